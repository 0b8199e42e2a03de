#pragma once

#include "domain/records.h"
#include "ledger/device_ledger.h"
#include "ledger/headquarters_ledger.h"

#include <QTemporaryDir>
#include <QTest>

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

/// Headquarters, two units, their people, a checklist, a commitment: enough for a story.
class SmallCounty {
public:
    SmallCounty()
        : m_random(7)
        , m_headquarters(must(
              HeadquartersLedger::open(m_folder.filePath(QStringLiteral("headquarters")), clock, m_random)))
    {
        county = make(Org{.name = QStringLiteral("清溪县"), .kind = OrgKind::Area});
        center = make(
            Org{.name = QStringLiteral("清溪县效能中心"), .kind = OrgKind::Headquarters, .parent = county});
        waterUnit = make(
            Org{.name = QStringLiteral("清溪县水务局"), .category = OrgCategory::Public, .parent = county});
        schoolUnit = make(
            Org{.name = QStringLiteral("清溪县教育局"), .category = OrgCategory::Public, .parent = county});
        station =
            make(Org{.name = QStringLiteral("柳林供水站"), .kind = OrgKind::Station, .parent = waterUnit});
        head = person(QStringLiteral("周明"), center, Role::HeadquartersHead, county);
        clerk = person(QStringLiteral("陈静"), center, Role::HeadquartersClerk, county);
        lead = person(QStringLiteral("马强"), center, Role::TeamLead, county);
        inspector = person(QStringLiteral("李雪"), center, Role::Inspector, county);
        waterClerk = person(QStringLiteral("何平"), waterUnit, Role::OrgClerk, waterUnit);
        schoolClerk = person(QStringLiteral("吴芳"), schoolUnit, Role::OrgClerk, schoolUnit);
        checklist = make(Checklist{
            .name = QStringLiteral("窗口服务检查表"),
            .sections = {
                {QStringLiteral("服务态度"),
                 {{1, QStringLiteral("主动表明身份"), {}, 10, {{QStringLiteral("未佩戴工作牌"), 2, true}}},
                  {2, QStringLiteral("一次性告知"), {}, 20, {{QStringLiteral("未书面告知"), 5, false}}}}}}});
        contact = make(Contact{.org = waterUnit, .phones = {QStringLiteral("0773-2850195")}});
        commitment = make(Commitment{.org = waterUnit,
                                     .no = 1,
                                     .text = QStringLiteral("供水管道漏水接报后两小时到场，当天修复。"),
                                     .goal = QStringLiteral("当天修复"),
                                     .project = QStringLiteral("管网抢修"),
                                     .measures = QStringLiteral("设抢修队"),
                                     .due = QDate(2026, 12, 20),
                                     .state = CommitmentState::InProgress});
    }

    HeadquartersLedger& headquarters() { return *m_headquarters; }

    template <Declared T> Id make(const T& record)
    {
        const Id id = makeId(clock, m_random);
        Change change = creation(id, record);
        must(m_headquarters->record({{}, clock.now(), {change}}));
        return id;
    }

    Id person(const QString& name, const Id& org, Role role, const Id& reach)
    {
        const Id id = make(Person{.name = name, .org = org});
        make(Appointment{.person = id, .role = role, .org = reach});
        return id;
    }

    /// A tablet for these people, enrolled, with an empty ledger.
    std::unique_ptr<DeviceLedger> tablet(const std::vector<Id>& people)
    {
        auto ledger = must(DeviceLedger::open(m_folder.filePath(QStringLiteral("tablet-%1").arg(++m_tablets)),
                                              clock, m_random));
        const Id device = make(Device{.name = QStringLiteral("平板"),
                                      .key = QByteArray(32, 'k'),
                                      .suite = QStringLiteral("ed25519-sha256"),
                                      .people = people});
        must(ledger->enrol(device));
        return ledger;
    }

    /// One whole conversation, without a wire.
    void sync(DeviceLedger& tablet, qsizetype pageBytes = 1 << 20)
    {
        push(tablet);
        const auto device = m_headquarters->view().get<Device>(tablet.device());
        const Scope scope = m_headquarters->reader().scopeOf(device->people);
        for (;;) {
            const Page page =
                must(m_headquarters->reader().page(scope, tablet.cursor(), tablet.chain(), pageBytes));
            must(tablet.apply(page));
            if (page.through >= page.head)
                return;
        }
    }

    PushAnswer push(DeviceLedger& tablet)
    {
        QList<QByteArray> bytes;
        for (const Operation& operation : tablet.toPush(1 << 20))
            bytes += operation.bytes;
        must(m_headquarters->begin());
        const PushAnswer answer = must(
            m_headquarters->sequence(tablet.device(), std::vector<QByteArray>(bytes.begin(), bytes.end())));
        must(m_headquarters->commit());
        must(tablet.settle(answer.verdicts));
        return answer;
    }

    Id newId() { return makeId(clock, m_random); }

    template <class T> static T must(Result<T> result)
    {
        if (!result.ok())
            qFatal("%s", qPrintable(result.error().sentence));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    ManualClock clock;
    Id county, center, waterUnit, schoolUnit, station;
    Id head, clerk, lead, inspector, waterClerk, schoolClerk;
    Id checklist, commitment, contact;

private:
    QTemporaryDir m_folder;
    SeededBytes m_random;
    std::unique_ptr<HeadquartersLedger> m_headquarters;
    int m_tablets = 0;
};

} // namespace jiannuo::test
