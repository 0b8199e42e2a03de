// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_writer.h"

#include "domain/china_time.h"
#include "domain/printable.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace jiannuo {

namespace {

QString cellText(const TableCell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return csvCell(withoutFormula(printableLines(*text)));
    if (const auto* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto* decimal = std::get_if<Decimal>(&cell))
        return decimal->toString();
    if (const auto* day = std::get_if<QDate>(&cell))
        return day->isValid() ? day->toString(Qt::ISODate) : QString();
    if (const auto* moment = std::get_if<Instant>(&cell))
        return moment->isGiven() ? chinaSecondsText(*moment) : QString();
    return {};
}

/// RFC 4180, in UTF-8 with a mark by which a spreadsheet knows it.
class CsvTable final : public TableWriter {
public:
    explicit CsvTable(const QString& path)
        : m_file(path)
    {
    }

    Result<void> begin(const QString&, std::span<const TableColumn> columns) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return unwritten();
        m_file.write("\xEF\xBB\xBF");
        QStringList cells;
        for (const TableColumn& column : columns)
            cells += csvCell(withoutFormula(column.label));
        return line(cells);
    }
    Result<void> row(std::span<const TableCell> row) override
    {
        QStringList cells;
        for (const TableCell& cell : row)
            cells += cellText(cell);
        return line(cells);
    }
    Result<void> finish() override { return m_file.commit() ? Result<void>() : unwritten(); }

private:
    Result<void> line(const QStringList& cells)
    {
        const QByteArray bytes = (cells.join(u',') + QLatin1StringView("\r\n")).toUtf8();
        return m_file.write(bytes) == bytes.size() ? Result<void>() : unwritten();
    }
    Result<void> unwritten() const
    {
        return Error{ErrorCode::StorageFailed,
                     QCoreApplication::translate("TableWriter", "不能写入“%1”（%2）。请换个位置再试。")
                         .arg(m_file.fileName(), m_file.errorString())};
    }

    QSaveFile m_file;
};

} // namespace

QString csvCell(const QString& text)
{
    static const QString separators = QStringLiteral("\",;\t\r\n");
    const bool plain = std::none_of(text.begin(), text.end(), [](QChar c) { return separators.contains(c); })
        && text.trimmed().size() == text.size();
    return plain ? text : u'"' + QString(text).replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

QString withoutFormula(const QString& text)
{
    static const QString beginnings = QStringLiteral("=+-@＝＋－＠\t\r\n");
    const auto first =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c != u' ' && c != u'　'; });
    return first != text.end() && beginnings.contains(*first) ? u'\'' + text : text;
}

std::unique_ptr<TableWriter> csvTable(const QString& path)
{
    return std::make_unique<CsvTable>(path);
}

} // namespace jiannuo
