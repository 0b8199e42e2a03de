// SPDX-License-Identifier: Apache-2.0
#include "domain/views.h"

#include "domain/records.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;

namespace {

/// Says of everything what it was asked for, and counts how often it is asked.
class Archive final : public View {
public:
    std::optional<Record> find(const KindInfo& kind, const Id& id) const override
    {
        ++asked;
        for (const Record& record : records) {
            if (record.kind == &kind && record.id == id)
                return record;
        }
        return {};
    }
    std::vector<Record> where(const KindInfo& kind, int field, const Value& value) const override
    {
        ++asked;
        std::vector<Record> result;
        for (const Record& record : records) {
            if (record.kind == &kind && record[field] == value)
                result.push_back(record);
        }
        return result;
    }
    std::vector<Fields> patchesSince(const KindInfo&, const Id&, qint64) const override { return {}; }
    std::optional<Record> findAny(const Id& id) const override
    {
        for (const Record& record : records) {
            if (record.id == id)
                return record;
        }
        return {};
    }

    std::vector<Record> records;
    mutable int asked = 0;
};

template <Declared T> Record recordOf(const Id& id, const T& content)
{
    return {id, &kindOf<T>(), toFields(content)};
}

Id numbered(int number)
{
    return Id::fromString(QStringLiteral("00000000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

} // namespace

/// What a judge looks through: what is staged lies over what is stored, and nothing is asked for twice.
class TestViews : public QObject {
    Q_OBJECT

    static std::vector<Id> idsIn(const std::vector<Record>& records)
    {
        std::vector<Id> ids;
        for (const Record& record : records)
            ids.push_back(record.id);
        return ids;
    }

    const Id water = numbered(1);
    const Id school = numbered(2);
    const Id promise = numbered(3);

private Q_SLOTS:
    void eachListIsAskedForOnceAndTakenForNoOther()
    {
        Archive archive;
        // The letter is the second field of one, and the commitment of the other.
        archive.records = {recordOf(numbered(11), Review{.org = water, .commitment = promise}),
                           recordOf(numbered(12), Closure{.org = water, .commitment = promise}),
                           recordOf(numbered(13), Review{.org = school, .commitment = water})};
        const RememberingView view(archive);
        const int org = fieldNumber(&Review::org);
        const int commitment = fieldNumber(&Review::commitment);
        QCOMPARE(fieldNumber(&Closure::commitment), commitment);
        for (int again = 0; again < 2; ++again) {
            QCOMPARE(idsIn(view.where(kindOf<Review>(), commitment, promise)), std::vector{numbered(11)});
            QCOMPARE(idsIn(view.where(kindOf<Closure>(), commitment, promise)), std::vector{numbered(12)});
            QCOMPARE(idsIn(view.where(kindOf<Review>(), commitment, water)), std::vector{numbered(13)});
            QCOMPARE(idsIn(view.where(kindOf<Review>(), org, water)), std::vector{numbered(11)});
            QCOMPARE(archive.asked, 4);
        }
    }

    void eachRecordIsAskedForOnceAlsoOneThatIsNotThere()
    {
        Archive archive;
        archive.records = {recordOf(water, Org{.name = QStringLiteral("水务局")})};
        const RememberingView view(archive);
        for (int again = 0; again < 2; ++again) {
            QVERIFY(view.find(kindOf<Org>(), water));
            QVERIFY(!view.find(kindOf<Person>(), water));
            QVERIFY(!view.find(kindOf<Org>(), school));
            QCOMPARE(archive.asked, 3);
        }
        QVERIFY(view.findAny(water));
    }

    void whatIsStagedLiesOverWhatIsStored()
    {
        Archive archive;
        archive.records = {recordOf(numbered(11), Review{.org = water, .commitment = promise}),
                           recordOf(numbered(12), Review{.org = water, .commitment = promise})};
        StagedView view(archive);
        view.stage(recordOf(numbered(12), Review{.org = school, .commitment = promise}));
        view.stage(recordOf(numbered(13), Review{.org = water, .commitment = promise}));
        view.stage(recordOf(numbered(14), Closure{.org = water, .commitment = promise}));
        const int org = fieldNumber(&Review::org);
        QCOMPARE(idsIn(view.where(kindOf<Review>(), org, water)), (std::vector{numbered(11), numbered(13)}));
        QCOMPARE(idsIn(view.where(kindOf<Review>(), org, school)), std::vector{numbered(12)});
        QCOMPARE(view.get<Review>(numbered(12))->org, school);
        QVERIFY(!view.find(kindOf<Closure>(), numbered(12)));
        QVERIFY(view.find(kindOf<Closure>(), numbered(14)));
        QCOMPARE(view.findAny(numbered(12))->as<Review>().org, school);
        QCOMPARE(view.findAny(numbered(11))->as<Review>().org, water);
        QVERIFY(!view.findAny(numbered(15)));
    }

    void whatIsAmendedIsNotFoundByItsOldValues()
    {
        Archive archive;
        archive.records = {recordOf(water, Org{.name = QStringLiteral("水利局"), .parent = school})};
        StagedView view(archive);
        const auto named = [&](const QString& name) {
            return view.exists(kindOf<Org>(),
                               {{fieldNumber(&Org::parent), school}, {fieldNumber(&Org::name), name}});
        };
        QVERIFY(named(QStringLiteral("水利局")));
        QVERIFY(!named(QStringLiteral("水务局")));
        view.stage(recordOf(water, Org{.name = QStringLiteral("水务局"), .parent = school}));
        QVERIFY(named(QStringLiteral("水务局")));
        QVERIFY(!named(QStringLiteral("水利局")));
        view.stage(recordOf(numbered(5), Person{.name = QStringLiteral("林")}));
        QVERIFY(!named(QStringLiteral("林"))); // another kind's
    }

    void whatIsNotThereAtAllIsRemembered()
    {
        Archive archive;
        archive.records = {
            recordOf(numbered(11), Score{.spotCheck = promise, .item = 3, .inspector = school})};
        const RememberingView view(archive);
        const auto scored = [&](const Id& check, int item) {
            return view.exists(
                kindOf<Score>(),
                {{fieldNumber(&Score::spotCheck), check}, {fieldNumber(&Score::item), qint64(item)}});
        };
        QVERIFY(scored(promise, 3));
        QVERIFY(!scored(promise, 4));
        QVERIFY(!scored(water, 3));
        QVERIFY(!scored(water, 4));
        const int asked = archive.asked;
        QVERIFY(!scored(water, 3));
        QVERIFY(!scored(water, 5));
        QCOMPARE(archive.asked, asked);
        QVERIFY(scored(promise, 3));
        QVERIFY(view.exists(kindOf<Score>(), {{fieldNumber(&Score::spotCheck), promise}}));
    }
};

JIANNUO_STORY(TestViews, QCoreApplication)
#include "tst_views.moc"
