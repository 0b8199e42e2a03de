// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar.h"

#include "domain/calendar_statutory.h"

#include <QDir>
#include <QResource>

#include <algorithm>

namespace jiannuo {

namespace {

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

using namespace Qt::StringLiterals;

constexpr int maximumCount = 20'000;

/// No date at all has the year 0.
bool inRange(QDate date)
{
    return date.year() >= firstCalendarYear && date.year() <= lastCalendarYear;
}

bool isWeekday(QDate date)
{
    return date.dayOfWeek() <= 5;
}

Error outOfRange()
{
    return {ErrorCode::InvalidInput,
            CalendarWords::tr("日期无效或超出 %1 至 %2 年，无法计算工作日，请检查日期和天数。")
                .arg(firstCalendarYear)
                .arg(lastCalendarYear)};
}

/// Whether it says what the country does in that year; what the law alone gives has no version.
bool isAnnounced(const CalendarYear& year)
{
    return year.region.isEmpty() && !year.version.isEmpty();
}

/// Mondays to Fridays up to and with a Julian day, from a Monday long ago.
qint64 weekdaysUpTo(QDate date)
{
    const qint64 days = date.toJulianDay() + 1; // Julian day 0 was a Monday
    return days / 7 * 5 + std::min<qint64>(days % 7, 5);
}

} // namespace

const WorkingDayCalendar& WorkingDayCalendar::builtIn()
{
    static const WorkingDayCalendar calendar = [] {
        WorkingDayCalendar result;
        const QDir folder(u":/jiannuo/domain/calendars"_s);
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
            const QResource file(folder.filePath(name));
            // A test reads every one of them: what does not parse does not ship.
            if (Result<CalendarYear> year = parseCalendarYear(file.uncompressedData()))
                result.add(*std::move(year));
        }
        return result;
    }();
    return calendar;
}

void WorkingDayCalendar::add(CalendarYear year)
{
    const std::pair key{year.year, year.region};
    m_years.insert_or_assign(key, std::move(year));
}

const CalendarYear* WorkingDayCalendar::find(int year, const QString& region) const
{
    const auto found = m_years.find({year, region});
    return found == m_years.end() ? nullptr : &found->second;
}

std::vector<CalendarYear> WorkingDayCalendar::years() const
{
    std::vector<CalendarYear> result;
    result.reserve(m_years.size());
    for (const auto& [key, year] : m_years)
        result.push_back(year);
    return result;
}

/// The calendars that say something about a region, the country's first (what the law says, where there is
/// none), the most particular last: a prefix sorts before what it begins.
template <class Visit> void WorkingDayCalendar::overlays(int year, QStringView region, Visit visit) const
{
    if (!isKnown(year))
        visit(statutoryYear(year));
    const auto end = m_years.lower_bound({year + 1, QString()});
    for (auto at = m_years.lower_bound({year, QString()}); at != end; ++at) {
        // A null text does not "start with" an empty one.
        if (at->first.second.isEmpty() || region.startsWith(at->first.second))
            visit(at->second);
    }
}

DayKind WorkingDayCalendar::day(QDate date, QStringView region) const
{
    if (!date.isValid())
        return {};
    DayKind result{isWeekday(date), false, {}};
    overlays(date.year(), region, [&](const CalendarYear& year) {
        result.known = result.known || isAnnounced(year);
        if (const CalendarDay* special = year.day(date)) {
            result.working = special->working;
            result.name = special->name;
        }
    });
    return result;
}

CalendarTrace WorkingDayCalendar::trace(QDate first, QDate last, QStringView region) const
{
    if (last < first)
        std::swap(first, last);
    CalendarTrace result;
    QStringList national;
    QStringList regional;
    for (int year = first.year(); year <= last.year(); ++year) {
        bool known = false;
        overlays(year, region, [&](const CalendarYear& used) {
            known = known || isAnnounced(used);
            if (!used.version.isEmpty())
                (used.region.isEmpty() ? national : regional).append(used.version);
        });
        if (!known)
            result.unknownYears.push_back(year);
    }
    result.provisional = !result.unknownYears.empty();
    result.version = (national + regional).join(u'+');
    return result;
}

Result<WorkingDate> WorkingDayCalendar::addWorkingDays(QDate from, int count, QStringView region) const
{
    if (!inRange(from) || count > maximumCount || count < -maximumCount)
        return outOfRange();
    if (count == 0)
        return WorkingDate{from, {}};
    const int step = count > 0 ? 1 : -1;
    QDate date = from;
    while (count != 0) {
        date = date.addDays(step);
        if (!inRange(date))
            return outOfRange();
        if (isWorkingDay(date, region))
            count -= step;
    }
    return WorkingDate{date, trace(from.addDays(step), date, region)};
}

Result<WorkingDays> WorkingDayCalendar::workingDaysBetween(QDate from, QDate to, QStringView region) const
{
    if (!inRange(from) || !inRange(to))
        return outOfRange();
    if (from == to)
        return WorkingDays{};
    // Forwards the later end counts, backwards the earlier one does: from itself never.
    const bool forward = from < to;
    const QDate first = forward ? from.addDays(1) : to;
    const QDate last = forward ? to : from.addDays(-1);
    // Weekdays by arithmetic, then the days that are not what their weekday says: lists of 100,000 rows ask
    // this.
    auto count = static_cast<int>(weekdaysUpTo(last) - weekdaysUpTo(first.addDays(-1)));
    for (int year = first.year(); year <= last.year(); ++year) {
        overlays(year, region, [&](const CalendarYear& used) {
            // From the first day on: the lists are sorted.
            auto at = std::lower_bound(used.days.begin(), used.days.end(), first,
                                       [](const CalendarDay& d, QDate date) { return d.date < date; });
            for (; at != used.days.end() && at->date <= last; ++at) {
                const CalendarDay& special = *at;
                bool before = isWeekday(special.date);
                if (!used.region.isEmpty()) {
                    overlays(year, region, [&](const CalendarYear& wider) {
                        if (wider.region.size() < used.region.size()) {
                            if (const CalendarDay* said = wider.day(special.date))
                                before = said->working;
                        }
                    });
                }
                count += static_cast<int>(special.working) - static_cast<int>(before);
            }
        });
    }
    return WorkingDays{forward ? count : -count, trace(first, last, region)};
}

Result<WorkingDate> WorkingDayCalendar::nearestWorkingDay(QDate date, int step, QStringView region) const
{
    QDate at = date;
    while (inRange(at) && !isWorkingDay(at, region))
        at = at.addDays(step > 0 ? 1 : -1);
    if (!inRange(at))
        return outOfRange();
    return WorkingDate{at, trace(date, at, region)};
}

} // namespace jiannuo
