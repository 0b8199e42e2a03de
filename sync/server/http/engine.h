// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/http_server.h"
#include "server/http/transport.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <QHash>

#include <array>
#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <thread>
#include <vector>

namespace jiannuo::http {

class Connection;

/// How far a connection has come, in the order in which they make room for others.
enum class Standing {
    Silent, ///< nothing has come
    HalfOpen, ///< no complete head yet
    Stranger, ///< it has not shown who it is
    Enrolled, ///< a route has admitted it; makes no room while it is at work
};

/// What all connections share: threads, limits, routes, counters. Outlives them; an answer that comes after
/// the end still finds it.
class Engine : public std::enable_shared_from_this<Engine> {
public:
    Engine(ServerOptions options, const Clock& clock);
    ~Engine();
    Q_DISABLE_COPY_MOVE(Engine)

    void add(Route route) { m_router.add(std::move(route)); }
    Result<void> start();
    quint16 port() const { return m_port; }
    void stop(std::chrono::milliseconds patience);
    void runAfter(std::chrono::milliseconds delay, std::function<void()> job);

    const Limits& limits() const { return m_options.limits; }
    const Router& router() const { return m_router; }
    const Clock& clock() const { return m_clock; }
    Metrics& metrics() { return m_metrics; }
    TlsContext* tls() { return m_tls ? &*m_tls : nullptr; }
    bool draining() const { return m_draining; }

    /// Runs the job; what it throws ends here.
    static void runHere(const std::function<void()>& job);
    /// Runs the job on a worker; false when too many wait already.
    bool dispatch(std::function<void()> job);
    /// Runs the job on a worker and returns, on the caller's strand, when it is done; false: it did not run.
    awaitable<bool> onWorker(std::function<void()> job);
    /// Room for bodies in memory; what was taken is given back.
    bool takeRoom(qint64 bytes);
    void giveRoom(qint64 bytes) { m_collected -= bytes; }
    void closed(Connection* connection);
    /// Something has come of its first head.
    void begins(Connection* connection);
    /// Nothing is done for it until its next request is there. False where there are so many connections, of
    /// its address or in all, that it should not be kept.
    bool waits(Connection* connection, const QByteArray& peer);
    /// Its request is there. False where it had to make room meanwhile.
    bool works(Connection* connection);
    /// Its request was admitted.
    void admits(Connection* connection);
    void log(const QByteArray& route, const AccessRecord& record);

private:
    struct Later {
        boost::asio::steady_timer timer;
        std::function<void()> job;
    };

    using Waiters = std::list<Connection*>; ///< the first has waited longest
    struct Seat {
        std::weak_ptr<Connection> connection;
        QByteArray peer;
        Standing standing = Standing::Silent;
        std::optional<Waiters::iterator> waits; ///< its place among those of its standing
        bool ends = false; ///< to make room
        bool isRefused = false; ///< only told why
    };
    /// How many there are, without those that make room.
    struct Count {
        int all = 0;
        int strangers = 0; ///< not enrolled
        int halfOpen = 0; ///< of them, who have not sent a head
        int refused = 0; ///< beside all these
    };

    Result<void> listen();
    awaitable<void> accept();
    int refusalOf(const QByteArray& peer, std::shared_ptr<Connection>& ending);
    std::shared_ptr<Connection> makeRoom(const QByteArray& peer, std::span<const Standing> order);
    void count(const Seat& seat, int change);
    void stand(Connection* connection, Seat& seat, Standing standing);
    Waiters& waiters(Standing standing) { return m_waiters[static_cast<std::size_t>(standing)]; }
    void welcome(Socket socket);
    void fireTimers();
    void tellAll(void (Connection::*message)());
    bool allGone(std::chrono::milliseconds patience);

    ServerOptions m_options;
    const Clock& m_clock;
    Router m_router;
    Metrics m_metrics;
    std::optional<TlsContext> m_tls;
    quint16 m_port = 0;
    std::atomic<bool> m_draining = false;
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_waiting = 0;
    std::atomic<qint64> m_collected = 0;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_changed;
    QHash<Connection*, Seat> m_connections;
    std::array<Waiters, 4> m_waiters; ///< by their standing
    int m_ending = 0; ///< connections that make room, until they have
    Count m_count;
    QHash<QByteArray, Count> m_peers;
    std::mutex m_logMutex;

    boost::asio::io_context m_io;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    boost::asio::thread_pool m_workers;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::set<std::shared_ptr<Later>> m_laters;
    std::vector<std::thread> m_threads;
};

} // namespace jiannuo::http
