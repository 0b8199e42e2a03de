// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/conflict_models.h"
#include "qml/headquarters/headquarters_lists.h"
#include "qml/headquarters/headquarters_overview.h"
#include "qml/headquarters/ranking_model.h"
#include "qml/headquarters/unit_detail.h"
#include "qml/records/record_actions.h"
#include "qml/records/record_form.h"
#include "qml/sync/sync_controller.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::PageView;
using test::SmallCounty;

/// What headquarters sees: how the checks go, how units stand, one unit, conflicts and their settling.
class TestHeadquarters : public QObject {
    Q_OBJECT

private:
    static QStringList column(const RowModel& model, const char* role)
    {
        QStringList result;
        for (int row = 0; row < model.count(); ++row)
            result += model.value(row, role).toString();
        return result;
    }
    static QString cell(const RowModel& model, const QString& key, const char* role)
    {
        for (int row = 0; row < model.count(); ++row) {
            if (model.value(row, "key").toString() == key)
                return model.value(row, role).toString();
        }
        return {};
    }
    /// A check of that day that cost the unit so many points of 30.
    static Id check(SmallCounty& county, const Id& org, int points, QDate day = {2026, 8, 3},
                    SpotCheckState state = SpotCheckState::Confirmed)
    {
        const Instant at{QDateTime(day, QTime(1, 0), Qt::UTC).toMSecsSinceEpoch()};
        const Id id = county.make(SpotCheck{.org = org,
                                            .checklist = county.checklist,
                                            .inspectors = {county.inspector},
                                            .startedAt = at,
                                            .endedAt = at,
                                            .state = state});
        for (const int item : {1, 2}) {
            Score score{
                .org = org, .spotCheck = id, .item = item, .inspector = county.inspector, .full = item * 10};
            if (item == 2 && points > 0)
                score.deductions = {{u"未书面告知"_s, Decimal(points), 1}};
            county.make(score);
        }
        return id;
    }
    static Id unit(SmallCounty& county, const QString& name, OrgCategory category)
    {
        return county.make(Org{.name = name, .category = category, .parent = county.county});
    }
    template <Declared T, class F>
    static void step(SmallCounty& county, const Id& who, const Id& id, QStringView name, F&& write)
    {
        const Record seen = *county.headquarters().view().find(kindOf<T>(), id);
        T next = seen.as<T>();
        write(next);
        const Change change =
            SmallCounty::must(transition(seen, name, difference(seen.fields, toFields(next))));
        SmallCounty::must(county.headquarters().record({who, county.clock.now(), {change}}));
    }
    /// A notice that the unit reports on; headquarters closes it afterwards.
    static void rectified(SmallCounty& county, QDate due)
    {
        const Id finding = county.make(Finding{.org = county.waterUnit,
                                               .text = u"台账缺页"_s,
                                               .foundBy = county.inspector,
                                               .state = FindingState::NoticeIssued});
        const Id notice = county.make(Rectification{.org = county.waterUnit,
                                                    .finding = finding,
                                                    .issuedBy = county.clerk,
                                                    .problem = u"台账缺页"_s,
                                                    .due = due});
        step<Rectification>(county, county.waterClerk, notice, u"submit", [&](Rectification& r) {
            r.measures = u"补齐"_s;
            r.result = u"已补"_s;
            r.submittedBy = county.waterClerk;
        });
        step<Rectification>(county, county.lead, notice, u"pass", [&](Rectification& r) {
            r.recheckedBy = county.lead;
            r.recheckNote = u"属实"_s;
        });
        step<Rectification>(county, county.lead, notice, u"close", [](Rectification&) {});
    }
    /// Two people name another leader of the same commitment: the clerk's 张三 stands, the head's 李四 came
    /// second.
    static Id dispute(SmallCounty& county)
    {
        auto first = county.tablet({county.clerk});
        auto second = county.tablet({county.head});
        county.sync(*first);
        county.sync(*second);
        const auto edit = [&](DeviceLedger& tablet, const Id& who, const QString& leader) {
            const Record seen = *tablet.view().find(kindOf<Commitment>(), county.commitment);
            Commitment next = seen.as<Commitment>();
            next.leader = leader;
            SmallCounty::must(tablet.record({who, county.clock.now(), {amendment(seen, next)}}));
            county.sync(tablet);
        };
        edit(*first, county.clerk, u"张三"_s);
        county.clock.advance(60'000);
        edit(*second, county.head, u"李四"_s);
        return county.headquarters().view().all(&Conflict::subject, county.commitment).front().first;
    }
    static QString leaderAt(const Store& view, SmallCounty& county)
    {
        return view.get<Commitment>(county.commitment)->leader;
    }
    /// Decides by the form, as the page does.
    static bool decide(const Id& conflict, const QString& step, const QString& reason)
    {
        RecordForm form;
        bool sent = false;
        QObject::connect(&form, &RecordForm::submitted, [&] { sent = true; });
        if (!form.begin(u"conflict"_s, idText(conflict), step) || form.isReady())
            return false;
        form.setText(0, reason);
        form.send();
        Desk::waitFor([&] { return sent || !form.problem().isEmpty(); });
        return sent;
    }

private Q_SLOTS:
    void theRankingIsTheStandingOfEachClass()
    {
        SmallCounty county;
        const Id civil = unit(county, u"清溪县民政局"_s, OrgCategory::Public);
        const Id health = unit(county, u"清溪县卫健局"_s, OrgCategory::Public);
        const Id idle = unit(county, u"清溪县文旅局"_s, OrgCategory::Public);
        const Id office = unit(county, u"清溪县审批局"_s, OrgCategory::Approval);
        check(county, county.waterUnit, 0);
        check(county, county.schoolUnit, 3);
        check(county, civil, 3);
        check(county, health, 9);
        check(county, health, 15, {2026, 5, 12}); // the quarter before
        check(county, office, 0);
        county.make(Campaign{
            .name = u"公开承诺"_s, .start = {2026, 4, 1}, .end = {2026, 12, 31}, .org = county.center});
        Desk desk(county, {county.head});
        RankingModel ranking;
        const QAbstractItemModelTester tester(&ranking);
        Desk::waitFor([&] { return ranking.isReady(); });

        QCOMPARE(ranking.periods(),
                 QStringList({u"2026年第三季度"_s, u"2026年第二季度"_s, u"2026年全年"_s, u"全部时间"_s}));
        QCOMPARE(column(ranking, "rank"), QStringList({QString(), u"1"_s, u"2"_s, u"2"_s, u"4"_s, u"—"_s}));
        QCOMPARE(column(ranking, "score"),
                 QStringList({QString(), u"100.00"_s, u"90.00"_s, u"90.00"_s, u"70.00"_s, u"—"_s}));
        QCOMPARE(ranking.value(1, "name").toString(), u"清溪县水务局"_s);
        QVERIFY(ranking.value(2, "tied").toBool() && !ranking.value(4, "tied").toBool());
        // One unit is a class of its own: no rank, no figure, but why.
        QCOMPARE(ranking.value(0, "group").toString(), labelOf(OrgCategory::Approval));
        QCOMPARE(ranking.value(0, "orgId").toString(), QString());
        QVERIFY(ranking.value(0, "note").toString().contains(u"不足 3 个"_s));

        // The figures are those of unitStanding(), whichever period.
        ranking.setPeriod(3);
        Desk::waitFor([&] { return ranking.isReady(); });
        const Store& view = desk.workspace.view();
        for (const Id& id : {county.waterUnit, county.schoolUnit, civil, health, idle}) {
            const auto standing =
                SmallCounty::must(unitStanding(view, id, standingRules(view, {}, QDate(2026, 8, 3))));
            QCOMPARE(cell(ranking, idText(id), "score"), standingText(standing.result.score));
            QCOMPARE(cell(ranking, idText(id), "checks"), QString::number(standing.checks.size()));
        }
        QCOMPARE(cell(ranking, idText(health), "score"), u"60.00"_s);

        UnitDetail detail;
        detail.setRecordId(idText(health));
        Desk::waitFor([&] { return detail.property("ready").toBool(); });
        const auto standing =
            SmallCounty::must(unitStanding(view, health, standingRules(view, {}, QDate(2026, 8, 3))));
        QCOMPARE(detail.steps()->rowCount(), static_cast<int>(standing.steps.size()));
        for (int row = 0; row < detail.steps()->rowCount(); ++row) {
            const ScoreStep& step = standing.steps[static_cast<std::size_t>(row)];
            QCOMPARE(detail.steps()->index(row).data(ScoreSteps::Amount).toString(), step.value);
            QCOMPARE(detail.steps()->index(row).data(ScoreSteps::Detail).toString(), step.expression);
        }
        QCOMPARE(detail.property("rank").toString(), u"4"_s);
        QCOMPARE(column(*detail.checks(), "score"), QStringList({u"70.00"_s, u"50.00"_s}));
        QCOMPARE(detail.checks()->value(1, "key").toString(), idText(standing.checks.front().spotCheck));

        detail.setRecordId(idText(office));
        QCOMPARE(detail.property("name").toString(), u"清溪县审批局"_s); // at once, before its figures
        Desk::waitFor([&] { return detail.property("ready").toBool(); });
        QCOMPARE(detail.property("rank").toString(), QString());
        QVERIFY(detail.property("rankNote").toString().contains(u"不排名"_s));
    }

    void progressIsCounted()
    {
        SmallCounty county;
        const auto assign = [&](const Id& org, QDate due, AssignmentState state) {
            county.make(Assignment{.org = org,
                                   .checklist = county.checklist,
                                   .inspectors = {county.inspector},
                                   .due = due,
                                   .state = state});
        };
        assign(county.waterUnit, {2026, 8, 20}, AssignmentState::Done);
        assign(county.station, {2026, 8, 20}, AssignmentState::Planned);
        assign(county.schoolUnit, {2026, 7, 20}, AssignmentState::Planned); // overdue
        assign(county.schoolUnit, {2026, 7, 20}, AssignmentState::Cancelled);
        check(county, county.station, 0, {2026, 8, 3}, SpotCheckState::Submitted); // below the water unit
        check(county, county.waterUnit, 0, {2026, 6, 30}, SpotCheckState::Submitted); // another quarter
        rectified(county, {2026, 8, 3}); // reported on the last day
        rectified(county, {2026, 7, 31}); // too late
        const Id open = county.make(Finding{.org = county.schoolUnit,
                                            .text = u"公示栏未更新"_s,
                                            .due = {2026, 7, 30},
                                            .foundBy = county.lead,
                                            .state = FindingState::NoticeIssued});
        county.make(Rectification{
            .org = county.schoolUnit, .finding = open, .problem = u"公示栏未更新"_s, .due = {2026, 7, 30}});
        county.make(Finding{.org = county.schoolUnit, .text = u"无人值守"_s, .foundBy = county.lead});
        Desk desk(county, {county.head});
        HeadquartersOverview overview;
        Desk::waitFor([&] { return overview.property("ready").toBool(); });

        QCOMPARE(overview.property("planned").toInt(), 3);
        QCOMPARE(overview.property("done").toInt(), 1);
        QCOMPARE(overview.property("overdue").toInt(), 1);
        QCOMPARE(overview.property("doneRate").toString(), u"33.3%"_s);
        QCOMPARE(column(*overview.classes(), "label"), QStringList(labelOf(OrgCategory::Public)));
        QCOMPARE(overview.classes()->value(0, "amount").toString(), u"1 / 3"_s);
        QCOMPARE(column(*overview.inspectors(), "label"), QStringList(u"李雪"_s));
        QCOMPARE(overview.property("checks").toInt(), 1);
        QCOMPARE(overview.property("unitsChecked").toInt(), 1);
        QCOMPARE(overview.property("units").toInt(), 2);
        QCOMPARE(overview.property("coverage").toString(), u"50.0%"_s);
        QCOMPARE(cell(*overview.findings(), u"notice_issued"_s, "count"), u"3"_s);
        QCOMPARE(cell(*overview.findings(), u"recorded"_s, "count"), u"1"_s);
        QCOMPARE(cell(*overview.findings(), u"closed"_s, "count"), u"0"_s);
        // One of two resolved in time, one open beyond its term: 1 ÷ 3.
        QCOMPARE(overview.property("onTimeRate").toString(), u"33.3%"_s);
        QCOMPARE(cell(*overview.lights(), u"1"_s, "count"), u"1"_s); // 20 December is green
        QCOMPARE(cell(*overview.decisions(), u"finding.confirm"_s, "count"), u"1"_s);
        QCOMPARE(cell(*overview.decisions(), u"spot_check.confirm"_s, "count"), u"2"_s);
        HeadquartersDesk waiting;
        Desk::waitFor([&] { return waiting.waiting() > 0; });
        QCOMPARE(cell(*overview.decisions(), u"finding.close"_s, "count"),
                 u"2"_s); // their notices are closed
        QCOMPARE(waiting.waiting(), 5);
        QCOMPARE(waiting.conflicts(), 0);

        FindingRows lines;
        lines.refresh();
        QCOMPARE(lines.property("total").toInt(), 4);
        QCOMPARE(lines.value(0, "title").toString(), u"公示栏未更新"_s); // the first due before the others
        lines.setState(u"recorded"_s);
        lines.refresh();
        QCOMPARE(column(lines, "title"), QStringList(u"无人值守"_s));

        UnitDetail unit;
        unit.setRecordId(idText(county.waterUnit));
        Desk::waitFor([&] { return unit.property("ready").toBool(); });
        QCOMPARE(column(*unit.rates(), "value"), QStringList({u"100.0%"_s, u"50.0%"_s}));
        QCOMPARE(column(*unit.contacts(), "value"), QStringList(u"0773-2850195"_s));
        QCOMPARE(unit.property("greenCount").toInt(), 1);
    }

    void nothingToDivideByIsADash()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        HeadquartersOverview overview;
        Desk::waitFor([&] { return overview.property("ready").toBool(); });
        QCOMPARE(overview.property("doneRate").toString(), u"—"_s);
        QCOMPARE(overview.property("onTimeRate").toString(), u"—"_s);
        QCOMPARE(overview.property("coverage").toString(), u"0.0%"_s); // two units, none checked
        QCOMPARE(overview.decisions()->count(), 0);
    }

    void aUnitIsFoundByItsName()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        UnitListModel units;
        const QAbstractItemModelTester tester(&units);
        QCOMPARE(column(units, "name"), QStringList({u"清溪县水务局"_s, u"清溪县教育局"_s, u"柳林供水站"_s}));
        units.setText(u"供水"_s);
        QCOMPARE(column(units, "name"), QStringList(u"柳林供水站"_s));
        QCOMPARE(units.value(0, "detail").toString(), u"清溪县水务局"_s);
    }

    void aConflictIsToldInWordsAndSettledForTheOldValue()
    {
        SmallCounty county;
        const Id id = dispute(county);
        Desk desk(county, {county.clerk});
        ConflictListModel list;
        const QAbstractItemModelTester tester(&list);
        QCOMPARE(list.count(), 1);
        QCOMPARE(list.value(0, "subtitle").toString(), u"承诺事项 · 清溪县水务局 · 责任领导"_s);
        ConflictDetail detail;
        detail.setRecordId(idText(id));
        QCOMPARE(column(*detail.values(), "confirmed"), QStringList(u"张三"_s));
        QCOMPARE(column(*detail.values(), "proposed"), QStringList(u"李四"_s));
        QCOMPARE(detail.property("proposedBy").toString(), u"周明 · 09:01 · 平板"_s);
        QCOMPARE(detail.property("confirmedBy").toString(), u"陈静 · 09:00 · 平板"_s);
        QCOMPARE(detail.property("subjectKind").toString(), u"commitment"_s);

        QVERIFY(decide(id, u"keep"_s, u"分工没有变"_s));
        Desk::waitFor([&] { return list.count() == 0; });
        QVERIFY(!detail.property("open").toBool() && !detail.property("replaced").toBool());
        QCOMPARE(detail.property("reason").toString(), u"分工没有变"_s);
        QVERIFY(detail.property("decidedBy").toString().contains(u"陈静"_s));
        desk.sync();
        const Store& headquarters = county.headquarters().view();
        QCOMPARE(leaderAt(headquarters, county), u"张三"_s);
        QCOMPARE(headquarters.get<Conflict>(id)->state, ConflictState::Kept);
        list.setSettled(true);
        QCOMPARE(column(list, "badge"), QStringList(labelOf(ConflictState::Kept)));
    }

    void aConflictIsSettledForTheNewValueWhichComesWithIt()
    {
        SmallCounty county;
        const Id id = dispute(county);
        Desk desk(county, {county.clerk});
        // The rules take no decision for a value that does not come with it, nor with another one.
        const Record seen = *desk.workspace.view().find(kindOf<Conflict>(), id);
        Fields why;
        why.set(fieldNumber(&Conflict::decidedBy), county.clerk);
        why.set(fieldNumber(&Conflict::reason), u"新的分工"_s);
        const Change replace = SmallCounty::must(transition(seen, u"replace", why));
        const Record subject = *desk.workspace.view().find(kindOf<Commitment>(), county.commitment);
        Commitment other = subject.as<Commitment>();
        other.leader = u"王五"_s;
        for (const auto& changes :
             {std::vector<Change>{replace}, std::vector<Change>{amendment(subject, other), replace}}) {
            const auto refused = desk.workspace.check(changes);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().code, ErrorCode::RuleBroken);
        }

        QVERIFY(decide(id, u"replace"_s, u"新的分工"_s));
        QCOMPARE(leaderAt(desk.workspace.view(), county), u"李四"_s);
        desk.sync();
        const Store& headquarters = county.headquarters().view();
        QCOMPARE(leaderAt(headquarters, county), u"李四"_s);
        QCOMPARE(headquarters.get<Conflict>(id)->state, ConflictState::Replaced);
        ConflictDetail detail;
        detail.setRecordId(idText(id));
        QVERIFY(detail.property("replaced").toBool());
    }

    void aDecisionThatSomebodyOvertookOverwritesNothing()
    {
        SmallCounty county;
        const Id id = dispute(county);
        Desk desk(county, {county.clerk});
        const Store& headquarters = county.headquarters().view();
        const Record seen = *headquarters.find(kindOf<Commitment>(), county.commitment);
        Commitment next = seen.as<Commitment>();
        next.leader = u"王五"_s;
        SmallCounty::must(
            county.headquarters().record({county.head, county.clock.now(), {amendment(seen, next)}}));
        QVERIFY(decide(id, u"replace"_s, u"新的分工"_s)); // on the tablet, which does not know
        desk.sync();
        QCOMPARE(leaderAt(headquarters, county), u"王五"_s);
        QCOMPARE(headquarters.get<Conflict>(id)->state, ConflictState::Open);
        // The value is in dispute anew.
        QCOMPARE(headquarters.all(&Conflict::subject, county.commitment).size(), std::size_t(2));
        ConflictDetail detail;
        detail.setRecordId(idText(id));
        QCOMPARE(column(*detail.values(), "now"), QStringList(u"王五"_s));
    }

    void whoDecidesMayAdoptWhatItsAuthorMightWrite()
    {
        SmallCounty county;
        const Id id = dispute(county);
        Desk desk(county, {county.lead});
        RecordActions actions;
        actions.setKind(u"conflict"_s);
        actions.setRecordId(idText(id));
        QCOMPARE(column(actions, "key"), QStringList({u"keep"_s, u"replace"_s}));
        QVERIFY(actions.value(0, "allowed").toBool());
        // A team lead may not amend commitments, but decides between two values that others wrote.
        QVERIFY(actions.value(1, "allowed").toBool());
    }

    void whoProposedItIsLedToTheDecision()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        SyncController controller(desk.workspace);
        const Record seen = *desk.workspace.view().find(kindOf<Commitment>(), county.commitment);
        const auto leader = [&](const QString& name) {
            Commitment next = seen.as<Commitment>();
            next.leader = name;
            return amendment(seen, next);
        };
        SmallCounty::must(
            county.headquarters().record({county.clerk, county.clock.now(), {leader(u"张三"_s)}}));
        QVERIFY(desk.record({leader(u"李四"_s)}).ok());
        desk.sync();
        desk.settle();
        QCOMPARE(controller.conflictCount(), 1);
        const auto made = desk.workspace.view().all(&Conflict::subject, county.commitment);
        QCOMPARE(controller.judged()->rows().front().conflictId, idText(made.front().first));
    }

    void thePageLeadsFromFiguresToDecisions()
    {
        SmallCounty county;
        check(county, unit(county, u"清溪县民政局"_s, OrgCategory::Public), 6);
        check(county, county.waterUnit, 0);
        check(county, county.schoolUnit, 3);
        county.make(Finding{.org = county.schoolUnit, .text = u"无人值守"_s, .foundBy = county.lead});
        dispute(county);
        Desk desk(county, {county.clerk});
        const SyncController sync(desk.workspace); // receipts are asked for there
        PageView view(u"Headquarters/HeadquartersPage"_s);
        view.page()->forceActiveFocus();
        desk.settle();
        view.settle(400);
        QVERIFY(view.shows(u"3 个单位中查了 3 个"_s));
        view.pictures(u"overview"_s);
        // No other section shows findings here: the list stands in its place.
        QVERIFY(view.click(view.find(u"finding-recorded"_s)));
        view.settle(100);
        QVERIFY(view.shows(u"无人值守"_s));
        view.pictures(u"findings"_s);
        QTest::keyClick(&view.window(), Qt::Key_Escape);
        view.settle();
        QVERIFY(!view.shows(u"无人值守"_s));

        QTest::keyClick(&view.window(), Qt::Key_2, Qt::ControlModifier);
        desk.settle();
        view.settle(200);
        QVERIFY(view.click(view.text(u"清溪县水务局"_s)));
        desk.settle();
        view.settle(200);
        QVERIFY(view.shows(u"抽查平均分"_s));
        QVERIFY(view.shows(labelOf(OrgCategory::Public)));
        view.pictures(u"ranking"_s);
        // From the sum to the check behind it, and back to the sum.
        QVERIFY(view.click(view.text(u"09:00"_s)));
        view.settle(200);
        QVERIFY(view.shows(u"窗口服务检查表"_s));
        QTest::keyClick(&view.window(), Qt::Key_Escape);
        view.settle();
        QVERIFY(view.shows(u"抽查平均分"_s));

        QTest::keyClick(&view.window(), Qt::Key_4, Qt::ControlModifier);
        view.settle(100);
        QVERIFY(view.click(view.text(u"供水管道漏水接报后两小时到场，当天修复。"_s)));
        QVERIFY(view.shows(u"张三"_s) && view.shows(u"李四"_s));
        view.pictures(u"conflict"_s);
        QVERIFY(view.click(view.find(u"replace"_s)));
        QQuickItem* reason = view.window().activeFocusItem();
        for (int tab = 0; tab < 8 && !reason->inherits("QQuickTextEdit"); ++tab) {
            QTest::keyClick(&view.window(), Qt::Key_Tab);
            reason = view.window().activeFocusItem();
        }
        view.pictures(u"deciding"_s);
        reason->setProperty("text", u"新的分工"_s);
        view.settle();
        // The form lies over the page: its button is the last of that name.
        QQuickItem* accept = nullptr;
        for (int n = 0; QQuickItem* next = view.text(u"采用新值"_s, n); ++n) {
            if (next->inherits("QQuickAbstractButton"))
                accept = next;
        }
        QVERIFY(view.click(accept));
        Desk::waitFor([&] { return leaderAt(desk.workspace.view(), county) == u"李四"_s; });
        view.settle(400);
        QVERIFY(view.shows(u"裁定：采用新值"_s));
        QVERIFY(view.shows(u"没有待裁定的冲突"_s));
        view.pictures(u"decided"_s);
        QVERIFY2(view.warnings().isEmpty(), qPrintable(view.warnings().join(u'\n')));
    }

    void onAPhoneOnePaneFollowsTheOther()
    {
        SmallCounty county;
        check(county, county.waterUnit, 0);
        Desk desk(county, {county.head});
        const SyncController sync(desk.workspace); // receipts are asked for there
        PageView view(u"Headquarters/HeadquartersPage"_s, QSize(400, 800));
        view.page()->forceActiveFocus();
        QTest::keyClick(&view.window(), Qt::Key_3, Qt::ControlModifier);
        view.settle(100);
        QVERIFY(view.find(u"views"_s));
        QVERIFY(view.click(view.text(u"清溪县水务局"_s)));
        desk.settle();
        view.settle(200);
        QVERIFY(view.shows(u"0773-2850195"_s));
        QVERIFY(!view.find(u"views"_s)); // the room is the unit's
        view.pictures(u"unit"_s);
        QTest::keyClick(&view.window(), Qt::Key_Escape);
        view.settle();
        QVERIFY(view.find(u"views"_s));
        QVERIFY(view.text(u"清溪县教育局"_s));
        QVERIFY2(view.warnings().isEmpty(), qPrintable(view.warnings().join(u'\n')));
    }
};

JIANNUO_STORY(TestHeadquarters, QGuiApplication)
#include "tst_headquarters.moc"
