// SPDX-License-Identifier: Apache-2.0
#include "demonstration/county.h"

#include "domain/china_time.h"

#include <set>

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

/// GB/T 2260 gives nobody a code that begins with 99.
const QString countyCode = u"990126"_s;

class Founding {
public:
    Founding(History& history, Dice dice)
        : m_history(history)
        , m_dice(dice)
        , m_act(history, {})
    {
    }

    County run()
    {
        regions();
        headquarters();
        for (const UnitWords& words : units())
            unit(words);
        branches();
        calendar();
        m_act.record();
        campaign();
        tablets();
        return std::move(m_county);
    }

private:
    void regions()
    {
        const Id province =
            m_act.create(Region{.code = u"990000"_s, .name = u"云澜省"_s, .level = RegionLevel::Province});
        const Id city = m_act.create(Region{
            .code = u"990100"_s, .name = u"澄江湾市"_s, .level = RegionLevel::City, .parent = province});
        m_region = m_act.create(
            Region{.code = countyCode, .name = countyName(), .level = RegionLevel::County, .parent = city});
        m_county.org = m_act.create(Org{.name = countyName(), .kind = OrgKind::Area, .region = m_region});
        int number = 100;
        for (const QString& name : townships()) {
            const Id region = m_act.create(Region{.code = countyCode + QString::number(number),
                                                  .name = name,
                                                  .level = RegionLevel::Township,
                                                  .parent = m_region});
            m_townships.push_back({m_act.create(Org{.name = countyName() + name,
                                                    .shortName = name,
                                                    .kind = OrgKind::Area,
                                                    .sector = Sector::Rural,
                                                    .region = region,
                                                    .parent = m_county.org}),
                                   region, countyCode + QString::number(number)});
            ++number;
        }
    }

    void headquarters()
    {
        m_county.headquarters = m_act.create(Org{.name = countyName() + u"机关效能建设中心"_s,
                                                 .shortName = u"效能中心"_s,
                                                 .kind = OrgKind::Headquarters,
                                                 .sector = Sector::Office,
                                                 .region = m_region,
                                                 .parent = m_county.org});
        contact(m_county.headquarters, u"效能投诉受理室"_s, u"xnzx"_s);
        const Id& home = m_county.headquarters;
        const Id& all = m_county.org;
        const auto appoint = [&](const QString& post, Role role) {
            Someone someone = person(home, post);
            appointment(someone.id, role, all);
            return someone;
        };
        m_county.administrator = appoint(u"信息管理员"_s, Role::Administrator);
        m_county.head = appoint(u"中心主任"_s, Role::HeadquartersHead);
        m_county.clerk = appoint(u"综合科科员"_s, Role::HeadquartersClerk);
        m_county.lead = appoint(u"督查一组组长"_s, Role::TeamLead);
        for (int i = 0; i < 4; ++i)
            m_county.inspectors.push_back(appoint(u"督查员"_s, Role::Inspector));
        for (int i = 0; i < 2; ++i)
            m_county.reviewers.push_back(appoint(u"承诺审核员"_s, Role::Reviewer));
        m_county.complaints = appoint(u"投诉受理员"_s, Role::ComplaintOfficer);
        m_county.discipline = appoint(u"派驻纪检组干事"_s, Role::DisciplineOffice);
        m_county.supervisor = appoint(u"特邀效能监督员"_s, Role::ExternalSupervisor);
        m_county.auditor = appoint(u"内部审计员"_s, Role::Auditor);
    }

    void unit(const UnitWords& words)
    {
        UnitCast cast;
        cast.words = words;
        cast.name = countyName() + words.name;
        cast.org = m_act.create(Org{.name = cast.name,
                                    .shortName = words.shortName,
                                    .kind = OrgKind::Unit,
                                    .category = words.category,
                                    .sector = words.sector,
                                    .region = m_region,
                                    .parent = m_county.org,
                                    .isApproval = words.approval,
                                    .isKeyDept = words.keyDept,
                                    .holdsIndicator = m_dice.chance(60)});
        cast.phone = contact(cast.org, u"办公室"_s, u"dw%1"_s.arg(m_county.units.size() + 1));
        for (const SubOrg& sub : words.subs) {
            const bool station = sub.kind == OrgKind::Station;
            Office office{{}, words.shortName + sub.name, sub.kind};
            office.org = m_act.create(Org{.name = cast.name + sub.name,
                                          .shortName = sub.name,
                                          .kind = sub.kind,
                                          .sector = words.sector,
                                          .region = m_region,
                                          .parent = cast.org,
                                          .isApproval = words.approval && sub.kind == OrgKind::Window,
                                          .weakBase = station && m_dice.chance(40)});
            cast.offices.push_back(office);
        }
        cast.head = person(cast.org, u"主要负责人"_s, u"正科"_s, true);
        cast.clerk = person(cast.org, u"办公室干事"_s);
        appointment(cast.head.id, Role::OrgHead, cast.org);
        appointment(cast.clerk.id, Role::OrgClerk, cast.org);
        m_county.units.push_back(std::move(cast));
    }

    void branches()
    {
        std::size_t township = 0;
        const auto add = [&](const QString& place, const QString& suffix, Sector sector, const Id& parent,
                             const Id& system, const Id& region) {
            BranchCast cast;
            cast.place = place;
            cast.sector = sector;
            cast.name = u"中共%1%2"_s.arg(place, suffix);
            cast.org = m_act.create(Org{.name = cast.name,
                                        .shortName = place + u"支部"_s,
                                        .kind = OrgKind::PartyOrg,
                                        .sector = sector,
                                        .region = region,
                                        .parent = parent,
                                        .system = system,
                                        .weakBase = sector == Sector::Rural && m_dice.chance(20)});
            cast.phone = contact(cast.org, u"党群服务站"_s, u"zb%1"_s.arg(m_county.branches.size() + 1));
            cast.secretary = person(cast.org, u"党支部书记"_s, {}, true);
            cast.member = person(cast.org, sector == Sector::Rural ? u"村民小组长"_s : u"支部委员"_s);
            appointment(cast.secretary.id, Role::OrgHead, cast.org);
            appointment(cast.member.id, Role::OrgClerk, cast.org);
            m_county.branches.push_back(std::move(cast));
        };
        const auto next = [&]() -> const Township& { return m_townships[township++ % m_townships.size()]; };
        int number = 200;
        for (const QString& village : villages()) {
            const Township& home = next();
            const Id region = m_act.create(Region{.code = home.code + QString::number(number++),
                                                  .name = village,
                                                  .level = RegionLevel::Village,
                                                  .parent = home.region});
            add(village, u"党支部"_s, Sector::Rural, home.org, {}, region);
        }
        for (const QString& community : communities())
            add(community, u"党支部"_s, Sector::Community, m_county.org, {}, m_region);
        for (const QString& enterprise : enterprises())
            add(enterprise, u"党支部"_s, Sector::NewOrganisation, next().org, {}, m_region);
        const Id& committee = m_county.units[3].org; // 直机关工委 leads the branches of the offices
        for (std::size_t i = 0; m_county.branches.size() < 40; i += 4) {
            const UnitCast& unit = m_county.units[12 + i];
            add(unit.name, u"机关党支部"_s, Sector::Office, unit.org, committee, m_region);
        }
    }

    /// A day off that only this county has.
    void calendar()
    {
        QDate festival(m_history.todayDate().year(), 4, 20);
        while (festival.dayOfWeek() > 5)
            festival = festival.addDays(1);
        m_act.create(Calendar{.year = festival.year(),
                              .region = countyCode,
                              .version = u"岚溪-%1.1"_s.arg(festival.year()),
                              .source = u"岚政办〔%1〕3号《关于岚溪开茶节放假的通知》"_s.arg(festival.year()),
                              .daysOff = {festival}});
    }

    void campaign()
    {
        const QDate today = m_history.todayDate();
        const QDate begin = chinaDate(m_history.now());
        Act planning(m_history, m_county.clerk.id);
        m_county.campaign = planning.create(
            Campaign{.name = u"%1年机关作风效能公开承诺活动"_s.arg(today.year()),
                     .docNo = u"岚效发〔%1〕5号"_s.arg(today.year()),
                     .legalBasis = {u"岚溪县公开承诺管理办法（试行）"_s, u"岚溪县机关效能督查工作规则"_s},
                     .start = begin,
                     .end = begin.addDays(330),
                     .org = m_county.headquarters,
                     .calendarRegion = countyCode});
        planning.create(
            RuleSet{.campaign = m_county.campaign,
                    .cutoffs = {{u"优秀"_s, 90}, {u"良好"_s, 80}, {u"一般"_s, 60}, {u"差"_s, 0}}});
        planning.record();
        Act starting(m_history, m_county.head.id);
        starting.step<Campaign>(m_county.campaign, u"start");
        starting.record();
    }

    void tablets()
    {
        const auto& inspectors = m_county.inspectors;
        const auto enrol = [&](const QString& name, const std::vector<Id>& people, const PrivateKey& key) {
            Act act(m_history, {});
            const Id id = act.create(Device{.name = name,
                                            .key = key.publicKey().bytes(),
                                            .suite = u"ed25519-sha256"_s,
                                            .people = people,
                                            .enrolledAt = m_history.now()});
            act.record();
            return id;
        };
        const auto newKey = [&] {
            auto key = PrivateKey::fromSeed(m_dice.bytes(32));
            if (!key)
                qFatal("%s", qPrintable(key.error().sentence));
            return std::move(*key);
        };
        for (std::size_t i = 0; i < 2; ++i) {
            const PrivateKey key = newKey();
            const Id id = enrol(u"督查%1号平板"_s.arg(i + 1),
                                {inspectors[2 * i].id, inspectors[2 * i + 1].id, m_county.lead.id}, key);
            m_county.tablets.push_back({{id, m_dice.between(1, 1'000'000)}, 0, {}, key});
        }
        m_county.retiredTablet = enrol(u"备用平板（屏幕损坏）"_s, {inspectors[3].id}, newKey());
        m_history.plan(m_history.day(-30),
                       [broken = m_county.retiredTablet, administrator = m_county.administrator.id,
                        &history = m_history] {
                           Act act(history, administrator);
                           act.step<Device>(broken, u"revoke");
                           act.record();
                       });
    }

    // Small things

    QString phone()
    {
        // No place in the country has area code 0789.
        QString number;
        do
            number = u"0789-55%1"_s.arg(m_dice.between(10'237, 99'761));
        while (!m_phones.insert(number).second);
        return number;
    }

    QString contact(const Id& org, const QString& office, const QString& mailName)
    {
        QString first = phone();
        Contact contact{.org = org,
                        .office = office,
                        .phones = {first},
                        .address =
                            countyName() + m_dice.pick(streets()) + u"%1号"_s.arg(m_dice.between(2, 188)),
                        .postcode = u"780126"_s,
                        .serviceHours = m_dice.chance(50) ? u"工作日 8:30–12:00，14:30–17:30"_s
                                                          : u"周一至周六 9:00–17:00，午间不休"_s};
        if (m_dice.chance(40))
            contact.phones.push_back(phone());
        if (m_dice.chance(70))
            contact.emails.push_back(mailName + u"@lanxi-county.example"_s);
        m_act.create(contact);
        return first;
    }

    Someone person(const Id& org, const QString& post, const QString& rank = {}, bool head = false)
    {
        Someone someone;
        do
            someone.name = m_dice.pick(surnames()) + m_dice.pick(givenNames());
        while (!m_names.insert(someone.name).second);
        someone.id = m_act.create(Person{.name = someone.name,
                                         .org = org,
                                         .post = post,
                                         .rank = rank.isEmpty() && !head ? u"科员"_s : rank,
                                         .isPartyMember = head || m_dice.chance(60),
                                         .isOrgHead = head});
        return someone;
    }

    void appointment(const Id& person, Role role, const Id& org)
    {
        m_act.create(Appointment{
            .person = person, .role = role, .org = org, .from = chinaDate(m_history.now()).addDays(-30)});
    }

    struct Township {
        Id org;
        Id region;
        QString code;
    };

    History& m_history;
    Dice m_dice;
    Act m_act;
    County m_county;
    Id m_region;
    std::vector<Township> m_townships;
    std::set<QString> m_names;
    std::set<QString> m_phones;
};

} // namespace

County makeCounty(History& history, Dice dice)
{
    history.setRegion(countyCode);
    County county = Founding(history, dice).run();
    // An inspector whose wife works at a unit keeps away from it.
    Act avoidance(history, county.administrator.id);
    avoidance.amend<Person>(county.inspectors.back().id,
                            [&](Person& p) { p.avoid.push_back(county.units[40].org); });
    avoidance.record();
    return county;
}

} // namespace jiannuo::demonstration
