#include "exchange/docx.h"

#include "exchange/docx_numbering.h"
#include "exchange/xml_reading.h"

namespace jiannuo {

namespace {

constexpr qsizetype longestDocument = 4'000'000;

struct Paragraph {
    qsizetype start = 0;
    std::optional<DocxNumbering::Reference> number;
};

QString value(const QXmlStreamReader& xml)
{
    const QXmlStreamAttributes all = xml.attributes();
    for (const QXmlStreamAttribute& one : all) {
        if (one.name() == u"val")
            return one.value().toString();
    }
    return {};
}

void chopOne(QString& text, QChar c)
{
    if (text.endsWith(c))
        text.chop(1);
}

Result<QString> readBody(const QByteArray& bytes, DocxNumbering& numbering)
{
    QXmlStreamReader xml(bytes);
    QString out;
    QList<Paragraph> open; // a text box holds paragraphs inside a paragraph
    bool text = false;
    while (!xml.atEnd()) {
        switch (nextToken(xml)) {
        case QXmlStreamReader::StartElement: {
            if (!xml.namespaceUri().contains(u"wordprocessingml")) {
                // The fallback repeats what the alternative has said.
                if (xml.name() == u"Fallback")
                    xml.skipCurrentElement();
                break;
            }
            const QStringView name = xml.name();
            if (name == u"p") {
                if (open.size() > 64) {
                    xml.raiseError(QStringLiteral("nested too deeply"));
                    break;
                }
                // A paragraph inside another begins on a line of its own.
                if (!open.isEmpty() && !out.isEmpty() && !out.endsWith(u'\n'))
                    out += u'\n';
                open.append(Paragraph{out.size(), {}});
            } else if (name == u"t") {
                text = true;
            } else if (name == u"tab" && !open.isEmpty() && !out.isEmpty()) {
                out += u'\t';
            } else if (name == u"br" || name == u"cr") {
                out += u'\n';
            } else if (name == u"noBreakHyphen") {
                out += u'-';
            } else if (name == u"pStyle" && !open.isEmpty()) {
                if (!open.last().number)
                    open.last().number = numbering.ofStyle(value(xml));
            } else if (name == u"numId" && !open.isEmpty()) {
                const int list = value(xml).toInt();
                open.last().number =
                    DocxNumbering::Reference{list, open.last().number ? open.last().number->level : 0};
            } else if (name == u"ilvl" && !open.isEmpty()) {
                open.last().number = DocxNumbering::Reference{
                    open.last().number ? open.last().number->list : 0, value(xml).toInt()};
            } else if (name == u"tabs" || name == u"del" || name == u"moveFrom" || name == u"pPrChange"
                       || name == u"rPrChange" || name == u"numberingChange" || name == u"sectPr") {
                xml.skipCurrentElement();
            }
            break;
        }
        case QXmlStreamReader::Characters:
            if (text)
                out += xml.text();
            break;
        case QXmlStreamReader::EndElement: {
            if (!xml.namespaceUri().contains(u"wordprocessingml"))
                break;
            const QStringView name = xml.name();
            if (name == u"t") {
                text = false;
            } else if (name == u"p" && !open.isEmpty()) {
                const Paragraph paragraph = open.takeLast();
                if (paragraph.number && paragraph.number->list > 0) {
                    const QString label = numbering.next(*paragraph.number);
                    if (out.size() > paragraph.start)
                        out.insert(paragraph.start, label);
                }
                out += u'\n';
            } else if (name == u"tc") {
                chopOne(out, u'\n');
                out += u'\t';
            } else if (name == u"tr") {
                chopOne(out, u'\t');
                out += u'\n';
            }
            break;
        }
        default:
            break;
        }
        if (out.size() > longestDocument)
            return Error{ErrorCode::TooLarge,
                         QCoreApplication::translate("Documents", "文档文字过多，请分成几份导入。")};
    }
    if (const Result<void> end = finished(xml); !end)
        return end.error();
    return out;
}

} // namespace

Result<DocxText> readDocx(ZipArchive& archive)
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
    const Result<QString> body = readBody(*document, numbering);
    if (!body)
        return body.error();
    DocxText result;
    result.body = *body;
    int headers = 0;
    for (const QString& name : archive.names()) {
        if (!name.startsWith(u"word/header") || !name.endsWith(u".xml") || ++headers > 50)
            continue;
        const Result<QByteArray> part = archive.read(name);
        if (!part)
            return part.error();
        DocxNumbering none;
        const Result<QString> header = readBody(*part, none);
        if (!header)
            return header.error();
        result.headers += *header + u'\n';
    }
    return result;
}

} // namespace jiannuo
