// SPDX-License-Identifier: Apache-2.0
#include "domain/records.h"
#include "ledger/store.h"
#include "support/random_records.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

/// A list, page by page, each behind the last row of the one before.
std::vector<Id> behindEachOther(const Store& store, const KindInfo& kind, Query query)
{
    std::vector<Id> found;
    for (auto page = store.list(kind, query); !page.empty(); page = store.list(kind, query)) {
        for (const Record& record : page)
            found.push_back(record.id);
        query.after = found.back();
        query.offset = 99; // does not count then
    }
    return found;
}

} // namespace

/// What the rows keep of any kind of record.
class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsFoundAsItWasWritten()
    {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("ledger.db")), Database::Access::ReadWrite);
        Store store(database);
        QVERIFY(!store.prepare()); // nothing to rebuild: it is new
        test::RandomRecords random(6);
        for (const KindInfo* kind : Kinds::all()) {
            std::vector<Record> written;
            for (int i = 0; i < 20; ++i) {
                Record record{random.id(), kind, random.fields(kind->fields), 100 + i, i % 3 == 0};
                store.write(record);
                written.push_back(std::move(record));
            }
            // The second half is written over: nothing of the first content stays.
            for (std::size_t i = 10; i < written.size(); ++i) {
                written[i].fields = random.fields(kind->fields);
                store.write(written[i]);
            }
            QCOMPARE(store.count(*kind, {}), qint64(20));
            for (const Record& record : written) {
                const auto found = store.find(*kind, record.id);
                QVERIFY2(found, kind->name);
                QVERIFY2(found->fields == record.fields, kind->name);
                QCOMPARE(found->gseq, record.gseq);
                QCOMPARE(found->waiting, record.waiting);
                for (const FieldInfo& field : kind->fields) {
                    if (!field.is(Indexed) || record[field.number].isNull())
                        continue;
                    const auto same = store.where(*kind, field.number, record[field.number]);
                    QVERIFY2(std::any_of(same.begin(), same.end(),
                                         [&](const Record& other) { return other.id == record.id; }),
                             field.name);
                }
            }
            store.erase(*kind, written.front().id);
            QVERIFY2(!store.find(*kind, written.front().id), kind->name);
        }
    }

    void anIndexOfAnotherFoldingIsMadeAnew()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ledger.db"));
        const Record record{Id::createUuid(), &kindOf<Org>(),
                            toFields(Org{.name = QStringLiteral("清溪ＷＩＦＩ公司")}), 1, false};
        Query query;
        query.text = QStringLiteral("wifi");
        {
            Database database(path, Database::Access::ReadWrite);
            Store store(database);
            store.prepare();
            store.write(record);
            QCOMPARE(store.list(kindOf<Org>(), query).size(), std::size_t(1));
            // As an earlier program left it: other words, and no word of how they were folded.
            database.execute("INSERT INTO search(search) VALUES('delete-all')");
            store.setFact("search", {});
            QVERIFY(!store.isCurrent());
            QVERIFY(store.list(kindOf<Org>(), query).empty());
        }
        Database database(path, Database::Access::ReadWrite);
        Store store(database);
        QVERIFY(!store.prepare()); // the rows are as they were
        QVERIFY(store.isCurrent());
        QCOMPARE(store.list(kindOf<Org>(), query).size(), std::size_t(1));
        store.erase(kindOf<Org>(), record.id);
        QVERIFY(store.list(kindOf<Org>(), query).empty());
    }

    void longListsArePagedInTheirOrder()
    {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("ledger.db")), Database::Access::ReadWrite);
        Store store(database);
        store.prepare();
        test::RandomRecords random(7);
        const KindInfo& kind = kindOf<Commitment>();
        std::vector<Id> orgs;
        for (int i = 0; i < 40; ++i)
            orgs.push_back(random.id());
        std::vector<Record> written;
        for (int i = 0; i < 400; ++i) {
            Commitment commitment;
            commitment.org = orgs[static_cast<std::size_t>(i * 7 % 40)];
            commitment.state = static_cast<CommitmentState>(1 + i % 16);
            if (i % 5 != 0)
                commitment.due = QDate(2026, 1, 1).addDays(i * 31 % 90);
            written.push_back({random.id(), &kind, toFields(commitment), 1 + i, false});
            store.write(written.back());
        }
        // Whole, unless somebody asks for less.
        QCOMPARE(std::ssize(store.list(kind)), std::ssize(written));
        using Test = Condition::Test;
        constexpr int due = fieldNumber(&Commitment::due);
        constexpr int state = fieldNumber(&Commitment::state);
        const Values open{qint64(5), qint64(6), qint64(11)};
        const std::vector<std::vector<Condition>> filters{
            {},
            {{state, Test::OneOf, {}, open}},
            {{state, Test::OneOf, {}, open}, {due, Test::Less, QDate(2026, 2, 1)}},
            {{state, Test::OneOf, {}, open}, {due, Test::Null}},
            {{state, Test::Equal, qint64(6)}, {due, Test::NotNull}}};
        const auto meets = [&](const Record& record, const std::vector<Condition>& filter) {
            return std::all_of(filter.begin(), filter.end(), [&](const Condition& c) {
                const Value& value = record[c.field];
                switch (c.test) {
                case Test::OneOf:
                    return std::find(c.values.begin(), c.values.end(), value) != c.values.end();
                case Test::Less:
                    return !value.isNull() && value.as<QDate>() < c.value.as<QDate>();
                case Test::Null:
                    return value.isNull();
                case Test::NotNull:
                    return !value.isNull();
                default:
                    return value == c.value;
                }
            });
        };
        for (const auto& filter : filters) {
            for (const std::size_t among : {0, 3, 39}) {
                Query query;
                query.where = filter;
                query.orgs.assign(orgs.begin(), orgs.begin() + static_cast<std::ptrdiff_t>(among));
                query.orderBy = due;
                query.limit = 7;
                std::vector<Id> expected;
                std::vector<Record> sorted = written;
                std::stable_sort(sorted.begin(), sorted.end(), [](const Record& a, const Record& b) {
                    if (a[due].isNull() != b[due].isNull())
                        return b[due].isNull();
                    return a[due].as<QDate>() < b[due].as<QDate>();
                });
                for (const Record& record : sorted) {
                    const Id org = record[kind.orgField].as<Id>();
                    const bool inside = query.orgs.empty()
                        || std::find(query.orgs.begin(), query.orgs.end(), org) != query.orgs.end();
                    if (inside && meets(record, filter))
                        expected.push_back(record.id);
                }
                std::vector<Id> found;
                for (; std::ssize(found) < std::ssize(expected); query.offset += query.limit) {
                    const auto page = store.list(kind, query);
                    QVERIFY(!page.empty());
                    for (const Record& record : page)
                        found.push_back(record.id);
                }
                QCOMPARE(found, expected);
                QCOMPARE(store.count(kind, query), std::ssize(expected));
                QCOMPARE(store.count(kind, query, 9), std::min<std::ptrdiff_t>(9, std::ssize(expected)));
                query.offset = 0;
                QCOMPARE(behindEachOther(store, kind, query), expected);
                query.limit = -1;
                query.descending = true;
                found.clear();
                for (const Record& record : store.list(kind, query))
                    found.push_back(record.id);
                query.limit = 7;
                QCOMPARE(behindEachOther(store, kind, query), found);
                std::reverse(found.begin(), found.end());
                std::stable_partition(expected.begin(), expected.end(), [&](const Id& id) {
                    return store.find(kind, id)->fields[due].isNull();
                });
                QCOMPARE(found, expected);
            }
        }
    }

    void anIndexOfAnEarlierProgramIsMadeAnew()
    {
        QTemporaryDir folder;
        Database database(folder.filePath(QStringLiteral("ledger.db")), Database::Access::ReadWrite);
        Store store(database);
        store.prepare();
        const auto definitions = [&database] {
            std::vector<std::string> result;
            auto query = database.prepare("SELECT sql FROM sqlite_master WHERE type='index' ORDER BY name");
            while (query.executeStep())
                result.push_back(query.getColumn(0).getString());
            return result;
        };
        const auto now = definitions();
        database.execute("DROP INDEX \"commitment.due\"");
        database.execute("CREATE INDEX IF NOT EXISTS \"commitment.due\" ON \"commitment\"(\"due\");");
        QVERIFY(definitions() != now);
        QVERIFY(!store.prepare());
        QCOMPARE(definitions(), now);
        // What is as it should be is left alone.
        const int version = database.connection().execAndGet("PRAGMA schema_version").getInt();
        QVERIFY(!store.prepare());
        QCOMPARE(database.connection().execAndGet("PRAGMA schema_version").getInt(), version);
    }

    /// The index of who sees what had another name once; a program from then may come back for a while.
    void anEarlierNameOfTheIndexIsTakenOver_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("an older database") << u"ALTER TABLE visible_to RENAME TO reach"_s;
        QTest::newRow("an older program came back")
            << u"CREATE TABLE reach(org BLOB, audience INTEGER, gseq INTEGER); DELETE FROM visible_to"_s;
    }
    void anEarlierNameOfTheIndexIsTakenOver()
    {
        QFETCH(QString, before);
        const QTemporaryDir folder;
        test::ManualClock clock;
        test::SeededBytes random(3);
        const auto open = [&] { return test::must(HeadquartersLedger::open(folder.path(), clock, random)); };
        const auto marks = [](HeadquartersLedger& ledger) {
            auto query = ledger.store().database().prepare("SELECT COUNT(*) FROM visible_to");
            query.executeStep();
            return query.getColumn(0).getInt64();
        };
        qint64 written = 0;
        {
            const auto ledger = open();
            const Id county = makeId(clock, random);
            test::must(
                ledger->record(Intent{Id(), clock.now(), {creation(county, Org{.name = u"清溪县"_s})}}));
            written = marks(*ledger);
            QVERIFY(written > 0);
            ledger->store().database().execute(before.toStdString());
        }
        for (int start = 0; start < 2; ++start) {
            const auto ledger = open();
            QCOMPARE(marks(*ledger), written);
        }
    }
};

JIANNUO_STORY(TestStore, QCoreApplication)
#include "tst_store.moc"
