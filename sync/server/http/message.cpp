// SPDX-License-Identifier: Apache-2.0
#include "server/http/message.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <array>

namespace jiannuo::http {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array methodNames{
    std::pair{Method::Get, "GET"},         std::pair{Method::Head, "HEAD"},
    std::pair{Method::Post, "POST"},       std::pair{Method::Put, "PUT"},
    std::pair{Method::Patch, "PATCH"},     std::pair{Method::Delete, "DELETE"},
    std::pair{Method::Options, "OPTIONS"},
};

constexpr std::array reasonPhrases{
    std::pair{100, "Continue"},
    std::pair{101, "Switching Protocols"},
    std::pair{200, "OK"},
    std::pair{201, "Created"},
    std::pair{202, "Accepted"},
    std::pair{204, "No Content"},
    std::pair{206, "Partial Content"},
    std::pair{301, "Moved Permanently"},
    std::pair{303, "See Other"},
    std::pair{304, "Not Modified"},
    std::pair{307, "Temporary Redirect"},
    std::pair{308, "Permanent Redirect"},
    std::pair{400, "Bad Request"},
    std::pair{401, "Unauthorized"},
    std::pair{403, "Forbidden"},
    std::pair{404, "Not Found"},
    std::pair{405, "Method Not Allowed"},
    std::pair{406, "Not Acceptable"},
    std::pair{408, "Request Timeout"},
    std::pair{409, "Conflict"},
    std::pair{410, "Gone"},
    std::pair{411, "Length Required"},
    std::pair{412, "Precondition Failed"},
    std::pair{413, "Content Too Large"},
    std::pair{414, "URI Too Long"},
    std::pair{415, "Unsupported Media Type"},
    std::pair{416, "Range Not Satisfiable"},
    std::pair{417, "Expectation Failed"},
    std::pair{422, "Unprocessable Content"},
    std::pair{426, "Upgrade Required"},
    std::pair{428, "Precondition Required"},
    std::pair{429, "Too Many Requests"},
    std::pair{431, "Request Header Fields Too Large"},
    std::pair{460, "Checksum Mismatch"},
    std::pair{500, "Internal Server Error"},
    std::pair{501, "Not Implemented"},
    std::pair{502, "Bad Gateway"},
    std::pair{503, "Service Unavailable"},
    std::pair{504, "Gateway Timeout"},
    std::pair{505, "HTTP Version Not Supported"},
    std::pair{507, "Insufficient Storage"},
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArrayView methodName(Method method)
{
    for (const auto& [known, name] : methodNames) {
        if (known == method)
            return name;
    }
    return "-";
}

void Headers::set(const QByteArray& name, QByteArray value)
{
    m_fields.removeIf([&](const Header& field) { return sameName(field.name, name); });
    add(name, std::move(value));
}

qsizetype Headers::count(QByteArrayView name) const
{
    return std::count_if(m_fields.begin(), m_fields.end(),
                         [&](const Header& field) { return sameName(field.name, name); });
}

QByteArray Headers::value(QByteArrayView name) const
{
    for (const Header& field : m_fields) {
        if (sameName(field.name, name))
            return field.value;
    }
    return {};
}

std::optional<QString> Request::parameter(QByteArrayView name) const
{
    for (const QByteArray& pair : query.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        const auto key = percentDecoded(equals < 0 ? pair : pair.first(equals), true);
        if (!key || *key != name)
            continue;
        const auto value = percentDecoded(equals < 0 ? QByteArray() : pair.sliced(equals + 1), true);
        return value ? std::optional(QString::fromUtf8(*value)) : std::nullopt;
    }
    return std::nullopt;
}

QByteArray Request::bearerToken() const
{
    const QByteArray value = headers.value("Authorization");
    constexpr QByteArrayView scheme = "Bearer ";
    if (value.size() <= scheme.size() || !sameName(QByteArrayView(value).first(scheme.size()), scheme))
        return {};
    return value.sliced(scheme.size()).trimmed();
}

Response jsonResponse(QByteArray json, int status)
{
    return textResponse(std::move(json), "application/json", status);
}

Response textResponse(QByteArray text, QByteArray contentType, int status)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", std::move(contentType));
    response.body = std::move(text);
    return response;
}

Response errorResponse(const Error& error)
{
    return errorResponse(error, statusOf(error.code));
}

Response errorResponse(const Error& error, int status)
{
    const QJsonObject object{{u"code"_s, QString(error.name())}, {u"sentence"_s, error.sentence}};
    Response response = jsonResponse(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', status);
    response.headers.add("Cache-Control", "no-store");
    if (status == 401)
        response.headers.add("WWW-Authenticate", "Bearer");
    if (status == 429 || status == 503)
        response.headers.add("Retry-After", "10");
    return response;
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::MissingField:
    case ErrorCode::UnknownKind:
    case ErrorCode::Corrupt:
        return 400;
    case ErrorCode::Unauthenticated:
        return 401;
    case ErrorCode::NotAllowed:
    case ErrorCode::Revoked:
    case ErrorCode::BadSignature:
        return 403;
    case ErrorCode::UnknownRecord:
        return 404;
    case ErrorCode::AlreadyExists:
    case ErrorCode::WrongState:
    case ErrorCode::Conflicting:
    case ErrorCode::BrokenChain:
    case ErrorCode::OtherHistory:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::RuleBroken:
        return 422;
    case ErrorCode::Unsupported:
        return 501;
    case ErrorCode::Unreachable:
        return 502;
    case ErrorCode::TimedOut:
        return 504;
    case ErrorCode::Busy:
    case ErrorCode::Cancelled:
        return 503;
    case ErrorCode::StorageFailed:
        return 500;
    }
    return 500;
}

QByteArrayView reasonOf(int status)
{
    for (const auto& [known, reason] : reasonPhrases) {
        if (known == status)
            return reason;
    }
    return "Unknown";
}

std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsBlank)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsBlank) {
            out.append(' ');
            continue;
        }
        if (text[i] != '%') {
            out.append(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        out.append(char(high * 16 + low));
        i += 2;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(out);
    if (decoder.hasError())
        return std::nullopt;
    return out;
}

} // namespace jiannuo::http
