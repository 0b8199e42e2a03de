// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/lights.h"

#include "domain/china_time.h"

namespace jiannuo {

namespace {

constexpr int longestHoliday = 20; ///< days in a row that are not worked, at the very most
constexpr int furthestYellow = 90; ///< days: 30 working days and the holidays between them

Condition inStates(bool settled)
{
    Condition condition{fieldNumber(&Commitment::state), Condition::Test::OneOf, {}, {}};
    for (const EnumEntry& entry : commitmentStateEntries) {
        if (entry.settles == settled)
            condition.values.push_back(static_cast<qint64>(entry.number));
    }
    return condition;
}

} // namespace

CommitmentLights::CommitmentLights(Instant now, const WorkingDayCalendar& calendar, QString region,
                                   const LightRules& rules)
    : m_now(now)
    , m_calendar(calendar)
    , m_region(std::move(region))
    , m_rules(rules)
{
    // The last moment never falls as the date rises, and the days left do not either: the first day that is
    // in time begins the yellow ones, the first green day ends them.
    const QDate today = chinaDate(now);
    m_firstInTime = today.addDays(-longestHoliday);
    while (today.daysTo(m_firstInTime) < longestHoliday
           && lastMoment(m_firstInTime, calendar, m_region, rules.roll) < now)
        m_firstInTime = m_firstInTime.addDays(1);
    m_lastYellow = m_firstInTime.addDays(-1);
    for (QDate day = m_firstInTime; m_firstInTime.daysTo(day) < furthestYellow; day = day.addDays(1)) {
        if (dayLight(now, day, false, calendar, m_region, rules).light == StatusLight::Green)
            break;
        m_lastYellow = day;
    }
}

LightResult CommitmentLights::of(const Commitment& commitment) const
{
    return dayLight(m_now, commitment.due, isSettled(commitment.state), m_calendar, m_region, m_rules);
}

Condition CommitmentLights::open()
{
    return inStates(false);
}

std::vector<Condition> CommitmentLights::conditions(StatusLight light) const
{
    using Test = Condition::Test;
    constexpr int due = fieldNumber(&Commitment::due);
    switch (light) {
    case StatusLight::Grey:
        return {inStates(true)};
    case StatusLight::Red:
        return {open(), {due, Test::Less, m_firstInTime}};
    case StatusLight::Yellow:
        return {open(), {due, Test::GreaterOrEqual, m_firstInTime}, {due, Test::LessOrEqual, m_lastYellow}};
    case StatusLight::Green:
        return {open(), {due, Test::Greater, m_lastYellow}};
    case StatusLight::None:
        return {open(), {due, Test::Null}};
    }
    return {};
}

LightResult dayLight(Instant now, QDate due, bool settled, const WorkingDayCalendar& calendar,
                     QStringView region, const LightRules& rules)
{
    const auto last =
        due.isValid() ? std::optional(lastMoment(due, calendar, region, rules.roll)) : std::nullopt;
    return statusLight(now, last, settled, calendar, region, rules);
}

int themeLight(StatusLight light)
{
    return static_cast<int>(light) - 1;
}

StatusLight fromThemeLight(int light)
{
    return light >= 0 && light <= 3 ? static_cast<StatusLight>(light + 1) : StatusLight::None;
}

} // namespace jiannuo
