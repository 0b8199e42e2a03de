// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/device_ledger.h"
#include "qml/records/operation_words.h"
#include "qml/workspace/row_model.h"

namespace jiannuo {

/// One thing that was recorded here and is not over yet.
struct WaitingRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(qlonglong dseq MEMBER dseq)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString org MEMBER org)
    Q_PROPERTY(QString author MEMBER author)
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(QString reason MEMBER reason)
    Q_PROPERTY(QString written MEMBER written)
    Q_PROPERTY(bool canResubmit MEMBER canResubmit)
    Q_PROPERTY(QString resubmitHint MEMBER resubmitHint)
    Q_PROPERTY(QString conflictId MEMBER conflictId)

public:
    QString key;
    qlonglong dseq = 0;
    QString what;
    QString org;
    QString author;
    QString time;
    int state = 0;
    QString reason; ///< headquarters' sentence
    QString written; ///< everything that it wrote, a line each
    bool canResubmit = false;
    QString resubmitHint; ///< why not
    QString conflictId; ///< the Conflict that it made, where this person may decide it
};

/// Operations that wait, were refused or are in conflict; the model shows those of the states it was made
/// for.
class WaitingModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Sync has them.")

public:
    enum State { Waiting = 0, Accepted = 1, Refused = 2, Conflicting = 3 };
    Q_ENUM(State)

    explicit WaitingModel(QObject* parent)
        : RowModel(WaitingRow::staticMetaObject, parent)
    {
    }
    void setRows(std::vector<WaitingRow> rows) { show(m_rows, std::move(rows)); }
    const std::vector<WaitingRow>& rows() const { return m_rows; }

private:
    std::vector<WaitingRow> m_rows;
};

/// A photo or another file and how far it has gone.
struct FileRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString subject MEMBER subject)
    Q_PROPERTY(QUrl source MEMBER source)
    Q_PROPERTY(int state MEMBER state)
    Q_PROPERTY(double fraction MEMBER fraction)
    Q_PROPERTY(QString amount MEMBER amount)
    Q_PROPERTY(QString reason MEMBER reason)

public:
    QString key;
    QString name;
    QString subject; ///< what it belongs to
    QUrl source; ///< to show a small picture; empty for what is no picture
    int state = 0;
    double fraction = 0;
    QString amount; ///< 1.2 MB / 5.0 MB
    QString reason; ///< why headquarters did not take it
};

class FileModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Sync has it.")

public:
    enum State { Waiting = 0, Stored = 1, Refused = 2, Lost = 3 };
    Q_ENUM(State)

    explicit FileModel(QObject* parent)
        : RowModel(FileRow::staticMetaObject, parent)
    {
    }
    void setRows(std::vector<FileRow> rows) { show(m_rows, std::move(rows)); }
    const std::vector<FileRow>& rows() const { return m_rows; }

private:
    std::vector<FileRow> m_rows;
};

} // namespace jiannuo
