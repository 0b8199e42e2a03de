// SPDX-License-Identifier: Apache-2.0
#include "simulation/world.h"

#include <QDir>

#include <cstdio>

namespace jiannuo::simulation {

namespace {

/// Memory where the system offers a folder in it: attachments are synced to the disk, and there are many.
QString place()
{
    const QString shm = QStringLiteral("/dev/shm");
    return (QFileInfo(shm).isWritable() ? shm : QDir::tempPath())
        + QStringLiteral("/jiannuo-simulation-XXXXXX");
}

} // namespace

World::World(quint64 seed)
    : random(seed)
    , folder(place())
{
    disk.milliseconds = m_now.ms;
}

void World::after(qint64 ms, std::function<void()> job)
{
    m_events.emplace(std::pair(m_now.ms + std::max<qint64>(ms, 0), m_made++), std::move(job));
}

void World::pass(qint64 ms)
{
    const qint64 until = m_now.ms + ms;
    while (!m_events.empty() && m_events.begin()->first.first <= until) {
        auto next = m_events.extract(m_events.begin());
        m_now.ms = next.key().first;
        disk.milliseconds = m_now.ms;
        next.mapped()();
    }
    m_now.ms = until;
    disk.milliseconds = until;
}

void World::copyMachine(const QString& from, const QString& to)
{
    emptyMachine(to);
    disk.restore(to, disk.image(from));
    const QString folder = QStringLiteral("/keys/");
    QDir().mkpath(to + folder);
    for (const QString& name : QDir(from + folder).entryList(QDir::Files))
        QFile::copy(from + folder + name, to + folder + name);
}

void World::emptyMachine(const QString& directory)
{
    disk.restore(directory, {});
    QDir(directory + QStringLiteral("/keys")).removeRecursively();
}

void World::note(const QString& line)
{
    const QByteArray bytes = QByteArray::number(m_now.ms) + ' ' + line.toUtf8() + '\n';
    m_trace.addData(bytes);
    if (prints)
        std::fputs(bytes.constData(), stdout);
}

} // namespace jiannuo::simulation
