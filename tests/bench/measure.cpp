#include "measure.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double wallSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

Span measure(const std::function<void()>& work)
{
    const double wall = wallSeconds();
    const double cpu = cpuSeconds();
    work();
    return {wallSeconds() - wall, cpuSeconds() - cpu};
}

void Samples::time(const std::function<void()>& work)
{
    add(measure(work).wall * 1e6);
}

double Samples::quantile(double q) const
{
    if (m_values.empty())
        return 0;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const auto at = static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1) + 0.5);
    return sorted[at];
}

Table::Table(const QString& title)
{
    std::printf("\n%s\n", qPrintable(title));
}

void Table::row(const QString& what, const QString& value, const QString& note)
{
    std::printf("  %-46s %16s  %s\n", qPrintable(what), qPrintable(value), qPrintable(note));
    std::fflush(stdout);
}

void Table::rate(const QString& what, qint64 count, Span span, const Span* raw)
{
    const QString note = raw ? u"cpu %1 s, %2 of raw (cpu %3)"_s.arg(span.cpu, 0, 'f', 2)
                                   .arg(raw->wall / span.wall, 0, 'f', 2)
                                   .arg(raw->cpu / span.cpu, 0, 'f', 2)
                             : u"cpu %1 s"_s.arg(span.cpu, 0, 'f', 2);
    row(what,
        u"%1/s in %2 s"_s.arg(static_cast<qint64>(static_cast<double>(count) / span.wall))
            .arg(span.wall, 0, 'f', 2),
        note);
}

void Table::quantiles(const QString& what, const Samples& samples)
{
    row(what, u"p50 %1 µs"_s.arg(samples.quantile(0.5), 0, 'f', 0),
        u"p99 %1 µs"_s.arg(samples.quantile(0.99), 0, 'f', 0));
}

} // namespace jiannuo::bench
