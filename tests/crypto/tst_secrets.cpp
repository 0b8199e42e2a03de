// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64.h"
#include "crypto/code.h"
#include "crypto/own_seal.h"
#include "crypto/pin.h"
#include "crypto/random.h"
#include "crypto/signed_token.h"
#include "support/stories.h"

#include <QSet>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

class TestSecrets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameBytes()
    {
        SeededRandom whole(7);
        SeededRandom pieces(7);
        SeededRandom other(8);
        const QByteArray expected = whole.bytes(100);
        QByteArray joined;
        for (const int count : {1, 0, 40, 59})
            joined += pieces.bytes(count);
        QCOMPARE(joined, expected);
        QVERIFY(other.bytes(100) != expected);
        QCOMPARE(expected.first(4).toHex(), QByteArray("76108f84")); // SHA-256(7 as 8 bytes, 0 as 8 bytes)
        SystemRandom system;
        QCOMPARE(system.bytes(33).size(), 33);
        QVERIFY(system.bytes(32) != system.bytes(32));
    }

    void clocksRun()
    {
        const SystemClock clock;
        QVERIFY(clock.now().ms > 1'700'000'000'000);
        const qint64 before = clock.monotonicMs();
        QVERIFY(clock.monotonicMs() >= before);
    }

    void base64HasOneForm()
    {
        const QByteArray bytes = QByteArray::fromHex("fbefff01");
        QCOMPARE(toBase64Url(bytes), QByteArray("--__AQ"));
        QCOMPARE(fromBase64Url("--__AQ"), bytes);
        QVERIFY(!fromBase64Url("--__AQ=="));
        QVERIFY(!fromBase64Url("--__AR")); // stray bits
        QVERIFY(!fromBase64Url("++//AQ"));
        QVERIFY(sameBytes("ab", "ab"));
        QVERIFY(!sameBytes("ab", "ac"));
        QVERIFY(!sameBytes("ab", "abc"));
        QVERIFY(sameBytes({}, {}));
    }

    void anyTypingOfACodeIsUnderstood()
    {
        SeededRandom random(1);
        for (int i = 0; i < 200; ++i) {
            const QString code = makeCode(random);
            QCOMPARE(code.size(), 14);
            QCOMPARE(normalizeCode(code).value(), code);
            QString sloppy = code.toLower();
            sloppy.replace(u'0', u'o').replace(u'1', i % 2 ? u'l' : u'I').replace(u'-', QChar(0x2014));
            QCOMPARE(normalizeCode(u"  "_s + sloppy + u'\n').value(), code);
            QString wide;
            for (const QChar c : code)
                wide += c == u'-' ? QChar(0x3000) : QChar(c.unicode() + 0xfee0);
            QCOMPARE(normalizeCode(wide).value(), code);
        }
    }

    void aMistypedCodeIsNoticedBeforeItIsSent()
    {
        SeededRandom random(2);
        const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        const QString code = makeCode(random);
        for (qsizetype i = 0; i < code.size(); ++i) {
            if (code[i] == u'-')
                continue;
            for (const QChar c : alphabet) {
                QString wrong = code;
                wrong[i] = c;
                QCOMPARE(normalizeCode(wrong).ok(), wrong == code);
            }
            for (qsizetype j = 0; j < i; ++j) {
                QString swapped = code;
                std::swap(swapped[i], swapped[j]);
                if (code[j] != u'-' && swapped != code)
                    QVERIFY(!normalizeCode(swapped).ok());
            }
        }
        QVERIFY(normalizeCode(code.chopped(1)).error().sentence.contains(u"11"));
        QVERIFY(normalizeCode(u"7U3M-Q2XA-94TD").error().sentence.contains(u"U"));
        QCOMPARE(normalizeCode(u"").error().code, ErrorCode::InvalidInput);
        QVERIFY(!normalizeCode(QString(100'000, u'0')).ok());
    }

    void theHashOfACodeNeedsTheServersSecret()
    {
        SeededRandom random(3);
        const QString code = makeCode(random);
        QCOMPARE(codeHash(code, "secret").size(), 32);
        QCOMPARE(codeHash(code, "secret"), codeHash(normalizeCode(code.toLower()).value(), "secret"));
        QVERIFY(codeHash(code, "secret") != codeHash(code, "another"));
        QSet<QString> all;
        for (int i = 0; i < 1000; ++i)
            all.insert(makeCode(random));
        QCOMPARE(all.size(), 1000);
    }

    void aPinOpensOnlyItsOwnHash()
    {
        SeededRandom random(4);
        const QString stored = hashPin(u"274916", random).value();
        QVERIFY(stored.startsWith(u"$argon2id$v=19$m=65536,t=3,p=1$"));
        QVERIFY(verifyPin(u"274916", stored).ok());
        QVERIFY(verifyPin(u"２７４９１６", stored).ok());
        QCOMPARE(verifyPin(u"274917", stored).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(verifyPin(u"", stored).error().code, ErrorCode::Unauthenticated);
        QVERIFY(hashPin(u"274916", random).value() != stored); // another salt
    }

    void aDamagedPinHashIsNotAWrongPin()
    {
        SeededRandom random(5);
        const QString stored = hashPin(u"274916", random).value();
        for (const QString& damaged :
             {QString(), u"274916"_s, stored.chopped(1), stored + u'x',
              QString(stored).replace(u"m=65536"_s, u"m=9999999"_s),
              QString(stored).replace(u"t=3"_s, u"t=99"_s), QString(stored).replace(u"t=3"_s, u"t=0"_s),
              QString(stored).replace(u"argon2id"_s, u"scrypt"_s)})
            QCOMPARE(verifyPin(u"274916", damaged).error().code, ErrorCode::Corrupt);
    }

    void aPinThatAnybodyWouldTryIsRefused()
    {
        for (const auto* pin :
             {u"111111", u"123456", u"654321", u"890123", u"12345", u"1234567890123", u"12a456", u""})
            QCOMPARE(checkPin(QStringView(pin)).error().code, ErrorCode::InvalidInput);
        QVERIFY(checkPin(u"112233").ok());
        SeededRandom random(6);
        QCOMPARE(hashPin(u"000000", random).error().code, ErrorCode::InvalidInput);
    }

    void whatOneSealsForOneselfOnlyOneselfOpens()
    {
        SeededRandom random(9);
        for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
            const PrivateKey key = PrivateKey::generate(suite, random).value();
            const PrivateKey other = PrivateKey::generate(suite, random).value();
            const QByteArray sealed = sealForOneself(key, "tries", "three", random);
            QVERIFY(!sealed.contains("three"));
            QCOMPARE(openOwn(key, "tries", sealed).value(), QByteArray("three"));
            QVERIFY(sealForOneself(key, "tries", "three", random) != sealed); // another nonce
            QCOMPARE(openOwn(other, "tries", sealed).error().code, ErrorCode::Corrupt);
            QCOMPARE(openOwn(key, "faces", sealed).error().code, ErrorCode::Corrupt);
            for (qsizetype i = 0; i < sealed.size(); ++i) {
                QByteArray forged = sealed;
                forged[i] = char(forged[i] ^ 1);
                QVERIFY(!openOwn(key, "tries", forged).ok());
                QVERIFY(!openOwn(key, "tries", sealed.first(i)).ok());
            }
        }
    }

    void aTokenHoldsUntilItRunsOut()
    {
        SeededRandom random(7);
        const TokenSigner signer = TokenSigner::create(random.bytes(32)).value();
        const Token token{Id::fromString(u"019123ab-0000-7000-8000-000000000001"), {1'000}, {2'000}};
        const QByteArray text = signer.issue(token);
        QVERIFY(text.size() <= 120);
        QCOMPARE(signer.verify(text, {1'999}).value(), token);
        QCOMPARE(signer.verify(text, {2'000}).error().code, ErrorCode::Unauthenticated);
        for (qsizetype i = 0; i < text.size(); ++i) {
            QByteArray forged = text;
            forged[i] = char(forged[i] ^ 1);
            QVERIFY(!signer.verify(forged, {1'500}).ok());
        }
        for (const QByteArray& garbage :
             {QByteArray(), QByteArray("jn1."), QByteArray("jn1.."), QByteArray("."), text.chopped(1),
              text + "A", QByteArray(10'000, 'A')})
            QVERIFY(!signer.verify(garbage, {1'500}).ok());
    }

    void anOldSecretIsAcceptedWhileItIsNamed()
    {
        SeededRandom random(8);
        const QByteArray first = random.bytes(32);
        const QByteArray second = random.bytes(32);
        const Token token{Id::fromString(u"019123ab-0000-7000-8000-000000000001"), {1'000}, {2'000}};
        const QByteArray text = TokenSigner::create(first).value().issue(token);
        QVERIFY(TokenSigner::create(second, first).value().verify(text, {1'500}).ok());
        QVERIFY(!TokenSigner::create(second).value().verify(text, {1'500}).ok());
        QCOMPARE(TokenSigner::create("short").error().code, ErrorCode::InvalidInput);
    }
};

JIANNUO_STORY(TestSecrets, QCoreApplication)
#include "tst_secrets.moc"
