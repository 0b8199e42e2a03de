// SPDX-License-Identifier: Apache-2.0
#include "exchange/documents.h"
#include "exchange/due_dates.h"
#include "reading.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using letters::DueWords;

/// 完成时限 in words: in a ledger's column, below a letter, in running text.
class TestDueDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void wordsWithoutADay_data();
    void wordsWithoutADay();
    void yearOfTheCampaign();
    void runningText_data();
    void runningText();
    void belowTheItems();
    void column();
};

void TestDueDates::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("inferred");
    const auto row = [](const QString& text, QDate date, bool inferred = false) {
        QTest::newRow(qPrintable(text)) << text << date << inferred;
    };
    row(u"2026年6月底前"_s, {2026, 6, 30});
    row(u"2026年12月31日前"_s, {2026, 12, 31});
    row(u"2026-06-30"_s, {2026, 6, 30});
    row(u"2026/6/30"_s, {2026, 6, 30});
    row(u"2026.6.30"_s, {2026, 6, 30});
    row(u"20260630"_s, {2026, 6, 30});
    row(u"2026年9月"_s, {2026, 9, 30});
    row(u"2024年2月"_s, {2024, 2, 29});
    row(u"二〇二六年六月三十日"_s, {2026, 6, 30});
    row(u"2026年第三季度"_s, {2026, 9, 30});
    row(u"2026年三季度末"_s, {2026, 9, 30});
    row(u"2026年上半年"_s, {2026, 6, 30});
    row(u"2026年底前"_s, {2026, 12, 31});
    row(u"2026年年内"_s, {2026, 12, 31});
    row(u"2026年3月至6月"_s, {2026, 6, 30});
    row(u"2026年1月1日起至2026年6月30日"_s, {2026, 6, 30});
    row(u"6月底前"_s, {2026, 6, 30}, true);
    row(u"12月31日前"_s, {2026, 12, 31}, true);
    row(u"12-31"_s, {2026, 12, 31}, true);
    row(u"年底前"_s, {2026, 12, 31}, true);
    row(u"年内"_s, {2026, 12, 31}, true);
    row(u"今年9月底"_s, {2026, 9, 30}, true);
    row(u"明年3月底前"_s, {2027, 3, 31}, true);
    row(u"第三季度"_s, {2026, 9, 30}, true);
}

void TestDueDates::words()
{
    QFETCH(QString, text);
    const DueWords due = letters::dueIn(text, 2026);
    QCOMPARE(due.kind, DueWords::Kind::Date);
    QTEST(due.date, "date");
    QTEST(due.yearInferred, "inferred");
    QVERIFY(!due.several);
}

void TestDueDates::wordsWithoutADay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    using enum DueWords::Kind;
    const auto row = [](const QString& text, DueWords::Kind kind) {
        QTest::newRow(qPrintable(text)) << text << int(kind);
    };
    row(u"长期坚持"_s, Recurring);
    row(u"每季度末"_s, Recurring);
    row(u"每年6月底前"_s, Recurring);
    row(u"常年"_s, Recurring);
    row(u"2026-02-29"_s, Impossible);
    row(u"2026年13月"_s, Impossible);
    row(u"两年内"_s, Relative);
    row(u"签订后6个月内"_s, Relative);
    row(u"汛期前"_s, Unclear);
    row(u"2026年1月1日起"_s, Unclear);
}

void TestDueDates::wordsWithoutADay()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    const DueWords due = letters::dueIn(text, 2026);
    QCOMPARE(int(due.kind), kind);
    QVERIFY(!due.date.isValid());
}

void TestDueDates::yearOfTheCampaign()
{
    QCOMPARE(int(letters::dueIn(u"6月底前"_s, 0).kind), int(DueWords::Kind::NeedsYear));
    const QString text = u"水务局公开承诺书\n一、6月底前换管。\n二、公开水质。\n"_s;
    ReadOptions options;
    options.year = 2025;
    options.otherwise = 2024;
    QCOMPARE(readLetters(text, options)->letters.first().items.first().dueDate, QDate(2025, 6, 30));
    options.year = 0;
    QCOMPARE(readLetters(text, options)->letters.first().items.first().dueDate, QDate(2024, 6, 30));
    const auto titled =
        readLetters(u"水务局2023年公开承诺书\n一、6月底前换管。\n二、公开水质。\n"_s, options);
    QCOMPARE(titled->letters.first().items.first().dueDate, QDate(2023, 6, 30));
    QVERIFY(has(titled->letters.first(), DoubtCode::DueInferred));
}

void TestDueDates::runningText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("doubted");
    const auto row = [](const QString& text, QDate date, bool doubted) {
        QTest::newRow(qPrintable(text)) << text << date << doubted;
    };
    row(u"2026年6月底前换完水管。"_s, {2026, 6, 30}, false);
    row(u"10月1日前开通夜间抢修。"_s, {2026, 10, 1}, true);
    row(u"年内建成新水厂。"_s, {2026, 12, 31}, true);
    row(u"确保2026年9月建成通水。"_s, {2026, 9, 30}, false);
    row(u"两年内完成清淤。"_s, {}, true);
    row(u"3月底前设计，2026年11月底前完工。"_s, {2026, 11, 30}, true);
    row(u"每季度末公布水质。"_s, {}, false);
    row(u"每年6月底前公布账目。"_s, {}, false);
    row(u"自2026年1月1日起免收工本费。"_s, {}, false);
    row(u"每月10日公示账目。"_s, {}, false);
    row(u"执行2019年5月修订的条例。"_s, {}, false);
    row(u"3-5日内答复。"_s, {}, false);
}

void TestDueDates::runningText()
{
    QFETCH(QString, text);
    QFETCH(bool, doubted);
    ReadOptions options;
    options.otherwise = 2026;
    const auto page =
        readLetters(u"水务局公开承诺书\n一、%1\n二、廉洁自律。\n监督电话：2848504\n"_s.arg(text), options);
    QVERIFY(page);
    const ImportedLetter& letter = page->letters.first();
    QCOMPARE(letter.items.size(), 2);
    QTEST(letter.items.first().dueDate, "date");
    QCOMPARE(has(letter, DoubtCode::DueInferred) || has(letter, DoubtCode::DueUnclear), doubted);
}

void TestDueDates::belowTheItems()
{
    const auto page =
        readLetters(u"县水务局\n承诺事项：1.换管8公里；2.建水厂1座。\n责任人：王小山\n完成时限：2026年12月\n"
                    "监督电话：2848601\n县林业局\n承诺事项：1.种树2万亩；2.防火。\n责任人：李小河\n"
                    "完成时限：2026年11月\n监督电话：2848602\n"_s);
    QCOMPARE(page->letters.size(), 2);
    QCOMPARE(page->letters.at(0).org, u"县水务局"_s);
    QCOMPARE(page->letters.at(0).items.size(), 2);
    QCOMPARE(page->letters.at(0).items.at(1).dueDate, QDate(2026, 12, 31));
    QCOMPARE(page->letters.at(1).org, u"县林业局"_s);
    QCOMPARE(page->letters.at(1).items.at(0).dueDate, QDate(2026, 11, 30));
    QCOMPARE(values(page->letters.at(1).phones), QStringList{u"2848602"_s});
}

void TestDueDates::column()
{
    const auto page = importLetters(
        u"单位,序号,承诺事项,完成时限,责任科室,联系人,联系电话,备注,登记号,监督电话\n"
        "审计局,1,专项审计,2026年6月底前,整改股,李红,13900010002,省里督办,审2026-01,0773-2848601\n"
        "审计局,2,公布结果,12月31日前,整改股,李红,,,,\n"
        "审计局,3,答复来信,长期坚持,,,,,,\n"
        "审计局,4,归档,2026-02-29,,,,,,\n"_s.toUtf8(),
        u"a.csv"_s);
    QVERIFY(page);
    const ImportedLetter& letter = page->letters.first();
    QCOMPARE(letter.items.at(0).dueDate, QDate(2026, 6, 30));
    QCOMPARE(letter.items.at(1).dueDate, QDate(2026, 12, 31));
    QVERIFY(!letter.items.at(2).dueDate.isValid());
    QCOMPARE(letter.items.at(2).due.text, u"长期坚持"_s);
    QVERIFY(!letter.items.at(3).dueDate.isValid());
    QCOMPARE(countOf(letter.doubts, DoubtCode::DueUnclear), 2);
    QCOMPARE(countOf(letter.doubts, DoubtCode::DueInferred), 1);
    QCOMPARE(values(letter.phones), QStringList{u"0773-2848601"_s});
    QCOMPARE(pointedAt(*page, letter.doubts, DoubtCode::PersonalPhone), u"13900010002"_s);
    QStringList meanings;
    for (const ImportedField& field : letter.items.at(0).fields)
        meanings += field.meaning;
    QCOMPARE(meanings, (QStringList{u"office"_s, u"contact"_s, u"contactPhone"_s, u"remark"_s, u"regNo"_s}));
}

JIANNUO_STORY(TestDueDates, QCoreApplication)
#include "tst_due_dates.moc"
