// SPDX-License-Identifier: Apache-2.0
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::SmallCounty;

namespace {

/// A device that sends what it likes.
struct Sender {
    Sender(SmallCounty& at, const Id& of)
        : county(at)
        , device(of)
    {
    }

    Operation next(const Id& actor, qsizetype size = 100)
    {
        Operation operation;
        operation.chain = chain;
        operation.dseq = ++dseq;
        operation.previous = previous;
        operation.actor = actor;
        operation.at = county.clock.now();
        operation.changes = {creation(county.newId(),
                                      Comment{.org = county.waterUnit,
                                              .subject = county.commitment,
                                              .text = QString(size, u'x'),
                                              .author = actor})};
        seal(operation);
        previous = operation.hash;
        return operation;
    }

    Result<PushAnswer> push(const std::vector<QByteArray>& operations)
    {
        HeadquartersLedger& ledger = county.headquarters();
        SmallCounty::must(ledger.begin());
        auto answer = ledger.sequence(device, operations);
        SmallCounty::must(ledger.commit());
        return answer;
    }
    Result<PushAnswer> push(const Operation& operation) { return push({operation.bytes}); }

    SmallCounty& county;
    Id device;
    ChainKey chain{device, 7};
    qint64 dseq = 0;
    QByteArray previous{};
};

qint64 rowsIn(const HeadquartersLedger& ledger, const char* what)
{
    auto query = ledger.view().database().prepare(what);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

} // namespace

/// What has no effect at headquarters takes little of its room, whoever sends how much of it.
class TestRefusalLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeviceIsRefusedSoMuchADay_data()
    {
        QTest::addColumn<qint64>("operations");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("operations") << qint64(5) << qint64(1'000'000);
        QTest::newRow("bytes") << qint64(1'000) << qint64(4'500);
    }
    void aDeviceIsRefusedSoMuchADay()
    {
        QFETCH(qint64, operations);
        QFETCH(qint64, bytes);
        SmallCounty county;
        county.headquarters().setRefusalLimits({.operations = operations, .bytes = bytes});
        const auto tablet = county.tablet({county.inspector});
        const auto other = county.tablet({county.inspector});
        Sender sender(county, tablet->device());
        std::vector<Operation> sent;
        for (int i = 0; i < 5; ++i) {
            sent.push_back(sender.next(county.waterClerk, 900)); // who does not work there
            const auto answer = SmallCounty::must(sender.push(sent.back()));
            QCOMPARE(answer.verdicts.front().verdict.outcome, Outcome::Refused);
        }
        const qint64 head = county.headquarters().head();
        const Operation more = sender.next(county.waterClerk);
        const auto refused = sender.push(more);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QVERIFY2(refused.error().sentence.contains(QStringLiteral("5")),
                 qPrintable(refused.error().sentence));
        QCOMPARE(county.headquarters().head(), head); // nothing of it is kept
        // What was answered is answered again; others are not held up; tomorrow is another day.
        QCOMPARE(SmallCounty::must(sender.push(sent.front())).verdicts.size(), std::size_t(1));
        Sender honest(county, other->device());
        QVERIFY(honest.push(honest.next(county.inspector)).ok());
        county.clock.advance(24LL * 3600 * 1000);
        QVERIFY(sender.push(more).ok());
    }

    void allTogetherHaveALimitWhichHoldsUpNoneThatHasNoPartInIt()
    {
        SmallCounty county;
        county.headquarters().setRefusalLimits({.operationsOfAll = 6, .fewOperations = 2});
        std::vector<std::unique_ptr<DeviceLedger>> tablets;
        std::vector<Sender> senders;
        for (int i = 0; i < 3; ++i) {
            tablets.push_back(county.tablet({county.inspector}));
            senders.emplace_back(county, tablets.back()->device());
        }
        for (int i = 0; i < 3; ++i) {
            for (int each = 0; each < 2; ++each)
                QVERIFY(senders[each].push(senders[each].next(county.waterClerk)).ok());
        }
        QCOMPARE(senders[0].push(senders[0].next(county.waterClerk)).error().code, ErrorCode::Busy);
        QVERIFY(senders[2].push(senders[2].next(county.inspector)).ok());
        QVERIFY(senders[2].push(senders[2].next(county.waterClerk)).ok());
    }

    void aRevokedDeviceHandsOverSoMuch()
    {
        SmallCounty county;
        county.headquarters().setRefusalLimits({.operationsOfRevoked = 3});
        const auto tablet = county.tablet({county.inspector});
        const Record device = *county.headquarters().view().find(kindOf<Device>(), tablet->device());
        SmallCounty::must(
            county.headquarters().record({{}, county.clock.now(), {*transition(device, u"revoke")}}));
        Sender sender(county, tablet->device());
        for (int i = 0; i < 3; ++i) {
            const auto answer = SmallCounty::must(sender.push(sender.next(county.inspector)));
            QCOMPARE(answer.verdicts.front().verdict.reason.code, ErrorCode::Revoked);
        }
        const qint64 head = county.headquarters().head();
        const Operation more = sender.next(county.inspector);
        for (int day = 0; day < 3; ++day) {
            const auto refused = sender.push(more);
            QCOMPARE(refused.error().code, ErrorCode::Revoked);
            QVERIFY(!refused.error().sentence.isEmpty());
            county.clock.advance(24LL * 3600 * 1000);
        }
        QCOMPARE(county.headquarters().head(), head);
    }

    void forksAreKeptUpToANumber()
    {
        SmallCounty county;
        county.headquarters().setRefusalLimits({.forks = 4, .forksOfAll = 6, .forkBytes = 2'000});
        std::vector<std::unique_ptr<DeviceLedger>> tablets;
        for (int each = 0; each < 2; ++each) {
            tablets.push_back(county.tablet({county.inspector}));
            Sender sender(county, tablets.back()->device());
            QVERIFY(sender.push(sender.next(county.inspector)).ok());
            for (int i = 0; i < 8; ++i) {
                sender.dseq = 0;
                sender.previous = {};
                const Operation fork = sender.next(county.inspector, i == 1 ? 10'000 : 100);
                for (int again = 0; again < 2; ++again) {
                    const auto answer = SmallCounty::must(sender.push(fork));
                    QCOMPARE(answer.fault, std::optional(PushFault::Fork)); // it goes on in another chain
                    const bool isKept = i < (each == 0 ? 4 : 2);
                    QCOMPARE(answer.sentence.contains(QStringLiteral("没有留存")), !isKept);
                }
            }
        }
        QCOMPARE(rowsIn(county.headquarters(), "SELECT count(*) FROM quarantine"), 6);
        QVERIFY(rowsIn(county.headquarters(), "SELECT max(length(bytes)) FROM quarantine") <= 2'000);
    }
};

JIANNUO_STORY(TestRefusalLimits, QCoreApplication)
#include "tst_refusal_limits.moc"
