// SPDX-License-Identifier: Apache-2.0
#include "qml/findings/finding_detail.h"
#include "qml/findings/finding_list_model.h"
#include "qml/records/record_actions.h"
#include "qml/records/record_form.h"
#include "qml/sync/sync_controller.h"
#include "qml/today/today_model.h"
#include "qml/workspace/navigator.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::PageView;
using test::SmallCounty;

namespace {

enum Light { Grey, Green, Yellow, Red };

/// The county with findings in every state. 3 August 2026 is a Monday.
class FindingCounty : public SmallCounty {
public:
    Id found(const Id& org, const QString& text, FindingState state, QDate due = {},
             Severity severity = Severity::Ordinary, FindingCategory category = FindingCategory::Other)
    {
        return make(Finding{.org = org,
                            .category = category,
                            .severity = severity,
                            .text = text,
                            .due = due,
                            .foundBy = inspector,
                            .foundAt = clock.now(),
                            .state = state});
    }
    Id noticed(const Id& finding, RectificationState state, QDate due, const Id& submittedBy = {})
    {
        const auto record = headquarters().view().get<Finding>(finding);
        return make(Rectification{.org = record->org,
                                  .finding = finding,
                                  .issuedBy = clerk,
                                  .problem = record->text,
                                  .due = due,
                                  .submittedBy = submittedBy,
                                  .state = state});
    }
};

QStringList column(const RowModel& model, const char* role)
{
    QStringList result;
    for (int row = 0; row < model.count(); ++row)
        result += model.value(row, role).toString();
    return result;
}

void read(FindingListModel& list)
{
    QSignalSpy refreshed(&list, &FindingListModel::refreshed);
    list.refresh();
    Desk::waitFor([&] { return refreshed.count() > 0; });
}

int rowOf(const RowModel& model, const QString& key)
{
    return static_cast<int>(column(model, "key").indexOf(key));
}

bool send(RecordForm& form)
{
    QSignalSpy sent(&form, &RecordForm::submitted);
    form.send();
    Desk::waitFor([&] { return !form.isBusy(); });
    return sent.count() == 1;
}

/// A person at the Findings page of a tablet: sees, presses, sends.
class Visitor {
public:
    Visitor(SmallCounty& county, const Id& person, QSize size = QSize(1280, 800))
        : m_county(county)
        , desk(county, {person})
        , sync(desk.workspace)
        , view(u"Findings/FindingsPage"_s, size)
    {
        Desk::waitFor([&] { return list()->isLoaded(); });
        view.settle();
    }
    FindingListModel* list()
    {
        return view.page()->property("first").value<QObject*>()->property("model").value<FindingListModel*>();
    }
    bool open(const QString& title)
    {
        Desk::waitFor([&] { return column(*list(), "title").contains(title); });
        view.settle();
        return view.click(view.text(title));
    }
    /// Begins a step, answers, confirms.
    bool take(const QString& step, const QList<std::pair<QString, QString>>& answers = {},
              const QString& file = {})
    {
        m_county.clock.advance(60'000);
        if (!view.click(view.button(step)))
            return false;
        for (const auto& [label, words] : answers) {
            if (!view.write(view.field(label), words))
                return false;
        }
        if (!file.isEmpty() && !attach(view.field(answers.front().first), file))
            return false;
        return confirm(step);
    }
    bool confirm(const QString& step)
    {
        QSignalSpy changed(&desk.workspace, &Workspace::changed);
        if (!view.pressFront(step))
            return false;
        Desk::waitFor([&] { return changed.count() > 0; });
        desk.settle();
        view.settle(400);
        return changed.count() > 0 && view.shows(u"已记录：%1"_s.arg(step));
    }
    /// What the file dialog does.
    static bool attach(QQuickItem* below, const QString& file)
    {
        for (; below; below = below->parentItem()) {
            if (auto* form = below->property("form").value<RecordForm*>()) {
                form->addFile(rowOf(*form, u"rectification.evidence"_s), QUrl::fromLocalFile(file));
                return form->problem().isEmpty();
            }
        }
        return false;
    }
    void exchange()
    {
        desk.sync();
        view.settle(400);
    }

    SmallCounty& m_county;
    Desk desk;
    SyncController sync; ///< fetches photos
    PageView view;
};

} // namespace

/// What the page Findings shows, and the whole life of a finding through it.
class TestFindings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overdueOnesComeFirst()
    {
        FindingCounty county;
        county.found(county.waterUnit, u"未亮牌上岗"_s, FindingState::Recorded, {2026, 8, 20});
        const Id late =
            county.found(county.schoolUnit, u"公示栏未更新"_s, FindingState::NoticeIssued, {2026, 9, 30});
        county.noticed(late, RectificationState::Rectifying, {2026, 7, 29});
        county.found(county.station, u"台账缺页"_s, FindingState::Confirmed, {2026, 8, 4});
        county.found(county.station, u"没有期限的"_s, FindingState::Confirmed);
        county.found(county.waterUnit, u"当场改了"_s, FindingState::FixedOnSite, {2026, 7, 1});
        county.found(county.waterUnit, u"早已销号"_s, FindingState::Closed, {2026, 6, 1});
        Desk desk(county, {county.head});
        FindingListModel list;
        const QAbstractItemModelTester tester(&list);
        read(list);
        // The notice's date counts once there is one; what was put right is not overdue.
        QCOMPARE(
            column(list, "title"),
            QStringList({u"公示栏未更新"_s, u"台账缺页"_s, u"未亮牌上岗"_s, u"没有期限的"_s, u"当场改了"_s}));
        QCOMPARE(
            column(list, "band"),
            QStringList({u"已逾期"_s, u"临近期限"_s, u"未到期限"_s, u"没有期限"_s, u"已整改，待销号"_s}));
        QCOMPARE(list.value(0, "light").toInt(), int(Red));
        QCOMPARE(list.value(0, "trailing").toString(), u"逾期 3 个工作日"_s);
        QCOMPARE(list.value(0, "badge").toString(), u"整改中"_s);
        QCOMPARE(list.value(1, "light").toInt(), int(Yellow));
        QCOMPARE(list.value(2, "light").toInt(), int(Green));
        QCOMPARE(list.value(3, "light").toInt(), -1);
        QCOMPARE(list.value(4, "light").toInt(), int(Grey));
        QCOMPARE(list.overdueCount(), 1);
        QCOMPARE(list.total(), 5);
    }

    void filtersAndSearchNarrow()
    {
        FindingCounty county;
        county.found(county.waterUnit, u"窗口无人值守"_s, FindingState::Recorded, {2026, 8, 20},
                     Severity::Serious, FindingCategory::Attendance);
        county.found(county.station, u"收费未公示"_s, FindingState::Confirmed, {2026, 8, 10},
                     Severity::Ordinary, FindingCategory::Fees);
        const Id late =
            county.found(county.schoolUnit, u"公示栏未更新"_s, FindingState::NoticeIssued, {2026, 8, 10});
        county.noticed(late, RectificationState::Submitted, {2026, 7, 30}, county.schoolClerk);
        county.found(county.schoolUnit, u"台账公示不全"_s, FindingState::Closed);
        Desk desk(county, {county.clerk});
        FindingListModel list;
        const QAbstractItemModelTester tester(&list);
        read(list);
        QCOMPARE(list.counts(), QList<int>({3, 1, 1, 0, 1, 0, 0, 1, 0}));
        QCOMPARE(list.mineCount(), 3);

        list.setGroup(FindingListModel::ToRecheck);
        read(list);
        QCOMPARE(column(list, "title"), QStringList(u"公示栏未更新"_s));
        list.setGroup(FindingListModel::Closed);
        read(list);
        QCOMPARE(column(list, "title"), QStringList(u"台账公示不全"_s));
        list.setGroup(FindingListModel::Open);
        list.setOverdueOnly(true);
        read(list);
        QCOMPARE(column(list, "title"), QStringList(u"公示栏未更新"_s));
        list.setOverdueOnly(false);
        list.setCategory(int(FindingCategory::Fees));
        read(list);
        QCOMPARE(column(list, "title"), QStringList(u"收费未公示"_s));
        QCOMPARE(list.counts().front(), 1);
        list.setCategory(0);
        list.setSeverity(int(Severity::Serious));
        read(list);
        QCOMPARE(column(list, "title"), QStringList(u"窗口无人值守"_s));
        list.setSeverity(0);
        // The unit with what lies below it.
        QVERIFY(list.orgChoices().contains(u"清溪县水务局"_s));
        list.chooseOrg(static_cast<int>(list.orgChoices().indexOf(u"清溪县水务局"_s)));
        read(list);
        QCOMPARE(column(list, "title"), QStringList({u"收费未公示"_s, u"窗口无人值守"_s}));
        list.setOrg({});
        // Two characters are a word; what is closed is found too, behind the others.
        list.setText(u"公示"_s);
        read(list);
        QCOMPARE(column(list, "title"), QStringList({u"公示栏未更新"_s, u"收费未公示"_s, u"台账公示不全"_s}));
        list.setText(u"没有这个"_s);
        read(list);
        QCOMPARE(list.count(), 0);
    }

    void whatIsMineFollowsFromRoleAndState()
    {
        FindingCounty county;
        county.found(county.waterUnit, u"待认定的"_s, FindingState::Recorded);
        const Id sent = county.found(county.waterUnit, u"已报送的"_s, FindingState::NoticeIssued);
        county.noticed(sent, RectificationState::Submitted, {2026, 8, 20}, county.waterClerk);
        const Id open = county.found(county.waterUnit, u"在整改的"_s, FindingState::NoticeIssued);
        county.noticed(open, RectificationState::Received, {2026, 8, 20});
        const auto mine = [&](const Id& person) {
            Desk desk(county, {person});
            FindingListModel list;
            list.setMineOnly(true);
            read(list);
            QStringList titles = column(list, "title");
            titles.sort();
            return titles;
        };
        QCOMPARE(mine(county.inspector), QStringList(u"已报送的"_s));
        QCOMPARE(mine(county.clerk), QStringList({u"已报送的"_s, u"待认定的"_s}));
        QCOMPARE(mine(county.waterClerk), QStringList(u"在整改的"_s));
        QCOMPARE(mine(county.schoolClerk), QStringList());
    }

    /// Findings are internal; what reaches the unit is the notice (model.md §4.4).
    void aUnitSeesTheNoticeNotTheFinding()
    {
        FindingCounty county;
        county.found(county.waterUnit, u"还没认定的"_s, FindingState::Recorded);
        const Id finding = county.found(county.waterUnit, u"未亮牌上岗"_s, FindingState::NoticeIssued);
        county.noticed(finding, RectificationState::Issued, {2026, 8, 5});
        // One tablet for both: who looks decides what is seen.
        Desk desk(county, {county.waterClerk, county.inspector});
        FindingListModel list;
        read(list);
        QCOMPARE(column(list, "title"), QStringList(u"未亮牌上岗"_s));
        QCOMPARE(list.value(0, "badge").toString(), u"已下达"_s);
        FindingDetail detail;
        detail.setRecordId(idText(finding));
        QVERIFY(detail.isFound());
        QVERIFY(!detail.isReadable());
        QCOMPARE(detail.facts()->count(), 0);
        QCOMPARE(detail.property("awaits").toString(), u"等单位签收。"_s);
        desk.workspace.setPerson(county.inspector);
        read(list);
        QCOMPARE(list.count(), 2);
        QVERIFY(detail.isReadable());
        QVERIFY(column(*detail.facts(), "value").contains(u"李雪"_s));
    }

    void aNoticeProposesItsDateBySeverity()
    {
        FindingCounty county;
        const struct {
            Severity severity;
            const char* due;
        } cases[]{{Severity::Slight, "2026-08-03"},
                  {Severity::Ordinary, "2026-08-10"},
                  {Severity::Serious, "2026-08-17"},
                  {Severity::Falsification, "2026-08-10"}};
        QList<Id> findings;
        for (const auto& one : cases)
            findings += county.found(county.waterUnit, u"问题"_s, FindingState::Confirmed, {}, one.severity);
        Desk desk(county, {county.clerk});
        for (qsizetype i = 0; i < findings.size(); ++i) {
            RecordForm form;
            QVERIFY(form.begin(u"finding"_s, idText(findings[i]), u"issue_notice"_s));
            const int due = rowOf(form, u"rectification.due"_s);
            QCOMPARE(form.value(due, "text").toString(), QString::fromLatin1(cases[i].due));
            QVERIFY2(form.value(due, "hint").toString().contains(u"的整改期限"_s),
                     qPrintable(form.value(due, "hint").toString()));
        }
        // Another date keeps the calendar that it was computed with, here one that is not out yet.
        RecordForm form;
        QVERIFY(form.begin(u"finding"_s, idText(findings[1]), u"issue_notice"_s));
        form.setText(rowOf(form, u"rectification.requirement"_s), u"限期改正"_s);
        form.setText(rowOf(form, u"rectification.due"_s), u"2027-01-08"_s);
        QVERIFY(
            form.value(rowOf(form, u"rectification.due"_s), "hint").toString().contains(u"应为 8月10日"_s));
        QVERIFY2(send(form), qPrintable(form.problem()));
        const auto notices = desk.workspace.view().all(&Rectification::finding, findings[1]);
        QCOMPARE(notices.size(), std::size_t(1));
        QVERIFY(notices.front().second.dueProvisional);
        QCOMPARE(notices.front().second.dueCalendar, u"2026.1"_s);
    }

    void anExtensionIsProposedAndGrantedOnce()
    {
        FindingCounty county;
        const Id finding = county.found(county.waterUnit, u"管网老化"_s, FindingState::NoticeIssued);
        const Id notice = county.noticed(finding, RectificationState::Received, {2026, 8, 7});
        Desk desk(county, {county.clerk});
        RecordForm form;
        QVERIFY(form.begin(u"rectification"_s, idText(notice), u"extend"_s));
        const int due = rowOf(form, u"rectification.due"_s);
        QCOMPARE(form.value(due, "text").toString(), u"2026-08-21"_s); // ten working days later
        QVERIFY(form.value(due, "hint").toString().contains(u"最迟到 8月21日"_s));
        form.setText(rowOf(form, u"rectification.extension_reason"_s), u"材料未到"_s);
        form.setText(due, u"2026-08-24"_s);
        QVERIFY(!send(form));
        QVERIFY2(form.problem().contains(u"10"_s), qPrintable(form.problem()));
        form.setText(due, u"2026-08-20"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        const auto extended = desk.workspace.view().get<Rectification>(notice);
        QCOMPARE(extended->state, RectificationState::Extended);
        QCOMPARE(extended->due, QDate(2026, 8, 20));
        QCOMPARE(extended->firstDue, QDate(2026, 8, 7));
        QCOMPARE(extended->dueCalendar, u"2026.1"_s);
        FindingDetail detail;
        detail.setRecordId(idText(finding));
        QCOMPARE(detail.rectifications()->value(0, "extension").toString(),
                 u"原定 8月7日，延期至 8月20日：材料未到"_s);
    }

    void aReminderRisesFromColourToColour()
    {
        FindingCounty county;
        const Id finding = county.found(county.waterUnit, u"久拖不改"_s, FindingState::NoticeIssued);
        const Id notice = county.noticed(finding, RectificationState::Overdue, {2026, 7, 20});
        {
            Desk desk(county, {county.clerk});
            for (const ExpediteLevel level :
                 {ExpediteLevel::Blue, ExpediteLevel::Yellow, ExpediteLevel::Red}) {
                RecordForm form;
                QVERIFY(form.begin(u"rectification"_s, idText(notice), u"expedite"_s));
                QVERIFY2(send(form), qPrintable(form.problem()));
                QCOMPARE(desk.workspace.view().get<Rectification>(notice)->expedite, level);
            }
            RecordActions actions;
            actions.setKind(u"rectification"_s);
            actions.setRecordId(idText(notice));
            const int again = rowOf(actions, u"expedite"_s);
            QVERIFY(!actions.value(again, "allowed").toBool());
            RecordForm sanction;
            QVERIFY(sanction.begin(u"rectification"_s, idText(notice), u"escalate"_s));
            sanction.setText(0, u"三次督办未改"_s);
            QVERIFY2(send(sanction), qPrintable(sanction.problem()));
            desk.sync();
        }
        // The duty stays: the unit still puts it right.
        Desk desk(county, {county.waterClerk});
        RecordActions actions;
        actions.setKind(u"rectification"_s);
        actions.setRecordId(idText(notice));
        QCOMPARE(column(actions, "key"), QStringList(u"submit"_s));
        QVERIFY(actions.value(0, "allowed").toBool());
    }

    void theWholeLifeThroughThePage()
    {
        FindingCounty county;
        const QTemporaryDir folder;
        QImage picture(320, 240, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        const QString photo = folder.filePath(u"整改后.png"_s);
        QVERIFY(picture.save(photo));
        const QString text = u"窗口未公示收费标准"_s;
        Id finding;
        {
            Visitor inspector(county, county.inspector);
            QVERIFY(inspector.view.shows(u"没有未销号的问题"_s));
            finding = county.newId();
            QVERIFY(inspector.desk.record({creation(finding,
                                                    Finding{.org = county.waterUnit,
                                                            .severity = Severity::Serious,
                                                            .text = text,
                                                            .clause = u"承诺书第一条"_s,
                                                            .due = {2026, 8, 17},
                                                            .dueCalendar = u"2026.1"_s,
                                                            .advice = u"在窗口张贴收费标准"_s,
                                                            .foundBy = county.inspector,
                                                            .foundAt = county.clock.now()})}));
            QVERIFY(inspector.open(text));
            QVERIFY(inspector.view.shows(u"待送出"_s));
            QVERIFY(inspector.view.shows(u"等效能中心或督查组长认定。"_s));
            QVERIFY(!inspector.view.button(u"认定"_s)); // not his to decide
            inspector.exchange();
            QVERIFY(!inspector.view.shows(u"待送出"_s));
            QCOMPARE(inspector.view.warnings(), QStringList());
        }
        {
            Visitor clerk(county, county.clerk);
            QVERIFY(clerk.open(text));
            QVERIFY(clerk.take(u"认定"_s, {{u"认定意见"_s, u"情况属实"_s}}));
            QVERIFY(clerk.take(u"下达整改通知"_s, {{u"文号"_s, u"清效整〔2026〕3号"_s}}));
            QVERIFY(clerk.view.shows(u"清效整〔2026〕3号"_s));
            QVERIFY(clerk.view.shows(u"按工作日历 2026.1"_s));
            // It cannot be closed before it was put right, and the page says why.
            QVERIFY(clerk.view.shows(u"整改复查合格并销号后，问题才能销号。"_s));
            clerk.exchange();
            QCOMPARE(clerk.view.warnings(), QStringList());
        }
        {
            Visitor unit(county, county.waterClerk);
            QVERIFY(unit.open(text));
            QVERIFY(unit.take(u"签收"_s));
            QVERIFY(unit.take(u"开始整改"_s));
            QVERIFY(unit.take(u"报送整改结果"_s,
                              {{u"整改措施"_s, u"制作公示牌"_s}, {u"完成情况"_s, u"已上墙"_s}}, photo));
            QVERIFY(unit.view.shows(u"报送人和本单位的人不能复查"_s));
            QVERIFY(!unit.view.button(u"复查合格"_s));
            unit.exchange();
            const auto notice = county.headquarters().view().all(&Rectification::finding, finding).front();
            QCOMPARE(notice.second.state, RectificationState::Submitted);
            QCOMPARE(notice.second.evidence.size(), std::size_t(1));
            QCOMPARE(unit.view.warnings(), QStringList());
        }
        // He is an inspector as well: that does not let him verify what he put right himself.
        county.make(Appointment{.person = county.waterClerk, .role = Role::Inspector, .org = county.county});
        {
            Visitor both(county, county.waterClerk);
            QVERIFY(both.open(text));
            QVERIFY(!both.view.button(u"复查合格"_s));
            QVERIFY(both.view.shows(u"您应当回避：限期整改涉及您本单位、本单位的上级或您申报回避的单位。"_s));
            QVERIFY(!both.list()->mineCount());
        }
        {
            Visitor inspector(county, county.inspector);
            QVERIFY(inspector.open(text));
            QCOMPARE(inspector.list()->mineCount(), 1);
            QVERIFY(inspector.view.shows(u"已上墙"_s));
            inspector.view.pictures(u"finding-recheck"_s);
            QVERIFY(inspector.take(u"复查合格"_s, {{u"复查结论"_s, u"现场看过，属实"_s}}));
            inspector.exchange();
        }
        {
            Visitor head(county, county.head);
            QVERIFY(head.open(text));
            const auto notice = county.headquarters().view().all(&Rectification::finding, finding).front();
            // Two things are to be closed: the notice first, then the finding.
            QVERIFY(head.view.shows(u"复查合格，等整改通知销号。"_s));
            QVERIFY(!head.view.button(u"销号"_s, 1));
            QVERIFY(head.view.click(head.view.button(u"销号"_s)));
            QVERIFY(head.confirm(u"销号"_s));
            QCOMPARE(head.desk.workspace.view().get<Rectification>(notice.first)->state,
                     RectificationState::Closed);
            QVERIFY(head.take(u"销号"_s));
            QCOMPARE(head.desk.workspace.view().get<Finding>(finding)->state, FindingState::Closed);
            county.clock.advance(24 * 3'600'000);
            head.exchange();
            QCOMPARE(head.list()->count(), 0);
            QCOMPARE(head.list()->counts()[FindingListModel::Closed], 1);
            // It comes back on another day: looked at again, recurred, a second notice.
            QVERIFY(head.take(u"回头看"_s));
            QVERIFY(head.take(u"认定反弹"_s, {{u"认定意见"_s, u"公示牌又被撤下"_s}}));
            QVERIFY(head.take(u"再次下达整改通知"_s));
            QVERIFY(head.view.shows(u"第 2 次 · "_s));
            QVERIFY(head.view.shows(u"第 1 次 · "_s));
            head.exchange();
            QCOMPARE(head.list()->counts()[FindingListModel::Rectifying], 1);
            QCOMPARE(head.view.warnings(), QStringList());
        }
        QCOMPARE(county.headquarters().view().all(&Rectification::finding, finding).size(), std::size_t(2));
    }

    void whatWasClosedIsReopened()
    {
        FindingCounty county;
        const Id finding = county.found(county.waterUnit, u"台账缺页"_s, FindingState::Closed);
        county.noticed(finding, RectificationState::Closed, {2026, 7, 20}, county.waterClerk);
        Visitor head(county, county.head);
        head.list()->setGroup(FindingListModel::Closed);
        QVERIFY(head.open(u"台账缺页"_s));
        QVERIFY(head.take(u"重新打开"_s, {{u"认定意见"_s, u"销号时漏看一处"_s}}));
        QCOMPARE(head.desk.workspace.view().get<Finding>(finding)->state, FindingState::Confirmed);
        head.list()->setGroup(FindingListModel::Open);
        Desk::waitFor([&] { return head.list()->count() == 1; });
        QCOMPARE(head.list()->value(0, "badge").toString(), u"已认定"_s);
        QCOMPARE(head.view.warnings(), QStringList());
    }

    void thePageFollowsAPull()
    {
        FindingCounty county;
        Visitor lead(county, county.lead);
        QCOMPARE(lead.list()->count(), 0);
        const Id late =
            county.found(county.schoolUnit, u"公示栏未更新"_s, FindingState::Recorded, {2026, 7, 1});
        county.found(county.waterUnit, u"未亮牌上岗"_s, FindingState::Recorded, {2026, 8, 20});
        lead.exchange();
        Desk::waitFor([&] { return lead.list()->count() == 2; });
        lead.view.settle();
        QVERIFY(lead.view.shows(u"已逾期"_s));
        QVERIFY(lead.open(u"公示栏未更新"_s));
        // Somebody else decides meanwhile: the open page follows.
        const auto seen = county.headquarters().view().find(kindOf<Finding>(), late);
        SmallCounty::must(county.headquarters().record(
            {{}, county.clock.now(), {SmallCounty::must(transition(*seen, u"confirm"))}}));
        lead.exchange();
        QVERIFY(lead.view.shows(u"等效能中心下达整改通知。"_s));
    }

    void theKeyboardIsEnough()
    {
        FindingCounty county;
        county.found(county.waterUnit, u"第一个"_s, FindingState::Recorded, {2026, 7, 1});
        const Id second = county.found(county.waterUnit, u"第二个"_s, FindingState::Recorded, {2026, 8, 20});
        Visitor lead(county, county.lead, QSize(400, 800));
        QQuickView& window = lead.view.window();
        lead.view.page()->forceActiveFocus();
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Down);
        QTest::keyClick(&window, Qt::Key_Down);
        QTest::keyClick(&window, Qt::Key_Return);
        lead.view.settle();
        // On a phone the finding takes the list's place, and Escape brings the list back.
        QCOMPARE(lead.view.page()->property("finding").toString(), idText(second));
        QVERIFY(lead.view.shows(u"等效能中心或督查组长认定。"_s));
        QCOMPARE(lead.view.page()->property("leftmost").toInt(), 1);
        QTest::keyClick(&window, Qt::Key_Escape);
        lead.view.settle();
        QCOMPARE(lead.view.page()->property("leftmost").toInt(), 0);
        QVERIFY(lead.view.text(u"第一个"_s));
    }

    void aStateAtHeadquartersLeadsHere()
    {
        FindingCounty county;
        county.found(county.waterUnit, u"未亮牌上岗"_s, FindingState::Recorded);
        county.found(county.schoolUnit, u"公示栏未更新"_s, FindingState::Confirmed);
        Visitor clerk(county, county.clerk);
        QVERIFY(clerk.view.shows(u"2 个问题"_s));
        auto* navigator = clerk.view.window().engine()->singletonInstance<Navigator*>(
            qmlTypeId("Jiannuo.Workspace", 1, 0, "Navigator"));
        navigator->open(u"findings"_s, u"recorded"_s);
        EVENTUALLY_VERIFY(clerk.view.shows(u"1 个问题"_s));
        QVERIFY(clerk.view.text(u"未亮牌上岗"_s));
    }

    void todayLeadsHere()
    {
        FindingCounty county;
        const Id finding = county.found(county.schoolUnit, u"公示栏未更新"_s, FindingState::NoticeIssued);
        const Id notice =
            county.noticed(finding, RectificationState::Submitted, {2026, 8, 7}, county.schoolClerk);
        const Id recorded = county.found(county.waterUnit, u"未亮牌上岗"_s, FindingState::Recorded);
        Visitor clerk(county, county.clerk);
        TodayModel today;
        auto* navigator = clerk.view.window().engine()->singletonInstance<Navigator*>(
            qmlTypeId("Jiannuo.Workspace", 1, 0, "Navigator"));
        const auto follow = [&](TodayModel::Part part) {
            today.setPart(part);
            today.refresh();
            navigator->open(today.value(0, "kind").toString(), today.value(0, "recordId").toString());
            clerk.view.settle();
            return clerk.view.page()->property("finding").toString();
        };
        QCOMPARE(follow(TodayModel::Rechecks), idText(finding));
        QVERIFY(clerk.view.shows(u"报送人和本单位的人不能复查"_s));
        QCOMPARE(follow(TodayModel::Decisions), idText(recorded));
        navigator->open(u"rectification"_s, {});
        Desk::waitFor([&] { return clerk.list()->property("mineOnly").toBool(); });
        QCOMPARE(clerk.view.warnings(), QStringList());
        QVERIFY(!notice.isNull());
    }
};

JIANNUO_STORY(TestFindings, QGuiApplication)
#include "tst_findings.moc"
