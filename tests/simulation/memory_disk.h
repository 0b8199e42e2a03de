// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <random>
#include <vector>

namespace jiannuo::simulation {

/// A disk in memory under SQLite: a VFS for one process and one thread, which fails when it is told to.
///
/// A machine is everything below a directory. What a machine has written but not synced may be lost when its
/// power goes, sector by sector, in any combination. A disk may lie: a sync says that it is done, and nothing
/// is on the disk.
class MemoryDisk {
public:
    /// Of one call, from 0 to 1.
    struct Faults {
        double read = 0;
        double write = 0;
        double sync = 0;
        double call = 0; ///< any other: open, delete, truncate, lock, look
        double lie = 0; ///< a sync that syncs nothing
        bool inOrder = false; ///< what it lost is what came last, of all files together
        bool full = false; ///< nothing may grow
    };

    /// Registers itself as SQLite's default VFS until it is destroyed. `random` outlives it.
    explicit MemoryDisk(std::mt19937_64& random);
    ~MemoryDisk();
    Q_DISABLE_COPY_MOVE(MemoryDisk)

    void setFaults(const QString& machine, const Faults& faults);
    /// The machine stops in the middle of its n-th write or sync from now: that call and all that follow
    /// fail, and change nothing any more.
    void stopAfter(const QString& machine, int calls);
    void stop(const QString& machine) { stopAfter(machine, 0); }
    /// Takes back a stop that has not come yet, and all faults.
    void calm(const QString& machine);
    bool isStopped(const QString& machine) const;
    /// Runs again, when nobody holds its files any more. Without power it keeps any part of what was not
    /// synced; a process that was killed loses nothing of it. Whether something is gone that a sync had
    /// promised.
    bool restart(const QString& machine, bool powerWasLost);

    /// Everything that a machine holds at this moment, as a backup or a clone would have it.
    using Image = std::map<QString, QByteArray>;
    Image image(const QString& machine) const;
    void restore(const QString& machine, const Image& image);

    /// One bit of the file turns over while nobody has it open.
    void rot(const QString& path);

    // For the functions that SQLite calls
    struct File;
    struct Machine;
    std::shared_ptr<File> open(const QString& path, bool create);
    bool exists(const QString& path) const;
    bool remove(const QString& path);
    Machine* machineOf(const QString& path);
    quint64 next() { return ++m_changes; } ///< number of a change
    void promise(Machine& machine, File& file); ///< without keeping it
    void flush(const Machine& machine);
    bool chance(double probability);
    QByteArray randomBytes(int count);
    qint64 milliseconds = 0; ///< virtual time, for SQLite's own clock

private:
    Machine& machineFor(const QString& directory);
    std::vector<File*> filesOf(const QString& machine) const;
    std::optional<quint64> lostFrom(const std::vector<File*>& files);

    std::mt19937_64& m_random;
    quint64 m_changes = 0;
    std::map<QString, std::shared_ptr<File>> m_files;
    std::map<QString, std::unique_ptr<Machine>> m_machines;
};

} // namespace jiannuo::simulation
