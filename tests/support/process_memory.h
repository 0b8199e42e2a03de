// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>

namespace jiannuo::test {

/// By how much a bound may be wider here: the sanitizers of GCC 13 and later keep more memory of their own.
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 13
inline constexpr int sanitizer = 2;
#else
inline constexpr int sanitizer = 1;
#endif

/// What a process holds in memory, in KiB: this one, or another.
inline qint64 processMemoryKiB(qint64 pid = 0)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid ? QString::number(pid) : QStringLiteral("self")));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return -1;
}

} // namespace jiannuo::test
