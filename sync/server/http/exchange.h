// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/connection.h"

#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <optional>

namespace jiannuo::http {

/// Bodies are moved in pieces of this size, in either direction.
constexpr qsizetype bodyPiece = 64 * 1024;

inline qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// What a request has come to, until it is answered.
struct Connection::Exchange {
    explicit Exchange(const Limits& limits)
        : parser(limits)
    {
    }

    RequestParser parser;
    Request request;
    Router::Match match;
    AccessRecord record;
    qint64 startedMs = steadyMs();
    qint64 room = 0; ///< of the memory for bodies
    int refused = 0;
    bool isShort = false; ///< its head
};
/// The answer to one request; touched on the strand only.
struct Connection::Answer {
    boost::asio::steady_timer wake;
    std::optional<Response> response;
};
} // namespace jiannuo::http
