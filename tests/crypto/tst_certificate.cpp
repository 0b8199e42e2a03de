// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"
#include "support/stories.h"

#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

class FixedClock final : public Clock {
public:
    Instant now() const override { return {1'785'542'400'000}; } // 2026-08-01T00:00:00Z
    qint64 monotonicMs() const override { return 0; }
};

} // namespace

class TestCertificate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void qtReadsWhatWeMake()
    {
        const auto made =
            makeSelfSigned({u"践诺 服务器"_s, {u"hq.example"_s, u"192.0.2.7"_s, u"::1"_s}, 10}, FixedClock());
        QVERIFY(made.ok());
        const QSslCertificate certificate(made->certificatePem, QSsl::Pem);
        QVERIFY(!certificate.isNull());
        QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList(u"践诺 服务器"_s));
        QVERIFY(certificate.isSelfSigned());
        const auto names = certificate.subjectAlternativeNames();
        QCOMPARE(names.values(QSsl::DnsEntry), QStringList(u"hq.example"_s));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 2);
        QCOMPARE(certificate.effectiveDate(), QDateTime::fromString(u"2026-07-31T00:00:00Z"_s, Qt::ISODate));
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(certificate.publicKey().length(), 256);
        QVERIFY(!QSslKey(made->keyPem, QSsl::Ec).isNull());
        QCOMPARE(certificateFingerprint(made->certificatePem).value(),
                 QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex()));
        QCOMPARE(certificateExpiry(made->certificatePem).value().ms,
                 certificate.expiryDate().toMSecsSinceEpoch());
        QVERIFY(certificateExpiry(made->certificatePem).value().ms
                > FixedClock().now().ms + 9LL * 365 * 86'400'000);
    }

    void twoCertificatesAreTwo()
    {
        const auto a = makeSelfSigned({u"a"_s, {u"localhost"_s}, 1}, FixedClock());
        const auto b = makeSelfSigned({u"a"_s, {u"localhost"_s}, 1}, FixedClock());
        QVERIFY(certificateFingerprint(a->certificatePem).value()
                != certificateFingerprint(b->certificatePem).value());
    }

    void refusesWhatItCannotMake()
    {
        const FixedClock clock;
        QVERIFY(!makeSelfSigned({u""_s, {u"localhost"_s}, 1}, clock).ok());
        QVERIFY(!makeSelfSigned({u"a"_s, {}, 1}, clock).ok());
        QVERIFY(!makeSelfSigned({u"a"_s, {u"局域网"_s}, 1}, clock).ok());
        QVERIFY(!makeSelfSigned({u"a"_s, {u"a b"_s}, 1}, clock).ok());
        QVERIFY(!makeSelfSigned({u"a"_s, {u"localhost"_s}, 0}, clock).ok());
        QVERIFY(!makeSelfSigned({QString(65, u'a'), {u"localhost"_s}, 1}, clock).ok());
        QCOMPARE(certificateFingerprint("-----BEGIN").error().code, ErrorCode::Corrupt);
        QCOMPARE(certificateExpiry({}).error().code, ErrorCode::Corrupt);
    }
};

JIANNUO_STORY(TestCertificate, QCoreApplication)
#include "tst_certificate.moc"
