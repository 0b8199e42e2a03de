// SPDX-License-Identifier: Apache-2.0
#include "support/small_county.h"

namespace jiannuo::test {

SmallCounty::SmallCounty(Suite suite)
    : m_suite(suite)
    , m_random(7)
    , m_headquarters(must(HeadquartersLedger::open(m_folder.filePath(QStringLiteral("headquarters")), clock,
                                                   m_random, suite)))
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
    const auto key = must(PrivateKey::generate(m_suite, m_random));
    must(ledger->keepKey(key));
    const Id device = make(Device{.name = QStringLiteral("平板"),
                                  .key = key.publicKey().bytes(),
                                  .suite = suiteName(m_suite),
                                  .people = people});
    must(ledger->enrol(device, m_headquarters->key().publicKey(), m_suite));
    return ledger;
}

void SmallCounty::sync(DeviceLedger& tablet, qsizetype pageBytes)
{
    if (push(tablet).fault == PushFault::OtherHistory) {
        agree(tablet);
        push(tablet);
    }
    const auto device = m_headquarters->view().get<Device>(tablet.device());
    const Scope scope = m_headquarters->reader().scopeOf(device->people, clock.now());
    for (;;) {
        const auto next = m_headquarters->reader().page(scope, tablet.cursor(), tablet.chain(), pageBytes);
        if (!next && next.error().code == ErrorCode::OtherHistory) {
            agree(tablet);
            push(tablet);
            continue;
        }
        const Page page = must(next);
        must(tablet.apply(page));
        if (page.through >= page.head)
            return;
    }
}

PushAnswer SmallCounty::push(DeviceLedger& tablet)
{
    std::vector<QByteArray> bytes;
    PushTerms terms;
    terms.seen = tablet.cursor().seen;
    for (const WaitingOperation& waiting : tablet.toPush(1 << 20)) {
        bytes.push_back(waiting.operation.bytes);
        terms.horizon = waiting.horizon;
        const Operation& operation = waiting.operation;
        terms.signature =
            must(must(tablet.key()).sign(chainHeadText(operation.chain, operation.dseq, operation.hash)));
    }
    must(m_headquarters->begin());
    PushAnswer answer = must(m_headquarters->sequence(tablet.device(), bytes, terms));
    must(m_headquarters->commit());
    must(m_headquarters->attest(answer, terms.seen));
    must(tablet.settle(answer));
    return answer;
}

void SmallCounty::agree(DeviceLedger& tablet)
{
    must(tablet.turnBack(must(m_headquarters->commonPoint(tablet.heads()))));
}

void SmallCounty::backUp()
{
    QFile::remove(backup());
    m_headquarters->store().database().execute("VACUUM INTO '" + QFile::encodeName(backup()).toStdString()
                                               + '\'');
}

void SmallCounty::putBack()
{
    m_headquarters.reset();
    const QString database = m_folder.filePath(QStringLiteral("headquarters/headquarters.db"));
    for (const QString& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(database + suffix);
    if (!QFile::copy(backup(), database))
        qFatal("no backup");
    m_headquarters =
        must(HeadquartersLedger::open(m_folder.filePath(QStringLiteral("headquarters")), clock, m_random));
}

} // namespace jiannuo::test
