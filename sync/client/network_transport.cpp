// SPDX-License-Identifier: Apache-2.0
#include "client/network_transport.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace jiannuo {

namespace {

constexpr int patienceMs = 60'000; // without a byte in either direction
constexpr qint64 largestReply = 256LL * 1024 * 1024;

QString fingerprintOf(const QSslCertificate& certificate)
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
}

struct TransportWords {
    Q_DECLARE_TR_FUNCTIONS(TransportWords)
};

Error errorOf(QNetworkReply::NetworkError error, const QString& detail)
{
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return {ErrorCode::TimedOut, TransportWords::tr("中心没有及时答复。稍后会自动再试。")};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::BadSignature,
                TransportWords::tr("对方的证书不是登记时的那一张，已停止连接。请联系管理员核对。")};
    default:
        return {ErrorCode::Unreachable,
                TransportWords::tr("连不上中心（%1）。有网络时会自动再试。").arg(detail)};
    }
}

} // namespace

NetworkTransport::NetworkTransport(QObject* parent)
    : QObject(parent)
    , m_network(this)
    , m_kept(this)
{
    m_network.setTransferTimeout(patienceMs);
    m_kept.onBytes = [this](qint64 received) {
        if (onBytes)
            onBytes(0, received);
    };
}

void NetworkTransport::setServer(const QUrl& address, const QString& fingerprint)
{
    m_address = address;
    m_fingerprint = fingerprint.toLower();
    m_network.clearConnectionCache();
    m_kept.setServer(address, fingerprint);
}

void NetworkTransport::send(HttpRequest request, std::function<void(Result<HttpReply>)> done)
{
    // What headquarters has done already, it does once: asking again the ordinary way is harmless.
    const auto answered = [this, request, done](std::optional<HttpReply> reply) {
        if (reply)
            done(std::move(*reply));
        else
            sendAlone(request, done);
    };
    if (!m_keeps || !m_kept.send(request, answered))
        sendAlone(request, std::move(done));
}

void NetworkTransport::sendAlone(const HttpRequest& request, std::function<void(Result<HttpReply>)> done)
{
    QUrl url = m_address;
    url.setPath(request.path);
    QNetworkRequest wire(url);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Instead of the longer ones that Qt would send with every request.
    wire.setRawHeader("User-Agent", "jiannuo");
    wire.setRawHeader("Accept-Language", "*");
    for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
        wire.setRawHeader(it.key(), it.value());
    // A custom HEAD would wait for the body that never comes.
    QNetworkReply* reply = request.method == "HEAD"
        ? m_network.head(wire)
        : m_network.sendCustomRequest(wire, request.method, request.body);

    connect(reply, &QNetworkReply::sslErrors, this, [this, reply](const QList<QSslError>& errors) {
        Q_UNUSED(errors)
        const QString seen = fingerprintOf(reply->sslConfiguration().peerCertificate());
        m_seen = seen;
        if (!m_fingerprint.isEmpty() && seen == m_fingerprint)
            reply->ignoreSslErrors();
    });
    connect(reply, &QNetworkReply::encrypted, this, [this, reply] {
        m_seen = fingerprintOf(reply->sslConfiguration().peerCertificate());
        if (!m_fingerprint.isEmpty() && m_seen != m_fingerprint) {
            reply->setProperty("wrongCertificate", true);
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        if (onBytes)
            onBytes(sent, 0);
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, reply](qint64 received, qint64) {
        if (received > largestReply)
            reply->abort();
        if (onBytes)
            onBytes(0, received);
    });
    connect(reply, &QNetworkReply::finished, this,
            [this, reply, done = std::move(done)] { finish(reply, done); });
}

void NetworkTransport::finish(QNetworkReply* reply, const std::function<void(Result<HttpReply>)>& done)
{
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply->property("wrongCertificate").toBool()) {
        done(errorOf(QNetworkReply::SslHandshakeFailedError, {}));
        return;
    }
    const bool cut =
        reply->error() != QNetworkReply::NoError && reply->error() < QNetworkReply::ContentAccessDenied;
    if (status == 0 || cut) {
        done(errorOf(reply->error(), reply->errorString()));
        return;
    }
    HttpReply result;
    result.status = status;
    result.body = reply->readAll();
    for (const auto& [name, value] : reply->rawHeaderPairs())
        result.headers.insert(name.toLower(), value);
    done(std::move(result));
}

} // namespace jiannuo
