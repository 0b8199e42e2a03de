// SPDX-License-Identifier: Apache-2.0
#include "exchange/workbook_file.h"

namespace jiannuo {

namespace {

/// One sheet: a head that stays in sight, on every printed page too, and a filter on each column.
class XlsxTable final : public TableWriter {
public:
    explicit XlsxTable(const QString& path)
        : m_path(path)
    {
    }

    Result<void> begin(const QString& title, std::span<const TableColumn> columns) override
    {
        m_book = std::make_unique<WorkbookFile>(m_path, title, true);
        if (auto ok = m_book->isWritable(); !ok)
            return ok;
        for (; m_columns < static_cast<int>(columns.size()); ++m_columns) {
            const TableColumn& column = columns[static_cast<std::size_t>(m_columns)];
            m_book->setWidth(m_columns, column.width);
            m_book->write(0, m_columns, column.label, WorkbookFile::Style::Head);
        }
        m_book->freezeAbove(1);
        return {};
    }
    Result<void> row(std::span<const TableCell> cells) override { return m_book->writeRow(++m_row, cells); }
    Result<void> finish() override
    {
        m_book->filterAll(0, m_row, m_columns);
        return m_book->save();
    }

private:
    QString m_path;
    std::unique_ptr<WorkbookFile> m_book;
    int m_columns = 0;
    int m_row = 0;
};

} // namespace

std::unique_ptr<TableWriter> xlsxTable(const QString& path)
{
    return std::make_unique<XlsxTable>(path);
}

} // namespace jiannuo
