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
