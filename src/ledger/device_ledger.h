// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/file_store.h"
#include "ledger/page.h"
#include "ledger/push.h"
#include "ledger/secrets.h"
#include "ledger/store.h"
#include "ledger/waiting.h"

#include <QLockFile>

#include <memory>
#include <set>

namespace jiannuo {

/// The ledger on a tablet, phone or desktop: confirmed rows and waiting operations, seen as one.
///
/// A record that a waiting operation touches keeps its confirmed row aside (its shadow); what is shown is the
/// shadow with the waiting operations applied. Pulled operations go to the shadow, then the waiting ones on
/// top again, so that nothing waiting is lost and nothing confirmed is hidden.
class DeviceLedger {
public:
    /// Opens or makes `directory`/ledger.db. Rebuilds the rows from the log where the declarations have
    /// changed. Busy where another program writes there: two writers would fork the device's chain.
    static Result<std::unique_ptr<DeviceLedger>> open(const QString& directory, const Clock& clock,
                                                      Random& random);

    const Store& view() const { return m_store; }
    const QString& directory() const { return m_directory; }

    /// Who this device is; null before enrolment.
    Id device() const { return m_own.chain.device; }
    const ChainKey& chain() const { return m_own.chain; }
    /// `headquarters`: whose signature counts from now on. What waits goes on under the new device.
    Result<void> enrol(const Id& device, const PublicKey& headquarters, Suite suite = Suite::Ed25519Sha256);

    /// Judges, chains and stores what a person did; durable when it returns. A refusal leaves no trace.
    /// TooLarge where it could never be sent.
    Result<Operation> record(const Intent& intent);
    /// Whether record() would take it now.
    Result<void> check(const Intent& intent) const;
    /// The same of several, one after the other.
    Result<void> check(std::span<const Intent> intents) const;

    // The client's half of the conversation
    /// After a failure memory and database may differ. Whoever changes the ledger finds them together;
    /// whoever only reads what is to be sent asks for it before.
    Result<void> followDatabase();
    std::vector<WaitingOperation> waiting() const;
    std::size_t waitingCount() const;
    /// The oldest operations without a verdict but the first `skipped`, one behind the other in one chain, of
    /// one horizon, at most so many bytes (at least one).
    std::vector<WaitingOperation> toPush(qsizetype most, std::size_t skipped = 0) const;
    /// Headquarters' verdicts on what was pushed. BadSignature where its signed head does not hold them, or
    /// does not continue what it signed before: then nothing is settled.
    Result<void> settle(const PushAnswer& answer);
    const Cursor& cursor() const { return m_cursor; }
    Result<void> apply(const Page& page);
    /// Goes on with a chain's operations under a new incarnation: headquarters knows another one under their
    /// number.
    Result<void> reincarnate(const ChainKey& chain);
    /// Whose signature counts. Unauthenticated before enrolment.
    Result<PublicKey> headquartersKey() const;
    /// The heads that headquarters signed for us, newest first.
    std::vector<LogHead> heads() const;
    /// Headquarters was put back to a backup, and our histories are one up to `point` only. What it lost of
    /// ours waits again, and everything confirmed is read anew.
    Result<void> turnBack(const CommonPoint& point);
    /// The author has seen the verdict of a refused or conflicting operation.
    Result<void> dismiss(qint64 dseq);
    void setOffset(qint64 ms) { m_offsetMs = ms; }
    qint64 offset() const { return m_offsetMs; }
    Instant now() const { return {m_clock.now().ms + m_offsetMs}; }
    Random& random() const { return m_random; }

    // Drafts: saved at every change, not operations yet. None where they cannot be read now.
    Result<void> saveDraft(const QString& key, const QByteArray& body);
    Result<void> dropDraft(const QString& key);
    std::optional<QByteArray> draft(const QString& key) const;
    std::vector<QString> drafts(const QString& prefix) const;

    // Files beside the log. None where they cannot be read now. TooLarge above largestFile.
    Result<QByteArray> addFile(const QByteArray& content);
    QString filePath(const QByteArray& hash) const;
    std::vector<LocalFile> files() const;
    /// The next one to send, small copies of pictures first; none whose record headquarters has not judged.
    std::optional<LocalFile> nextUpload(bool previewsAlone = false) const;
    /// Those that headquarters may not take yet: it has not judged the record that names them.
    std::set<QByteArray> unjudgedFiles() const;
    /// Of them, the small copies of pictures.
    std::set<QByteArray> previews() const;
    Result<void> setFileProgress(const QByteArray& hash, qint64 sent, LocalFile::State state,
                                 const QString& reason = {});
    /// A file that headquarters does not have is gone, or is not what it was: it stays so until the same
    /// bytes are added again, and headquarters is told of each Evidence that names it (FileLoss). A small
    /// copy of a picture is only given up.
    Result<void> loseFile(const QByteArray& hash, const QString& reason);
    /// Looks whether the files that have yet to be sent are here, of their size; `wholly`: with their
    /// content.
    Result<void> noticeLostFiles(bool wholly);
    /// Headquarters does not have them (it was put back to a backup): those that are here are sent again.
    /// `mark`, where there is one, says how far it has told, and is kept with that.
    Result<void> offerAgain(const std::vector<QByteArray>& files, const QByteArray& mark);
    /// How much of a file that is being fetched is here; all of it, where it is.
    qint64 fetched(const QByteArray& hash) const;
    /// One more piece of it, durable when this returns; true with the last one, where the whole has that
    /// hash. Errors as FileStore::append(); TooLarge where `length` is.
    Result<bool> addPiece(const QByteArray& hash, qint64 offset, qint64 length, const QByteArray& bytes);

    // What is secret of this device lies apart from its database.
    /// The key that it signs with. Unauthenticated before it has one; Corrupt, with what to do, where it is
    /// enrolled and its key is gone.
    Result<PrivateKey> key() const;
    Result<void> keepKey(const PrivateKey& key);
    /// What it shows headquarters; empty where it has none.
    QByteArray token() const;
    Result<void> keepToken(const QByteArray& token);

    // Small facts of this device, such as the address of headquarters. Empty where there is none, or where
    // it cannot be read now.
    QByteArray fact(const char* name) const;
    Result<void> setFact(const char* name, const QByteArray& value);
    /// The bundle whose answer counts, as its writer noted it; of a history that is gone, none does.
    static constexpr const char* lastBundleFact = "bundle";
    /// What headquarters signed when it enrolled this device (sync/protocol/enrolment_certificate.h).
    static constexpr const char* certificateFact = "enrolment";
    static constexpr const char* missingMarkFact = "missing files"; ///< of offerAgain()

    /// Forgets everything (a revoked device, after its unsent work was handed over).
    Result<void> wipe();
    /// Is nobody's device any more, and keeps what it knows, to be enrolled anew. WrongState where it has
    /// something that was not sent yet and could still be.
    Result<void> startOver();

private:
    using RecordKey = std::pair<KindNumber, QByteArray>;
    struct ChainEnd {
        ChainKey chain;
        qint64 dseq = 0;
        QByteArray head;
    };

    DeviceLedger(const QString& directory, std::unique_ptr<QLockFile> lock, const Clock& clock,
                 Random& random);
    Result<void> prepare();
    void rebuild();
    Operation sealed(const Intent& intent) const;
    void load();
    void loadSeen();
    void loadWaiting();
    template <class Work> Result<void> change(Work&& work);
    void touch(const Operation& operation);
    void offerFiles(const Operation& operation);
    void tellOfLoss(const QByteArray& hash, const QString& reason);
    Result<void> noteFile(const QByteArray& hash, qint64 size);
    bool shadow(const KindInfo& kind, const Id& id, std::optional<Record>& row) const;
    std::optional<Record> confirmed(const KindInfo& kind, const Id& id) const;
    bool isForThisDevice(const Record& record) const;
    void writeConfirmed(const Record& record, bool isNew);
    bool waitsOn(const KindInfo& kind, const Id& id) const;
    void refresh(const RecordKey& key);
    void applyOne(const Operation& operation, const Verdict& verdict, std::vector<RecordKey>& touched);
    void setWaitingState(qint64 position, WaitingState state, const Verdict& verdict);
    void forgetWaiting(qint64 position);
    void finishWaiting(qint64 position);
    QByteArray doneBytes(const Sequenced& entry) const;
    Result<LogHead> received(const PushAnswer& answer, merkle::Range& seen) const;
    Result<LogHead> extended(merkle::Range& seen, const Attestation& attestation, const QByteArray& log,
                             const std::map<qint64, QByteArray>& known) const;
    void pin(const LogHead& head, const merkle::Range& seen);
    void keepSeen(const merkle::Range& seen);
    void remember(const merkle::Range& seen);
    void forgetLog();
    static Error unsignedLog();
    void goOnWith(const ChainEnd& end);
    std::vector<qint64> positionsOf(const std::function<bool(const WaitingOperation&)>& which) const;
    ChainEnd sealAnew(const std::vector<qint64>& positions, const ChainKey& before);

    QString m_directory;
    std::unique_ptr<QLockFile> m_lock;
    const Clock& m_clock;
    Random& m_random;
    mutable Database m_db;
    Store m_store;
    FileStore m_files;
    Secrets m_secrets;
    ChainEnd m_own; ///< of the chain that this device writes
    qint64 m_offsetMs = 0;
    Cursor m_cursor;
    Suite m_suite = Suite::Ed25519Sha256; ///< of this device
    merkle::Range m_seen{
        Suite::Ed25519Sha256}; ///< headquarters' log, up to the head that it signed last for us
    std::optional<qint64> m_horizon; ///< of what is recorded before headquarters' new order has come
    bool m_stale = false; ///< what follows in memory may not be what the database holds
    std::map<qint64, WaitingOperation> m_waiting; ///< by position
    std::map<RecordKey, std::vector<qint64>> m_waitingOf; ///< positions of operations that show
};

/// Runs what changes database and memory together. Where it fails, nothing more is done before the two agree
/// again.
template <class Work> Result<void> DeviceLedger::change(Work&& work)
{
    if (auto ok = followDatabase(); !ok)
        return ok;
    auto result = attempt(std::forward<Work>(work));
    if (!result) {
        m_stale = true;
        (void)followDatabase();
    }
    return result;
}

} // namespace jiannuo
