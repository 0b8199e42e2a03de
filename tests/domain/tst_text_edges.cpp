// SPDX-License-Identifier: Apache-2.0
#include "domain/limits.h"
#include "domain/names.h"
#include "domain/printable.h"
#include "domain/records.h"
#include "domain/secrecy.h"
#include "domain/simplified.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Letters, names and sizes on the line itself: the first that counts, and the last that does not.
class TestTextEdges : public QObject {
    Q_OBJECT

private:
    static QString asLine(char16_t one) { return printable(u"前"_s + QChar(one) + u"后"_s); }
    static QString within(const QString& field, const Value& value, const Instant& at = {})
    {
        const auto ok = withinLimits(*kindOf<Evidence>().fieldByName(field), value, at);
        return ok ? QString() : ok.error().sentence;
    }
    static QString hidden(const QString& sign) { return secrecyMark(u"机"_s + sign + u"密★1年"_s); }

private Q_SLOTS:
    void aPairOfHalvesIsOneLetterAndAHalfIsNone()
    {
        const QString whole = u"村𠮷"_s;
        const QChar high(0xD842);
        const QChar low(0xDFB7);
        QCOMPARE(printable(whole), whole);
        QCOMPARE(printable(u"甲"_s + high + u"乙"_s), u"甲<U+D842>乙"_s);
        QCOMPARE(printable(u"甲"_s + low + u"乙"_s), u"甲<U+DFB7>乙"_s);
        QCOMPARE(printable(u"甲"_s + low), u"甲<U+DFB7>"_s);
        QCOMPARE(within(u"caption"_s, whole), QString());
        QCOMPARE(within(u"caption"_s, u"𠮷"_s), QString());
        const QString unreadable = u"“说明”里有不能显示的控制字符，请删去后再提交。"_s;
        QCOMPARE(within(u"caption"_s, u"甲"_s + high + u"乙"_s), unreadable);
        QCOMPARE(within(u"caption"_s, u"甲"_s + low + u"乙"_s), unreadable);
        QCOMPARE(within(u"caption"_s, u"甲"_s + high), unreadable);
    }

    void whatNobodySeesIsShownByItsNumber()
    {
        QCOMPARE(asLine(0x1F), u"前\u241F后"_s);
        QCOMPARE(asLine(0x20), u"前 后"_s);
        QCOMPARE(asLine(0x7F), u"前\u2421后"_s);
        for (const char16_t joiner : {u'\u200C', u'\u200D'})
            QCOMPARE(asLine(joiner), u"前"_s + QChar(joiner) + u"后"_s);
        for (const char16_t filler : {u'\u115F', u'\u1160', u'\u3164', u'\uFFA0', u'\u200B', u'\u200E'})
            QCOMPARE(asLine(filler), u"前<U+%1>后"_s.arg(QString::number(filler, 16).toUpper()));
        QCOMPARE(printable(u"一\n\t二"), u"一\u240A\u2409二"_s);
        QCOMPARE(printableLines(u"一\n\t二\r\n三\r四"), u"一\n\t二\r\n三\u240D四"_s);
    }

    void jsonForATerminalMeansTheSame()
    {
        const auto shown = [](const QString& text) {
            return QString::fromUtf8(printableJson(text.toUtf8()));
        };
        QCOMPARE(shown(u"{\n \"a\": \"村𠮷\"\n}"_s), u"{\n \"a\": \"村𠮷\"\n}"_s);
        QCOMPARE(shown(u"\"a\u202Eb\""_s), u"\"a\\u202eb\""_s);
        QCOMPARE(shown(u"\"a\u009Bb\""_s), u"\"a\\u009bb\""_s);
        QCOMPARE(shown(u"\"a\U000E0041\""_s), u"\"a\\udb40\\udc41\""_s); // beyond the first plane: a pair
    }

    void whatAMessagePutBetweenIsTakenOut()
    {
        for (const char16_t between : {u' ', u'\n', u'\x1b', u'\u009b', u'\u200b', u'\u3000'})
            QCOMPARE(unwrapped(u"7K"_s + QChar(between) + u"3M"_s), u"7K3M"_s);
    }

    void aMarkOfSecrecyIsFoundBehindSignsWithoutWidth()
    {
        for (const char16_t sign :
             {u'\0', u'\u00AD', u'\u200B', u'\u200C', u'\u200F', u'\u2060', u'\u2064', u'\uFEFF'})
            QCOMPARE(hidden(QChar(sign)), u"机密"_s);
        for (const char16_t letter :
             {u'\x01', u'a', u'的', u'\u200A', u'\u2010', u'\u205F', u'\u2065', u'\u00AC'})
            QCOMPARE(hidden(QChar(letter)), QString());
        QCOMPARE(secrecyMark(u"絕密★長期"_s), u"绝密"_s);
        QCOMPARE(secrecyMark(u"機密★1年"_s), u"机密"_s);
        QCOMPARE(secrecyMark(u"祕密★1年"_s), u"秘密"_s);
    }

    void textsMayHaveLinesAndColumns()
    {
        QCOMPARE(within(u"caption"_s, u"一\r\n二\t三"_s), QString());
        QVERIFY(!within(u"caption"_s, u"一\v二"_s).isEmpty());
        QCOMPARE(within(u"name"_s, QString(255, u'名')), QString());
        QVERIFY(!within(u"name"_s, QString(256, u'名')).isEmpty());
    }

    void aListHoldsAsManyAsItsFieldSays()
    {
        const auto list = [](auto member, int count, bool twice = false) {
            Values values;
            for (int i = 0; i < count; ++i)
                values.emplace_back(u"标签%1"_s.arg(twice ? 1 : i));
            const auto ok = withinLimits(*kindOf<Commitment>().fieldByNumber(fieldNumber(member)),
                                         Value(values), Instant{});
            return ok ? QString() : ok.error().sentence;
        };
        QCOMPARE(list(&Commitment::tags, 50), QString());
        QCOMPARE(list(&Commitment::tags, 51), u"“标签”有 51 项，最多 50 项。"_s);
        QCOMPARE(list(&Commitment::tags, 2, true), QString()); // in order, and twice where one wants

        Values people{Id::createUuid(), Id::createUuid()};
        const FieldInfo& inspectors = *kindOf<SpotCheck>().fieldByName(u"inspectors");
        QVERIFY(withinLimits(inspectors, Value(people), Instant{}).ok());
        people.push_back(people.front());
        QCOMPARE(withinLimits(inspectors, Value(people), Instant{}).error().sentence,
                 u"“检查人”里有一项写了两次。"_s);
    }

    void aMomentIsOfThisCenturyAndNotToCome()
    {
        const Instant now{1'785'000'000'000};
        const qint64 first = 946'656'000'000; // 2000-01-01 in China
        QCOMPARE(within(u"taken_at"_s, Instant{first}, now), QString());
        QVERIFY(within(u"taken_at"_s, Instant{first - 1}, now).contains(u"早于 2000 年"_s));
        QCOMPARE(within(u"taken_at"_s, Instant{now.ms + clockAheadMs}, now), QString());
        QVERIFY(within(u"taken_at"_s, Instant{now.ms + clockAheadMs + 1}, now).contains(u"还没有到"_s));
    }

    void pointsOutsideOfTheirRangeNameIt()
    {
        const FieldInfo& points = *kindOf<Adjustment>().fieldByName(u"points");
        const auto taken = [&](Decimal value) {
            const auto ok = withinLimits(points, value, Instant{});
            return ok ? QString() : ok.error().sentence;
        };
        QCOMPARE(taken(0), QString());
        QCOMPARE(taken(100), QString());
        const QString range = u"“分值”应在 0 到 100 之间。"_s;
        QCOMPARE(taken(Decimal::fromUnits(-1)), range);
        QCOMPARE(taken(Decimal(100) + Decimal::fromUnits(1)), range);
    }

    void everyListedCharacterHasItsSimpleForm()
    {
        QCOMPARE(simplified(u'㠏'), u'㟆'); // the first
        QCOMPARE(simplified(u'龜'), u'龟'); // the last
        for (const char16_t other : {u'a', u'\u33FF', u'\u3400', u'水', u'\u9FFF', u'\uA000', u'\uFF01'})
            QCOMPARE(simplified(other), other);
    }

    void aNameIsTheSameWithoutWhatNobodySees()
    {
        for (const char16_t sign : {u' ', u'\x1b', u'\u009b', u'\u200b', u'\uFFF9'})
            QCOMPARE(nameKey(u"水"_s + QChar(sign) + u"务局"_s), u"水务局"_s);
    }

    void onlyAUnitKeepsFormerNamesAndEachOnce()
    {
        const auto renamed = [](const Record& seen, const QString& name) {
            Fields patch;
            patch.set(fieldNumber(&Org::name), name);
            keepFormerName(seen, patch);
            return patch;
        };
        const Record unit{Id(), &kindOf<Org>(),
                          toFields(Org{.name = u"水利局"_s, .formerNames = {u"水利局"_s}}), 1, false};
        QVERIFY(!renamed(unit, u"水务局"_s).contains(fieldNumber(&Org::formerNames))); // it is there
        const Record person{Id(), &kindOf<Person>(), toFields(Person{.name = u"李雪"_s}), 1, false};
        QCOMPARE(fieldNumber(&Person::name), fieldNumber(&Org::name));
        QCOMPARE(renamed(person, u"李雪梅"_s).size(), std::size_t(1));
    }
};

JIANNUO_STORY(TestTextEdges, QCoreApplication)
#include "tst_text_edges.moc"
