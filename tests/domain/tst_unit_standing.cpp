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
                    SpotCheckState state = SpotCheckState::Confirmed, VisitSide side = VisitSide::Other)
    {
        county.clock.advance(86'400'000);
        const Id id = county.make(SpotCheck{.org = org,
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
        check(county, county.waterUnit, 5, SpotCheckState::Submitted); // 83.33
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
