// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "crypto/sealed_stream.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;

namespace {

PrivateKey keyOf(Suite suite)
{
    SystemRandom random;
    return *PrivateKey::generate(suite, random);
}

} // namespace

class TestSealedStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyTheHolderOfTheKeyOpensASecret_data()
    {
        QTest::addColumn<int>("suite");
        QTest::newRow("Ed25519") << static_cast<int>(Suite::Ed25519Sha256);
        QTest::newRow("SM2") << static_cast<int>(Suite::Sm2Sm3);
    }
    void onlyTheHolderOfTheKeyOpensASecret()
    {
        QFETCH(int, suite);
        const PrivateKey key = keyOf(static_cast<Suite>(suite));
        const QByteArray secret("只给中心看的三十二个字节以内");
        const auto sealed = sealFor(key.publicKey(), secret);
        QVERIFY(sealed);
        QVERIFY(!sealed->contains(secret.first(6)));
        QCOMPARE(*unseal(key, *sealed), secret);
        QVERIFY(*sealFor(key.publicKey(), secret) != *sealed); // nobody sees that it is the same again
        for (const PrivateKey& other : {keyOf(Suite::Ed25519Sha256), keyOf(Suite::Sm2Sm3)}) {
            const auto opened = unseal(other, *sealed);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::BadSignature);
        }
        QByteArray changed = *sealed;
        changed[changed.size() / 2] = static_cast<char>(changed[changed.size() / 2] ^ 1);
        QVERIFY(!unseal(key, changed));
        QVERIFY(!unseal(key, {}));
    }

    void piecesComeBackInTheirOrderOrNotAtAll()
    {
        const PrivateKey key = keyOf(Suite::Ed25519Sha256);
        auto sealer = StreamSealer::to(key.publicKey());
        QVERIFY(sealer);
        const QByteArray beside("the head");
        const QByteArray first = sealer->seal("one", beside, false);
        const QByteArray second = sealer->seal("two", beside, false);
        const QByteArray last = sealer->seal({}, beside, true);
        QCOMPARE(first.size(), 3 + StreamSealer::overhead);

        auto opener = StreamOpener::with(key, sealer->opening());
        QVERIFY(opener);
        QVERIFY(!opener->open(second, beside)); // left one out
        QVERIFY(!opener->open(first, "another head"));
        QCOMPARE(*opener->open(first, beside), QByteArray("one"));
        QVERIFY(!opener->open(first, beside)); // twice
        QCOMPARE(*opener->open(second, beside), QByteArray("two"));
        QVERIFY(!opener->isOver());
        QCOMPARE(*opener->open(last, beside), QByteArray());
        QVERIFY(opener->isOver());
        QVERIFY(!opener->open(last, beside));
    }
};

JIANNUO_STORY(TestSealedStream, QCoreApplication)
#include "tst_sealed_stream.moc"
