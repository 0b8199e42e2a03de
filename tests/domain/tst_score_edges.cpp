// SPDX-License-Identifier: Apache-2.0
#include "domain/ranking.h"
#include "domain/rules.h"
#include "domain/scoring_fraction.h"
#include "domain/scoring_grade.h"
#include "domain/scoring_ratio.h"
#include "domain/spot_check_score.h"
#include "domain/unit_standing.h"
#include "support/decimals.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::dec;
using test::SmallCounty;

/// Scores, grades and ranks on the line itself, and each limit by itself.
class TestScoreEdges : public QObject {
    Q_OBJECT

private:
    static InspectorScore by(const QString& who, std::vector<ScoredDeduction> deductions = {})
    {
        return {who, std::move(deductions), false};
    }

    template <class T> static QString told(const Result<T>& result)
    {
        if (result)
            return u"ok"_s;
        return result.error().code == ErrorCode::InvalidInput ? u"invalid"_s
            : result.error().code == ErrorCode::TooLarge      ? u"too large"_s
            : result.error().code == ErrorCode::UnknownRecord ? u"unknown"_s
                                                              : u"?"_s;
    }

    inline static const Decimal beyond = Decimal::fromUnits(Decimal(1'000'000).units() + 1);

private Q_SLOTS:
    void whatAnItemMayHold()
    {
        const auto item = [](Decimal full, std::vector<InspectorScore> scores) {
            return told(scoreSpotCheck({{u"1"_s, u"项"_s, full, std::move(scores)}}));
        };
        QCOMPARE(item(1'000'000, {by(u"王"_s)}), u"ok"_s);
        QCOMPARE(item(beyond, {by(u"王"_s)}), u"invalid"_s);
        QCOMPARE(item(0, {by(u"王"_s)}), u"ok"_s);
        QCOMPARE(item(10, std::vector<InspectorScore>(20)), u"ok"_s);
        QCOMPARE(item(10, std::vector<InspectorScore>(21)), u"invalid"_s);
        const auto deduction = [&](Decimal points, int count) {
            return item(10, {by(u"王"_s, {{u"扣"_s, points, count}})});
        };
        QCOMPARE(deduction(1'000'000, 1), u"ok"_s);
        QCOMPARE(deduction(beyond, 1), u"invalid"_s);
        QCOMPARE(deduction(0, 0), u"ok"_s);
        QCOMPARE(deduction(1, -1), u"invalid"_s);
        QCOMPARE(deduction(1, 10'000), u"ok"_s);
        QCOMPARE(deduction(1, 10'001), u"invalid"_s);
        const ScoredItem one{u"1"_s, u"项"_s, 1, {}};
        QCOMPARE(told(scoreSpotCheck(std::vector<ScoredItem>(10'000, one))), u"ok"_s);
        QCOMPARE(told(scoreSpotCheck(std::vector<ScoredItem>(10'001, one))), u"too large"_s);
    }

    void allTakenOffIsNotBelowNothing()
    {
        const auto exact = *scoreSpotCheck({{u"1"_s, u"项"_s, 10, {by(u"王"_s, {{u"缺"_s, 5, 2}})}}});
        QCOMPARE(exact.steps[0].expression, u"10 − (缺 5×2)"_s);
        QCOMPARE(exact.items[0].obtained, Decimal(0));
        const auto more = *scoreSpotCheck({{u"1"_s, u"项"_s, 10, {by(u"王"_s, {{u"缺"_s, 11, 1}})}}});
        QVERIFY(more.steps[0].expression.contains(u"扣完为止"_s));
        const auto agreed = *scoreSpotCheck({{u"1"_s, u"项"_s, 10, {by(u"王"_s), by(u"李"_s)}}});
        QVERIFY(!agreed.items[0].disagreement);
        QCOMPARE(agreed.steps[2].value, u"10"_s); // a whole mean is shown as it is
    }

    void whatBallotsMayHold()
    {
        QCOMPARE(told(ballotScore(std::vector<GradeCount>(10'000, {u"优"_s, 1, 100}))), u"ok"_s);
        QCOMPARE(told(ballotScore(std::vector<GradeCount>(10'001, {u"优"_s, 1, 100}))), u"too large"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, 100'000'000, 100}})), u"ok"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, 100'000'001, 100}})), u"invalid"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, 99'999'999, 100}, {u"差"_s, 1, 0}})), u"ok"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, 99'999'999, 100}, {u"差"_s, 2, 0}})), u"invalid"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, 0, 100}})), u"ok"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, -1, 100}})), u"invalid"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, 1, -1}})), u"invalid"_s);
        QCOMPARE(told(ballotScore({{u"优"_s, 1, beyond}})), u"invalid"_s);
        QCOMPARE(ballotScore({{u"优"_s, 0, 100}})->steps.size(), std::size_t(1));
    }

    void whatASourceMayHold()
    {
        const auto source = [](Decimal weight, std::optional<Decimal> score, int sample) {
            return told(weightedScore({{u"互评"_s, weight, score, sample, 0}}));
        };
        QCOMPARE(source(1, 90, 0), u"ok"_s);
        QCOMPARE(source(beyond, 90, 5), u"invalid"_s);
        QCOMPARE(source(1, beyond, 5), u"invalid"_s);
        QCOMPARE(source(1, -1, 5), u"invalid"_s);
        QCOMPARE(source(1, {}, 5), u"ok"_s);
        QCOMPARE(source(1, 90, -1), u"invalid"_s);
        QCOMPARE(told(weightedScore(std::vector<ScoreSource>(10'000, {u"互评"_s, 1, 90, 5}))), u"ok"_s);
        QCOMPARE(told(weightedScore(std::vector<ScoreSource>(10'001, {u"互评"_s, 1, 90, 5}))),
                 u"too large"_s);
    }

    void whyASourceIsLeftOut()
    {
        const auto why = [](const ScoreSource& source) {
            return weightedScore({source, {u"组织"_s, 1, 80, 1, 0}})->steps.front().expression;
        };
        QVERIFY(why({u"互评"_s, 0, 90, 9}).contains(u"权重为 0"_s));
        QVERIFY(why({u"互评"_s, 0, 90, 1}).contains(u"权重为 0"_s));
        QVERIFY(why({u"互评"_s, 1, 90, 4}).contains(u"样本 4 少于 5"_s));
        QVERIFY(why({u"互评"_s, 1, {}, 5}).contains(u"没有得分"_s));
        QVERIFY(why({u"互评"_s, 1, 90, 5}).contains(u"权重 1"_s));
        QVERIFY(!weightedScore({{u"组织"_s, 1, 80, 1, 0}})->steps.back().expression.contains(u"重新折算"_s));
        const WeightedScore left = *weightedScore({{u"互评"_s, 1, 90, 4}, {u"组织"_s, 1, 80, 1, 0}});
        QVERIFY(left.renormalised); // also when the last one counts
    }

    void whatBonusAndDeductionMayHold()
    {
        const AdjustmentPoints one{u"表彰"_s, 1};
        QCOMPARE(told(finalScore(90, std::vector<AdjustmentPoints>(10'000, one), {})), u"ok"_s);
        QCOMPARE(told(finalScore(90, std::vector<AdjustmentPoints>(10'001, one), {})), u"too large"_s);
        QCOMPARE(told(finalScore(90, {}, std::vector<AdjustmentPoints>(10'001, one))), u"too large"_s);
        QCOMPARE(told(finalScore(90, {}, {}, -1)), u"invalid"_s);
        QCOMPARE(told(finalScore(90, {}, {}, 0)), u"ok"_s);
        QCOMPARE(told(finalScore(-1, {}, {})), u"invalid"_s);
        QCOMPARE(told(finalScore(beyond, {}, {})), u"invalid"_s);
        QCOMPARE(told(finalScore({}, {}, {})), u"ok"_s);

        QCOMPARE(finalScore(90, {}, {})->steps.size(), std::size_t(1));
        QCOMPARE(finalScore(90, {one}, {})->steps.size(), std::size_t(2));
        QCOMPARE(finalScore(90, {}, {one})->steps.size(), std::size_t(2));
        QCOMPARE(finalScore(90, {{u"表彰"_s, 5}}, {})->steps[0].expression, u"表彰 5"_s); // the cap itself
        // Nothing is cut off at either end.
        QVERIFY(!finalScore(3, {}, {{u"违诺"_s, 3}})->steps.back().expression.contains(u"最低"_s));
        QVERIFY(!finalScore(100, {{u"表彰"_s, 5}}, {})->steps.back().expression.contains(u"最高"_s));
        QVERIFY(finalScore(101, {{u"表彰"_s, 5}}, {})->steps.back().expression.contains(u"最高"_s));
    }

    void whatAScaleMayBe()
    {
        const auto scale = [](std::vector<GradeBand> bands) {
            return told(GradeScale{std::move(bands)}.check());
        };
        QCOMPARE(scale({{u"好"_s, 80}, {u"差"_s, 90}}), u"ok"_s); // nobody asks the last one's line
        QCOMPARE(scale({{u"好"_s, 80}, {u"中"_s, 80}, {u"差"_s, 0}}), u"invalid"_s);
        QCOMPARE(scale({{u"好"_s, 80}, {u"中"_s, 79}, {u"差"_s, 0}}), u"ok"_s);
        QCOMPARE(scale({{u"合格"_s, 60}}), u"ok"_s);
        QCOMPARE(scale({{u"优"_s, 60}, {u"好"_s, 80}, {u"中"_s, 70}, {u"差"_s, 0}}), u"invalid"_s);
    }

    void theQuotaItself()
    {
        const auto bands = [](const std::vector<int>& scores, const GradeScale& scale,
                              std::optional<Ratio> quota) {
            std::vector<GradeSubject> subjects;
            for (const int score : scores)
                subjects.push_back({QString::number(score), score, {}});
            QString all;
            const auto outcomes = gradeClass(subjects, scale, quota);
            for (const GradeOutcome& outcome : *outcomes)
                all += QString::number(*outcome.band);
            return all;
        };
        const GradeScale standard = GradeScale::standard();
        QCOMPARE(bands({99, 97, 85, 84, 83, 82}, standard, Ratio{1, 3}),
                 u"001111"_s); // as many as are allowed
        QCOMPARE(bands({99, 97, 95, 84, 83, 82}, standard, Ratio{1, 3}), u"001111"_s);
        QCOMPARE(bands({99, 97, 95}, standard, Ratio{1, 1}), u"000"_s);
        QCOMPARE(bands({99, 97, 95}, standard, Ratio{3, 2}), u"000"_s);
        const GradeScale two{{{u"好"_s, 80}, {u"差"_s, 0}}};
        QCOMPARE(bands({99, 97, 95}, two, Ratio{1, 3}), u"011"_s);
        const GradeScale single{{{u"合格"_s, 0}}};
        QCOMPARE(bands({99, 97, 95}, single, Ratio{1, 3}), u"000"_s); // there is none below
        QCOMPARE(told(gradeClass({}, standard, Ratio{-1, 3})), u"invalid"_s);
        QCOMPARE(told(gradeClass({}, standard, Ratio{1, -3})), u"invalid"_s);
        QCOMPARE(told(gradeClass({}, standard, Ratio{0, 1})), u"ok"_s);

        const auto vetoed = *gradeClass({{u"甲"_s, 85, {{u"查实违诺"_s, 1}}}}, standard);
        QCOMPARE(vetoed[0].reasons.size(), 1); // it has nothing better to lose
        const auto none = *gradeClass({{u"甲"_s, {}, {}}, {u"乙"_s, 99, {}}}, standard, Ratio{1, 2});
        QCOMPARE(none[1].band, std::optional(1)); // half of one is none: who has no score makes no place
    }

    void comparesRatesOfAnySign()
    {
        const auto compare = [](Ratio a, Ratio b) {
            const auto order = a <=> b;
            return order == std::partial_ordering::less      ? u"<"_s
                : order == std::partial_ordering::greater    ? u">"_s
                : order == std::partial_ordering::equivalent ? u"="_s
                                                             : u"?"_s;
        };
        QCOMPARE(compare({0, 0}, {1, 2}), u"?"_s);
        QCOMPARE(compare({1, 2}, {0, 0}), u"?"_s);
        QCOMPARE(compare({1, -2}, {1, 3}), u"<"_s);
        QCOMPARE(compare({1, 3}, {1, -2}), u">"_s);
        QCOMPARE(compare({-1, -2}, {1, -3}), u">"_s);
        QCOMPARE(compare({1, -3}, {-1, -2}), u"<"_s);
        QCOMPARE(compare({1, 2}, {-2, -4}), u"="_s);
        QVERIFY(!timeSaving(std::numeric_limits<qint64>::min(), 1).isDefined());
        QCOMPARE(Fraction(1, -2).toString(), u"-0.5"_s);
        QCOMPARE(Fraction(1, -3).toString(), u"-1/3"_s);
    }

    void whoHasNoScoreIsListedByName()
    {
        const auto keys = [](const Ranking& ranking) {
            QString all;
            for (const RankedEntry& entry : ranking.entries)
                all += entry.key;
            return all;
        };
        const Ranking ranking = rankByClass(
            {{u"c"_s, {}, {}, {9}}, {u"a"_s, {}, {}, {1}}, {u"b"_s, {}, {}, {5}}, {u"z"_s, {}, 1, {}}},
            {true, 1})[QString()];
        QCOMPARE(keys(ranking), u"zabc"_s);
        QVERIFY(!ranking.hidden);
        QVERIFY(rankByClass({{u"z"_s, {}, 1, {}}}, {true, 2})[QString()].hidden);
    }

    void onlyTheChecksOfTheDaysThatCount()
    {
        SmallCounty county;
        const auto check = [&](const QDate& day, std::optional<int> off) {
            const Instant noon{chinaNoon(day)};
            const Id id = county.make(SpotCheck{.org = county.waterUnit,
                                                .checklist = county.checklist,
                                                .inspectors = {county.inspector},
                                                .startedAt = noon,
                                                .endedAt = noon,
                                                .state = SpotCheckState::Confirmed});
            if (off)
                county.make(Score{.org = county.waterUnit,
                                  .spotCheck = id,
                                  .item = 1,
                                  .inspector = county.inspector,
                                  .full = 10,
                                  .deductions = {{u"缺"_s, *off, 1}}});
            return id;
        };
        const auto bonus = [&](const QDate& day) {
            county.make(Adjustment{.org = county.waterUnit,
                                   .kind = AdjustmentKind::Bonus,
                                   .points = 1,
                                   .reason = u"表彰"_s,
                                   .on = day});
        };
        county.clock.set(QDate(2026, 9, 30));
        const QDate from(2026, 8, 10);
        const QDate until(2026, 8, 20);
        check(from.addDays(-1), 9);
        const Id second = check(from, 2);
        const Id first = check(from, 1);
        check(until, 3);
        check(until.addDays(1), 9);
        check(until, {}); // nobody has scored it
        for (const QDate& day : {from.addDays(-1), from, until, until.addDays(1)})
            bonus(day);
        const View& view = county.headquarters().view();
        const auto standing = unitStanding(view, county.waterUnit, {.from = from, .until = until});
        QVERIFY(standing.ok());
        QCOMPARE(standing->checks.size(), std::size_t(4));
        QCOMPARE(standing->checks[0].spotCheck, second); // at the same moment: as recorded
        QCOMPARE(standing->checks[1].spotCheck, first);
        QCOMPARE(standing->mean->toString(2), u"80.00"_s); // (80 + 90 + 70) ÷ 3
        QCOMPARE(standing->result.bonus, Decimal(2));
        QCOMPARE(unitStanding(view, county.waterUnit, {.from = from})->checks.size(), std::size_t(5));
        QCOMPARE(unitStanding(view, county.waterUnit, {.until = until})->checks.size(), std::size_t(5));
        QCOMPARE(unitStanding(view, county.waterUnit)->checks.size(), std::size_t(6));
    }

    void whatCannotBeComputedIsSaid()
    {
        SmallCounty county;
        const View& view = county.headquarters().view();
        QCOMPARE(told(unitStanding(view, county.newId())), u"unknown"_s);
        QCOMPARE(told(spotCheckScore(view, county.newId())), u"unknown"_s);
        const auto all = [&](const View& seen) {
            return told(unitStanding(seen, county.waterUnit)) + u' '
                + told(classStanding(seen, OrgCategory::Public)) + u' ' + told(classStandings(seen));
        };
        QCOMPARE(all(view), u"ok ok ok"_s);
        QVERIFY(classStanding(view, OrgCategory::Approval)->units.empty());

        StagedView withoutList(view);
        withoutList.stage(record(county,
                                 SpotCheck{.org = county.waterUnit,
                                           .checklist = county.newId(),
                                           .startedAt = county.clock.now(),
                                           .endedAt = county.clock.now()}));
        QCOMPARE(all(withoutList), u"ok ok ok"_s); // it is shown apart, and spoils nothing
        StagedView withoutSense(view);
        withoutSense.stage(record(
            county,
            Adjustment{.org = county.waterUnit, .points = -5, .reason = u"扣"_s, .on = QDate(2026, 8, 4)}));
        QCOMPARE(all(withoutSense), u"ok ok ok"_s);
    }

    void aClassTooSmallToRankIsOrderedByName()
    {
        SmallCounty county;
        const Id id = county.make(SpotCheck{.org = county.waterUnit,
                                            .checklist = county.checklist,
                                            .inspectors = {county.inspector},
                                            .startedAt = county.clock.now(),
                                            .endedAt = county.clock.now()});
        county.make(Score{
            .org = county.waterUnit, .spotCheck = id, .item = 1, .inspector = county.inspector, .full = 10});
        const auto standing = classStanding(county.headquarters().view(), OrgCategory::Public);
        QVERIFY(standing->hidden);
        QCOMPARE(standing->units.size(), std::size_t(2));
        QCOMPARE(standing->units[0].org, county.schoolUnit); // 教育局 before 水务局, which alone has a score
        QCOMPARE(standing->units[1].org, county.waterUnit);
    }

private:
    static qint64 chinaNoon(const QDate& day)
    {
        return day.startOfDay(Qt::UTC).toMSecsSinceEpoch() + 4 * 3'600'000;
    }
    template <class T> static Record record(SmallCounty& county, const T& value)
    {
        Record result;
        result.kind = &kindOf<T>();
        result.id = county.newId();
        result.fields = toFields(value);
        return result;
    }
};

JIANNUO_STORY(TestScoreEdges, QCoreApplication)
#include "tst_score_edges.moc"
