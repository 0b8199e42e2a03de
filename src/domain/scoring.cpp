// SPDX-License-Identifier: Apache-2.0
#include "domain/scoring.h"

#include "domain/scoring_fraction.h"

#include <QStringList>

#include <algorithm>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

struct ScoringWords {
    Q_DECLARE_TR_FUNCTIONS(Scoring)
};

constexpr int mostItems = 10'000;
constexpr int mostScorers = 20; // the means of 1 … 20 have a common denominator that 128 bits hold
constexpr int mostOccurrences = 10'000;

QString itemLabel(const ScoredItem& item)
{
    return ScoringWords::tr("第%1项 %2").arg(item.number, item.title).trimmed();
}

Result<void> check(const ScoredItem& item)
{
    const auto refuse = [&](const QString& why) {
        return Error{ErrorCode::InvalidInput, ScoringWords::tr("%1：%2").arg(itemLabel(item), why)};
    };
    if (!isSensible(item.full))
        return refuse(ScoringWords::tr("满分 %1 应在 0 与 %2 之间，请改正检查表。")
                          .arg(item.full.toString(), mostPoints.toString()));
    if (item.scores.size() > mostScorers)
        return refuse(ScoringWords::tr("评分人数超过 %1 人，请分组评分。").arg(mostScorers));
    for (const InspectorScore& score : item.scores) {
        for (const ScoredDeduction& deduction : score.deductions) {
            if (!isSensible(deduction.points) || deduction.count < 0 || deduction.count > mostOccurrences) {
                return refuse(
                    ScoringWords::tr("扣分“%1”为 %2 分 %3 次，分值和次数不能为负也不能过大，请改正。")
                        .arg(deduction.reason, deduction.points.toString(),
                             QString::number(deduction.count)));
            }
        }
    }
    return {};
}

struct OneScore {
    Decimal value;
    QString expression;
};

OneScore scoreOf(const ScoredItem& item, const InspectorScore& score)
{
    Decimal taken;
    QStringList parts;
    for (const ScoredDeduction& deduction : score.deductions) {
        taken += deduction.points * Decimal(deduction.count);
        parts +=
            u"%1 %2×%3"_s.arg(deduction.reason, deduction.points.toString(), QString::number(deduction.count))
                .trimmed();
    }
    const QString full = item.full.toString();
    if (parts.isEmpty())
        return {item.full, ScoringWords::tr("%1，无扣分").arg(full)};
    const QString sum = parts.join(u" + "_s);
    if (taken > item.full)
        return {
            0,
            ScoringWords::tr("%1 − min(%1, %2 = %3)，扣完为止，不计负分").arg(full, sum, taken.toString())};
    return {item.full - taken, u"%1 − (%2)"_s.arg(full, sum)};
}

struct Outcome {
    ItemOutcome item;
    Fraction exact;
};

Outcome outcomeOf(const ScoredItem& item, std::vector<ScoreStep>& steps)
{
    Outcome result{{item.number, ItemState::NotScored, item.full, {}, false}, {}};
    const QString label = itemLabel(item);
    if (item.scores.empty()) {
        steps.push_back({label, ScoringWords::tr("尚未评分，暂不计入"), noScoreText()});
        return result;
    }
    std::vector<const InspectorScore*> counted;
    for (const InspectorScore& score : item.scores) {
        if (!score.notApplicable)
            counted.push_back(&score);
    }
    if (counted.empty()) {
        result.item.state = ItemState::NotApplicable;
        steps.push_back(
            {label, ScoringWords::tr("不适用，满分 %1 不计入").arg(item.full.toString()), noScoreText()});
        return result;
    }
    result.item.state = ItemState::Scored;
    result.item.disagreement = counted.size() < item.scores.size();
    if (result.item.disagreement) {
        for (const InspectorScore& score : item.scores) {
            if (score.notApplicable)
                steps.push_back(
                    {score.inspector, ScoringWords::tr("认为不适用，不计入平均"), noScoreText(), 1});
        }
    }
    if (counted.size() == 1) {
        const OneScore one = scoreOf(item, *counted.front());
        result.exact = one.value;
        result.item.obtained = one.value;
        steps.push_back({label, one.expression, one.value.toString()});
        return result;
    }
    Decimal sum;
    QStringList values;
    for (const InspectorScore* score : counted) {
        const OneScore one = scoreOf(item, *score);
        sum += one.value;
        values += one.value.toString();
        steps.push_back({score->inspector, one.expression, one.value.toString(), 1});
    }
    result.exact = Fraction(sum) / Fraction(Decimal(static_cast<int>(counted.size())));
    result.item.obtained = result.exact.rounded(Decimal::places);
    steps.push_back(
        {label,
         ScoringWords::tr("(%1) ÷ %2，取平均").arg(values.join(u" + "_s), QString::number(counted.size())),
         result.exact.toStringWithValue()});
    return result;
}

} // namespace

QString noScoreText()
{
    return u"—"_s;
}

QString scoreText(const std::optional<Decimal>& score)
{
    return score ? score->toString(2) : noScoreText();
}

Result<SpotCheckScore> scoreSpotCheck(const std::vector<ScoredItem>& items)
{
    if (items.size() > mostItems) {
        return Error{ErrorCode::TooLarge, ScoringWords::tr("检查表超过 %1 项，请拆分。").arg(mostItems)};
    }
    SpotCheckScore result;
    result.complete = true;
    Fraction obtained;
    QStringList obtainedParts;
    QStringList fullParts;
    for (const ScoredItem& item : items) {
        if (Result<void> checked = check(item); !checked)
            return checked.error();
        const Outcome outcome = outcomeOf(item, result.steps);
        result.items.push_back(outcome.item);
        if (outcome.item.state == ItemState::NotScored)
            result.complete = false;
        if (outcome.item.state != ItemState::Scored)
            continue;
        obtained = obtained + outcome.exact;
        result.applicableFull += item.full;
        obtainedParts += outcome.exact.toString();
        fullParts += item.full.toString();
    }
    result.obtained = obtained.rounded(Decimal::places);
    if (result.applicableFull == Decimal(0)) {
        result.steps.push_back(
            {ScoringWords::tr("得分"), ScoringWords::tr("没有适用且已评分的项目，不计分"), noScoreText()});
        return result;
    }
    result.score = (obtained / Fraction(result.applicableFull) * Fraction(Decimal(100))).rounded(2);
    result.steps.push_back(
        {ScoringWords::tr("实得分合计"), obtainedParts.join(u" + "_s), obtained.toStringWithValue()});
    result.steps.push_back(
        {ScoringWords::tr("适用项目满分合计"), fullParts.join(u" + "_s), result.applicableFull.toString()});
    result.steps.push_back({result.complete ? ScoringWords::tr("得分") : ScoringWords::tr("得分（未评完）"),
                            ScoringWords::tr("%1 ÷ %2 × 100，四舍五入保留两位小数")
                                .arg(obtained.toString(), result.applicableFull.toString()),
                            scoreText(result.score)});
    return result;
}

} // namespace jiannuo
