// SPDX-License-Identifier: Apache-2.0
#include "domain/limits.h"

#include <algorithm>

namespace jiannuo {

namespace {

struct LimitWords {
    Q_DECLARE_TR_FUNCTIONS(Limits)
};

constexpr qint64 earliestInstantMs = 946'656'000'000; // 2000-01-01 in China

Error outside(const QString& sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

Error tooLarge(const QString& sentence)
{
    return {ErrorCode::TooLarge, sentence};
}

/// Letters of a text are letters: no control characters, which a terminal or a form would obey, and no half
/// of a pair of surrogates, which no other program could read.
bool isPlainText(const QString& text)
{
    return text.isValidUtf16() && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t' && c != u'\r';
           });
}

Error outsideOfRange(const FieldInfo& field)
{
    return outside(LimitWords::tr("“%1”应在 %2 到 %3 之间。")
                       .arg(field.displayLabel())
                       .arg(field.limits.least)
                       .arg(field.limits.most));
}

Result<void> integer(const FieldInfo& field, qint64 value)
{
    if (value < field.limits.least || value > field.limits.most)
        return outsideOfRange(field);
    return {};
}

Result<void> decimal(const FieldInfo& field, Decimal value)
{
    if (value.units() < field.limits.least * Decimal::one || value.units() > field.limits.most * Decimal::one)
        return outsideOfRange(field);
    return {};
}

Result<void> text(const FieldInfo& field, const QString& value)
{
    if (value.size() > field.limits.longest)
        return tooLarge(LimitWords::tr("“%1”有 %2 个字，最多 %3 个字。请缩短或分成几条。")
                            .arg(field.displayLabel())
                            .arg(value.size())
                            .arg(field.limits.longest));
    if (!isPlainText(value))
        return outside(
            LimitWords::tr("“%1”里有不能显示的控制字符，请删去后再提交。").arg(field.displayLabel()));
    return {};
}

Result<void> list(const FieldInfo& field, const Values& values, Instant at)
{
    if (values.size() > static_cast<std::size_t>(field.limits.elements))
        return tooLarge(LimitWords::tr("“%1”有 %2 项，最多 %3 项。")
                            .arg(field.displayLabel())
                            .arg(values.size())
                            .arg(field.limits.elements));
    FieldInfo element = field;
    element.type = field.type->element;
    for (auto one = values.begin(); one != values.end(); ++one) {
        if (auto ok = withinLimits(element, *one, at); !ok)
            return ok;
        if (field.is(Unordered) && std::find(values.begin(), one, *one) != one)
            return outside(LimitWords::tr("“%1”里有一项写了两次。").arg(field.displayLabel()));
    }
    return {};
}

} // namespace

Result<void> withinLimits(const FieldInfo& field, const Value& value, Instant at)
{
    if (const qint64* number = std::get_if<qint64>(&value))
        return field.type->type == FieldType::Enumeration ? Result<void>() : integer(field, *number);
    if (const Decimal* number = std::get_if<Decimal>(&value))
        return decimal(field, *number);
    if (const QString* content = std::get_if<QString>(&value))
        return text(field, *content);
    if (const QByteArray* bytes = std::get_if<QByteArray>(&value)) {
        if (bytes->size() > field.limits.longest)
            return tooLarge(LimitWords::tr("“%1”过长。").arg(field.displayLabel()));
    }
    if (const QDate* day = std::get_if<QDate>(&value)) {
        if (*day < earliestDay() || *day > latestDay())
            return outside(LimitWords::tr("“%1”不是可用的日期，请写 1950 年到 2100 年之间的一天。")
                               .arg(field.displayLabel()));
    }
    if (const Instant* moment = std::get_if<Instant>(&value)) {
        if (moment->ms < earliestInstantMs)
            return outside(LimitWords::tr("“%1”早于 2000 年，请核对设备的时钟。").arg(field.displayLabel()));
        if (moment->ms > at.ms + clockAheadMs)
            return outside(LimitWords::tr("“%1”还没有到，请核对设备的时钟。").arg(field.displayLabel()));
    }
    if (const Values* values = std::get_if<Values>(&value))
        return list(field, *values, at);
    if (const Fields* content = std::get_if<Fields>(&value)) {
        for (const FieldInfo& inner : field.type->structure()) {
            if (auto ok = withinLimits(inner, (*content)[inner.number], at); !ok)
                return ok;
        }
    }
    return {};
}

} // namespace jiannuo
