// SPDX-License-Identifier: Apache-2.0
#include "simulation/trouble.h"

namespace jiannuo::simulation {

Trouble::Trouble(World& world, const QStringList& without, const QStringList& with)
{
    for (const Fault& fault : faults()) {
        const QLatin1StringView name(fault.name);
        double& chance = std::invoke(fault.of, *this);
        chance = world.below(3) == 0 || with.contains(name)
            ? fault.most * static_cast<double>(1 + world.below(100)) / 100
            : 0.0;
        if (without.contains(name))
            chance = 0;
    }
    wire.slowestMs = world.below(2) == 0 ? 200 : 20'000;
    officeDisk = world.below(3) == 0;
}

const std::vector<Trouble::Fault>& Trouble::faults()
{
    static const std::vector<Fault> all{
        {"drop", 0.3, [](Trouble& t) -> double& { return t.wire.drop; }},
        {"lost-reply", 0.3, [](Trouble& t) -> double& { return t.wire.lostReply; }},
        {"duplicate", 0.3, [](Trouble& t) -> double& { return t.wire.duplicate; }},
        {"cut", 0.2, [](Trouble& t) -> double& { return t.wire.cut; }},
        {"portal", 0.2, [](Trouble& t) -> double& { return t.wire.portal; }},
        {"stale", 0.1, [](Trouble& t) -> double& { return t.wire.stale; }},
        {"bomb", 0.02, [](Trouble& t) -> double& { return t.wire.bomb; }},
        {"forge", 0.2, [](Trouble& t) -> double& { return t.wire.forge; }},
        {"forge-page", 0.2, [](Trouble& t) -> double& { return t.wire.forgePage; }},
        {"read", 0.02, [](Trouble& t) -> double& { return t.disk.read; }},
        {"write", 0.02, [](Trouble& t) -> double& { return t.disk.write; }},
        {"sync", 0.05, [](Trouble& t) -> double& { return t.disk.sync; }},
        {"call", 0.005, [](Trouble& t) -> double& { return t.disk.call; }},
        {"lie", 1.0, [](Trouble& t) -> double& { return t.disk.lie; }},
        {"full-disk", 0.1, [](Trouble& t) -> double& { return t.fullDisk; }},
        {"kill", 0.1, [](Trouble& t) -> double& { return t.kill; }},
        {"kill-inside", 0.1, [](Trouble& t) -> double& { return t.killInside; }},
        {"power-loss", 0.5, [](Trouble& t) -> double& { return t.powerLoss; }},
        {"office-kill", 0.05, [](Trouble& t) -> double& { return t.officeKill; }},
        {"office-restore", 0.02, [](Trouble& t) -> double& { return t.officeRestore; }},
        {"office-lie", 1.0, [](Trouble& t) -> double& { return t.officeLie; }},
        {"clock-jump", 0.05, [](Trouble& t) -> double& { return t.clockJump; }},
        {"office-clock", 0.02, [](Trouble& t) -> double& { return t.officeClock; }},
        {"partition", 0.1, [](Trouble& t) -> double& { return t.partition; }},
        {"sleep", 0.3, [](Trouble& t) -> double& { return t.sleep; }},
        {"revoke", 0.005, [](Trouble& t) -> double& { return t.revoke; }},
        {"clone", 0.005, [](Trouble& t) -> double& { return t.clone; }},
        {"tablet-restore", 0.01, [](Trouble& t) -> double& { return t.tabletRestore; }},
        {"photos", 0.2, [](Trouble& t) -> double& { return t.photos; }},
        {"upgrade", 0.03, [](Trouble& t) -> double& { return t.upgrade; }},
        {"versions", 0.05, [](Trouble& t) -> double& { return t.versions; }},
        {"rot", 0.05, [](Trouble& t) -> double& { return t.rot; }},
        {"bundles", 0.5, [](Trouble& t) -> double& { return t.bundles; }},
        {"absence", 0.01, [](Trouble& t) -> double& { return t.absence; }},
        {"intrusion", 0.1, [](Trouble& t) -> double& { return t.intrusion; }},
    };
    return all;
}

} // namespace jiannuo::simulation
