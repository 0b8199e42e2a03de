// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/zip_of.h"

#include <QString>
#include <QStringList>

namespace jiannuo::test {

/// A Word document with this body, and further parts.
inline QByteArray wordFile(const QString& body, const ZipParts& more = {})
{
    const QString document =
        QStringLiteral("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                       "xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>%1</w:body></w:document>")
            .arg(body);
    return zipOf(ZipParts{{QStringLiteral("word/document.xml"), document.toUtf8()}} + more);
}

inline QByteArray wordPart(const QString& root, const QString& body)
{
    return QStringLiteral("<w:%1 xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                          "xmlns:v=\"urn:schemas-microsoft-com:vml\">%2</w:%1>")
        .arg(root, body)
        .toUtf8();
}

inline QString paragraph(const QString& text, const QString& properties = {})
{
    return QStringLiteral("<w:p>%2<w:r><w:t>%1</w:t></w:r></w:p>").arg(text, properties);
}

inline QString listed(int list, int level, const QString& text)
{
    return paragraph(
        text,
        QStringLiteral("<w:pPr><w:numPr><w:ilvl w:val=\"%2\"/><w:numId w:val=\"%1\"/></w:numPr></w:pPr>")
            .arg(list)
            .arg(level));
}

/// A cell; `properties` such as `<w:vMerge/>`.
inline QString cell(const QString& text, const QString& properties = {})
{
    return QStringLiteral("<w:tc><w:tcPr>%2</w:tcPr>%1</w:tc>").arg(paragraph(text), properties);
}

inline QString row(const QStringList& cells)
{
    QString line;
    for (const QString& one : cells)
        line += one.startsWith(u"<w:tc>") ? one : cell(one);
    return QStringLiteral("<w:tr>%1</w:tr>").arg(line);
}

inline QString table(const QStringList& rows)
{
    return QStringLiteral("<w:tbl>%1</w:tbl>").arg(rows.join(QString()));
}

/// One sheet of a workbook: its XML below <worksheet>.
struct SheetPart {
    QString name;
    QString xml;
    bool hidden = false;
};

inline QByteArray workbook(const QList<SheetPart>& sheets, const QString& styles = {},
                           const ZipParts& more = {})
{
    QString list;
    QString links;
    ZipParts parts;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        list += QStringLiteral("<sheet name=\"%1\" r:id=\"r%2\"%3/>")
                    .arg(sheets.at(i).name)
                    .arg(i)
                    .arg(sheets.at(i).hidden ? QStringLiteral(" state=\"hidden\"") : QString());
        links += QStringLiteral("<Relationship Id=\"r%1\" Target=\"worksheets/sheet%1.xml\"/>").arg(i);
        parts.append({QStringLiteral("xl/worksheets/sheet%1.xml").arg(i),
                      QStringLiteral("<worksheet>%1</worksheet>").arg(sheets.at(i).xml).toUtf8()});
    }
    return zipOf(
        ZipParts{
            {QStringLiteral("xl/workbook.xml"),
             QStringLiteral("<workbook xmlns:r=\"r\"><sheets>%1</sheets></workbook>").arg(list).toUtf8()},
            {QStringLiteral("xl/_rels/workbook.xml.rels"),
             QStringLiteral("<Relationships>%1</Relationships>").arg(links).toUtf8()},
            {QStringLiteral("xl/styles.xml"),
             QStringLiteral("<styleSheet>%1</styleSheet>").arg(styles).toUtf8()}}
        + parts + more);
}

/// Rows of text from A1; an empty text leaves the cell out.
inline QString sheetRows(const QList<QStringList>& rows)
{
    QString xml;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        xml += QStringLiteral("<row r=\"%1\">").arg(r + 1);
        for (qsizetype c = 0; c < rows.at(r).size(); ++c) {
            const QString& text = rows.at(r).at(c);
            if (text.startsWith(u"<c"))
                xml += text;
            else if (!text.isEmpty())
                xml += QStringLiteral("<c r=\"%1%2\" t=\"inlineStr\"><is><t>%3</t></is></c>")
                           .arg(QChar(u'A' + static_cast<char16_t>(c)))
                           .arg(r + 1)
                           .arg(text);
        }
        xml += QStringLiteral("</row>");
    }
    return QStringLiteral("<sheetData>%1</sheetData>").arg(xml);
}

inline QString merged(const QStringList& ranges)
{
    QString xml;
    for (const QString& range : ranges)
        xml += QStringLiteral("<mergeCell ref=\"%1\"/>").arg(range);
    return QStringLiteral("<mergeCells>%1</mergeCells>").arg(xml);
}

} // namespace jiannuo::test
