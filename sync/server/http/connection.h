// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/deadline.h"
#include "server/http/request_parser.h"
#include "server/http/response_head.h"
#include "server/http/router.h"
#include "server/http/transport.h"

#include "server/http/access_log.h"

namespace jiannuo::http {

class Engine;

/// One client's connection, from its first byte to its last. Everything runs on the socket's strand.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// `refused`: the status that every request here gets, or 0.
    Connection(Engine& engine, Socket socket, QByteArray peer, quint16 peerPort, int refused);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    void start();
    /// No further request; ends at once when none runs. Any thread.
    void drain();
    /// Ends at once. Any thread.
    void kill();

private:
    struct Answer;
    class Once;
    struct Exchange;

    awaitable<void> run(std::shared_ptr<Connection> self);
    awaitable<bool> open();
    awaitable<bool> exchange();
    awaitable<bool> readHead(Exchange& now);
    awaitable<bool> writeOut(Exchange& now);
    awaitable<bool> readMoreOfHead(Exchange& now);
    awaitable<Response> decide(Exchange& now);
    awaitable<std::optional<Response>> admit(Exchange& now);
    awaitable<std::optional<Response>> readBody(Exchange& now);
    awaitable<int> takePiece(Exchange& now, QByteArrayView piece, std::optional<Response>& answer);
    awaitable<Response> ask(Exchange& now);
    awaitable<bool> respond(Exchange& now, Response response);
    awaitable<bool> stream(Exchange& now, Response& response, Framing framing);
    awaitable<void> discardBody(Exchange& now);
    awaitable<void> linger();

    /// Appends to what waits; false at the end, at an error, when the deadline passed.
    awaitable<bool> readMore(qsizetype atMost);
    awaitable<bool> write(QByteArrayView bytes);
    void close();

    Engine& m_engine;
    Socket m_socket;
    QByteArray m_peer;
    quint16 m_peerPort;
    int m_refused;
    Deadline m_deadline;
    std::unique_ptr<Transport> m_transport;
    QByteArray m_in; ///< came, and was not used yet; empty and without memory while idle
    std::shared_ptr<Answer> m_answer; ///< waited for
    std::shared_ptr<const ShortHeads> m_shortHeads; ///< since it was upgraded
    bool m_first = true;
    bool m_idle = false;
    bool m_killed = false;
    bool m_unread = false; ///< the client may still be sending a body that nobody wants
};

} // namespace jiannuo::http
