// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar_year.h"

#include <map>
#include <optional>

namespace jiannuo {

/// What one date is in a region.
struct DayKind {
    bool working = false;
    bool known =
        false; ///< the year has a national calendar; otherwise it is guessed: weekends and statutory days
    QString name; ///< the holiday that makes it differ from its weekday; empty where none does
};

/// Which calendars a count went through. A deadline keeps both (model.md §5, "calendar beyond published
/// years").
struct CalendarTrace {
    bool provisional = false; ///< some day lay in a year without a national calendar: to be computed again
    QString version; ///< "2025.1+2026.1+45-2025.1": those that were asked; empty if none was
    std::vector<int> unknownYears; ///< that make it provisional, rising
};

struct WorkingDate {
    QDate date;
    CalendarTrace trace;
};

struct WorkingDays {
    int count = 0;
    CalendarTrace trace;
};

/// Which days are worked, by year and region. A value: copy it, add to it, hand it to the functions that
/// count. A year without a national calendar has its weekends and the days that are off by law
/// (calendar_statutory.h), and what is counted through it is provisional.
///
/// `region` is a GB/T 2260 code (or its first digits, or empty for the country). Dates must lie in 1949 …
/// 2199.
class WorkingDayCalendar {
public:
    /// The announcements that the program knows: 2007 to 2026, Guangxi's 三月三 of 2024 and 2025.
    static const WorkingDayCalendar& builtIn();

    /// Adds a year, or replaces the one of the same region and year.
    void add(CalendarYear year);
    const CalendarYear* find(int year, const QString& region = {}) const;
    std::vector<CalendarYear> years() const;

    /// Whether the country's calendar of that year is there.
    bool isKnown(int year) const { return find(year) != nullptr; }
    DayKind day(QDate date, QStringView region = {}) const;
    bool isWorkingDay(QDate date, QStringView region = {}) const { return day(date, region).working; }

    /// The count-th working day after `from` (before it for a negative count); `from` itself does not count.
    /// Zero gives `from`. InvalidInput beyond the years above or 20,000 days.
    Result<WorkingDate> addWorkingDays(QDate from, int count, QStringView region = {}) const;
    /// The working days after `from` up to and with `to`; negative if `to` lies before. The inverse of the
    /// above.
    Result<WorkingDays> workingDaysBetween(QDate from, QDate to, QStringView region = {}) const;
    /// The nearest working day on or after (step 1) or on or before (step -1) a date.
    Result<WorkingDate> nearestWorkingDay(QDate date, int step, QStringView region = {}) const;
    /// What a deadline that depends on these days must keep.
    CalendarTrace trace(QDate first, QDate last, QStringView region = {}) const;

private:
    template <class Visit> void overlays(int year, QStringView region, Visit visit) const;

    std::map<std::pair<int, QString>, CalendarYear> m_years;
};

} // namespace jiannuo
