// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_tree.h"

namespace jiannuo {

namespace {

constexpr qsizetype mostNodes = 50'000;

quint64 keyOf(const merkle::Subtree& subtree)
{
    return static_cast<quint64>(subtree.number) << 6 | static_cast<quint64>(subtree.level);
}

} // namespace

LogTree::LogTree(const Store& store)
    : m_store(store)
    , m_suite(store.number("log suite") == static_cast<qint64>(Suite::Sm2Sm3) ? Suite::Sm2Sm3
                                                                              : Suite::Ed25519Sha256)
{
}

QByteArray LogTree::node(const merkle::Subtree& subtree) const
{
    if (m_memory) {
        if (const auto at = m_memory->nodes.constFind(keyOf(subtree)); at != m_memory->nodes.constEnd())
            return *at;
    }
    QByteArray hash = readNode(subtree);
    if (!hash.isEmpty())
        remember(subtree, hash);
    return hash;
}

void LogTree::remember(const merkle::Subtree& subtree, const QByteArray& hash) const
{
    if (!m_memory)
        return;
    if (m_memory->nodes.size() >= mostNodes)
        m_memory->nodes.clear();
    m_memory->nodes.insert(keyOf(subtree), hash);
}

QByteArray LogTree::readNode(const merkle::Subtree& subtree) const
{
    if (subtree.level == 0) {
        const auto entry = m_store.operationAt(subtree.number + 1);
        const auto operation = entry ? readOperation(entry->bytes) : Result<Operation>(Error{});
        return operation ? leafOf(m_suite, *operation, entry->verdict) : QByteArray();
    }
    auto query = m_store.database().prepare("SELECT hash FROM node WHERE level=? AND number=?");
    query.bind(1, subtree.level);
    query.bind(2, static_cast<int64_t>(subtree.number));
    return query.executeStep() ? bytesOf(query.getColumn(0)) : QByteArray();
}

merkle::Range LogTree::range(qint64 begin, qint64 end) const
{
    std::vector<QByteArray> hashes;
    for (const merkle::Subtree& subtree : merkle::subtreesOf(begin, end))
        hashes.push_back(node(subtree));
    return merkle::Range::fromHashes(m_suite, begin, end, hashes).valueOr(merkle::Range(m_suite));
}

std::vector<QByteArray> LogTree::inclusionProof(qint64 index, qint64 size) const
{
    return merkle::inclusionProof(
        m_suite, [this](const merkle::Subtree& subtree) { return node(subtree); }, index, size);
}

bool LogTree::continues(const HeadMark& head, qint64 size) const
{
    return head.size == 0
        || (head.size > 0 && head.size <= size && markOf(head.size, root(head.size)).mark == head.mark);
}

LogHead LogTree::readHead(Use& row) const
{
    LogHead head;
    head.log = m_store.fact("log");
    head.size = row.getColumn(0).getInt64();
    head.time.ms = row.getColumn(1).getInt64();
    head.root = bytesOf(row.getColumn(2));
    head.signature = bytesOf(row.getColumn(3));
    return head;
}

std::optional<LogHead> LogTree::newestHead() const
{
    if (m_memory && m_memory->newest)
        return m_memory->newest;
    auto heads = newestHeads(1);
    return heads.empty() ? std::nullopt : std::optional(std::move(heads.front()));
}

std::vector<LogHead> LogTree::newestHeads(int count) const
{
    auto query =
        m_store.database().prepare("SELECT size, time, root, signature FROM head ORDER BY size DESC LIMIT ?");
    query.bind(1, count);
    std::vector<LogHead> result;
    while (query.executeStep())
        result.push_back(readHead(query));
    return result;
}

std::vector<LogHead> LogTree::heads(qint64 afterSize, int limit) const
{
    auto query = m_store.database().prepare(
        "SELECT size, time, root, signature FROM head WHERE size>? ORDER BY size LIMIT ?");
    query.bind(1, static_cast<int64_t>(afterSize));
    query.bind(2, limit);
    std::vector<LogHead> result;
    while (query.executeStep())
        result.push_back(readHead(query));
    return result;
}

std::optional<Attestation> LogTree::attest(qint64 seen, const std::vector<qint64>& known) const
{
    auto head = newestHead();
    if (!head || head->size < seen)
        return {};
    Attestation attestation{std::move(*head), seen, {}};
    qint64 begin = seen;
    const auto pass = [&](qint64 end) {
        for (QByteArray& hash : range(begin, end).hashes())
            attestation.between.push_back(std::move(hash));
    };
    for (const qint64 leaf : known) {
        if (leaf < begin || leaf >= attestation.head.size)
            continue;
        pass(leaf);
        begin = leaf + 1;
    }
    pass(attestation.head.size);
    return attestation;
}

void LogTree::keep(const merkle::Subtree& subtree, const QByteArray& hash)
{
    remember(subtree, hash);
    if (subtree.level == 0)
        return;
    auto insert = m_store.database().prepare("INSERT INTO node(level, number, hash) VALUES(?,?,?)");
    insert.bind(1, subtree.level);
    insert.bind(2, static_cast<int64_t>(subtree.number));
    bindBytes(insert, 3, hash);
    insert.exec();
}

void LogTree::keep(const LogHead& head)
{
    auto insert = m_store.database().prepare("INSERT INTO head(size, time, root, signature) VALUES(?,?,?,?)");
    insert.bind(1, static_cast<int64_t>(head.size));
    insert.bind(2, static_cast<int64_t>(head.time.ms));
    bindBytes(insert, 3, head.root);
    bindBytes(insert, 4, head.signature);
    insert.exec();
    if (m_memory)
        m_memory->newest = head;
}

} // namespace jiannuo
