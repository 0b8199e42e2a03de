// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/transport.h"
#include "domain/older_program.h"
#include "server/api.h"
#include "simulation/world.h"

#include <set>

namespace jiannuo::simulation {

/// Headquarters' machine: the real server without its sockets. It stops, starts, and is put back to a backup.
class Office {
public:
    explicit Office(World& world);
    ~Office();

    /// An Error where its disk does not let it start. `clockIsRight`: whoever starts it says so, however late
    /// the log's last signature is.
    Result<void> start(bool clockIsRight = false);
    bool isUp() const { return m_headquarters != nullptr; }
    /// As a process that is killed, or a machine that loses its power. Whether it has lost what it had
    /// acknowledged: its disk lied.
    bool kill(bool power);

    /// Answers later, or not at all when it stops before.
    void receive(const HttpRequest& request, std::function<void(HttpReply)> answer);
    Headquarters& headquarters() { return *m_headquarters; }
    const QString& directory() const { return m_directory; }
    /// Photos, whole or in part: they do not lie on the disk in memory.
    std::set<QString> files() const;
    /// As a backup puts them back: others are gone.
    void keepFiles(const std::set<QString>& files);
    MachineClock clock;
    const OlderProgram* program = nullptr; ///< what runs there; null: the newest

private:
    Result<void> correctClock();
    void work();

    World& m_world;
    WorldRandom m_random;
    QString m_directory;
    std::unique_ptr<Headquarters> m_headquarters;
    http::Router m_routes;
    std::shared_ptr<int> m_life; ///< of the process; answers of an earlier one are not given
};

} // namespace jiannuo::simulation
