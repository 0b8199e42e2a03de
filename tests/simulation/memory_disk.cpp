// SPDX-License-Identifier: Apache-2.0
#include "simulation/memory_file.h"

#include <sqlite3.h>

namespace jiannuo::simulation {

void MemoryDisk::File::write(quint64 number, qsizetype offset, QByteArrayView bytes)
{
    unsynced.push_back(
        {number, offset, data.mid(offset, bytes.size()), bytes.toByteArray(), data.size(), false, false});
    put(offset, bytes);
}

void MemoryDisk::File::put(qsizetype offset, QByteArrayView bytes)
{
    if (data.size() < offset + bytes.size())
        data.resize(offset + bytes.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), data.begin() + offset);
}

void MemoryDisk::File::truncate(quint64 number, qsizetype size)
{
    if (size >= data.size())
        return;
    unsynced.push_back({number, size, data.mid(size), {}, data.size(), true, false});
    data.truncate(size);
}

void MemoryDisk::File::takeBack()
{
    for (auto change = unsynced.rbegin(); change != unsynced.rend(); ++change) {
        put(change->offset, change->before);
        data.resize(change->sizeBefore, '\0');
    }
}

/// Sector by sector, and of some sectors only a part. Whether all of it is there again.
bool MemoryDisk::File::redo(const Change& change, std::mt19937_64& random)
{
    constexpr qsizetype sector = 512;
    if (random() % 2 == 0)
        return false;
    if (change.truncates) {
        data.truncate(change.offset);
        return true;
    }
    bool isWhole = true;
    for (qsizetype at = 0; at < change.after.size(); at += sector) {
        const QByteArrayView piece =
            QByteArrayView(change.after).sliced(at, std::min(sector, change.after.size() - at));
        if (random() % 4 == 0) {
            isWhole = false;
        } else if (random() % 16 == 0) {
            const auto cut = static_cast<qsizetype>(random() % static_cast<quint64>(piece.size()));
            if (random() % 2 == 0)
                put(change.offset + at, piece.first(cut));
            else
                put(change.offset + at + cut, piece.sliced(cut));
            isWhole = false;
        } else {
            put(change.offset + at, piece);
        }
    }
    return isWhole;
}

bool MemoryDisk::File::losePower(std::mt19937_64& random)
{
    takeBack();
    bool broken = false;
    for (const Change& change : unsynced)
        broken = (!redo(change, random) && change.promised) || broken;
    unsynced.clear();
    return broken;
}

bool MemoryDisk::File::losePowerFrom(quint64 number)
{
    takeBack();
    bool broken = false;
    for (const Change& change : unsynced) {
        if (change.number >= number)
            broken = broken || change.promised;
        else if (change.truncates)
            data.truncate(change.offset);
        else
            put(change.offset, change.after);
    }
    unsynced.clear();
    return broken;
}

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

MemoryDisk::Machine& MemoryDisk::machineFor(const QString& directory)
{
    auto& there = m_machines[directory];
    if (!there) {
        there = std::make_unique<Machine>();
        there->directory = directory;
    }
    return *there;
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
    machineFor(machine).faults = faults;
}

void MemoryDisk::stopAfter(const QString& machine, int calls)
{
    Machine& there = machineFor(machine);
    there.callsLeft = calls;
    there.stopped = there.stopped || calls == 0;
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

bool MemoryDisk::restart(const QString& machine, bool powerWasLost)
{
    const auto there = m_machines.find(machine);
    if (there == m_machines.end())
        return false;
    there->second->stopped = false;
    there->second->callsLeft.reset();
    const std::vector<File*> files = filesOf(machine);
    bool broken = false;
    if (powerWasLost) {
        const auto from = there->second->faults.inOrder ? lostFrom(files) : std::nullopt;
        for (File* file : files)
            broken = (from ? file->losePowerFrom(*from) : file->losePower(m_random)) || broken;
    }
    for (File* file : files) {
        file->shm = {};
        file->sharedLocks = 0;
        file->reserved = file->exclusive = nullptr;
    }
    return broken;
}

std::vector<MemoryDisk::File*> MemoryDisk::filesOf(const QString& machine) const
{
    std::vector<File*> result;
    for (const auto& [path, file] : m_files) {
        if (path.startsWith(machine + u'/'))
            result.push_back(file.get());
    }
    return result;
}

/// Some change from the first that a sync had promised on; none where it kept its promises.
std::optional<quint64> MemoryDisk::lostFrom(const std::vector<File*>& files)
{
    std::optional<quint64> first;
    for (const File* file : files) {
        for (const File::Change& change : file->unsynced) {
            if (change.promised)
                first = std::min(first.value_or(change.number), change.number);
        }
    }
    if (first)
        *first += m_random() % (m_changes - *first + 2);
    return first;
}

void MemoryDisk::promise(Machine& machine, File& file)
{
    for (File::Change& change : file.unsynced)
        change.promised = true;
    // What is older reaches the disk some time.
    if (!machine.faults.inOrder && m_random() % 4 == 0)
        file.unsynced.erase(file.unsynced.begin(),
                            file.unsynced.begin()
                                + static_cast<std::ptrdiff_t>(m_random() % (file.unsynced.size() + 1)));
}

void MemoryDisk::flush(const Machine& machine)
{
    for (File* file : filesOf(machine.directory))
        file->unsynced.clear();
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
