// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "ledger/device_ledger.h"
#include "ledger/headquarters_ledger.h"

#include <QTemporaryDir>

#include <random>

namespace jiannuo::test {

/// A clock that a test sets.
class ManualClock final : public Clock {
public:
    Instant now() const override { return {m_ms}; }
    qint64 monotonicMs() const override { return m_ms - 1'750'000'000'000; }
    void set(const QDate& day) { m_ms = day.startOfDay(Qt::UTC).toMSecsSinceEpoch(); }
    void advance(qint64 ms) { m_ms += ms; }

private:
    qint64 m_ms = QDate(2026, 8, 3).startOfDay(Qt::UTC).toMSecsSinceEpoch() + 3600'000;
};

class SeededBytes final : public Random {
public:
    explicit SeededBytes(quint64 seed)
        : m_engine(seed)
    {
    }
    QByteArray bytes(qsizetype count) override
    {
        QByteArray result(count, Qt::Uninitialized);
        for (char& c : result)
            c = static_cast<char>(m_engine() & 0xFFU);
        return result;
    }

private:
    std::mt19937_64 m_engine;
};

/// The value; the test ends where there is none.
template <class T> T must(Result<T> result)
{
    if (!result.ok())
        qFatal("%s", qPrintable(result.error().sentence));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Headquarters, two units, their people, a checklist, a commitment: enough for a story.
class SmallCounty {
public:
    /// `suite`: by which headquarters and the tablets sign.
    explicit SmallCounty(Suite suite = Suite::Ed25519Sha256);

    HeadquartersLedger& headquarters() { return *m_headquarters; }

    template <Declared T> Id make(const T& record)
    {
        const Id id = makeId(clock, m_random);
        Change change = creation(id, record);
        must(m_headquarters->record({{}, clock.now(), {change}}));
        return id;
    }

    Id person(const QString& name, const Id& org, Role role, const Id& reach);

    /// A tablet for these people, enrolled, with an empty ledger.
    std::unique_ptr<DeviceLedger> tablet(const std::vector<Id>& people);

    /// One whole conversation, without a wire.
    void sync(DeviceLedger& tablet, qsizetype pageBytes = 1 << 20);

    PushAnswer push(DeviceLedger& tablet);
    /// What a device does that is told `other_history`.
    void agree(DeviceLedger& tablet);

    /// Keeps headquarters as it is now, and makes it be that again.
    void backUp();
    void putBack();

    Id newId() { return makeId(clock, m_random); }

    template <class T> static T must(Result<T> result) { return test::must(std::move(result)); }

    ManualClock clock;
    Id county, center, waterUnit, schoolUnit, station;
    Id head, clerk, lead, inspector, waterClerk, schoolClerk;
    Id checklist, commitment, contact;

private:
    QString backup() const { return m_folder.filePath(QStringLiteral("backup.db")); }

    Suite m_suite;
    QTemporaryDir m_folder;
    SeededBytes m_random;
    std::unique_ptr<HeadquartersLedger> m_headquarters;
    int m_tablets = 0;
};

} // namespace jiannuo::test
