#include "simulation/simulation.h"

#include "simulation/checks.h"

#include "client/bundle_exchange.h"
#include "domain/records.h"
#include "ledger/checkup.h"
#include "server/bundle_desk.h"

#include <QBuffer>

namespace jiannuo::simulation {

namespace {

/// Which faults this seed has; each in about a third of the worlds, so that they meet in every combination.
struct Trouble {
    Trouble(World& world, const QStringList& without)
    {
        for (const Fault& fault : faults()) {
            double& chance = std::invoke(fault.of, *this);
            chance = world.below(3) == 0 ? fault.most * static_cast<double>(1 + world.below(100)) / 100 : 0.0;
            if (without.contains(QLatin1StringView(fault.name)))
                chance = 0;
        }
        wire.slowestMs = world.below(2) == 0 ? 200 : 20'000;
        officeDisk = world.below(3) == 0;
    }

    struct Fault {
        const char* name;
        double most;
        double& (*of)(Trouble&);
    };
    static const std::vector<Fault>& faults()
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
            {"read", 0.02, [](Trouble& t) -> double& { return t.disk.read; }},
            {"write", 0.02, [](Trouble& t) -> double& { return t.disk.write; }},
            {"sync", 0.05, [](Trouble& t) -> double& { return t.disk.sync; }},
            {"full-disk", 0.1, [](Trouble& t) -> double& { return t.fullDisk; }},
            {"kill", 0.1, [](Trouble& t) -> double& { return t.kill; }},
            {"kill-inside", 0.1, [](Trouble& t) -> double& { return t.killInside; }},
            {"power-loss", 0.5, [](Trouble& t) -> double& { return t.powerLoss; }},
            {"office-kill", 0.05, [](Trouble& t) -> double& { return t.officeKill; }},
            {"office-restore", 0.02, [](Trouble& t) -> double& { return t.officeRestore; }},
            {"clock-jump", 0.05, [](Trouble& t) -> double& { return t.clockJump; }},
            {"partition", 0.1, [](Trouble& t) -> double& { return t.partition; }},
            {"revoke", 0.005, [](Trouble& t) -> double& { return t.revoke; }},
            {"clone", 0.005, [](Trouble& t) -> double& { return t.clone; }},
            {"tablet-restore", 0.01, [](Trouble& t) -> double& { return t.tabletRestore; }},
            {"photos", 0.2, [](Trouble& t) -> double& { return t.photos; }},
            {"upgrade", 0.03, [](Trouble& t) -> double& { return t.upgrade; }},
            {"versions", 0.05, [](Trouble& t) -> double& { return t.versions; }},
            {"rot", 0.05, [](Trouble& t) -> double& { return t.rot; }},
            {"bundles", 0.5, [](Trouble& t) -> double& { return t.bundles; }},
            {"absence", 0.01, [](Trouble& t) -> double& { return t.absence; }},
        };
        return all;
    }

    WireFaults wire;
    MemoryDisk::Faults disk;
    double fullDisk = 0, kill = 0, killInside = 0, powerLoss = 0, officeKill = 0, officeRestore = 0,
           clockJump = 0, partition = 0, revoke = 0, clone = 0, tabletRestore = 0, photos = 0, upgrade = 0,
           versions = 0, rot = 0, bundles = 0, absence = 0;
    bool officeDisk = false;
};

class Simulation {
public:
    explicit Simulation(const Plan& plan)
        : m_plan(plan)
        , m_world(plan.seed)
        , m_office(m_world)
        , m_trouble(m_world, plan.without)
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
        if (m_trouble.versions > 0 && m_world.below(2) == 0)
            m_office.program = &theOlderProgram();
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
        }
        people.push_back(m_county.clerk);
        for (int i = 0; i < m_plan.devices; ++i) {
            const Id person = people[static_cast<std::size_t>(i) % people.size()];
            auto tablet =
                std::make_unique<Tablet>(m_world, m_office, QStringLiteral("device-%1").arg(i), person);
            if (m_trouble.versions > 0 && m_world.below(2) == 0)
                tablet->wire.program = &theOlderProgram();
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
        if (tablet.isUp() && !isAway(tablet)) {
            trouble(tablet);
            if (tablet.isUp() && !isAway(tablet)) {
                const ReadingAs reads(tablet.wire.program);
                work(tablet);
            }
        }
        bury();
    }

    /// By stick: bundles are made, lie about, are lost, and come to headquarters or back twice and in any
    /// order; a copy of the tablet may open what is for it. Answers that were opened lie in a drawer, and are
    /// found again when they answer nothing any more.
    void carry(Tablet& tablet)
    {
        if (!tablet.isEnrolled())
            return;
        if (m_letters.empty() || m_world.below(3) == 0) {
            QByteArray bytes;
            QBuffer out(&bytes);
            out.open(QIODevice::WriteOnly);
            const auto made = writeBundle(tablet.ledger(), tablet.clock, out);
            m_world.note(tablet.name() + QStringLiteral(" writes a bundle: ")
                         + (made ? QString::number(made->operations) : QString(made.error().name())));
            if (made)
                keep({tablet.device, false, bytes});
            return;
        }
        if (!m_drawer.empty() && m_world.below(4) == 0) {
            m_world.note(QStringLiteral("an old answer comes again"));
            open(Letter(m_world.oneOf(m_drawer)));
            return;
        }
        const std::size_t at = m_world.below(m_letters.size());
        Letter letter = m_letters[at];
        if (m_world.below(2) == 0)
            m_letters.erase(m_letters.begin() + static_cast<std::ptrdiff_t>(at));
        if (letter.answer)
            open(letter);
        else
            answer(letter);
    }

    struct Letter {
        Id device;
        bool answer = false;
        QByteArray bytes;
    };

    void keep(Letter letter)
    {
        if (m_letters.size() < mostLetters)
            m_letters.push_back(std::move(letter));
    }

    void answer(Letter letter)
    {
        if (!m_office.isUp())
            return;
        const ReadingAs reads(m_office.program);
        QBuffer in(&letter.bytes);
        in.open(QIODevice::ReadOnly);
        QByteArray bytes;
        QBuffer out(&bytes);
        out.open(QIODevice::WriteOnly);
        const auto done = answerBundle(m_office.headquarters(), in, out);
        m_world.note(QStringLiteral("headquarters answers a bundle: ")
                     + (done ? QStringLiteral("ok") : QString(done.error().name())));
        if (done && !m_world.disk.isStopped(m_office.directory()))
            keep({letter.device, true, bytes});
    }

    void open(Letter letter)
    {
        std::vector<Tablet*> holders;
        for (const auto& tablet : m_tablets) {
            if (tablet->isEnrolled() && tablet->device == letter.device && !isAway(*tablet))
                holders.push_back(tablet.get());
        }
        if (holders.empty())
            return;
        Tablet& tablet = *m_world.oneOf(holders);
        const ReadingAs reads(tablet.wire.program);
        if (m_drawer.size() < mostOldAnswers)
            m_drawer.push_back(letter);
        else if (m_world.below(4) == 0)
            m_world.oneOf(m_drawer) = letter; // some stay for as long as the world lasts
        QBuffer in(&letter.bytes);
        in.open(QIODevice::ReadOnly);
        const auto opened = readBundle(tablet.ledger(), in);
        m_world.note(tablet.name() + QStringLiteral(" opens a bundle: ")
                     + (opened ? QStringLiteral("%1 %2 %3")
                                     .arg(static_cast<int>(opened->what))
                                     .arg(opened->settled)
                                     .arg(opened->received)
                               : QString(opened.error().name())));
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

    /// The next start is that of a program with other declarations: all rows are computed anew, whatever
    /// waits.
    void upgrade(Tablet& tablet)
    {
        if (m_world.below(4) != 0) {
            m_world.note(tablet.name() + QStringLiteral(" gets another version"));
            (void)tablet.ledger().setFact("declarations", "another");
            tablet.kill(false);
            return;
        }
        if (!m_office.isUp())
            return;
        m_world.note(QStringLiteral("headquarters gets another version"));
        const ReadingAs reads(m_office.program);
        (void)m_office.headquarters().sequencer().run([](HeadquartersLedger& ledger) {
            return attempt([&]() -> Result<void> {
                ledger.store().setFact("declarations", "another");
                return {};
            });
        });
        m_office.kill(false);
    }

    /// A program from before there were comments, leaders and severities.
    static const OlderProgram& theOlderProgram()
    {
        static const OlderProgram program{{kindOf<Comment>().number},
                                          {{kindOf<Commitment>().number, fieldNumber(&Commitment::leader)},
                                           {kindOf<Finding>().number, fieldNumber(&Finding::severity)}}};
        return program;
    }

    /// Once in a world, while its program does not run.
    void rot(Tablet& tablet)
    {
        m_hasRotten = true;
        m_world.note(tablet.name() + QStringLiteral(" rots"));
        if (tablet.isUp())
            tablet.kill(false);
        m_world.disk.calm(tablet.directory());
        const QString path = tablet.directory() + QStringLiteral("/ledger.db");
        (void)attempt([&]() -> Result<void> {
            Database(path, Database::Access::ReadWrite).execute("SELECT 1 FROM sqlite_master");
            return {}; // closed in peace: everything is in the one file
        });
        m_world.disk.rot(path);
        tablet.rotten = true;
    }

    /// Whether anybody would see that its database is damaged: it does not start, it cannot talk to
    /// headquarters, or `doctor` says so.
    bool isNoticed(Tablet& tablet)
    {
        if (!tablet.isUp() || !tablet.lastSync() || !*tablet.lastSync())
            return true;
        WorldRandom random(m_world);
        const auto parts = checkUp(tablet.directory(), tablet.clock, random);
        return !parts
            || std::any_of(parts->begin(), parts->end(), [](const CheckupPart& part) { return !part.ok(); });
    }

    /// What the README tells to do then: the device begins anew, and reads everything from headquarters. What
    /// it had not handed over may be lost, nothing else.
    void beginAnew(Tablet& tablet)
    {
        m_world.note(tablet.name() + QStringLiteral(" begins anew"));
        if (tablet.isUp())
            tablet.kill(false);
        m_world.disk.restore(tablet.directory(), {});
        tablet.doubtful.merge(tablet.kept);
        tablet.kept.clear();
        tablet.revoked = false;
        const auto code = m_office.headquarters().invite(tablet.person());
        if (const auto up = tablet.start(); !code || !up)
            return fail(tablet.name() + QStringLiteral(" does not begin anew"));
        tablet.enrol(code->code);
        m_world.pass(1'000);
        if (!tablet.isEnrolled())
            return fail(tablet.name() + QStringLiteral(" does not enrol anew"));
        tablet.device = tablet.ledger().device();
    }

    /// Whoever still has the older program gets the newest.
    void renew(Tablet& tablet)
    {
        if (m_office.program && m_world.below(4) == 0) {
            m_world.note(QStringLiteral("headquarters gets the newest version"));
            m_office.program = nullptr;
            if (m_office.isUp())
                m_office.kill(false);
        } else if (tablet.wire.program) {
            m_world.note(tablet.name() + QStringLiteral(" gets the newest version"));
            tablet.wire.program = nullptr;
            if (tablet.isUp())
                tablet.kill(false);
        }
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
            carry(tablet);
            return;
        }
        if (m_world.below(3) == 0) {
            if (!tablet.isSyncing())
                ++m_outcome.conversations;
            tablet.sync();
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
        if (m_world.chance(m_trouble.officeRestore))
            restoreOffice();
        if (tablet.isUp() && m_world.chance(m_trouble.upgrade))
            upgrade(tablet);
        if (m_world.chance(m_trouble.versions))
            renew(tablet);
        if (!m_hasRotten && m_world.chance(m_trouble.rot))
            rot(tablet);
        if (m_world.chance(m_trouble.absence)) {
            m_world.note(tablet.name() + QStringLiteral(" is put away for a year"));
            m_away[tablet.name()] = m_world.now().ms + 365LL * 24 * 3600'000;
        }
        if (tablet.isUp() && m_world.chance(m_trouble.kill)) {
            m_world.note(tablet.name() + QStringLiteral(" is killed"));
            tablet.kill(m_world.chance(m_trouble.powerLoss));
        }
    }

    void revoke(Tablet& tablet)
    {
        if (!m_office.isUp())
            return;
        const ReadingAs reads(m_office.program);
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
        copy->rotten = tablet.rotten;
        copy->wire.program = tablet.wire.program;
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
        tablet.doubtful.merge(tablet.kept);
        tablet.kept = std::exchange(backup.kept, {});
        backup.image.clear();
    }

    /// Headquarters comes back as its backup was. The devices have what was recorded since; headquarters' own
    /// doings since then, a revocation for example, are gone.
    void restoreOffice()
    {
        if (!m_office.isUp())
            return;
        if (m_officeBackup.empty()) {
            m_officeBackup = m_world.disk.image(m_office.directory());
            m_officeFiles = m_office.files();
            return;
        }
        m_world.note(QStringLiteral("headquarters is put back to its backup"));
        m_office.kill(false);
        m_world.disk.restore(m_office.directory(), std::exchange(m_officeBackup, {}));
        m_office.keepFiles(m_officeFiles);
        for (const auto& tablet : m_tablets) {
            if (!tablet->revoked)
                continue;
            // It may have handed over its work and forgotten it.
            tablet->doubtful.merge(tablet->kept);
            tablet->kept.clear();
            tablet->revoked = false;
        }
    }

    bool isAway(const Tablet& tablet) const
    {
        const auto until = m_away.find(tablet.name());
        return until != m_away.end() && m_world.now().ms < until->second;
    }

    /// A device that was revoked has forgotten itself; in the history that headquarters has now it may be
    /// active.
    bool isGone(Tablet& tablet) const { return tablet.isUp() && !tablet.isEnrolled(); }

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
        if (!m_away.empty())
            m_world.pass(366LL * 24 * 3600'000);
        bury();
        m_world.disk.calm(m_office.directory());
        for (const auto& tablet : m_tablets) {
            m_world.disk.calm(tablet->directory());
            tablet->wire.faults = {};
            tablet->wire.isCut = false;
        }
        m_world.pass(200'000); // what is under way arrives, or runs out
        bury();
        if (std::exchange(m_office.program, nullptr) && m_office.isUp())
            m_office.kill(false);
        for (const auto& tablet : m_tablets) {
            if (std::exchange(tablet->wire.program, nullptr) && tablet->isUp())
                tablet->kill(false);
        }
        if (!m_office.isUp()) {
            if (auto up = m_office.start(); !up)
                return fail(QStringLiteral("headquarters does not start again: ") + up.error().sentence);
        }
        for (const auto& tablet : m_tablets) {
            if (!tablet->isUp()) {
                if (auto up = tablet->start(); !up && tablet->rotten)
                    beginAnew(*tablet);
                else if (!up)
                    return fail(tablet->name() + QStringLiteral(" does not start again: ")
                                + up.error().sentence);
            }
        }
        // Whatever still lies about is found.
        while (!m_letters.empty()) {
            const Letter letter = m_letters.back();
            m_letters.pop_back();
            if (letter.answer)
                open(letter);
            else
                answer(letter);
        }
        for (const Letter& old : std::exchange(m_drawer, {}))
            open(old);
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
            if (!tablet->rotten || tablet->revoked || isGone(*tablet) || !isNoticed(*tablet))
                continue;
            beginAnew(*tablet);
            isNew = true;
        }
        for (int round = 0; isNew && round < 3; ++round) {
            for (const auto& tablet : m_tablets)
                talk(*tablet);
        }
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
    bool m_hasRotten = false;
    MemoryDisk::Image m_officeBackup;
    std::set<QString> m_officeFiles; ///< that the backup has
    static constexpr std::size_t mostLetters = 20;
    static constexpr std::size_t mostOldAnswers = 20;
    std::vector<Letter> m_letters;
    std::vector<Letter> m_drawer; ///< answers that were opened
    std::map<QString, qint64> m_away; ///< until when
    simulation::Outcome m_outcome;
};

} // namespace

Outcome simulate(const Plan& plan)
{
    return Simulation(plan).run();
}

Plan shrunk(Plan plan)
{
    const auto fails = [](const Plan& candidate) { return !simulate(candidate).failures.isEmpty(); };
    for (const Trouble::Fault& fault : Trouble::faults()) {
        Plan candidate = plan;
        candidate.without += QString::fromLatin1(fault.name);
        if (fails(candidate))
            plan = candidate;
    }
    // What happens in the first steps does not depend on how many follow.
    for (int cut = plan.steps / 2; cut > 0; cut /= 2) {
        Plan candidate = plan;
        candidate.steps -= cut;
        while (candidate.steps > 0 && fails(candidate)) {
            plan = candidate;
            candidate.steps -= cut;
        }
    }
    return plan;
}

} // namespace jiannuo::simulation
