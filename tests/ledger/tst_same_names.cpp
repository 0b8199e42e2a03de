// SPDX-License-Identifier: Apache-2.0
#include "ledger/same_names.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// A second unit or person of a name that looks the same is asked about.
class TestSameNames : public QObject {
    Q_OBJECT

private:
    SmallCounty m_county;

    const Store& view() { return m_county.headquarters().view(); }
    template <Declared T> Change made(const T& record) { return creation(m_county.newId(), record); }
    qsizetype questions(const std::vector<Change>& changes) { return nameQuestions(view(), changes).size(); }

private Q_SLOTS:
    void aUnitThatLooksTheSameIsQuestioned()
    {
        const auto unit = [&](const QString& name, OrgKind kind = OrgKind::Unit, Id parent = {}) {
            return made(
                Org{.name = name, .kind = kind, .parent = parent.isNull() ? m_county.county : parent});
        };
        QCOMPARE(questions({unit(u"清溪县 水务局"_s)}), 1);
        QCOMPARE(questions({unit(u"清溪县水务局"_s)}), 1);
        QCOMPARE(questions({unit(u"清溪县\u200b水務局"_s, OrgKind::Unit, m_county.center)}), 1);
        QCOMPARE(questions({unit(u"清溪县林业局"_s)}), 0);
        QCOMPARE(questions({unit(u"清溪县林业局（本部）"_s), unit(u"清溪县林业局(本部)"_s)}),
                 1); // in one file
        const QString asked = nameQuestions(view(), {unit(u"清溪县 水务局"_s)}).front();
        QVERIFY2(asked.contains(u"清溪县水务局"_s), qPrintable(asked));
        // Every unit has its office; but not two of them.
        const auto office = unit(u"办公室"_s, OrgKind::Section, m_county.waterUnit);
        QCOMPARE(questions({office, unit(u"办公室"_s, OrgKind::Section, m_county.schoolUnit)}), 0);
        QCOMPARE(questions({office, unit(u"办公 室"_s, OrgKind::Section, m_county.waterUnit)}), 1);
    }

    void aPersonThatLooksTheSameIsQuestioned()
    {
        const auto person = [&](const QString& name, const Id& org) {
            return made(Person{.name = name, .org = org});
        };
        QCOMPARE(questions({person(u"何平"_s, m_county.waterUnit)}), 1);
        QCOMPARE(questions({person(u"何　平"_s, m_county.waterUnit)}), 1);
        QCOMPARE(questions({person(u"何 平"_s, m_county.schoolUnit)}), 1);
        QCOMPARE(questions({person(u"何平"_s, m_county.schoolUnit)}), 0); // many are called so
        QCOMPARE(questions({person(u"何萍"_s, m_county.waterUnit)}), 0);
    }

    void anAmendmentIsQuestionedOnlyForItsName()
    {
        const Record water = *view().find(kindOf<Org>(), m_county.waterUnit);
        Org next = water.as<Org>();
        next.shortName = u"县教育局"_s;
        QCOMPARE(questions({amendment(water, next)}), 0);
        next.shortName = u"清溪县教育局 "_s;
        QCOMPARE(questions({amendment(water, next)}), 1);
        next = water.as<Org>();
        next.isKeyDept = true;
        QCOMPARE(questions({amendment(water, next)}), 0);
    }

    void aUnitIsFoundByAnyOfItsNames()
    {
        const Record school = *view().find(kindOf<Org>(), m_county.schoolUnit);
        Org next = school.as<Org>();
        next.name = u"清溪县教育和体育局"_s;
        next.shortName = u"县教体局"_s;
        next.formerNames = {u"清溪县教育局"_s};
        const Change renamed = amendment(school, next);
        SmallCounty::must(m_county.headquarters().record({{}, m_county.clock.now(), {renamed}}));
        for (const auto* name : {u"清溪县教育和体育局", u"清溪县 教育和體育局", u"县教体局", u"清溪县教育局"})
            QCOMPARE(namedLike(view(), kindOf<Org>(), QString::fromUtf16(name)),
                     std::vector<Id>{m_county.schoolUnit});
        QVERIFY(namedLike(view(), kindOf<Org>(), u"教育局"_s).empty());
        QVERIFY(namedLike(view(), kindOf<Org>(), u" "_s).empty());
        QCOMPARE(questions({made(Org{.name = u"清溪县教育局"_s, .parent = m_county.county})}), 1);
        QCOMPARE(namedLike(view(), kindOf<Person>(), u"何 平"_s), std::vector<Id>{m_county.waterClerk});
    }
};

JIANNUO_STORY(TestSameNames, QCoreApplication)
#include "tst_same_names.moc"
