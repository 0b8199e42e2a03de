// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar.h"
#include "domain/china_time.h"
#include "domain/time_limit.h"

#include <QStringList>

namespace jiannuo {

/// What happens to a last day that is not worked (Civil Code 203: the next working day is the rule).
enum class Roll { None, NextWorkingDay, PreviousWorkingDay };

/// By when something must be done, and how that was found.
struct Deadline {
    QDate date; ///< the last day, in China
    Instant due; ///< the last moment that is still in time: 23:59:59.999 of that day, or the hour itself
    bool provisional = false; ///< depends on a year without a calendar: compute again when it is there
    QString calendarVersion; ///< see CalendarTrace; empty where no calendar was asked
    QStringList steps; ///< the explanation, a sentence each

    bool isMissed(Instant at) const { return at > due; }
};

struct DeadlineRange {
    Deadline normal;
    std::optional<Deadline> maximum;
};

/// From the moment something began. The day of the beginning does not count (Civil Code 201, S000-014); hours
/// run from the moment itself. Working days and hours are never rolled: the former end on one, the latter by
/// the clock.
Result<Deadline> deadline(Instant start, LimitSpan limit, const WorkingDayCalendar& calendar,
                          QStringView region = {}, Roll roll = Roll::NextWorkingDay);
/// Both limits. RuleBroken where the maximum, in another unit, ends before the normal limit.
Result<DeadlineRange> deadlines(Instant start, const LimitRange& limit, const WorkingDayCalendar& calendar,
                                QStringView region = {}, Roll roll = Roll::NextWorkingDay);
/// "3月20日前" (S003-014, -015): that day is the last one.
Result<Deadline> deadlineOnDate(QDate lastDay, const WorkingDayCalendar& calendar, QStringView region = {},
                                Roll roll = Roll::NextWorkingDay);

/// The `day`-th of a month, or its last day where it has no such day ("4月底前": 31). Invalid for another
/// month.
QDate dayOfMonth(int year, int month, int day);
/// The `day`-th of a quarter's last month ("每季度末月20日前"). Quarter 1 … 4.
QDate dayOfQuarter(int year, int quarter, int day);

/// A proposal for putting a finding right, counted from its recording.
Result<Deadline> rectificationDeadline(Instant recorded, Severity severity,
                                       const WorkingDayCalendar& calendar, QStringView region = {},
                                       const RectificationLimits& limits = {});
/// The one extension, counted from the day it was due. RuleBroken if it was extended before, if it is asked
/// for after it was due, or for more working days than the limits allow.
Result<Deadline> extendedDeadline(const Deadline& current, int workingDays, bool extendedBefore,
                                  Instant askedAt, const WorkingDayCalendar& calendar,
                                  QStringView region = {}, const RectificationLimits& limits = {});

} // namespace jiannuo
