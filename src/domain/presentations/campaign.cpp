// SPDX-License-Identifier: Apache-2.0
#include "domain/presentations/presentations.h"

namespace jiannuo::presentations {

Presentation calendar()
{
    return {.area = "office",
            .icon = "calendar",
            .heading = "活动和规则",
            .create = "新增日历",
            .purpose = "每年的放假和调休：时限按工作日计算。",
            .title = numbers(&Calendar::year),
            .subtitle = numbers(&Calendar::region, &Calendar::source),
            .groups = {
                {"日历", numbers(&Calendar::year, &Calendar::region, &Calendar::version, &Calendar::source)},
                {"放假", numbers(&Calendar::daysOff)},
                {"调休", numbers(&Calendar::daysWorked)}}};
}

Presentation campaign()
{
    return {.area = "office",
            .icon = "document",
            .heading = "活动和规则",
            .create = "新增活动",
            .purpose = "一年一度的公开承诺活动：文号、起止日期和主办单位。",
            .title = numbers(&Campaign::name),
            .subtitle = numbers(&Campaign::docNo, &Campaign::org),
            .due = fieldNumber(&Campaign::end),
            .filters = numbers(&Campaign::state),
            .groups = {{"活动", numbers(&Campaign::name, &Campaign::docNo, &Campaign::org)},
                       {"起止", numbers(&Campaign::start, &Campaign::end, &Campaign::calendarRegion)},
                       {"依据", numbers(&Campaign::legalBasis)}},
            .attached = {{kinds::ruleSet, fieldNumber(&RuleSet::campaign)}}};
}

Presentation ruleSet()
{
    return {
        .area = "office",
        .icon = "settings",
        .heading = "活动和规则",
        .create = "新增规则",
        .purpose = "权重、样本、等次和期限；活动开始后改动要另立新版并写明理由。",
        .title = numbers(&RuleSet::campaign, &RuleSet::version),
        .subtitle = numbers(&RuleSet::reason),
        .due = fieldNumber(&RuleSet::from),
        .longTexts = numbers(&RuleSet::reason),
        .groups = {{"版本", numbers(&RuleSet::campaign, &RuleSet::version, &RuleSet::from, &RuleSet::reason)},
                   {"评分权重",
                    numbers(&RuleSet::weightSelf, &RuleSet::weightPeer, &RuleSet::weightOrg,
                            &RuleSet::weightPublic, &RuleSet::minSample, &RuleSet::bonusCap)},
                   {"等次和排名", numbers(&RuleSet::cutoffs, &RuleSet::smallestClass)},
                   {"整改期限（工作日）",
                    numbers(&RuleSet::limitOrdinary, &RuleSet::limitSerious, &RuleSet::limitFalsification,
                            &RuleSet::extensionMaximum, &RuleSet::yellowFrom, &RuleSet::roll)},
                   {"质询", numbers(&RuleSet::limitHearing)},
                   {"检查人", numbers(&RuleSet::inspectorsLeast, &RuleSet::inspectorsMost)}}};
}

Presentation adjustment()
{
    return {
        .area = "office",
        .icon = "ranking",
        .heading = "日常办理",
        .create = "登记加扣分",
        .purpose = "抽查以外的加分和扣分，写明事由和依据。",
        .title = numbers(&Adjustment::kind, &Adjustment::points),
        .subtitle = numbers(&Adjustment::org, &Adjustment::reason),
        .filters = numbers(&Adjustment::kind),
        .longTexts = numbers(&Adjustment::reason),
        .groups = {
            {"加扣分",
             numbers(&Adjustment::org, &Adjustment::kind, &Adjustment::points, &Adjustment::reason)},
            {"依据", numbers(&Adjustment::rule, &Adjustment::on, &Adjustment::campaign, &Adjustment::by)}}};
}

} // namespace jiannuo::presentations
