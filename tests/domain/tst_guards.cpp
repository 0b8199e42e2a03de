// SPDX-License-Identifier: Apache-2.0
#include "domain/china_time.h"
#include "domain/rules.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::must;
using test::SmallCounty;

namespace {

/// A county with a notice that was put right by `submitter` and waits to be rechecked.
struct PutRight : SmallCounty {
    explicit PutRight(const std::function<Id(PutRight&)>& submitter)
    {
        const Id finding = newId();
        done(inspector,
             {creation(finding,
                       Finding{.org = waterUnit,
                               .text = u"窗口三人未佩戴工作牌"_s,
                               .foundBy = inspector,
                               .foundAt = clock.now()})});
        done(lead, {step<Finding>(finding, u"confirm", [](Finding&) {})});
        notice = newId();
        done(clerk,
             {creation(notice,
                       Rectification{.org = waterUnit,
                                     .finding = finding,
                                     .issuedBy = clerk,
                                     .problem = u"窗口三人未佩戴工作牌"_s,
                                     .due = QDate(2026, 8, 17)}),
              step<Finding>(finding, u"issue_notice", [](Finding&) {})});
        by = submitter(*this);
        done(by, {step<Rectification>(notice, u"submit", [&](Rectification& r) {
                 r.measures = u"全部补发"_s;
                 r.result = u"已佩戴"_s;
                 r.submittedBy = by;
             })});
    }

    template <Declared T, class F> Change step(const Id& id, QStringView name, F&& write)
    {
        const Record seen = *headquarters().view().find(kindOf<T>(), id);
        T next = seen.as<T>();
        write(next);
        return must(transition(seen, name, difference(seen.fields, toFields(next))));
    }
    Result<Verdict> act(const Id& who, const std::vector<Change>& changes)
    {
        return headquarters().record({who, clock.now(), changes});
    }
    void done(const Id& who, const std::vector<Change>& changes) { must(act(who, changes)); }

    Result<Verdict> recheck(const Id& who, QStringView verdict)
    {
        return act(who, {step<Rectification>(notice, verdict, [&](Rectification& r) {
                       r.recheckedBy = who;
                       r.recheckNote = u"现场复查"_s;
                   })});
    }

    Id notice;
    Id by;
};

} // namespace

/// Each condition of a rule, where it alone decides.
class TestGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoPutItRightDoesNotRecheckIt_data()
    {
        QTest::addColumn<QString>("verdict");
        QTest::newRow("as done") << u"pass"_s;
        QTest::newRow("as not done") << u"return"_s;
    }
    void whoPutItRightDoesNotRecheckIt()
    {
        QFETCH(QString, verdict);
        // Of headquarters, sent to help the unit: that he reported it is all that stands in his way.
        PutRight story([](PutRight& s) {
            const Id helper = s.person(u"罗勇"_s, s.center, Role::TeamLead, s.county);
            s.make(Appointment{.person = helper, .role = Role::OrgClerk, .org = s.waterUnit});
            return helper;
        });
        const auto own = story.recheck(story.by, verdict);
        QVERIFY(!own.ok());
        QCOMPARE(own.error().code, ErrorCode::NotAllowed);
        const auto other = story.recheck(story.lead, verdict);
        QVERIFY2(other.ok(), other.ok() ? "" : qPrintable(other.error().sentence));
    }

    void nobodyOfTheUnitRechecksIt_data()
    {
        QTest::addColumn<QString>("verdict");
        QTest::newRow("as done") << u"pass"_s;
        QTest::newRow("as not done") << u"return"_s;
    }
    void nobodyOfTheUnitRechecksIt()
    {
        QFETCH(QString, verdict);
        PutRight story([](PutRight& s) { return s.waterClerk; });
        // An inspector of the county who works at the unit; somebody else reported it.
        const Id colleague = story.person(u"田刚"_s, story.waterUnit, Role::Inspector, story.county);
        const auto own = story.recheck(colleague, verdict);
        QVERIFY(!own.ok());
        QCOMPARE(own.error().code, ErrorCode::NotAllowed);
        const Id neighbour = story.person(u"白梅"_s, story.schoolUnit, Role::Inspector, story.county);
        const auto other = story.recheck(neighbour, verdict);
        QVERIFY2(other.ok(), other.ok() ? "" : qPrintable(other.error().sentence));
    }

    void anAppointmentCountsFromItsFirstToItsLastDay()
    {
        SmallCounty county;
        const QDate first(2026, 8, 10);
        const QDate last(2026, 8, 20);
        const auto appointed = [&](const QDate& from, const QDate& until, bool revoked = false) {
            const Id id = county.make(Person{.name = u"邓华"_s, .org = county.center});
            county.make(Appointment{.person = id,
                                    .role = Role::TeamLead,
                                    .org = county.county,
                                    .from = from,
                                    .until = until,
                                    .revoked = revoked});
            return id;
        };
        const auto may = [&](const Id& who, Instant at) {
            return mayAct(county.headquarters().view(), who, Roles{Role::TeamLead}, county.waterUnit, at);
        };
        const Id both = appointed(first, last);
        QVERIFY(!may(both, {chinaStartOfDay(first).ms - 1}));
        QVERIFY(may(both, chinaStartOfDay(first)));
        QVERIFY(may(both, chinaEndOfDay(last)));
        QVERIFY(!may(both, {chinaEndOfDay(last).ms + 1}));
        const Id began = appointed(first, {});
        QVERIFY(!may(began, {chinaStartOfDay(first).ms - 1}));
        QVERIFY(may(began, chinaStartOfDay(first)));
        QVERIFY(may(began, chinaEndOfDay(QDate(2036, 1, 1))));
        const Id ends = appointed({}, last);
        QVERIFY(may(ends, chinaStartOfDay(QDate(2016, 1, 1))));
        QVERIFY(may(ends, chinaEndOfDay(last)));
        QVERIFY(!may(ends, {chinaEndOfDay(last).ms + 1}));
        const Id always = appointed({}, {});
        QVERIFY(may(always, chinaStartOfDay(first)));
        QVERIFY(!may(appointed({}, {}, true), chinaStartOfDay(first)));
        // Neither the role nor the reach is another's.
        QVERIFY(!mayAct(county.headquarters().view(), always, Roles{Role::Inspector}, county.waterUnit,
                        chinaStartOfDay(first)));
        QVERIFY(
            mayAct(county.headquarters().view(), always, Roles{Role::TeamLead}, {}, chinaStartOfDay(first)));
        QVERIFY(!mayAct(county.headquarters().view(), county.waterClerk, Roles{Role::OrgClerk},
                        county.schoolUnit, chinaStartOfDay(first)));
        QVERIFY(mayAct(county.headquarters().view(), county.waterClerk, Roles{Role::OrgClerk}, county.station,
                       chinaStartOfDay(first)));
    }

    /// Two values stand against each other only where the author had not seen the one that was written since,
    /// of the same field, and it is another.
    void onlyWhatWasNotSeenConflicts()
    {
        SmallCounty county;
        const auto current = [&] {
            return *county.headquarters().view().find(kindOf<Contact>(), county.contact);
        };
        const auto change = [&](qint64 base, auto member, const auto& value) {
            const Record seen = current();
            Contact next = seen.as<Contact>();
            next.*member = value;
            Fields patch;
            patch.set(fieldNumber(member), toFields(next)[fieldNumber(member)]);
            return Change{kindOf<Contact>().number, verbAmend, county.contact, base, patch, false};
        };
        const auto judged = [&](const Change& one) {
            county.headquarters().store().setAuthor({}); // from a device that has written nothing of it
            return judge({county.waterClerk, county.clock.now(), {one}}, county.headquarters().view(),
                         county.clock.now());
        };
        const auto written = [&](const Change& one) {
            must(county.headquarters().record({county.waterClerk, county.clock.now(), {one}}));
            return current().gseq;
        };
        const qint64 first = current().gseq;
        const qint64 second = written(change(first, &Contact::office, u"办公室"_s));
        const qint64 third = written(change(second, &Contact::address, u"中山路8号"_s));
        QVERIFY(first < second && second < third);

        const auto other = judged(change(first, &Contact::office, u"效能办"_s));
        QVERIFY(!other.ok());
        QCOMPARE(other.error().code, ErrorCode::Conflicting);
        QVERIFY(judged(change(first, &Contact::office, u"办公室"_s)).ok()); // the same
        QVERIFY(judged(change(second, &Contact::office, u"效能办"_s)).ok()); // seen; another field came since
        QVERIFY(judged(change(third, &Contact::office, u"效能办"_s)).ok()); // all seen
        QVERIFY(judged(change(first, &Contact::postcode, u"541001"_s)).ok()); // nobody wrote it

        const Record now = current();
        const auto conflict = [&](const Change& one) {
            return conflictOf(one, now, {county.waterClerk, county.clock.now(), {one}}, third + 1);
        };
        const auto kept = conflict(change(first, &Contact::office, u"效能办"_s));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->as<Conflict>().subject, county.contact);
        QCOMPARE(kept->as<Conflict>().author, county.waterClerk);
        QVERIFY(conflict(change(second, &Contact::office, u"效能办"_s)).has_value());
        QVERIFY(!conflict(change(third, &Contact::office, u"效能办"_s)).has_value());
        QVERIFY(!conflict(change(first, &Contact::office, u"办公室"_s)).has_value());
    }

    /// What a conflict is made of are fields that anybody may write again; a state is not.
    void aStepIsNoConflictingValue()
    {
        SmallCounty county;
        const Record now = *county.headquarters().view().find(kindOf<Commitment>(), county.commitment);
        Fields patch;
        patch.set(kindOf<Commitment>().stateField, Value(qint64(CommitmentState::Overdue)));
        const Change change{kindOf<Commitment>().number, verbAmend, county.commitment, 0, patch, false};
        QVERIFY(
            !conflictOf(change, now, {county.clerk, county.clock.now(), {change}}, now.gseq + 1).has_value());
    }
};

JIANNUO_STORY(TestGuards, QCoreApplication)
#include "tst_guards.moc"
