#include "exchange/documents.h"

#include "exchange/csv.h"
#include "exchange/docx.h"
#include "domain/secrecy.h"
#include "exchange/text_decoding.h"
#include "exchange/xlsx.h"

namespace jiannuo {

namespace {

constexpr qsizetype largestFile = 32 * 1024 * 1024;

Error secret(const QString& mark)
{
    return {ErrorCode::RuleBroken,
            QCoreApplication::translate("Documents",
                                        "文件标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。")
                .arg(mark)};
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
    const auto unsupported = [](const char* sentence) {
        return Error{ErrorCode::Unsupported, QCoreApplication::translate("Documents", sentence)};
    };
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return unsupported(QT_TRANSLATE_NOOP(
            "Documents", "这是旧格式的办公文档（.doc、.xls）或加密文档，请另存为 .docx 或 .xlsx 后再导入。"));
    if (bytes.startsWith("%PDF"))
        return unsupported(QT_TRANSLATE_NOOP("Documents", "暂不能读取 PDF，请复制其中的文字后粘贴导入。"));
    if (bytes.startsWith("{\\rtf"))
        return unsupported(QT_TRANSLATE_NOOP("Documents", "暂不能读取 RTF，请另存为 .docx 后再导入。"));
    if (bytes.startsWith("\x89PNG") || bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("GIF8"))
        return unsupported(QT_TRANSLATE_NOOP("Documents", "这是图片，请识别成文字后再导入。"));
    return {};
}

QString asText(const Table& table)
{
    QString text;
    for (const QStringList& row : table.rows)
        text += row.join(u'\t') + u'\n';
    return text;
}

} // namespace

Result<QString> readDocument(const QByteArray& bytes, const QString& fileName)
{
    if (const Result<void> check = accepted(bytes, fileName); !check)
        return check.error();
    if (ZipArchive::looksLikeZip(bytes)) {
        Result<ZipArchive> archive = ZipArchive::open(bytes);
        if (!archive)
            return archive.error();
        if (archive->contains(QStringLiteral("xl/workbook.xml"))) {
            const Result<Table> table = readTable(bytes, fileName);
            if (!table)
                return table.error();
            return asText(*table);
        }
        if (!archive->contains(QStringLiteral("word/document.xml")))
            return Error{
                ErrorCode::Unsupported,
                QCoreApplication::translate(
                    "Documents", "压缩包里没有 Word 文档，请导入 .docx、.xlsx、.csv 或 .txt 文件。")};
        const Result<DocxText> text = readDocx(*archive);
        if (!text)
            return text.error();
        for (const QString& part : {text->headers, text->body}) {
            const QString mark = secrecyMark(part);
            if (!mark.isEmpty())
                return secret(mark);
        }
        return text->body;
    }
    const Result<QString> text = decodeText(bytes);
    if (!text)
        return text.error();
    const QString mark = secrecyMark(*text);
    if (!mark.isEmpty())
        return secret(mark);
    return *text;
}

Result<Table> readTable(const QByteArray& bytes, const QString& fileName)
{
    if (const Result<void> check = accepted(bytes, fileName); !check)
        return check.error();
    Result<Table> table = [&]() -> Result<Table> {
        if (!ZipArchive::looksLikeZip(bytes)) {
            const Result<QString> text = decodeText(bytes);
            return text ? readCsv(*text) : Result<Table>(text.error());
        }
        Result<ZipArchive> archive = ZipArchive::open(bytes);
        if (!archive)
            return archive.error();
        if (!archive->contains(QStringLiteral("xl/workbook.xml")))
            return Error{
                ErrorCode::Unsupported,
                QCoreApplication::translate("Documents", "这不是表格文件，请导入 .xlsx 或 .csv 文件。")};
        return readXlsx(*archive);
    }();
    if (!table)
        return table;
    const QString mark = secrecyMark(asText(*table));
    if (!mark.isEmpty())
        return secret(mark);
    return table;
}

Result<ImportedPage> importLetters(const QByteArray& bytes, const QString& fileName)
{
    bool isTable =
        fileName.endsWith(u".csv", Qt::CaseInsensitive) || fileName.endsWith(u".xlsx", Qt::CaseInsensitive);
    if (ZipArchive::looksLikeZip(bytes) && bytes.size() <= largestFile) {
        const Result<ZipArchive> archive = ZipArchive::open(bytes);
        isTable = archive && archive->contains(QStringLiteral("xl/workbook.xml"));
    }
    if (isTable) {
        const Result<Table> table = readTable(bytes, fileName);
        return table ? lettersFromTable(*table) : Result<ImportedPage>(table.error());
    }
    const Result<QString> text = readDocument(bytes, fileName);
    return text ? readLetters(*text) : Result<ImportedPage>(text.error());
}

} // namespace jiannuo
