// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QDate>

namespace jiannuo {

/// China's time of day is UTC+8 everywhere and all year: a fixed offset, no time zone look-up, the same
/// result on every device.

/// The calendar date on the wall at that moment.
QDate chinaDate(Instant moment);
/// Milliseconds since midnight on the wall, 0 … 86,399,999.
int chinaMsOfDay(Instant moment);
/// The first millisecond of a day (00:00:00.000). An invalid date gives 1970-01-01.
Instant chinaStartOfDay(QDate date);
/// The last millisecond of a day: what is done at this moment was still done on it (Civil Code 203).
Instant chinaEndOfDay(QDate date);
/// `2026-03-02` (its first moment), `2026-03-02T17:30`, `2026-03-02 17:30:05`: China's time.
Result<Instant> parseChinaTime(QStringView text);
/// `2026-03-02 17:30`
QString chinaTimeText(Instant moment);
/// `2026-03-02 17:30:05`
QString chinaSecondsText(Instant moment);

/// As people say it: `7月9日`, with the year where it is not today's; empty for no date.
QString dayText(QDate date, QDate today);
/// `14:26` today, `昨天 14:26`, `7月9日 14:26`, with the year where it is another one; empty for no moment.
QString timeText(Instant at, QDate today);

} // namespace jiannuo
