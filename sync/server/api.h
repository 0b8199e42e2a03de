// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/headquarters.h"
#include "server/http/http_server.h"

namespace jiannuo {

/// The routes of sync/protocol/README.md, given to `add` one by one. The headquarters outlives them.
void addRoutes(const std::function<void(http::Route)>& add, Headquarters& headquarters);
/// Headquarters on its wire: the routes of sync/protocol/README.md, and /health and /metrics. The
/// headquarters and the server outlive the requests.
void addRoutes(http::HttpServer& server, Headquarters& headquarters);

} // namespace jiannuo
