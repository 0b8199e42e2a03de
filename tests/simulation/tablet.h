// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/sync_engine.h"
#include "simulation/wire.h"

#include <set>

namespace jiannuo::simulation {

/// A device with the real ledger and the real engine. Its process ends and begins anew; its directory stays.
class Tablet {
public:
    Tablet(World& world, Office& office, QString name, const Id& person);
    ~Tablet();

    Result<void> start();
    bool isUp() const { return m_ledger != nullptr; }
    /// A disk that lied may have lost what the person was told is kept, and what is left may be damaged.
    void kill(bool power);
    /// As a person does who leaves the program, and perhaps switches the machine off then.
    void close(bool power);
    /// Begins a conversation, unless one is under way.
    void sync();
    /// As a person would who taps on a photo: one that is not here yet.
    void fetch();
    bool isSyncing() const { return m_engine && m_engine->isBusy(); }
    /// Enrols with that code, however often it takes.
    void enrol(const QString& code);
    bool isEnrolled() const { return isUp() && !m_ledger->device().isNull(); }
    /// As a person would; whether it was taken is remembered.
    Result<void> record(std::vector<Change> changes);

    DeviceLedger& ledger() { return *m_ledger; }
    const QString& name() const { return m_name; }
    const QString& directory() const { return m_directory; }
    const Id& person() const { return m_person; }
    const std::optional<Result<void>>& lastSync() const { return m_lastSync; }

    Wire wire;
    MachineClock clock;
    /// Hashes of the intents that the person was told are kept; and of those where the disk failed in the
    /// middle, so that nobody knows.
    std::set<QByteArray> kept;
    std::set<QByteArray> doubtful;
    Id device; ///< as it was enrolled; a copy has the same
    bool revoked = false;
    bool rotten = false; ///< its database may be damaged: a bit has turned over, or its disk has lied
    int restarts = 0;

private:
    void end(bool power);
    World& m_world;
    WorldRandom m_random;
    QString m_name;
    QString m_directory;
    Id m_person;
    std::unique_ptr<DeviceLedger> m_ledger;
    std::unique_ptr<SyncEngine> m_engine;
    std::optional<Result<void>> m_lastSync;
};

/// Names what an operation says, whatever chain it stands in.
QByteArray contentHash(const Id& device, Instant at, const std::vector<Change>& changes);

} // namespace jiannuo::simulation
