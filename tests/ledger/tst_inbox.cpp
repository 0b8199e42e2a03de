// SPDX-License-Identifier: Apache-2.0
#include "domain/rules.h"
#include "ledger/inbox.h"
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// Whose turn it is: what waits, for whom, and in which order.
class TestInbox : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        Id finding(const QDate& due, FindingState state = FindingState::Recorded)
        {
            return make(Finding{.org = waterUnit,
                                .category = FindingCategory::Disclosure,
                                .text = u"公示栏未更新"_s,
                                .due = due,
                                .foundBy = inspector,
                                .foundAt = clock.now(),
                                .state = state});
        }
        Id notice(const Id& finding, RectificationState state)
        {
            return make(Rectification{.org = waterUnit,
                                      .finding = finding,
                                      .problem = u"公示栏未更新"_s,
                                      .requirement = u"限期更新"_s,
                                      .due = QDate(2026, 8, 20),
                                      .state = state});
        }
        QStringList waits(const Id& person)
        {
            QStringList all;
            for (const Turn& turn : inbox(headquarters().store(), person, clock.now()))
                all += QLatin1StringView(turn.record.kind->name) + u'.' + QLatin1StringView(turn.step->name);
            return all;
        }
    };

private Q_SLOTS:
    void aFindingWaitsForWhoMayConfirmItAndForNobodyElse()
    {
        Story story;
        story.finding(QDate(2026, 8, 20));
        QCOMPARE(story.waits(story.lead), QStringList(u"finding.confirm"_s));
        QCOMPARE(story.waits(story.clerk), QStringList(u"finding.confirm"_s));
        QCOMPARE(story.waits(story.inspector), QStringList()); // who found it does not confirm it
        QCOMPARE(story.waits(story.waterClerk), QStringList());
        QCOMPARE(story.waits(story.root), QStringList());
    }

    void ownMattersWaitForSomebodyElse()
    {
        Story story;
        const Id own = story.person(u"何平"_s, story.waterUnit, Role::TeamLead, story.county);
        story.finding(QDate(2026, 8, 20));
        QCOMPARE(story.waits(own), QStringList());
    }

    void theNearestDueStandsFirst()
    {
        Story story;
        const Id late = story.finding(QDate(2026, 9, 30));
        const Id none = story.finding({});
        const Id soon = story.finding(QDate(2026, 8, 5));
        std::vector<Id> order;
        for (const Turn& turn :
             turnsOf(story.headquarters().store(), kindOf<Finding>(), story.lead, story.clock.now()))
            order.push_back(turn.record.id);
        QCOMPARE(order, std::vector<Id>({soon, late, none}));
    }

    void aNoticeGoesFromHandToHand()
    {
        Story story;
        const Id finding = story.finding(QDate(2026, 8, 20), FindingState::NoticeIssued);
        const Id notice = story.notice(finding, RectificationState::Issued);
        QCOMPARE(story.waits(story.waterClerk), QStringList(u"rectification.receive"_s));
        QCOMPARE(story.waits(story.inspector), QStringList());
        story.done(story.waterClerk, {story.step<Rectification>(notice, u"receive")});
        QCOMPARE(story.waits(story.waterClerk), QStringList(u"rectification.submit"_s));
        story.done(story.waterClerk, {story.step<Rectification>(notice, u"submit", [](Rectification& r) {
                       r.measures = u"专人负责"_s;
                       r.result = u"已更新"_s;
                   })});
        QCOMPARE(story.waits(story.waterClerk), QStringList());
        QCOMPARE(story.waits(story.inspector), QStringList(u"rectification.pass"_s));
        story.done(story.inspector, {story.step<Rectification>(notice, u"pass", [](Rectification& r) {
                       r.recheckNote = u"现场看了，已更新"_s;
                   })});
        QCOMPARE(story.waits(story.inspector), QStringList());
        QCOMPARE(story.waits(story.clerk), QStringList(u"rectification.close"_s));
        story.done(story.clerk, {story.step<Rectification>(notice, u"close")});
        // Only now can the finding itself be closed.
        QCOMPARE(story.waits(story.clerk), QStringList(u"finding.close"_s));
        story.done(story.clerk, {story.step<Finding>(finding, u"close")});
        QCOMPARE(story.waits(story.clerk), QStringList());
    }

    void whoAskedForAClosureDoesNotDecideIt()
    {
        Story story;
        const Id both = story.person(u"何平"_s, story.center, Role::Reviewer, story.county);
        const Id other = story.person(u"赵清"_s, story.center, Role::Reviewer, story.county);
        const Id promise = story.make(Commitment{
            .org = story.waterUnit, .text = u"当天修复。"_s, .state = CommitmentState::ClosureRequested});
        const Id closure = story.make(Closure{
            .org = story.waterUnit, .commitment = promise, .requestedBy = both, .text = u"已全部修复"_s});
        QCOMPARE(story.waits(both), QStringList());
        QCOMPARE(story.waits(other), QStringList(u"closure.approve"_s));
        // People meet it on the page of the promise.
        const Store& store = story.headquarters().store();
        QCOMPARE(pageOf(store, *store.find(kindOf<Closure>(), closure)).id, promise);
        QCOMPARE(pageOf(store, *store.find(kindOf<Commitment>(), promise)).id, promise);
    }

    void everyAwaitedStepIsOne()
    {
        for (const KindNumber number : presentedKinds()) {
            const KindInfo& kind = *Kinds::byNumber(number);
            std::set<int> seen;
            for (const Awaited& awaited : presentationOf(kind).awaited) {
                const Transition* step = kind.transition(awaited.verb);
                QVERIFY2(step, kind.name);
                QVERIFY2(seen.insert(awaited.verb).second, kind.name);
                QVERIFY2(!(step->roles == Roles()), step->name);
                QVERIFY2(*awaited.words, step->name);
            }
        }
    }
};

JIANNUO_STORY(TestInbox, QCoreApplication)
#include "tst_inbox.moc"
