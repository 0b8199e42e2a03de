// SPDX-License-Identifier: Apache-2.0
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// What the rules ask of the ledger: whether an id is taken, whether a record with these values is there.
class TestLooks : public QObject {
    Q_OBJECT

private:
    static void look(const Store& store, const SmallCounty& county)
    {
        for (const auto& [id, kind] :
             {std::pair(county.waterUnit, kinds::org), std::pair(county.inspector, kinds::person),
              std::pair(county.checklist, kinds::checklist), std::pair(county.commitment, kinds::commitment),
              std::pair(county.contact, kinds::contact)}) {
            const auto found = store.findAny(id);
            QVERIFY(found);
            QCOMPARE(found->kind->number, kind);
            QCOMPARE(found->id, id);
        }
        QVERIFY(!store.findAny(Id(u"00000000-0000-7000-8000-00000000dead"_s)));

        const auto name = store.get<Person>(county.inspector)->name;
        const auto there = [&](const Id& org, const QString& who) {
            return store.exists(kindOf<Person>(),
                                {{fieldNumber(&Person::org), org}, {fieldNumber(&Person::name), who}});
        };
        QVERIFY(there(county.center, name));
        QVERIFY(!there(county.waterUnit, name));
        QVERIFY(!there(county.center, u"没有这个人"_s));
        // Nothing is a value too.
        QVERIFY(store.exists(kindOf<Org>(), {{fieldNumber(&Org::parent), Value()}}));
        QVERIFY(!store.exists(kindOf<Person>(), {{fieldNumber(&Person::org), Value()}}));
    }

private Q_SLOTS:
    void headquartersFindsARecordOfAnyKind()
    {
        SmallCounty county;
        look(county.headquarters().view(), county);
    }

    void aTabletFindsARecordOfAnyKind()
    {
        SmallCounty county;
        const auto tablet = county.tablet({county.head});
        county.sync(*tablet);
        look(tablet->view(), county);
    }
};

JIANNUO_STORY(TestLooks, QCoreApplication)
#include "tst_looks.moc"
