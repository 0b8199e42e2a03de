// SPDX-License-Identifier: Apache-2.0
#include "domain/rules.h"
#include "ledger/receipt.h"
#include "ledger/state_hash.h"
#include "support/small_county.h"
#include "support/stories.h"
#include "support/suites.h"

#include <QTest>

using namespace jiannuo;
using test::SmallCounty;

namespace {

/// A county with two tablets at work.
struct Town : SmallCounty {
    std::unique_ptr<DeviceLedger> first = tablet({inspector});
    std::unique_ptr<DeviceLedger> second = tablet({clerk});

    explicit Town(Suite suite = Suite::Ed25519Sha256)
        : SmallCounty(suite)
    {
        sync(*first);
        sync(*second);
    }

    Id comment(DeviceLedger& where, const Id& author, const QString& text)
    {
        const Id id = newId();
        const Comment content{.org = waterUnit, .subject = commitment, .text = text, .author = author};
        must(where.record({author, clock.now(), {creation(id, content)}}));
        return id;
    }

    Change renaming(const Store& store, const QString& name)
    {
        const auto seen = store.find(kindOf<Org>(), waterUnit);
        Org next = seen->as<Org>();
        next.name = name;
        return amendment(*seen, next);
    }

    Page nextPage(const DeviceLedger& where)
    {
        const auto device = headquarters().view().get<Device>(where.device());
        const auto& reader = headquarters().reader();
        return must(
            reader.page(reader.scopeOf(device->people, clock.now()), where.cursor(), where.chain(), 1 << 20));
    }
};

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeviceKnowsWhatHeadquartersSigned()
    {
        Town town;
        const auto heads = town.first->heads();
        QVERIFY(!heads.empty());
        QVERIFY(checkHead(heads.front(), town.headquarters().key().publicKey()).ok());
        QCOMPARE(heads.front().size, town.first->cursor().seen.size);
        QCOMPARE(heads.front().root, LogTree(town.headquarters().view()).root(heads.front().size));
    }

    void aVerdictCountsOnlyWithASignedHeadThatHoldsIt()
    {
        Town town;
        town.comment(*town.first, town.inspector, QStringLiteral("窗口无人"));
        std::vector<QByteArray> bytes{town.first->toPush(1 << 20).front().operation.bytes};
        const PushTerms terms{{}, {}, town.first->cursor().seen};
        town.must(town.headquarters().begin());
        auto honest = town.must(town.headquarters().sequence(town.first->device(), bytes, terms));
        town.must(town.headquarters().commit());
        auto unsignedAnswer = honest;
        QCOMPARE(town.first->settle(unsignedAnswer).error().code, ErrorCode::BadSignature);

        town.must(town.headquarters().attest(honest, terms.seen));
        const auto forged = [&](auto&& change) {
            PushAnswer answer = honest;
            change(answer);
            return town.first->settle(answer).error().code;
        };
        QCOMPARE(forged([](PushAnswer& a) { a.verdicts.front().verdict.outcome = Outcome::Refused; }),
                 ErrorCode::BadSignature);
        QCOMPARE(forged([](PushAnswer& a) { a.verdicts.front().verdict.received.ms -= 1; }),
                 ErrorCode::BadSignature);
        QCOMPARE(forged([](PushAnswer& a) { a.attestation->head.signature[0] = 0; }),
                 ErrorCode::BadSignature);
        QCOMPARE(forged([](PushAnswer& a) { a.attestation->between.emplace_back(32, 'x'); }),
                 ErrorCode::Corrupt);
        QCOMPARE(forged([](PushAnswer& a) { a.attestation->since -= 1; }), ErrorCode::Corrupt);
        QCOMPARE(town.first->waitingCount(), std::size_t(1));
        QVERIFY(town.first->settle(honest).ok());
        QCOMPARE(town.first->waitingCount(), std::size_t(0));
    }

    void aLostReceiptIsGivenAgainWithAProof()
    {
        Town town;
        town.comment(*town.first, town.inspector, QStringLiteral("窗口无人"));
        std::vector<QByteArray> bytes{town.first->toPush(1 << 20).front().operation.bytes};
        town.must(town.headquarters().begin());
        town.must(town.headquarters().sequence(town.first->device(), bytes));
        town.must(town.headquarters().commit());
        // The receipt is lost; meanwhile the device has read on, without its own.
        Page page = town.nextPage(*town.first);
        page.operations.clear();
        town.must(town.first->apply(page));
        QCOMPARE(town.first->waitingCount(), std::size_t(1));
        const PushAnswer answer = town.push(*town.first);
        QCOMPARE(answer.proofs.size(), std::size_t(1));
        QCOMPARE(town.first->waitingCount(), std::size_t(0));
    }

    void aHeadThatDoesNotContinueTheLastIsRefused()
    {
        Town town;
        town.comment(*town.second, town.clerk, QStringLiteral("看不见的评论"));
        town.push(*town.second);
        Page page = town.nextPage(*town.first);
        QVERIFY(page.attestation);
        // The way to another log of the same length.
        auto& head = page.attestation->head;
        page.attestation->between.back()[0] = static_cast<char>(page.attestation->between.back()[0] ^ 1);
        QCOMPARE(town.first->apply(page).error().code, ErrorCode::BadSignature);
        page = town.nextPage(*town.first);
        page.attestation.reset();
        QCOMPARE(town.first->apply(page).error().code, ErrorCode::BadSignature);
        page = town.nextPage(*town.first);
        head = page.attestation->head;
        QVERIFY(town.first->apply(page).ok());
        QCOMPARE(town.first->cursor().seen.size, head.size);
    }

    /// Headquarters itself shows two logs: both are signed with its key, and it says nothing of the first.
    void aLogThatWasWrittenAnewIsRefusedThoughItIsSigned()
    {
        Town town;
        const auto say = [&](const QString& text) {
            town.make(Comment{
                .org = town.waterUnit, .subject = town.commitment, .text = text, .author = town.inspector});
        };
        town.backUp();
        say(QStringLiteral("不满意"));
        town.sync(*town.first);
        const HeadMark seen = town.first->cursor().seen;
        town.putBack();
        say(QStringLiteral("满意"));
        const LogTree tree(town.headquarters().view());
        QCOMPARE(town.headquarters().view().lastGseq(), seen.size);
        const auto shown = [&] {
            Cursor cursor = town.first->cursor();
            cursor.seen = markOf(seen.size, tree.root(seen.size));
            const auto device = town.headquarters().view().get<Device>(town.first->device());
            const auto& reader = town.headquarters().reader();
            Page page = town.must(reader.page(reader.scopeOf(device->people, town.clock.now()), cursor,
                                              town.first->chain(), 1 << 20));
            page.mark = seen.mark;
            return page;
        };
        say(QStringLiteral("很满意"));
        const Page page = shown();
        QVERIFY(page.attestation && page.attestation->since == seen.size);
        // It is a head that anybody would take who had not seen the other.
        LogHead head = page.attestation->head;
        head.root = LogTree(town.headquarters().view()).root(head.size);
        QVERIFY(checkHead(head, town.headquarters().key().publicKey()).ok());
        QCOMPARE(town.first->apply(page).error().code, ErrorCode::BadSignature);
        QCOMPARE(town.first->cursor().seen.size, seen.size);
        QCOMPARE(town.first->cursor().seen.mark, seen.mark);
    }

    void nothingIsPushedOrPulledOverAHistoryThatHeadquartersDoesNotHold()
    {
        Town town;
        town.backUp();
        town.comment(*town.first, town.inspector, QStringLiteral("备份之后"));
        town.sync(*town.first);
        town.putBack();
        town.comment(*town.first, town.inspector, QStringLiteral("恢复之后"));
        const PushTerms terms{{}, {}, town.first->cursor().seen};
        std::vector<QByteArray> bytes{town.first->toPush(1 << 20).front().operation.bytes};
        const auto answer = town.must(town.headquarters().sequence(town.first->device(), bytes, terms));
        QCOMPARE(answer.fault, std::optional(PushFault::OtherHistory));
        QVERIFY(answer.verdicts.empty());
        const auto& reader = town.headquarters().reader();
        const auto page = reader.page(reader.scopeOf({town.inspector}, town.clock.now()),
                                      town.first->cursor(), town.first->chain(), 1);
        QCOMPARE(page.error().code, ErrorCode::OtherHistory);
    }

    void whatARestoredHeadquartersLostComesBackFromTheDevices()
    {
        Town town;
        const Id before = town.comment(*town.first, town.inspector, QStringLiteral("备份之前"));
        town.sync(*town.first);
        town.backUp();
        const Id seen = town.comment(*town.first, town.inspector, QStringLiteral("已经送达"));
        town.sync(*town.first);
        const Id pushed = town.comment(*town.first, town.inspector, QStringLiteral("已有回执"));
        town.push(*town.first);
        const Id waiting = town.comment(*town.first, town.inspector, QStringLiteral("还在本机"));
        town.putBack();
        QVERIFY(!town.headquarters().view().get<Comment>(seen));

        town.agree(*town.first);
        QCOMPARE(town.first->waitingCount(), std::size_t(3));
        QVERIFY(town.first->view().get<Comment>(seen)); // still to be seen
        town.sync(*town.first);
        town.sync(*town.first);
        town.sync(*town.second);
        QCOMPARE(town.first->waitingCount(), std::size_t(0));
        for (const Id& id : {before, seen, pushed, waiting}) {
            QVERIFY(town.headquarters().view().get<Comment>(id));
            QVERIFY(town.first->view().get<Comment>(id));
        }
        QCOMPARE(stateHash(town.first->view()), stateHash(town.headquarters().view()));
        // It is recorded, for everybody, and once.
        const auto found = town.headquarters().view().list(kindOf<Restoration>(), {});
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found.front().as<Restoration>().lost > found.front().as<Restoration>().kept);
        QVERIFY(town.first->view().find(kindOf<Restoration>(), found.front().id));
    }

    /// Copies of a tablet part, headquarters is put back to before that, and a bundle from then comes first.
    void whatCameUnderAnotherNumberIsNotTakenTwice()
    {
        Town town;
        DeviceLedger& tablet = *town.second;
        const Id id = town.comment(tablet, town.clerk, QStringLiteral("记一次"));
        SmallCounty::must(tablet.record(
            {town.clerk, town.clock.now(), {town.renaming(tablet.view(), QStringLiteral("水务局"))}}));
        std::vector<QByteArray> old;
        for (const WaitingOperation& waiting : tablet.waiting())
            old.push_back(waiting.operation.bytes);
        SmallCounty::must(tablet.reincarnate(tablet.chain()));
        HeadquartersLedger& headquarters = town.headquarters();
        SmallCounty::must(headquarters.begin());
        const auto taken = SmallCounty::must(headquarters.sequence(tablet.device(), old));
        SmallCounty::must(headquarters.commit());
        for (const Sequenced& entry : taken.verdicts)
            QCOMPARE(entry.verdict.outcome, Outcome::Accepted);

        town.sync(tablet);
        const auto told = tablet.waiting();
        QCOMPARE(told.size(), std::size_t(2));
        for (std::size_t i = 0; i < told.size(); ++i) {
            QCOMPARE(told[i].state, WaitingState::Refused);
            QCOMPARE(told[i].verdict.reason.code, ErrorCode::AlreadyExists);
            QVERIFY(
                told[i].verdict.reason.sentence.contains(QString::number(taken.verdicts[i].verdict.gseq)));
        }
        for (const Store* view : {&headquarters.view(), &tablet.view()}) {
            QVERIFY(view->get<Comment>(id));
            QCOMPARE(view->get<Org>(town.waterUnit)->name, QStringLiteral("水务局"));
        }
        QVERIFY(headquarters.view().list(kindOf<Conflict>(), {}).empty());
    }

    void whoStoppedInTheMiddleOfReadingNoticesToo()
    {
        Town town;
        const Id lost = town.comment(*town.second, town.clerk, QStringLiteral("备份之后"));
        town.backUp();
        town.sync(*town.second);
        town.comment(*town.second, town.clerk, QStringLiteral("之后"));
        town.sync(*town.second);
        // One small page, and the connection is gone.
        const auto& reader = town.headquarters().reader();
        town.must(town.first->apply(town.must(reader.page(reader.scopeOf({town.inspector}, town.clock.now()),
                                                          town.first->cursor(), town.first->chain(), 1))));
        QVERIFY(town.first->view().get<Comment>(lost));
        town.putBack();
        for (int i = 0; i < 5; ++i)
            town.must(town.headquarters().record(
                {{},
                 town.clock.now(),
                 {creation(town.newId(), Person{.name = QStringLiteral("新人"), .org = town.center})}}));
        town.sync(*town.first);
        town.sync(*town.second);
        town.sync(*town.first);
        QCOMPARE(stateHash(town.first->view()), stateHash(town.headquarters().view()));
        QVERIFY(town.first->view().get<Comment>(lost));
    }

    void aPageFromBeforeDoesNotHideTheTurn()
    {
        Town town;
        town.backUp();
        const Page before = town.nextPage(*town.first); // a proxy keeps it: nothing new
        const Id comment = town.comment(*town.first, town.inspector, QStringLiteral("备份之后"));
        town.sync(*town.first);
        town.putBack();
        town.agree(*town.first);
        QCOMPARE(town.first->apply(before).error().code, ErrorCode::Corrupt);
        town.sync(*town.first);
        town.sync(*town.first);
        QVERIFY(town.headquarters().view().get<Comment>(comment));
        QCOMPARE(stateHash(town.first->view()), stateHash(town.headquarters().view()));
    }

    void aPageOfAHistoryThatIsGoneIsNotTaken()
    {
        Town town;
        town.backUp();
        town.comment(*town.second, town.clerk, QStringLiteral("第一次恢复之前"));
        town.sync(*town.second);
        town.sync(*town.first);
        const auto goOn = [&](const QString& name) {
            town.putBack();
            town.agree(*town.first);
            town.must(town.headquarters().record(
                {{}, town.clock.now(), {creation(town.newId(), Person{.name = name, .org = town.center})}}));
            town.comment(*town.first, town.inspector, name);
            town.push(*town.first); // pins the new history
            return town.nextPage(*town.first); // from the beginning
        };
        const Page old = goOn(QStringLiteral("甲"));
        QVERIFY(old.reset);
        town.must(town.first->apply(old));
        const Page now = goOn(QStringLiteral("乙"));
        QVERIFY(now.reset);
        QCOMPARE(town.first->apply(old).error().code, ErrorCode::Corrupt);
        town.must(town.first->apply(now));
        town.sync(*town.first);
        QCOMPARE(stateHash(town.first->view()), stateHash(town.headquarters().view()));
    }

    void whatTheNewHistoryHoldsIsNotOverwrittenUnseen()
    {
        Town town;
        town.backUp();
        // The second tablet makes headquarters go on, and reads far.
        for (int i = 0; i < 5; ++i) {
            town.comment(*town.second, town.clerk, QStringLiteral("评论"));
            town.sync(*town.second);
        }
        town.must(town.second->record(
            {town.clerk, town.clock.now(), {town.renaming(town.second->view(), QStringLiteral("供水局"))}}));
        town.putBack();
        // In the new history somebody else gives it a name, under a number that the second tablet had read.
        const Store& store = town.headquarters().view();
        town.must(town.headquarters().record(
            {town.head, town.clock.now(), {town.renaming(store, QStringLiteral("水利局"))}}));

        town.agree(*town.second);
        town.sync(*town.second);
        town.sync(*town.second);
        QCOMPARE(store.get<Org>(town.waterUnit)->name, QStringLiteral("水利局"));
        QCOMPARE(store.count(kindOf<Conflict>(), {}), 1);
        QCOMPARE(town.second->view().count(kindOf<Conflict>(), {}), 1);
        QCOMPARE(stateHash(town.second->view()), stateHash(store));
    }

    void aRefusalThatWasLostIsGivenAgain()
    {
        Town town;
        town.backUp();
        // Revoked meanwhile: refused, seen, dismissed.
        const auto appointment = town.headquarters().view().all(&Appointment::person, town.inspector).front();
        Appointment ended = appointment.second;
        ended.revoked = true;
        const auto record = town.headquarters().view().find(kindOf<Appointment>(), appointment.first);
        town.must(town.headquarters().record({{}, town.clock.now(), {amendment(*record, ended)}}));
        const Id refused = town.comment(*town.first, town.inspector, QStringLiteral("已无职务"));
        town.push(*town.first);
        QCOMPARE(town.first->waiting().front().state, WaitingState::Refused);
        town.must(town.first->dismiss(town.first->waiting().front().operation.dseq));
        QVERIFY(town.first->waiting().empty());
        town.putBack();
        town.agree(*town.first);
        town.sync(*town.first);
        // In the history that headquarters has now, he may.
        QVERIFY(town.headquarters().view().get<Comment>(refused));
    }

    void onlyHeadquartersOwnWordMakesItTurnBack()
    {
        Town town;
        auto heads = town.first->heads();
        heads.front().root[0] = static_cast<char>(heads.front().root[0] ^ 1);
        QCOMPARE(town.headquarters().commonPoint(heads).error().code, ErrorCode::BadSignature);
        // Nor does a device follow to a point that it never saw signed.
        CommonPoint point = town.must(town.headquarters().commonPoint(town.first->heads()));
        point.size -= 1;
        QVERIFY(!town.first->turnBack(point).ok());
        QVERIFY(town.headquarters().view().list(kindOf<Restoration>(), {}).empty());
    }

    void whatWasRolledBackIsNotRemembered()
    {
        Town town;
        HeadquartersLedger& headquarters = town.headquarters();
        const Store& view = headquarters.view();
        const auto mayInspect = [&] {
            return mayAct(view, town.inspector, {Role::Inspector}, town.waterUnit, town.clock.now());
        };
        const auto inspectorsAppointment = [&] {
            return view.where(kindOf<Appointment>(), fieldNumber(&Appointment::person), town.inspector)
                .front();
        };
        QVERIFY(mayInspect());
        for (const bool kept : {false, true}) {
            town.must(headquarters.begin());
            const Record seen = inspectorsAppointment();
            auto ended = seen.as<Appointment>();
            ended.revoked = true;
            town.must(headquarters.record({{}, town.clock.now(), {amendment(seen, ended)}}));
            QVERIFY(!mayInspect());
            QVERIFY(view.get<Appointment>(seen.id)->revoked);
            if (kept)
                town.must(headquarters.commit());
            else
                headquarters.rollback();
            QCOMPARE(mayInspect(), !kept);
            QCOMPARE(view.get<Appointment>(seen.id)->revoked, kept);
        }
        // A unit under another parent is reached from there, and not from where it was.
        const Record unit = *view.find(kindOf<Org>(), town.station);
        const auto above = ancestors(view, town.station);
        Org moved = unit.as<Org>();
        moved.parent = town.schoolUnit;
        town.must(headquarters.record({{}, town.clock.now(), {amendment(unit, moved)}}));
        const auto now = ancestors(view, town.station);
        QVERIFY(now != above);
        QVERIFY(std::find(now.begin(), now.end(), town.schoolUnit) != now.end());
    }

    void aReceiptIsCheckedWithoutANetwork_data() { test::addSuites(); }
    void aReceiptIsCheckedWithoutANetwork()
    {
        QFETCH(Suite, suite);
        Town town(suite);
        town.comment(*town.first, town.inspector, QStringLiteral("窗口无人"));
        const Operation operation = town.first->toPush(1 << 20).front().operation;
        town.sync(*town.first);
        const qint64 gseq = town.headquarters().head();
        for (int i = 0; i < 20; ++i)
            town.comment(*town.second, town.clerk, QStringLiteral("评论"));
        town.sync(*town.second);
        const auto receipt = town.must(receiptOf(town.headquarters().view(), gseq));
        const QString text = receiptText(receipt);
        QVERIFY(text.size() < 2'900); // fits into a QR code
        const auto read = town.must(readReceipt(text));
        const auto key = town.must(town.second->headquartersKey());
        QVERIFY(checkReceipt(read, key).ok());
        QCOMPARE(key.suite(), suite);
        QVERIFY(isFor(read, operation, suite));
        QCOMPARE(read.verdict.gseq, gseq);
        // Anything else is not what headquarters signed.
        for (qsizetype i = QStringLiteral("jiannuo:receipt?").size(); i < text.size(); ++i) {
            QString changed = text;
            changed[i] = text[i] == u'A' ? u'B' : u'A';
            const auto forged = readReceipt(changed);
            // The last letter may hold bits that stand for nothing.
            QVERIFY2(!forged || receiptText(*forged) == text || !checkReceipt(*forged, key),
                     qPrintable(QString::number(i)));
        }
        QVERIFY(!readReceipt(text.left(100)));
        QVERIFY(!readReceipt(QStringLiteral("jiannuo:enrol?url=https://a")));
    }

    void whoeverIsShownAReceiptLearnsWhatItIsFor_data() { test::addSuites(); }
    void whoeverIsShownAReceiptLearnsWhatItIsFor()
    {
        QFETCH(Suite, suite);
        Town town(suite);
        const Id id = town.comment(*town.first, town.inspector, QStringLiteral("窗口无人"));
        QVERIFY(!newestOwn(town.first->view(), id)); // it waits
        town.sync(*town.first);
        const auto own = newestOwn(town.first->view(), id);
        QVERIFY(own);
        QVERIFY(!newestOwn(town.second->view(), id));
        const qint64 gseq = own->verdict->gseq;
        const QString text = receiptText(town.must(receiptOf(town.headquarters().view(), gseq)));

        // Kept, it is this operation's only while the log says so.
        QVERIFY(!keptReceipt(town.first->view(), *own));
        town.must(town.first->setFact(receiptFact(gseq).constData(), text.toLatin1()));
        QCOMPARE(receiptText(*keptReceipt(town.first->view(), *own)), text);
        HistoryEntry another = *own;
        another.operation.hash[0] = static_cast<char>(another.operation.hash[0] ^ 1);
        QVERIFY(!keptReceipt(town.first->view(), another));

        // Whoever has the operation sees it; whoever has not yet believes the signature alone.
        QCOMPARE(town.must(checkShown(town.first->view(), text)).operation->hash, own->operation.hash);
        QVERIFY(!town.must(checkShown(town.second->view(), text)).operation);
        town.sync(*town.second);
        QVERIFY(town.must(checkShown(town.second->view(), text)).operation);
        QCOMPARE(checkShown(town.second->view(), text.left(100)).error().code, ErrorCode::InvalidInput);
        QTemporaryDir folder;
        test::SeededBytes random(5);
        const auto elsewhere = SmallCounty::must(HeadquartersLedger::open(folder.path(), town.clock, random));
        SmallCounty::must(elsewhere->record(
            {{}, town.clock.now(), {creation(town.newId(), Org{.name = QStringLiteral("另一个县")})}}));
        const QString other = receiptText(SmallCounty::must(receiptOf(elsewhere->view(), 1)));
        QCOMPARE(checkShown(town.second->view(), other).error().code, ErrorCode::BadSignature);

        // Headquarters loses it, and something else gets its number.
        Town lost(suite);
        lost.backUp();
        const Id gone = lost.comment(*lost.first, lost.inspector, QStringLiteral("窗口无人"));
        lost.sync(*lost.first);
        const auto entry = newestOwn(lost.first->view(), gone);
        const QString before =
            receiptText(lost.must(receiptOf(lost.headquarters().view(), entry->verdict->gseq)));
        lost.putBack();
        for (int i = 0; i < 3; ++i)
            lost.comment(*lost.second, lost.clerk, QStringLiteral("另一条"));
        lost.sync(*lost.second);
        const auto shown = lost.must(checkShown(lost.second->view(), before));
        QVERIFY(shown.displaced);
        QVERIFY(!shown.operation);
    }

    void theLogIsSignedBySm2AsWell()
    {
        QTemporaryDir folder;
        test::ManualClock clock;
        test::SeededBytes random(5);
        auto headquarters = SmallCounty::must(
            HeadquartersLedger::open(folder.filePath(QStringLiteral("h")), clock, random, Suite::Sm2Sm3));
        SmallCounty::must(headquarters->record(
            {{}, clock.now(), {creation(makeId(clock, random), Org{.name = QStringLiteral("清溪县")})}}));
        const auto head = LogTree(headquarters->view()).newestHead();
        QCOMPARE(headquarters->key().suite(), Suite::Sm2Sm3);
        QVERIFY(head && checkHead(*head, headquarters->key().publicKey()).ok());
        auto tablet =
            SmallCounty::must(DeviceLedger::open(folder.filePath(QStringLiteral("t")), clock, random));
        SmallCounty::must(
            tablet->enrol(makeId(clock, random), headquarters->key().publicKey(), Suite::Sm2Sm3));
        const auto page = SmallCounty::must(headquarters->reader().page({}, tablet->cursor(), {}, 1 << 20));
        QVERIFY(tablet->apply(page).ok());
        QCOMPARE(tablet->heads().front().root, head->root);
    }
};

JIANNUO_STORY(TestHistory, QCoreApplication)
#include "tst_history.moc"
