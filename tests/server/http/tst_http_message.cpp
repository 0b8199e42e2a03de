// SPDX-License-Identifier: Apache-2.0
#include "server/http/access_log.h"
#include "server/http/http_server.h"
#include "server/http/metrics.h"
#include "server/http/request_parser.h"
#include "server/http/response_head.h"
#include "server/http/router.h"
#include "support/stories.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::http;
using namespace Qt::StringLiterals;

namespace {

struct Read {
    int refused = 0;
    bool done = false;
    Request request;
    QByteArray body;
};

/// Gives the parser `step` bytes at a time, as a slow network would.
Read read(const QByteArray& text, qsizetype step)
{
    Limits limits;
    limits.headerBytes = 1024;
    limits.headerFields = 8;
    RequestParser parser(limits);
    Read read;
    QByteArray in;
    bool head = false;
    for (qsizetype i = 0; i < text.size() && !read.refused && !read.done; i += step) {
        in += text.mid(i, step);
        if (!head) {
            const auto result = parser.head(in);
            in.remove(0, result.consumed);
            read.refused = result.refused;
            head = result.done;
            if (head)
                read.refused = parser.fill(read.request);
        }
        bool more = head && !read.refused && parser.hasBody();
        while (more) {
            QByteArray piece(7, Qt::Uninitialized);
            const auto result = parser.body(in, piece.data(), piece.size());
            in.remove(0, result.consumed);
            read.body += piece.first(result.produced);
            read.refused = result.refused;
            more = result.produced > 0 && !result.done && !result.refused;
        }
        read.done = head && !parser.hasBody();
    }
    return read;
}

QByteArray withHost(const QByteArray& line, const QByteArray& more = {})
{
    return line + "\r\nHost: h\r\n" + more + "\r\n";
}

} // namespace

class TestHttpMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsARequestInAnyPieces()
    {
        const QByteArray text = "\r\nPOST /v1/a%20b/%E8%AF%BA?x=1&y=%E8%AF%BA+a HTTP/1.1\r\nHost: h\r\n"
                                "Transfer-Encoding: chunked\r\n\r\n"
                                "5;ext=1\r\nhello\r\nB\r\n, everybody\r\n0\r\nTrailer: t\r\n\r\n";
        for (qsizetype step = 1; step <= text.size(); ++step) {
            const Read got = read(text, step);
            QCOMPARE(got.refused, 0);
            QVERIFY(got.done);
            QCOMPARE(got.body, QByteArray("hello, everybody"));
            QCOMPARE(got.request.path, QByteArray("/v1/a b/诺"));
            QCOMPARE(got.request.parameter("x"), u"1"_s);
            QCOMPARE(got.request.parameter("y"), u"诺 a"_s);
            QCOMPARE(got.request.parameter("z"), std::nullopt);
            QCOMPARE(got.request.bodySize, -1);
        }
    }

    void refusesWhatIsNotHttp_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("status");
        QTest::newRow("tls on a plain port") << QByteArray("\x16\x03\x01\x02", 4) << 400;
        QTest::newRow("garbage") << QByteArray("\x00\xff\x13", 3) << 400;
        QTest::newRow("no version") << QByteArray("GET /\r\n\r\n") << 400;
        QTest::newRow("version 2") << withHost("GET / HTTP/2.0") << 505;
        QTest::newRow("version 0.9") << withHost("GET / HTTP/0.9") << 505;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << withHost("GET / HTTP/1.1", "Host: g\r\n") << 400;
        QTest::newRow("unknown method") << withHost("BREW / HTTP/1.1") << 501;
        QTest::newRow("connect") << withHost("CONNECT h:1 HTTP/1.1") << 501;
        QTest::newRow("line too long") << withHost("GET /" + QByteArray(2000, 'a') + " HTTP/1.1") << 414;
        QTest::newRow("header too long")
            << withHost("GET / HTTP/1.1", "A: " + QByteArray(2000, 'a') + "\r\n") << 431;
        QTest::newRow("too many fields")
            << withHost("GET / HTTP/1.1", QByteArray("A: b\r\n").repeated(9)) << 431;
        QTest::newRow("two lengths") << withHost("POST / HTTP/1.1",
                                                 "Content-Length: 1\r\nContent-Length: 2\r\n")
                                     << 400;
        QTest::newRow("length and chunks")
            << withHost("POST / HTTP/1.1", "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n") << 400;
        QTest::newRow("negative length") << withHost("POST / HTTP/1.1", "Content-Length: -1\r\n") << 400;
        QTest::newRow("huge length") << withHost("POST / HTTP/1.1",
                                                 "Content-Length: 99999999999999999999\r\n")
                                     << 400;
        QTest::newRow("gzip") << withHost("POST / HTTP/1.1", "Transfer-Encoding: gzip\r\n") << 501;
        QTest::newRow("gzip, chunked")
            << withHost("POST / HTTP/1.1", "Transfer-Encoding: gzip, chunked\r\n") << 501;
        QTest::newRow("a line that goes on with a blank")
            << withHost("GET / HTTP/1.1", "A: b\r\n c\r\n") << 400;
        QTest::newRow("a line that goes on with a tab")
            << withHost("GET / HTTP/1.1", "A: b\r\n\tc\r\n") << 400;
        QTest::newRow("a first field that goes on")
            << QByteArray("GET / HTTP/1.1\r\n Host: h\r\n\r\n") << 400;
        QTest::newRow("a blank before the colon") << withHost("GET / HTTP/1.1", "A : b\r\n") << 400;
        QTest::newRow("bad chunk") << withHost("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n") + "zz\r\n"
                                   << 400;
        QTest::newRow("endless chunk extension")
            << withHost("POST / HTTP/1.1", "Transfer-Encoding: chunked\r\n") + "5;" + QByteArray(9000, 'x')
            << 400;
        QTest::newRow("expects a miracle") << withHost("POST / HTTP/1.1", "Expect: miracle\r\n") << 417;
        QTest::newRow("up the tree") << withHost("GET /a/../b HTTP/1.1") << 400;
        QTest::newRow("up the tree, escaped") << withHost("GET /a/%2e%2E/b HTTP/1.1") << 400;
        QTest::newRow("escaped slash") << withHost("GET /a%2fb HTTP/1.1") << 400;
        QTest::newRow("escaped zero") << withHost("GET /a%00 HTTP/1.1") << 400;
        QTest::newRow("broken escape") << withHost("GET /a%2 HTTP/1.1") << 400;
        QTest::newRow("not utf-8") << withHost("GET /a%ff HTTP/1.1") << 400;
        QTest::newRow("empty segment") << withHost("GET //a HTTP/1.1") << 400;
    }
    void refusesWhatIsNotHttp()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, status);
        for (const qsizetype step : {text.size(), qsizetype(1), qsizetype(100)})
            QCOMPARE(read(text, step).refused, status);
    }

    void acceptsAnAbsoluteTarget()
    {
        const Read got = read(withHost("GET http://h:1/a?b HTTP/1.1"), 1000);
        QCOMPARE(got.refused, 0);
        QCOMPARE(got.request.path, QByteArray("/a"));
        QCOMPARE(got.request.query, QByteArray("b"));
    }

    void routesByMethodAndPath()
    {
        Router router;
        for (const char* pattern : {"/v1/devices/{id}", "/v1/devices/self", "/static/{file...}", "/"})
            router.add({Method::Get, pattern, {}});
        router.add({Method::Put, "/v1/devices/{id}", {}});

        QCOMPARE(router.find(Method::Get, "/v1/devices/7").captures, QList<QByteArray>{"7"});
        QCOMPARE(router.find(Method::Head, "/v1/devices/7").route->pattern, QByteArray("/v1/devices/{id}"));
        QCOMPARE(router.find(Method::Put, "/v1/devices/7").route->method, Method::Put);
        QCOMPARE(router.find(Method::Get, "/static/a/b.css").captures, QList<QByteArray>{"a/b.css"});
        QVERIFY(router.find(Method::Get, "/").route);
        QVERIFY(!router.find(Method::Get, "/static/").route);
        QVERIFY(!router.find(Method::Get, "/v1/devices").route);
        QVERIFY(!router.find(Method::Get, "/v1/devices/7/x").route);
        QVERIFY(router.find(Method::Get, "/v1/devices/7/x").allowed.isEmpty());
        const auto other = router.find(Method::Delete, "/v1/devices/7");
        QVERIFY(!other.route);
        QCOMPARE(other.allowed, QByteArray("GET, HEAD, PUT, OPTIONS"));
    }

    void nobodyWritesASecondAnswer()
    {
        Response response = textResponse("x");
        response.headers.add("X-Name", "a\r\nSet-Cookie: b");
        const QByteArray head = responseHead(response, Framing::Length, "close", {1'785'542'400'000});
        QVERIFY(!head.contains("Set-Cookie"));
        QVERIFY(head.startsWith("HTTP/1.1 200 OK\r\nDate: Sat, 01 Aug 2026 00:00:00 GMT\r\n"));
        QVERIFY(head.endsWith("Content-Length: 1\r\nConnection: close\r\n\r\n"));
        // What HTTP/1.1 takes for granted is not sent with every answer.
        QVERIFY(responseHead(response, Framing::Length, {}, {}).endsWith("Content-Length: 1\r\n\r\n"));
    }

    void aLogLineIsOneLine()
    {
        const QByteArray line =
            toJsonLine({{1'785'542'400'000}, "192.0.2.1", "GET", "/a\n\"b\xff", 200, 1, 2, 3});
        QVERIFY(!line.contains('\n'));
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object[u"time"].toString(), u"2026-08-01T00:00:00.000Z"_s);
        QCOMPARE(object[u"status"].toInt(), 200);
        QVERIFY(object[u"path"].toString().startsWith(u"/a\n\"b"));
    }

    void writesMetricsAsPrometheusReadsThem()
    {
        MetricsText text;
        text.counter("a_total", "All.", 1, {{"x", "q\"\n"}});
        text.counter("a_total", "All.", 2, {{"x", "r"}});
        text.histogram("h", "How long.", {{5, 2}, {100, 1}, {0, 1}}, 1234);
        QCOMPARE(text.out(),
                 QByteArray("# HELP a_total All.\n# TYPE a_total counter\na_total{x=\"q\\\"\\n\"} 1\n"
                            "a_total{x=\"r\"} 2\n# HELP h How long.\n# TYPE h histogram\n"
                            "h_bucket{le=\"0.005\"} 2\nh_bucket{le=\"0.100\"} 3\nh_bucket{le=\"+Inf\"} 4\n"
                            "h_sum 1.234\nh_count 4\n"));
    }

    void readsAListenAddress()
    {
        QCOMPARE(parseListenAddress(u"192.0.2.1:8443").value(), (ListenAddress{"192.0.2.1", 8443}));
        QCOMPARE(parseListenAddress(u"[::1]:0").value(), (ListenAddress{"::1", 0}));
        QCOMPARE(parseListenAddress(u"localhost:80").value(), (ListenAddress{"127.0.0.1", 80}));
        QCOMPARE(parseListenAddress(u":80").value(), (ListenAddress{"::", 80}));
        for (const auto* wrong :
             {u"", u"8443", u"1.2.3.4", u"1.2.3.4:", u"1.2.3.4:70000", u"::1:80", u"[]:80", u"a b:80"})
            QCOMPARE(parseListenAddress(QStringView(wrong)).error().code, ErrorCode::InvalidInput);
    }

    void everyErrorHasAStatus()
    {
        const Response response = errorResponse({ErrorCode::Unauthenticated, u"请登录"_s});
        QCOMPARE(response.status, 401);
        const QJsonObject object = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(object[u"code"].toString(), u"unauthenticated"_s);
        QCOMPARE(object[u"sentence"].toString(), u"请登录"_s);
    }
};

JIANNUO_STORY(TestHttpMessage, QCoreApplication)
#include "tst_http_message.moc"
