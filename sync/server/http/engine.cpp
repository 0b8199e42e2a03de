// SPDX-License-Identifier: Apache-2.0
#include <utility> // Boost 1.74 uses std::exchange without it

#include "server/http/engine.h"

#include "server/http/connection.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace jiannuo::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr int backlog = 1024;
constexpr int mostEnding = 128; // connections that make room at the same time
constexpr std::chrono::milliseconds acceptPause{100};
constexpr std::chrono::milliseconds lastWait{3'000};

Error failure(ErrorCode code, const char* sentence, const QString& detail)
{
    return {code, QCoreApplication::translate("Http", sentence).arg(detail)};
}

// A handler of ours that throws is a bug; it costs one request, not the server.
void guarded(const std::function<void()>& job)
{
    try {
        job();
    } catch (const std::exception& exception) {
        qWarning("http: a handler threw: %s", exception.what());
    } catch (...) {
        qWarning("http: a handler threw");
    }
}

QByteArray plainAddress(asio::ip::address address)
{
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    return QByteArray::fromStdString(address.to_string());
}

} // namespace

Engine::Engine(ServerOptions options, const Clock& clock)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_work(asio::make_work_guard(m_io))
    , m_workers(static_cast<size_t>(qMax(1, m_options.workers)))
    , m_acceptor(asio::make_strand(m_io))
{
}

Engine::~Engine()
{
    m_workers.join();
}

Result<void> Engine::start()
{
    if (!m_options.certificatePem.isEmpty()) {
        m_tls.emplace(asio::ssl::context::tls_server);
        if (const error_code error = prepareTls(*m_tls, m_options.certificatePem, m_options.keyPem))
            return failure(ErrorCode::InvalidInput,
                           QT_TRANSLATE_NOOP("Http", "服务器的证书或密钥不能用（%1）。请检查证书文件。"),
                           QString::fromStdString(error.message()));
    }
    if (Result<void> listening = listen(); !listening)
        return listening;
    asio::co_spawn(m_acceptor.get_executor(), accept(), asio::detached);
    for (int i = 0; i < qMax(1, m_options.ioThreads); ++i)
        m_threads.emplace_back([this] { m_io.run(); });
    return {};
}

Result<void> Engine::listen()
{
    error_code error;
    const auto address = asio::ip::make_address(m_options.listen.address.toStdString(), error);
    if (error)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Http", "“%1”不是 IP 地址，服务器没有启动。请改正监听地址。"),
                       QString::fromUtf8(m_options.listen.address));
    const tcp::endpoint endpoint(address, m_options.listen.port);
    m_acceptor.open(endpoint.protocol(), error);
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error && address.is_v6())
        m_acceptor.set_option(asio::ip::v6_only(false), error);
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(backlog, error);
    if (error)
        return failure(ErrorCode::Unreachable,
                       QT_TRANSLATE_NOOP("Http", "不能监听 %1，服务器没有启动。请检查地址、端口和权限。"),
                       QString::fromUtf8(m_options.listen.address) + u':'
                           + QString::number(m_options.listen.port) + u' '
                           + QString::fromStdString(error.message()));
    m_port = m_acceptor.local_endpoint(error).port();
    return {};
}

awaitable<void> Engine::accept()
{
    asio::steady_timer pause(m_acceptor.get_executor());
    while (!m_draining) {
        Socket socket(asio::make_strand(m_io));
        error_code error;
        co_await m_acceptor.async_accept(socket, asio::redirect_error(asio::use_awaitable, error));
        if (!error) {
            welcome(std::move(socket));
            continue;
        }
        if (m_draining)
            break;
        // Out of file descriptors, as a rule: some will come back.
        error_code ignored;
        pause.expires_after(acceptPause);
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
}

void Engine::welcome(Socket socket)
{
    error_code error;
    const tcp::endpoint endpoint = socket.remote_endpoint(error);
    if (error)
        return;
    const QByteArray peer = plainAddress(endpoint.address());
    std::shared_ptr<Connection> connection;
    std::shared_ptr<Connection> ending;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_draining)
            return;
        const int refused = refusalOf(peer, ending);
        const int told = limits().refusals;
        if (refused && (m_count.refused >= told || m_peers.value(peer).refused >= told)) {
            m_metrics.count(Metrics::Event::Dropped);
            return;
        }
        connection = std::make_shared<Connection>(*this, std::move(socket), peer, endpoint.port(), refused);
        Seat& seat = *m_connections.insert(connection.get(),
                                           Seat{connection, peer, Standing::Silent, {}, false, refused != 0});
        count(seat, 1);
        if (!refused)
            seat.waits = waiters(seat.standing).insert(waiters(seat.standing).end(), connection.get());
    }
    if (ending) {
        m_metrics.count(Metrics::Event::MadeRoom);
        ending->kill();
    }
    m_metrics.count(Metrics::Event::Accepted);
    m_metrics.opened(1);
    connection->start();
}

/// The status that a newcomer of that address gets, or 0; who makes room for it goes to `ending`. The caller
/// holds the lock.
int Engine::refusalOf(const QByteArray& peer, std::shared_ptr<Connection>& ending)
{
    // Where there is no room, whoever makes it makes it in every count.
    const auto isThereRoom = [&](bool isFull, const QByteArray& whose, std::span<const Standing> order) {
        if (isFull && !ending)
            ending = makeRoom(whose, order);
        return !isFull || ending;
    };
    // Who was served already has less to lose than who is just shaking hands.
    static constexpr std::array halfOpen{Standing::Silent, Standing::HalfOpen};
    static constexpr std::array strangers{Standing::Stranger, Standing::Silent, Standing::HalfOpen};
    static constexpr std::array all{Standing::Stranger, Standing::Silent, Standing::HalfOpen,
                                    Standing::Enrolled};
    const Limits& most = limits();
    const Count own = m_peers.value(peer);
    if (!isThereRoom(own.halfOpen >= most.halfOpenPerPeer, peer, halfOpen)
        || !isThereRoom(own.strangers >= most.strangersPerPeer(), peer, strangers)
        || !isThereRoom(own.all >= most.connectionsPerPeer, peer, all))
        return 429;
    if (!isThereRoom(m_count.halfOpen >= most.halfOpen, {}, halfOpen)
        || !isThereRoom(m_count.strangers >= most.strangers(), {}, strangers)
        || !isThereRoom(m_count.all >= most.connections, {}, all))
        return 503;
    return 0;
}

/// Of that address, or of any; of the first of these standings where somebody waits. Null where nobody does,
/// or too many are ending already. The caller holds the lock.
std::shared_ptr<Connection> Engine::makeRoom(const QByteArray& peer, std::span<const Standing> order)
{
    for (const Standing standing : order) {
        if (m_ending >= mostEnding)
            break;
        Waiters& all = waiters(standing);
        for (auto at = all.begin(); at != all.end();) {
            Seat& seat = m_connections[*at];
            if (!peer.isEmpty() && seat.peer != peer) {
                ++at;
                continue;
            }
            at = all.erase(at);
            seat.waits.reset();
            if (auto connection = seat.connection.lock()) {
                count(seat, -1);
                seat.ends = true;
                ++m_ending;
                return connection;
            }
        }
    }
    return {};
}

void Engine::count(const Seat& seat, int change)
{
    Count& own = m_peers[seat.peer];
    for (Count* each : {&m_count, &own}) {
        if (seat.isRefused) {
            each->refused += change;
            continue;
        }
        each->all += change;
        each->strangers += seat.standing != Standing::Enrolled ? change : 0;
        each->halfOpen += seat.standing < Standing::Stranger ? change : 0;
    }
    if (own.all + own.refused <= 0)
        m_peers.remove(seat.peer);
}

/// Takes the last place among those of that standing. The caller holds the lock.
void Engine::stand(Connection* connection, Seat& seat, Standing standing)
{
    if (seat.ends || seat.isRefused)
        return;
    if (seat.waits)
        waiters(seat.standing).erase(*std::exchange(seat.waits, std::nullopt));
    const Seat before = seat;
    seat.standing = standing;
    count(seat, 1); // first, so that the address stays known
    count(before, -1);
    seat.waits = waiters(standing).insert(waiters(standing).end(), connection);
}

void Engine::begins(Connection* connection)
{
    const std::scoped_lock lock(m_mutex);
    if (Seat& seat = m_connections[connection]; seat.standing == Standing::Silent)
        stand(connection, seat, Standing::HalfOpen);
}

bool Engine::waits(Connection* connection, const QByteArray& peer)
{
    const std::scoped_lock lock(m_mutex);
    if (Seat& seat = m_connections[connection]; seat.standing >= Standing::Stranger)
        stand(connection, seat, seat.standing);
    return m_peers.value(peer).all <= limits().connectionsPerPeer / 2
        && m_count.all <= limits().connections / 2;
}

bool Engine::works(Connection* connection)
{
    const std::scoped_lock lock(m_mutex);
    Seat& seat = m_connections[connection];
    if (seat.standing == Standing::Enrolled && seat.waits)
        waiters(seat.standing).erase(*std::exchange(seat.waits, std::nullopt));
    else if (seat.standing < Standing::Stranger)
        stand(connection, seat, Standing::Stranger);
    return !seat.ends;
}

void Engine::admits(Connection* connection)
{
    const std::scoped_lock lock(m_mutex);
    Seat& seat = m_connections[connection];
    stand(connection, seat, Standing::Enrolled);
    if (seat.waits) // it is at work
        waiters(seat.standing).erase(*std::exchange(seat.waits, std::nullopt));
}

void Engine::closed(Connection* connection)
{
    m_metrics.opened(-1);
    const std::scoped_lock lock(m_mutex);
    const Seat seat = m_connections.take(connection);
    if (seat.waits)
        waiters(seat.standing).erase(*seat.waits);
    if (seat.ends)
        --m_ending;
    else
        count(seat, -1);
    m_changed.notify_all();
}

void Engine::runHere(const std::function<void()>& job)
{
    guarded(job);
}

bool Engine::dispatch(std::function<void()> job)
{
    if (m_ended)
        return false;
    if (m_waiting.fetch_add(1) >= limits().waitingJobs) {
        --m_waiting;
        return false;
    }
    asio::post(m_workers, [this, job = std::move(job)] {
        --m_waiting;
        guarded(job);
    });
    return true;
}

awaitable<bool> Engine::onWorker(std::function<void()> job)
{
    struct Wait {
        asio::steady_timer wake;
        bool done = false;
    };
    if (m_ended)
        co_return false;
    const auto strand = co_await asio::this_coro::executor;
    const auto wait = std::make_shared<Wait>(Wait{asio::steady_timer(strand)});
    wait->wake.expires_at(asio::steady_timer::time_point::max());
    asio::post(m_workers, [strand, wait, job = std::move(job)] {
        guarded(job);
        asio::post(strand, [wait] {
            wait->done = true;
            wait->wake.cancel();
        });
    });
    // The job may use what the caller's frame holds: only its end lets the caller go on.
    while (!wait->done) {
        error_code ignored;
        co_await wait->wake.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    co_return true;
}

bool Engine::takeRoom(qint64 bytes)
{
    if (m_collected.fetch_add(bytes) + bytes <= limits().collectedBytes)
        return true;
    m_collected -= bytes;
    return false;
}

void Engine::log(const QByteArray& route, const AccessRecord& record)
{
    m_metrics.request(route, record);
    if (!m_options.log)
        return;
    const std::scoped_lock lock(m_logMutex);
    m_options.log(record);
}

void Engine::runAfter(std::chrono::milliseconds delay, std::function<void()> job)
{
    const std::scoped_lock lock(m_mutex);
    if (m_draining) {
        asio::post(m_workers, [job = std::move(job)] { guarded(job); });
        return;
    }
    const auto later = std::make_shared<Later>(Later{asio::steady_timer(m_io), std::move(job)});
    later->timer.expires_after(delay);
    later->timer.async_wait([this, later](const error_code&) {
        const std::scoped_lock inner(m_mutex);
        if (m_laters.erase(later) > 0)
            asio::post(m_workers, [job = std::move(later->job)] { guarded(job); });
    });
    m_laters.insert(later);
}

void Engine::fireTimers()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& later : m_laters) {
        later->timer.cancel();
        asio::post(m_workers, [job = std::move(later->job)] { guarded(job); });
    }
    m_laters.clear();
}

void Engine::tellAll(void (Connection::*message)())
{
    std::vector<std::shared_ptr<Connection>> all;
    {
        const std::scoped_lock lock(m_mutex);
        for (const Seat& seat : std::as_const(m_connections)) {
            if (auto connection = seat.connection.lock())
                all.push_back(std::move(connection));
        }
    }
    for (const auto& connection : all)
        ((*connection).*message)();
}

bool Engine::allGone(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, patience, [this] { return m_connections.isEmpty(); });
}

void Engine::stop(std::chrono::milliseconds patience)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_draining.exchange(true))
            return;
    }
    asio::post(m_acceptor.get_executor(), [this] {
        error_code ignored;
        m_acceptor.close(ignored);
    });
    fireTimers();
    tellAll(&Connection::drain);
    if (!m_threads.empty() && !allGone(patience)) {
        tellAll(&Connection::kill);
        m_ended = true;
        m_workers.join();
        allGone(lastWait);
    }
    m_ended = true;
    m_workers.join();
    m_work.reset();
    m_io.stop();
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
    m_router = Router(); // handlers may hold answers, and an answer holds the engine
}

} // namespace jiannuo::http
