// SPDX-License-Identifier: Apache-2.0
#include "exchange/csv.h"

#include "exchange/xlsx.h"

#include <algorithm>
#include <array>

namespace jiannuo {

namespace {

/// The separator that stands most often outside of quotes in the first lines.
QChar separatorOf(const QString& text)
{
    static constexpr std::array<char16_t, 4> candidates{u',', u'\t', u';', u'，'};
    std::array<int, 4> counts{};
    bool quoted = false;
    int lines = 0;
    for (qsizetype i = 0; i < text.size() && i < 20'000 && lines < 10; ++i) {
        const QChar c = text.at(i);
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && c == u'\n')
            ++lines;
        else if (!quoted) {
            for (size_t k = 0; k < candidates.size(); ++k)
                counts[k] += c == candidates[k];
        }
    }
    // A Chinese comma is text wherever another separator is there at all.
    if (counts[0] + counts[1] + counts[2] > 0)
        counts[3] = 0;
    // A tab hardly ever is text.
    if (counts[1] > 0 && counts[1] * 2 >= counts[0])
        return u'\t';
    const auto best = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<size_t>(best - counts.begin())];
}

} // namespace

Result<Table> readCsv(const QString& text)
{
    const QChar separator = separatorOf(text);
    Table table;
    QStringList row;
    QString cell;
    bool quoted = false;
    bool wasQuoted = false;
    const Error large{
        ErrorCode::TooLarge,
        QCoreApplication::translate("Documents", "表格过大（最多50000行、256列），请分成几份导入。")};
    const auto endCell = [&] {
        row.append(wasQuoted ? cell : cell.trimmed());
        cell.clear();
        wasQuoted = false;
    };
    const auto endRow = [&] {
        endCell();
        while (!row.isEmpty() && row.last().trimmed().isEmpty())
            row.removeLast();
        if (!row.isEmpty())
            table.rows.append(row);
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"') {
                cell += c;
                ++i;
            } else if (c == u'"') {
                quoted = false;
                // "一窗"受理: quotes of the text, not around the cell.
                const QChar next = i + 1 < text.size() ? text.at(i + 1) : QChar(u'\n');
                if (next != separator && next != u'\n' && next != u'\r' && next != u' ' && next != u'\t') {
                    cell = u'"' + cell + u'"';
                    wasQuoted = false;
                }
            } else if (c != u'\r') {
                cell += c;
            }
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
            wasQuoted = true;
        } else if (c == separator) {
            endCell();
            if (row.size() > mostColumns)
                return large;
        } else if (c == u'\n' || c == u'\r') {
            endRow();
            if (table.rows.size() > mostRows)
                return large;
        } else {
            cell += c;
        }
    }
    if (quoted)
        return Error{
            ErrorCode::Corrupt,
            QCoreApplication::translate("Documents", "表格文件里有一个引号没有结束，请检查后再导入。")};
    endRow();
    if (table.rows.isEmpty())
        return Error{ErrorCode::MissingField,
                     QCoreApplication::translate("Documents", "表格里没有内容，请检查文件。")};
    return table;
}

} // namespace jiannuo
