// SPDX-License-Identifier: Apache-2.0
#include "simulation/county.h"

#include "domain/china_time.h"
#include "domain/records.h"

namespace jiannuo::simulation {

namespace {

/// Everything of a kind that the tablet shows.
std::vector<Record> shown(Tablet& tablet, const KindInfo& kind)
{
    Query query;
    query.limit = 400;
    return tablet.ledger().view().list(kind, query);
}

std::optional<Record> some(World& world, Tablet& tablet, const KindInfo& kind)
{
    std::vector<Record> records = shown(tablet, kind);
    if (records.empty())
        return {};
    return world.oneOf(records);
}

QString words(World& world)
{
    static const QStringList parts{QStringLiteral("公开栏"),   QStringLiteral("没有更新"),
                                   QStringLiteral("窗口"),     QStringLiteral("未佩戴工作牌"),
                                   QStringLiteral("收费标准"), QStringLiteral("整改")};
    QString result;
    for (quint64 i = 1 + world.below(4); i > 0; --i)
        result += parts[static_cast<qsizetype>(world.below(static_cast<quint64>(parts.size())))];
    return result + QString::number(world.below(1000));
}

class Work {
public:
    Work(World& world, const County& county, Tablet& tablet)
        : m_world(world)
        , m_county(county)
        , m_tablet(tablet)
        , m_random(world)
    {
    }

    std::vector<Change> comment()
    {
        const auto subject =
            some(m_world, m_tablet, m_world.below(2) == 0 ? kindOf<Commitment>() : kindOf<Finding>());
        if (!subject)
            return {};
        return {creation(id(),
                         Comment{.org = orgOf(*subject),
                                 .subject = subject->id,
                                 .text = words(m_world),
                                 .author = m_tablet.person()})};
    }
    std::vector<Change> finding() { return {creation(id(), newFinding({}))}; }
    std::vector<Change> visit()
    {
        const Id check = id();
        const Id unit = m_county.units[m_world.below(m_county.units.size())];
        const Instant now = m_tablet.clock.now();
        std::vector<Change> changes{creation(check,
                                             SpotCheck{.org = unit,
                                                       .checklist = m_county.checklist,
                                                       .inspectors = {m_tablet.person()},
                                                       .startedAt = now,
                                                       .endedAt = {now.ms + 60'000},
                                                       .refusal = QStringLiteral("负责人外出")})};
        for (const int item : {1, 2}) {
            changes.push_back(creation(id(),
                                       Score{.org = unit,
                                             .spotCheck = check,
                                             .item = item,
                                             .inspector = m_tablet.person(),
                                             .full = item * 10}));
        }
        if (m_world.below(2) == 0) {
            Finding found = newFinding(check);
            found.org = unit;
            changes.push_back(creation(id(), found));
        }
        return changes;
    }
    /// A question of citizens, due within the limit of the rules.
    std::vector<Change> question()
    {
        const std::size_t at = m_world.below(m_county.units.size());
        const QDate today = chinaDate(m_tablet.clock.now());
        return {creation(id(),
                         Hearing{.org = m_county.units[at],
                                 .question = words(m_world),
                                 .commitment = m_county.commitments[at],
                                 .askedOn = today,
                                 .due = today.addDays(1 + static_cast<qint64>(m_world.below(8)))})};
    }
    std::vector<Change> amendFinding()
    {
        const auto seen = some(m_world, m_tablet, kindOf<Finding>());
        if (!seen)
            return {};
        Finding next = seen->as<Finding>();
        if (m_world.below(2) == 0)
            next.text = words(m_world);
        else
            next.severity = m_world.below(2) == 0 ? Severity::Serious : Severity::Ordinary;
        return {amendment(*seen, next)};
    }
    std::vector<Change> amendCommitment()
    {
        const auto seen = some(m_world, m_tablet, kindOf<Commitment>());
        if (!seen)
            return {};
        Commitment next = seen->as<Commitment>();
        if (m_world.below(2) == 0)
            next.leader = words(m_world);
        else
            next.goal = words(m_world);
        return {amendment(*seen, next)};
    }
    std::vector<Change> rename()
    {
        const auto seen = some(m_world, m_tablet, kindOf<Org>());
        if (!seen)
            return {};
        Org next = seen->as<Org>();
        next.name = words(m_world);
        return {amendment(*seen, next)};
    }
    /// A unit comes under another one: everybody's scope changes.
    std::vector<Change> move()
    {
        const auto seen = m_tablet.ledger().view().find(kindOf<Org>(),
                                                        m_county.units[m_world.below(m_county.units.size())]);
        if (!seen)
            return {};
        Org next = seen->as<Org>();
        next.parent = m_world.below(2) == 0 ? m_county.county : m_county.center;
        return {amendment(*seen, next)};
    }
    std::vector<Change> appoint()
    {
        const auto seen = some(m_world, m_tablet, kindOf<Appointment>());
        if (!seen || seen->id.isNull()
            || std::find(m_county.appointments.begin(), m_county.appointments.end(), seen->id)
                == m_county.appointments.end())
            return {};
        Appointment next = seen->as<Appointment>();
        // Who comes back gets another one: an appointment is revoked for ever.
        if (next.revoked)
            return {creation(id(), Appointment{.person = next.person, .role = next.role, .org = next.org})};
        next.revoked = true;
        return {amendment(*seen, next)};
    }
    /// Any step of any state machine.
    std::vector<Change> step()
    {
        static const std::vector<const KindInfo*> kinds{&kindOf<Finding>(), &kindOf<Rectification>(),
                                                        &kindOf<Commitment>(), &kindOf<Conflict>(),
                                                        &kindOf<Hearing>()};
        const KindInfo& kind = *kinds[m_world.below(kinds.size())];
        const auto seen = some(m_world, m_tablet, kind);
        if (!seen)
            return {};
        std::vector<const Transition*> open;
        const qint64 state = (*seen)[kind.stateField].as<qint64>();
        for (const Transition& transition : kind.transitions) {
            if (transition.from == state)
                open.push_back(&transition);
        }
        if (open.empty())
            return {};
        const Transition& chosen = *m_world.oneOf(open);
        Fields patch;
        for (const int field : chosen.decides) {
            const FieldInfo& written = *kind.fieldByNumber(field);
            if (written.merge == Merge::Transition && written.type->type == FieldType::Text)
                patch.set(field, words(m_world));
        }
        auto change = transition(*seen, QString::fromLatin1(chosen.name), std::move(patch));
        if (!change)
            return {};
        return {*change};
    }

private:
    Id id() { return makeId(m_tablet.clock, m_random); }
    Finding newFinding(const Id& check)
    {
        return {.org = m_county.units[m_world.below(m_county.units.size())],
                .spotCheck = check,
                .category = FindingCategory::Disclosure,
                .text = words(m_world),
                .foundBy = m_tablet.person(),
                .foundAt = m_tablet.clock.now()};
    }

    World& m_world;
    const County& m_county;
    Tablet& m_tablet;
    WorldRandom m_random;
};

} // namespace

County makeCounty(World& world, Office& office)
{
    WorldRandom random(world);
    County county;
    std::vector<Change> changes;
    const auto make = [&](const auto& record) {
        const Id id = makeId(office.clock, random);
        changes.push_back(creation(id, record));
        return id;
    };
    const auto person = [&](const QString& name, const Id& org, std::initializer_list<Role> roles,
                            const Id& reach) {
        const Id id = make(Person{.name = name, .org = org});
        for (const Role role : roles)
            county.appointments.push_back(make(Appointment{.person = id, .role = role, .org = reach}));
        return id;
    };
    county.county = make(Org{.name = QStringLiteral("清溪县"), .kind = OrgKind::Area});
    county.center =
        make(Org{.name = QStringLiteral("效能中心"), .kind = OrgKind::Headquarters, .parent = county.county});
    for (const char16_t* name : {u"水务局", u"教育局", u"林业局"})
        county.units.push_back(make(
            Org{.name = QString::fromUtf16(name), .category = OrgCategory::Public, .parent = county.county}));
    county.head = person(QStringLiteral("周明"), county.center, {Role::Administrator, Role::HeadquartersHead},
                         county.county);
    county.clerk = person(QStringLiteral("陈静"), county.center, {Role::HeadquartersClerk}, county.county);
    county.appointments.clear();
    for (const char16_t* name : {u"李雪", u"马强", u"赵清"})
        county.inspectors.push_back(
            person(QString::fromUtf16(name), county.center, {Role::Inspector}, county.county));
    const std::vector<Id> inspectorsAppointments = county.appointments;
    for (const Id& unit : county.units)
        county.unitClerks.push_back(person(QStringLiteral("何平"), unit, {Role::OrgClerk}, unit));
    std::vector<Id> orgs = county.units;
    orgs.push_back(county.center);
    orgs.push_back(county.county);
    for (int i = 0; i < 3; ++i) {
        const auto role = static_cast<Role>(1 + world.below(std::size(roleEntries) - 1));
        county.strangers.push_back(
            person(QStringLiteral("路人"), world.oneOf(orgs), {role}, world.oneOf(orgs)));
    }
    county.appointments = inspectorsAppointments;
    county.checklist = make(Checklist{.name = QStringLiteral("窗口服务检查表"),
                                      .sections = {{QStringLiteral("服务态度"),
                                                    {{1, QStringLiteral("挂牌上岗"), {}, 10, {}},
                                                     {2, QStringLiteral("一次性告知"), {}, 20, {}}}}}});
    for (std::size_t i = 0; i < county.units.size(); ++i) {
        county.commitments.push_back(make(Commitment{.org = county.units[i],
                                                     .no = 1,
                                                     .text = QStringLiteral("接报后两小时到场，当天修复。"),
                                                     .goal = QStringLiteral("当天修复"),
                                                     .project = QStringLiteral("抢修"),
                                                     .measures = QStringLiteral("设抢修队"),
                                                     .due = QDate(2026, 12, 20),
                                                     .state = CommitmentState::InProgress}));
    }
    Result<void> done;
    office.headquarters().sequencer().post(
        [&](HeadquartersLedger& ledger) -> Result<void> {
            for (const Change& change : changes) {
                if (auto verdict = ledger.record({{}, office.clock.now(), {change}}); !verdict)
                    return verdict.error();
            }
            return {};
        },
        [&](const Result<void>& result) { done = result; });
    while (office.headquarters().sequencer().step()) { }
    if (!done)
        qFatal("no county: %s", qPrintable(done.error().sentence));
    return county;
}

std::vector<Change> someWork(World& world, const County& county, Tablet& tablet)
{
    Work work(world, county, tablet);
    switch (world.below(20)) {
    case 0:
    case 1:
    case 2:
        return work.visit();
    case 3:
    case 4:
    case 5:
        return work.finding();
    case 6:
    case 7:
    case 8:
        return work.amendFinding();
    case 9:
    case 10:
    case 11:
        return work.amendCommitment();
    case 12:
        return work.rename();
    case 13:
        return world.below(8) == 0 ? work.move() : work.comment();
    case 14:
        return world.below(4) == 0 ? work.appoint() : work.question();
    case 15:
    case 16:
    case 17:
        return work.step();
    default:
        return work.comment();
    }
}

} // namespace jiannuo::simulation
