// SPDX-License-Identifier: Apache-2.0
#include <utility> // Boost 1.74 uses std::exchange without it

#include "server/http/connection.h"

#include "protocol/short_head.h"
#include "server/http/engine.h"
#include "server/http/exchange.h"
#include "server/http/refusal.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace jiannuo::http {

namespace asio = boost::asio;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype firstRead = 512; // what an idle connection holds
constexpr qsizetype headRead = 4 * 1024;
constexpr qsizetype writePiece = 32 * 1024;
constexpr milliseconds goodbye{1'000};
constexpr qint64 discarded = 16 << 20; // while the client reads why
constexpr milliseconds discardTime{3'000};

} // namespace

Connection::Connection(Engine& engine, Socket socket, QByteArray peer, quint16 peerPort, int refused)
    : m_engine(engine)
    , m_socket(std::move(socket))
    , m_peer(std::move(peer))
    , m_peerPort(peerPort)
    , m_refused(refused)
    , m_deadline(m_socket)
{
    error_code ignored;
    m_socket.set_option(asio::ip::tcp::no_delay(true), ignored);
}

Connection::~Connection()
{
    m_engine.closed(this);
}

void Connection::start()
{
    asio::co_spawn(m_socket.get_executor(), run(shared_from_this()), [](const std::exception_ptr& thrown) {
        if (thrown)
            qWarning("http: a connection ended by an exception");
    });
}

void Connection::drain()
{
    asio::post(m_socket.get_executor(), [self = shared_from_this()] {
        error_code ignored;
        if (self->m_idle)
            self->m_socket.cancel(ignored);
    });
}

void Connection::kill()
{
    asio::post(m_socket.get_executor(), [self = shared_from_this()] {
        self->m_killed = true;
        self->close();
        if (self->m_answer)
            self->m_answer->wake.cancel();
    });
}

void Connection::close()
{
    error_code ignored;
    m_deadline.stop();
    m_socket.close(ignored);
}

awaitable<void> Connection::run(std::shared_ptr<Connection> self)
{
    if (co_await open()) {
        bool more = true;
        while (more && !m_killed)
            more = co_await exchange();
        if (!m_killed && m_socket.is_open())
            co_await linger();
    }
    close();
    self.reset();
}

awaitable<bool> Connection::open()
{
    m_deadline.in(std::min(m_engine.limits().silentTime, m_engine.limits().headerTime));
    m_idle = true;
    // Whoever only connects costs a socket and no TLS state.
    error_code error;
    co_await m_socket.async_wait(Socket::wait_read, asio::redirect_error(asio::use_awaitable, error));
    m_idle = false;
    if (error || m_engine.draining()) {
        if (m_deadline.passed())
            m_engine.metrics().count(Metrics::Event::TimedOut);
        co_return false;
    }
    m_engine.begins(this);
    m_deadline.in(m_engine.limits().headerTime);
    m_transport =
        m_engine.tls() ? tlsTransport(m_socket, *m_engine.tls(), m_deadline) : plainTransport(m_socket);
    error = co_await m_transport->handshake();
    if (error)
        m_engine.metrics().count(m_deadline.passed() ? Metrics::Event::TimedOut
                                                     : Metrics::Event::HandshakeFailed);
    co_return !error;
}

awaitable<bool> Connection::readMore(qsizetype atMost)
{
    if (m_deadline.passed() || m_killed)
        co_return false;
    const qsizetype before = m_in.size();
    m_in.resize(before + atMost);
    error_code error;
    const size_t got = co_await m_transport->readSome(
        asio::buffer(m_in.data() + before, static_cast<size_t>(atMost)), error);
    m_in.truncate(before + qsizetype(got));
    co_return got > 0;
}

awaitable<bool> Connection::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_killed)
            co_return false;
        const QByteArrayView piece = bytes.first(qMin(bytes.size(), writePiece));
        m_deadline.in(m_engine.limits().writeStall);
        const error_code error =
            co_await m_transport->write(asio::buffer(piece.data(), static_cast<size_t>(piece.size())));
        if (error) {
            if (m_deadline.passed())
                m_engine.metrics().count(Metrics::Event::TimedOut);
            co_return false;
        }
        bytes = bytes.sliced(piece.size());
    }
    m_deadline.off();
    co_return true;
}

awaitable<bool> Connection::exchange()
{
    const bool kept = m_engine.waits(this, m_peer) && m_shortHeads;
    if (m_in.isEmpty()) {
        m_in = QByteArray();
        if (m_engine.draining())
            co_return false;
        if (!m_first)
            m_deadline.in(kept ? m_engine.limits().keptTime : m_engine.limits().idleTime);
        m_idle = true;
        const bool came = co_await readMore(firstRead);
        m_idle = false;
        if (!came)
            co_return false;
    }
    if (!m_first)
        m_deadline.in(m_engine.limits().headerTime);
    m_first = false;

    Exchange now(m_engine.limits());
    now.record.time = m_engine.clock().now();
    now.record.peer = m_peer;
    now.isShort = m_shortHeads && protocol::beginsShortHead(m_in.front());
    bool complete = !now.isShort;
    if (now.isShort)
        complete = co_await writeOut(now);
    if (complete)
        complete = co_await readHead(now);
    if (!m_engine.works(this) || (!complete && now.refused == 0))
        co_return false;
    Response response = refusal(now.refused ? now.refused : 500);
    if (!now.refused)
        response = co_await decide(now);
    m_engine.giveRoom(now.room);
    const bool more = co_await respond(now, std::move(response));
    now.record.ms = steadyMs() - now.startedMs;
    m_engine.log(now.match.route ? now.match.route->pattern : QByteArray("-"), now.record);
    const bool holdsBack = now.parser.expectsContinue() && now.record.bytesIn == 0 && m_in.isEmpty();
    if (now.parser.hasBody() && m_socket.is_open() && !holdsBack)
        co_await discardBody(now);
    co_return more;
}

awaitable<bool> Connection::readHead(Exchange& now)
{
    bool done = false;
    while (!done) {
        const RequestParser::Step step = now.parser.head(m_in);
        m_in.remove(0, step.consumed);
        now.record.method = now.parser.method();
        now.record.path = now.parser.target();
        const qsizetype mark = now.record.path.indexOf('?');
        now.record.path.truncate(mark < 0 ? 512 : qMin(mark, qsizetype(512)));
        now.refused = step.refused;
        done = step.done;
        if (now.refused)
            co_return false;
        if (done)
            break;
        const bool came = co_await readMoreOfHead(now);
        if (!came)
            co_return false;
    }
    m_deadline.off();
    now.request.peer = m_peer;
    now.request.peerPort = m_peerPort;
    now.refused = now.parser.fill(now.request);
    if (m_refused)
        now.refused = m_refused;
    co_return true;
}

awaitable<bool> Connection::readMoreOfHead(Exchange& now)
{
    const bool came = co_await readMore(headRead);
    if (!came && m_deadline.passed()) {
        m_engine.metrics().count(Metrics::Event::TimedOut);
        now.refused = 408;
    }
    co_return came;
}

/// Puts the head that a short one stands for into its place.
awaitable<bool> Connection::writeOut(Exchange& now)
{
    auto read = protocol::readShortHead(m_in);
    while (!read) {
        const bool came = co_await readMoreOfHead(now);
        if (!came)
            co_return false;
        read = protocol::readShortHead(m_in);
    }
    const auto& [head, size] = *read;
    QByteArray whole = "POST " + m_shortHeads->paths.value(head.number, "/")
        + " HTTP/1.1\r\nHost: kept\r\nAuthorization: " + m_shortHeads->authorization
        + "\r\nContent-Type: " + m_shortHeads->contentType
        + "\r\nAccept-Encoding: zstd\r\nContent-Length: " + QByteArray::number(head.length) + "\r\n";
    if (head.zstd)
        whole += "Content-Encoding: zstd\r\n";
    m_in.replace(0, size, whole + "\r\n");
    co_return true;
}

// A client that sends its whole body before it looks at the answer would never see it if we closed now, and
// would try for ever.
awaitable<void> Connection::discardBody(Exchange& now)
{
    const qint64 announced = now.request.bodySize;
    const bool whole = announced >= 0 && announced <= discarded && now.record.status != 408;
    const milliseconds time = whole
        ? m_engine.limits().bodyGrace + milliseconds(announced * 1000 / m_engine.limits().bodyRate)
        : discardTime;
    const qint64 end = steadyMs() + time.count();
    QByteArray piece(bodyPiece, Qt::Uninitialized);
    qint64 left = discarded;
    while (left > 0 && !m_engine.draining()) {
        const RequestParser::Step step = now.parser.body(m_in, piece.data(), piece.size());
        m_in.remove(0, step.consumed);
        left -= step.produced;
        if (step.done)
            m_unread = false;
        if (step.done || step.refused)
            break;
        if (!m_in.isEmpty() && step.produced > 0)
            continue;
        m_deadline.in(qBound(milliseconds(1), milliseconds(end - steadyMs()), m_engine.limits().bodyStall));
        const bool came = co_await readMore(bodyPiece);
        if (!came)
            break;
    }
}
awaitable<void> Connection::linger()
{
    m_deadline.in(goodbye);
    co_await m_transport->finish();
    error_code ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
    if (!m_unread)
        co_return;
    // Closing on bytes that nobody read makes the system throw our answer away (RFC 9112 §9.6).
    m_in = QByteArray(headRead, Qt::Uninitialized);
    m_deadline.in(discardTime);
    qint64 left = discarded;
    while (left > 0 && !m_deadline.passed() && !m_killed) {
        error_code error;
        const size_t got =
            co_await m_socket.async_read_some(asio::buffer(m_in.data(), static_cast<size_t>(m_in.size())),
                                              asio::redirect_error(asio::use_awaitable, error));
        if (error)
            break;
        left -= qint64(got);
    }
}

} // namespace jiannuo::http
