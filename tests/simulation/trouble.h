// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/wire.h"

#include <QStringList>

#include <vector>

namespace jiannuo::simulation {

/// Which faults a seed has; each in about a third of the worlds, so that they meet in every combination.
struct Trouble {
    /// Faults are left out or asked for by name.
    Trouble(World& world, const QStringList& without, const QStringList& with);

    struct Fault {
        const char* name;
        double most;
        double& (*of)(Trouble&);
    };
    static const std::vector<Fault>& faults();

    WireFaults wire;
    MemoryDisk::Faults disk;
    double fullDisk = 0, kill = 0, killInside = 0, powerLoss = 0, officeKill = 0, officeRestore = 0,
           officeLie = 0, clockJump = 0, officeClock = 0, partition = 0, sleep = 0, revoke = 0, clone = 0,
           tabletRestore = 0, photos = 0, upgrade = 0, versions = 0, rot = 0, bundles = 0, absence = 0,
           intrusion = 0;
    bool officeDisk = false; ///< headquarters' disk fails as the tablets' do
};

} // namespace jiannuo::simulation
