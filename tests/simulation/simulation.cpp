#include "simulation/simulation.h"

#include "simulation/checks.h"

#include "domain/records.h"

namespace jiannuo::simulation {

namespace {

/// Which faults this seed has; each in about a third of the worlds, so that they meet in every combination.
struct Trouble {
    explicit Trouble(World& world)
    {
        const auto sometimes = [&](double most) {
            return world.below(3) == 0 ? most * static_cast<double>(1 + world.below(100)) / 100 : 0.0;
        };
        wire.drop = sometimes(0.3);
        wire.lostReply = sometimes(0.3);
        wire.duplicate = sometimes(0.3);
        wire.cut = sometimes(0.2);
        wire.portal = sometimes(0.2);
        wire.stale = sometimes(0.1);
        wire.bomb = sometimes(0.02);
        wire.slowestMs = world.below(2) == 0 ? 200 : 20'000;
        disk.read = sometimes(0.02);
        disk.write = sometimes(0.02);
        disk.sync = sometimes(0.05);
        fullDisk = sometimes(0.1);
        kill = sometimes(0.1);
        killInside = sometimes(0.1);
        powerLoss = sometimes(0.5);
        officeKill = sometimes(0.05);
        officeDisk = world.below(3) == 0;
        clockJump = sometimes(0.05);
        partition = sometimes(0.1);
        revoke = sometimes(0.005);
        clone = sometimes(0.005);
        tabletRestore = sometimes(0.01);
    }

    WireFaults wire;
    MemoryDisk::Faults disk;
    double fullDisk, kill, killInside, powerLoss, officeKill, clockJump, partition, revoke, clone,
        tabletRestore;
    bool officeDisk;
};

class Simulation {
public:
    explicit Simulation(const Plan& plan)
        : m_plan(plan)
        , m_world(plan.seed)
        , m_office(m_world)
        , m_trouble(m_world)
    {
        m_world.prints = plan.prints;
    }

    Outcome run()
    {
        if (begin()) {
            for (int i = 0; i < m_plan.steps; ++i)
                step();
            rest();
        }
        for (const auto& tablet : m_tablets)
            m_outcome.restarts += tablet->restarts;
        m_outcome.traceHash = m_world.traceHash();
        return m_outcome;
    }

private:
    void fail(const QString& what)
    {
        m_world.note(QStringLiteral("FAILED ") + what);
        m_outcome.failures += what;
    }

    /// A county, and its people's devices, enrolled in peace.
    bool begin()
    {
        if (auto up = m_office.start(); !up) {
            fail(QStringLiteral("headquarters does not start: ") + up.error().sentence);
            return false;
        }
        m_county = makeCounty(m_world, m_office);
        std::vector<Id> people{m_county.head};
        for (std::size_t i = 0; i < m_county.inspectors.size(); ++i) {
            people.push_back(m_county.inspectors[i]);
            people.push_back(m_county.unitClerks[i]);
        }
        people.push_back(m_county.clerk);
        for (int i = 0; i < m_plan.devices; ++i) {
            const Id person = people[static_cast<std::size_t>(i) % people.size()];
            auto tablet =
                std::make_unique<Tablet>(m_world, m_office, QStringLiteral("device-%1").arg(i), person);
            const auto code = m_office.headquarters().invite(person);
            if (!code || !tablet->start()) {
                fail(QStringLiteral("a device does not start"));
                return false;
            }
            tablet->enrol(code->code);
            m_world.pass(1'000);
            tablet->sync();
            m_world.pass(5'000);
            if (!tablet->isEnrolled() || !tablet->lastSync() || !*tablet->lastSync()) {
                fail(QStringLiteral("a device does not enrol"));
                return false;
            }
            tablet->device = tablet->ledger().device();
            m_tablets.push_back(std::move(tablet));
        }
        for (const auto& tablet : m_tablets)
            tablet->wire.faults = m_trouble.wire;
        return true;
    }

    void step()
    {
        Tablet& tablet = *m_world.oneOf(m_tablets);
        m_world.pass(static_cast<qint64>(m_world.below(m_world.below(10) == 0 ? 3600'000 : 5'000)));
        revive();
        if (tablet.isUp()) {
            trouble(tablet);
            if (tablet.isUp())
                work(tablet);
        }
        bury();
    }

    void work(Tablet& tablet)
    {
        if (m_world.below(3) == 0) {
            if (!tablet.isSyncing())
                ++m_outcome.conversations;
            tablet.sync();
            return;
        }
        std::vector<Change> changes;
        const auto read = attempt([&]() -> Result<void> {
            changes = someWork(m_world, m_county, tablet);
            return {};
        });
        if (!read || changes.empty() || changes.front().patch.empty())
            return;
        const auto done = tablet.record(std::move(changes));
        m_world.note(tablet.name() + QStringLiteral(" records: ")
                     + (done ? QStringLiteral("ok") : QString(done.error().name())));
        if (done)
            ++m_outcome.recorded;
        else
            ++m_outcome.refusedAtOnce;
    }

    void trouble(Tablet& tablet)
    {
        MemoryDisk::Faults disk = m_trouble.disk;
        disk.full = m_world.chance(m_trouble.fullDisk);
        m_world.disk.setFaults(tablet.directory(), disk);
        m_world.disk.setFaults(m_office.directory(), m_trouble.officeDisk ? disk : MemoryDisk::Faults());
        if (m_world.chance(m_trouble.partition))
            tablet.wire.isCut = !tablet.wire.isCut;
        if (m_world.chance(m_trouble.clockJump))
            tablet.clock.skewMs = (static_cast<qint64>(m_world.below(20)) - 10) * 365 * 24 * 3600'000LL;
        if (m_world.chance(m_trouble.killInside))
            m_world.disk.stopAfter(tablet.directory(), static_cast<int>(1 + m_world.below(40)));
        if (m_world.chance(m_trouble.officeKill))
            m_world.disk.stopAfter(m_office.directory(), static_cast<int>(1 + m_world.below(80)));
        if (m_world.chance(m_trouble.revoke) && m_tablets.size() > 1)
            revoke(tablet);
        if (m_world.chance(m_trouble.clone) && m_tablets.size() < 12)
            clone(tablet);
        if (m_world.chance(m_trouble.tabletRestore))
            restore(tablet);
        if (tablet.isUp() && m_world.chance(m_trouble.kill)) {
            m_world.note(tablet.name() + QStringLiteral(" is killed"));
            tablet.kill(m_world.chance(m_trouble.powerLoss));
        }
    }

    void revoke(Tablet& tablet)
    {
        if (!m_office.isUp())
            return;
        Result<void> done;
        m_office.headquarters().sequencer().post(
            [&](HeadquartersLedger& ledger) -> Result<void> {
                const auto seen = ledger.view().find(kindOf<Device>(), tablet.device);
                if (!seen)
                    return {};
                Device next = seen->as<Device>();
                next.state = DeviceState::Revoked;
                const auto verdict = ledger.record({{}, m_office.clock.now(), {amendment(*seen, next)}});
                return verdict ? Result<void>() : verdict.error();
            },
            [&](const Result<void>& result) { done = result; });
        while (m_office.headquarters().sequencer().step()) { }
        if (!done)
            return;
        m_world.note(tablet.name() + QStringLiteral(" is revoked"));
        for (const auto& other : m_tablets) {
            if (other->device == tablet.device)
                other->revoked = true;
        }
    }

    /// Somebody copies a tablet's data to another one, and both go on.
    void clone(const Tablet& tablet)
    {
        auto copy = std::make_unique<Tablet>(
            m_world, m_office, QStringLiteral("device-%1").arg(m_tablets.size()), tablet.person());
        m_world.disk.restore(copy->directory(), m_world.disk.image(tablet.directory()));
        copy->device = tablet.device;
        copy->kept = tablet.kept;
        copy->doubtful = tablet.doubtful;
        copy->revoked = tablet.revoked;
        copy->wire.faults = m_trouble.wire;
        m_world.note(tablet.name() + QStringLiteral(" is copied to ") + copy->name());
        m_tablets.push_back(std::move(copy));
    }

    /// The tablet comes back as its backup was: what was recorded since may be lost, nothing may be there
    /// twice.
    void restore(Tablet& tablet)
    {
        auto& backup = m_backups[tablet.name()];
        if (backup.image.empty()) {
            backup = {m_world.disk.image(tablet.directory()), tablet.kept};
            return;
        }
        m_world.note(tablet.name() + QStringLiteral(" is put back to its backup"));
        tablet.kill(false);
        m_world.disk.restore(tablet.directory(), backup.image);
        for (const QByteArray& hash : tablet.kept)
            tablet.doubtful.insert(hash);
        tablet.kept = std::exchange(backup.kept, {});
        backup.image.clear();
    }

    /// Who stopped in the middle of a call is gone.
    void bury()
    {
        for (const auto& tablet : m_tablets) {
            if (tablet->isUp() && m_world.disk.isStopped(tablet->directory())) {
                m_world.note(tablet->name() + QStringLiteral(" stops"));
                tablet->kill(m_world.chance(m_trouble.powerLoss));
            }
        }
        if (m_office.isUp() && m_world.disk.isStopped(m_office.directory())) {
            m_world.note(QStringLiteral("headquarters stops"));
            m_office.kill(m_world.chance(m_trouble.powerLoss));
        }
    }

    void revive()
    {
        if (!m_office.isUp() && m_world.below(3) == 0) {
            const auto up = m_office.start();
            m_world.note(QStringLiteral("headquarters starts: ")
                         + (up ? QStringLiteral("ok") : QString(up.error().name())));
        }
        for (const auto& tablet : m_tablets) {
            if (!tablet->isUp() && m_world.below(3) == 0) {
                const auto up = tablet->start();
                m_world.note(tablet->name() + QStringLiteral(" starts: ")
                             + (up ? QStringLiteral("ok") : QString(up.error().name())));
            }
        }
    }

    /// The faults stop; everybody talks to headquarters until nobody has anything new to say.
    void rest()
    {
        m_world.note(QStringLiteral("the faults stop"));
        bury();
        m_world.disk.calm(m_office.directory());
        for (const auto& tablet : m_tablets) {
            m_world.disk.calm(tablet->directory());
            tablet->wire.faults = {};
            tablet->wire.isCut = false;
        }
        m_world.pass(200'000); // what is under way arrives, or runs out
        bury();
        if (!m_office.isUp()) {
            if (auto up = m_office.start(); !up)
                return fail(QStringLiteral("headquarters does not start again: ") + up.error().sentence);
        }
        for (const auto& tablet : m_tablets) {
            if (!tablet->isUp()) {
                if (auto up = tablet->start(); !up)
                    return fail(tablet->name() + QStringLiteral(" does not start again: ")
                                + up.error().sentence);
            }
        }
        for (int round = 0; round < 3; ++round) {
            for (const auto& tablet : m_tablets) {
                tablet->sync();
                for (int i = 0; i < 1'000 && tablet->isSyncing(); ++i)
                    m_world.pass(1'000);
                if (tablet->isSyncing())
                    return fail(tablet->name() + QStringLiteral(" talks without end"));
                if (round > 0 && (!tablet->lastSync() || !*tablet->lastSync()) && !tablet->revoked)
                    fail(tablet->name() + QStringLiteral(" cannot talk to headquarters: ")
                         + (tablet->lastSync() ? tablet->lastSync()->error().sentence : QString()));
            }
        }
        for (const QString& what : violations(m_world, m_office, m_tablets))
            fail(what);
        if (const auto figures = m_office.headquarters().figures())
            m_outcome.head = figures->head;
    }

    Plan m_plan;
    World m_world;
    Office m_office;
    Trouble m_trouble;
    County m_county;
    std::vector<std::unique_ptr<Tablet>> m_tablets;
    struct Backup {
        MemoryDisk::Image image;
        std::set<QByteArray> kept;
    };
    std::map<QString, Backup> m_backups;
    simulation::Outcome m_outcome;
};

} // namespace

Outcome simulate(const Plan& plan)
{
    return Simulation(plan).run();
}

} // namespace jiannuo::simulation
