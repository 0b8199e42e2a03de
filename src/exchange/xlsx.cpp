#include "exchange/xlsx.h"

#include "exchange/xml_reading.h"

#include <QDate>
#include <QHash>

#include <cmath>

namespace jiannuo {

namespace {

struct Sheet {
    QString name;
    QString part;
};

/// Reads the <t> texts of a string item; phonetic hints are left out. Ends at the item's end.
QString readString(QXmlStreamReader& xml, QStringView end)
{
    QString text;
    bool inText = false;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"rPh")
                xml.skipCurrentElement();
            else
                inText = xml.name() == u"t";
        } else if (token == QXmlStreamReader::Characters && inText) {
            if (text.size() < 100'000)
                text += xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            if (xml.name() == end)
                break;
            inText = false;
        }
    }
    return text;
}

Result<QStringList> readSharedStrings(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QStringList strings;
    while (!xml.atEnd() && strings.size() < 2'000'000) {
        if (nextToken(xml) == QXmlStreamReader::StartElement && xml.name() == u"si")
            strings.append(readString(xml, u"si"));
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return strings;
}

/// Which cell styles show a number as a date.
Result<QList<bool>> readDateStyles(const QByteArray& bytes)
{
    QXmlStreamReader xml(bytes);
    QHash<int, bool> custom;
    QList<bool> styles;
    bool inCells = false;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::EndElement && xml.name() == u"cellXfs")
            inCells = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"cellXfs") {
            inCells = true;
        } else if (xml.name() == u"numFmt" && custom.size() < 5000) {
            const QString code = attribute(xml, u"formatCode");
            custom[attribute(xml, u"numFmtId").toInt()] = code.contains(u"yy", Qt::CaseInsensitive)
                || code.contains(u'年') || code.contains(u"m/d", Qt::CaseInsensitive);
        } else if (inCells && xml.name() == u"xf" && styles.size() < 70'000) {
            const int format = attribute(xml, u"numFmtId").toInt();
            const bool builtIn = (format >= 14 && format <= 17) || format == 22
                || (format >= 27 && format <= 31) || format == 36 || (format >= 50 && format <= 58);
            styles.append(custom.contains(format) ? custom.value(format) : builtIn);
        }
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return styles;
}

/// A number as it is meant: 5.41002E5 is the postcode 541002, 45292 under a date format a date.
QString numberText(const QString& stored, bool date, bool from1904)
{
    bool ok = false;
    const double value = stored.toDouble(&ok);
    if (!ok)
        return stored;
    if (date && value >= 1 && value < 200'000) {
        const QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
        return epoch.addDays(static_cast<qint64>(value)).toString(QStringLiteral("yyyy-MM-dd"));
    }
    if (std::abs(value) < 9e15 && value == std::floor(value))
        return QString::number(static_cast<qint64>(value));
    // The file keeps 0.1 as 0.10000000000000001; people wrote 0.1.
    return QString::number(value, 'g', 15);
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

Error tooLarge()
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("Documents", "表格过大（最多50000行、256列），请分成几份导入。")};
}

Result<Table> readSheet(const QByteArray& bytes, const QStringList& strings, const QList<bool>& dates,
                        bool from1904)
{
    QXmlStreamReader xml(bytes);
    Table table;
    QStringList row;
    qsizetype characters = 0;
    int column = -1;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::EndElement && xml.name() == u"row") {
            while (!row.isEmpty() && row.last().isEmpty())
                row.removeLast();
            if (!row.isEmpty())
                table.rows.append(row);
            if (table.rows.size() > mostRows)
                return tooLarge();
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"row") {
            row.clear();
            column = -1;
        } else if (xml.name() == u"c") {
            const int named = columnNumber(attribute(xml, u"r"));
            column = named >= 0 ? named : column + 1;
            if (column >= mostColumns) {
                xml.skipCurrentElement(); // stray formats far to the right
                continue;
            }
            const QString type = attribute(xml, u"t");
            const int style = attribute(xml, u"s").toInt();
            QString text;
            while (!xml.atEnd()) {
                const auto part = nextToken(xml);
                if (part == QXmlStreamReader::EndElement && xml.name() == u"c")
                    break;
                if (part != QXmlStreamReader::StartElement)
                    continue;
                if (xml.name() == u"is") {
                    text = readString(xml, u"is");
                } else if (xml.name() == u"v") {
                    const QString stored = xml.readElementText(QXmlStreamReader::SkipChildElements);
                    if (type == u"s")
                        text = strings.value(stored.toInt());
                    else if (type == u"str")
                        text = stored;
                    else if (type == u"b")
                        text = stored == u"1" ? QStringLiteral("是") : QStringLiteral("否");
                    else if (type != u"e")
                        text = numberText(stored, style >= 0 && style < dates.size() && dates.at(style),
                                          from1904);
                } else {
                    xml.skipCurrentElement();
                }
            }
            if (text.trimmed().isEmpty())
                continue;
            characters += text.size();
            if (characters > 16'000'000)
                return tooLarge();
            while (row.size() <= column)
                row.append(QString());
            row[column] = text;
        }
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return table;
}

QString fullPart(const QString& target)
{
    if (target.startsWith(u'/'))
        return target.mid(1);
    return QStringLiteral("xl/") + target;
}

struct Workbook {
    QList<Sheet> sheets;
    bool from1904 = false;
};

Result<Workbook> readWorkbook(const QByteArray& bytes, const QByteArray& relations)
{
    QHash<QString, QString> targets;
    QXmlStreamReader links(relations);
    while (!links.atEnd() && targets.size() < 2000) {
        if (nextToken(links) == QXmlStreamReader::StartElement && links.name() == u"Relationship")
            targets[attribute(links, u"Id")] = fullPart(attribute(links, u"Target"));
    }
    if (const Result<void> end = finished(links); !end)
        return end.error();
    Workbook book;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (nextToken(xml) != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"workbookPr") {
            const QString value = attribute(xml, u"date1904");
            book.from1904 = value == u"1" || value == u"true";
        } else if (xml.name() == u"sheet" && book.sheets.size() < 64) {
            const QString state = attribute(xml, u"state");
            if (state.isEmpty() || state == u"visible")
                book.sheets.append({attribute(xml, u"name"), targets.value(attribute(xml, u"id"))});
        }
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return book;
}

} // namespace

Result<Table> readXlsx(ZipArchive& archive)
{
    const Result<QByteArray> bookPart = archive.read(QStringLiteral("xl/workbook.xml"));
    if (!bookPart)
        return bookPart.error();
    const Result<QByteArray> links = archive.read(QStringLiteral("xl/_rels/workbook.xml.rels"));
    if (!links)
        return links.error();
    const Result<Workbook> book = readWorkbook(*bookPart, *links);
    if (!book)
        return book.error();
    QStringList strings;
    if (archive.contains(QStringLiteral("xl/sharedStrings.xml"))) {
        const Result<QByteArray> part = archive.read(QStringLiteral("xl/sharedStrings.xml"));
        if (!part)
            return part.error();
        const Result<QStringList> read = readSharedStrings(*part);
        if (!read)
            return read.error();
        strings = *read;
    }
    QList<bool> dates;
    if (archive.contains(QStringLiteral("xl/styles.xml"))) {
        const Result<QByteArray> part = archive.read(QStringLiteral("xl/styles.xml"));
        if (!part)
            return part.error();
        const Result<QList<bool>> read = readDateStyles(*part);
        if (!read)
            return read.error();
        dates = *read;
    }
    for (const Sheet& sheet : book->sheets) {
        if (!archive.contains(sheet.part))
            continue;
        const Result<QByteArray> part = archive.read(sheet.part);
        if (!part)
            return part.error();
        Result<Table> table = readSheet(*part, strings, dates, book->from1904);
        if (!table)
            return table.error();
        if (!table->rows.isEmpty()) {
            table->name = sheet.name;
            return table;
        }
    }
    return Error{ErrorCode::MissingField,
                 QCoreApplication::translate("Documents", "表格里没有内容，请检查文件。")};
}

} // namespace jiannuo
