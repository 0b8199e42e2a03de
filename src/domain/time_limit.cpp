// SPDX-License-Identifier: Apache-2.0
#include "domain/time_limit.h"

#include <array>

namespace jiannuo {

namespace {

struct TimeLimitWords {
    Q_DECLARE_TR_FUNCTIONS(TimeLimit)
};

using namespace Qt::StringLiterals;

struct Unit {
    TimeUnit unit;
    QLatin1StringView name;
    int most;
};

constexpr std::array units{
    Unit{TimeUnit::WorkingDay, "wd"_L1, 5'000},
    Unit{TimeUnit::Day, "day"_L1, 20'000},
    Unit{TimeUnit::Hour, "hour"_L1, 200'000},
    Unit{TimeUnit::SameDay, "sameDay"_L1, 0},
};

} // namespace

QLatin1StringView timeUnitName(TimeUnit unit)
{
    for (const Unit& known : units) {
        if (known.unit == unit)
            return known.name;
    }
    return {};
}

std::optional<TimeUnit> timeUnit(QStringView name)
{
    for (const Unit& known : units) {
        if (known.name == name)
            return known.unit;
    }
    return {};
}

QString limitText(LimitSpan span)
{
    switch (span.unit) {
    case TimeUnit::WorkingDay:
        return TimeLimitWords::tr("%1个工作日").arg(span.amount);
    case TimeUnit::Day:
        return TimeLimitWords::tr("%1日").arg(span.amount);
    case TimeUnit::Hour:
        return TimeLimitWords::tr("%1小时").arg(span.amount);
    case TimeUnit::SameDay:
        return TimeLimitWords::tr("当日");
    }
    return {};
}

QString limitText(const LimitRange& range)
{
    if (!range.maximum)
        return limitText(range.normal);
    return TimeLimitWords::tr("%1，最长%2").arg(limitText(range.normal), limitText(*range.maximum));
}

Result<void> checkLimit(LimitSpan span)
{
    if (span.unit == TimeUnit::SameDay)
        return {};
    for (const Unit& known : units) {
        if (known.unit != span.unit)
            continue;
        if (span.amount >= 1 && span.amount <= known.most)
            return {};
        return Error{
            ErrorCode::InvalidInput,
            TimeLimitWords::tr("时限“%1”无效，数量应在 1 与 %2 之间。").arg(limitText(span)).arg(known.most)};
    }
    return Error{ErrorCode::InvalidInput,
                 TimeLimitWords::tr("不认识的时限单位，请选择工作日、日、小时或当日。")};
}

Result<void> checkLimit(const LimitRange& range)
{
    if (Result<void> normal = checkLimit(range.normal); !normal || !range.maximum)
        return normal;
    if (Result<void> maximum = checkLimit(*range.maximum); !maximum)
        return maximum;
    if (range.normal.unit == range.maximum->unit && range.normal.unit != TimeUnit::SameDay
        && range.maximum->amount < range.normal.amount) {
        return Error{ErrorCode::RuleBroken,
                     TimeLimitWords::tr("最长时限%1短于一般时限%2，请核对承诺原文。")
                         .arg(limitText(*range.maximum), limitText(range.normal))};
    }
    return {};
}

LimitSpan RectificationLimits::proposal(Severity severity) const
{
    switch (severity) {
    case Severity::Slight:
        return slight;
    case Severity::Ordinary:
        break;
    case Severity::Serious:
        return serious;
    case Severity::Falsification:
        return falsification;
    }
    return ordinary;
}

} // namespace jiannuo
