// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <functional>

namespace jiannuo {

struct HttpRequest {
    QByteArray method;
    QString path; ///< below the server's address
    QByteArray body;
    QMap<QByteArray, QByteArray> headers;
};

struct HttpReply {
    int status = 0;
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; ///< names in small letters
};

/// How the device reaches headquarters. `done` is called once, later, on the same thread; with an Error where
/// there was no answer at all (Unreachable, TimedOut, BadSignature for a certificate that is not the pinned
/// one, Cancelled).
class Transport {
public:
    Transport() = default;
    virtual ~Transport() = default;
    Q_DISABLE_COPY_MOVE(Transport)

    virtual void send(HttpRequest request, std::function<void(Result<HttpReply>)> done) = 0;
    /// Bytes of the request that is under way, for the eye.
    std::function<void(qint64 sent, qint64 received)> onBytes;
};

} // namespace jiannuo
