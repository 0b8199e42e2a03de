// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/scoring_ratio.h"

#include <QStringList>

#include <vector>

namespace jiannuo {

struct GradeBand {
    QString name; ///< 优秀
    Decimal atLeast; ///< not asked of the last band: it takes the rest
};

/// The grades of a campaign's rule set, best first.
struct GradeScale {
    std::vector<GradeBand> bands;

    /// 优秀 ≥ 90, 良好 ≥ 80, 一般 ≥ 60, 差.
    static GradeScale standard();
    /// InvalidInput unless there is a band and the cut-offs fall.
    Result<void> check() const;
    int worst() const { return static_cast<int>(bands.size()) - 1; }
};

/// A confirmed breach, complaint or falsification (S001-017, S003-022).
struct GradeVeto {
    QString reason;
    int best = 1; ///< the best band that is still open: 1 = no 优秀; beyond the scale = the worst
};

struct GradeSubject {
    QString key;
    std::optional<Decimal> score;
    std::vector<GradeVeto> vetoes;
};

struct GradeOutcome {
    QString key;
    std::optional<int> band; ///< index into the scale; none without a score
    std::optional<int> byScore; ///< before veto and quota
    QStringList reasons; ///< why, a sentence each
};

/// Grades one class: by cut-offs, then veto cap, then quota. `bestQuota` is the share of the class (of those
/// with a score) that may have the best grade, rounded down; who ties for the last place does not have it,
/// all alike.
Result<std::vector<GradeOutcome>> gradeClass(const std::vector<GradeSubject>& subjects,
                                             const GradeScale& scale, std::optional<Ratio> bestQuota = {});

} // namespace jiannuo
