// SPDX-License-Identifier: Apache-2.0
#include "domain/audience.h"
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// A question about what was published (S001-010): each condition where it alone decides.
class TestHearingGuards : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        /// Asked today, a Monday: ten working days later it is the 17th.
        Hearing asked() const
        {
            return {.org = waterUnit,
                    .question = u"公示说当天修复，为什么报修三天没有人来？"_s,
                    .commitment = commitment,
                    .askedOn = QDate(2026, 8, 3),
                    .due = QDate(2026, 8, 17),
                    .recordedBy = clerk};
        }
        QString said(const Id& who, const std::vector<Change>& changes)
        {
            const auto judged = judge({who, clock.now(), changes}, headquarters().view(), clock.now());
            return judged ? QString() : judged.error().sentence;
        }
        QString taken(const Hearing& hearing) { return said(clerk, {creation(newId(), hearing)}); }
        template <class F> Change answered(const Id& id, F&& write)
        {
            return step<Hearing>(id, u"answer", write);
        }
        Id recorded(const Hearing& hearing)
        {
            const Id id = newId();
            done(clerk, {creation(id, hearing)});
            return id;
        }
        void answer(const Id& id)
        {
            done(waterClerk, {answered(id, [](Hearing& h) { h.answer = u"抢修队已于8月1日到场。"_s; })});
        }
    };

private Q_SLOTS:
    void isAskedNotBeforeTheDayHasCome()
    {
        Story story;
        Hearing hearing = story.asked();
        QCOMPARE(story.taken(hearing), QString());
        hearing.askedOn = QDate(2026, 8, 4);
        QCOMPARE(story.taken(hearing), u"提问日期还没有到。"_s);
    }

    void isDueWithinTheLimitOfTheRules()
    {
        Story story;
        Hearing hearing = story.asked();
        hearing.due = QDate(2026, 8, 18);
        QCOMPARE(story.taken(hearing), u"按现行规则，质询须在 10 个工作日内答复，最迟 2026年8月17日。"_s);
        hearing.due = hearing.askedOn;
        QCOMPARE(story.taken(hearing), QString());
        hearing.due = QDate(2026, 8, 2);
        QCOMPARE(story.taken(hearing), u"答复时限早于提问日期。"_s);

        const Id campaign = story.make(Campaign{.name = u"公开承诺活动"_s,
                                                .start = QDate(2026, 1, 1),
                                                .end = QDate(2026, 12, 31),
                                                .org = story.county,
                                                .state = CampaignState::Running});
        RuleSet shorter{.campaign = campaign, .limitHearing = 3};
        story.make(shorter);
        hearing.due = QDate(2026, 8, 7);
        QCOMPARE(story.taken(hearing), u"按现行规则，质询须在 3 个工作日内答复，最迟 2026年8月6日。"_s);
        hearing.due = QDate(2026, 8, 6);
        QCOMPARE(story.taken(hearing), QString());
    }

    void theLimitIsOneToSixtyWorkingDays()
    {
        Story story;
        const Id campaign = story.make(Campaign{.name = u"公开承诺活动"_s,
                                                .start = QDate(2027, 1, 1),
                                                .end = QDate(2027, 12, 31),
                                                .org = story.county});
        const auto taken = [&](int limit) {
            return story.said(
                story.head, {creation(story.newId(), RuleSet{.campaign = campaign, .limitHearing = limit})});
        };
        QCOMPARE(taken(1), QString());
        QCOMPARE(taken(60), QString());
        QCOMPARE(taken(0), u"质询答复期限须在 1 至 60 个工作日之间。"_s);
        QCOMPARE(taken(61), u"质询答复期限须在 1 至 60 个工作日之间。"_s);
    }

    void isAboutAPromiseOfWhoAnswers()
    {
        Story story;
        Hearing hearing = story.asked();
        hearing.org = story.schoolUnit;
        QCOMPARE(story.taken(hearing), u"“涉及承诺”属于另一个单位。"_s);
        hearing.commitment = {};
        QCOMPARE(story.taken(hearing), QString());
    }

    void isAmendedUntilItIsAnswered()
    {
        Story story;
        const Id id = story.recorded(story.asked());
        const auto amended = [&] {
            return story.said(story.clerk,
                              {story.amended<Hearing>(id, [](Hearing& h) { h.question += u"请答复。"_s; })});
        };
        QCOMPARE(amended(), QString());
        story.answer(id);
        QVERIFY(!amended().isEmpty());
    }

    void theUnitAnswersInWords()
    {
        Story story;
        const Id id = story.recorded(story.asked());
        const Change silent = story.answered(id, [](Hearing&) {});
        QCOMPARE(story.said(story.waterClerk, {silent}), u"“答复”请填写“答复”。"_s);
        const Change blank = story.answered(id, [](Hearing& h) { h.answer = u" 　"_s; });
        QVERIFY(!story.said(story.waterClerk, {blank}).isEmpty());
        const Change words = story.answered(id, [](Hearing& h) { h.answer = u"已于8月1日修复。"_s; });
        QCOMPARE(story.said(story.waterClerk, {words}), QString());
        QVERIFY(!story.said(story.schoolClerk, {words}).isEmpty());
        QVERIFY(!story.said(story.clerk, {words}).isEmpty());
        story.answer(id);
        QCOMPARE(story.now<Hearing>(id).answeredBy, story.waterClerk);
        QCOMPARE(story.now<Hearing>(id).answeredOn, QDate(2026, 8, 3));
    }

    void headquartersPublishesOrSendsBackWithAReason()
    {
        Story story;
        const Id id = story.recorded(story.asked());
        story.answer(id);
        QVERIFY(!story.said(story.waterClerk, {story.step<Hearing>(id, u"publish")}).isEmpty());
        QVERIFY(!story.said(story.clerk, {story.step<Hearing>(id, u"return")}).isEmpty());
        story.done(story.clerk,
                   {story.step<Hearing>(id, u"return", [](Hearing& h) { h.reason = u"没有说明原因。"_s; })});
        QCOMPARE(story.now<Hearing>(id).state, HearingState::Asked);
        story.answer(id);
        story.done(story.clerk, {story.step<Hearing>(id, u"publish")});
        QCOMPARE(story.now<Hearing>(id).publishedOn, QDate(2026, 8, 3));
    }

    void whoAnsweredDoesNotPublish()
    {
        Story story;
        const Id both = story.person(u"何平"_s, story.center, Role::HeadquartersClerk, story.county);
        story.make(Appointment{.person = both, .role = Role::OrgClerk, .org = story.waterUnit});
        const Id id = story.recorded(story.asked());
        story.done(both, {story.answered(id, [](Hearing& h) { h.answer = u"已修复。"_s; })});
        QVERIFY(!story.said(both, {story.step<Hearing>(id, u"publish")}).isEmpty());
        QCOMPARE(story.said(story.clerk, {story.step<Hearing>(id, u"publish")}), QString());
    }

    void whatIsMarkedSecretIsNotPublished()
    {
        Story story;
        Hearing hearing = story.asked();
        hearing.question = u"机密★\n为什么报修三天没有人来？"_s;
        const Id id = story.recorded(hearing);
        story.answer(id);
        QCOMPARE(story.said(story.clerk, {story.step<Hearing>(id, u"publish")}),
                 u"提问或答复标有“机密”，不能公布。"_s);
    }

    void supervisorsFromOutsideReadWhatIsPublished()
    {
        Story story;
        const Id outside = story.person(u"监督员"_s, story.county, Role::ExternalSupervisor, story.county);
        const Id id = story.recorded(story.asked());
        const auto reads = [&] {
            const auto record = story.headquarters().view().find(kindOf<Hearing>(), id);
            return mayRead(story.headquarters().view(), outside, *record, story.clock.now());
        };
        QVERIFY(!reads());
        story.answer(id);
        story.done(story.clerk, {story.step<Hearing>(id, u"publish")});
        QVERIFY(reads());
    }
};

JIANNUO_STORY(TestHearingGuards, QCoreApplication)
#include "tst_hearing_guards.moc"
