// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counting_proxy.h"
#include "server_process.h"

#include "client/network_transport.h"
#include "client/sync_engine.h"
#include "crypto/random.h"

namespace jiannuo::bench {

/// A device with the real engine and the real network, enrolled at headquarters.
class Tablet {
public:
    /// With a proxy it counts what each of its exchanges puts on the wire.
    Tablet(const QString& directory, const ServerProcess& server, const QString& code,
           const CountingProxy* proxy = nullptr);

    /// One whole conversation.
    void sync();

    DeviceLedger& ledger() { return *m_ledger; }
    const ConversationProgress& progress() const { return m_progress; }
    const Clock& clock() const { return m_clock; }

    struct Exchange {
        QString path;
        qint64 up = 0;
        qint64 down = 0;
    };
    /// Those of the last conversation.
    const std::vector<Exchange>& exchanges() const { return m_transport.exchanges; }

private:
    class CountedTransport final : public Transport {
    public:
        void send(HttpRequest request, std::function<void(Result<HttpReply>)> done) override;
        NetworkTransport network;
        const CountingProxy* proxy = nullptr;
        std::vector<Exchange> exchanges;
    };

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<DeviceLedger> m_ledger;
    CountedTransport m_transport;
    ConversationProgress m_progress;
    SyncEngine m_engine;
};

} // namespace jiannuo::bench
