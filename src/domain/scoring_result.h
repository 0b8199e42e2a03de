// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/scoring.h"

namespace jiannuo {

/// Ballots of one grade: 优 × 12 at 100.
struct GradeCount {
    QString grade;
    int count = 0;
    Decimal value;
};

struct BallotScore {
    std::optional<Decimal> score; ///< two decimals; none without a valid ballot
    int valid = 0;
    std::vector<ScoreStep> steps;
};

/// Σ count × value ÷ valid ballots. InvalidInput for negative counts or values.
Result<BallotScore> ballotScore(const std::vector<GradeCount>& counts);

/// One of the sources that make a score: self, peer, organisation, public.
struct ScoreSource {
    QString name;
    Decimal weight; ///< any scale: 10/20/40/30 and 0.1/0.2/0.4/0.3 are the same
    std::optional<Decimal> score;
    int sample = 0; ///< ballots behind it
    int minSample = 5; ///< below that many it is left out (model.md §5); 0 for a source that does not vote
};

struct WeightedScore {
    std::optional<Decimal> score; ///< two decimals; none where no source is left
    bool renormalised = false; ///< a source with a weight was left out: to be shown beside the score
    std::vector<ScoreStep> steps;
};

/// Σ w s ÷ Σ w over the sources that reached their sample. InvalidInput for a negative weight or score.
Result<WeightedScore> weightedScore(const std::vector<ScoreSource>& sources);

struct AdjustmentPoints {
    QString reason;
    Decimal points; ///< not negative, for bonus and deduction alike
};

struct FinalScore {
    std::optional<Decimal> score; ///< two decimals
    Decimal bonus; ///< as far as it counts
    Decimal bonusBeyondCap; ///< what the cap took away
    Decimal deduction;
    std::vector<ScoreStep> steps;
};

/// clamp(weighted + min(Σ bonus, cap) − Σ deduction, 0, 100 + cap). Each published figure is rounded once and
/// goes on as published, so that a reader's own sum agrees. No weighted score, no final score.
Result<FinalScore> finalScore(const std::optional<Decimal>& weighted,
                              const std::vector<AdjustmentPoints>& bonuses,
                              const std::vector<AdjustmentPoints>& deductions, Decimal bonusCap = 5);

} // namespace jiannuo
