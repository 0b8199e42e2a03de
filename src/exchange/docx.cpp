// SPDX-License-Identifier: Apache-2.0
#include "exchange/docx.h"

#include "exchange/docx_numbering.h"
#include "exchange/page_parts.h"
#include "exchange/xml_reading.h"

namespace jiannuo {

namespace {

constexpr qsizetype longestDocument = 4'000'000;
constexpr qsizetype deepestParagraph = 64;
constexpr qsizetype mostCells = 1'000'000;

struct Cell {
    QString text;
    qsizetype columns = 1;
    bool continued = false; ///< belongs to the cell above
};

struct Row {
    QList<Cell> cells;
    qsizetype before = 0; ///< empty columns before the first cell
    bool dropped = false; ///< deleted or hidden
};

struct Paragraph {
    qsizetype start = 0;
    std::optional<DocxNumbering::Reference> number;
};

bool isOff(const QXmlStreamReader& xml)
{
    const QString value = attribute(xml, u"val");
    return value == u"0" || value == u"false" || value == u"off" || value == u"none";
}

void chopOne(QString& text, QChar c)
{
    if (text.endsWith(c))
        text.chop(1);
}

/// Cells at their places; those that continue the one above, or reach over several columns, as merges.
Table tableOf(const QList<Row>& rows)
{
    Table table;
    QHash<qsizetype, qsizetype> open; // column → merge that still grows
    for (const Row& row : rows) {
        const qsizetype at = table.rows.size();
        QStringList cells;
        for (qsizetype i = 0; i < row.before; ++i)
            cells.append(QString());
        for (const Cell& cell : row.cells) {
            const qsizetype column = cells.size();
            if (cell.continued && open.contains(column)) {
                Table::Merge& merge = table.merges[open.value(column)];
                merge.rows = at - merge.row + 1;
            } else {
                open.remove(column);
                table.merges.append(Table::Merge{at, column, 1, cell.columns});
                open.insert(column, table.merges.size() - 1);
            }
            cells.append(cell.text);
            for (qsizetype i = 1; i < cell.columns; ++i)
                cells.append(QString());
        }
        table.rows.append(cells);
    }
    table.merges.removeIf([](const Table::Merge& merge) { return merge.rows == 1 && merge.columns == 1; });
    return table;
}

class BodyReader {
public:
    BodyReader(const QByteArray& bytes, DocxNumbering& numbering)
        : m_xml(bytes)
        , m_numbering(numbering)
    {
    }

    Result<BlockDocument> read();

private:
    struct OpenTable {
        QList<Row> rows;
        Row row;
        Cell cell;
    };

    QString& sink() { return m_tables.isEmpty() ? m_text : m_tables.last().cell.text; }
    void start(QStringView name);
    void startTable(QStringView name);
    void end(QStringView name);
    void endTable();
    void characters();
    void endParagraph();
    void flushText();
    void leaveOut();

    QXmlStreamReader m_xml;
    DocxNumbering& m_numbering;
    BlockDocument m_document;
    QString m_text;
    QList<OpenTable> m_tables;
    QList<Table> m_nested;
    QList<Paragraph> m_open; // a text box holds paragraphs inside a paragraph
    qsizetype m_characters = 0;
    qsizetype m_cells = 0;
    int m_deleted = 0;
    int m_paragraphProperties = 0;
    bool m_inText = false;
    bool m_hidden = false; // the run in hand
    bool m_struck = false;
    QString m_hiddenWords;
    QString m_struckWords;
    QString m_deletedWords;
};

void BodyReader::flushText()
{
    if (!m_text.isEmpty())
        m_document.blocks.append(DocumentBlock{std::exchange(m_text, {}), {}});
}

/// What the paragraph in hand does not show.
void BodyReader::leaveOut()
{
    using letters::addLeftOut;
    addLeftOut(m_document.leftOut, std::exchange(m_struckWords, {}),
               QCoreApplication::translate("Documents", "带删除线的文字"));
    addLeftOut(m_document.leftOut, std::exchange(m_hiddenWords, {}),
               QCoreApplication::translate("Documents", "隐藏的文字"));
    addLeftOut(m_document.leftOut, std::exchange(m_deletedWords, {}),
               QCoreApplication::translate("Documents", "修订中已删除的文字"));
}

void BodyReader::startTable(QStringView name)
{
    if (name == u"tbl") {
        if (m_tables.size() >= 16)
            return m_xml.raiseError(QStringLiteral("nested too deeply"));
        if (m_tables.isEmpty())
            flushText();
        m_tables.append(OpenTable{});
        return;
    }
    if (m_tables.isEmpty())
        return;
    OpenTable& table = m_tables.last();
    if (name == u"tr") {
        table.row = {};
    } else if (name == u"tc") {
        table.cell = {};
    } else if (name == u"gridSpan") {
        table.cell.columns = std::clamp(attribute(m_xml, u"val").toInt(), 1, 256);
    } else if (name == u"gridBefore") {
        table.row.before = std::clamp(attribute(m_xml, u"val").toInt(), 0, 256);
    } else if (name == u"vMerge") {
        table.cell.continued = attribute(m_xml, u"val") != u"restart";
    } else if (name == u"trPr") {
        // A deleted or hidden row; the words are collected as they come.
        while (!m_xml.atEnd()) {
            const auto token = nextToken(m_xml);
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"trPr")
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"del" || (m_xml.name() == u"hidden" && !isOff(m_xml)))
                table.row.dropped = true;
            else if (m_xml.name() == u"gridBefore")
                table.row.before = std::clamp(attribute(m_xml, u"val").toInt(), 0, 256);
        }
    }
}

void BodyReader::start(QStringView name)
{
    if (name == u"p") {
        if (m_open.size() > deepestParagraph)
            return m_xml.raiseError(QStringLiteral("nested too deeply"));
        // A paragraph inside another begins on a line of its own.
        if (!m_open.isEmpty() && !sink().isEmpty() && !sink().endsWith(u'\n'))
            sink() += u'\n';
        m_open.append(Paragraph{sink().size(), {}});
    } else if (name == u"pPr") {
        ++m_paragraphProperties;
    } else if (name == u"r") {
        m_hidden = m_struck = false;
    } else if (name == u"t" || name == u"delText") {
        m_inText = true;
    } else if (m_paragraphProperties == 0 && (name == u"vanish" || name == u"webHidden")) {
        m_hidden = !isOff(m_xml);
    } else if (m_paragraphProperties == 0 && (name == u"strike" || name == u"dstrike")) {
        m_struck = m_struck || !isOff(m_xml);
    } else if (name == u"rStyle" && m_paragraphProperties == 0) {
        const DocxNumbering::Look look = m_numbering.lookOf(attribute(m_xml, u"val"));
        m_hidden = m_hidden || look.hidden;
        m_struck = m_struck || look.struck;
    } else if (name == u"tab" && m_paragraphProperties == 0 && !m_open.isEmpty() && m_deleted == 0) {
        if (!sink().isEmpty())
            sink() += u'\t';
    } else if ((name == u"br" || name == u"cr") && m_deleted == 0) {
        sink() += u'\n';
    } else if (name == u"noBreakHyphen") {
        sink() += u'-';
    } else if (name == u"pStyle" && !m_open.isEmpty()) {
        if (!m_open.last().number)
            m_open.last().number = m_numbering.ofStyle(attribute(m_xml, u"val"));
    } else if (name == u"numId" && !m_open.isEmpty()) {
        const int list = attribute(m_xml, u"val").toInt();
        m_open.last().number =
            DocxNumbering::Reference{list, m_open.last().number ? m_open.last().number->level : 0};
    } else if (name == u"ilvl" && !m_open.isEmpty()) {
        m_open.last().number = DocxNumbering::Reference{m_open.last().number ? m_open.last().number->list : 0,
                                                        attribute(m_xml, u"val").toInt()};
    } else if ((name == u"del" || name == u"moveFrom") && m_paragraphProperties == 0) {
        ++m_deleted;
    } else if (name == u"tabs" || name == u"pPrChange" || name == u"rPrChange" || name == u"tblPrChange"
               || name == u"tcPrChange" || name == u"numberingChange" || name == u"sectPr" || name == u"rt") {
        m_xml.skipCurrentElement();
    } else {
        startTable(name);
    }
}

void BodyReader::characters()
{
    if (!m_inText)
        return;
    QString& into = m_deleted > 0 ? m_deletedWords
        : m_hidden                ? m_hiddenWords
        : m_struck                ? m_struckWords
                                  : sink();
    into += m_xml.text();
    m_characters += m_xml.text().size();
}

void BodyReader::endParagraph()
{
    const Paragraph paragraph = m_open.takeLast();
    QString& out = sink();
    if (paragraph.number && paragraph.number->list > 0) {
        QString label = m_numbering.next(*paragraph.number);
        if (out.size() > paragraph.start && !label.isEmpty()) {
            // The number is not part of what it numbers: 3. before 10万元 is no 3.10.
            const QChar first = out.at(paragraph.start);
            if (label.back().isLetterOrNumber() || (first.isDigit() && label.back().unicode() < 0x80))
                label += u' ';
            out.insert(paragraph.start, label);
        }
    }
    out += u'\n';
    leaveOut();
}

void BodyReader::endTable()
{
    const Table table = tableOf(m_tables.takeLast().rows);
    const bool written = std::any_of(table.rows.begin(), table.rows.end(), [](const QStringList& row) {
        return std::any_of(row.begin(), row.end(),
                           [](const QString& cell) { return !cell.trimmed().isEmpty(); });
    });
    if (!m_tables.isEmpty()) {
        if (written)
            m_nested.append(table);
        return;
    }
    if (written)
        m_document.blocks.append(DocumentBlock{{}, table});
    for (const Table& nested : std::exchange(m_nested, {}))
        m_document.blocks.append(DocumentBlock{{}, nested});
}

void BodyReader::end(QStringView name)
{
    if (name == u"t" || name == u"delText") {
        m_inText = false;
    } else if (name == u"pPr") {
        m_paragraphProperties = std::max(0, m_paragraphProperties - 1);
    } else if (name == u"r") {
        m_hidden = m_struck = false;
    } else if (name == u"del" || name == u"moveFrom") {
        if (m_paragraphProperties == 0)
            m_deleted = std::max(0, m_deleted - 1);
    } else if (name == u"p" && !m_open.isEmpty()) {
        endParagraph();
    } else if (!m_tables.isEmpty()) {
        OpenTable& table = m_tables.last();
        if (name == u"tc") {
            chopOne(table.cell.text, u'\n');
            m_cells += table.cell.columns + table.row.before;
            if (m_cells > mostCells)
                m_xml.raiseError(QStringLiteral("too many cells"));
            table.row.cells.append(std::exchange(table.cell, {}));
        } else if (name == u"tr") {
            if (table.row.dropped) {
                QStringList words;
                for (const Cell& cell : std::as_const(table.row.cells))
                    words.append(cell.text);
                letters::addLeftOut(m_document.leftOut, words.join(u' '),
                                    QCoreApplication::translate("Documents", "已删除或隐藏的行"));
            } else {
                table.rows.append(table.row);
            }
        } else if (name == u"tbl") {
            endTable();
        }
    }
}

Result<BlockDocument> BodyReader::read()
{
    while (!m_xml.atEnd()) {
        switch (nextToken(m_xml)) {
        case QXmlStreamReader::StartElement:
            if (m_xml.namespaceUri().contains(u"wordprocessingml"))
                start(m_xml.name());
            else if (m_xml.name() == u"Fallback")
                m_xml.skipCurrentElement(); // it repeats what the alternative has said
            break;
        case QXmlStreamReader::Characters:
            characters();
            break;
        case QXmlStreamReader::EndElement:
            if (m_xml.namespaceUri().contains(u"wordprocessingml"))
                end(m_xml.name());
            break;
        default:
            break;
        }
        if (m_characters > longestDocument || sink().size() > 2 * longestDocument)
            return Error{ErrorCode::TooLarge,
                         QCoreApplication::translate("Documents", "文档文字过多，请分成几份导入。")};
    }
    if (const Result<void> end = finished(m_xml); !end)
        return end.error();
    flushText();
    return m_document;
}

} // namespace

Result<BlockDocument> readDocx(ZipArchive& archive)
{
    DocxNumbering numbering;
    const auto load = [&](const QString& name, auto read) -> Result<void> {
        if (!archive.contains(name))
            return {};
        const Result<QByteArray> part = archive.read(name);
        return part ? read(*part) : Result<void>(part.error());
    };
    if (const Result<void> read = load(QStringLiteral("word/numbering.xml"),
                                       [&](const QByteArray& part) { return numbering.readNumbering(part); });
        !read)
        return read.error();
    if (const Result<void> read = load(QStringLiteral("word/styles.xml"),
                                       [&](const QByteArray& part) { return numbering.readStyles(part); });
        !read)
        return read.error();
    const Result<QByteArray> document = archive.read(QStringLiteral("word/document.xml"));
    if (!document)
        return document.error();
    return BodyReader(*document, numbering).read();
}

} // namespace jiannuo
