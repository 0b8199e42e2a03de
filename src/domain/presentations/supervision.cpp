// SPDX-License-Identifier: Apache-2.0
#include "domain/presentations/presentations.h"

namespace jiannuo::presentations {

Presentation checklist()
{
    return {.area = "office",
            .icon = "spotcheck",
            .heading = "活动和规则",
            .create = "新增检查表",
            .purpose = "检查什么、每项多少分、一按就扣的扣分项；用过的检查表不再改，改动另立新版。",
            .title = numbers(&Checklist::name),
            .subtitle = numbers(&Checklist::version, &Checklist::campaign),
            .ended = fieldNumber(&Checklist::retired),
            .groups = {
                {"检查表",
                 numbers(&Checklist::name, &Checklist::version, &Checklist::campaign, &Checklist::retired)},
                {"内容", numbers(&Checklist::sections)},
                {"常用语", numbers(&Checklist::quickPhrases)}}};
}

Presentation assignment()
{
    return {.area = "office",
            .icon = "send",
            .heading = "日常办理",
            .create = "布置检查任务",
            .purpose = "交给督查员去查的单位、检查表和期限。",
            .title = numbers(&Assignment::org),
            .subtitle = numbers(&Assignment::checklist, &Assignment::inspectors),
            .due = fieldNumber(&Assignment::due),
            .filters = numbers(&Assignment::state, &Assignment::mode),
            .longTexts = numbers(&Assignment::note),
            .groups = {{"查谁", numbers(&Assignment::org, &Assignment::checklist, &Assignment::mode)},
                       {"谁去查", numbers(&Assignment::inspectors, &Assignment::due, &Assignment::note)},
                       {"结果", numbers(&Assignment::spotCheck)}}};
}

Presentation spotCheck()
{
    return {
        .area = "spotcheck",
        .icon = "spotcheck",
        .purpose = "督查员提交的抽查列在这里。",
        .title = numbers(&SpotCheck::org),
        .subtitle = numbers(&SpotCheck::checklist, &SpotCheck::inspectors),
        .filters = numbers(&SpotCheck::state, &SpotCheck::mode),
        .longTexts = numbers(&SpotCheck::conclusion, &SpotCheck::decision),
        .groups = {{"检查",
                    numbers(&SpotCheck::org, &SpotCheck::checklist, &SpotCheck::inspectors,
                            &SpotCheck::startedAt, &SpotCheck::endedAt, &SpotCheck::place)},
                   {"结论", numbers(&SpotCheck::conclusion, &SpotCheck::decision, &SpotCheck::decidedBy)}},
        .awaited = {{16, "待认定"}, {18, "待重新提交", true}}};
}

Presentation finding()
{
    return {
        .area = "findings",
        .icon = "findings",
        .create = "登记问题",
        .purpose = "检查、投诉和自查中发现的问题。",
        .title = numbers(&Finding::text),
        .subtitle = numbers(&Finding::org, &Finding::category),
        .due = fieldNumber(&Finding::due),
        .filters = numbers(&Finding::state, &Finding::category, &Finding::severity),
        .longTexts = numbers(&Finding::text, &Finding::advice, &Finding::reason),
        .groups = {{"问题",
                    numbers(&Finding::org, &Finding::text, &Finding::category, &Finding::severity,
                            &Finding::clause)},
                   {"来源",
                    numbers(&Finding::source, &Finding::spotCheck, &Finding::commitment, &Finding::foundBy,
                            &Finding::foundAt)},
                   {"整改", numbers(&Finding::person, &Finding::advice, &Finding::due, &Finding::reason)}},
        .attached = {{kinds::rectification, fieldNumber(&Rectification::finding)}},
        .awaited = {{17, "待认定"},
                    {19, "待销号"},
                    {20, "待下达整改通知"},
                    {21, "待销号", true},
                    {23, "待巩固"},
                    {25, "待再次下达整改通知"}}};
}

Presentation rectification()
{
    return {
        .area = "findings",
        .icon = "findings",
        .title = numbers(&Rectification::problem),
        .subtitle = numbers(&Rectification::org, &Rectification::noticeNo),
        .due = fieldNumber(&Rectification::due),
        .filters = numbers(&Rectification::state),
        .longTexts = numbers(&Rectification::problem, &Rectification::requirement, &Rectification::measures,
                             &Rectification::result, &Rectification::recheckNote),
        .groups = {{"整改通知",
                    numbers(&Rectification::noticeNo, &Rectification::problem, &Rectification::requirement,
                            &Rectification::due)},
                   {"整改情况",
                    numbers(&Rectification::measures, &Rectification::result, &Rectification::recheckNote)}},
        .awaited = {{16, "待签收"},
                    {19, "待整改"},
                    {18, "待整改"},
                    {20, "已退回"},
                    {21, "待整改"},
                    {22, "已逾期"},
                    {23, "已督办"},
                    {38, "已问责"},
                    {24, "待复查"},
                    {26, "待销号"}}};
}

Presentation conflict()
{
    return {.area = "headquarters",
            .icon = "conflict",
            .title = numbers(&Conflict::subject),
            .subtitle = numbers(&Conflict::org, &Conflict::author),
            .filters = numbers(&Conflict::state),
            .longTexts = numbers(&Conflict::reason),
            .groups = {{"冲突", numbers(&Conflict::subject, &Conflict::author, &Conflict::at)},
                       {"裁定", numbers(&Conflict::reason, &Conflict::decidedBy)}},
            .awaited = {{16, "待裁定"}}};
}

} // namespace jiannuo::presentations
