// SPDX-License-Identifier: Apache-2.0
#include "domain/rules.h"
#include "domain/spot_check_score.h"
#include "domain/unit_standing.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// How units stand within their class.
class TestUnitStanding : public QObject {
    Q_OBJECT

private:
    /// A spot check of the 30-point checklist with that many points off.
    static Id check(SmallCounty& county, const Id& org, int off,
                    SpotCheckState state = SpotCheckState::Confirmed, VisitSide side = VisitSide::Other,
                    const Id& assignment = {})
    {
        county.clock.advance(86'400'000);
        const Id id = county.make(SpotCheck{.org = org,
                                            .assignment = assignment,
                                            .checklist = county.checklist,
                                            .side = side,
                                            .inspectors = {county.inspector},
                                            .startedAt = county.clock.now(),
                                            .endedAt = county.clock.now(),
                                            .state = state});
        const std::vector<Deduction> deductions =
            off > 0 ? std::vector<Deduction>{{u"未书面告知"_s, off, 1}} : std::vector<Deduction>{};
        county.make(Score{.org = org, .spotCheck = id, .item = 1, .inspector = county.inspector, .full = 10});
        county.make(Score{.org = org,
                          .spotCheck = id,
                          .item = 2,
                          .inspector = county.inspector,
                          .full = 20,
                          .deductions = deductions});
        return id;
    }
    static Id unit(SmallCounty& county, const QString& name)
    {
        return county.make(Org{.name = name, .category = OrgCategory::Public, .parent = county.county});
    }

private Q_SLOTS:
    void theMeanOfTheChecksWithBonusAndDeduction()
    {
        SmallCounty county;
        check(county, county.waterUnit, 3); // 27/30 = 90
        check(county, county.waterUnit, 5); // 83.33
        check(county, county.waterUnit, 20, SpotCheckState::Returned);
        check(county, county.waterUnit, 20, SpotCheckState::Confirmed, VisitSide::Self);
        county.make(Adjustment{.org = county.waterUnit,
                               .kind = AdjustmentKind::Bonus,
                               .points = 7,
                               .reason = u"县级表彰"_s,
                               .on = QDate(2026, 8, 4)});
        county.make(Adjustment{
            .org = county.waterUnit, .points = 2, .reason = u"投诉查实"_s, .on = QDate(2026, 8, 4)});
        const auto standing = unitStanding(county.headquarters().view(), county.waterUnit);
        QVERIFY(standing.ok());
        QCOMPARE(standing->checks.size(), std::size_t(2));
        QCOMPARE(standing->mean->toString(2), u"86.67"_s); // 86.665 half up
        QCOMPARE(standing->result.bonus, Decimal(5));
        QCOMPARE(standing->result.score->toString(2), u"89.67"_s);
        QVERIFY(std::any_of(standing->steps.begin(), standing->steps.end(), [](const ScoreStep& step) {
            return step.expression == u"(90.00 + 83.33) ÷ 2"_s && step.value == u"86.67"_s;
        }));
    }

    void twoInspectorsAreKeptApart()
    {
        SmallCounty county;
        const auto list = *county.headquarters().view().get<Checklist>(county.checklist);
        const Deduction late{u"未书面告知"_s, 2, 2};
        const std::vector<Score> scores{
            {.item = 1, .inspector = county.inspector, .full = 10, .deductions = {late}},
            {.item = 1, .inspector = county.lead, .full = 10, .deductions = {late}},
            {.item = 2, .inspector = county.inspector, .full = 20},
            {.item = 2, .inspector = county.lead, .full = 20, .deductions = {{u"推诿"_s, 10, 1}}}};
        const auto name = [&](const Id& id) { return id == county.lead ? u"马强"_s : u"李雪"_s; };
        // What both took off is taken off once from the mean, not twice: 6 of 10 and 15 of 20.
        const auto score = scoreSpotCheck(scoredItems(list, scores, name));
        QCOMPARE(score->items.at(0).obtained, Decimal(6));
        QCOMPARE(score->items.at(1).obtained, Decimal(15));
        QCOMPARE(score->score->toString(2), u"70.00"_s);
        const auto totals = inspectorTotals(list, scores, name);
        QCOMPARE(totals->size(), std::size_t(2));
        QCOMPARE(totals->at(0).name, u"李雪"_s);
        QCOMPARE(totals->at(0).score.score->toString(2), u"86.67"_s);
        QCOMPARE(totals->at(1).inspector, county.lead);
        QCOMPARE(totals->at(1).score.score->toString(2), u"53.33"_s);
        QVERIFY(totals->at(0).score.complete);
        // Who judged a part has a running total.
        const auto part = inspectorTotals(list, {scores[0]}, name);
        QVERIFY(!part->front().score.complete);
        QCOMPARE(part->front().score.score->toString(2), u"60.00"_s);
    }

    void whatIsNotConfirmedStandsApart()
    {
        SmallCounty county;
        const Id civil = unit(county, u"清溪县民政局"_s);
        check(county, county.waterUnit, 3);
        const Id waiting = check(county, county.waterUnit, 20, SpotCheckState::Submitted);
        check(county, county.schoolUnit, 6);
        check(county, civil, 0, SpotCheckState::Submitted);
        const auto standing = unitStanding(county.headquarters().view(), county.waterUnit);
        QCOMPARE(standing->checks.size(), std::size_t(1));
        QCOMPARE(standing->apart.size(), std::size_t(1));
        QCOMPARE(standing->apart.front().spotCheck, waiting);
        QCOMPARE(standing->apart.front().score.score->toString(2), u"33.33"_s);
        QCOMPARE(standing->apart.front().apart, u"待认定，不计入"_s);
        QCOMPARE(standing->mean->toString(2), u"90.00"_s);
        QVERIFY(std::any_of(standing->steps.begin(), standing->steps.end(), [](const ScoreStep& step) {
            return step.label == u"2026-08-05 抽查（已提交）"_s && step.expression == u"待认定，不计入"_s
                && step.value == u"—"_s;
        }));
        // Only two of the three have a score that counts: too few for a rank.
        const auto classes = classStandings(county.headquarters().view());
        QVERIFY(classes->front().hidden);
    }

    void aSecondCheckOfAnAssignmentDoesNotCountTwice()
    {
        SmallCounty county;
        const auto assign = [&](const Id& done, AssignmentState state = AssignmentState::Done) {
            return county.make(Assignment{.org = county.waterUnit,
                                          .checklist = county.checklist,
                                          .inspectors = {county.inspector},
                                          .spotCheck = done,
                                          .state = state});
        };
        const auto made = [&](const Id& assignment, int off,
                              SpotCheckState state = SpotCheckState::Confirmed) {
            return check(county, county.waterUnit, off, state, VisitSide::Other, assignment);
        };
        // The assignment names none: the earliest that is confirmed counts.
        const Id open = assign({});
        made(open, 18, SpotCheckState::Returned);
        const Id first = made(open, 3); // 90
        const Id second = made(open, 12);
        QCOMPARE(countedCheckOf(county.headquarters().view(), open), first);
        auto standing = unitStanding(county.headquarters().view(), county.waterUnit);
        QCOMPARE(standing->mean->toString(2), u"90.00"_s);
        QCOMPARE(standing->apart.size(), std::size_t(1));
        QCOMPARE(standing->apart.front().spotCheck, second);
        QCOMPARE(standing->apart.front().apart, u"同一任务的另一次抽查，不重复计入"_s);

        // The one that it names counts, although another was earlier.
        const Id named = assign({}, AssignmentState::Planned);
        made(named, 18); // 40
        const Id done = made(named, 6); // 80
        const auto record = county.headquarters().view().find(kindOf<Assignment>(), named);
        Fields patch;
        patch.set(fieldNumber(&Assignment::spotCheck), done);
        SmallCounty::must(county.headquarters().record(
            {{}, county.clock.now(), {SmallCounty::must(transition(*record, u"complete", patch))}}));
        QCOMPARE(countedCheckOf(county.headquarters().view(), named), done);
        standing = unitStanding(county.headquarters().view(), county.waterUnit);
        QCOMPARE(standing->mean->toString(2), u"85.00"_s);
        QCOMPARE(standing->checks.size(), std::size_t(2));
        QCOMPARE(standing->apart.size(), std::size_t(2));
    }

    void whatCannotBeComputedNamesItselfAndSpoilsNothing()
    {
        SmallCounty county;
        const Id civil = unit(county, u"清溪县民政局"_s);
        check(county, county.waterUnit, 3);
        check(county, county.schoolUnit, 6);
        check(county, civil, 0);
        const Id gone = county.make(SpotCheck{.org = county.waterUnit,
                                              .checklist = county.checklist,
                                              .inspectors = {county.inspector},
                                              .startedAt = county.clock.now(),
                                              .endedAt = county.clock.now(),
                                              .state = SpotCheckState::Confirmed});
        county.make(Adjustment{.org = county.schoolUnit, .points = 2, .reason = u"投诉查实"_s});
        StagedView view(county.headquarters().view());
        auto spoiled = *county.headquarters().view().find(kindOf<SpotCheck>(), gone);
        spoiled.fields.set(fieldNumber(&SpotCheck::checklist), Id());
        view.stage(spoiled);
        for (Record adjustment :
             view.where(kindOf<Adjustment>(), fieldNumber(&Adjustment::org), county.schoolUnit)) {
            adjustment.id = county.newId();
            adjustment.fields.set(fieldNumber(&Adjustment::points), Decimal(-5));
            adjustment.fields.set(fieldNumber(&Adjustment::reason), u"写错的"_s);
            view.stage(adjustment);
        }
        const auto classes = classStandings(view);
        QVERIFY(classes.ok());
        QCOMPARE(classes->front().units.size(), std::size_t(3));
        QVERIFY(!classes->front().hidden);
        const auto water = unitStanding(view, county.waterUnit);
        QCOMPARE(water->mean->toString(2), u"90.00"_s);
        QCOMPARE(water->apart.size(), std::size_t(1));
        QVERIFY(water->apart.front().apart.contains(u"检查表"_s));
        const auto school = unitStanding(view, county.schoolUnit);
        QCOMPARE(school->result.score->toString(2), u"78.00"_s);
        QVERIFY(std::any_of(school->steps.begin(), school->steps.end(), [](const ScoreStep& step) {
            return step.label == u"写错的"_s && step.expression == u"分值为负或过大，不计入"_s;
        }));
    }

    void onlyTheDaysThatCount()
    {
        SmallCounty county;
        check(county, county.waterUnit, 3);
        county.clock.advance(qint64(60) * 86'400'000);
        check(county, county.waterUnit, 15);
        const auto august = unitStanding(county.headquarters().view(), county.waterUnit,
                                         {.from = QDate(2026, 8, 1), .until = QDate(2026, 8, 31)});
        QCOMPARE(august->mean->toString(2), u"90.00"_s);
    }

    void ranksWithinTheClassAndHidesSmallOnes()
    {
        SmallCounty county;
        check(county, county.waterUnit, 3);
        check(county, county.schoolUnit, 6);
        auto classes = classStandings(county.headquarters().view());
        QVERIFY(classes.ok());
        QCOMPARE(classes->size(), std::size_t(1));
        QVERIFY(classes->front().hidden);
        QVERIFY(!classes->front().units.front().rank);

        const Id health = unit(county, u"清溪县卫生健康局"_s);
        const Id civil = unit(county, u"清溪县民政局"_s);
        const Id never = unit(county, u"清溪县档案局"_s);
        check(county, health, 3);
        check(county, civil, 0);
        classes = classStandings(county.headquarters().view());
        QVERIFY(!classes->front().hidden);
        const auto& units = classes->front().units;
        QCOMPARE(units.size(), std::size_t(5));
        QCOMPARE(units[0].org, civil);
        QCOMPARE(units[0].rank, std::optional<int>(1));
        QCOMPARE(units[1].rank, std::optional<int>(2));
        QCOMPARE(units[2].rank, std::optional<int>(2));
        QCOMPARE(units[3].org, county.schoolUnit);
        QCOMPARE(units[3].rank, std::optional<int>(4));
        QCOMPARE(units[4].org, never);
        QVERIFY(!units[4].rank);
        QVERIFY(!units[4].mean);
    }
};

JIANNUO_STORY(TestUnitStanding, QCoreApplication)
#include "tst_unit_standing.moc"
