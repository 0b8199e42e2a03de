// SPDX-License-Identifier: Apache-2.0
#include "crypto/merkle.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace jiannuo::merkle;

namespace {

QByteArray entry(qint64 number)
{
    return "entry " + QByteArray::number(number);
}

/// The definition of RFC 9162 §2.1.1, word by word.
QByteArray byDefinition(Suite suite, qint64 begin, qint64 end)
{
    const qint64 count = end - begin;
    if (count == 0)
        return hash(suite, {});
    if (count == 1)
        return hash(suite, QByteArray(1, '\0') + entry(begin));
    qint64 k = 1;
    while (2 * k < count)
        k *= 2;
    return hash(suite,
                QByteArray(1, '\1') + byDefinition(suite, begin, begin + k)
                    + byDefinition(suite, begin + k, end));
}

Range rangeOf(Suite suite, qint64 begin, qint64 end)
{
    Range range(suite, begin);
    for (qint64 i = begin; i < end; ++i)
        range.append(leafHash(suite, entry(i)));
    return range;
}

constexpr qint64 largest = 40;

} // namespace

class TestMerkle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsAsTheStandardDefines()
    {
        for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
            Range log(suite);
            for (qint64 size = 0; size <= largest; ++size) {
                QCOMPARE(log.root(), byDefinition(suite, 0, size));
                log.append(leafHash(suite, entry(size)));
            }
        }
    }

    void matchesPublishedRoots()
    {
        // The test vectors of the Certificate Transparency reference implementation.
        const QList<QByteArray> inputs{"",
                                       "00",
                                       "10",
                                       "2021",
                                       "3031",
                                       "40414243",
                                       "5051525354555657",
                                       "606162636465666768696a6b6c6d6e6f"};
        const QList<QByteArray> roots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                      "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                      "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        Range log(Suite::Ed25519Sha256);
        for (qsizetype i = 0; i < inputs.size(); ++i) {
            log.append(leafHash(Suite::Ed25519Sha256, QByteArray::fromHex(inputs[i])));
            QCOMPARE(log.root().toHex(), roots[i]);
        }
    }

    void whatCameSinceProvesThatALogContinuesAnother()
    {
        const Suite suite = Suite::Ed25519Sha256;
        for (qint64 before = 0; before <= largest; ++before) {
            for (qint64 now = before; now <= largest; ++now) {
                Range log = rangeOf(suite, 0, before);
                // As it crosses the wire.
                const auto since =
                    Range::fromHashes(suite, before, now, rangeOf(suite, before, now).hashes());
                QVERIFY(since.ok());
                QVERIFY(log.append(*since).ok());
                QCOMPARE(log.end(), now);
                QCOMPARE(log.root(), byDefinition(suite, 0, now));
                QCOMPARE(log.hashes(), rangeOf(suite, 0, now).hashes());
            }
        }
    }

    void refusesWhatDoesNotContinue()
    {
        const Suite suite = Suite::Ed25519Sha256;
        Range log = rangeOf(suite, 0, 10);
        QCOMPARE(log.append(rangeOf(suite, 11, 20)).error().code, ErrorCode::Corrupt);
        QCOMPARE(log.append(Range(Suite::Sm2Sm3, 10)).error().code, ErrorCode::Corrupt);
        auto hashes = rangeOf(suite, 10, 20).hashes();
        hashes.pop_back();
        QCOMPARE(Range::fromHashes(suite, 10, 20, hashes).error().code, ErrorCode::Corrupt);
        QCOMPARE(Range::fromHashes(suite, 20, 10, {}).error().code, ErrorCode::Corrupt);
        QCOMPARE(Range::fromHashes(suite, 0, 1, {QByteArray("short")}).error().code, ErrorCode::Corrupt);
    }

    void provesThatAnEntryIsThere()
    {
        const Suite suite = Suite::Sm2Sm3;
        std::map<std::pair<int, qint64>, QByteArray> kept;
        Range log(suite);
        const Nodes nodes = [&](const Subtree& subtree) { return kept.at({subtree.level, subtree.number}); };
        for (qint64 size = 1; size <= largest; ++size) {
            log.append(leafHash(suite, entry(size - 1)), [&](const Subtree& subtree, const QByteArray& hash) {
                kept[{subtree.level, subtree.number}] = hash;
            });
            for (qint64 index = 0; index < size; ++index) {
                auto proof = inclusionProof(suite, nodes, index, size);
                const QByteArray leaf = leafHash(suite, entry(index));
                QCOMPARE(rootFromProof(suite, leaf, index, size, proof), log.root());
                QVERIFY(rootFromProof(suite, leafHash(suite, entry(index + 1)), index, size, proof)
                        != log.root());
                if (size > 1)
                    QVERIFY(rootFromProof(suite, leaf, (index + 1) % size, size, proof) != log.root());
                proof.push_back(leaf);
                QVERIFY(rootFromProof(suite, leaf, index, size, proof).isEmpty());
                proof.resize(proof.size() - std::min<std::size_t>(2, proof.size()));
                if (size > 1)
                    QVERIFY(rootFromProof(suite, leaf, index, size, proof).isEmpty());
            }
        }
        QVERIFY(rootFromProof(suite, {}, 5, 5, {}).isEmpty());
        QVERIFY(rootFromProof(suite, {}, -1, 5, {}).isEmpty());
    }
};

JIANNUO_STORY(TestMerkle, QCoreApplication)

#include "tst_merkle.moc"
