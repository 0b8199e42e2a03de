// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/finding_cases.h"
#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

struct FindingRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(QString trailing MEMBER trailing)
    Q_PROPERTY(QString trailingDetail MEMBER trailingDetail)
    Q_PROPERTY(int light MEMBER light)
    Q_PROPERTY(QString lightText MEMBER lightText)
    Q_PROPERTY(QString badge MEMBER badge)
    Q_PROPERTY(int badgeTone MEMBER badgeTone)
    Q_PROPERTY(bool overdue MEMBER overdue)
    Q_PROPERTY(QString band MEMBER band)

public:
    QString key; ///< the finding's id
    QString title;
    QString subtitle;
    QString trailing;
    QString trailingDetail;
    int light = -1;
    QString lightText;
    QString badge;
    int badgeTone = 0;
    bool overdue = false;
    QString band; ///< what it stands under: 已逾期, 三个工作日内到期 …
};

/// The findings in the person's reach, the overdue ones first. At most `limit` rows; what was asked for is
/// read on the ledger's thread.
class FindingListModel : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text WRITE setText NOTIFY filterChanged)
    Q_PROPERTY(Group group MEMBER m_group WRITE setGroup NOTIFY filterChanged)
    /// A FindingCategory's number; 0: any.
    Q_PROPERTY(int category MEMBER m_category WRITE setCategory NOTIFY filterChanged)
    /// A Severity's number; 0: any.
    Q_PROPERTY(int severity MEMBER m_severity WRITE setSeverity NOTIFY filterChanged)
    /// The unit, with everything below it; empty: all.
    Q_PROPERTY(QString org MEMBER m_org WRITE setOrg NOTIFY filterChanged)
    Q_PROPERTY(bool overdueOnly MEMBER m_overdueOnly WRITE setOverdueOnly NOTIFY filterChanged)
    /// Only what waits for whoever looks.
    Q_PROPERTY(bool mineOnly MEMBER m_mineOnly WRITE setMineOnly NOTIFY filterChanged)
    /// Out of sight it does not read; it does when it comes into sight.
    Q_PROPERTY(bool active MEMBER m_active WRITE setActive NOTIFY activeChanged)

    Q_PROPERTY(int total READ total NOTIFY refreshed)
    /// More was found than is listed.
    Q_PROPERTY(bool truncated READ isTruncated NOTIFY refreshed)
    /// By Group, under the other filters.
    Q_PROPERTY(QList<int> counts READ counts NOTIFY refreshed)
    Q_PROPERTY(int overdueCount READ overdueCount NOTIFY refreshed)
    Q_PROPERTY(int mineCount READ mineCount NOTIFY refreshed)
    /// The units that have findings: all, then their names.
    Q_PROPERTY(QStringList orgChoices READ orgChoices NOTIFY refreshed)
    Q_PROPERTY(int orgIndex READ orgIndex NOTIFY refreshed)
    /// False until the first answer.
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY refreshed)
    Q_PROPERTY(QString problem READ problem NOTIFY refreshed)

public:
    enum Group {
        Open = int(FindingGroup::Open),
        ToConfirm = int(FindingGroup::ToConfirm),
        ToNotify = int(FindingGroup::ToNotify),
        Rectifying = int(FindingGroup::Rectifying),
        ToRecheck = int(FindingGroup::ToRecheck),
        ToClose = int(FindingGroup::ToClose),
        LookBack = int(FindingGroup::LookBack),
        Closed = int(FindingGroup::Closed),
        Dismissed = int(FindingGroup::Dismissed)
    };
    Q_ENUM(Group)

    static constexpr int mostRows = 500;

    explicit FindingListModel(QObject* parent = nullptr);

    void setText(const QString& text) { filter(m_text, text.trimmed()); }
    void setGroup(Group group) { filter(m_group, group); }
    void setCategory(int category) { filter(m_category, category); }
    void setSeverity(int severity) { filter(m_severity, severity); }
    void setOrg(const QString& org) { filter(m_org, org); }
    void setOverdueOnly(bool only) { filter(m_overdueOnly, only); }
    void setMineOnly(bool only) { filter(m_mineOnly, only); }
    void setActive(bool active);

    int total() const { return static_cast<int>(m_cases.total); }
    bool isTruncated() const { return total() > count(); }
    QList<int> counts() const;
    int overdueCount() const { return static_cast<int>(m_cases.overdue); }
    int mineCount() const { return static_cast<int>(m_cases.mine); }
    QStringList orgChoices() const;
    int orgIndex() const;
    bool isLoaded() const { return m_loaded; }
    QString problem() const { return m_problem; }

    Q_INVOKABLE void chooseOrg(int index);
    Q_INVOKABLE QString keyAt(int row) const { return value(row, "key").toString(); }
    Q_INVOKABLE int rowOf(const QString& key) const;
    Q_INVOKABLE static QString groupLabel(Group group);
    /// Where findings of that state stand, by the state's name; Open where it is none.
    Q_INVOKABLE static Group groupOf(const QString& state);
    /// Choices for the filters: all, then the labels in the order of their numbers, from 1.
    Q_INVOKABLE static QStringList categoryChoices();
    Q_INVOKABLE static QStringList severityChoices();

    /// Asks for the rows anew; refreshed() follows.
    void refresh();

Q_SIGNALS:
    void filterChanged();
    void activeChanged();
    void refreshed();

private:
    template <class T> void filter(T& member, const T& value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT filterChanged();
        m_soon.start(0);
    }
    void soon();
    void present(FindingCases cases);
    FindingRow rowFrom(const FindingCase& one, const LightResult& light, QDate today) const;

    QString m_text;
    Group m_group = Open;
    int m_category = 0;
    int m_severity = 0;
    QString m_org;
    bool m_overdueOnly = false;
    bool m_mineOnly = false;
    bool m_active = true;
    bool m_stale = false; ///< something changed while it was out of sight
    bool m_loaded = false;
    int m_asked = 0; ///< an older answer is not shown over a newer question
    QString m_problem;
    FindingCases m_cases;
    std::vector<FindingRow> m_rows;
    QTimer m_soon;
};

} // namespace jiannuo
