// SPDX-License-Identifier: Apache-2.0
#include "server/http/metrics.h"

#include <array>

namespace jiannuo::http {

namespace {

constexpr std::array<qint64, 9> bounds{5, 20, 50, 100, 500, 1'000, 5'000, 30'000, 0};

QByteArray seconds(qint64 ms)
{
    QByteArray text = QByteArray::number(ms / 1000);
    if (ms % 1000 != 0)
        text += '.' + QByteArray::number(ms % 1000).rightJustified(3, '0');
    return text;
}

QByteArray escaped(QByteArray value)
{
    return value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

} // namespace

void MetricsText::head(const QByteArray& name, const QByteArray& help, const char* type)
{
    if (m_last == name)
        return;
    m_last = name;
    m_out += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void MetricsText::sample(const QByteArray& name, const Labels& labels, const QByteArray& value)
{
    m_out += name;
    if (!labels.isEmpty()) {
        m_out += '{';
        for (qsizetype i = 0; i < labels.size(); ++i)
            m_out += (i > 0 ? "," : "") + labels[i].first + "=\"" + escaped(labels[i].second) + '"';
        m_out += '}';
    }
    m_out += ' ' + value + '\n';
}

void MetricsText::counter(const QByteArray& name, const QByteArray& help, qint64 value, const Labels& labels)
{
    head(name, help, "counter");
    sample(name, labels, QByteArray::number(value));
}

void MetricsText::gauge(const QByteArray& name, const QByteArray& help, qint64 value, const Labels& labels)
{
    head(name, help, "gauge");
    sample(name, labels, QByteArray::number(value));
}

void MetricsText::histogram(const QByteArray& name, const QByteArray& help,
                            const QList<std::pair<qint64, qint64>>& buckets, qint64 sumMs)
{
    head(name, help, "histogram");
    qint64 total = 0;
    for (qsizetype i = 0; i < buckets.size(); ++i) {
        total += buckets[i].second;
        const QByteArray bound = i + 1 == buckets.size() ? QByteArray("+Inf") : seconds(buckets[i].first);
        sample(name + "_bucket", {{"le", bound}}, QByteArray::number(total));
    }
    sample(name + "_sum", {}, seconds(sumMs));
    sample(name + "_count", {}, QByteArray::number(total));
}

void Metrics::count(Event event)
{
    const std::scoped_lock lock(m_mutex);
    ++m_events[event];
}

void Metrics::opened(int change)
{
    const std::scoped_lock lock(m_mutex);
    m_open += change;
}

int Metrics::open() const
{
    const std::scoped_lock lock(m_mutex);
    return m_open;
}

void Metrics::request(const QByteArray& route, const AccessRecord& record)
{
    const std::scoped_lock lock(m_mutex);
    ++m_requests[{route, record.status}];
    size_t bucket = 0;
    while (bucket + 1 < bounds.size() && record.ms > bounds[bucket])
        ++bucket;
    ++m_durations[qsizetype(bucket)];
    m_durationSum += record.ms;
    m_bytesIn += record.bytesIn;
    m_bytesOut += record.bytesOut;
}

void Metrics::write(MetricsText& text) const
{
    const std::scoped_lock lock(m_mutex);
    text.gauge("jiannuo_http_connections", "Open connections.", m_open);
    text.counter("jiannuo_http_connections_total", "Accepted connections.", m_events.value(Event::Accepted));
    text.counter("jiannuo_http_connections_dropped_total", "Connections cut off, being too many.",
                 m_events.value(Event::Dropped));
    text.counter("jiannuo_http_connections_made_room_total", "Waiting connections ended for new ones.",
                 m_events.value(Event::MadeRoom));
    text.counter("jiannuo_http_handshakes_failed_total", "TLS handshakes that failed.",
                 m_events.value(Event::HandshakeFailed));
    text.counter("jiannuo_http_timeouts_total", "Connections that were too slow.",
                 m_events.value(Event::TimedOut));
    for (const auto& [key, count] : m_requests.asKeyValueRange())
        text.counter("jiannuo_http_requests_total", "Requests by route and status.", count,
                     {{"route", key.first}, {"status", QByteArray::number(key.second)}});
    text.counter("jiannuo_http_body_bytes_total", "Bytes of bodies received.", m_bytesIn);
    text.counter("jiannuo_http_sent_bytes_total", "Bytes of answers sent.", m_bytesOut);
    QList<std::pair<qint64, qint64>> buckets;
    for (size_t i = 0; i < bounds.size(); ++i)
        buckets.append({bounds[i], m_durations[qsizetype(i)]});
    text.histogram("jiannuo_http_request_seconds", "How long requests took.", buckets, m_durationSum);
}

} // namespace jiannuo::http
