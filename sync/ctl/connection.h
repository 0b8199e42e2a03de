// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/network_transport.h"
#include "client/sync_engine.h"

namespace jiannuo::ctl {

/// The conversation with headquarters for a program without an event loop of its own: every call waits until
/// it is over.
class Connection {
public:
    /// Talks to the address and the certificate that the ledger was enrolled with.
    Connection(DeviceLedger& ledger, const Clock& clock);

    Result<protocol::EnrolAnswer> enrol(const QString& code, const QString& deviceName, Suite suite);
    Result<protocol::InviteAnswer> invite(const Id& person);
    Result<Receipt> receipt(qint64 gseq);
    /// Headquarters' answer to a bundle of another device.
    Result<QByteArray> relay(const QString& bundle);
    Result<void> sync();
    const ConversationProgress& progress() const { return m_progress; }

private:
    template <class T, class Start> Result<T> waitFor(Start start);

    NetworkTransport m_transport;
    SyncEngine m_engine;
    ConversationProgress m_progress;
};

/// SHA-256 (hex) of the certificate that a server shows now, trusting nothing yet. Unreachable or TimedOut
/// where nobody answers.
Result<QString> certificateOf(const QUrl& address);

} // namespace jiannuo::ctl
