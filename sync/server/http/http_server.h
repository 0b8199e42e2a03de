// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/access_log.h"
#include "server/http/limits.h"
#include "server/http/metrics.h"
#include "server/http/router.h"

#include "domain/clock.h"
#include "domain/result.h"

#include <chrono>
#include <functional>
#include <memory>

namespace jiannuo::http {

struct ListenAddress {
    QByteArray address = "127.0.0.1"; ///< an IP address; "::" also takes IPv4
    quint16 port = 0; ///< 0: any free one

    bool operator==(const ListenAddress&) const = default;
};

/// "192.0.2.1:8443", "[::]:8443", "localhost:8443", ":8443" (everywhere). InvalidInput otherwise.
Result<ListenAddress> parseListenAddress(QStringView text);

struct ServerOptions {
    ListenAddress listen;
    QByteArray certificatePem; ///< with its chain; without it the server speaks plain HTTP
    QByteArray keyPem;
    Limits limits;
    int ioThreads = 2; ///< move bytes, encrypt
    int workers = 4; ///< run handlers, which may block
    AccessLog log;
};

/// An HTTP/1.1 server whose memory stays flat whatever its clients do: every connection has small buffers and
/// a deadline for each step, every body a limit, and every refusal a status and a body that says why
/// ({"code", "sentence"}).
///
/// Add routes, start, stop. Handlers run on workers and may call everything here but stop().
class HttpServer {
public:
    /// `clock` is for the log and the Date field, and outlives the server.
    HttpServer(ServerOptions options, const Clock& clock);
    /// stop() without patience.
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    /// Before start().
    void add(Route route);

    /// Listens. InvalidInput for an address, a certificate or a key that cannot be used; Unreachable when the
    /// port is taken.
    Result<void> start();
    quint16 port() const;

    /// Accepts nobody any more, lets the requests that run finish for so long, then closes. Jobs of
    /// runAfter() run at once, so that long polls answer. Returns when every thread has ended; not from a
    /// handler.
    void stop(std::chrono::milliseconds patience);

    /// Runs the job on a worker after that time, or when the server stops.
    void runAfter(std::chrono::milliseconds delay, std::function<void()> job);

    void writeMetrics(MetricsText& text) const;
    int openConnections() const;

private:
    std::shared_ptr<class Engine> m_engine;
};

} // namespace jiannuo::http
