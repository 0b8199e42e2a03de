// SPDX-License-Identifier: Apache-2.0
#include "domain/presentations/presentations.h"

namespace jiannuo::presentations {

Presentation commitmentLetter()
{
    return {.area = "office",
            .icon = "text",
            .heading = "日常办理",
            .create = "新增承诺书",
            .purpose = "单位或个人公开的承诺书；已经印发的可以从“导入”读入。",
            .title = numbers(&CommitmentLetter::title),
            .subtitle = numbers(&CommitmentLetter::org, &CommitmentLetter::pledger),
            .longTexts = numbers(&CommitmentLetter::breachClause, &CommitmentLetter::rawText),
            .groups = {{"承诺书",
                        numbers(&CommitmentLetter::title, &CommitmentLetter::org, &CommitmentLetter::pledger,
                                &CommitmentLetter::campaign)},
                       {"内容",
                        numbers(&CommitmentLetter::addressee, &CommitmentLetter::breachClause,
                                &CommitmentLetter::signedAt, &CommitmentLetter::source)},
                       {"原文", numbers(&CommitmentLetter::rawText)}},
            .attached = {{kinds::commitment, fieldNumber(&Commitment::letter)},
                         {kinds::publication, fieldNumber(&Publication::letter)}}};
}

Presentation commitment()
{
    return {.area = "ledger",
            .icon = "ledger",
            .create = "新增承诺",
            .purpose = "承诺公示后列在这里。",
            .title = numbers(&Commitment::title),
            .subtitle = numbers(&Commitment::org, &Commitment::kind),
            .due = fieldNumber(&Commitment::due),
            .filters = numbers(&Commitment::state, &Commitment::kind),
            .longTexts =
                numbers(&Commitment::text, &Commitment::goal, &Commitment::measures, &Commitment::remark),
            .groups = {{"承诺",
                        numbers(&Commitment::org, &Commitment::title, &Commitment::text, &Commitment::kind,
                                &Commitment::letter)},
                       {"怎么做",
                        numbers(&Commitment::goal, &Commitment::project, &Commitment::measures,
                                &Commitment::targets)},
                       {"时限", numbers(&Commitment::due, &Commitment::dueText, &Commitment::limits)},
                       {"责任",
                        numbers(&Commitment::owner, &Commitment::ownerName, &Commitment::leader,
                                &Commitment::office, &Commitment::contact)},
                       {"登记",
                        numbers(&Commitment::regNo, &Commitment::campaign, &Commitment::parent,
                                &Commitment::no, &Commitment::tags, &Commitment::assigned,
                                &Commitment::baseline, &Commitment::remark)}},
            .attached = {{kinds::commitment, fieldNumber(&Commitment::parent)}},
            .awaited = {{16, "待报送"}, {19, "待审核"}, {30, "变更待审核"}, {20, "待公示"}}};
}

Presentation publication()
{
    return {.area = "office",
            .icon = "globe",
            .heading = "日常办理",
            .create = "登记公示",
            .purpose = "承诺在哪里、从哪天到哪天公示。",
            .title = numbers(&Publication::channel, &Publication::medium),
            .subtitle = numbers(&Publication::org, &Publication::letter, &Publication::commitment),
            .due = fieldNumber(&Publication::to),
            .filters = numbers(&Publication::channel),
            .groups = {{"公示",
                        numbers(&Publication::org, &Publication::letter, &Publication::commitment,
                                &Publication::channel, &Publication::medium)},
                       {"起止",
                        numbers(&Publication::from, &Publication::to, &Publication::scope,
                                &Publication::batch, &Publication::by)}}};
}

Presentation ledgerEntry()
{
    return {.area = "ledger",
            .icon = "ledger",
            .title = numbers(&LedgerEntry::text),
            .subtitle = numbers(&LedgerEntry::period, &LedgerEntry::org),
            .longTexts = numbers(&LedgerEntry::text, &LedgerEntry::problem),
            .groups = {{"进展",
                        numbers(&LedgerEntry::commitment, &LedgerEntry::period, &LedgerEntry::progress,
                                &LedgerEntry::text, &LedgerEntry::problem)}}};
}

Presentation closure()
{
    return {.area = "ledger",
            .icon = "check",
            .title = numbers(&Closure::text),
            .subtitle = numbers(&Closure::org, &Closure::commitment),
            .filters = numbers(&Closure::state),
            .longTexts = numbers(&Closure::text, &Closure::decision),
            .groups = {{"申请", numbers(&Closure::commitment, &Closure::text, &Closure::requestedBy)},
                       {"审批", numbers(&Closure::decision, &Closure::decidedBy)}},
            .partOf = fieldNumber(&Closure::commitment),
            .awaited = {{16, "待审批"}}};
}

Presentation review()
{
    return {.area = "ledger",
            .icon = "eye",
            .title = numbers(&Review::result),
            .subtitle = numbers(&Review::commitment, &Review::reviewer),
            .filters = numbers(&Review::result),
            .longTexts = numbers(&Review::opinion),
            .groups = {{"审核", numbers(&Review::commitment, &Review::result, &Review::opinion)}}};
}

} // namespace jiannuo::presentations
