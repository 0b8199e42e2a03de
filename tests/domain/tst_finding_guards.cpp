// SPDX-License-Identifier: Apache-2.0
#include "domain/china_time.h"
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// What a finding, its notice and what is shown about it may say: each condition where it alone decides.
class TestFindingGuards : public QObject {
    Q_OBJECT

private:
    /// It is 3 August 2026, nine in the morning.
    struct Story : Office {
        /// Why it is refused, in words; empty where it is not.
        QString said(const Id& who, const std::vector<Change>& changes)
        {
            const auto judged = judge({who, clock.now(), changes}, headquarters().view(), clock.now());
            return judged ? QString() : judged.error().sentence;
        }
        template <Declared T> QString made(const Id& who, const T& record)
        {
            return said(who, {creation(newId(), record)});
        }
        Instant ago(qint64 ms) const { return {clock.now().ms - ms}; }
        Finding found(const Id& who)
        {
            return {
                .org = waterUnit, .text = u"窗口三人未佩戴工作牌"_s, .foundBy = who, .foundAt = clock.now()};
        }
        Id finding(FindingState state)
        {
            Finding one = found(inspector);
            one.state = state;
            return make(one);
        }
        Rectification notice(const Id& finding)
        {
            return {.org = waterUnit,
                    .finding = finding,
                    .issuedBy = clerk,
                    .problem = u"未佩戴工作牌"_s,
                    .due = QDate(2026, 8, 17)};
        }
        Id issued(const Id& finding, RectificationState state)
        {
            Rectification one = notice(finding);
            one.state = state;
            return make(one);
        }

        static constexpr qint64 day = 24LL * 3'600'000;
    };
    inline static const QString termIsOver = u"整改期限已经过去。"_s;

private Q_SLOTS:
    void aFindingIsOfTheLastYear()
    {
        Story story;
        const auto found = [&](const Id& who, Instant at) {
            Finding one = story.found(story.inspector);
            one.foundAt = at;
            return story.made(who, one);
        };
        QCOMPARE(found(story.inspector, story.clock.now()), QString());
        QCOMPARE(found(story.inspector, {}), QString()); // without a time
        QCOMPARE(found(story.inspector, story.ago(366 * Story::day)), QString());
        QCOMPARE(found(story.inspector, story.ago(366 * Story::day + 1)),
                 u"发现问题的时间在一年以前，请核对设备的时钟。"_s);
        QCOMPARE(found({}, story.ago(366 * Story::day + 1)), QString()); // from an older ledger
    }

    /// The term runs from the day of the finding; without one, from the day that it was written down.
    void aTermBeginsNotBeforeTheFinding()
    {
        Story story;
        const QDate today = dayOf(story.clock.now());
        const auto found = [&](Instant at, const QDate& due) {
            Finding one = story.found(story.inspector);
            one.foundAt = at;
            one.due = due;
            return story.made(story.inspector, one);
        };
        const Instant before = story.ago(10 * Story::day);
        QCOMPARE(found(before, {}), QString());
        QCOMPARE(found(before, today.addDays(-9)), QString());
        QCOMPARE(found(before, today.addDays(-10)), QString());
        QCOMPARE(found(before, today.addDays(-11)), termIsOver);
        QCOMPARE(found({}, today), QString());
        QCOMPARE(found({}, today.addDays(-1)), termIsOver);
        // What was there already is nobody's doing who writes something else.
        Finding old = story.found(story.inspector);
        old.due = today.addDays(-1);
        const Id id = story.make(old);
        const auto changed = [&](const auto& write) {
            return story.said(story.inspector, {story.amended<Finding>(id, write)});
        };
        QCOMPARE(changed([](Finding& f) { f.text = u"窗口两人未佩戴工作牌"_s; }), QString());
        QCOMPARE(changed([&](Finding& f) { f.due = today; }), QString());
        QCOMPARE(changed([&](Finding& f) { f.due = today.addDays(-2); }), termIsOver);
        QCOMPARE(changed([](Finding& f) { f.due = QDate(); }), QString());
    }

    void nobodyFindsInTheOwnMatterButTheUnitItself()
    {
        Story story;
        const Id insider = story.person(u"田刚"_s, story.waterUnit, Role::Inspector, story.county);
        const auto found = [&](const Id& who, FindingSource source) {
            Finding one = story.found(who);
            one.source = source;
            return story.made(who, one);
        };
        QCOMPARE(found(insider, FindingSource::SelfCheck), QString());
        QCOMPARE(found(insider, FindingSource::SpotCheck),
                 u"田刚应当回避：不能检查本单位、本单位的上级或申报回避的单位。"_s);
        QCOMPARE(found(story.inspector, FindingSource::SpotCheck), QString());
        QCOMPARE(found(story.inspector, FindingSource::SelfCheck), QString());
    }

    void aFindingIsRewrittenByItsFinderOrALead()
    {
        Story story;
        const Id colleague = story.person(u"王芳"_s, story.center, Role::Inspector, story.county);
        const Id id = story.finding(FindingState::Recorded);
        const auto rewritten = [&](const Id& who) {
            return story.said(
                who, {story.amended<Finding>(id, [](Finding& f) { f.text = u"窗口两人未佩戴工作牌"_s; })});
        };
        QCOMPARE(rewritten(story.inspector), QString());
        QCOMPARE(rewritten(story.lead), QString());
        QCOMPARE(rewritten({}), QString());
        const QString notYours = u"问题在认定前只能由发现人或督查组长修改。"_s;
        QCOMPARE(rewritten(colleague), notYours);
        QCOMPARE(rewritten(story.head), notYours);
        // To decide about it is another thing.
        QCOMPARE(story.said(story.head, {story.step<Finding>(id, u"confirm")}), QString());
    }

    /// Two texts of a finding stand against each other; who decides between them is neither finder nor lead.
    void whoDecidesBetweenTwoTextsBringsInTheOther()
    {
        Story story;
        const Id id = story.finding(FindingState::Recorded);
        auto first = story.tablet({story.inspector});
        auto second = story.tablet({story.lead});
        story.sync(*first);
        story.sync(*second);
        const auto written = [&](DeviceLedger& tablet, const Id& who, const QString& text) {
            const Record seen = *tablet.view().find(kindOf<Finding>(), id);
            Finding next = seen.as<Finding>();
            next.text = text;
            Story::must(tablet.record({who, story.clock.now(), {amendment(seen, next)}}));
            story.sync(tablet);
        };
        written(*first, story.inspector, u"窗口两人未佩戴工作牌"_s);
        written(*second, story.lead, u"窗口一人未佩戴工作牌"_s);
        const Id conflict = story.headquarters().view().all(&Conflict::subject, id).front().first;
        const Change decided =
            story.step<Conflict>(conflict, u"replace", [](Conflict& c) { c.reason = u"以照片为准"_s; });
        const Change amended =
            story.amended<Finding>(id, [](Finding& f) { f.text = u"窗口一人未佩戴工作牌"_s; });
        QCOMPARE(story.said(story.head, {amended, decided}), QString());
    }

    void aNoticeIsForAFindingThatWasConfirmedOrCameBack()
    {
        Story story;
        const QString only = u"只有认定了的问题才能下达整改通知。"_s;
        for (const FindingState state :
             {FindingState::Recorded, FindingState::FixedOnSite, FindingState::Dismissed,
              FindingState::NoticeIssued, FindingState::Closed, FindingState::LookBack}) {
            const Id id = story.finding(state);
            QCOMPARE(story.made(story.clerk, story.notice(id)), only);
            QCOMPARE(story.made({}, story.notice(id)), QString());
        }
        for (const FindingState state : {FindingState::Confirmed, FindingState::Recurred})
            QCOMPARE(story.made(story.clerk, story.notice(story.finding(state))), QString());
    }

    void aNoticeGoesToTheUnitThatAnswersWithinATermToCome()
    {
        Story story;
        const QDate today = dayOf(story.clock.now());
        const Id id = story.finding(FindingState::Confirmed);
        const auto sent = [&](const Id& org, const QDate& due, const QString& number) {
            Rectification one = story.notice(id);
            one.org = org;
            one.due = due;
            one.noticeNo = number;
            return story.made(story.clerk, one);
        };
        QCOMPARE(sent(story.waterUnit, today, {}), QString());
        QCOMPARE(sent(story.station, today, {}), u"整改通知的单位与问题的责任单位不一致。"_s);
        QCOMPARE(sent(story.waterUnit, today.addDays(-1), {}), QString()); // was on its way for a night
        QCOMPARE(sent(story.waterUnit, today.addDays(-2), {}), termIsOver);

        const QString number = u"清效整〔2026〕7号"_s;
        QCOMPARE(sent(story.waterUnit, today, number), QString());
        QCOMPARE(sent(story.waterUnit, today, u"清效整[2026]7号"_s), u"文号请写成“清效整〔2026〕7号”。"_s);
        Rectification numbered = story.notice(id);
        numbered.noticeNo = number;
        story.make(numbered);
        QCOMPARE(sent(story.waterUnit, today, number), u"这个文号已用于另一份整改通知，请换一个。"_s);
        QCOMPARE(sent(story.waterUnit, today, u"清效整〔2026〕8号"_s), QString());
        story.make(story.notice(id));
        QCOMPARE(sent(story.waterUnit, today, {}), QString()); // no number is nobody's number
    }

    void aNoticeIsSaidToBeOutWithOneThatIsOpen()
    {
        Story story;
        for (const FindingState state : {FindingState::Confirmed, FindingState::Recurred}) {
            const Id id = story.finding(state);
            const auto issued = [&] {
                return story.said(story.clerk, {story.step<Finding>(id, u"issue_notice")});
            };
            QCOMPARE(issued(), u"请同时填写限期整改通知。"_s);
            story.issued(id, RectificationState::Closed); // of the time before
            QCOMPARE(issued(), u"请同时填写限期整改通知。"_s);
            story.issued(id, RectificationState::Issued);
            QCOMPARE(issued(), QString());
        }
    }

    void aFindingIsClosedAfterAllItsNotices()
    {
        Story story;
        const auto closed = [&](const std::vector<RectificationState>& notices) {
            const Id id = story.finding(FindingState::NoticeIssued);
            for (const RectificationState state : notices)
                story.issued(id, state);
            return story.said(story.lead, {story.step<Finding>(id, u"close")});
        };
        const QString first = u"整改复查合格并销号后，问题才能销号。"_s;
        QCOMPARE(closed({}), first);
        QCOMPARE(closed({RectificationState::Rechecked}), first);
        QCOMPARE(closed({RectificationState::Closed}), QString());
        QCOMPARE(closed({RectificationState::Closed, RectificationState::Issued}), first);
        QCOMPARE(closed({RectificationState::Closed, RectificationState::Closed}), QString());
    }

    void aUnitReportsWhatItDidAndWhatCameOfIt()
    {
        Story story;
        const Id id = story.issued(story.finding(FindingState::NoticeIssued), RectificationState::Received);
        const auto reported = [&](const QString& measures, const QString& result) {
            return story.said(story.waterClerk,
                              {story.step<Rectification>(id, u"submit", [&](Rectification& r) {
                                  r.measures = measures;
                                  r.result = result;
                              })});
        };
        const QString both = u"报送整改请写明整改措施和完成情况。"_s;
        QCOMPARE(reported(u"全部补发"_s, u"已佩戴"_s), QString());
        QCOMPARE(reported({}, u"已佩戴"_s), both);
        QCOMPARE(reported(u"全部补发"_s, {}), both);
        // What the unit writes before does not ask for a notice anew.
        QCOMPARE(story.said(
                     story.waterClerk,
                     {story.amended<Rectification>(id, [](Rectification& r) { r.measures = u"已订购"_s; })}),
                 QString());
    }

    void aRecheckSaysWhatWasSeen()
    {
        Story story;
        const Id id = story.issued(story.finding(FindingState::NoticeIssued), RectificationState::Submitted);
        const auto rechecked = [&](const Id& who, QStringView name, const QString& note) {
            return story.said(
                who, {story.step<Rectification>(id, name, [&](Rectification& r) { r.recheckNote = note; })});
        };
        for (const QStringView name : {u"pass", u"return"}) {
            QCOMPARE(rechecked(story.lead, name, u"现场复查"_s), QString());
            QCOMPARE(rechecked(story.lead, name, {}), u"请写明复查结论：看了什么、结果如何。"_s);
            QCOMPARE(rechecked({}, name, {}), QString());
        }
    }

    void anExtensionSaysWhyAndKeepsTheTermThatItReplaces()
    {
        Story story;
        const Id id = story.issued(story.finding(FindingState::NoticeIssued), RectificationState::Received);
        const QDate first(2026, 8, 17);
        const auto extended = [&](const QString& reason, const QDate& kept, const QDate& due) {
            return story.said(story.clerk, {story.step<Rectification>(id, u"extend", [&](Rectification& r) {
                                  r.extensionReason = reason;
                                  r.firstDue = kept;
                                  r.due = due;
                              })});
        };
        const QString wrong = u"延期请写明理由和新的期限，并保留原期限。"_s;
        const QString reason = u"部件要从外地调来"_s;
        QCOMPARE(extended(reason, first, first.addDays(1)), QString());
        QCOMPARE(extended({}, first, first.addDays(1)), wrong);
        QCOMPARE(extended(reason, first.addDays(-1), first.addDays(1)), wrong);
        QCOMPARE(extended(reason, {}, first.addDays(1)), wrong);
        QCOMPARE(extended(reason, first, first), wrong);
        QCOMPARE(extended(reason, first, first.addDays(-1)), wrong);
    }

    /// A term that no calendar knows comes from an older ledger, and is not extended.
    void aTermThatIsOverOrOfAnotherCenturyIsNotExtended()
    {
        const auto extended = [](QDate due, QDate later) {
            Story story;
            Rectification old = story.notice(story.finding(FindingState::NoticeIssued));
            old.due = due;
            old.state = RectificationState::Received;
            const Id id = story.make(old);
            return story.said(story.clerk, {story.step<Rectification>(id, u"extend", [&](Rectification& r) {
                                  r.extensionReason = u"部件要从外地调来"_s;
                                  r.firstDue = r.due;
                                  r.due = later;
                              })});
        };
        const QString over = extended(QDate(1999, 8, 17), QDate(1999, 8, 18));
        QVERIFY2(over.contains(u"已过"_s), qPrintable(over));
        const QString far = extended(QDate(2100, 12, 30), QDate(2101, 1, 2));
        QVERIFY2(far.contains(u"2100"_s), qPrintable(far));
    }

    void aReminderRisesAndIsMoreThanBlueOnlyAfterTheTerm()
    {
        Story story;
        Rectification one = story.notice(story.finding(FindingState::NoticeIssued));
        one.due = QDate(2026, 8, 3); // today
        const Id id = story.make(one);
        const auto reminded = [&](ExpediteLevel level) {
            return story.said(story.clerk, {story.step<Rectification>(id, u"expedite", [&](Rectification& r) {
                                  r.expedite = level;
                              })});
        };
        const QString higher = u"督办请选择比上一次更高的级别：蓝色、黄色、红色。"_s;
        const QString early = u"期限还没有过，只能蓝色督办提醒。"_s;
        QCOMPARE(reminded(ExpediteLevel::None), higher);
        QCOMPARE(reminded(ExpediteLevel::Blue), QString());
        QCOMPARE(reminded(ExpediteLevel::Yellow), early);
        story.clock.set(QDate(2026, 8, 4));
        QCOMPARE(reminded(ExpediteLevel::Blue), QString());
        QCOMPARE(reminded(ExpediteLevel::Yellow), QString());
        QCOMPARE(reminded(ExpediteLevel::Red), QString());
        story.done(story.clerk, {story.step<Rectification>(id, u"expedite", [](Rectification& r) {
                       r.expedite = ExpediteLevel::Yellow;
                   })});
        QCOMPARE(reminded(ExpediteLevel::Blue), higher);
        QCOMPARE(reminded(ExpediteLevel::Yellow), higher);
        QCOMPARE(reminded(ExpediteLevel::Red), QString());
    }

    void aLostFileIsSaidOnceByWhoBroughtIt()
    {
        Story story;
        const auto photo = [&](const Id& by) {
            return story.make(Evidence{.org = story.waterUnit,
                                       .subject = story.commitment,
                                       .hash = QByteArray(32, 'h'),
                                       .size = 10,
                                       .by = by});
        };
        const Id own = photo(story.waterClerk);
        const FileLoss loss{.org = story.waterUnit,
                            .evidence = own,
                            .hash = QByteArray(32, 'h'),
                            .reason = u"平板被水浸坏"_s,
                            .by = story.waterClerk};
        const auto lost = [&](const Id& who, const auto& write) {
            FileLoss one = loss;
            one.by = who.isNull() ? story.waterClerk : who;
            write(one);
            return story.made(who, one);
        };
        const auto asItIs = [](FileLoss&) {};
        QCOMPARE(lost(story.waterClerk, asItIs), QString());
        QCOMPARE(lost({}, asItIs), QString()); // the server says it in his name
        const QString otherwise = u"遗失的文件与佐证的登记不一致。"_s;
        QCOMPARE(lost(story.waterClerk, [](FileLoss& l) { l.hash = QByteArray(32, 'x'); }), otherwise);
        QCOMPARE(lost(story.waterClerk, [&](FileLoss& l) { l.org = story.station; }), otherwise);
        QCOMPARE(lost(story.waterClerk, [](FileLoss& l) { l.internal = true; }), otherwise);
        QCOMPARE(lost(story.waterHead, asItIs), u"佐证文件遗失由提供佐证的人说明。"_s);
        QCOMPARE(lost(story.waterClerk, [](FileLoss& l) { l.reason = u" "_s; }),
                 u"佐证文件遗失须写明原因。"_s);
        const Id nobodys = photo({});
        QCOMPARE(lost(story.waterHead, [&](FileLoss& l) { l.evidence = nobodys; }), QString());

        QVERIFY(!fileLossOf(story.headquarters().view(), own).has_value());
        story.done(story.waterClerk, {creation(story.newId(), loss)});
        QCOMPARE(fileLossOf(story.headquarters().view(), own)->reason, loss.reason);
        QCOMPARE(lost(story.waterClerk, asItIs), u"这份佐证的文件遗失已经登记过。"_s);
    }

    void onlyWhatCannotBeAmendedAndBelongsToAUnitIsSetAside()
    {
        QVERIFY(maySetAside(kindOf<Adjustment>()));
        QVERIFY(maySetAside(kindOf<Comment>()));
        QVERIFY(!maySetAside(kindOf<Commitment>())); // is amended
        QVERIFY(!maySetAside(kindOf<Calendar>())); // is nobody's own
        QVERIFY(!maySetAside(kindOf<SetAside>()));
        Story story;
        const Id points = story.make(
            Adjustment{.org = story.waterUnit, .points = 2, .reason = u"投诉查实"_s, .by = story.clerk});
        const auto aside = [&](const auto& write) {
            SetAside one{.org = story.waterUnit,
                         .subjectKind = kinds::adjustment,
                         .subject = points,
                         .reason = u"重复登记"_s,
                         .by = story.head};
            write(one);
            return story.made(story.head, one);
        };
        QCOMPARE(aside([](SetAside&) {}), QString());
        const QString never = u"这类记录不能作废，请按办理步骤更正。"_s;
        QCOMPARE(aside([](SetAside& a) { a.subjectKind = 9'999; }), never);
        QCOMPARE(aside([&](SetAside& a) {
                     a.subjectKind = kinds::commitment;
                     a.subject = story.commitment;
                 }),
                 never);
        QCOMPARE(aside([](SetAside& a) { a.subjectKind = kinds::score; }),
                 u"要作废的记录不存在，或它的登记没有被中心接受。"_s);
        const QString otherwise = u"作废的单位和“内部”须与原记录一致。"_s;
        QCOMPARE(aside([](SetAside& a) { a.internal = true; }), otherwise);
        QCOMPARE(aside([&](SetAside& a) { a.org = story.station; }), otherwise);
        QCOMPARE(aside([](SetAside& a) { a.reason = u" "_s; }), u"作废须写明理由。"_s);
        const Id own = story.make(
            Adjustment{.org = story.waterUnit, .points = 2, .reason = u"投诉查实"_s, .by = story.head});
        QCOMPARE(aside([&](SetAside& a) { a.subject = own; }), u"不能作废自己登记的记录，请由另一人决定。"_s);
        story.done(story.head,
                   {creation(story.newId(),
                             SetAside{.org = story.waterUnit,
                                      .subjectKind = kinds::adjustment,
                                      .subject = points,
                                      .reason = u"重复登记"_s,
                                      .by = story.head})});
        QCOMPARE(aside([](SetAside&) {}), u"这条记录已经作废。"_s);
    }
};

JIANNUO_STORY(TestFindingGuards, QCoreApplication)
#include "tst_finding_guards.moc"
