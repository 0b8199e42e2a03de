// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>

namespace jiannuo::bench {

/// A wire that counts what goes over it: everything above TCP, so TLS records, HTTP heads and bodies. Works
/// on a thread of its own.
class CountingProxy {
public:
    explicit CountingProxy(quint16 target)
    {
        m_thread.start();
        m_server.moveToThread(&m_thread);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, target] {
            while (QTcpSocket* device = m_server.nextPendingConnection())
                join(device, target);
        });
        QMetaObject::invokeMethod(
            &m_server, [this] { m_server.listen(QHostAddress::LocalHost); }, Qt::BlockingQueuedConnection);
    }
    ~CountingProxy()
    {
        QMetaObject::invokeMethod(
            &m_server,
            [this] {
                m_server.close();
                qDeleteAll(m_server.findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly));
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(CountingProxy)

    quint16 port() const { return m_server.serverPort(); }
    qint64 up() const { return m_up; }
    qint64 down() const { return m_down; }

private:
    void join(QTcpSocket* device, quint16 target)
    {
        auto* headquarters = new QTcpSocket(device);
        device->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        headquarters->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        headquarters->connectToHost(QHostAddress(QHostAddress::LocalHost), target);
        pass(device, headquarters, m_up);
        pass(headquarters, device, m_down);
    }
    static void pass(QTcpSocket* from, QTcpSocket* to, std::atomic<qint64>& count)
    {
        QObject::connect(from, &QTcpSocket::readyRead, to, [from, to, &count] {
            const QByteArray bytes = from->readAll();
            count += bytes.size();
            to->write(bytes);
        });
        QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
    }

    QThread m_thread;
    QTcpServer m_server;
    std::atomic<qint64> m_up = 0;
    std::atomic<qint64> m_down = 0;
};

} // namespace jiannuo::bench
