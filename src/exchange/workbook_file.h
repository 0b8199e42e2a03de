// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/table_writer.h"

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace jiannuo {

/// One sheet of a workbook while it is written: landscape A4, one page wide. The file is there when save()
/// said so, whole, or not at all. Rows and columns count from 0.
class WorkbookFile {
public:
    enum class Style { Title, Head, Text };
    /// `streamed`: only the row that is being written is in memory; rows come in their order then, and
    /// nothing is merged.
    WorkbookFile(const QString& path, const QString& title, bool streamed = false);
    ~WorkbookFile();
    Q_DISABLE_COPY_MOVE(WorkbookFile)

    /// Whether there is room for it at its place; StorageFailed otherwise.
    Result<void> isWritable() const;
    void setWidth(int column, int characters);
    void write(int row, int column, const QString& text, Style style);
    /// Over some columns of one row, or some rows of one column.
    void merge(int row, int column, int columns, const TableCell& cell, Style style);
    void mergeDown(int row, int column, int rows, const QString& text, Style style);
    /// A row as high as its words need. TooLarge beyond what a sheet holds.
    Result<void> writeRow(int row, std::span<const TableCell> cells);
    /// The rows above stay in sight, and stand on every printed page.
    void freezeAbove(int row);
    void filterAll(int headRow, int lastRow, int columns);
    Result<void> save();

private:
    /// How values of each type stand in a cell.
    struct Formats {
        lxw_format* text = nullptr;
        lxw_format* number = nullptr;
        lxw_format* decimal = nullptr;
        lxw_format* day = nullptr;
        lxw_format* moment = nullptr;
    };
    lxw_format* cellFormat(const char* pattern, bool left) const;
    Formats formats(bool left) const;
    int put(int row, int column, const TableCell& cell, const Formats& formats);
    lxw_format* styleOf(Style style) const;
    Result<void> unwritten() const;

    QString m_path;
    QString m_part;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_title = nullptr;
    lxw_format* m_head = nullptr;
    Formats m_cells; ///< of a table
    Formats m_facts; ///< beside a label: all from the left
    std::vector<int> m_widths;
};

} // namespace jiannuo
