// SPDX-License-Identifier: Apache-2.0
#include "domain/rules.h"

#include "domain/patch.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::SmallCounty;

/// Who may take which step of a finding and its notice, and what the step may write.
class TestRules : public QObject {
    Q_OBJECT

private:
    /// A county with one confirmed finding and its notice, due on Monday 2026-08-17.
    struct Story : SmallCounty {
        Story()
        {
            finding = newId();
            done(inspector,
                 {creation(finding,
                           Finding{.org = waterUnit,
                                   .text = QStringLiteral("窗口三人未佩戴工作牌"),
                                   .foundBy = inspector,
                                   .foundAt = clock.now()})});
            done(lead, {step<Finding>(finding, u"confirm")});
            notice = newId();
            done(clerk,
                 {creation(notice,
                           Rectification{.org = waterUnit,
                                         .finding = finding,
                                         .issuedBy = clerk,
                                         .problem = QStringLiteral("窗口三人未佩戴工作牌"),
                                         .due = QDate(2026, 8, 17)}),
                  step<Finding>(finding, u"issue_notice")});
        }

        template <Declared T, class F> Change step(const Id& id, QStringView name, F&& write)
        {
            const Record seen = *headquarters().view().find(kindOf<T>(), id);
            T next = seen.as<T>();
            write(next);
            return must(transition(seen, name, difference(seen.fields, toFields(next))));
        }
        template <Declared T> Change step(const Id& id, QStringView name)
        {
            return step<T>(id, name, [](T&) {});
        }

        Result<Verdict> act(const Id& who, const std::vector<Change>& changes)
        {
            return headquarters().record({who, clock.now(), changes});
        }
        void done(const Id& who, const std::vector<Change>& changes) { must(act(who, changes)); }
        Rectification now() { return *headquarters().view().get<Rectification>(notice); }

        Id finding;
        Id notice;
    };

    /// Two people named another leader of the same commitment: the clerk's 张三 stands, the head's 李四 came
    /// second.
    struct Dispute : Story {
        Dispute()
        {
            auto first = tablet({clerk});
            auto second = tablet({head});
            sync(*first);
            sync(*second);
            const auto edit = [&](DeviceLedger& tablet, const Id& who, const QString& leader) {
                const Record seen = *tablet.view().find(kindOf<Commitment>(), commitment);
                Commitment next = seen.as<Commitment>();
                next.leader = leader;
                must(tablet.record({who, clock.now(), {amendment(seen, next)}}));
                sync(tablet);
            };
            edit(*first, clerk, QStringLiteral("张三"));
            edit(*second, head, QStringLiteral("李四"));
            conflict = headquarters().view().all(&Conflict::subject, commitment).front().first;
        }

        Change decide(QStringView name, const QString& reason = QStringLiteral("分管领导已经调整"))
        {
            return step<Conflict>(conflict, name, [&](Conflict& c) { c.reason = reason; });
        }
        template <class F> Change amended(F&& write)
        {
            const Record seen = *headquarters().view().find(kindOf<Commitment>(), commitment);
            Commitment next = seen.as<Commitment>();
            write(next);
            return amendment(seen, next);
        }
        /// What the decision for the other value carries with it.
        Change adopted()
        {
            Change change = amended([](Commitment&) {});
            change.patch.set(fieldNumber(&Commitment::leader), QStringLiteral("李四"));
            return change;
        }
        Commitment promise() { return *headquarters().view().get<Commitment>(commitment); }
        ConflictState state() { return headquarters().view().get<Conflict>(conflict)->state; }

        Id conflict;
    };

    static void extendTo(Rectification& r, const QDate& day)
    {
        r.firstDue = r.due;
        r.due = day;
        r.extensionReason = QStringLiteral("部件要从外地调来");
    }

private Q_SLOTS:
    void aUnitDoesNotMoveItsOwnTerm()
    {
        Story story;
        const auto receive =
            story.act(story.waterClerk,
                      {story.step<Rectification>(story.notice, u"receive",
                                                 [](Rectification& r) { r.due = QDate(2026, 12, 31); })});
        QVERIFY(!receive.ok());
        QCOMPARE(receive.error().code, ErrorCode::NotAllowed);
        QVERIFY(receive.error().sentence.contains(QStringLiteral("期限")));
        QCOMPARE(story.now().due, QDate(2026, 8, 17));
        QCOMPARE(story.now().state, RectificationState::Issued);
    }

    void aUnitDoesNotNameItsOwnRecheck()
    {
        Story story;
        story.done(story.waterClerk, {story.step<Rectification>(story.notice, u"receive")});
        const auto submit = story.act(
            story.waterClerk, {story.step<Rectification>(story.notice, u"submit", [&](Rectification& r) {
                r.measures = QStringLiteral("全部补发");
                r.result = QStringLiteral("已佩戴");
                r.submittedBy = story.waterClerk;
                r.recheckNote = QStringLiteral("合格");
            })});
        QVERIFY(!submit.ok());
        QCOMPARE(submit.error().code, ErrorCode::NotAllowed);
    }

    void whatANoticeSaysStands()
    {
        Story story;
        const Record seen = *story.headquarters().view().find(kindOf<Rectification>(), story.notice);
        for (const Id& who : {story.waterClerk, story.clerk}) {
            Rectification next = seen.as<Rectification>();
            next.problem = QStringLiteral("没有问题");
            const auto amended = story.act(who, {amendment(seen, next)});
            QVERIFY(!amended.ok());
            QCOMPARE(amended.error().code, ErrorCode::NotAllowed);
        }
    }

    void aTermIsExtendedOnceInTimeAndByTenWorkingDays()
    {
        Story story;
        story.done(story.waterClerk, {story.step<Rectification>(story.notice, u"receive")});
        const auto extend = [&](const QDate& day) {
            return story.act(story.clerk,
                             {story.step<Rectification>(story.notice, u"extend",
                                                        [&](Rectification& r) { extendTo(r, day); })});
        };
        // Ten working days after 17 August 2026 is 31 August.
        const auto tooLong = extend(QDate(2026, 9, 1));
        QVERIFY(!tooLong.ok());
        QCOMPARE(tooLong.error().code, ErrorCode::RuleBroken);
        QVERIFY(tooLong.error().sentence.contains(QStringLiteral("10")));
        QVERIFY(!extend(QDate(2026, 8, 16)).ok());
        const auto granted = extend(QDate(2026, 8, 31));
        QVERIFY2(granted.ok(), granted.ok() ? "" : qPrintable(granted.error().sentence));
        QCOMPARE(story.now().due, QDate(2026, 8, 31));
        QCOMPARE(story.now().firstDue, QDate(2026, 8, 17));
    }

    void aTermThatHasRunOutIsNotExtended()
    {
        Story story;
        story.done(story.waterClerk, {story.step<Rectification>(story.notice, u"receive")});
        story.clock.set(QDate(2026, 8, 18));
        const auto late =
            story.act(story.clerk, {story.step<Rectification>(story.notice, u"extend", [](Rectification& r) {
                          extendTo(r, QDate(2026, 8, 20));
                      })});
        QVERIFY(!late.ok());
        QCOMPARE(late.error().code, ErrorCode::RuleBroken);
    }

    void anImportedCalendarCountsForAnExtension()
    {
        Story story;
        story.make(Calendar{.year = 2026,
                            .version = QStringLiteral("2026.2"),
                            .source = QStringLiteral("抗洪期间调休通知"),
                            .daysOff = {QDate(2026, 8, 24)}});
        story.done(story.waterClerk, {story.step<Rectification>(story.notice, u"receive")});
        const auto granted =
            story.act(story.clerk, {story.step<Rectification>(story.notice, u"extend", [](Rectification& r) {
                          extendTo(r, QDate(2026, 9, 1));
                      })});
        QVERIFY2(granted.ok(), granted.ok() ? "" : qPrintable(granted.error().sentence));
    }

    void aReminderOnlyRises()
    {
        Story story;
        const auto remind = [&](ExpediteLevel level) {
            return story.act(story.clerk,
                             {story.step<Rectification>(story.notice, u"expedite",
                                                        [&](Rectification& r) { r.expedite = level; })});
        };
        QVERIFY(!remind(ExpediteLevel::None).ok());
        // The calendar says what is overdue, and nobody else.
        QVERIFY(!remind(ExpediteLevel::Yellow).ok());
        QVERIFY(!story.act(story.clerk, {story.step<Rectification>(story.notice, u"mark_overdue")}).ok());
        story.clock.set(QDate(2026, 8, 19));
        QVERIFY(remind(ExpediteLevel::Yellow).ok());
        QVERIFY(!remind(ExpediteLevel::Blue).ok());
        QVERIFY(remind(ExpediteLevel::Red).ok());
        QCOMPARE(story.now().expedite, ExpediteLevel::Red);
        // A late unit may still put it right.
        const auto submit = story.act(
            story.waterClerk, {story.step<Rectification>(story.notice, u"submit", [&](Rectification& r) {
                r.measures = QStringLiteral("全部补发");
                r.result = QStringLiteral("已佩戴");
                r.submittedBy = story.waterClerk;
            })});
        QVERIFY2(submit.ok(), submit.ok() ? "" : qPrintable(submit.error().sentence));
    }

    void aStepBringsAlongOnlyWhatItsAuthorMightAmend()
    {
        Story story;
        Id finding = story.newId();
        story.done(story.inspector,
                   {creation(finding,
                             Finding{.org = story.waterUnit,
                                     .text = QStringLiteral("公示栏空白"),
                                     .foundBy = story.inspector,
                                     .foundAt = story.clock.now()})});
        // The clerk of another unit holds no role here at all; the unit's own none for a finding.
        for (const Id& who : {story.schoolClerk, story.waterClerk})
            QVERIFY(!story.act(who, {story.step<Finding>(finding, u"confirm")}).ok());
        // What was published changes only after the change was asked for, and by the request itself.
        const auto moved = [&](QStringView name) {
            return story.act(story.waterClerk,
                             {story.step<Commitment>(story.commitment, name, [](Commitment& c) {
                                 c.due = QDate(2030, 1, 1);
                                 if (c.state == CommitmentState::InProgress)
                                     c.reason = QStringLiteral("部件改由外地供应");
                             })});
        };
        QVERIFY(!moved(u"request_closure").ok());
        QVERIFY(moved(u"request_change").ok());
    }

    void decidingForTheNewValueBringsIt()
    {
        Dispute dispute;
        QVERIFY(!dispute.act(dispute.lead, {dispute.decide(u"keep", {})}).ok());
        const auto bare = dispute.act(dispute.lead, {dispute.decide(u"replace")});
        QVERIFY(!bare.ok());
        QCOMPARE(bare.error().code, ErrorCode::RuleBroken);
        const auto whole =
            dispute.act(dispute.lead,
                        {dispute.amended([](Commitment& c) { c.leader = QStringLiteral("李四"); }),
                         dispute.decide(u"replace")});
        QVERIFY2(whole.ok(), whole.ok() ? "" : qPrintable(whole.error().sentence));
        QCOMPARE(dispute.promise().leader, QStringLiteral("李四"));
        QCOMPARE(dispute.state(), ConflictState::Replaced);
    }

    void whoWroteAValueDoesNotDecideAboutIt()
    {
        Dispute dispute;
        const auto own = dispute.act(dispute.head, {dispute.decide(u"keep")});
        QVERIFY(!own.ok());
        QCOMPARE(own.error().code, ErrorCode::NotAllowed);
        QVERIFY(dispute.act(dispute.lead, {dispute.decide(u"keep")}).ok());
    }

    /// Who took a step, and when, follows from the operation: it need not be said, and nothing else is taken.
    void whoTookAStepIsNotForHimToSay()
    {
        Dispute dispute;
        const auto saying = [&](const Id& who) {
            return dispute.act(dispute.lead,
                               {dispute.step<Conflict>(dispute.conflict, u"keep", [&](Conflict& c) {
                                   c.decidedBy = who;
                                   c.reason = QStringLiteral("以局里核对的为准");
                               })});
        };
        QCOMPARE(saying(dispute.clerk).error().code, ErrorCode::NotAllowed);
        QVERIFY(dispute.act(dispute.lead, {dispute.decide(u"keep")}).ok());
        QCOMPARE(dispute.headquarters().view().get<Conflict>(dispute.conflict)->decidedBy, dispute.lead);
    }

    void aValueWrittenAnotherTimeIsNoDecision()
    {
        Dispute dispute;
        // Somebody writes the other value by himself: the decision must still bring it, or nobody would
        // find in the log who decided for it.
        dispute.done(dispute.clerk,
                     {dispute.amended([](Commitment& c) { c.leader = QStringLiteral("李四"); })});
        const auto bare = dispute.act(dispute.lead, {dispute.decide(u"replace")});
        QVERIFY(!bare.ok());
        QCOMPARE(bare.error().code, ErrorCode::RuleBroken);
        QCOMPARE(dispute.state(), ConflictState::Open);
        QVERIFY(dispute.act(dispute.lead, {dispute.adopted(), dispute.decide(u"replace")}).ok());
    }

    void aDecisionBringsTheProposedValueAndNoOther()
    {
        Dispute dispute;
        const auto refused = [&](const std::vector<Change>& changes) {
            const auto judged = dispute.act(dispute.lead, changes);
            return !judged.ok() && judged.error().code == ErrorCode::RuleBroken;
        };
        QVERIFY(refused({dispute.amended([](Commitment& c) { c.leader = QStringLiteral("王五"); }),
                         dispute.decide(u"replace")}));
        QVERIFY(refused({dispute.amended([](Commitment& c) {
                             c.leader = QStringLiteral("李四");
                             c.ownerName = QStringLiteral("供水科");
                         }),
                         dispute.decide(u"replace")}));
        const Change more = dispute.amended([](Commitment& c) { c.ownerName = QStringLiteral("供水科"); });
        QVERIFY(refused({dispute.adopted(), more, dispute.decide(u"replace")}));
        QVERIFY(refused({dispute.adopted(), dispute.decide(u"replace"), more}));
        QCOMPARE(dispute.promise().leader, QStringLiteral("张三"));
        QCOMPARE(dispute.state(), ConflictState::Open);
    }

    /// A Conflict keeps all that was proposed: what its author may not do is refused, also beside one.
    void aConflictBringsNothingAlongThatIsForbidden()
    {
        Dispute dispute;
        const auto unseen = [](const Id& commitment) {
            Fields patch;
            patch.set(fieldNumber(&Commitment::leader), QStringLiteral("王五"));
            return Change{kindOf<Commitment>().number, verbAmend, commitment, 0, patch, false};
        };
        const Id partial = dispute.make(Person{.name = QStringLiteral("分中心"), .org = dispute.center});
        dispute.make(
            Appointment{.person = partial, .role = Role::HeadquartersClerk, .org = dispute.waterUnit});
        const Id foreign = dispute.newId();
        Commitment other = dispute.promise();
        other.org = dispute.schoolUnit;
        dispute.done({}, {creation(foreign, other)});
        const auto code = [&](const std::vector<Change>& changes) {
            return judge({partial, dispute.clock.now(), changes}, dispute.headquarters().view(),
                         dispute.clock.now())
                .error()
                .code;
        };
        QCOMPARE(code({unseen(dispute.commitment)}), ErrorCode::Conflicting);
        // Nor does a unit's clerk exchange who answers for a promise behind another that is in dispute.
        const Id draft = dispute.newId();
        Commitment words = dispute.promise();
        words.state = CommitmentState::Draft;
        dispute.done({}, {creation(draft, words)});
        auto tablet = dispute.tablet({dispute.waterClerk});
        dispute.sync(*tablet);
        const Record seen = *tablet->view().find(kindOf<Commitment>(), draft);
        words.leader = QStringLiteral("赵六");
        test::must(tablet->record({dispute.waterClerk, dispute.clock.now(), {amendment(seen, words)}}));
        dispute.sync(*tablet);
        const auto byTheUnit = [&](const std::vector<Change>& changes) {
            return judge({dispute.waterClerk, dispute.clock.now(), changes}, dispute.headquarters().view(),
                         dispute.clock.now())
                .error()
                .code;
        };
        QCOMPARE(byTheUnit({unseen(draft)}), ErrorCode::Conflicting);
        QCOMPARE(byTheUnit({unseen(draft), unseen(dispute.commitment)}), ErrorCode::NotAllowed);
        QCOMPARE(code({unseen(dispute.commitment), unseen(foreign)}), ErrorCode::NotAllowed);
        QCOMPARE(code({unseen(foreign), unseen(dispute.commitment)}), ErrorCode::NotAllowed);
    }

    void keepingTouchesNothing()
    {
        Dispute dispute;
        const auto both = dispute.act(dispute.lead, {dispute.adopted(), dispute.decide(u"keep")});
        QVERIFY(!both.ok());
        QCOMPARE(both.error().code, ErrorCode::RuleBroken);
        QVERIFY(dispute.act(dispute.lead, {dispute.decide(u"keep")}).ok());
        QCOMPARE(dispute.promise().leader, QStringLiteral("张三"));
        QCOMPARE(dispute.state(), ConflictState::Kept);
    }
};

JIANNUO_STORY(TestRules, QCoreApplication)
#include "tst_rules.moc"
