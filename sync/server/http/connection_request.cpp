// SPDX-License-Identifier: Apache-2.0
#include <utility> // Boost 1.74 uses std::exchange without it

#include "server/http/connection.h"

#include "server/http/engine.h"
#include "server/http/exchange.h"
#include "server/http/refusal.h"

#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace jiannuo::http {

namespace asio = boost::asio;
using std::chrono::milliseconds;

namespace {

constexpr qsizetype smallBody = 16 * 1024;

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
    if (route->admit && (!route->admitAtOnce || !route->admitAtOnce(request))) {
        std::optional<Response> answered = co_await admit(now);
        if (answered)
            co_return std::move(*answered);
    }
    if (route->admit)
        m_engine.admits(this);
    if (now.parser.hasBody()) {
        std::optional<Response> answered = co_await readBody(now);
        if (answered)
            co_return std::move(*answered);
    }
    co_return co_await ask(now);
}

awaitable<std::optional<Response>> Connection::admit(Exchange& now)
{
    std::optional<Response> answered;
    bool looked = false;
    std::function<void()> job = [&] {
        answered = now.match.route->admit(now.request);
        looked = true;
    };
    const bool ran = co_await m_engine.onWorker(std::move(job));
    if (!looked)
        answered = refusal(ran ? 500 : 503);
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
    QByteArray piece(bodyPiece, Qt::Uninitialized);
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
        const qint64 before = steadyMs();
        const bool came = co_await readMore(bodyPiece);
        waited += steadyMs() - before;
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
    const bool atOnce = now.match.route->handlesAtOnce && now.request.body.size() <= smallBody;
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
    if (atOnce)
        Engine::runHere(job);
    else if (!m_engine.dispatch(std::move(job)))
        co_return refusal(503);
    job = nullptr;
    m_answer = answer;
    answer->wake.expires_after(m_engine.limits().answerTime);
    error_code error;
    while (!answer->response && !m_killed
           && (error || answer->wake.expiry() > std::chrono::steady_clock::now()))
        co_await answer->wake.async_wait(asio::redirect_error(asio::use_awaitable, error));
    m_answer.reset();
    co_return answer->response ? std::move(*answer->response) : refusal(503);
}

} // namespace jiannuo::http
