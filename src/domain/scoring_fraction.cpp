// SPDX-License-Identifier: Apache-2.0
#include "domain/scoring_fraction.h"

#include <algorithm>
#include <limits>

namespace jiannuo {

namespace {

using Wide = Fraction::Wide;

Wide magnitude(Wide value)
{
    return std::max(value, -value);
}

Wide greatestCommonDivisor(Wide a, Wide b)
{
    while (b != 0) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

QString wideText(Wide value)
{
    QString digits;
    Wide rest = magnitude(value);
    do {
        digits.prepend(QChar(u'0' + static_cast<char16_t>(rest % 10)));
        rest /= 10;
    } while (rest != 0);
    return value < 0 ? u'-' + digits : digits;
}

} // namespace

Fraction::Fraction(Decimal value)
    : Fraction(value.units(), Decimal::one)
{
}

Fraction::Fraction(Wide numerator, Wide denominator)
{
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    const Wide common = greatestCommonDivisor(magnitude(numerator), denominator);
    m_numerator = numerator / common;
    m_denominator = denominator / common;
}

Fraction Fraction::operator+(const Fraction& other) const
{
    const Wide common = greatestCommonDivisor(m_denominator, other.m_denominator);
    return {m_numerator * (other.m_denominator / common) + other.m_numerator * (m_denominator / common),
            m_denominator / common * other.m_denominator};
}

Fraction Fraction::operator-(const Fraction& other) const
{
    return *this + Fraction(-other.m_numerator, other.m_denominator);
}

Fraction Fraction::operator*(const Fraction& other) const
{
    // Reduced crosswise first, so that the products stay small.
    const Fraction a(m_numerator, other.m_denominator);
    const Fraction b(other.m_numerator, m_denominator);
    return {a.m_numerator * b.m_numerator, a.m_denominator * b.m_denominator};
}

Fraction Fraction::operator/(const Fraction& other) const
{
    return *this * Fraction(other.m_denominator, other.m_numerator);
}

Decimal Fraction::rounded(int decimals) const
{
    Wide scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const Wide scaled = magnitude(m_numerator) * scale;
    const Wide whole = scaled / m_denominator;
    const Wide up = (scaled % m_denominator) * 2 >= m_denominator ? 1 : 0;
    constexpr Wide most = std::numeric_limits<qint64>::max();
    const auto units = static_cast<qint64>(std::min((whole + up) * (Decimal::one / scale), most));
    return Decimal::fromUnits(m_numerator < 0 ? -units : units);
}

bool Fraction::isExactDecimal() const
{
    return Decimal::one % m_denominator == 0;
}

QString Fraction::toString() const
{
    if (isExactDecimal())
        return rounded(Decimal::places).toString();
    return wideText(m_numerator) + u'/' + wideText(m_denominator);
}

QString Fraction::toStringWithValue() const
{
    if (isExactDecimal())
        return toString();
    return toString() + QStringLiteral(" ≈ ") + rounded(Decimal::places).toString();
}

} // namespace jiannuo
