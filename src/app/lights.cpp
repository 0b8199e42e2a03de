#include "app/lights.h"

#include "domain/china_time.h"

namespace jiannuo {

namespace {

constexpr CommitmentState settledStates[]{CommitmentState::Closed, CommitmentState::LookBack,
                                          CommitmentState::Sustained, CommitmentState::Breached,
                                          CommitmentState::Cancelled};

Condition settled()
{
    Condition condition{fieldNumber(&Commitment::state), Condition::Test::OneOf, {}, {}};
    for (const CommitmentState state : settledStates)
        condition.values.push_back(static_cast<qint64>(state));
    return condition;
}

} // namespace

CommitmentLights::CommitmentLights(Instant now, const WorkingDayCalendar& calendar, QString region)
    : m_now(now)
    , m_today(chinaDate(now))
    , m_lastYellow(m_today)
    , m_calendar(calendar)
    , m_region(std::move(region))
{
    // The days left never fall as the date rises: the first green day ends the search.
    for (QDate day = m_today; m_today.daysTo(day) < 60; day = day.addDays(1)) {
        if (statusLight(now, chinaEndOfDay(day), false, calendar, m_region).light == StatusLight::Green)
            break;
        m_lastYellow = day;
    }
}

bool CommitmentLights::isSettled(CommitmentState state)
{
    return std::find(std::begin(settledStates), std::end(settledStates), state) != std::end(settledStates);
}

LightResult CommitmentLights::of(const Commitment& commitment) const
{
    return dayLight(m_now, commitment.due, isSettled(commitment.state), m_calendar, m_region);
}

Condition CommitmentLights::open()
{
    Condition condition{fieldNumber(&Commitment::state), Condition::Test::OneOf, {}, {}};
    for (const EnumEntry& entry : commitmentStateEntries) {
        if (!isSettled(static_cast<CommitmentState>(entry.number)))
            condition.values.push_back(static_cast<qint64>(entry.number));
    }
    return condition;
}

std::vector<Condition> CommitmentLights::conditions(StatusLight light) const
{
    using Test = Condition::Test;
    constexpr int due = fieldNumber(&Commitment::due);
    switch (light) {
    case StatusLight::Grey:
        return {settled()};
    case StatusLight::Red:
        return {open(), {due, Test::Less, m_today}};
    case StatusLight::Yellow:
        return {open(), {due, Test::GreaterOrEqual, m_today}, {due, Test::LessOrEqual, m_lastYellow}};
    case StatusLight::Green:
        return {open(), {due, Test::Greater, m_lastYellow}};
    case StatusLight::None:
        return {open(), {due, Test::Null}};
    }
    return {};
}

LightResult dayLight(Instant now, QDate due, bool settled, const WorkingDayCalendar& calendar,
                     QStringView region)
{
    return statusLight(now, due.isValid() ? std::optional<Instant>(chinaEndOfDay(due)) : std::nullopt,
                       settled, calendar, region);
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
