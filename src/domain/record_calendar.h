// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar.h"
#include "domain/records.h"

namespace jiannuo {

/// The announcement that a record holds: of its own year, each day once. Days that adjoin are named after the
/// statutory day among them.
CalendarYear calendarYear(const Calendar& record);
/// The other way, for a new record.
Calendar calendarRecord(const CalendarYear& year);
/// Whether a record says what can be counted with (checkCalendarYear), and no day both off and worked.
Result<void> checkCalendar(const Calendar& record);

/// The calendars that the program knows, with those of the ledger added or in their place: of these years
/// only.
WorkingDayCalendar calendarOf(const View& view, int firstYear, int lastYear);

/// Whose days off count for an organisation: the code of the nearest region at it or above it by territory;
/// empty where none is recorded.
QString regionOf(const View& view, const Id& org);

} // namespace jiannuo
