// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_writer.h"

#include "domain/china_time.h"
#include "domain/printable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>

#include <xlsxwriter.h>

namespace jiannuo {

namespace {

struct TableWriterWords {
    Q_DECLARE_TR_FUNCTIONS(TableWriter)
};

constexpr qsizetype longestCell = 32'767; // what a cell holds, in characters
constexpr lxw_row_t mostRows = LXW_ROW_MAX - 1;
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
        lines += std::max(1, (units + width - 2) / (width - 1));
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

/// One sheet: a head that stays in sight, on every printed page too; a filter on each column; landscape A4,
/// as many pages long as it takes. Only the row that is being written is in memory.
class XlsxTable final : public TableWriter {
public:
    explicit XlsxTable(const QString& path)
        : m_path(path)
        , m_part(path + QStringLiteral(".part"))
    {
    }
    ~XlsxTable() override
    {
        if (m_book)
            workbook_close(m_book);
        QFile::remove(m_part);
    }

    Result<void> begin(const QString& title, std::span<const TableColumn> columns) override
    {
        // The library would find out at the end only.
        if (QFile place(m_part); !place.open(QIODevice::WriteOnly))
            return unwritten();
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        m_sheet = m_book ? workbook_add_worksheet(m_book, sheetName(title).toUtf8().constData()) : nullptr;
        if (!m_sheet)
            return unwritten();
        m_head = format("", true);
        m_text = format("");
        m_number = format("0");
        m_decimal = format("0.00");
        m_day = format("yyyy-mm-dd");
        m_moment = format("yyyy-mm-dd hh:mm");
        m_columns = static_cast<lxw_col_t>(columns.size());
        for (const TableColumn& column : columns)
            m_widths.push_back(column.width);
        for (lxw_col_t i = 0; i < m_columns; ++i) {
            worksheet_set_column(m_sheet, i, i, columns[i].width, nullptr);
            worksheet_write_string(m_sheet, 0, i, columns[i].label.toUtf8().constData(), m_head);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, paperA4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        const QString head = QStringLiteral("&C") + QString(title).replace(u'&', QStringLiteral("&&"));
        worksheet_set_header(m_sheet, head.toUtf8().constData());
        worksheet_set_footer(m_sheet, "&C&P / &N");
        return {};
    }

    Result<void> row(std::span<const TableCell> cells) override
    {
        if (m_row >= mostRows)
            return Error{
                ErrorCode::TooLarge,
                TableWriterWords::tr("电子表格最多 %1 行，放不下了。请缩小范围，或导出 CSV。").arg(mostRows)};
        ++m_row;
        int lines = 1;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (const auto* text = std::get_if<QString>(&cells[i]))
                lines = std::max(lines, linesOf(*text, m_widths[i]));
        }
        worksheet_set_row(m_sheet, m_row, std::min(lines, mostLines) * lineHeight, nullptr);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (write(static_cast<lxw_col_t>(i), cells[i]) != LXW_NO_ERROR)
                return unwritten();
        }
        return {};
    }

    Result<void> finish() override
    {
        if (m_columns > 0)
            worksheet_autofilter(m_sheet, 0, 0, m_row, static_cast<lxw_col_t>(m_columns - 1));
        const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
        if (closed != LXW_NO_ERROR || (QFile::exists(m_path) && !QFile::remove(m_path))
            || !QFile::rename(m_part, m_path))
            return unwritten();
        return {};
    }

private:
    /// 31 characters, none of []:*?/\ among them.
    static QString sheetName(const QString& title)
    {
        QString name;
        for (const QChar c : printable(title))
            name += QStringLiteral("[]:*?/\\'").contains(c) ? QChar(u' ') : c;
        name = name.simplified().left(31);
        return name.isEmpty() ? TableWriterWords::tr("清单") : name;
    }

    lxw_format* format(const char* numbers, bool isHead = false)
    {
        lxw_format* made = workbook_add_format(m_book);
        format_set_text_wrap(made);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        format_set_border(made, LXW_BORDER_HAIR);
        if (*numbers)
            format_set_num_format(made, numbers);
        if (isHead) {
            format_set_bold(made);
            format_set_bg_color(made, 0xE8EEF4);
            format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        }
        return made;
    }

    lxw_error write(lxw_col_t column, const TableCell& cell)
    {
        if (const auto* text = std::get_if<QString>(&cell))
            return worksheet_write_string(m_sheet, m_row, column, fitting(*text).toUtf8().constData(),
                                          m_text);
        if (const auto* number = std::get_if<qint64>(&cell))
            return worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*number), m_number);
        if (const auto* decimal = std::get_if<Decimal>(&cell))
            return worksheet_write_number(m_sheet, m_row, column, decimal->toString().toDouble(), m_decimal);
        if (const auto* day = std::get_if<QDate>(&cell); day && day->isValid()) {
            lxw_datetime value = dayOnly(*day);
            return worksheet_write_datetime(m_sheet, m_row, column, &value, m_day);
        }
        if (const auto* moment = std::get_if<Instant>(&cell); moment && moment->isGiven()) {
            lxw_datetime value = chinaMoment(*moment);
            return worksheet_write_datetime(m_sheet, m_row, column, &value, m_moment);
        }
        return worksheet_write_blank(m_sheet, m_row, column, m_text);
    }

    /// What a cell cannot hold is said in it.
    static QString fitting(const QString& text)
    {
        const QString shown = printableLines(text);
        if (shown.size() <= longestCell)
            return shown;
        const QString more = TableWriterWords::tr("……（太长，单元格放不下，全文请导出 CSV）");
        return shown.left(longestCell - more.size()) + more;
    }

    Result<void> unwritten() const
    {
        return Error{ErrorCode::StorageFailed,
                     TableWriterWords::tr("不能写入“%1”。请看磁盘空间，或换个位置再试。").arg(m_path)};
    }

    QString m_path;
    QString m_part;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_number = nullptr;
    lxw_format* m_decimal = nullptr;
    lxw_format* m_day = nullptr;
    lxw_format* m_moment = nullptr;
    std::vector<int> m_widths;
    lxw_col_t m_columns = 0;
    lxw_row_t m_row = 0;
};

} // namespace

std::unique_ptr<TableWriter> xlsxTable(const QString& path)
{
    return std::make_unique<XlsxTable>(path);
}

} // namespace jiannuo
