#pragma once

#include "crypto/signed_token.h"
#include "crypto/suite.h"
#include "domain/records.h"
#include "ledger/file_store.h"
#include "protocol/messages.h"
#include "server/readers.h"
#include "server/sequencer.h"

namespace jiannuo {

/// Whose signatures count as that device's.
Result<PublicKey> keyOf(const Device& device);

/// Headquarters without its wire: who may come in, what he sends, what he may read. Any thread.
class Headquarters {
public:
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
    FileStore& files() { return m_files; }
    Sequencer& sequencer() { return *m_sequencer; }
    Readers& readers() { return m_readers; }

    /// Whether nothing was ever recorded here.
    Result<bool> isEmpty();
    /// A county of one: its headquarters and an administrator. Returns the administrator.
    Result<Id> found(const QString& countyName, const QString& headquartersName,
                     const QString& administratorName);
    /// A code with which a device of that person enrols; it is stored as a hash, and runs out after `days`.
    Result<protocol::InviteAnswer> invite(const Id& person, int days = 7);

    Result<protocol::EnrolAnswer> enrol(const protocol::EnrolRequest& request);
    Result<protocol::TokenAnswer> renew(const protocol::TokenRequest& request);

    /// Who asks, by his token.
    struct Caller {
        Id device;
        Device record;
    };
    Result<Caller> caller(const QByteArray& token);
    /// The same, where nobody has to be waited for: nothing otherwise, or where caller() would be an Error.
    std::optional<Caller> callerAtOnce(const QByteArray& token);
    /// Unauthenticated where no such device is enrolled.
    Result<Caller> device(const Id& id);
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
    /// The Evidence that names that file, as its own or as its small copy, where the caller may see it, or
    /// has recorded it.
    Result<Evidence> evidence(const Caller& caller, const QByteArray& hash);

    struct Figures {
        qint64 head = 0;
        qint64 devices = 0;
        qint64 quarantined = 0;
        qint64 clockBehindMs = 0; ///< nothing is taken while it is not 0
    };
    Result<Figures> figures();

private:
    Headquarters(const QString& directory, std::unique_ptr<HeadquartersLedger> ledger, const Clock& clock,
                 Random& random, TokenSigner signer, const QByteArray& secret, Sequencer::Drive drive);
    std::optional<Caller> remembered(const Id& id, qint64 version);
    void lookForFiles(const Store& store);
    void tellMissing(const std::vector<Id>& people, const QByteArray& mark, protocol::PullReply& reply) const;

    QString m_directory;
    const Clock& m_clock;
    Random& m_random;
    std::unique_ptr<HeadquartersLedger> m_ledger;
    Readers m_readers;
    FileStore m_files;
    std::map<Id, std::vector<QByteArray>> m_missing; ///< at the start, by who has recorded them
    QByteArray m_start; ///< this one: marks of an earlier one say nothing
    TokenSigner m_signer;
    QByteArray m_secret;
    std::mutex m_callersMutex; // guards what follows
    QHash<Id, Device> m_callers; ///< as they were at m_callersVersion
    qint64 m_callersVersion = 0; ///< HeadquartersLedger::devicesVersion()
    std::unique_ptr<Sequencer> m_sequencer;
};

} // namespace jiannuo
