#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace jiannuo::bench {

/// Wall time and the process's own processor time, in seconds: on a busy machine the second is the steadier.
struct Span {
    double wall = 0;
    double cpu = 0;
};

Span measure(const std::function<void()>& work);

/// Many single durations, in microseconds.
class Samples {
public:
    void add(double microseconds) { m_values.push_back(microseconds); }
    void time(const std::function<void()>& work);
    /// 0.5 is the median.
    double quantile(double q) const;

private:
    std::vector<double> m_values;
};

/// Lines of a table, printed as they come.
class Table {
public:
    explicit Table(const QString& title);
    void row(const QString& what, const QString& value, const QString& note = {});
    /// `count` things in a span: rate, wall and processor time, and how it compares with a raw loop.
    void rate(const QString& what, qint64 count, Span span, const Span* raw = nullptr);
    void quantiles(const QString& what, const Samples& samples);
};

} // namespace jiannuo::bench
