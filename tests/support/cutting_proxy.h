#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <functional>

namespace jiannuo::test {

/// A wire between devices and headquarters that acts when so many bytes have gone up it. It keeps its address
/// while headquarters' own comes and goes. Works on a thread of its own.
class CuttingProxy {
public:
    CuttingProxy()
    {
        m_thread.start();
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* below = m_server.nextPendingConnection())
                join(below);
        });
        run([this] {
            if (!m_server.listen(QHostAddress::LocalHost))
                qFatal("no port for the proxy");
        });
    }
    ~CuttingProxy()
    {
        run([this] { m_server.close(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(CuttingProxy)

    QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort()); }
    /// Where headquarters listens now; 0: nowhere.
    void setTarget(quint16 port) { m_target = port; }
    /// Calls `act` once, on the proxy's thread, as soon as `bytes` have gone up one connection.
    void actAfter(qint64 bytes, std::function<void()> act)
    {
        run([&] {
            m_act = std::move(act);
            m_after = bytes;
        });
    }
    bool hasActed()
    {
        bool acted = false;
        run([&] { acted = !m_act; });
        return acted;
    }

private:
    template <class Work> void run(Work work)
    {
        QMetaObject::invokeMethod(&m_server, work, Qt::BlockingQueuedConnection);
    }

    void join(QTcpSocket* below)
    {
        if (m_target == 0) {
            below->abort();
            below->deleteLater();
            return;
        }
        auto* above = new QTcpSocket(below);
        above->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
        QObject::connect(below, &QTcpSocket::readyRead, above,
                         [this, below, above, sent = qint64(0)]() mutable {
                             const QByteArray bytes = below->readAll();
                             above->write(bytes);
                             if (above->state() == QAbstractSocket::ConnectedState)
                                 above->flush(); // it is on the wire before anybody acts
                             sent += bytes.size();
                             if (m_act && sent >= m_after)
                                 std::exchange(m_act, nullptr)();
                         });
        QObject::connect(above, &QTcpSocket::readyRead, below,
                         [below, above] { below->write(above->readAll()); });
        QObject::connect(above, &QTcpSocket::disconnected, below, [below] { below->disconnectFromHost(); });
        QObject::connect(above, &QTcpSocket::errorOccurred, below, [below] { below->abort(); });
        QObject::connect(below, &QTcpSocket::disconnected, above, [above, below] {
            above->abort();
            below->deleteLater();
        });
    }

    QThread m_thread;
    QTcpServer m_server;
    std::atomic<quint16> m_target = 0;
    std::function<void()> m_act; ///< the proxy's thread alone
    qint64 m_after = 0;
};

} // namespace jiannuo::test
