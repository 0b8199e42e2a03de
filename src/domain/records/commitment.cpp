// SPDX-License-Identifier: Apache-2.0
#include "domain/records/broken.h"
#include "domain/records/steps.h"
#include "domain/rules.h"

#include "domain/contacts_check.h"
#include "domain/records.h"

namespace jiannuo {

namespace {

using State = CommitmentState;

/// S002-060, S002-061
Result<void> completeEnough(const GuardContext& context)
{
    const auto commitment = context.after.as<Commitment>();
    if (commitment.goal.isEmpty() || commitment.project.isEmpty() || commitment.measures.isEmpty()
        || !commitment.due.isValid())
        return broken("提交审核前请写明目标、项目、措施和完成时限。");
    return {};
}

/// S004-059: nobody can complain to 123456.
Result<void> realContacts(const GuardContext& context)
{
    ContactSheet sheet;
    for (const auto& [id, contact] : context.view.all(&Contact::org, orgOf(context.after))) {
        sheet.phones += QStringList(contact.phones.begin(), contact.phones.end());
        sheet.emails += QStringList(contact.emails.begin(), contact.emails.end());
    }
    for (const ContactProblem& problem : checkContacts(sheet)) {
        if (problem.blocking)
            return Error{ErrorCode::RuleBroken, problem.reason};
    }
    return {};
}

/// The words of a letter stay as soon as one of its promises was submitted.
Result<void> letterGuard(const GuardContext& context)
{
    if (context.actor.isNull())
        return {};
    for (const auto& [id, commitment] : context.view.all(&Commitment::letter, context.after.id)) {
        if (commitment.state != State::Draft && commitment.state != State::Returned)
            return broken("承诺书的事项已经报送，内容不能再改；请对事项申请变更。");
    }
    return {};
}

/// Whether it hangs where people can read it: the record says where and since when.
Result<void> hungUp(const GuardContext& context)
{
    const auto letter = context.after.as<Commitment>().letter;
    auto publications = context.view.all(&Publication::commitment, context.after.id);
    if (!letter.isNull()) {
        const auto ofLetter = context.view.all(&Publication::letter, letter);
        publications.insert(publications.end(), ofLetter.begin(), ofLetter.end());
    }
    if (publications.empty())
        return broken("请先登记公示：在哪里、从哪天起。");
    return {};
}

Result<void> publishable(const GuardContext& context)
{
    if (auto ok = realContacts(context); !ok)
        return ok;
    return hungUp(context);
}

Result<void> publicationGuard(const GuardContext& context)
{
    const auto publication = context.after.as<Publication>();
    if (publication.letter.isNull() && publication.commitment.isNull())
        return broken("请写明公示的是哪份承诺书或哪个事项。");
    if (publication.to.isValid() && publication.to < publication.from)
        return broken("公示的结束日期早于开始日期。");
    return {};
}

/// The newest one: what an earlier round decided says nothing about this one.
std::optional<Closure> lastClosure(const GuardContext& context)
{
    const auto closures = context.view.all(&Closure::commitment, context.after.id);
    return closures.empty() ? std::nullopt : std::optional(closures.back().second);
}

Result<void> closureAsked(const GuardContext& context)
{
    const auto closure = lastClosure(context);
    return closure && closure->state == ClosureState::Requested
        ? Result<void>()
        : broken("申请销号请同时填写完成情况和佐证。");
}

Result<void> closureApproved(const GuardContext& context)
{
    const auto closure = lastClosure(context);
    return closure && closure->state == ClosureState::Approved ? Result<void>()
                                                               : broken("销号须先经审批同意。");
}

Result<void> closureRejected(const GuardContext& context)
{
    const auto closure = lastClosure(context);
    return closure && closure->state == ClosureState::Rejected ? Result<void>()
                                                               : broken("请先在销号申请上写明不同意的意见。");
}

Result<void> whyGiven(const GuardContext& context)
{
    return context.after.as<Commitment>().reason.isEmpty() ? Result<void>(broken("请写明理由。"))
                                                           : Result<void>();
}

/// 违诺 follows from a finding that was confirmed, by the rules of findings: never from one person's word.
Result<void> breachFound(const GuardContext& context)
{
    const auto findings = context.view.all(&Finding::commitment, context.after.id);
    const bool found = std::any_of(findings.begin(), findings.end(), [](const auto& entry) {
        const Finding& finding = entry.second;
        return finding.category == FindingCategory::Breach && finding.state != FindingState::Recorded
            && finding.state != FindingState::Dismissed && finding.state != FindingState::FixedOnSite;
    });
    return found ? whyGiven(context) : broken("认定违诺须先有经认定的“有诺不践”问题。");
}

/// One request at a time, amended by who made it.
Result<void> closureGuard(const GuardContext& context)
{
    const auto closure = context.after.as<Closure>();
    if (context.step || context.actor.isNull())
        return {};
    if (closure.requestedBy != context.actor && !context.adopts)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "销号申请只能由申请人本人修改。")};
    for (const auto& [id, other] : context.view.all(&Closure::commitment, closure.commitment)) {
        if (id != context.after.id && other.state == ClosureState::Requested)
            return broken("这个事项已有一份待审批的销号申请。");
    }
    return {};
}

/// S002-036
Result<void> evidenceThere(const GuardContext& context)
{
    return context.after.as<Closure>().evidence.empty() ? Result<void>(broken("没有佐证不能销号。"))
                                                        : Result<void>();
}

Result<void> decisionGiven(const GuardContext& context)
{
    return context.after.as<Closure>().decision.isEmpty() ? Result<void>(broken("不同意请写明意见。"))
                                                          : Result<void>();
}

/// Whether the promise is that organisation's.
bool isPromiseOf(const View& view, const Id& commitment, const Id& org)
{
    return view.get<Commitment>(commitment).value_or(Commitment{}).org == org;
}

Result<void> reviewGuard(const GuardContext& context)
{
    const auto review = context.after.as<Review>();
    if (review.result == ReviewResult::Returned && review.opinion.isEmpty())
        return broken("退回请写明意见。");
    if (!isPromiseOf(context.view, review.commitment, review.org))
        return broken("审核的单位与承诺事项的单位不一致。");
    return {};
}

Result<void> ledgerEntryGuard(const GuardContext& context)
{
    const auto entry = context.after.as<LedgerEntry>();
    if (!isPromiseOf(context.view, entry.commitment, entry.org))
        return broken("台账的单位与承诺事项的单位不一致。");
    return {};
}

const int why[]{fieldNumber(&Commitment::reason)};
/// A request says what shall be changed.
const int wanted[]{fieldNumber(&Commitment::reason),   fieldNumber(&Commitment::text),
                   fieldNumber(&Commitment::goal),     fieldNumber(&Commitment::project),
                   fieldNumber(&Commitment::measures), fieldNumber(&Commitment::targets),
                   fieldNumber(&Commitment::limits),   fieldNumber(&Commitment::due)};
const int submitter = fieldNumber(&Commitment::submittedBy);
const int confirmer = fieldNumber(&Commitment::confirmedBy);
const int closedOn = fieldNumber(&Commitment::closedOn);
const int whoSubmitted[]{submitter};
const int whoConfirmed[]{confirmer};

Transition::Companion review(ReviewResult result)
{
    return {kinds::review, fieldNumber(&Review::commitment), fieldNumber(&Review::result),
            static_cast<qint64>(result)};
}

/// model.md §2
const Transition commitmentTransitions[]{
    step(16, "submit", "提交审核", State::Draft, State::Submitted, roles::unit, completeEnough)
        .takenBy(submitter),
    step(17, "return", "退回", State::Submitted, State::Returned, roles::deciders, nullptr, why)
        .forbiddenTo(whoSubmitted)
        .together(review(ReviewResult::Returned))
        .impartially(),
    step(18, "revise", "重新填写", State::Returned, State::Draft, roles::unit),
    step(19, "confirm", "确认", State::Submitted, State::Confirmed, roles::deciders)
        .takenBy(confirmer)
        .forbiddenTo(whoSubmitted)
        .together(review(ReviewResult::Confirmed))
        .impartially(),
    step(20, "publish", "公示", State::Confirmed, State::Published,
         roles::headquarters | Roles{Role::OrgHead}, publishable)
        .forbiddenTo(whoConfirmed),
    step(21, "begin", "开始履诺", State::Published, State::InProgress, roles::headquarters | roles::unit),
    step(22, "request_closure", "申请销号", State::InProgress, State::ClosureRequested, roles::unit,
         closureAsked),
    step(23, "close", "销号", State::ClosureRequested, State::Closed, roles::deciders, closureApproved)
        .takenOn(closedOn)
        .impartially(),
    step(24, "reject", "不同意销号", State::ClosureRequested, State::Rejected, roles::deciders,
         closureRejected)
        .impartially(),
    step(25, "resume", "继续履诺", State::Rejected, State::InProgress, roles::unit | roles::headquarters),
    step(26, "mark_overdue", "标记逾期", State::InProgress, State::Overdue, nobody),
    step(27, "resume", "继续履诺", State::Overdue, State::InProgress, roles::headquarters),
    step(28, "request_closure", "申请销号", State::Overdue, State::ClosureRequested, roles::unit,
         closureAsked),
    step(29, "request_change", "申请变更", State::InProgress, State::ChangeRequested, roles::unit, whyGiven,
         wanted)
        .takenBy(submitter),
    step(30, "confirm", "确认变更", State::ChangeRequested, State::Confirmed, roles::deciders, completeEnough)
        .takenBy(confirmer)
        .forbiddenTo(whoSubmitted)
        .together(review(ReviewResult::Confirmed))
        .counting(fieldNumber(&Commitment::version))
        .impartially(),
    step(31, "look_back", "回头看", State::Closed, State::LookBack, roles::headquarters)
        .onLaterDayThan(closedOn)
        .impartially(),
    step(32, "sustain", "长效巩固", State::LookBack, State::Sustained, roles::headquarters).impartially(),
    step(33, "reopen", "重新打开", State::Closed, State::Reopened, roles::headquarters, whyGiven, why)
        .impartially(),
    step(34, "reopen", "重新打开", State::LookBack, State::Reopened, roles::headquarters, whyGiven, why)
        .impartially(),
    step(35, "resume", "继续履诺", State::Reopened, State::InProgress, roles::headquarters | roles::unit),
    step(36, "breach", "认定违诺", State::InProgress, State::Breached, roles::headquarters, breachFound, why)
        .impartially(),
    step(37, "breach", "认定违诺", State::Overdue, State::Breached, roles::headquarters, breachFound, why)
        .impartially(),
    step(38, "breach", "认定违诺", State::ClosureRequested, State::Breached, roles::headquarters, breachFound,
         why)
        .impartially(),
    step(39, "breach", "认定违诺", State::Closed, State::Breached, roles::headquarters, breachFound, why)
        .impartially(),
    step(40, "breach", "认定违诺", State::LookBack, State::Breached, roles::headquarters, breachFound, why)
        .impartially(),
    step(41, "breach", "认定违诺", State::Reopened, State::Breached, roles::headquarters, breachFound, why)
        .impartially(),
    step(42, "cancel", "取消", State::Published, State::Cancelled, roles::headquarters, whyGiven, why)
        .impartially(),
    step(43, "cancel", "取消", State::InProgress, State::Cancelled, roles::headquarters, whyGiven, why)
        .impartially(),
    step(44, "cancel", "取消", State::Overdue, State::Cancelled, roles::headquarters, whyGiven, why)
        .impartially(),
};

/// What was published on paper before there was this ledger.
const Entry commitmentEntries[]{
    {static_cast<int>(State::Published), roles::headquarters, realContacts},
};

constexpr int commitmentAmendable[]{static_cast<int>(State::Draft), static_cast<int>(State::Returned),
                                    static_cast<int>(State::ChangeRequested)};
constexpr StateAudience commitmentAudiences[]{
    {static_cast<int>(State::Draft), Audience::Draft},
    {static_cast<int>(State::Returned), Audience::Draft},
    {static_cast<int>(State::Submitted), Audience::Org},
    {static_cast<int>(State::Confirmed), Audience::Org},
};

const int closureDecision[]{fieldNumber(&Closure::decision)};
const int whoAsked[]{fieldNumber(&Closure::requestedBy)};

const Transition closureTransitions[]{
    Transition{.verb = 16,
               .name = "approve",
               .label = "同意销号",
               .from = 1,
               .to = 2,
               .roles = roles::deciders,
               .guard = evidenceThere,
               .decides = closureDecision}
        .takenBy(fieldNumber(&Closure::decidedBy))
        .forbiddenTo(whoAsked)
        .impartially(),
    Transition{.verb = 17,
               .name = "reject",
               .label = "不同意销号",
               .from = 1,
               .to = 3,
               .roles = roles::deciders,
               .guard = decisionGiven,
               .decides = closureDecision}
        .takenBy(fieldNumber(&Closure::decidedBy))
        .forbiddenTo(whoAsked)
        .impartially(),
};
constexpr int closureAmendable[]{static_cast<int>(ClosureState::Requested)};

} // namespace

KindInfo Declaration<CommitmentLetter>::kind()
{
    return {.number = kinds::commitmentLetter,
            .name = "commitment_letter",
            .label = "承诺书",
            .orgField = fieldNumber(&CommitmentLetter::org),
            .creators = roles::unit | roles::headquarters,
            .amenders = roles::unit | roles::headquarters,
            .guard = letterGuard};
}

KindInfo Declaration<Commitment>::kind()
{
    return {.number = kinds::commitment,
            .name = "commitment",
            .label = "承诺事项",
            .audience = Audience::Published,
            .audiences = commitmentAudiences,
            .orgField = fieldNumber(&Commitment::org),
            .stateField = fieldNumber(&Commitment::state),
            .listedBy = fieldNumber(&Commitment::due),
            .transitions = commitmentTransitions,
            .entries = commitmentEntries,
            .creators = roles::unit | roles::headquarters,
            .amenders = roles::unit | roles::headquarters,
            .amendableIn = commitmentAmendable};
}

KindInfo Declaration<Publication>::kind()
{
    return {.number = kinds::publication,
            .name = "publication",
            .label = "公示",
            .audience = Audience::Published,
            .insertOnly = true,
            .orgField = fieldNumber(&Publication::org),
            .recordedBy = fieldNumber(&Publication::by),
            .creators = roles::headquarters | Roles{Role::OrgClerk, Role::OrgHead},
            .guard = publicationGuard};
}

KindInfo Declaration<LedgerEntry>::kind()
{
    return {.number = kinds::ledgerEntry,
            .name = "ledger_entry",
            .label = "台账记录",
            .insertOnly = true,
            .orgField = fieldNumber(&LedgerEntry::org),
            .recordedBy = fieldNumber(&LedgerEntry::by),
            .creators = roles::unit,
            .guard = ledgerEntryGuard};
}

KindInfo Declaration<Closure>::kind()
{
    return {.number = kinds::closure,
            .name = "closure",
            .label = "销号申请",
            .orgField = fieldNumber(&Closure::org),
            .recordedBy = fieldNumber(&Closure::requestedBy),
            .stateField = fieldNumber(&Closure::state),
            .transitions = closureTransitions,
            .creators = roles::unit,
            .amenders = roles::unit,
            .amendableIn = closureAmendable,
            .guard = closureGuard};
}

KindInfo Declaration<Review>::kind()
{
    return {.number = kinds::review,
            .name = "review",
            .label = "审核",
            .insertOnly = true,
            .orgField = fieldNumber(&Review::org),
            .recordedBy = fieldNumber(&Review::reviewer),
            .creators = roles::deciders,
            .impartial = true,
            .guard = reviewGuard};
}

JIANNUO_RECORD_INSIDE(CommitmentLetter)
JIANNUO_STRUCTURE_INSIDE(TargetPart)
JIANNUO_STRUCTURE_INSIDE(Target)
JIANNUO_STRUCTURE_INSIDE(PromisedLimit)
JIANNUO_RECORD_INSIDE(Commitment)
JIANNUO_RECORD_INSIDE(Publication)
JIANNUO_RECORD_INSIDE(LedgerEntry)
JIANNUO_RECORD_INSIDE(Closure)
JIANNUO_RECORD_INSIDE(Review)

} // namespace jiannuo
