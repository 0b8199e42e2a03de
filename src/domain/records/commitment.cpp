#include "domain/records/broken.h"
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

/// What was published changes only by a change request, which makes a new version.
Result<void> publishedStays(const GuardContext& context)
{
    if (!context.before)
        return {};
    const auto before = context.before->as<Commitment>();
    const auto after = context.after.as<Commitment>();
    const bool open = before.state == State::Draft || before.state == State::Returned
        || before.state == State::ChangeRequested || before.state == State::Submitted
        || before.state == State::Confirmed;
    const int content[]{fieldNumber(&Commitment::text), fieldNumber(&Commitment::goal),
                        fieldNumber(&Commitment::project), fieldNumber(&Commitment::limits),
                        fieldNumber(&Commitment::due)};
    const bool changed = std::any_of(std::begin(content), std::end(content), [&](int number) {
        return (*context.before)[number] != context.after[number];
    });
    if (changed && !open && !(after.state == State::ChangeRequested))
        return broken("承诺已经公示，修改内容请先申请变更。");
    return {};
}

bool hasClosure(const GuardContext& context, ClosureState state)
{
    const auto closures = context.view.all(&Closure::commitment, context.after.id);
    return std::any_of(closures.begin(), closures.end(),
                       [state](const auto& c) { return c.second.state == state; });
}

Result<void> closureAsked(const GuardContext& context)
{
    return hasClosure(context, ClosureState::Requested) ? Result<void>()
                                                        : broken("申请销号请同时填写完成情况和佐证。");
}

Result<void> closureApproved(const GuardContext& context)
{
    return hasClosure(context, ClosureState::Approved) ? Result<void>() : broken("销号须先经审批同意。");
}

/// S002-036, separation of duties
Result<void> anotherDecides(const GuardContext& context)
{
    const auto closure = context.after.as<Closure>();
    if (!context.actor.isNull() && closure.requestedBy == context.actor)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "申请销号的人不能审批自己的申请。")};
    if (closure.decidedBy.isNull() && !context.actor.isNull())
        return broken("请写明审批人。");
    return {};
}

Result<void> evidenceAndAnother(const GuardContext& context)
{
    if (context.after.as<Closure>().evidence.empty())
        return broken("没有佐证不能销号。");
    return anotherDecides(context);
}

Result<void> percent(const GuardContext& context)
{
    const int progress = context.after.as<LedgerEntry>().progress;
    return progress >= 0 && progress <= 100 ? Result<void>() : broken("进度请填 0 到 100。");
}

constexpr Roles unitOrSystem = roles::unit;

constexpr Transition arrow(int verb, const char* name, const char* label, State from, State to, Roles roles,
                           Guard guard = nullptr)
{
    return {verb, name, label, static_cast<int>(from), static_cast<int>(to), roles, guard};
}

/// model.md §2
constexpr Transition commitmentTransitions[]{
    arrow(16, "submit", "提交审核", State::Draft, State::Submitted, unitOrSystem, completeEnough),
    arrow(17, "return", "退回", State::Submitted, State::Returned, roles::deciders),
    arrow(18, "revise", "重新填写", State::Returned, State::Draft, unitOrSystem),
    arrow(19, "confirm", "确认", State::Submitted, State::Confirmed, roles::deciders),
    arrow(20, "publish", "公示", State::Confirmed, State::Published,
          roles::headquarters | Roles{Role::OrgHead}, realContacts),
    arrow(21, "begin", "开始履诺", State::Published, State::InProgress, roles::headquarters | roles::unit),
    arrow(22, "request_closure", "申请销号", State::InProgress, State::ClosureRequested, unitOrSystem,
          closureAsked),
    arrow(23, "close", "销号", State::ClosureRequested, State::Closed, roles::deciders, closureApproved),
    arrow(24, "reject", "不同意销号", State::ClosureRequested, State::Rejected, roles::deciders),
    arrow(25, "resume", "继续履诺", State::Rejected, State::InProgress, roles::unit | roles::headquarters),
    arrow(26, "mark_overdue", "标记逾期", State::InProgress, State::Overdue, roles::headquarters),
    arrow(27, "resume", "继续履诺", State::Overdue, State::InProgress, roles::headquarters),
    arrow(28, "request_closure", "申请销号", State::Overdue, State::ClosureRequested, unitOrSystem,
          closureAsked),
    arrow(29, "request_change", "申请变更", State::InProgress, State::ChangeRequested, unitOrSystem),
    arrow(30, "confirm", "确认变更", State::ChangeRequested, State::Confirmed, roles::deciders,
          completeEnough),
    arrow(31, "look_back", "回头看", State::Closed, State::LookBack, roles::headquarters),
    arrow(32, "sustain", "长效巩固", State::LookBack, State::Sustained, roles::headquarters),
    arrow(33, "reopen", "重新打开", State::Closed, State::Reopened, roles::headquarters),
    arrow(34, "reopen", "重新打开", State::LookBack, State::Reopened, roles::headquarters),
    arrow(35, "resume", "继续履诺", State::Reopened, State::InProgress, roles::headquarters | roles::unit),
    arrow(36, "breach", "认定违诺", State::InProgress, State::Breached, roles::headquarters),
    arrow(37, "breach", "认定违诺", State::Overdue, State::Breached, roles::headquarters),
    arrow(38, "breach", "认定违诺", State::ClosureRequested, State::Breached, roles::headquarters),
    arrow(39, "breach", "认定违诺", State::Closed, State::Breached, roles::headquarters),
    arrow(40, "breach", "认定违诺", State::LookBack, State::Breached, roles::headquarters),
    arrow(41, "breach", "认定违诺", State::Reopened, State::Breached, roles::headquarters),
    arrow(42, "cancel", "取消", State::Published, State::Cancelled, roles::headquarters),
    arrow(43, "cancel", "取消", State::InProgress, State::Cancelled, roles::headquarters),
    arrow(44, "cancel", "取消", State::Overdue, State::Cancelled, roles::headquarters),
};

/// What was published on paper before there was this ledger.
constexpr Entry commitmentEntries[]{
    {static_cast<int>(State::Published), roles::headquarters, realContacts},
};

const int closureDecision[]{fieldNumber(&Closure::decidedBy), fieldNumber(&Closure::decision)};

const Transition closureTransitions[]{
    {.verb = 16,
     .name = "approve",
     .label = "同意销号",
     .from = 1,
     .to = 2,
     .roles = roles::deciders,
     .guard = evidenceAndAnother,
     .decides = closureDecision},
    {.verb = 17,
     .name = "reject",
     .label = "不同意销号",
     .from = 1,
     .to = 3,
     .roles = roles::deciders,
     .guard = anotherDecides,
     .decides = closureDecision},
};

} // namespace

KindInfo Declaration<CommitmentLetter>::kind()
{
    return {.number = kinds::commitmentLetter,
            .name = "commitment_letter",
            .label = "承诺书",
            .orgField = fieldNumber(&CommitmentLetter::org),
            .creators = roles::unit | roles::headquarters,
            .amenders = roles::unit | roles::headquarters};
}

KindInfo Declaration<Commitment>::kind()
{
    return {.number = kinds::commitment,
            .name = "commitment",
            .label = "承诺事项",
            .orgField = fieldNumber(&Commitment::org),
            .stateField = fieldNumber(&Commitment::state),
            .listedBy = fieldNumber(&Commitment::due),
            .transitions = commitmentTransitions,
            .entries = commitmentEntries,
            .creators = roles::unit | roles::headquarters,
            .amenders = roles::unit | roles::headquarters,
            .guard = publishedStays};
}

KindInfo Declaration<Publication>::kind()
{
    return {.number = kinds::publication,
            .name = "publication",
            .label = "公示",
            .insertOnly = true,
            .orgField = fieldNumber(&Publication::org),
            .creators = roles::headquarters | Roles{Role::OrgClerk, Role::OrgHead}};
}

KindInfo Declaration<LedgerEntry>::kind()
{
    return {.number = kinds::ledgerEntry,
            .name = "ledger_entry",
            .label = "台账记录",
            .insertOnly = true,
            .orgField = fieldNumber(&LedgerEntry::org),
            .creators = roles::unit | roles::headquarters,
            .guard = percent};
}

KindInfo Declaration<Closure>::kind()
{
    return {.number = kinds::closure,
            .name = "closure",
            .label = "销号申请",
            .orgField = fieldNumber(&Closure::org),
            .stateField = fieldNumber(&Closure::state),
            .transitions = closureTransitions,
            .creators = roles::unit,
            .amenders = roles::unit};
}

KindInfo Declaration<Review>::kind()
{
    return {.number = kinds::review,
            .name = "review",
            .label = "审核",
            .insertOnly = true,
            .orgField = fieldNumber(&Review::org),
            .creators = roles::deciders};
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
