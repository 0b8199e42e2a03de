// SPDX-License-Identifier: Apache-2.0
#include "domain/rules.h"
#include "domain/scoring_fraction.h"
#include "domain/scoring_ratio.h"
#include "domain/scoring_result.h"
#include "domain/spot_check_score.h"
#include "domain/status_light.h"
#include "domain/unit_standing.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

#include <algorithm>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// Which of several checks of one task counts, and how far a plan has come: on the line itself.
class TestCountedChecks : public QObject {
    Q_OBJECT

private:
    struct Story : SmallCounty {
        /// Ids as they sort.
        std::vector<Id> ids(std::size_t count)
        {
            std::vector<Id> sorted(count);
            std::generate(sorted.begin(), sorted.end(), [this] { return newId(); });
            std::sort(sorted.begin(), sorted.end());
            return sorted;
        }
        Id task()
        {
            return make(Assignment{.org = waterUnit, .checklist = checklist, .inspectors = {inspector}});
        }
        SpotCheck check(const Id& task, qint64 later) const
        {
            const Instant at{clock.now().ms + later};
            return {.org = waterUnit,
                    .assignment = task,
                    .checklist = checklist,
                    .inspectors = {inspector},
                    .startedAt = at,
                    .endedAt = at,
                    .state = SpotCheckState::Confirmed};
        }
        void record(const Id& id, const SpotCheck& check)
        {
            must(headquarters().record({{}, clock.now(), {creation(id, check)}}));
        }
        Id counted(const Id& task) { return countedCheckOf(headquarters().view(), task); }
    };

private Q_SLOTS:
    void theEarliestCountsWhicheverWasWrittenFirst()
    {
        Story story;
        const std::vector<Id> ids = story.ids(4);
        const Id first = story.task();
        story.record(ids[1], story.check(first, 0));
        story.record(ids[0], story.check(first, 60'000)); // made by a device whose clock is behind
        QCOMPARE(story.counted(first), ids[1]);
        const Id second = story.task();
        story.record(ids[2], story.check(second, 60'000));
        story.record(ids[3], story.check(second, 0));
        QCOMPARE(story.counted(second), ids[3]);
    }

    void atTheSameMomentTheLowerIdCounts()
    {
        Story story;
        const std::vector<Id> ids = story.ids(4);
        const Id first = story.task();
        story.record(ids[0], story.check(first, 0));
        story.record(ids[1], story.check(first, 0));
        QCOMPARE(story.counted(first), ids[0]);
        const Id second = story.task();
        story.record(ids[3], story.check(second, 0));
        story.record(ids[2], story.check(second, 0));
        QCOMPARE(story.counted(second), ids[2]);
    }

    void whatIsNotConfirmedOrOnesOwnIsNotCounted()
    {
        Story story;
        const Id task = story.task();
        SpotCheck own = story.check(task, 0);
        own.side = VisitSide::Self;
        story.make(own);
        SpotCheck waiting = story.check(task, 1);
        waiting.state = SpotCheckState::Submitted;
        story.make(waiting);
        QVERIFY(story.counted(task).isNull());
        const Id counts = story.make(story.check(task, 2));
        QCOMPARE(story.counted(task), counts);
        const auto standing = unitStanding(story.headquarters().view(), story.waterUnit);
        QCOMPARE(standing->checks.size(), std::size_t(1));
        QCOMPARE(standing->checks.front().spotCheck, counts);
        QCOMPARE(standing->apart.size(), std::size_t(1));
    }

    /// A tablet shows what it has, also where the task itself has not come yet.
    void aCheckCountsWhereItsTaskIsNotThere()
    {
        Story story;
        const Id gone = story.newId();
        StagedView view(story.headquarters().view());
        Record check;
        check.id = story.newId();
        check.kind = &kindOf<SpotCheck>();
        check.fields = toFields(story.check(gone, 0));
        view.stage(check);
        QCOMPARE(countedCheckOf(view, gone), check.id);
    }

    void checksWithoutATaskAllCount()
    {
        Story story;
        story.make(story.check({}, 0));
        story.make(story.check({}, 1));
        story.make(story.check(story.task(), 2));
        const auto standing = unitStanding(story.headquarters().view(), story.waterUnit);
        QCOMPARE(standing->checks.size(), std::size_t(3));
        QVERIFY(standing->apart.empty());
    }

    void aPlanOfNoLengthIsDoneOnItsDay()
    {
        const QDate day(2026, 3, 2);
        QCOMPARE(evenProgress(day, day, day.addDays(-1)), Decimal(0));
        QCOMPARE(evenProgress(day, day, day), Decimal(100));
        QCOMPARE(evenProgress(day, day.addDays(-1), day.addDays(-2)), Decimal(0));
        QCOMPARE(evenProgress(day, day.addDays(-1), day.addDays(-1)), Decimal(100));
        QCOMPARE(evenProgress(day, day.addDays(2), day), Decimal(0));
        QCOMPARE(evenProgress(day, day.addDays(2), day.addDays(1)), Decimal(50));
        QCOMPARE(evenProgress(day, day.addDays(2), day.addDays(2)), Decimal(100));
    }

    void aSourceThatWasMissedStaysMissed()
    {
        const ScoreSource peers{u"互评"_s, 20, 90, 1}; // too few
        const ScoreSource weightless{u"自评"_s, 0, 95, 9};
        const ScoreSource office{u"组织"_s, 40, 85, 9};
        QVERIFY(weightedScore({peers, weightless, office})->renormalised);
        QVERIFY(weightedScore({weightless, peers, office})->renormalised);
        QVERIFY(!weightedScore({weightless, office})->renormalised);
    }

    void aRateByMinusOneIsTurned()
    {
        QCOMPARE(Fraction(1, -1).toString(), u"-1"_s);
        QVERIFY((Ratio{1, -1} < Ratio{1, 1}));
        QVERIFY((Ratio{1, 1} > Ratio{1, -1}));
    }

    /// What cannot be computed for one inspector is said, and no total is shown without it.
    void aTotalThatCannotBeComputedIsSaid()
    {
        const Checklist list{.sections = {{u"服务"_s, {{1, u"态度"_s, {}, 10, {}}}}}};
        const Score wrong{.item = 1, .full = 10, .deductions = {{u"冷淡"_s, -1, 1}}};
        const auto totals = inspectorTotals(list, {wrong}, [](const Id&) { return u"李雪"_s; });
        QVERIFY(!totals.ok());
        QCOMPARE(totals.error().code, ErrorCode::InvalidInput);
    }

    void aLimitWithoutALongestIsWritten()
    {
        QCOMPARE(limitText(LimitRange{{5, TimeUnit::WorkingDay}, {}}), u"5个工作日"_s);
        QCOMPARE(limitText(LimitRange{{5, TimeUnit::WorkingDay}, LimitSpan{10, TimeUnit::WorkingDay}}),
                 u"5个工作日，最长10个工作日"_s);
    }
};

JIANNUO_STORY(TestCountedChecks, QCoreApplication)
#include "tst_counted_checks.moc"
