// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/transport.h"
#include "crypto/suite.h"
#include "ledger/device_ledger.h"
#include "ledger/receipt.h"
#include "protocol/messages.h"

#include <QStringList>

#include <memory>
#include <optional>

class QTemporaryDir;

namespace jiannuo {

/// Which files go along; over a metered network only the small copies of pictures.
enum class SendFiles { All, Previews };

enum class ConversationPhase { Idle, Connecting, Sending, Receiving, Files };

/// For the eye: what the conversation has done so far.
struct ConversationProgress {
    ConversationPhase phase = ConversationPhase::Idle;
    qint64 bytesSent = 0;
    qint64 bytesReceived = 0;
    qint64 recordsSent = 0;
    qint64 recordsReceived = 0;
    qint64 recordsLeft = 0; ///< an upper bound, by headquarters' sequence
    qint64 fileBytes = 0; ///< of the file under way
    qint64 fileSize = 0;
};

/// The device's half of the conversation (sync/protocol/README.md): renew the token, push what waits, pull
/// what is new, upload files. One conversation at a time; everything that counts is in the ledger, so it may
/// be cut off anywhere. Runs where the ledger lives; no timer, no clock of its own.
class SyncEngine {
public:
    using Done = std::function<void(Result<void>)>;

    SyncEngine(DeviceLedger& ledger, Transport& transport, const Clock& clock);

    bool isBusy() const { return m_busy; }
    std::function<void(const ConversationProgress&)> onProgress;

    /// Makes this device's key and gives headquarters its public half for a code. The transport must have the
    /// server's address; the caller keeps it (and the fingerprint) in the facts "server" and "fingerprint"
    /// before.
    void enrol(const QString& code, const QString& deviceName,
               std::function<void(Result<protocol::EnrolAnswer>)> done, Suite suite = Suite::Ed25519Sha256);
    /// A code for another person's device. Administrators only.
    void invite(const Id& person, std::function<void(Result<protocol::InviteAnswer>)> done);
    /// Headquarters' receipt for an operation of this device, checked; it stays with the ledger.
    void receipt(qint64 gseq, std::function<void(Result<Receipt>)> done);
    /// The whole conversation. Revoked wipes the ledger once nothing waits any more.
    void run(Done done, SendFiles files = SendFiles::All);
    /// For the conversation that is under way: the network has become another.
    void setFiles(SendFiles files) { m_files = files; }
    /// Fetches a file that a record names. Its bytes are checked against the hash before they count.
    /// Goes on where an earlier one ended. TooLarge where it has more than `most`.
    void fetch(const QByteArray& hash, Done done, qint64 most = largestFile);
    /// Hands over a bundle that somebody else's device made, and gets headquarters' answer for it.
    void relay(const QString& bundle, std::function<void(Result<QByteArray>)> done);

private:
    void authorized(HttpRequest request, std::function<void(Result<HttpReply>)> done, bool renewed = false);
    void renew(Done done, bool corrected = false);
    void post(const char* path, const QByteArray& message, bool withToken,
              std::function<void(Result<QByteArray>)> done);
    void push(int forks);
    void agree(const std::function<void()>& then);
    Result<protocol::PullReply> readPullReply(const QByteArray& content, const Cursor& asked) const;
    void pull(bool inFull);
    void nextFile();
    Result<bool> takePiece(const QByteArray& hash, qint64 offset, qint64 most, const HttpReply& reply);
    void sendChunk(const LocalFile& file, qint64 offset);
    void tookChunk(const LocalFile& file, qint64 offset, const HttpReply& reply);
    void sendAnew(const LocalFile& file);
    void lose(const LocalFile& file, const QString& reason);
    void finish(Result<void> result);
    void measure(Instant theirs, Instant asked);
    void progress(ConversationPhase phase);
    void relayPart(const std::shared_ptr<QTemporaryDir>& folder, QStringList parts,
                   std::function<void(Result<QByteArray>)> done);

    DeviceLedger& m_ledger;
    Transport& m_transport;
    const Clock& m_clock;
    ConversationProgress m_progress;
    Done m_done;
    SendFiles m_files = SendFiles::All;
    bool m_busy = false;
    bool m_agreed = false; ///< on a common point, in this conversation
    int m_wrong = 0; ///< how often the file under way did not have its hash when it was all there
};

/// What a reply says: its body where it is ours, the Error that it carries, or Unreachable where something
/// between us and headquarters answered (a captive portal, a proxy).
Result<QByteArray> contentOf(const Result<HttpReply>& reply);

} // namespace jiannuo
