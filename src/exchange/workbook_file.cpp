// SPDX-License-Identifier: Apache-2.0
#include "exchange/workbook_file.h"

#include "domain/printable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <xlsxwriter.h>

namespace jiannuo {

namespace {

struct WorkbookFileWords {
    Q_DECLARE_TR_FUNCTIONS(TableWriter)
};

constexpr qsizetype longestCell = 32'767; // what a cell holds, in characters
constexpr int mostRowsOfSheet = LXW_ROW_MAX - 1;
constexpr uint8_t paperA4 = 9;
constexpr double lineHeight = 16; // points
constexpr int mostLines = 20; // of one row: what is longer is read in its cell

/// How many lines a text takes in a column: a Chinese character is as wide as two digits.
int linesOf(const QString& text, int width)
{
    int lines = 0;
    for (const QString& line : text.split(u'\n')) {
        int units = 0;
        for (const QChar c : line)
            units += c.unicode() < 0x2E80 ? 1 : 2;
        lines += std::max(1, (units + width - 2) / std::max(1, width - 1));
    }
    return lines;
}

lxw_datetime dayOnly(QDate day)
{
    lxw_datetime value{};
    value.year = day.year();
    value.month = day.month();
    value.day = day.day();
    return value;
}

lxw_datetime chinaMoment(Instant moment)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::OffsetFromUTC, 8 * 3600);
    lxw_datetime value = dayOnly(local.date());
    value.hour = local.time().hour();
    value.min = local.time().minute();
    value.sec = local.time().second();
    return value;
}

/// 31 characters, none of []:*?/\ among them.
QString sheetName(const QString& title)
{
    QString name;
    for (const QChar c : printable(title))
        name += QStringLiteral("[]:*?/\\'").contains(c) ? QChar(u' ') : c;
    name = name.simplified().left(31);
    return name.isEmpty() ? WorkbookFileWords::tr("清单") : name;
}

/// What a cell cannot hold is said in it.
QByteArray fitting(const QString& text)
{
    const QString shown = printableLines(text);
    if (shown.size() <= longestCell)
        return shown.toUtf8();
    const QString more = WorkbookFileWords::tr("……（太长，单元格放不下，全文请导出 CSV）");
    return (shown.left(longestCell - more.size()) + more).toUtf8();
}

lxw_row_t rowOf(int row)
{
    return static_cast<lxw_row_t>(row);
}

lxw_col_t columnOfSheet(int column)
{
    return static_cast<lxw_col_t>(column);
}

} // namespace

WorkbookFile::WorkbookFile(const QString& path, const QString& title, bool streamed)
    : m_path(path)
    , m_part(path + QStringLiteral(".part"))
{
    // The library would find out at the end only.
    if (QFile place(m_part); !place.open(QIODevice::WriteOnly))
        return;
    lxw_workbook_options options{};
    options.constant_memory = streamed ? LXW_TRUE : LXW_FALSE;
    m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
    m_sheet = m_book ? workbook_add_worksheet(m_book, sheetName(title).toUtf8().constData()) : nullptr;
    if (!m_sheet)
        return;
    m_cells = formats(false);
    m_facts = formats(true);
    m_head = cellFormat("", false);
    format_set_bold(m_head);
    format_set_bg_color(m_head, 0xE8EEF4);
    format_set_align(m_head, LXW_ALIGN_CENTER);
    format_set_align(m_head, LXW_ALIGN_VERTICAL_CENTER);
    m_title = workbook_add_format(m_book);
    format_set_bold(m_title);
    format_set_font_size(m_title, 16);
    format_set_align(m_title, LXW_ALIGN_CENTER);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, paperA4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_set_footer(m_sheet, "&C&P / &N");
}

WorkbookFile::~WorkbookFile()
{
    if (m_book)
        workbook_close(m_book);
    QFile::remove(m_part);
}

Result<void> WorkbookFile::isWritable() const
{
    return m_sheet ? Result<void>() : unwritten();
}

lxw_format* WorkbookFile::cellFormat(const char* pattern, bool left) const
{
    lxw_format* made = workbook_add_format(m_book);
    format_set_text_wrap(made);
    format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
    if (left)
        format_set_align(made, LXW_ALIGN_LEFT);
    format_set_border(made, LXW_BORDER_HAIR);
    if (*pattern)
        format_set_num_format(made, pattern);
    return made;
}

WorkbookFile::Formats WorkbookFile::formats(bool left) const
{
    return {cellFormat("", left), cellFormat("0", left), cellFormat("0.00", left),
            cellFormat("yyyy-mm-dd", left), cellFormat("yyyy-mm-dd hh:mm", left)};
}

lxw_format* WorkbookFile::styleOf(Style style) const
{
    return style == Style::Title ? m_title : style == Style::Head ? m_head : m_cells.text;
}

void WorkbookFile::setWidth(int column, int characters)
{
    if (!m_sheet)
        return;
    m_widths.resize(std::max(m_widths.size(), static_cast<std::size_t>(column + 1)), 14);
    m_widths[static_cast<std::size_t>(column)] = characters;
    worksheet_set_column(m_sheet, columnOfSheet(column), columnOfSheet(column), characters, nullptr);
}

void WorkbookFile::write(int row, int column, const QString& text, Style style)
{
    if (m_sheet)
        worksheet_write_string(m_sheet, rowOf(row), columnOfSheet(column), fitting(text).constData(),
                               styleOf(style));
}

void WorkbookFile::merge(int row, int column, int columns, const TableCell& cell, Style style)
{
    if (!m_sheet)
        return;
    if (columns > 1)
        worksheet_merge_range(m_sheet, rowOf(row), columnOfSheet(column), rowOf(row),
                              columnOfSheet(column + columns - 1), "", styleOf(style));
    Formats formats = m_facts;
    formats.text = styleOf(style);
    put(row, column, cell, formats);
    int width = 0;
    for (int i = column; i < column + columns && i < static_cast<int>(m_widths.size()); ++i)
        width += m_widths[static_cast<std::size_t>(i)];
    const auto* text = std::get_if<QString>(&cell);
    const int lines = text && style != Style::Title ? linesOf(*text, std::max(2, width)) : 1;
    worksheet_set_row(m_sheet, rowOf(row),
                      style == Style::Title ? 2 * lineHeight : std::min(lines, mostLines) * lineHeight,
                      nullptr);
}

void WorkbookFile::mergeDown(int row, int column, int rows, const QString& text, Style style)
{
    if (m_sheet && rows > 1)
        worksheet_merge_range(m_sheet, rowOf(row), columnOfSheet(column), rowOf(row + rows - 1),
                              columnOfSheet(column), fitting(text).constData(), styleOf(style));
    else
        write(row, column, text, style);
}

Result<void> WorkbookFile::writeRow(int row, std::span<const TableCell> cells)
{
    if (!m_sheet)
        return unwritten();
    if (row > mostRowsOfSheet)
        return Error{ErrorCode::TooLarge,
                     WorkbookFileWords::tr("电子表格最多 %1 行，放不下了。请缩小范围，或导出 CSV。")
                         .arg(mostRowsOfSheet)};
    int lines = 1;
    for (std::size_t i = 0; i < cells.size() && i < m_widths.size(); ++i) {
        if (const auto* text = std::get_if<QString>(&cells[i]))
            lines = std::max(lines, linesOf(*text, m_widths[i]));
    }
    worksheet_set_row(m_sheet, rowOf(row), std::min(lines, mostLines) * lineHeight, nullptr);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (put(row, static_cast<int>(i), cells[i], m_cells) != LXW_NO_ERROR)
            return unwritten();
    }
    return {};
}

int WorkbookFile::put(int row, int column, const TableCell& cell, const Formats& formats)
{
    const lxw_row_t at = rowOf(row);
    const lxw_col_t in = columnOfSheet(column);
    if (const auto* text = std::get_if<QString>(&cell))
        return worksheet_write_string(m_sheet, at, in, fitting(*text).constData(), formats.text);
    if (const auto* number = std::get_if<qint64>(&cell))
        return worksheet_write_number(m_sheet, at, in, static_cast<double>(*number), formats.number);
    if (const auto* decimal = std::get_if<Decimal>(&cell))
        return worksheet_write_number(m_sheet, at, in, decimal->toString().toDouble(), formats.decimal);
    if (const auto* day = std::get_if<QDate>(&cell); day && day->isValid()) {
        lxw_datetime value = dayOnly(*day);
        return worksheet_write_datetime(m_sheet, at, in, &value, formats.day);
    }
    if (const auto* moment = std::get_if<Instant>(&cell); moment && moment->isGiven()) {
        lxw_datetime value = chinaMoment(*moment);
        return worksheet_write_datetime(m_sheet, at, in, &value, formats.moment);
    }
    return worksheet_write_blank(m_sheet, at, in, formats.text);
}

void WorkbookFile::freezeAbove(int row)
{
    if (!m_sheet)
        return;
    worksheet_freeze_panes(m_sheet, rowOf(row), 0);
    worksheet_repeat_rows(m_sheet, 0, rowOf(row - 1));
}

void WorkbookFile::filterAll(int headRow, int lastRow, int columns)
{
    if (m_sheet && columns > 0)
        worksheet_autofilter(m_sheet, rowOf(headRow), 0, rowOf(lastRow), columnOfSheet(columns - 1));
}

Result<void> WorkbookFile::save()
{
    if (!m_sheet)
        return unwritten();
    const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
    m_sheet = nullptr;
    if (closed != LXW_NO_ERROR || (QFile::exists(m_path) && !QFile::remove(m_path))
        || !QFile::rename(m_part, m_path))
        return unwritten();
    return {};
}

Result<void> WorkbookFile::unwritten() const
{
    return Error{ErrorCode::StorageFailed,
                 WorkbookFileWords::tr("不能写入“%1”。请看磁盘空间，或换个位置再试。").arg(m_path)};
}

} // namespace jiannuo
