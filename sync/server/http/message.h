// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <any>
#include <functional>
#include <memory>
#include <optional>

namespace jiannuo::http {

enum class Method { Get, Head, Post, Put, Patch, Delete, Options };

QByteArrayView methodName(Method method);

struct Header {
    QByteArray name;
    QByteArray value;

    bool operator==(const Header&) const = default;
};

/// Header fields in the order in which they came. Names are compared without case.
class Headers {
public:
    void add(QByteArray name, QByteArray value) { m_fields.append({std::move(name), std::move(value)}); }
    /// Replaces every field of the name.
    void set(const QByteArray& name, QByteArray value);
    bool contains(QByteArrayView name) const { return count(name) > 0; }
    qsizetype count(QByteArrayView name) const;
    /// The first field's value, or nothing.
    QByteArray value(QByteArrayView name) const;
    const QList<Header>& fields() const { return m_fields; }

private:
    QList<Header> m_fields;
};

/// Where a body goes that must not sit in memory. Called by one worker at a time, in order; it may block.
class BodySink {
public:
    BodySink() = default;
    virtual ~BodySink() = default;
    Q_DISABLE_COPY_MOVE(BodySink)

    /// An Error ends the request with errorResponse(). When a client goes away in the middle, the sink is
    /// destroyed without a further call.
    virtual Result<void> write(QByteArrayView piece) = 0;
};

struct Request {
    Method method = Method::Get;
    QByteArray path; ///< decoded UTF-8; starts with '/'; no empty, "." or ".." segment
    QByteArray query; ///< as it came, without '?'
    Headers headers;
    QList<QByteArray> captures; ///< what stood in the place of the pattern's "{…}", in order
    QByteArray peer; ///< the client's IP address
    quint16 peerPort = 0;
    qint64 bodySize = -1; ///< as announced; -1 when the body comes in chunks
    QByteArray body; ///< empty when it went to the sink
    std::shared_ptr<BodySink> sink; ///< set by a route's `admit`
    std::any context; ///< what `admit` found out (who asks), for the handler

    /// A query parameter, decoded ('+' is a blank). Nothing when it is absent or not UTF-8.
    std::optional<QString> parameter(QByteArrayView name) const;
    /// The token of "Authorization: Bearer …", or nothing.
    QByteArray bearerToken() const;
};

/// Gives an answer's body piece by piece; called by one worker at a time. At most `atMost` bytes; empty at
/// the end. After an Error the connection is cut, so that nobody takes the part for the whole.
using BodySource = std::function<Result<QByteArray>(qsizetype atMost)>;

/// What a connection that was upgraded knows beside HTTP (sync/protocol/short_head.h).
struct ShortHeads {
    QList<QByteArray> paths; ///< for POST, by number
    QByteArray contentType; ///< of such requests, and of the answers that are short
    QByteArray authorization; ///< of such requests: that of the request which upgraded
};

struct Response {
    int status = 200;
    Headers headers; ///< without Content-Length, Transfer-Encoding, Connection, Date: the server writes these
    QByteArray body;
    BodySource source; ///< instead of `body`
    qint64 sourceSize = -1; ///< bytes that `source` gives; -1: unknown, sent in chunks
    bool close = false; ///< end the connection after this answer
    std::shared_ptr<const ShortHeads> shortHeads; ///< with 101: what follows may have short heads
};

/// Answers a request: once, from any thread, at once or later. The first answer counts. When the last copy
/// goes without an answer, the client gets a 500.
using Respond = std::function<void(Response)>;

Response jsonResponse(QByteArray json, int status = 200);
Response textResponse(QByteArray text, QByteArray contentType = "text/plain; charset=utf-8",
                      int status = 200);
/// {"code": …, "sentence": …} with the status that fits the code, or the given one.
Response errorResponse(const Error& error);
Response errorResponse(const Error& error, int status);
/// The status with which an error goes over the wire.
int statusOf(ErrorCode code);
/// "Not Found" and the like; "Unknown" for a status that we never send.
QByteArrayView reasonOf(int status);

/// Decodes %XX. Nothing when an escape is broken or the result is not UTF-8.
std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsBlank = false);

} // namespace jiannuo::http
