// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"

namespace jiannuo::http {

/// Called on a worker, so it may block; a long wait is done without one: keep `respond`, return, answer
/// later.
using Handler = std::function<void(Request request, Respond respond)>;

/// Looks at the request before its body is read (and before a client that asked is told to send it), on a
/// worker. May set Request::sink and Request::context. An answer ends the request.
using Admit = std::function<std::optional<Response>(Request& request)>;
/// The same on the connection's own thread, so it must not block: true admits, false leaves it to Admit.
using AdmitAtOnce = std::function<bool(Request& request)>;

struct Route {
    Method method = Method::Get; ///< Get answers HEAD too
    /// Segments; "{name}" takes any one of them, "{name...}" at the end all that follow (one at least).
    QByteArray pattern;
    Handler handler;
    qint64 bodyLimit =
        0; ///< bytes; a larger body is refused (413), before it is read if its size is announced
    QList<QByteArray> contentTypes = {}; ///< of a body, in small letters, without parameters; empty: any. 415
    Admit admit = {};
    AdmitAtOnce admitAtOnce = {};
    /// The handler does not block: where the body is small, it is called on the connection's own thread.
    bool handlesAtOnce = false;
};

class Router {
public:
    void add(Route route) { m_routes.append(std::move(route)); }

    struct Match {
        const Route* route = nullptr; ///< nothing: 405 when `allowed` names methods, else 404
        QList<QByteArray> captures;
        QByteArray allowed; ///< "GET, HEAD, OPTIONS": what the path knows; empty for an unknown path
    };
    Match find(Method method, QByteArrayView path) const;

private:
    QList<Route> m_routes;
};

} // namespace jiannuo::http
