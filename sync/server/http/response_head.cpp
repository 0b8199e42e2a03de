// SPDX-License-Identifier: Apache-2.0
#include "server/http/response_head.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace jiannuo::http {

using namespace Qt::StringLiterals;

bool mayHaveBody(int status)
{
    return status >= 200 && status != 204 && status != 304;
}

Framing framingOf(const Response& response, bool http11)
{
    if (!mayHaveBody(response.status))
        return Framing::None;
    if (!response.source || response.sourceSize >= 0)
        return Framing::Length;
    return http11 ? Framing::Chunked : Framing::UntilClose;
}

QByteArray responseHead(const Response& response, Framing framing, QByteArrayView connection, Instant now)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC);
    QByteArray out = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
        + reasonOf(response.status).toByteArray() + "\r\nDate: "
        + QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1() + "\r\n";
    const auto clean = [](const QByteArray& text) { return !text.contains('\r') && !text.contains('\n'); };
    for (const Header& field : response.headers.fields()) {
        if (clean(field.name) && clean(field.value))
            out += field.name + ": " + field.value + "\r\n";
    }
    if (framing == Framing::Length) {
        const qint64 size = response.source ? response.sourceSize : response.body.size();
        out += "Content-Length: " + QByteArray::number(size) + "\r\n";
    } else if (framing == Framing::Chunked) {
        out += "Transfer-Encoding: chunked\r\n";
    }
    if (!connection.isEmpty())
        out += "Connection: " + connection.toByteArray() + "\r\n";
    return out + "\r\n";
}

} // namespace jiannuo::http
