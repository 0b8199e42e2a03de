// SPDX-License-Identifier: Apache-2.0
#include "domain/china_time.h"
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// What a task, a visit, its scores and its checklist may say: each condition where it alone decides.
class TestInspectionGuards : public QObject {
    Q_OBJECT

private:
    /// It is 3 August 2026, nine in the morning.
    struct Story : Office {
        /// Why it is refused, in words; empty where it is not.
        QString said(const Id& who, const std::vector<Change>& changes)
        {
            return said(headquarters().view(), who, changes);
        }
        QString said(const View& view, const Id& who, const std::vector<Change>& changes)
        {
            const auto judged = judge({who, clock.now(), changes}, view, clock.now());
            return judged ? QString() : judged.error().sentence;
        }
        Instant ago(qint64 ms) const { return {clock.now().ms - ms}; }
        SpotCheck visit(const std::vector<Id>& inspectors)
        {
            return {.org = waterUnit,
                    .checklist = checklist,
                    .inspectors = inspectors,
                    .startedAt = ago(2 * hour),
                    .endedAt = ago(hour)};
        }
        Assignment task(const QDate& due)
        {
            return {.org = waterUnit, .checklist = checklist, .inspectors = {inspector}, .due = due};
        }
        Score score(const Id& check, const Id& who, int item = 1)
        {
            return {.org = waterUnit, .spotCheck = check, .item = item, .inspector = who, .full = 10 * item};
        }
        template <Declared T> QString made(const Id& who, const T& record)
        {
            return said(who, {creation(newId(), record)});
        }
        /// An inspector of the county who works at the unit itself.
        Id insider() { return person(u"田刚"_s, waterUnit, Role::Inspector, county); }

        static constexpr qint64 hour = 3'600'000;
        static constexpr qint64 day = 24 * hour;
    };
    static QString mustStepAside(const QString& name)
    {
        return u"%1应当回避：不能检查本单位、本单位的上级或申报回避的单位。"_s.arg(name);
    }

private Q_SLOTS:
    /// A day late is the day that the device was on its way.
    void aTaskIsGivenWhileThereIsTimeForIt()
    {
        Story story;
        const QDate today = dayOf(story.clock.now());
        const QString over = u"任务的完成时限已经过去。"_s;
        const auto given = [&](const Id& who, const QDate& due) { return story.made(who, story.task(due)); };
        QCOMPARE(given(story.lead, {}), QString());
        QCOMPARE(given(story.lead, today), QString());
        QCOMPARE(given(story.lead, today.addDays(-1)), QString());
        QCOMPARE(given(story.lead, today.addDays(-2)), over);
        QCOMPARE(given({}, today.addDays(-2)), QString());
        // What is written about it later does not move it.
        const Id late = story.make(story.task(today.addDays(-9)));
        QCOMPARE(story.said(story.lead,
                            {story.amended<Assignment>(late, [](Assignment& a) { a.note = u"改为暗访"_s; })}),
                 QString());
        Assignment own = story.task(today);
        own.inspectors = {story.inspector, story.insider()};
        QCOMPARE(story.made(story.lead, own), mustStepAside(u"田刚"_s));
    }

    void aTaskIsDoneByItsOwnVisitAndByWhoWasThere()
    {
        Story story;
        const Id task = story.make(story.task({}));
        const Id another = story.make(story.task({}));
        const auto check = [&](const Id& itsTask) {
            SpotCheck visit = story.visit({story.inspector});
            visit.assignment = itsTask;
            return story.make(visit);
        };
        const auto completed = [&](const Id& who, const Id& visit) {
            return story.said(who, {story.step<Assignment>(task, u"complete", [&](Assignment& a) {
                                  a.spotCheck = visit;
                              })});
        };
        const QString together = u"完成任务请同时提交这次抽查。"_s;
        QCOMPARE(completed(story.inspector, {}), together);
        QCOMPARE(completed(story.inspector, story.newId()), together);
        QCOMPARE(completed(story.inspector, check(another)), together);
        const Id own = check(task);
        QCOMPARE(completed(story.inspector, own), QString());
        QCOMPARE(completed(story.lead, own), u"检查人中没有您本人，不能完成这项任务。"_s);
        QCOMPARE(completed({}, {}), QString()); // brought in from a list
    }

    void aVisitBeganWithinAYearAndTookNoMonth()
    {
        Story story;
        const auto between = [&](Instant started, Instant ended) {
            SpotCheck visit = story.visit({story.inspector});
            visit.startedAt = started;
            visit.endedAt = ended;
            return story.made(story.inspector, visit);
        };
        const Instant start = story.ago(40 * Story::day);
        const auto after = [&](qint64 ms) { return Instant{start.ms + ms}; };
        QCOMPARE(between(start, {}), QString()); // still under way
        QCOMPARE(between({}, {}), u"请写明检查的开始时间。"_s);
        QCOMPARE(between(start, after(1)), QString());
        QCOMPARE(between(start, start), QString());
        QCOMPARE(between(start, after(-1)), u"检查的结束时间早于开始时间。"_s);
        QCOMPARE(between(start, after(31 * Story::day)), QString());
        QCOMPARE(between(start, after(31 * Story::day + 1)),
                 u"一次检查不会超过一个月，请核对开始和结束时间。"_s);
        QCOMPARE(between(story.ago(366 * Story::day), {}), QString());
        QCOMPARE(between(story.ago(366 * Story::day + 1), {}),
                 u"检查的开始时间在一年以前，请核对设备的时钟。"_s);
    }

    void aVisitIsHandedInByOneWhoWasThere()
    {
        Story story;
        const Id second = story.person(u"王芳"_s, story.center, Role::Inspector, story.county);
        const SpotCheck visit = story.visit({story.inspector, second});
        QCOMPARE(story.made(story.inspector, visit), QString());
        QCOMPARE(story.made(story.lead, visit), u"检查人中没有您本人，不能提交这次抽查。"_s);
        const Id id = story.make(visit);
        const auto amended = [&](const Id& who) {
            return story.said(who,
                              {story.amended<SpotCheck>(id, [](SpotCheck& c) { c.conclusion = u"合格"_s; })});
        };
        QCOMPARE(amended(second), QString());
        QCOMPARE(amended(story.lead), u"抽查记录只能由检查人本人修改。"_s);
        QCOMPARE(amended({}), QString());
    }

    void aVisitIsOfTheUnitThatTheTaskNames()
    {
        Story story;
        SpotCheck visit = story.visit({story.inspector});
        QCOMPARE(story.made(story.inspector, visit), QString());
        visit.assignment = story.make(story.task({}));
        QCOMPARE(story.made(story.inspector, visit), QString());
        visit.org = story.station;
        QCOMPARE(story.made(story.inspector, visit), u"抽查的单位与任务的单位不一致。"_s);
    }

    void aUnitChecksItselfByItsOwnPeopleAndIsCheckedByOthers()
    {
        Story story;
        const Id insider = story.insider();
        const auto checked = [&](VisitSide side, const std::vector<Id>& inspectors) {
            SpotCheck visit = story.visit(inspectors);
            visit.side = side;
            return story.made(inspectors.front(), visit);
        };
        const QString onlyOwn = u"自查只能由本单位的人员进行。"_s;
        QCOMPARE(checked(VisitSide::Self, {insider}), QString());
        QCOMPARE(checked(VisitSide::Self, {story.inspector}), onlyOwn);
        QCOMPARE(checked(VisitSide::Self, {insider, story.inspector}), onlyOwn);
        QCOMPARE(checked(VisitSide::Other, {story.inspector}), QString());
        QCOMPARE(checked(VisitSide::Other, {insider}), mustStepAside(u"田刚"_s));
        QCOMPARE(checked(VisitSide::Other, {story.inspector, insider}), mustStepAside(u"田刚"_s));
    }

    /// Two places were written for one visit; who decides between them was not there.
    void whoDecidesBetweenTwoPlacesBringsInTheOther()
    {
        Story story;
        const Id second = story.person(u"王芳"_s, story.center, Role::Inspector, story.county);
        const Id id = story.make(story.visit({story.inspector, second}));
        auto first = story.tablet({story.inspector});
        auto other = story.tablet({second});
        story.sync(*first);
        story.sync(*other);
        const auto written = [&](DeviceLedger& tablet, const Id& who, const QString& place) {
            const Record seen = *tablet.view().find(kindOf<SpotCheck>(), id);
            SpotCheck next = seen.as<SpotCheck>();
            next.place = place;
            Story::must(tablet.record({who, story.clock.now(), {amendment(seen, next)}}));
            story.sync(tablet);
        };
        written(*first, story.inspector, u"一楼大厅"_s);
        written(*other, second, u"二楼窗口"_s);
        const Id conflict = story.headquarters().view().all(&Conflict::subject, id).front().first;
        const Change amended = story.amended<SpotCheck>(id, [](SpotCheck& c) { c.place = u"二楼窗口"_s; });
        const Change decided =
            story.step<Conflict>(conflict, u"replace", [](Conflict& c) { c.reason = u"以照片为准"_s; });
        QCOMPARE(story.said(story.head, {amended, decided}), QString());
        QCOMPARE(story.said(story.head, {amended}), u"抽查记录只能由检查人本人修改。"_s);
    }

    /// Who gave a score was there, also where the list of inspectors does not name him any more.
    void whoScoredDoesNotDecide()
    {
        Story story;
        const Id id = story.make(story.visit({story.inspector, story.lead}));
        story.make(story.score(id, story.lead));
        StagedView view(story.headquarters().view());
        Record shortened = *view.find(kindOf<SpotCheck>(), id);
        SpotCheck check = shortened.as<SpotCheck>();
        check.inspectors = {story.inspector};
        shortened.fields = toFields(check);
        view.stage(shortened);
        const auto decided = [&](const Id& who, QStringView name) {
            return story.said(view, who, {story.step<SpotCheck>(id, name, [](SpotCheck& c) {
                                  c.decision = u"记录不全"_s;
                              })});
        };
        for (const QStringView name : {u"confirm", u"return"}) {
            QCOMPARE(decided(story.lead, name), u"参加检查的人不能认定或退回这次抽查。"_s);
            QCOMPARE(decided(story.head, name), QString());
            QCOMPARE(decided({}, name), QString());
        }
    }

    void aVisitIsSentBackWithAWord()
    {
        Story story;
        const Id id = story.make(story.visit({story.inspector}));
        const auto sentBack = [&](const Id& who, const QString& why) {
            return story.said(
                who, {story.step<SpotCheck>(id, u"return", [&](SpotCheck& c) { c.decision = why; })});
        };
        QCOMPARE(sentBack(story.lead, u"缺结论"_s), QString());
        QCOMPARE(sentBack(story.lead, {}), u"退回抽查请写明意见。"_s);
        QCOMPARE(sentBack({}, {}), QString());
        SpotCheck returned = story.visit({story.inspector});
        returned.state = SpotCheckState::Returned;
        const Id back = story.make(returned);
        const auto again = [&](const Id& who) {
            return story.said(who, {story.step<SpotCheck>(back, u"submit")});
        };
        QCOMPARE(again(story.inspector), QString());
        QCOMPARE(again(story.lead), u"抽查只能由检查人本人重新提交。"_s);
        QCOMPARE(again({}), QString());
    }

    void aScoreIsOfItsVisitAndByWhoWasThere()
    {
        Story story;
        const Id second = story.person(u"王芳"_s, story.center, Role::Inspector, story.county);
        const Id id = story.make(story.visit({story.inspector, second}));
        Score score = story.score(id, story.inspector);
        QCOMPARE(story.made(story.inspector, score), QString());
        QCOMPARE(story.made(story.lead, story.score(id, story.lead)), u"只有参加这次检查的人才能评分。"_s);
        score.org = story.station;
        QCOMPARE(story.made(story.inspector, score), u"评分的单位与抽查的单位不一致。"_s);

        SpotCheck decided = story.visit({story.inspector});
        decided.state = SpotCheckState::Confirmed;
        const Id over = story.make(decided);
        QCOMPARE(story.made(story.inspector, story.score(over, story.inspector)),
                 u"抽查已经认定，不能再评分。"_s);
        QCOMPARE(story.made({}, story.score(over, story.inspector)), QString());

        // A visit by a list that is not there scores nothing.
        StagedView view(story.headquarters().view());
        Record unlisted = *view.find(kindOf<SpotCheck>(), id);
        unlisted.fields.set(fieldNumber(&SpotCheck::checklist), story.newId());
        view.stage(unlisted);
        QCOMPARE(
            story.said(view, story.inspector, {creation(story.newId(), story.score(id, story.inspector))}),
            u"评分所属的抽查或检查表不存在。"_s);
    }

    /// 李雪 declares only after the visit that the unit is a matter of his own.
    void whoMustStepAsideScoresNothingMore()
    {
        Story story;
        const Id id = story.make(story.visit({story.inspector}));
        story.done({},
                   {story.amended<Person>(story.inspector, [&](Person& p) { p.avoid = {story.waterUnit}; })});
        QCOMPARE(story.made(story.inspector, story.score(id, story.inspector)), mustStepAside(u"李雪"_s));
        const Id insider = story.insider();
        SpotCheck own = story.visit({insider});
        own.side = VisitSide::Self;
        QCOMPARE(story.made(insider, story.score(story.make(own), insider)), QString());
    }

    void aScoreIsForAnItemOfTheListAsItStandsThere()
    {
        Story story;
        const Id id = story.make(story.visit({story.inspector}));
        const QString unknown = u"评分的检查项不在检查表中，或标准分不一致。"_s;
        for (const int item : {1, 2})
            QCOMPARE(story.made(story.inspector, story.score(id, story.inspector, item)), QString());
        Score absent = story.score(id, story.inspector);
        absent.item = 3;
        QCOMPARE(story.made(story.inspector, absent), unknown);
        Score generous = story.score(id, story.inspector);
        generous.full = 11;
        QCOMPARE(story.made(story.inspector, generous), unknown);
        Score reduced = story.score(id, story.inspector);
        reduced.deductions = {{u"未佩戴工作牌"_s, 2, 1}};
        QCOMPARE(story.made(story.inspector, reduced), QString());
        reduced.deductions = {{u"未佩戴工作牌"_s, 2, 1}, {{}, 1, 1}};
        QCOMPARE(story.made(story.inspector, reduced), u"扣分须写明理由。"_s);
    }

    void eachScoresEachItemOnce()
    {
        Story story;
        const Id second = story.person(u"王芳"_s, story.center, Role::Inspector, story.county);
        const Id id = story.make(story.visit({story.inspector, second}));
        story.make(story.score(id, story.inspector, 1));
        QCOMPARE(story.made(story.inspector, story.score(id, story.inspector, 1)),
                 u"同一检查人对同一检查项只能评分一次。"_s);
        QCOMPARE(story.made(story.inspector, story.score(id, story.inspector, 2)), QString());
        QCOMPARE(story.made(second, story.score(id, second, 1)), QString());
    }

    void aChecklistHasItemsThatWeighAndAreNumberedOnce()
    {
        Story story;
        const auto listed = [&](const std::vector<ChecklistSection>& sections) {
            return story.made(story.head, Checklist{.name = u"检查表"_s, .sections = sections});
        };
        const auto item = [](int no, Decimal full) { return ChecklistItem{no, u"态度"_s, {}, full, {}}; };
        const QString wrong = u"检查项的标准分须大于 0，序号不能重复。"_s;
        QCOMPARE(listed({{u"一"_s, {item(1, Decimal::fromUnits(1)), item(2, 5)}}}), QString());
        QCOMPARE(listed({{u"一"_s, {item(1, 5)}}, {u"二"_s, {item(2, 5)}}}), QString());
        QCOMPARE(listed({{u"一"_s, {item(1, 0)}}}), wrong);
        QCOMPARE(listed({{u"一"_s, {item(1, 5), item(1, 5)}}}), wrong);
        QCOMPARE(listed({{u"一"_s, {item(1, 5)}}, {u"二"_s, {item(1, 5)}}}), wrong);
        QCOMPARE(listed({{u"一"_s, {}}}), u"检查表里没有检查项。"_s);
    }
};

JIANNUO_STORY(TestInspectionGuards, QCoreApplication)
#include "tst_inspection_guards.moc"
