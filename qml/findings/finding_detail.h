// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/fact_list.h"
#include "qml/records/finding_cases.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

struct RectificationRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString heading MEMBER heading)
    Q_PROPERTY(QString issued MEMBER issued)
    Q_PROPERTY(QString stateLabel MEMBER stateLabel)
    Q_PROPERTY(int stateTone MEMBER stateTone)
    Q_PROPERTY(bool overdue MEMBER overdue)
    Q_PROPERTY(int light MEMBER light)
    Q_PROPERTY(QString lightText MEMBER lightText)
    Q_PROPERTY(QString due MEMBER due)
    Q_PROPERTY(QString dueRemark MEMBER dueRemark)
    Q_PROPERTY(QString extension MEMBER extension)
    Q_PROPERTY(QString problem MEMBER problem)
    Q_PROPERTY(QString requirement MEMBER requirement)
    Q_PROPERTY(QString measures MEMBER measures)
    Q_PROPERTY(QString result MEMBER result)
    Q_PROPERTY(QString submittedBy MEMBER submittedBy)
    Q_PROPERTY(QString recheckedBy MEMBER recheckedBy)
    Q_PROPERTY(QString recheckNote MEMBER recheckNote)
    Q_PROPERTY(QString expedite MEMBER expedite)
    Q_PROPERTY(int expediteTone MEMBER expediteTone)
    Q_PROPERTY(bool waiting MEMBER waiting)

public:
    QString key;
    QString heading;
    QString issued; ///< by whom, when
    QString stateLabel;
    int stateTone = 0;
    bool overdue = false; ///< the unit still owes its report
    int light = -1;
    QString lightText;
    QString due;
    QString dueRemark; ///< by which calendar; provisional
    QString extension;
    QString problem; ///< where it is not the finding's own text
    QString requirement;
    QString measures;
    QString result;
    QString submittedBy;
    QString recheckedBy;
    QString recheckNote;
    QString expedite;
    int expediteTone = 0;
    bool waiting = false;
};

/// The rectifications of a finding, the newest first.
class RectificationList : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a finding.")

public:
    explicit RectificationList(QObject* parent = nullptr)
        : RowModel(RectificationRow::staticMetaObject, parent)
    {
    }
    void set(std::vector<RectificationRow> rows) { show(m_rows, std::move(rows)); }

private:
    std::vector<RectificationRow> m_rows;
};

/// One finding with what became of it, for its page. Follows the ledger by itself. Where the finding itself
/// may not be read (`readable` is false), its notices still are: that is what a unit sees of it.
class FindingDetail : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// The finding's.
    Q_PROPERTY(QString recordId READ recordId WRITE setRecordId NOTIFY recordIdChanged)
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(bool readable READ isReadable NOTIFY changed)
    Q_PROPERTY(QString heading MEMBER m_heading NOTIFY changed)
    Q_PROPERTY(QString orgName MEMBER m_orgName NOTIFY changed)
    Q_PROPERTY(QString categoryLabel MEMBER m_categoryLabel NOTIFY changed)
    Q_PROPERTY(QString severityLabel MEMBER m_severityLabel NOTIFY changed)
    Q_PROPERTY(int severityTone MEMBER m_severityTone NOTIFY changed)
    Q_PROPERTY(QString stateLabel MEMBER m_stateLabel NOTIFY changed)
    Q_PROPERTY(int stateTone MEMBER m_stateTone NOTIFY changed)
    /// A Light of the theme, or -1.
    Q_PROPERTY(int light MEMBER m_light NOTIFY changed)
    Q_PROPERTY(QString lightText MEMBER m_lightText NOTIFY changed)
    Q_PROPERTY(QString due MEMBER m_due NOTIFY changed)
    Q_PROPERTY(bool provisional MEMBER m_provisional NOTIFY changed)
    Q_PROPERTY(bool waiting MEMBER m_waiting NOTIFY changed)
    /// Whose turn it is.
    Q_PROPERTY(QString awaits MEMBER m_awaits NOTIFY changed)
    /// Where it was found, and what it breaks; empty where that is not here.
    Q_PROPERTY(QString spotCheckId MEMBER m_spotCheckId NOTIFY changed)
    Q_PROPERTY(QString spotCheckText MEMBER m_spotCheckText NOTIFY changed)
    Q_PROPERTY(QString commitmentId MEMBER m_commitmentId NOTIFY changed)
    Q_PROPERTY(QString commitmentText MEMBER m_commitmentText NOTIFY changed)
    Q_PROPERTY(jiannuo::FactList* facts READ facts CONSTANT)
    Q_PROPERTY(jiannuo::RectificationList* rectifications READ rectifications CONSTANT)

public:
    explicit FindingDetail(QObject* parent = nullptr);

    QString recordId() const { return m_recordId; }
    void setRecordId(const QString& id);
    bool isFound() const { return m_found; }
    bool isReadable() const { return m_readable; }
    FactList* facts() { return &m_facts; }
    RectificationList* rectifications() { return &m_rectifications; }

    /// The finding that a rectification belongs to; empty where it is not here.
    Q_INVOKABLE static QString findingOf(const QString& rectificationId);

    void refresh();

Q_SIGNALS:
    void recordIdChanged();
    void changed();

private:
    void describe(const std::optional<Record>& record, const std::vector<Record>& notices);
    void describeFacts(const Finding& finding);
    RectificationRow rowFrom(const Record& record) const;

    QString m_recordId;
    bool m_found = false;
    bool m_readable = false;
    QString m_heading;
    QString m_orgName;
    QString m_categoryLabel;
    QString m_severityLabel;
    int m_severityTone = 0;
    QString m_stateLabel;
    int m_stateTone = 0;
    int m_light = -1;
    QString m_lightText;
    QString m_due;
    bool m_provisional = false;
    bool m_waiting = false;
    QString m_awaits;
    QString m_spotCheckId;
    QString m_spotCheckText;
    QString m_commitmentId;
    QString m_commitmentText;
    FactList m_facts;
    RectificationList m_rectifications;
};

} // namespace jiannuo
