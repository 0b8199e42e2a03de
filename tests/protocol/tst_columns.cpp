// SPDX-License-Identifier: Apache-2.0
#include "protocol/columns.h"

#include "domain/cbor.h"
#include "domain/id_series.h"
#include "domain/records.h"
#include "protocol/compression.h"
#include "support/random_records.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Operations side by side come out as they went in, whatever they are, and take far less.
class TestColumns : public QObject {
    Q_OBJECT

    test::RandomRecords m_records{11};

    Operation operation(Id device, qint64 dseq, const QByteArray& previous, std::vector<Change> changes)
    {
        Operation result;
        result.chain = {device, 7};
        result.dseq = dseq;
        result.previous = previous;
        result.actor = m_records.id();
        result.at = {1'790'000'000'000 + dseq * 60'000};
        result.monotonicMs = dseq * 60'000;
        result.changes = std::move(changes);
        seal(result);
        return result;
    }

    /// Some operations of every kind of record, of two devices in turns.
    std::vector<Operation> everything()
    {
        std::vector<Operation> result;
        const Id devices[] = {m_records.id(), m_records.id()};
        QByteArray heads[2];
        qint64 numbers[2] = {0, 0};
        for (int round = 0; round < 3; ++round) {
            for (const KindInfo* kind : Kinds::all()) {
                const quint32 who = m_records.below(2);
                std::vector<Change> changes;
                for (quint32 i = 0; i < 1 + m_records.below(3); ++i)
                    changes.push_back({kind->number, static_cast<int>(m_records.below(20)), m_records.id(),
                                       static_cast<qint64>(m_records.below(1000)),
                                       m_records.fields(kind->fields), false});
                result.push_back(operation(devices[who], ++numbers[who], heads[who], std::move(changes)));
                heads[who] = result.back().hash;
            }
        }
        return result;
    }

    static std::vector<QByteArray> bytesOf(const std::vector<Operation>& operations)
    {
        std::vector<QByteArray> bytes;
        for (const Operation& operation : operations)
            bytes.push_back(operation.bytes);
        return bytes;
    }

    static std::vector<QByteArray> andBack(const std::vector<QByteArray>& operations)
    {
        std::vector<QByteArray> read;
        return protocol::readColumns(protocol::writeColumns(operations), read) ? read
                                                                               : std::vector<QByteArray>();
    }

private Q_SLOTS:
    void everyKindComesOutAsItWentIn()
    {
        const std::vector<QByteArray> bytes = bytesOf(everything());
        QVERIFY(andBack(bytes) == bytes);
    }

    void whatIsNoOperationToo()
    {
        const Operation good = everything().front();
        std::vector<QByteArray> bytes{"operation",           QByteArray(),        good.bytes,
                                      good.bytes.chopped(1), good.bytes + '\x00', QByteArray(100, '\x9f')};
        // Of a suite, kind and verb that this program does not know
        QByteArray suite = good.bytes;
        suite[1] = 9;
        bytes.push_back(suite);
        cbor::Writer writer;
        writer.array(10);
        writer.integer(1);
        writer.bytes(QByteArray(16, 'd'));
        for (const qint64 number : {qint64(-5), std::numeric_limits<qint64>::max()})
            writer.integer(number);
        writer.bytes(QByteArray(32, 'h'));
        writer.null();
        for (const qint64 number : {std::numeric_limits<qint64>::min(), qint64(0), qint64(1)})
            writer.integer(number);
        writer.array(1);
        writer.array(5);
        writer.integer(std::numeric_limits<qint64>::min());
        writer.integer(70'000);
        writer.text(u"no id");
        writer.null();
        writer.map(1);
        writer.key(3);
        writer.array(2);
        writer.boolean(true);
        writer.text(u"\uFEFF标记"); // a mark that decoders like to drop
        bytes.push_back(writer.take());
        QVERIFY(andBack(bytes) == bytes);
        QVERIFY(andBack({}).empty());
    }

    void anEntryKeepsItsVerdictAndItsChain()
    {
        std::vector<Sequenced> entries;
        qint64 gseq = 40;
        for (const Operation& operation : everything()) {
            Sequenced entry;
            entry.verdict = {Outcome::Accepted, ++gseq, {1'790'000'100'000 + gseq}, {}, {}};
            entry.chain = operation.chain;
            entry.dseq = operation.dseq;
            entry.bytes = operation.bytes;
            if (gseq % 7 == 0) {
                entry.verdict.outcome = Outcome::Refused;
                entry.verdict.reason = {ErrorCode::WrongState, u"已经整改"_s};
                entry.verdict.horizon = 12;
            }
            if (gseq % 5 == 0)
                entry.bytes.clear(); // the reader's own
            if (gseq % 11 == 0)
                entry.chain.incarnation = 99; // not what its bytes say
            entry.extract = gseq % 3 == 0;
            entries.push_back(entry);
        }
        std::vector<Sequenced> read;
        QVERIFY(protocol::readColumns(protocol::writeColumns(entries), read));
        QCOMPARE(read.size(), entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            QCOMPARE(read[i].bytes, entries[i].bytes);
            QVERIFY(read[i].chain == entries[i].chain);
            QCOMPARE(read[i].dseq, entries[i].dseq);
            QCOMPARE(read[i].extract, entries[i].extract);
            QCOMPARE(read[i].verdict.gseq, entries[i].verdict.gseq);
            QCOMPARE(read[i].verdict.received.ms, entries[i].verdict.received.ms);
            QVERIFY(read[i].verdict.outcome == entries[i].verdict.outcome);
            QVERIFY(read[i].verdict.reason == entries[i].verdict.reason);
            QVERIFY(read[i].verdict.horizon == entries[i].verdict.horizon);
        }
    }

    /// Companions of one id, hashes of the operation before, and who and where again and again cost nothing.
    void visitsTakeAThird()
    {
        const Id device = m_records.id();
        const Id org = m_records.id();
        const Id inspector = m_records.id();
        std::vector<Operation> operations;
        QByteArray plain;
        for (int visit = 1; visit <= 200; ++visit) {
            const auto nextId = idSeries(m_records.id());
            const Id check = nextId();
            std::vector<Change> changes{creation(
                check, SpotCheck{.org = org, .inspectors = {inspector}, .startedAt = {visit * 1000}})};
            for (int item = 1; item <= 8; ++item)
                changes.push_back(creation(
                    nextId(), Score{.org = org, .spotCheck = check, .item = item, .inspector = inspector}));
            operations.push_back(operation(device, visit,
                                           operations.empty() ? QByteArray() : operations.back().hash,
                                           std::move(changes)));
            plain += operations.back().bytes;
        }
        const QByteArray packed = protocol::writeColumns(bytesOf(operations));
        QVERIFY2(compressed(packed).size() * 3 < compressed(plain).size(),
                 qPrintable(u"%1 of %2"_s.arg(compressed(packed).size()).arg(compressed(plain).size())));
        QVERIFY(andBack(bytesOf(operations)) == bytesOf(operations));
    }

    void whatIsCutOffIsRefused()
    {
        std::vector<Operation> operations = everything();
        operations.resize(6);
        const QByteArray packed = protocol::writeColumns(bytesOf(operations));
        for (qsizetype i = 0; i < packed.size(); ++i) {
            std::vector<QByteArray> read;
            QVERIFY(!protocol::readColumns(packed.first(i), read));
        }
        std::vector<QByteArray> read;
        QVERIFY(!protocol::readColumns(packed + '\x00', read));
    }

    void littleDoesNotBecomeMuch()
    {
        // A shape of many nulls, used again and again
        cbor::Writer nulls;
        nulls.array(10'000);
        for (int i = 0; i < 10'000; ++i)
            nulls.null();
        const QByteArray many = nulls.take();
        std::vector<QByteArray> operations;
        for (int i = 1; i <= 1'000; ++i) {
            cbor::Writer writer;
            writer.array(10);
            writer.integer(1);
            writer.bytes(QByteArray(16, 'd'));
            writer.integer(1);
            writer.integer(i);
            writer.bytes({});
            writer.null();
            for (int number = 0; number < 3; ++number)
                writer.integer(0);
            writer.array(1);
            writer.array(5);
            writer.integer(1);
            writer.integer(0);
            writer.null();
            writer.integer(0);
            writer.raw(many);
            operations.push_back(writer.take());
        }
        const QByteArray bomb = protocol::writeColumns(operations); // 10 MB of some kB
        QVERIFY(bomb.size() < 100'000);
        std::vector<QByteArray> read;
        QVERIFY(!protocol::readColumns(bomb, read));
    }
};

JIANNUO_STORY(TestColumns, QCoreApplication)
#include "tst_columns.moc"
