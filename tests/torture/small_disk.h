// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

namespace jiannuo::test {

/// A place where little can be written: a file system in memory of a few MB, which takes a right to mount; or
/// a limit on the size of every file, which takes none.
class SmallDisk {
public:
    enum class Kind { FileSystem, FileSize };

    /// The folder is made.
    SmallDisk(Kind kind, const QString& folder, qint64 bytes);
    ~SmallDisk();
    Q_DISABLE_COPY_MOVE(SmallDisk)

    /// False where this cannot be had here.
    bool isThere() const { return m_there; }
    /// For the processes that write there, between fork and exec.
    std::function<void()> modifier() const;
    /// There is room again; also for a process that runs.
    void clear(qint64 pid = 0);

private:
    Kind m_kind;
    QByteArray m_folder;
    qint64 m_bytes;
    bool m_there = true;
    bool m_cleared = false;
};

} // namespace jiannuo::test
