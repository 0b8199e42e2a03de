// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArrayView>
#include <QDate>

#include <vector>

namespace jiannuo {

/// Years for which a calendar can be given and a deadline computed.
inline constexpr int firstCalendarYear = 1949;
inline constexpr int lastCalendarYear = 2199;

/// One day that is not what its weekday says.
struct CalendarDay {
    QDate date;
    bool working = false;
    QString name; ///< the holiday it belongs to: 春节

    bool operator==(const CalendarDay&) const = default;
};

/// One year of official days off and days worked, of the country or of one region.
struct CalendarYear {
    int year = 0;
    QString region; ///< empty: the country; otherwise the first digits of a GB/T 2260 code, for it and below
    QString version; ///< stored with every deadline that was computed with it
    QString source; ///< the announcement
    std::vector<CalendarDay> days; ///< rising, each date once

    const CalendarDay* day(QDate date) const;
    bool operator==(const CalendarYear&) const = default;
};

/// Whether it can be counted with: the year, the region's digits, a version that can stand in a list, dates
/// of that year, each once, and in a national one only weekend days worked. InvalidInput says what is wrong.
Result<void> checkCalendarYear(const CalendarYear& year);
/// `450000` means 45, `450300` means 4503: a code's trailing pairs of zeros say "all of it".
QString calendarRegion(QString code);

/// Reads the form of src/domain/calendars/README.md; InvalidInput, TooLarge or Unsupported say where it
/// fails.
Result<CalendarYear> parseCalendarYear(QByteArrayView json);
/// The same form again, days off as one range each as far as name and dates allow.
QByteArray calendarYearJson(const CalendarYear& year);

} // namespace jiannuo
