// SPDX-License-Identifier: Apache-2.0
#include "domain/status_light.h"

#include "domain/china_time.h"

#include <algorithm>

namespace jiannuo {

using namespace Qt::StringLiterals;

QLatin1StringView statusLightName(StatusLight light)
{
    switch (light) {
    case StatusLight::None:
        break;
    case StatusLight::Grey:
        return "grey"_L1;
    case StatusLight::Green:
        return "green"_L1;
    case StatusLight::Yellow:
        return "yellow"_L1;
    case StatusLight::Red:
        return "red"_L1;
    }
    return "none"_L1;
}

Instant lastMoment(QDate due, const WorkingDayCalendar& calendar, QStringView region, Roll roll)
{
    if (roll == Roll::None || calendar.day(due, region).working)
        return chinaEndOfDay(due);
    const auto moved = calendar.nearestWorkingDay(due, roll == Roll::NextWorkingDay ? 1 : -1, region);
    return chinaEndOfDay(moved ? moved->date : due); // outside the calendar's years nothing is rolled
}

LightResult statusLight(Instant now, std::optional<Instant> due, bool closed,
                        const WorkingDayCalendar& calendar, QStringView region, const LightRules& rules)
{
    if (closed)
        return {StatusLight::Grey, {}, false};
    if (!due)
        return {};
    LightResult result;
    int left = 0;
    // Where the clock stands outside the calendar's years only the comparison of moments is left.
    if (const Result<WorkingDays> days =
            calendar.workingDaysBetween(chinaDate(now), chinaDate(*due), region)) {
        left = days->count;
        result.workingDaysLeft = left;
        result.provisional = days->trace.provisional;
    }
    if (now > *due)
        result.light = StatusLight::Red;
    else
        result.light = left <= rules.warningWorkingDays ? StatusLight::Yellow : StatusLight::Green;
    return result;
}

StatusLight progressLight(Decimal plannedPercent, Decimal actualPercent, bool closed, const LightRules& rules)
{
    if (closed)
        return StatusLight::Grey;
    const Decimal behind = plannedPercent - actualPercent;
    if (behind >= rules.behindRed)
        return StatusLight::Red;
    return behind >= rules.behindYellow ? StatusLight::Yellow : StatusLight::Green;
}

Decimal evenProgress(QDate start, QDate last, QDate today)
{
    const qint64 all = start.daysTo(last);
    if (all <= 0)
        return today >= last ? 100 : 0;
    const qint64 gone = std::clamp(start.daysTo(today), qint64(0), all);
    return Decimal::quotient(Decimal::fromUnits(gone * 100), Decimal::fromUnits(all), 2);
}

StatusLight worse(StatusLight a, StatusLight b)
{
    return std::max(a, b);
}

} // namespace jiannuo
