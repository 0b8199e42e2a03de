// SPDX-License-Identifier: Apache-2.0
#include "qml/records/rectification_steps.h"

#include "domain/record_calendar.h"
#include "domain/rules_in_force.h"
#include "qml/records/finding_cases.h"
#include "qml/records/notice_number.h"
#include "qml/records/visit_rules.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

namespace {

struct RectificationStepsWords {
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

/// The limits of the campaign in which the finding was made.
RectificationLimits limitsOf(const StepContext& context, const Finding& finding)
{
    const Id campaign = campaignOf(context.view, finding, context.today);
    return jiannuo::limitsOf(rulesInForce(context.view, campaign, context.today));
}

WorkingDayCalendar calendarFor(const StepContext& context, QDate last)
{
    return calendarOf(context.view, context.today.year(), std::max(last, context.today).year() + 1);
}

/// What a notice proposes: the limit of the finding's severity from the day on which the unit is told.
std::optional<Deadline> noticeDeadline(const StepContext& context)
{
    const auto finding = context.record.as<Finding>();
    const auto proposal =
        rectificationDeadline(context.now, finding.severity, calendarFor(context, {}),
                              regionOf(context.view, finding.org), limitsOf(context, finding));
    return proposal ? std::optional(*proposal) : std::nullopt;
}

/// The latest date that one extension may reach; none where there cannot be one.
std::optional<Deadline> longestExtension(const StepContext& context)
{
    const auto rectification = context.record.as<Rectification>();
    Deadline current;
    current.date = rectification.due;
    current.due = chinaEndOfDay(rectification.due);
    const auto finding = context.view.get<Finding>(rectification.finding);
    const auto limits = limitsOf(context, finding.value_or(Finding{}));
    const auto longer = extendedDeadline(
        current, limits.extensionWorkingDays, rectification.firstDue.isValid(), context.now,
        calendarFor(context, rectification.due), regionOf(context.view, rectification.org), limits);
    return longer ? std::optional(*longer) : std::nullopt;
}

} // namespace

void prepareNotice(Fields& notice, const StepContext& context)
{
    const auto finding = context.record.as<Finding>();
    put(notice, &Rectification::issuedBy, context.person);
    put(notice, &Rectification::problem, finding.text);
    put(notice, &Rectification::requirement, finding.advice);
    if (const auto proposal = noticeDeadline(context))
        put(notice, &Rectification::due, proposal->date);
}

/// The calendar belongs to the date that was chosen, not to the one that was proposed.
void completeNotice(Fields& notice, const StepContext& context)
{
    put(notice, &Rectification::noticeNo,
        noticeText(notice[fieldNumber(&Rectification::noticeNo)].as<QString>()));
    const QDate due = notice[fieldNumber(&Rectification::due)].as<QDate>();
    if (!due.isValid())
        return;
    const CalendarTrace asked =
        calendarFor(context, due).trace(context.today, due, regionOf(context.view, orgOf(context.record)));
    put(notice, &Rectification::dueCalendar, asked.version);
    put(notice, &Rectification::dueProvisional, asked.provisional);
}

void suggestNumber(Fields& notice, const StepContext& context)
{
    put(notice, &Rectification::noticeNo, nextNoticeNumber(context.view, context.person, context.today));
}

/// Two notices with one number cannot be told apart by anybody who gets them.
QString noticeObjection(const StepField& ask, const Value& answer, const StepContext& context)
{
    if (ask.field != fieldNumber(&Rectification::noticeNo))
        return {};
    const auto used = noticeWith(context.view, answer.as<QString>(), context.person);
    if (!used)
        return {};
    const auto org = context.view.get<Org>(used->org);
    return RectificationStepsWords::tr("这个文号已用于给%1的整改通知，下一个可用的是 %2。")
        .arg(org ? org->name : RectificationStepsWords::tr("另一单位"),
             nextNoticeNumber(context.view, context.person, context.today));
}

bool rectificationOverdue(const StepContext& context)
{
    const auto rectification = context.record.as<Rectification>();
    return isOverdue(rectification.state, rectification.due, context.today);
}

QString noticeHint(const StepField& ask, const Value& answer, const StepContext& context)
{
    const auto proposal = noticeDeadline(context);
    if (ask.field != fieldNumber(&Rectification::due) || !proposal)
        return {};
    const auto finding = context.record.as<Finding>();
    const QString severity = enumInfo<Severity>.label(static_cast<qint64>(finding.severity));
    const QString limit = limitText(limitsOf(context, finding).proposal(finding.severity));
    return answer.as<QDate>() == proposal->date
        ? RectificationStepsWords::tr("按“%1”的整改期限：%2").arg(severity, limit)
        : RectificationStepsWords::tr("按“%1”应为 %2（%3）")
              .arg(severity, dayText(proposal->date, context.today), limit);
}

void submitting(Fields& patch, const StepContext& context)
{
    put(patch, &Rectification::submittedBy, context.person);
}

void rechecking(Fields& patch, const StepContext& context)
{
    put(patch, &Rectification::recheckedBy, context.person);
}

void proposeExtension(Fields& record, const StepContext& context)
{
    if (const auto longest = longestExtension(context))
        put(record, &Rectification::due, longest->date);
}

QString extensionHint(const StepField& ask, const Value&, const StepContext& context)
{
    const auto longest = longestExtension(context);
    if (ask.field != fieldNumber(&Rectification::due) || !longest)
        return {};
    return RectificationStepsWords::tr("只能延期一次，最迟到 %1").arg(dayText(longest->date, context.today));
}

void extending(Fields& patch, const StepContext& context)
{
    const QDate before = context.record.as<Rectification>().due;
    const QDate due = patch[fieldNumber(&Rectification::due)].as<QDate>();
    put(patch, &Rectification::firstDue, before);
    if (!due.isValid())
        return;
    const CalendarTrace asked =
        calendarFor(context, due).trace(before, due, regionOf(context.view, orgOf(context.record)));
    put(patch, &Rectification::dueCalendar, asked.version);
    put(patch, &Rectification::dueProvisional, asked.provisional);
}

/// The next colour.
void proposeExpedite(Fields& record, const StepContext& context)
{
    const auto level = context.record.as<Rectification>().expedite;
    if (level < ExpediteLevel::Red)
        put(record, &Rectification::expedite, static_cast<ExpediteLevel>(static_cast<int>(level) + 1));
}

} // namespace jiannuo
