// SPDX-License-Identifier: Apache-2.0
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

/// What a process has used until now; another one's in steps of 10 ms.
double cpuSecondsOf(qint64 pid);
/// "VmRSS" or "VmHWM" of a process, in bytes.
qint64 memoryOf(const QString& pid, const char* field);

/// "12.3 ms", "4.0 µs".
QString duration(double microseconds);
QString number(double value, int decimals = 0);

} // namespace jiannuo::bench
