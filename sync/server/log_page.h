// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/headquarters.h"
#include "server/http/router.h"

namespace jiannuo {

/// What headquarters signs for its log, for everybody: `GET /log`, a page for people, and `GET
/// /log/heads?after=SIZE`, JSON for witnesses who keep what they saw. Says nothing of what is in the log.
void addLogPage(const std::function<void(http::Route)>& add, Headquarters& headquarters);

} // namespace jiannuo
