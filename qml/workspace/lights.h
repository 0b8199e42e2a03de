// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "domain/status_light.h"
#include "ledger/store.h"

namespace jiannuo {

/// The light of a commitment for lists: which one it shows, and which rows show it. Both follow
/// status_light.h; the ranges let the store find them without looking at every row.
class CommitmentLights {
public:
    CommitmentLights(Instant now, const WorkingDayCalendar& calendar, QString region,
                     const LightRules& rules);

    LightResult of(const Commitment& commitment) const;
    /// What a row must meet to show that light.
    std::vector<Condition> conditions(StatusLight light) const;
    /// What a row must meet to be still expected.
    static Condition open();

private:
    Instant m_now;
    QDate m_firstInTime; ///< the first day that is not missed yet: earlier than today, where it is rolled
    QDate m_lastYellow; ///< the last day on which no more working days are left than the warning asks for
    const WorkingDayCalendar& m_calendar;
    QString m_region;
    LightRules m_rules;
};

/// The light of what has a last day.
LightResult dayLight(Instant now, QDate due, bool settled, const WorkingDayCalendar& calendar,
                     QStringView region, const LightRules& rules);

/// As the theme's Light counts them: grey 0, green 1, yellow 2, red 3; -1 where nothing is due.
int themeLight(StatusLight light);
StatusLight fromThemeLight(int light);

} // namespace jiannuo
