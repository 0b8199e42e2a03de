// SPDX-License-Identifier: Apache-2.0

// What a device knows of headquarters' log as a whole: the heads that were signed for it, and what follows
// when they do not fit together.

#include "ledger/device_ledger.h"

#include <QFile>

namespace jiannuo {

namespace {

constexpr qsizetype hashSize = 32;
constexpr std::size_t mostHeads = 64;

struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(DeviceLedger)
};

} // namespace

Error DeviceLedger::unsignedLog()
{
    return {ErrorCode::BadSignature,
            HistoryWords::tr("中心的账本与它先前签名的不符，已停止同步，本机记录都还在。请联系管理员。")};
}

Result<PublicKey> DeviceLedger::headquartersKey() const
{
    return attempt([&] { return trustedKey(m_store); });
}

void DeviceLedger::loadSeen()
{
    const Suite suite = suiteFromNumber(m_store.number("receipt suite")).valueOr(Suite::Ed25519Sha256);
    const QByteArray joined = m_store.fact("seen hashes");
    std::vector<QByteArray> hashes;
    for (qsizetype i = 0; i < joined.size(); i += hashSize)
        hashes.push_back(joined.mid(i, hashSize));
    m_seen =
        merkle::Range::fromHashes(suite, 0, m_store.number("seen"), hashes).valueOr(merkle::Range(suite));
    m_cursor.seen = markOf(m_seen.end(), m_seen.root());
}

void DeviceLedger::keepSeen(const merkle::Range& seen)
{
    QByteArray joined;
    for (const QByteArray& hash : seen.hashes())
        joined += hash;
    m_store.setNumber("seen", seen.end());
    m_store.setFact("seen hashes", joined);
}

void DeviceLedger::remember(const merkle::Range& seen)
{
    m_seen = seen;
    m_cursor.seen = markOf(seen.end(), seen.root());
}

/// Brings `seen` to the head that headquarters signs for. `known`: leaves that we compute ourselves.
Result<LogHead> DeviceLedger::extended(merkle::Range& seen, const Attestation& attestation,
                                       const QByteArray& log, const std::map<qint64, QByteArray>& known) const
{
    if (attestation.since != seen.end() || attestation.head.size < seen.end())
        return Error{ErrorCode::Corrupt, HistoryWords::tr("收到的数据与本机的进度不符，已放弃这一页。")};
    if (auto grown = merkle::extend(seen, attestation.head.size, known, attestation.between); !grown)
        return grown.error();
    LogHead head = attestation.head;
    head.log = log;
    head.root = seen.root();
    const auto key = headquartersKey();
    if (!key || !checkHead(head, *key))
        return unsignedLog();
    return head;
}

/// Headquarters' receipt for what was pushed: the signed head holds our operations with these verdicts.
Result<LogHead> DeviceLedger::received(const PushAnswer& answer, merkle::Range& seen) const
{
    if (!answer.attestation)
        return unsignedLog();
    std::map<qint64, QByteArray> known;
    std::vector<std::pair<qint64, QByteArray>> earlier;
    for (const Sequenced& verdict : answer.verdicts) {
        const auto own = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto& w) {
            return w.second.operation.chain == verdict.chain && w.second.operation.dseq == verdict.dseq;
        });
        if (own == m_waiting.end())
            return unsignedLog();
        const qint64 leaf = verdict.verdict.gseq - 1;
        const QByteArray hash = leafOf(seen.suite(), own->second.operation, verdict.verdict);
        if (leaf < seen.end())
            earlier.emplace_back(leaf, hash);
        else
            known.emplace(leaf, hash);
    }
    // Before the first page we do not know the log's name: the head says it, and the first page has to repeat
    // it.
    const QByteArray log = m_cursor.log.isEmpty() ? answer.attestation->head.log : m_cursor.log;
    auto head = extended(seen, *answer.attestation, log, known);
    if (!head)
        return head.error();
    if (answer.proofs.size() != earlier.size())
        return unsignedLog();
    for (std::size_t i = 0; i < earlier.size(); ++i) {
        const auto& [leaf, hash] = earlier[i];
        if (merkle::rootFromProof(seen.suite(), hash, leaf, head->size, answer.proofs[i]) != head->root)
            return unsignedLog();
    }
    return head;
}

/// Keeps a head, and fewer and fewer of the older ones: they are for finding the common point of two
/// histories.
void DeviceLedger::pin(const LogHead& head, const merkle::Range& seen)
{
    auto insert = m_db.prepare("INSERT OR REPLACE INTO head(size, time, root, signature) VALUES(?,?,?,?)");
    insert.bind(1, static_cast<int64_t>(head.size));
    insert.bind(2, static_cast<int64_t>(head.time.ms));
    bindBytes(insert, 3, head.root);
    bindBytes(insert, 4, head.signature);
    insert.exec();
    keepSeen(seen);

    std::vector<qint64> sizes;
    {
        auto query = m_db.prepare("SELECT size FROM head ORDER BY size");
        while (query.executeStep())
            sizes.push_back(query.getColumn(0).getInt64());
    }
    if (sizes.size() <= mostHeads)
        return;
    for (std::size_t i = 1; i < mostHeads / 2; i += 2) {
        auto drop = m_db.prepare("DELETE FROM head WHERE size=?");
        drop.bind(1, static_cast<int64_t>(sizes[i]));
        drop.exec();
    }
}

std::vector<LogHead> DeviceLedger::heads() const
{
    using Heads = std::vector<LogHead>;
    return attempt([&]() -> Result<Heads> { return readHeads(m_db, m_cursor.log, false); }).valueOr({});
}

/// Another headquarters' log begins: what the old one had is not for it.
void DeviceLedger::forgetLog()
{
    m_db.execute("DELETE FROM waiting WHERE state=4");
    m_db.execute("UPDATE waiting SET horizon=0 WHERE state=0");
    m_db.execute(
        "INSERT OR IGNORE INTO lost_head(size, time, root, signature) SELECT size, time, root, signature "
        "FROM head");
    m_db.execute("DELETE FROM head");
    keepSeen(merkle::Range(m_seen.suite()));
    m_store.setFact(lastBundleFact, {});
    m_store.setNumber("horizon", 0);
}

Result<void> DeviceLedger::turnBack(const CommonPoint& point)
{
    return change([&]() -> Result<void> {
        const auto range = merkle::Range::fromHashes(m_seen.suite(), 0, point.size, point.hashes);
        if (!range)
            return range.error();
        {
            auto known = m_db.prepare("SELECT 1 FROM head WHERE size=? AND root=?");
            known.bind(1, static_cast<int64_t>(point.size));
            bindBytes(known, 2, range->root());
            if (point.size != 0 && !known.executeStep())
                return unsignedLog();
        }
        Transaction transaction(m_db);
        const auto common = static_cast<int64_t>(point.size);
        auto limit =
            m_db.prepare("UPDATE waiting SET horizon=min(ifnull(horizon, ?1), ?1) WHERE state=0 OR gseq>?1");
        limit.bind(1, common);
        limit.exec();
        auto again =
            m_db.prepare("UPDATE waiting SET state=0, gseq=NULL, received=NULL, code=NULL, sentence=NULL "
                         "WHERE state<>0 AND gseq>?");
        again.bind(1, common);
        again.exec();
        for (const char* sql : {"INSERT OR IGNORE INTO lost_head(size, time, root, signature) SELECT size, "
                                "time, root, signature FROM "
                                "head WHERE size>?",
                                "DELETE FROM head WHERE size>?"}) {
            auto move = m_db.prepare(sql);
            move.bind(1, common);
            move.exec();
        }
        loadWaiting();
        std::vector<ChainKey> strange; // chains of what this device was enrolled as before
        for (const auto& [position, waiting] : m_waiting) {
            const ChainKey& chain = waiting.operation.chain;
            if (waiting.state != WaitingState::Waiting)
                continue;
            touch(waiting.operation);
            if (chain.device != m_own.chain.device
                && std::find(strange.begin(), strange.end(), chain) == strange.end())
                strange.push_back(chain);
        }
        for (const ChainKey& chain : strange) {
            (void)sealAnew(positionsOf([&](const WaitingOperation& w) { return w.operation.chain == chain; }),
                           chain);
        }
        loadWaiting();
        for (const auto& [key, positions] : m_waitingOf)
            refresh(key);
        for (const LocalFile& file : readFiles(m_db)) {
            // What headquarters has of it, it will say.
            if (file.state == LocalFile::State::Waiting || !QFile::exists(filePath(file.hash)))
                continue;
            auto offer = m_db.prepare("UPDATE file SET state=0, sent=0 WHERE hash=?");
            bindBytes(offer, 1, file.hash);
            offer.exec();
        }
        keepSeen(*range);
        m_store.setFact("scope", {}); // so that everything is read anew
        m_store.setFact(lastBundleFact, {}); // an answer that is still on its way is of the lost history
        m_store.setNumber("horizon", point.size);
        transaction.commit();
        load();
        return {};
    });
}

/// Of our own operation that headquarters has put there.
QByteArray DeviceLedger::doneBytes(const Sequenced& entry) const
{
    auto query =
        m_db.prepare("SELECT bytes, hash FROM waiting WHERE incarnation=? AND dseq=? AND state=4 AND gseq=?");
    query.bind(1, static_cast<int64_t>(entry.chain.incarnation));
    query.bind(2, static_cast<int64_t>(entry.dseq));
    query.bind(3, static_cast<int64_t>(entry.verdict.gseq));
    if (!query.executeStep())
        return {};
    QByteArray bytes = bytesOf(query.getColumn(0));
    if (query.getColumn(1).isNull())
        return bytes; // from an earlier program
    const auto operation = readOperation(bytes);
    return operation && operation->hash == bytesOf(query.getColumn(1)) ? bytes : QByteArray();
}

} // namespace jiannuo
