// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"

#include <QByteArray>

#include <functional>

namespace jiannuo::http {

/// One request as it stands in the log. Nothing secret: no query, no header, no body.
struct AccessRecord {
    Instant time; ///< of the first byte
    QByteArray peer;
    QByteArray method; ///< "-" when the request could not be read
    QByteArray path; ///< "-" likewise; at most 512 bytes
    int status = 0; ///< 0: no answer could be sent
    qint64 bytesIn = 0; ///< of the body
    qint64 bytesOut = 0; ///< head and body
    qint64 ms = 0; ///< from the first byte to the last
};

/// Called for one record at a time, from the server's threads: be quick.
using AccessLog = std::function<void(const AccessRecord&)>;

/// One line of JSON without a line end; control characters are escaped.
QByteArray toJsonLine(const AccessRecord& record);

} // namespace jiannuo::http
