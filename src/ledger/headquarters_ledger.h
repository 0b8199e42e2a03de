// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/audience.h"
#include "ledger/log_tree.h"
#include "ledger/push.h"
#include "ledger/scoped_reader.h"
#include "ledger/store.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <span>

namespace jiannuo {

class FolderLock;
struct Device;

/// How much headquarters keeps of what has no effect. Beyond it a push is answered with a sentence, and
/// nothing of it is kept.
struct RefusalLimits {
    /// Refused operations of one device, a day (UTC); the device sends the rest later by itself.
    qint64 operations = 2'000;
    qint64 bytes = 8LL * 1024 * 1024;
    /// The same of all devices together. Who has no part in it is not held up.
    qint64 operationsOfAll = 50'000;
    qint64 bytesOfAll = 128LL * 1024 * 1024;
    qint64 fewOperations = 20; ///< no part in it
    /// What a revoked device hands over, in all.
    qint64 operationsOfRevoked = 5'000;
    qint64 bytesOfRevoked = 16LL * 1024 * 1024;
    /// Forks: operations in quarantine, with their bytes where they are small. Their device sends them anew
    /// in another chain anyway.
    qint64 forks = 100;
    qint64 forksOfAll = 10'000;
    qint64 forkBytes = 16LL * 1024; ///< of one
};

/// The ledger at headquarters: gives the one order, with a verdict for everything. One writer.
class HeadquartersLedger {
public:
    /// `suite`: of a new log; an old one keeps its own. Busy where another program writes there: two would
    /// give two orders.
    static Result<std::unique_ptr<HeadquartersLedger>>
    open(const QString& directory, const Clock& clock, Random& random, Suite suite = Suite::Ed25519Sha256);

    const Store& view() const { return m_store; }
    /// For the tables of the program that owns the ledger (accounts), on the same connection.
    Store& store() { return m_store; }
    const QByteArray& log() const { return m_log; }
    /// With which headquarters signs.
    const PrivateKey& key() const { return *m_key; }
    qint64 head() const { return m_head; }
    const ChainKey& chain() const { return m_chain; }

    /// Sequences a device's push. `people` is who may act on that device. Idempotent by (device, incarnation,
    /// dseq). Call begin() and commit() around one or many pushes: nothing is durable, and nothing may be
    /// answered, before commit() has returned.
    Result<PushAnswer> sequence(const Id& device, std::span<const QByteArray> operations,
                                const PushTerms& terms = {});
    /// The same for who has read the operations already.
    Result<PushAnswer> sequence(const Id& device, PushedChain& pushed, const PushTerms& terms = {});
    /// After the commit: the signed head that holds an answer's verdicts, for who has seen an earlier one.
    Result<void> attest(PushAnswer& answer, const HeadMark& seen) const;
    /// Where today's log and the one that these heads were signed for part. Those that headquarters signed
    /// and does not hold any more are the proof that it was put back to a backup, which is then recorded
    /// (Restoration).
    Result<CommonPoint> commonPoint(std::span<const LogHead> heads);
    /// Busy while the clock is behind what headquarters has signed: what is received now could not be told
    /// from what is back-dated.
    Result<void> begin();
    Result<void> commit();
    void rollback();
    /// One job of the transaction. Where it fails and has written something, the transaction is spoiled: it
    /// can only be rolled back, with what the other jobs wrote.
    Result<void> run(const std::function<Result<void>()>& job);
    bool isSpoiled() const { return m_spoiled; }
    /// Changes after every commit that has changed a Device, before anybody is told. Any thread.
    qint64 devicesVersion() const { return m_devicesVersion; }

    /// What headquarters itself does: enrols a device, imports a county. Its own transaction unless begin()
    /// was called.
    Result<Verdict> record(const Intent& intent);

    /// The clock had been ahead, and is right now (ClockCorrection). RuleBroken where it is not behind.
    Result<Verdict> correctClock();

    void setRefusalLimits(const RefusalLimits& limits) { m_limits = limits; }

    /// What may be read of it, and how. For the thread that writes; others open a reader of their own.
    const ScopedReader& reader() const { return m_reader; }
    const QString& directory() const { return m_directory; }
    ~HeadquartersLedger();
    Q_DISABLE_COPY_MOVE(HeadquartersLedger)

private:
    HeadquartersLedger(const QString& directory, std::unique_ptr<FolderLock> lock, const Clock& clock,
                       Random& random);
    Result<void> prepare(Suite suite);
    Result<void> prepareKey(Suite suite);
    void rebuild();
    void growTree();
    void grow(const Operation& operation, const Verdict& verdict);
    void append(const Operation& operation, const Verdict& verdict);
    std::optional<Sequenced> sequencedAs(const Operation& operation) const;
    std::pair<qint64, QByteArray> chainEnd(const ChainKey& chain) const;
    bool quarantine(const Operation& operation);
    struct Refusals {
        qint64 operations = 0;
        qint64 bytes = 0;
    };
    Refusals refusals(const QByteArray& device, qint64 day) const;
    Result<void> mayBeRefused(const Id& device, bool isRevoked) const;
    void noteRefusal(const Operation& operation, bool isRevoked, Instant received);
    Verdict judged(Operation& operation, const Device& device, const std::optional<qint64>& horizon);
    void closeChain(const Operation& last, const QByteArray& signature);
    template <class Job> auto inTransaction(Job&& job) -> decltype(job());
    Instant now() const;
    Result<void> signHead();
    Result<void> stateRules();
    void load();
    void follow();
    static Error lost();
    LogTree tree() const { return {m_store, m_tree.suite(), &m_nodes}; }
    Verdict decide(const Operation& operation, Judgement judged, Verdict verdict);
    /// Who could read each change of an operation when it was taken, by its number; one entry where all of
    /// them were for the same.
    using ShownTo = std::map<qint64, std::vector<Audiences>>;
    /// Who could read a record before an operation.
    struct ReadSoFar {
        const KindInfo* kind = nullptr;
        Id record;
        Audience audience = Audience::Common;
    };
    void index(const std::vector<Record>& rows, const std::vector<Audiences>& shown, qint64 gseq);
    void reindex(const ShownTo& shown);
    ShownTo shownSoFar() const;
    void noteLetter(const Record& row, std::vector<ReadSoFar>& before) const;
    void noteWidened(const std::vector<ReadSoFar>& before);
    void reveal();

    QString m_directory;
    std::unique_ptr<FolderLock> m_lock;
    const Clock& m_clock;
    Random& m_random;
    mutable Database m_db;
    Store m_store;
    ScopedReader m_reader;
    std::unique_ptr<SQLite::Transaction> m_transaction;
    QByteArray m_log;
    std::optional<PrivateKey> m_key;
    merkle::Range m_tree{Suite::Ed25519Sha256}; ///< over the whole log
    mutable LogTree::Memory m_nodes;
    std::atomic<qint64> m_devicesVersion = 0;
    bool m_changesDevices = false; ///< in this transaction
    qint64 m_signed = 0; ///< the size of the newest signed head
    Instant m_signedAt; ///< when that was
    QByteArray m_rules; ///< rulesFingerprint() of this program
    ChainKey m_chain; ///< headquarters' own
    qint64 m_head = 0;
    std::vector<std::pair<const KindInfo*, Id>> m_widened; ///< to be shown to new readers
    RefusalLimits m_limits;
    bool m_spoiled = false;
    bool m_stale = false; ///< what follows from the log in memory may not be what the database holds
};

} // namespace jiannuo
