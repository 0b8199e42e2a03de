// SPDX-License-Identifier: Apache-2.0
#include "domain/scoring_grade.h"
#include "domain/scoring_result.h"
#include "support/decimals.h"
#include "support/stories.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::dec;

namespace {

std::vector<ScoreSource> fourSources()
{
    return {{u"自评"_s, 10, 95, 1, 0},
            {u"互评"_s, 20, 90, 12},
            {u"组织"_s, 40, 85, 1, 0},
            {u"群众"_s, 30, dec(u"88.5"_s), 40}};
}

} // namespace

class TestScoringResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsBallots()
    {
        const BallotScore score =
            *ballotScore({{u"优"_s, 12, 100}, {u"良好"_s, 5, 80}, {u"一般"_s, 2, 60}, {u"差"_s, 1, 40}});
        QCOMPARE(scoreText(score.score), u"88.00"_s); // 1760 ÷ 20
        QCOMPARE(score.valid, 20);
        QVERIFY(score.steps[0].expression.startsWith(u"(优 12×100 + 良好 5×80"_s));
        QVERIFY(!ballotScore({{u"优"_s, 0, 100}})->score);
        QVERIFY(!ballotScore({{u"优"_s, -1, 100}}).ok());
        QVERIFY(!ballotScore({{u"优"_s, 2'000'000'000, 100}}).ok());
    }

    void weighsTheSources()
    {
        const WeightedScore score = *weightedScore(fourSources());
        QCOMPARE(scoreText(score.score), u"88.05"_s); // 9.5 + 18 + 34 + 26.55
        QVERIFY(!score.renormalised);
        QCOMPARE(score.steps.size(), std::size_t(5));
    }

    void leavesOutWhatIsTooSmallAndSaysSo()
    {
        std::vector<ScoreSource> sources = fourSources();
        sources[1].sample = 4;
        const WeightedScore score = *weightedScore(sources);
        QCOMPARE(scoreText(score.score), u"87.56"_s); // 7005 ÷ 80 = 87.5625
        QVERIFY(score.renormalised);
        QVERIFY(score.steps[1].expression.contains(u"样本 4 少于 5"_s));
        QVERIFY(score.steps.back().expression.contains(u"重新折算"_s));

        sources[1].sample = 5;
        QVERIFY(!weightedScore(sources)->renormalised);
        sources[3].score.reset();
        QVERIFY(weightedScore(sources)->renormalised);
        sources[3].weight = 0; // a source without a weight is not missed
        QVERIFY(!weightedScore(sources)->renormalised);

        for (ScoreSource& source : sources)
            source.score.reset();
        QVERIFY(!weightedScore(sources)->score);
        QVERIFY(!weightedScore({})->score);
        QVERIFY(!weightedScore({{u"自评"_s, -1, 90, 9}}).ok());
    }

    void doesNotMindTheScaleOfWeights()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 300; ++round) {
            std::vector<ScoreSource> sources;
            Decimal least = 100;
            Decimal most = 0;
            for (int i = random.bounded(1, 6); i > 0; --i) {
                const Decimal value = Decimal::fromUnits(random.bounded(1'000'001));
                sources.push_back({u"源"_s, random.bounded(1, 100), value, 9});
                least = std::min(least, value);
                most = std::max(most, value);
            }
            const WeightedScore score = *weightedScore(sources);
            QVERIFY(*score.score >= least.rounded(2) && *score.score <= most.rounded(2));
            for (ScoreSource& source : sources)
                source.weight = Decimal::quotient(source.weight, 100);
            QCOMPARE(weightedScore(sources)->score, score.score);
        }
    }

    void addsBonusUpToTheCapAndTakesOff()
    {
        const FinalScore score =
            *finalScore(dec(u"88.05"_s), {{u"简报采用"_s, dec(u"0.4"_s)}, {u"市级表彰"_s, 2}},
                        {{u"违诺"_s, 2}, {u"迟报"_s, dec(u"0.5"_s)}});
        QCOMPARE(scoreText(score.score), u"87.95"_s);
        QCOMPARE(score.bonus, dec(u"2.4"_s));
        QCOMPARE(score.steps.back().expression, u"88.05 + 2.4 − 2.5"_s);

        const FinalScore capped = *finalScore(98, {{u"省级表彰"_s, 3}, {u"十佳"_s, 4}}, {});
        QCOMPARE(scoreText(capped.score), u"103.00"_s);
        QCOMPARE(capped.bonusBeyondCap, Decimal(2));
        QVERIFY(capped.steps[0].expression.contains(u"上限 5"_s));
    }

    void neverLeavesItsRange()
    {
        QCOMPARE(scoreText(finalScore(3, {}, {{u"违诺"_s, 10}})->score), u"0.00"_s);
        QVERIFY(finalScore(3, {}, {{u"违诺"_s, 10}})->steps.back().expression.contains(u"最低为 0"_s));
        QCOMPARE(scoreText(finalScore(104, {{u"表彰"_s, 3}}, {}, 5)->score), u"105.00"_s);
        QCOMPARE(scoreText(finalScore({}, {{u"表彰"_s, 3}}, {})->score), u"—"_s);
        QVERIFY(!finalScore(90, {{u"表彰"_s, -3}}, {}).ok());
        QVERIFY(!finalScore(90, {}, {{u"扣"_s, -3}}).ok());
    }

    void gradesByCutOffs_data()
    {
        QTest::addColumn<QString>("score");
        QTest::addColumn<int>("band");
        QTest::newRow("100") << u"100"_s << 0;
        QTest::newRow("the line itself") << u"90"_s << 0;
        QTest::newRow("a hundredth below") << u"89.99"_s << 1;
        QTest::newRow("80") << u"80"_s << 1;
        QTest::newRow("79.99") << u"79.99"_s << 2;
        QTest::newRow("60") << u"60"_s << 2;
        QTest::newRow("59.99") << u"59.99"_s << 3;
        QTest::newRow("0") << u"0"_s << 3;
    }
    void gradesByCutOffs()
    {
        QFETCH(QString, score);
        QFETCH(int, band);
        const auto graded = *gradeClass({{u"甲"_s, dec(score), {}}}, GradeScale::standard());
        QCOMPARE(graded[0].band, std::optional(band));
    }

    void letsAVetoCapTheGrade()
    {
        const GradeScale scale = GradeScale::standard();
        const auto graded =
            *gradeClass({{u"违诺"_s, 95, {{u"查实违诺"_s, 1}}},
                         {u"弄虚作假"_s, 95, {{u"查实违诺"_s, 1}, {u"弄虚作假"_s, scale.worst()}}},
                         {u"本来就低"_s, 65, {{u"查实违诺"_s, 1}}},
                         {u"没有得分"_s, {}, {{u"查实违诺"_s, 1}}}},
                        scale);
        QCOMPARE(graded[0].band, std::optional(1));
        QCOMPARE(graded[0].byScore, std::optional(0));
        QVERIFY(graded[0].reasons.last().contains(u"一票否决：查实违诺"_s));
        QCOMPARE(graded[1].band, std::optional(3));
        QCOMPARE(graded[2].band, std::optional(2));
        QVERIFY(!graded[3].band);
    }

    void keepsTheQuota()
    {
        const GradeScale scale = GradeScale::standard();
        std::vector<GradeSubject> subjects;
        for (const int score : {99, 97, 95, 93, 91, 85, 70})
            subjects.push_back({QString::number(score), score, {}});
        // 7 ÷ 3 = 2.33: two.
        auto graded = *gradeClass(subjects, scale, Ratio{1, 3});
        QCOMPARE(graded[1].band, std::optional(0));
        QCOMPARE(graded[2].band, std::optional(1));
        QCOMPARE(graded[2].byScore, std::optional(0));
        QCOMPARE(graded[5].band, std::optional(1));
        // Who ties for the last place shares the fate of the one who ties.
        subjects[2].score = 97;
        graded = *gradeClass(subjects, scale, Ratio{1, 3});
        QCOMPARE(graded[0].band, std::optional(0));
        QCOMPARE(graded[1].band, std::optional(1));
        QCOMPARE(graded[2].band, std::optional(1));
        // A veto leaves the place to the next one.
        subjects[2].score = 95;
        subjects[0].vetoes.push_back({u"查实投诉"_s, 1});
        graded = *gradeClass(subjects, scale, Ratio{1, 3});
        QCOMPARE(graded[0].band, std::optional(1));
        QCOMPARE(graded[2].band, std::optional(0));
        QCOMPARE(graded[3].band, std::optional(1));

        QCOMPARE((*gradeClass(subjects, scale, Ratio{1, 1}))[4].band, std::optional(0));
        QCOMPARE((*gradeClass(subjects, scale, Ratio{0, 1}))[1].band, std::optional(1));
        QVERIFY(!gradeClass(subjects, scale, Ratio{1, 0}).ok());
    }

    void refusesAScaleThatDoesNotFall()
    {
        QVERIFY(!GradeScale{}.check().ok());
        const GradeScale wrong{{{u"好"_s, 80}, {u"中"_s, 95}, {u"差"_s, 0}}};
        QCOMPARE(gradeClass({}, wrong).error().code, ErrorCode::InvalidInput);
        const GradeScale three{{{u"好"_s, 95}, {u"中"_s, 80}, {u"差"_s, 0}}}; // a province's three grades
        QVERIFY(three.check().ok());
        QCOMPARE((*gradeClass({{u"甲"_s, 94, {}}}, three))[0].band, std::optional(1));
    }
};

JIANNUO_STORY(TestScoringResult, QCoreApplication)
#include "tst_scoring_result.moc"
