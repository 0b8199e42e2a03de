// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log_tree.h"

#include <optional>

class QIODevice;

namespace jiannuo::cbor {
class Reader;
}

/// Headquarters' log as a file, for auditors and witnesses: everything that is needed to check it without
/// headquarters. README.md of this folder specifies it.
namespace jiannuo {

/// Writes the log of a headquarters' database. Returns how many operations it has.
Result<qint64> exportLog(const Store& store, QIODevice& out);

/// What does not fit in an exported log. Where it lies between two signed heads, all that can be said is
/// between which operations: nobody signed for less.
struct Misfit {
    qint64 first = 0; ///< the first operation that does not fit, or may not; 0: it is about no operation
    qint64 last = 0;
    QString sentence;
    ErrorCode code = ErrorCode::Corrupt;
    std::optional<LogHead> head; ///< that somebody saw, and that this log does not bear out
};

/// Checks an exported log, operation by operation: that every one stands where it stood when headquarters
/// signed, with the verdict and the time that it had then, continues its device's chain, and that its device
/// signed it. A value: a copy goes on from where it was made.
class LogCheck {
public:
    /// `trusted`: headquarters' key as it is known from elsewhere. Without it the file's own word is taken.
    /// `witnessed`: heads that somebody kept. Each has to be of this log, signed with its key, and to have
    /// the root that the first so many operations give, whether or not the file still tells of it.
    explicit LogCheck(std::optional<PublicKey> trusted = {}, std::vector<LogHead> witnessed = {});

    using Accept = std::function<void(const Operation& operation, const Sequenced& entry)>;
    /// Called with each operation that fits so far; what it says counts when the whole log has passed.
    Accept onOperation;

    /// The next items of the file. False, and misfit() says why, where one does not fit.
    bool take(QByteArrayView items);
    /// Nothing follows: everything has to be signed for.
    bool finish();

    const std::optional<Misfit>& misfit() const { return m_misfit; }
    qint64 operations() const { return m_tree.end(); }
    int heads() const { return m_heads; }
    const LogHead& head() const { return m_head; }
    const std::optional<PublicKey>& key() const { return m_key; }
    /// The device of headquarters' own chain; null before the header was read.
    const Id& headquarters() const { return m_headquarters; }
    /// Where headquarters set its clock back, and said so.
    struct Correction {
        qint64 gseq = 0;
        Instant before; ///< when the operation before was received
        Instant at;
    };
    const std::vector<Correction>& clockCorrections() const { return m_corrections; }
    /// Of the heads that somebody had seen, how many fit so far.
    int witnessed() const { return static_cast<int>(m_met); }

private:
    struct Chain {
        qint64 dseq = 0;
        QByteArray hash;
        qint64 unsignedSince = 0; ///< gseq; 0: all signed
    };
    bool takeHeader(cbor::Reader& reader);
    bool areOfThisLog();
    bool meetsWitnessed();
    bool takeHead(cbor::Reader& reader);
    bool takeOperation(cbor::Reader& reader);
    bool correctsClock(const Operation& operation, const Verdict& verdict) const;
    void takeDevices(const Operation& operation, const Verdict& verdict);
    bool wrong(const QString& sentence, ErrorCode code = ErrorCode::Corrupt);
    bool wrongSince(qint64 first, const QString& sentence, ErrorCode code = ErrorCode::Corrupt);
    bool isNotBorneOut(const LogHead& head, qint64 first, const QString& sentence, ErrorCode code);

    std::optional<PublicKey> m_key;
    std::vector<LogHead> m_witnessed; ///< rising
    QByteArray m_log;
    Id m_headquarters; ///< its own chain's device
    merkle::Range m_tree{Suite::Ed25519Sha256};
    LogHead m_head; ///< the last that fits
    Instant m_received; ///< of the last operation
    Instant m_signedAt; ///< what times may not go back from
    std::vector<Correction> m_corrections;
    std::map<ChainKey, Chain> m_chains;
    std::map<Id, PublicKey> m_devices;
    int m_heads = 0;
    std::size_t m_met = 0; ///< how many of the witnessed
    bool m_begun = false;
    std::optional<Misfit> m_misfit;
};

} // namespace jiannuo
