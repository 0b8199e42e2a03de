// SPDX-License-Identifier: Apache-2.0
#include "simulation/incidents.h"

#include "domain/records.h"
#include "ledger/checkup.h"
#include "simulation/checks.h"

#include <array>

namespace jiannuo::simulation {

namespace {

constexpr qint64 hourMs = 3600'000;
constexpr qint64 dayMs = 24 * hourMs;
/// Headquarters takes nothing while its clock is behind by two minutes: that is how work is back-dated.
constexpr quint64 mostBackMs = 110'000;

} // namespace

void Incidents::happenTo(Tablet& tablet)
{
    setDisks(tablet);
    setClocks(tablet);
    cutOff(tablet);
    if (m_world.chance(m_trouble.killInside))
        m_world.disk.stopAfter(tablet.directory(), static_cast<int>(1 + m_world.below(40)));
    if (m_world.chance(m_trouble.officeKill))
        m_world.disk.stopAfter(m_office.directory(), static_cast<int>(1 + m_world.below(80)));
    if (m_world.chance(m_trouble.revoke) && m_stage.tablets.size() > 1)
        revoke(tablet);
    if (m_world.chance(m_trouble.clone) && m_stage.tablets.size() < 12)
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
    if (m_world.chance(m_trouble.absence))
        putAway(tablet);
    if (tablet.isUp() && m_world.chance(m_trouble.kill)) {
        const bool isClosed = m_world.below(3) == 0;
        m_world.note(tablet.name()
                     + (isClosed ? QStringLiteral(" is closed") : QStringLiteral(" is killed")));
        const bool power = m_world.chance(m_trouble.powerLoss);
        if (isClosed)
            tablet.close(power);
        else
            tablet.kill(power);
    }
}

/// A tablet's disk that lies may lose any part of what it promised. Headquarters' may lose all that came
/// last: of a database that is damaged in the middle, its administrator takes the backup.
void Incidents::setDisks(Tablet& tablet)
{
    MemoryDisk::Faults disk = m_trouble.disk;
    disk.full = m_world.chance(m_trouble.fullDisk);
    m_world.disk.setFaults(tablet.directory(), disk);
    MemoryDisk::Faults office = m_trouble.officeDisk ? disk : MemoryDisk::Faults();
    office.lie = m_trouble.officeLie;
    office.inOrder = m_trouble.officeLie > 0;
    m_world.disk.setFaults(m_office.directory(), office);
}

/// A tablet's goes anywhere. Headquarters' is off from the beginning, goes on by up to a year, and back by a
/// little or, until its administrator says that it is right now, by up to a year.
void Incidents::setClocks(Tablet& tablet)
{
    if (m_world.chance(m_trouble.clockJump))
        tablet.clock.skewMs = someYears();
    if (!m_world.chance(m_trouble.officeClock))
        return;
    const quint64 most[]{0, 600'000, 400 * dayMs};
    const auto by = static_cast<qint64>(m_world.below(most[m_world.below(3)]));
    m_officeAheadMs += m_world.below(3) == 0 ? -by : by;
    m_office.clock.skewMs = m_officeAheadMs - static_cast<qint64>(m_world.below(mostBackMs));
    m_world.note(QStringLiteral("headquarters' clock is off by ") + QString::number(m_office.clock.skewMs));
}

bool Incidents::isOfficeBehind()
{
    const auto figures = m_office.isUp() ? m_office.headquarters().figures() : Headquarters::Figures();
    return figures && figures->clockBehindMs > 0;
}

/// Whoever looks after headquarters sees that it takes nothing.
void Incidents::confirmClock()
{
    if (!isOfficeBehind() || m_world.below(4) != 0)
        return;
    m_world.note(QStringLiteral("headquarters is started anew, its clock is right"));
    m_office.kill(false);
    startOffice(true);
}

void Incidents::startOffice(bool clockIsRight)
{
    const auto up = m_office.start(clockIsRight);
    m_world.note(QStringLiteral("headquarters starts: ")
                 + (up ? QStringLiteral("ok") : QString(up.error().name())));
}

void Incidents::begin()
{
    if (m_trouble.officeClock > 0)
        m_officeAheadMs = someYears();
    m_office.clock.skewMs = m_officeAheadMs;
}

qint64 Incidents::someYears()
{
    constexpr int years = 10;
    return (static_cast<qint64>(m_world.below(2 * years + 1)) - years) * 365 * dayMs;
}

void Incidents::cutOff(Tablet& tablet)
{
    if (!m_world.chance(m_trouble.partition))
        return;
    if (tablet.wire.cut != Cut::None) {
        tablet.wire.cut = Cut::None;
    } else {
        std::array cuts{Cut::Both, Cut::Up, Cut::Down};
        tablet.wire.cut = m_world.oneOf(cuts);
    }
    m_world.note(tablet.name() + QStringLiteral(" has another network: ")
                 + QString::number(static_cast<int>(tablet.wire.cut)));
}

/// With what waits there. Once in some worlds the year passes while the others go on, and it comes back to
/// them.
void Incidents::putAway(Tablet& tablet)
{
    m_world.note(tablet.name() + QStringLiteral(" is put away for a year"));
    m_stage.away[tablet.name()] = m_world.now().ms + 365 * dayMs;
    if (m_yearUntil == 0 && m_world.below(2) == 0)
        m_yearUntil = m_world.now().ms + 366 * dayMs;
}

/// Its lid is closed: what is under way stands still, at headquarters it goes on.
void Incidents::fallAsleep(Tablet& tablet)
{
    if (!m_world.chance(m_trouble.sleep))
        return;
    const qint64 untilThen =
        static_cast<qint64>(m_world.below(static_cast<quint64>(m_trouble.wire.slowestMs * 4)));
    const qint64 hours = m_world.below(10) == 0 ? 24 * 40 : static_cast<qint64>(1 + m_world.below(12));
    m_world.after(untilThen, [this, &tablet, hours] {
        const bool isAsleep = m_world.now() < tablet.wire.asleepUntil;
        if (m_hasEnded || isAsleep || !tablet.isUp() || !tablet.isSyncing())
            return;
        m_world.note(tablet.name() + QStringLiteral(" falls asleep in a conversation"));
        tablet.wire.asleepUntil.ms = m_world.now().ms + hours * hourMs;
    });
}

/// The next start is that of a program with other declarations: all rows are computed anew, whatever
/// waits.
void Incidents::upgrade(Tablet& tablet)
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
const OlderProgram& Incidents::theOlderProgram()
{
    static const OlderProgram program{{kindOf<Comment>().number},
                                      {{kindOf<Commitment>().number, fieldNumber(&Commitment::leader)},
                                       {kindOf<Finding>().number, fieldNumber(&Finding::severity)}}};
    return program;
}

/// Once in a world, while its program does not run.
void Incidents::rot(Tablet& tablet)
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
bool Incidents::isNoticed(Tablet& tablet)
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
void Incidents::beginAnew(Tablet& tablet)
{
    m_world.note(tablet.name() + QStringLiteral(" begins anew"));
    if (tablet.isUp())
        tablet.kill(false);
    m_world.emptyMachine(tablet.directory());
    tablet.doubtful.merge(tablet.kept);
    tablet.kept.clear();
    tablet.revoked = false;
    const auto code = m_office.headquarters().invite(tablet.person());
    if (const auto up = tablet.start(); !code || !up)
        return m_fail(tablet.name() + QStringLiteral(" does not begin anew"));
    tablet.enrol(code->code);
    m_world.pass(1'000);
    if (!tablet.isEnrolled())
        return m_fail(tablet.name() + QStringLiteral(" does not enrol anew"));
    tablet.device = tablet.ledger().device();
}

/// Whoever still has the older program gets the newest.
void Incidents::renew(Tablet& tablet)
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

void Incidents::revoke(Tablet& tablet)
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
    for (const auto& other : m_stage.tablets) {
        if (other->device == tablet.device)
            other->revoked = true;
    }
}

/// Somebody copies a tablet's data to another one, and both go on.
void Incidents::clone(const Tablet& tablet)
{
    auto copy = std::make_unique<Tablet>(
        m_world, m_office, QStringLiteral("device-%1").arg(m_stage.tablets.size()), tablet.person());
    m_world.copyMachine(tablet.directory(), copy->directory());
    copy->device = tablet.device;
    copy->kept = tablet.kept;
    copy->doubtful = tablet.doubtful;
    copy->revoked = tablet.revoked;
    copy->rotten = tablet.rotten;
    copy->wire.program = tablet.wire.program;
    copy->wire.faults = m_trouble.wire;
    m_world.note(tablet.name() + QStringLiteral(" is copied to ") + copy->name());
    m_stage.tablets.push_back(std::move(copy));
}

/// The tablet comes back as its backup was: what was recorded since may be lost, nothing may be there
/// twice.
void Incidents::restore(Tablet& tablet)
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
void Incidents::restoreOffice()
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
    officeHasForgotten();
}

void Incidents::officeHasForgotten()
{
    for (const auto& tablet : m_stage.tablets) {
        if (!tablet->revoked)
            continue;
        // It may have handed over its work and forgotten it.
        tablet->doubtful.merge(tablet->kept);
        tablet->kept.clear();
        tablet->revoked = false;
    }
}

/// Who stopped in the middle of a call is gone.
void Incidents::bury()
{
    for (const auto& tablet : m_stage.tablets) {
        if (tablet->isUp() && m_world.disk.isStopped(tablet->directory())) {
            m_world.note(tablet->name() + QStringLiteral(" stops"));
            tablet->kill(m_world.chance(m_trouble.powerLoss));
        }
    }
    if (m_office.isUp() && m_world.disk.isStopped(m_office.directory())) {
        m_world.note(QStringLiteral("headquarters stops"));
        if (m_office.kill(m_world.chance(m_trouble.powerLoss))) {
            m_world.note(QStringLiteral("headquarters has lost what its disk had promised"));
            officeHasForgotten();
        }
    }
}

void Incidents::revive()
{
    if (!m_office.isUp() && m_world.below(3) == 0)
        startOffice(false);
    confirmClock();
    for (const auto& tablet : m_stage.tablets) {
        if (!tablet->isUp() && m_world.below(3) == 0) {
            const auto up = tablet->start();
            m_world.note(tablet->name() + QStringLiteral(" starts: ")
                         + (up ? QStringLiteral("ok") : QString(up.error().name())));
            if (up && m_world.below(20) == 0)
                lookAtRows(*tablet);
        }
    }
}

/// In the middle of everything, whatever page came last: rows and log are of one moment.
void Incidents::lookAtRows(Tablet& tablet)
{
    if (tablet.rotten)
        return;
    m_world.disk.setFaults(tablet.directory(), {});
    const ReadingAs reads(tablet.wire.program);
    if (const auto wrong = rowsDoNotFollow(m_world, tablet))
        m_fail(*wrong);
}

void Incidents::end()
{
    m_hasEnded = true;
    bury();
    qint64 wait = m_stage.away.empty() ? 0 : 366 * dayMs;
    m_world.disk.calm(m_office.directory());
    for (const auto& tablet : m_stage.tablets) {
        m_world.disk.calm(tablet->directory());
        tablet->wire.faults = {};
        tablet->wire.cut = Cut::None;
        wait = std::max(wait, tablet->wire.asleepUntil.ms - m_world.now().ms);
    }
    constexpr qint64 underWayMs = 200'000; // arrives until then, or runs out
    m_world.pass(wait + underWayMs);
    bury();
}

} // namespace jiannuo::simulation
