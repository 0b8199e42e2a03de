// SPDX-License-Identifier: Apache-2.0
#include "simulation/memory_file.h"

#include <sqlite3.h>

#include <cstring>
#include <new>

namespace jiannuo::simulation {

namespace {

constexpr const char* vfsName = "jiannuo-memory";

struct Handle {
    sqlite3_file base;
    MemoryDisk* disk;
    MemoryDisk::Machine* machine;
    std::shared_ptr<MemoryDisk::File> file;
    QString path;
    int lock;
    bool deleteOnClose;
    bool usesShm;
    unsigned sharedMask;
    unsigned exclusiveMask;
};

Handle& handleOf(sqlite3_file* file)
{
    return *reinterpret_cast<Handle*>(file);
}

/// A call that changes nothing fails as well.
bool fails(MemoryDisk& disk, const MemoryDisk::Machine* machine)
{
    return machine && disk.chance(machine->faults.call);
}

bool fails(const Handle& handle)
{
    return fails(*handle.disk, handle.machine);
}

int closeFile(sqlite3_file* file);
int unlockFile(sqlite3_file* file, int level);

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset)
{
    Handle& handle = handleOf(file);
    if (handle.machine && handle.disk->chance(handle.machine->faults.read))
        return SQLITE_IOERR_READ;
    const QByteArray& data = handle.file->data;
    const auto there = std::clamp<qsizetype>(data.size() - offset, 0, amount);
    if (there > 0)
        std::memcpy(out, data.constData() + offset, static_cast<std::size_t>(there));
    if (there == amount)
        return SQLITE_OK;
    std::memset(static_cast<char*>(out) + there, 0, static_cast<std::size_t>(amount - there));
    return SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset)
{
    Handle& handle = handleOf(file);
    const QByteArrayView view(static_cast<const char*>(bytes), amount);
    if (handle.machine) {
        const bool grows = offset + amount > handle.file->data.size();
        if (!handle.machine->writes())
            return SQLITE_IOERR_WRITE;
        if (handle.machine->faults.full && grows)
            return SQLITE_FULL;
        if (handle.disk->chance(handle.machine->faults.write)) {
            handle.file->write(handle.disk->next(), offset, view.first(amount / 2));
            return SQLITE_IOERR_WRITE;
        }
    }
    handle.file->write(handle.disk->next(), offset, view);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    Handle& handle = handleOf(file);
    if ((handle.machine && !handle.machine->writes()) || fails(handle))
        return SQLITE_IOERR_TRUNCATE;
    handle.file->truncate(handle.disk->next(), size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file* file, int)
{
    Handle& handle = handleOf(file);
    if (handle.machine) {
        if (!handle.machine->writes() || handle.disk->chance(handle.machine->faults.sync))
            return SQLITE_IOERR_FSYNC;
        if (handle.disk->chance(handle.machine->faults.lie)) {
            handle.disk->promise(*handle.machine, *handle.file);
            return SQLITE_OK;
        }
        if (handle.machine->faults.inOrder)
            handle.disk->flush(*handle.machine);
    }
    handle.file->unsynced.clear();
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    const Handle& handle = handleOf(file);
    if (fails(handle))
        return SQLITE_IOERR_FSTAT;
    *size = handle.file->data.size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level)
{
    Handle& handle = handleOf(file);
    MemoryDisk::File& f = *handle.file;
    if (level <= handle.lock)
        return SQLITE_OK;
    if (fails(handle))
        return SQLITE_IOERR_LOCK;
    if (level == SQLITE_LOCK_SHARED) {
        if (f.exclusive && f.exclusive != &handle)
            return SQLITE_BUSY;
        ++f.sharedLocks;
    } else if (level == SQLITE_LOCK_RESERVED) {
        if (f.reserved && f.reserved != &handle)
            return SQLITE_BUSY;
        f.reserved = &handle;
    } else {
        if ((f.reserved && f.reserved != &handle) || f.sharedLocks > 1)
            return SQLITE_BUSY;
        f.reserved = f.exclusive = &handle;
    }
    handle.lock = level;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file* file, int level)
{
    Handle& handle = handleOf(file);
    MemoryDisk::File& f = *handle.file;
    if (level >= handle.lock)
        return SQLITE_OK;
    if (f.exclusive == &handle)
        f.exclusive = nullptr;
    if (f.reserved == &handle)
        f.reserved = nullptr;
    if (level == SQLITE_LOCK_NONE)
        --f.sharedLocks;
    handle.lock = level;
    return SQLITE_OK;
}

int isReserved(sqlite3_file* file, int* out)
{
    *out = handleOf(file).file->reserved ? 1 : 0;
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*)
{
    return SQLITE_NOTFOUND;
}

int sectorSize(sqlite3_file*)
{
    return 4096;
}

int characteristics(sqlite3_file*)
{
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as on the systems we run on
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** out)
{
    Handle& handle = handleOf(file);
    if (fails(handle))
        return SQLITE_IOERR_SHMMAP;
    auto& shm = handle.file->shm;
    if (!handle.usesShm) {
        handle.usesShm = true;
        ++shm.users;
    }
    while (extend && static_cast<int>(shm.regions.size()) <= region) {
        shm.regions.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
        std::memset(shm.regions.back().get(), 0, static_cast<std::size_t>(size));
    }
    *out = static_cast<int>(shm.regions.size()) > region ? shm.regions[static_cast<std::size_t>(region)].get()
                                                         : nullptr;
    return SQLITE_OK;
}

int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    Handle& handle = handleOf(file);
    if ((flags & SQLITE_SHM_LOCK) != 0 && fails(handle))
        return SQLITE_IOERR_SHMLOCK;
    auto& shm = handle.file->shm;
    for (int pass = 0; pass < 2; ++pass) {
        for (int i = offset; i < offset + count; ++i) {
            const auto slot = static_cast<std::size_t>(i);
            const unsigned bit = 1U << static_cast<unsigned>(i);
            const bool mine = (handle.sharedMask & bit) != 0;
            if (flags & SQLITE_SHM_LOCK) {
                if (pass == 0) {
                    if (shm.exclusive[slot] && (handle.exclusiveMask & bit) == 0)
                        return SQLITE_BUSY;
                    if ((flags & SQLITE_SHM_EXCLUSIVE) && shm.shared[slot] > (mine ? 1 : 0))
                        return SQLITE_BUSY;
                } else if (flags & SQLITE_SHM_EXCLUSIVE) {
                    shm.exclusive[slot] = true;
                    handle.exclusiveMask |= bit;
                } else if (!mine) {
                    ++shm.shared[slot];
                    handle.sharedMask |= bit;
                }
            } else if (pass == 0) {
                if ((handle.exclusiveMask & bit) != 0)
                    shm.exclusive[slot] = false;
                if (mine)
                    --shm.shared[slot];
                handle.exclusiveMask &= ~bit;
                handle.sharedMask &= ~bit;
            }
        }
    }
    return SQLITE_OK;
}

void shmBarrier(sqlite3_file*) { }

int shmUnmap(sqlite3_file* file, int)
{
    Handle& handle = handleOf(file);
    if (!handle.usesShm)
        return SQLITE_OK;
    shmLock(file, 0, MemoryDisk::File::shmLocks, SQLITE_SHM_UNLOCK | SQLITE_SHM_SHARED);
    handle.usesShm = false;
    auto& shm = handle.file->shm;
    if (--shm.users == 0)
        shm = {};
    return SQLITE_OK;
}

const sqlite3_io_methods methods{2,          closeFile,  readFile,        writeFile,  truncateFile,
                                 syncFile,   fileSize,   lockFile,        unlockFile, isReserved,
                                 control,    sectorSize, characteristics, shmMap,     shmLock,
                                 shmBarrier, shmUnmap,   nullptr,         nullptr};

int closeFile(sqlite3_file* file)
{
    Handle& handle = handleOf(file);
    shmUnmap(file, 0);
    unlockFile(file, SQLITE_LOCK_NONE);
    if (handle.deleteOnClose)
        handle.disk->remove(handle.path);
    handle.~Handle();
    return SQLITE_OK;
}

MemoryDisk& diskOf(sqlite3_vfs* vfs)
{
    return *static_cast<MemoryDisk*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    MemoryDisk& disk = diskOf(vfs);
    file->pMethods = nullptr;
    const QString path = name
        ? QString::fromUtf8(name)
        : QStringLiteral("temporary/") + QString::fromLatin1(disk.randomBytes(8).toHex());
    MemoryDisk::Machine* machine = disk.machineOf(path);
    const bool create = (flags & SQLITE_OPEN_CREATE) != 0;
    if ((machine && create && !disk.exists(path) && !machine->writes()) || fails(disk, machine))
        return SQLITE_CANTOPEN;
    auto content = disk.open(path, create);
    if (!content)
        return SQLITE_CANTOPEN;
    auto* handle = new (file) Handle{};
    handle->base.pMethods = &methods;
    handle->disk = &disk;
    handle->machine = machine;
    handle->file = std::move(content);
    handle->path = path;
    handle->deleteOnClose = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
    if (outFlags)
        *outFlags = flags;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int)
{
    MemoryDisk& disk = diskOf(vfs);
    const QString path = QString::fromUtf8(name);
    MemoryDisk::Machine* machine = disk.machineOf(path);
    if ((machine && !machine->writes()) || fails(disk, machine))
        return SQLITE_IOERR_DELETE;
    if (machine && machine->faults.inOrder)
        disk.flush(*machine);
    return disk.remove(path) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs* vfs, const char* name, int, int* out)
{
    MemoryDisk& disk = diskOf(vfs);
    const QString path = QString::fromUtf8(name);
    if (fails(disk, disk.machineOf(path)))
        return SQLITE_IOERR_ACCESS;
    *out = disk.exists(path) ? 1 : 0;
    return SQLITE_OK;
}

int fullPath(sqlite3_vfs*, const char* name, int size, char* out)
{
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int count, char* out)
{
    const QByteArray bytes = diskOf(vfs).randomBytes(count);
    std::memcpy(out, bytes.constData(), static_cast<std::size_t>(count));
    return count;
}

int sleepFor(sqlite3_vfs*, int microseconds)
{
    return microseconds;
}

int currentTime(sqlite3_vfs* vfs, sqlite3_int64* out)
{
    constexpr sqlite3_int64 julianEpochMs = 210'866'760'000'000LL;
    *out = diskOf(vfs).milliseconds + julianEpochMs;
    return SQLITE_OK;
}

int lastError(sqlite3_vfs*, int, char*)
{
    return 0;
}

} // namespace

sqlite3_vfs& vfsOf(MemoryDisk* disk)
{
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made{};
        made.iVersion = 2;
        made.szOsFile = sizeof(Handle);
        made.mxPathname = 1024;
        made.zName = vfsName;
        made.xOpen = openFile;
        made.xDelete = deleteFile;
        made.xAccess = accessFile;
        made.xFullPathname = fullPath;
        made.xRandomness = randomness;
        made.xSleep = sleepFor;
        made.xGetLastError = lastError;
        made.xCurrentTimeInt64 = currentTime;
        return made;
    }();
    vfs.pAppData = disk;
    return vfs;
}

} // namespace jiannuo::simulation
