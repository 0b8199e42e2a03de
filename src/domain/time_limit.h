// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QString>

#include <optional>

namespace jiannuo {

/// How a time limit counts. The numbers are stored and sent: never change them.
enum class TimeUnit {
    WorkingDay = 1, ///< 工作日, by the official calendar
    Day = 2, ///< 日, 天: calendar days
    Hour = 3, ///< 小时: by the clock, through nights and holidays
    SameDay = 4, ///< 当日: until midnight; the amount means nothing
};

/// `wd`, `day`, `hour`, `sameDay`: on the command line and in JSON.
QLatin1StringView timeUnitName(TimeUnit unit);
std::optional<TimeUnit> timeUnit(QStringView name);

/// 3 个工作日, 30 日, 24 小时, 当日.
struct LimitSpan {
    int amount = 0;
    TimeUnit unit = TimeUnit::WorkingDay;

    bool operator==(const LimitSpan&) const = default;
};

/// A promised limit: what is normal and what is never exceeded ("3个工作日，最长不超过7个工作日", S000-014).
struct LimitRange {
    LimitSpan normal;
    std::optional<LimitSpan> maximum;

    bool operator==(const LimitRange&) const = default;
};

/// "3个工作日"
QString limitText(LimitSpan span);
/// "3个工作日，最长7个工作日"
QString limitText(const LimitRange& range);

/// InvalidInput unless the amount is 1 … 5,000 working days, 20,000 days or 200,000 hours.
Result<void> checkLimit(LimitSpan span);
/// Both, and in the same unit a maximum that is not less than the normal limit.
Result<void> checkLimit(const LimitRange& range);

/// How grave a finding is (model.md §1). The numbers are stored and sent.
enum class Severity {
    Slight = 1, ///< 轻微
    Ordinary = 2, ///< 一般
    Serious = 3, ///< 严重
    Falsification = 4, ///< 弄虚作假 (S001-017)
};

/// A campaign's limits for putting findings right; the defaults are those of model.md §5.
struct RectificationLimits {
    LimitSpan slight{0, TimeUnit::SameDay};
    LimitSpan ordinary{5, TimeUnit::WorkingDay};
    LimitSpan serious{10, TimeUnit::WorkingDay};
    LimitSpan falsification{5, TimeUnit::WorkingDay};
    int extensionWorkingDays = 10; ///< the longest extension, granted once

    /// What the form proposes; a severity from a newer program is treated as ordinary.
    LimitSpan proposal(Severity severity) const;
};

} // namespace jiannuo
