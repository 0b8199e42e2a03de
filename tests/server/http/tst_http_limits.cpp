// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "support/process_memory.h"
#include "support/stories.h"

#include <QElapsedTimer>
#include <QTest>

#include <sys/resource.h>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Freed memory shall be given back, so that what is measured is what is held. For this folder's other stories
// too.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options()
{
    return "quarantine_size_mb=4";
}

namespace {

const QByteArray hello = "GET /hello HTTP/1.1\r\nHost: h\r\n\r\n";
const QByteArray known =
    "POST /quick HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer known\r\nContent-Length: 1\r\n\r\nx";
const QByteArray upload = "PUT /files/a HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer good\r\n";

} // namespace

class TestHttpLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        rlimit files{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &files), 0);
        files.rlim_cur = files.rlim_max;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &files), 0);
    }

    void anAnnounced800MegabytesAreRefusedUnread()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        const qint64 before = processMemoryKiB();
        for (const QByteArray& path : {QByteArray("/echo"), QByteArray("/files/a")}) {
            RawClient client(served.server.port());
            QVERIFY(client.send("PUT " + path
                                + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer good\r\n"
                                  "Content-Length: 838860800\r\n\r\n"
                                + QByteArray(100'000, 'x')));
            QCOMPARE(client.reply().status, path == "/echo" ? 405 : 413);
            QVERIFY(client.closedWithin(10'000));
        }
        QVERIFY2(processMemoryKiB() - before < 20 * 1024,
                 qPrintable(QString::number(processMemoryKiB() - before)));
        QCOMPARE(served.records(2).value(1).bytesIn, 0);
    }

    void aChunked800MegabytesAreCutAtTheLimit()
    {
        Limits limits;
        Served served(limits);
        Route small{Method::Put, "/small/{name}",
                    [](const Request&, const Respond& respond) { respond({}); }};
        small.bodyLimit = 8 << 20;
        served.server.add(small);
        QVERIFY(served.server.start().ok());
        const qint64 before = processMemoryKiB();
        RawClient client(served.server.port());
        QVERIFY(client.send("PUT /small/a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"));
        const QByteArray chunk = "10000\r\n" + QByteArray(65'536, 'x') + "\r\n";
        qint64 sent = 0;
        // A client that reads while it writes, as browsers do.
        while (sent < 838'860'800 && !client.readable(0) && client.send(chunk))
            sent += 65'536;
        QVERIFY2(sent < 64 << 20, qPrintable(QString::number(sent)));
        QCOMPARE(client.reply().status, 413);
        QVERIFY(client.closedWithin(10'000));
        QVERIFY2(processMemoryKiB() - before < 60 * 1024,
                 qPrintable(QString::number(processMemoryKiB() - before)));
    }

    void aLargeBodyGoesToItsSinkPieceByPiece()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        const qint64 before = processMemoryKiB();
        RawClient client(served.server.port());
        constexpr qint64 size = qint64(300) << 20;
        QVERIFY(client.send(upload + "Content-Length: " + QByteArray::number(size) + "\r\n\r\n"));
        const QByteArray piece(1 << 20, 'x');
        qint64 highest = 0;
        for (qint64 sent = 0; sent < size; sent += piece.size()) {
            QVERIFY(client.send(piece));
            highest = qMax(highest, processMemoryKiB());
        }
        QCOMPARE(client.reply(false, 60'000).body, QByteArray("a 314572800 65536"));
        QVERIFY2(highest - before < sanitizer * 30 * 1024, qPrintable(QString::number(highest - before)));
        QCOMPARE(served.records(1).value(0).bytesIn, size);
    }

    void bodiesTogetherHaveALimitToo()
    {
        Limits limits;
        limits.collectedBytes = 1500;
        Served served(limits);
        std::mutex mutex;
        QList<Respond> waiting;
        const auto count = [&] {
            const std::scoped_lock lock(mutex);
            return waiting.size();
        };
        Route keep{Method::Post, "/keep", [&](const Request&, const Respond& respond) {
                       const std::scoped_lock lock(mutex);
                       waiting.append(respond);
                   }};
        keep.bodyLimit = 1000;
        served.server.add(keep);
        QVERIFY(served.server.start().ok());
        const QByteArray thousand =
            "POST /keep HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n" + QByteArray(1000, 'x');
        RawClient first(served.server.port());
        QVERIFY(first.send(thousand));
        EVENTUALLY_COMPARE(count(), 1);
        RawClient second(served.server.port());
        const Reply refused = second.ask(thousand);
        QCOMPARE(refused.status, 503);
        QVERIFY(refused.headers.contains("retry-after"));
        waiting.takeFirst()(Response());
        QCOMPARE(first.reply().status, 200);
        RawClient third(served.server.port());
        QVERIFY(third.send(thousand));
        EVENTUALLY_COMPARE(count(), 1);
        waiting.takeFirst()(Response());
        QCOMPARE(third.reply().status, 200);
    }

    void fiveHundredHalfOpenConnectionsCostLittleAndEnd_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("kibEach");
        QTest::newRow("silent") << QByteArray() << sanitizer * 16;
        QTest::newRow("half a request") << hello.chopped(2) << sanitizer * 40;
    }
    void fiveHundredHalfOpenConnectionsCostLittleAndEnd()
    {
        QFETCH(QByteArray, sent);
        QFETCH(int, kibEach);
        Limits limits;
        limits.headerTime = limits.silentTime = 10s; // all of them come within it
        limits.connectionsPerPeer = 600;
        limits.halfOpenPerPeer = limits.halfOpen = 600;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        QCOMPARE(RawClient(served.server.port()).ask(hello).status, 200);
        const qint64 before = processMemoryKiB();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 500; ++i) {
            clients.push_back(std::make_unique<RawClient>(served.server.port()));
            QVERIFY(clients.back()->connected());
            QVERIFY(clients.back()->send(sent));
        }
        QTRY_COMPARE_WITH_TIMEOUT(served.server.openConnections(), 500, test::patienceMs);
        const qint64 cost = processMemoryKiB() - before;
        QVERIFY2(cost < 500 * kibEach, qPrintable(QString::number(cost)));
        RawClient other(served.server.port());
        QCOMPARE(other.ask(hello).status, 200); // nobody else suffers
        QTRY_VERIFY_WITH_TIMEOUT(served.server.openConnections() <= 1, test::patienceMs);
        QCOMPARE(clients.front()->reply().status, sent.isEmpty() ? 0 : 408);
        const auto allTimedOut = [&] {
            MetricsText text;
            served.server.writeMetrics(text);
            return text.out().contains("jiannuo_http_timeouts_total 500\n");
        };
        QTRY_VERIFY_WITH_TIMEOUT(allTimedOut(),
                                 test::patienceMs); // a connection is counted just after it has gone
    }

    void aHeaderDrippingInIsCutOff()
    {
        Limits limits;
        limits.headerTime = 500ms;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; !client.readable(20); ++i) {
            QVERIFY(timer.elapsed() < 10'000);
            client.send(i < hello.size() - 4 ? hello.mid(i, 1) : QByteArray("x"));
        }
        QCOMPARE(client.reply().status, 408);
        QVERIFY(client.closedWithin(5'000));
    }

    void aBodyThatStallsOrDripsIsCutOff()
    {
        Limits limits;
        limits.bodyStall = 300ms;
        limits.bodyGrace = 1s;
        limits.bodyRate = 1000;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        RawClient stalled(served.server.port());
        QVERIFY(stalled.send(upload + "Content-Length: 10000\r\n\r\nx"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(stalled.reply().status, 408);
        QVERIFY(timer.elapsed() >= 250);
        RawClient drips(served.server.port());
        QVERIFY(drips.send(upload + "Content-Length: 10000\r\n\r\n"));
        timer.start();
        while (!drips.readable(50) && timer.elapsed() < 10'000)
            drips.send("x");
        QVERIFY(timer.elapsed() >= 900); // never silent for 300 ms, but too slow as a whole
        QCOMPARE(drips.reply().status, 408);
    }

    void anIdleConnectionIsClosedWithoutAWord()
    {
        Limits limits;
        limits.idleTime = 300ms;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QCOMPARE(client.ask(hello).status, 200);
        QVERIFY(client.closedWithin(10'000));
        QCOMPARE(client.reply().status, 0);
    }

    void whoeverDoesNotReadIsCutOff()
    {
        Limits limits;
        limits.writeStall = 500ms;
        Served served(limits);
        served.server.add({Method::Get, "/endless", [](const Request&, const Respond& respond) {
                               Response response;
                               response.source = [](qsizetype most) -> Result<QByteArray> {
                                   return QByteArray(most, 'x');
                               };
                               respond(response);
                           }});
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QVERIFY(client.send("GET /endless HTTP/1.1\r\nHost: h\r\n\r\n"));
        QTRY_COMPARE_WITH_TIMEOUT(served.records().size(), 1, test::patienceMs);
        EVENTUALLY_COMPARE(served.server.openConnections(), 0);
    }

    void tooManyConnectionsAreToldSo()
    {
        Limits limits;
        limits.connections = 5;
        limits.connectionsPerPeer = 3;
        limits.refusals = 2;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) { // all at work
            clients.push_back(std::make_unique<RawClient>(served.server.port()));
            QVERIFY(clients.back()->send(upload + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n"));
            QCOMPARE(clients.back()->reply().status, 100);
        }
        {
            RawClient refused(served.server.port());
            const Reply reply = refused.ask(hello);
            QCOMPARE(reply.status, 429);
            QVERIFY(reply.headers.contains("retry-after"));
            QVERIFY(refused.closedWithin(5'000));
        }
        EVENTUALLY_COMPARE(served.server.openConnections(), 3);
        for (int i = 0; i < 2; ++i) // the two who would be told why say nothing
            clients.push_back(std::make_unique<RawClient>(served.server.port()));
        EVENTUALLY_COMPARE(served.server.openConnections(), 5);
        RawClient cut(served.server.port());
        QVERIFY(cut.closedWithin(2'000));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(clients[static_cast<std::size_t>(i)]->ask("xx").status, 200);
        clients.clear();
        EVENTUALLY_COMPARE(served.server.openConnections(), 0);
        QCOMPARE(RawClient(served.server.port()).ask(hello).status, 200);
    }

    /// They cost a place each, of few, and the longest silent one gives it up.
    void silentOnesOfAnAddressLockNobodyOut()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        RawClient enrolled(served.server.port());
        QCOMPARE(enrolled.ask(known).status, 200);
        std::vector<std::unique_ptr<RawClient>> silent;
        for (int i = 0; i < 300; ++i) {
            silent.push_back(std::make_unique<RawClient>(served.server.port()));
            QVERIFY(silent.back()->connected());
            if (i % 30 == 0)
                QCOMPARE(RawClient(served.server.port()).ask(hello).status, 200);
        }
        EVENTUALLY_VERIFY(served.server.openConnections() <= 1 + Limits().halfOpenPerPeer);
        QVERIFY(silent.front()->closedWithin(5'000));
        QCOMPARE(RawClient(served.server.port()).ask(hello).status, 200);
        QCOMPARE(enrolled.ask(known).status, 200); // it was never asked to make room
    }

    /// Nor do those that begin and never end: with a head, or with a body that nobody has asked for.
    void strangersLeaveRoomForEnrolledDevices()
    {
        Limits limits;
        limits.connectionsPerPeer = 16;
        limits.halfOpenPerPeer = 4;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        std::vector<std::unique_ptr<RawClient>> devices;
        for (int i = 0; i < 8; ++i) {
            devices.push_back(std::make_unique<RawClient>(served.server.port()));
            QCOMPARE(devices.back()->ask(known).status, 200);
        }
        std::vector<std::unique_ptr<RawClient>> others;
        const QByteArray slowBody =
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\nx";
        for (int i = 0; i < 60; ++i) {
            others.push_back(std::make_unique<RawClient>(served.server.port()));
            QVERIFY(others.back()->send(i % 2 == 0 ? slowBody : hello.chopped(2)));
        }
        EVENTUALLY_VERIFY(served.server.openConnections() <= limits.connectionsPerPeer);
        for (const auto& device : devices)
            QCOMPARE(device->ask(known).status, 200);
        RawClient another(served.server.port());
        QCOMPARE(another.ask(known).status, 200);
    }

    void whoSaysNothingHasLittleTime()
    {
        Limits limits;
        limits.silentTime = 300ms;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        RawClient silent(served.server.port());
        RawClient slow(served.server.port());
        QVERIFY(slow.send(hello.chopped(2)));
        QVERIFY(silent.closedWithin(5'000));
        QVERIFY(slow.send("\r\n"));
        QCOMPARE(slow.reply().status, 200);
    }

    /// Who has been served loses nothing; who is just shaking hands would lose what it came for.
    void whoWasServedMakesRoomAndOfTheseWhoHasWaitedLongest()
    {
        Limits limits;
        limits.connections = 3;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        RawClient first(served.server.port());
        QCOMPARE(first.ask(hello).status, 200);
        RawClient second(served.server.port());
        QCOMPARE(second.ask(hello).status, 200);
        RawClient slow(served.server.port());
        QVERIFY(slow.send(hello.chopped(2)));
        EVENTUALLY_COMPARE(served.server.openConnections(), 3);
        RawClient third(served.server.port());
        QCOMPARE(third.ask(hello).status, 200);
        QVERIFY(first.closedWithin(5'000));
        QCOMPARE(slow.ask(hello.right(2)).status, 200);
        for (RawClient* client : {&second, &third})
            QCOMPARE(client->ask(hello).status, 200);
        QCOMPARE(served.server.openConnections(), 3);
    }

    void halfOpenOnesMakeRoomForEachOther()
    {
        Limits limits;
        limits.halfOpen = 2;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        RawClient slow(served.server.port());
        QVERIFY(slow.send(hello.chopped(2)));
        RawClient before(served.server.port());
        QCOMPARE(before.ask(hello).status, 200); // its bytes have come by now, and so have the slow one's
        RawClient silent(served.server.port());
        EVENTUALLY_COMPARE(served.server.openConnections(), 3);
        RawClient first(served.server.port());
        QCOMPARE(first.ask(hello).status, 200);
        QVERIFY(silent.closedWithin(5'000)); // although the slow one has waited longer
        QCOMPARE(slow.ask(hello.right(2)).status, 200);
    }

    void tooManyAtWorkIs503()
    {
        Limits limits;
        limits.connections = 2;
        Served served(limits);
        QVERIFY(served.server.start().ok());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 2; ++i) {
            clients.push_back(std::make_unique<RawClient>(served.server.port()));
            QVERIFY(clients.back()->send(upload + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n"));
            QCOMPARE(clients.back()->reply().status, 100);
        }
        RawClient third(served.server.port());
        QCOMPARE(third.ask(hello).status, 503);
        for (const auto& client : clients)
            QCOMPARE(client->ask("xx").status, 200);
    }

    void aSlowHandlerIsNotWaitedForForEver()
    {
        Limits limits;
        limits.answerTime = 300ms;
        limits.waitingJobs = 1;
        Served served(limits);
        Respond kept;
        served.server.add(
            {Method::Get, "/never", [&](const Request&, const Respond& respond) { kept = respond; }});
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QCOMPARE(client.ask("GET /never HTTP/1.1\r\nHost: h\r\n\r\n").status, 503);
    }
};

JIANNUO_STORY(TestHttpLimits, QCoreApplication)
#include "tst_http_limits.moc"
