// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/file_store.h"
#include "protocol/messages.h"
#include "server/caller.h"
#include "server/readers.h"
#include "server/sequencer.h"

#include <QFile>

#include <atomic>
#include <map>
#include <set>

namespace jiannuo {

/// The files that records of Evidence name: who may read them, who brings them, and what became of them on
/// headquarters' disk. Any thread.
///
/// A file opens to whoever may see a record that names it, where the device that made the record had the
/// file: it was the first to name it, or has brought all of its bytes. Else everybody who has heard of a
/// hash could have the file by recording the hash.
class EvidenceFiles {
public:
    EvidenceFiles(const QString& directory, Readers& readers, Sequencer& sequencer, const Clock& clock,
                  Random& random);

    /// Looks which files are not here. Once, before anybody asks.
    Result<void> begin(const Store& view);

    FileStore& store() { return m_store; }
    /// Nothing but what its name says is given out. Busy where it was damaged or lost: it is asked for then.
    Result<std::shared_ptr<QFile>> open(const Caller& caller, const QByteArray& hash);
    /// How much of it is durable here, of what this device brings; all of it where nothing is to be brought.
    Result<qint64> offset(const Caller& caller, const QByteArray& hash);
    /// From a device that has recorded it, or that may read it where it is missing. Errors as
    /// FileStore::append().
    Result<FileStore::Progress> take(const Caller& caller, const QByteArray& hash, qint64 offset,
                                     qint64 length, const QByteArray& bytes);

    /// Which files are missing here that this device may have: a part of the list after the other, each once,
    /// for what the device does not have either would be named for ever.
    void tellMissing(const Readers::Connection& connection, const Caller& caller, const QByteArray& mark,
                     protocol::PullReply& reply);

    /// Goes on looking at them, one after the other, until so many bytes are read. True where the end was
    /// reached, and the next time begins anew.
    Result<bool> check(qint64 bytes);
    /// Files that were here, and are not any more, or are damaged.
    qint64 lost();
    qint64 checked() const { return m_checked; }
    /// Whether the disk took what came last.
    bool isFailing() const { return m_failing; }
    /// Writes and removes something, to know whether it does again.
    void probe();

    enum class Trouble { Damaged, Lost, Back };
    /// Told of each, on any thread. Set before anybody asks.
    std::function<void(Trouble, const QByteArray& hash)> onTrouble;

    static constexpr const char* tables =
        "CREATE TABLE IF NOT EXISTS file_source(hash BLOB NOT NULL, device BLOB NOT NULL, PRIMARY KEY(hash, "
        "device)) WITHOUT ROWID;";

private:
    struct Access {
        bool isNamed = false;
        bool reads = false;
        bool recorded = false; ///< by this device
        bool isSource = false; ///< it has brought all of it
    };
    Result<Access> accessOf(const Caller& caller, const QByteArray& hash);
    Access accessIn(const Readers::Connection& connection, const Caller& caller, const QByteArray& hash);
    FileStore::Health healthOf(const QByteArray& hash);
    void notice(const QByteArray& hash, FileStore::Health health);
    void miss(const QByteArray& hash);
    Result<void> keepSource(const QByteArray& hash, const Id& device);

    struct Looked {
        qint64 size = 0;
        qint64 changed = 0; ///< ms
        qint64 at = 0; ///< monotonic ms
    };

    FileStore m_store;
    Readers& m_readers;
    Sequencer& m_sequencer;
    const Clock& m_clock;
    QByteArray m_start; ///< this one: marks of an earlier one say nothing
    std::atomic<qint64> m_checked = 0;
    std::atomic<bool> m_failing = false;
    std::mutex m_mutex; ///< guards what follows
    std::vector<QByteArray> m_missing; ///< in the order in which it was noticed
    std::set<QByteArray> m_lost;
    std::map<QByteArray, Looked> m_looked;
    std::optional<Id> m_next; ///< the record behind which check() goes on
};

} // namespace jiannuo
