// SPDX-License-Identifier: Apache-2.0
#include "domain/patch.h"
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::Office;

/// What an intent must be before anybody asks what it is about: of a size, of a time, of known kinds and
/// steps, upon records that are there. Nothing is stored here: it is only judged.
class TestIntents : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        std::optional<Error> judged(const Id& who, Instant at, const std::vector<Change>& changes)
        {
            const auto result = judge({who, at, changes}, headquarters().view(), clock.now());
            return result ? std::nullopt : std::optional(result.error());
        }
        std::optional<ErrorCode> code(const Id& who, const std::vector<Change>& changes)
        {
            return refusal(who, changes);
        }
        Comment remark(const Id& who)
        {
            return {.org = waterUnit, .subject = commitment, .text = QStringLiteral("已核实"), .author = who};
        }
        Finding found(const Id& who)
        {
            return {
                .org = waterUnit, .text = QStringLiteral("窗口无人"), .foundBy = who, .foundAt = clock.now()};
        }
        Record stored(const KindInfo& kind, const Id& id) { return *headquarters().view().find(kind, id); }
    };
    /// Nobody knows its kind: whatever is refused before that is refused for another reason.
    static Change ofNoKind(const Id& id) { return {9'999, verbCreate, id, 0, {}, false}; }

private Q_SLOTS:
    void anIntentHasContentAndNotTooMuch()
    {
        Story story;
        const auto so = [&](std::size_t count) {
            return story.code(story.root, std::vector<Change>(count, ofNoKind(story.newId())));
        };
        QCOMPARE(so(0), ErrorCode::InvalidInput);
        QCOMPARE(so(1), ErrorCode::Unsupported);
        QCOMPARE(so(2'000), ErrorCode::Unsupported);
        QCOMPARE(so(2'001), ErrorCode::InvalidInput);
    }

    void itsTimeIsOneOfThisCentury()
    {
        Story story;
        const auto at = [&](qint64 ms) {
            return story.judged(story.root, {ms}, {ofNoKind(story.newId())})->code;
        };
        const qint64 latest = QDate(2100, 12, 31).startOfDay(Qt::UTC).toMSecsSinceEpoch() - 8 * 3'600'000;
        QCOMPARE(at(-1), ErrorCode::InvalidInput);
        QCOMPARE(at(0), ErrorCode::Unsupported);
        QCOMPARE(at(latest), ErrorCode::Unsupported);
        QCOMPARE(at(latest + 1), ErrorCode::InvalidInput);
    }

    void whatANewerProgramWroteIsRefusedWhole()
    {
        Story story;
        const Change remark = creation(story.newId(), story.remark(story.lead));
        QCOMPARE(story.code(story.lead, {remark}), std::nullopt);
        Change change = remark;
        change.hasUnknown = true;
        QCOMPARE(story.code(story.lead, {change}), ErrorCode::Unsupported);
        change = remark;
        change.patch.set(99, true);
        QCOMPARE(story.code(story.lead, {change}), ErrorCode::Unsupported);
        change = remark;
        change.record = Id();
        QCOMPARE(story.code(story.lead, {change}), ErrorCode::Unsupported);
        QCOMPARE(story.code(story.lead, {ofNoKind(story.newId())}), ErrorCode::Unsupported);
    }

    /// Alone, in a list, and inside of a structure.
    void aWordThatIsNoneOfAnEnumerationsIsRefused()
    {
        Story story;
        const auto finding = [&](const Value& category) {
            Change change = creation(story.newId(), story.found(story.inspector));
            change.patch.set(fieldNumber(&Finding::category), category);
            return story.code(story.inspector, {change});
        };
        QCOMPARE(finding(qint64(1)), std::nullopt);
        QCOMPARE(finding(qint64(99)), ErrorCode::Unsupported);
        QCOMPARE(finding(Value()), std::nullopt); // said to be nothing
        const auto promise = [&](TimeUnit unit) {
            Commitment content{.org = story.waterUnit,
                               .text = QStringLiteral("三日内办结"),
                               .goal = QStringLiteral("当天修复"),
                               .project = QStringLiteral("抢修"),
                               .measures = QStringLiteral("设抢修队"),
                               .due = QDate(2026, 12, 20)};
            content.limits = {PromisedLimit{.normal = 3, .unit = unit}};
            return story.code(story.waterClerk, {creation(story.newId(), content)});
        };
        QCOMPARE(promise(TimeUnit::WorkingDay), std::nullopt);
        QCOMPARE(promise(static_cast<TimeUnit>(99)), ErrorCode::Unsupported);
    }

    void whatIsChangedIsThereAndWhatIsNewIsNot()
    {
        Story story;
        const Record seen = story.stored(kindOf<Contact>(), story.contact);
        Contact next = seen.as<Contact>();
        next.phones = {QStringLiteral("0773-2850001")};
        Change change = amendment(seen, next);
        QCOMPARE(story.code(story.waterClerk, {change}), std::nullopt);
        change.record = story.newId();
        QCOMPARE(story.code(story.waterClerk, {change}), ErrorCode::UnknownRecord);
        change = creation(story.contact, next);
        QCOMPARE(story.code(story.waterClerk, {change}), ErrorCode::AlreadyExists);
        // Nor is it a record of another kind.
        change = creation(story.contact, story.remark(story.waterClerk));
        QCOMPARE(story.code(story.waterClerk, {change}), ErrorCode::AlreadyExists);
    }

    void aVerbIsOneOfTheKinds()
    {
        Story story;
        const Record seen = story.stored(kindOf<Contact>(), story.contact);
        for (const int verb : {3, 15, 16, 99})
            QCOMPARE(story.code(story.waterClerk, {{kinds::contact, verb, seen.id, seen.gseq, {}, false}}),
                     ErrorCode::Unsupported);
    }

    void onlyHeadquartersShowsARecordAndOnlyAsItIs()
    {
        Story story;
        const Record seen = story.stored(kindOf<Commitment>(), story.commitment);
        const Change shown{kinds::commitment, verbReveal, seen.id, seen.gseq, {}, false};
        QCOMPARE(story.code(Id(), {shown}), std::nullopt);
        QCOMPARE(story.code(story.root, {shown}), ErrorCode::NotAllowed);
        Change other = shown;
        other.patch.set(fieldNumber(&Commitment::text), QStringLiteral("另一句话"));
        QCOMPARE(story.code(Id(), {other}), ErrorCode::NotAllowed);
        other.patch.set(fieldNumber(&Commitment::text), seen.as<Commitment>().text);
        QCOMPARE(story.code(Id(), {other}), std::nullopt);
    }

    /// A state is reached by a step. What happened before this ledger is entered as it stood, by who may.
    void aStateIsEnteredOnlyWhereThatIsPossibleAndByWhoMay()
    {
        Story story;
        const auto entered = [&](const Id& who, CommitmentState state) {
            Commitment promise{.org = story.waterUnit,
                               .text = QStringLiteral("接报后两小时到场"),
                               .goal = QStringLiteral("当天修复"),
                               .project = QStringLiteral("抢修"),
                               .measures = QStringLiteral("设抢修队"),
                               .due = QDate(2026, 12, 20),
                               .state = state};
            return story.code(who, {creation(story.newId(), promise)});
        };
        QCOMPARE(entered(story.waterClerk, CommitmentState::Draft), std::nullopt);
        QCOMPARE(entered(story.waterClerk, CommitmentState::Published), ErrorCode::InvalidInput);
        QCOMPARE(entered(story.clerk, CommitmentState::InProgress), ErrorCode::InvalidInput);
        QVERIFY(entered(story.clerk, CommitmentState::Published) != ErrorCode::InvalidInput);

        // Nor by an amendment that writes the state in.
        const Id proposed = story.newId();
        story.done(story.root,
                   {creation(proposed,
                             Appointment{.person = story.waterClerk,
                                         .role = Role::Auditor,
                                         .org = story.county,
                                         .state = AppointmentState::Proposed})});
        const Record seen = story.stored(kindOf<Appointment>(), proposed);
        for (const AppointmentState state : {AppointmentState::InForce, AppointmentState::Proposed}) {
            Change change{kinds::appointment, verbAmend, seen.id, seen.gseq, {}, false};
            change.patch.set(fieldNumber(&Appointment::state), toValue(state));
            QCOMPARE(story.code(story.secondRoot, {change}), ErrorCode::InvalidInput);
        }
    }

    void whoMovesARecordHoldsTheRoleAtBothEnds()
    {
        Story story;
        const Id theirs = story.make(Org{.name = QStringLiteral("第一小学"), .parent = story.schoolUnit});
        const Id own = story.make(Org{.name = QStringLiteral("抢修队"), .parent = story.waterUnit});
        const auto moved = [&](const Id& id, const Id& parent) {
            return story.code(story.waterAdmin,
                              {story.amended<Org>(id, [&](Org& org) { org.parent = parent; })});
        };
        QCOMPARE(moved(own, story.station), std::nullopt);
        QCOMPARE(moved(theirs, story.waterUnit), ErrorCode::NotAllowed);
        QCOMPARE(moved(own, story.schoolUnit), ErrorCode::NotAllowed);
    }

    void aRoleThatIsStillToComeDoesNotCountForWorkThatIsDatedAhead()
    {
        Story story;
        const Id next = story.make(Person{.name = QStringLiteral("下月到任"), .org = story.center});
        story.make(Appointment{
            .person = next, .role = Role::Inspector, .org = story.county, .from = QDate(2026, 8, 20)});
        const Instant then{QDate(2026, 8, 21).startOfDay(Qt::UTC).toMSecsSinceEpoch()};
        Finding finding = story.found(next);
        const auto refused = story.judged(next, then, {creation(story.newId(), finding)});
        QVERIFY(refused && refused->code == ErrorCode::NotAllowed);
    }

    /// All that came with it is kept for whoever decides: what follows is not asked for its state any more.
    void besideAConflictOnlyThePermissionsOfTheRestCount()
    {
        Story story;
        const Record seen = story.stored(kindOf<Contact>(), story.contact);
        Contact mine = seen.as<Contact>();
        mine.phones = {QStringLiteral("0773-2850001")};
        Contact theirs = mine;
        theirs.phones = {QStringLiteral("0773-2850002")};
        const auto tablet = story.tablet({story.clerk});
        story.sync(*tablet);
        test::must(tablet->record({story.clerk,
                                   story.clock.now(),
                                   {amendment(*tablet->view().find(*seen.kind, seen.id), theirs)}}));
        story.sync(*tablet);
        story.headquarters().store().setAuthor({}); // of what is judged next: another device
        Change proposed = amendment(seen, mine);
        QCOMPARE(story.code(story.waterClerk, {proposed}), ErrorCode::Conflicting);

        const Record promise = story.stored(kindOf<Commitment>(), story.commitment);
        const auto step = [&](const char* name) -> Change {
            for (const Transition& transition : promise.kind->transitions) {
                if (QLatin1StringView(transition.name) == QLatin1StringView(name))
                    return {kinds::commitment, transition.verb, promise.id, promise.gseq, {}, false};
            }
            qFatal("no such step");
        };
        QCOMPARE(story.code(story.waterClerk, {step("submit")}), ErrorCode::WrongState);
        QCOMPARE(story.code(story.waterClerk, {proposed, step("submit")}), ErrorCode::Conflicting);
        QCOMPARE(story.code(story.waterClerk, {proposed, step("publish")}), ErrorCode::NotAllowed);
    }

    /// Who decides for the value that came second writes that record, and with it no other.
    void whoDecidesADisputeMayWriteWhatItIsAboutAndNothingElse()
    {
        Story story;
        const Id other =
            story.make(Contact{.org = story.schoolUnit, .phones = {QStringLiteral("0773-2850300")}});
        Contact proposed = story.now<Contact>(story.contact);
        proposed.phones = {QStringLiteral("0773-2850002")};
        const Change adopted = amendment(story.stored(kindOf<Contact>(), story.contact), proposed);
        const Id id = story.newId();
        test::must(story.headquarters().begin());
        story.headquarters().store().insert(
            {id, &kindOf<Conflict>(),
             toFields(Conflict{.org = story.waterUnit,
                               .subjectKind = kinds::contact,
                               .subject = story.contact,
                               .proposed = encodeFields(kindOf<Contact>(), adopted.patch),
                               .author = story.waterClerk}),
             1});
        test::must(story.headquarters().commit());
        const Change decision = story.step<Conflict>(
            id, u"replace", [](Conflict& conflict) { conflict.reason = QStringLiteral("新值无误"); });
        const auto called = [&](const Id& contact, const QString& phone) {
            return story.amended<Contact>(contact, [&](Contact& c) { c.phones = {phone}; });
        };
        QCOMPARE(story.code(story.lead, {adopted}), ErrorCode::NotAllowed); // a team lead writes no contacts
        QCOMPARE(story.code(story.lead, {decision, adopted}), std::nullopt);
        QCOMPARE(story.code(story.lead, {adopted, decision}), std::nullopt);
        QCOMPARE(story.code(story.lead, {decision, adopted, called(other, QStringLiteral("0773-2850301"))}),
                 ErrorCode::NotAllowed);
        QCOMPARE(story.code(story.lead, {decision, called(story.contact, QStringLiteral("0773-2850009"))}),
                 ErrorCode::RuleBroken);
        // What somebody says beside it decides nothing.
        QCOMPARE(story.code(story.lead, {creation(story.newId(), story.remark(story.lead)), adopted}),
                 ErrorCode::NotAllowed);
    }

    void whatIsSaidOnceIsNotAmended()
    {
        Story story;
        const Id remark = story.make(story.remark(story.lead));
        const Change change =
            story.amended<Comment>(remark, [](Comment& comment) { comment.text = QStringLiteral("改了"); });
        for (const Id& who : {story.lead, Id()}) {
            const auto refused = story.judged(who, story.clock.now(), {change});
            QVERIFY(refused && refused->code == ErrorCode::NotAllowed);
            QVERIFY2(refused->sentence.contains(QStringLiteral("一经登记不能修改")),
                     qPrintable(refused->sentence));
        }
    }

    /// Headquarters' own program enters what it finds, and changes no state past the steps, nor who was
    /// appointed to what.
    void headquartersItselfAmendsNeitherStatesNorWhatIsWrittenOnce()
    {
        Story story;
        const Record promise = story.stored(kindOf<Commitment>(), story.commitment);
        Change change{kinds::commitment, verbAmend, promise.id, promise.gseq, {}, false};
        change.patch.set(fieldNumber(&Commitment::state), toValue(CommitmentState::Closed));
        QCOMPARE(story.code(Id(), {change}), ErrorCode::InvalidInput);
        const Id given =
            story.make(Appointment{.person = story.clerk, .role = Role::Inspector, .org = story.county});
        QCOMPARE(
            story.code(Id(),
                       {story.amended<Appointment>(given, [](Appointment& a) { a.role = Role::Auditor; })}),
            ErrorCode::NotAllowed);
    }

    /// Where the record in dispute is not known here, it is the matter of the unit that the dispute names.
    void aDisputeIsAnOwnMatterByItsUnitToo()
    {
        Story story;
        const Id insider =
            story.person(QStringLiteral("水务局的组长"), story.waterUnit, Role::TeamLead, story.county);
        const Id id = story.newId();
        test::must(story.headquarters().begin());
        story.headquarters().store().insert({id, &kindOf<Conflict>(),
                                             toFields(Conflict{.org = story.waterUnit,
                                                               .subjectKind = kinds::finding,
                                                               .subject = story.newId(),
                                                               .author = story.waterClerk}),
                                             1});
        test::must(story.headquarters().commit());
        const auto kept = [&](const Id& who) {
            return story.code(who, {story.step<Conflict>(id, u"keep", [](Conflict& conflict) {
                                  conflict.reason = QStringLiteral("原值无误");
                              })});
        };
        QCOMPARE(kept(story.lead), std::nullopt);
        QCOMPARE(kept(insider), ErrorCode::NotAllowed);
    }
};

JIANNUO_STORY(TestIntents, QCoreApplication)
#include "tst_intents.moc"
