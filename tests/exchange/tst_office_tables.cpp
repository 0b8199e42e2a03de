// SPDX-License-Identifier: Apache-2.0
#include "exchange/documents.h"
#include "office_files.h"
#include "reading.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;

/// Ledgers in Word and Excel as offices make them: merged cells, heads of two rows, several sheets, formats,
/// what is hidden.
class TestOfficeTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordTableIsATable();
    void wordCellsThatReachOverRows();
    void wordTableInsideATable();
    void wordTableGoesOnBehindAPage();
    void wordForm();
    void wordNumbersStandApart();
    void wordListsBeginAnew();
    void wordLeavesOutWhatDoesNotShow();
    void everySheet();
    void headOfTwoRows();
    void mergedLimitHoldsForItsRows();
    void cellsAsTheyShow();
    void hiddenRowsAndColumnsAreSaid();
    void formulasWithoutAResultAreSaid();
    void letterTypedIntoASheet();
    void columnThatAPersonChooses();
    void webPage();
    void marksOfSecrecyAnywhere_data();
    void marksOfSecrecyAnywhere();
    void filesThatAreSomethingElse_data();
    void filesThatAreSomethingElse();

private:
    static ImportedPage read(const QByteArray& bytes, const QString& name, const ReadOptions& options = {})
    {
        const Result<ImportedPage> page = importLetters(bytes, name, options);
        if (!page) {
            qWarning() << page.error().sentence;
            return {};
        }
        checkFaithful(*page);
        return *page;
    }
    static QString leftOut(const ImportedPage& page)
    {
        QStringList words;
        for (const ImportedLeftOut& one : page.leftOut)
            words += one.text;
        return words.join(u'|');
    }
};

void TestOfficeTables::wordTableIsATable()
{
    const ImportedPage page = read(
        wordFile(
            paragraph(u"安平县2026年公开承诺事项台账"_s)
            + table({row({u"序号"_s, u"单位"_s, u"承诺事项"_s, u"完成时限"_s, u"监督电话"_s}),
                     row({u"1"_s, u"安平县水务局"_s, u"换管8公里"_s, u"2026年6月底前"_s, u"0773-2848601"_s}),
                     row({u"2"_s, u"安平县林业局"_s, u"种树2万亩"_s, u"12月31日"_s, u"0773-2848602"_s})})),
        u"a.docx"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(0).org, u"安平县水务局"_s);
    QCOMPARE(page.letters.at(0).items.first().text.text, u"换管8公里"_s);
    QCOMPARE(page.letters.at(0).items.first().dueDate, QDate(2026, 6, 30));
    QCOMPARE(values(page.letters.at(1).phones), QStringList{u"0773-2848602"_s});
    QCOMPARE(page.letters.at(1).items.first().dueDate, QDate(2026, 12, 31));
    QVERIFY(has(page.letters.at(1), DoubtCode::DueInferred));
    QVERIFY(page.leftOut.isEmpty());
}

void TestOfficeTables::wordCellsThatReachOverRows()
{
    const QString first = u"<w:vMerge w:val=\"restart\"/>"_s;
    const QString below = u"<w:vMerge/>"_s;
    const ImportedPage page =
        read(wordFile(table({row({u"单位"_s, u"承诺事项"_s, u"时限"_s}),
                             row({cell(u"水务局"_s, first), u"抢修到场"_s, cell(u"2小时"_s, first)}),
                             row({cell({}, below), u"报漏到场"_s, cell({}, below)}),
                             row({cell(u"一、其他类"_s, u"<w:gridSpan w:val=\"3\"/>"_s)}),
                             row({u"林业局"_s, u"办证"_s, u"5个工作日"_s})})),
             u"a.docx"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(0).items.size(), 2);
    QCOMPARE(page.letters.at(0).items.at(1).timeLimits.first().normal, 2);
    QCOMPARE(page.letters.at(1).items.first().timeLimits.first().normal, 5);
    QCOMPARE(page.letters.at(1).items.first().fields.last().value.text, u"一、其他类"_s);
}

void TestOfficeTables::wordTableInsideATable()
{
    const QString inner = table({row({u"单位"_s, u"承诺事项"_s}), row({u"水务局"_s, u"换管"_s})});
    const ImportedPage page =
        read(wordFile(u"<w:tbl><w:tr><w:tc>%1%2</w:tc></w:tr></w:tbl>"_s.arg(paragraph(u"附表"_s), inner)),
             u"a.docx"_s);
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(page.letters.first().items.first().text.text, u"换管"_s);
}

void TestOfficeTables::wordTableGoesOnBehindAPage()
{
    const ImportedPage page =
        read(wordFile(table({row({u"单位"_s, u"承诺事项"_s}), row({u"水务局"_s, u"换管"_s})})
                      + table({row({u"林业局"_s, u"种树"_s})}) + paragraph(u"监督电话：0773-2848601"_s)),
             u"a.docx"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(values(page.letters.at(1).phones), QStringList{u"0773-2848601"_s});
}

void TestOfficeTables::wordForm()
{
    const ImportedPage page = read(
        wordFile(
            paragraph(u"党员公开承诺书"_s)
            + table(
                {row({u"姓名"_s, u"王小山"_s, u"所在党支部"_s, u"白石村党支部"_s}),
                 row({u"承诺事项"_s,
                      u"<w:tc><w:p><w:r><w:t>1.带头学习。</w:t><w:br/><w:t>2.帮扶困难户3户。</w:t></w:r></w:p></w:tc>"_s,
                      u"完成时限"_s, u"2026年12月"_s}),
                 row({u"承诺人签字"_s, {}, u"日期"_s, u"2026年3月1日"_s})})),
        u"a.docx"_s);
    QCOMPARE(page.letters.size(), 1);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.org, u"白石村党支部"_s);
    QCOMPARE(letter.title.text, u"党员公开承诺书"_s);
    QCOMPARE(letter.items.size(), 2);
    QCOMPARE(letter.items.at(1).text.text, u"帮扶困难户3户。"_s);
    QCOMPARE(letter.items.at(1).dueDate, QDate(2026, 12, 31));
    QCOMPARE(letter.signedAt.text, u"2026年3月1日"_s);
}

void TestOfficeTables::wordNumbersStandApart()
{
    const QByteArray numbering = wordPart(
        u"numbering"_s,
        u"<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
        u"w:val=\"decimal\"/>"
        "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>"_s);
    const ImportedPage page =
        read(wordFile(paragraph(u"民政局公开承诺书"_s) + listed(1, 0, u"3个工作日内办结。"_s)
                          + listed(1, 0, u"2小时内转办。"_s) + listed(1, 0, u"10万元救助金当月发放。"_s),
                      {{u"word/numbering.xml"_s, numbering}}),
             u"a.docx"_s);
    const QList<ImportedItem> items = page.letters.first().items;
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0).timeLimits.first().normal, 3);
    QCOMPARE(items.at(2).text.text, u"10万元救助金当月发放。"_s);
    QCOMPARE(items.at(2).quantities.first().value, Decimal(100'000));
}

void TestOfficeTables::wordListsBeginAnew()
{
    const QByteArray numbering = wordPart(
        u"numbering"_s,
        u"<w:abstractNum w:abstractNumId=\"4\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
        "<w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"4\"/></w:num>"
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
        "w:val=\"1\"/>"
        "</w:lvlOverride></w:num>"_s);
    const ImportedPage page = read(
        wordFile(paragraph(u"民政局公开承诺书"_s) + listed(1, 0, u"办低保。"_s) + listed(1, 0, u"复来信。"_s)
                     + paragraph(u"监督电话：0773-2848605"_s) + paragraph(u"残联公开承诺书"_s)
                     + listed(2, 0, u"办证。"_s) + listed(2, 0, u"发辅具。"_s),
                 {{u"word/numbering.xml"_s, numbering}}),
        u"a.docx"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(1).items.first().no, 1);
    QVERIFY(!has(page.letters.at(1), DoubtCode::NumberGap));
}

void TestOfficeTables::wordLeavesOutWhatDoesNotShow()
{
    const ImportedPage page = read(
        wordFile(paragraph(u"水务局公开承诺书"_s)
                     + u"<w:p><w:r><w:t>一、报装</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>可拖三十日</"
                       u"w:t></w:r>"
                       "<w:r><w:rPr><w:strike/></w:rPr><w:t>15</w:t></w:r><w:del><w:r><w:delText>旧话</"
                       "w:delText></w:r></w:del>"
                       "<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>5个工作日内办结。</w:t></w:r></w:p>"_s
                     + paragraph(u"二、廉洁自律。"_s),
                 {{u"word/footnotes.xml"_s, wordPart(u"footnotes"_s, paragraph(u"自受理之日起算"_s))},
                  {u"word/header1.xml"_s, wordPart(u"hdr"_s, paragraph(u"第一稿"_s))}}),
        u"a.docx"_s);
    const ImportedItem& first = page.letters.first().items.first();
    QCOMPARE(first.text.text, u"报装5个工作日内办结。"_s);
    QCOMPARE(first.timeLimits.first().normal, 5);
    const QString out = leftOut(page);
    for (const QString& words : {u"可拖三十日"_s, u"15"_s, u"旧话"_s, u"自受理之日起算"_s, u"第一稿"_s})
        QVERIFY2(out.contains(words), qPrintable(words));
}

void TestOfficeTables::everySheet()
{
    const QString first =
        sheetRows({{u"单位"_s, u"承诺事项"_s, u"完成时限"_s}, {u"水务局"_s, u"换管"_s, u"2026-06-30"_s}});
    const QString second = sheetRows({{u"序号"_s, u"承诺事项"_s}, {u"1"_s, u"建园2所"_s}});
    const ImportedPage page = read(workbook({{u"第一批"_s, first},
                                             {u"安平县教育局"_s, second},
                                             {u"底稿"_s, sheetRows({{u"内部底稿"_s}}), true}}),
                                   u"a.xlsx"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(0).items.first().dueDate, QDate(2026, 6, 30));
    QCOMPARE(page.letters.at(1).org, u"安平县教育局"_s);
    QVERIFY(has(page.letters.at(1), DoubtCode::OrgInferred));
    QVERIFY(leftOut(page).contains(u"内部底稿"));
}

void TestOfficeTables::headOfTwoRows()
{
    const ImportedPage page =
        read(workbook({{u"表"_s,
                        sheetRows({{u"序号"_s, u"单位"_s, u"承诺情况"_s, {}, u"监督电话"_s},
                                   {{}, {}, u"事项"_s, u"完成时限"_s, {}},
                                   {u"1"_s, u"水务局"_s, u"换管"_s, u"2026-06-30"_s, u"0773-2848603"_s}})
                            + merged({u"A1:A2"_s, u"B1:B2"_s, u"C1:D1"_s, u"E1:E2"_s})}}),
             u"a.xlsx"_s);
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(page.letters.first().org, u"水务局"_s);
    QCOMPARE(page.letters.first().items.size(), 1);
    QCOMPARE(page.letters.first().items.first().dueDate, QDate(2026, 6, 30));
    QCOMPARE(values(page.letters.first().phones), QStringList{u"0773-2848603"_s});
}

void TestOfficeTables::mergedLimitHoldsForItsRows()
{
    const ImportedPage page = read(workbook({{u"表"_s,
                                              sheetRows({{u"单位"_s, u"承诺事项"_s, u"完成时限"_s},
                                                         {u"水务局"_s, u"报装"_s, u"5个工作日"_s},
                                                         {{}, u"过户"_s},
                                                         {{}, u"取水许可"_s},
                                                         {{}, u"水质公示"_s}})
                                                  + merged({u"A2:A5"_s, u"C2:C4"_s})}}),
                                   u"a.xlsx"_s);
    const QList<ImportedItem> items = page.letters.first().items;
    QCOMPARE(items.size(), 4);
    QCOMPARE(items.at(2).timeLimits.first().normal, 5);
    QVERIFY(items.at(3).timeLimits.isEmpty());
}

void TestOfficeTables::cellsAsTheyShow()
{
    const QString styles = u"<numFmts><numFmt numFmtId=\"177\" formatCode=\"0&quot;个工作日&quot;\"/>"
                           "<numFmt numFmtId=\"178\" formatCode=\"m&quot;月&quot;d&quot;日&quot;;@\"/>"
                           "<numFmt numFmtId=\"179\" formatCode=\"0000-0000000\"/><numFmt numFmtId=\"180\" "
                           "formatCode=\"000000\"/>"
                           "<numFmt numFmtId=\"181\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                           "<cellXfs><xf/><xf numFmtId=\"177\"/><xf numFmtId=\"178\"/><xf "
                           "numFmtId=\"179\"/><xf numFmtId=\"180\"/>"
                           "<xf numFmtId=\"9\"/><xf numFmtId=\"181\"/></cellXfs>"_s;
    const auto number = [](const char* at, int style, const char* value) {
        return u"<c r=\"%1\" s=\"%2\"><v>%3</v></c>"_s.arg(QString::fromLatin1(at))
            .arg(style)
            .arg(QString::fromLatin1(value));
    };
    const ImportedPage page = read(
        workbook(
            {{u"表"_s,
              sheetRows({{u"单位"_s, u"承诺事项"_s, u"完成时限"_s, u"目标值"_s, u"监督电话"_s, u"邮编"_s},
                         {u"水务局"_s, u"报装"_s, number("C2", 1, "5"), number("D2", 5, "0.98"),
                          number("E2", 3, "7732848601"), number("F2", 4, "23000")},
                         {{}, u"改造管网"_s, number("C3", 2, "46387")},
                         {{}, u"检修泵站"_s, number("C4", 6, "46387")}})}},
            styles),
        u"a.xlsx"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.items.at(0).timeLimits.first().normal, 5);
    QCOMPARE(letter.items.at(0).quantities.first().value, Decimal(98));
    QCOMPARE(letter.items.at(1).due.text, u"12月31日"_s);
    QCOMPARE(letter.items.at(1).dueDate, QDate(2026, 12, 31));
    QCOMPARE(letter.items.at(2).due.text, u"31/12/2026"_s);
    QCOMPARE(letter.items.at(2).dueDate, QDate(2026, 12, 31));
    QCOMPARE(values(letter.phones), QStringList{u"0773-2848601"_s});
    QCOMPARE(letter.postcode.text, u"023000"_s);
}

void TestOfficeTables::hiddenRowsAndColumnsAreSaid()
{
    QString rows = sheetRows({{u"单位"_s, u"承诺事项"_s, u"内部意见"_s},
                              {u"水务局"_s, u"换管"_s, u"暂缓"_s},
                              {u"水务局"_s, u"撤回的事项"_s}});
    rows.replace(u"<row r=\"3\">"_s, u"<row r=\"3\" hidden=\"1\">"_s);
    const ImportedPage page = read(
        workbook({{u"表"_s, u"<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>"_s + rows}}), u"a.xlsx"_s);
    QCOMPARE(page.letters.first().items.size(), 1);
    QVERIFY(leftOut(page).contains(u"暂缓"));
    QVERIFY(leftOut(page).contains(u"撤回的事项"));
}

void TestOfficeTables::formulasWithoutAResultAreSaid()
{
    const ImportedPage page =
        read(workbook({{u"表"_s,
                        sheetRows({{u"单位"_s, u"承诺事项"_s, u"完成时限"_s, u"目标值"_s},
                                   {u"水务局"_s, u"换管"_s, u"<c r=\"C2\"><f>A1&amp;\"天\"</f></c>"_s,
                                    u"<c r=\"D2\" t=\"e\"><v>#REF!</v></c>"_s}})}}),
             u"a.xlsx"_s);
    QCOMPARE(page.letters.first().items.size(), 1);
    QVERIFY(leftOut(page).contains(u"C2 =A1"));
    QVERIFY(leftOut(page).contains(u"#REF!"));
}

void TestOfficeTables::letterTypedIntoASheet()
{
    const ImportedPage page = read(workbook({{u"表"_s,
                                              sheetRows({{u"水务局公开承诺书"_s},
                                                         {u"一、24小时内抢修。"_s},
                                                         {u"二、不收礼品。"_s},
                                                         {u"监督电话："_s, u"0773-2848601"_s}})}}),
                                   u"a.xlsx"_s);
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(page.letters.first().items.size(), 2);
    QCOMPARE(values(page.letters.first().phones), QStringList{u"0773-2848601"_s});
}

void TestOfficeTables::columnThatAPersonChooses()
{
    const QByteArray bytes = u"序号,部门,我们要做到,电话\n1,水务局,换管8公里,0773-2848601\n"_s.toUtf8();
    const ImportedPage unknown = read(bytes, u"a.csv"_s);
    QVERIFY(unknown.letters.isEmpty());
    QCOMPARE(countOf(unknown.doubts, DoubtCode::NothingFound), 1);
    QCOMPARE(unknown.columns.at(2), (ImportedColumn{u"我们要做到"_s, {}, u"换管8公里"_s}));
    ReadOptions options;
    options.columns.insert(u"我们要做到"_s, u"promise"_s);
    const ImportedPage chosen = read(bytes, u"a.csv"_s, options);
    QCOMPARE(chosen.letters.first().org, u"水务局"_s);
    QCOMPARE(chosen.letters.first().items.first().text.text, u"换管8公里"_s);
}

void TestOfficeTables::webPage()
{
    const ImportedPage letter = read(
        "<html><head><style>p{}</style></head><body><h1>水务局公开承诺书</h1><p>一、24小时内&nbsp;抢修。</p>"
        "<p>二、<s>10</s>5个工作日内办结。</p><script>alert(1)</script></body></html>",
        u"page.html"_s);
    QCOMPARE(letter.letters.first().items.size(), 2);
    QCOMPARE(letter.letters.first().items.at(1).text.text, u"5个工作日内办结。"_s);
    QVERIFY(leftOut(letter).contains(u"10"));
    const ImportedPage table =
        read("<table><tr><th>单位<th>承诺事项</tr><tr><td rowspan=2>水务局<td>换管<tr><td>抢修</table>",
             u"ledger.xls"_s);
    QCOMPARE(table.letters.size(), 1);
    QCOMPARE(table.letters.first().items.size(), 2);
}

void TestOfficeTables::marksOfSecrecyAnywhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString body =
        paragraph(u"水务局公开承诺书"_s) + paragraph(u"一、抢修。"_s) + paragraph(u"二、公开。"_s);
    const QString mark = paragraph(u"机密★10年"_s);
    const auto word = [&](const char* part, const char* root, const QString& content) {
        QTest::newRow(part) << wordFile(
            body, {{QString::fromLatin1(part), wordPart(QString::fromLatin1(root), content)}});
    };
    word("word/footer2.xml", "ftr", mark);
    word("word/footnotes.xml", "footnotes", mark);
    word("word/comments.xml", "comments", mark);
    word("word/header3.xml", "hdr", u"<v:textpath string=\"绝密\"/>"_s);
    QTest::newRow("runs") << wordFile(
        body + u"<w:p><w:r><w:t>机</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>密</w:t></w:r></w:p>"_s);
    QTest::newRow("hidden text") << wordFile(
        body + u"<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密★1年</w:t></w:r></w:p>"_s);
    QTest::newRow("properties") << wordFile(
        body, {{u"docProps/core.xml"_s, "<p><title>机密</title><creator>甲</creator></p>"}});
    const QString sheet = sheetRows({{u"单位"_s, u"承诺事项"_s}, {u"水务局"_s, u"换管"_s}});
    QTest::newRow("second sheet") << workbook({{u"表"_s, sheet}, {u"附表"_s, sheetRows({{u"机密★10年"_s}})}});
    QTest::newRow("hidden sheet") << workbook(
        {{u"表"_s, sheet}, {u"附表"_s, sheetRows({{u"秘密"_s}}), true}});
    QTest::newRow("sheet's name") << workbook({{u"机密★10年"_s, sheet}});
    QTest::newRow("print header") << workbook(
        {{u"表"_s,
          sheet
              + u"<headerFooter><oddHeader>&amp;L第一批&amp;C&amp;\"宋体\"机密★10年</oddHeader></headerFooter>"_s}});
    QTest::newRow("comment") << workbook({{u"表"_s, sheet}}, {},
                                         {{u"xl/comments1.xml"_s,
                                           "<comments><commentList><comment><text><r><t>机密</t></r></text></"
                                           "comment></commentList></comments>"}});
}

void TestOfficeTables::marksOfSecrecyAnywhere()
{
    QFETCH(QByteArray, bytes);
    const auto page = importLetters(bytes, u"file"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::RuleBroken);
}

void TestOfficeTables::filesThatAreSomethingElse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("said");
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1") << u".xls"_s;
    QTest::newRow("rar") << QByteArray("Rar!\x1A\x07") << u"RAR"_s;
    QTest::newRow("odt") << zipOf(
        {{u"mimetype"_s, "application/vnd.oasis.opendocument.text"}, {u"content.xml"_s, "<x/>"}})
                         << u"OpenDocument"_s;
    QTest::newRow("ofd") << zipOf({{u"OFD.xml"_s, "<x/>"}}) << u"OFD"_s;
    QTest::newRow("xml 2003") << QByteArray(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
                              << u"XML 电子表格 2003"_s;
}

void TestOfficeTables::filesThatAreSomethingElse()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, said);
    const auto page = importLetters(bytes, u"ledger.xlsx"_s);
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Unsupported);
    QVERIFY2(page.error().sentence.contains(said), qPrintable(page.error().sentence));
}

JIANNUO_STORY(TestOfficeTables, QCoreApplication)
#include "tst_office_tables.moc"
