// SPDX-License-Identifier: Apache-2.0
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::Office;

/// Nobody gives more than he has, and what belongs to all is written by who holds a role for all.
class TestAuthority : public QObject {
    Q_OBJECT

private:
    static Appointment appointment(const Id& person, Role role, const Id& org)
    {
        return {.person = person, .role = role, .org = org};
    }
    static Appointment proposed(const Id& person, Role role, const Id& org)
    {
        return {.person = person, .role = role, .org = org, .state = AppointmentState::Proposed};
    }

private Q_SLOTS:
    void systemIsNobodysRole()
    {
        Office office;
        for (const Id& who : {office.root, office.head, office.waterAdmin, Id()}) {
            for (const Appointment& given : {appointment(office.waterClerk, Role::System, office.county),
                                             proposed(office.waterClerk, Role::System, office.county)})
                QCOMPARE(office.refusal(who, {creation(office.newId(), given)}), ErrorCode::NotAllowed);
        }
    }

    void whoMayAppointWhom_data()
    {
        QTest::addColumn<QString>("giver");
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("org");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* giver, Role role, const char* org, bool allowed) {
            QTest::addRow("%s gives %d at %s", giver, static_cast<int>(role), org)
                << QString::fromLatin1(giver) << static_cast<int>(role) << QString::fromLatin1(org)
                << allowed;
        };
        for (const Role role : {Role::Administrator, Role::HeadquartersClerk, Role::TeamLead, Role::Inspector,
                                Role::OrgHead, Role::OrgClerk, Role::Reviewer, Role::ExternalSupervisor}) {
            row("root", role, "county", true);
            row("root", role, "water", true);
            row("waterAdmin", role, "county", false);
            row("waterAdmin", role, "school", false);
            row("waterClerk", role, "water", false);
        }
        for (const Role role : {Role::OrgHead, Role::OrgClerk, Role::Reviewer}) {
            row("waterAdmin", role, "water", true);
            row("waterAdmin", role, "station", true);
        }
        row("waterAdmin", Role::Administrator, "station", true);
        row("waterAdmin", Role::Administrator, "water", false);
        for (const Role role :
             {Role::HeadquartersHead, Role::HeadquartersClerk, Role::TeamLead, Role::Inspector,
              Role::ComplaintOfficer, Role::DisciplineOffice, Role::ExternalSupervisor, Role::Auditor})
            row("waterAdmin", role, "water", false);
        for (const Role role :
             {Role::HeadquartersClerk, Role::TeamLead, Role::Inspector, Role::ExternalSupervisor}) {
            row("head", role, "county", true);
            row("clerk", role, "county", false);
        }
        for (const Role role : {Role::Administrator, Role::OrgHead, Role::OrgClerk, Role::Reviewer})
            row("head", role, "county", false);
        row("waterHead", Role::OrgClerk, "water", true);
        row("waterHead", Role::OrgClerk, "station", false);
        row("waterHead", Role::OrgHead, "water", false);
    }
    void whoMayAppointWhom()
    {
        Office office;
        const std::map<QString, Id> people{{QStringLiteral("root"), office.root},
                                           {QStringLiteral("waterAdmin"), office.waterAdmin},
                                           {QStringLiteral("waterHead"), office.waterHead},
                                           {QStringLiteral("waterClerk"), office.waterClerk},
                                           {QStringLiteral("head"), office.head},
                                           {QStringLiteral("clerk"), office.clerk}};
        const std::map<QString, Id> orgs{{QStringLiteral("county"), office.county},
                                         {QStringLiteral("water"), office.waterUnit},
                                         {QStringLiteral("school"), office.schoolUnit},
                                         {QStringLiteral("station"), office.station}};
        QFETCH(QString, giver);
        QFETCH(int, role);
        QFETCH(QString, org);
        QFETCH(bool, allowed);
        const auto refusal = office.refusal(
            people.at(giver),
            {creation(office.newId(),
                      appointment(office.schoolClerk, static_cast<Role>(role), orgs.at(org)))});
        QCOMPARE(refusal ? *refusal : ErrorCode::Cancelled,
                 allowed ? ErrorCode::Cancelled : ErrorCode::NotAllowed);
    }

    void someRolesCountOnlyWhenASecondPersonHasConfirmedThem()
    {
        Office office;
        for (const Role role :
             {Role::HeadquartersHead, Role::ComplaintOfficer, Role::DisciplineOffice, Role::Auditor}) {
            QCOMPARE(office.refusal(
                         office.root,
                         {creation(office.newId(), appointment(office.schoolClerk, role, office.county))}),
                     ErrorCode::RuleBroken);
            const Id id = office.newId();
            office.done(office.root, {creation(id, proposed(office.schoolClerk, role, office.county))});
            const auto counts = [&] {
                return mayAct(office.headquarters().view(), office.schoolClerk, {role}, office.county,
                              office.clock.now());
            };
            QVERIFY(!counts());
            const auto confirm = [&] { return office.step<Appointment>(id, u"confirm"); };
            QCOMPARE(office.refusal(office.root, {confirm()}), ErrorCode::NotAllowed);
            QCOMPARE(office.refusal(office.head, {confirm()}), ErrorCode::NotAllowed);
            office.done(office.secondRoot, {confirm()});
            QVERIFY(counts());
        }
    }

    void nobodyConfirmsTheOwnAppointment()
    {
        Office office;
        const Id id = office.newId();
        office.done(office.root, {creation(id, proposed(office.secondRoot, Role::Auditor, office.county))});
        QCOMPARE(office.refusal(office.secondRoot, {office.step<Appointment>(id, u"confirm")}),
                 ErrorCode::NotAllowed);
    }

    void aTermLongerThanTheGiversNeedsASecondSignature()
    {
        Office office;
        const Id deputy = office.make(Person{.name = QStringLiteral("代管员"), .org = office.waterUnit});
        office.make(Appointment{.person = deputy,
                                .role = Role::Administrator,
                                .org = office.waterUnit,
                                .until = QDate(2026, 12, 31)});
        Appointment given = appointment(office.schoolClerk, Role::OrgClerk, office.waterUnit);
        QCOMPARE(office.refusal(deputy, {creation(office.newId(), given)}), ErrorCode::RuleBroken);
        given.until = QDate(2027, 1, 1);
        QCOMPARE(office.refusal(deputy, {creation(office.newId(), given)}), ErrorCode::RuleBroken);
        given.until = QDate(2026, 12, 31);
        const Id id = office.newId();
        office.done(deputy, {creation(id, given)});
        const auto until = [&](const QDate& day) {
            return office.amended<Appointment>(id, [&](Appointment& a) { a.until = day; });
        };
        QCOMPARE(office.refusal(deputy, {until(QDate(2027, 1, 1))}), ErrorCode::RuleBroken);
        QCOMPARE(office.refusal(deputy, {until(QDate(2026, 11, 30))}), std::nullopt);
        QCOMPARE(office.refusal(office.waterAdmin, {until(QDate(2027, 1, 1))}), std::nullopt);
    }

    void anAppointmentIsEndedForEverAndNeverRewritten()
    {
        Office office;
        const Id id = office.newId();
        office.done(office.root,
                    {creation(id, appointment(office.schoolClerk, Role::Inspector, office.county))});
        for (const auto& write : std::initializer_list<void (*)(Appointment&)>{
                 [](Appointment& a) { a.role = Role::OrgHead; }, [](Appointment& a) { a.person = a.org; },
                 [](Appointment& a) { a.from = QDate(2020, 1, 1); }})
            QCOMPARE(office.refusal(office.root, {office.amended<Appointment>(id, write)}),
                     ErrorCode::NotAllowed);
        const auto revoked = [&](bool is) {
            return office.amended<Appointment>(id, [is](Appointment& a) { a.revoked = is; });
        };
        QCOMPARE(office.refusal(office.waterAdmin, {revoked(true)}), ErrorCode::NotAllowed);
        office.done(office.root, {revoked(true)});
        QCOMPARE(office.refusal(office.root, {revoked(false)}), ErrorCode::RuleBroken);
    }

    void anAppointmentCountsFromItsFirstToItsLastDay()
    {
        Office office;
        const Id temporary = office.make(Person{.name = QStringLiteral("借调"), .org = office.center});
        office.make(Appointment{.person = temporary,
                                .role = Role::Inspector,
                                .org = office.county,
                                .from = QDate(2026, 9, 1),
                                .until = QDate(2026, 9, 30)});
        const auto on = [&](const QDate& day) {
            return mayAct(office.headquarters().view(), temporary, {Role::Inspector}, office.waterUnit,
                          Instant{day.startOfDay(Qt::UTC).toMSecsSinceEpoch()});
        };
        QVERIFY(!on(QDate(2026, 8, 31)));
        QVERIFY(on(QDate(2026, 9, 1)));
        QVERIFY(on(QDate(2026, 9, 30)));
        QVERIFY(!on(QDate(2026, 10, 1)));
    }

    void aLineLeadsUpByTerritoryAndBySystemOverEachOnce()
    {
        Office office;
        const View& view = office.headquarters().view();
        QCOMPARE(ancestors(view, office.station),
                 (std::vector<Id>{office.station, office.waterUnit, office.county}));
        QCOMPARE(ancestors(view, Id()), std::vector<Id>());
        const Id unknown = office.newId();
        QCOMPARE(ancestors(view, unknown), std::vector<Id>{unknown});
        const Id both = office.make(
            Org{.name = QStringLiteral("水文站"), .parent = office.county, .system = office.waterUnit});
        QCOMPARE(ancestors(view, both), (std::vector<Id>{both, office.county, office.waterUnit}));

        // However deep; and what a damaged row made a circle of has an end.
        Id deep = office.county;
        for (int level = 0; level < 40; ++level)
            deep = office.make(Org{.name = QStringLiteral("第 %1 级").arg(level), .parent = deep});
        QCOMPARE(ancestors(view, deep).size(), std::size_t(41));
        for (int level = 40; level < 64; ++level)
            deep = office.make(Org{.name = QStringLiteral("第 %1 级").arg(level), .parent = deep});
        QCOMPARE(
            office.refusal(office.root,
                           {creation(office.newId(), Org{.name = QStringLiteral("太深"), .parent = deep})}),
            ErrorCode::RuleBroken); // nobody has so many above him
        const Id first = office.newId();
        const Id second = office.newId();
        test::must(office.headquarters().begin());
        for (const auto& [id, above] : {std::pair{first, second}, std::pair{second, first}})
            office.headquarters().store().insert(
                {id, &kindOf<Org>(), toFields(Org{.name = QStringLiteral("圈"), .parent = above}), 1});
        test::must(office.headquarters().commit());
        QCOMPARE(ancestors(view, first), (std::vector<Id>{first, second}));
    }

    void theRootHasNothingAboveItByEitherLine()
    {
        Office office;
        const View& view = office.headquarters().view();
        QVERIFY(isRoot(view, office.county));
        QVERIFY(!isRoot(view, office.waterUnit));
        QVERIFY(!isRoot(view, office.newId())); // nobody knows it
        const Id bySystem = office.make(Org{.name = QStringLiteral("垂直管理单位"), .system = office.county});
        QVERIFY(!isRoot(view, bySystem));
    }

    void whatBelongsToNobodyIsForNobodyToActOn()
    {
        Office office;
        const auto may = [&](const Jurisdiction& where) {
            return mayActOver(office.headquarters().view(), office.root, {Role::Administrator}, where,
                              office.clock.now());
        };
        QVERIFY(may({true, {}}));
        QVERIFY(may({false, {office.waterUnit}}));
        QVERIFY(!may({false, {}}));
        QVERIFY(!may({false, {Id()}}));
        QVERIFY(!may({false, {office.waterUnit, Id()}}));
    }

    /// Where he works, and where he answers for a unit; not what he is sent to look at.
    void whatIsAPersonsOwnFollowsFromHisWorkAndFromUnitsThatHeAnswersFor()
    {
        Office office;
        const auto own = [&](const Appointment& held) {
            const Id person = office.make(Person{.name = QStringLiteral("兼职"), .org = office.center});
            Appointment appointment = held;
            appointment.person = person;
            office.make(appointment);
            return ownOrgs(office.headquarters().view(), person, office.clock.now());
        };
        const QDate today = dayOf(office.clock.now());
        const std::vector<Id> work{office.center, office.county};
        std::vector<Id> more = work;
        more.push_back(office.schoolUnit);
        QCOMPARE(own({.role = Role::OrgClerk, .org = office.schoolUnit}), more);
        QCOMPARE(own({.role = Role::OrgHead, .org = office.schoolUnit, .until = today}), more);
        QCOMPARE(own({.role = Role::OrgHead, .org = office.schoolUnit, .until = today.addDays(-1)}), work);
        QCOMPARE(own({.role = Role::OrgHead, .org = office.schoolUnit, .from = today.addDays(1)}), work);
        QCOMPARE(own({.role = Role::Inspector, .org = office.schoolUnit}), work);
        QCOMPARE(own({.role = Role::Administrator, .org = office.schoolUnit}), work);
    }

    /// Whoever invites a person, or moves him, could give him all that he holds or will hold.
    void whoInvitesCoversEveryAppointmentThatIsNotOver()
    {
        Office office;
        const QDate today = dayOf(office.clock.now());
        const auto covers = [&](const std::vector<Appointment>& held, const Id& giver) {
            const Id person = office.make(Person{.name = QStringLiteral("受邀人"), .org = office.waterUnit});
            for (Appointment appointment : held) {
                appointment.person = person;
                office.make(appointment);
            }
            return mayAppointAll(office.headquarters().view(), giver, person, office.clock.now());
        };
        const Appointment clerk{.role = Role::OrgClerk, .org = office.waterUnit};
        const auto elsewhere = [&](const QDate& until, bool revoked = false) {
            return Appointment{
                .role = Role::Inspector, .org = office.county, .until = until, .revoked = revoked};
        };
        const Id admin = office.waterAdmin;
        QVERIFY(covers({clerk}, admin));
        QVERIFY(covers({clerk}, office.waterHead)); // who administers nobody, and gives that role
        QVERIFY(!covers({clerk, elsewhere({})}, admin));
        QVERIFY(!covers({clerk, elsewhere(today)}, admin)); // it counts today still
        QVERIFY(covers({clerk, elsewhere(today.addDays(-1))}, admin));
        QVERIFY(covers({clerk, elsewhere({}, true)}, admin));
        QVERIFY(covers({clerk, elsewhere(today.addDays(9), true)}, admin));
        // One that begins later counts already.
        Appointment next = elsewhere({});
        next.from = today.addDays(9);
        QVERIFY(!covers({clerk, next}, admin));
        // Whose appointments are all over holds nothing: he is the administrator's of where he works.
        QVERIFY(covers({}, admin));
        QVERIFY(covers({elsewhere(today.addDays(-1))}, admin));
        QVERIFY(!covers({}, office.schoolClerk));
        QVERIFY(covers({}, office.head));
        QVERIFY(
            !mayAppointAll(office.headquarters().view(), office.root, office.newId(), office.clock.now()));
    }

    void workOfTheLastDayCountsWhenItArrivesLaterAndIsMarkedLate()
    {
        Office office;
        const Id temporary = office.make(Person{.name = QStringLiteral("借调"), .org = office.center});
        office.make(Appointment{
            .person = temporary, .role = Role::Inspector, .org = office.county, .until = QDate(2026, 8, 10)});
        office.clock.set(QDate(2026, 8, 10));
        const Instant worked = office.clock.now();
        const Intent intent{temporary,
                            worked,
                            {creation(office.newId(),
                                      Finding{.org = office.waterUnit,
                                              .text = QStringLiteral("窗口无人"),
                                              .foundBy = temporary,
                                              .foundAt = worked})}};
        const auto received = [&](const QDate& day) {
            office.clock.set(day);
            return judge(intent, office.headquarters().view(), office.clock.now()).ok();
        };
        const auto late = [&] { return isLate(intent, office.headquarters().view(), office.clock.now()); };
        QVERIFY(received(QDate(2026, 8, 10)));
        QVERIFY(!late());
        QVERIFY(received(QDate(2026, 8, 20)));
        QVERIFY(late());
        QVERIFY(received(QDate(2026, 9, 9)));
        QVERIFY(!received(QDate(2026, 9, 10)));
    }

    void whatIsCommonToAllIsWrittenForTheWholeLog()
    {
        Office office;
        const Id partHead = office.person(QStringLiteral("分中心主任"), office.waterUnit,
                                          Role::HeadquartersHead, office.waterUnit);
        const Campaign campaign{.name = QStringLiteral("2027年公开承诺"),
                                .start = QDate(2027, 1, 1),
                                .end = QDate(2027, 12, 31),
                                .org = office.county};
        const Id counties = office.make(campaign);
        Campaign own = campaign;
        own.org = office.waterUnit;
        const std::vector<std::function<Change()>> common{
            [&] {
                return creation(office.newId(),
                                Region{.code = QStringLiteral("450300"), .name = QStringLiteral("清溪")});
            },
            [&] { return creation(office.newId(), Calendar{.year = 2027, .version = QStringLiteral("1")}); },
            [&] { return creation(office.newId(), campaign); },
            [&] { return creation(office.newId(), RuleSet{.campaign = counties}); },
            [&] { return creation(office.newId(), office.now<Checklist>(office.checklist)); },
        };
        for (const auto& make : common) {
            QCOMPARE(office.refusal(partHead, {make()}), ErrorCode::NotAllowed);
            QCOMPARE(office.refusal(office.head, {make()}), std::nullopt);
            QCOMPARE(office.refusal(office.root, {make()}), ErrorCode::NotAllowed);
        }
        QCOMPARE(office.refusal(partHead, {creation(office.newId(), own)}), std::nullopt);
    }

    void aSecondRootIsNobodysToMake()
    {
        Office office;
        const Org alone{.name = QStringLiteral("另一个县")};
        for (const Id& who : {office.root, office.head, office.waterAdmin})
            QCOMPARE(office.refusal(who, {creation(office.newId(), alone)}).has_value(), true);
        const Change uprooted = office.amended<Org>(office.waterUnit, [](Org& o) { o.parent = Id(); });
        QVERIFY(office.refusal(office.root, {uprooted}));
        const Change renamed = office.amended<Org>(office.county, [](Org& o) { o.shortName = o.name; });
        QCOMPARE(office.refusal(office.root, {renamed}), std::nullopt);
        QCOMPARE(office.refusal(office.waterAdmin, {renamed}), ErrorCode::NotAllowed);
    }

    void anOrganisationMovesBetweenWhoAdministersBothEnds()
    {
        Office office;
        const auto moved = [&](const Id& parent, const Id& system) {
            return office.amended<Org>(office.station, [&](Org& o) {
                o.parent = parent;
                o.system = system;
            });
        };
        QCOMPARE(office.refusal(office.waterAdmin, {moved(office.schoolUnit, {})}), ErrorCode::NotAllowed);
        QCOMPARE(office.refusal(office.waterAdmin, {moved(office.waterUnit, office.schoolUnit)}),
                 ErrorCode::NotAllowed);
        QCOMPARE(office.refusal(office.root, {moved(office.schoolUnit, {})}), std::nullopt);
    }

    void aPersonIsWrittenByWhoReachesAllThatHeHolds()
    {
        Office office;
        const auto renamed = [&](const Id& id) {
            return office.amended<Person>(id, [](Person& p) { p.post = QStringLiteral("科长"); });
        };
        QCOMPARE(office.refusal(office.waterAdmin, {renamed(office.waterClerk)}), std::nullopt);
        office.make(appointment(office.waterClerk, Role::Inspector, office.schoolUnit));
        QCOMPARE(office.refusal(office.waterAdmin, {renamed(office.waterClerk)}), ErrorCode::NotAllowed);
        QCOMPARE(office.refusal(office.root, {renamed(office.waterClerk)}), std::nullopt);
    }

    void aPersonIsMovedByWhoAdministersBothEndsAndMayGiveAllRoles()
    {
        Office office;
        const auto moved = [&](const Id& id, const Id& org) {
            return office.amended<Person>(id, [&](Person& p) { p.org = org; });
        };
        QCOMPARE(office.refusal(office.waterAdmin, {moved(office.waterClerk, office.schoolUnit)}),
                 ErrorCode::NotAllowed);
        QCOMPARE(office.refusal(office.waterAdmin, {moved(office.waterClerk, office.station)}), std::nullopt);
        // Headquarters' clerk may write people, but appoints nobody.
        QCOMPARE(office.refusal(office.clerk, {moved(office.waterClerk, office.station)}),
                 ErrorCode::NotAllowed);
        QCOMPARE(office.refusal(office.root, {moved(office.waterClerk, office.schoolUnit)}), std::nullopt);
    }

    void aDeviceComesFromEnrolmentAlone()
    {
        Office office;
        const Device device{.name = QStringLiteral("平板"),
                            .key = QByteArray(32, 'k'),
                            .suite = QStringLiteral("ed25519-sha256"),
                            .people = {office.waterClerk}};
        QVERIFY(office.refusal(office.root, {creation(office.newId(), device)}));
        const Id id = office.make(device);
        const auto change = [&](auto write) { return office.amended<Device>(id, write); };
        QVERIFY(office.refusal(office.root, {change([&](Device& d) { d.people = {office.root}; })}));
        QVERIFY(office.refusal(office.root, {change([](Device& d) { d.key = QByteArray(32, 'x'); })}));
        QCOMPARE(office.refusal(office.waterAdmin,
                                {change([](Device& d) { d.name = QStringLiteral("窗口平板"); })}),
                 std::nullopt);
        QCOMPARE(office.refusal(office.waterAdmin, {office.step<Device>(id, u"revoke")}), std::nullopt);
        const Id theirs = office.make(Device{.name = QStringLiteral("中心平板"),
                                             .key = QByteArray(32, 'z'),
                                             .suite = QStringLiteral("ed25519-sha256"),
                                             .people = {office.waterClerk, office.clerk}});
        QCOMPARE(office.refusal(office.waterAdmin, {office.step<Device>(theirs, u"revoke")}),
                 ErrorCode::NotAllowed);
    }

    void oneIdIsOneRecordWhateverItsKind()
    {
        Office office;
        QCOMPARE(office.refusal(office.waterClerk,
                                {creation(office.commitment,
                                          CommitmentLetter{.org = office.waterUnit,
                                                           .title = QStringLiteral("承诺书")})}),
                 ErrorCode::AlreadyExists);
        const Id id = office.newId();
        QCOMPARE(
            office.refusal(
                office.waterClerk,
                {creation(id, CommitmentLetter{.org = office.waterUnit, .title = QStringLiteral("承诺书")}),
                 creation(id,
                          Commitment{.org = office.waterUnit, .text = QStringLiteral("接报后两小时到场")})}),
            ErrorCode::AlreadyExists);
    }

    void numbersOfTheRegisterAreHeadquarters()
    {
        Office office;
        Commitment numbered{.org = office.waterUnit, .regNo = QStringLiteral("清诺〔2026〕1号")};
        numbered.text = QStringLiteral("接报后两小时到场");
        QCOMPARE(office.refusal(office.waterClerk, {creation(office.newId(), numbered)}),
                 ErrorCode::NotAllowed);
        QCOMPARE(office.refusal(office.clerk, {creation(office.newId(), numbered)}), std::nullopt);
    }
};

JIANNUO_STORY(TestAuthority, QCoreApplication)
#include "tst_authority.moc"
