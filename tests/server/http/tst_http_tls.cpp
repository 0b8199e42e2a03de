// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"
#include "fixture.h"
#include "support/process_memory.h"
#include "support/stories.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// QThread::wait() does not join: the client's network thread may still be on its way out when OpenSSL tidies
// up at exit, and what it keeps for this thread then looks lost.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libcrypto\n";
}

class TestHttpTls : public QObject {
    Q_OBJECT

    TlsIdentity m_identity;
    QSslConfiguration m_pinned;

    QUrl url(const Served& served, const QString& path) const
    {
        return QUrl(u"https://127.0.0.1:%1%2"_s.arg(served.server.port()).arg(path));
    }

    std::unique_ptr<QNetworkReply> finished(QNetworkReply* reply)
    {
        std::unique_ptr<QNetworkReply> owned(reply);
        QSignalSpy spy(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            spy.wait(20'000);
        return owned;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_identity = makeSelfSigned({u"test"_s, {u"127.0.0.1"_s}, 1}, FixedClock()).value();
        m_pinned.setCaCertificates({QSslCertificate(m_identity.certificatePem)});
    }

    void aQtClientSpeaksToIt()
    {
        Served served({}, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        QNetworkAccessManager network;
        QNetworkRequest request(url(served, u"/hello"_s));
        request.setSslConfiguration(m_pinned);
        for (int i = 0; i < 3; ++i) {
            const auto reply = finished(network.get(request));
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QCOMPARE(reply->readAll(), QByteArray("hello"));
        }
        QNetworkRequest put(url(served, u"/files/a"_s));
        put.setSslConfiguration(m_pinned);
        put.setRawHeader("Authorization", "Bearer good");
        const auto stored = finished(network.put(put, QByteArray(3'000'000, 'x')));
        QVERIFY2(stored->readAll().startsWith("a 3000000 "), qPrintable(stored->errorString()));
        QCOMPARE(served.server.openConnections(), 1); // kept alive, one for all
    }

    void aRefusalReachesAClientThatIsStillSending()
    {
        Served served({}, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        QNetworkAccessManager network;
        QNetworkRequest put(url(served, u"/files/a"_s)); // without a token
        put.setSslConfiguration(m_pinned);
        const auto reply = finished(network.put(put, QByteArray(8'000'000, 'x')));
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401);
        QVERIFY(reply->readAll().contains("\"unauthenticated\""));
    }

    void anUnknownCertificateIsNoticedByTheClient()
    {
        Served served({}, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        const TlsIdentity other = makeSelfSigned({u"other"_s, {u"127.0.0.1"_s}, 1}, FixedClock()).value();
        QSslConfiguration wrong;
        wrong.setCaCertificates({QSslCertificate(other.certificatePem)});
        QNetworkAccessManager network;
        QNetworkRequest request(url(served, u"/hello"_s));
        request.setSslConfiguration(wrong);
        const auto reply = finished(network.get(request));
        QCOMPARE(reply->error(), QNetworkReply::SslHandshakeFailedError);
    }

    void oldProtocolsAndPlainTextAreRefused()
    {
        Served served({}, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        RawClient plain(served.server.port());
        QVERIFY(plain.send("GET /hello HTTP/1.1\r\nHost: h\r\n\r\n"));
        QVERIFY(plain.closedWithin(5'000));
        QCOMPARE(served.records().size(), 0);
        QSslSocket socket;
        socket.setSslConfiguration(m_pinned);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, served.server.port());
        QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
        QVERIFY(socket.sessionProtocol() >= QSsl::TlsV1_2);
        EVENTUALLY_COMPARE(served.server.openConnections(), 1);
        MetricsText text;
        served.server.writeMetrics(text);
        QVERIFY(text.out().contains("jiannuo_http_handshakes_failed_total 1\n"));
    }

    /// Where a client knows nothing but ciphers that authenticate before they encrypt, there is no
    /// conversation.
    void tls12HasNoCbc_data()
    {
        QTest::addColumn<QString>("cipher");
        QTest::addColumn<bool>("speaks");
        QTest::newRow("CBC") << u"ECDHE-ECDSA-AES128-SHA"_s << false;
        QTest::newRow("CBC, SHA-256") << u"ECDHE-ECDSA-AES128-SHA256"_s << false;
        QTest::newRow("CBC, SHA-384") << u"ECDHE-ECDSA-AES256-SHA384"_s << false;
        QTest::newRow("GCM") << u"ECDHE-ECDSA-AES128-GCM-SHA256"_s << true;
    }
    void tls12HasNoCbc()
    {
        QFETCH(QString, cipher);
        QFETCH(bool, speaks);
        Served served({}, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        QSslConfiguration only = m_pinned;
        only.setProtocol(QSsl::TlsV1_2);
        only.setCiphers(cipher);
        QCOMPARE(only.ciphers().size(), 1);
        QSslSocket socket;
        socket.setSslConfiguration(only);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, served.server.port());
        QCOMPARE(socket.waitForEncrypted(10'000), speaks);
    }

    void aSlowRequestIsAnsweredWith408()
    {
        Limits limits;
        limits.headerTime = 800ms;
        Served served(limits, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        QSslSocket socket;
        socket.setSslConfiguration(m_pinned);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, served.server.port());
        QVERIFY(socket.waitForEncrypted(10'000));
        socket.write("GET /hello HTTP/1.1\r\n");
        QByteArray got;
        while (socket.waitForReadyRead(10'000))
            got += socket.readAll();
        QVERIFY2(got.startsWith("HTTP/1.1 408 "), got);
    }

    void fiveHundredThatNeverShakeHandsCostLittleAndEnd()
    {
        Limits limits;
        limits.headerTime = limits.silentTime = 10s; // all of them come within it
        limits.connectionsPerPeer = 600;
        limits.halfOpenPerPeer = limits.halfOpen = 600;
        Served served(limits, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        const qint64 before = processMemoryKiB();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 500; ++i)
            clients.push_back(std::make_unique<RawClient>(served.server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(served.server.openConnections(), 500, test::patienceMs);
        const qint64 cost = processMemoryKiB() - before;
        QVERIFY2(cost < sanitizer * 500 * 16, qPrintable(QString::number(cost)));
        QNetworkAccessManager network;
        QNetworkRequest request(url(served, u"/hello"_s));
        request.setSslConfiguration(m_pinned);
        QCOMPARE(finished(network.get(request))->readAll(), QByteArray("hello"));
        QTRY_VERIFY_WITH_TIMEOUT(served.server.openConnections() <= 1, test::patienceMs);
        QVERIFY(clients.back()->closedWithin(1'000));
    }

    void stopsWithSecureConnectionsOpen()
    {
        Served served({}, m_identity.certificatePem, m_identity.keyPem);
        QVERIFY(served.server.start().ok());
        QNetworkAccessManager network;
        QNetworkRequest request(url(served, u"/hello"_s));
        request.setSslConfiguration(m_pinned);
        QCOMPARE(finished(network.get(request))->readAll(), QByteArray("hello"));
        QElapsedTimer timer;
        timer.start();
        served.server.stop(20s);
        QVERIFY(timer.elapsed() < 5'000);
        QCOMPARE(served.server.openConnections(), 0);
    }
};

JIANNUO_STORY(TestHttpTls, QCoreApplication)
#include "tst_http_tls.moc"
