// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/decimal.h"
#include "domain/result.h"
#include "domain/value.h"

#include <QDate>
#include <QString>

#include <memory>
#include <span>
#include <variant>
#include <vector>

namespace jiannuo {

/// What stands in a cell, as what it is: a spreadsheet adds numbers and sorts days.
using TableCell = std::variant<std::monostate, QString, qint64, Decimal, QDate, Instant>;

struct TableColumn {
    QString label;
    int width = 16; ///< in characters
};

/// A table that is written row by row, into a file that is there whole or not at all. Instants are written as
/// China's time.
class TableWriter {
public:
    TableWriter() = default;
    virtual ~TableWriter() = default;
    Q_DISABLE_COPY_MOVE(TableWriter)

    /// Once, before the rows.
    virtual Result<void> begin(const QString& title, std::span<const TableColumn> columns) = 0;
    virtual Result<void> row(std::span<const TableCell> cells) = 0;
    /// Without it nothing is at the path.
    virtual Result<void> finish() = 0;
};

/// By the ending of the path: .xlsx or .csv. InvalidInput for another one.
Result<std::unique_ptr<TableWriter>> tableWriter(const QString& path);

/// A text as a cell of CSV: in quotation marks where it has separators of any spreadsheet in it, or blanks at
/// its ends.
QString csvCell(const QString& text);
/// With an apostrophe in front where a spreadsheet would take the text for a formula: = + - @, also wide
/// ones, behind blanks too, and tab or line break in front.
QString withoutFormula(const QString& text);

// The two forms, for tableWriter()
std::unique_ptr<TableWriter> csvTable(const QString& path);
std::unique_ptr<TableWriter> xlsxTable(const QString& path);

} // namespace jiannuo
