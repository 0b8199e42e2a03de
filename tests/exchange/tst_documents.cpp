// SPDX-License-Identifier: Apache-2.0
#include "exchange/documents.h"
#include "reading.h"
#include "support/stories.h"
#include "support/zip_of.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Files as they come: encodings, Word and Excel made here byte by byte, and files made to do harm.
class TestDocuments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainText_data();
    void plainText();
    void bytesThatAreNoText();
    void wordParagraphsAndTables();
    void wordNumbersAreWrittenOut();
    void wordLeavesOutWhatIsDeleted();
    void wordLetterIsRead();
    void excelCells();
    void commaSeparated_data();
    void commaSeparated();
    void zipBombsAreRefused();
    void damagedFilesAreRefused();
    void entitiesAreRefused();
    void markedFilesAreRefused();
    void otherFormatsSayWhatToDo_data();
    void otherFormatsSayWhatToDo();

private:
    using Parts = test::ZipParts;
    static QByteArray word(const QString& body, const Parts& more = {});
    static QByteArray excel(const QString& sheet, const QString& strings = {}, const QString& styles = {});
    static QByteArray gb18030(const QString& text);
};

QByteArray TestDocuments::word(const QString& body, const Parts& more)
{
    const QString document =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
        "wordprocessingml/2006/main\" "
        "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
        "<w:body>%1</w:body></w:document>"_s.arg(body);
    return test::zipOf(
        Parts{{u"[Content_Types].xml"_s, "<Types/>"}, {u"word/document.xml"_s, document.toUtf8()}} + more);
}

QByteArray TestDocuments::excel(const QString& sheet, const QString& strings, const QString& styles)
{
    Parts parts{
        {u"xl/workbook.xml"_s,
         "<workbook xmlns=\"x\" xmlns:r=\"r\"><sheets><sheet name=\"hidden\" state=\"hidden\" r:id=\"rId1\"/>"
         "<sheet name=\"\xE6\x89\xBF\xE8\xAF\xBA\" r:id=\"rId2\"/></sheets></workbook>"},
        {u"xl/_rels/workbook.xml.rels"_s,
         "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
         "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>"},
        {u"xl/worksheets/sheet1.xml"_s,
         "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"},
        {u"xl/worksheets/sheet2.xml"_s,
         u"<worksheet><sheetData>%1</sheetData></worksheet>"_s.arg(sheet).toUtf8()},
    };
    if (!strings.isEmpty())
        parts.append({u"xl/sharedStrings.xml"_s, u"<sst>%1</sst>"_s.arg(strings).toUtf8()});
    if (!styles.isEmpty())
        parts.append({u"xl/styles.xml"_s, u"<styleSheet>%1</styleSheet>"_s.arg(styles).toUtf8()});
    return test::zipOf(parts);
}

/// 安平县 and 承诺 in GB18030, which equals GBK here.
QByteArray TestDocuments::gb18030(const QString& text)
{
    static const QHash<QChar, QByteArray> table{
        {u'单', "\xB5\xA5"}, {u'位', "\xCE\xBB"}, {u'承', "\xB3\xD0"}, {u'诺', "\xC5\xB5"},
        {u'事', "\xCA\xC2"}, {u'项', "\xCF\xEE"}, {u'水', "\xCB\xAE"}, {u'务', "\xCE\xF1"},
        {u'局', "\xBE\xD6"}, {u'、', "\xA1\xA2"}, {u'一', "\xD2\xBB"}, {u'热', "\xC8\xC8"},
        {u'情', "\xC7\xE9"}, {u'服', "\xB7\xFE"}, {u'。', "\xA1\xA3"},
    };
    QByteArray bytes;
    for (const QChar c : text)
        bytes += c.unicode() < 0x80 ? QByteArray(1, static_cast<char>(c.unicode())) : table.value(c);
    return bytes;
}

void TestDocuments::plainText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"水务局承诺\r\n一、热情服务。"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBF") + text.toUtf8();
    QTest::newRow("GB18030") << gb18030(text);
    QByteArray little("\xFF\xFE");
    QByteArray big("\xFE\xFF");
    for (const QChar c : text) {
        little += static_cast<char>(c.unicode() & 0xFF);
        little += static_cast<char>(c.unicode() >> 8);
        big += static_cast<char>(c.unicode() >> 8);
        big += static_cast<char>(c.unicode() & 0xFF);
    }
    QTest::newRow("UTF-16 little") << little;
    QTest::newRow("UTF-16 big") << big;
}

void TestDocuments::plainText()
{
    QFETCH(QByteArray, bytes);
    const Result<QString> text = readDocument(bytes, u"承诺.txt"_s);
    QVERIFY(text);
    QCOMPARE(*text, u"水务局承诺\r\n一、热情服务。"_s);
}

void TestDocuments::bytesThatAreNoText()
{
    QCOMPARE(readDocument({}, u"a.txt"_s).error().code, ErrorCode::MissingField);
    QByteArray noise;
    for (int i = 0; i < 4096; ++i)
        noise += static_cast<char>((i * 7919 + i / 13) % 256);
    QCOMPARE(readDocument(noise, u"a.txt"_s).error().code, ErrorCode::Unsupported);
    QCOMPARE(readDocument(QByteArray(33 * 1024 * 1024, 'a'), u"a.txt"_s).error().code, ErrorCode::TooLarge);
}

void TestDocuments::wordParagraphsAndTables()
{
    const QByteArray bytes = word(
        uR"(<w:p><w:r><w:t>水务局</w:t></w:r><w:r><w:t xml:space="preserve"> 承诺 &amp; 服务</w:t></w:r></w:p>
<w:p><w:r><w:t>左</w:t><w:tab/><w:t>右</w:t><w:br/><w:t>下</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙一</w:t></w:r></w:p><w:p><w:r><w:t>乙二</w:t></w:r></w:p></w:tc></w:tr>
<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>末</w:t></w:r></w:p>)"_s);
    const Result<QString> text = readDocument(bytes, u"a.docx"_s);
    QVERIFY(text);
    QCOMPARE(*text, u"水务局 承诺 & 服务\n左\t右\n下\n甲\t乙一\n乙二\n\t丁\n末\n"_s);
    QCOMPARE(*readDocument(bytes, u"wrong name.txt"_s), *text); // the bytes decide
}

void TestDocuments::wordNumbersAreWrittenOut()
{
    const QString numbering =
        uR"(<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num></w:numbering>)"_s;
    const QString styles =
        uR"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>)"_s;
    const auto paragraph = [](const QString& list, const QString& level, const QString& text) {
        return u"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%2\"/><w:numId w:val=\"%1\"/></w:numPr></w:pPr><w:r><w:t>%3</w:t></w:r></w:p>"_s
            .arg(list, level, text);
    };
    QString body = u"<w:p><w:r><w:t>水务局公开承诺书</w:t></w:r></w:p>"_s
        + paragraph(u"1"_s, u"0"_s, u"保障供水"_s) + paragraph(u"1"_s, u"1"_s, u"不停水"_s)
        + paragraph(u"1"_s, u"1"_s, u"先预告"_s) + paragraph(u"1"_s, u"0"_s, u"及时抢修"_s)
        + paragraph(u"2"_s, u"0"_s, u"点"_s)
        + u"<w:p><w:pPr><w:pStyle w:val=\"Item\"/></w:pPr><w:r><w:t>公开水质</w:t></w:r></w:p>"_s
        + paragraph(u"1"_s, u"1"_s, u"每月"_s);
    const Result<QString> text = readDocument(
        word(body, {{u"word/numbering.xml"_s, numbering.toUtf8()}, {u"word/styles.xml"_s, styles.toUtf8()}}),
        u"a.docx"_s);
    QVERIFY(text);
    QCOMPARE(
        *text,
        u"水务局公开承诺书\n一、保障供水\n（1）不停水\n（2）先预告\n二、及时抢修\n点\n三、公开水质\n（1）每月\n"_s);
}

void TestDocuments::wordLeavesOutWhatIsDeleted()
{
    const Result<QString> text = readDocument(
        word(
            uR"(<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText><w:t>删</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r>
<mc:AlternateContent><mc:Choice><w:r><w:t>一次</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>一次</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>)"_s),
        u"a.docx"_s);
    QVERIFY(text);
    QCOMPARE(*text, u"留一次\n"_s);
}

void TestDocuments::wordLetterIsRead()
{
    QString body;
    for (const QString& line : {u"安平县水务局公开承诺书"_s, u"一、保障供水，2小时内抢修。"_s,
                                u"二、廉洁自律。"_s, u"监督电话：2848504"_s})
        body += u"<w:p><w:r><w:t>%1</w:t></w:r></w:p>"_s.arg(line);
    const Result<ImportedPage> page = importLetters(word(body), u"承诺.docx"_s);
    QVERIFY(page);
    QCOMPARE(page->letters.size(), 1);
    QCOMPARE(page->letters.first().items.size(), 2);
    QCOMPARE(page->letters.first().items.first().timeLimits.first().normal, 2);
    QCOMPARE(values(page->letters.first().phones), QStringList{u"2848504"_s});
}

void TestDocuments::excelCells()
{
    const Result<Table> table = readTable(
        excel(
            uR"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><r><t>丰</t></r><r><t>富</t></r></is></c></row>
<row r="3"><c r="A3"><v>5.41002E5</v></c><c r="B3" s="1"><v>45292</v></c><c r="C3" t="str"><f>A1</f><v>公式</v></c><c r="D3"><v>0.10000000000000001</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="b"><v>1</v></c></row>
<row r="1048576"><c r="A1048576"><v>2848504</v></c><c r="XFD1048576"><v>1</v></c></row>)"_s,
            u"<si><t>单位</t></si><si><r><t>承诺</t></r><r><t>事项</t></r><rPh><t>chengnuo</t></rPh></si>"_s,
            u"<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"_s),
        u"a.xlsx"_s);
    QVERIFY(table);
    QCOMPARE(table->name, u"承诺"_s);
    QCOMPARE(table->rows,
             (QList<QStringList>{{u"单位"_s, u"承诺事项"_s, {}, u"丰富"_s},
                                 {u"541002"_s, u"2024-01-01"_s, u"公式"_s, u"0.1"_s, {}, u"是"_s},
                                 {u"2848504"_s}}));
}

void TestDocuments::commaSeparated_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    const QList<QStringList> plain{{u"单位"_s, u"承诺事项"_s}, {u"水务局"_s, u"一、热情服务。"_s}};
    QTest::newRow("comma") << u"单位,承诺事项\r\n水务局,一、热情服务。\r\n"_s.toUtf8() << plain;
    QTest::newRow("tab") << u"单位\t承诺事项\n水务局\t一、热情服务。"_s.toUtf8() << plain;
    QTest::newRow("semicolon") << u"单位;承诺事项\n水务局;一、热情服务。"_s.toUtf8() << plain;
    QTest::newRow("GB18030") << gb18030(u"单位,承诺事项\n水务局,一、热情服务。"_s) << plain;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + u"单位,承诺事项\n水务局,一、热情服务。"_s.toUtf8()
                                     << plain;
    QTest::newRow("empty lines") << u"\n\n单位,承诺事项\n,,\n水务局,一、热情服务。\n\n"_s.toUtf8() << plain;
    QTest::newRow("quotes") << u"a,b\n\"x,y\",\"他说\"\"好\"\"\n第二行\"\n"_s.toUtf8()
                            << QList<QStringList>{{u"a"_s, u"b"_s}, {u"x,y"_s, u"他说\"好\"\n第二行"_s}};
}

void TestDocuments::commaSeparated()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    const Result<Table> table = readTable(bytes, u"a.csv"_s);
    QVERIFY(table);
    QCOMPARE(table->rows, rows);
}

void TestDocuments::zipBombsAreRefused()
{
    // 200 MB of zeros in one part.
    const QByteArray zeros(200 * 1024 * 1024, ' ');
    const QByteArray bomb = test::zipOf({{u"word/document.xml"_s, zeros}});
    QVERIFY(bomb.size() < 1024 * 1024);
    QCOMPARE(readDocument(bomb, u"a.docx"_s).error().code, ErrorCode::TooLarge);
    // Below the size, far above any honest ratio.
    const QByteArray dense = test::zipOf({{u"word/document.xml"_s, zeros.left(30 * 1024 * 1024)}});
    QCOMPARE(readDocument(dense, u"a.docx"_s).error().code, ErrorCode::TooLarge);
    Parts many;
    for (int i = 0; i < 5000; ++i)
        many.append({u"part%1"_s.arg(i), "x"});
    QCOMPARE(readDocument(test::zipOf(many), u"a.docx"_s).error().code, ErrorCode::TooLarge);
    // A header that claims little and holds much.
    QString rows;
    for (int i = 0; i < 50'010; ++i)
        rows += u"<row><c><v>%1</v></c></row>"_s.arg(i);
    QCOMPARE(readTable(excel(rows), u"a.xlsx"_s).error().code, ErrorCode::TooLarge);
}

void TestDocuments::damagedFilesAreRefused()
{
    const QByteArray good = word(u"<w:p><w:r><w:t>水务局承诺</w:t></w:r></w:p>"_s);
    for (qsizetype cut = 4; cut < good.size(); cut += 7)
        QVERIFY(!readDocument(good.left(cut), u"a.docx"_s));
    for (qsizetype at = 0; at < good.size(); ++at) {
        QByteArray flipped = good;
        flipped[at] = static_cast<char>(flipped.at(at) ^ 0x5A);
        const Result<QString> text = readDocument(flipped, u"a.docx"_s);
        if (!text)
            QVERIFY(!text.error().sentence.isEmpty());
    }
    QCOMPARE(readDocument(word(u"<w:p><w:r>"_s), u"a.docx"_s).error().code, ErrorCode::Corrupt);
    QCOMPARE(readDocument(test::zipOf({{u"readme.txt"_s, "x"}}), u"a.docx"_s).error().code,
             ErrorCode::Unsupported);
    QCOMPARE(readTable("a,\"b\nc", u"a.csv"_s).error().code, ErrorCode::Corrupt);
    // Deep nesting costs no stack.
    const QString deep = u"<w:p>"_s.repeated(20'000);
    QCOMPARE(readDocument(word(deep), u"a.docx"_s).error().code, ErrorCode::Corrupt);
}

void TestDocuments::entitiesAreRefused()
{
    QByteArray laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
        "<w:document "
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/"
        "main\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
    QCOMPARE(readDocument(test::zipOf({{u"word/document.xml"_s, laughs}}), u"a.docx"_s).error().code,
             ErrorCode::Corrupt);
    QByteArray outside =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><d>&f;</d>";
    QCOMPARE(readDocument(test::zipOf({{u"word/document.xml"_s, outside}}), u"a.docx"_s).error().code,
             ErrorCode::Corrupt);
}

void TestDocuments::markedFilesAreRefused()
{
    const auto refused = [](const auto& result) {
        return !result && result.error().code == ErrorCode::RuleBroken;
    };
    QVERIFY(refused(readDocument(u"绝密★长期\n水务局承诺"_s.toUtf8(), u"a.txt"_s)));
    QVERIFY(refused(readDocument(u"水务局承诺"_s.toUtf8(), u"【机密】承诺.txt"_s)));
    QVERIFY(refused(
        readDocument(word(u"<w:p><w:r><w:t>机　密</w:t></w:r></w:p><w:p><w:r><w:t>承诺</w:t></w:r></w:p>"_s),
                     u"a.docx"_s)));
    QVERIFY(refused(readDocument(
        word(
            u"<w:p><w:r><w:t>承诺</w:t></w:r></w:p>"_s,
            {{u"word/header1.xml"_s,
              u"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>秘密★1年</w:t></w:r></w:p></w:hdr>"_s
                  .toUtf8()}}),
        u"a.docx"_s)));
    QVERIFY(refused(readTable(u"单位,密级\n水务局,机密\n"_s.toUtf8(), u"a.csv"_s)));
    QVERIFY(refused(lettersFromTable({{}, {{u"单位"_s, u"承诺事项"_s}, {u"水务局"_s, u"秘密"_s}}})));
    QVERIFY(readDocument(u"凡不涉及国家秘密的一律公开。"_s.toUtf8(), u"保守秘密承诺.txt"_s));
}

void TestDocuments::otherFormatsSayWhatToDo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("doc") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old");
    QTest::newRow("pdf") << QByteArray("%PDF-1.4 …");
    QTest::newRow("rtf") << QByteArray("{\\rtf1 …}");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n");
}

void TestDocuments::otherFormatsSayWhatToDo()
{
    QFETCH(QByteArray, bytes);
    const Result<QString> text = readDocument(bytes, u"a"_s);
    QCOMPARE(text.error().code, ErrorCode::Unsupported);
    QVERIFY(text.error().sentence.size() > 10);
}

JIANNUO_STORY(TestDocuments, QCoreApplication)
#include "tst_documents.moc"
