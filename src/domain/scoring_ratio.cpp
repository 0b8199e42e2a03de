// SPDX-License-Identifier: Apache-2.0
#include "domain/scoring_ratio.h"

#include "domain/scoring.h"
#include "domain/scoring_fraction.h"

namespace jiannuo {

std::optional<Decimal> Ratio::percent(int decimals) const
{
    if (!isDefined())
        return {};
    return Fraction(Fraction::Wide(numerator) * 100, denominator).rounded(decimals);
}

QString Ratio::text(int decimals) const
{
    const std::optional<Decimal> value = percent(decimals);
    return value ? value->toString(decimals) + u'%' : noScoreText();
}

std::partial_ordering Ratio::operator<=>(const Ratio& other) const
{
    if (!isDefined() || !other.isDefined())
        return std::partial_ordering::unordered;
    using Wide = Fraction::Wide;
    Wide left = Wide(numerator) * other.denominator;
    Wide right = Wide(other.numerator) * denominator;
    if ((denominator < 0) != (other.denominator < 0)) {
        left = -left;
        right = -right;
    }
    if (left == right)
        return std::partial_ordering::equivalent;
    return left < right ? std::partial_ordering::less : std::partial_ordering::greater;
}

Ratio timeSaving(qint64 statutory, qint64 promised)
{
    qint64 saved = 0;
    if (__builtin_sub_overflow(statutory, promised, &saved))
        return {};
    return {saved, statutory};
}

} // namespace jiannuo
