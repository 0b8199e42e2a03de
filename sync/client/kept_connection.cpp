#include "client/kept_connection.h"

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
constexpr qsizetype longestHead = 16 * 1024;
constexpr qint64 longestAnswer = 2 * protocol::largestMessage;
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

/// The fields behind the first line, names in small letters.
QMap<QByteArray, QByteArray> fieldsOf(const QByteArray& head)
{
    QMap<QByteArray, QByteArray> fields;
    for (const QByteArray& line : head.split('\n').sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            fields.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    return fields;
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
        if (end < 0 && m_in.size() <= longestHead)
            return;
        if (end < 0 || !m_in.startsWith("HTTP/1.1 101 ")
            || fieldsOf(m_in.first(end)).value("upgrade") != protocol::shortHeads) {
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
    bool broken = false;
    auto answer = takeAnswer(broken);
    if (broken) {
        giveUp();
        return;
    }
    if (!answer) {
        if (onBytes)
            onBytes(m_in.size());
        return;
    }
    m_patience.stop();
    m_quiet.start();
    m_request.clear();
    if (answer->headers.value("connection").toLower() == "close")
        close();
    std::exchange(m_done, {})(std::move(answer));
}

/// Nothing while bytes are missing.
std::optional<HttpReply> KeptConnection::takeAnswer(bool& broken)
{
    HttpReply reply;
    qsizetype begin = 0;
    qint64 length = 0;
    if (protocol::beginsShortHead(m_in.front())) {
        const auto read = protocol::readShortHead(m_in);
        if (!read)
            return {};
        reply.status = 200;
        reply.headers.insert("content-type", protocol::contentType);
        if (read->head.zstd)
            reply.headers.insert("content-encoding", "zstd");
        begin = read->size;
        length = read->head.length;
    } else {
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        broken = end < 0 && m_in.size() > longestHead;
        if (end < 0)
            return {};
        const QByteArray head = m_in.first(end);
        reply.status = head.mid(9, 3).toInt(); // "HTTP/1.1 401 …"
        reply.headers = fieldsOf(head);
        bool isNumber = false;
        length = reply.headers.value("content-length").toLongLong(&isNumber);
        broken = !head.startsWith("HTTP/1.1 ") || !isNumber;
        begin = end + 4;
    }
    broken = broken || length < 0 || length > longestAnswer;
    if (broken || m_in.size() < begin + length)
        return {};
    reply.body = m_in.sliced(begin, static_cast<qsizetype>(length));
    m_in.remove(0, begin + static_cast<qsizetype>(length));
    return reply;
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
