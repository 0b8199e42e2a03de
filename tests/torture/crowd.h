// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDeadlineTimer>
#include <QtGlobal>

#include <functional>
#include <memory>
#include <vector>

struct ssl_ctx_st;
struct ssl_st;

namespace jiannuo::test {

/// Raises this process's limit of open files as far as it may, and says how far that is. Processes that it
/// starts inherit it.
qint64 raiseOpenFiles(qint64 wanted);

/// A TCP connection to headquarters from an address of this machine, encrypted once it has shaken hands. Does
/// what it is told, however rude; every wait has an end.
class Caller {
public:
    /// `peer`: 0 is 127.0.0.1, others are addresses of their own.
    Caller(quint16 port, int peer, int receiveBuffer = 0);
    ~Caller();
    Q_DISABLE_COPY_MOVE(Caller)

    bool shakeHands(QDeadlineTimer end = QDeadlineTimer(30'000));
    /// Encrypted, where it has shaken hands. False when the server does not take it.
    bool send(const QByteArray& bytes, QDeadlineTimer end = QDeadlineTimer(30'000));
    /// What comes next; empty at the end, or when nothing came in time.
    QByteArray receive(QDeadlineTimer end = QDeadlineTimer(30'000));
    /// The status of the answer, read with its whole body; 0 where none came.
    int answer(QDeadlineTimer end = QDeadlineTimer(30'000));
    int ask(const QByteArray& request, QDeadlineTimer end = QDeadlineTimer(30'000))
    {
        return send(request, end) ? answer(end) : 0;
    }
    /// Whether the server has ended it; does not wait.
    bool isEnded() const;
    bool endsWithin(int ms) const;

private:
    bool wait(int result, const QDeadlineTimer& end);
    bool poll(short events, const QDeadlineTimer& end) const;

    int m_socket;
    ssl_st* m_tls = nullptr;
    QByteArray m_in;
};

/// A request that anybody may make.
extern const QByteArray healthRequest;

/// Runs the job on so many threads, each with its number, until all have ended.
void onThreads(int threads, const std::function<void(int)>& job);

/// Many connections that have asked for something once and say nothing any more.
class Crowd {
public:
    /// At most `perPeer` from one address.
    Crowd(quint16 port, int perPeer)
        : m_port(port)
        , m_perPeer(perPeer)
    {
    }

    /// Opens so many more. How many were served.
    int grow(int count);
    /// Everybody asks again. How many were served.
    int askAll();
    int ended() const;
    void leave() { m_callers.clear(); }

private:
    quint16 m_port;
    int m_perPeer;
    std::vector<std::unique_ptr<Caller>> m_callers;
};

} // namespace jiannuo::test
