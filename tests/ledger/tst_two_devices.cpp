// SPDX-License-Identifier: Apache-2.0
#include "domain/older_program.h"
#include "domain/spot_check_score.h"
#include "ledger/checkup.h"
#include "ledger/state_hash.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::SmallCounty;

/// What two tablets and headquarters make of the same days.
class TestTwoDevices : public QObject {
    Q_OBJECT

private:
    static std::vector<Change> visit(SmallCounty& county, Id* check, Id* finding)
    {
        *check = county.newId();
        *finding = county.newId();
        std::vector<Change> changes;
        changes.push_back(creation(*check,
                                   SpotCheck{.org = county.waterUnit,
                                             .checklist = county.checklist,
                                             .inspectors = {county.inspector},
                                             .startedAt = county.clock.now(),
                                             .endedAt = {county.clock.now().ms + 60'000},
                                             .refusal = QStringLiteral("负责人外出")}));
        changes.push_back(creation(county.newId(),
                                   Score{.org = county.waterUnit,
                                         .spotCheck = *check,
                                         .item = 1,
                                         .inspector = county.inspector,
                                         .full = 10,
                                         .deductions = {{QStringLiteral("未佩戴工作牌"), 2, 3}}}));
        changes.push_back(creation(*finding,
                                   Finding{.org = county.waterUnit,
                                           .spotCheck = *check,
                                           .category = FindingCategory::Attitude,
                                           .text = QStringLiteral("窗口三人未佩戴工作牌"),
                                           .foundBy = county.inspector,
                                           .foundAt = county.clock.now()}));
        return changes;
    }

    /// At headquarters itself.
    template <class T, class Edit> static void amend(SmallCounty& county, const Id& id, Edit edit)
    {
        const Record seen = *county.headquarters().view().find(kindOf<T>(), id);
        T next = seen.as<T>();
        edit(next);
        QVERIFY(county.headquarters().record({{}, county.clock.now(), {amendment(seen, next)}}).ok());
    }
    /// A unit comes under another one: everybody reads anew.
    static void moveTree(SmallCounty& county)
    {
        amend<Org>(county, county.schoolUnit, [&](Org& org) { org.parent = county.center; });
    }
    /// Two desks that have written the same field; the second's is the conflict.
    static void disagree(SmallCounty& county, DeviceLedger& first, DeviceLedger& second)
    {
        county.sync(first);
        county.sync(second);
        for (auto [desk, who, leader] : {std::tuple(&first, county.clerk, QStringLiteral("张三")),
                                         std::tuple(&second, county.head, QStringLiteral("李四"))}) {
            const Record seen = *desk->view().find(kindOf<Commitment>(), county.commitment);
            Commitment next = seen.as<Commitment>();
            next.leader = leader;
            QVERIFY(desk->record({who, county.clock.now(), {amendment(seen, next)}}).ok());
        }
        county.sync(first);
        county.sync(second);
        county.sync(first);
    }

private Q_SLOTS:
    void aVisitReachesHeadquartersOnceAndComesBackConfirmed()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        QCOMPARE(tablet->view().get<Org>(county.waterUnit)->name, QStringLiteral("清溪县水务局"));

        Id check, finding;
        const auto recorded =
            tablet->record({county.inspector, county.clock.now(), visit(county, &check, &finding)});
        QVERIFY2(recorded.ok(), recorded.ok() ? "" : qPrintable(recorded.error().sentence));
        QVERIFY(tablet->view().find(kindOf<Finding>(), finding)->waiting);
        QCOMPARE(tablet->waitingCount(), std::size_t(1));
        QVERIFY(!county.headquarters().view().get<Finding>(finding));

        county.push(*tablet);
        county.push(*tablet); // the answer was lost: the same again changes nothing
        county.sync(*tablet);
        QCOMPARE(tablet->waitingCount(), std::size_t(0));
        QVERIFY(tablet->waiting().empty());
        const auto there = county.headquarters().view().find(kindOf<Finding>(), finding);
        const auto here = tablet->view().find(kindOf<Finding>(), finding);
        QVERIFY(there && here);
        QVERIFY(!here->waiting);
        QCOMPARE(here->gseq, there->gseq);
        QVERIFY(here->fields == there->fields);
        QCOMPARE(tablet->view().history(finding).size(), std::size_t(1));
    }

    void aReaderOnAConnectionOfItsOwnSeesWhatComesLater()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        Database database(tablet->directory() + QStringLiteral("/ledger.db"), Database::Access::ReadOnly);
        const Store reader(database);
        QVERIFY(reader.fact("person").isEmpty());
        QVERIFY(tablet->setFact("person", "first").ok());
        QCOMPARE(reader.fact("person"), QByteArray("first"));
        QVERIFY(!reader.get<Org>(county.waterUnit));
        county.sync(*tablet);
        QVERIFY(reader.get<Org>(county.waterUnit));
        QVERIFY(tablet->setFact("person", "second").ok());
        QCOMPARE(reader.fact("person"), QByteArray("second"));
    }

    void aConflictingEditKeepsBothValues()
    {
        SmallCounty county;
        auto first = county.tablet({county.clerk});
        auto second = county.tablet({county.head});
        county.sync(*first);
        county.sync(*second);
        const auto edit = [&](DeviceLedger& tablet, const Id& who, const QString& leader) {
            const Record seen = *tablet.view().find(kindOf<Commitment>(), county.commitment);
            Commitment next = seen.as<Commitment>();
            next.leader = leader;
            QVERIFY(tablet.record({who, county.clock.now(), {amendment(seen, next)}}).ok());
        };
        edit(*first, county.clerk, QStringLiteral("张三"));
        edit(*second, county.head, QStringLiteral("李四"));
        QCOMPARE(second->view().get<Commitment>(county.commitment)->leader, QStringLiteral("李四"));
        county.sync(*first);
        county.sync(*second);
        county.sync(*first);

        for (DeviceLedger* tablet : {first.get(), second.get()}) {
            QCOMPARE(tablet->view().get<Commitment>(county.commitment)->leader, QStringLiteral("张三"));
            const auto conflicts = tablet->view().all(&Conflict::subject, county.commitment);
            QCOMPARE(conflicts.size(), std::size_t(1));
            QCOMPARE(conflicts.front().second.author, county.head);
        }
        QCOMPARE(second->waiting().size(), std::size_t(1));
        QCOMPARE(second->waiting().front().state, WaitingState::Conflicting);
        QVERIFY(second->dismiss(second->waiting().front().operation.dseq).ok());
        QVERIFY(second->waiting().empty());
    }

    void whatWasAcceptedOutsideOfOnesScopeDoesNotWaitForEver()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        Id check, finding;
        QVERIFY(tablet->record({county.inspector, county.clock.now(), visit(county, &check, &finding)}).ok());
        county.push(*tablet);
        QCOMPARE(tablet->waiting().front().state, WaitingState::Accepted);
        for (const auto& [id, appointment] :
             county.headquarters().view().all(&Appointment::person, county.inspector))
            amend<Appointment>(county, id, [](Appointment& next) { next.revoked = true; });
        county.sync(*tablet);
        QVERIFY(tablet->waiting().empty());
        QVERIFY(!tablet->view().get<SpotCheck>(check));
    }

    /// As with bundles, where an answer may tell what came of a later one: what was accepted comes in a page,
    /// what was refused between does not.
    void whatWasRefusedBetweenIsAskedForAgain()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector, county.clerk});
        county.sync(*tablet);
        std::vector<QByteArray> handedOver;
        for (const Id& who : {county.inspector, county.clerk, county.inspector, county.inspector}) {
            const Comment comment{.org = county.waterUnit,
                                  .subject = county.commitment,
                                  .text = QStringLiteral("评论"),
                                  .author = who};
            handedOver.push_back(
                SmallCounty::must(
                    tablet->record({who, county.clock.now(), {creation(county.newId(), comment)}}))
                    .bytes);
        }
        for (const auto& [id, appointment] :
             county.headquarters().view().all(&Appointment::person, county.inspector))
            amend<Appointment>(county, id, [](Appointment& next) { next.revoked = true; });
        HeadquartersLedger& headquarters = county.headquarters();
        handedOver.pop_back();
        SmallCounty::must(headquarters.begin());
        SmallCounty::must(headquarters.sequence(tablet->device(), handedOver));
        SmallCounty::must(headquarters.commit());
        const auto& reader = headquarters.reader();
        const auto page = reader.page(reader.scopeOf({county.inspector, county.clerk}, county.clock.now()),
                                      tablet->cursor(), {}, 1 << 20);
        SmallCounty::must(tablet->apply(*page));
        QCOMPARE(tablet->waitingCount(), std::size_t(3)); // the first, the third, and one that is new

        county.push(*tablet);
        county.sync(*tablet);
        QCOMPARE(tablet->waitingCount(), std::size_t(0));
        const auto told = tablet->waiting();
        QCOMPARE(std::count_if(told.begin(), told.end(),
                               [](const WaitingOperation& w) { return w.state == WaitingState::Refused; }),
                 3);
    }

    void aDecisionThatWaitsKeepsItsConflictWhenEverythingIsReadAnew()
    {
        SmallCounty county;
        auto first = county.tablet({county.clerk});
        auto second = county.tablet({county.head, county.lead});
        disagree(county, *first, *second);
        const Id conflict = second->view().all(&Conflict::subject, county.commitment).front().first;
        Fields why;
        why.set(fieldNumber(&Conflict::reason), QStringLiteral("以局里核对的为准"));
        const auto keep = transition(*second->view().find(kindOf<Conflict>(), conflict), u"keep", why);
        QVERIFY(second->record({county.lead, county.clock.now(), {*keep}}).ok());
        moveTree(county);
        const auto& reader = county.headquarters().reader();
        const auto page = reader.page(reader.scopeOf({county.head, county.lead}, county.clock.now()),
                                      second->cursor(), second->chain(), 1 << 20);
        QVERIFY(page->reset);
        QVERIFY(second->apply(*page).ok());
        const auto shown = second->view().find(kindOf<Conflict>(), conflict);
        QVERIFY(shown && shown->waiting);
        QCOMPARE(shown->as<Conflict>().state, ConflictState::Kept);
    }

    void aUnitIsNotSentAConflictWhenTheTreeMoves()
    {
        SmallCounty county;
        auto first = county.tablet({county.clerk});
        auto second = county.tablet({county.head});
        auto unit = county.tablet({county.waterClerk});
        county.sync(*unit);
        disagree(county, *first, *second);
        moveTree(county);
        county.sync(*unit);
        QCOMPARE(unit->view().get<Commitment>(county.commitment)->leader, QStringLiteral("张三"));
        QVERIFY(unit->view().all(&Conflict::subject, county.commitment).empty());
        county.sync(*first);
        QCOMPARE(first->view().all(&Conflict::subject, county.commitment).size(), std::size_t(1));
    }

    void ofAnIntentOnlyTheContestedPartIsAConflict()
    {
        SmallCounty county;
        auto first = county.tablet({county.clerk});
        auto second = county.tablet({county.head});
        county.sync(*first);
        county.sync(*second);
        const Record seen = *first->view().find(kindOf<Commitment>(), county.commitment);
        Commitment theirs = seen.as<Commitment>();
        theirs.leader = QStringLiteral("张三");
        QVERIFY(first->record({county.clerk, county.clock.now(), {amendment(seen, theirs)}}).ok());
        Commitment ours = seen.as<Commitment>();
        ours.leader = QStringLiteral("李四");
        const Record contact = *second->view().find(kindOf<Contact>(), county.contact);
        Contact moved = contact.as<Contact>();
        moved.address = QStringLiteral("清溪县新城路 8 号");
        const Comment remark{.org = county.waterUnit,
                             .subject = county.commitment,
                             .text = QStringLiteral("换了分管领导"),
                             .author = county.head};
        QVERIFY(second
                    ->record({county.head,
                              county.clock.now(),
                              {amendment(seen, ours), amendment(contact, moved),
                               creation(county.newId(), remark)}})
                    .ok());
        county.sync(*first);
        county.sync(*second);

        const auto& view = county.headquarters().view();
        QCOMPARE(view.all(&Conflict::subject, county.commitment).size(), std::size_t(1));
        QVERIFY(view.all(&Conflict::subject, county.contact).empty());
        QCOMPARE(second->view().all(&Conflict::subject, county.commitment).size(), std::size_t(1));
        QVERIFY(second->view().all(&Conflict::subject, county.contact).empty());
        QCOMPARE(second->waiting().front().state, WaitingState::Conflicting); // the whole of it, to look up
    }

    void editsOfDifferentFieldsDoNotConflict()
    {
        SmallCounty county;
        auto first = county.tablet({county.clerk});
        auto second = county.tablet({county.head});
        county.sync(*first);
        county.sync(*second);
        const Record seen = *first->view().find(kindOf<Commitment>(), county.commitment);
        Commitment a = seen.as<Commitment>();
        a.leader = QStringLiteral("张三");
        Commitment b = seen.as<Commitment>();
        b.ownerName = QStringLiteral("王五");
        QVERIFY(first->record({county.clerk, county.clock.now(), {amendment(seen, a)}}).ok());
        QVERIFY(second->record({county.head, county.clock.now(), {amendment(seen, b)}}).ok());
        county.sync(*first);
        county.sync(*second);
        county.sync(*first);
        const auto result = first->view().get<Commitment>(county.commitment);
        QCOMPARE(result->leader, QStringLiteral("张三"));
        QCOMPARE(result->ownerName, QStringLiteral("王五"));
        QVERIFY(first->view().all(&Conflict::subject, county.commitment).empty());
    }

    void severalOwnEditsInARowAreNotConflicts()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.clerk});
        county.sync(*tablet);
        for (const char* leader : {"甲", "乙", "丙"}) {
            const Record seen = *tablet->view().find(kindOf<Commitment>(), county.commitment);
            Commitment next = seen.as<Commitment>();
            next.leader = QString::fromUtf8(leader);
            QVERIFY(tablet->record({county.clerk, county.clock.now(), {amendment(seen, next)}}).ok());
        }
        county.sync(*tablet);
        QVERIFY(tablet->waiting().empty());
        QCOMPARE(county.headquarters().view().get<Commitment>(county.commitment)->leader,
                 QStringLiteral("丙"));
    }

    void aUnitSeesItsOwnAndNothingInternal()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        auto unit = county.tablet({county.waterClerk});
        auto school = county.tablet({county.schoolClerk});
        county.sync(*tablet);
        Id check, finding;
        QVERIFY(tablet->record({county.inspector, county.clock.now(), visit(county, &check, &finding)}).ok());
        county.sync(*tablet);
        county.sync(*unit);
        county.sync(*school);
        QVERIFY(unit->view().get<Commitment>(county.commitment));
        QVERIFY(!school->view().get<Commitment>(county.commitment));
        for (DeviceLedger* other : {unit.get(), school.get()}) {
            QVERIFY(!other->view().get<Finding>(finding));
            QVERIFY(!other->view().get<SpotCheck>(check));
        }
        // The notice tells the unit what it needs; the same intent's change of the finding stays inside.
        auto desk = county.tablet({county.head});
        county.sync(*desk);
        const Id notice = county.newId();
        const auto confirm = transition(*desk->view().find(kindOf<Finding>(), finding), u"confirm");
        QVERIFY(desk->record({county.head, county.clock.now(), {*confirm}}).ok());
        const auto issue = transition(*desk->view().find(kindOf<Finding>(), finding), u"issue_notice");
        const auto issued =
            desk->record({county.head,
                          county.clock.now(),
                          {creation(notice,
                                    Rectification{.org = county.waterUnit,
                                                  .finding = finding,
                                                  .issuedBy = county.head,
                                                  .problem = QStringLiteral("窗口三人未佩戴工作牌"),
                                                  .due = QDate(2026, 8, 17)}),
                           *issue}});
        QVERIFY2(issued.ok(), issued.ok() ? "" : qPrintable(issued.error().sentence));
        county.sync(*desk);
        county.sync(*unit);
        QCOMPARE(county.headquarters().view().get<Finding>(finding)->state, FindingState::NoticeIssued);
        QVERIFY(unit->view().get<Rectification>(notice));
        QVERIFY(!unit->view().get<Finding>(finding));
        QVERIFY(!school->view().get<Rectification>(notice));
    }

    void theRefusedStaysVisibleUntilItsAuthorHasSeenIt()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        Id check, finding;
        QVERIFY(tablet->record({county.inspector, county.clock.now(), visit(county, &check, &finding)}).ok());
        // Meanwhile the appointment ends.
        for (const auto& [id, appointment] :
             county.headquarters().view().all(&Appointment::person, county.inspector))
            amend<Appointment>(county, id, [](Appointment& next) { next.revoked = true; });
        county.push(*tablet);
        QCOMPARE(tablet->waiting().size(), std::size_t(1));
        QCOMPARE(tablet->waiting().front().state, WaitingState::Refused);
        QCOMPARE(tablet->waiting().front().verdict.reason.code, ErrorCode::NotAllowed);
        QVERIFY(!tablet->view().get<Finding>(finding));
    }

    void aCopiedTabletOpensAnotherChain()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.clerk});
        county.sync(*tablet);
        const auto comment = [&](DeviceLedger& where, const QString& text) {
            QVERIFY(where
                        .record({county.clerk,
                                 county.clock.now(),
                                 {creation(county.newId(),
                                           Comment{.org = county.waterUnit,
                                                   .subject = county.commitment,
                                                   .text = text,
                                                   .author = county.clerk})}})
                        .ok());
        };
        comment(*tablet, QStringLiteral("原件的评论"));
        const auto operation = tablet->toPush(1 << 20).front().operation;
        county.sync(*tablet);
        // The copy writes another first operation under the same number.
        Operation other = operation;
        other.changes.front().record = county.newId();
        seal(other);
        SmallCounty::must(county.headquarters().begin());
        const auto answer = SmallCounty::must(
            county.headquarters().sequence(tablet->device(), std::vector<QByteArray>{other.bytes}));
        SmallCounty::must(county.headquarters().commit());
        QVERIFY(answer.fault && *answer.fault == PushFault::Fork);

        comment(*tablet, QStringLiteral("之后的评论"));
        QVERIFY(tablet->reincarnate(tablet->chain()).ok());
        county.sync(*tablet);
        QVERIFY(tablet->waiting().empty());
        QCOMPARE(county.headquarters().view().all(&Comment::subject, county.commitment).size(),
                 std::size_t(2));
    }

    void aCopyKeepsItsWorkWhenItReadsTheOthersUnderItsNumber()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.clerk});
        county.sync(*tablet);
        const QString directory = tablet->directory();
        tablet.reset();
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("keys")));
        for (const char* file : {"/ledger.db", "/keys/device-key.pem"})
            QVERIFY(
                QFile::copy(directory + QLatin1StringView(file), folder.path() + QLatin1StringView(file)));
        test::SeededBytes random(3);
        tablet = SmallCounty::must(DeviceLedger::open(directory, county.clock, random));
        auto copy = SmallCounty::must(DeviceLedger::open(folder.path(), county.clock, random));
        for (DeviceLedger* where : {tablet.get(), copy.get()}) {
            QVERIFY(where
                        ->record({county.clerk,
                                  county.clock.now(),
                                  {creation(county.newId(),
                                            Comment{.org = county.waterUnit,
                                                    .subject = county.commitment,
                                                    .text = QStringLiteral("评论"),
                                                    .author = county.clerk})}})
                        .ok());
        }
        county.sync(*tablet);
        const auto& reader = county.headquarters().reader();
        const auto page =
            reader.page(reader.scopeOf({county.clerk}, county.clock.now()), copy->cursor(), {}, 1 << 20);
        QVERIFY(copy->apply(*page).ok());
        QCOMPARE(copy->waitingCount(), std::size_t(1));
        QCOMPARE(county.push(*copy).fault, std::optional(PushFault::Fork));
        QVERIFY(copy->reincarnate(copy->chain()).ok());
        county.sync(*copy);
        QCOMPARE(county.headquarters().view().all(&Comment::subject, county.commitment).size(),
                 std::size_t(2));
        QCOMPARE(copy->view().all(&Comment::subject, county.commitment).size(), std::size_t(2));
    }

    void aLedgerHasOneWriter()
    {
        SmallCounty county;
        test::SeededBytes random(99);
        auto tablet = county.tablet({county.clerk});
        const QString directory = tablet->directory();
        const auto second = DeviceLedger::open(directory, county.clock, random);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().code, ErrorCode::Busy);
        tablet.reset();
        QVERIFY(DeviceLedger::open(directory, county.clock, random).ok());
    }

    void whoSeesTheSameHasTheSameStateHash()
    {
        SmallCounty county;
        auto first = county.tablet({county.inspector});
        auto second = county.tablet({county.inspector});
        county.sync(*first);
        county.sync(*second, 1);
        county.sync(*first); // the second tablet's own record
        QCOMPARE(stateHash(first->view()), stateHash(second->view()));
        Id check, finding;
        QVERIFY(first->record({county.inspector, county.clock.now(), visit(county, &check, &finding)}).ok());
        QVERIFY(stateHash(first->view()) != stateHash(second->view()));
        const auto score = spotCheckScore(first->view(), check);
        QVERIFY(score.ok());
        QCOMPARE(scoreText(score->score),
                 QStringLiteral("40.00")); // item 1: 10 − 3×2, item 2 is not scored yet
        QVERIFY(!score->complete);
        county.sync(*first);
        county.sync(*second);
        QCOMPARE(stateHash(first->view()), stateHash(second->view()));
    }

    /// An older program beside the newest: what it does not know, it keeps and does not erase.
    void anOlderProgramErasesNothing()
    {
        SmallCounty county;
        const OlderProgram older{{kindOf<Comment>().number},
                                 {{kindOf<Commitment>().number, fieldNumber(&Commitment::leader)}}};
        std::unique_ptr<DeviceLedger> tablet;
        {
            const ReadingAs reads(&older);
            tablet = county.tablet({county.clerk});
            county.sync(*tablet);
        }
        amend<Commitment>(county, county.commitment,
                          [](Commitment& next) { next.leader = QStringLiteral("张三"); });
        const Id comment = county.make(Comment{.org = county.waterUnit,
                                               .subject = county.commitment,
                                               .text = QStringLiteral("已联系"),
                                               .author = county.clerk});
        const QString directory = tablet->directory();
        {
            const ReadingAs reads(&older);
            county.sync(*tablet);
            QCOMPARE(tablet->view().count(kindOf<Comment>(), {}), 0);
            const Record seen = *tablet->view().find(kindOf<Commitment>(), county.commitment);
            Commitment next = seen.as<Commitment>();
            QVERIFY(next.leader.isEmpty());
            next.ownerName = QStringLiteral("李四");
            QVERIFY(tablet->record({county.clerk, county.clock.now(), {amendment(seen, next)}}).ok());
        }
        {
            const ReadingAs reads(&older);
            county.sync(*tablet);
        }
        tablet.reset(); // the newest program
        test::SeededBytes random(7);
        tablet = SmallCounty::must(DeviceLedger::open(directory, county.clock, random));
        QVERIFY(tablet->view().get<Comment>(comment));
        for (const View* view : {static_cast<const View*>(&tablet->view()),
                                 static_cast<const View*>(&county.headquarters().view())}) {
            const auto commitment = view->get<Commitment>(county.commitment);
            QCOMPARE(commitment->leader, QStringLiteral("张三"));
            QCOMPARE(commitment->ownerName, QStringLiteral("李四"));
        }
        QCOMPARE(stateHash(tablet->view()), stateHash(county.headquarters().view()));
    }

    /// Headquarters is the older one: it refuses what it does not know, and both keep it.
    void anOlderHeadquartersRefusesWhatItDoesNotKnow()
    {
        SmallCounty county;
        const OlderProgram older{{kindOf<Comment>().number}, {}};
        auto tablet = county.tablet({county.clerk});
        county.sync(*tablet);
        QVERIFY(tablet
                    ->record({county.clerk,
                              county.clock.now(),
                              {creation(county.newId(),
                                        Comment{.org = county.waterUnit,
                                                .subject = county.commitment,
                                                .text = QStringLiteral("已联系"),
                                                .author = county.clerk})}})
                    .ok());
        {
            const ReadingAs reads(&older);
            QCOMPARE(county.push(*tablet).verdicts.front().verdict.outcome, Outcome::Refused);
        }
        QCOMPARE(tablet->waiting().front().verdict.reason.code, ErrorCode::Unsupported);
        QCOMPARE(tablet->waiting().front().operation.changes.front().patch.size(), std::size_t(4));
    }

    /// A bit has turned over in what waits: nobody signs that as what the person recorded.
    void aRottenOperationIsNotSent()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        const auto comment = [&](const QString& text) {
            const Id id = county.newId();
            SmallCounty::must(tablet->record({county.inspector,
                                              county.clock.now(),
                                              {creation(id,
                                                        Comment{.org = county.waterUnit,
                                                                .subject = county.commitment,
                                                                .text = text,
                                                                .author = county.inspector})}}));
            return id;
        };
        const Id whole = comment(QStringLiteral("AAAA"));
        const Id rotten = comment(QStringLiteral("BBBB"));
        const QString directory = tablet->directory();
        tablet.reset();
        {
            Database database(directory + QStringLiteral("/ledger.db"), Database::Access::ReadWrite);
            database.execute("UPDATE waiting SET bytes=CAST(replace(bytes, 'BBBB', 'BBBC') AS BLOB)");
        }
        test::SeededBytes random(7);
        const auto parts = SmallCounty::must(checkUp(directory, county.clock, random));
        QVERIFY(std::any_of(parts.begin(), parts.end(),
                            [](const CheckupPart& part) { return part.name == u"waiting" && !part.ok(); }));
        tablet = SmallCounty::must(DeviceLedger::open(directory, county.clock, random));
        QCOMPARE(tablet->waitingCount(), std::size_t(1));
        county.sync(*tablet);
        QVERIFY(county.headquarters().view().get<Comment>(whole));
        QVERIFY(!county.headquarters().view().get<Comment>(rotten));
    }

    /// The same at headquarters: no device gets to read it as somebody's operation.
    void aRottenOperationIsNotGivenOut()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        const auto page = [&] {
            const auto reader = county.headquarters().reader();
            return reader.page(reader.scopeOf({county.inspector}, county.clock.now()), tablet->cursor(),
                               tablet->chain(), 1 << 20);
        };
        QVERIFY(page().ok());
        county.make(Comment{.org = county.waterUnit,
                            .subject = county.commitment,
                            .text = QStringLiteral("AAAA"),
                            .author = county.inspector});
        county.headquarters().store().database().execute(
            "UPDATE operation SET bytes=CAST(replace(bytes, 'AAAA', 'AAAB') AS BLOB)");
        QVERIFY(!page());
        QCOMPARE(page().error().code, ErrorCode::Corrupt);
    }

    void readsInSmallPagesWithoutSkipping()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        county.sync(*tablet, 1);
        for (const KindInfo* kind : Kinds::all())
            QCOMPARE(tablet->view().count(*kind, {}), county.headquarters().view().count(*kind, {}));
    }

    void findsTwoCharacters()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        Query query;
        query.text = QStringLiteral("漏水");
        QCOMPARE(tablet->view().list(kindOf<Commitment>(), query).size(), std::size_t(1));
        query.text = QStringLiteral("水漏");
        QVERIFY(tablet->view().list(kindOf<Commitment>(), query).empty());
    }
};

JIANNUO_STORY(TestTwoDevices, QCoreApplication)
#include "tst_two_devices.moc"
