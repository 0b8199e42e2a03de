// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar.h"

namespace jiannuo {

class Store;

/// The working-day calendars that the program knows, with those of the ledger added or in their place.
WorkingDayCalendar storedCalendar(const Store& store);

} // namespace jiannuo
