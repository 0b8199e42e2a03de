// SPDX-License-Identifier: Apache-2.0
#include "exchange/documents.h"

#include "domain/secrecy.h"
#include "exchange/block_reader.h"
#include "exchange/csv.h"
#include "exchange/docx.h"
#include "exchange/html_reading.h"
#include "exchange/letter_reader.h"
#include "exchange/office_parts.h"
#include "exchange/page_parts.h"
#include "exchange/table_columns.h"
#include "exchange/table_letters.h"
#include "exchange/text_decoding.h"
#include "exchange/xlsx.h"

namespace jiannuo {

using namespace letters;

namespace {

constexpr qsizetype largestFile = 32 * 1024 * 1024;
constexpr qsizetype longestPage = 4'000'000;

Error secret(const QString& mark)
{
    return {ErrorCode::RuleBroken,
            QCoreApplication::translate("Documents",
                                        "文件标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。")
                .arg(mark)};
}

Error unsupported(const QString& what)
{
    return {ErrorCode::Unsupported,
            QCoreApplication::translate(
                "Documents", "这是%1，不能读取。请用办公软件打开，另存为 .docx、.xlsx 或 .txt 后再导入。")
                .arg(what)};
}

Result<void> accepted(const QByteArray& bytes, const QString& fileName)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::MissingField,
                     QCoreApplication::translate("Documents", "文件是空的，请检查后再导入。")};
    if (bytes.size() > largestFile)
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("Documents", "文件超过32兆字节，请分成几份导入。")};
    const QString mark = secrecyMarkOfName(fileName);
    if (!mark.isEmpty())
        return secret(mark);
    struct Kind {
        QByteArrayView sign;
        const char* what;
    };
    static const Kind kinds[] = {
        {"\xD0\xCF\x11\xE0",
         QT_TRANSLATE_NOOP("Documents", "旧格式的办公文档（.doc、.xls、.wps、.et）或加密文档")},
        {"{\\rtf", QT_TRANSLATE_NOOP("Documents", "RTF 文档")},
        {"Rar!", QT_TRANSLATE_NOOP("Documents", "RAR 压缩包")},
        {"7z\xBC\xAF", QT_TRANSLATE_NOOP("Documents", "7z 压缩包")},
        {QByteArrayView("\x1F\x8B", 2), QT_TRANSLATE_NOOP("Documents", "gzip 压缩包")},
        {"SQLite format 3", QT_TRANSLATE_NOOP("Documents", "数据库文件")},
    };
    for (const Kind& kind : kinds) {
        if (bytes.startsWith(kind.sign))
            return unsupported(QCoreApplication::translate("Documents", kind.what));
    }
    const auto other = [](const char* sentence) {
        return Error{ErrorCode::Unsupported, QCoreApplication::translate("Documents", sentence)};
    };
    if (bytes.startsWith("%PDF"))
        return other(QT_TRANSLATE_NOOP("Documents", "暂不能读取 PDF，请复制其中的文字后粘贴导入。"));
    const bool heic = bytes.size() > 12 && bytes.mid(4, 4) == "ftyp";
    if (bytes.startsWith("\x89PNG") || bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("GIF8") || heic
        || bytes.startsWith("II*") || bytes.startsWith("BM6"))
        return other(QT_TRANSLATE_NOOP("Documents", "这是图片，请识别成文字后再导入。"));
    return {};
}

/// A zip that is no .docx and no .xlsx.
Error otherZip(ZipArchive& archive)
{
    const auto has = [&](const char* name) { return archive.contains(QString::fromLatin1(name)); };
    if (has("ppt/presentation.xml"))
        return unsupported(QCoreApplication::translate("Documents", "PowerPoint 演示文稿（.pptx）"));
    if (has("OFD.xml"))
        return unsupported(QCoreApplication::translate("Documents", "OFD 版式文件"));
    if (has("content.xml") && has("mimetype"))
        return unsupported(QCoreApplication::translate("Documents", "OpenDocument 文档（.odt、.ods）"));
    if (has("xl/workbook.bin"))
        return unsupported(QCoreApplication::translate("Documents", "二进制工作簿（.xlsb）"));
    return {ErrorCode::Unsupported,
            QCoreApplication::translate("Documents",
                                        "压缩包里没有 Word 文档，请导入 .docx、.xlsx、.csv 或 .txt 文件。")};
}

/// What the text of a file really is, where that is neither letters nor a table.
Result<void> readable(const QString& text)
{
    const QString head = text.left(3000);
    if (head.contains(u"urn:schemas-microsoft-com:office:spreadsheet"))
        return unsupported(QCoreApplication::translate("Documents", "XML 电子表格 2003"));
    if (head.contains(u"schemas.microsoft.com/office/word/2003"))
        return unsupported(QCoreApplication::translate("Documents", "Word 2003 XML 文档"));
    if (head.startsWith(u"MIME-Version:")
        || (head.startsWith(u"From:") && head.contains(u"multipart/related")))
        return unsupported(QCoreApplication::translate("Documents", "网页归档（.mht）"));
    return {};
}

QString textOf(const QList<DocumentBlock>& blocks)
{
    QString text;
    for (const DocumentBlock& block : blocks)
        text += block.table ? tableText(*block.table) : block.text;
    return text;
}

Result<QString> decoded(const QByteArray& bytes)
{
    const Result<QString> text = decodeText(bytes);
    if (!text)
        return text;
    if (const Result<void> check = readable(*text); !check)
        return check.error();
    if (const QString mark = secrecyMark(*text); !mark.isEmpty())
        return secret(mark);
    return text;
}

Result<BlockDocument> blocksOfHtml(const QString& text)
{
    if (text.size() > longestPage)
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("Documents", "文档文字过多，请分成几份导入。")};
    const BlockDocument document = readHtml(text);
    if (const QString mark = secrecyMark(textOf(document.blocks)); !mark.isEmpty())
        return secret(mark);
    return document;
}

/// An office document that carries no mark of secrecy anywhere.
struct Opened {
    ZipArchive archive;
    OfficeParts parts;
};

Result<Opened> openOffice(const QByteArray& bytes)
{
    Result<ZipArchive> archive = ZipArchive::open(bytes);
    if (!archive)
        return archive.error();
    if (!archive->contains(QStringLiteral("xl/workbook.xml"))
        && !archive->contains(QStringLiteral("word/document.xml")))
        return otherZip(*archive);
    Result<OfficeParts> parts = readOfficeParts(*archive);
    if (!parts)
        return parts.error();
    if (!parts->mark.isEmpty())
        return secret(parts->mark);
    return Opened{std::move(*archive), std::move(*parts)};
}

/// A table whose cells were divided by commas: each is looked at by itself.
Result<Table> unmarked(Result<Table> table)
{
    if (table) {
        if (const QString mark = secrecyMark(tableText(*table)); !mark.isEmpty())
            return secret(mark);
    }
    return table;
}

/// A table without a column of promises: its columns are offered, so that a person says which one it is.
ImportedPage unknownTable(const Table& table)
{
    ImportedPage page;
    page.rawText = tableText(table);
    const Header header = likelyHeader(table);
    for (qsizetype i = 0; i < header.columns.size(); ++i)
        page.columns.append(
            ImportedColumn{header.names.at(i), meaningOf(header.columns.at(i)),
                           shortened(table.rows.value(header.first + 1).value(i).simplified(), 60)});
    const QString name = table.name.isEmpty()
        ? QString()
        : QCoreApplication::translate("Import", "工作表“%1”：").arg(table.name);
    doubt(page.doubts, DoubtCode::NothingFound, {0, std::min<qsizetype>(page.rawText.size(), 20)}, 20,
          name
              + QCoreApplication::translate(
                  "Import", "没有找到写承诺事项的列。请指明是哪一列，其他列也可以指明，以后会记住。"));
    const SourceText source(page.rawText);
    findLeftOut(source, page);
    return page;
}

Result<ImportedPage> readSheets(const QList<Table>& sheets, const ReadOptions& options)
{
    QList<ImportedPage> pages;
    for (const Table& sheet : sheets) {
        if (isForm(sheet)) {
            pages.append(readForm(sheet, options));
            continue;
        }
        if (auto ledger = readLedger(sheet, options)) {
            pages.append(*ledger);
            continue;
        }
        // A letter typed into a sheet, a line a cell.
        const Result<ImportedPage> typed = readLetters(tableText(sheet), options);
        const bool promises = typed
            && std::any_of(typed->letters.begin(), typed->letters.end(),
                           [](const ImportedLetter& letter) { return !letter.items.isEmpty(); });
        qsizetype widest = 0;
        for (const QStringList& row : sheet.rows)
            widest = std::max(widest, row.size() - row.count(QString()));
        if (promises && (widest <= 2 || !typed->letters.first().title.isEmpty()))
            pages.append(*typed);
        else
            pages.append(unknownTable(sheet));
    }
    if (pages.isEmpty())
        return Error{ErrorCode::MissingField, QCoreApplication::translate("Import", "没有文字可以导入。")};
    ImportedPage page = pages.size() == 1 ? pages.first() : joined(pages);
    // One sheet was read: that another holds no promises is no failure of the file.
    if (!page.letters.isEmpty())
        page.doubts.removeIf([](const Doubt& doubt) { return doubt.code == DoubtCode::NothingFound; });
    return page;
}

bool namedAsTable(const QString& fileName)
{
    for (const QStringView ending : {QStringView(u".csv"), QStringView(u".tsv"), QStringView(u".xls"),
                                     QStringView(u".xlsx"), QStringView(u".et")}) {
        if (fileName.endsWith(ending, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// Cells copied out of a sheet: columns divided by tabs below a header.
std::optional<ImportedPage> pastedTable(const QString& text, const ReadOptions& options)
{
    const qsizetype line = text.indexOf(u'\t');
    if (line < 0 || line > 4000)
        return {};
    const Result<Table> table = readCsv(text);
    if (!table || !findHeader(*table, options).found())
        return {};
    return readLedger(*table, options);
}

Result<ImportedPage> importOffice(const QByteArray& bytes, const ReadOptions& options)
{
    Result<Opened> opened = openOffice(bytes);
    if (!opened)
        return opened.error();
    QList<ImportedLeftOut> leftOut;
    const auto read = [&]() -> Result<ImportedPage> {
        if (opened->archive.contains(QStringLiteral("xl/workbook.xml"))) {
            const Result<Workbook> book = readXlsx(opened->archive);
            if (!book)
                return book.error();
            leftOut = book->leftOut;
            return readSheets(book->sheets, options);
        }
        const Result<BlockDocument> document = readDocx(opened->archive);
        if (!document)
            return document.error();
        leftOut = document->leftOut;
        BlockReader reader(options);
        for (const DocumentBlock& block : document->blocks)
            reader.add(block);
        return reader.page();
    };
    Result<ImportedPage> page = read();
    if (!page)
        return page;
    for (const QList<ImportedLeftOut>& list : {leftOut, opened->parts.leftOut}) {
        for (const ImportedLeftOut& one : list)
            addLeftOut(page->leftOut, one.text, one.reason);
    }
    return page;
}

Result<ImportedPage> importText(const QByteArray& bytes, const QString& fileName, const ReadOptions& options)
{
    const Result<QString> text = decoded(bytes);
    if (!text)
        return text.error();
    if (looksLikeHtml(*text)) {
        const Result<BlockDocument> document = blocksOfHtml(*text);
        if (!document)
            return document.error();
        BlockReader reader(options);
        for (const DocumentBlock& block : document->blocks)
            reader.add(block);
        Result<ImportedPage> page = reader.page();
        if (page) {
            for (const ImportedLeftOut& one : document->leftOut)
                addLeftOut(page->leftOut, one.text, one.reason);
        }
        return page;
    }
    if (namedAsTable(fileName)) {
        const Result<Table> table = unmarked(readCsv(*text));
        return table ? readSheets({*table}, options) : Result<ImportedPage>(table.error());
    }
    return importPasted(*text, options);
}

} // namespace

Result<QString> readDocument(const QByteArray& bytes, const QString& fileName)
{
    if (const Result<void> check = accepted(bytes, fileName); !check)
        return check.error();
    if (!ZipArchive::looksLikeZip(bytes)) {
        const Result<QString> text = decoded(bytes);
        if (!text || !looksLikeHtml(*text))
            return text;
        const Result<BlockDocument> document = blocksOfHtml(*text);
        return document ? textOf(document->blocks) : Result<QString>(document.error());
    }
    Result<Opened> opened = openOffice(bytes);
    if (!opened)
        return opened.error();
    if (opened->archive.contains(QStringLiteral("xl/workbook.xml"))) {
        const Result<Workbook> book = readXlsx(opened->archive);
        if (!book)
            return book.error();
        QString text;
        for (const Table& sheet : book->sheets)
            text += tableText(sheet);
        return text;
    }
    const Result<BlockDocument> document = readDocx(opened->archive);
    return document ? textOf(document->blocks) : Result<QString>(document.error());
}

Result<Table> readTable(const QByteArray& bytes, const QString& fileName)
{
    if (const Result<void> check = accepted(bytes, fileName); !check)
        return check.error();
    if (!ZipArchive::looksLikeZip(bytes)) {
        const Result<QString> text = decoded(bytes);
        return text ? unmarked(readCsv(*text)) : Result<Table>(text.error());
    }
    Result<Opened> opened = openOffice(bytes);
    if (!opened)
        return opened.error();
    if (!opened->archive.contains(QStringLiteral("xl/workbook.xml")))
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate("Documents", "这不是表格文件，请导入 .xlsx 或 .csv 文件。")};
    const Result<Workbook> book = readXlsx(opened->archive);
    return book ? book->sheets.first() : Result<Table>(book.error());
}

Result<ImportedPage> importPasted(const QString& text, const ReadOptions& options)
{
    if (const QString mark = secrecyMark(text); !mark.isEmpty())
        return secret(mark);
    if (auto table = pastedTable(text, options)) {
        dropRepeated(*table);
        return *table;
    }
    return readLetters(text, options);
}

Result<ImportedPage> importLetters(const QByteArray& bytes, const QString& fileName,
                                   const ReadOptions& options)
{
    if (const Result<void> check = accepted(bytes, fileName); !check)
        return check.error();
    Result<ImportedPage> page =
        ZipArchive::looksLikeZip(bytes) ? importOffice(bytes, options) : importText(bytes, fileName, options);
    if (page)
        dropRepeated(*page);
    return page;
}

} // namespace jiannuo
