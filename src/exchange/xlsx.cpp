// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsx.h"

#include "exchange/page_parts.h"
#include "exchange/xlsx_formats.h"
#include "exchange/xml_reading.h"

#include <QHash>

#include <algorithm>

namespace jiannuo {

using letters::addLeftOut;

namespace {

struct Sheet {
    QString name;
    QString part;
    bool hidden = false;
};

/// A cell's text, and what of it is struck out.
struct CellWords {
    QString text;
    QString struck;
};

struct CellStyle {
    QString code; ///< of its number format; empty: General
    bool struck = false;
};

bool isOn(const QString& value)
{
    return value == u"1" || value == u"true";
}

/// Reads the <t> texts of a string item; phonetic hints are left out. Ends at the item's end.
CellWords readString(QXmlStreamReader& xml, QStringView end)
{
    CellWords words;
    bool inText = false;
    bool struck = false;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"rPh") {
                xml.skipCurrentElement();
            } else if (xml.name() == u"r") {
                struck = false;
            } else if (xml.name() == u"strike") {
                const QString value = attribute(xml, u"val");
                struck = value.isEmpty() || isOn(value);
            } else {
                inText = xml.name() == u"t";
            }
        } else if (token == QXmlStreamReader::Characters && inText) {
            QString& into = struck ? words.struck : words.text;
            if (into.size() < 100'000)
                into += xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            if (xml.name() == end)
                break;
            inText = false;
        }
    }
    return words;
}

Result<QList<CellWords>> readSharedStrings(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QList<CellWords> strings;
    while (!xml.atEnd() && strings.size() < 2'000'000) {
        if (nextToken(xml) == QXmlStreamReader::StartElement && xml.name() == u"si")
            strings.append(readString(xml, u"si"));
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return strings;
}

/// How the cell styles show numbers, and which strike their text out.
Result<QList<CellStyle>> readStyles(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QHash<int, QString> custom;
    QList<bool> fonts;
    QList<CellStyle> styles;
    bool inCells = false;
    bool inFonts = false;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::EndElement) {
            inCells = inCells && xml.name() != u"cellXfs";
            inFonts = inFonts && xml.name() != u"fonts";
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"cellXfs") {
            inCells = true;
        } else if (xml.name() == u"fonts") {
            inFonts = true;
        } else if (inFonts && xml.name() == u"font" && fonts.size() < 70'000) {
            fonts.append(false);
        } else if (inFonts && xml.name() == u"strike" && !fonts.isEmpty()) {
            const QString value = attribute(xml, u"val");
            fonts.last() = value.isEmpty() || isOn(value);
        } else if (xml.name() == u"numFmt" && custom.size() < 5000) {
            custom[attribute(xml, u"numFmtId").toInt()] = attribute(xml, u"formatCode");
        } else if (inCells && xml.name() == u"xf" && styles.size() < 70'000) {
            const int format = attribute(xml, u"numFmtId").toInt();
            styles.append(CellStyle{custom.contains(format) ? custom.value(format) : builtInFormat(format),
                                    fonts.value(attribute(xml, u"fontId").toInt())});
        }
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return styles;
}

int columnNumber(const QString& reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > 20'000)
            return -1;
    }
    return column - 1;
}

/// B7 as row 7 and column 2, from 1.
std::optional<Table::Place> placeOf(const QString& reference)
{
    const int column = columnNumber(reference);
    qsizetype at = 0;
    while (at < reference.size() && reference.at(at) >= u'A' && reference.at(at) <= u'Z')
        ++at;
    bool ok = false;
    const int row = QStringView(reference).mid(at).toInt(&ok);
    return ok && column >= 0 && row > 0 ? std::optional(Table::Place(row, column + 1)) : std::nullopt;
}

class SheetReader {
public:
    SheetReader(const QByteArray& bytes, const QList<CellWords>& strings, const QList<CellStyle>& styles,
                bool from1904)
        : m_xml(bytes)
        , m_strings(strings)
        , m_styles(styles)
        , m_from1904(from1904)
    {
    }

    Result<Table> read();

private:
    struct RowPlace {
        int sheet = 0; ///< the row's number in the sheet
        qsizetype table = 0;
    };

    void readColumns();
    bool readCell();
    void endRow();
    void readMerge();
    void leaveOut(const QString& text, const QString& reason);

    QXmlStreamReader m_xml;
    const QList<CellWords>& m_strings;
    const QList<CellStyle>& m_styles;
    bool m_from1904;
    Table m_table;
    QList<RowPlace> m_places;
    QList<bool> m_hiddenColumns = QList<bool>(mostColumns, false);
    QStringList m_row;
    QHash<qsizetype, QDate> m_dates;
    int m_number = 0;
    bool m_hidden = false;
    int m_column = -1;
    qsizetype m_characters = 0;
};

void SheetReader::leaveOut(const QString& text, const QString& reason)
{
    addLeftOut(m_table.leftOut, text, reason);
}

void SheetReader::readColumns()
{
    const QString hidden = attribute(m_xml, u"hidden");
    if (!isOn(hidden))
        return;
    const int from = std::max(1, attribute(m_xml, u"min").toInt());
    const int to = std::min(mostColumns, attribute(m_xml, u"max").toInt());
    for (int i = from; i <= to; ++i)
        m_hiddenColumns[i - 1] = true;
}

/// False where the sheet is too large.
bool SheetReader::readCell()
{
    const QString reference = attribute(m_xml, u"r");
    const int named = columnNumber(reference);
    m_column = named >= 0 ? named : m_column + 1;
    const QString type = attribute(m_xml, u"t");
    const CellStyle style = m_styles.value(attribute(m_xml, u"s").toInt());
    const QString where = reference.isEmpty() ? QString::number(m_number) : reference;
    QString text;
    QString struck;
    QString formula;
    bool value = false;
    std::optional<QDate> date;
    while (!m_xml.atEnd()) {
        const auto part = nextToken(m_xml);
        if (part == QXmlStreamReader::EndElement && m_xml.name() == u"c")
            break;
        if (part != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() == u"is") {
            const CellWords words = readString(m_xml, u"is");
            text = words.text;
            struck = words.struck;
            value = true;
        } else if (m_xml.name() == u"f") {
            formula = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            if (formula.isEmpty())
                formula = QStringLiteral("…");
        } else if (m_xml.name() == u"v") {
            const QString stored = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            value = !stored.isEmpty();
            if (type == u"s") {
                const CellWords words = m_strings.value(stored.toInt());
                text = words.text;
                struck = words.struck;
            } else if (type == u"str") {
                text = stored;
            } else if (type == u"b") {
                text = stored == u"1" ? QStringLiteral("是") : QStringLiteral("否");
            } else if (type == u"e") {
                leaveOut(QStringLiteral("%1 %2").arg(where, stored),
                         QCoreApplication::translate("Documents", "公式的结果有错误"));
            } else if (type == u"d") {
                text = stored;
            } else {
                bool ok = false;
                const double number = stored.toDouble(&ok);
                const ShownNumber shown =
                    ok ? shownNumber(number, style.code, m_from1904) : ShownNumber{stored, {}};
                text = shown.text;
                date = shown.date;
            }
        } else {
            m_xml.skipCurrentElement();
        }
    }
    if (!formula.isEmpty() && !value)
        leaveOut(QStringLiteral("%1 =%2").arg(where, formula),
                 QCoreApplication::translate("Documents", "公式没有保存结果"));
    if (style.struck && !text.trimmed().isEmpty())
        struck = std::exchange(text, {}) + struck;
    if (!struck.trimmed().isEmpty())
        leaveOut(struck, QCoreApplication::translate("Documents", "带删除线的文字"));
    if (text.trimmed().isEmpty())
        return true;
    m_characters += text.size();
    if (m_characters > 16'000'000)
        return false;
    if (m_column >= mostColumns) {
        leaveOut(text, QCoreApplication::translate("Documents", "第256列以后的内容"));
        return true;
    }
    if (m_hiddenColumns.at(m_column)) {
        leaveOut(text, QCoreApplication::translate("Documents", "隐藏的列"));
        return true;
    }
    while (m_row.size() <= m_column)
        m_row.append(QString());
    m_row[m_column] = text;
    if (date)
        m_dates.insert(m_column, *date);
    return true;
}

void SheetReader::endRow()
{
    while (!m_row.isEmpty() && m_row.last().isEmpty())
        m_row.removeLast();
    if (m_row.isEmpty())
        return;
    if (m_hidden) {
        QStringList words = m_row;
        words.removeAll(QString());
        return leaveOut(words.join(u' '), QCoreApplication::translate("Documents", "隐藏的行"));
    }
    for (auto it = m_dates.cbegin(); it != m_dates.cend(); ++it)
        m_table.dates.insert({m_table.rows.size(), it.key()}, *it);
    m_places.append(RowPlace{m_number, m_table.rows.size()});
    m_table.rows.append(m_row);
}

/// In rows of the table: those of the sheet that are empty or hidden are not in it.
void SheetReader::readMerge()
{
    if (m_table.merges.size() >= 200'000)
        return;
    const QStringList corners = attribute(m_xml, u"ref").split(u':');
    const auto from = placeOf(corners.value(0));
    const auto to = placeOf(corners.value(1));
    if (!from || !to || to->first < from->first || to->second < from->second || from->second > mostColumns)
        return;
    const auto byRow = [](const RowPlace& place, qsizetype row) { return place.sheet < row; };
    const auto first = std::lower_bound(m_places.cbegin(), m_places.cend(), from->first, byRow);
    const auto last = std::lower_bound(first, m_places.cend(), to->first + 1, byRow);
    if (first == last || first->sheet != from->first)
        return;
    m_table.merges.append(Table::Merge{first->table, from->second - 1, last - first,
                                       std::min<qsizetype>(to->second, mostColumns) - from->second + 1});
}

Result<Table> SheetReader::read()
{
    const Error large{
        ErrorCode::TooLarge,
        QCoreApplication::translate("Documents", "表格过大（最多50000行、256列），请分成几份导入。")};
    while (!m_xml.atEnd()) {
        const auto token = nextToken(m_xml);
        if (token == QXmlStreamReader::EndElement && m_xml.name() == u"row") {
            endRow();
            if (m_table.rows.size() > mostRows)
                return large;
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_xml.name() == u"row") {
            bool ok = false;
            const int number = attribute(m_xml, u"r").toInt(&ok);
            m_number = ok && number > m_number ? number : m_number + 1;
            m_hidden = isOn(attribute(m_xml, u"hidden"));
            m_row.clear();
            m_dates.clear();
            m_column = -1;
        } else if (m_xml.name() == u"col") {
            readColumns();
        } else if (m_xml.name() == u"mergeCell") {
            readMerge();
        } else if (m_xml.name() == u"c" && !readCell()) {
            return large;
        }
    }
    if (const Result<void> end = finished(m_xml); !end)
        return end.error();
    return m_table;
}

QString fullPart(const QString& target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    return QStringLiteral("xl/") + target;
}

struct Contents {
    QList<Sheet> sheets;
    bool from1904 = false;
    bool more = false; ///< sheets than are read
};

Result<Contents> readContents(const QByteArray& bytes, const QByteArray& relations)
{
    QHash<QString, QString> targets;
    QXmlStreamReader links(relations);
    while (!links.atEnd() && targets.size() < 2000) {
        if (nextToken(links) == QXmlStreamReader::StartElement && links.name() == u"Relationship")
            targets[attribute(links, u"Id")] = fullPart(attribute(links, u"Target"));
    }
    if (const Result<void> end = finished(links); !end)
        return end.error();
    Contents book;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (nextToken(xml) != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"workbookPr") {
            const QString value = attribute(xml, u"date1904");
            book.from1904 = value == u"1" || value == u"true";
        } else if (xml.name() == u"sheet" && book.sheets.size() >= 256) {
            book.more = true;
        } else if (xml.name() == u"sheet") {
            const QString state = attribute(xml, u"state");
            book.sheets.append(Sheet{attribute(xml, u"name"), targets.value(attribute(xml, u"id")),
                                     !state.isEmpty() && state != u"visible"});
        }
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return book;
}

} // namespace

Result<Workbook> readXlsx(ZipArchive& archive)
{
    const Result<QByteArray> bookPart = archive.read(QStringLiteral("xl/workbook.xml"));
    if (!bookPart)
        return bookPart.error();
    const Result<QByteArray> links = archive.read(QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!links)
        return links.error();
    const Result<Contents> book = readContents(*bookPart, *links);
    if (!book)
        return book.error();
    QList<CellWords> strings;
    if (archive.contains(QStringLiteral("xl/sharedStrings.xml"))) {
        const Result<QByteArray> part = archive.read(QStringLiteral("xl/sharedStrings.xml"));
        if (!part)
            return part.error();
        const Result<QList<CellWords>> read = readSharedStrings(*part);
        if (!read)
            return read.error();
        strings = *read;
    }
    QList<CellStyle> styles;
    if (archive.contains(QStringLiteral("xl/styles.xml"))) {
        const Result<QByteArray> part = archive.read(QStringLiteral("xl/styles.xml"));
        if (!part)
            return part.error();
        const Result<QList<CellStyle>> read = readStyles(*part);
        if (!read)
            return read.error();
        styles = *read;
    }
    Workbook result;
    if (book->more)
        addLeftOut(result.leftOut, QCoreApplication::translate("Documents", "其余工作表"),
                   QCoreApplication::translate("Documents", "一个文件最多读256张工作表"));
    qsizetype rows = 0;
    for (const Sheet& sheet : book->sheets) {
        if (!archive.contains(sheet.part))
            continue;
        const Result<QByteArray> part = archive.read(sheet.part);
        if (!part)
            return part.error();
        Result<Table> table = SheetReader(*part, strings, styles, book->from1904).read();
        if (!table)
            return table.error();
        rows += table->rows.size();
        if (rows > mostRows)
            return Error{
                ErrorCode::TooLarge,
                QCoreApplication::translate("Documents", "表格过大（最多50000行、256列），请分成几份导入。")};
        for (const ImportedLeftOut& one : std::as_const(table->leftOut))
            addLeftOut(result.leftOut, one.text, one.reason);
        table->leftOut.clear();
        table->name = sheet.name;
        if (sheet.hidden) {
            for (const QStringList& row : std::as_const(table->rows))
                addLeftOut(result.leftOut, row.join(u' '),
                           QCoreApplication::translate("Documents", "隐藏的工作表“%1”").arg(sheet.name));
        } else if (!table->rows.isEmpty()) {
            result.sheets.append(*table);
        }
    }
    if (result.sheets.isEmpty())
        return Error{ErrorCode::MissingField,
                     QCoreApplication::translate("Documents", "表格里没有内容，请检查文件。")};
    return result;
}

} // namespace jiannuo
