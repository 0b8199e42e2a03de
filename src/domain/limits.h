// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

namespace jiannuo {

/// Dates and instants that any record may name: before it there is no campaign, and no calendar after it.
inline constexpr QDate earliestDay()
{
    return QDate::fromJulianDay(2'433'283);
} // 1950-01-01
inline constexpr QDate latestDay()
{
    return QDate::fromJulianDay(2'488'434);
} // 2100-12-31

/// How far a device's clock may be ahead of headquarters': what is dated later has not happened yet.
inline constexpr qint64 clockAheadMs = 24LL * 3600 * 1000;

/// Whether a value lies inside what its field may hold: size, range, day, and for instants not after `at`.
/// The error names the field and says what is possible.
Result<void> withinLimits(const FieldInfo& field, const Value& value, Instant at);

} // namespace jiannuo
