// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log_head.h"
#include "ledger/store.h"

namespace jiannuo {

/// The hashes over headquarters' log, and the heads that it signed. On any connection to its database; throws
/// SQLite::Exception.
class LogTree {
public:
    /// What the one who writes keeps of it: every answer asks for the newest part. Whoever rolls back clears
    /// it.
    struct Memory {
        QHash<quint64, QByteArray> nodes;
        std::optional<LogHead> newest;

        void clear()
        {
            nodes.clear();
            newest.reset();
        }
    };

    explicit LogTree(const Store& store);
    /// For whoever knows the suite: spares the look.
    LogTree(const Store& store, Suite suite, Memory* memory = nullptr)
        : m_store(store)
        , m_suite(suite)
        , m_memory(memory)
    {
    }

    static constexpr const char* tables = R"(
CREATE TABLE IF NOT EXISTS node(level INTEGER NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY(level, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS head(size INTEGER PRIMARY KEY, time INTEGER NOT NULL, root BLOB NOT NULL, signature BLOB NOT NULL);
)";

    Suite suite() const { return m_suite; }
    merkle::Range range(qint64 begin, qint64 end) const;
    QByteArray root(qint64 size) const { return range(0, size).root(); }
    std::vector<QByteArray> inclusionProof(qint64 index, qint64 size) const;
    /// Whether the log, which has `size` operations, begins with what that head stood for.
    bool continues(const HeadMark& head, qint64 size) const;

    std::optional<LogHead> newestHead() const;
    std::vector<LogHead> newestHeads(int count) const;
    /// Rising.
    std::vector<LogHead> heads(qint64 afterSize, int limit) const;
    /// The newest head for somebody who holds that of `seen` operations, and computes the leaves `known`
    /// (rising) himself.
    std::optional<Attestation> attest(qint64 seen, const std::vector<qint64>& known = {}) const;

    /// A leaf is not written: it follows from its operation.
    void keep(const merkle::Subtree& subtree, const QByteArray& hash);
    void keep(const LogHead& head);

private:
    QByteArray node(const merkle::Subtree& subtree) const;
    QByteArray readNode(const merkle::Subtree& subtree) const;
    void remember(const merkle::Subtree& subtree, const QByteArray& hash) const;
    LogHead readHead(Use& row) const;

    const Store& m_store;
    Suite m_suite;
    Memory* m_memory = nullptr;
};

} // namespace jiannuo
