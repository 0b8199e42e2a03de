// SPDX-License-Identifier: Apache-2.0
#include "domain/scoring_result.h"

#include "domain/scoring_fraction.h"

#include <QStringList>

#include <algorithm>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostLines = 10'000;

struct ScoringResultWords {
    Q_DECLARE_TR_FUNCTIONS(Scoring)
};

Error refused(const QString& name)
{
    return {ErrorCode::InvalidInput,
            ScoringResultWords::tr("“%1”的数值为负或过大，请核对后重新填写。").arg(name)};
}

Error tooMany()
{
    return {ErrorCode::TooLarge, ScoringResultWords::tr("超过 %1 行，请合并后再计算。").arg(mostLines)};
}

QString rounding()
{
    return ScoringResultWords::tr("四舍五入保留两位小数");
}

Result<Decimal> total(const std::vector<AdjustmentPoints>& lines, QStringList& parts)
{
    if (lines.size() > mostLines)
        return tooMany();
    Decimal sum;
    for (const AdjustmentPoints& line : lines) {
        if (!isSensible(line.points))
            return refused(line.reason);
        sum += line.points;
        parts += u"%1 %2"_s.arg(line.reason, line.points.toString()).trimmed();
    }
    return sum;
}

} // namespace

Result<BallotScore> ballotScore(const std::vector<GradeCount>& counts)
{
    constexpr int mostBallots = 100'000'000;
    if (counts.size() > mostLines)
        return tooMany();
    BallotScore result;
    Fraction sum;
    QStringList parts;
    for (const GradeCount& line : counts) {
        if (!isSensible(line.value) || line.count < 0 || line.count > mostBallots - result.valid)
            return refused(line.grade);
        result.valid += line.count;
        sum = sum + Fraction(line.value) * Fraction(Decimal::fromUnits(line.count * Decimal::one));
        parts += u"%1 %2×%3"_s.arg(line.grade, QString::number(line.count), line.value.toString()).trimmed();
    }
    if (result.valid == 0) {
        result.steps.push_back({ScoringResultWords::tr("票面得分"),
                                ScoringResultWords::tr("没有有效票，不计分"), noScoreText()});
        return result;
    }
    result.score = (sum / Fraction(result.valid, 1)).rounded(2);
    result.steps.push_back(
        {ScoringResultWords::tr("票面得分"),
         u"(%1) ÷ %2，%3"_s.arg(parts.join(u" + "_s), QString::number(result.valid), rounding()),
         scoreText(result.score)});
    return result;
}

Result<WeightedScore> weightedScore(const std::vector<ScoreSource>& sources)
{
    if (sources.size() > mostLines)
        return tooMany();
    WeightedScore result;
    Fraction sum;
    Decimal weights;
    QStringList parts;
    for (const ScoreSource& source : sources) {
        if (!isSensible(source.weight) || (source.score && !isSensible(*source.score)) || source.sample < 0)
            return refused(source.name);
        const bool enough = source.sample >= source.minSample;
        if (source.score && enough && source.weight > Decimal(0)) {
            sum = sum + Fraction(source.weight) * Fraction(*source.score);
            weights += source.weight;
            parts += u"%1×%2"_s.arg(source.score->toString(), source.weight.toString());
            result.steps.push_back({source.name,
                                    ScoringResultWords::tr("得分 %1，权重 %2")
                                        .arg(source.score->toString(), source.weight.toString()),
                                    source.score->toString(2)});
            continue;
        }
        result.renormalised = result.renormalised || source.weight > Decimal(0);
        const QString why = source.weight == Decimal(0) ? ScoringResultWords::tr("权重为 0，不计入")
            : !enough
            ? ScoringResultWords::tr("样本 %1 少于 %2，不计入").arg(source.sample).arg(source.minSample)
            : ScoringResultWords::tr("没有得分，不计入");
        result.steps.push_back({source.name, why, noScoreText()});
    }
    if (weights == Decimal(0)) {
        result.steps.push_back({ScoringResultWords::tr("加权得分"),
                                ScoringResultWords::tr("没有达到样本要求的来源，不计分"), noScoreText()});
        return result;
    }
    result.score = (sum / Fraction(weights)).rounded(2);
    QString expression = u"(%1) ÷ %2，%3"_s.arg(parts.join(u" + "_s), weights.toString(), rounding());
    if (result.renormalised)
        expression += ScoringResultWords::tr("；权重已按计入的来源重新折算");
    result.steps.push_back({ScoringResultWords::tr("加权得分"), expression, scoreText(result.score)});
    return result;
}

Result<FinalScore> finalScore(const std::optional<Decimal>& weighted,
                              const std::vector<AdjustmentPoints>& bonuses,
                              const std::vector<AdjustmentPoints>& deductions, Decimal bonusCap)
{
    if (!isSensible(bonusCap))
        return refused(ScoringResultWords::tr("加分上限"));
    if (weighted && !isSensible(*weighted))
        return refused(ScoringResultWords::tr("加权得分"));
    QStringList bonusParts;
    QStringList deductionParts;
    const Result<Decimal> bonus = total(bonuses, bonusParts);
    if (!bonus)
        return bonus.error();
    const Result<Decimal> deduction = total(deductions, deductionParts);
    if (!deduction)
        return deduction.error();

    FinalScore result;
    result.bonus = std::min(*bonus, bonusCap);
    result.bonusBeyondCap = *bonus - result.bonus;
    result.deduction = *deduction;
    if (!bonuses.empty()) {
        QString expression = bonusParts.join(u" + "_s);
        if (result.bonusBeyondCap > Decimal(0))
            expression = ScoringResultWords::tr("min(%1 = %2, 上限 %3)")
                             .arg(expression, bonus->toString(), bonusCap.toString());
        result.steps.push_back({ScoringResultWords::tr("加分"), expression, result.bonus.toString()});
    }
    if (!deductions.empty())
        result.steps.push_back(
            {ScoringResultWords::tr("扣分"), deductionParts.join(u" + "_s), result.deduction.toString()});
    if (!weighted) {
        result.steps.push_back({ScoringResultWords::tr("最终得分"),
                                ScoringResultWords::tr("没有加权得分，不计分"), noScoreText()});
        return result;
    }
    const Decimal raw = *weighted + result.bonus - result.deduction;
    const Decimal ceiling = Decimal(100) + bonusCap;
    result.score = std::clamp(raw, Decimal(0), ceiling).rounded(2);
    QString expression =
        u"%1 + %2 − %3"_s.arg(weighted->toString(2), result.bonus.toString(), result.deduction.toString());
    if (raw < Decimal(0))
        expression += ScoringResultWords::tr(" = %1，最低为 0").arg(raw.toString());
    else if (raw > ceiling)
        expression += ScoringResultWords::tr(" = %1，最高为 %2").arg(raw.toString(), ceiling.toString());
    result.steps.push_back({ScoringResultWords::tr("最终得分"), expression, scoreText(result.score)});
    return result;
}

} // namespace jiannuo
