// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"
#include "server/http/http_server.h"

#include <QCoreApplication>
#include <QDir>

namespace jiannuo {

/// What the administrator asks of the server, from its command line.
struct ServerSettings {
    QDir folder;
    http::ListenAddress listen;
    http::Limits limits;
    std::optional<Suite> suite; ///< none: the usual one for a new headquarters, its own for another
    QString county;
    QString center;
    bool demonstration = false;
    bool doctor = false;
    bool clockCorrected = false;
    QString exportTo; ///< a file; empty: serves
};

/// Ends the process for --help and --version. InvalidInput names what was not understood.
Result<ServerSettings> readSettings(const QCoreApplication& application);

} // namespace jiannuo
