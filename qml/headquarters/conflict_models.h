// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

class Workspace;

struct ConflictRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString trailing MEMBER trailing)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(int badgeTone MEMBER badgeTone)

public:
    QString key;
    QString title; ///< the record in a few words
    QString subtitle; ///< 问题 · 清溪县水务局 · 建议、整改期限
    QString trailing; ///< when the second value was written
    QString badge;
    int badgeTone = 0;
};

/// Conflicts, the newest first: those that wait for a decision, or those that were decided.
class ConflictListModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool settled READ isSettled WRITE setSettled NOTIFY settledChanged)
    Q_PROPERTY(int openCount MEMBER m_open NOTIFY refreshed)
    Q_PROPERTY(int settledCount MEMBER m_decided NOTIFY refreshed)
    /// There are more than the list shows.
    Q_PROPERTY(bool truncated MEMBER m_truncated NOTIFY refreshed)

public:
    static constexpr int most = 500;

    explicit ConflictListModel(QObject* parent = nullptr);

    bool isSettled() const { return m_settled; }
    void setSettled(bool settled);
    void refresh();

Q_SIGNALS:
    void settledChanged();
    void refreshed();

private:
    bool m_settled = false;
    bool m_truncated = false;
    int m_open = 0;
    int m_decided = 0;
    std::vector<ConflictRow> m_rows;
    QTimer m_pause;
};

struct ValueRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString confirmed MEMBER confirmed)
    Q_PROPERTY(QString proposed MEMBER proposed)
    Q_PROPERTY(QString confirmedBy MEMBER confirmedBy)
    Q_PROPERTY(bool differs MEMBER differs)
    Q_PROPERTY(QString now MEMBER now)
    Q_PROPERTY(QString remark MEMBER remark)

public:
    QString key;
    QString label; ///< the field's
    QString confirmed; ///< in words
    QString proposed;
    QString confirmedBy; ///< 何平 · 7月9日 14:26 · 平板 2
    bool differs = true; ///< only these stand against each other
    QString now; ///< what the record says today, where it is neither
    QString remark; ///< why it does not come with a decision for the proposed value
};

/// What two people wrote, field by field.
class ValueList : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A conflict has it.")

public:
    explicit ValueList(QObject* parent)
        : RowModel(ValueRow::staticMetaObject, parent)
    {
    }
    void set(std::vector<ValueRow> rows) { show(m_rows, std::move(rows)); }

private:
    std::vector<ValueRow> m_rows;
};

/// One conflict: what stood, what was proposed, who wrote each, what was decided and why.
class ConflictDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged)
    Q_PROPERTY(bool found MEMBER m_found NOTIFY changed)
    Q_PROPERTY(bool open MEMBER m_open NOTIFY changed)
    /// Decided for the proposed value.
    Q_PROPERTY(bool replaced MEMBER m_replaced NOTIFY changed)
    Q_PROPERTY(bool waiting MEMBER m_waiting NOTIFY changed)
    Q_PROPERTY(QString stateLabel MEMBER m_stateLabel NOTIFY changed)
    /// For Navigator.open(): the kind's name and the record.
    Q_PROPERTY(QString subjectKind MEMBER m_subjectKind NOTIFY changed)
    Q_PROPERTY(QString subjectId MEMBER m_subjectId NOTIFY changed)
    Q_PROPERTY(QString subjectKindLabel MEMBER m_subjectKindLabel NOTIFY changed)
    Q_PROPERTY(QString subjectTitle MEMBER m_subjectTitle NOTIFY changed)
    Q_PROPERTY(QString orgName MEMBER m_orgName NOTIFY changed)
    /// 李雪 · 7月9日 14:26 · 平板 1
    Q_PROPERTY(QString proposedBy MEMBER m_proposedBy NOTIFY changed)
    /// The same of the confirmed values, where one person wrote all of them.
    Q_PROPERTY(QString confirmedBy MEMBER m_confirmedBy NOTIFY changed)
    Q_PROPERTY(QString decidedBy MEMBER m_decidedBy NOTIFY changed)
    Q_PROPERTY(QString reason MEMBER m_reason NOTIFY changed)
    Q_PROPERTY(jiannuo::ValueList* values READ values CONSTANT)

public:
    explicit ConflictDetail(QObject* parent = nullptr);

    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    ValueList* values() { return &m_values; }
    void refresh();

Q_SIGNALS:
    void recordIdChanged();
    void changed();

private:
    void describe(const Workspace& workspace, const Record& record);

    QString m_recordId;
    bool m_found = false;
    bool m_open = false;
    bool m_replaced = false;
    bool m_waiting = false;
    QString m_stateLabel;
    QString m_subjectKind;
    QString m_subjectId;
    QString m_subjectKindLabel;
    QString m_subjectTitle;
    QString m_orgName;
    QString m_proposedBy;
    QString m_confirmedBy;
    QString m_decidedBy;
    QString m_reason;
    ValueList m_values;
};

} // namespace jiannuo
