// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "server/http/message.h"

namespace jiannuo::http {

/// How an answer's body goes over the wire.
enum class Framing { None, Length, Chunked, UntilClose };

/// None for HEAD's answer and for a status that has no body.
Framing framingOf(const Response& response, bool http11);
/// Whether a body may follow at all.
bool mayHaveBody(int status);

/// Status line and header. A field with a line break in it is left out: nobody may write a second answer.
/// `connection`: "close" or "keep-alive", empty where the version of the protocol says it.
QByteArray responseHead(const Response& response, Framing framing, QByteArrayView connection, Instant now);

} // namespace jiannuo::http
