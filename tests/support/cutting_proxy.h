// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <functional>
#include <optional>

namespace jiannuo::test {

/// A wire between devices and headquarters that acts, or is cut, when so many bytes have gone over it. It
/// keeps its address while headquarters' own comes and goes. Works on a thread of its own.
class CuttingProxy {
public:
    enum class Way { Up, Down };
    /// What becomes of the wire after a cut.
    enum class Then { Dead, WholeAgain };

    CuttingProxy();
    ~CuttingProxy();
    Q_DISABLE_COPY_MOVE(CuttingProxy)

    QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()); }
    /// Where headquarters listens now; 0: nowhere.
    void setTarget(quint16 port) { m_target = port; }
    /// Calls `act` once, on the proxy's thread, as soon as `bytes` have gone up one connection.
    void actAfter(qint64 bytes, std::function<void()> act);
    bool hasActed();

    /// Lets exactly so many bytes pass that way, counted from now over all connections. The connection of the
    /// next one ends there; where the wire is dead then, so do all others, until mend().
    void cutAfter(Way way, qint64 bytes, Then then);
    /// Makes the wire whole. Whether it had been cut.
    bool mend();

private:
    struct Cut {
        Way way;
        qint64 left;
        Then then;
        bool done = false;
    };

    template <class Work> void run(Work work)
    {
        QMetaObject::invokeMethod(&m_server, work, Qt::BlockingQueuedConnection);
    }
    void join(QTcpSocket* below);
    void forward(QTcpSocket* from, QTcpSocket* to, Way way);
    void cut(QTcpSocket* from, QTcpSocket* to);

    QThread m_thread;
    QTcpServer m_server;
    std::atomic<quint16> m_target = 0;
    // The proxy's thread alone:
    std::function<void()> m_act;
    qint64 m_after = 0;
    std::optional<Cut> m_cut;
};

} // namespace jiannuo::test
