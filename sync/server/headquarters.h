// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/signed_token.h"
#include "crypto/suite.h"
#include "domain/records.h"
#include "protocol/enrolment_certificate.h"
#include "protocol/messages.h"
#include "server/caller.h"
#include "server/evidence_files.h"
#include "server/readers.h"
#include "server/sequencer.h"

namespace jiannuo {

/// Whose signatures count as that device's.
Result<PublicKey> keyOf(const Device& device);

/// Headquarters without its wire: who may come in, what he sends, what he may read. Any thread.
class Headquarters {
public:
    using Caller = jiannuo::Caller;

    /// `suite`: by which it signs, where it is a new one; any other keeps its own.
    static Result<std::unique_ptr<Headquarters>> open(const QString& directory, const Clock& clock,
                                                      Random& random,
                                                      Sequencer::Drive drive = Sequencer::Drive::Thread,
                                                      Suite suite = Suite::Ed25519Sha256);

    const Clock& clock() const { return m_clock; }
    const QString& directory() const { return m_directory; }
    /// What signs the log's heads and opens bundles.
    const PrivateKey& key() const { return m_ledger->key(); }
    const QByteArray& log() const { return m_ledger->log(); }
    EvidenceFiles& evidence() { return m_evidence; }
    FileStore& files() { return m_evidence.store(); }
    Sequencer& sequencer() { return *m_sequencer; }
    Readers& readers() { return m_readers; }

    /// Whether nothing was ever recorded here.
    Result<bool> isEmpty();
    /// A county of one: its headquarters and an administrator. Returns the administrator.
    Result<Id> found(const QString& countyName, const QString& headquartersName,
                     const QString& administratorName);
    /// A code with which a device of that person enrols; it is stored as a hash, and runs out after `days`.
    Result<protocol::InviteAnswer> invite(const Id& person, int days = 7);

    /// Once for a code. The same again, by the same key, is answered without a token: who has only heard it
    /// does not hold the key.
    Result<protocol::EnrolAnswer> enrol(const protocol::EnrolRequest& request);
    /// Revoked for a device that is. One that headquarters has forgotten with a log that it was put back from
    /// comes home by its certificate.
    Result<protocol::TokenAnswer> renew(const protocol::TokenRequest& request);
    /// The record of a device is made again, by what headquarters signed when it enrolled it. Unauthenticated
    /// where it never did, Revoked where it has revoked that key, Busy while none of its people is here.
    Result<Caller> comeHome(const Id& device, const QByteArray& certificate);

    Result<Caller> caller(const QByteArray& token);
    /// The same, where nobody has to be waited for: nothing otherwise, or where caller() would be an Error.
    std::optional<Caller> callerAtOnce(const QByteArray& token);
    /// Unauthenticated where no such device is enrolled.
    Result<Caller> device(const Id& id);
    /// Who may appoint somebody as everything that the person is appointed as may give out a code for the
    /// person.
    bool mayInvite(const Caller& caller, const Id& person);

    /// `done` runs after the commit, on another thread. A revoked device's operations are kept, refused.
    void push(const Caller& caller, protocol::PushRequest request,
              std::function<void(Result<protocol::PushReply>)> done);
    /// The same, and waits for it.
    Result<protocol::PushReply> push(const Caller& caller, protocol::PushRequest request);
    Result<protocol::PullReply> pull(const Caller& caller, const protocol::PullRequest& request);
    /// Where what was signed for a device and today's log part: for a device that saw a history which we do
    /// not hold.
    Result<protocol::HistoryAnswer> history(protocol::HistoryRequest request);
    /// For an operation of that device.
    Result<protocol::ReceiptAnswer> receipt(const Caller& caller, const protocol::ReceiptRequest& request);
    struct Figures {
        qint64 head = 0;
        qint64 devices = 0;
        qint64 quarantined = 0;
        qint64 clockBehindMs = 0; ///< nothing is taken while it is not 0
        qint64 filesLost = 0; ///< were here, and are missing or damaged
        qint64 filesChecked = 0; ///< since the start
        qint64 freeBytes = 0; ///< of the disk
        bool isFull = false; ///< the disk takes nothing more, or did not take what came last
    };
    Result<Figures> figures();

private:
    Headquarters(const QString& directory, std::unique_ptr<HeadquartersLedger> ledger, const Clock& clock,
                 Random& random, TokenSigner signer, const QByteArray& secret, Sequencer::Drive drive);
    std::optional<Caller> remembered(const Id& id, qint64 version);
    Result<QByteArray> certificateFor(const Caller& caller);
    bool isNewToken(const protocol::TokenRequest& request);
    /// Codes that were given out until then and not used go: a headquarters that was put back to a backup
    /// does not know any more which of them were. Throws SQLite::Exception.
    static void voidCodes(Database& database, Instant until);
    void probe();

    QString m_directory;
    const Clock& m_clock;
    Random& m_random;
    std::unique_ptr<HeadquartersLedger> m_ledger;
    Readers m_readers;
    TokenSigner m_signer;
    QByteArray m_secret;
    std::mutex m_callersMutex; // guards what follows
    QHash<Id, Device> m_callers; ///< as they were at m_callersVersion
    qint64 m_callersVersion = 0; ///< HeadquartersLedger::devicesVersion()
    std::unique_ptr<Sequencer> m_sequencer;
    EvidenceFiles m_evidence; // after what it works with
    std::mutex m_tokensMutex; // guards what follows
    std::set<std::pair<qint64, QByteArray>> m_tokens; ///< times and devices of the requests of late
    std::atomic<qint64> m_probed = 0; ///< monotonic ms
};

} // namespace jiannuo
