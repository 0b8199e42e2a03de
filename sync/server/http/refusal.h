// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"

namespace jiannuo::http {

/// What the server itself says when it does not let a request pass to a handler: the status, its code and a
/// sentence; the connection ends with it.
Response refusal(int status);

} // namespace jiannuo::http
