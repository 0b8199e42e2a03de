// SPDX-License-Identifier: Apache-2.0
#include "domain/records/broken.h"
#include "domain/records/steps.h"
#include "domain/rules.h"
#include "domain/rules_in_force.h"

#include "domain/deadline.h"
#include "domain/notice_number.h"
#include "domain/record_calendar.h"
#include "domain/records.h"
#include "domain/secrecy.h"

namespace jiannuo {

namespace {

constexpr qsizetype hashBytes = 32;
constexpr qint64 longestCheckMs = 31LL * 24 * 3600 * 1000;
constexpr qint64 oldestCheckMs = 366LL * 24 * 3600 * 1000;

Error ownMatter(const View& view, const Id& person)
{
    const auto found = view.get<Person>(person);
    return {ErrorCode::NotAllowed,
            QCoreApplication::translate("Rules", "%1应当回避：不能检查本单位、本单位的上级或申报回避的单位。")
                .arg(found ? found->name : QString())};
}

Result<void> recusal(const GuardContext& context, const std::vector<Id>& inspectors, const Id& org)
{
    for (const Id& inspector : inspectors) {
        if (isOwnMatter(context.view, inspector, org, context.at))
            return ownMatter(context.view, inspector);
    }
    return {};
}

bool isAmong(const std::vector<Id>& people, const Id& person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

Result<void> assignmentGuard(const GuardContext& context)
{
    const auto assignment = context.after.as<Assignment>();
    if (!context.before && !context.actor.isNull() && assignment.due.isValid()
        && assignment.due < dayOf(context.made).addDays(-1))
        return broken("任务的完成时限已经过去。");
    return recusal(context, assignment.inspectors, assignment.org);
}

/// What was done belongs to the task that it says it does.
Result<void> assignmentDone(const GuardContext& context)
{
    if (context.actor.isNull())
        return {};
    const auto assignment = context.after.as<Assignment>();
    const auto check = context.view.get<SpotCheck>(assignment.spotCheck);
    if (!check || check->assignment != context.after.id)
        return broken("完成任务请同时提交这次抽查。");
    if (!isAmong(check->inspectors, context.actor))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "检查人中没有您本人，不能完成这项任务。")};
    return {};
}

Result<void> spotCheckTimes(const GuardContext& context, const SpotCheck& check)
{
    if (check.startedAt.ms == 0)
        return broken("请写明检查的开始时间。");
    if (check.endedAt.ms != 0 && check.endedAt < check.startedAt)
        return broken("检查的结束时间早于开始时间。");
    if (check.endedAt.ms - check.startedAt.ms > longestCheckMs)
        return broken("一次检查不会超过一个月，请核对开始和结束时间。");
    if (check.startedAt.ms < context.at.ms - oldestCheckMs)
        return broken("检查的开始时间在一年以前，请核对设备的时钟。");
    return {};
}

/// As many inspectors as the rules in force on that day want.
Result<void> enoughInspectors(const GuardContext& context, const SpotCheck& check)
{
    const auto checklist = context.view.get<Checklist>(check.checklist);
    const RuleSet rules =
        rulesInForce(context.view, checklist ? checklist->campaign : Id(), dayOf(check.startedAt));
    const int count = static_cast<int>(check.inspectors.size());
    if (count >= rules.inspectorsLeast && count <= rules.inspectorsMost)
        return {};
    return Error{
        ErrorCode::RuleBroken,
        QCoreApplication::translate("Rules", "按现行规则，一次抽查须有 %1 至 %2 名检查人，现为 %3 名。")
            .arg(rules.inspectorsLeast)
            .arg(rules.inspectorsMost)
            .arg(count)};
}

Result<void> spotCheckGuard(const GuardContext& context)
{
    const auto check = context.after.as<SpotCheck>();
    if (context.actor.isNull() || context.step)
        return {};
    if (auto ok = spotCheckTimes(context, check); !ok)
        return ok;
    if (auto ok = enoughInspectors(context, check); !ok)
        return ok;
    if (!isAmong(check.inspectors, context.actor) && !context.adopts)
        return Error{ErrorCode::NotAllowed,
                     context.before
                         ? QCoreApplication::translate("Rules", "抽查记录只能由检查人本人修改。")
                         : QCoreApplication::translate("Rules", "检查人中没有您本人，不能提交这次抽查。")};
    const auto assignment = context.view.get<Assignment>(check.assignment);
    if (assignment && assignment->org != check.org)
        return broken("抽查的单位与任务的单位不一致。");
    // Where a unit checks itself, only its own people do.
    if (check.side == VisitSide::Self) {
        for (const Id& inspector : check.inspectors) {
            const auto own = ownOrgs(context.view, inspector, context.at);
            if (!isAmong(own, check.org))
                return broken("自查只能由本单位的人员进行。");
        }
        return {};
    }
    return recusal(context, check.inspectors, check.org);
}

/// The team lead decides the team's result; who took part decides nothing, whatever the list says by now.
Result<void> decidedByAnother(const GuardContext& context)
{
    const auto scores = context.view.where(kindOf<Score>(), fieldNumber(&Score::spotCheck), context.after.id);
    const bool scored = std::any_of(scores.begin(), scores.end(), [&](const Record& score) {
        return score[fieldNumber(&Score::inspector)].as<Id>() == context.actor;
    });
    if (scored)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "参加检查的人不能认定或退回这次抽查。")};
    return {};
}

Result<void> returnExplained(const GuardContext& context)
{
    if (context.after.as<SpotCheck>().decision.isEmpty() && !context.actor.isNull())
        return broken("退回抽查请写明意见。");
    return decidedByAnother(context);
}

Result<void> byItsInspectors(const GuardContext& context)
{
    return context.actor.isNull() || isAmong(context.after.as<SpotCheck>().inspectors, context.actor)
        ? Result<void>()
        : Error{ErrorCode::NotAllowed,
                QCoreApplication::translate("Rules", "抽查只能由检查人本人重新提交。")};
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
    if (!isAmong(check->inspectors, score.inspector))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "只有参加这次检查的人才能评分。")};
    if (check->state == SpotCheckState::Confirmed && !context.actor.isNull())
        return broken("抽查已经认定，不能再评分。");
    if (check->side != VisitSide::Self && isOwnMatter(context.view, score.inspector, score.org, context.at))
        return ownMatter(context.view, score.inspector);
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
        if (deduction.reason.isEmpty())
            return broken("扣分须写明理由。");
    }
    const bool scored = context.view.exists(kindOf<Score>(),
                                            {{fieldNumber(&Score::spotCheck), score.spotCheck},
                                             {fieldNumber(&Score::item), toValue(score.item)},
                                             {fieldNumber(&Score::inspector), score.inspector}});
    return scored ? broken("同一检查人对同一检查项只能评分一次。") : Result<void>();
}

/// A campaign's own belongs to its headquarters, a common one to the whole log.
Jurisdiction ofChecklist(const View& view, const Record& record)
{
    const auto campaign = view.get<Campaign>(record.as<Checklist>().campaign);
    return campaign ? Jurisdiction{false, {campaign->org}} : Jurisdiction{true, {}};
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
    return {};
}

Result<void> recheckExplained(const GuardContext& context)
{
    return context.after.as<Rectification>().recheckNote.isEmpty() && !context.actor.isNull()
        ? Result<void>(broken("请写明复查结论：看了什么、结果如何。"))
        : Result<void>();
}

/// A notice is for a finding that was confirmed, under a number of its own, with a term that has not passed.
Result<void> rectificationGuard(const GuardContext& context)
{
    if (context.before || context.actor.isNull())
        return {};
    const auto notice = context.after.as<Rectification>();
    const Finding finding = context.view.get<Finding>(notice.finding).value_or(Finding{});
    if (finding.state != FindingState::Confirmed && finding.state != FindingState::Recurred)
        return broken("只有认定了的问题才能下达整改通知。");
    if (finding.org != notice.org)
        return broken("整改通知的单位与问题的责任单位不一致。");
    if (notice.due < dayOf(context.made).addDays(-1))
        return broken("整改期限已经过去。");
    const auto number = fieldNumber(&Rectification::noticeNo);
    if (!notice.noticeNo.isEmpty()) {
        if (const QString plain = noticeText(notice.noticeNo); plain != notice.noticeNo)
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("Rules", "文号请写成“%1”。").arg(plain)};
        if (!context.view.where(kindOf<Rectification>(), number, notice.noticeNo).empty())
            return broken("这个文号已用于另一份整改通知，请换一个。");
    }
    return {};
}

/// Found by the one who says so, and amended by the finder or a team lead while nobody has decided.
Result<void> findingGuard(const GuardContext& context)
{
    if (context.actor.isNull() || context.step)
        return {};
    const auto finding = context.after.as<Finding>();
    if (finding.source != FindingSource::SelfCheck
        && isOwnMatter(context.view, context.actor, finding.org, context.at))
        return ownMatter(context.view, context.actor);
    if (finding.foundAt.ms != 0 && finding.foundAt.ms < context.at.ms - oldestCheckMs)
        return broken("发现问题的时间在一年以前，请核对设备的时钟。");
    if (finding.due.isValid() && (!context.before || context.before->as<Finding>().due != finding.due)
        && finding.due < dayOf(finding.foundAt.ms != 0 ? finding.foundAt : context.made))
        return broken("整改期限已经过去。");
    if (finding.foundBy != context.actor && !context.adopts
        && !mayAct(context.view, context.actor, {Role::TeamLead}, finding.org, context.at))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "问题在认定前只能由发现人或督查组长修改。")};
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
    const QDate today = dayOf(context.at);
    const auto finding = context.view.get<Finding>(before.finding);
    const Id campaign = finding ? campaignOf(context.view, *finding, today) : Id();
    const auto longer =
        extendedDeadline(current, std::max(1, days->count), before.firstDue.isValid(), context.at, calendar,
                         region, limitsOf(rulesInForce(context.view, campaign, today)));
    return longer ? Result<void>() : Result<void>(longer.error());
}

/// A reminder's colour only rises; beyond blue it is for what the calendar says is overdue.
Result<void> expediteRises(const GuardContext& context)
{
    const auto before = context.before->as<Rectification>().expedite;
    const auto after = context.after.as<Rectification>();
    if (after.expedite <= before)
        return broken("督办请选择比上一次更高的级别：蓝色、黄色、红色。");
    if (after.expedite != ExpediteLevel::Blue && dayOf(context.at) <= after.due)
        return broken("期限还没有过，只能蓝色督办提醒。");
    return {};
}

/// model.md §4.6: nothing that is marked as a state secret comes in, not even by its name.
Result<void> noSecrets(const QString& words)
{
    const QString mark = words.contains(u'密') ? secrecyMarkOfWords(words) : QString();
    return mark.isEmpty() ? Result<void>()
                          : Error{ErrorCode::RuleBroken,
                                  QCoreApplication::translate(
                                      "Rules", "内容标有“%1”。本系统禁止处理涉密信息，请按保密规定处理。")
                                      .arg(mark)};
}

Result<void> evidenceGuard(const GuardContext& context)
{
    const auto evidence = context.after.as<Evidence>();
    if (evidence.hash.size() != hashBytes
        || (!evidence.preview.isEmpty() && evidence.preview.size() != hashBytes))
        return broken("佐证的摘要不是 SHA-256。");
    for (const QString& words : {evidence.name, evidence.caption}) {
        if (auto ok = noSecrets(words); !ok)
            return ok;
    }
    return {};
}

Result<void> commentGuard(const GuardContext& context)
{
    return noSecrets(context.after.as<Comment>().text);
}

/// What comes with a decision is judged with the whole intent: see decisionCarried(). Records that are common
/// to all are nobody's own matter: otherwise nobody could decide about headquarters' telephone.
Result<void> decisionExplained(const GuardContext& context)
{
    const auto conflict = context.after.as<Conflict>();
    if (conflict.reason.isEmpty())
        return broken("裁定冲突请写明理由。");
    return {};
}

using F = FindingState;
using R = RectificationState;

constexpr Roles confirmers = roles::headquarters | Roles{Role::TeamLead};
constexpr Roles recheckers = roles::headquarters | Roles{Role::TeamLead, Role::Inspector};

const int opinion[]{fieldNumber(&Finding::reason)};
const int findingClosedOn = fieldNumber(&Finding::closedOn);
const int finder[]{fieldNumber(&Finding::foundBy)};

const Transition findingTransitions[]{
    step(16, "fix_on_site", "立行立改", F::Recorded, F::FixedOnSite, roles::checkers, nullptr, opinion)
        .impartially(),
    step(17, "confirm", "认定", F::Recorded, F::Confirmed, confirmers, nullptr, opinion)
        .forbiddenTo(finder)
        .impartially(),
    step(18, "dismiss", "不予认定", F::Recorded, F::Dismissed, confirmers, reasonGiven, opinion)
        .forbiddenTo(finder)
        .impartially(),
    step(19, "close", "销号", F::FixedOnSite, F::Closed, confirmers, nullptr, opinion)
        .takenOn(findingClosedOn)
        .forbiddenTo(finder)
        .impartially(),
    step(20, "issue_notice", "下达整改通知", F::Confirmed, F::NoticeIssued, roles::headquarters, noticeThere)
        .impartially(),
    step(21, "close", "销号", F::NoticeIssued, F::Closed, confirmers, rectified, opinion)
        .takenOn(findingClosedOn)
        .impartially(),
    step(22, "look_back", "回头看", F::Closed, F::LookBack, recheckers)
        .onLaterDayThan(findingClosedOn)
        .impartially(),
    step(23, "close", "巩固", F::LookBack, F::Closed, confirmers, nullptr, opinion)
        .takenOn(findingClosedOn)
        .impartially(),
    step(24, "recur", "认定反弹", F::LookBack, F::Recurred, confirmers, nullptr, opinion).impartially(),
    step(25, "issue_notice", "再次下达整改通知", F::Recurred, F::NoticeIssued, roles::headquarters,
         noticeThere)
        .impartially(),
    step(26, "reopen", "重新打开", F::Closed, F::Confirmed, confirmers, reasonGiven, opinion).impartially(),
};
constexpr int findingAmendable[]{static_cast<int>(F::Recorded)};

const int submittedBy = fieldNumber(&Rectification::submittedBy);
const int recheckedBy = fieldNumber(&Rectification::recheckedBy);
const int whoPutRight[]{submittedBy};
const int recheck[]{fieldNumber(&Rectification::recheckNote)};
const int term[]{fieldNumber(&Rectification::due), fieldNumber(&Rectification::dueCalendar),
                 fieldNumber(&Rectification::dueProvisional), fieldNumber(&Rectification::firstDue),
                 fieldNumber(&Rectification::extensionReason)};
const int level[]{fieldNumber(&Rectification::expedite)};

Transition report(int verb, R from)
{
    return step(verb, "submit", "报送整改结果", from, R::Submitted, roles::unit, resultGiven)
        .takenBy(submittedBy);
}

Transition expedite(int verb, R from)
{
    return step(verb, "expedite", "督办", from, R::Expedited, roles::headquarters, expediteRises, level)
        .impartially();
}

const Transition rectificationTransitions[]{
    step(16, "receive", "签收", R::Issued, R::Received, roles::unit),
    step(17, "begin", "开始整改", R::Received, R::Rectifying, roles::unit),
    report(18, R::Rectifying),
    report(19, R::Received),
    report(20, R::Returned),
    report(21, R::Extended),
    report(22, R::Overdue),
    report(23, R::Expedited),
    report(36, R::Issued),
    // A sanction does not end the duty: without this the finding could never be closed.
    report(38, R::Escalated),
    // Who put a fault right does not verify it.
    step(24, "pass", "复查合格", R::Submitted, R::Rechecked, recheckers, recheckExplained, recheck)
        .takenBy(recheckedBy)
        .forbiddenTo(whoPutRight)
        .impartially(),
    step(25, "return", "退回整改", R::Submitted, R::Returned, recheckers, recheckExplained, recheck)
        .takenBy(recheckedBy)
        .forbiddenTo(whoPutRight)
        .impartially(),
    step(26, "close", "销号", R::Rechecked, R::Closed, confirmers).forbiddenTo(whoPutRight).impartially(),
    step(27, "extend", "延期", R::Rectifying, R::Extended, roles::headquarters, extensionAllowed, term)
        .impartially(),
    step(28, "extend", "延期", R::Received, R::Extended, roles::headquarters, extensionAllowed, term)
        .impartially(),
    step(29, "mark_overdue", "标记逾期", R::Rectifying, R::Overdue, nobody),
    step(30, "mark_overdue", "标记逾期", R::Received, R::Overdue, nobody),
    step(31, "mark_overdue", "标记逾期", R::Issued, R::Overdue, nobody),
    step(32, "mark_overdue", "标记逾期", R::Extended, R::Overdue, nobody),
    step(33, "mark_overdue", "标记逾期", R::Returned, R::Overdue, nobody),
    expedite(34, R::Overdue),
    expedite(37, R::Expedited),
    expedite(39, R::Issued),
    expedite(40, R::Received),
    expedite(41, R::Rectifying),
    expedite(42, R::Returned),
    expedite(43, R::Extended),
    step(35, "escalate", "问责", R::Expedited, R::Escalated, roles::headquarters).impartially(),
};
constexpr int rectificationAmendable[]{static_cast<int>(R::Issued),     static_cast<int>(R::Received),
                                       static_cast<int>(R::Rectifying), static_cast<int>(R::Returned),
                                       static_cast<int>(R::Extended),   static_cast<int>(R::Overdue),
                                       static_cast<int>(R::Expedited),  static_cast<int>(R::Escalated)};

const int doneBy[]{fieldNumber(&Assignment::spotCheck)};

const Transition assignmentTransitions[]{
    step(16, "complete", "完成", AssignmentState::Planned, AssignmentState::Done, roles::checkers,
         assignmentDone, doneBy),
    step(17, "cancel", "取消", AssignmentState::Planned, AssignmentState::Cancelled, confirmers),
};
constexpr int assignmentAmendable[]{static_cast<int>(AssignmentState::Planned)};
constexpr StateAudience assignmentAudiences[]{{static_cast<int>(AssignmentState::Planned), Audience::Team}};

const int decision[]{fieldNumber(&SpotCheck::decision)};
const int decidedBy = fieldNumber(&SpotCheck::decidedBy);
const int whoWasThere[]{fieldNumber(&SpotCheck::inspectors)};

const Transition spotCheckTransitions[]{
    step(16, "confirm", "认定", SpotCheckState::Submitted, SpotCheckState::Confirmed, confirmers,
         decidedByAnother, decision)
        .takenBy(decidedBy)
        .forbiddenTo(whoWasThere)
        .impartially(),
    step(17, "return", "退回", SpotCheckState::Submitted, SpotCheckState::Returned, confirmers,
         returnExplained, decision)
        .takenBy(decidedBy)
        .forbiddenTo(whoWasThere)
        .impartially(),
    step(18, "submit", "重新提交", SpotCheckState::Returned, SpotCheckState::Submitted, roles::checkers,
         byItsInspectors),
};
constexpr int spotCheckAmendable[]{static_cast<int>(SpotCheckState::Submitted),
                                   static_cast<int>(SpotCheckState::Returned)};

const int conflictDecision[]{fieldNumber(&Conflict::reason)};
const int whoseValue[]{fieldNumber(&Conflict::author)};
constexpr Roles arbiters = confirmers | Roles{Role::Administrator, Role::DisciplineOffice};

Transition ruling(int verb, const char* name, const char* label, ConflictState to)
{
    return step(verb, name, label, ConflictState::Open, to, arbiters, decisionExplained, conflictDecision)
        .takenBy(fieldNumber(&Conflict::decidedBy))
        .forbiddenTo(whoseValue)
        .impartially();
}

const Transition conflictTransitions[]{
    ruling(16, "keep", "维持原值", ConflictState::Kept),
    ruling(17, "replace", "采用新值", ConflictState::Replaced),
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
            .jurisdiction = ofChecklist,
            .guard = checklistGuard};
}

KindInfo Declaration<Assignment>::kind()
{
    return {.number = kinds::assignment,
            .name = "assignment",
            .label = "检查任务",
            .audience = Audience::Internal,
            .audiences = assignmentAudiences,
            .orgField = fieldNumber(&Assignment::org),
            .teamField = fieldNumber(&Assignment::inspectors),
            .stateField = fieldNumber(&Assignment::state),
            .transitions = assignmentTransitions,
            .creators = confirmers,
            .amenders = confirmers,
            .amendableIn = assignmentAmendable,
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
            .amendableIn = spotCheckAmendable,
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
            .recordedBy = fieldNumber(&Score::inspector),
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
            .aboutField = fieldNumber(&Comment::subject),
            .recordedBy = fieldNumber(&Comment::author),
            .creators = roles::everyone,
            .guard = commentGuard};
}

KindInfo Declaration<Finding>::kind()
{
    return {.number = kinds::finding,
            .name = "finding",
            .label = "问题",
            .audience = Audience::Internal,
            .orgField = fieldNumber(&Finding::org),
            .recordedBy = fieldNumber(&Finding::foundBy),
            .stateField = fieldNumber(&Finding::state),
            .transitions = findingTransitions,
            .creators = roles::checkers | Roles{Role::ComplaintOfficer},
            .amenders = roles::checkers,
            .amendableIn = findingAmendable,
            .guard = findingGuard};
}

KindInfo Declaration<Rectification>::kind()
{
    return {.number = kinds::rectification,
            .name = "rectification",
            .label = "限期整改",
            .orgField = fieldNumber(&Rectification::org),
            .recordedBy = fieldNumber(&Rectification::issuedBy),
            .stateField = fieldNumber(&Rectification::state),
            .transitions = rectificationTransitions,
            .creators = roles::headquarters,
            .amenders = roles::unit | roles::headquarters,
            .amendableIn = rectificationAmendable,
            .guard = rectificationGuard};
}

KindInfo Declaration<Evidence>::kind()
{
    return {.number = kinds::evidence,
            .name = "evidence",
            .label = "佐证",
            .insertOnly = true,
            .orgField = fieldNumber(&Evidence::org),
            .internalField = fieldNumber(&Evidence::internal),
            .aboutField = fieldNumber(&Evidence::subject),
            .recordedBy = fieldNumber(&Evidence::by),
            .creators = roles::everyone,
            .guard = evidenceGuard};
}

KindInfo Declaration<Conflict>::kind()
{
    return {.number = kinds::conflict,
            .name = "conflict",
            .label = "冲突",
            .audience = Audience::Dispute,
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
