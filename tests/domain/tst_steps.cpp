// SPDX-License-Identifier: Apache-2.0
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::Office;

/// What a step writes, what it must bring along, and what is written beside it. Nothing is stored here but
/// what the steps are taken upon.
class TestSteps : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        std::optional<ErrorCode> at(Instant made, const Id& who, const std::vector<Change>& changes)
        {
            const auto result = judge({who, made, changes}, headquarters().view(), clock.now());
            return result ? std::nullopt : std::optional(result.error().code);
        }
        Id found(FindingState state = FindingState::Recorded, const QDate& closedOn = {})
        {
            return make(Finding{.org = waterUnit,
                                .text = QStringLiteral("窗口无人"),
                                .foundBy = inspector,
                                .foundAt = clock.now(),
                                .state = state,
                                .closedOn = closedOn});
        }
        Commitment promise(CommitmentState state)
        {
            return {.org = waterUnit,
                    .text = QStringLiteral("接报后两小时到场"),
                    .goal = QStringLiteral("当天修复"),
                    .project = QStringLiteral("抢修"),
                    .measures = QStringLiteral("设抢修队"),
                    .due = QDate(2026, 12, 20),
                    .state = state};
        }
        Change reviewed(const Id& commitment, ReviewResult result)
        {
            Review review{.org = waterUnit, .commitment = commitment, .reviewer = reviewer};
            review.result = result;
            review.opinion = QStringLiteral("属实");
            return creation(newId(), review);
        }
        QDate today() { return dayOf(clock.now()); }
    };

private Q_SLOTS:
    void whatAStepDecidesIsWrittenByThatStepAlone()
    {
        Story story;
        const Id finding = story.found();
        const auto reasoned = [](Finding& f) { f.reason = QStringLiteral("属实"); };
        QCOMPARE(story.refusal(story.lead, {story.step<Finding>(finding, u"confirm", reasoned)}),
                 std::nullopt);
        QCOMPARE(story.refusal(story.lead, {story.amended<Finding>(finding, reasoned)}),
                 ErrorCode::NotAllowed);
    }

    /// By whom and on which day a step was taken stands in a new record only where headquarters enters it.
    void nobodyBeginsWithTheTraceOfAStep()
    {
        Story story;
        const Finding finding{.org = story.waterUnit,
                              .text = QStringLiteral("窗口无人"),
                              .foundBy = story.inspector,
                              .foundAt = story.clock.now()};
        Finding closed = finding;
        closed.closedOn = story.today();
        QCOMPARE(story.refusal(story.inspector, {creation(story.newId(), finding)}), std::nullopt);
        QCOMPARE(story.refusal(story.inspector, {creation(story.newId(), closed)}), ErrorCode::InvalidInput);
        QCOMPARE(story.refusal(Id(), {creation(story.newId(), closed)}), std::nullopt);
        const Closure asked{.org = story.waterUnit,
                            .commitment = story.commitment,
                            .requestedBy = story.waterClerk,
                            .text = QStringLiteral("已完成")};
        Closure decided = asked;
        decided.decidedBy = story.waterClerk;
        QCOMPARE(story.refusal(story.waterClerk, {creation(story.newId(), asked)}), std::nullopt);
        QCOMPARE(story.refusal(story.waterClerk, {creation(story.newId(), decided)}),
                 ErrorCode::InvalidInput);
    }

    void theDayOfAStepIsTheDayOnWhichItIsTaken()
    {
        Story story;
        const Id finding = story.found(FindingState::FixedOnSite);
        const auto closed = [&](const Id& who, const QDate& day) {
            Change change = story.step<Finding>(finding, u"close");
            change.patch.set(fieldNumber(&Finding::closedOn), day);
            return story.refusal(who, {change});
        };
        QCOMPARE(story.refusal(story.lead, {story.step<Finding>(finding, u"close")}), std::nullopt);
        QCOMPARE(closed(story.lead, story.today()), std::nullopt);
        for (const Id& who : {story.lead, Id()})
            QCOMPARE(closed(who, story.today().addDays(-1)), ErrorCode::InvalidInput);
    }

    void aStepBringsAlongOnlyWhatItsAuthorMightAmendInThatState()
    {
        Story story;
        const Id draft = story.make(story.promise(CommitmentState::Draft));
        const auto later = [](Commitment& c) { c.due = QDate(2026, 12, 30); };
        QCOMPARE(story.refusal(story.waterClerk, {story.step<Commitment>(draft, u"submit", later)}),
                 std::nullopt);
        const Id confirmed = story.make(story.promise(CommitmentState::Confirmed));
        const Change published =
            creation(story.newId(),
                     Publication{.org = story.waterUnit, .from = QDate(2026, 8, 3), .commitment = confirmed});
        QCOMPARE(story.refusal(story.head, {published, story.step<Commitment>(confirmed, u"publish")}),
                 std::nullopt);
        QCOMPARE(story.refusal(story.head, {published, story.step<Commitment>(confirmed, u"publish", later)}),
                 ErrorCode::WrongState);
        // Who may take the step need not be one who amends.
        const Id finding = story.found(FindingState::Recorded);
        const Change reworded =
            story.step<Finding>(finding, u"confirm", [](Finding& f) { f.text = QStringLiteral("窗口有人"); });
        QCOMPARE(story.refusal(story.lead, {reworded}), std::nullopt);
        QCOMPARE(story.refusal(story.clerk, {reworded}), ErrorCode::NotAllowed);
    }

    void oneStepAtATime()
    {
        Story story;
        const Id finding = story.found();
        const Change fixed = story.step<Finding>(finding, u"fix_on_site");
        Change closed = fixed;
        for (const Transition& step : kindOf<Finding>().transitions) {
            if (QLatin1StringView(step.name) == QLatin1StringView("close")
                && step.from == static_cast<int>(FindingState::FixedOnSite))
                closed.verb = step.verb;
        }
        QCOMPARE(story.refusal(story.lead, {fixed}), std::nullopt);
        QCOMPARE(story.refusal(story.lead, {fixed, closed}), ErrorCode::RuleBroken);
        QCOMPARE(story.refusal(story.lead, {fixed, fixed}), ErrorCode::RuleBroken);
        QCOMPARE(story.refusal(Id(), {fixed, closed}), std::nullopt); // what it enters, it enters at once

        // An amendment beside it is none.
        const Id draft = story.make(story.promise(CommitmentState::Draft));
        QCOMPARE(story.refusal(
                     story.waterClerk,
                     {story.amended<Commitment>(draft, [](Commitment& c) { c.due = QDate(2026, 12, 30); }),
                      story.step<Commitment>(draft, u"submit")}),
                 std::nullopt);
    }

    void aReviewCountsForThePromiseThatItIsAboutAndAsItEnds()
    {
        Story story;
        const Id promise = story.make(story.promise(CommitmentState::Submitted));
        const Id other = story.make(story.promise(CommitmentState::Submitted));
        const Change confirmed = story.step<Commitment>(promise, u"confirm");
        const auto with = [&](const std::vector<Change>& changes) {
            std::vector<Change> all = changes;
            all.push_back(confirmed);
            return story.refusal(story.reviewer, all);
        };
        QCOMPARE(with({story.reviewed(promise, ReviewResult::Confirmed)}), std::nullopt);
        QCOMPARE(with({}), ErrorCode::MissingField);
        QCOMPARE(with({story.reviewed(other, ReviewResult::Confirmed)}), ErrorCode::MissingField);
        QCOMPARE(with({story.reviewed(promise, ReviewResult::Returned)}), ErrorCode::MissingField);
        // Headquarters enters what was reviewed before there was this ledger.
        QCOMPARE(story.refusal(Id(), {confirmed}), std::nullopt);
    }

    /// Who answers for a promise: headquarters changes it any time, the unit until it hands it in.
    void whoAnswersForItIsChangedByHeadquartersOnceItIsHandedIn()
    {
        Story story;
        const auto led = [&](const Id& who, CommitmentState state) {
            const Id promise = story.make(story.promise(state));
            return story.refusal(who, {story.amended<Commitment>(promise, [](Commitment& c) {
                                     c.leader = QStringLiteral("王局长");
                                 })});
        };
        QCOMPARE(led(story.waterClerk, CommitmentState::Draft), std::nullopt);
        QCOMPARE(led(story.waterClerk, CommitmentState::Submitted), ErrorCode::NotAllowed);
        QCOMPARE(led(story.clerk, CommitmentState::Submitted), std::nullopt);
        QCOMPARE(led(Id(), CommitmentState::Submitted), std::nullopt);
    }

    void headquartersItselfIsHeldByNoLimitAndNoState()
    {
        Story story;
        const auto said = [&](const Id& who, qsizetype length) {
            return story.refusal(who,
                                 {creation(story.newId(),
                                           Comment{.org = story.waterUnit,
                                                   .subject = story.commitment,
                                                   .text = QString(length, u'长'),
                                                   .author = story.lead})});
        };
        QCOMPARE(said(story.lead, 10), std::nullopt);
        QVERIFY(said(story.lead, 1'000'000));
        QCOMPARE(said(Id(), 1'000'000), std::nullopt);
        const auto reworded = [&](const Id& who) {
            return story.refusal(who, {story.amended<Commitment>(story.commitment, [](Commitment& c) {
                                     c.text = QStringLiteral("一小时到场");
                                 })});
        };
        QCOMPARE(reworded(story.clerk), ErrorCode::WrongState);
        QCOMPARE(reworded(Id()), std::nullopt);
    }

    void anAuthorIsNobodyElse()
    {
        Story story;
        const auto said = [&](const Value& author) {
            Change change = creation(story.newId(),
                                     Comment{.org = story.waterUnit,
                                             .subject = story.commitment,
                                             .text = QStringLiteral("已核实")});
            change.patch.set(fieldNumber(&Comment::author), author);
            return story.refusal(story.lead, {change});
        };
        QCOMPARE(said(story.lead), std::nullopt);
        QCOMPARE(said(story.head), ErrorCode::NotAllowed);
        QCOMPARE(said(Value()), ErrorCode::MissingField); // said to be nobody
    }

    void whatIsRequiredIsThere()
    {
        Story story;
        const auto made = [&](const QString& name) {
            return story.refusal(story.root,
                                 {creation(story.newId(), Org{.name = name, .parent = story.county})});
        };
        QCOMPARE(made(QStringLiteral("林业局")), std::nullopt);
        QCOMPARE(made(QString()), ErrorCode::MissingField);
    }

    void aNumberThatWasGivenStays()
    {
        Story story;
        const Id draft = story.make(story.promise(CommitmentState::Draft));
        const auto numbered = [&](const QString& number) {
            return story.amended<Commitment>(draft, [&](Commitment& c) { c.regNo = number; });
        };
        story.done(Id(), {numbered(QStringLiteral("CN-001"))});
        Change again = numbered(QStringLiteral("CN-002"));
        QCOMPARE(story.refusal(story.clerk, {again}), ErrorCode::RuleBroken);
        again.patch.set(fieldNumber(&Commitment::regNo), QStringLiteral("CN-001"));
        QCOMPARE(story.refusal(story.clerk, {again}), std::nullopt);
    }

    /// A reference leads to a record that is there, of the same line of organisations.
    void aReferenceLeadsUpOrDownTheOwnLine()
    {
        Story story;
        Commitment theirs = story.promise(CommitmentState::InProgress);
        theirs.org = story.station;
        const Id below = story.make(theirs);
        theirs.org = story.schoolUnit;
        const Id beside = story.make(theirs);
        const auto found = [&](const Id& org, const Id& promise) {
            return story.refusal(story.inspector,
                                 {creation(story.newId(),
                                           Finding{.org = org,
                                                   .commitment = promise,
                                                   .text = QStringLiteral("窗口无人"),
                                                   .foundBy = story.inspector,
                                                   .foundAt = story.clock.now()})});
        };
        QCOMPARE(found(story.waterUnit, story.commitment), std::nullopt);
        QCOMPARE(found(story.waterUnit, below), std::nullopt);
        QCOMPARE(found(story.station, story.commitment), std::nullopt);
        QCOMPARE(found(story.waterUnit, beside), ErrorCode::RuleBroken);
        QCOMPARE(found(story.waterUnit, story.newId()), ErrorCode::UnknownRecord);
        QCOMPARE(found(story.waterUnit, story.contact), ErrorCode::UnknownRecord); // of another kind
    }

    void whatIsSaidBelongsToTheUnitOfWhatItIsAbout()
    {
        Story story;
        const auto said = [&](const Id& subject, const Id& org) {
            return story.refusal(story.lead,
                                 {creation(story.newId(),
                                           Comment{.org = org,
                                                   .subject = subject,
                                                   .text = QStringLiteral("已核实"),
                                                   .author = story.lead})});
        };
        QCOMPARE(said(story.commitment, story.waterUnit), std::nullopt);
        QCOMPARE(said(story.commitment, story.station), ErrorCode::RuleBroken);
        // An organisation is its own matter, and that of what stands above it.
        QCOMPARE(said(story.station, story.station), std::nullopt);
        QCOMPARE(said(story.station, story.waterUnit), std::nullopt);
        QCOMPARE(said(story.station, story.schoolUnit), ErrorCode::RuleBroken);
        // What is everybody's may be spoken of for any unit.
        QCOMPARE(said(story.checklist, story.waterUnit), std::nullopt);
        QCOMPARE(said(story.newId(), story.waterUnit), ErrorCode::UnknownRecord);
    }

    /// Whether he reads it now, or did on the day on which he wrote.
    void whoSaysSomethingReadsWhatItIsAbout()
    {
        Story story;
        const Id finding = story.found();
        const Id temporary = story.make(Person{.name = QStringLiteral("借调"), .org = story.center});
        story.make(Appointment{.person = temporary,
                               .role = Role::Inspector,
                               .org = story.county,
                               .from = QDate(2026, 8, 10),
                               .until = QDate(2026, 8, 12)});
        const auto on = [](int day) {
            return Instant{QDate(2026, 8, day).startOfDay(Qt::UTC).toMSecsSinceEpoch()};
        };
        const auto said = [&](int made, int judged) {
            story.clock.set(QDate(2026, 8, judged));
            return story.at(on(made), temporary,
                            {creation(story.newId(),
                                      Comment{.org = story.waterUnit,
                                              .subject = finding,
                                              .text = QStringLiteral("已核实"),
                                              .author = temporary})});
        };
        QCOMPARE(said(9, 9), ErrorCode::NotAllowed);
        QCOMPARE(said(9, 11), std::nullopt); // his clock is behind
        QCOMPARE(said(12, 20), std::nullopt); // it arrives late
        QCOMPARE(said(20, 20), ErrorCode::NotAllowed);
    }

    void whoMayTakeAStepIsKnownBeforeItIsTaken()
    {
        Story story;
        const Id finding = story.found();
        const Record record = *story.headquarters().view().find(kindOf<Finding>(), finding);
        const Transition* confirm =
            record.kind->transition(u"confirm", static_cast<int>(FindingState::Recorded));
        QVERIFY(confirm);
        const auto may = [&](const Id& who) {
            const auto ok = mayTake(story.headquarters().view(), who, record, *confirm, story.clock.now());
            return ok ? std::nullopt : std::optional(ok.error().code);
        };
        const Id insider =
            story.person(QStringLiteral("水务局的组长"), story.waterUnit, Role::TeamLead, story.county);
        const Id foundIt = story.inspector;
        story.make(Appointment{.person = foundIt, .role = Role::TeamLead, .org = story.county});
        QCOMPARE(may(story.lead), std::nullopt);
        QCOMPARE(may(story.schoolClerk), ErrorCode::NotAllowed); // his role does not
        QCOMPARE(may(insider), ErrorCode::NotAllowed); // it is about his own unit
        QCOMPARE(may(foundIt), ErrorCode::NotAllowed); // he found it
    }

    void workIsLateWhereItsAuthorsRoleHasEndedMeanwhile()
    {
        Story story;
        const auto late = [&](const std::vector<Appointment>& held, int made, int judged) {
            const Id person = story.make(Person{.name = QStringLiteral("借调"), .org = story.center});
            for (Appointment appointment : held) {
                appointment.person = person;
                appointment.role = Role::Inspector;
                appointment.org = story.county;
                story.make(appointment);
            }
            const auto on = [](int day) {
                return Instant{QDate(2026, 8, day).startOfDay(Qt::UTC).toMSecsSinceEpoch()};
            };
            return isLate({person, on(made), {}}, story.headquarters().view(), on(judged));
        };
        const Appointment always{};
        const Appointment over{.until = QDate(2026, 8, 5)};
        const Appointment ends{.until = QDate(2026, 8, 12)};
        const Appointment begins{.from = QDate(2026, 8, 20)};
        QVERIFY(late({ends}, 12, 13));
        QVERIFY(late({always, ends}, 12, 13));
        QVERIFY(!late({ends}, 10, 12));
        QVERIFY(!late({always}, 10, 20));
        QVERIFY(!late({over, always}, 10, 20));
        QVERIFY(!late({begins}, 21, 10)); // dated ahead
        QVERIFY(!late({}, 10, 20));
    }

    /// Both values of all that came second are kept, where one of them was contested.
    void aConflictKeepsAllThatWasProposed()
    {
        Story story;
        const Record seen = *story.headquarters().view().find(kindOf<Contact>(), story.contact);
        Contact next = seen.as<Contact>();
        next.phones = {QStringLiteral("0773-2850001")};
        Change change = amendment(seen, next);
        const Intent intent{story.waterClerk, story.clock.now(), {change}};
        QVERIFY(!conflictOf(change, seen, intent, 9)); // it saw what stands
        change.base = seen.gseq - 1;
        const auto conflict = conflictOf(change, seen, intent, 9);
        QVERIFY(conflict);
        QCOMPARE(conflict->as<Conflict>().operation, 9);
        QCOMPARE(conflict->as<Conflict>().author, story.waterClerk);
        // Beside it something that stands as it is, and something that this program does not know.
        change.patch.set(fieldNumber(&Contact::org), story.waterUnit);
        change.patch.set(99, true);
        QVERIFY(conflictOf(change, seen, intent, 9));
        Change nothing = change;
        nothing.patch = {};
        nothing.patch.set(fieldNumber(&Contact::phones), seen[fieldNumber(&Contact::phones)]);
        QVERIFY(!conflictOf(nothing, seen, intent, 9));
    }
};

JIANNUO_STORY(TestSteps, QCoreApplication)
#include "tst_steps.moc"
