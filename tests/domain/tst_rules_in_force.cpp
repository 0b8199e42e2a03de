// SPDX-License-Identifier: Apache-2.0
#include "domain/rules_in_force.h"

#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// Which rule set counts on which day, and that none is changed under those who are measured by it.
class TestRulesInForce : public QObject {
    Q_OBJECT

private:
    /// A campaign of 2026; today is 3 August.
    struct Year : SmallCounty {
        explicit Year(CampaignState state = CampaignState::Running)
        {
            campaign = make(Campaign{.name = u"公开承诺活动"_s,
                                     .start = QDate(2026, 1, 1),
                                     .end = QDate(2026, 12, 31),
                                     .org = center,
                                     .state = state});
        }
        RuleSet next(int version, QDate from, const QString& reason = u"县委会议决定"_s) const
        {
            return {.campaign = campaign, .version = version, .from = from, .reason = reason};
        }
        Result<Verdict> record(const RuleSet& rules)
        {
            return headquarters().record({head, clock.now(), {creation(newId(), rules)}});
        }
        Result<Verdict> amend(const Id& id, const RuleSet& rules)
        {
            const Record seen = *headquarters().view().find(kindOf<RuleSet>(), id);
            return headquarters().record({head, clock.now(), {amendment(seen, rules)}});
        }
        RuleSet on(QDate day) { return rulesInForce(headquarters().view(), {}, day); }

        Id campaign;
    };

private Q_SLOTS:
    void theHighestVersionWhoseDaysHaveBegun()
    {
        Year year;
        QCOMPARE(year.on(QDate(2026, 8, 3)).bonusCap, Decimal(5)); // the usual ones
        year.make(RuleSet{.campaign = year.campaign, .version = 1, .bonusCap = 6});
        RuleSet autumn = year.next(2, QDate(2026, 10, 1));
        autumn.bonusCap = 8;
        SmallCounty::must(year.record(autumn));
        QCOMPARE(year.on(QDate(2026, 1, 1)).version, 1);
        QCOMPARE(year.on(QDate(2026, 9, 30)).version, 1);
        QCOMPARE(year.on(QDate(2026, 10, 1)).version, 2);
        QCOMPARE(year.on(QDate(2026, 10, 1)).bonusCap, Decimal(8));
    }

    void theCampaignThatWasBegunLastOfThoseThatRun()
    {
        Year year;
        const View& view = year.headquarters().view();
        const auto campaign = [&](QDate start, CampaignState state) {
            return year.make(Campaign{.name = u"活动"_s,
                                      .start = start,
                                      .end = start.addDays(200),
                                      .org = year.center,
                                      .state = state});
        };
        const Id planned = campaign(QDate(2026, 7, 1), CampaignState::Planned);
        const Id ended = campaign(QDate(2025, 3, 1), CampaignState::Ended);
        const Id later = campaign(QDate(2026, 6, 1), CampaignState::Running);
        QCOMPARE(campaignOn(view, QDate(2026, 8, 3)), later);
        QCOMPARE(campaignOn(view, QDate(2026, 5, 31)), year.campaign);
        QCOMPARE(campaignOn(view, QDate(2025, 6, 1)), ended);
        QCOMPARE(campaignOn(view, QDate(2030, 1, 1)), later); // over its end, and still running
        QVERIFY(campaignOn(view, QDate(2026, 8, 3)) != planned);
        QVERIFY(campaignOn(SmallCounty().headquarters().view(), QDate(2026, 8, 3)).isNull());
    }

    void aSetInForceIsNotReplacedAtOnce()
    {
        Year year;
        const Id first = year.make(RuleSet{.campaign = year.campaign});
        const auto refusal = [&](const RuleSet& rules) { return year.record(rules).error().sentence; };
        QVERIFY(refusal(year.next(2, {})).contains(u"以后某个季度"_s));
        QVERIFY(refusal(year.next(2, QDate(2026, 7, 1))).contains(u"以后某个季度"_s)); // this quarter
        QVERIFY(refusal(year.next(2, QDate(2026, 11, 1))).contains(u"一个季度的第一天"_s));
        QVERIFY(refusal(year.next(2, QDate(2026, 10, 1), u" "_s)).contains(u"理由"_s));
        QVERIFY(refusal(year.next(1, QDate(2026, 10, 1))).contains(u"版本号"_s));
        RuleSet generous = RuleSet{.campaign = year.campaign};
        generous.bonusCap = 100;
        QVERIFY(year.amend(first, generous).error().sentence.contains(u"不能再改"_s));
        QCOMPARE(year.on(QDate(2026, 8, 3)).bonusCap, Decimal(5));

        RuleSet second = year.next(3, QDate(2026, 10, 1)); // versions may leave one out
        SmallCounty::must(year.record(second));
        QVERIFY(refusal(year.next(2, QDate(2027, 1, 1))).contains(u"版本号"_s));
        const Id pending = year.headquarters().view().all(&RuleSet::campaign, year.campaign).back().first;
        second.bonusCap = 7; // what does not count yet may be mended
        SmallCounty::must(year.amend(pending, second));
        second.version = 4;
        QVERIFY(year.amend(pending, second).error().sentence.contains(u"版本号不能改"_s));
        second.version = 3;
        second.from = QDate(2026, 7, 1); // not so that it counts at once
        QVERIFY(year.amend(pending, second).error().sentence.contains(u"以后某个季度"_s));
        QCOMPARE(year.on(QDate(2026, 10, 1)).bonusCap, Decimal(7));
    }

    void beforeTheStartItIsStillAPlan()
    {
        Year year(CampaignState::Planned);
        SmallCounty::must(year.record(year.next(1, {}, {})));
        const Id id = year.headquarters().view().all(&RuleSet::campaign, year.campaign).front().first;
        RuleSet changed = year.next(1, {}, {});
        changed.bonusCap = 9;
        SmallCounty::must(year.amend(id, changed));
        QCOMPARE(rulesInForce(year.headquarters().view(), year.campaign, QDate(2026, 8, 3)).bonusCap,
                 Decimal(9));
    }

    void everyParameterHasItsRange_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QList<double>>("good");
        QTest::addColumn<QList<double>>("bad");
        const auto row = [](const char* name, const QList<double>& good, const QList<double>& bad) {
            QTest::newRow(name) << QString::fromLatin1(name) << good << bad;
        };
        for (const char* weight : {"weight_self", "weight_peer", "weight_org", "weight_public"})
            row(weight, {0, 100}, {-0.0001, 100.0001});
        row("bonus_cap", {0, 100}, {-1, 100.5});
        row("min_sample", {1, 1000}, {0, 1001, -5});
        for (const char* limit : {"limit_ordinary", "limit_serious", "limit_falsification"})
            row(limit, {1, 90}, {0, 91, -1});
        row("extension_maximum", {0, 30}, {-1, 31});
        row("yellow_from", {0, 30}, {-1, 31});
        row("smallest_class", {1, 50}, {0, 51});
    }
    void everyParameterHasItsRange()
    {
        QFETCH(QString, parameter);
        QFETCH(QList<double>, good);
        QFETCH(QList<double>, bad);
        Year year(CampaignState::Planned);
        const FieldInfo* field = kindOf<RuleSet>().fieldByName(parameter);
        QVERIFY(field);
        int version = 0;
        const auto taken = [&](double value) {
            Change change = creation(year.newId(), year.next(++version, {}));
            const Value given = field->type->type == FieldType::Decimal
                ? Value(Decimal::fromUnits(qRound64(value * 10'000)))
                : Value(static_cast<qint64>(value));
            change.patch.set(field->number, given);
            return year.headquarters().record({year.head, year.clock.now(), {change}}).ok();
        };
        for (const double value : good)
            QVERIFY2(taken(value), qPrintable(QString::number(value)));
        for (const double value : bad)
            QVERIFY2(!taken(value), qPrintable(QString::number(value)));
    }

    void cutoffsFallAndTheRollIsKnown()
    {
        Year year(CampaignState::Planned);
        int version = 0;
        const auto taken = [&](const std::vector<GradeCutoff>& cutoffs, const QString& roll = u"next"_s) {
            RuleSet rules = year.next(++version, {});
            rules.cutoffs = cutoffs;
            rules.roll = roll;
            return year.record(rules).ok();
        };
        QVERIFY(taken({{u"好"_s, 95}, {u"中"_s, 80}, {u"差"_s, 0}}));
        QVERIFY(taken({}, u"none"_s) && taken({}, u"previous"_s));
        QVERIFY(!taken({{u"好"_s, 80}, {u"中"_s, 80}}));
        QVERIFY(!taken({{u"好"_s, 80}, {u"中"_s, 90}}));
        QVERIFY(!taken({{u"好"_s, 101}}));
        QVERIFY(!taken({{u"好"_s, 80}, {u"差"_s, -1}}));
        QVERIFY(!taken({{u" "_s, 80}}));
        QVERIFY(!taken({}, u"backwards"_s));
        RuleSet weightless = year.next(++version, {});
        weightless.weightSelf = weightless.weightPeer = weightless.weightOrg = weightless.weightPublic = 0;
        QVERIFY(!year.record(weightless).ok());
    }

    void everyParameterIsReadBySomething()
    {
        RuleSet rules{.limitOrdinary = 6,
                      .limitSerious = 12,
                      .limitFalsification = 2,
                      .extensionMaximum = 7,
                      .yellowFrom = 9,
                      .smallestClass = 4,
                      .roll = u"previous"_s};
        rules.bonusCap = 8;
        rules.cutoffs = {{u"好"_s, 95}, {u"中"_s, 80}, {u"差"_s, 0}};
        QCOMPARE(limitsOf(rules).ordinary.amount, 6);
        QCOMPARE(limitsOf(rules).serious.amount, 12);
        QCOMPARE(limitsOf(rules).falsification.amount, 2);
        QCOMPARE(limitsOf(rules).extensionWorkingDays, 7);
        QCOMPARE(lightRules(rules).warningWorkingDays, 9);
        QCOMPARE(lightRules(rules).roll, Roll::PreviousWorkingDay);
        QCOMPARE(standingRules(rules).bonusCap, Decimal(8));
        QCOMPARE(standingRules(rules).smallestClass, 4);
        QCOMPARE(gradeByScore(rules, Decimal(95)), u"好"_s);
        QCOMPARE(gradeByScore(rules, Decimal(79)), u"差"_s);
        QCOMPARE(gradeByScore(RuleSet{}, Decimal(79)), u"一般"_s);
        QVERIFY(gradeByScore(rules, std::nullopt).isEmpty());
        // Requirements, Decisions 10: falsification is put right at once.
        QCOMPARE(limitsOf(RuleSet{}).falsification.amount, 5);
        QCOMPARE(RectificationLimits{}.falsification.amount, 5);
    }

    void aLastDayThatIsNotWorkedRolls()
    {
        const WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
        const QDate saturday(2026, 8, 8);
        const auto last = [&](Roll roll) { return chinaDate(lastMoment(saturday, calendar, {}, roll)); };
        QCOMPARE(last(Roll::None), saturday);
        QCOMPARE(last(Roll::NextWorkingDay), QDate(2026, 8, 10));
        QCOMPARE(last(Roll::PreviousWorkingDay), QDate(2026, 8, 7));
        QCOMPARE(chinaDate(lastMoment(QDate(2026, 8, 7), calendar, {}, Roll::NextWorkingDay)),
                 QDate(2026, 8, 7));
        QCOMPARE(chinaDate(lastMoment(QDate(1999, 1, 2), calendar, {}, Roll::None)), QDate(1999, 1, 2));
    }
};

JIANNUO_STORY(TestRulesInForce, QCoreApplication)
#include "tst_rules_in_force.moc"
