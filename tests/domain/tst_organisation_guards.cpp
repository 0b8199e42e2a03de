// SPDX-License-Identifier: Apache-2.0
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// Where an organisation stands, who a person is and how long an appointment lasts: each condition where it
/// alone decides.
class TestOrganisationGuards : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        /// Why it is refused, in words; empty where it is not.
        QString said(const Id& who, const std::vector<Change>& changes)
        {
            const auto judged = judge({who, clock.now(), changes}, headquarters().view(), clock.now());
            return judged ? QString() : judged.error().sentence;
        }
        QString placed(const Id& org, const Id& parent, const Id& system)
        {
            return said(root, {amended<Org>(org, [&](Org& o) {
                            o.parent = parent;
                            o.system = system;
                        })});
        }
    };
    inline static const QString needsAnother =
        u"这一任职须由另一位有权任命的人确认：请以“待确认”登记，再请其确认。"_s;

private Q_SLOTS:
    void nothingStandsAboveItself()
    {
        Story story;
        const QString circle = u"上级组织不能是本组织或它的下级。"_s;
        QCOMPARE(story.placed(story.waterUnit, story.schoolUnit, {}), QString());
        QCOMPARE(story.placed(story.waterUnit, story.county, story.schoolUnit), QString());
        QCOMPARE(story.placed(story.waterUnit, story.waterUnit, {}), circle);
        QCOMPARE(story.placed(story.waterUnit, story.station, {}), circle);
        QCOMPARE(story.placed(story.waterUnit, story.county, story.waterUnit), circle);
        QCOMPARE(story.placed(story.waterUnit, story.county, story.station), circle);
        // By its line alone it stands below as well.
        story.done({}, {story.amended<Org>(story.schoolUnit, [&](Org& o) { o.system = story.waterUnit; })});
        QCOMPARE(story.placed(story.waterUnit, story.schoolUnit, {}), circle);
    }

    void whatIsBelowNothingWasFoundedSo()
    {
        Story story;
        const QString top = u"请写明上级组织：没有上级的组织只有中心建立时的那一个。"_s;
        const auto founded = [&](const Id& parent, const Id& system) {
            return story.said(
                story.root,
                {creation(story.newId(), Org{.name = u"城管局"_s, .parent = parent, .system = system})});
        };
        QCOMPARE(founded(story.county, {}), QString());
        QCOMPARE(founded({}, story.county), QString()); // by its line alone
        QCOMPARE(founded({}, {}), top);
        QCOMPARE(story.placed(story.waterUnit, {}, {}), top);
        QCOMPARE(story.placed(story.county, story.waterUnit, {}), top); // before it would be a circle
        const auto renamed = [&](const Id& org) {
            return story.said(story.root, {story.amended<Org>(org, [](Org& o) { o.shortName = u"县"_s; })});
        };
        QCOMPARE(renamed(story.county), QString());
        QCOMPARE(renamed(story.waterUnit), QString());
        QCOMPARE(story.said({}, {creation(story.newId(), Org{.name = u"邻县"_s})}), QString());
    }

    void whoAdministersAPersonReachesAllThatHeHoldsNow()
    {
        Story story;
        const auto written = [&] {
            return story.refusal(story.waterAdmin, {story.amended<Person>(story.waterClerk, [](Person& p) {
                                     p.post = u"科长"_s;
                                 })});
        };
        QCOMPARE(written(), std::nullopt);
        const Id elsewhere = story.make(
            Appointment{.person = story.waterClerk, .role = Role::Inspector, .org = story.schoolUnit});
        QCOMPARE(written(), ErrorCode::NotAllowed);
        story.done({}, {story.amended<Appointment>(elsewhere, [](Appointment& a) { a.revoked = true; })});
        QCOMPARE(written(), std::nullopt);
    }

    void aPersonMovesWithAllRolesOrNotAtAll()
    {
        Story story;
        const QString beyond = u"调动要由能任命其全部职务的人办理；现任职务超出了您的任命范围。"_s;
        // 田刚 inspects for the county, inside his own unit: its administrator gives no such role.
        const Id inspects = story.person(u"田刚"_s, story.waterUnit, Role::Inspector, story.waterUnit);
        const auto changed = [&](const Id& who, const Id& person, const auto& write) {
            return story.said(who, {story.amended<Person>(person, write)});
        };
        const auto moves = [&](Person& p) { p.org = story.station; };
        const auto isPromoted = [](Person& p) { p.post = u"科长"_s; };
        QCOMPARE(changed(story.waterAdmin, story.waterClerk, moves), QString());
        QCOMPARE(changed(story.waterAdmin, inspects, isPromoted), QString());
        QCOMPARE(changed(story.waterAdmin, inspects, moves), beyond);
        QCOMPARE(changed(story.root, inspects, moves), QString());
        QCOMPARE(changed({}, inspects, moves), QString());
        QCOMPARE(story.said(story.waterAdmin,
                            {creation(story.newId(), Person{.name = u"新人"_s, .org = story.waterUnit})}),
                 QString());
    }

    void anAppointmentEndsNotBeforeItBegins()
    {
        Story story;
        const auto given = [&](const QDate& from, const QDate& until) {
            return story.said(story.root,
                              {creation(story.newId(),
                                        Appointment{.person = story.waterClerk,
                                                    .role = Role::Inspector,
                                                    .org = story.county,
                                                    .from = from,
                                                    .until = until})});
        };
        const QDate day(2026, 9, 1);
        QCOMPARE(given(day, day.addDays(1)), QString());
        QCOMPARE(given(day, day), QString());
        QCOMPARE(given(day, day.addDays(-1)), u"任职的截止日期早于开始日期。"_s);
        QCOMPARE(given(day, {}), QString());
        QCOMPARE(given({}, day), QString());
        QCOMPARE(given({}, {}), QString());
    }

    /// What is longer than the giver's own term, or of a role that two give together, waits for the second.
    void aLongerTermWaitsForASecondPerson()
    {
        Story story;
        const QDate end(2026, 12, 31);
        const auto appointed = [&](const QDate& until) {
            return story.make(Appointment{
                .person = story.schoolClerk, .role = Role::Auditor, .org = story.county, .until = until});
        };
        const auto changed = [&](const Id& id, const auto& write) {
            return story.said(story.root, {story.amended<Appointment>(id, write)});
        };
        const auto until = [](const QDate& day) { return [day](Appointment& a) { a.until = day; }; };
        const auto isRevoked = [](Appointment& a) { a.revoked = true; };

        const Id limited = appointed(end);
        QCOMPARE(changed(limited, until(end.addDays(1))), needsAnother);
        QCOMPARE(changed(limited, until({})), needsAnother);
        QCOMPARE(changed(limited, until(end.addDays(-1))), QString());
        QCOMPARE(changed(limited, isRevoked), QString());
        QCOMPARE(story.said({}, {story.amended<Appointment>(limited, until({}))}), QString());

        const Id endless = appointed({});
        QCOMPARE(changed(endless, until(end)), QString());
        QCOMPARE(changed(endless, isRevoked), QString());
    }

    void whatIsOnlyProposedMayBeAnything()
    {
        Story story;
        const auto given = [&](Role role, AppointmentState state) {
            return story.said(story.root,
                              {creation(story.newId(),
                                        Appointment{.person = story.schoolClerk,
                                                    .role = role,
                                                    .org = story.county,
                                                    .state = state})});
        };
        QCOMPARE(given(Role::Inspector, AppointmentState::InForce), QString());
        QCOMPARE(given(Role::Auditor, AppointmentState::InForce), needsAnother);
        QCOMPARE(given(Role::Auditor, AppointmentState::Proposed), QString());
    }

    /// Who confirms an appointment makes it no longer than it was proposed.
    void aConfirmationBringsNoLongerTerm()
    {
        Story story;
        const Id id = story.newId();
        const QDate end(2026, 12, 31);
        story.done(story.root,
                   {creation(id,
                             Appointment{.person = story.schoolClerk,
                                         .role = Role::Auditor,
                                         .org = story.county,
                                         .until = end,
                                         .state = AppointmentState::Proposed})});
        const auto confirmed = [&](const QDate& until) {
            return story.said(story.secondRoot, {story.step<Appointment>(id, u"confirm", [&](Appointment& a) {
                                  a.until = until;
                              })});
        };
        QCOMPARE(confirmed(end), QString());
        QCOMPARE(confirmed(end.addDays(-1)), QString());
        QCOMPARE(confirmed(end.addDays(1)), needsAnother);
    }

    void whoWasRevokedComesBackWithAnotherAppointment()
    {
        Story story;
        const Id id = story.newId();
        story.done(
            story.root,
            {creation(
                id, Appointment{.person = story.schoolClerk, .role = Role::Inspector, .org = story.county})});
        const auto changed = [&](const auto& write) {
            return story.said(story.root, {story.amended<Appointment>(id, write)});
        };
        const auto ends = [](Appointment& a) { a.until = QDate(2026, 12, 31); };
        QCOMPARE(changed(ends), QString());
        story.done(story.root, {story.amended<Appointment>(id, [](Appointment& a) { a.revoked = true; })});
        QCOMPARE(changed(ends), QString());
        QCOMPARE(changed([](Appointment& a) { a.revoked = false; }), u"已撤销的任职不能恢复，请另行任命。"_s);
    }
};

JIANNUO_STORY(TestOrganisationGuards, QCoreApplication)
#include "tst_organisation_guards.moc"
