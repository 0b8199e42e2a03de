// SPDX-License-Identifier: Apache-2.0
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// What a promise must say before it is handed in, hung up, closed or called broken: each condition where it
/// alone decides.
class TestCommitmentGuards : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        /// Why it is refused, in words; empty where it is not.
        QString said(const Id& who, const std::vector<Change>& changes)
        {
            const auto judged = judge({who, clock.now(), changes}, headquarters().view(), clock.now());
            return judged ? QString() : judged.error().sentence;
        }
        static Commitment words(const Id& org)
        {
            return {.org = org,
                    .text = u"接报后两小时到场"_s,
                    .goal = u"当天修复"_s,
                    .project = u"管网抢修"_s,
                    .measures = u"设抢修队"_s,
                    .due = QDate(2026, 12, 20)};
        }
        Id promise(CommitmentState state, const Id& letter = {})
        {
            Commitment commitment = words(waterUnit);
            commitment.state = state;
            commitment.letter = letter;
            return make(commitment);
        }
        Closure request(const Id& promised)
        {
            return {.org = waterUnit, .commitment = promised, .requestedBy = waterClerk, .text = u"已修复"_s};
        }
        Id closure(const Id& promised, ClosureState state)
        {
            Closure asked = request(promised);
            asked.state = state;
            return make(asked);
        }
        Change stepOf(const Id& promised, QStringView name, const QString& reason = {})
        {
            return step<Commitment>(promised, name, [&](Commitment& c) {
                if (!reason.isEmpty())
                    c.reason = reason;
            });
        }
    };

private Q_SLOTS:
    void aPromiseIsHandedInWithGoalProjectMeasuresAndTerm()
    {
        Story story;
        const auto handedIn = [&](const auto& change) {
            Commitment commitment = Story::words(story.waterUnit);
            change(commitment);
            const Id id = story.newId();
            story.done(story.waterClerk, {creation(id, commitment)});
            return story.said(story.waterClerk, {story.stepOf(id, u"submit")});
        };
        QCOMPARE(handedIn([](Commitment&) {}), QString());
        const QString wanted = u"提交审核前请写明目标、项目、措施和完成时限。"_s;
        for (const auto member : {&Commitment::goal, &Commitment::project, &Commitment::measures})
            QCOMPARE(handedIn([member](Commitment& c) { c.*member = QString(); }), wanted);
        QCOMPARE(handedIn([](Commitment& c) { c.due = QDate(); }), wanted);
    }

    /// Nobody can complain to 123456; a doubt alone keeps nothing from the wall.
    void aPromiseIsPublishedWhereItsUnitCanBeReached()
    {
        Story story;
        const Id confirmed = story.promise(CommitmentState::Confirmed);
        story.make(Publication{.org = story.waterUnit, .from = QDate(2026, 8, 3), .commitment = confirmed});
        const auto published = [&] { return story.said(story.head, {story.stepOf(confirmed, u"publish")}); };
        Commitment onPaper = Story::words(story.waterUnit);
        onPaper.state = CommitmentState::Published;
        const auto entered = [&] { return story.said(story.head, {creation(story.newId(), onPaper)}); };
        QCOMPARE(published(), QString());
        QCOMPARE(entered(), QString());

        const auto phones = [&](const std::vector<QString>& numbers) {
            story.done({}, {story.amended<Contact>(story.contact, [&](Contact& c) { c.phones = numbers; })});
        };
        phones({u"8888888"_s}); // some houses do have such a number
        QCOMPARE(published(), QString());
        phones({u"123456"_s});
        QVERIFY(published().contains(u"123456"_s));
        QVERIFY(entered().contains(u"123456"_s));
        phones({});
        QVERIFY(!published().isEmpty());
    }

    void aPromiseIsPublishedAfterItWasHungUpByItselfOrWithItsLetter()
    {
        Story story;
        const Id letter = story.make(CommitmentLetter{.org = story.waterUnit, .title = u"公开承诺书"_s});
        const Id other = story.make(CommitmentLetter{.org = story.waterUnit, .title = u"上半年承诺书"_s});
        const auto published = [&](const Id& id) {
            return story.said(story.head, {story.stepOf(id, u"publish")});
        };
        const Id alone = story.promise(CommitmentState::Confirmed);
        const Id withLetter = story.promise(CommitmentState::Confirmed, letter);
        const QString nowhere = u"请先登记公示：在哪里、从哪天起。"_s;
        QCOMPARE(published(alone), nowhere);
        QCOMPARE(published(withLetter), nowhere);
        story.make(Publication{.org = story.waterUnit, .letter = other, .from = QDate(2026, 8, 3)});
        QCOMPARE(published(withLetter), nowhere);
        story.make(Publication{.org = story.waterUnit, .letter = letter, .from = QDate(2026, 8, 3)});
        QCOMPARE(published(withLetter), QString());
        QCOMPARE(published(alone), nowhere);
        story.make(Publication{.org = story.waterUnit, .from = QDate(2026, 8, 3), .commitment = alone});
        QCOMPARE(published(alone), QString());
    }

    void aPublicationSaysWhatHangsThereAndUntilWhen()
    {
        Story story;
        const Id letter = story.make(CommitmentLetter{.org = story.waterUnit, .title = u"公开承诺书"_s});
        const auto hung = [&](const Id& itsLetter, const Id& promise, const QDate& to = {}) {
            return story.said(story.waterClerk,
                              {creation(story.newId(),
                                        Publication{.org = story.waterUnit,
                                                    .letter = itsLetter,
                                                    .from = QDate(2026, 8, 3),
                                                    .to = to,
                                                    .commitment = promise})});
        };
        QCOMPARE(hung(letter, {}), QString());
        QCOMPARE(hung({}, story.commitment), QString());
        QCOMPARE(hung(letter, story.commitment), QString());
        QCOMPARE(hung({}, {}), u"请写明公示的是哪份承诺书或哪个事项。"_s);
        QCOMPARE(hung(letter, {}, QDate(2026, 8, 4)), QString());
        QCOMPARE(hung(letter, {}, QDate(2026, 8, 3)), QString()); // for one day
        QCOMPARE(hung(letter, {}, QDate(2026, 8, 2)), u"公示的结束日期早于开始日期。"_s);
    }

    void aLettersWordsStayOnceOneOfItsPromisesWasHandedIn()
    {
        Story story;
        const Id letter = story.make(CommitmentLetter{.org = story.waterUnit, .title = u"公开承诺书"_s});
        const auto reworded = [&] {
            return story.amended<CommitmentLetter>(
                letter, [](CommitmentLetter& l) { l.title = u"2026年公开承诺书"_s; });
        };
        QCOMPARE(story.said(story.waterClerk, {reworded()}), QString());
        story.promise(CommitmentState::Draft, letter);
        QCOMPARE(story.said(story.waterClerk, {reworded()}), QString());
        story.promise(CommitmentState::Returned, letter);
        QCOMPARE(story.said(story.waterClerk, {reworded()}), QString());
        story.promise(CommitmentState::Submitted, letter);
        QCOMPARE(story.said(story.waterClerk, {reworded()}),
                 u"承诺书的事项已经报送，内容不能再改；请对事项申请变更。"_s);
        QCOMPARE(story.said({}, {reworded()}), QString()); // an import that is read again
    }

    void closingIsAskedForWithARequest()
    {
        Story story;
        const QString missing = u"申请销号请同时填写完成情况和佐证。"_s;
        for (const CommitmentState from : {CommitmentState::InProgress, CommitmentState::Overdue}) {
            const Id id = story.promise(from);
            const auto asked = [&] {
                return story.said(story.waterClerk, {story.stepOf(id, u"request_closure")});
            };
            QCOMPARE(asked(), missing);
            story.closure(id, ClosureState::Rejected); // of an earlier round
            QCOMPARE(asked(), missing);
            story.closure(id, ClosureState::Requested);
            QCOMPARE(asked(), QString());
        }
    }

    void closingFollowsTheDecisionAboutTheRequest()
    {
        Story story;
        const auto closed = [&](const Id& id) {
            return story.said(story.clerk, {story.stepOf(id, u"close")});
        };
        const auto rejected = [&](const Id& id) {
            return story.said(story.clerk, {story.stepOf(id, u"reject")});
        };
        const QString notApproved = u"销号须先经审批同意。"_s;
        const QString notRejected = u"请先在销号申请上写明不同意的意见。"_s;
        const Id never = story.promise(CommitmentState::ClosureRequested);
        QCOMPARE(closed(never), notApproved);
        QCOMPARE(rejected(never), notRejected);
        const auto decided = [&](ClosureState state) {
            const Id id = story.promise(CommitmentState::ClosureRequested);
            story.closure(id, state);
            return id;
        };
        const Id open = decided(ClosureState::Requested);
        QCOMPARE(closed(open), notApproved);
        QCOMPARE(rejected(open), notRejected);
        const Id approved = decided(ClosureState::Approved);
        QCOMPARE(closed(approved), QString());
        QCOMPARE(rejected(approved), notRejected);
        const Id refused = decided(ClosureState::Rejected);
        QCOMPARE(closed(refused), notApproved);
        QCOMPARE(rejected(refused), QString());
    }

    void aPromiseIsBrokenByAFindingOfThatKindThatWasConfirmed_data()
    {
        QTest::addColumn<int>("category");
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("counts");
        const auto row = [](const char* name, FindingCategory category, FindingState state, bool counts) {
            QTest::newRow(name) << static_cast<int>(category) << static_cast<int>(state) << counts;
        };
        row("only recorded", FindingCategory::Breach, FindingState::Recorded, false);
        row("dismissed", FindingCategory::Breach, FindingState::Dismissed, false);
        row("put right at once", FindingCategory::Breach, FindingState::FixedOnSite, false);
        row("confirmed", FindingCategory::Breach, FindingState::Confirmed, true);
        row("with a notice", FindingCategory::Breach, FindingState::NoticeIssued, true);
        row("come back", FindingCategory::Breach, FindingState::Recurred, true);
        row("of another kind", FindingCategory::Attitude, FindingState::Confirmed, false);
    }
    void aPromiseIsBrokenByAFindingOfThatKindThatWasConfirmed()
    {
        QFETCH(int, category);
        QFETCH(int, state);
        QFETCH(bool, counts);
        Story story;
        story.make(Finding{.org = story.waterUnit,
                           .commitment = story.commitment,
                           .category = static_cast<FindingCategory>(category),
                           .text = u"接报三天无人到场"_s,
                           .foundBy = story.inspector,
                           .state = static_cast<FindingState>(state)});
        const auto broken = [&](const QString& reason) {
            return story.said(story.head, {story.stepOf(story.commitment, u"breach", reason)});
        };
        const QString unfounded = u"认定违诺须先有经认定的“有诺不践”问题。"_s;
        QCOMPARE(broken(u"经查未到场"_s), counts ? QString() : unfounded);
        QCOMPARE(broken({}), counts ? u"请写明理由。"_s : unfounded);
    }

    void oneRequestAtATimeWaitsForItsDecision()
    {
        Story story;
        const auto asked = [&](const Id& who) {
            Closure mine = story.request(story.commitment);
            mine.requestedBy = who;
            return story.said(who, {creation(story.newId(), mine)});
        };
        const QString another = u"这个事项已有一份待审批的销号申请。"_s;
        story.closure(story.commitment, ClosureState::Rejected);
        story.closure(story.commitment, ClosureState::Approved);
        QCOMPARE(asked(story.waterClerk), QString());
        const Id waiting = story.closure(story.commitment, ClosureState::Requested);
        QCOMPARE(asked(story.waterClerk), another);
        QCOMPARE(asked(story.waterHead), another);
        // Headquarters' server brings in what was decided elsewhere.
        QCOMPARE(story.said({}, {creation(story.newId(), story.request(story.commitment))}), QString());
        const auto reworded = [&](const Id& who) {
            return story.said(
                who, {story.amended<Closure>(waiting, [](Closure& c) { c.text = u"已修复，附照片"_s; })});
        };
        QCOMPARE(reworded(story.waterClerk), QString());
        QCOMPARE(reworded(story.waterHead), u"销号申请只能由申请人本人修改。"_s);
        QCOMPARE(reworded({}), QString());
    }

    /// Two texts of a request stand against each other; who decides between them brings the other one in.
    void whoDecidesBetweenTwoTextsBringsInTheOther()
    {
        Story story;
        const Id id = story.closure(story.commitment, ClosureState::Requested);
        auto first = story.tablet({story.waterClerk});
        auto second = story.tablet({story.waterClerk});
        story.sync(*first);
        story.sync(*second);
        const std::pair<DeviceLedger*, QString> texts[]{{first.get(), u"水管已换"_s},
                                                        {second.get(), u"阀门已换"_s}};
        for (const auto& [tablet, text] : texts) {
            const Record seen = *tablet->view().find(kindOf<Closure>(), id);
            Closure next = seen.as<Closure>();
            next.text = text;
            Story::must(tablet->record({story.waterClerk, story.clock.now(), {amendment(seen, next)}}));
            story.sync(*tablet);
        }
        const Id conflict = story.headquarters().view().all(&Conflict::subject, id).front().first;
        const auto adopted = [&](const Id& who) {
            return story.said(who,
                              {story.amended<Closure>(id, [&](Closure& c) { c.text = texts[1].second; }),
                               story.step<Conflict>(conflict, u"replace",
                                                    [](Conflict& c) { c.reason = u"以现场为准"_s; })});
        };
        QCOMPARE(adopted(story.head), QString());
    }

    void aReviewIsOfThePromisesOwnUnitAndSaysWhyItSendsItBack()
    {
        Story story;
        const auto reviewed = [&](const Id& org, ReviewResult result, const QString& opinion) {
            return story.said(story.reviewer,
                              {creation(story.newId(),
                                        Review{.org = org,
                                               .commitment = story.commitment,
                                               .result = result,
                                               .opinion = opinion})});
        };
        QCOMPARE(reviewed(story.waterUnit, ReviewResult::Confirmed, {}), QString());
        QCOMPARE(reviewed(story.waterUnit, ReviewResult::Confirmed, u"可行"_s), QString());
        QCOMPARE(reviewed(story.waterUnit, ReviewResult::Returned, u"时限过长"_s), QString());
        QCOMPARE(reviewed(story.waterUnit, ReviewResult::Returned, {}), u"退回请写明意见。"_s);
        QCOMPARE(reviewed(story.station, ReviewResult::Confirmed, {}),
                 u"审核的单位与承诺事项的单位不一致。"_s);
    }

    void progressIsReportedForThePromisesOwnUnit()
    {
        Story story;
        const auto reported = [&](const Id& org) {
            return story.said(story.waterClerk,
                              {creation(story.newId(),
                                        LedgerEntry{.org = org,
                                                    .commitment = story.commitment,
                                                    .period = u"2026-08"_s,
                                                    .text = u"管网已更换"_s})});
        };
        QCOMPARE(reported(story.waterUnit), QString());
        QCOMPARE(reported(story.station), u"台账的单位与承诺事项的单位不一致。"_s);
    }
};

JIANNUO_STORY(TestCommitmentGuards, QCoreApplication)
#include "tst_commitment_guards.moc"
