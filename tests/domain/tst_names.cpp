// SPDX-License-Identifier: Apache-2.0
#include "domain/intent.h"
#include "domain/json.h"
#include "domain/names.h"
#include "domain/printable.h"
#include "domain/records.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// What looks the same to people is the same; what nobody sees does nothing.
class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreComparedAsPeopleReadThem()
    {
        QCOMPARE(foldedText(u"ＷＩＦＩ覆盖３个村"), u"wifi覆盖3个村"_s);
        QCOMPARE(foldedText(u"清溪縣水務局"), u"清溪县水务局"_s);
        QCOMPARE(foldedText(u"整\u200b改\ufeff"), u"整改"_s);
        QCOMPARE(foldedText(u"\u2F00\u3000㈡"), u"一 (二)"_s);
        QCOMPARE(foldedText(u"𠮷村"), u"𠮷村"_s); // beyond the first 65,536
        QCOMPARE(foldedText(u""), QString());
    }

    void namesThatLookTheSameHaveOneKey_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::newRow("a blank") << u"清溪县水务局"_s << u"清溪县 水务局"_s;
        QTest::newRow("a wide blank") << u"李雪"_s << u"李　雪"_s;
        QTest::newRow("zero width") << u"清溪县水务局"_s << u"清溪县\u200b水务局"_s;
        QTest::newRow("a direction") << u"清溪县水务局"_s << u"\u202e清溪县水务局"_s;
        QTest::newRow("a variation") << u"清溪县水务局"_s << u"清溪县水务局\ufe00"_s;
        QTest::newRow("a filler") << u"清溪县水务局"_s << u"清溪县水务局\u3164"_s;
        QTest::newRow("a line break") << u"清溪县水务局"_s << u"清溪县\n水务局"_s;
        QTest::newRow("brackets") << u"水务局（城区）"_s << u"水务局(城区)"_s;
        QTest::newRow("other brackets") << u"水务局（城区）"_s << u"水务局〔城区〕"_s;
        QTest::newRow("angle brackets") << u"《水务》"_s << u"<水务>"_s;
        QTest::newRow("width and case") << u"清溪ABC公司"_s << u"清溪ａｂｃ公司"_s;
        QTest::newRow("digits") << u"第3中学"_s << u"第３中学"_s;
        QTest::newRow("traditional") << u"清溪县水务局"_s << u"清溪縣水務局"_s;
        QTest::newRow("dots") << u"买买提·艾力"_s << u"买买提•艾力"_s;
        QTest::newRow("wide dots") << u"买买提·艾力"_s << u"买买提・艾力"_s;
        QTest::newRow("dashes") << u"广深—港"_s << u"广深-港"_s;
        QTest::newRow("quotes") << u"“清风”办"_s << u"\"清风\"办"_s;
    }
    void namesThatLookTheSameHaveOneKey()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QCOMPARE(nameKey(one), nameKey(other));
        QVERIFY(nameKey(one) != nameKey(one + u'局'));
    }

    void otherNamesHaveOtherKeys()
    {
        QVERIFY(nameKey(u"清溪县水务局") != nameKey(u"清溪县税务局"));
        QVERIFY(nameKey(u"水务局（城区）") != nameKey(u"水务局城区"));
        QVERIFY(nameKey(u"第1中学") != nameKey(u"第11中学"));
        QCOMPARE(nameKey(u" \u200b\n"), QString());
    }

    void aUnitKeepsTheNamesThatItHad()
    {
        Record seen{Id(), &kindOf<Org>(), toFields(Org{.name = u"清溪县水利局"_s}), 1, false};
        const auto renamed = [&](const QString& name, std::optional<std::vector<QString>> said = {}) {
            Fields patch;
            patch.set(fieldNumber(&Org::name), name);
            if (said)
                patch.set(fieldNumber(&Org::formerNames), toValue(*said));
            keepFormerName(seen, patch);
            seen = applied({kinds::org, verbAmend, seen.id, 1, patch, false}, &seen, {});
            return seen.as<Org>().formerNames;
        };
        QCOMPARE(renamed(u"清溪县水务局"_s), std::vector{u"清溪县水利局"_s});
        QCOMPARE(renamed(u"清溪县水务 局"_s), std::vector{u"清溪县水利局"_s}); // only written otherwise
        QCOMPARE(renamed(u"清溪县水利局"_s), std::vector{u"清溪县水务 局"_s}); // it has its old one again
        QCOMPARE(renamed(u"清溪县水利水务局"_s, std::vector{u"水电局"_s}), std::vector{u"水电局"_s});
        Fields other;
        other.set(fieldNumber(&Org::shortName), u"水务局"_s);
        keepFormerName(seen, other);
        QCOMPARE(other.size(), std::size_t(1));
    }

    void whatATerminalWouldObeyIsShown()
    {
        QCOMPARE(printable(u"好\x1b[31m\a\n\x7f"), u"好␛[31m␇␊␡"_s);
        QCOMPARE(printable(u"\u009b2J"), u"<U+009B>2J"_s);
        QCOMPARE(printable(u"a\u202eb\u2066c\u200bd\u2028"), u"a<U+202E>b<U+2066>c<U+200B>d<U+2028>"_s);
        QCOMPARE(printable(QString(QChar(0xD842))), u"<U+D842>"_s);
        QCOMPARE(printable(u"\U000E0041"), u"<U+E0041>"_s);
        QCOMPARE(printable(u"𠮷村 ①（甲）\u3000👩\u200d🏫"), u"𠮷村 ①（甲）\u3000👩\u200d🏫"_s);
        QCOMPARE(printableLines(u"一\n\t二\r\n三\r四\x1b"), u"一\n\t二\r\n三␍四␛"_s);
    }

    void whatAMessageBrokeIsWholeAgain()
    {
        QCOMPARE(unwrapped(u" jiannuo:enrol?url=\r\n  https\u3000%3A\u200b%2F\t\u2028code=7K\ufeff"),
                 u"jiannuo:enrol?url=https%3A%2Fcode=7K"_s);
    }

    void aMomentThatNobodyGaveIsAbsent()
    {
        const Fields fields = toFields(Evidence{.name = u"a.jpg"_s});
        QVERIFY(fields[fieldNumber(&Evidence::takenAt)].isNull());
        QVERIFY(!toJson(kindOf<Evidence>(), fields).contains(u"taken_at"_s));
        Fields older = fields; // as an earlier program wrote it
        older.set(fieldNumber(&Evidence::takenAt), Instant{});
        QVERIFY(!toJson(kindOf<Evidence>(), older).contains(u"taken_at"_s));
        const FieldInfo& field = *kindOf<Evidence>().fieldByName(u"taken_at");
        QCOMPARE(displayText(*field.type, Instant{}), QString());
        QVERIFY(!fromJson(kindOf<Evidence>(), {{u"taken_at"_s, u"1970-01-01T00:00:00Z"_s}}).ok());
    }

    void momentsAreChinasWhereNothingElseIsSaid()
    {
        const auto read = [](const QString& text) {
            const auto fields = fromJson(kindOf<Evidence>(), {{u"taken_at"_s, text}});
            return fields ? (*fields)[fieldNumber(&Evidence::takenAt)].as<Instant>().ms : -1;
        };
        const Instant noon{QDateTime(QDate(2026, 8, 31), QTime(4, 0), Qt::UTC).toMSecsSinceEpoch()};
        QCOMPARE(read(u"2026-08-31T04:00:00Z"_s), noon.ms);
        QCOMPARE(read(u"2026-08-31T12:00:00+08:00"_s), noon.ms);
        QCOMPARE(read(u"2026-08-31T12:00:00"_s), noon.ms);
        QCOMPARE(read(u"2026-08-31T12:00"_s), noon.ms);
        QCOMPARE(read(u"2026-08-31"_s), noon.ms - 12 * 3'600'000);
        QCOMPARE(read(u"noon"_s), -1);
        QCOMPARE(displayText(*kindOf<Evidence>().fieldByName(u"taken_at")->type, noon),
                 u"2026-08-31 12:00"_s);
    }
};

JIANNUO_STORY(TestNames, QCoreApplication)
#include "tst_names.moc"
