// SPDX-License-Identifier: Apache-2.0
#include "domain/unit_standing.h"

#include "domain/china_time.h"
#include "domain/scoring_fraction.h"
#include "domain/spot_check_score.h"

#include <QStringList>

namespace jiannuo {

namespace {

struct UnitStandingWords {
    Q_DECLARE_TR_FUNCTIONS(UnitStanding)
};

bool within(QDate day, const StandingRules& rules)
{
    // A day that is not given comes before all others.
    return day >= rules.from && (!rules.until.isValid() || day <= rules.until);
}

/// Whether it is looked at: whether it counts depends on more.
bool matters(const SpotCheck& check, const StandingRules& rules)
{
    return check.state != SpotCheckState::Returned && check.side != VisitSide::Self
        && within(chinaDate(check.startedAt), rules);
}

bool isCandidate(const SpotCheck& check)
{
    return check.state == SpotCheckState::Confirmed && check.side != VisitSide::Self;
}

/// Why a check does not count; empty where it does. `all`: the unit's.
QString reasonApart(const View& view, const Id& id, const SpotCheck& check,
                    const std::vector<std::pair<Id, SpotCheck>>& all)
{
    if (check.state != SpotCheckState::Confirmed)
        return UnitStandingWords::tr("待认定，不计入");
    // Seldom is there another: the assignment is looked up only then.
    const bool another =
        !check.assignment.isNull() && std::any_of(all.begin(), all.end(), [&](const auto& other) {
            return other.first != id && other.second.assignment == check.assignment
                && isCandidate(other.second);
        });
    if (another && countedCheckOf(view, check.assignment) != id)
        return UnitStandingWords::tr("同一任务的另一次抽查，不重复计入");
    return {};
}

QString checkLabel(const CheckFigure& figure)
{
    return UnitStandingWords::tr("%1 抽查（%2）")
        .arg(chinaDate(figure.at).toString(Qt::ISODate),
             enumInfo<SpotCheckState>.label(static_cast<qint64>(figure.state)));
}

void sortByTime(std::vector<CheckFigure>& figures)
{
    std::stable_sort(figures.begin(), figures.end(),
                     [](const CheckFigure& a, const CheckFigure& b) { return a.at < b.at; });
}

QString keyOf(const Id& id)
{
    return id.toString(QUuid::WithoutBraces);
}

} // namespace

Id countedCheckOf(const View& view, const Id& assignment)
{
    const auto given = view.get<Assignment>(assignment);
    Id counted;
    Instant at;
    for (const auto& [id, check] : view.all(&SpotCheck::assignment, assignment)) {
        if (!isCandidate(check))
            continue;
        if (given && given->spotCheck == id)
            return id;
        if (counted.isNull() || check.startedAt < at || (check.startedAt == at && id < counted)) {
            counted = id;
            at = check.startedAt;
        }
    }
    return counted;
}

StandingRules standingRules(const RuleSet& rules)
{
    return {.bonusCap = rules.bonusCap, .smallestClass = rules.smallestClass};
}

Result<UnitStanding> unitStanding(const View& view, const Id& id, const StandingRules& rules)
{
    const auto org = view.get<Org>(id);
    if (!org)
        return Error{ErrorCode::UnknownRecord, UnitStandingWords::tr("没有这个单位，或它还没有同步到本机。")};
    UnitStanding standing;
    standing.org = id;
    standing.name = org->name;
    standing.category = org->category;
    const auto all = view.all(&SpotCheck::org, id);
    for (const auto& [checkId, check] : all) {
        if (!matters(check, rules))
            continue;
        CheckFigure figure{checkId, check.startedAt, check.state, {}, reasonApart(view, checkId, check, all)};
        auto score = spotCheckScore(view, checkId);
        if (score)
            figure.score = std::move(*score);
        else
            figure.apart = score.error().sentence;
        auto& list = figure.apart.isEmpty() ? standing.checks : standing.apart;
        list.push_back(std::move(figure));
    }
    sortByTime(standing.checks);
    sortByTime(standing.apart);

    Decimal sum;
    QStringList addends;
    for (const CheckFigure& figure : standing.apart)
        standing.steps.push_back({checkLabel(figure), figure.apart, noScoreText(), 1});
    for (const CheckFigure& figure : standing.checks) {
        standing.steps.push_back(
            {checkLabel(figure),
             QStringLiteral("%1 ÷ %2 × 100")
                 .arg(figure.score.obtained.toString(), figure.score.applicableFull.toString()),
             scoreText(figure.score.score), 1});
        if (!figure.score.score)
            continue;
        sum += *figure.score.score;
        addends += figure.score.score->toString(2);
    }
    if (!addends.isEmpty())
        standing.mean = Decimal::quotient(sum, static_cast<int>(addends.size()), 2);
    standing.steps.push_back(
        {UnitStandingWords::tr("抽查平均分"),
         addends.isEmpty()
             ? UnitStandingWords::tr("没有计分的抽查")
             : QStringLiteral("(%1) ÷ %2").arg(addends.join(QStringLiteral(" + "))).arg(addends.size()),
         scoreText(standing.mean), 0});

    std::vector<AdjustmentPoints> bonuses;
    std::vector<AdjustmentPoints> deductions;
    for (const auto& [adjustmentId, adjustment] : view.all(&Adjustment::org, id)) {
        if (!within(adjustment.on, rules))
            continue;
        if (isSensible(adjustment.points))
            (adjustment.kind == AdjustmentKind::Bonus ? bonuses : deductions)
                .push_back({adjustment.reason, adjustment.points});
        else
            standing.steps.push_back(
                {adjustment.reason, UnitStandingWords::tr("分值为负或过大，不计入"), noScoreText(), 1});
    }
    auto result = finalScore(standing.mean, bonuses, deductions, rules.bonusCap);
    if (result)
        standing.result = std::move(*result);
    else
        standing.result.steps = {
            {UnitStandingWords::tr("最终得分"), result.error().sentence, noScoreText(), 0}};
    standing.steps.insert(standing.steps.end(), standing.result.steps.begin(), standing.result.steps.end());
    return standing;
}

Result<ClassStanding> classStanding(const View& view, OrgCategory category, const StandingRules& rules)
{
    ClassStanding standing{.category = category};
    std::vector<RankingEntry> entries;
    for (const auto& [id, org] : view.all(&Org::category, category)) {
        auto unit = unitStanding(view, id, rules);
        if (!unit)
            return unit.error();
        entries.push_back({keyOf(id), {}, unit->result.score, {}});
        standing.units.push_back(std::move(*unit));
    }
    if (entries.empty())
        return standing;
    const auto rankings = rankByClass(entries, {.hideBelow = rules.smallestClass});
    const Ranking& ranking = rankings.begin()->second;
    standing.hidden = ranking.hidden;
    std::vector<UnitStanding> ordered;
    for (const RankedEntry& ranked : ranking.entries) {
        const auto at = std::find_if(standing.units.begin(), standing.units.end(),
                                     [&](const UnitStanding& u) { return keyOf(u.org) == ranked.key; });
        if (!standing.hidden)
            at->rank = ranked.rank;
        ordered.push_back(std::move(*at));
    }
    if (standing.hidden) // an order by score would tell the rank all the same
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const UnitStanding& a, const UnitStanding& b) { return a.name < b.name; });
    standing.units = std::move(ordered);
    return standing;
}

Result<std::vector<ClassStanding>> classStandings(const View& view, const StandingRules& rules)
{
    std::vector<ClassStanding> classes;
    for (const EnumEntry& entry : orgCategoryEntries) {
        const auto category = static_cast<OrgCategory>(entry.number);
        if (category == OrgCategory::None)
            continue;
        auto standing = classStanding(view, category, rules);
        if (!standing)
            return standing.error();
        if (!standing->units.empty())
            classes.push_back(std::move(*standing));
    }
    return classes;
}

} // namespace jiannuo
