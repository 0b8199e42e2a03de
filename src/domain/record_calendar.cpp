#include "domain/record_calendar.h"

#include "domain/rules.h"

namespace jiannuo {

CalendarYear calendarYear(const Calendar& record)
{
    CalendarYear year;
    year.year = record.year;
    year.region = record.region;
    year.version = record.version;
    year.source = record.source;
    for (const QDate& day : record.daysOff)
        year.days.push_back({day, false, {}});
    for (const QDate& day : record.daysWorked)
        year.days.push_back({day, true, {}});
    std::sort(year.days.begin(), year.days.end(),
              [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
    return year;
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
