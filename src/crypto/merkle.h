// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"

#include <functional>
#include <map>
#include <vector>

/// The tree over a log: RFC 9162 §2.1, with the hash of any suite. Its root says what the log holds and in
/// which order; short proofs say that an entry is in it, and that a longer log continues a shorter one.
namespace jiannuo::merkle {

/// What stands at the bottom of the tree for an entry.
QByteArray leafHash(Suite suite, QByteArrayView entry);
QByteArray nodeHash(Suite suite, QByteArrayView left, QByteArrayView right);

/// A complete subtree: 2^level leaves from number · 2^level on.
struct Subtree {
    int level = 0;
    qint64 number = 0;
    bool operator==(const Subtree&) const = default;
};
/// The fewest complete subtrees that make up the leaves [begin, end), from left to right.
std::vector<Subtree> subtreesOf(qint64 begin, qint64 end);

/// The leaves [begin, end), as the hashes of their complete subtrees. That of a whole log is all that is
/// needed to go on with it; those of two neighbours join to one, and so the leaves that came since prove that
/// the longer log continues the shorter one.
class Range {
public:
    explicit Range(Suite suite, qint64 begin = 0)
        : m_suite(suite)
        , m_begin(begin)
        , m_end(begin)
    {
    }
    /// Corrupt where there are not as many hashes as the range has subtrees.
    static Result<Range> fromHashes(Suite suite, qint64 begin, qint64 end,
                                    const std::vector<QByteArray>& hashes);

    Suite suite() const { return m_suite; }
    qint64 begin() const { return m_begin; }
    qint64 end() const { return m_end; }
    std::vector<QByteArray> hashes() const;

    /// Called with each subtree that becomes complete.
    using Completed = std::function<void(const Subtree& subtree, const QByteArray& hash)>;
    void append(const QByteArray& leaf, const Completed& completed = {});
    /// Corrupt where it does not begin where this one ends.
    Result<void> append(const Range& next);
    /// Of the log so far; the range begins at 0.
    QByteArray root() const;

private:
    struct Part {
        Subtree subtree;
        QByteArray hash;
    };
    void push(Part part, const Completed& completed);

    Suite m_suite;
    qint64 m_begin;
    qint64 m_end;
    std::vector<Part> m_parts;
};

/// Brings a log to `end`: of the leaves that came since, `known` holds those that the reader computed
/// himself, by number, and `between` the hashes of the ranges before, between and behind them. Corrupt where
/// they do not fit.
Result<void> extend(Range& log, qint64 end, const std::map<qint64, QByteArray>& known,
                    const std::vector<QByteArray>& between);

/// The hash of a complete subtree, from wherever they are kept.
using Nodes = std::function<QByteArray(const Subtree&)>;
/// Shows that leaf `index` is in the log of that size: from the leaf's sibling up.
std::vector<QByteArray> inclusionProof(Suite suite, const Nodes& nodes, qint64 index, qint64 size);
/// The root that a leaf and its proof make; empty where the proof does not have the right length.
QByteArray rootFromProof(Suite suite, const QByteArray& leaf, qint64 index, qint64 size,
                         const std::vector<QByteArray>& proof);

} // namespace jiannuo::merkle
