// SPDX-License-Identifier: Apache-2.0
#include "domain/scoring.h"

#include "domain/scoring_fraction.h"
#include "domain/scoring_ratio.h"
#include "support/decimals.h"
#include "support/stories.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::dec;

namespace {

InspectorScore by(const QString& who, std::vector<ScoredDeduction> deductions = {})
{
    return {who, std::move(deductions), false};
}

InspectorScore notApplicable(const QString& who)
{
    return {who, {}, true};
}

const ScoreStep& last(const SpotCheckScore& score)
{
    return score.steps.back();
}

} // namespace

class TestScoring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesPointsOffAndSaysWhy()
    {
        const SpotCheckScore score = *scoreSpotCheck({
            {u"1"_s,
             u"台账齐全"_s,
             10,
             {by(u"王"_s, {{u"缺签收"_s, 2, 1}, {u"字迹不清"_s, dec(u"0.5"_s), 3}})}},
            {u"2"_s, u"按时上岗"_s, 10, {by(u"王"_s)}},
        });
        QCOMPARE(scoreText(score.score), u"82.50"_s);
        QVERIFY(score.complete);
        const std::vector<ScoreStep> expected{
            {u"第1项 台账齐全"_s, u"10 − (缺签收 2×1 + 字迹不清 0.5×3)"_s, u"6.5"_s},
            {u"第2项 按时上岗"_s, u"10，无扣分"_s, u"10"_s},
            {u"实得分合计"_s, u"6.5 + 10"_s, u"16.5"_s},
            {u"适用项目满分合计"_s, u"10 + 10"_s, u"20"_s},
            {u"得分"_s, u"16.5 ÷ 20 × 100，四舍五入保留两位小数"_s, u"82.50"_s},
        };
        QCOMPARE(score.steps, expected);
    }

    void stopsAtNothing()
    {
        const SpotCheckScore score = *scoreSpotCheck({
            {u"1"_s, u"服务用语"_s, 5, {by(u"王"_s, {{u"未用文明用语"_s, 2, 4}})}},
            {u"2"_s, u"挂牌上岗"_s, 5, {by(u"王"_s)}},
        });
        QCOMPARE(score.items[0].obtained, Decimal(0));
        QCOMPARE(scoreText(score.score), u"50.00"_s);
        QVERIFY(score.steps[0].expression.contains(u"扣完为止，不计负分"_s));
        QVERIFY(score.steps[0].expression.contains(u"= 8"_s));
    }

    void leavesOutWhatDoesNotApply()
    {
        const SpotCheckScore score = *scoreSpotCheck({
            {u"1"_s, u"窗口"_s, 40, {notApplicable(u"王"_s), notApplicable(u"李"_s)}},
            {u"2"_s, u"台账"_s, 60, {by(u"王"_s, {{u"缺页"_s, 6, 1}})}},
        });
        QCOMPARE(scoreText(score.score), u"90.00"_s);
        QCOMPARE(score.items[0].state, ItemState::NotApplicable);
        QCOMPARE(score.applicableFull, Decimal(60));
        QVERIFY(score.complete);
    }

    void hasNoScoreWhereNothingApplies()
    {
        for (const std::vector<ScoredItem>& items :
             {std::vector<ScoredItem>{},
              std::vector<ScoredItem>{{u"1"_s, u"窗口"_s, 40, {notApplicable(u"王"_s)}}},
              std::vector<ScoredItem>{{u"1"_s, u"加分项"_s, 0, {by(u"王"_s)}}}}) {
            const SpotCheckScore score = *scoreSpotCheck(items);
            QVERIFY(!score.score);
            QCOMPARE(scoreText(score.score), u"—"_s);
            QCOMPARE(last(score).value, u"—"_s);
        }
    }

    void takesTheExactMeanOfSeveralInspectors()
    {
        const SpotCheckScore score = *scoreSpotCheck({
            {u"1"_s,
             u"态度"_s,
             10,
             {by(u"王"_s, {{u"冷淡"_s, 3, 1}}), by(u"李"_s, {{u"冷淡"_s, 4, 1}}),
              by(u"赵"_s, {{u"冷淡"_s, 3, 1}})}},
        });
        // 20 ÷ 3 ÷ 10 × 100, rounded once.
        QCOMPARE(scoreText(score.score), u"66.67"_s);
        QCOMPARE(score.items[0].obtained, dec(u"6.6667"_s));
        QCOMPARE(score.steps[0], (ScoreStep{u"王"_s, u"10 − (冷淡 3×1)"_s, u"7"_s, 1}));
        QCOMPARE(score.steps[3],
                 (ScoreStep{u"第1项 态度"_s, u"(7 + 6 + 7) ÷ 3，取平均"_s, u"20/3 ≈ 6.6667"_s}));
        QVERIFY(last(score).expression.startsWith(u"20/3 ÷ 10 × 100"_s));
    }

    void doesNotRoundTwice()
    {
        // Three means of a third each: 3 × (1/3) is one whole point, not 0.9999.
        std::vector<ScoredItem> items;
        for (int i = 0; i < 3; ++i) {
            items.push_back({QString::number(i),
                             u"项"_s,
                             1,
                             {by(u"王"_s), by(u"李"_s, {{u"无"_s, 1, 1}}), by(u"赵"_s, {{u"无"_s, 1, 1}})}});
        }
        const SpotCheckScore score = *scoreSpotCheck(items);
        QCOMPARE(score.obtained, Decimal(1));
        QCOMPARE(scoreText(score.score), u"33.33"_s);
        // Exactly half a hundredth goes up: 1.8109 ÷ 2 × 100 = 90.545.
        const SpotCheckScore half =
            *scoreSpotCheck({{u"1"_s, u"项"_s, 2, {by(u"王"_s, {{u"扣"_s, dec(u"0.1891"_s), 1}})}}});
        QCOMPARE(scoreText(half.score), u"90.55"_s);
    }

    void keepsADisagreementInSight()
    {
        const SpotCheckScore score = *scoreSpotCheck({
            {u"1"_s, u"窗口"_s, 10, {notApplicable(u"王"_s), by(u"李"_s, {{u"无人"_s, 4, 1}})}},
        });
        QVERIFY(score.items[0].disagreement);
        QCOMPARE(score.items[0].state, ItemState::Scored);
        QCOMPARE(scoreText(score.score), u"60.00"_s);
        QCOMPARE(score.steps[0].label, u"王"_s);
    }

    void givesARunningTotal()
    {
        const SpotCheckScore score = *scoreSpotCheck({
            {u"1"_s, u"台账"_s, 10, {by(u"王"_s, {{u"缺页"_s, 1, 1}})}},
            {u"2"_s, u"态度"_s, 90, {}},
        });
        QVERIFY(!score.complete);
        QCOMPARE(scoreText(score.score), u"90.00"_s);
        QCOMPARE(score.items[1].state, ItemState::NotScored);
        QVERIFY(last(score).label.contains(u"未评完"_s));
    }

    void refusesSenselessInput()
    {
        const auto code = [](const ScoredItem& item) {
            const Result<SpotCheckScore> score = scoreSpotCheck({item});
            return score ? ErrorCode::Cancelled : score.error().code;
        };
        QCOMPARE(code({u"1"_s, u"项"_s, -1, {}}), ErrorCode::InvalidInput);
        QCOMPARE(code({u"1"_s, u"项"_s, 10, {by(u"王"_s, {{u"扣"_s, -1, 1}})}}), ErrorCode::InvalidInput);
        QCOMPARE(code({u"1"_s, u"项"_s, 10, {by(u"王"_s, {{u"扣"_s, 1, -1}})}}), ErrorCode::InvalidInput);
        QCOMPARE(code({u"1"_s, u"项"_s, 10, std::vector<InspectorScore>(21)}), ErrorCode::InvalidInput);
        const Result<SpotCheckScore> score =
            scoreSpotCheck({{u"1"_s, u"用语"_s, 10, {by(u"王"_s, {{u"%3 %1"_s, -1, 1}})}}});
        QVERIFY(score.error().sentence.contains(u"第1项 用语"_s));
        QVERIFY(score.error().sentence.contains(u"%3 %1"_s)); // what people write is not a format
    }

    void staysWithinItsBoundsWhateverIsTicked()
    {
        QRandomGenerator random(41);
        for (int round = 0; round < 400; ++round) {
            std::vector<ScoredItem> items;
            const int inspectors = random.bounded(1, 21);
            for (int i = random.bounded(1, 30); i > 0; --i) {
                ScoredItem item{
                    QString::number(i), u"项"_s, Decimal::fromUnits(random.bounded(1, 500'000)), {}};
                for (int j = random.bounded(0, inspectors + 1); j > 0; --j) {
                    InspectorScore score{QString::number(j), {}, random.bounded(5) == 0};
                    for (int k = random.bounded(3); k > 0; --k)
                        score.deductions.push_back(
                            {u"因"_s, Decimal::fromUnits(random.bounded(200'000)), random.bounded(4)});
                    item.scores.push_back(std::move(score));
                }
                items.push_back(std::move(item));
            }
            const SpotCheckScore score = *scoreSpotCheck(items);
            if (!score.score) {
                QCOMPARE(score.applicableFull, Decimal(0));
                continue;
            }
            QVERIFY(*score.score >= Decimal(0) && *score.score <= Decimal(100));
            QVERIFY(score.obtained <= score.applicableFull);

            // The order of items and inspectors is of no account.
            std::vector<ScoredItem> turned(items.rbegin(), items.rend());
            for (ScoredItem& item : turned)
                std::reverse(item.scores.begin(), item.scores.end());
            QCOMPARE(scoreSpotCheck(turned)->score, score.score);

            // One more deduction never helps.
            ScoredItem& any = items[static_cast<std::size_t>(random.bounded(static_cast<int>(items.size())))];
            if (!any.scores.empty() && !any.scores.front().notApplicable) {
                any.scores.front().deductions.push_back({u"再扣"_s, 1, 1});
                QVERIFY(*scoreSpotCheck(items)->score <= *score.score);
            }
        }
    }

    void countsInFractions()
    {
        Fraction sum;
        for (int i = 1; i <= 20; ++i)
            sum = sum + Fraction(1, i);
        QCOMPARE(sum.toString(), u"55835135/15519504"_s); // the 20th harmonic number
        QCOMPARE((Fraction(1, 3) * Fraction(3, 1)).toString(), u"1"_s);
        QCOMPARE((Fraction(1, 3) - Fraction(1, 2)).toString(), u"-1/6"_s);
        QCOMPARE(Fraction(-1, 8).rounded(2).toString(), u"-0.13"_s);
        QCOMPARE((Fraction(dec(u"2.5"_s)) / Fraction(dec(u"-0.5"_s))).toString(), u"-5"_s);
    }

    void showsRates()
    {
        QCOMPARE((Ratio{2586, 2694}.text(2)), u"95.99%"_s); // S004-012
        QCOMPARE((Ratio{2586, 2694}.text()), u"96.0%"_s);
        QCOMPARE((Ratio{23, 23}.text()), u"100.0%"_s);
        QCOMPARE((Ratio{0, 7}.text()), u"0.0%"_s);
        QCOMPARE((Ratio{0, 0}.text()), u"—"_s);
        QVERIFY(!(Ratio{0, 0}.percent()));
        QCOMPARE((Ratio{1, 2}), (Ratio{2, 4}));
        QVERIFY((Ratio{1, 3} < Ratio{34, 100}));
        QVERIFY(!(Ratio{0, 0} < Ratio{1, 2}) && !(Ratio{0, 0} >= Ratio{1, 2}));
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        QVERIFY((Ratio{most - 1, most} < Ratio{1, 1}));
        QCOMPARE((timeSaving(20, 15).text()), u"25.0%"_s);
        QCOMPARE((timeSaving(0, 0).text()), u"—"_s);
    }
};

JIANNUO_STORY(TestScoring, QCoreApplication)
#include "tst_scoring.moc"
