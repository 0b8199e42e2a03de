// SPDX-License-Identifier: Apache-2.0
#include "torture/small_disk.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>

namespace jiannuo::test {

namespace {

constexpr const char* roomy = "size=1g"; // only what is written takes memory

} // namespace

SmallDisk::SmallDisk(Kind kind, const QString& folder, qint64 bytes)
    : m_kind(kind)
    , m_folder(QFile::encodeName(folder))
    , m_bytes(bytes)
{
    QDir().mkpath(folder);
    if (m_kind == Kind::FileSystem)
        m_there = ::mount("none", m_folder, "tmpfs", 0, "size=" + QByteArray::number(m_bytes)) == 0;
}

SmallDisk::~SmallDisk()
{
    if (m_kind == Kind::FileSystem && m_there)
        ::umount2(m_folder, MNT_DETACH);
}

std::function<void()> SmallDisk::modifier() const
{
    if (m_kind == Kind::FileSystem || m_cleared)
        return {};
    return [bytes = static_cast<rlim_t>(m_bytes)] {
        // Otherwise whoever writes too much is ended rather than told.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit files{};
        getrlimit(RLIMIT_FSIZE, &files);
        files.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &files);
    };
}

void SmallDisk::clear(qint64 pid)
{
    m_cleared = true;
    if (m_kind == Kind::FileSystem) {
        ::mount("none", m_folder, "tmpfs", MS_REMOUNT, roomy);
        return;
    }
    rlimit files{};
    if (pid && prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, nullptr, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        prlimit(static_cast<pid_t>(pid), RLIMIT_FSIZE, &files, nullptr);
    }
}

} // namespace jiannuo::test
