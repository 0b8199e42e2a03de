// SPDX-License-Identifier: Apache-2.0
#include "crypto/merkle.h"

#include "crypto/handles.h"

#include <bit>

namespace jiannuo::merkle {

namespace {

constexpr qsizetype hashSize = 32;

QByteArray prefixed(Suite suite, char prefix, QByteArrayView first, QByteArrayView second = {})
{
    QByteArray bytes;
    bytes.reserve(1 + first.size() + second.size());
    bytes.append(prefix).append(first).append(second);
    return hash(suite, bytes);
}

int trailingZeros(qint64 number)
{
    return std::countr_zero(static_cast<quint64>(number));
}

/// The largest power of two below n, for n > 1.
qint64 split(qint64 n)
{
    return static_cast<qint64>(std::bit_floor(static_cast<quint64>(n - 1)));
}

/// Of neighbours that end a log: from the right, each is hashed under the one before it.
QByteArray folded(Suite suite, const std::vector<QByteArray>& hashes)
{
    QByteArray root = hashes.back();
    for (auto hash = std::next(hashes.rbegin()); hash != hashes.rend(); ++hash)
        root = nodeHash(suite, *hash, root);
    return root;
}

/// The leaves [begin, end) of which begin is a multiple of a power of two that is not smaller than their
/// number.
QByteArray treeHash(Suite suite, const Nodes& nodes, qint64 begin, qint64 end)
{
    std::vector<QByteArray> hashes;
    for (const Subtree& subtree : subtreesOf(begin, end))
        hashes.push_back(nodes(subtree));
    return folded(suite, hashes);
}

Error notARange()
{
    return crypto_detail::failure(ErrorCode::Corrupt,
                                  QT_TRANSLATE_NOOP("Crypto", "账本的证明残缺，已放弃。"));
}

} // namespace

QByteArray leafHash(Suite suite, QByteArrayView entry)
{
    return prefixed(suite, '\0', entry);
}

QByteArray nodeHash(Suite suite, QByteArrayView left, QByteArrayView right)
{
    return prefixed(suite, '\1', left, right);
}

std::vector<Subtree> subtreesOf(qint64 begin, qint64 end)
{
    std::vector<Subtree> subtrees;
    while (begin < end) {
        const int widest = static_cast<int>(std::bit_width(static_cast<quint64>(end - begin))) - 1;
        const int level = begin == 0 ? widest : std::min(widest, trailingZeros(begin));
        subtrees.push_back({level, begin >> level});
        begin += qint64(1) << level;
    }
    return subtrees;
}

Result<Range> Range::fromHashes(Suite suite, qint64 begin, qint64 end, const std::vector<QByteArray>& hashes)
{
    if (begin < 0 || end < begin)
        return notARange();
    const auto subtrees = subtreesOf(begin, end);
    if (subtrees.size() != hashes.size())
        return notARange();
    Range range(suite, begin);
    range.m_end = end;
    for (std::size_t i = 0; i < hashes.size(); ++i) {
        if (hashes[i].size() != hashSize)
            return notARange();
        range.m_parts.push_back({subtrees[i], hashes[i]});
    }
    return range;
}

std::vector<QByteArray> Range::hashes() const
{
    std::vector<QByteArray> hashes;
    hashes.reserve(m_parts.size());
    for (const Part& part : m_parts)
        hashes.push_back(part.hash);
    return hashes;
}

/// At the right end; two halves become the whole that they make.
void Range::push(Part part, const Completed& completed)
{
    if (completed)
        completed(part.subtree, part.hash);
    while (!m_parts.empty()) {
        const Part& left = m_parts.back();
        if (left.subtree.level != part.subtree.level || left.subtree.number % 2 != 0)
            break;
        part = {{left.subtree.level + 1, left.subtree.number / 2}, nodeHash(m_suite, left.hash, part.hash)};
        m_parts.pop_back();
        if (completed)
            completed(part.subtree, part.hash);
    }
    m_parts.push_back(std::move(part));
}

void Range::append(const QByteArray& leaf, const Completed& completed)
{
    push({{0, m_end}, leaf}, completed);
    ++m_end;
}

Result<void> Range::append(const Range& next)
{
    if (next.m_begin != m_end || next.m_suite != m_suite)
        return notARange();
    for (const Part& part : next.m_parts)
        push(part, {});
    m_end = next.m_end;
    return {};
}

QByteArray Range::root() const
{
    return m_parts.empty() ? hash(m_suite, {}) : folded(m_suite, hashes());
}

Result<void> extend(Range& log, qint64 end, const std::map<qint64, QByteArray>& known,
                    const std::vector<QByteArray>& between)
{
    auto next = between.begin();
    const auto pass = [&](qint64 to) -> Result<void> {
        const auto count = static_cast<std::ptrdiff_t>(subtreesOf(log.end(), to).size());
        if (std::distance(next, between.end()) < count)
            return notARange();
        const auto range =
            Range::fromHashes(log.suite(), log.end(), to, std::vector<QByteArray>(next, next + count));
        next += count;
        return range ? log.append(*range) : range.error();
    };
    for (const auto& [leaf, hash] : known) {
        if (leaf < log.end() || leaf >= end)
            return notARange();
        if (auto ok = pass(leaf); !ok)
            return ok;
        log.append(hash);
    }
    if (auto ok = pass(end); !ok)
        return ok;
    return next == between.end() ? Result<void>() : notARange();
}

std::vector<QByteArray> inclusionProof(Suite suite, const Nodes& nodes, qint64 index, qint64 size)
{
    std::vector<QByteArray> proof;
    qint64 begin = 0;
    qint64 end = size;
    while (end - begin > 1) {
        const qint64 middle = begin + split(end - begin);
        if (index < middle) {
            proof.push_back(treeHash(suite, nodes, middle, end));
            end = middle;
        } else {
            proof.push_back(treeHash(suite, nodes, begin, middle));
            begin = middle;
        }
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

QByteArray rootFromProof(Suite suite, const QByteArray& leaf, qint64 index, qint64 size,
                         const std::vector<QByteArray>& proof)
{
    if (index < 0 || index >= size)
        return {};
    // RFC 9162 §2.1.3.2
    qint64 node = index;
    qint64 last = size - 1;
    QByteArray root = leaf;
    for (const QByteArray& sibling : proof) {
        if (last == 0)
            return {};
        if (node % 2 == 1 || node == last) {
            root = nodeHash(suite, sibling, root);
            while (node % 2 == 0 && node != 0) {
                node >>= 1;
                last >>= 1;
            }
        } else {
            root = nodeHash(suite, root, sibling);
        }
        node >>= 1;
        last >>= 1;
    }
    return last == 0 ? root : QByteArray();
}

} // namespace jiannuo::merkle
