// SPDX-License-Identifier: Apache-2.0
#include "torture/crowd.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace jiannuo::test {

namespace {

constexpr int threads = 4;

SSL_CTX* clients()
{
    static const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context = [] {
        SSL_CTX* made = SSL_CTX_new(TLS_client_method());
        // It is headquarters that is looked at, and whoever floods it does not ask who it is.
        SSL_CTX_set_verify(made, SSL_VERIFY_NONE, nullptr);
        SSL_CTX_set_mode(made,
                         SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE
                             | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
        SSL_CTX_set_session_cache_mode(made, SSL_SESS_CACHE_OFF);
        return std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>(made, &SSL_CTX_free);
    }();
    return context.get();
}

sockaddr_in loopback(int peer, quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + static_cast<quint32>(peer));
    return address;
}

} // namespace

const QByteArray healthRequest = "GET /health HTTP/1.1\r\nHost: h\r\n\r\n";

qint64 raiseOpenFiles(qint64 wanted)
{
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    const rlim_t enough = static_cast<rlim_t>(wanted);
    if (files.rlim_cur < enough) {
        files.rlim_cur = enough;
        files.rlim_max = std::max(files.rlim_max, enough);
        if (setrlimit(RLIMIT_NOFILE, &files) != 0) {
            getrlimit(RLIMIT_NOFILE, &files);
            files.rlim_cur = files.rlim_max;
            setrlimit(RLIMIT_NOFILE, &files);
        }
    }
    getrlimit(RLIMIT_NOFILE, &files);
    return static_cast<qint64>(files.rlim_cur);
}

Caller::Caller(quint16 port, int peer, int receiveBuffer)
    : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int yes = 1;
    // Ports are chosen when it connects: they are few per address, and addresses are many.
    setsockopt(m_socket, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (receiveBuffer)
        setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, sizeof receiveBuffer);
    const sockaddr_in from = loopback(peer, 0);
    const sockaddr_in to = loopback(0, port);
    if (::bind(m_socket, reinterpret_cast<const sockaddr*>(&from), sizeof from) != 0
        || ::connect(m_socket, reinterpret_cast<const sockaddr*>(&to), sizeof to) != 0) {
        ::close(std::exchange(m_socket, -1));
        return;
    }
    fcntl(m_socket, F_SETFL, O_NONBLOCK);
}

Caller::~Caller()
{
    SSL_free(m_tls);
    if (m_socket >= 0)
        ::close(m_socket);
}

bool Caller::poll(short events, const QDeadlineTimer& end) const
{
    pollfd one{m_socket, events, 0};
    return ::poll(&one, 1, static_cast<int>(std::max<qint64>(0, end.remainingTime()))) > 0;
}

/// Until what OpenSSL waits for has come. False where it will not.
bool Caller::wait(int result, const QDeadlineTimer& end)
{
    switch (SSL_get_error(m_tls, result)) {
    case SSL_ERROR_WANT_READ:
        return poll(POLLIN, end);
    case SSL_ERROR_WANT_WRITE:
        return poll(POLLOUT, end);
    default:
        return false;
    }
}

bool Caller::shakeHands(QDeadlineTimer end)
{
    if (m_socket < 0)
        return false;
    m_tls = SSL_new(clients());
    SSL_set_fd(m_tls, m_socket);
    int result = SSL_connect(m_tls);
    while (result != 1 && wait(result, end))
        result = SSL_connect(m_tls);
    return result == 1;
}

bool Caller::send(const QByteArray& bytes, QDeadlineTimer end)
{
    qsizetype done = 0;
    while (m_socket >= 0 && done < bytes.size()) {
        const char* data = bytes.constData() + done;
        const int size = static_cast<int>(bytes.size() - done);
        const auto sent = m_tls
            ? SSL_write(m_tls, data, size)
            : static_cast<int>(::send(m_socket, data, static_cast<size_t>(size), MSG_NOSIGNAL));
        if (sent > 0) {
            done += sent;
            continue;
        }
        if (m_tls ? !wait(sent, end) : errno != EAGAIN || !poll(POLLOUT, end))
            return false;
    }
    return done == bytes.size();
}

QByteArray Caller::receive(QDeadlineTimer end)
{
    QByteArray bytes(16 * 1024, Qt::Uninitialized);
    while (m_socket >= 0) {
        const auto got = m_tls
            ? SSL_read(m_tls, bytes.data(), static_cast<int>(bytes.size()))
            : static_cast<int>(::recv(m_socket, bytes.data(), static_cast<size_t>(bytes.size()), 0));
        if (got > 0)
            return bytes.first(got);
        if (m_tls ? !wait(got, end) : got == 0 || errno != EAGAIN || !poll(POLLIN, end))
            break;
    }
    return {};
}

int Caller::answer(QDeadlineTimer end)
{
    qsizetype head = -1;
    while ((head = m_in.indexOf("\r\n\r\n")) < 0) {
        const QByteArray more = receive(end);
        if (more.isEmpty())
            return 0;
        m_in += more;
    }
    const QByteArray lines = m_in.first(head + 2).toLower();
    static const QByteArray length = "\r\ncontent-length: ";
    const qsizetype at = lines.indexOf(length);
    const qsizetype from = at + length.size();
    const qsizetype size = at < 0 ? 0 : lines.mid(from, lines.indexOf('\r', from) - from).toLongLong();
    while (m_in.size() < head + 4 + size) {
        const QByteArray more = receive(end);
        if (more.isEmpty())
            return 0;
        m_in += more;
    }
    m_in.remove(0, head + 4 + size);
    if (m_in.isEmpty())
        m_in = QByteArray();
    return lines.mid(9, 3).toInt();
}

bool Caller::isEnded() const
{
    return endsWithin(0);
}

bool Caller::endsWithin(int ms) const
{
    if (m_socket < 0)
        return true;
    // What is still to be read may lie before the end; only the end is looked for.
    pollfd one{m_socket, POLLRDHUP, 0};
    return ::poll(&one, 1, ms) > 0 && (one.revents & (POLLRDHUP | POLLHUP | POLLERR));
}

void onThreads(int count, const std::function<void(int)>& job)
{
    std::vector<std::thread> running;
    for (int i = 0; i < count; ++i)
        running.emplace_back(job, i);
    for (std::thread& thread : running)
        thread.join();
}

int Crowd::grow(int count)
{
    const auto first = m_callers.size();
    m_callers.resize(first + static_cast<std::size_t>(count));
    std::atomic<int> served = 0;
    onThreads(threads, [&](int thread) {
        for (auto i = first + static_cast<std::size_t>(thread); i < m_callers.size(); i += threads) {
            auto caller = std::make_unique<Caller>(m_port, 1 + static_cast<int>(i) / m_perPeer);
            if (caller->shakeHands() && caller->ask(healthRequest) == 200)
                ++served;
            m_callers[i] = std::move(caller);
        }
    });
    return served;
}

int Crowd::askAll()
{
    std::atomic<int> served = 0;
    onThreads(threads, [&](int thread) {
        for (auto i = static_cast<std::size_t>(thread); i < m_callers.size(); i += threads)
            served += m_callers[i]->ask(healthRequest) == 200 ? 1 : 0;
    });
    return served;
}

int Crowd::ended() const
{
    return static_cast<int>(std::count_if(m_callers.begin(), m_callers.end(),
                                          [](const auto& caller) { return caller->isEnded(); }));
}

} // namespace jiannuo::test
