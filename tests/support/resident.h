#pragma once

#include <QFile>

namespace jiannuo::test {

/// What a process holds in memory, in KiB: this one, or another.
inline qint64 residentKiB(qint64 pid = 0)
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
