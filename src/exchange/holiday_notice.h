// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar.h"

#include <QStringList>

namespace jiannuo {

/// What one heading of a notice says: 春节.
struct NoticeHoliday {
    QString name;
    std::vector<QDate> off; ///< as written, weekends among them too; rising, each once
    std::vector<QDate> worked;

    bool operator==(const NoticeHoliday&) const = default;
};

/// What a person compares with the notice before anything counts by it.
struct NoticeDoubt {
    QString sentence;
    QString words; ///< of the notice; empty where something is missing in it

    bool operator==(const NoticeDoubt&) const = default;
};

/// 关于2027年部分节假日安排的通知, as it was understood.
struct HolidayNotice {
    int year = 0;
    QString source; ///< title and number, for the calendar
    bool national = false; ///< by the State Council or its office
    std::vector<NoticeHoliday> holidays;
    std::vector<NoticeDoubt> doubts;
    QStringList leftOut; ///< sentences with dates that say nothing of who works when (鼓励…休息)
};

/// Reads the text of a notice about days off, as it stands on a web page or in a file:
/// "一、元旦：1月1日至3日放假调休， 共3天。1月4日（星期日）上班。" Pure; hostile text is refused or doubted.
///
/// `year` is for a text that does not name its own (0: it does). Errors: MissingField (no year, no day off),
/// TooLarge (100,000 characters), RuleBroken (a mark of secrecy, model.md §4.6).
Result<HolidayNotice> readHolidayNotice(const QString& text, int year = 0);

/// Days in a row as first and last: 2027-10-01（周五）至2027-10-07（周四）.
QString daysText(const std::vector<QDate>& days);

/// The calendars that follow from a notice.
struct NoticeCalendars {
    std::vector<CalendarYear> years; ///< those that say something new, by year; complete, under a new version
    std::vector<NoticeDoubt> doubts; ///< those of the notice, then those of the calendars
};

/// A notice for the country gives its year, and the days of the year before or after that it names in a new
/// version of theirs; one for a region (GB/T 2260) an overlay. A notice about one holiday changes that
/// holiday in the year that is known.
NoticeCalendars noticeCalendars(const HolidayNotice& notice, const WorkingDayCalendar& known,
                                const QString& region = {});

} // namespace jiannuo
