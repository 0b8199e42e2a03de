// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_export.h"

#include "ledger/verdict_cbor.h"
#include "support/small_county.h"
#include "support/stories.h"
#include "support/suites.h"

#include <QBuffer>
#include <QTest>

using namespace jiannuo;
using test::SmallCounty;

namespace {

constexpr int operations = 1'000;

QByteArray exported(SmallCounty& county)
{
    QByteArray file;
    QBuffer out(&file);
    out.open(QIODevice::WriteOnly);
    SmallCounty::must(exportLog(county.headquarters().view(), out));
    return file;
}

/// A county in which enough has happened, and its log as an auditor gets it.
struct Audited : SmallCounty {
    QByteArray file;
    std::vector<LogHead> heads; ///< as the tablets saw them

    explicit Audited(Suite suite)
        : SmallCounty(suite)
    {
        auto first = tablet({inspector});
        auto second = tablet({clerk});
        sync(*first);
        sync(*second);
        while (headquarters().head() < operations) {
            const auto comment = [&](DeviceLedger& where, const Id& author) {
                const Comment content{
                    .org = waterUnit, .subject = commitment, .text = QStringLiteral("好"), .author = author};
                must(where.record({author, clock.now(), {creation(newId(), content)}}));
            };
            for (int i = 0; i < 1 + static_cast<int>(headquarters().head() % 5); ++i)
                comment(*first, inspector);
            comment(*second, clerk);
            clock.advance(60'000);
            push(*first);
            push(*second);
        }
        heads = first->heads();
        file = exported(*this);
    }

    PublicKey key() { return headquarters().key().publicKey(); }
};

/// What stands in the file, item by item.
std::vector<QByteArray> itemsOf(const QByteArray& file)
{
    std::vector<QByteArray> items;
    cbor::Reader reader(file);
    while (!reader.atEnd() && !reader.failed())
        items.push_back(reader.item().toByteArray());
    return items;
}

/// An item of an operation, taken apart so that a forger may change it.
struct Item {
    Operation operation;
    Verdict verdict;
    QByteArray signature;
};

std::optional<Item> itemIn(const QByteArray& item)
{
    cbor::Reader reader(item);
    if (reader.array() != 9)
        return {};
    Item entry;
    entry.verdict = readVerdict(reader);
    entry.operation = SmallCounty::must(readOperation(reader.bytes().toByteArray()));
    (void)reader.item();
    if (!reader.null())
        entry.signature = reader.bytes().toByteArray();
    return entry;
}

/// A forger with a key and much diligence: writes a whole log in which everything fits by itself.
QByteArray forged(const std::vector<QByteArray>& items, const PrivateKey& key,
                  const std::function<void(Item&)>& change)
{
    cbor::Reader header(items.front());
    header.array();
    header.text();
    const QByteArray log = header.bytes().toByteArray();
    header.integer();
    header.bytes();
    const QByteArray device = header.bytes().toByteArray();
    cbor::Writer out;
    out.array(5);
    out.text(u"jiannuo log 1");
    out.bytes(log);
    out.integer(static_cast<qint64>(key.suite()));
    out.bytes(key.publicKey().bytes());
    out.bytes(device);
    merkle::Range tree(key.suite());
    for (const QByteArray& item : items) {
        if (auto entry = itemIn(item)) {
            change(*entry);
            const QByteArray leaf = leafOf(key.suite(), entry->operation, entry->verdict);
            tree.append(leaf);
            out.array(9);
            writeVerdict(out, entry->verdict);
            out.bytes(entry->operation.bytes);
            out.bytes(leaf);
            if (entry->signature.isEmpty())
                out.null();
            else
                out.bytes(entry->signature);
            continue;
        }
        cbor::Reader reader(item);
        reader.array();
        if (reader.text() != u"head")
            continue;
        LogHead head{log, reader.integer(), {reader.integer()}, tree.root(), {}};
        head.signature = SmallCounty::must(key.sign(headText(head)));
        out.array(5);
        out.text(u"head");
        out.integer(head.size);
        out.integer(head.time.ms);
        out.bytes(head.root);
        out.bytes(head.signature);
    }
    return out.take();
}

std::optional<Misfit> misfitOf(const QByteArray& file, LogCheck check)
{
    if (check.take(file))
        check.finish();
    return check.misfit();
}

} // namespace

/// Nobody, headquarters included, changes what was recorded without its being seen.
class TestLogExport : public QObject {
    Q_OBJECT

    std::map<Suite, std::unique_ptr<Audited>> m_counties;
    Audited* m_county = nullptr; ///< of the row's suite
    std::vector<QByteArray> m_items;

    static QByteArray without(const std::vector<QByteArray>& items, std::size_t index)
    {
        QByteArray file;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i != index)
                file += items[i];
        }
        return file;
    }
    QByteArray without(std::size_t index) const { return without(m_items, index); }
    std::size_t itemOf(qint64 gseq) const
    {
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            const auto entry = itemIn(m_items[i]);
            if (entry && entry->verdict.gseq == gseq)
                return i;
        }
        return 0;
    }

private Q_SLOTS:
    /// Every test, by each suite.
    void initTestCase_data() { test::addSuites(); }
    void init()
    {
        QFETCH_GLOBAL(Suite, suite);
        auto& county = m_counties[suite];
        if (!county)
            county = std::make_unique<Audited>(suite);
        m_county = county.get();
        m_items = itemsOf(m_county->file);
    }

    void anHonestLogFits()
    {
        LogCheck check(m_county->key(), m_county->heads);
        int seen = 0;
        check.onOperation = [&](const Operation&, const Sequenced&) { ++seen; };
        QVERIFY2(check.take(m_county->file) && check.finish(),
                 check.misfit() ? qPrintable(check.misfit()->sentence) : "");
        QCOMPARE(check.operations(), m_county->headquarters().head());
        QVERIFY(check.operations() >= operations);
        QCOMPARE(seen, static_cast<int>(check.operations()));
        QCOMPARE(check.witnessed(), static_cast<int>(m_county->heads.size()));
    }

    /// JIANNUO_EVERY_BYTE: each of the file's bytes, instead of every 41st; of a log by SM2, which takes a
    /// millisecond for a signature, every 701st.
    void everyChangedByteIsNamed()
    {
        const qsizetype usual = m_county->key().suite() == Suite::Sm2Sm3 ? 701 : 41;
        const qsizetype stride = qEnvironmentVariableIsSet("JIANNUO_EVERY_BYTE") ? 1 : usual;
        LogCheck check(m_county->key());
        qsizetype offset = 0;
        qsizetype next = 0;
        qint64 last = 0;
        QByteArray file = m_county->file;
        for (const QByteArray& item : m_items) {
            const auto entry = itemIn(item);
            // A head stands for the operations before it; where it is damaged itself, between those and the
            // next.
            const qint64 about = entry ? entry->verdict.gseq : last;
            const qint64 latest = entry ? about : last + 1;
            for (; next < offset + item.size(); next += stride) {
                const char byte = file[next];
                file[next] = static_cast<char>(byte ^ (1 << (next % 8)));
                LogCheck copy = check;
                const bool fits = copy.take(QByteArrayView(file).sliced(offset)) && copy.finish();
                QVERIFY2(!fits, qPrintable(QStringLiteral("byte %1").arg(next)));
                const Misfit& misfit = *copy.misfit();
                QVERIFY2(misfit.first <= std::max<qint64>(latest, 1) && about <= misfit.last,
                         qPrintable(QStringLiteral("byte %1 of operation %2 is said to be in %3–%4: %5")
                                        .arg(next)
                                        .arg(about)
                                        .arg(misfit.first)
                                        .arg(misfit.last)
                                        .arg(misfit.sentence)));
                file[next] = byte;
            }
            QVERIFY(check.take(item));
            last = about;
            offset += item.size();
        }
    }

    void whatIsLeftOutIsNamed()
    {
        for (const qint64 gseq : {20LL, 500LL, 999LL}) {
            const auto misfit = misfitOf(without(itemOf(gseq)), LogCheck(m_county->key()));
            QVERIFY(misfit);
            QCOMPARE(misfit->first, gseq);
        }
        // The end cut off, heads and all: only who saw it signed can know.
        QByteArray shorter;
        const std::size_t last = itemOf(900);
        for (std::size_t i = 0; i <= last; ++i)
            shorter += m_items[i];
        QVERIFY(misfitOf(shorter, LogCheck(m_county->key(), m_county->heads)));
    }

    void whatChangedPlacesIsNamed()
    {
        auto items = m_items;
        std::swap(items[itemOf(300)], items[itemOf(301)]);
        QByteArray file;
        for (const QByteArray& item : items)
            file += item;
        const auto misfit = misfitOf(file, LogCheck(m_county->key()));
        QVERIFY(misfit);
        QCOMPARE(misfit->first, 300);
    }

    void aStrangersSignatureIsNotHeadquarters()
    {
        test::SeededBytes random(1);
        for (const Suite strangers : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
            const auto key = SmallCounty::must(PrivateKey::generate(strangers, random));
            const QByteArray file = forged(m_items, key, [](Item&) {});
            QVERIFY(!misfitOf(file, LogCheck()));
            QVERIFY(misfitOf(file, LogCheck(m_county->key())));
        }
    }

    void evenHeadquartersCannotDateBack()
    {
        const auto backDated = [&](qint64 by) {
            return forged(m_items, m_county->headquarters().key(), [by](Item& entry) {
                if (entry.verdict.gseq == 600)
                    entry.verdict.received.ms -= by;
            });
        };
        const auto coarse = misfitOf(backDated(3'600'000), LogCheck(m_county->key()));
        QVERIFY(coarse);
        QCOMPARE(coarse->first, 600);
        // By less than clocks differ, it takes somebody who saw the head.
        QVERIFY(!misfitOf(backDated(1'000), LogCheck(m_county->key())));
        const auto fine = misfitOf(backDated(1'000), LogCheck(m_county->key(), m_county->heads));
        QVERIFY(fine);
        QVERIFY(fine->first <= 600 && 600 <= fine->last);
    }

    /// What is received by a clock that was set back could not be told from what is dated back.
    void headquartersTakesNothingByAClockThatIsBehind()
    {
        SmallCounty county(m_county->key().suite());
        const auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        const auto remark = [&] {
            const Comment content{.org = county.waterUnit,
                                  .subject = county.commitment,
                                  .text = QStringLiteral("好"),
                                  .author = county.inspector};
            SmallCounty::must(
                tablet->record({county.inspector, county.clock.now(), {creation(county.newId(), content)}}));
        };
        // By a little it is taken, at the time that was reached before.
        const Instant reached = LogTree(county.headquarters().view()).newestHead()->time;
        county.clock.advance(-clockMayGoBackMs);
        remark();
        county.sync(*tablet);
        QVERIFY(tablet->waiting().empty());
        const auto last = county.headquarters().view().operationAt(county.headquarters().head());
        QCOMPARE(last->verdict.received.ms, reached.ms);

        county.clock.advance(-1);
        const auto refused = county.headquarters().begin();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QVERIFY(refused.error().retryable());
        QVERIFY(refused.error().sentence.contains(QStringLiteral("--clock-corrected")));
        // Once it is right, it goes on.
        county.clock.advance(1);
        remark();
        county.sync(*tablet);
        QVERIFY(tablet->waiting().empty());
        QVERIFY(
            !misfitOf(exported(county), LogCheck(county.headquarters().key().publicKey(), tablet->heads())));
        QCOMPARE(county.headquarters().correctClock().error().code, ErrorCode::RuleBroken);
    }

    /// What another program judges by is stated behind the correction: before it stands no earlier time.
    void aNewProgramCorrectsTheClockBeforeAnythingElse()
    {
        SmallCounty county(m_county->key().suite());
        county.clock.advance(3600'000);
        county.person(QStringLiteral("李四"), county.center, Role::Inspector, county.center);
        county.clock.advance(-3600'000);
        county.headquarters().store().setFact("judging rules", "of another program");
        const qint64 before = county.headquarters().head();
        QCOMPARE(SmallCounty::must(county.headquarters().correctClock()).gseq, before + 1);
        county.person(QStringLiteral("王五"), county.center, Role::Inspector, county.center);
        const PrivateKey& key = county.headquarters().key();
        const auto misfit = misfitOf(exported(county), LogCheck(key.publicKey()));
        QVERIFY2(!misfit, misfit ? qPrintable(misfit->sentence) : "");
        QCOMPARE(county.headquarters().view().list(kindOf<JudgingRules>()).size(), std::size_t(2));
    }

    /// It had been ahead for a while: headquarters goes on by the right time, and everybody sees that.
    void aClockThatWasSetRightIsInTheLog()
    {
        SmallCounty county(m_county->key().suite());
        const auto tablet = county.tablet({county.inspector});
        county.sync(*tablet);
        constexpr qint64 ahead = 30LL * 24 * 3600'000;
        const auto clerk = [&] {
            county.person(QStringLiteral("李四"), county.center, Role::Inspector, county.center);
        };
        county.clock.advance(ahead);
        clerk();
        const Instant wrong = county.clock.now();
        county.clock.advance(-ahead);
        const qint64 corrected = SmallCounty::must(county.headquarters().correctClock()).gseq;
        clerk();
        county.sync(*tablet);
        QCOMPARE(tablet->view().lastGseq(), county.headquarters().head());
        const auto told = tablet->view().list(kindOf<ClockCorrection>());
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().as<ClockCorrection>().before, wrong);
        QCOMPARE(told.front().as<ClockCorrection>().at, county.clock.now());

        const PrivateKey& key = county.headquarters().key();
        const QByteArray file = exported(county);
        LogCheck check(key.publicKey(), tablet->heads());
        QVERIFY2(check.take(file) && check.finish(),
                 check.misfit() ? qPrintable(check.misfit()->sentence) : "");
        QCOMPARE(check.clockCorrections().size(), std::size_t(1));
        QCOMPARE(check.clockCorrections().front().gseq, corrected);
        QCOMPARE(check.clockCorrections().front().before, wrong);
        // Not without the word that it was.
        const auto misfit = misfitOf(forged(itemsOf(file), key,
                                            [&](Item& entry) {
                                                if (entry.verdict.gseq == corrected)
                                                    entry.verdict.outcome = Outcome::Refused;
                                            }),
                                     LogCheck(key.publicKey()));
        QVERIFY(misfit);
        QCOMPARE(misfit->first, corrected);
    }

    /// Headquarters leaves out of the file what it has signed, and rewrites what lies before.
    void aHeadThatTheFileDoesNotTellOfStillCounts()
    {
        const LogHead seen = LogTree(m_county->headquarters().view()).heads(600, 1).front();
        const auto headOf = [&](const std::vector<QByteArray>& items) {
            std::size_t i = 1;
            while (itemIn(items[i - 1]).value_or(Item()).verdict.gseq != seen.size)
                ++i;
            return i;
        };
        LogCheck honest(m_county->key(), {seen});
        QVERIFY(honest.take(without(headOf(m_items))) && honest.finish());
        QCOMPARE(honest.witnessed(), 1);

        const auto rewritten = itemsOf(forged(m_items, m_county->headquarters().key(), [&](Item& entry) {
            if (entry.verdict.gseq == 600)
                entry.verdict.received.ms -= 1'000;
        }));
        const QByteArray file = without(rewritten, headOf(rewritten));
        QVERIFY(!misfitOf(file, LogCheck(m_county->key())));
        const auto misfit = misfitOf(file, LogCheck(m_county->key(), {seen}));
        QVERIFY(misfit);
        QCOMPARE(misfit->code, ErrorCode::OtherHistory);
        QVERIFY(misfit->head == seen);
        QVERIFY(misfit->first <= 600 && 600 <= misfit->last);
    }

    void evenHeadquartersCannotSpeakForADevice()
    {
        const auto put = [&](bool keepsSignature) {
            return forged(m_items, m_county->headquarters().key(), [&](Item& entry) {
                if (entry.verdict.gseq != 700)
                    return;
                entry.operation.changes.front().patch.set(fieldNumber(&Comment::text), QStringLiteral("坏"));
                seal(entry.operation);
                if (!keepsSignature)
                    entry.signature.clear();
            });
        };
        for (const bool keepsSignature : {true, false}) {
            const auto misfit = misfitOf(put(keepsSignature), LogCheck(m_county->key()));
            QVERIFY(misfit);
            QVERIFY(misfit->first >= 700 && misfit->first <= 712); // there, or where its device went on
        }
    }

    void whatIsNoLogIsRefused()
    {
        for (const QByteArray& file : {QByteArray(), QByteArray("PK\3\4"), QByteArray(100'000, '\x9f')}) {
            const auto misfit = misfitOf(file, LogCheck());
            QVERIFY(misfit);
            QVERIFY(!misfit->sentence.isEmpty());
        }
    }
};

JIANNUO_STORY(TestLogExport, QCoreApplication)
#include "tst_log_export.moc"
