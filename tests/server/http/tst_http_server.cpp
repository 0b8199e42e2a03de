// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"

#include "protocol/short_head.h"
#include "support/stories.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <atomic>
#include <thread>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray get(const QByteArray& path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n";
}

Route upgrade()
{
    return {Method::Get, "/short", [](const Request& request, const Respond& respond) {
                Response response;
                response.status = 101;
                auto heads = std::make_shared<ShortHeads>();
                heads->paths = {"/quick", "/echo"};
                heads->contentType = "text/plain; charset=utf-8";
                heads->authorization = request.headers.value("Authorization");
                response.shortHeads = std::move(heads);
                respond(std::move(response));
            }};
}

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersOneRequestAfterAnother()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        QVERIFY(served.server.port() > 0);
        RawClient client(served.server.port());
        for (int i = 0; i < 3; ++i) {
            const Reply reply = client.ask(get("/hello?secret=1"));
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, QByteArray("hello"));
            QVERIFY(!reply.headers.contains("connection"));
            QCOMPARE(reply.headers["date"], QByteArray("Sat, 01 Aug 2026 00:00:00 GMT"));
        }
        const Reply head = client.ask("HEAD /hello HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers["content-length"], QByteArray("5"));
        const Reply echo =
            client.ask("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: Text/Plain; charset=utf-8\r\n"
                       "Content-Length: 6\r\n\r\n你好");
        QCOMPARE(echo.body, QByteArray("你好")); // and no byte of HEAD's body stood before it
        const Reply old = client.ask("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QCOMPARE(old.headers["connection"], QByteArray("keep-alive"));
        const Reply last = client.ask("GET /hello HTTP/1.0\r\n\r\n");
        QCOMPARE(last.status, 200);
        QCOMPARE(last.headers["connection"], QByteArray("close"));
        QVERIFY(client.closedWithin(5'000));
        const auto records = served.records(7);
        QCOMPARE(records.size(), 7);
        QCOMPARE(records[0].path, QByteArray("/hello"));
        QCOMPARE(records[0].peer, QByteArray("127.0.0.1"));
        QCOMPARE(records[4].method, QByteArray("POST"));
        QCOMPARE(records[4].bytesIn, 6);
        QCOMPARE(records[4].status, 200);
    }

    void handlesAtOnceWhatDoesNotBlock()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        const auto ask = [&](const QByteArray& token, const QByteArray& body) {
            return client.ask("POST /quick HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + token
                              + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        QCOMPARE(ask("known", "small").body, QByteArray("known 5"));
        QCOMPARE(ask("good", "small").body, QByteArray("asked 5"));
        QCOMPARE(ask("known", QByteArray(50'000, 'x')).body, QByteArray("known 50000")); // by a worker
        QCOMPARE(ask("good", QByteArray(50'000, 'x')).body, QByteArray("asked 50000"));
        QTest::ignoreMessage(QtWarningMsg, "http: a handler threw: as asked");
        QCOMPARE(ask("known", "throw").status, 500);
        RawClient other(served.server.port()); // costs nobody else anything
        QCOMPARE(other.ask(get("/hello")).status, 200);
        QCOMPARE(other
                     .ask("POST /quick HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer bad\r\n"
                          "Content-Length: 5\r\n\r\nsmall")
                     .status,
                 401);
    }

    void tellsWhatAPathKnows()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QCOMPARE(client.ask("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n").status, 204);
        const Reply options = client.ask("OPTIONS /hello HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(options.status, 204);
        QCOMPARE(options.headers["allow"], QByteArray("GET, HEAD, OPTIONS"));
    }

    void everyRefusalSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("unknown path") << get("/nothing") << 404 << u"unknown_record"_s;
        QTest::newRow("wrong method")
            << QByteArray("PATCH /hello HTTP/1.1\r\nHost: h\r\n\r\n") << 405 << u"unsupported"_s;
        QTest::newRow("no length") << QByteArray("POST /echo HTTP/1.1\r\nHost: h\r\n\r\n") << 411
                                   << u"missing_field"_s;
        QTest::newRow("too large") << QByteArray(
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n")
                                   << 413 << u"too_large"_s;
        QTest::newRow("unwanted body")
            << QByteArray("GET /hello HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx") << 413
            << u"too_large"_s;
        QTest::newRow("wrong type") << QByteArray(
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx")
                                    << 415 << u"unsupported"_s;
        QTest::newRow("no type") << QByteArray("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\nx")
                                 << 415 << u"unsupported"_s;
        QTest::newRow("long line") << get('/' + QByteArray(20'000, 'a')) << 414 << u"too_large"_s;
        QTest::newRow("long header") << QByteArray(
            "GET / HTTP/1.1\r\nHost: h\r\nA: " + QByteArray(20'000, 'a') + "\r\n\r\n")
                                     << 431 << u"too_large"_s;
        QTest::newRow("unknown method")
            << QByteArray("BREW / HTTP/1.1\r\nHost: h\r\n\r\n") << 501 << u"unsupported"_s;
        QTest::newRow("http/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << 505 << u"unsupported"_s;
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01\x00\xa5 garbage", 13) << 400
                                 << u"invalid_input"_s;
        QTest::newRow("who are you") << QByteArray(
            "PUT /files/a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello")
                                     << 401 << u"unauthenticated"_s;
    }
    void everyRefusalSaysWhy()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QString, code);
        Served served;
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        const Reply reply = client.ask(request);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.headers["connection"], QByteArray("close"));
        QCOMPARE(reply.headers["content-type"], QByteArray("application/json"));
        const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
        QCOMPARE(object[u"code"].toString(), code);
        QVERIFY(!object[u"sentence"].toString().isEmpty());
        QCOMPARE(served.records(1).value(0).status, status);
    }

    /// protocol/short_head.h
    void anUpgradedConnectionTakesShortHeads()
    {
        Served served;
        served.server.add(upgrade());
        QVERIFY(served.server.start());
        const auto head = [](int number, qint64 length, bool zstd = false) {
            return protocol::write(protocol::ShortHead{number, zstd, length});
        };
        RawClient client(served.server.port());
        const QByteArray get = "GET /short HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer good\r\n\r\n";
        // Before, it is no head at all.
        QCOMPARE(RawClient(served.server.port()).ask(head(1, 2) + "ab").status, 400);
        QCOMPARE(client.ask(get).status, 101);

        const auto answered = [&client](const QByteArray& body) {
            const QByteArray answer = client.bytes(3 + body.size());
            return answer == protocol::write(protocol::ShortHead{0, false, body.size()}) + body;
        };
        client.send(head(0, 3) + "abc");
        QVERIFY(answered("asked 3")); // with the Authorization of the first request
        for (const char byte : QByteArray(head(1, 5) + "hello")) {
            client.send(QByteArray(1, byte));
            QTest::qWait(2);
        }
        QVERIFY(answered("hello"));
        client.send(head(1, 1) + "x" + head(0, 0) + head(1, 1) + "y"); // one behind the other
        QVERIFY(answered("x") && answered("asked 0") && answered("y"));
        // What says more comes with an ordinary head, and so may requests.
        client.send(head(7, 0));
        QCOMPARE(client.reply().status, 404);
        QVERIFY(client.closedWithin(5'000));

        RawClient other(served.server.port());
        QCOMPARE(other.ask(get).status, 101);
        QCOMPARE(other.ask("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n").body, "hello");
        other.send(head(1, 70'000));
        QCOMPARE(other.reply().status, 413);
        const QList<AccessRecord> records = served.records(11);
        QCOMPARE(records.last().path, "/echo");
        QCOMPARE(records.last().status, 413);
    }

    void anUpgradedConnectionIsKeptWhileThereIsRoom()
    {
        Limits limits;
        limits.idleTime = 200ms;
        limits.connectionsPerPeer = 4;
        Served served(limits);
        served.server.add(upgrade());
        QVERIFY(served.server.start());
        RawClient first(served.server.port());
        QCOMPARE(first.ask(get("/short")).status, 101);
        QVERIFY(!first.closedWithin(1'000));
        // Of many of one address it lives no longer than any other.
        RawClient second(served.server.port());
        RawClient third(served.server.port());
        QCOMPARE(second.ask(get("/hello")).status, 200);
        QCOMPARE(third.ask(get("/short")).status, 101);
        QVERIFY(third.closedWithin(5'000));
        QCOMPARE(first.ask(get("/hello")).body, "hello");
    }

    void asksForABodyOnlyWhenItIsWelcome()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        const QByteArray head =
            "PUT /files/a HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-continue\r\n";
        RawClient welcome(served.server.port());
        QCOMPARE(welcome.ask(head + "Authorization: Bearer good\r\n\r\n").status, 100);
        QCOMPARE(welcome.ask("hello").body, QByteArray("a 5 5"));
        RawClient unknown(served.server.port());
        QCOMPARE(unknown.ask(head + "\r\n").status, 401);
        QVERIFY(unknown.closedWithin(5'000));
    }

    void servesWhatFollowsAndEndsAtGarbage()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QVERIFY(client.send(get("/hello") + get("/hello") + "\x01\x02\r\n\r\n" + get("/hello")));
        QCOMPARE(client.reply().status, 200);
        QCOMPARE(client.reply().status, 200);
        QCOMPARE(client.reply().status, 400);
        QVERIFY(client.closedWithin(5'000));
        QCOMPARE(client.reply().status, 0);
    }

    void aBodySourceIsSentInPieces()
    {
        Served served;
        const auto letters = [](qint64 size) {
            return [left = size](qsizetype most) mutable -> Result<QByteArray> {
                const auto part = qsizetype(qMin<qint64>(left, most));
                left -= part;
                return QByteArray(part, 'x');
            };
        };
        served.server.add({Method::Get, "/known", [&](const Request&, const Respond& respond) {
                               Response response;
                               response.source = letters(300'000);
                               response.sourceSize = 300'000;
                               respond(response);
                           }});
        served.server.add({Method::Get, "/unknown", [&](const Request&, const Respond& respond) {
                               Response response;
                               response.source = letters(200'000);
                               respond(response);
                           }});
        served.server.add({Method::Get, "/broken", [&](const Request&, const Respond& respond) {
                               Response response;
                               response.sourceSize = 100;
                               response.source = [](qsizetype) -> Result<QByteArray> {
                                   return Error{ErrorCode::StorageFailed, u"盘坏了"_s};
                               };
                               respond(response);
                           }});
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QCOMPARE(client.ask(get("/known")).body, QByteArray(300'000, 'x'));
        const Reply chunked = client.ask(get("/unknown"));
        QCOMPARE(chunked.headers["transfer-encoding"], QByteArray("chunked"));
        QCOMPARE(chunked.body, QByteArray(200'000, 'x'));
        QCOMPARE(client.ask("HEAD /known HTTP/1.1\r\nHost: h\r\n\r\n").headers["content-length"],
                 QByteArray("300000"));
        QCOMPARE(client.ask(get("/hello")).body, QByteArray("hello"));
        const Reply broken = client.ask(get("/broken"));
        QCOMPARE(broken.headers["content-length"], QByteArray("100"));
        QVERIFY(broken.body.isEmpty());
        QVERIFY(client.closedWithin(5'000));
    }

    void aLongPollHoldsNoWorker()
    {
        Served served;
        std::atomic<int> waiting = 0;
        served.server.add({Method::Get, "/poll", [&](const Request& request, const Respond& respond) {
                               ++waiting;
                               const int ms = request.parameter("ms").value_or(u"0"_s).toInt();
                               served.server.runAfter(std::chrono::milliseconds(ms),
                                                      [respond] { respond(textResponse("nothing new")); });
                           }});
        QVERIFY(served.server.start().ok());
        std::vector<std::unique_ptr<RawClient>> polls;
        for (int i = 0; i < 20; ++i) { // of four workers
            polls.push_back(std::make_unique<RawClient>(served.server.port()));
            QVERIFY(polls.back()->send(get("/poll?ms=400")));
        }
        EVENTUALLY_COMPARE(waiting.load(), 20);
        RawClient other(served.server.port());
        QCOMPARE(other.ask(get("/hello")).status, 200);
        for (const auto& poll : polls)
            QCOMPARE(poll->reply().body, QByteArray("nothing new"));
    }

    void aHandlerThatFailsCostsOneRequest()
    {
        Served served;
        served.server.add({Method::Get, "/throws",
                           [](const Request&, const Respond&) { throw std::runtime_error("bug"); }});
        served.server.add({Method::Get, "/forgets", [](const Request&, const Respond&) {}});
        served.server.add({Method::Get, "/twice", [](const Request&, const Respond& respond) {
                               respond(textResponse("first"));
                               respond(textResponse("second"));
                           }});
        QVERIFY(served.server.start().ok());
        for (const char* path : {"/throws", "/forgets"}) {
            RawClient client(served.server.port());
            QTest::ignoreMessage(path == QByteArrayView("/throws") ? QtWarningMsg : QtDebugMsg,
                                 path == QByteArrayView("/throws") ? "http: a handler threw: bug" : "-");
            if (path == QByteArrayView("/forgets"))
                qDebug("-");
            QCOMPARE(client.ask(get(path)).status, 500);
        }
        RawClient client(served.server.port());
        QCOMPARE(client.ask(get("/twice")).body, QByteArray("first"));
        QCOMPARE(client.ask(get("/hello")).body, QByteArray("hello"));
    }

    void anAnswerMayComeAfterTheEnd()
    {
        Respond kept;
        std::atomic<bool> asked = false;
        {
            Served served;
            served.server.add({Method::Get, "/never", [&](const Request&, const Respond& respond) {
                                   kept = respond;
                                   asked = true;
                               }});
            QVERIFY(served.server.start().ok());
            RawClient client(served.server.port());
            QVERIFY(client.send(get("/never")));
            EVENTUALLY_VERIFY(asked);
        }
        kept(textResponse("too late"));
    }

    void stopsWithoutBreakingWhatRuns()
    {
        Served served;
        std::atomic<bool> runs = false;
        std::atomic<bool> polls = false;
        served.server.add({Method::Get, "/slow", [&](const Request&, const Respond& respond) {
                               runs = true;
                               std::this_thread::sleep_for(500ms);
                               respond(textResponse("finished"));
                           }});
        served.server.add({Method::Get, "/poll", [&](const Request&, const Respond& respond) {
                               served.server.runAfter(1h,
                                                      [respond] { respond(textResponse("nothing new")); });
                               polls = true;
                           }});
        QVERIFY(served.server.start().ok());
        RawClient idle(served.server.port());
        QCOMPARE(idle.ask(get("/hello")).status, 200);
        RawClient silent(served.server.port());
        RawClient slow(served.server.port());
        RawClient poll(served.server.port());
        QVERIFY(slow.send(get("/slow")) && poll.send(get("/poll")));
        EVENTUALLY_VERIFY(runs && polls);
        QElapsedTimer timer;
        timer.start();
        served.server.stop(20s);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        const Reply reply = slow.reply();
        QCOMPARE(reply.body, QByteArray("finished"));
        QCOMPARE(reply.headers["connection"], QByteArray("close"));
        QCOMPARE(poll.reply().body, QByteArray("nothing new"));
        QVERIFY(idle.closedWithin(1'000));
        QVERIFY(silent.closedWithin(1'000));
        QCOMPARE(served.server.openConnections(), 0);
        QVERIFY(!RawClient(served.server.port()).connected());
    }

    void stopsAlthoughSomebodyNeverEnds()
    {
        Served served;
        Respond kept;
        std::atomic<bool> asked = false;
        served.server.add({Method::Get, "/never", [&](const Request&, const Respond& respond) {
                               kept = respond;
                               asked = true;
                           }});
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        QVERIFY(client.send(get("/never")));
        EVENTUALLY_VERIFY(asked);
        QElapsedTimer timer;
        timer.start();
        served.server.stop(200ms);
        QVERIFY(timer.elapsed() < 5'000);
        QVERIFY(client.closedWithin(1'000));
    }

    void saysWhyItCannotStart()
    {
        Served first;
        QVERIFY(first.server.start().ok());
        const FixedClock clock;
        ServerOptions options;
        options.listen.port = first.server.port();
        HttpServer second(options, clock);
        const Result<void> taken = second.start();
        // A port that somebody listens on cannot be had, not even with SO_REUSEADDR.
        QCOMPARE(taken.error().code, ErrorCode::Unreachable);
        options.listen = {"not an address", 0};
        HttpServer third(options, clock);
        QCOMPARE(third.start().error().code, ErrorCode::InvalidInput);
        options.listen = {};
        options.certificatePem = "-----BEGIN CERTIFICATE-----\n";
        HttpServer fourth(options, clock);
        QCOMPARE(fourth.start().error().code, ErrorCode::InvalidInput);
    }

    void countsWhatHappens()
    {
        Served served;
        QVERIFY(served.server.start().ok());
        RawClient client(served.server.port());
        client.ask(get("/hello"));
        client.ask(
            "PUT /files/a HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer good\r\nContent-Length: 1\r\n\r\nx");
        served.records(2);
        MetricsText text;
        served.server.writeMetrics(text);
        for (const char* line :
             {"jiannuo_http_connections 1\n", "jiannuo_http_connections_total 1\n",
              "jiannuo_http_requests_total{route=\"/hello\",status=\"200\"} 1\n",
              "jiannuo_http_requests_total{route=\"/files/{name}\",status=\"200\"} 1\n",
              "jiannuo_http_body_bytes_total 1\n", "jiannuo_http_request_seconds_count 2\n"})
            QVERIFY2(text.out().contains(line), line);
    }
};

JIANNUO_STORY(TestHttpServer, QCoreApplication)
#include "tst_http_server.moc"
