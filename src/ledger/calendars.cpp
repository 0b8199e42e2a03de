// SPDX-License-Identifier: Apache-2.0
#include "ledger/calendars.h"

#include "domain/record_calendar.h"
#include "ledger/store.h"

namespace jiannuo {

WorkingDayCalendar storedCalendar(const Store& store)
{
    WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
    for (const Record& record : store.list(kindOf<Calendar>()))
        calendar.add(calendarYear(record.as<Calendar>()));
    return calendar;
}

} // namespace jiannuo
