// SPDX-License-Identifier: Apache-2.0
#include "fuzz/target.h"
#include "server/http/request_parser.h"

#include <array>

namespace jiannuo::fuzz {

using namespace http;

QList<QByteArray> seeds()
{
    const QByteArray length(1, '\x40'); // of the pieces in which it comes
    return {length + "GET /sync/v1/files/ab%20c?x=1 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\n\r\n",
            length + "POST /sync/v1/push HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
            QByteArray(1, '\0')
                + "PATCH /f HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nExpect: "
                  "100-continue\r\n\r\n3\r\nabc\r\n0\r\n\r\n"};
}

/// A whole request in pieces: the first byte says how long they are.
void run(const QByteArray& input)
{
    if (input.size() < 2)
        return;
    const qsizetype piece = 1 + static_cast<quint8>(input[0]);
    const QByteArray bytes = input.sliced(1);
    RequestParser parser{Limits()};
    qsizetype done = 0;
    qsizetype given = std::min(piece, bytes.size());
    bool headDone = false;
    std::array<char, 64> out{};
    for (;;) {
        const QByteArrayView next = QByteArrayView(bytes).sliced(done, given - done);
        const auto step = headDone ? parser.body(next, out.data(), out.size()) : parser.head(next);
        if (step.consumed > next.size() || step.produced > static_cast<qsizetype>(out.size()))
            qFatal("more than there was");
        if (step.refused != 0)
            return;
        done += step.consumed;
        if (step.done) {
            if (headDone)
                return;
            headDone = true;
            Request request;
            if (parser.fill(request) != 0 || !parser.hasBody())
                return;
            if (!request.path.startsWith('/') || request.path.contains("/../"))
                qFatal("a path that leads elsewhere");
        } else if (step.consumed == 0 && step.produced == 0) {
            if (given == bytes.size())
                return;
            given = std::min(given + piece, bytes.size());
        }
    }
}

} // namespace jiannuo::fuzz
