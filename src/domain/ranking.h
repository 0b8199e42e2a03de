// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/decimal.h"

#include <map>
#include <optional>
#include <vector>

namespace jiannuo {

struct RankingEntry {
    QString key; ///< who
    QString classKey; ///< nobody is compared beyond the own class (分类考评)
    std::optional<Decimal> score; ///< none: listed last, without a rank
    std::vector<Decimal>
        tieBreakers; ///< asked in turn when scores are equal, more is better; a missing one loses
};

struct RankedEntry {
    QString key;
    std::optional<int> rank; ///< 1, 2, 2, 4
    bool tied = false; ///< shares its rank
    std::optional<Decimal> score;
};

struct Ranking {
    std::vector<RankedEntry> entries; ///< best first; equals, and those without a score, by key
    int ranked = 0; ///< how many have a rank
    bool hidden = false; ///< too few to be published without pointing at somebody
};

struct RankingRules {
    bool useTieBreakers = false;
    int hideBelow = 3;
};

/// Standard competition ranking (1, 2, 2, 4) inside each class. The order of the input does not matter.
std::map<QString, Ranking> rankByClass(const std::vector<RankingEntry>& entries,
                                       const RankingRules& rules = {});

} // namespace jiannuo
