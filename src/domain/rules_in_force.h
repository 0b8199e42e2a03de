// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deadline.h"
#include "domain/records/campaign.h"
#include "domain/scoring_grade.h"
#include "domain/status_light.h"
#include "domain/unit_standing.h"

namespace jiannuo {

/// The one place that says which rules count: guards, lights, deadlines, forms, results, the command line and
/// the check of an exported log all ask it.

/// Of a campaign's rule sets, the highest version whose days have begun; the usual rules (model.md §5) where
/// there is none. A null campaign means the one of that day.
RuleSet rulesInForce(const View& view, const Id& campaign, QDate date);

/// The campaign that what happens on a day belongs to, where nothing else says so: the one that was begun
/// last of those that run or ran on that day, else of all that run, else of all that have ended. Null: there
/// was none.
Id campaignOn(const View& view, QDate date);
/// The campaign by whose rules a finding is put right: that of the checklist that it was made by, else the
/// one of that day.
Id campaignOf(const View& view, const Finding& finding, QDate date);

QDate firstDayOfQuarter(QDate day);

// What a rule set says, in the terms of those who compute by it.
std::optional<Roll> rollOf(const QString& name);
Roll rollOf(const RuleSet& rules);
RectificationLimits limitsOf(const RuleSet& rules);
LightRules lightRules(const RuleSet& rules);
/// GradeScale::standard() where the rule set names no cut-offs.
GradeScale gradeScale(const RuleSet& rules);
/// The grade of a score by the cut-offs alone; empty without a score.
QString gradeByScore(const RuleSet& rules, const std::optional<Decimal>& score);

} // namespace jiannuo
