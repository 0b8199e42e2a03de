#pragma once

#include "client/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

namespace jiannuo {

/// HTTPS by Qt Network: proxies and certificate stores of the platform. Where a fingerprint is pinned, only
/// that certificate counts, whatever authorities say.
class NetworkTransport final : public QObject, public Transport {
    Q_OBJECT

public:
    explicit NetworkTransport(QObject* parent = nullptr);

    /// SHA-256 of the certificate in hex; empty: the platform's authorities decide.
    void setServer(const QUrl& address, const QString& fingerprint);
    void send(HttpRequest request, std::function<void(Result<HttpReply>)> done) override;
    /// The certificate that the server showed last.
    QString seenFingerprint() const { return m_seen; }

private:
    void finish(QNetworkReply* reply, const std::function<void(Result<HttpReply>)>& done);

    QNetworkAccessManager m_network;
    QUrl m_address;
    QString m_fingerprint;
    QString m_seen;
};

} // namespace jiannuo
