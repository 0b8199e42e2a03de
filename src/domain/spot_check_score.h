// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/inspection.h"
#include "domain/scoring.h"

#include <functional>

namespace jiannuo {

/// A checklist with the scores given so far, as scoring.h wants them: every item in the checklist's order,
/// inspectors by their names. For a form that is being filled in as well as for a stored spot check.
std::vector<ScoredItem> scoredItems(const Checklist& checklist, const std::vector<Score>& scores,
                                    const std::function<QString(const Id&)>& nameOfPerson);

/// What one inspector's own scores come to. The check's result is not the mean of these but of the items
/// (scoring.h): where one of them left an item out, the two differ.
struct InspectorTotal {
    Id inspector;
    QString name;
    SpotCheckScore score;
};

/// Inspector by inspector, in the order of their first scores; nobody's deductions stand under another's
/// name.
Result<std::vector<InspectorTotal>> inspectorTotals(const Checklist& checklist,
                                                    const std::vector<Score>& scores,
                                                    const std::function<QString(const Id&)>& nameOfPerson);

/// The score of a stored spot check with every step. UnknownRecord where it, or its checklist, is not here.
Result<SpotCheckScore> spotCheckScore(const View& view, const Id& spotCheck);

} // namespace jiannuo
