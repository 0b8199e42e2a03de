// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client.h"

#include "server/http/http_server.h"

#include <condition_variable>
#include <mutex>

namespace jiannuo::test {

using namespace http;

class FixedClock final : public Clock {
public:
    Instant now() const override { return {1'785'542'400'000}; }
    qint64 monotonicMs() const override { return 0; }
};

/// Counts, keeps nothing.
class CountingSink final : public BodySink {
public:
    Result<void> write(QByteArrayView piece) override
    {
        size += piece.size();
        longest = qMax(longest, piece.size());
        return {};
    }
    qint64 size = 0;
    qsizetype longest = 0;
};

/// A server with routes that tests need; its log in memory.
class Served {
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_changed;
    QList<AccessRecord> m_records;

public:
    explicit Served(const Limits& limits = {}, const QByteArray& certificatePem = {},
                    const QByteArray& keyPem = {})
        : server(options(limits, certificatePem, keyPem), clock)
    {
        server.add({Method::Get, "/hello",
                    [](const Request&, const Respond& respond) { respond(textResponse("hello")); }});
        server.add(
            {Method::Post,
             "/echo",
             [](const Request& request, const Respond& respond) { respond(textResponse(request.body)); },
             1000,
             {"text/plain"}});
        Route upload{Method::Put, "/files/{name}", [](const Request& request, const Respond& respond) {
                         const auto& sink = static_cast<const CountingSink&>(*request.sink);
                         respond(textResponse(request.captures.first() + ' ' + QByteArray::number(sink.size)
                                              + ' ' + QByteArray::number(sink.longest)));
                     }};
        upload.bodyLimit = qint64(500) << 20;
        upload.admit = [](Request& request) -> std::optional<Response> {
            if (request.bearerToken() != "good")
                return errorResponse({ErrorCode::Unauthenticated, QStringLiteral("请先登记")});
            request.sink = std::make_shared<CountingSink>();
            return std::nullopt;
        };
        server.add(upload);
        Route quick{Method::Post, "/quick", [](const Request& request, const Respond& respond) {
                        if (request.body == "throw")
                            throw std::runtime_error("as asked");
                        respond(textResponse(std::any_cast<QByteArray>(request.context) + ' '
                                             + QByteArray::number(request.body.size())));
                    }};
        quick.bodyLimit = 100'000;
        quick.admit = [](Request& request) -> std::optional<Response> {
            if (request.bearerToken() != "good")
                return errorResponse({ErrorCode::Unauthenticated, QStringLiteral("请先登记")});
            request.context = QByteArray("asked");
            return std::nullopt;
        };
        quick.admitAtOnce = [](Request& request) {
            if (request.bearerToken() != "known")
                return false;
            request.context = QByteArray("known");
            return true;
        };
        quick.handlesAtOnce = true;
        server.add(quick);
    }

    QList<AccessRecord> records() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_records;
    }
    /// Waits for the log: an answer may be read before its line is written.
    QList<AccessRecord> records(qsizetype count) const
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return m_records.size() >= count; });
        return m_records;
    }

    FixedClock clock;
    HttpServer server;

private:
    ServerOptions options(const Limits& limits, const QByteArray& certificatePem, const QByteArray& keyPem)
    {
        ServerOptions options;
        options.limits = limits;
        options.certificatePem = certificatePem;
        options.keyPem = keyPem;
        options.log = [this](const AccessRecord& record) {
            const std::scoped_lock lock(m_mutex);
            m_records.append(record);
            m_changed.notify_all();
        };
        return options;
    }
};

} // namespace jiannuo::test
