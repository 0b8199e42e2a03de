#pragma once

#include "domain/records/supervision.h"
#include "domain/scoring.h"

#include <functional>

namespace jiannuo {

/// A checklist with the scores given so far, as scoring.h wants them: every item in the checklist's order,
/// inspectors by their names. For a form that is being filled in as well as for a stored spot check.
std::vector<ScoredItem> scoredItems(const Checklist& checklist, const std::vector<Score>& scores,
                                    const std::function<QString(const Id&)>& nameOfPerson);

/// The score of a stored spot check with every step. UnknownRecord where it, or its checklist, is not here.
Result<SpotCheckScore> spotCheckScore(const View& view, const Id& spotCheck);

} // namespace jiannuo
