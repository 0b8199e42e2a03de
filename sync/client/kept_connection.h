// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/transport.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <optional>

namespace jiannuo {

/// A connection that stays open between conversations, and on which the usual requests have short heads
/// (sync/protocol/README.md). It is an addition: whatever it does not take, or fails at, goes the ordinary
/// way, and that is where errors are told.
class KeptConnection final : public QObject {
    Q_OBJECT

public:
    /// Called once, later; with nothing where the request has to go the ordinary way (again).
    using Done = std::function<void(std::optional<HttpReply>)>;

    explicit KeptConnection(QObject* parent = nullptr);
    ~KeptConnection() override;

    /// As NetworkTransport::setServer().
    void setServer(const QUrl& address, const QString& fingerprint);
    /// False where it does not take this request, or not now; `done` is then not called.
    bool send(const HttpRequest& request, const Done& done);
    /// Of the answer that is coming.
    std::function<void(qint64 received)> onBytes;

private:
    enum class State { Closed, Upgrading, Open };

    void open();
    void upgrade();
    void write();
    void read();
    void refused();
    void giveUp();
    void close();

    QUrl m_address;
    QString m_fingerprint;
    std::unique_ptr<QSslSocket> m_socket;
    State m_state = State::Closed;
    QByteArray m_authorization; ///< with which it was opened
    QByteArray m_in;
    QByteArray m_request; ///< under way, as it is written
    Done m_done;
    QTimer m_patience;
    QElapsedTimer m_quiet; ///< since the last answer
    QElapsedTimer m_refused; ///< since the other side did not want it
};

} // namespace jiannuo
