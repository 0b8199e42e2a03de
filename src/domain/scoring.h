// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/decimal.h"

#include <optional>
#include <vector>

namespace jiannuo {

/// One line of "how did this number come about", in the words of the one who asks. Level 1 explains the level
/// 0 line that follows it.
struct ScoreStep {
    QString label; ///< 第3项 台账齐全
    QString expression; ///< 10 − (缺签收 2×1)
    QString value; ///< 8
    int level = 0;

    bool operator==(const ScoreStep&) const = default;
};

/// Where there is no number: neither 0 nor 100 (model.md §5).
QString noScoreText();
/// A score for people: two decimals, or "—".
QString scoreText(const std::optional<Decimal>& score);

/// Points taken off for one reason, `count` times.
struct ScoredDeduction {
    QString reason;
    Decimal points; ///< per occurrence, 0 … 1,000,000
    int count = 1; ///< 0 … 10,000
};

/// What one inspector found on one item.
struct InspectorScore {
    QString inspector;
    std::vector<ScoredDeduction> deductions;
    bool notApplicable = false;
};

/// One item of the checklist with every inspector's score. Two inspectors' scores are two records.
struct ScoredItem {
    QString number; ///< as printed: 3, 二.1
    QString title;
    Decimal full; ///< 0 … 1,000,000
    std::vector<InspectorScore> scores; ///< empty: nobody has scored it yet; at most 20
};

enum class ItemState { Scored, NotApplicable, NotScored };

struct ItemOutcome {
    QString number;
    ItemState state = ItemState::NotScored;
    Decimal full;
    Decimal obtained; ///< the mean over the inspectors, shown with four decimals; the sum uses the exact one
    bool disagreement = false; ///< some inspectors say N/A, others scored: those who scored count
};

struct SpotCheckScore {
    std::optional<Decimal> score; ///< of 100, two decimals; none where no item applies
    Decimal obtained; ///< Σ of the items, four decimals
    Decimal applicableFull; ///< Σ full of the scored items
    bool complete = false; ///< every item is scored or not applicable: otherwise a running total
    std::vector<ItemOutcome> items; ///< as given
    std::vector<ScoreStep> steps;
};

/// Σ (full − min(full, Σ deductions)), "扣完为止，不计负分", over the items that apply, ÷ their full scores ×
/// 100, rounded half up once, at the end. InvalidInput for negative points, more than 20 inspectors or 10,000
/// items.
Result<SpotCheckScore> scoreSpotCheck(const std::vector<ScoredItem>& items);

} // namespace jiannuo
