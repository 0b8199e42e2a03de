// SPDX-License-Identifier: Apache-2.0
#include "domain/record_calendar.h"
#include "qml/office/calendar_notice.h"
#include "qml/office/office_kinds.h"
#include "qml/office/setup_steps.h"
#include "qml/records/invitation.h"
#include "qml/records/record_export.h"
#include "qml/sync/sync_controller.h"
#include "qml/workspace/navigator.h"
#include "qml/workspace/session.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/fake_sync_engine.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::PageView;
using test::SmallCounty;

/// 管理: an office is set up and kept in the app.
class TestOffice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfTheOfficeIsListedUnderAHeading()
    {
        SmallCounty county;
        const Desk desk(county, {county.head});
        OfficeKinds kinds;
        kinds.refresh();
        int listed = 0;
        for (const KindInfo* kind : Kinds::all()) {
            if (!OfficeKinds::shows(QString::fromLatin1(kind->name)))
                continue;
            ++listed;
            bool found = false;
            for (int row = 0; row < kinds.count(); ++row)
                found = found || kinds.value(row, "key").toString() == QLatin1StringView(kind->name);
            QVERIFY2(found, kind->name);
        }
        QCOMPARE(kinds.count(), listed);
    }

    void aPersonIsAddedThroughTheWindow()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        PageView view(u"Office/OfficePage"_s);
        QVERIFY(view.press(u"人员"_s));
        view.settle(400);
        const QString known = desk.workspace.view().get<Person>(county.waterClerk)->name;
        QVERIFY(view.shows(known));
        QVERIFY(view.press(known));
        view.settle();
        QVERIFY(view.shows(u"办理记录"_s));
        view.pictures(u"office-person"_s);

        QVERIFY(view.click(view.button(u"新增人员"_s)));
        view.settle(300);
        QVERIFY(view.write(view.field(u"姓名"_s), u"周知行"_s));
        QVERIFY(view.click(view.button(u"选择"_s)));
        view.settle(300);
        QVERIFY(view.pressFront(desk.workspace.view().get<Org>(county.waterUnit)->name));
        view.settle(300);
        view.pictures(u"office-new-person"_s);
        QVERIFY(view.pressFront(u"保存"_s));
        desk.settle();
        view.settle(600);
        QVERIFY(view.shows(u"周知行"_s));
        bool made = false;
        for (const auto& [id, person] : desk.workspace.view().all(&Person::org, county.waterUnit))
            made = made || person.name == u"周知行"_s;
        QVERIFY(made);
        QCOMPARE(view.warnings(), QStringList());
    }

    void anEmptyListSaysWhatItIsForAndOffersTheFirst()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        PageView view(u"Office/OfficePage"_s);
        QVERIFY(view.press(u"加扣分"_s));
        view.settle(400);
        QVERIFY(view.shows(u"还没有加扣分"_s));
        QVERIFY(view.shows(u"抽查以外的加分和扣分"_s));
        QVERIFY(view.button(u"登记加扣分"_s));
        view.pictures(u"office-empty"_s);
        QCOMPARE(view.warnings(), QStringList());
    }

    /// A kind of which no page knows: recorded, answered and published from its declaration alone.
    void aQuestionOfCitizensIsRecordedAnsweredAndPublished()
    {
        SmallCounty county;
        const Id question = county.newId();
        Desk desk(county, {county.clerk, county.waterClerk});
        QVERIFY(desk.record({creation(question,
                                      Hearing{.org = county.waterUnit,
                                              .question = u"公示说当天修复，为什么报修三天没有人来？"_s,
                                              .commitment = county.commitment,
                                              .askedOn = QDate(2026, 8, 3),
                                              .due = QDate(2026, 8, 17)})}));
        PageView view(u"Office/OfficePage"_s);
        QVERIFY(view.press(u"听证质询"_s));
        view.settle(400);
        QVERIFY(view.button(u"登记质询"_s));
        QVERIFY(view.press(u"公示说当天修复，为什么报修三天没有人来？"_s));
        view.settle();
        QVERIFY(view.shows(u"待答复"_s));
        view.pictures(u"office-hearing"_s);
        QCOMPARE(view.warnings(), QStringList());
    }

    void aListBecomesASpreadsheetAndARecordADocument()
    {
        QStandardPaths::setTestModeEnabled(true);
        SmallCounty county;
        Desk desk(county, {county.head});
        RecordListModel list;
        list.setKind(u"person"_s);
        QVERIFY(list.count() > 1);
        RecordExport writing;
        QString said;
        connect(&writing, &RecordExport::finished, &writing,
                [&](const QString& sentence) { said = sentence; });
        const auto written = [&] {
            Desk::waitFor([&] { return !said.isEmpty(); });
            const QString path = writing.property("file").toUrl().toLocalFile();
            if (!said.contains(QDir::toNativeSeparators(path)))
                return QByteArray();
            said.clear();
            QFile file(path);
            const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            file.remove();
            return bytes;
        };
        writing.writeList(&list, u"csv"_s);
        const QByteArray csv = written();
        QCOMPARE(csv.count('\n'), list.count() + 1);
        QVERIFY(csv.contains(desk.workspace.view().get<Person>(county.waterClerk)->name.toUtf8()));
        writing.writeList(&list, u"xlsx"_s);
        QVERIFY(written().startsWith("PK"));
        writing.writeRecord(u"person"_s, idText(county.waterClerk));
        QVERIFY(written().startsWith("%PDF"));
    }

    void whatANewOfficeNeedsIsTickedByWhatIsThere()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        SetupSteps steps;
        steps.refresh();
        const auto done = [&](const QString& key) {
            for (int row = 0; row < steps.count(); ++row) {
                if (steps.value(row, "key").toString() == key)
                    return steps.value(row, "done").toBool();
            }
            return false;
        };
        QVERIFY(done(u"org"_s));
        QVERIFY(done(u"checklist"_s));
        QVERIFY(done(u"calendar"_s)); // 2026 is known
        QVERIFY(!done(u"assignment"_s));
        const int before = steps.doneCount();
        QVERIFY(desk.record({creation(desk.workspace.newId(),
                                      Assignment{.org = county.waterUnit,
                                                 .checklist = county.checklist,
                                                 .inspectors = {county.inspector},
                                                 .due = QDate(2026, 8, 20)})}));
        steps.refresh();
        QVERIFY(done(u"assignment"_s));
        QCOMPARE(steps.doneCount(), before + 1);
    }

    void aPastedNoticeBecomesACalendar()
    {
        SmallCounty county;
        Desk desk(county, {county.head});
        CalendarNotice notice;
        notice.setText(u"今天天气很好。"_s);
        QVERIFY(!notice.property("problem").toString().isEmpty());
        QVERIFY(!notice.isRecordable());
        notice.setText(u"国务院办公厅关于2028年部分节假日安排的通知\n"
                       "一、元旦：1月1日至3日放假调休，共3天。\n"
                       "二、国庆节：10月1日至7日放假调休，共7天。10月8日（星期日）上班。\n"_s);
        QCOMPARE(notice.property("problem").toString(), QString());
        QVERIFY(notice.isRecordable());
        QVERIFY(notice.facts()->count() >= 3);
        QVERIFY(notice.facts()->value(1, "value").toString().contains(u"共 7 天"_s));
        notice.record();
        Desk::waitFor([&] {
            desk.settle();
            return !desk.workspace.view().all(&Calendar::year, 2028).empty();
        });
        const auto made = desk.workspace.view().all(&Calendar::year, 2028);
        QCOMPARE(made.size(), 1U);
        const auto& worked = made.front().second.daysWorked;
        QCOMPARE(std::count(worked.begin(), worked.end(), QDate(2028, 10, 8)), 1);
    }

    void aPersonIsInvitedByWhoMayAppointThemAlone()
    {
        SmallCounty county;
        {
            Desk desk(county, {county.waterClerk});
            QVERIFY(!desk.workspace.mayInvite(idText(county.inspector)));
        }
        Desk desk(county, {county.head});
        QVERIFY(!desk.workspace.mayInvite(idText(county.waterClerk))); // the administrator's
        QVERIFY(desk.workspace.mayInvite(idText(county.inspector)));
        SyncController sync(desk.workspace);
        test::FakeSyncEngine engine;
        sync.setEngine(&engine);
        Invitation invitation;
        invitation.ask(idText(county.inspector));
        QCOMPARE(engine.invitations, QList<Id>{county.inspector});
        QVERIFY(!invitation.isGiven());
        Q_EMIT engine.invited(county.waterClerk,
                              GivenInvitation{u"别人的"_s, u"X"_s, {}}); // another's answer
        QVERIFY(!invitation.isGiven());
        Q_EMIT engine.invited(county.inspector, Error{ErrorCode::Unreachable, u"连不上中心。"_s});
        QCOMPARE(invitation.property("problem").toString(), u"连不上中心。"_s);
        invitation.ask(idText(county.inspector));
        QCOMPARE(invitation.property("problem").toString(), QString());
        Q_EMIT engine.invited(
            county.inspector,
            GivenInvitation{u"jiannuo:enrol?code=K7M2"_s, u"K7M2-9QXD"_s, county.clock.now()});
        QVERIFY(invitation.isGiven());
        QCOMPARE(invitation.text(), u"jiannuo:enrol?code=K7M2"_s);
        QCOMPARE(invitation.facts()->value(1, "value").toString(), u"K7M2-9QXD"_s);
        QTemporaryDir folder;
        QCOMPARE(invitation.save(QUrl::fromLocalFile(folder.filePath(u"登记码.pdf"_s))), QString());
        QFile sheet(folder.filePath(u"登记码.pdf"_s));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QVERIFY(sheet.read(4) == "%PDF");
    }
};

JIANNUO_STORY(TestOffice, QGuiApplication)
#include "tst_office.moc"
