// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/choice_row.h"
#include "qml/workspace/object_list.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

/// A draft of a spot check, for 今日.
std::optional<DraftNote> spotCheckDraftNote(const Workspace& workspace, const QString& key,
                                            const QByteArray& body);

/// What a spot check may begin with: drafts to go on with, the person's assignments, any unit; the checklists
/// and the inspectors to choose from; the checks that were made last.
class SpotCheckStart : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Whether the lists are looked at: only then do they follow the ledger.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> drafts READ drafts NOTIFY draftsChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> assignments READ assignments NOTIFY listsChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> recent READ recent NOTIFY listsChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> checklists READ checklists NOTIFY listsChanged)
    /// What the unit is looked for by; part of its name, or of the short one.
    Q_PROPERTY(QString unitText READ unitText WRITE setUnitText NOTIFY unitsChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> units READ units NOTIFY unitsChanged)
    Q_PROPERTY(bool moreUnits READ hasMoreUnits NOTIFY unitsChanged)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> inspectors READ inspectors NOTIFY listsChanged)

public:
    static constexpr int mostUnits = 40;

    explicit SpotCheckStart(QObject* parent = nullptr);

    QQmlListProperty<ChoiceRow> drafts() { return readOnlyList(this, &m_drafts); }
    QQmlListProperty<ChoiceRow> assignments() { return readOnlyList(this, &m_assignments); }
    QQmlListProperty<ChoiceRow> recent() { return readOnlyList(this, &m_recent); }
    QQmlListProperty<ChoiceRow> checklists() { return readOnlyList(this, &m_checklists); }
    QQmlListProperty<ChoiceRow> units() { return readOnlyList(this, &m_units); }
    QQmlListProperty<ChoiceRow> inspectors() { return readOnlyList(this, &m_inspectors); }
    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString unitText() const { return m_unitText; }
    void setUnitText(const QString& text);
    bool hasMoreUnits() const { return m_moreUnits; }

    /// Its place in `checklists`; -1 where it is not there.
    Q_INVOKABLE int checklistIndex(const QString& id) const;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void refreshDrafts();

Q_SIGNALS:
    void activeChanged();
    void draftsChanged();
    void listsChanged();
    void unitsChanged();

private:
    using Rows = QList<ChoiceRow*>;

    void clear(Rows& rows);
    void release();
    ChoiceRow* add(Rows& rows, const Id& id, const QString& title);
    void listAssignments();
    void listRecent();
    void listChecklists();
    void listInspectors();
    void listUnits();
    void showDrafts(const Workspace::Drafts& drafts);
    void removeLeftFiles(const Workspace::Drafts& drafts);

    Workspace* m_workspace;
    Rows m_gone; ///< rows that pages may still look at until their change is told
    Rows m_drafts;
    Rows m_assignments;
    Rows m_recent;
    Rows m_checklists;
    Rows m_units;
    Rows m_inspectors;
    QString m_unitText;
    bool m_moreUnits = false;
    bool m_tidied = false;
    bool m_active = true;
};

} // namespace jiannuo
