// SPDX-License-Identifier: Apache-2.0
#include "domain/authority.h"
#include "domain/china_time.h"
#include "domain/record_calendar.h"
#include "domain/records.h"
#include "domain/records/broken.h"
#include "domain/rules_in_force.h"

#include <algorithm>

namespace jiannuo {

namespace {

constexpr std::size_t mostGrades = 10;

constexpr Transition campaignTransitions[]{
    {.verb = 16, .name = "start", .label = "启动", .from = 1, .to = 2, .roles = roles::headquarters},
    {.verb = 17, .name = "end", .label = "结束", .from = 2, .to = 3, .roles = roles::headquarters},
};

Result<void> datesInOrder(const GuardContext& context)
{
    const auto campaign = context.after.as<Campaign>();
    if (campaign.end < campaign.start)
        return Error{ErrorCode::RuleBroken,
                     QCoreApplication::translate("Rules", "活动的结束日期早于开始日期。")};
    return {};
}

bool within(Decimal value, Decimal least, Decimal most)
{
    return value >= least && value <= most;
}

bool within(int value, int least, int most)
{
    return value >= least && value <= most;
}

/// Each cut-off lower than the one before it, none outside of what a score can be.
bool fall(const std::vector<GradeCutoff>& cutoffs)
{
    std::optional<Decimal> before;
    for (const GradeCutoff& cutoff : cutoffs) {
        if (cutoff.grade.trimmed().isEmpty() || !within(cutoff.least, Decimal(0), Decimal(100))
            || (before && cutoff.least >= *before))
            return false;
        before = cutoff.least;
    }
    return cutoffs.size() <= mostGrades;
}

/// model.md §5: what a parameter may be.
Result<void> parametersWithinRange(const RuleSet& rules)
{
    const Decimal none(0);
    const Decimal all(100);
    for (const Decimal& weight : {rules.weightSelf, rules.weightPeer, rules.weightOrg, rules.weightPublic}) {
        if (!within(weight, none, all))
            return broken("四个来源的权重须在 0 至 100 之间。");
    }
    if (rules.weightSelf + rules.weightPeer + rules.weightOrg + rules.weightPublic == none)
        return broken("四个来源的权重不能都是 0。");
    if (!within(rules.bonusCap, none, all))
        return broken("加分上限须在 0 至 100 分之间。");
    if (!within(rules.minSample, 1, 1'000))
        return broken("最少样本须在 1 至 1000 之间。");
    for (const int limit : {rules.limitOrdinary, rules.limitSerious, rules.limitFalsification}) {
        if (!within(limit, 1, 90))
            return broken("整改期限须在 1 至 90 个工作日之间。");
    }
    if (!within(rules.limitHearing, 1, 60))
        return broken("质询答复期限须在 1 至 60 个工作日之间。");
    if (!within(rules.extensionMaximum, 0, 30))
        return broken("延期上限须在 0 至 30 个工作日之间。");
    if (!within(rules.yellowFrom, 0, 30))
        return broken("黄灯提前须在 0 至 30 个工作日之间。");
    if (!within(rules.smallestClass, 1, 50))
        return broken("排名最少单位数须在 1 至 50 之间。");
    if (!within(rules.inspectorsLeast, 1, 10) || !within(rules.inspectorsMost, rules.inspectorsLeast, 10))
        return broken("检查人数须在 1 至 10 之间，最少不多于最多。");
    if (!fall(rules.cutoffs))
        return broken("等次线须在 0 至 100 之间，从高到低，每个等次都有名称，最多 10 个。");
    if (!rollOf(rules.roll))
        return broken("期限顺延只能是 none、next 或 previous。");
    return {};
}

/// Frozen when the campaign starts: the rules are not changed under those who are measured by them. From then
/// on a change is a later version, from a later quarter on, with a reason. Headquarters itself founds a
/// ledger, with campaigns that run already.
Result<void> notChangedUnderWay(const GuardContext& context)
{
    const auto rules = context.after.as<RuleSet>();
    if (auto ok = parametersWithinRange(rules); !ok)
        return ok;
    const Campaign campaign = context.view.get<Campaign>(rules.campaign).value_or(Campaign{});
    const bool runs = campaign.state != CampaignState::Planned && !context.actor.isNull();
    const QDate today = chinaDate(context.at);
    // A day that is not given comes before all others.
    const auto counts = [today](const RuleSet& set) { return set.from <= today; };

    if (context.before) {
        const auto before = context.before->as<RuleSet>();
        if (rules.campaign != before.campaign || rules.version != before.version)
            return broken("规则集的活动和版本号不能改，请另登记一个版本。");
        if (runs && counts(before))
            return broken("活动已经启动，适用中的规则集不能再改。请登记下一个版本，从以后的季度起适用。");
    } else {
        if (rules.version < 1)
            return broken("规则集的版本号从 1 开始。");
        for (const auto& [id, other] : context.view.all(&RuleSet::campaign, rules.campaign)) {
            if (other.version >= rules.version)
                return broken("规则集的版本号须大于此前的各个版本，不能重复。");
        }
    }
    if (rules.from != firstDayOfQuarter(rules.from))
        return broken("规则集的适用起日须是一个季度的第一天：1月1日、4月1日、7月1日或10月1日。");
    if (runs && counts(rules))
        return broken("活动已经启动，新的规则集须从以后某个季度的第一天起适用，请填写“适用起”。");
    if (runs && rules.reason.trimmed().isEmpty())
        return broken("活动已经启动，修改规则须写明理由。");
    return {};
}

/// By the headquarters whose campaign it is.
Jurisdiction ofRuleSet(const View& view, const Record& record)
{
    const auto campaign = view.get<Campaign>(record.as<RuleSet>().campaign);
    return campaign ? Jurisdiction{false, {campaign->org}} : Jurisdiction{true, {}};
}

constexpr int campaignAmendable[]{static_cast<int>(CampaignState::Planned)};

Result<void> adjustmentGuard(const GuardContext& context)
{
    const auto adjustment = context.after.as<Adjustment>();
    if (adjustment.points <= Decimal())
        return broken("加扣分的分值须大于 0；加分还是扣分由类别决定。");
    if (adjustment.on > dayOf(context.at))
        return broken("加扣分的日期还没有到。");
    if (adjustment.on.isValid() && adjustment.on < dayOf(context.at).addYears(-2))
        return broken("加扣分的日期在两年以前。");
    return {};
}

} // namespace

KindInfo Declaration<Calendar>::kind()
{
    return {.number = kinds::calendar,
            .name = "calendar",
            .label = "工作日历",
            .audience = Audience::Common,
            .insertOnly = true,
            .creators = roles::headquarters,
            .guard = [](const GuardContext& context) { return checkCalendar(context.after.as<Calendar>()); }};
}

KindInfo Declaration<Campaign>::kind()
{
    return {.number = kinds::campaign,
            .name = "campaign",
            .label = "活动",
            .audience = Audience::Common,
            .orgField = fieldNumber(&Campaign::org),
            .stateField = fieldNumber(&Campaign::state),
            .transitions = campaignTransitions,
            .creators = roles::headquarters,
            .amenders = roles::headquarters,
            .amendableIn = campaignAmendable,
            .guard = datesInOrder};
}

KindInfo Declaration<RuleSet>::kind()
{
    return {.number = kinds::ruleSet,
            .name = "rule_set",
            .label = "规则集",
            .audience = Audience::Common,
            .creators = roles::headquarters,
            .amenders = roles::headquarters,
            .jurisdiction = ofRuleSet,
            .guard = notChangedUnderWay};
}

KindInfo Declaration<Adjustment>::kind()
{
    return {.number = kinds::adjustment,
            .name = "adjustment",
            .label = "加扣分",
            .insertOnly = true,
            .orgField = fieldNumber(&Adjustment::org),
            .recordedBy = fieldNumber(&Adjustment::by),
            .creators = roles::headquarters,
            .impartial = true,
            .guard = adjustmentGuard};
}

JIANNUO_RECORD_INSIDE(Calendar)
JIANNUO_RECORD_INSIDE(Campaign)
JIANNUO_STRUCTURE_INSIDE(GradeCutoff)
JIANNUO_RECORD_INSIDE(RuleSet)
JIANNUO_RECORD_INSIDE(Adjustment)

} // namespace jiannuo
