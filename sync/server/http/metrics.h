// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/access_log.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <mutex>
#include <utility>

namespace jiannuo::http {

/// Builds the Prometheus text format (0.0.4). Samples of one metric are added one after the other; its HELP
/// and TYPE are written before the first.
class MetricsText {
public:
    using Labels = QList<std::pair<QByteArray, QByteArray>>;
    static constexpr auto contentType = "text/plain; version=0.0.4; charset=utf-8";

    void counter(const QByteArray& name, const QByteArray& help, qint64 value, const Labels& labels = {});
    void gauge(const QByteArray& name, const QByteArray& help, qint64 value, const Labels& labels = {});
    /// `buckets`: upper bound in milliseconds and how many fell into this bucket alone, rising; the last
    /// bound is ignored and stands for everything above. Written in seconds.
    void histogram(const QByteArray& name, const QByteArray& help,
                   const QList<std::pair<qint64, qint64>>& buckets, qint64 sumMs);

    const QByteArray& out() const { return m_out; }

private:
    void head(const QByteArray& name, const QByteArray& help, const char* type);
    void sample(const QByteArray& name, const Labels& labels, const QByteArray& value);

    QByteArray m_out;
    QByteArray m_last;
};

/// What the server counts. Any thread.
class Metrics {
public:
    enum class Event { Accepted, Dropped, MadeRoom, HandshakeFailed, TimedOut };

    void count(Event event);
    void opened(int change);
    /// `route` is the pattern, so that paths with ids do not make a metric each.
    void request(const QByteArray& route, const AccessRecord& record);
    void write(MetricsText& text) const;
    int open() const;

private:
    mutable std::mutex m_mutex;
    QMap<Event, qint64> m_events;
    QMap<std::pair<QByteArray, int>, qint64> m_requests;
    QList<qint64> m_durations = QList<qint64>(9, 0);
    qint64 m_durationSum = 0;
    qint64 m_bytesIn = 0;
    qint64 m_bytesOut = 0;
    int m_open = 0;
};

} // namespace jiannuo::http
