// SPDX-License-Identifier: Apache-2.0
#include "exchange/block_reader.h"

#include "exchange/letter_reader.h"
#include "exchange/page_parts.h"
#include "exchange/table_columns.h"
#include "exchange/table_letters.h"

namespace jiannuo {

using namespace letters;

namespace {

/// Lines as rows of one cell, so that they stand above or below a table.
QList<QStringList> rowsOf(const QString& text)
{
    QList<QStringList> rows;
    for (const QString& line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            rows.append({line});
    }
    return rows;
}

Table withRowsAbove(const QString& above, Table table)
{
    const QList<QStringList> rows = rowsOf(above);
    for (Table::Merge& merge : table.merges)
        merge.row += rows.size();
    QHash<Table::Place, QDate> dates;
    for (auto it = table.dates.cbegin(); it != table.dates.cend(); ++it)
        dates.insert({it.key().first + rows.size(), it.key().second}, *it);
    table.dates = dates;
    table.rows = rows + table.rows;
    return table;
}

bool hasLetter(const QString& text)
{
    const SourceText source(text);
    return lookForLetter(source, source.all()).items;
}

/// Splits what stands between two tables: the end of the first (监督电话：…), and the title of the second.
std::pair<QString, QString> splitBetween(const QString& text)
{
    static const QRegularExpression title(QStringLiteral("承诺|台账|一览|清单|表[ ]*$|书[ ]*$"));
    QString below;
    QString above;
    for (const QString& line : text.split(u'\n')) {
        const bool begins = !above.isEmpty()
            || (!line.contains(u'：') && !line.contains(u':')
                && matchFrom(title, SourceText(line).norm()).hasMatch());
        (begins ? above : below) += line + u'\n';
    }
    return {below, above};
}

} // namespace

void BlockReader::endTable()
{
    if (!m_table)
        return;
    if (m_ledger) {
        if (auto page = readLedger(*m_table, m_options))
            m_pages.append(*page);
    } else {
        m_pages.append(readForm(*m_table, m_options));
    }
    m_table.reset();
}

Result<void> BlockReader::readText()
{
    const QString text = std::exchange(m_text, {});
    if (SourceText(text).blank({0, text.size()}))
        return {};
    const Result<ImportedPage> page = readLetters(text, m_options);
    if (!page)
        return page.error();
    m_pages.append(*page);
    return {};
}

void BlockReader::addTable(Table table)
{
    const bool form = isForm(table);
    const bool ledger = !form && findHeader(table, m_options).found();
    if (!form && !ledger) {
        // The rest of a ledger on the next page has no header of its own.
        if (m_table && m_ledger && SourceText(m_text).blank({0, m_text.size()})) {
            const auto width = [](const Table& one) {
                qsizetype most = 0;
                for (const QStringList& row : one.rows)
                    most = std::max(most, row.size());
                return most;
            };
            if (width(*m_table) == width(table) && width(table) > 1) {
                for (Table::Merge merge : table.merges) {
                    merge.row += m_table->rows.size();
                    m_table->merges.append(merge);
                }
                m_table->rows.append(table.rows);
                return;
            }
        }
        m_text += tableText(table);
        return;
    }
    QString above = std::exchange(m_text, {});
    if (m_table) {
        const auto [below, title] = splitBetween(above);
        m_table->rows.append(rowsOf(below));
        above = title;
        endTable();
    }
    if (hasLetter(above)) {
        m_text = std::exchange(above, {});
        if (const Result<void> read = readText(); !read && !m_error)
            m_error = read.error();
    }
    m_table = withRowsAbove(above, std::move(table));
    m_ledger = ledger;
}

void BlockReader::add(const DocumentBlock& block)
{
    if (block.table)
        addTable(*block.table);
    else
        m_text += block.text;
}

Result<ImportedPage> BlockReader::page()
{
    if (m_table && !hasLetter(m_text))
        m_table->rows.append(rowsOf(std::exchange(m_text, {})));
    endTable();
    if (const Result<void> read = readText(); !read)
        return read.error();
    if (m_error)
        return *m_error;
    if (m_pages.isEmpty())
        return Error{ErrorCode::MissingField, QCoreApplication::translate("Import", "没有文字可以导入。")};
    return m_pages.size() == 1 ? m_pages.first() : joined(m_pages);
}

} // namespace jiannuo
