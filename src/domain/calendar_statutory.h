// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar_year.h"

namespace jiannuo {

/// The first year whose days off the program knows from the State Council's announcements; from it on there
/// is no gap. What lies before can only be guessed.
inline constexpr int firstAnnouncedYear = 2007;

/// The days that are off by law, whatever an announcement moves around them (全国年节及纪念日放假办法).
///
/// From 2025 by the revision of 2024: 元旦 1, 春节 4 from the eve, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3.
/// For earlier years only what every version of the law since 1949 names: 1 January, 1 May, 1 and 2 October.
/// Behind 2100 those that no moon decides. Rising, each date once; empty outside the years of calendars.
const CalendarYear& statutoryYear(int year);

} // namespace jiannuo
