// SPDX-License-Identifier: Apache-2.0
#include "server/http/request_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/parser.hpp>

#include <limits>

namespace jiannuo::http {

namespace beast = boost::beast::http;

namespace {

// A chunk's size, its extensions, or a trailer may not be longer.
constexpr qsizetype longestFrame = 8 * 1024;

QByteArray bytes(boost::beast::string_view text)
{
    return {text.data(), qsizetype(text.size())};
}

bool isToken(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

int statusFor(const boost::system::error_code& error, bool lineKnown)
{
    if (error == beast::error::header_limit)
        return lineKnown ? 431 : 414;
    if (error == beast::error::bad_version)
        return 505;
    if (error == beast::error::body_limit)
        return 413;
    return 400;
}

std::optional<Method> methodOf(beast::verb verb)
{
    switch (verb) {
    case beast::verb::get:
        return Method::Get;
    case beast::verb::head:
        return Method::Head;
    case beast::verb::post:
        return Method::Post;
    case beast::verb::put:
        return Method::Put;
    case beast::verb::patch:
        return Method::Patch;
    case beast::verb::delete_:
        return Method::Delete;
    case beast::verb::options:
        return Method::Options;
    default:
        return std::nullopt;
    }
}

/// A line of the head that begins with a blank goes on with the one before (RFC 9112 §5.2). Programs read
/// such lines in different ways, so that a proxy and this server might see two different requests.
bool isFolded(QByteArrayView head, char before)
{
    const qsizetype end = head.indexOf("\r\n\r\n");
    const QByteArrayView lines = end < 0 ? head : head.first(end);
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    if (before == '\n' && !lines.isEmpty() && isBlank(lines.front()))
        return true;
    for (qsizetype at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) {
        if (at + 1 < lines.size() && isBlank(lines[at + 1]))
            return true;
    }
    return false;
}

// The path alone: "/a?b" and "http://host/a?b" are "/a". No form of "..", so that nobody has to think of it.
int splitTarget(QByteArray target, Request& request)
{
    if (target == "*" && request.method == Method::Options) {
        request.path = target;
        return 0;
    }
    if (!target.startsWith('/')) {
        const qsizetype scheme = target.indexOf("://");
        const qsizetype slash = scheme > 0 ? target.indexOf('/', scheme + 3) : -1;
        if (slash < 0)
            return 400;
        target = target.sliced(slash);
    }
    if (target.contains('#'))
        return 400;
    const qsizetype mark = target.indexOf('?');
    if (mark >= 0) {
        request.query = target.sliced(mark + 1);
        target.truncate(mark);
    }
    const qsizetype slashes = target.count('/');
    const auto path = percentDecoded(target);
    if (!path || path->count('/') != slashes)
        return 400;
    for (const char c : *path) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '\\')
            return 400;
    }
    const QList<QByteArray> segments = path->sliced(1).split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        if (segments[i] == "." || segments[i] == ".." || (segments[i].isEmpty() && i + 1 < segments.size()))
            return 400;
    }
    request.path = *path;
    return 0;
}

} // namespace

struct RequestParser::State {
    beast::request_parser<beast::buffer_body> parser;
    qsizetype headerBytes;
    qsizetype headerFields;
    qsizetype headSeen = 0;
    char lastSeen = 0; ///< of the head
    bool begun = false;
    bool headDone = false;

    const auto& message() const { return parser.get(); }
    bool lineKnown() const { return !parser.get().target().empty(); }
};

RequestParser::RequestParser(const Limits& limits)
    : m_state(std::make_unique<State>())
{
    m_state->headerBytes = limits.headerBytes;
    m_state->headerFields = limits.headerFields;
    m_state->parser.header_limit(static_cast<std::uint32_t>(limits.headerBytes));
    // The route's limit is known after the head only; whoever reads the body counts.
    // Boost 1.74 takes boost::none for a limit of nothing.
    m_state->parser.body_limit(std::numeric_limits<std::uint64_t>::max());
}

RequestParser::~RequestParser() = default;

RequestParser::Step RequestParser::head(QByteArrayView given)
{
    State& state = *m_state;
    Step step;
    QByteArrayView rest = given;
    // RFC 9112 §2.2: an empty line before the request line is passed over.
    while (!state.begun && rest.startsWith("\r\n")) {
        rest = rest.sliced(2);
        step.consumed += 2;
        state.headSeen += 2;
        if (state.headSeen > state.headerBytes)
            step.refused = 400;
    }
    if (step.refused || rest.isEmpty() || (!state.begun && rest == "\r"))
        return step;
    if (!state.begun && !isToken(rest.front())) {
        step.refused = 400; // TLS on a plain port, and garbage: no need to wait for an end of line
        return step;
    }
    state.begun = true;
    if (isFolded(rest, state.lastSeen)) {
        step.refused = 400;
        return step;
    }
    const bool lineKnown =
        state.lineKnown() || rest.first(qMin(rest.size(), state.headerBytes)).contains("\r\n");
    boost::system::error_code error;
    const auto consumed = qsizetype(
        state.parser.put(boost::asio::buffer(rest.data(), static_cast<size_t>(rest.size())), error));
    step.consumed += consumed;
    state.headSeen += consumed;
    if (consumed > 0)
        state.lastSeen = rest[consumed - 1];
    if (error && error != beast::error::need_more) {
        step.refused = statusFor(error, lineKnown);
        return step;
    }
    state.headDone = state.parser.is_header_done();
    step.done = state.headDone;
    const qsizetype held = step.done ? 0 : rest.size() - consumed;
    if (state.headSeen + held > state.headerBytes)
        step.refused = lineKnown ? 431 : 414;
    return step;
}

RequestParser::Step RequestParser::body(QByteArrayView given, char* out, qsizetype capacity)
{
    State& state = *m_state;
    Step step;
    auto& target = state.parser.get().body();
    target.data = out;
    target.size = static_cast<size_t>(capacity);
    target.more = true;
    while (!state.parser.is_done() && step.consumed < given.size() && target.size > 0) {
        boost::system::error_code error;
        const QByteArrayView rest = given.sliced(step.consumed);
        const auto consumed = qsizetype(
            state.parser.put(boost::asio::buffer(rest.data(), static_cast<size_t>(rest.size())), error));
        step.consumed += consumed;
        if (error == beast::error::need_more || error == beast::error::need_buffer)
            break;
        if (error) {
            step.refused = statusFor(error, true);
            break;
        }
        if (consumed == 0 && !state.parser.is_done())
            break;
    }
    step.produced = capacity - qsizetype(target.size);
    step.done = state.parser.is_done();
    if (!step.done && !step.refused && step.produced == 0 && given.size() - step.consumed > longestFrame)
        step.refused = 400;
    return step;
}

int RequestParser::fill(Request& request) const
{
    const auto& message = m_state->message();
    for (const auto& field : message)
        request.headers.add(bytes(field.name_string()), bytes(field.value()));
    if (request.headers.fields().size() > m_state->headerFields)
        return 431;
    const auto method = methodOf(message.method());
    if (!method)
        return 501;
    request.method = *method;
    const bool http11 = message.version() >= 11;
    if (request.headers.count("Host") > 1 || (http11 && !request.headers.contains("Host")))
        return 400;
    if (request.headers.contains("Transfer-Encoding")) {
        if (!http11)
            return 400;
        const QByteArray coding = request.headers.value("Transfer-Encoding").trimmed().toLower();
        if (request.headers.count("Transfer-Encoding") > 1 || coding != "chunked")
            return 501;
    }
    if (request.headers.contains("Expect")
        && request.headers.value("Expect").trimmed().compare("100-continue", Qt::CaseInsensitive) != 0)
        return 417;
    const auto length = m_state->parser.content_length();
    request.bodySize = m_state->parser.chunked() ? -1 : length ? qint64(*length) : 0;
    if (request.bodySize < -1)
        return 413;
    return splitTarget(bytes(message.target()), request);
}

bool RequestParser::hasBody() const
{
    return m_state->headDone && !m_state->parser.is_done();
}

int RequestParser::version() const
{
    return int(m_state->message().version());
}

bool RequestParser::keepAlive() const
{
    return m_state->headDone && m_state->parser.keep_alive();
}

bool RequestParser::expectsContinue() const
{
    return m_state->headDone && m_state->message().version() >= 11
        && m_state->message().count(beast::field::expect) > 0;
}

QByteArray RequestParser::method() const
{
    const QByteArray method = bytes(m_state->message().method_string());
    return method.isEmpty() || !m_state->lineKnown() ? QByteArray("-")
                                                     : method.first(qMin(method.size(), 32));
}

QByteArray RequestParser::target() const
{
    const QByteArray target = bytes(m_state->message().target());
    return target.isEmpty() ? QByteArray("-") : target;
}

} // namespace jiannuo::http
