// SPDX-License-Identifier: Apache-2.0
#include "measure.h"

#include <QFile>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <unistd.h>

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

QByteArray procFile(const QString& pid, const char* name)
{
    QFile file(u"/proc/%1/%2"_s.arg(pid, QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

double cpuSecondsOf(qint64 pid)
{
    const QByteArray stat = procFile(QString::number(pid), "stat");
    // Behind the name, which may hold spaces: state is the third field, user and system time 14 and 15.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13)
        return 0;
    return (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

qint64 memoryOf(const QString& pid, const char* field)
{
    for (const QByteArray& line : procFile(pid, "status").split('\n')) {
        if (line.startsWith(field))
            return line.mid(qstrlen(field) + 1).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return 0;
}

QString duration(double microseconds)
{
    return microseconds < 1000 ? u"%1 µs"_s.arg(microseconds, 0, 'f', microseconds < 10 ? 1 : 0)
        : microseconds < 1e6   ? u"%1 ms"_s.arg(microseconds / 1000, 0, 'f', microseconds < 1e5 ? 1 : 0)
                               : u"%1 s"_s.arg(microseconds / 1e6, 0, 'f', 2);
}

QString number(double value, int decimals)
{
    return QLocale(QLocale::English).toString(value, 'f', decimals);
}

} // namespace jiannuo::bench
