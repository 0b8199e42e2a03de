// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "county.h"

#include "crypto/certificate.h"
#include "protocol/messages.h"

#include <openssl/ssl.h>

namespace jiannuo::bench {

struct SslCloser {
    void operator()(SSL* ssl) const;
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};

/// One warm connection to headquarters that costs as little as a client can: it blocks, checks no
/// certificate, and its requests are bytes that were made before. For load, where the real client would take
/// the processors from the server.
class TlsClient {
public:
    struct Reply {
        int status = 0;
        QByteArray body; ///< as it came
        bool compressed = false;
    };

    /// Connects and shakes hands.
    explicit TlsClient(quint16 port);
    TlsClient(TlsClient&&) = default;
    TlsClient& operator=(TlsClient&&) = default;

    void send(const QByteArray& request);
    Reply receive();
    Reply ask(const QByteArray& request)
    {
        send(request);
        return receive();
    }
    /// The message of an answer that must be one.
    QByteArray content(const QByteArray& request);

    /// A token for that inspector's device.
    QByteArray token(const Inspector& inspector, Instant now);

    /// A request in full; `message` is compressed where that helps, as the device does it.
    static QByteArray post(const char* path, const QByteArray& message, const QByteArray& token = {});

private:
    std::unique_ptr<SSL, SslCloser> m_ssl;
    QByteArray m_in;
};

/// Sends `bytes` of ready-made noise through TLS on the loopback and takes them in again: what a download
/// costs at least.
void downloadNoise(const TlsIdentity& identity, qint64 bytes);

} // namespace jiannuo::bench
