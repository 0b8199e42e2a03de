// SPDX-License-Identifier: Apache-2.0
#include "domain/records.h"
#include "ledger/receipt.h"
#include "ledger/verdict_cbor.h"
#include "protocol/columns.h"
#include "protocol/messages.h"
#include "protocol/signed_answer.h"
#include "support/stories.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::protocol;
using namespace Qt::StringLiterals;

namespace {

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QJsonArray hexes(const std::vector<QByteArray>& all)
{
    QJsonArray array;
    for (const QByteArray& bytes : all)
        array.append(hex(bytes));
    return array;
}

/// 16 bytes that count from `first`.
Id idFrom(char first)
{
    QByteArray bytes;
    for (int i = 0; i < 16; ++i)
        bytes.append(static_cast<char>(first + i));
    return Id::fromRfc4122(bytes);
}

constexpr Instant moment{1'796'000'000'000};

} // namespace

/// What another implementation can compare itself with: vectors.json beside the protocol's README, made by
/// this program. With JIANNUO_WRITE_VECTORS=1 in the environment it is written anew.
class TestVectors : public QObject {
    Q_OBJECT

private:
    static PrivateKey key()
    {
        QByteArray seed;
        for (char i = 0; i < 32; ++i)
            seed.append(i);
        auto made = PrivateKey::fromSeed(seed);
        if (!made)
            qFatal("%s", qPrintable(made.error().sentence));
        return std::move(*made);
    }

    static QByteArray signedBy(const PrivateKey& key, const QByteArray& text)
    {
        return key.sign(text).valueOr({});
    }

    static QJsonObject signedText(const QByteArray& text)
    {
        return {{u"bytes"_s, hex(text)}, {u"signature"_s, hex(signedBy(key(), text))}};
    }

    /// A comment, and a check with a score: what a device records one after the other.
    static std::vector<Operation> chain()
    {
        const Id org = idFrom('\x20');
        const Id person = idFrom('\x30');
        Operation first;
        first.chain = {idFrom('\x10'), 81'985'529'216'486};
        first.dseq = 1;
        first.actor = person;
        first.at = moment;
        first.monotonicMs = 5'000;
        first.offsetMs = -250;
        first.changes = {creation(
            idFrom('\x40'),
            Comment{.org = org, .subject = idFrom('\x50'), .text = u"已当场提醒"_s, .author = person})};
        seal(first);
        Operation second = first;
        second.dseq = 2;
        second.previous = first.hash;
        second.at = {moment.ms + 60'000};
        second.monotonicMs = 65'000;
        second.changes = {
            creation(idFrom('\x60'),
                     SpotCheck{.org = org,
                               .checklist = idFrom('\x70'),
                               .mode = VisitMode::Covert,
                               .inspectors = {person, idFrom('\x31')},
                               .startedAt = {moment.ms - 3'600'000},
                               .endedAt = {moment.ms - 60'000},
                               .place = u"一楼大厅"_s}),
            creation(idFrom('\x61'),
                     Score{.org = org,
                           .spotCheck = idFrom('\x60'),
                           .item = 3,
                           .inspector = person,
                           .full = 10,
                           .deductions = {{u"未佩戴工作牌"_s, Decimal::fromUnits(15'000), 2}}})};
        seal(second);
        return {first, second};
    }

    static QJsonObject enrolment()
    {
        const QByteArray publicKey = key().publicKey().bytes();
        QJsonObject json = signedText(enrolmentBytes(u"7QK2-0ZXM-4HGT"_s, publicKey));
        json.insert(u"code"_s, u"7QK2-0ZXM-4HGT"_s);
        json.insert(u"publicKey"_s, hex(publicKey));
        return json;
    }

    static QJsonObject token()
    {
        QJsonObject json = signedText(tokenBytes(idFrom('\x10'), moment));
        json.insert(u"device"_s, hex(idFrom('\x10').toRfc4122()));
        json.insert(u"time"_s, moment.ms);
        return json;
    }

    static QJsonObject operations()
    {
        const std::vector<Operation> all = chain();
        QJsonArray list;
        std::vector<QByteArray> bytes;
        std::vector<Sequenced> page;
        for (const Operation& operation : all) {
            list.append(QJsonObject{{u"bytes"_s, hex(operation.bytes)}, {u"hash"_s, hex(operation.hash)}});
            bytes.push_back(operation.bytes);
            page.push_back({{Outcome::Accepted, 40 + operation.dseq, moment, {}, {}},
                            operation.chain,
                            operation.dseq,
                            operation.bytes,
                            false});
        }
        // One of the reader's own, which it holds; one that was refused.
        page.push_back({{Outcome::Refused,
                         50,
                         moment,
                         {ErrorCode::NotAllowed, u"您的角色不能登记或修改这里的任职。"_s},
                         7},
                        all[1].chain,
                        3,
                        {},
                        false});
        PushRequest push;
        push.incarnation = all[1].chain.incarnation;
        push.operations = bytes;
        push.terms = {signedBy(key(), chainHeadText(all[1].chain, 2, all[1].hash)), {}, {}};
        return {{u"list"_s, list},
                {u"head"_s, signedText(chainHeadText(all[1].chain, all[1].dseq, all[1].hash))},
                {u"columns"_s, hex(writeColumns(bytes))},
                {u"page"_s, hex(writeColumns(page))},
                {u"push"_s, hex(write(push))}};
    }

    static QJsonObject log()
    {
        const Operation first = chain().front();
        const Verdict accepted{Outcome::Accepted, 1, moment, {}, {}};
        cbor::Writer writer;
        writeLeaf(writer, accepted, first.hash);
        const QByteArray leafBytes = writer.take();
        std::vector<QByteArray> leaves{leafOf(Suite::Ed25519Sha256, first, accepted)};
        for (char i = 1; i < 7; ++i)
            leaves.push_back(merkle::leafHash(Suite::Ed25519Sha256, QByteArray(1, i)));
        const auto nodes = [&](const merkle::Subtree& subtree) {
            merkle::Range range(Suite::Ed25519Sha256);
            const qint64 width = qint64(1) << subtree.level;
            for (qint64 i = 0; i < width; ++i)
                range.append(leaves[static_cast<std::size_t>(subtree.number * width + i)]);
            return range.root();
        };
        const auto range = [&](qint64 begin, qint64 end) {
            std::vector<QByteArray> hashes;
            for (const merkle::Subtree& subtree : merkle::subtreesOf(begin, end))
                hashes.push_back(nodes(subtree));
            return hashes;
        };
        merkle::Range all(Suite::Ed25519Sha256);
        for (const QByteArray& leaf : leaves)
            all.append(leaf);
        LogHead head{QByteArrayLiteral("\1\2\3\4\5\6\7\x08"), 7, moment, all.root(), {}};
        head.signature = signedBy(key(), headText(head));
        const auto proof = merkle::inclusionProof(Suite::Ed25519Sha256, nodes, 0, 7);
        return {{u"leaf"_s, QJsonObject{{u"bytes"_s, hex(leafBytes)}, {u"hash"_s, hex(leaves.front())}}},
                {u"leaves"_s, hexes(leaves)},
                {u"root"_s, hex(head.root)},
                {u"inclusionOfFirst"_s, hexes(proof)},
                {u"upTo3"_s, hexes(range(0, 3))},
                {u"from3To7"_s, hexes(range(3, 7))},
                {u"head"_s, signedText(headText(head))},
                {u"receipt"_s, receiptText({accepted, first.hash, proof, head})}};
    }

    static QJsonObject answer()
    {
        PullReply reply;
        reply.page.log = QByteArrayLiteral("\1\2\3\4\5\6\7\x08");
        reply.page.scope = QByteArrayLiteral("\x11\x12\x13\x14\x15\x16\x17\x18");
        reply.page.through = 7;
        reply.page.head = 9;
        reply.time = moment;
        const QByteArray message = write(reply);
        const QByteArray text = answerText(idFrom('\x10'), Suite::Ed25519Sha256, message);
        QJsonObject json = signedText(text);
        json.insert(u"message"_s, hex(message));
        json.insert(u"withSignature"_s, hex(write(SignedAnswer{message, signedBy(key(), text)})));
        return json;
    }

private Q_SLOTS:
    void theyAreWhatThisProgramMakes()
    {
        const QJsonObject made{{u"seed"_s,
                                hex(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"
                                                        "101112131415161718191a1b1c1d1e1f"))},
                               {u"publicKey"_s, hex(key().publicKey().bytes())},
                               {u"enrolment"_s, enrolment()},
                               {u"token"_s, token()},
                               {u"operations"_s, operations()},
                               {u"log"_s, log()},
                               {u"answer"_s, answer()}};
        QFile file(QStringLiteral(JIANNUO_VECTORS));
        if (qEnvironmentVariableIsSet("JIANNUO_WRITE_VECTORS")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(QJsonDocument(made).toJson()) > 0);
            return;
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
        QCOMPARE(kept.keys(), made.keys());
        for (const QString& part : made.keys())
            QVERIFY2(kept[part] == made[part], qPrintable(part));
    }

    void theyAreReadBack()
    {
        const std::vector<Operation> all = chain();
        std::vector<QByteArray> bytes;
        QVERIFY(readColumns(QByteArray::fromHex(operations()[u"columns"_s].toString().toLatin1()), bytes));
        QCOMPARE(bytes.size(), all.size());
        QCOMPARE(bytes[1], all[1].bytes);
        const auto receipt = readReceipt(log()[u"receipt"_s].toString());
        QVERIFY(receipt);
        QVERIFY(checkReceipt(*receipt, key().publicKey()));
    }
};

JIANNUO_STORY(TestVectors, QCoreApplication)
#include "tst_vectors.moc"
