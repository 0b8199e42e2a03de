// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"
#include "domain/ranking.h"
#include "domain/records.h"
#include "domain/scoring_result.h"

namespace jiannuo {

/// How units stand: the mean of their confirmed spot checks, bonus and deduction, the rank within the class.
/// Everything is computed from records alone, with every step told, so that anybody can compute it again. A
/// record that cannot be computed with is left out by name; it spoils nobody's figures.

struct StandingRules {
    QDate from; ///< checks and adjustments of these days, both included (China); no date: without a limit
    QDate until;
    Decimal bonusCap = 5;
    int smallestClass = 3; ///< a smaller class shows no ranking
};

/// The limits of a campaign's rule set.
StandingRules standingRules(const RuleSet& rules);

/// One spot check of a unit.
struct CheckFigure {
    Id spotCheck;
    Instant at;
    SpotCheckState state = SpotCheckState::Submitted;
    SpotCheckScore score;
    QString apart; ///< why it does not count, a few words; empty where it does
};

/// The one of an assignment's confirmed checks that counts: the one that the assignment names, else the
/// earliest. Null where none is confirmed.
Id countedCheckOf(const View& view, const Id& assignment);

struct UnitStanding {
    Id org;
    QString name;
    OrgCategory category = OrgCategory::None;
    std::vector<CheckFigure> checks; ///< that count, oldest first: confirmed, one of each assignment
    /// Shown beside them, oldest first: not confirmed yet, another one of the same assignment, or one whose
    /// score cannot be computed. Returned and self-checks are in neither.
    std::vector<CheckFigure> apart;
    std::optional<Decimal> mean; ///< two decimals; none where no check has a score
    FinalScore result; ///< with bonus and deduction
    std::vector<ScoreStep> steps; ///< from the checks to the final figure
    std::optional<int> rank; ///< within the class; none where it is hidden or there is no score
};

/// UnknownRecord where the organisation is not here.
Result<UnitStanding> unitStanding(const View& view, const Id& org, const StandingRules& rules = {});

struct ClassStanding {
    OrgCategory category = OrgCategory::None;
    bool hidden = false; ///< too few units with a score to rank without pointing at somebody
    std::vector<UnitStanding> units; ///< best first; without a score last
};

/// One class, with no units where nobody belongs to it.
Result<ClassStanding> classStanding(const View& view, OrgCategory category, const StandingRules& rules = {});

/// Every class that has units, in the order of OrgCategory; units without a class are not ranked (S000-003).
Result<std::vector<ClassStanding>> classStandings(const View& view, const StandingRules& rules = {});

} // namespace jiannuo
