// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "crypto/suite.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char* text)
{
    return QByteArray::fromHex(text);
}

SystemRandom systemRandom;

} // namespace

class TestSuite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashesAsTheStandardsSay()
    {
        QCOMPARE(hash(Suite::Ed25519Sha256, "abc").toHex(),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hash(Suite::Sm2Sm3, "abc").toHex(),
                 QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
        for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
            Hasher hasher(suite);
            hasher.add("a");
            hasher.add({});
            hasher.add("bc");
            QCOMPARE(hasher.result(), hash(suite, "abc"));
            QCOMPARE(hasher.result(), hash(suite, {}));
        }
    }

    void signsAsRfc8032Says()
    {
        const auto key =
            PrivateKey::fromSeed(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        QVERIFY(key.ok());
        QCOMPARE(key->publicKey().bytes().toHex(),
                 QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        QCOMPARE(key->sign(hex("72")).value().toHex(),
                 QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
        QCOMPARE(PrivateKey::fromSeed("short").error().code, ErrorCode::InvalidInput);
    }

    void verifiesTheStandardsSm2Signature()
    {
        // GM/T 0003.5, example of a signature over "message digest".
        const auto key =
            PublicKey::fromBytes(Suite::Sm2Sm3,
                                 hex("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                                     "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"));
        QVERIFY(key.ok());
        const QByteArray signature =
            hex("3046022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
        QVERIFY(key->verify("message digest", signature).ok());
        QCOMPARE(key->verify("message digesT", signature).error().code, ErrorCode::BadSignature);
    }

    void aSignatureFitsOneMessageAndOneKeyOnly_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("ed25519") << int(Suite::Ed25519Sha256);
        QTest::newRow("sm2") << int(Suite::Sm2Sm3);
    }
    void aSignatureFitsOneMessageAndOneKeyOnly()
    {
        QFETCH(int, number);
        const Suite suite = suiteFromNumber(number).value();
        const PrivateKey key = PrivateKey::generate(suite, systemRandom).value();
        const PrivateKey other = PrivateKey::generate(suite, systemRandom).value();
        QVERIFY(!(key.publicKey() == other.publicKey()));
        const QByteArray message = "操作链的头";
        const QByteArray signature = key.sign(message).value();
        QVERIFY(key.publicKey().verify(message, signature).ok());
        QCOMPARE(other.publicKey().verify(message, signature).error().code, ErrorCode::BadSignature);
        for (qsizetype i = 0; i < signature.size(); ++i) {
            QByteArray forged = signature;
            forged[i] = char(forged[i] ^ 0x01);
            QVERIFY2(!key.publicKey().verify(message, forged).ok(), qPrintable(QString::number(i)));
        }
        QVERIFY(!key.publicKey().verify(message, signature + '\0').ok());
        QVERIFY(!key.publicKey().verify(message, signature.chopped(1)).ok());
        QVERIFY(!key.publicKey().verify(message, {}).ok());
        QVERIFY(!key.publicKey().verify({}, signature).ok());
        const QByteArray empty = key.sign({}).value();
        QVERIFY(key.publicKey().verify({}, empty).ok());
    }

    void keysSurviveStorage_data() { aSignatureFitsOneMessageAndOneKeyOnly_data(); }
    void keysSurviveStorage()
    {
        QFETCH(int, number);
        const Suite suite = suiteFromNumber(number).value();
        const PrivateKey key = PrivateKey::generate(suite, systemRandom).value();
        const auto again = PrivateKey::fromPem(key.toPem());
        QVERIFY(again.ok());
        QCOMPARE(again->suite(), suite);
        QVERIFY(again->publicKey() == key.publicKey());
        const auto publicKey = PublicKey::fromBytes(suite, key.publicKey().bytes());
        QVERIFY(publicKey.ok());
        QVERIFY(publicKey->verify("x", again->sign("x").value()).ok());
        QCOMPARE(suiteFromName(QString(suiteName(suite))).value(), suite);
    }

    void refusesWhatIsNoKey()
    {
        QCOMPARE(PrivateKey::fromPem("no key at all").error().code, ErrorCode::Corrupt);
        // A P-256 key is a key, but of no suite of ours.
        QCOMPARE(PrivateKey::fromPem("-----BEGIN PRIVATE KEY-----\n"
                                     "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg\n"
                                     "-----END PRIVATE KEY-----\n")
                     .error()
                     .code,
                 ErrorCode::Corrupt);
        const QByteArray point =
            PrivateKey::generate(Suite::Sm2Sm3, systemRandom).value().publicKey().bytes();
        QByteArray offCurve = point;
        offCurve[64] = char(offCurve[64] ^ 1);
        QVERIFY(!PublicKey::fromBytes(Suite::Sm2Sm3, offCurve).ok());
        QVERIFY(!PublicKey::fromBytes(Suite::Sm2Sm3, point.first(33)).ok());
        QVERIFY(!PublicKey::fromBytes(Suite::Sm2Sm3, QByteArray(65, '\0')).ok());
        QVERIFY(!PublicKey::fromBytes(Suite::Ed25519Sha256, point).ok());
        QVERIFY(!PublicKey::fromBytes(Suite::Ed25519Sha256, {}).ok());
        QCOMPARE(suiteFromNumber(3).error().code, ErrorCode::Unsupported);
        QCOMPARE(suiteFromName(u"rsa").error().code, ErrorCode::Unsupported);
    }
};

JIANNUO_STORY(TestSuite, QCoreApplication)
#include "tst_suite.moc"
