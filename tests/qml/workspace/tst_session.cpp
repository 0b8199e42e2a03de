// SPDX-License-Identifier: Apache-2.0
#include "ledger/pins.h"
#include "qml/workspace/session.h"
#include "support/desk.h"
#include "support/stories.h"

#include <QGuiApplication>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::SmallCounty;

/// Several people share a tablet, each with a PIN.
class TestSession : public QObject {
    Q_OBJECT

private:
    static QString key(const Id& id) { return id.toString(QUuid::WithoutBraces); }
    static void settled(Session& session)
    {
        Desk::waitFor([&] { return !session.isBusy(); });
    }

private Q_SLOTS:
    void aTabletOfOnePersonIsOpen()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        Session session(desk.workspace);
        QVERIFY(!session.isLocked());
        QVERIFY(!session.isLockable());
        QCOMPARE(session.people()->rows().front().name, u"李雪"_s);
        QCOMPARE(session.people()->rows().front().roles, u"督查员"_s);
        session.idle(3'600'000);
        QVERIFY(!session.isLocked());
        session.changePin({}, u"482913"_s, u"482913"_s);
        settled(session);
        desk.settle();
        QVERIFY(session.isLockable());
        session.idle(3'600'000);
        QVERIFY(session.isLocked());
        QCOMPARE(session.chosen(), key(county.inspector));
    }

    void theFirstUseSetsThePin()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector, county.lead});
        Session session(desk.workspace);
        QVERIFY(session.isLocked());
        session.choose(key(county.lead));
        QVERIFY(!session.chosenHasPin());
        QCOMPARE(session.chosenName(), u"马强"_s);
        session.setFirstPin(u"123456"_s, u"123456"_s);
        QVERIFY(!session.error().isEmpty());
        session.setFirstPin(u"482913"_s, u"482914"_s);
        QVERIFY(session.error().contains(u"不一致"_s));
        session.setFirstPin(u"482913"_s, u"482913"_s);
        settled(session);
        QVERIFY(session.error().isEmpty());
        QVERIFY(!session.isLocked());
        QCOMPARE(desk.workspace.person(), county.lead);

        session.idle(qint64(Session::idleMinutes) * 60'000 - 1);
        QVERIFY(!session.isLocked());
        session.idle(qint64(Session::idleMinutes) * 60'000);
        QVERIFY(session.isLocked());
        desk.settle();
        session.choose(key(county.lead));
        QVERIFY(session.chosenHasPin());
        session.setFirstPin(u"505911"_s, u"505911"_s);
        settled(session);
        QVERIFY(session.isLocked()); // nobody takes over an existing PIN
        session.unlock(u"482913"_s);
        settled(session);
        QVERIFY(!session.isLocked());
    }

    void wrongPinsMakeItWaitAlsoAcrossARestart()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector, county.lead});
        {
            Session session(desk.workspace);
            session.choose(key(county.lead));
            session.setFirstPin(u"482913"_s, u"482913"_s);
            settled(session);
            session.lock();
            session.choose(key(county.lead));
            for (int i = 0; i < 3; ++i) {
                QCOMPARE(session.waitSeconds(), 0);
                session.unlock(u"000111"_s);
                settled(session);
                QVERIFY(session.isLocked());
            }
            QCOMPARE(session.waitSeconds(), 30);
        }
        desk.settle();
        Session session(desk.workspace);
        session.choose(key(county.lead));
        QCOMPARE(session.waitSeconds(), 30);
        session.unlock(u"482913"_s);
        QVERIFY(session.isLocked());
        QVERIFY(session.error().contains(u"30 秒"_s));
        // Others are not punished for it.
        session.choose(key(county.inspector));
        QCOMPARE(session.waitSeconds(), 0);
        session.choose(key(county.lead));
        county.clock.advance(30'000);
        session.unlock(u"482913"_s);
        settled(session);
        QVERIFY(!session.isLocked());
        QCOMPARE(session.waitSeconds(), 0);
    }

    void withoutTheFileOfPinsTheTabletIsShut()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        {
            Session session(desk.workspace);
            session.changePin({}, u"482913"_s, u"482913"_s);
            settled(session);
            QVERIFY(!session.isShut());
        }
        QVERIFY(QFile::remove(Pins::path(desk.workspace.directory())));
        Session session(desk.workspace);
        QVERIFY(session.isShut());
        QVERIFY(session.isLocked());
        QVERIFY(session.error().contains(u"重新登记"_s));
        session.setFirstPin(u"505911"_s, u"505911"_s); // no first one: there was one
        settled(session);
        session.unlock(u"482913"_s);
        settled(session);
        QVERIFY(session.isLocked());
        session.startOver();
        settled(session);
        desk.settle();
        QVERIFY(!desk.workspace.isEnrolled());
        QVERIFY(desk.workspace.person().isNull());
        QVERIFY(!session.isShut());
    }
};

JIANNUO_STORY(TestSession, QGuiApplication)
#include "tst_session.moc"
