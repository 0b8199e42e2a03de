// SPDX-License-Identifier: Apache-2.0
#include "bundle/bundle.h"
#include "bundle/inbox.h"
#include "crypto/random.h"
#include "support/suites.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace jiannuo;
using namespace jiannuo::bundle;

namespace {

PrivateKey newKey(Suite suite = Suite::Ed25519Sha256)
{
    SystemRandom random;
    return *PrivateKey::generate(suite, random);
}

Head someHead()
{
    return {.id = Id::createUuid(), .device = Id::createUuid(), .log = "log", .made = {1'790'000'000'000}};
}

const QList<QByteArray> bodies{"短的", QByteArray(20'000, 'x'), {}};

QByteArray written(const PrivateKey& sender, const PublicKey& recipient)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    auto writer = Writer::begin(out, someHead(), sender, recipient);
    for (const QByteArray& body : bodies) {
        if (!writer || !writer->add(ItemKind::Push, body))
            return {};
    }
    return writer->finish() ? bytes : QByteArray();
}

/// Every body of it, or why not.
Result<QList<QByteArray>> readAll(QByteArray bytes, const PrivateKey& recipient)
{
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    auto reader = Reader::open(in);
    if (!reader)
        return reader.error();
    if (auto ok = reader->unlock(recipient); !ok)
        return ok.error();
    QList<QByteArray> result;
    for (;;) {
        const auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            return result;
        result += (*item)->body;
    }
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestBundle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasPutInComesOut_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("Ed25519 to Ed25519") << 1 << 1;
        QTest::newRow("SM2 to Ed25519") << 2 << 1;
        QTest::newRow("Ed25519 to SM2") << 1 << 2;
        QTest::newRow("SM2 to SM2") << 2 << 2;
    }
    void whatWasPutInComesOut()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const PrivateKey sender = newKey(static_cast<Suite>(from));
        const PrivateKey recipient = newKey(static_cast<Suite>(to));
        QByteArray bytes = written(sender, recipient.publicKey());
        QCOMPARE(*readAll(bytes, recipient), bodies);
        QVERIFY(bytes.size() < 1'500); // compressed
        QVERIFY(!bytes.contains("短的")); // and nobody else's business

        QBuffer in(&bytes);
        in.open(QIODevice::ReadOnly);
        const auto reader = Reader::open(in);
        QVERIFY(reader);
        QCOMPARE(reader->head().sender, sender.publicKey().bytes());
        QCOMPARE(reader->head().log, QByteArray("log"));
        QCOMPARE(readAll(bytes, sender).error().code, ErrorCode::BadSignature);
    }

    void everyChangedByteIsNoticedBeforeAnythingIsRead_data() { test::addSuites(); }
    void everyChangedByteIsNoticedBeforeAnythingIsRead()
    {
        QFETCH(Suite, suite);
        const PrivateKey recipient = newKey(suite);
        const QByteArray bytes = written(newKey(suite), recipient.publicKey());
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            QByteArray changed = bytes;
            changed[i] = static_cast<char>(changed[i] ^ 0x40);
            QBuffer in(&changed);
            in.open(QIODevice::ReadOnly);
            QVERIFY2(!Reader::open(in), qPrintable(QString::number(i)));
        }
        for (const qsizetype cut : {qsizetype(0), qsizetype(3), bytes.size() / 2, bytes.size() - 1}) {
            QByteArray part = bytes.first(cut);
            QBuffer in(&part);
            in.open(QIODevice::ReadOnly);
            QVERIFY(!Reader::open(in));
        }
    }

    /// Somebody puts his own name on what he cannot read.
    void aSignatureOfSomebodyElseDoesNotFitTheContent_data() { test::addSuites(); }
    void aSignatureOfSomebodyElseDoesNotFitTheContent()
    {
        QFETCH(Suite, suite);
        const PrivateKey recipient = newKey(suite);
        const QByteArray theirs = written(newKey(suite), recipient.publicKey());
        const PrivateKey thief = newKey(suite);
        const QByteArray own = written(thief, recipient.publicKey());
        // His head with their pieces, signed by him
        const auto headSize = [](const QByteArray& bytes) {
            return 15 + 4 + qsizetype(static_cast<unsigned char>(bytes[18]))
                + 256 * qsizetype(static_cast<unsigned char>(bytes[17]));
        };
        const auto signatureSize = [](const QByteArray& bytes) {
            return qsizetype(static_cast<unsigned char>(bytes.back()));
        };
        const QByteArray body = theirs.sliced(headSize(theirs));
        const QByteArray content = own.first(headSize(own)) + body.chopped(signatureSize(theirs) + 4);
        QByteArray text = QByteArray::fromHex("8270") + "jiannuo bundle 1" + QByteArray::fromHex("5820");
        text += hash(Suite::Ed25519Sha256, content);
        const QByteArray signature = *thief.sign(text);
        QByteArray length(4, '\0');
        length[3] = static_cast<char>(signature.size()); // by SM2 it varies
        const auto readText = readAll(content + signature + length, recipient);
        QVERIFY(!readText);
        QCOMPARE(readText.error().code, ErrorCode::BadSignature);
    }

    void partsComeInAnyOrderAndTwice()
    {
        const QTemporaryDir folder;
        const QByteArray whole = SystemRandom().bytes(300'000);
        const QString path = folder.filePath(QStringLiteral("whole"));
        writeFile(path, whole);
        const auto parts = split(path, folder.filePath(QStringLiteral("周报.jnb")), smallestPart);
        QVERIFY(parts);
        QCOMPARE(parts->size(), 5);
        QVERIFY(parts->first().endsWith(QStringLiteral("周报-1of5.jnb")));
        for (const QString& part : *parts)
            QVERIFY(QFileInfo(part).size() <= smallestPart);
        QVERIFY(!split(path, folder.filePath(QStringLiteral("周报.jnb")), smallestPart)); // not over them

        const SystemClock clock;
        const QString box = folder.filePath(QStringLiteral("inbox"));
        for (const int part : {3, 0, 3, 4}) {
            const auto arrival = Inbox(box, clock).take(parts->at(part)); // the app may end in between
            QVERIFY(arrival);
            QVERIFY(arrival->whole.isEmpty());
        }
        QCOMPARE(Inbox(box, clock).take(parts->at(2))->missing, std::vector{2});
        QByteArray damaged = readFile(parts->at(1));
        damaged.back() = static_cast<char>(damaged.back() ^ 1);
        writeFile(path, damaged);
        QCOMPARE(Inbox(box, clock).take(path).error().code, ErrorCode::Corrupt);
        Inbox inbox(box, clock);
        const auto last = inbox.take(parts->at(1));
        QVERIFY(last && last->missing.empty());
        QCOMPARE(readFile(last->whole), whole);
        inbox.drop(*last);
        QVERIFY(QDir(box).isEmpty());
    }

    void anInboxHoldsNoMoreThanItMay()
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        const QString path = folder.filePath(QStringLiteral("whole"));
        writeFile(path, QByteArray(200'000, 'x'));
        const auto parts = split(path, folder.filePath(QStringLiteral("a.jnb")), smallestPart);
        const auto refused =
            Inbox(folder.filePath(QStringLiteral("in")), clock, 150'000).take(parts->first());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QVERIFY(!Inbox(folder.filePath(QStringLiteral("in")), clock).take(path)); // no bundle at all
    }
};

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
