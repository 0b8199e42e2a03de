// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/decimal.h"

#include <compare>
#include <optional>

namespace jiannuo {

/// A rate kept exact (办结率 2586/2694, S004-012). Over nothing it is not defined, and shown as "—".
struct Ratio {
    qint64 numerator = 0;
    qint64 denominator = 0;

    bool isDefined() const { return denominator != 0; }
    /// In percent, half up to `decimals` places (0 … 4).
    std::optional<Decimal> percent(int decimals = 1) const;
    /// `96.0%`, or "—".
    QString text(int decimals = 1) const;

    /// By value: 1/2 equals 2/4. Not comparable where one is not defined.
    std::partial_ordering operator<=>(const Ratio& other) const;
    bool operator==(const Ratio& other) const { return (*this <=> other) == 0; }
};

/// 压缩率: by how much a promised limit is shorter than the statutory one, both in the same unit.
Ratio timeSaving(qint64 statutory, qint64 promised);

} // namespace jiannuo
