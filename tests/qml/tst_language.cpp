// SPDX-License-Identifier: Apache-2.0
#include "translations/language.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jiannuo;

class LanguageTest : public QObject {
    Q_OBJECT

    static QString overdue() { return QCoreApplication::translate("StatusLight", "逾期"); }

private Q_SLOTS:
    void init() { QVERIFY(setLanguage(u"zh"_s)); }

    void theSourcesSpeakChinese()
    {
        QCOMPARE(language(), u"zh"_s);
        QCOMPARE(overdue(), u"逾期"_s);
    }

    void englishIsBuiltIn()
    {
        QVERIFY(setLanguage(u"en"_s));
        QCOMPARE(language(), u"en"_s);
        QCOMPARE(overdue(), u"Overdue"_s);
        QVERIFY(setLanguage(u"zh"_s));
        QCOMPARE(overdue(), u"逾期"_s);
    }

    void sentencesOfTheDomainFollow()
    {
        QVERIFY(setLanguage(u"en"_s));
        QVERIFY(QCoreApplication::translate("Decimal", "“%1”不是数字，请填写如 12.5 的数（最多四位小数）。")
                    .startsWith(u"“%1” is not a number"_s));
        QCOMPARE(QCoreApplication::translate("Presentation", "%n 个文件", nullptr, 2), u"2 files"_s);
        QCOMPARE(QCoreApplication::translate("Presentation", "%n 个文件", nullptr, 1), u"1 file"_s);
    }

    void anUnknownLanguageChangesNothing()
    {
        QVERIFY(setLanguage(u"en"_s));
        QVERIFY(!setLanguage(u"tlh"_s));
        QCOMPARE(language(), u"en"_s);
        QCOMPARE(overdue(), u"Overdue"_s);
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
