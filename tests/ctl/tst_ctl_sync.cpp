// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_export.h"
#include "support/cutting_proxy.h"
#include "support/programs.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using jiannuo::test::ctlAt;
using jiannuo::test::CuttingProxy;
using jiannuo::test::Ran;
using jiannuo::test::ServerProcess;
using jiannuo::test::SmallCounty;

/// Two programs: the real server, and devices that are only a directory and a command line.
class TestCtlSync : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server{m_folder.filePath(u"headquarters"_s)};

    Ran at(const QString& device, const QStringList& arguments, const QByteArray& input = {}) const
    {
        return ctlAt(m_folder.filePath(device), arguments, input);
    }
    Ran record(const QString& device, const QByteArray& json) const
    {
        return at(device, {u"record"_s, u"-"_s}, json);
    }
    static QString id(const Ran& ran, const QString& name) { return ran.json[u"ids"_s][name].toString(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_server.start(), m_server.printed().constData()); }
    void cleanupTestCase() { QVERIFY(m_server.stop()); }

    void whoCannotBeReachedIsExit3()
    {
        QTcpServer listener; // finds a port that nobody listens on once it is gone
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        const QString nowhere = u"https://127.0.0.1:%1"_s.arg(listener.serverPort());
        listener.close();
        for (const QStringList& more :
             {QStringList{}, QStringList{u"--fingerprint"_s, m_server.fingerprint()}}) {
            const Ran ran = at(u"nowhere"_s, QStringList{u"enrol"_s, nowhere, m_server.code()} + more);
            VERIFY_EXIT(ran, 3);
            QCOMPARE(ran.errorCode(), u"unreachable"_s);
        }
    }

    void aWrongInvitationIsNotTaken()
    {
        VERIFY_EXIT(at(u"stranger"_s, {u"enrol"_s, u"ftp://example"_s, m_server.code()}), 2);
        VERIFY_EXIT(at(u"stranger"_s, {u"enrol"_s, m_server.url(), u"SHORT"_s}), 2);
        VERIFY_EXIT(at(u"stranger"_s, {u"enrol"_s, m_server.url()}), 2);
        const QString other = m_server.code().startsWith(u'7') ? u"8"_s : u"7"_s;
        const Ran wrongCode = at(u"stranger"_s, {u"enrol"_s, m_server.url(), other + m_server.code().mid(1)});
        VERIFY_EXIT(wrongCode, wrongCode.errorCode() == u"invalid_input" ? 2 : 1);
        const Ran wrongServer =
            at(u"stranger"_s,
               {u"enrol"_s, m_server.url(), m_server.code(), u"--fingerprint"_s, QString(64, u'0')});
        VERIFY_EXIT(wrongServer, 1);
        QCOMPARE(wrongServer.errorCode(), u"bad_signature"_s);
        const Ran nobody = at(u"nobody"_s, {u"sync"_s});
        VERIFY_EXIT(nobody, 2);
    }

    /// An administrator sets a county up; an inspector's tablet joins, works, hands over; later his
    /// appointment ends while he is away.
    void aCountyIsSetUpAndChecked()
    {
        const Ran enrolled =
            at(u"desk"_s, {u"enrol"_s, m_server.url(), m_server.code(), u"--name"_s, u"中心台式机"_s});
        VERIFY_EXIT(enrolled, 0);
        QCOMPARE(enrolled.json[u"fingerprint"_s].toString(), m_server.fingerprint());
        QCOMPARE(enrolled.json[u"personName"_s].toString(), u"管理员"_s);
        const Ran again = at(u"desk"_s, {u"enrol"_s, m_server.url(), m_server.code()});
        VERIFY_EXIT(again, 1);
        QCOMPARE(again.errorCode(), u"already_exists"_s);

        const auto orgNamed = [&](const QString& name) {
            return at(u"desk"_s, {u"list"_s, u"org"_s, u"--where"_s, u"name="_s + name})
                .json[u"records"_s][0][u"id"_s]
                .toString()
                .toUtf8();
        };
        const QByteArray county = orgNamed(u"清溪县"_s);
        const QByteArray center = orgNamed(u"效能中心"_s);
        QVERIFY(!county.isEmpty() && !center.isEmpty());
        const Ran people = record(u"desk"_s,
                                  R"({"commands": [
            {"command": "person.create", "id": "$inspector", "fields": {"name": "李雪", "org": "CENTER"}},
            {"command": "appointment.create", "id": "$appointment",
             "fields": {"person": "$inspector", "role": "inspector", "org": "COUNTY"}}]})"_ba
                                      .replace("CENTER", center)
                                      .replace("COUNTY", county));
        VERIFY_EXIT(people, 0);
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);

        const Ran invited = at(u"desk"_s, {u"invite"_s, u"李雪"_s});
        VERIFY_EXIT(invited, 0);
        const Ran joined = at(u"tablet"_s, {u"enrol"_s, invited.json[u"invitation"_s].toString()});
        VERIFY_EXIT(joined, 0);
        QCOMPARE(joined.json[u"personName"_s].toString(), u"李雪"_s);
        QCOMPARE(joined.json[u"fingerprintOnFirstUse"_s].toBool(), false);

        const QByteArray comment = R"({"command": "comment.create", "id": "$comment",
            "fields": {"org": "COUNTY", "subject": "COUNTY", "text": "已到现场"}})"_ba.replace("COUNTY",
                                                                                               county);
        const Ran said = record(u"tablet"_s, comment);
        VERIFY_EXIT(said, 0);
        const Ran handed = at(u"tablet"_s, {u"sync"_s});
        VERIFY_EXIT(handed, 0);
        QCOMPARE(handed.json[u"sent"_s].toInt(), 1);
        QCOMPARE(handed.json[u"waiting"_s].toInt(), 0);
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);
        const Ran there = at(u"desk"_s, {u"show"_s, id(said, u"comment"_s)});
        VERIFY_EXIT(there, 0);
        QVERIFY(there.json[u"gseq"_s].toInteger() > 0);

        // In the village there is no network: what he writes goes home on a USB stick, the answer comes back
        // on it.
        const Ran village = record(u"tablet"_s, comment);
        VERIFY_EXIT(village, 0);
        const QString usb = m_folder.filePath(u"usb.jnb"_s);
        const Ran made = at(u"tablet"_s, {u"bundle"_s, u"make"_s, usb});
        VERIFY_EXIT(made, 0);
        QCOMPARE(made.json[u"operations"_s].toInt(), 1);
        VERIFY_EXIT(at(u"tablet"_s, {u"bundle"_s, u"make"_s, usb}), 2); // not over it
        const Ran seen = at(u"desk"_s, {u"bundle"_s, u"inspect"_s, usb});
        VERIFY_EXIT(seen, 0);
        QCOMPARE(seen.json[u"to"_s].toString(), u"headquarters"_s);
        QCOMPARE(seen.json[u"senderKnown"_s].toBool(), true);
        const Ran carried = at(u"desk"_s, {u"bundle"_s, u"open"_s, usb});
        VERIFY_EXIT(carried, 0);
        QCOMPARE(carried.json[u"relayed"_s].toBool(), true);
        const Ran opened = at(u"tablet"_s, {u"bundle"_s, u"open"_s, carried.json[u"answer"_s][0].toString()});
        VERIFY_EXIT(opened, 0);
        QCOMPARE(opened.json[u"settled"_s].toInt(), 1);
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);
        VERIFY_EXIT(at(u"desk"_s, {u"show"_s, id(village, u"comment"_s)}), 0);
        VERIFY_EXIT(at(u"tablet"_s, {u"bundle"_s, u"open"_s, m_folder.filePath(u"no.jnb"_s)}), 2);

        // Meanwhile his appointment ends; what he wrote while he was away is refused, and says so once.
        const Ran revoked = record(u"desk"_s, R"({"command": "appointment.amend", "id": "WHICH",
            "fields": {"revoked": true}})"_ba.replace("WHICH", id(people, u"appointment"_s).toUtf8()));
        VERIFY_EXIT(revoked, 0);
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);
        VERIFY_EXIT(record(u"tablet"_s, comment), 0);
        const Ran refused = at(u"tablet"_s, {u"sync"_s});
        VERIFY_EXIT(refused, 1);
        const QJsonValue verdict = refused.json[u"notAccepted"_s][0];
        QCOMPARE(verdict[u"code"_s].toString(), u"not_allowed"_s);
        VERIFY_EXIT(at(u"tablet"_s, {u"sync"_s}), 0); // nothing new
        VERIFY_EXIT(at(u"tablet"_s, {u"doctor"_s}), 0);
        const QString dseq = QString::number(verdict[u"dseq"_s].toInteger());
        VERIFY_EXIT(at(u"tablet"_s, {u"dismiss"_s, dseq}), 0);
        VERIFY_EXIT(at(u"tablet"_s, {u"dismiss"_s, dseq}), 1);
    }

    void headquartersAndItsDevicesMaySignWithSm2()
    {
        ServerProcess server(m_folder.filePath(u"sm2"_s));
        server.setOptions({u"--suite"_s, u"sm2"_s});
        QVERIFY2(server.start(), server.printed().constData());
        VERIFY_EXIT(at(u"sm2-desk"_s, {u"enrol"_s, server.url(), server.code(), u"--suite"_s, u"rsa"_s}), 2);
        VERIFY_EXIT(at(u"sm2-desk"_s, {u"enrol"_s, server.url(), server.code(), u"--suite"_s, u"sm2"_s}), 0);
        // A device by the usual suite at the same headquarters
        const Ran invited = at(u"sm2-desk"_s, {u"invite"_s, u"管理员"_s});
        VERIFY_EXIT(invited, 0);
        VERIFY_EXIT(at(u"other-desk"_s, {u"enrol"_s, invited.json[u"invitation"_s].toString()}), 0);
        QStringList suites;
        const Ran devices = at(u"other-desk"_s, {u"list"_s, u"device"_s, u"--order"_s, u"suite"_s});
        for (const QJsonValue& record : devices.json[u"records"_s].toArray())
            suites += record[u"fields"_s][u"suite"_s].toString();
        QCOMPARE(suites, (QStringList{u"ed25519-sha256"_s, u"sm2-sm3"_s}));
        const QByteArray county = at(u"other-desk"_s, {u"list"_s, u"org"_s, u"--where"_s, u"name=清溪县"_s})
                                      .json[u"records"_s][0][u"id"_s]
                                      .toString()
                                      .toUtf8();
        for (const QString& desk : {u"sm2-desk"_s, u"other-desk"_s}) {
            const Ran recorded = record(desk,
                                        R"({"command": "org.create", "id": "$unit",
                "fields": {"name": "UNIT", "parent": "COUNTY"}})"_ba.replace("UNIT", desk.toUtf8())
                                            .replace("COUNTY", county));
            VERIFY_EXIT(recorded, 0);
            VERIFY_EXIT(at(desk, {u"sync"_s}), 0);
            const Ran receipt = at(desk, {u"receipt"_s, id(recorded, u"unit"_s)});
            VERIFY_EXIT(receipt, 0);
            VERIFY_EXIT(at(desk, {u"receipt"_s, receipt.json[u"receipt"_s].toString()}), 0);
            VERIFY_EXIT(at(desk, {u"doctor"_s}), 0);
        }
        QVERIFY(server.stop());

        // It stays with what it was founded with.
        server.setOptions({u"--suite"_s, u"ed25519"_s});
        QVERIFY(!server.start());
        server.setOptions({});
        QVERIFY(server.start());
        QVERIFY(server.stop());
    }

    /// While headquarters' clock is behind what it has signed it takes nothing, and nobody loses anything.
    void headquartersClockWasAheadAndIsSetRight()
    {
        ServerProcess server(m_folder.filePath(u"ahead"_s));
        CuttingProxy wire; // its address stays
        const auto start = [&] {
            const bool started = server.start();
            wire.setTarget(server.port());
            return started;
        };
        QVERIFY2(start(), server.printed().constData());
        VERIFY_EXIT(at(u"early"_s, {u"enrol"_s, wire.url(), server.code()}), 0);
        QVERIFY(server.stop());
        {
            jiannuo::test::ManualClock ahead;
            ahead.set(QDate::currentDate().addDays(30));
            jiannuo::test::SeededBytes random(1);
            const auto ledger =
                SmallCounty::must(jiannuo::HeadquartersLedger::open(server.folder(), ahead, random));
            SmallCounty::must(ledger->record(
                {{},
                 ahead.now(),
                 {jiannuo::creation(jiannuo::makeId(ahead, random),
                                    jiannuo::Region{.code = u"450399"_s, .name = u"某乡"_s})}}));
        }
        QVERIFY2(start(), server.printed().constData());
        const QByteArray county = at(u"early"_s, {u"list"_s, u"org"_s, u"--where"_s, u"name=清溪县"_s})
                                      .json[u"records"_s][0][u"id"_s]
                                      .toString()
                                      .toUtf8();
        const Ran kept = record(u"early"_s, R"({"command": "org.create", "id": "$unit",
            "fields": {"name": "林业局", "parent": "COUNTY"}})"_ba.replace("COUNTY", county));
        VERIFY_EXIT(kept, 0);
        const Ran refused = at(u"early"_s, {u"sync"_s});
        VERIFY_EXIT(refused, 3);
        QCOMPARE(refused.errorCode(), u"busy"_s);
        QVERIFY2(refused.out.contains("--clock-corrected"), refused.out.constData());
        QCOMPARE(at(u"early"_s, {u"show"_s, id(kept, u"unit"_s)}).json[u"waiting"_s].toBool(), true);
        QVERIFY(server.stop());

        server.setOptions({u"--clock-corrected"_s});
        for (int starts = 0; starts < 2; ++starts) { // the second time there is nothing to correct
            QVERIFY2(start(), server.printed().constData());
            const Ran synced = at(u"early"_s, {u"sync"_s});
            VERIFY_EXIT(synced, 0);
            QCOMPARE(synced.json[u"waiting"_s].toInt(), 0);
            QVERIFY(server.stop());
        }

        QFile file(m_folder.filePath(u"ahead.log"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        jiannuo::Database database(server.folder() + u"/headquarters.db"_s,
                                   jiannuo::Database::Access::ReadOnly);
        SmallCounty::must(jiannuo::exportLog(jiannuo::Store(database), file));
        file.close();
        const Ran verified = at(u"early"_s, {u"verify"_s, file.fileName()});
        VERIFY_EXIT(verified, 4); // nobody is ranked there
        QCOMPARE(verified.json[u"missing"_s].toArray().size(), 1);
        QCOMPARE(verified.json[u"missing"_s][0][u"what"_s].toString(), u"ranks"_s);
        QCOMPARE(verified.json[u"clockCorrections"_s].toArray().size(), 1);
    }
};

JIANNUO_STORY(TestCtlSync, QCoreApplication)
#include "tst_ctl_sync.moc"
