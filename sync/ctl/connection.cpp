// SPDX-License-Identifier: Apache-2.0
#include "ctl/connection.h"

#include <QEventLoop>
#include <QSslCertificate>
#include <QSslSocket>

namespace jiannuo::ctl {

namespace {

struct ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

constexpr int patienceMs = 20'000;
constexpr int usualPort = 443;

} // namespace

Connection::Connection(DeviceLedger& ledger, const Clock& clock)
    : m_engine(ledger, m_transport, clock)
{
    m_transport.setServer(QUrl(QString::fromUtf8(ledger.fact("server"))),
                          QString::fromLatin1(ledger.fact("fingerprint")));
    m_engine.onProgress = [this](const ConversationProgress& progress) { m_progress = progress; };
}

template <class T, class Start> Result<T> Connection::waitFor(Start start)
{
    QEventLoop loop;
    std::optional<Result<T>> result;
    start([&](Result<T> come) {
        result = std::move(come);
        loop.quit();
    });
    if (!result)
        loop.exec();
    return std::move(*result);
}

Result<protocol::EnrolAnswer> Connection::enrol(const QString& code, const QString& deviceName, Suite suite)
{
    return waitFor<protocol::EnrolAnswer>(
        [&](auto done) { m_engine.enrol(code, deviceName, std::move(done), suite); });
}

Result<protocol::InviteAnswer> Connection::invite(const Id& person)
{
    return waitFor<protocol::InviteAnswer>([&](auto done) { m_engine.invite(person, std::move(done)); });
}

Result<Receipt> Connection::receipt(qint64 gseq)
{
    return waitFor<Receipt>([&](auto done) { m_engine.receipt(gseq, std::move(done)); });
}

Result<QByteArray> Connection::relay(const QString& bundle)
{
    return waitFor<QByteArray>([&](auto done) { m_engine.relay(bundle, std::move(done)); });
}

Result<void> Connection::sync()
{
    return waitFor<void>([&](auto done) { m_engine.run(std::move(done)); });
}

Result<QString> certificateOf(const QUrl& address)
{
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(address.host(), static_cast<quint16>(address.port(usualPort)));
    if (!socket.waitForEncrypted(patienceMs))
        return Error{
            socket.error() == QAbstractSocket::SocketTimeoutError ? ErrorCode::TimedOut
                                                                  : ErrorCode::Unreachable,
            ConnectionWords::tr("连不上 %1（%2）。").arg(address.toDisplayString(), socket.errorString())};
    return QString::fromLatin1(socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex());
}

} // namespace jiannuo::ctl
