#include "ledger/calendars.h"

#include "domain/records.h"
#include "ledger/store.h"

namespace jiannuo {

WorkingDayCalendar storedCalendar(const Store& store)
{
    WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
    Query all;
    all.limit = -1;
    for (const Record& record : store.list(kindOf<Calendar>(), all)) {
        const Calendar stored = record.as<Calendar>();
        CalendarYear year;
        year.year = stored.year;
        year.region = stored.region;
        year.version = stored.version;
        year.source = stored.source;
        for (const QDate& day : stored.daysOff)
            year.days.push_back({day, false, {}});
        for (const QDate& day : stored.daysWorked)
            year.days.push_back({day, true, {}});
        std::sort(year.days.begin(), year.days.end(),
                  [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
        calendar.add(std::move(year));
    }
    return calendar;
}

} // namespace jiannuo
