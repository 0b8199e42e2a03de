// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/kept_connection.h"
#include "client/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

namespace jiannuo {

/// HTTPS by Qt Network: proxies and certificate stores of the platform. Where a fingerprint is pinned, only
/// that certificate counts, whatever authorities say.
/// For a program that talks to headquarters again and again, the connection can be kept.
class NetworkTransport final : public QObject, public Transport {
    Q_OBJECT

public:
    explicit NetworkTransport(QObject* parent = nullptr);

    /// SHA-256 of the certificate in hex; empty: the platform's authorities decide.
    void setServer(const QUrl& address, const QString& fingerprint);
    void keepConnection(bool kept) { m_keeps = kept; }
    void send(HttpRequest request, std::function<void(Result<HttpReply>)> done) override;
    /// The certificate that the server showed last.
    QString seenFingerprint() const { return m_seen; }

private:
    void sendAlone(const HttpRequest& request, std::function<void(Result<HttpReply>)> done);
    void finish(QNetworkReply* reply, const std::function<void(Result<HttpReply>)>& done);

    QNetworkAccessManager m_network;
    KeptConnection m_kept;
    bool m_keeps = false;
    QUrl m_address;
    QString m_fingerprint;
    QString m_seen;
};

} // namespace jiannuo
