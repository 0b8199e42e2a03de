// SPDX-License-Identifier: Apache-2.0
#include "domain/conflict.h"
#include "domain/older_program.h"
#include "domain/patch.h"
#include "domain/record_calendar.h"
#include "domain/rules_in_force.h"
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// What declarations say, what a change writes, and which rules count: by name, by number, by day.
class TestKindEdges : public QObject {
    Q_OBJECT

private:
    /// 陈静 and 周明 named another leader of the same promise: 张三 stands, 李四 came second.
    struct Dispute : Office {
        Dispute()
        {
            auto first = tablet({clerk});
            auto second = tablet({head});
            sync(*first);
            sync(*second);
            const auto edit = [&](DeviceLedger& tablet, const Id& who, const QString& leader) {
                const Record seen = *tablet.view().find(kindOf<Commitment>(), commitment);
                Commitment next = seen.as<Commitment>();
                next.leader = leader;
                must(tablet.record({who, clock.now(), {amendment(seen, next)}}));
                sync(tablet);
            };
            edit(*first, clerk, u"张三"_s);
            edit(*second, head, u"李四"_s);
            conflict = headquarters().view().all(&Conflict::subject, commitment).front().second;
        }
        const View& view() { return headquarters().view(); }
        bool carried(ConflictState decided, const std::vector<Change>& changes)
        {
            Conflict decision = conflict;
            decision.state = decided;
            return decisionCarried(view(), {lead, clock.now(), changes}, decision).ok();
        }
        std::optional<ErrorCode> adopted(const Conflict& asked)
        {
            const auto change = adoption(view(), asked);
            return change ? std::nullopt : std::optional(change.error().code);
        }

        Conflict conflict;
    };
    static Record asRecord(const Id& id, const auto& value)
    {
        return {id, &kindOf<std::remove_cvref_t<decltype(value)>>(), toFields(value), 1, false};
    }

private Q_SLOTS:
    void aDeclarationAnswersForWhatItHasAndForNothingElse()
    {
        const KindInfo& kind = kindOf<Commitment>();
        QCOMPARE(kind.fieldByNumber(fieldNumber(&Commitment::due))->name, "due");
        for (const int number : {-1, 0, 28, 1'000}) // 28: between two of them
            QVERIFY(!kind.fieldByNumber(number));
        QCOMPARE(kind.fieldByName(u"due")->number, fieldNumber(&Commitment::due));
        QVERIFY(!kind.fieldByName(u"doe"));
        QCOMPARE(QLatin1StringView(kind.transition(16)->name), "submit"_L1);
        QVERIFY(!kind.transition(verbAmend));
        const auto draft = static_cast<qint64>(CommitmentState::Draft);
        QCOMPARE(kind.transition(u"submit", draft)->verb, 16);
        QVERIFY(!kind.transition(u"publish", draft));
        QVERIFY(!kind.transition(u"submit", static_cast<qint64>(CommitmentState::Closed)));
        QVERIFY(kind.hasTransition(u"submit") && !kind.hasTransition(u"forget"));
        QCOMPARE(kind.entry(static_cast<qint64>(CommitmentState::Published))->state,
                 static_cast<int>(CommitmentState::Published));
        QVERIFY(!kind.entry(draft));
        QCOMPARE(Kinds::byName(u"commitment"), &kind);
        QVERIFY(!Kinds::byName(u"promise"));
        QCOMPARE(Kinds::byNumber(kinds::commitment), &kind);
        QVERIFY(!Kinds::byNumber(9'999));

        const EnumInfo& states = enumInfo<ClosureState>;
        QCOMPARE(QLatin1StringView(states.byNumber(2)->name), "approved"_L1);
        QCOMPARE(states.byName(u"approved")->number, 2);
        QVERIFY(!states.byNumber(9) && !states.byName(u"forgotten"));
        QCOMPARE(states.label(9), u"9"_s); // of a newer program
    }

    void aFieldIsAmendedInTheStatesThatItsKindNames()
    {
        const auto may = [](auto member, CommitmentState state) {
            const KindInfo& kind = kindOf<Commitment>();
            return kind.isAmendable(*kind.fieldByNumber(fieldNumber(member)), static_cast<qint64>(state));
        };
        QVERIFY(may(&Commitment::text, CommitmentState::Draft));
        QVERIFY(!may(&Commitment::text, CommitmentState::Closed));
        QVERIFY(may(&Commitment::leader, CommitmentState::Closed)); // who answers for it
        const KindInfo& contact = kindOf<Contact>();
        QVERIFY(contact.isAmendable(*contact.fieldByName(u"phones"), 0)); // has no states
    }

    void anOlderProgramKnowsNoNewerKind()
    {
        const QByteArray today = Kinds::fingerprint();
        const OlderProgram older{{kinds::fileLoss}, {}};
        {
            const ReadingAs reads(&older);
            QVERIFY(!Kinds::byNumber(kinds::fileLoss));
            QCOMPARE(Kinds::byNumber(kinds::evidence), &kindOf<Evidence>());
            QVERIFY(Kinds::fingerprint() != today);
        }
        QCOMPARE(Kinds::byNumber(kinds::fileLoss), &kindOf<FileLoss>());
        QCOMPARE(Kinds::fingerprint(), today);
    }

    /// What a change leaves is what it says, and who did it where its kind keeps that.
    void aChangeWritesNothingElse()
    {
        const Id clerk = Id::createUuid();
        const Id other = Id::createUuid();
        const Authorship made{clerk, Instant{1'785'000'000'000}};
        const auto created = [](const auto& value, const Authorship& author) {
            return applied(creation(Id::createUuid(), value), nullptr, author).fields;
        };
        // A contact keeps nobody's name, a comment its author's.
        const Contact contact{.org = Id::createUuid(), .office = u"办公室"_s};
        QCOMPARE(created(contact, made), toFields(contact));
        const Comment comment{.org = Id::createUuid(), .subject = Id::createUuid(), .text = u"请核实"_s};
        QCOMPARE(fromFields<Comment>(created(comment, made)).author, clerk);
        QVERIFY(!created(comment, {{}, made.at}).contains(fieldNumber(&Comment::author)));
        Comment signedOne = comment;
        signedOne.author = other;
        QCOMPARE(fromFields<Comment>(created(signedOne, made)).author, other);

        const auto stepped = [&](CommitmentState from, QStringView name, const Authorship& author) {
            const Record before = asRecord(Id::createUuid(), Commitment{.version = 3, .state = from});
            const auto change = transition(before, name);
            Fields left = applied(*change, &before, author).fields;
            left.set(kindOf<Commitment>().stateField, static_cast<qint64>(from));
            return difference(before.fields, left);
        };
        QCOMPARE(stepped(CommitmentState::Returned, u"revise", made), Fields());
        Fields byClerk;
        byClerk.set(fieldNumber(&Commitment::submittedBy), clerk);
        QCOMPARE(stepped(CommitmentState::Draft, u"submit", made), byClerk);
        QCOMPARE(stepped(CommitmentState::Draft, u"submit", {{}, made.at}), Fields());
        Fields onThatDay;
        onThatDay.set(fieldNumber(&Commitment::closedOn), dayOf(made.at));
        QCOMPARE(stepped(CommitmentState::ClosureRequested, u"close", made), onThatDay);
        Fields counted;
        counted.set(fieldNumber(&Commitment::version), qint64(4));
        QCOMPARE(stepped(CommitmentState::ChangeRequested, u"confirm", {{}, made.at}), counted);

        Fields patch;
        patch.set(7, u"说明"_s);
        const Record unknown = applied({9'999, verbCreate, other, 0, patch, false}, nullptr, made);
        QVERIFY(!unknown.kind);
        QCOMPARE(unknown.fields, patch);
        // A null takes out what stood there.
        const Record seen = asRecord(other, contact);
        Fields erased;
        erased.set(fieldNumber(&Contact::office), Value());
        const Record after = applied({kinds::contact, verbAmend, other, 1, erased, false}, &seen, made);
        QVERIFY(!after.fields.contains(fieldNumber(&Contact::office)));
        QCOMPARE(transition(asRecord(other, Commitment{}), u"close").error().code, ErrorCode::WrongState);
    }

    void aDecisionBringsTheProposedValueAsAnAmendment()
    {
        Dispute dispute;
        const Change wanted = *adoption(dispute.view(), dispute.conflict);
        Fields leader;
        leader.set(fieldNumber(&Commitment::leader), u"李四"_s);
        QCOMPARE(wanted.patch, leader);
        QVERIFY(dispute.carried(ConflictState::Replaced, {wanted}));
        QVERIFY(!dispute.carried(ConflictState::Replaced, {}));
        QVERIFY(!dispute.carried(ConflictState::Replaced, {wanted, wanted}));
        Change other = wanted;
        other.patch.set(fieldNumber(&Commitment::leader), u"王五"_s);
        QVERIFY(!dispute.carried(ConflictState::Replaced, {other}));
        Change asStep = wanted;
        asStep.verb = 29;
        QVERIFY(!dispute.carried(ConflictState::Replaced, {asStep}));
        // What is done to another record is nobody's business here.
        Change elsewhere = wanted;
        elsewhere.record = dispute.newId();
        QVERIFY(dispute.carried(ConflictState::Replaced, {wanted, elsewhere}));
        QVERIFY(!dispute.carried(ConflictState::Replaced, {elsewhere}));
        QVERIFY(dispute.carried(ConflictState::Kept, {}));
        QVERIFY(dispute.carried(ConflictState::Kept, {elsewhere}));
        QVERIFY(!dispute.carried(ConflictState::Kept, {wanted}));
        Conflict unreadable = dispute.conflict;
        unreadable.state = ConflictState::Replaced;
        unreadable.proposed.chop(1);
        const Intent intent{dispute.lead, dispute.clock.now(), {wanted}};
        QCOMPARE(decisionCarried(dispute.view(), intent, unreadable).error().code, ErrorCode::UnknownRecord);
    }

    void whatCannotBeAdoptedSaysWhy()
    {
        Dispute dispute;
        QCOMPARE(dispute.adopted(dispute.conflict), std::nullopt);
        Conflict unknown = dispute.conflict;
        unknown.subjectKind = 9'999;
        QCOMPARE(dispute.adopted(unknown), ErrorCode::UnknownRecord);
        Conflict gone = dispute.conflict;
        gone.subject = dispute.newId();
        QCOMPARE(dispute.adopted(gone), ErrorCode::UnknownRecord);
        Conflict damaged = dispute.conflict;
        damaged.proposed.chop(1);
        QCOMPARE(dispute.adopted(damaged), ErrorCode::UnknownRecord);
        // What a step decides, and who wrote it, is not adopted.
        const auto proposing = [&](int number, const Value& value) {
            Fields patch;
            patch.set(number, value);
            Conflict one = dispute.conflict;
            one.proposed = encodeFields(kindOf<Commitment>(), patch);
            return one;
        };
        QCOMPARE(dispute.adopted(proposing(fieldNumber(&Commitment::reason), u"迟了"_s)),
                 ErrorCode::RuleBroken);
        QCOMPARE(dispute.adopted(proposing(fieldNumber(&Commitment::leader), u"王五"_s)), std::nullopt);
        const auto mayBe = [](const KindInfo& kind, int number) {
            return mayAdopt(*kind.fieldByNumber(number));
        };
        QVERIFY(mayBe(kindOf<Contact>(), fieldNumber(&Contact::office)));
        FieldInfo author = *kindOf<Contact>().fieldByName(u"office");
        author.flags |= Author;
        QVERIFY(!mayAdopt(author));
        QVERIFY(!mayBe(kindOf<Commitment>(), fieldNumber(&Commitment::reason)));
        QVERIFY(!mayBe(kindOf<Comment>(), fieldNumber(&Comment::text)));
    }

    void aCampaignCountsFromItsFirstToItsLastDay()
    {
        Office office;
        const View& view = office.headquarters().view();
        const auto campaign = [&](const QDate& start, const QDate& end, CampaignState state) {
            return office.make(Campaign{
                .name = u"活动"_s, .start = start, .end = end, .org = office.center, .state = state});
        };
        const QDate first(2026, 3, 1);
        const QDate last(2026, 6, 30);
        const Id spring = campaign(first, last, CampaignState::Running);
        const Id autumn = campaign(QDate(2026, 9, 1), QDate(2026, 12, 31), CampaignState::Running);
        const Id before = campaign(QDate(2025, 1, 1), QDate(2025, 12, 31), CampaignState::Ended);
        QCOMPARE(campaignOn(view, first), spring);
        QCOMPARE(campaignOn(view, last), spring);
        QCOMPARE(campaignOn(view, first.addDays(-1)), autumn); // on no campaign's day: of those that run
        QCOMPARE(campaignOn(view, last.addDays(1)), autumn);
        QCOMPARE(campaignOn(view, QDate(2025, 12, 31)), before);
        const Id longer = campaign(QDate(2026, 1, 1), QDate(2026, 12, 31), CampaignState::Running);
        QCOMPARE(campaignOn(view, last), spring);
        QCOMPARE(campaignOn(view, last.addDays(1)), longer);
    }

    /// 李雪 found it by a list of the spring campaign, or by one that belongs to none.
    void aFindingFollowsTheCampaignOfItsChecklist()
    {
        Office office;
        const View& view = office.headquarters().view();
        const QDate today(2026, 8, 3);
        const auto campaign = [&](const QDate& start) {
            return office.make(Campaign{.name = u"活动"_s,
                                        .start = start,
                                        .end = QDate(2026, 12, 31),
                                        .org = office.center,
                                        .state = CampaignState::Running});
        };
        const Id spring = campaign(QDate(2026, 3, 1));
        const Id summer = campaign(QDate(2026, 7, 1));
        const auto foundBy = [&](const Id& itsCampaign) {
            Checklist list = office.now<Checklist>(office.checklist);
            list.campaign = itsCampaign;
            const Id check = office.make(SpotCheck{.org = office.waterUnit,
                                                   .checklist = office.make(list),
                                                   .inspectors = {office.inspector},
                                                   .startedAt = office.clock.now()});
            return campaignOf(view, Finding{.org = office.waterUnit, .spotCheck = check}, today);
        };
        QCOMPARE(foundBy(spring), spring);
        QCOMPARE(foundBy({}), summer);
        QCOMPARE(campaignOf(view, Finding{.org = office.waterUnit}, today), summer);
    }

    void theHighestVersionCountsInWhateverOrderTheyCame()
    {
        Office office;
        const Id campaign = office.make(Campaign{.name = u"活动"_s,
                                                 .start = QDate(2026, 1, 1),
                                                 .end = QDate(2026, 12, 31),
                                                 .org = office.center,
                                                 .state = CampaignState::Running});
        const auto set = [&](int version, const QDate& from) {
            return RuleSet{.campaign = campaign, .version = version, .from = from};
        };
        office.make(set(2, {}));
        office.make(set(4, QDate(2026, 10, 1)));
        StagedView view(office.headquarters().view());
        view.stage(asRecord(office.newId(), set(3, QDate(2026, 4, 1))));
        view.stage(asRecord(office.newId(), set(1, {})));
        const auto versionOn = [&](const QDate& day) { return rulesInForce(view, {}, day).version; };
        QCOMPARE(versionOn(QDate(2026, 3, 31)), 2);
        QCOMPARE(versionOn(QDate(2026, 4, 1)), 3);
        QCOMPARE(versionOn(QDate(2026, 9, 30)), 3);
        QCOMPARE(versionOn(QDate(2026, 10, 1)), 4);
        QCOMPARE(rulesInForce(view, office.newId(), QDate(2026, 4, 1)).version, RuleSet{}.version);
    }

    void gradesByLinesThatDoNotFallAreNone()
    {
        RuleSet rules;
        rules.cutoffs = {{u"好"_s, 80}, {u"中"_s, 95}, {u"差"_s, 0}};
        QCOMPARE(gradeByScore(rules, Decimal(99)), QString());
        rules.cutoffs = {{u"好"_s, 95}, {u"中"_s, 80}, {u"差"_s, 0}};
        QCOMPARE(gradeByScore(rules, Decimal(99)), u"好"_s);
    }

    void daysOffInARowAreNamedAfterTheFeastAmongThem()
    {
        const auto named = [](const std::vector<QDate>& off, const std::vector<QDate>& worked) {
            QStringList names;
            for (const CalendarDay& day :
                 calendarYear({.year = 2026, .version = u"1"_s, .daysOff = off, .daysWorked = worked}).days)
                names += day.date.toString(u"MMdd") + day.name + (day.working ? u"+"_s : u"-"_s);
            return names.join(u' ');
        };
        const QDate first(2026, 10, 1);
        QCOMPARE(named({first, first.addDays(1)}, {}), u"1001国庆节- 1002国庆节-"_s);
        QCOMPARE(named({first.addDays(-1), first}, {}), u"0930国庆节- 1001国庆节-"_s);
        QCOMPARE(named({first, QDate(2026, 10, 20)}, {}), u"1001国庆节- 1020放假-"_s);
        QCOMPARE(named({first}, {first.addDays(1)}), u"1001国庆节- 1002调休+"_s);
        QCOMPARE(named({first.addDays(1)}, {first}), u"1001调休+ 1002国庆节-"_s);
        QCOMPARE(named({first}, {first}), u"1001国庆节-"_s); // both: off
        QCOMPARE(named({first, QDate(2027, 1, 4)}, {}), u"1001国庆节-"_s);
    }

    void theCalendarsOfTheYearsInQuestion()
    {
        Office office;
        const View& view = office.headquarters().view();
        const auto dayIn = [](int year) { return QDate(year, 8, 24); }; // no Sunday in any of them
        for (const int year : {2026, 2027, 2028, 2029})
            office.make(Calendar{.year = year, .version = u"%1.9"_s.arg(year), .daysOff = {dayIn(year)}});
        const auto isOff = [&](int firstYear, int lastYear, int year) {
            return !calendarOf(view, firstYear, lastYear).day(dayIn(year), {}).working;
        };
        for (const int year : {2026, 2027, 2028, 2029})
            QVERIFY(WorkingDayCalendar::builtIn().day(dayIn(year), {}).working);
        QVERIFY(isOff(2026, 2026, 2026));
        QVERIFY(!isOff(2026, 2027, 2028));
        QVERIFY(isOff(2026, 2028, 2028));
        QVERIFY(isOff(2029, 2029, 2029));
        QVERIFY(!isOff(2026, 2029, 2029)); // no term is longer than three years
    }

    void theNearestRegionAboveSaysWhichDaysAreOff()
    {
        Office office;
        const View& view = office.headquarters().view();
        QCOMPARE(regionOf(view, office.station), QString());
        const Id region = office.make(Region{.code = u"450312"_s, .name = u"清溪县"_s});
        office.done({}, {office.amended<Org>(office.county, [&](Org& o) { o.region = region; })});
        QCOMPARE(regionOf(view, office.station), u"450312"_s);
        const Id town = office.make(Region{.code = u"450312101"_s, .name = u"柳林镇"_s});
        office.done({}, {office.amended<Org>(office.station, [&](Org& o) { o.region = town; })});
        QCOMPARE(regionOf(view, office.station), u"450312101"_s);
        QCOMPARE(regionOf(view, office.waterUnit), u"450312"_s);
    }
};

JIANNUO_STORY(TestKindEdges, QCoreApplication)
#include "tst_kind_edges.moc"
