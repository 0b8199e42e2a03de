// SPDX-License-Identifier: Apache-2.0
#include "ledger/search.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void indexesPairsOfIdeographs()
    {
        QCOMPARE(searchTokens(u"限期整改，3个工作日"), u"限期 期整 整改 改 3 个工 工作 作日 日"_qs);
        QCOMPARE(searchTokens(u""), QString());
        // Beyond the first 65,536: a surname of two units is one character.
        QCOMPARE(searchTokens(u"𠮷田A1b"), u"𠮷田 田 a1b"_qs);
        QCOMPARE(searchTokens(u"…，。 \n"), QString());
        QCOMPARE(searchTokens(QString(QChar(0xD842))), QString()); // half of one
    }
    void findsWhatIsWrittenInAnotherForm()
    {
        QCOMPARE(searchTokens(u"ＷＩＦＩ ３個"), u"wifi 3 个"_qs);
        QCOMPARE(searchQuery(u"ＷｉＦｉ"), u"\"wifi\"*"_qs);
        QVERIFY(searchMatches(u"免费ＷＩＦＩ", u"wifi"));
        QVERIFY(searchMatches(u"免费wifi", u"ＷＩＦＩ"));
        QVERIFY(searchMatches(u"開放３個窗口", u"开放3个"));
        QVERIFY(searchMatches(u"整\u200b改通知", u"整改\u3000通知"));
        QVERIFY(!searchMatches(u"免费", u"wifi"));
    }
    void asksForEveryPart()
    {
        QCOMPARE(searchQuery(u"整改"), u"\"整改\""_qs);
        QCOMPARE(searchQuery(u"整改通知"), u"\"整改\" AND \"改通\" AND \"通知\""_qs);
        QCOMPARE(searchQuery(u"水 A3"), u"\"水\"* AND \"a3\"*"_qs);
        QCOMPARE(searchQuery(u"\" OR *"), u"\"or\"*"_qs); // no operator of FTS comes through
    }
    void tellsPairsThatOccurApart()
    {
        QVERIFY(searchMatches(u"下达整改通知", u"整改 通知"));
        QVERIFY(!searchMatches(u"整改，改通车，通知", u"整改通知"));
    }
};

JIANNUO_STORY(TestSearch, QCoreApplication)
#include "tst_search.moc"
