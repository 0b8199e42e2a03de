// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/letters.h"

#include <QByteArray>
#include <QStringList>

#include <utility>

namespace jiannuo {

/// A sheet's cells as text, row by row; rows may differ in length. The header is one of the first rows.
struct Table {
    /// Cells that are shown as one; the content stands in the first.
    struct Merge {
        qsizetype row = 0;
        qsizetype column = 0;
        qsizetype rows = 1;
        qsizetype columns = 1;
        bool operator==(const Merge&) const = default;
    };
    using Place = std::pair<qsizetype, qsizetype>; ///< row, column

    QString name; ///< of the sheet; empty for CSV
    QList<QStringList> rows;
    QList<Merge> merges{};
    QHash<Place, QDate> dates{}; ///< cells that hold a date, whatever they show of it
    QList<ImportedLeftOut> leftOut{}; ///< hidden rows, struck text, formulas without a result

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
Result<ImportedPage> lettersFromTable(const Table& table, const ReadOptions& options = {});

/// Text that was pasted: letters, or cells copied out of a sheet.
Result<ImportedPage> importPasted(const QString& text, const ReadOptions& options = {});

/// Any of the above: tables by lettersFromTable(), everything else by readLetters().
Result<ImportedPage> importLetters(const QByteArray& bytes, const QString& fileName,
                                   const ReadOptions& options = {});

} // namespace jiannuo
