// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "qml/records/score_steps.h"
#include "qml/workspace/choice_row.h"
#include "qml/workspace/object_list.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

/// A photo or another file of a record.
class EvidenceRow : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a record.")
    Q_PROPERTY(QString recordId MEMBER recordId CONSTANT)
    /// SHA-256 in hex of the photo itself, and of what a list shows for it (empty: nothing is here):
    /// EvidenceImages.thumbnail()
    Q_PROPERTY(QString hash MEMBER hash CONSTANT)
    Q_PROPERTY(QString shown MEMBER shown CONSTANT)
    /// Whether the photo itself is on this device.
    Q_PROPERTY(bool here MEMBER here CONSTANT)
    Q_PROPERTY(QString caption MEMBER caption CONSTANT)
    Q_PROPERTY(QString about MEMBER about CONSTANT)
    Q_PROPERTY(bool annotated MEMBER annotated CONSTANT)
    /// SHA-256 in hex of the photo that stayed on this device in its place; empty: none is here.
    Q_PROPERTY(QString original READ original NOTIFY stateChanged)
    /// Whether headquarters has the file: "已送达", "待送出", or why it was refused.
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged)
    Q_PROPERTY(bool stored READ isStored NOTIFY stateChanged)

public:
    using QObject::QObject;

    QString stateText() const { return m_stateText; }
    bool isStored() const { return m_stored; }
    void setState(bool stored, const QString& text)
    {
        m_stored = stored;
        m_stateText = text;
        Q_EMIT stateChanged();
    }

    QString original() const { return m_original; }
    void setOriginal(const QString& hash)
    {
        m_original = hash;
        Q_EMIT stateChanged();
    }

    QString recordId;
    QString hash;
    QString shown;
    bool here = false;
    QString caption;
    QString about;
    bool annotated = false;

Q_SIGNALS:
    void stateChanged();

private:
    QString m_stateText;
    QString m_original;
    bool m_stored = true;
};

/// A submitted spot check, to read: what was scored and how the sum came about, findings, notes, pictures,
/// signature, and what of it headquarters has.
class SpotCheckRecord : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY changed)
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(QString orgName READ orgName NOTIFY changed)
    Q_PROPERTY(QString checklistName READ checklistName NOTIFY changed)
    Q_PROPERTY(QString visitText READ visitText NOTIFY changed)
    Q_PROPERTY(QString inspectors READ inspectors NOTIFY changed)
    Q_PROPERTY(QString times READ times NOTIFY changed)
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString conclusion READ conclusion NOTIFY changed)
    Q_PROPERTY(QString representative READ representative NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(QString signatureHash READ signatureHash NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(int stateTone READ stateTone NOTIFY changed)
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY changed)
    /// Why it does not count in the ranking; empty where it does.
    Q_PROPERTY(QString apartText READ apartText NOTIFY changed)
    /// What was decided about it, and by whom.
    Q_PROPERTY(QString decision READ decision NOTIFY changed)
    Q_PROPERTY(QString decidedBy READ decidedBy NOTIFY changed)
    /// Whether the person was there: then what is written now is a supplement.
    Q_PROPERTY(bool own READ isOwn NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(jiannuo::ScoreSteps* steps READ steps CONSTANT)
    /// Where several scored: what each one's own scores come to.
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> totals READ totals NOTIFY changed)
    /// Grouped by section: item, what was taken off, by whom where several scored, points.
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> items READ items NOTIFY changed)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> findings READ findings NOTIFY changed)
    Q_PROPERTY(QQmlListProperty<jiannuo::ChoiceRow> comments READ comments NOTIFY changed)
    Q_PROPERTY(QQmlListProperty<jiannuo::EvidenceRow> photos READ photos NOTIFY changed)
    /// Complete only when every file has its receipt: "照片 2 / 3 已送达"; empty where there is no file.
    Q_PROPERTY(QString filesText READ filesText NOTIFY filesChanged)
    Q_PROPERTY(bool filesStored READ areFilesStored NOTIFY filesChanged)

public:
    explicit SpotCheckRecord(QObject* parent = nullptr);

    QString recordId() const { return m_id.toString(QUuid::WithoutBraces); }
    void setRecordId(const QString& id);
    bool isFound() const { return m_found; }
    QString orgName() const { return m_orgName; }
    QString checklistName() const { return m_checklist.name; }
    QString visitText() const;
    QString inspectors() const { return m_inspectorNames; }
    QString times() const;
    QString place() const { return m_check.place; }
    QString conclusion() const { return m_check.conclusion; }
    QString representative() const { return m_check.representative; }
    QString refusal() const { return m_check.refusal; }
    QString signatureHash() const { return m_signatureShown; }
    QString stateText() const;
    int stateTone() const;
    bool isWaiting() const { return m_waiting; }
    QString apartText() const { return m_apartText; }
    QString decision() const { return m_check.decision; }
    QString decidedBy() const { return nameOf(m_check.decidedBy); }
    bool isOwn() const;
    QString total() const { return scoreText(m_total); }
    ScoreSteps* steps() { return &m_steps; }
    QQmlListProperty<ChoiceRow> totals() { return readOnlyList(this, &m_totals); }
    QQmlListProperty<ChoiceRow> items() { return readOnlyList(this, &m_items); }
    QQmlListProperty<ChoiceRow> findings() { return readOnlyList(this, &m_findings); }
    QQmlListProperty<ChoiceRow> comments() { return readOnlyList(this, &m_comments); }
    QQmlListProperty<EvidenceRow> photos() { return readOnlyList(this, &m_photos); }
    QString filesText() const;
    bool areFilesStored() const { return m_filesStored == m_fileCount; }

Q_SIGNALS:
    void changed();
    void filesChanged();

private:
    void load();
    void loadScores();
    void loadTotals(const std::vector<Score>& scores);
    void loadFindings();
    void loadComments();
    void loadEvidence();
    void askForFiles();
    QString reasonApart() const;
    QString nameOf(const Id& person) const;
    QString itemName(int no) const;

    Workspace* m_workspace;
    Id m_id;
    bool m_found = false;
    bool m_waiting = false;
    SpotCheck m_check;
    Checklist m_checklist;
    QString m_orgName;
    QString m_inspectorNames;
    QString m_signatureHash;
    QString m_signatureShown; ///< itself, or its small copy
    QString m_apartText;
    std::optional<Decimal> m_total;
    ScoreSteps m_steps;
    QList<QObject*> m_gone; ///< rows that the page looks at until changed()
    QList<ChoiceRow*> m_totals;
    QList<ChoiceRow*> m_items;
    QList<ChoiceRow*> m_findings;
    QList<ChoiceRow*> m_comments;
    QList<EvidenceRow*> m_photos;
    int m_fileCount = 0;
    int m_filesStored = 0;
};

} // namespace jiannuo
