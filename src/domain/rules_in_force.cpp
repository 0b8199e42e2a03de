// SPDX-License-Identifier: Apache-2.0
#include "domain/rules_in_force.h"

#include <tuple>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

struct Candidate {
    Id id;
    Campaign campaign;
    int nearness = 0; ///< more is better
};

/// A campaign that is only planned measures nobody.
std::vector<Candidate> begun(const View& view, QDate date)
{
    std::vector<Candidate> result;
    for (const CampaignState state : {CampaignState::Running, CampaignState::Ended}) {
        for (auto& [id, campaign] : view.all(&Campaign::state, state)) {
            const bool then = campaign.start <= date && date <= campaign.end;
            const bool runs = state == CampaignState::Running;
            result.push_back({id, std::move(campaign), then ? 2 : runs ? 1 : 0});
        }
    }
    return result;
}

} // namespace

RuleSet rulesInForce(const View& view, const Id& campaign, QDate date)
{
    std::optional<RuleSet> best;
    const Id whose = campaign.isNull() ? campaignOn(view, date) : campaign;
    if (!whose.isNull()) {
        for (auto& [id, rules] : view.all(&RuleSet::campaign, whose)) {
            // A day that is not given comes before all others.
            if (rules.from <= date && (!best || rules.version > best->version))
                best = std::move(rules);
        }
    }
    return best.value_or(RuleSet{});
}

Id campaignOn(const View& view, QDate date)
{
    const std::vector<Candidate> all = begun(view, date);
    const auto rank = [](const Candidate& c) {
        return std::tuple(c.nearness, c.campaign.start, c.id.toRfc4122());
    };
    const auto best = std::max_element(
        all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
    return best == all.end() ? Id() : best->id;
}

Id campaignOf(const View& view, const Finding& finding, QDate date)
{
    const auto check = view.get<SpotCheck>(finding.spotCheck);
    const auto checklist = check ? view.find(kindOf<Checklist>(), check->checklist) : std::nullopt;
    const Id campaign = checklist ? (*checklist)[fieldNumber(&Checklist::campaign)].as<Id>() : Id();
    return campaign.isNull() ? campaignOn(view, date) : campaign;
}

QDate firstDayOfQuarter(QDate day)
{
    return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
}

std::optional<Roll> rollOf(const QString& name)
{
    return name == "none"_L1    ? std::optional(Roll::None)
        : name == "next"_L1     ? std::optional(Roll::NextWorkingDay)
        : name == "previous"_L1 ? std::optional(Roll::PreviousWorkingDay)
                                : std::nullopt;
}

Roll rollOf(const RuleSet& rules)
{
    return rollOf(rules.roll).value_or(Roll::NextWorkingDay);
}

RectificationLimits limitsOf(const RuleSet& rules)
{
    RectificationLimits limits;
    limits.ordinary = {rules.limitOrdinary, TimeUnit::WorkingDay};
    limits.serious = {rules.limitSerious, TimeUnit::WorkingDay};
    limits.falsification = {rules.limitFalsification, TimeUnit::WorkingDay};
    limits.extensionWorkingDays = rules.extensionMaximum;
    return limits;
}

LightRules lightRules(const RuleSet& rules)
{
    LightRules lights;
    lights.warningWorkingDays = rules.yellowFrom;
    lights.roll = rollOf(rules);
    return lights;
}

GradeScale gradeScale(const RuleSet& rules)
{
    GradeScale scale;
    for (const GradeCutoff& cutoff : rules.cutoffs)
        scale.bands.push_back({cutoff.grade, cutoff.least});
    return scale.bands.empty() ? GradeScale::standard() : scale;
}

QString gradeByScore(const RuleSet& rules, const std::optional<Decimal>& score)
{
    const GradeScale scale = gradeScale(rules);
    const auto graded = gradeClass({{QString(), score, {}}}, scale);
    const auto band = graded ? graded->front().band : std::nullopt;
    return band ? scale.bands[static_cast<std::size_t>(*band)].name : QString();
}

} // namespace jiannuo
