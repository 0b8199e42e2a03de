// SPDX-License-Identifier: Apache-2.0
#include "domain/deadline.h"

#include "domain/calendar_statutory.h"

#include <algorithm>

namespace jiannuo {

namespace {

struct DeadlineWords {
    Q_DECLARE_TR_FUNCTIONS(Deadline)
};

QString dateText(QDate date)
{
    // Not QLocale: the same words on every device.
    static constexpr char16_t weekdays[] = u"一二三四五六日";
    return DeadlineWords::tr("%1（周%2）")
        .arg(date.toString(Qt::ISODate), QChar(weekdays[date.dayOfWeek() - 1]));
}

/// No date at all has the year 0.
bool withinYears(QDate date)
{
    return date.year() >= firstCalendarYear && date.year() <= lastCalendarYear;
}

Error beyondCalendars()
{
    return {ErrorCode::InvalidInput,
            DeadlineWords::tr("期限超出 %1 至 %2 年，请检查开始日期和时限。")
                .arg(firstCalendarYear)
                .arg(lastCalendarYear)};
}

void merge(CalendarTrace& into, const CalendarTrace& from)
{
    into.provisional = into.provisional || from.provisional;
    if (into.version.isEmpty()) {
        into.version = from.version;
        return;
    }
    for (const QString& version : from.version.split(u'+', Qt::SkipEmptyParts)) {
        if (!into.version.split(u'+').contains(version))
            into.version += u'+' + version;
    }
}

QString dayReason(const DayKind& kind)
{
    return kind.name.isEmpty() ? DeadlineWords::tr("周末") : kind.name;
}

/// Moves a last day that is not worked, never to before `earliest`.
Result<CalendarTrace> rollTo(QDate& date, QDate earliest, Roll roll, const WorkingDayCalendar& calendar,
                             QStringView region, QStringList& steps)
{
    if (roll == Roll::None)
        return CalendarTrace{};
    const DayKind kind = calendar.day(date, region);
    if (kind.working)
        return calendar.trace(date, date, region);
    const bool forward = roll == Roll::NextWorkingDay;
    const Result<WorkingDate> moved = calendar.nearestWorkingDay(date, forward ? 1 : -1, region);
    if (!moved)
        return moved.error();
    if (moved->date < earliest) {
        steps += DeadlineWords::tr("最后一日 %1 为%2，此前的工作日早于开始之日，期限不提前。")
                     .arg(dateText(date), dayReason(kind));
        return calendar.trace(date, date, region);
    }
    steps += forward
        ? DeadlineWords::tr("最后一日 %1 为%2，顺延至其后第一个工作日 %3（民法典第二百零三条）。")
              .arg(dateText(date), dayReason(kind), dateText(moved->date))
        : DeadlineWords::tr("最后一日 %1 为%2，提前至此前最近的工作日 %3。")
              .arg(dateText(date), dayReason(kind), dateText(moved->date));
    date = moved->date;
    return moved->trace;
}

/// The days off and the weekend days worked on the way, so that a reader can count along.
void explainSpecialDays(QDate first, QDate last, const WorkingDayCalendar& calendar, QStringView region,
                        QStringList& steps)
{
    constexpr int shown = 31;
    QStringList off;
    QStringList worked;
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        const DayKind kind = calendar.day(date, region);
        if (kind.name.isEmpty() || kind.working == (date.dayOfWeek() <= 5))
            continue;
        (kind.working ? worked : off) +=
            DeadlineWords::tr("%1（%2）").arg(date.toString(Qt::ISODate), kind.name);
    }
    const auto join = [](QStringList& days) {
        const bool longer = days.size() > shown;
        return days.mid(0, shown).join(QStringLiteral("、"))
            + (longer ? DeadlineWords::tr(" 等%1天").arg(days.size()) : QString());
    };
    if (!off.isEmpty())
        steps += DeadlineWords::tr("其间放假，不计：%1。").arg(join(off));
    if (!worked.isEmpty())
        steps += DeadlineWords::tr("其间周末调休上班，计入：%1。").arg(join(worked));
}

/// A year that is over is never "not yet announced": the program knows none before 2007, and will not.
QString unknownYear(int year)
{
    if (year < firstAnnouncedYear)
        return DeadlineWords::tr(
                   "没有收录 %1 年的放假安排（收录自 %2 年起），按周末和法定节日推算，仅供参考；请对照当年的"
                   "放假通知核对。")
            .arg(year)
            .arg(firstAnnouncedYear);
    return DeadlineWords::tr(
               "没有 %1 年的放假安排（尚未公布或尚未导入），按周末和法定节假日推算，属暂定；导入该年工作日"
               "历后重新计算。")
        .arg(year);
}

Deadline finish(Deadline result, const CalendarTrace& trace)
{
    result.provisional = trace.provisional;
    result.calendarVersion = trace.version;
    for (const int year : trace.unknownYears)
        result.steps += unknownYear(year);
    if (!trace.version.isEmpty())
        result.steps += DeadlineWords::tr("工作日历版本：%1。").arg(trace.version);
    return result;
}

Deadline finishDay(Deadline result, QDate date, const CalendarTrace& trace)
{
    result.date = date;
    result.due = chinaEndOfDay(date);
    result.steps += DeadlineWords::tr("截止：%1 24 时。").arg(dateText(date));
    return finish(std::move(result), trace);
}

} // namespace

Result<Deadline> deadline(Instant start, LimitSpan limit, const WorkingDayCalendar& calendar,
                          QStringView region, Roll roll)
{
    if (Result<void> valid = checkLimit(limit); !valid)
        return valid.error();
    const QDate startDate = chinaDate(start);
    if (!withinYears(startDate))
        return beyondCalendars();

    Deadline result;
    if (limit.unit == TimeUnit::Hour) {
        result.due = {start.ms + qint64(limit.amount) * 3'600'000};
        result.date = chinaDate(result.due);
        if (!withinYears(result.date))
            return beyondCalendars();
        result.steps += DeadlineWords::tr("自 %1 起连续计 %2（民法典第二百零一条第二款）。")
                            .arg(chinaTimeText(start), limitText(limit));
        result.steps += DeadlineWords::tr("截止：%1。").arg(chinaTimeText(result.due));
        return finish(std::move(result), {});
    }

    QDate last = startDate;
    CalendarTrace trace;
    if (limit.unit == TimeUnit::SameDay) {
        result.steps += DeadlineWords::tr("%1 当日办结。").arg(dateText(startDate));
    } else {
        result.steps += DeadlineWords::tr("开始之日 %1 不计入，自次日起算 %2（民法典第二百零一条）。")
                            .arg(dateText(startDate), limitText(limit));
    }
    if (limit.unit == TimeUnit::WorkingDay) {
        Result<WorkingDate> counted = calendar.addWorkingDays(startDate, limit.amount, region);
        if (!counted)
            return counted.error();
        last = counted->date;
        trace = counted->trace;
        explainSpecialDays(startDate.addDays(1), last, calendar, region, result.steps);
        return finishDay(std::move(result), last, trace);
    }
    if (limit.unit == TimeUnit::Day)
        last = startDate.addDays(limit.amount);
    if (!withinYears(last))
        return beyondCalendars();
    const Result<CalendarTrace> rolled = rollTo(last, startDate, roll, calendar, region, result.steps);
    if (!rolled)
        return rolled.error();
    return finishDay(std::move(result), last, *rolled);
}

Result<DeadlineRange> deadlines(Instant start, const LimitRange& limit, const WorkingDayCalendar& calendar,
                                QStringView region, Roll roll)
{
    if (Result<void> valid = checkLimit(limit); !valid)
        return valid.error();
    Result<Deadline> normal = deadline(start, limit.normal, calendar, region, roll);
    if (!normal)
        return normal.error();
    DeadlineRange range{*std::move(normal), {}};
    if (!limit.maximum)
        return range;
    Result<Deadline> maximum = deadline(start, *limit.maximum, calendar, region, roll);
    if (!maximum)
        return maximum.error();
    if (maximum->due < range.normal.due) {
        return Error{ErrorCode::RuleBroken,
                     DeadlineWords::tr("最长时限%1（%2）早于一般时限%3（%4），请核对承诺原文。")
                         .arg(limitText(*limit.maximum), chinaTimeText(maximum->due), limitText(limit.normal),
                              chinaTimeText(range.normal.due))};
    }
    range.maximum = *std::move(maximum);
    return range;
}

Result<Deadline> deadlineOnDate(QDate lastDay, const WorkingDayCalendar& calendar, QStringView region,
                                Roll roll)
{
    if (!withinYears(lastDay))
        return beyondCalendars();
    Deadline result;
    result.steps += DeadlineWords::tr("%1 前，含当日。").arg(dateText(lastDay));
    QDate last = lastDay;
    const Result<CalendarTrace> rolled =
        rollTo(last, QDate(firstCalendarYear, 1, 1), roll, calendar, region, result.steps);
    if (!rolled)
        return rolled.error();
    return finishDay(std::move(result), last, *rolled);
}

QDate dayOfMonth(int year, int month, int day)
{
    // A month that does not exist has no days, and there is no day 0.
    return {year, month, std::min(day, QDate(year, month, 1).daysInMonth())};
}

QDate dayOfQuarter(int year, int quarter, int day)
{
    return dayOfMonth(year, std::clamp(quarter, 0, 5) * 3, day);
}

Result<Deadline> rectificationDeadline(Instant recorded, Severity severity,
                                       const WorkingDayCalendar& calendar, QStringView region,
                                       const RectificationLimits& limits)
{
    // "At once" means the day itself, worked or not: the inspector stands there.
    return deadline(recorded, limits.proposal(severity), calendar, region, Roll::None);
}

Result<Deadline> extendedDeadline(const Deadline& current, int workingDays, bool extendedBefore,
                                  Instant askedAt, const WorkingDayCalendar& calendar, QStringView region,
                                  const RectificationLimits& limits)
{
    if (extendedBefore)
        return Error{ErrorCode::RuleBroken,
                     DeadlineWords::tr("整改期限只能延长一次，此前已经延长，请按期整改或说明情况。")};
    if (current.isMissed(askedAt)) {
        return Error{ErrorCode::RuleBroken,
                     DeadlineWords::tr("整改期限 %1 已过，逾期后不能再申请延长。")
                         .arg(current.date.toString(Qt::ISODate))};
    }
    if (workingDays < 1 || workingDays > limits.extensionWorkingDays) {
        return Error{ErrorCode::RuleBroken,
                     DeadlineWords::tr("延长 %1 个工作日不在允许的 1 至 %2 个工作日之内，请缩短。")
                         .arg(workingDays)
                         .arg(limits.extensionWorkingDays)};
    }
    Result<Deadline> extended = deadline(current.due, {workingDays, TimeUnit::WorkingDay}, calendar, region);
    if (!extended)
        return extended;
    extended->steps.prepend(DeadlineWords::tr("原期限 %1，经批准延长一次。").arg(dateText(current.date)));
    CalendarTrace trace{current.provisional, current.calendarVersion};
    merge(trace, {extended->provisional, extended->calendarVersion});
    extended->provisional = trace.provisional;
    extended->calendarVersion = trace.version;
    return extended;
}

} // namespace jiannuo
