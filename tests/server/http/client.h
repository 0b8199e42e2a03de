// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QByteArray>
#include <QElapsedTimer>
#include <QMap>

namespace jiannuo::test {

struct Reply {
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in small letters
    QByteArray body;
};

/// A client that does exactly what a test says, right or wrong: a bare socket.
class RawClient {
public:
    explicit RawClient(quint16 port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_connected = ::connect(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~RawClient() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(RawClient)

    bool connected() const { return m_connected; }

    /// False when the server would not take it any more.
    bool send(const QByteArray& bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t sent =
                ::send(m_socket, bytes.data() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            done += sent;
        }
        return true;
    }

    bool readable(int ms)
    {
        pollfd poll{m_socket, POLLIN, 0};
        return ::poll(&poll, 1, ms) > 0;
    }

    /// Appends what comes; false at the end or when nothing came in time.
    bool receive(int ms)
    {
        char buffer[65536];
        if (!readable(ms))
            return false;
        const ssize_t got = ::recv(m_socket, buffer, sizeof buffer, 0);
        if (got <= 0) {
            m_closed = true;
            return false;
        }
        m_in.append(buffer, got);
        return true;
    }

    /// Whether the server closes within this time.
    bool closedWithin(int ms)
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_closed && timer.elapsed() < ms)
            receive(int(qMax<qint64>(1, ms - timer.elapsed())));
        return m_closed;
    }

    /// The next answer; status 0 when none comes.
    Reply reply(bool head = false, int ms = 10'000)
    {
        Reply reply;
        qsizetype end = m_in.indexOf("\r\n\r\n");
        while (end < 0) {
            if (!receive(ms))
                return reply;
            end = m_in.indexOf("\r\n\r\n");
        }
        const QList<QByteArray> lines = m_in.first(end).split('\n');
        m_in.remove(0, end + 4);
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            reply.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
        }
        reply.status = lines.first().split(' ').value(1).toInt();
        if (head || reply.status == 204 || reply.status == 304 || reply.status < 200)
            return reply;
        if (reply.headers.value("transfer-encoding") == "chunked") {
            while (readChunk(reply.body, ms)) { }
            return reply;
        }
        const qsizetype size = reply.headers.value("content-length").toLongLong();
        while (m_in.size() < size && receive(ms)) { }
        reply.body = m_in.first(qMin(size, m_in.size()));
        m_in.remove(0, reply.body.size());
        return reply;
    }

    /// The next bytes, whatever they are; fewer where no more come.
    QByteArray bytes(qsizetype count, int ms = 10'000)
    {
        while (m_in.size() < count && receive(ms)) { }
        const QByteArray next = m_in.first(qMin(count, m_in.size()));
        m_in.remove(0, next.size());
        return next;
    }

    Reply ask(const QByteArray& request)
    {
        send(request);
        return reply(request.startsWith("HEAD"));
    }

private:
    bool readChunk(QByteArray& body, int ms)
    {
        while (!m_in.contains("\r\n") && receive(ms)) { }
        const qsizetype end = m_in.indexOf("\r\n");
        if (end < 0)
            return false;
        const qsizetype size = m_in.first(end).toLongLong(nullptr, 16);
        while (m_in.size() < end + 2 + size + 2 && receive(ms)) { }
        body += m_in.mid(end + 2, size);
        m_in.remove(0, qMin(m_in.size(), end + 2 + size + 2));
        return size > 0;
    }

    int m_socket;
    bool m_connected = false;
    bool m_closed = false;
    QByteArray m_in;
};

} // namespace jiannuo::test
