// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "domain/status_light.h"
#include "ledger/store.h"

#include <QHash>

#include <array>

namespace jiannuo {

/// How far a finding is, as people sort them: the state of the finding and that of its newest rectification
/// in one.
enum class FindingGroup {
    Open = 0, ///< in a filter: all that are not settled; no finding's own group
    ToConfirm = 1,
    ToNotify = 2, ///< confirmed, or recurred: a notice is due
    Rectifying = 3,
    ToRecheck = 4,
    ToClose = 5, ///< put right and verified, or put right on the spot
    LookBack = 6,
    Closed = 7,
    Dismissed = 8,
};
inline constexpr int findingGroupCount = 9;

FindingGroup findingGroup(FindingState state, std::optional<RectificationState> newest);
/// The group as a filter says it: 待认定, 整改中 …
QString findingGroupLabel(FindingGroup group);
/// Whether the unit still owes its report after the last day. Nobody sets this: it follows from the date.
bool isOverdue(RectificationState state, QDate due, QDate today);
/// Whose turn it is, in a sentence; empty where it is nobody's. `overdue`: of the newest rectification.
QString findingAwaits(FindingState state, std::optional<RectificationState> newest, bool overdue);

/// A finding with its newest rectification. Whoever may not read the finding itself (a unit's people,
/// model.md §4.4) has the case by its notice.
struct FindingCase {
    Id id; ///< the finding's
    Id rectification; ///< the newest; null before a notice
    bool readable = false; ///< the finding itself may be read
    Id org;
    QString text;
    FindingCategory category = FindingCategory::Other;
    Severity severity = Severity::Ordinary;
    FindingState state = FindingState::NoticeIssued;
    std::optional<RectificationState> step;
    QDate due; ///< the newest rectification's, else the finding's
    bool provisional = false;
    bool waiting = false;
    Id submittedBy;

    FindingGroup group() const { return findingGroup(state, step); }
    /// Nothing is expected of the unit any more: its date has no light.
    bool isPutRight() const;
    bool isOverdue(QDate today) const { return !isPutRight() && due.isValid() && due < today; }
    /// The label and the Tone of its badge.
    QString stateLabel() const;
    int stateTone(QDate today) const;
};

int rectificationTone(RectificationState state, bool overdue);

struct FindingFilter {
    FindingGroup group = FindingGroup::Open;
    int category = 0; ///< a FindingCategory's number; 0: any
    int severity = 0;
    Id org; ///< with everything below it
    bool overdue = false;
    bool mine = false; ///< what waits for this person
    QString text;
    int limit = 500;
};

struct FindingCases {
    std::vector<FindingCase> rows; ///< overdue first, then by date; what is settled by its age, newest first
    std::vector<LightResult> lights; ///< of the rows
    qint64 total = 0;
    /// By group, under the other filters; Open is all that are not settled.
    std::array<qint64, findingGroupCount> counts{};
    qint64 overdue = 0;
    qint64 mine = 0;
    std::vector<std::pair<Id, QString>> orgs; ///< that have findings, by name
    QHash<Id, QString> orgNames; ///< of the rows
};

/// Who looks, and when.
struct FindingReader {
    Id person;
    Instant now;
    WorkingDayCalendar calendar;
    QString region;
    LightRules lights;
};

/// Whether the person may read findings themselves there, not only the notices that follow from them.
bool readsFindings(const View& view, const Id& person, const Id& org, Instant now);

/// The findings in the person's reach: what is not settled is read whole, what is settled up to the limit.
/// For the ledger's thread.
FindingCases readFindings(const Store& view, const FindingReader& reader, const FindingFilter& filter);

} // namespace jiannuo
