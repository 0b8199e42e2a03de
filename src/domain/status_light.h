// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/deadline.h"
#include "domain/decimal.h"

#include <optional>

namespace jiannuo {

/// 红黄绿灯 (S000-035, model.md §5). The numbers are stored and sent, and rise with what needs attention
/// first.
enum class StatusLight {
    None = 0, ///< nothing is due
    Grey = 1, ///< closed
    Green = 2, ///< more working days left than the warning asks for
    Yellow = 3, ///< near
    Red = 4, ///< overdue
};

/// `none`, `grey`, `green`, `yellow`, `red`
QLatin1StringView statusLightName(StatusLight light);

struct LightRules {
    int warningWorkingDays = 3; ///< yellow at that many working days left or fewer
    Decimal behindYellow = 10; ///< percentage points behind the plan
    Decimal behindRed = 20;
    Roll roll = Roll::None; ///< of a last day that is not worked
};

/// The last moment that is still in time, of what is due on that day.
Instant lastMoment(QDate due, const WorkingDayCalendar& calendar, QStringView region, Roll roll);

struct LightResult {
    StatusLight light = StatusLight::None;
    /// Working days after today up to and with the last day; negative by how many it is overdue; none where
    /// nothing is due or it is closed.
    std::optional<int> workingDaysLeft;
    bool provisional = false;
};

/// The light at a moment. `due` is the last moment still in time (Deadline::due).
LightResult statusLight(Instant now, std::optional<Instant> due, bool closed,
                        const WorkingDayCalendar& calendar, QStringView region = {},
                        const LightRules& rules = {});

/// The progress light: green, yellow from 10 percentage points behind the plan, red from 20.
StatusLight progressLight(Decimal plannedPercent, Decimal actualPercent, bool closed,
                          const LightRules& rules = {});
/// The plan where none is written: even progress by calendar days from 0 at `start` to 100 at `last`.
Decimal evenProgress(QDate start, QDate last, QDate today);

/// The one that needs attention first.
StatusLight worse(StatusLight a, StatusLight b);

} // namespace jiannuo
