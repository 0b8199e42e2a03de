#include "support/small_county.h"

namespace jiannuo::test {

SmallCounty::SmallCounty()
    : m_random(7)
    , m_headquarters(
          must(HeadquartersLedger::open(m_folder.filePath(QStringLiteral("headquarters")), clock, m_random)))
{
    county = make(Org{.name = QStringLiteral("清溪县"), .kind = OrgKind::Area});
    center =
        make(Org{.name = QStringLiteral("清溪县效能中心"), .kind = OrgKind::Headquarters, .parent = county});
    waterUnit =
        make(Org{.name = QStringLiteral("清溪县水务局"), .category = OrgCategory::Public, .parent = county});
    schoolUnit =
        make(Org{.name = QStringLiteral("清溪县教育局"), .category = OrgCategory::Public, .parent = county});
    station = make(Org{.name = QStringLiteral("柳林供水站"), .kind = OrgKind::Station, .parent = waterUnit});
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

Id SmallCounty::person(const QString& name, const Id& org, Role role, const Id& reach)
{
    const Id id = make(Person{.name = name, .org = org});
    make(Appointment{.person = id, .role = role, .org = reach});
    return id;
}

std::unique_ptr<DeviceLedger> SmallCounty::tablet(const std::vector<Id>& people)
{
    auto ledger = must(
        DeviceLedger::open(m_folder.filePath(QStringLiteral("tablet-%1").arg(++m_tablets)), clock, m_random));
    const Id device = make(Device{.name = QStringLiteral("平板"),
                                  .key = QByteArray(32, 'k'),
                                  .suite = QStringLiteral("ed25519-sha256"),
                                  .people = people});
    must(ledger->enrol(device));
    return ledger;
}

void SmallCounty::sync(DeviceLedger& tablet, qsizetype pageBytes)
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

PushAnswer SmallCounty::push(DeviceLedger& tablet)
{
    QList<QByteArray> bytes;
    for (const Operation& operation : tablet.toPush(1 << 20))
        bytes += operation.bytes;
    must(m_headquarters->begin());
    const PushAnswer answer =
        must(m_headquarters->sequence(tablet.device(), std::vector<QByteArray>(bytes.begin(), bytes.end())));
    must(m_headquarters->commit());
    must(tablet.settle(answer.verdicts));
    return answer;
}

} // namespace jiannuo::test
