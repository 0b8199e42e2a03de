// SPDX-License-Identifier: Apache-2.0
#include "simulation/simulation.h"

#include "simulation/checks.h"
#include "simulation/incidents.h"
#include "simulation/intruder.h"
#include "simulation/plant.h"
#include "simulation/usb.h"

#include "domain/records.h"

namespace jiannuo::simulation {

namespace {

class Simulation {
public:
    explicit Simulation(const Plan& plan)
        : m_plan(plan)
        , m_stage(plan.seed, plan.without, plan.with)
        , m_incidents(m_stage, [this](const QString& what) { fail(what); })
        , m_usb(m_stage)
        , m_intruder(m_stage)
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
        for (const QString& what : m_intruder.failures())
            fail(what);
        m_outcome.intrusions = m_intruder.refused();
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
        if (m_trouble.versions > 0 && m_world.below(2) == 0)
            m_office.program = &Incidents::theOlderProgram();
        m_incidents.begin();
        const ReadingAs reads(m_office.program);
        if (auto up = m_office.start(); !up) {
            fail(QStringLiteral("headquarters does not start: ") + up.error().sentence);
            return false;
        }
        m_county = makeCounty(m_world, m_office);
        std::vector<Id> people{m_county.head};
        for (std::size_t i = 0; i < m_county.inspectors.size(); ++i) {
            people.push_back(m_county.inspectors[i]);
            people.push_back(m_county.unitClerks[i]);
            people.push_back(m_county.strangers[i]);
        }
        people.push_back(m_county.clerk);
        for (int i = 0; i < m_plan.devices; ++i) {
            const Id person = people[static_cast<std::size_t>(i) % people.size()];
            auto tablet =
                std::make_unique<Tablet>(m_world, m_office, QStringLiteral("device-%1").arg(i), person);
            if (m_trouble.versions > 0 && m_world.below(2) == 0)
                tablet->wire.program = &Incidents::theOlderProgram();
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
        constexpr quint64 someDaysMs = 20ULL * 24 * 3600'000;
        const quint64 most = m_world.below(10) == 0 ? 3600'000 : 5'000;
        m_world.pass(static_cast<qint64>(m_world.below(m_incidents.isYearPassing() ? someDaysMs : most)));
        m_incidents.revive();
        if (tablet.isUp() && isAtHand(tablet)) {
            m_incidents.happenTo(tablet);
            if (tablet.isUp() && isAtHand(tablet)) {
                const ReadingAs reads(tablet.wire.program);
                work(tablet);
            }
        }
        m_incidents.bury();
    }

    bool isAtHand(const Tablet& tablet) const
    {
        return !m_stage.isAway(tablet) && tablet.wire.asleepUntil <= m_world.now();
    }

    /// A file of some chunks, and the record that names it.
    std::vector<Change> photo(Tablet& tablet)
    {
        const QByteArray bytes =
            m_world.disk.randomBytes(static_cast<int>(1 + m_world.below(3 * protocol::chunkBytes)));
        const auto hash = tablet.ledger().addFile(bytes);
        const auto preview = tablet.ledger().addFile(m_world.disk.randomBytes(200));
        if (!hash || !preview)
            return {};
        WorldRandom random(m_world);
        const Id unit = m_world.oneOf(m_county.units);
        return {creation(makeId(tablet.clock, random),
                         Evidence{.org = unit,
                                  .subject = unit,
                                  .hash = *hash,
                                  .size = bytes.size(),
                                  .by = tablet.person(),
                                  .preview = *preview})};
    }

    /// What a person could not have entered there is left out.
    static void leaveOut(const OlderProgram& program, std::vector<Change>& changes)
    {
        std::erase_if(changes,
                      [&](const Change& change) { return program.unknownKinds.contains(change.kind); });
        for (Change& change : changes) {
            for (const auto& [kind, field] : program.unknownFields) {
                if (kind == change.kind)
                    change.patch.erase(field);
            }
        }
    }

    void work(Tablet& tablet)
    {
        if (m_world.chance(m_trouble.bundles)) {
            m_usb.carry(tablet);
            return;
        }
        if (m_world.below(3) == 0) {
            if (!tablet.isSyncing())
                ++m_outcome.conversations;
            tablet.sync();
            m_incidents.fallAsleep(tablet);
            return;
        }
        if (m_world.chance(m_trouble.intrusion)) {
            m_intruder.attack(tablet);
            return;
        }
        if (m_world.chance(m_trouble.photos / 2)) {
            if (!attempt([&]() -> Result<void> {
                    tablet.fetch();
                    return {};
                }))
                m_world.note(tablet.name() + QStringLiteral(" cannot look for photos"));
            return;
        }
        std::vector<Change> changes;
        const auto read = attempt([&]() -> Result<void> {
            changes = m_world.chance(m_trouble.photos) ? photo(tablet) : someWork(m_world, m_county, tablet);
            return {};
        });
        if (tablet.wire.program)
            leaveOut(*tablet.wire.program, changes);
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

    /// A device that was revoked has forgotten itself; in the history that headquarters has now it may be
    /// active.
    bool isGone(Tablet& tablet) const { return tablet.isUp() && !tablet.isEnrolled(); }

    /// The faults stop; everybody talks to headquarters until nobody has anything new to say.
    void rest()
    {
        m_world.note(QStringLiteral("the faults stop"));
        m_incidents.end();
        const bool isOld = std::exchange(m_office.program, nullptr);
        if (m_office.isUp() && (isOld || m_incidents.isOfficeBehind()))
            m_office.kill(false);
        for (const auto& tablet : m_tablets) {
            if (std::exchange(tablet->wire.program, nullptr) && tablet->isUp())
                tablet->kill(false);
        }
        if (!m_office.isUp()) {
            if (auto up = m_office.start(true); !up)
                return fail(QStringLiteral("headquarters does not start again: ") + up.error().sentence);
        }
        for (const auto& tablet : m_tablets) {
            if (!tablet->isUp()) {
                if (auto up = tablet->start(); !up && tablet->rotten)
                    m_incidents.beginAnew(*tablet);
                else if (!up)
                    return fail(tablet->name() + QStringLiteral(" does not start again: ")
                                + up.error().sentence);
            }
        }
        m_usb.findAll();
        for (int round = 0; round < 4; ++round) {
            for (const auto& tablet : m_tablets) {
                talk(*tablet);
                if (tablet->isSyncing())
                    return fail(tablet->name() + QStringLiteral(" talks without end"));
                if (round > 0 && !tablet->rotten && (!tablet->lastSync() || !*tablet->lastSync())
                    && !tablet->revoked && !isGone(*tablet))
                    fail(tablet->name() + QStringLiteral(" cannot talk to headquarters: ")
                         + (tablet->lastSync() ? tablet->lastSync()->error().sentence : QString()));
            }
        }
        bool isNew = false;
        for (const auto& tablet : m_tablets) {
            // One that does not know any more that it was enrolled is noticed, too.
            if (!tablet->rotten || tablet->revoked || !m_incidents.isNoticed(*tablet))
                continue;
            m_incidents.beginAnew(*tablet);
            isNew = true;
        }
        for (int round = 0; isNew && round < 3; ++round) {
            for (const auto& tablet : m_tablets)
                talk(*tablet);
        }
        if (!m_plan.plant.isEmpty())
            m_world.note(plant(m_plan.plant, m_office, m_tablets)
                             ? QStringLiteral("something is planted")
                             : QStringLiteral("there is nothing to damage"));
        for (const QString& what : violations(m_world, m_office, m_tablets))
            fail(what);
        if (const auto figures = m_office.headquarters().figures())
            m_outcome.head = figures->head;
    }

    void talk(Tablet& tablet)
    {
        tablet.sync();
        for (int i = 0; i < 1'000 && tablet.isSyncing(); ++i)
            m_world.pass(1'000);
    }

    Plan m_plan;
    Stage m_stage;
    World& m_world = m_stage.world;
    Office& m_office = m_stage.office;
    Trouble& m_trouble = m_stage.trouble;
    County& m_county = m_stage.county;
    std::vector<std::unique_ptr<Tablet>>& m_tablets = m_stage.tablets;
    Incidents m_incidents;
    Usb m_usb;
    Intruder m_intruder;
    simulation::Outcome m_outcome;
};

} // namespace

Outcome simulate(const Plan& plan)
{
    return Simulation(plan).run();
}

namespace {

bool failsStill(const Plan& plan)
{
    return !simulate(plan).failures.isEmpty();
}

/// What happens in the first steps does not depend on how many follow.
void cutSteps(Plan& plan)
{
    for (int cut = plan.steps / 2; cut > 0; cut /= 2) {
        Plan candidate = plan;
        candidate.steps -= cut;
        while (candidate.steps > 0 && failsStill(candidate)) {
            plan = candidate;
            candidate.steps -= cut;
        }
    }
}

} // namespace

Plan shrunk(Plan plan)
{
    cutSteps(plan);
    for (const Trouble::Fault& fault : Trouble::faults()) {
        Plan candidate = plan;
        candidate.without += QString::fromLatin1(fault.name);
        candidate.with.removeAll(QString::fromLatin1(fault.name));
        if (failsStill(candidate))
            plan = candidate;
    }
    cutSteps(plan);
    return plan;
}

} // namespace jiannuo::simulation
