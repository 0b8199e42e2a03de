// SPDX-License-Identifier: Apache-2.0
#include "domain/scoring_grade.h"

#include "domain/scoring.h"
#include "domain/scoring_fraction.h"

#include <algorithm>
#include <functional>

namespace jiannuo {

namespace {

struct ScoringGradeWords {
    Q_DECLARE_TR_FUNCTIONS(Scoring)
};

int bandOf(const GradeScale& scale, Decimal score)
{
    for (int band = 0; band < scale.worst(); ++band) {
        if (score >= scale.bands[static_cast<std::size_t>(band)].atLeast)
            return band;
    }
    return scale.worst();
}

QString nameOf(const GradeScale& scale, int band)
{
    return scale.bands[static_cast<std::size_t>(band)].name;
}

GradeOutcome gradeAlone(const GradeSubject& subject, const GradeScale& scale)
{
    GradeOutcome result{subject.key, {}, {}, {}};
    if (!subject.score) {
        result.reasons += ScoringGradeWords::tr("没有得分，不评等次。");
        return result;
    }
    int band = bandOf(scale, *subject.score);
    result.byScore = band;
    result.reasons += ScoringGradeWords::tr("得分 %1，按分数线为“%2”。")
                          .arg(subject.score->toString(2), nameOf(scale, band));
    for (const GradeVeto& veto : subject.vetoes) {
        const int best = std::clamp(veto.best, 0, scale.worst());
        if (best <= band)
            continue;
        band = best;
        result.reasons +=
            ScoringGradeWords::tr("一票否决：%1，最高为“%2”。").arg(veto.reason, nameOf(scale, band));
    }
    result.band = band;
    return result;
}

void applyQuota(std::vector<GradeOutcome>& outcomes, const std::vector<GradeSubject>& subjects,
                const GradeScale& scale, Ratio quota)
{
    std::vector<Decimal> best;
    qint64 scored = 0;
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        scored += outcomes[i].band ? 1 : 0;
        if (outcomes[i].band == 0)
            best.push_back(*subjects[i].score);
    }
    const auto allowed = static_cast<qint64>(Fraction::Wide(scored) * quota.numerator / quota.denominator);
    if (static_cast<qint64>(best.size()) <= allowed)
        return;
    std::sort(best.begin(), best.end(), std::greater<>());
    const Decimal firstWithout = best[static_cast<std::size_t>(allowed)];
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        if (outcomes[i].band != 0 || *subjects[i].score > firstWithout)
            continue;
        outcomes[i].band = 1;
        outcomes[i].reasons +=
            ScoringGradeWords::tr("“%1”名额为 %2 个（%3 个中不超过 %4/%5），名额内无法容纳，降为“%6”。")
                .arg(nameOf(scale, 0), QString::number(allowed), QString::number(scored),
                     QString::number(quota.numerator), QString::number(quota.denominator), nameOf(scale, 1));
    }
}

} // namespace

GradeScale GradeScale::standard()
{
    return {{{ScoringGradeWords::tr("优秀"), 90},
             {ScoringGradeWords::tr("良好"), 80},
             {ScoringGradeWords::tr("一般"), 60},
             {ScoringGradeWords::tr("差"), 0}}};
}

Result<void> GradeScale::check() const
{
    bool falling = !bands.empty();
    for (std::size_t i = 1; i + 1 < bands.size(); ++i)
        falling = falling && bands[i].atLeast < bands[i - 1].atLeast;
    if (falling)
        return {};
    return Error{ErrorCode::InvalidInput,
                 ScoringGradeWords::tr("等次分数线应至少有一档并由高到低排列，请修改规则集。")};
}

Result<std::vector<GradeOutcome>> gradeClass(const std::vector<GradeSubject>& subjects,
                                             const GradeScale& scale, std::optional<Ratio> bestQuota)
{
    if (Result<void> checked = scale.check(); !checked)
        return checked.error();
    if (bestQuota && (bestQuota->denominator <= 0 || bestQuota->numerator < 0))
        return Error{ErrorCode::InvalidInput,
                     ScoringGradeWords::tr("优秀名额比例应为不小于 0 的分数，请修改规则集。")};
    std::vector<GradeOutcome> outcomes;
    outcomes.reserve(subjects.size());
    for (const GradeSubject& subject : subjects)
        outcomes.push_back(gradeAlone(subject, scale));
    if (bestQuota && *bestQuota < Ratio{1, 1} && scale.worst() > 0)
        applyQuota(outcomes, subjects, scale, *bestQuota);
    return outcomes;
}

} // namespace jiannuo
