#include <utility> // Boost 1.74 uses std::exchange without it

#include "server/http/connection.h"

#include "server/http/engine.h"
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
constexpr qsizetype bodyRead = 64 * 1024;
constexpr qsizetype writePiece = 32 * 1024;
constexpr milliseconds goodbye{1'000};
constexpr qint64 discarded = 16 << 20; // while the client reads why
constexpr milliseconds discardTime{3'000};

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

QByteArray mediaType(const Request& request)
{
    const QByteArray value = request.headers.value("Content-Type");
    const qsizetype semicolon = value.indexOf(';');
    return (semicolon < 0 ? value : value.first(semicolon)).trimmed().toLower();
}

bool wantsBody(Method method)
{
    return method == Method::Post || method == Method::Put || method == Method::Patch;
}

} // namespace

/// What a request has come to, until it is answered.
struct Connection::Exchange {
    explicit Exchange(const Limits& limits)
        : parser(limits)
    {
    }

    RequestParser parser;
    Request request;
    Router::Match match;
    AccessRecord record;
    qint64 startedMs = nowMs();
    qint64 room = 0; ///< of the memory for bodies
    int refused = 0;
};

/// The answer to one request; touched on the strand only.
struct Connection::Answer {
    asio::steady_timer wake;
    std::optional<Response> response;
};

/// Lets the first answer through, from any thread, and stands in when there is none.
class Connection::Once {
public:
    Once(std::shared_ptr<Engine> engine, asio::any_io_executor strand, std::shared_ptr<Answer> answer)
        : m_engine(std::move(engine))
        , m_strand(std::move(strand))
        , m_answer(std::move(answer))
    {
    }
    ~Once()
    {
        if (!m_given)
            give(refusal(500));
    }
    Q_DISABLE_COPY_MOVE(Once)

    void give(Response response)
    {
        if (m_given.exchange(true))
            return;
        asio::post(m_strand, [answer = m_answer, response = std::move(response)]() mutable {
            answer->response = std::move(response);
            answer->wake.cancel();
        });
    }

private:
    std::shared_ptr<Engine> m_engine; // keeps what the strand runs on
    asio::any_io_executor m_strand;
    std::shared_ptr<Answer> m_answer;
    std::atomic<bool> m_given = false;
};

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
    m_engine.closed(this, m_peer);
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
    m_deadline.off();
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
    m_deadline.in(m_engine.limits().headerTime);
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
    m_transport = m_engine.tls() ? tlsTransport(m_socket, *m_engine.tls()) : plainTransport(m_socket);
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
    if (m_in.isEmpty()) {
        m_in = QByteArray();
        if (m_engine.draining())
            co_return false;
        if (!m_first)
            m_deadline.in(m_engine.limits().idleTime);
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
    const bool complete = co_await readHead(now);
    if (!complete && now.refused == 0)
        co_return false;
    Response response = refusal(now.refused ? now.refused : 500);
    if (!now.refused)
        response = co_await decide(now);
    m_engine.giveRoom(now.room);
    const bool more = co_await respond(now, std::move(response));
    now.record.ms = nowMs() - now.startedMs;
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
        const bool came = co_await readMore(headRead);
        if (!came) {
            if (m_deadline.passed()) {
                m_engine.metrics().count(Metrics::Event::TimedOut);
                now.refused = 408;
            }
            co_return false;
        }
    }
    m_deadline.off();
    now.request.peer = m_peer;
    now.request.peerPort = m_peerPort;
    now.refused = now.parser.fill(now.request);
    if (m_refused)
        now.refused = m_refused;
    co_return true;
}

awaitable<Response> Connection::decide(Exchange& now)
{
    Request& request = now.request;
    if (request.path == "*") {
        Response all;
        all.status = 204;
        all.headers.add("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        co_return all;
    }
    now.match = m_engine.router().find(request.method, request.path);
    const Route* route = now.match.route;
    if (!route) {
        const bool asks = request.method == Method::Options && !now.match.allowed.isEmpty();
        Response response = asks ? Response() : refusal(now.match.allowed.isEmpty() ? 404 : 405);
        if (asks)
            response.status = 204;
        if (!now.match.allowed.isEmpty())
            response.headers.add("Allow", now.match.allowed);
        co_return response;
    }
    const bool chunked = request.bodySize < 0;
    if (wantsBody(request.method) && route->bodyLimit > 0 && !chunked
        && !request.headers.contains("Content-Length"))
        co_return refusal(411);
    if (request.bodySize > route->bodyLimit || (chunked && route->bodyLimit == 0))
        co_return refusal(413);
    if (now.parser.hasBody() && !route->contentTypes.isEmpty()
        && !route->contentTypes.contains(mediaType(request)))
        co_return refusal(415);
    request.captures = now.match.captures;
    if (route->admit) {
        std::optional<Response> answered = co_await admit(now);
        if (answered)
            co_return std::move(*answered);
    }
    if (now.parser.hasBody()) {
        std::optional<Response> answered = co_await readBody(now);
        if (answered)
            co_return std::move(*answered);
    }
    co_return co_await ask(now);
}

awaitable<std::optional<Response>> Connection::admit(Exchange& now)
{
    std::optional<Response> answered = refusal(500);
    std::function<void()> job = [&] { answered = now.match.route->admit(now.request); };
    const bool ran = co_await m_engine.onWorker(std::move(job));
    if (!ran)
        answered = refusal(503);
    co_return answered;
}

awaitable<std::optional<Response>> Connection::readBody(Exchange& now)
{
    const Limits& limits = m_engine.limits();
    std::optional<Response> answered;
    if (now.parser.expectsContinue() && m_in.isEmpty()) {
        const bool told = co_await write("HTTP/1.1 100 Continue\r\n\r\n");
        if (!told)
            co_return refusal(408);
    }
    QByteArray piece(bodyRead, Qt::Uninitialized);
    qint64 waited = 0;
    bool done = false;
    while (!done) {
        const RequestParser::Step step = now.parser.body(m_in, piece.data(), piece.size());
        m_in.remove(0, step.consumed);
        done = step.done;
        int refused = step.refused;
        if (!refused && step.produced > 0)
            refused = co_await takePiece(now, QByteArrayView(piece).first(step.produced), answered);
        if (refused)
            co_return refusal(refused);
        if (answered || done)
            break;
        if (!m_in.isEmpty() && step.produced > 0)
            continue;
        // Only the client's time counts, not ours.
        const qint64 allowed =
            limits.bodyGrace.count() + now.record.bytesIn * 1000 / limits.bodyRate - waited;
        m_deadline.in(qBound(milliseconds(1), milliseconds(allowed), limits.bodyStall));
        const qint64 before = nowMs();
        const bool came = co_await readMore(bodyRead);
        waited += nowMs() - before;
        if (!came) {
            if (m_deadline.passed())
                m_engine.metrics().count(Metrics::Event::TimedOut);
            co_return refusal(m_deadline.passed() ? 408 : 400);
        }
    }
    m_deadline.off();
    co_return answered;
}

awaitable<int> Connection::takePiece(Exchange& now, QByteArrayView piece, std::optional<Response>& answered)
{
    now.record.bytesIn += piece.size();
    if (now.record.bytesIn > now.match.route->bodyLimit)
        co_return 413;
    if (!now.request.sink) {
        if (!m_engine.takeRoom(piece.size()))
            co_return 503;
        now.room += piece.size();
        now.request.body.append(piece);
        co_return 0;
    }
    answered = refusal(500);
    std::function<void()> job = [&] {
        const Result<void> written = now.request.sink->write(piece);
        answered = written ? std::nullopt : std::optional(errorResponse(written.error()));
    };
    const bool ran = co_await m_engine.onWorker(std::move(job));
    co_return ran ? 0 : 503;
}

awaitable<Response> Connection::ask(Exchange& now)
{
    const asio::any_io_executor strand = m_socket.get_executor();
    const auto answer = std::make_shared<Answer>(Answer{asio::steady_timer(strand), std::nullopt});
    auto once = std::make_shared<Once>(m_engine.shared_from_this(), strand, answer);
    auto request = std::make_shared<Request>(std::move(now.request));
    now.request = Request();
    now.request.method = request->method;
    std::function<void()> job = [handler = now.match.route->handler, request, once]() mutable {
        const Respond respond = [once = std::move(once)](Response response) {
            once->give(std::move(response));
        };
        handler(std::move(*request), respond);
    };
    request.reset();
    once.reset();
    if (!m_engine.dispatch(std::move(job)))
        co_return refusal(503);
    m_answer = answer;
    answer->wake.expires_after(m_engine.limits().answerTime);
    error_code error;
    while (!answer->response && !m_killed
           && (error || answer->wake.expiry() > std::chrono::steady_clock::now()))
        co_await answer->wake.async_wait(asio::redirect_error(asio::use_awaitable, error));
    m_answer.reset();
    co_return answer->response ? std::move(*answer->response) : refusal(503);
}

awaitable<bool> Connection::respond(Exchange& now, Response response)
{
    m_unread = !m_in.isEmpty() || now.parser.hasBody() || now.record.method == "-";
    const bool http11 = now.parser.version() >= 11;
    const Framing framing = framingOf(response, http11);
    const bool keepAlive = now.parser.keepAlive() && !now.parser.hasBody() && !response.close
        && !m_engine.draining() && framing != Framing::UntilClose;
    now.record.status = response.status;
    QByteArray head = responseHead(response, framing, keepAlive, m_engine.clock().now());
    const bool bare = now.parser.method() == "HEAD" || framing == Framing::None;
    const bool whole = !bare && !response.source && response.body.size() < writePiece;
    if (whole)
        head += response.body; // one packet
    bool sent = co_await write(head);
    if (!sent)
        now.record.status = 0;
    now.record.bytesOut = head.size();
    if (sent && !bare && !whole)
        sent = co_await stream(now, response, framing);
    if (!sent) {
        close();
        co_return false;
    }
    co_return keepAlive;
}

awaitable<bool> Connection::stream(Exchange& now, Response& response, Framing framing)
{
    if (!response.source) {
        now.record.bytesOut += response.body.size();
        co_return co_await write(response.body);
    }
    qint64 left = response.sourceSize;
    while (left != 0) {
        const qsizetype most = left > 0 ? qsizetype(qMin(left, qint64(bodyRead))) : bodyRead;
        std::optional<QByteArray> piece;
        std::function<void()> job = [&] {
            Result<QByteArray> given = response.source(most);
            if (given)
                piece = *std::move(given);
        };
        const bool ran = co_await m_engine.onWorker(std::move(job));
        const bool early = piece && piece->isEmpty() && left > 0;
        if (!ran || !piece || early || piece->size() > most)
            co_return false;
        if (piece->isEmpty())
            break;
        if (left > 0)
            left -= piece->size();
        if (framing == Framing::Chunked)
            *piece = QByteArray::number(piece->size(), 16) + "\r\n" + *piece + "\r\n";
        const bool sent = co_await write(*piece);
        if (!sent)
            co_return false;
        now.record.bytesOut += piece->size();
    }
    if (framing != Framing::Chunked)
        co_return true;
    now.record.bytesOut += 5;
    co_return co_await write("0\r\n\r\n");
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
    const qint64 end = nowMs() + time.count();
    QByteArray piece(bodyRead, Qt::Uninitialized);
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
        m_deadline.in(qBound(milliseconds(1), milliseconds(end - nowMs()), m_engine.limits().bodyStall));
        const bool came = co_await readMore(bodyRead);
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
