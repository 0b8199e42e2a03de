// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/county.h"
#include "simulation/trouble.h"

namespace jiannuo::simulation {

/// Who plays, and what may happen to them.
struct Stage {
    Stage(quint64 seed, const QStringList& without, const QStringList& with)
        : world(seed)
        , office(world)
        , trouble(world, without, with)
    {
    }

    bool isAway(const Tablet& tablet) const
    {
        const auto until = away.find(tablet.name());
        return until != away.end() && world.now().ms < until->second;
    }

    World world;
    Office office;
    Trouble trouble;
    County county;
    std::vector<std::unique_ptr<Tablet>> tablets;
    std::map<QString, qint64> away; ///< until when, by name
};

} // namespace jiannuo::simulation
