#include "domain/records.h"
#include "ledger/store.h"
#include "support/random_records.h"

#include <QTemporaryDir>
#include <QTest>

using namespace jiannuo;

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
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
