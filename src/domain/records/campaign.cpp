#include "domain/authority.h"
#include "domain/records.h"
#include "domain/records/broken.h"

namespace jiannuo {

namespace {

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

/// Frozen when the campaign starts: the rules are not changed under those who are measured by them.
Result<void> campaignNotStarted(const GuardContext& context)
{
    const auto campaign = context.view.get<Campaign>(context.after.as<RuleSet>().campaign);
    if (context.before && campaign && campaign->state != CampaignState::Planned)
        return Error{ErrorCode::RuleBroken,
                     QCoreApplication::translate("Rules", "活动已经启动，规则集不能再改。")};
    return {};
}

/// By the headquarters whose campaign it is.
Jurisdiction ofRuleSet(const View& view, const Record& record)
{
    const auto campaign = view.get<Campaign>(record.as<RuleSet>().campaign);
    return campaign ? Jurisdiction{false, {campaign->org}} : Jurisdiction{true, {}};
}

constexpr int campaignAmendable[]{static_cast<int>(CampaignState::Planned),
                                  static_cast<int>(CampaignState::Running)};

Result<void> adjustmentGuard(const GuardContext& context)
{
    const auto adjustment = context.after.as<Adjustment>();
    if (adjustment.points <= Decimal())
        return broken("加扣分的分值须大于 0；加分还是扣分由类别决定。");
    if (adjustment.on.isValid() && adjustment.on > dayOf(context.at))
        return broken("加扣分的日期还没有到。");
    return {};
}

} // namespace

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
            .guard = campaignNotStarted};
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
