// SPDX-License-Identifier: Apache-2.0
#include "client/kept_connection.h"

#include "client/kept_answer.h"
#include "protocol/messages.h"
#include "protocol/short_head.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslError>

namespace jiannuo {

namespace {

using namespace std::chrono_literals;

constexpr auto openPatience = 10s;
constexpr auto answerPatience = 60s; // without a byte
constexpr auto afterQuiet = 10s; // a network may have forgotten a quiet connection without telling
constexpr qint64 quietMs = 30'000;
constexpr qint64 refusedMs = 30LL * 60 * 1000;
constexpr int httpsPort = 443;
constexpr int httpPort = 80;

std::optional<int> shortNumber(const HttpRequest& request)
{
    const auto at = std::find_if(protocol::shortPaths.begin(), protocol::shortPaths.end(),
                                 [&](const char* path) { return request.path == QLatin1StringView(path); });
    const QByteArray encoding = request.headers.value("Content-Encoding");
    if (at == protocol::shortPaths.end() || request.method != "POST"
        || request.headers.value("Content-Type") != protocol::contentType
        || request.headers.value("Authorization").isEmpty() || (!encoding.isEmpty() && encoding != "zstd"))
        return {};
    return static_cast<int>(at - protocol::shortPaths.begin());
}

} // namespace

KeptConnection::KeptConnection(QObject* parent)
    : QObject(parent)
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &KeptConnection::giveUp);
}

KeptConnection::~KeptConnection()
{
    if (m_socket)
        m_socket->disconnect(); // it tells of its end
}

void KeptConnection::setServer(const QUrl& address, const QString& fingerprint)
{
    close();
    m_address = address;
    m_fingerprint = fingerprint.toLower();
    m_refused.invalidate();
}

bool KeptConnection::send(const HttpRequest& request, const Done& done)
{
    const auto number = shortNumber(request);
    if (!number || m_done || m_address.host().isEmpty()
        || (m_refused.isValid() && !m_refused.hasExpired(refusedMs)))
        return false;
    m_done = done;
    m_request = protocol::write(protocol::ShortHead{*number, request.headers.contains("Content-Encoding"),
                                                    request.body.size()})
        + request.body;
    const QByteArray authorization = request.headers.value("Authorization");
    if (m_state == State::Open && m_authorization == authorization) {
        write();
        return true;
    }
    close();
    m_authorization = authorization;
    open();
    return true;
}

void KeptConnection::open()
{
    const bool isEncrypted = m_address.scheme() == QLatin1StringView("https");
    m_socket = std::make_unique<QSslSocket>();
    QSslSocket* socket = m_socket.get();
    const auto isPinned = [this, socket] {
        const QByteArray seen = socket->peerCertificate().digest(QCryptographicHash::Sha256).toHex();
        return QString::fromLatin1(seen) == m_fingerprint;
    };
    connect(socket, &QSslSocket::sslErrors, this, [this, socket, isPinned] {
        if (!m_fingerprint.isEmpty() && isPinned())
            socket->ignoreSslErrors();
    });
    // Nothing is said, least of all the token, before it is known to whom.
    connect(socket, &QSslSocket::encrypted, this, [this, isPinned] {
        if (m_fingerprint.isEmpty() || isPinned())
            upgrade();
        else
            giveUp();
    });
    if (!isEncrypted)
        connect(socket, &QSslSocket::connected, this, &KeptConnection::upgrade);
    connect(socket, &QSslSocket::readyRead, this, &KeptConnection::read);
    // Later: the socket is still at work when it tells of an error. By then it may not be ours any more.
    const auto ended = [this, socket] {
        if (m_socket.get() == socket)
            giveUp();
    };
    connect(socket, &QSslSocket::errorOccurred, socket, ended, Qt::QueuedConnection);
    connect(socket, &QSslSocket::disconnected, socket, ended, Qt::QueuedConnection);
    m_state = State::Upgrading;
    m_patience.start(openPatience);
    if (isEncrypted)
        socket->connectToHostEncrypted(m_address.host(), static_cast<quint16>(m_address.port(httpsPort)));
    else
        socket->connectToHost(m_address.host(), static_cast<quint16>(m_address.port(httpPort)));
}

void KeptConnection::upgrade()
{
    m_socket->write("GET " + QByteArray(protocol::path::connection)
                    + " HTTP/1.1\r\nHost: " + m_address.authority(QUrl::FullyEncoded).toLatin1()
                    + "\r\nConnection: Upgrade\r\nUpgrade: " + protocol::shortHeads
                    + "\r\nAuthorization: " + m_authorization + "\r\n\r\n");
}

void KeptConnection::write()
{
    m_patience.start(m_quiet.isValid() && m_quiet.hasExpired(quietMs) ? afterQuiet : answerPatience);
    m_socket->write(m_request);
}

void KeptConnection::read()
{
    const QByteArray come = m_socket->readAll();
    m_in += come;
    if (m_state == State::Upgrading) {
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        if (end < 0 && m_in.size() <= longestAnswerHead)
            return;
        if (end < 0 || !opensShortHeads(m_in.first(end))) {
            refused();
            return;
        }
        m_in.remove(0, end + 4);
        m_state = State::Open;
        m_quiet.invalidate();
        write();
        return;
    }
    if (m_in.isEmpty())
        return;
    if (!m_done) {
        close(); // nobody has asked
        return;
    }
    m_patience.start(answerPatience);
    KeptAnswer answer = readKeptAnswer(m_in);
    if (answer.state == KeptAnswer::State::Broken) {
        giveUp();
        return;
    }
    if (answer.state == KeptAnswer::State::Incomplete) {
        if (onBytes)
            onBytes(m_in.size());
        return;
    }
    m_in.remove(0, answer.size);
    m_patience.stop();
    m_quiet.start();
    m_request.clear();
    if (answer.reply.headers.value("connection").toLower() == "close")
        close();
    std::exchange(m_done, {})(std::move(answer.reply));
}

/// Where that is not for the moment only (a token that ran out, a busy server), it is an earlier
/// headquarters, or something between us: not again for a while.
void KeptConnection::refused()
{
    const int status = m_in.mid(9, 3).toInt();
    if (status != 401 && status != 429 && status < 500)
        m_refused.start();
    giveUp();
}

void KeptConnection::giveUp()
{
    close();
    m_request.clear();
    if (m_done)
        std::exchange(m_done, {})(std::nullopt);
}

void KeptConnection::close()
{
    m_patience.stop();
    m_state = State::Closed;
    m_in.clear();
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // it may be what called us
}

} // namespace jiannuo
