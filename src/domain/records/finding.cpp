// SPDX-License-Identifier: Apache-2.0
#include "domain/records/finding.h"

#include "domain/deadline.h"
#include "domain/notice_number.h"
#include "domain/record_calendar.h"
#include "domain/records.h"
#include "domain/records/broken.h"
#include "domain/records/own_matter.h"
#include "domain/records/steps.h"
#include "domain/rules.h"
#include "domain/rules_in_force.h"

namespace jiannuo {

namespace {

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

using F = FindingState;
using R = RectificationState;

constexpr Roles recheckers = roles::headquarters | Roles{Role::TeamLead, Role::Inspector};

const int opinion[]{fieldNumber(&Finding::reason)};
const int findingClosedOn = fieldNumber(&Finding::closedOn);
const int finder[]{fieldNumber(&Finding::foundBy)};

const Transition findingTransitions[]{
    step(16, "fix_on_site", "立行立改", F::Recorded, F::FixedOnSite, roles::checkers, nullptr, opinion)
        .impartially(),
    step(17, "confirm", "认定", F::Recorded, F::Confirmed, roles::confirmers, nullptr, opinion)
        .forbiddenTo(finder)
        .impartially(),
    step(18, "dismiss", "不予认定", F::Recorded, F::Dismissed, roles::confirmers, reasonGiven, opinion)
        .forbiddenTo(finder)
        .impartially(),
    step(19, "close", "销号", F::FixedOnSite, F::Closed, roles::confirmers, nullptr, opinion)
        .takenOn(findingClosedOn)
        .forbiddenTo(finder)
        .impartially(),
    step(20, "issue_notice", "下达整改通知", F::Confirmed, F::NoticeIssued, roles::headquarters, noticeThere)
        .impartially(),
    step(21, "close", "销号", F::NoticeIssued, F::Closed, roles::confirmers, rectified, opinion)
        .takenOn(findingClosedOn)
        .impartially(),
    step(22, "look_back", "回头看", F::Closed, F::LookBack, recheckers)
        .onLaterDayThan(findingClosedOn)
        .impartially(),
    step(23, "close", "巩固", F::LookBack, F::Closed, roles::confirmers, nullptr, opinion)
        .takenOn(findingClosedOn)
        .impartially(),
    step(24, "recur", "认定反弹", F::LookBack, F::Recurred, roles::confirmers, nullptr, opinion)
        .impartially(),
    step(25, "issue_notice", "再次下达整改通知", F::Recurred, F::NoticeIssued, roles::headquarters,
         noticeThere)
        .impartially(),
    step(26, "reopen", "重新打开", F::Closed, F::Confirmed, roles::confirmers, reasonGiven, opinion)
        .impartially(),
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
    step(26, "close", "销号", R::Rechecked, R::Closed, roles::confirmers)
        .forbiddenTo(whoPutRight)
        .impartially(),
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

} // namespace

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

JIANNUO_RECORD_INSIDE(Finding)
JIANNUO_RECORD_INSIDE(Rectification)

} // namespace jiannuo
