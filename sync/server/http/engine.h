#pragma once

#include "server/http/http_server.h"
#include "server/http/transport.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

namespace jiannuo::http {

class Connection;

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
    void closed(Connection* connection, const QByteArray& peer);
    /// Nothing is done for it until its next request is there; where room is needed, who has waited longest
    /// ends. False where there are so many connections, of its address or in all, that it should not be kept.
    bool waits(Connection* connection, const QByteArray& peer);
    /// Its request is there. False where it had to make room meanwhile.
    bool works(Connection* connection);
    void log(const QByteArray& route, const AccessRecord& record);

private:
    struct Later {
        boost::asio::steady_timer timer;
        std::function<void()> job;
    };

    struct Seat {
        std::weak_ptr<Connection> connection;
        std::optional<std::list<Connection*>::iterator> waits; ///< its place in m_waiters
        bool ends = false; ///< to make room
    };

    Result<void> listen();
    awaitable<void> accept();
    std::shared_ptr<Connection> makeRoom();
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
    std::list<Connection*> m_waiters; ///< the first has waited longest
    int m_ending = 0; ///< connections that make room, until they have
    QHash<QByteArray, int> m_peers;
    std::mutex m_logMutex;

    boost::asio::io_context m_io;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> m_work;
    boost::asio::thread_pool m_workers;
    boost::asio::ip::tcp::acceptor m_acceptor;
    std::set<std::shared_ptr<Later>> m_laters;
    std::vector<std::thread> m_threads;
};

} // namespace jiannuo::http
