#pragma once

#include "exchange/letters.h"

#include <QByteArray>
#include <QStringList>

namespace jiannuo {

/// A sheet's cells as text, row by row; rows may differ in length. The header is one of the first rows.
struct Table {
    QString name; ///< of the sheet; empty for CSV
    QList<QStringList> rows;

    bool operator==(const Table&) const = default;
};

/// The text of a .txt (UTF-8, UTF-16 with a byte order mark, GB18030) or .docx file. What a file is follows
/// from its bytes; the name only helps to say so. Paragraphs become lines, a table's rows too, its cells
/// divided by tabs; automatic numbers (一、) are written out.
///
/// Errors: MissingField (empty), TooLarge (32 MiB, or a zip that inflates beyond 64 MiB), Corrupt (a damaged
/// or hostile file), Unsupported (.doc, .pdf, pictures, an unknown encoding), RuleBroken (a mark of secrecy,
/// model.md §4.6).
Result<QString> readDocument(const QByteArray& bytes, const QString& fileName);

/// The first sheet with cells of an .xlsx file, or a .csv (comma, semicolon or tab; UTF-8 or GB18030). At
/// most 50,000 rows of 256 cells. Errors as above.
Result<Table> readTable(const QByteArray& bytes, const QString& fileName);

/// Letters from a table whose header names its columns: 单位, 序号, 承诺事项, 完成时限, 监督电话, 邮箱, 地址,
/// 邮编 and variants. An empty unit means the one above (merged cells). The page's rawText is the table as
/// text.
///
/// Errors: MissingField where no column holds commitments.
Result<ImportedPage> lettersFromTable(const Table& table);

/// Any of the above: tables by lettersFromTable(), everything else by readLetters().
Result<ImportedPage> importLetters(const QByteArray& bytes, const QString& fileName);

} // namespace jiannuo
