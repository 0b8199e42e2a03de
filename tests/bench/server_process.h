// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "county.h"

#include "crypto/certificate.h"

#include <QProcess>
#include <QUrl>

namespace jiannuo::bench {

/// Headquarters in a process of its own (this program again, with --serve), so that its memory and its
/// processor time can be told from its clients'. The same server as jiannuo-server's, but for limits that let
/// ten thousand connections in from one address.
class ServerProcess {
public:
    explicit ServerProcess(const QString& directory);
    /// Lets it finish what it does.
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    quint16 port() const { return m_port; }
    const QString& fingerprint() const { return m_fingerprint; }
    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    quint16 m_port = 0;
    QString m_fingerprint;
};

/// What the other process does: serves that folder until standard input ends.
int serve(const QString& directory);

/// A certificate for the loopback.
TlsIdentity loopbackIdentity(const Clock& clock);

} // namespace jiannuo::bench
