// SPDX-License-Identifier: Apache-2.0
#include <utility> // Boost 1.74 uses std::exchange without it

#include "server/http/connection.h"

#include "protocol/short_head.h"
#include "server/http/engine.h"
#include "server/http/exchange.h"

namespace jiannuo::http {

namespace {

constexpr qsizetype onePacket = 16 * 1024; // a smaller body goes with its head

/// The head of a usual answer, or nothing where it says more than a short one can.
std::optional<QByteArray> shortHead(const Response& response, const ShortHeads& known)
{
    if (response.status != 200 || response.source)
        return {};
    protocol::ShortHead head;
    head.length = response.body.size();
    for (const Header& field : response.headers.fields()) {
        const bool isEncoding = field == Header{"Content-Encoding", "zstd"};
        if (!isEncoding && field != Header{"Content-Type", known.contentType})
            return {};
        head.zstd = head.zstd || isEncoding;
    }
    return protocol::write(head);
}

} // namespace

awaitable<bool> Connection::respond(Exchange& now, Response response)
{
    m_unread = !m_in.isEmpty() || now.parser.hasBody() || now.record.method == "-";
    const bool http11 = now.parser.version() >= 11;
    const Framing framing = framingOf(response, http11);
    const bool keepAlive = now.parser.keepAlive() && !now.parser.hasBody() && !response.close
        && !m_engine.draining() && framing != Framing::UntilClose;
    now.record.status = response.status;
    const bool upgrades = response.status == 101 && keepAlive;
    const char* connection = upgrades ? "Upgrade" : !keepAlive ? "close" : http11 ? "" : "keep-alive";
    auto shortened =
        now.isShort && keepAlive ? shortHead(response, *m_shortHeads) : std::optional<QByteArray>();
    QByteArray head = shortened ? std::move(*shortened)
                                : responseHead(response, framing, connection, m_engine.clock().now());
    const bool bare = now.parser.method() == "HEAD" || framing == Framing::None;
    const bool whole = !bare && !response.source && response.body.size() < onePacket;
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
    if (upgrades)
        m_shortHeads = std::move(response.shortHeads);
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
        const qsizetype most = left > 0 ? qsizetype(qMin(left, qint64(bodyPiece))) : bodyPiece;
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

} // namespace jiannuo::http
