// SPDX-License-Identifier: Apache-2.0
#include "domain/intent.h"
#include "domain/json.h"
#include "domain/patch.h"
#include "domain/records.h"
#include "support/random_records.h"
#include "support/stories.h"

#include <QTest>

#include <set>

using namespace jiannuo;

/// What holds for every kind of record, by its declaration alone: one that is added tomorrow is tested here.
class TestEveryKind : public QObject {
    Q_OBJECT

private:
    static constexpr int rounds = 60;

private Q_SLOTS:
    void numbersAndNamesAreGivenOnce()
    {
        std::set<KindNumber> numbers;
        std::set<std::string> names;
        for (const KindInfo* kind : Kinds::all()) {
            QVERIFY2(numbers.insert(kind->number).second, kind->name);
            QVERIFY2(names.insert(kind->name).second, kind->name);
            std::set<int> fields;
            std::set<std::string> fieldNames;
            for (const FieldInfo& field : kind->fields) {
                QVERIFY2(field.number > 0 && fields.insert(field.number).second, field.name);
                QVERIFY2(fieldNames.insert(field.name).second, field.name);
                QVERIFY2(field.refersTo == 0 || Kinds::byNumber(field.refersTo), field.name);
            }
            std::set<int> verbs;
            std::set<std::pair<std::string, int>> transitions;
            for (const Transition& transition : kind->transitions) {
                QVERIFY2(transition.verb >= 16 && verbs.insert(transition.verb).second, transition.name);
                QVERIFY2(transitions.emplace(transition.name, transition.from).second, transition.name);
                // What a step writes is its own, or may be amended in the state that it leads to.
                for (const int field : transition.decides) {
                    const FieldInfo* written = kind->fieldByNumber(field);
                    QVERIFY2(written
                                 && (written->merge == Merge::Transition
                                     || kind->isAmendable(*written, transition.to)),
                             transition.name);
                }
                for (const int field : {transition.by, transition.on}) {
                    const FieldInfo* stamp = kind->fieldByNumber(field);
                    QVERIFY2(field == 0 || (stamp && stamp->merge == Merge::Transition), transition.name);
                }
            }
        }
    }

    void aPatchComesBackAsItWas()
    {
        test::RandomRecords random(1);
        for (const KindInfo* kind : Kinds::all()) {
            for (int i = 0; i < rounds; ++i) {
                const Fields fields = random.fields(kind->fields);
                const QByteArray bytes = encodeFields(*kind, fields);
                const auto read = decodeFields(*kind, bytes);
                QVERIFY2(read.ok(), kind->name);
                QVERIFY2(*read == fields, kind->name);
                QCOMPARE(encodeFields(*kind, *read), bytes); // one content, one form
            }
        }
    }

    void aPatchThatWasCutOffIsRefused()
    {
        test::RandomRecords random(2);
        for (const KindInfo* kind : Kinds::all()) {
            const QByteArray bytes = encodeFields(*kind, random.fields(kind->fields));
            for (qsizetype length = 0; length < bytes.size(); ++length)
                QVERIFY2(!decodeFields(*kind, QByteArrayView(bytes).first(length)).ok(), kind->name);
        }
    }

    void jsonComesBackAsItWas()
    {
        test::RandomRecords random(3);
        for (const KindInfo* kind : Kinds::all()) {
            for (int i = 0; i < rounds; ++i) {
                const Fields fields = random.fields(kind->fields);
                const auto read = fromJson(*kind, toJson(*kind, fields));
                QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().sentence));
                QVERIFY2(*read == fields, kind->name);
            }
        }
    }

    void theDifferenceLeadsFromOneToTheOther()
    {
        test::RandomRecords random(4);
        for (const KindInfo* kind : Kinds::all()) {
            for (int i = 0; i < rounds; ++i) {
                const Record before{random.id(), kind, random.fields(kind->fields)};
                const Fields next = random.fields(kind->fields);
                Change change{kind->number, verbAmend, before.id, 0, difference(before.fields, next), false};
                Record after = applied(change, &before, {});
                for (const FieldInfo& field : kind->fields)
                    QVERIFY2(after[field.number] == next[field.number], field.name);
                QVERIFY2(difference(next, next).empty(), kind->name);
            }
        }
    }
};

JIANNUO_STORY(TestEveryKind, QCoreApplication)
#include "tst_every_kind.moc"
