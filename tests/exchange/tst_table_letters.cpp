// SPDX-License-Identifier: Apache-2.0
#include "exchange/documents.h"
#include "reading.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Letters that come as a table (issue 2 section 3: .xlsx with a header row, CSV).
class TestTableLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRowPerPromise();
    void mergedUnitsAndRepeatedContacts();
    void headerVariants_data();
    void headerVariants();
    void titleRowsAboveTheHeader();
    void limits_data();
    void limits();
    void numbering();
    void subItemsInsideACell();
    void whatWasNotUnderstoodIsSaid();
    void noHeader();

private:
    ImportedPage read(const QList<QStringList>& rows)
    {
        const Result<ImportedPage> page = lettersFromTable({{}, rows});
        if (!page) {
            qWarning() << page.error().sentence;
            return {};
        }
        for (const ImportedLetter& letter : page->letters) {
            for (const ImportedItem& item : letter.items)
                checkPiece(*page, item.text);
        }
        return *page;
    }
};

void TestTableLetters::oneRowPerPromise()
{
    const ImportedPage page = read(
        {{u"单位"_s, u"序号"_s, u"承诺事项"_s, u"完成时限"_s, u"监督电话"_s, u"邮箱"_s, u"地址"_s, u"邮编"_s},
         {u"水务局"_s, u"1"_s, u"保障供水，新建水厂2座。"_s, u"12月底"_s, u"2848504、2848505"_s,
          u"swj@anping.gov.cn"_s, u"安平县河东路3号"_s, u"541002"_s},
         {u"水务局"_s, u"2"_s, u"及时抢修。"_s, u"2小时内"_s, u"2848504"_s, u"swj@anping.gov.cn"_s,
          u"安平县河东路3号"_s, u"541002"_s},
         {u"档案馆"_s, u"1"_s, u"查档5个工作日内答复。"_s, {}, u"123456"_s, u"dag.163.com"_s, {}, {}}});
    QCOMPARE(page.letters.size(), 2);
    const ImportedLetter& water = page.letters.at(0);
    QCOMPARE(water.org, u"水务局"_s);
    QCOMPARE(water.items.size(), 2);
    QCOMPARE(water.items.at(0).text.text, u"保障供水，新建水厂2座。"_s);
    QCOMPARE(water.items.at(0).quantities.first().unit, u"座"_s);
    QCOMPARE(water.items.at(0).due.text, u"12月底"_s);
    QCOMPARE(water.items.at(1).timeLimits.first().normal, 2);
    QCOMPARE(water.items.at(1).timeLimits.first().unit, ImportedUnit::Hour);
    QCOMPARE(values(water.phones), (QStringList{u"2848504"_s, u"2848505"_s}));
    QCOMPARE(water.emails.size(), 1);
    QCOMPARE(water.address.text, u"安平县河东路3号"_s);
    QCOMPARE(water.postcode.text, u"541002"_s);
    // 12月底 names no year.
    QCOMPARE(water.doubts.size(), 1);
    QVERIFY(has(water, DoubtCode::DueUnclear));
    const ImportedLetter& archive = page.letters.at(1);
    QCOMPARE(archive.items.first().timeLimits.first().normal, 5);
    QVERIFY(has(archive, DoubtCode::Placeholder));
    QVERIFY(has(archive, DoubtCode::EmailRepaired));
    QCOMPARE(archive.emails.first().value, u"dag@163.com"_s);
    QVERIFY(archive.emails.first().inferred);
}

void TestTableLetters::mergedUnitsAndRepeatedContacts()
{
    const ImportedPage page = read({{u"单位"_s, u"承诺事项"_s, u"监督电话"_s},
                                    {u"水务局"_s, u"保障供水。"_s, u"2848504"_s},
                                    {{}, u"及时抢修。"_s},
                                    {u"档案馆"_s, u"查档便民。"_s, u"2848600"_s},
                                    {u"水务局"_s, u"公开水质。"_s}});
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(0).items.size(), 3);
    QCOMPARE(page.letters.at(0).items.at(2).no, 3);
    QVERIFY(page.letters.at(0).items.at(2).noInferred);
    QCOMPARE(page.letters.at(1).items.size(), 1);
}

void TestTableLetters::headerVariants_data()
{
    QTest::addColumn<QStringList>("header");
    QTest::newRow("blanks") << QStringList{u"单 位"_s, u"序 号"_s, u"承 诺 事 项"_s, u"完 成 时 限"_s,
                                           u"监 督 电 话"_s};
    QTest::newRow("long") << QStringList{u"承诺单位名称"_s, u"编号"_s, u"公开承诺内容"_s, u"办结时限"_s,
                                         u"投诉举报电话"_s};
    QTest::newRow("brackets") << QStringList{u"单位（全称）"_s, u"序号"_s, u"承诺内容（原文）"_s,
                                             u"承诺时限（工作日）"_s, u"联系方式"_s};
    QTest::newRow("department") << QStringList{u"部门"_s, u"序号"_s, u"事项"_s, u"时限"_s, u"热线"_s};
    QTest::newRow("responsible unit")
        << QStringList{u"责任单位"_s, u"序号"_s, u"服务承诺"_s, u"完成期限"_s, u"咨询电话"_s};
    QTest::newRow("star") << QStringList{u"*单位"_s, u"序号"_s, u"*承诺事项"_s, u"*完成时限"_s,
                                         u"*监督电话"_s};
}

void TestTableLetters::headerVariants()
{
    QFETCH(QStringList, header);
    const ImportedPage page =
        read({header, {u"水务局"_s, u"1"_s, u"保障供水。"_s, u"3个工作日"_s, u"2848504"_s}});
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(page.letters.first().org, u"水务局"_s);
    QCOMPARE(page.letters.first().items.first().no, 1);
    QCOMPARE(page.letters.first().items.first().timeLimits.first().normal, 3);
    QCOMPARE(values(page.letters.first().phones), QStringList{u"2848504"_s});
    QVERIFY(page.doubts.isEmpty());
}

void TestTableLetters::titleRowsAboveTheHeader()
{
    const ImportedPage page = read({{u"安平县水务局2014年公开承诺事项一览表"_s},
                                    {u"填表日期：2014年3月"_s},
                                    {u"序号"_s, u"承诺事项"_s, u"监督电话"_s},
                                    {u"1"_s, u"保障供水。"_s, u"2848504"_s}});
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(page.letters.first().org, u"安平县水务局"_s);
    QVERIFY(page.heading.text.contains(u"一览表"));
}

void TestTableLetters::limits_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("normal");
    QTest::addColumn<ImportedUnit>("unit");
    using enum ImportedUnit;
    QTest::newRow("wd") << u"完成时限"_s << u"3个工作日"_s << 3 << WorkingDay;
    QTest::newRow("days") << u"完成时限"_s << u"5天"_s << 5 << Day;
    QTest::newRow("within") << u"完成时限"_s << u"受理后10日内"_s << 10 << Day;
    QTest::newRow("Chinese") << u"完成时限"_s << u"十五个工作日"_s << 15 << WorkingDay;
    QTest::newRow("hours") << u"完成时限"_s << u"24小时"_s << 24 << Hour;
    QTest::newRow("same day") << u"完成时限"_s << u"当日"_s << 0 << SameDay;
    QTest::newRow("bare number") << u"时限（工作日）"_s << u"7"_s << 7 << WorkingDay;
    QTest::newRow("bare number, days") << u"承诺时限（天）"_s << u"7"_s << 7 << Day;
}

void TestTableLetters::limits()
{
    QFETCH(QString, header);
    QFETCH(QString, cell);
    QFETCH(int, normal);
    QFETCH(ImportedUnit, unit);
    const ImportedPage page =
        read({{u"单位"_s, u"承诺事项"_s, header}, {u"水务局"_s, u"保障供水。"_s, cell}});
    const QList<ImportedTimeLimit> limits = page.letters.first().items.first().timeLimits;
    QCOMPARE(limits.size(), 1);
    QCOMPARE(limits.first().normal, normal);
    QCOMPARE(limits.first().unit, unit);
}

void TestTableLetters::numbering()
{
    // Numbers may run through the whole sheet.
    const ImportedPage page = read({{u"单位"_s, u"序号"_s, u"承诺事项"_s},
                                    {u"水务局"_s, u"1"_s, u"保障供水。"_s},
                                    {u"水务局"_s, u"二、"_s, u"及时抢修。"_s},
                                    {u"档案馆"_s, u"3"_s, u"查档便民。"_s},
                                    {u"气象局"_s, u"5"_s, u"预报及时。"_s}});
    QCOMPARE(page.letters.at(0).items.at(1).no, 2);
    QCOMPARE(page.letters.at(1).items.first().no, 3);
    QVERIFY(!has(page.letters.at(1), DoubtCode::NumberGap));
    QVERIFY(has(page.letters.at(2), DoubtCode::NumberGap));
}

void TestTableLetters::subItemsInsideACell()
{
    const ImportedPage page = read({{u"单位"_s, u"承诺事项"_s},
                                    {u"水务局"_s, u"办好两件事：1.修渠3公里。2.打井5口。"_s},
                                    {u"水务局"_s, u"二、保障供水。"_s}});
    const QList<ImportedItem> items = page.letters.first().items;
    QCOMPARE(items.at(0).items.size(), 2);
    QCOMPARE(items.at(0).items.at(1).quantities.first().value, Decimal(5));
    QCOMPARE(items.at(1).no, 2);
    QCOMPARE(items.at(1).text.text, u"保障供水。"_s);
}

void TestTableLetters::whatWasNotUnderstoodIsSaid()
{
    const ImportedPage page = read({{u"单位"_s, u"承诺事项"_s, u"主要措施"_s, u"星座"_s},
                                    {u"水务局"_s, u"保障供水。"_s, u"轮班值守"_s, u"天秤"_s},
                                    {u"合计"_s, {}, {}, u"1"_s}});
    QCOMPARE(countOf(page.doubts, DoubtCode::ColumnUnknown), 1);
    QCOMPARE(countOf(page.doubts, DoubtCode::TextLeftOver), 1);
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(page.letters.first().items.first().fields.first().value.text, u"轮班值守"_s);
}

void TestTableLetters::noHeader()
{
    const Result<ImportedPage> page = lettersFromTable({{}, {{u"水务局"_s, u"保障供水。"_s}}});
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::MissingField);
    QVERIFY(!lettersFromTable({}));
}

JIANNUO_STORY(TestTableLetters, QCoreApplication)
#include "tst_table_letters.moc"
