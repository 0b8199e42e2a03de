// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/decimal.h"

namespace jiannuo {

/// Beyond this, nobody has given so many points: a slip of the keys.
inline constexpr Decimal mostPoints = 1'000'000;

inline bool isSensible(Decimal points)
{
    return points >= Decimal(0) && points <= mostPoints;
}

/// An exact fraction, for means that four places cannot hold (20 ÷ 3). Only inside a computation: what is
/// kept is a Decimal, rounded once. The callers bound their inputs so that 128 bits suffice.
class Fraction {
public:
    __extension__ using Wide = __int128;

    Fraction() = default;
    Fraction(Decimal value);
    Fraction(Wide numerator, Wide denominator); ///< denominator ≠ 0

    Fraction operator+(const Fraction& other) const;
    Fraction operator-(const Fraction& other) const;
    Fraction operator*(const Fraction& other) const;
    Fraction operator/(const Fraction& other) const; ///< other ≠ 0

    bool isZero() const { return m_numerator == 0; }
    /// Half up (away from zero).
    Decimal rounded(int decimals) const;
    /// `6.5`, or `20/3` where four places do not hold it.
    QString toString() const;
    /// `6.5`, or `20/3 ≈ 6.6667`.
    QString toStringWithValue() const;
    bool isExactDecimal() const;

private:
    Wide m_numerator = 0;
    Wide m_denominator = 1;
};

} // namespace jiannuo
