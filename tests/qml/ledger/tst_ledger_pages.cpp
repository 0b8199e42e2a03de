// SPDX-License-Identifier: Apache-2.0
#include "qml/ledger/commitment_detail.h"
#include "qml/ledger/commitment_list_model.h"
#include "qml/ledger/org_tree_model.h"
#include "qml/records/attached_models.h"
#include "qml/today/today_model.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/stories.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::SmallCounty;

namespace {

enum Light { Grey, Green, Yellow, Red };

} // namespace

/// What the pages Today and Ledger show.
class TestLedgerPages : public QObject {
    Q_OBJECT

private:
    static QStringList column(const RowModel& model, const char* role)
    {
        QStringList result;
        for (int row = 0; row < model.count(); ++row)
            result += model.value(row, role).toString();
        return result;
    }
    static QStringList titles(const CommitmentListModel& model)
    {
        QStringList result;
        for (int row = 0; row < model.count(); ++row)
            result += model.data(model.index(row), CommitmentListModel::Title).toString();
        return result;
    }
    /// 3 August 2026 is a Monday.
    static Id promise(SmallCounty& county, const Id& org, const QString& text, QDate due,
                      CommitmentState state = CommitmentState::InProgress,
                      CommitmentKind kind = CommitmentKind::Service)
    {
        return county.make(Commitment{.org = org, .text = text, .kind = kind, .due = due, .state = state});
    }

private Q_SLOTS:
    void theTreeShowsWhatThePersonReaches()
    {
        SmallCounty county;
        promise(county, county.station, u"每月抄表"_s, {2026, 7, 31});
        promise(county, county.station, u"水质公示"_s, {2026, 8, 5});
        {
            Desk desk(county, {county.inspector});
            OrgTreeModel tree;
            const QAbstractItemModelTester tester(&tree);
            QCOMPARE(column(tree, "name"),
                     QStringList({u"清溪县"_s, u"清溪县效能中心"_s, u"清溪县水务局"_s, u"清溪县教育局"_s}));
            QCOMPARE(tree.root(), idText(county.county));
            // Its station's commitments count with the unit's.
            QCOMPARE(tree.value(2, "total").toInt(), 3);
            QCOMPARE(tree.value(2, "red").toInt(), 1);
            QCOMPARE(tree.value(0, "yellow").toInt(), 1);
            tree.toggle(idText(county.waterUnit));
            QCOMPARE(tree.value(3, "name").toString(), u"柳林供水站"_s);
            QCOMPARE(tree.value(3, "depth").toInt(), 2);
            tree.collapse(idText(county.county));
            QCOMPARE(tree.count(), 1);
            QCOMPARE(tree.reveal(idText(county.station)), 3);
            tree.setText(u"供水"_s);
            QCOMPARE(column(tree, "name"), QStringList(u"柳林供水站"_s));
            QCOMPARE(tree.value(0, "path").toString(), u"清溪县水务局"_s);
        }
        Desk desk(county, {county.waterClerk});
        OrgTreeModel tree;
        QCOMPARE(tree.root(), idText(county.waterUnit));
        QCOMPARE(tree.count(), 2);
    }

    void theListFollowsItsFilters()
    {
        SmallCounty county; // one more, of the water unit, due on 20 December
        promise(county, county.station, u"抄表到户"_s, {2026, 7, 31});
        promise(county, county.station, u"水质公示"_s, {2026, 8, 5});
        promise(county, county.schoolUnit, u"阳光招生"_s, {}, CommitmentState::InProgress,
                CommitmentKind::Disclosure);
        promise(county, county.schoolUnit, u"校车整改"_s, {2026, 6, 30}, CommitmentState::Closed);
        Desk desk(county, {county.inspector});
        CommitmentListModel list;
        const QAbstractItemModelTester tester(&list);
        list.refresh();
        // The nearest first, what has no date behind, what is closed not at all.
        QCOMPARE(titles(list),
                 QStringList({u"抄表到户"_s, u"水质公示"_s, u"供水管道漏水接报后两小时到场，当天修复。"_s,
                              u"阳光招生"_s}));
        QCOMPARE(list.redCount(), 1);
        QCOMPARE(list.yellowCount(), 1);
        QCOMPARE(list.greenCount(), 1);
        QCOMPARE(list.noDueCount(), 1);
        QCOMPARE(list.greyCount(), 1);
        QCOMPARE(list.data(list.index(0), CommitmentListModel::LightValue).toInt(), int(Red));
        QCOMPARE(list.data(list.index(1), CommitmentListModel::LightText).toString(), u"还有 2 个工作日"_s);
        QCOMPARE(list.data(list.index(3), CommitmentListModel::LightValue).toInt(), -1);

        list.setLight(Grey);
        list.refresh();
        QCOMPARE(titles(list), QStringList(u"校车整改"_s));
        list.setLight(CommitmentListModel::All);
        list.setOrg(idText(county.schoolUnit));
        list.refresh();
        QCOMPARE(list.count(), 2);
        list.setKind(int(CommitmentKind::Disclosure));
        list.refresh();
        QCOMPARE(titles(list), QStringList(u"阳光招生"_s));
        list.setKind(0);
        list.setOrg({});
        list.setDueFrom(u"2026-08-01"_s);
        list.setDueTo(u"2026-08-31"_s);
        list.refresh();
        QCOMPARE(titles(list), QStringList(u"水质公示"_s));
        list.setDueFrom({});
        list.setDueTo({});
        list.setLight(CommitmentListModel::AnyOpen);
        // Two characters are a word; what is closed is found too, behind the others.
        QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
        QSignalSpy others(&list, &CommitmentListModel::otherRows);
        list.setText(u"整改"_s);
        list.refresh();
        QCOMPARE(titles(list), QStringList(u"校车整改"_s));
        list.setText(u"没有这个"_s);
        list.refresh();
        QCOMPARE(list.count(), 0);
        list.setText({});
        list.refresh();
        QVERIFY(list.count() > 0);
        list.refresh();
        QCOMPARE(others.count(), 3); // and not where the same rows are read anew
        QCOMPARE(resets.count(), 0); // the view keeps the rows that it has made
    }

    void theListFollowsTheLedger()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        CommitmentListModel list;
        const QAbstractItemModelTester tester(&list);
        list.refresh();
        QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
        promise(county, county.schoolUnit, u"暑期托管"_s, {2026, 8, 20});
        desk.sync();
        Desk::waitFor([&] { return list.count() == 2; });
        QCOMPARE(titles(list).front(), u"暑期托管"_s);
        QCOMPARE(resets.count(), 0); // whoever had scrolled stays where he was
    }

    void aCommitmentIsShownWithAllThatBelongsToIt()
    {
        SmallCounty county;
        const Id letter = county.make(
            CommitmentLetter{.org = county.waterUnit, .title = u"水务局承诺书"_s, .rawText = u"一、……"_s});
        const Id id =
            county.make(Commitment{.org = county.waterUnit,
                                   .letter = letter,
                                   .no = 3,
                                   .text = u"报装申请 3 个工作日内办结"_s,
                                   .kind = CommitmentKind::LimitDuty,
                                   .targets = {{u"新装水表"_s, Decimal(1200), u"只"_s, Qualifier::AtLeast}},
                                   .limits = {{u"受理报装"_s, 3, 7, TimeUnit::WorkingDay}},
                                   .due = {2027, 3, 1},
                                   .ownerName = u"刘工"_s,
                                   .state = CommitmentState::InProgress});
        county.make(Contact{.org = county.schoolUnit, .phones = {u"0773-2820000"_s}});
        Desk desk(county, {county.waterClerk});
        CommitmentDetail detail;
        detail.setRecordId(idText(id));
        QVERIFY(detail.isFound());
        QCOMPARE(detail.property("number").toString(), u"第 3 条"_s);
        QCOMPARE(detail.property("orgName").toString(), u"清溪县水务局"_s);
        QCOMPARE(detail.property("light").toInt(), int(Green));
        QVERIFY(detail.property("provisional").toBool()); // 2027 has no calendar yet
        QCOMPARE(detail.property("letterTitle").toString(), u"水务局承诺书"_s);
        QCOMPARE(column(*detail.targets(), "value"), QStringList(u"不少于 1200只"_s));
        QCOMPARE(column(*detail.limits(), "value"), QStringList(u"3个工作日，最长7个工作日"_s));
        QCOMPARE(column(*detail.contacts(), "value"), QStringList(u"0773-2850195"_s));
        QVERIFY(column(*detail.facts(), "value").contains(u"刘工"_s));
        QCOMPARE(detail.property("progress").toInt(), -1);
        detail.setRecordId(idText(county.newId()));
        QVERIFY(!detail.isFound());
    }

    void commentsAnswerEachOther()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        CommentModel comments;
        const QAbstractItemModelTester tester(&comments);
        comments.setSubject(idText(county.commitment));
        QVERIFY(comments.mayBeInternal());
        QSignalSpy added(&comments, &CommentModel::added);
        const auto say = [&](const QString& text, const QString& to) {
            const auto before = added.count();
            county.clock.advance(1000);
            comments.add(text, to, false);
            Desk::waitFor([&] { return added.count() > before; });
        };
        say(u"八月现场看过"_s, {});
        const QString first = comments.value(0, "key").toString();
        say(u"还差一段"_s, {});
        say(u"哪一段？"_s, first);
        QCOMPARE(column(comments, "text"), QStringList({u"八月现场看过"_s, u"哪一段？"_s, u"还差一段"_s}));
        QCOMPARE(column(comments, "depth"), QStringList({u"0"_s, u"1"_s, u"0"_s}));
        QVERIFY(comments.value(0, "waiting").toBool());
        comments.add(u"   "_s, {}, false);
        desk.sync();
        QCOMPARE(comments.count(), 3);
        QVERIFY(!comments.value(0, "waiting").toBool());
    }

    void todayHoldsWhatIsMine()
    {
        SmallCounty county;
        county.make(Assignment{.org = county.waterUnit,
                               .checklist = county.checklist,
                               .inspectors = {county.inspector},
                               .due = {2026, 8, 4}});
        county.make(Assignment{.org = county.schoolUnit,
                               .checklist = county.checklist,
                               .inspectors = {county.inspector},
                               .due = {2026, 7, 30}});
        county.make(
            Assignment{.org = county.schoolUnit, .checklist = county.checklist, .inspectors = {county.lead}});
        const Id finding = county.make(Finding{.org = county.schoolUnit,
                                               .text = u"公示栏未更新"_s,
                                               .foundBy = county.lead,
                                               .state = FindingState::NoticeIssued});
        county.make(Rectification{.org = county.schoolUnit,
                                  .finding = finding,
                                  .problem = u"公示栏未更新"_s,
                                  .due = {2026, 8, 7},
                                  .submittedBy = county.schoolClerk,
                                  .state = RectificationState::Submitted});
        promise(county, county.station, u"水质公示"_s, {2026, 7, 1});
        Desk desk(county, {county.inspector});
        TodayModel today;
        const QAbstractItemModelTester tester(&today);
        today.refresh();
        QCOMPARE(column(today, "title"), QStringList({u"清溪县教育局"_s, u"清溪县水务局"_s}));
        QCOMPARE(today.overdue(), 1);
        today.setPart(TodayModel::Rechecks);
        today.refresh();
        QCOMPARE(column(today, "title"), QStringList(u"公示栏未更新"_s));
        today.setPart(TodayModel::Deadlines);
        today.refresh();
        QCOMPARE(column(today, "title"), QStringList(u"水质公示"_s));
        QCOMPARE(today.overdue(), 1);
        today.setPart(TodayModel::Waiting);
        today.refresh();
        QCOMPARE(today.count(), 0);
        QVERIFY(desk.record({creation(county.newId(),
                                      Comment{.org = county.waterUnit,
                                              .subject = county.commitment,
                                              .text = u"已看"_s,
                                              .author = county.inspector})}));
        today.refresh();
        QCOMPARE(column(today, "title"), QStringList(u"1 条记录待送出"_s));
    }
};

JIANNUO_STORY(TestLedgerPages, QGuiApplication)
#include "tst_ledger_pages.moc"
