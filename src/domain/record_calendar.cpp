// SPDX-License-Identifier: Apache-2.0
#include "domain/record_calendar.h"

#include "domain/calendar_statutory.h"
#include "domain/rules.h"

namespace jiannuo {

namespace {

struct RecordCalendarWords {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

CalendarYear withoutNames(const Calendar& record)
{
    CalendarYear year;
    year.year = record.year;
    year.region = calendarRegion(record.region);
    year.version = record.version;
    year.source = record.source;
    for (const QDate& day : record.daysOff)
        year.days.push_back({day, false, {}});
    for (const QDate& day : record.daysWorked)
        year.days.push_back({day, true, {}});
    std::stable_sort(year.days.begin(), year.days.end(),
                     [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
    return year;
}

/// A record keeps no names. Days off in a row belong to the feasts among them: a reader counts along by
/// these.
void nameDays(CalendarYear& year)
{
    const CalendarYear& law = statutoryYear(year.year);
    for (std::size_t i = 0; i < year.days.size();) {
        std::size_t next = i + 1;
        while (next < year.days.size() && year.days[next].working == year.days[i].working
               && year.days[next].date == year.days[next - 1].date.addDays(1))
            ++next;
        QStringList names;
        for (std::size_t at = i; at < next; ++at) {
            if (const CalendarDay* feast = law.day(year.days[at].date))
                names += feast->name.split(u'、');
        }
        names.removeDuplicates();
        const QString name = year.days[i].working ? RecordCalendarWords::tr("调休")
            : names.isEmpty()                     ? RecordCalendarWords::tr("放假")
                                                  : names.join(u'、');
        for (; i < next; ++i)
            year.days[i].name = name;
    }
}

} // namespace

CalendarYear calendarYear(const Calendar& record)
{
    CalendarYear year = withoutNames(record);
    std::erase_if(year.days, [&](const CalendarDay& day) { return day.date.year() != year.year; });
    // What a record says twice counts once, a day off before a day worked.
    year.days.erase(std::unique(year.days.begin(), year.days.end(),
                                [](const CalendarDay& a, const CalendarDay& b) { return a.date == b.date; }),
                    year.days.end());
    nameDays(year);
    return year;
}

Calendar calendarRecord(const CalendarYear& year)
{
    Calendar record{year.year, year.region, year.version, year.source, {}, {}};
    for (const CalendarDay& day : year.days)
        (day.working ? record.daysWorked : record.daysOff).push_back(day.date);
    return record;
}

Result<void> checkCalendar(const Calendar& record)
{
    return checkCalendarYear(withoutNames(record));
}

WorkingDayCalendar calendarOf(const View& view, int firstYear, int lastYear)
{
    WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
    for (int year = firstYear; year <= std::min(lastYear, firstYear + 2); ++year) {
        for (const auto& [id, record] : view.all(&Calendar::year, year))
            calendar.add(calendarYear(record));
    }
    return calendar;
}

QString regionOf(const View& view, const Id& org)
{
    for (const Id& id : ancestors(view, org)) {
        const auto found = view.get<Org>(id);
        const auto region = found ? view.get<Region>(found->region) : std::nullopt;
        if (region)
            return region->code;
    }
    return {};
}

} // namespace jiannuo
