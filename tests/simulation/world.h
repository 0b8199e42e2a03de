// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "simulation/memory_disk.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <functional>
#include <map>
#include <random>
#include <set>

namespace jiannuo::simulation {

/// Time, chance and the order of events: nothing else decides what happens. The same seed makes the same
/// world, and the same trace.
class World {
public:
    explicit World(quint64 seed);

    // Chance
    quint64 below(quint64 limit) { return limit > 1 ? random() % limit : 0; }
    bool chance(double probability) { return disk.chance(probability); }
    template <class List> auto& oneOf(List& list) { return list[below(list.size())]; }

    // Time
    Instant now() const { return m_now; }
    void after(qint64 ms, std::function<void()> job);
    /// Lets happen what is due within so many milliseconds, and moves the time there.
    void pass(qint64 ms);
    bool isQuiet() const { return m_events.empty(); }

    // What a machine holds: its databases, and the secrets that lie apart from them.
    void copyMachine(const QString& from, const QString& to);
    void emptyMachine(const QString& directory);

    // The trace
    void note(const QString& line);
    QByteArray traceHash() const { return m_trace.result(); }
    bool prints = false;

    std::set<QByteArray> said; ///< hashes of everything that any person ever tried to record
    std::set<QByteArray> intruded; ///< hashes of what nobody was allowed to record (intruder.h)

    std::mt19937_64 random;
    MemoryDisk disk{random};
    QTemporaryDir folder; ///< for what is not in a database: attachments, locks

private:
    Instant m_now{1'785'715'200'000}; // 2026-08-03T00:00:00Z, a Monday
    std::map<std::pair<qint64, quint64>, std::function<void()>> m_events;
    quint64 m_made = 0;
    QCryptographicHash m_trace{QCryptographicHash::Sha256};
};

/// A machine's clock: the world's, off by what the machine believes.
class MachineClock final : public Clock {
public:
    explicit MachineClock(const World& world)
        : m_world(world)
    {
    }
    Instant now() const override { return {m_world.now().ms + skewMs}; }
    qint64 monotonicMs() const override { return m_world.now().ms - m_startedMs; }
    /// The machine starts again: what counts from there begins at 0.
    void reboot() { m_startedMs = m_world.now().ms; }
    qint64 skewMs = 0;

private:
    const World& m_world;
    qint64 m_startedMs = 0;
};

class WorldRandom final : public Random {
public:
    explicit WorldRandom(World& world)
        : m_world(world)
    {
    }
    QByteArray bytes(qsizetype count) override { return m_world.disk.randomBytes(static_cast<int>(count)); }

private:
    World& m_world;
};

} // namespace jiannuo::simulation
