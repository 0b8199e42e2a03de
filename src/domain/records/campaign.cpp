#include "domain/records/campaign.h"

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
            .guard = campaignNotStarted};
}

KindInfo Declaration<Adjustment>::kind()
{
    return {.number = kinds::adjustment,
            .name = "adjustment",
            .label = "加扣分",
            .insertOnly = true,
            .orgField = fieldNumber(&Adjustment::org),
            .creators = roles::headquarters};
}

JIANNUO_RECORD_INSIDE(Calendar)
JIANNUO_RECORD_INSIDE(Campaign)
JIANNUO_STRUCTURE_INSIDE(GradeCutoff)
JIANNUO_RECORD_INSIDE(RuleSet)
JIANNUO_RECORD_INSIDE(Adjustment)

} // namespace jiannuo
