// SPDX-License-Identifier: Apache-2.0
#include "ledger/pins.h"

#include "crypto/own_seal.h"
#include "crypto/pin.h"
#include "domain/cbor.h"
#include "ledger/durable.h"

#include <QDir>
#include <QSaveFile>

namespace jiannuo {

namespace {

struct PinsWords {
    Q_DECLARE_TR_FUNCTIONS(Pins)
};

constexpr const char* serialFact = "pins"; ///< how often the file was written
constexpr const char* purpose = "pins";
constexpr qint64 largestFileOfPins = 1 << 20;
constexpr int freeTries = 3;
constexpr qint64 firstWaitMs = 30'000;
constexpr qint64 longestWaitMs = 3'600'000;

/// Three tries are free; then half a minute, doubling up to an hour.
qint64 waitAfter(qint64 wrong)
{
    return wrong < freeTries
        ? 0
        : std::min(firstWaitMs << std::min<qint64>(wrong - freeTries, 10), longestWaitMs);
}

Error notTheLastOne()
{
    return {ErrorCode::Corrupt,
            PinsWords::tr("本机保存 PIN "
                          "的文件不见了或被改动过，现在谁也不能用本机登记。请先同步，再向管理员要一个新的登记"
                          "码，重新登记这台设备，然后设置 PIN。")};
}

Error tooEarly(qint64 waitMs)
{
    return {ErrorCode::Unauthenticated,
            PinsWords::tr("PIN 多次输错，请 %1 秒后再试。").arg((waitMs + 999) / 1000)};
}

} // namespace

QString Pins::path(const QString& directory)
{
    return QDir(directory).filePath(u"pins"_qs);
}

Result<Pins> Pins::readOnce(const Store& store, const QString& directory)
{
    Pins pins;
    pins.m_device = Id::fromRfc4122(store.fact("device"));
    if (pins.m_device.isNull())
        return pins;
    // Before the file: one that the writer writes meanwhile is newer by one.
    const qint64 written = store.number(serialFact);
    const auto key = Secrets(directory).keyOfDevice();
    QFile file(path(directory));
    if (!key || !*key || !file.open(QIODevice::ReadOnly) || file.size() > largestFileOfPins)
        return notTheLastOne();
    const auto plain = openOwn(**key, purpose, file.readAll());
    if (!plain)
        return notTheLastOne();
    cbor::Reader reader(*plain);
    const bool known = reader.array() == 4 && reader.text() == u"jiannuo pins 1"
        && reader.bytes() == pins.m_device.toRfc4122();
    pins.m_serial = reader.integer();
    const quint64 count = reader.array();
    for (quint64 i = 0; i < count && !reader.failed(); ++i) {
        if (reader.array() != 5)
            reader.fail();
        const Id person = Id::fromRfc4122(reader.bytes());
        Entry& entry = pins.m_entries[person];
        entry.verifier = reader.text();
        entry.wrong = reader.integer();
        entry.waitMs = reader.integer();
        entry.since = reader.integer();
    }
    // Newer by one: the device lost its power between the two.
    const bool isLast = pins.m_serial == written || pins.m_serial == written + 1;
    if (!known || reader.failed() || !reader.atEnd() || !isLast)
        return notTheLastOne();
    return pins;
}

Result<Pins> Pins::read(const Store& store, const QString& directory)
{
    // Two writings between fact and file look like another file: looked at again, it is the last one.
    constexpr int looks = 3;
    auto pins = attempt([&] { return readOnce(store, directory); });
    for (int i = 1; i < looks && !pins && pins.error().code == ErrorCode::Corrupt; ++i)
        pins = attempt([&] { return readOnce(store, directory); });
    return pins;
}

bool Pins::has(const Id& person) const
{
    return m_entries.contains(person);
}

qint64 Pins::waitMs(const Id& person, const Clock& clock) const
{
    const auto at = m_entries.find(person);
    if (at == m_entries.end())
        return 0;
    const qint64 now = clock.monotonicMs();
    // An earlier reading than the last one: the machine was started again, and has been up for so long.
    const qint64 passed = now >= at->second.since ? now - at->second.since : std::max<qint64>(now, 0);
    return std::max<qint64>(at->second.waitMs - passed, 0);
}

/// First the file, then the fact that it is the last one.
Result<void> Pins::write(DeviceLedger& ledger)
{
    const auto key = ledger.key();
    if (!key)
        return notTheLastOne();
    if (m_serial > ledger.view().number(serialFact)) {
        if (auto kept = ledger.setFact(serialFact, QByteArray::number(m_serial)); !kept)
            return kept;
    }
    cbor::Writer writer;
    writer.array(4);
    writer.text(u"jiannuo pins 1");
    writer.bytes(m_device.toRfc4122());
    writer.integer(++m_serial);
    writer.array(m_entries.size());
    for (const auto& [person, entry] : m_entries) {
        writer.array(5);
        writer.bytes(person.toRfc4122());
        writer.text(entry.verifier);
        writer.integer(entry.wrong);
        writer.integer(entry.waitMs);
        writer.integer(entry.since);
    }
    const QByteArray sealed = sealForOneself(*key, purpose, writer.out(), ledger.random());
    QSaveFile file(path(ledger.directory()));
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(sealed) != sealed.size() || !file.commit() || !isDurable(ledger.directory()))
        return Error{ErrorCode::StorageFailed,
                     PinsWords::tr("PIN 没有存下来（%1）。请清理空间后再试。").arg(file.errorString())};
    return ledger.setFact(serialFact, QByteArray::number(m_serial));
}

Result<void> Pins::begin(DeviceLedger& ledger, const Id& device)
{
    if (const auto key = Secrets(ledger.directory()).keyOfDevice(); key && !*key)
        return {}; // a device without a key sends nothing, and keeps no PINs
    Pins pins;
    pins.m_device = device;
    pins.m_serial = ledger.view().number(serialFact);
    return pins.write(ledger);
}

Result<void> Pins::check(DeviceLedger& ledger, const Clock& clock, const Id& person, QStringView pin)
{
    auto pins = read(ledger.view(), ledger.directory());
    if (!pins)
        return pins.error();
    const auto at = pins->m_entries.find(person);
    if (at == pins->m_entries.end())
        return {};
    Entry& entry = at->second;
    if (const qint64 wait = pins->waitMs(person, clock); wait > 0)
        return tooEarly(wait);
    // Counted before it is checked: pulling the plug gives no free try.
    ++entry.wrong;
    entry.waitMs = waitAfter(entry.wrong);
    entry.since = clock.monotonicMs();
    if (auto kept = pins->write(ledger); !kept)
        return kept;
    if (const auto right = verifyPin(pin, entry.verifier); !right)
        return right.error().code == ErrorCode::Unauthenticated && entry.waitMs > 0
            ? Error{ErrorCode::Unauthenticated,
                    PinsWords::tr("%1请 %2 秒后再试。").arg(right.error().sentence).arg(entry.waitMs / 1000)}
            : right.error();
    entry.wrong = 0;
    entry.waitMs = 0;
    return pins->write(ledger);
}

Result<void> Pins::set(DeviceLedger& ledger, const Clock& clock, const Id& person, QStringView old,
                       QStringView next)
{
    if (auto known = check(ledger, clock, person, old); !known)
        return known;
    auto pins = read(ledger.view(), ledger.directory());
    if (!pins)
        return pins.error();
    if (pins->m_device.isNull())
        return Error{ErrorCode::Unauthenticated, PinsWords::tr("请先登记这台设备，再设置 PIN。")};
    auto verifier = hashPin(next, ledger.random());
    if (!verifier)
        return verifier.error();
    pins->m_entries[person] = {std::move(*verifier), 0, 0, 0};
    return pins->write(ledger);
}

} // namespace jiannuo
