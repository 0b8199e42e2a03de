// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar.h"
#include "domain/unit_standing.h"
#include "ledger/store.h"

#include <array>

namespace jiannuo {

/// What headquarters counts, from rows alone: no clock, no window.

/// Assignments of a class or an inspector; cancelled ones do not count.
struct ProgressFigure {
    QString name;
    int done = 0;
    int open = 0; ///< still in time
    int overdue = 0;

    int planned() const { return done + open + overdue; }
};

/// Notices for putting findings right.
struct RectificationFigure {
    int issued = 0;
    int resolved = 0; ///< rechecked or closed
    int onTime = 0; ///< of the resolved: reported, by headquarters' clock, before the term was over
    int overdueOpen = 0; ///< the term is over and nothing was reported
};

/// How many records of a kind wait for one step of one person.
struct DecisionFigure {
    const KindInfo* kind = nullptr;
    const char* step = ""; ///< its name
    const char* words = ""; ///< Awaited::words
    int count = 0;
};

struct OverviewFigures {
    ProgressFigure all;
    std::vector<ProgressFigure> byClass; ///< in the order of OrgCategory
    std::vector<ProgressFigure> byInspector; ///< one of two inspectors counts it too; by name
    int checks = 0; ///< spot checks begun in the period, without returned ones
    int unitsChecked = 0; ///< units with at least one of them, at the unit itself or below it
    int units = 0;
    std::vector<std::pair<FindingState, int>> findings; ///< in the order of the states
    RectificationFigure rectification;
    std::array<int, 5> lights{}; ///< commitments by StatusLight
    std::vector<DecisionFigure> decisions; ///< in the order of presentedKinds()
};

struct Period {
    QDate from; ///< both included; no date: without a limit
    QDate until;

    bool contains(QDate day) const
    {
        return (!from.isValid() || day >= from) && (!until.isValid() || day <= until);
    }
};
/// The quarter that a day lies in.
Period quarterOf(QDate day);

/// `person`: whose decisions are counted.
Result<OverviewFigures> overviewFigures(const Store& store, const Id& person, Instant now,
                                        const Period& period, const WorkingDayCalendar& calendar,
                                        const QString& region);
/// What waits for the person (ledger/inbox.h).
std::vector<DecisionFigure> decisionFigures(const Store& store, const Id& person, Instant now);
/// Of one organisation, or of all where it is null.
RectificationFigure rectificationFigure(const Store& store, Instant now, const WorkingDayCalendar& calendar,
                                        const QString& region, const Id& org = {});
/// How units stand over a period: by the rules that count on its last day, or today where it is not over.
StandingRules standingRules(const View& view, const Period& period, QDate today);

} // namespace jiannuo
