// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QString>

#include <compare>

namespace jiannuo {

/// An exact number with four decimal places: scores, points, quantities, money. Never floating point.
///
/// Range: ±922,337,203,685,477.5807. Arithmetic beyond it saturates, and parse() refuses it.
class Decimal {
public:
    static constexpr int places = 4;
    static constexpr qint64 one = 10'000;

    constexpr Decimal() = default;
    constexpr Decimal(int whole)
        : m_units(static_cast<qint64>(whole) * one)
    {
    }
    /// From ten-thousandths, as stored and sent.
    static constexpr Decimal fromUnits(qint64 units)
    {
        Decimal d;
        d.m_units = units;
        return d;
    }
    /// Reads `-12.5`, `1,200`, `3`; at most four places. Anything else is InvalidInput.
    static Result<Decimal> parse(QStringView text);
    /// numerator ÷ denominator, rounded half up (away from zero) to `decimals` places (0 … 4). Denominator ≠
    /// 0.
    static Decimal quotient(Decimal numerator, Decimal denominator, int decimals = places);

    constexpr qint64 units() const { return m_units; }
    /// Rounded half up (away from zero) to `decimals` places.
    Decimal rounded(int decimals) const;
    /// Without trailing zeros, or with exactly `decimals` places where that is given.
    QString toString(int decimals = -1) const;

    Decimal operator+(Decimal other) const;
    Decimal operator-(Decimal other) const;
    Decimal operator-() const { return Decimal{} - *this; }
    /// Exact product, rounded half up to four places.
    Decimal operator*(Decimal other) const;
    Decimal& operator+=(Decimal other) { return *this = *this + other; }
    Decimal& operator-=(Decimal other) { return *this = *this - other; }

    constexpr auto operator<=>(const Decimal&) const = default;

private:
    qint64 m_units = 0;
};

} // namespace jiannuo
