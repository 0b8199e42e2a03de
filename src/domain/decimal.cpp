// SPDX-License-Identifier: Apache-2.0
#include "domain/decimal.h"

#include <algorithm>
#include <limits>

namespace jiannuo {

namespace {

__extension__ using Wide = __int128;

constexpr qint64 powersOfTen[] = {1, 10, 100, 1'000, 10'000};

qint64 clamped(Wide value)
{
    constexpr Wide high = std::numeric_limits<qint64>::max();
    return static_cast<qint64>(std::clamp(value, -high, high));
}

/// Rounds half away from zero. den > 0.
Wide divideHalfUp(Wide num, Wide den)
{
    const bool negative = num < 0;
    const Wide magnitude = negative ? -num : num;
    const Wide rounded = (magnitude + den / 2) / den;
    return negative ? -rounded : rounded;
}

Error notANumber(QStringView text)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("Decimal", "“%1”不是数字，请填写如 12.5 的数（最多四位小数）。")
                .arg(text.left(40))};
}

} // namespace

Result<Decimal> Decimal::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    Wide units = 0;
    qsizetype i = 0;
    bool negative = false;
    if (i < trimmed.size() && (trimmed[i] == u'-' || trimmed[i] == u'+'))
        negative = trimmed[i++] == u'-';
    int wholeDigits = 0;
    int fractionDigits = -1;
    for (; i < trimmed.size(); ++i) {
        const char16_t c = trimmed[i].unicode();
        if (c == u',' && fractionDigits < 0 && wholeDigits > 0)
            continue;
        if (c == u'.' && fractionDigits < 0) {
            fractionDigits = 0;
            continue;
        }
        if (c < u'0' || c > u'9')
            return notANumber(text);
        if (fractionDigits < 0)
            ++wholeDigits;
        else if (++fractionDigits > places)
            return notANumber(text);
        units = units * 10 + (c - u'0');
        if (units > std::numeric_limits<qint64>::max())
            return notANumber(text);
    }
    if (wholeDigits == 0 || fractionDigits == 0)
        return notANumber(text);
    units *= powersOfTen[places - std::max(fractionDigits, 0)];
    if (units > std::numeric_limits<qint64>::max())
        return notANumber(text);
    return fromUnits(static_cast<qint64>(negative ? -units : units));
}

Decimal Decimal::quotient(Decimal numerator, Decimal denominator, int decimals)
{
    Q_ASSERT(denominator.m_units != 0);
    Wide num = static_cast<Wide>(numerator.m_units) * powersOfTen[decimals];
    Wide den = denominator.m_units;
    if (den < 0) {
        num = -num;
        den = -den;
    }
    return fromUnits(clamped(divideHalfUp(num, den) * powersOfTen[places - decimals]));
}

Decimal Decimal::rounded(int decimals) const
{
    const qint64 step = powersOfTen[places - std::clamp(decimals, 0, places)];
    return fromUnits(clamped(divideHalfUp(m_units, step) * step));
}

QString Decimal::toString(int decimals) const
{
    const Decimal shown = decimals < 0 ? *this : rounded(decimals);
    const bool negative = shown.m_units < 0;
    const quint64 magnitude =
        negative ? quint64(0) - static_cast<quint64>(shown.m_units) : static_cast<quint64>(shown.m_units);
    QString fraction = QString::number(magnitude % one).rightJustified(places, u'0');
    if (decimals >= 0)
        fraction.truncate(decimals);
    else
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
    QString text = QString::number(magnitude / one);
    if (negative)
        text.prepend(u'-');
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return text;
}

Decimal Decimal::operator+(Decimal other) const
{
    return fromUnits(clamped(static_cast<Wide>(m_units) + other.m_units));
}

Decimal Decimal::operator-(Decimal other) const
{
    return fromUnits(clamped(static_cast<Wide>(m_units) - other.m_units));
}

Decimal Decimal::operator*(Decimal other) const
{
    return fromUnits(clamped(divideHalfUp(static_cast<Wide>(m_units) * other.m_units, one)));
}

} // namespace jiannuo
