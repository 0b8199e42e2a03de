#pragma once

#include "ledger/page.h"
#include "ledger/scoped_reader.h"
#include "ledger/store.h"

#include <functional>
#include <memory>
#include <span>

namespace jiannuo {

/// A pushed operation's answer where there is no verdict.
enum class PushFault {
    Gap, ///< does not continue the chain: send from `expected`
    Fork, ///< another operation holds that number: quarantined, the device opens a new incarnation
    Unreadable,
    WrongDevice,
};

struct PushAnswer {
    std::vector<Sequenced> verdicts; ///< without bytes
    std::optional<PushFault> fault; ///< what stopped the rest
    qint64 expected = 0; ///< the next dseq of the chain
    QString sentence;
};

/// The ledger at headquarters: gives the one order, with a verdict for everything. One writer.
class HeadquartersLedger {
public:
    static Result<std::unique_ptr<HeadquartersLedger>> open(const QString& directory, const Clock& clock,
                                                            Random& random);

    const Store& view() const { return m_store; }
    /// For the tables of the program that owns the ledger (accounts), on the same connection.
    Store& store() { return m_store; }
    QByteArray epoch() const { return m_epoch; }
    qint64 head() const { return m_head; }
    const ChainKey& chain() const { return m_chain; }

    /// Sequences a device's push. `people` is who may act on that device. Idempotent by (device, incarnation,
    /// dseq). Call begin() and commit() around one or many pushes: nothing is durable, and nothing may be
    /// answered, before commit() has returned.
    Result<PushAnswer> sequence(const Id& device, std::span<const QByteArray> operations);
    Result<void> begin();
    Result<void> commit();
    void rollback();
    /// One job of the transaction: where it fails, what it wrote is undone, and the others' is not.
    Result<void> contained(const std::function<Result<void>()>& job);

    /// What headquarters itself does: enrols a device, imports a county. Its own transaction unless begin()
    /// was called.
    Result<Verdict> record(const Intent& intent);

    /// What may be read of it, and how. For the thread that writes; others open a reader of their own.
    const ScopedReader& reader() const { return m_reader; }
    const QString& directory() const { return m_directory; }

private:
    HeadquartersLedger(const QString& directory, const Clock& clock, Random& random);
    void prepare();
    void rebuild();
    Verdict decide(const Operation& operation, Judgement judged, Instant received);
    void index(const std::vector<Record>& rows, qint64 gseq);
    void reindex();

    QString m_directory;
    const Clock& m_clock;
    Random& m_random;
    mutable Database m_db;
    Store m_store;
    ScopedReader m_reader;
    std::unique_ptr<SQLite::Transaction> m_transaction;
    QByteArray m_epoch;
    ChainKey m_chain; ///< headquarters' own
    qint64 m_head = 0;
};

} // namespace jiannuo
