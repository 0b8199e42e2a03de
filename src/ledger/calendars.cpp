#include "ledger/calendars.h"

#include "domain/record_calendar.h"
#include "ledger/store.h"

namespace jiannuo {

WorkingDayCalendar storedCalendar(const Store& store)
{
    WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
    Query all;
    all.limit = -1;
    for (const Record& record : store.list(kindOf<Calendar>(), all)) {
        calendar.add(calendarYear(record.as<Calendar>()));
    }
    return calendar;
}

} // namespace jiannuo
