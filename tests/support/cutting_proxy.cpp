// SPDX-License-Identifier: Apache-2.0
#include "support/cutting_proxy.h"

namespace jiannuo::test {

CuttingProxy::CuttingProxy()
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

CuttingProxy::~CuttingProxy()
{
    run([this] {
        m_server.close();
        qDeleteAll(m_server.findChildren<QTcpSocket*>());
    });
    m_thread.quit();
    m_thread.wait();
}

void CuttingProxy::actAfter(qint64 bytes, std::function<void()> act)
{
    run([&] {
        m_act = std::move(act);
        m_after = bytes;
    });
}

bool CuttingProxy::hasActed()
{
    bool acted = false;
    run([&] { acted = !m_act; });
    return acted;
}

void CuttingProxy::cutAfter(Way way, qint64 bytes, Then then)
{
    run([&] { m_cut = Cut{way, bytes, then}; });
}

bool CuttingProxy::mend()
{
    bool wasCut = false;
    run([&] {
        wasCut = m_cut && m_cut->done;
        m_cut.reset();
    });
    return wasCut;
}

void CuttingProxy::join(QTcpSocket* below)
{
    if (m_target == 0 || (m_cut && m_cut->done && m_cut->then == Then::Dead)) {
        below->abort();
        below->deleteLater();
        return;
    }
    auto* above = new QTcpSocket(&m_server);
    // A byte that a cut lets pass is on the wire, whatever follows.
    above->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    below->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    above->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    QObject::connect(below, &QTcpSocket::readyRead, above, [this, below, above, sent = qint64(0)]() mutable {
        sent += below->bytesAvailable();
        forward(below, above, Way::Up);
        if (m_act && sent >= m_after)
            std::exchange(m_act, nullptr)();
    });
    QObject::connect(above, &QTcpSocket::readyRead, below,
                     [this, below, above] { forward(above, below, Way::Down); });
    QObject::connect(above, &QTcpSocket::disconnected, below, [below] { below->disconnectFromHost(); });
    QObject::connect(above, &QTcpSocket::errorOccurred, below, [below] { below->abort(); });
    QObject::connect(below, &QTcpSocket::disconnected, above, [above] {
        above->abort();
        above->deleteLater();
    });
    QObject::connect(below, &QTcpSocket::disconnected, below, &QObject::deleteLater);
}

void CuttingProxy::forward(QTcpSocket* from, QTcpSocket* to, Way way)
{
    QByteArray bytes = from->readAll();
    bool ends = false;
    if (m_cut && !m_cut->done && m_cut->way == way) {
        ends = bytes.size() > m_cut->left;
        bytes.truncate(qMin(bytes.size(), m_cut->left));
        m_cut->left -= bytes.size();
    }
    to->write(bytes);
    if (to->state() == QAbstractSocket::ConnectedState)
        to->flush(); // it is on the wire before anybody acts
    if (!ends)
        return;
    m_cut->done = true;
    cut(from, to);
    if (m_cut->then == Then::WholeAgain)
        return;
    for (QTcpSocket* other : m_server.findChildren<QTcpSocket*>()) {
        if (other != from && other != to)
            other->abort();
    }
}

/// Whoever sent is cut off at once; whoever received gets what has passed, then the end.
void CuttingProxy::cut(QTcpSocket* from, QTcpSocket* to)
{
    for (QTcpSocket* socket : {from, to}) {
        socket->disconnect();
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
    from->abort();
    to->disconnectFromHost();
}

} // namespace jiannuo::test
