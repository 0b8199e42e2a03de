// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deadline.h"
#include "qml/spotcheck/spot_check_photo.h"
#include "qml/workspace/object_list.h"

#include <QStringList>

namespace jiannuo {

/// A finding of a spot check that is being written.
class SpotCheckFinding : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a spot check.")
    Q_PROPERTY(QString findingId READ findingId CONSTANT)
    Q_PROPERTY(int number READ number NOTIFY changed)
    /// The item that it was found at; 0: none.
    Q_PROPERTY(int item READ item NOTIFY changed)
    Q_PROPERTY(QString itemTitle READ itemTitle NOTIFY changed)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString advice READ advice WRITE setAdvice NOTIFY changed)
    Q_PROPERTY(QString clause READ clause WRITE setClause NOTIFY changed)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY changed)
    /// Indices into the lists of the same names.
    Q_PROPERTY(int category READ category WRITE setCategory NOTIFY changed)
    Q_PROPERTY(int severity READ severity WRITE setSeverity NOTIFY changed)
    Q_PROPERTY(int org READ org WRITE setOrg NOTIFY changed)
    Q_PROPERTY(int commitment READ commitment WRITE setCommitment NOTIFY changed)
    Q_PROPERTY(QStringList categories READ categories CONSTANT)
    Q_PROPERTY(QStringList severities READ severities CONSTANT)
    Q_PROPERTY(QStringList orgs READ orgs NOTIFY choicesChanged)
    /// The first stands for none.
    Q_PROPERTY(QStringList commitments READ commitments NOTIFY choicesChanged)
    Q_PROPERTY(QString categoryText READ categoryText NOTIFY changed)
    Q_PROPERTY(QString severityText READ severityText NOTIFY changed)
    Q_PROPERTY(QString orgText READ orgText NOTIFY changed)
    /// 2026-08-10; anything that is no date leaves it as it was.
    Q_PROPERTY(QString due READ due WRITE setDue NOTIFY changed)
    /// How it was found: the proposal's limit, or that it was set by hand; a day off; provisional.
    Q_PROPERTY(QString dueExplanation READ dueExplanation NOTIFY changed)
    Q_PROPERTY(bool dueProvisional READ isDueProvisional NOTIFY changed)
    Q_PROPERTY(bool dueProposed READ isDueProposed NOTIFY changed)
    Q_PROPERTY(bool fixedOnSite READ isFixedOnSite WRITE setFixedOnSite NOTIFY changed)
    /// How it was put right on the spot.
    Q_PROPERTY(QString fixedHow READ fixedHow WRITE setFixedHow NOTIFY changed)
    Q_PROPERTY(QQmlListProperty<jiannuo::SpotCheckPhoto> photos READ photos NOTIFY photosChanged)

public:
    SpotCheckFinding(const Id& id, SpotCheckDraft* draft);

    const Id& id() const { return m_id; }
    QString findingId() const { return m_id.toString(QUuid::WithoutBraces); }
    int number() const { return m_number; }
    int item() const { return m_finding.item; }
    QString itemTitle() const;
    QString text() const { return m_finding.text; }
    void setText(const QString& text);
    QString advice() const { return m_finding.advice; }
    void setAdvice(const QString& advice);
    QString clause() const { return m_finding.clause; }
    void setClause(const QString& clause);
    QString person() const { return m_finding.person; }
    void setPerson(const QString& person);
    int category() const { return static_cast<int>(m_finding.category) - 1; }
    void setCategory(int index);
    int severity() const { return static_cast<int>(m_finding.severity) - 1; }
    void setSeverity(int index);
    int org() const;
    void setOrg(int index);
    int commitment() const;
    void setCommitment(int index);
    QStringList categories() const;
    QStringList severities() const;
    QStringList orgs() const;
    QStringList commitments() const;
    QString categoryText() const;
    QString severityText() const;
    QString orgText() const;
    QString due() const { return m_finding.due.toString(Qt::ISODate); }
    void setDue(const QString& due);
    QString dueExplanation() const;
    bool isDueProvisional() const { return m_finding.dueProvisional; }
    bool isDueProposed() const;
    bool isFixedOnSite() const { return m_finding.state == FindingState::FixedOnSite; }
    void setFixedOnSite(bool fixed);
    QString fixedHow() const { return m_finding.reason; }
    void setFixedHow(const QString& how);
    QQmlListProperty<SpotCheckPhoto> photos() { return readOnlyList(this, &m_photos); }

    /// The next working day after the due date, or the one before it.
    Q_INVOKABLE void moveDue(int workingDays);
    /// Back to the proposal.
    Q_INVOKABLE void proposeDue();

    void update(const SpotCheckForm& form, const QList<SpotCheckPhoto*>& photos);

Q_SIGNALS:
    void changed();
    void choicesChanged();
    void photosChanged();

private:
    void setMember(QString Finding::*member, const QString& value, const QString& what);
    template <class Act> void editFinding(const QString& what, const QString& run, Act act);
    void loadChoices();

    Id m_id;
    SpotCheckDraft* m_draft;
    Finding m_finding;
    int m_number = 0;
    QList<SpotCheckPhoto*> m_photos;
    Id m_choicesOf; ///< the unit whose organisations and commitments are offered
    std::vector<std::pair<Id, QString>> m_orgs;
    std::vector<std::pair<Id, QString>> m_commitments;
};

} // namespace jiannuo
