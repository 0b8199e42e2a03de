// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/memory_disk.h"

#include <algorithm>
#include <array>

struct sqlite3_vfs;

/// What lies on the disk in memory: for the disk itself and for the functions that SQLite calls.
namespace jiannuo::simulation {

struct MemoryDisk::Machine {
    QString directory;
    Faults faults;
    std::optional<int> callsLeft; ///< until it stops
    bool stopped = false;

    /// Whether the call still happens.
    bool writes()
    {
        if (stopped)
            return false;
        if (callsLeft && (*callsLeft)-- <= 0)
            stopped = true;
        return !stopped;
    }
};

struct MemoryDisk::File {
    /// A change that is not on the disk, with what is needed to take it back.
    struct Change {
        quint64 number = 0; ///< rises over all files
        qsizetype offset = 0;
        QByteArray before; ///< what stood there, as far as the file went
        QByteArray after;
        qsizetype sizeBefore = 0;
        bool truncates = false;
        bool promised = false; ///< a sync said that it is on the disk
    };
    static constexpr int shmLocks = 8;
    struct Shm {
        std::vector<std::unique_ptr<char[]>> regions;
        std::array<int, shmLocks> shared{};
        std::array<bool, shmLocks> exclusive{};
        int users = 0;
    };

    QByteArray data;
    std::vector<Change> unsynced;
    Shm shm;
    int sharedLocks = 0;
    const void* reserved = nullptr; ///< whose
    const void* exclusive = nullptr;

    void write(quint64 number, qsizetype offset, QByteArrayView bytes);
    void truncate(quint64 number, qsizetype size);
    /// Keeps any part of what was not synced. Whether something is gone that a sync had promised.
    bool losePower(std::mt19937_64& random);
    /// Keeps what came before that change, and nothing from there on.
    bool losePowerFrom(quint64 number);

private:
    void put(qsizetype offset, QByteArrayView bytes);
    void takeBack();
    bool redo(const Change& change, std::mt19937_64& random);
};

/// SQLite's default VFS, over that disk.
sqlite3_vfs& vfsOf(MemoryDisk* disk);

} // namespace jiannuo::simulation
