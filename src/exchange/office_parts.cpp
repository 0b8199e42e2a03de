// SPDX-License-Identifier: Apache-2.0
#include "exchange/office_parts.h"

#include "domain/secrecy.h"
#include "exchange/page_parts.h"
#include "exchange/source_text.h"
#include "exchange/xml_reading.h"

#include <QSet>

namespace jiannuo {

namespace {

/// A part's text, a paragraph or cell a line, and the names in it.
struct PartText {
    QString text;
    QStringList names;
};

/// &C机密&P: codes of a sheet's print header.
QString withoutCodes(const QString& header)
{
    static const QRegularExpression codes(
        QStringLiteral("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|\\d{1,3}|[LCRPNDTFAGZBIUSXYEHO])"));
    QString plain = header;
    for (QChar& c : plain) {
        if (c.isSurrogate())
            c = QChar(QChar::ReplacementCharacter);
    }
    return plain.replace(codes, QStringLiteral("\n"));
}

Result<PartText> textOf(const QByteArray& bytes, bool everyElement)
{
    static const QSet<QString> lines{QStringLiteral("p"),           QStringLiteral("si"),
                                     QStringLiteral("is"),          QStringLiteral("v"),
                                     QStringLiteral("c"),           QStringLiteral("comment"),
                                     QStringLiteral("text"),        QStringLiteral("oddHeader"),
                                     QStringLiteral("oddFooter"),   QStringLiteral("evenHeader"),
                                     QStringLiteral("evenFooter"),  QStringLiteral("firstHeader"),
                                     QStringLiteral("firstFooter"), QStringLiteral("br"),
                                     QStringLiteral("cr"),          QStringLiteral("f")};
    QXmlStreamReader xml(bytes);
    PartText part;
    QString printed;
    bool inPrinted = false;
    while (!xml.atEnd()) {
        const auto token = nextToken(xml);
        if (token == QXmlStreamReader::Characters) {
            (inPrinted ? printed : part.text) += xml.text();
        } else if (token == QXmlStreamReader::StartElement) {
            const QStringView name = xml.name();
            inPrinted = name.endsWith(u"Header") || name.endsWith(u"Footer");
            if (name == u"tab")
                part.text += u'\t';
            if (name == u"sheet" || name == u"property" || name == u"definedName")
                part.names.append(attribute(xml, u"name"));
            else if (name == u"textpath")
                part.names.append(attribute(xml, u"string"));
            else if (name == u"docPr" || name == u"cNvPr")
                part.names += {attribute(xml, u"descr"), attribute(xml, u"title")};
        } else if (token == QXmlStreamReader::EndElement) {
            if (inPrinted) {
                part.text += withoutCodes(std::exchange(printed, {})) + u'\n';
                inPrinted = false;
            } else if (everyElement || lines.contains(xml.name().toString())) {
                part.text += u'\n';
            }
        }
        if (part.names.size() > 20'000)
            part.names.clear();
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return part;
}

/// Why a part's words were not taken over; empty for the body and for properties.
QString reasonFor(const QString& name)
{
    const auto has = [&](QStringView word) { return name.contains(word); };
    if (has(u"word/header") || has(u"word/footer"))
        return QCoreApplication::translate("Documents", "页眉页脚");
    if (has(u"word/footnotes") || has(u"word/endnotes"))
        return QCoreApplication::translate("Documents", "脚注或尾注");
    if (has(u"omments"))
        return QCoreApplication::translate("Documents", "批注");
    if (has(u"xl/drawings/"))
        return QCoreApplication::translate("Documents", "表格里的文本框");
    return {};
}

bool isStyling(const QString& name)
{
    for (const QStringView part :
         {QStringView(u"theme"), QStringView(u"styles"), QStringView(u"fontTable"), QStringView(u"ettings"),
          QStringView(u"numbering.xml"), QStringView(u"calcChain"), QStringView(u"[Content_Types]")}) {
        if (name.contains(part))
            return true;
    }
    return false;
}

bool isPicture(const QString& name)
{
    static constexpr std::array endings{u".png", u".jpg",  u".jpeg", u".gif", u".bmp",
                                        u".tif", u".tiff", u".emf",  u".wmf"};
    return name.contains(u"/media/") && std::any_of(endings.begin(), endings.end(), [&](const auto* ending) {
               return name.endsWith(QStringView(ending), Qt::CaseInsensitive);
           });
}

} // namespace

Result<OfficeParts> readOfficeParts(ZipArchive& archive)
{
    OfficeParts parts;
    int pictures = 0;
    int embedded = 0;
    for (const QString& name : archive.names()) {
        pictures += isPicture(name);
        embedded += name.contains(u"/embeddings/");
        if (!name.endsWith(u".xml") || isStyling(name))
            continue;
        const Result<QByteArray> bytes = archive.read(name);
        if (!bytes)
            return bytes.error();
        const Result<PartText> part = textOf(*bytes, name.startsWith(u"docProps/"));
        if (!part)
            return part.error();
        parts.mark = secrecyMark(part->text);
        for (const QString& own : part->names) {
            if (parts.mark.isEmpty())
                parts.mark = secrecyMarkOfWords(own);
        }
        if (!parts.mark.isEmpty())
            return parts;
        const QString reason = reasonFor(name);
        const bool words =
            std::any_of(part->text.begin(), part->text.end(), [](QChar c) { return letters::isHan(c); });
        if (!reason.isEmpty() && words)
            letters::addLeftOut(parts.leftOut, part->text, reason);
    }
    if (pictures > 0)
        letters::addLeftOut(parts.leftOut, QCoreApplication::translate("Documents", "%1张图片").arg(pictures),
                            QCoreApplication::translate("Documents", "图片里的文字没有识别"));
    if (embedded > 0)
        letters::addLeftOut(parts.leftOut,
                            QCoreApplication::translate("Documents", "%1个嵌入的文件").arg(embedded),
                            QCoreApplication::translate("Documents", "嵌入的文件没有读取"));
    return parts;
}

} // namespace jiannuo
