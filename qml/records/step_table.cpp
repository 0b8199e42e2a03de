// SPDX-License-Identifier: Apache-2.0
#include "qml/records/step_table.h"

#include "domain/conflict.h"
#include "qml/records/rectification_steps.h"

namespace jiannuo {

namespace {

template <class T, class M> StepField must(M T::*member, int lines = 3)
{
    return {kindOf<T>().number, fieldNumber(member), true, lines};
}

template <class T, class M> StepField may(M T::*member, int lines = 3)
{
    return {kindOf<T>().number, fieldNumber(member), false, lines};
}

bool inProgress(const Record& record)
{
    switch (record.as<Commitment>().state) {
    case CommitmentState::Published:
    case CommitmentState::InProgress:
    case CommitmentState::Overdue:
    case CommitmentState::Rejected:
    case CommitmentState::Reopened:
    case CommitmentState::ChangeRequested:
        return true;
    default:
        return false;
    }
}

void prepareEntry(Fields& entry, const StepContext& context)
{
    put(entry, &LedgerEntry::period, context.today.toString(QStringLiteral("yyyy-MM")));
    put(entry, &LedgerEntry::by, context.person);
    const auto before = context.view.all(&LedgerEntry::commitment, context.record.id);
    if (!before.empty())
        put(entry, &LedgerEntry::progress, before.back().second.progress);
}

void prepareClosure(Fields& closure, const StepContext& context)
{
    put(closure, &Closure::requestedBy, context.person);
}

void decideClosure(Fields& closure, const StepContext& context)
{
    put(closure, &Closure::decidedBy, context.person);
}

void prepareReview(Fields& review, const StepContext& context)
{
    put(review, &Review::reviewer, context.person);
}

void prepareReturn(Fields& review, const StepContext& context)
{
    prepareReview(review, context);
    put(review, &Review::result, ReviewResult::Returned);
}

void preparePublication(Fields& publication, const StepContext& context)
{
    put(publication, &Publication::letter, context.record.as<Commitment>().letter);
    put(publication, &Publication::from, context.today);
}

void deciding(Fields& patch, const StepContext& context)
{
    put(patch, &Conflict::decidedBy, context.person);
}

void decidingCheck(Fields& patch, const StepContext& context)
{
    put(patch, &SpotCheck::decidedBy, context.person);
}

/// The proposed values come with the decision for them.
Result<std::vector<Change>> adopting(const StepContext& context)
{
    auto change = adoption(context.view, context.record.as<Conflict>());
    if (!change)
        return change.error();
    return std::vector<Change>{std::move(*change)};
}

/// Files of the person's own; never obligatory.
const StepField ownEvidence{kinds::evidence, fieldNumber(&Evidence::hash), false};
const StepField reason{kinds::comment, fieldNumber(&Comment::text), true};

} // namespace

/// model.md §2, with what the guards of the declarations ask for.
const std::vector<Step>& stepTable()
{
    static const std::vector<Step> steps{
        {.kind = kinds::commitment,
         .name = "add_entry",
         .fields = {must(&LedgerEntry::progress), must(&LedgerEntry::text, 4), may(&LedgerEntry::problem),
                    may(&LedgerEntry::evidence)},
         .companion = kinds::ledgerEntry,
         .companionLink = fieldNumber(&LedgerEntry::commitment),
         .prepare = prepareEntry,
         .label = QT_TRANSLATE_NOOP("Steps", "登记进展"),
         .roles = roles::unit,
         .offered = inProgress,
         .primary = true},
        {.kind = kinds::commitment,
         .name = "submit",
         .fields = {must(&Commitment::goal), must(&Commitment::project, 1), must(&Commitment::measures),
                    must(&Commitment::due)},
         .primary = true},
        {.kind = kinds::commitment,
         .name = "confirm",
         .fields = {may(&Review::scientific), may(&Review::advanced), may(&Review::helpful),
                    may(&Review::fitsPost), may(&Review::wanted), may(&Review::opinion)},
         .companion = kinds::review,
         .companionLink = fieldNumber(&Review::commitment),
         .prepare = prepareReview,
         .primary = true},
        {.kind = kinds::commitment,
         .name = "return",
         .fields = {must(&Review::opinion)},
         .companion = kinds::review,
         .companionLink = fieldNumber(&Review::commitment),
         .prepare = prepareReturn},
        {.kind = kinds::commitment,
         .name = "publish",
         .fields = {must(&Publication::channel), may(&Publication::medium, 1), must(&Publication::from)},
         .companion = kinds::publication,
         .companionLink = fieldNumber(&Publication::commitment),
         .prepare = preparePublication,
         .primary = true},
        {.kind = kinds::commitment, .name = "begin", .fields = {remarkField}, .primary = true},
        {.kind = kinds::commitment,
         .name = "request_closure",
         .fields = {must(&Closure::text, 4), must(&Closure::evidence)},
         .companion = kinds::closure,
         .companionLink = fieldNumber(&Closure::commitment),
         .prepare = prepareClosure},
        {.kind = kinds::commitment,
         .name = "close",
         .fields = {may(&Closure::decision)},
         .companion = kinds::closure,
         .companionLink = fieldNumber(&Closure::commitment),
         .companionTransition = "approve",
         .prepare = decideClosure,
         .shows = {may(&Closure::text)},
         .showsEvidence = true,
         .primary = true},
        {.kind = kinds::commitment,
         .name = "reject",
         .fields = {must(&Closure::decision)},
         .companion = kinds::closure,
         .companionLink = fieldNumber(&Closure::commitment),
         .companionTransition = "reject",
         .prepare = decideClosure,
         .shows = {may(&Closure::text)},
         .showsEvidence = true},
        {.kind = kinds::commitment,
         .name = "request_change",
         .fields = {may(&Commitment::text, 4), may(&Commitment::goal), may(&Commitment::measures),
                    may(&Commitment::due), must(&Commitment::reason)}},
        {.kind = kinds::commitment, .name = "reopen", .fields = {must(&Commitment::reason)}},
        {.kind = kinds::commitment, .name = "breach", .fields = {must(&Commitment::reason)}, .danger = true},
        {.kind = kinds::commitment, .name = "cancel", .fields = {must(&Commitment::reason)}, .danger = true},

        {.kind = kinds::finding, .name = "confirm", .fields = {may(&Finding::reason)}, .primary = true},
        {.kind = kinds::finding, .name = "dismiss", .fields = {must(&Finding::reason)}, .danger = true},
        {.kind = kinds::finding,
         .name = "issue_notice",
         .fields = {may(&Rectification::noticeNo, 1), must(&Rectification::problem),
                    must(&Rectification::requirement), must(&Rectification::due)},
         .companion = kinds::rectification,
         .companionLink = fieldNumber(&Rectification::finding),
         .prepare = prepareNotice,
         .complete = completeNotice,
         .suggest = suggestNumber,
         .hint = noticeHint,
         .objection = noticeObjection,
         .primary = true},
        {.kind = kinds::finding, .name = "close", .fields = {may(&Finding::reason)}, .primary = true},
        {.kind = kinds::finding, .name = "recur", .fields = {must(&Finding::reason)}},
        {.kind = kinds::finding, .name = "reopen", .fields = {must(&Finding::reason)}},
        {.kind = kinds::rectification, .name = "receive", .primary = true},
        {.kind = kinds::rectification, .name = "begin", .primary = true},
        {.kind = kinds::rectification,
         .name = "submit",
         .fields = {must(&Rectification::measures), must(&Rectification::result),
                    may(&Rectification::evidence)},
         .own = submitting,
         .primary = true},
        {.kind = kinds::rectification,
         .name = "pass",
         .fields = {must(&Rectification::recheckNote), ownEvidence},
         .own = rechecking,
         .shows = {may(&Rectification::requirement), may(&Rectification::measures),
                   may(&Rectification::result)},
         .showsEvidence = true,
         .primary = true},
        {.kind = kinds::rectification,
         .name = "return",
         .fields = {must(&Rectification::recheckNote), ownEvidence},
         .own = rechecking,
         .shows = {may(&Rectification::requirement), may(&Rectification::measures),
                   may(&Rectification::result)},
         .showsEvidence = true},
        {.kind = kinds::rectification, .name = "close", .fields = {remarkField}, .primary = true},
        {.kind = kinds::rectification,
         .name = "extend",
         .fields = {must(&Rectification::extensionReason), must(&Rectification::due)},
         .propose = proposeExtension,
         .own = extending,
         .hint = extensionHint},
        {.kind = kinds::rectification,
         .name = "expedite",
         .fields = {must(&Rectification::expedite), remarkField},
         .propose = proposeExpedite,
         .primary = true,
         .primaryWhen = rectificationOverdue},
        {.kind = kinds::rectification, .name = "escalate", .fields = {reason}, .danger = true},
        {.kind = kinds::spotCheck,
         .name = "confirm",
         .fields = {may(&SpotCheck::decision)},
         .own = decidingCheck,
         .primary = true},
        {.kind = kinds::spotCheck,
         .name = "return",
         .fields = {must(&SpotCheck::decision)},
         .own = decidingCheck},
        {.kind = kinds::assignment, .name = "cancel", .fields = {reason}, .danger = true},
        {.kind = kinds::conflict, .name = "keep", .fields = {must(&Conflict::reason)}, .own = deciding},
        {.kind = kinds::conflict,
         .name = "replace",
         .fields = {must(&Conflict::reason)},
         .own = deciding,
         .carries = adopting},
    };
    return steps;
}

} // namespace jiannuo
