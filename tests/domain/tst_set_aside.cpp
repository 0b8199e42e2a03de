// SPDX-License-Identifier: Apache-2.0
#include "domain/unit_standing.h"

#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// What headquarters sets aside stays, and counts nowhere.
class TestSetAside : public QObject {
    Q_OBJECT

private:
    struct Story : SmallCounty {
        Story()
        {
            deduction = newId();
            must(act(clerk,
                     creation(deduction,
                              Adjustment{.org = waterUnit,
                                         .points = 2,
                                         .reason = u"投诉查实"_s,
                                         .on = QDate(2026, 8, 3),
                                         .by = clerk})));
        }
        Result<Verdict> act(const Id& who, const Change& change)
        {
            return headquarters().record({who, clock.now(), {change}});
        }
        Result<Verdict> aside(const Id& who, const SetAside& what)
        {
            return act(who, creation(newId(), what));
        }
        SetAside of(const Id& who, const QString& reason = u"重复登记"_s) const
        {
            return {.org = waterUnit,
                    .subjectKind = kinds::adjustment,
                    .subject = deduction,
                    .reason = reason,
                    .by = who};
        }
        const Store& view() { return headquarters().view(); }
        Decimal deducted() { return must(unitStanding(view(), waterUnit)).result.deduction; }

        Id deduction;
    };

private Q_SLOTS:
    void nothingCountsIt()
    {
        Story story;
        QCOMPARE(story.deducted(), Decimal(2));
        SmallCounty::must(story.aside(story.head, story.of(story.head)));
        QCOMPARE(story.deducted(), Decimal(0));
        const Store& view = story.view();
        QCOMPARE(view.count(kindOf<Adjustment>(), {}), 0);
        QVERIFY(view.list(kindOf<Adjustment>()).empty());
        QVERIFY(view.countBy(kindOf<Adjustment>(), fieldNumber(&Adjustment::org), {}).empty());
        // It is there for who shows it, and says why it does not count.
        Query all;
        all.withSetAside = true;
        QCOMPARE(view.list(kindOf<Adjustment>(), all).size(), std::size_t(1));
        QVERIFY(view.find(kindOf<Adjustment>(), story.deduction));
        QCOMPARE(setAsideOf(view, kindOf<Adjustment>(), story.deduction)->reason, u"重复登记"_s);
        QVERIFY(!isSetAside(view, kindOf<Score>(), story.deduction));
    }

    void nothingNewRestsOnIt()
    {
        Story story;
        const Id photo = story.make(Evidence{.org = story.waterUnit,
                                             .subject = story.commitment,
                                             .kind = EvidenceKind::Photo,
                                             .hash = QByteArray(32, 'p'),
                                             .size = 10});
        const auto closing = [&] {
            return judge({story.waterClerk,
                          story.clock.now(),
                          {creation(story.newId(),
                                    LedgerEntry{.org = story.waterUnit,
                                                .commitment = story.commitment,
                                                .period = u"2026-08"_s,
                                                .text = u"管网已更换"_s,
                                                .evidence = {photo}})}},
                         story.view(), story.clock.now());
        };
        QVERIFY2(closing().ok(), closing().ok() ? "" : qPrintable(closing().error().sentence));
        SetAside aside = story.of(story.head, u"照片不是这里的"_s);
        aside.subjectKind = kinds::evidence;
        aside.subject = photo;
        SmallCounty::must(story.aside(story.head, aside));
        QVERIFY(!closing().ok());
        QCOMPARE(closing().error().code, ErrorCode::RuleBroken);
    }

    void anotherPersonOfHeadquartersDecidesWithAReason()
    {
        Story story;
        const auto refused = [&](const Id& who, const SetAside& what) {
            return !story.aside(who, what).ok();
        };
        QVERIFY(refused(story.clerk, story.of(story.clerk)));
        QVERIFY(refused(story.waterClerk, story.of(story.waterClerk)));
        QVERIFY(refused(story.head, story.of(story.clerk))); // in nobody else's name
        QVERIFY(refused(story.head, story.of(story.head, u"  "_s)));
        SetAside elsewhere = story.of(story.head);
        elsewhere.org = story.schoolUnit;
        QVERIFY(refused(story.head, elsewhere));
        SetAside hidden = story.of(story.head);
        hidden.internal = true;
        QVERIFY(refused(story.head, hidden));
        SetAside nothing = story.of(story.head);
        nothing.subject = story.newId();
        QVERIFY(refused(story.head, nothing));
        SetAside amendable = story.of(story.head);
        amendable.subjectKind = kinds::commitment;
        amendable.subject = story.commitment;
        QVERIFY(refused(story.head, amendable));
        QCOMPARE(story.deducted(), Decimal(2));

        const Id own = story.newId();
        SmallCounty::must(story.act(story.head,
                                    creation(own,
                                             Adjustment{.org = story.waterUnit,
                                                        .points = 1,
                                                        .reason = u"迟报"_s,
                                                        .on = QDate(2026, 8, 3),
                                                        .by = story.head})));
        SetAside ofOwn = story.of(story.head);
        ofOwn.subject = own;
        QVERIFY(refused(story.head, ofOwn));

        SmallCounty::must(story.aside(story.head, story.of(story.head)));
        QVERIFY(refused(story.head, story.of(story.head))); // once
    }

    void aScoreThatWasSetAsideIsGivenAnew()
    {
        Story story;
        const Id check = story.make(SpotCheck{.org = story.waterUnit,
                                              .checklist = story.checklist,
                                              .inspectors = {story.inspector},
                                              .startedAt = story.clock.now(),
                                              .endedAt = story.clock.now()});
        const Score wrong{.org = story.waterUnit,
                          .spotCheck = check,
                          .item = 1,
                          .inspector = story.inspector,
                          .full = 10,
                          .deductions = {{u"未佩戴工作牌"_s, 2, 5}}};
        const Id score = story.make(wrong);
        Score right = wrong;
        right.deductions.clear();
        QVERIFY(!story.act({}, creation(story.newId(), right)).ok());
        SetAside aside = story.of(story.head);
        aside.subjectKind = kinds::score;
        aside.subject = score;
        aside.internal = true; // as the score is
        SmallCounty::must(story.aside(story.head, aside));
        SmallCounty::must(story.act({}, creation(story.newId(), right)));
        QCOMPARE(story.view().all(&Score::spotCheck, check).size(), std::size_t(1));
    }

    void everyDeviceThatSeesItLearnsOfIt()
    {
        Story story;
        auto tablet = story.tablet({story.waterClerk});
        story.sync(*tablet);
        QCOMPARE(tablet->view().list(kindOf<Adjustment>()).size(), std::size_t(1));
        SmallCounty::must(story.aside(story.head, story.of(story.head)));
        story.sync(*tablet);
        QVERIFY(tablet->view().list(kindOf<Adjustment>()).empty());
        QCOMPARE(setAsideOf(tablet->view(), kindOf<Adjustment>(), story.deduction)->reason, u"重复登记"_s);
    }
};

JIANNUO_STORY(TestSetAside, QCoreApplication)
#include "tst_set_aside.moc"
