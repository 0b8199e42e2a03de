// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/record_steps.h"
#include "qml/workspace/row_model.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

struct ActionRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(bool allowed MEMBER allowed)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(bool danger MEMBER danger)
    Q_PROPERTY(bool primary MEMBER primary)

public:
    QString key; ///< the step's name: what RecordForm begins with
    QString label;
    bool allowed = false;
    QString reason; ///< why not
    bool danger = false;
    bool primary = false;
};

/// What the person at the tablet can do with a record now: every step that his roles allow in its state,
/// those that a rule forbids with the reason. Follows the ledger by itself.
class RecordActions : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    /// The kind's name: "commitment", "finding", "rectification" …
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY recordChanged)
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordChanged)
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    /// Why the first of the main steps cannot be taken; empty where it can.
    Q_PROPERTY(QString blockedReason READ blockedReason NOTIFY stateChanged)
    /// How many of them are allowed.
    Q_PROPERTY(int allowedCount READ allowedCount NOTIFY stateChanged)

public:
    explicit RecordActions(QObject* parent = nullptr);

    QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    QString state() const { return m_state; }
    QString blockedReason() const { return m_blockedReason; }
    int allowedCount() const;

    void refresh();

Q_SIGNALS:
    void recordChanged();
    void stateChanged();

private:
    QString m_kind;
    QString m_recordId;
    QString m_state;
    QString m_blockedReason;
    std::vector<ActionRow> m_rows;
};

/// The record that a page speaks of by kind name and id; none where the ledger has no such record.
std::optional<Record> recordOf(const Workspace& workspace, const QString& kind, const QString& id);
StepContext stepContext(const Workspace& workspace, const Record& record);
/// A record of that kind that is not recorded yet: its defaults, and the person's own organisation.
Record newRecord(const KindInfo& kind, const Workspace& workspace);

} // namespace jiannuo
