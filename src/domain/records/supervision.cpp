#include "domain/records/broken.h"
#include "domain/rules.h"

#include "domain/deadline.h"
#include "domain/record_calendar.h"
#include "domain/records.h"

namespace jiannuo {

namespace {

/// An inspector does not check his own organisation, its superiors, or one that he has declared to avoid
/// (model.md §3). Self-checks are the exception: there the unit checks itself.
Result<void> recusal(const View& view, const std::vector<Id>& inspectors, const Id& org)
{
    for (const Id& inspector : inspectors) {
        const auto person = view.get<Person>(inspector);
        if (!person)
            continue;
        const auto line = ancestors(view, person->org);
        const bool own = std::find(line.begin(), line.end(), org) != line.end();
        const bool avoided =
            std::find(person->avoid.begin(), person->avoid.end(), org) != person->avoid.end();
        if (own || avoided)
            return Error{ErrorCode::NotAllowed,
                         QCoreApplication::translate(
                             "Rules", "%1应当回避：不能检查本单位、本单位的上级或申报回避的单位。")
                             .arg(person->name)};
    }
    return {};
}

Result<void> assignmentGuard(const GuardContext& context)
{
    const auto assignment = context.after.as<Assignment>();
    return recusal(context.view, assignment.inspectors, assignment.org);
}

Result<void> spotCheckGuard(const GuardContext& context)
{
    const auto check = context.after.as<SpotCheck>();
    if (check.endedAt < check.startedAt)
        return broken("检查的结束时间早于开始时间。");
    if (!context.before && !context.actor.isNull()
        && std::find(check.inspectors.begin(), check.inspectors.end(), context.actor)
            == check.inspectors.end())
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "检查人中没有您本人，不能提交这次抽查。")};
    return check.side == VisitSide::Self ? Result<void>()
                                         : recusal(context.view, check.inspectors, check.org);
}

/// The team lead decides the team's result; nobody confirms a check of his own alone.
Result<void> notOwnCheck(const GuardContext& context)
{
    const auto check = context.after.as<SpotCheck>();
    if (check.inspectors.size() == 1 && check.inspectors.front() == context.actor)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "不能认定自己一人所做的抽查。")};
    return {};
}

/// One score per item and inspector; the full score is the checklist's; a deduction is one that the item
/// knows or has a reason of its own.
Result<void> scoreGuard(const GuardContext& context)
{
    const auto score = context.after.as<Score>();
    const auto check = context.view.get<SpotCheck>(score.spotCheck);
    const auto list = check ? context.view.get<Checklist>(check->checklist) : std::nullopt;
    if (!list)
        return broken("评分所属的抽查或检查表不存在。");
    if (check->org != score.org)
        return broken("评分的单位与抽查的单位不一致。");
    const ChecklistItem* item = nullptr;
    for (const ChecklistSection& section : list->sections) {
        for (const ChecklistItem& candidate : section.items) {
            if (candidate.no == score.item)
                item = &candidate;
        }
    }
    if (!item || item->full != score.full)
        return broken("评分的检查项不在检查表中，或标准分不一致。");
    for (const Deduction& deduction : score.deductions) {
        if (deduction.points < Decimal() || deduction.count < 1 || deduction.reason.isEmpty())
            return broken("扣分须写明理由，分值不能为负，次数至少为 1。");
    }
    const auto others = context.view.where(kindOf<Score>(), fieldNumber(&Score::spotCheck), score.spotCheck);
    for (const Record& other : others) {
        if (other.id != context.after.id
            && other[fieldNumber(&Score::item)].as<qint64>() == qint64(score.item)
            && other[fieldNumber(&Score::inspector)].as<Id>() == score.inspector)
            return broken("同一检查人对同一检查项只能评分一次。");
    }
    return {};
}

Result<void> checklistGuard(const GuardContext& context)
{
    std::vector<int> numbers;
    for (const ChecklistSection& section : context.after.as<Checklist>().sections) {
        for (const ChecklistItem& item : section.items) {
            if (item.full <= Decimal() || std::find(numbers.begin(), numbers.end(), item.no) != numbers.end())
                return broken("检查项的标准分须大于 0，序号不能重复。");
            numbers.push_back(item.no);
        }
    }
    return numbers.empty() ? Result<void>(broken("检查表里没有检查项。")) : Result<void>();
}

Result<void> reasonGiven(const GuardContext& context)
{
    return context.after.as<Finding>().reason.isEmpty() ? Result<void>(broken("不予认定须写明理由。"))
                                                        : Result<void>();
}

bool hasRectification(const GuardContext& context, auto accept)
{
    const auto all = context.view.all(&Rectification::finding, context.after.id);
    return std::any_of(all.begin(), all.end(), [&](const auto& r) { return accept(r.second.state); });
}

Result<void> noticeThere(const GuardContext& context)
{
    return hasRectification(context, [](RectificationState s) { return s != RectificationState::Closed; })
        ? Result<void>()
        : broken("请同时填写限期整改通知。");
}

Result<void> rectified(const GuardContext& context)
{
    const bool open =
        hasRectification(context, [](RectificationState s) { return s != RectificationState::Closed; });
    const bool closed =
        hasRectification(context, [](RectificationState s) { return s == RectificationState::Closed; });
    return closed && !open ? Result<void>() : broken("整改复查合格并销号后，问题才能销号。");
}

Result<void> resultGiven(const GuardContext& context)
{
    const auto rectification = context.after.as<Rectification>();
    if (rectification.measures.isEmpty() || rectification.result.isEmpty())
        return broken("报送整改请写明整改措施和完成情况。");
    if (rectification.submittedBy.isNull() && !context.actor.isNull())
        return broken("请写明报送人。");
    return {};
}

/// Whoever puts a fault right does not verify it.
Result<void> anotherRechecks(const GuardContext& context)
{
    const auto rectification = context.after.as<Rectification>();
    if (!context.actor.isNull() && rectification.submittedBy == context.actor)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "报送整改的人不能复查自己的整改。")};
    if (rectification.recheckedBy.isNull() && !context.actor.isNull())
        return broken("请写明复查人。");
    const auto person = context.view.get<Person>(context.actor);
    if (person && person->org == rectification.org)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "被整改单位的人员不能复查本单位的整改。")};
    return {};
}

/// Once, before the term has run out, with a reason, by no more than the limits allow (model.md §5).
Result<void> extensionAllowed(const GuardContext& context)
{
    const auto before = context.before->as<Rectification>();
    const auto after = context.after.as<Rectification>();
    if (after.extensionReason.isEmpty() || after.firstDue != before.due || after.due <= before.due)
        return broken("延期请写明理由和新的期限，并保留原期限。");
    const WorkingDayCalendar calendar = calendarOf(context.view, before.due.year(), after.due.year());
    Deadline current;
    current.date = before.due;
    current.due = chinaEndOfDay(before.due);
    const QString region = regionOf(context.view, after.org);
    const auto days = calendar.workingDaysBetween(before.due, after.due, region);
    if (!days)
        return days.error();
    const auto longer = extendedDeadline(current, std::max(1, days->count), before.firstDue.isValid(),
                                         context.at, calendar, region);
    return longer ? Result<void>() : Result<void>(longer.error());
}

/// A reminder's colour only rises.
Result<void> expediteRises(const GuardContext& context)
{
    const auto before = context.before->as<Rectification>().expedite;
    const auto after = context.after.as<Rectification>().expedite;
    return after > before ? Result<void>() : broken("督办请选择比上一次更高的级别：蓝色、黄色、红色。");
}

/// What comes with a decision is judged with the whole intent: see decisionCarried().
Result<void> decisionExplained(const GuardContext& context)
{
    const auto conflict = context.after.as<Conflict>();
    if (conflict.reason.isEmpty() || (conflict.decidedBy.isNull() && !context.actor.isNull()))
        return broken("裁定冲突请写明理由和裁定人。");
    return {};
}

using F = FindingState;
using R = RectificationState;

using Decides = std::span<const int>;

constexpr Transition arrow(int verb, const char* name, const char* label, auto from, auto to, Roles roles,
                           Guard guard = nullptr, Decides decides = {})
{
    return {verb, name, label, static_cast<int>(from), static_cast<int>(to), roles, guard, decides};
}

constexpr Roles confirmers = roles::headquarters | Roles{Role::TeamLead};
constexpr Roles recheckers = roles::headquarters | Roles{Role::TeamLead, Role::Inspector};

const int opinion[]{fieldNumber(&Finding::reason)};

const Transition findingTransitions[]{
    arrow(16, "fix_on_site", "立行立改", F::Recorded, F::FixedOnSite, roles::checkers, nullptr, opinion),
    arrow(17, "confirm", "认定", F::Recorded, F::Confirmed, confirmers, nullptr, opinion),
    arrow(18, "dismiss", "不予认定", F::Recorded, F::Dismissed, confirmers, reasonGiven, opinion),
    arrow(19, "close", "销号", F::FixedOnSite, F::Closed, confirmers, nullptr, opinion),
    arrow(20, "issue_notice", "下达整改通知", F::Confirmed, F::NoticeIssued, roles::headquarters,
          noticeThere),
    arrow(21, "close", "销号", F::NoticeIssued, F::Closed, confirmers, rectified, opinion),
    arrow(22, "look_back", "回头看", F::Closed, F::LookBack, recheckers),
    arrow(23, "close", "巩固", F::LookBack, F::Closed, confirmers, nullptr, opinion),
    arrow(24, "recur", "认定反弹", F::LookBack, F::Recurred, confirmers, nullptr, opinion),
    arrow(25, "issue_notice", "再次下达整改通知", F::Recurred, F::NoticeIssued, roles::headquarters,
          noticeThere),
    arrow(26, "reopen", "重新打开", F::Closed, F::Confirmed, confirmers, reasonGiven, opinion),
};

const int report[]{fieldNumber(&Rectification::submittedBy)};
const int recheck[]{fieldNumber(&Rectification::recheckedBy), fieldNumber(&Rectification::recheckNote)};
const int term[]{fieldNumber(&Rectification::due), fieldNumber(&Rectification::dueCalendar),
                 fieldNumber(&Rectification::dueProvisional), fieldNumber(&Rectification::firstDue),
                 fieldNumber(&Rectification::extensionReason)};
const int level[]{fieldNumber(&Rectification::expedite)};

const Transition rectificationTransitions[]{
    arrow(16, "receive", "签收", R::Issued, R::Received, roles::unit),
    arrow(17, "begin", "开始整改", R::Received, R::Rectifying, roles::unit),
    arrow(18, "submit", "报送整改结果", R::Rectifying, R::Submitted, roles::unit, resultGiven, report),
    arrow(19, "submit", "报送整改结果", R::Received, R::Submitted, roles::unit, resultGiven, report),
    arrow(20, "submit", "报送整改结果", R::Returned, R::Submitted, roles::unit, resultGiven, report),
    arrow(21, "submit", "报送整改结果", R::Extended, R::Submitted, roles::unit, resultGiven, report),
    arrow(22, "submit", "报送整改结果", R::Overdue, R::Submitted, roles::unit, resultGiven, report),
    arrow(23, "submit", "报送整改结果", R::Expedited, R::Submitted, roles::unit, resultGiven, report),
    arrow(24, "pass", "复查合格", R::Submitted, R::Rechecked, recheckers, anotherRechecks, recheck),
    arrow(25, "return", "退回整改", R::Submitted, R::Returned, recheckers, anotherRechecks, recheck),
    arrow(26, "close", "销号", R::Rechecked, R::Closed, confirmers, anotherRechecks),
    arrow(27, "extend", "延期", R::Rectifying, R::Extended, roles::headquarters, extensionAllowed, term),
    arrow(28, "extend", "延期", R::Received, R::Extended, roles::headquarters, extensionAllowed, term),
    arrow(29, "mark_overdue", "标记逾期", R::Rectifying, R::Overdue, roles::headquarters),
    arrow(30, "mark_overdue", "标记逾期", R::Received, R::Overdue, roles::headquarters),
    arrow(31, "mark_overdue", "标记逾期", R::Issued, R::Overdue, roles::headquarters),
    arrow(32, "mark_overdue", "标记逾期", R::Extended, R::Overdue, roles::headquarters),
    arrow(33, "mark_overdue", "标记逾期", R::Returned, R::Overdue, roles::headquarters),
    arrow(34, "expedite", "督办", R::Overdue, R::Expedited, roles::headquarters, expediteRises, level),
    arrow(35, "escalate", "问责", R::Expedited, R::Escalated, roles::headquarters),
    arrow(37, "expedite", "升级督办", R::Expedited, R::Expedited, roles::headquarters, expediteRises, level),
    arrow(36, "submit", "报送整改结果", R::Issued, R::Submitted, roles::unit, resultGiven, report),
    // A sanction does not end the duty: without this the finding could never be closed.
    arrow(38, "submit", "报送整改结果", R::Escalated, R::Submitted, roles::unit, resultGiven, report),
};

const int doneBy[]{fieldNumber(&Assignment::spotCheck)};

const Transition assignmentTransitions[]{
    arrow(16, "complete", "完成", AssignmentState::Planned, AssignmentState::Done, roles::checkers, nullptr,
          doneBy),
    arrow(17, "cancel", "取消", AssignmentState::Planned, AssignmentState::Cancelled, confirmers),
};

constexpr Transition spotCheckTransitions[]{
    arrow(16, "confirm", "认定", SpotCheckState::Submitted, SpotCheckState::Confirmed, confirmers,
          notOwnCheck),
    arrow(17, "return", "退回", SpotCheckState::Submitted, SpotCheckState::Returned, confirmers),
};

const int conflictDecision[]{fieldNumber(&Conflict::decidedBy), fieldNumber(&Conflict::reason)};

const Transition conflictTransitions[]{
    arrow(16, "keep", "维持原值", ConflictState::Open, ConflictState::Kept, confirmers, decisionExplained,
          conflictDecision),
    arrow(17, "replace", "采用新值", ConflictState::Open, ConflictState::Replaced, confirmers,
          decisionExplained, conflictDecision),
};

} // namespace

KindInfo Declaration<Checklist>::kind()
{
    return {.number = kinds::checklist,
            .name = "checklist",
            .label = "检查表",
            .audience = Audience::Common,
            .steady = true,
            .creators = roles::headquarters,
            .amenders = roles::headquarters,
            .guard = checklistGuard};
}

KindInfo Declaration<Assignment>::kind()
{
    return {.number = kinds::assignment,
            .name = "assignment",
            .label = "检查任务",
            .audience = Audience::Internal,
            .orgField = fieldNumber(&Assignment::org),
            .stateField = fieldNumber(&Assignment::state),
            .transitions = assignmentTransitions,
            .creators = confirmers,
            .amenders = confirmers,
            .guard = assignmentGuard};
}

KindInfo Declaration<SpotCheck>::kind()
{
    return {.number = kinds::spotCheck,
            .name = "spot_check",
            .label = "抽查",
            .audience = Audience::Internal,
            .orgField = fieldNumber(&SpotCheck::org),
            .stateField = fieldNumber(&SpotCheck::state),
            .transitions = spotCheckTransitions,
            .creators = roles::checkers,
            .amenders = roles::checkers,
            .guard = spotCheckGuard};
}

KindInfo Declaration<Score>::kind()
{
    return {.number = kinds::score,
            .name = "score",
            .label = "评分",
            .audience = Audience::Internal,
            .insertOnly = true,
            .orgField = fieldNumber(&Score::org),
            .creators = roles::checkers,
            .guard = scoreGuard};
}

KindInfo Declaration<Comment>::kind()
{
    return {.number = kinds::comment,
            .name = "comment",
            .label = "评论",
            .insertOnly = true,
            .orgField = fieldNumber(&Comment::org),
            .internalField = fieldNumber(&Comment::internal),
            .creators = roles::everyone};
}

KindInfo Declaration<Finding>::kind()
{
    return {.number = kinds::finding,
            .name = "finding",
            .label = "问题",
            .audience = Audience::Internal,
            .orgField = fieldNumber(&Finding::org),
            .stateField = fieldNumber(&Finding::state),
            .transitions = findingTransitions,
            .creators = roles::checkers | Roles{Role::ComplaintOfficer},
            .amenders = roles::checkers};
}

KindInfo Declaration<Rectification>::kind()
{
    return {.number = kinds::rectification,
            .name = "rectification",
            .label = "限期整改",
            .orgField = fieldNumber(&Rectification::org),
            .stateField = fieldNumber(&Rectification::state),
            .transitions = rectificationTransitions,
            .creators = roles::headquarters,
            .amenders = roles::unit | roles::headquarters};
}

KindInfo Declaration<Evidence>::kind()
{
    return {.number = kinds::evidence,
            .name = "evidence",
            .label = "佐证",
            .insertOnly = true,
            .orgField = fieldNumber(&Evidence::org),
            .internalField = fieldNumber(&Evidence::internal),
            .creators = roles::everyone};
}

KindInfo Declaration<Conflict>::kind()
{
    return {.number = kinds::conflict,
            .name = "conflict",
            .label = "冲突",
            .audience = Audience::Internal,
            .orgField = fieldNumber(&Conflict::org),
            .stateField = fieldNumber(&Conflict::state),
            .transitions = conflictTransitions,
            .creators = {},
            .amenders = {}};
}

JIANNUO_STRUCTURE_INSIDE(DeductionRule)
JIANNUO_STRUCTURE_INSIDE(ChecklistItem)
JIANNUO_STRUCTURE_INSIDE(ChecklistSection)
JIANNUO_RECORD_INSIDE(Checklist)
JIANNUO_RECORD_INSIDE(Assignment)
JIANNUO_RECORD_INSIDE(SpotCheck)
JIANNUO_STRUCTURE_INSIDE(Deduction)
JIANNUO_RECORD_INSIDE(Score)
JIANNUO_RECORD_INSIDE(Comment)
JIANNUO_RECORD_INSIDE(Finding)
JIANNUO_RECORD_INSIDE(Rectification)
JIANNUO_RECORD_INSIDE(Evidence)
JIANNUO_RECORD_INSIDE(Conflict)

} // namespace jiannuo
