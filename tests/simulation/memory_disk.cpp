#include "simulation/memory_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <new>

namespace jiannuo::simulation {

struct MemoryDisk::Machine {
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
    /// A change that was not synced, with what is needed to take it back.
    struct Change {
        qsizetype offset = 0;
        QByteArray before; ///< what stood there, as far as the file went
        QByteArray after;
        qsizetype sizeBefore = 0;
        bool truncates = false;
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

    void write(qsizetype offset, QByteArrayView bytes)
    {
        unsynced.push_back({offset, data.mid(offset, bytes.size()), bytes.toByteArray(), data.size(), false});
        put(offset, bytes);
    }
    void put(qsizetype offset, QByteArrayView bytes)
    {
        if (data.size() < offset + bytes.size())
            data.resize(offset + bytes.size(), '\0');
        std::copy(bytes.begin(), bytes.end(), data.begin() + offset);
    }
    void truncate(qsizetype size)
    {
        if (size >= data.size())
            return;
        unsynced.push_back({size, data.mid(size), {}, data.size(), true});
        data.truncate(size);
    }
    void losePower(std::mt19937_64& random)
    {
        constexpr qsizetype sector = 512;
        for (auto change = unsynced.rbegin(); change != unsynced.rend(); ++change) {
            put(change->offset, change->before);
            data.resize(change->sizeBefore, '\0');
        }
        for (const Change& change : unsynced) {
            if (random() % 2 == 0)
                continue;
            if (change.truncates) {
                data.truncate(change.offset);
                continue;
            }
            for (qsizetype at = 0; at < change.after.size(); at += sector) {
                if (random() % 4 != 0)
                    put(change.offset + at,
                        QByteArrayView(change.after).sliced(at, std::min(sector, change.after.size() - at)));
            }
        }
        unsynced.clear();
    }
};

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
            handle.file->write(offset, view.first(amount / 2));
            return SQLITE_IOERR_WRITE;
        }
    }
    handle.file->write(offset, view);
    return SQLITE_OK;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    Handle& handle = handleOf(file);
    if (handle.machine && !handle.machine->writes())
        return SQLITE_IOERR_TRUNCATE;
    handle.file->truncate(size);
    return SQLITE_OK;
}

int syncFile(sqlite3_file* file, int)
{
    Handle& handle = handleOf(file);
    if (handle.machine) {
        if (!handle.machine->writes() || handle.disk->chance(handle.machine->faults.sync))
            return SQLITE_IOERR_FSYNC;
    }
    handle.file->unsynced.clear();
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    *size = handleOf(file).file->data.size();
    return SQLITE_OK;
}

int lockFile(sqlite3_file* file, int level)
{
    Handle& handle = handleOf(file);
    MemoryDisk::File& f = *handle.file;
    if (level <= handle.lock)
        return SQLITE_OK;
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
    if (machine && create && !disk.exists(path) && !machine->writes())
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
    if (machine && !machine->writes())
        return SQLITE_IOERR_DELETE;
    return disk.remove(path) ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs* vfs, const char* name, int, int* out)
{
    *out = diskOf(vfs).exists(QString::fromUtf8(name)) ? 1 : 0;
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

} // namespace

MemoryDisk::MemoryDisk(std::mt19937_64& random)
    : m_random(random)
{
    sqlite3_initialize();
    sqlite3_vfs_register(&vfsOf(this), 1);
    sqlite3_randomness(0, nullptr); // SQLite's own generator begins anew, from our seed
}

MemoryDisk::~MemoryDisk()
{
    sqlite3_vfs_unregister(&vfsOf(this));
    sqlite3_randomness(0, nullptr);
}

MemoryDisk::Machine* MemoryDisk::machineOf(const QString& path)
{
    for (const auto& [directory, machine] : m_machines) {
        if (path.startsWith(directory + u'/'))
            return machine.get();
    }
    return nullptr;
}

void MemoryDisk::setFaults(const QString& machine, const Faults& faults)
{
    auto& there = m_machines[machine];
    if (!there)
        there = std::make_unique<Machine>();
    there->faults = faults;
}

void MemoryDisk::stopAfter(const QString& machine, int calls)
{
    auto& there = m_machines[machine];
    if (!there)
        there = std::make_unique<Machine>();
    there->callsLeft = calls;
    there->stopped = there->stopped || calls == 0;
}

void MemoryDisk::calm(const QString& machine)
{
    setFaults(machine, {});
    m_machines.at(machine)->callsLeft.reset();
}

bool MemoryDisk::isStopped(const QString& machine) const
{
    const auto there = m_machines.find(machine);
    return there != m_machines.end() && there->second->stopped;
}

void MemoryDisk::restart(const QString& machine, bool powerWasLost)
{
    const auto there = m_machines.find(machine);
    if (there == m_machines.end())
        return;
    there->second->stopped = false;
    there->second->callsLeft.reset();
    for (const auto& [path, file] : m_files) {
        if (!path.startsWith(machine + u'/'))
            continue;
        if (powerWasLost)
            file->losePower(m_random);
        file->shm = {};
        file->sharedLocks = 0;
        file->reserved = file->exclusive = nullptr;
    }
}

MemoryDisk::Image MemoryDisk::image(const QString& machine) const
{
    Image result;
    for (const auto& [path, file] : m_files) {
        if (path.startsWith(machine + u'/'))
            result.emplace(path.mid(machine.size()), file->data);
    }
    return result;
}

void MemoryDisk::restore(const QString& machine, const Image& image)
{
    std::erase_if(m_files, [&](const auto& entry) { return entry.first.startsWith(machine + u'/'); });
    for (const auto& [path, data] : image) {
        auto file = std::make_shared<File>();
        file->data = data;
        m_files.emplace(machine + path, std::move(file));
    }
}

void MemoryDisk::rot(const QString& path)
{
    const auto there = m_files.find(path);
    if (there == m_files.end() || there->second->data.isEmpty())
        return;
    QByteArray& data = there->second->data;
    char& byte = data[static_cast<qsizetype>(m_random() % static_cast<quint64>(data.size()))];
    byte = static_cast<char>(byte ^ (1 << (m_random() % 8)));
}

std::shared_ptr<MemoryDisk::File> MemoryDisk::open(const QString& path, bool create)
{
    const auto there = m_files.find(path);
    if (there != m_files.end())
        return there->second;
    if (!create)
        return nullptr;
    return m_files.emplace(path, std::make_shared<File>()).first->second;
}

bool MemoryDisk::exists(const QString& path) const
{
    return m_files.contains(path);
}

bool MemoryDisk::remove(const QString& path)
{
    return m_files.erase(path) > 0;
}

bool MemoryDisk::chance(double probability)
{
    return probability > 0 && static_cast<double>(m_random() >> 11) * 0x1.0p-53 < probability;
}

QByteArray MemoryDisk::randomBytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char& c : result)
        c = static_cast<char>(m_random() & 0xFFU);
    return result;
}

} // namespace jiannuo::simulation
