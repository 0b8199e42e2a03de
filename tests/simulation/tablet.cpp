// SPDX-License-Identifier: Apache-2.0
#include "simulation/tablet.h"

#include "domain/rules.h"

#include "domain/cbor.h"
#include "domain/patch.h"

namespace jiannuo::simulation {

QByteArray contentHash(const Id& device, Instant at, const std::vector<Change>& changes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(device.toRfc4122());
    hash.addData(QByteArray::number(at.ms));
    for (const Change& change : changes) {
        hash.addData(QByteArray::number(change.kind) + ':' + QByteArray::number(change.verb) + ':'
                     + QByteArray::number(change.base) + ':' + change.record.toRfc4122());
        if (const KindInfo* kind = Kinds::byNumber(change.kind))
            hash.addData(encodeFields(*kind, change.patch));
    }
    return hash.result();
}

Tablet::Tablet(World& world, Office& office, QString name, const Id& person)
    : wire(world, office)
    , clock(world)
    , m_world(world)
    , m_random(world)
    , m_name(std::move(name))
    , m_directory(world.folder.filePath(m_name))
    , m_person(person)
{
    world.disk.setFaults(m_directory, {});
}

Tablet::~Tablet()
{
    if (isUp())
        kill(false);
}

Result<void> Tablet::start()
{
    const ReadingAs reads(wire.program);
    auto opened = DeviceLedger::open(m_directory, clock, m_random);
    if (!opened) {
        m_world.disk.stop(m_directory);
        m_world.disk.restart(m_directory, false);
        return opened.error();
    }
    m_ledger = std::move(*opened);
    m_engine = std::make_unique<SyncEngine>(*m_ledger, wire, clock);
    return {};
}

void Tablet::kill(bool power)
{
    m_world.disk.stop(m_directory);
    end(power);
}

void Tablet::close(bool power)
{
    end(power);
}

void Tablet::end(bool power)
{
    wire.forget();
    m_engine.reset();
    m_ledger.reset();
    if (m_world.disk.restart(m_directory, power)) {
        m_world.note(m_name + QStringLiteral(" has lost what its disk had promised"));
        doubtful.merge(kept);
        kept.clear();
        rotten = true;
    }
    if (power)
        clock.reboot();
    ++restarts;
}

void Tablet::sync()
{
    if (!isUp() || !isEnrolled() || m_engine->isBusy())
        return;
    const ReadingAs reads(wire.program);
    m_lastSync.reset();
    m_engine->run([this](Result<void> result) {
        m_world.note(m_name + QStringLiteral(" synced: ")
                     + (result ? QStringLiteral("ok") : QString(result.error().name())));
        m_lastSync = std::move(result);
    });
}

void Tablet::fetch()
{
    if (!isUp() || !isEnrolled())
        return;
    const ReadingAs reads(wire.program);
    std::vector<QByteArray> absent;
    m_ledger->view().each(kindOf<Evidence>(), [&](const Record& record) {
        const auto evidence = record.as<Evidence>();
        for (const QByteArray& hash : {evidence.hash, evidence.preview}) {
            if (!hash.isEmpty() && !record.waiting && !QFile::exists(m_ledger->filePath(hash)))
                absent.push_back(hash);
        }
    });
    if (absent.empty())
        return;
    m_engine->fetch(m_world.oneOf(absent), [this](const Result<void>& result) {
        m_world.note(m_name + QStringLiteral(" fetched: ")
                     + (result ? QStringLiteral("ok") : QString(result.error().name())));
    });
}

void Tablet::enrol(const QString& code)
{
    const ReadingAs reads(wire.program);
    m_engine->enrol(code, m_name, [this](const Result<protocol::EnrolAnswer>& answer) {
        m_world.note(m_name + QStringLiteral(" enrolled: ")
                     + (answer ? QStringLiteral("ok") : QString(answer.error().name())));
    });
}

Result<void> Tablet::record(std::vector<Change> changes)
{
    const ReadingAs reads(wire.program);
    const Intent made = {m_person, clock.now(), std::move(changes)};
    const QByteArray hash = contentHash(m_ledger->device(), made.at, made.changes);
    m_world.said.insert(hash);
    const auto done = m_ledger->record(made);
    if (done)
        kept.insert(hash);
    else if (done.error().code == ErrorCode::StorageFailed || done.error().code == ErrorCode::Corrupt)
        doubtful.insert(hash);
    return done ? Result<void>() : done.error();
}

} // namespace jiannuo::simulation
