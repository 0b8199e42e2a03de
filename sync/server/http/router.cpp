// SPDX-License-Identifier: Apache-2.0
#include "server/http/router.h"

namespace jiannuo::http {

namespace {

std::optional<QList<QByteArray>> matched(const QByteArray& pattern, const QList<QByteArray>& path)
{
    const QList<QByteArray> wanted = pattern.split('/');
    QList<QByteArray> captures;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i >= path.size())
            return std::nullopt;
        if (wanted[i].endsWith("...}") && i > 0 && !path[i].isEmpty()) {
            captures.append(path.sliced(i).join('/'));
            return captures;
        }
        if (wanted[i].startsWith('{') && !path[i].isEmpty())
            captures.append(path[i]);
        else if (wanted[i] != path[i])
            return std::nullopt;
    }
    return wanted.size() == path.size() ? std::optional(captures) : std::nullopt;
}

} // namespace

Router::Match Router::find(Method method, QByteArrayView path) const
{
    const QList<QByteArray> segments = path.toByteArray().split('/');
    const Method wanted = method == Method::Head ? Method::Get : method;
    Match match;
    QList<QByteArray> allowed;
    for (const Route& route : m_routes) {
        const auto captures = matched(route.pattern, segments);
        if (!captures)
            continue;
        if (!match.route && route.method == wanted) {
            match.route = &route;
            match.captures = *captures;
        }
        allowed.append(methodName(route.method).toByteArray());
        if (route.method == Method::Get)
            allowed.append("HEAD");
    }
    if (!allowed.isEmpty()) {
        allowed.append("OPTIONS");
        allowed.removeIf(
            [&, i = qsizetype(0)](const QByteArray& name) mutable { return allowed.indexOf(name) < i++; });
        match.allowed = allowed.join(", ");
    }
    return match;
}

} // namespace jiannuo::http
