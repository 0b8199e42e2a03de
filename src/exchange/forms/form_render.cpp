// SPDX-License-Identifier: Apache-2.0
#include "exchange/forms/form.h"

#include "domain/china_time.h"
#include "domain/printable.h"
#include "exchange/record_document.h"
#include "exchange/workbook_file.h"

#include <QSaveFile>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

struct FormFileWords {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

/// On paper.
QString text(const TableCell& cell)
{
    if (const auto* words = std::get_if<QString>(&cell))
        return *words;
    if (const auto* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto* decimal = std::get_if<Decimal>(&cell))
        return decimal->toString(2);
    if (const auto* day = std::get_if<QDate>(&cell); day && day->isValid())
        return day->toString(u"yyyy年M月d日"_s);
    if (const auto* moment = std::get_if<Instant>(&cell); moment && moment->isGiven())
        return chinaSecondsText(*moment).chopped(3); // without seconds
    return {};
}

QString escaped(const QString& words)
{
    return printableLines(words).toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

bool hasGroups(const FormSheet& sheet)
{
    return std::any_of(sheet.columns.begin(), sheet.columns.end(),
                       [](const FormSheet::Column& column) { return !column.group.isEmpty(); });
}

/// The columns from `first` on that stand under the same head.
std::size_t spanOf(const FormSheet& sheet, std::size_t first)
{
    std::size_t end = first + 1;
    while (!sheet.columns[first].group.isEmpty() && end < sheet.columns.size()
           && sheet.columns[end].group == sheet.columns[first].group)
        ++end;
    return end - first;
}

QString headHtml(const FormSheet& sheet)
{
    const bool grouped = hasGroups(sheet);
    QString above = u"<tr>"_s;
    QString below = u"<tr>"_s;
    for (std::size_t i = 0; i < sheet.columns.size(); i += spanOf(sheet, i)) {
        if (sheet.columns[i].group.isEmpty()) {
            above += u"<th rowspan='%1'>%2</th>"_s.arg(grouped ? 2 : 1).arg(escaped(sheet.columns[i].label));
            continue;
        }
        above += u"<th colspan='%1'>%2</th>"_s.arg(spanOf(sheet, i)).arg(escaped(sheet.columns[i].group));
        for (std::size_t k = i; k < i + spanOf(sheet, i); ++k)
            below += u"<th>%1</th>"_s.arg(escaped(sheet.columns[k].label));
    }
    return u"<thead>"_s + above + u"</tr>"_s + (grouped ? below + u"</tr>"_s : QString()) + u"</thead>"_s;
}

/// The head of the table, of one row or of two; how many rows it took.
int writeHead(const FormSheet& sheet, WorkbookFile& book, int row)
{
    using Style = WorkbookFile::Style;
    const int rows = hasGroups(sheet) ? 2 : 1;
    for (std::size_t i = 0; i < sheet.columns.size(); i += spanOf(sheet, i)) {
        const FormSheet::Column& first = sheet.columns[i];
        const int at = static_cast<int>(i);
        if (first.group.isEmpty()) {
            book.mergeDown(row, at, rows, first.label, Style::Head);
            continue;
        }
        const int span = static_cast<int>(spanOf(sheet, i));
        book.merge(row, at, span, first.group, Style::Head);
        for (int k = at; k < at + span; ++k)
            book.write(row + 1, k, sheet.columns[static_cast<std::size_t>(k)].label, Style::Head);
    }
    return rows;
}

Result<void> writeWorkbook(const FormSheet& sheet, const QString& path)
{
    using Style = WorkbookFile::Style;
    WorkbookFile book(path, sheet.title);
    constexpr int fewest = 4; // of a form that has no table
    const int columns = std::max(fewest, static_cast<int>(sheet.columns.size()));
    for (int i = 0; i < columns; ++i) {
        const auto at = static_cast<std::size_t>(i);
        book.setWidth(i, at < sheet.columns.size() ? sheet.columns[at].width : 22);
    }
    int row = 0;
    const auto line = [&](const QString& words, Style style) { book.merge(row++, 0, columns, words, style); };
    line(sheet.title, Style::Title);
    if (!sheet.subtitle.isEmpty())
        line(sheet.subtitle, Style::Text);
    // In a narrow first column the label takes the second one too.
    const int labelColumns = sheet.columns.empty() ? 1 : 2;
    for (const FormSheet::Fact& fact : sheet.facts) {
        book.merge(row, 0, labelColumns, fact.label, Style::Head);
        book.merge(row++, labelColumns, columns - labelColumns, fact.value, Style::Text);
    }
    if (!sheet.columns.empty()) {
        row += writeHead(sheet, book, row);
        if (sheet.facts.empty())
            book.freezeAbove(row);
        for (const FormSheet::Row& each : sheet.rows) {
            if (auto ok = book.writeRow(row++, each.cells); !ok)
                return ok;
        }
    }
    ++row;
    for (const QString& place : sheet.signatures)
        line(place + u"："_s, Style::Text);
    line(sheet.foot, Style::Text);
    return book.save();
}

} // namespace

QString formHtml(const FormSheet& sheet)
{
    QString body = u"<h2 align='center'>%1</h2>"_s.arg(escaped(sheet.title));
    if (!sheet.subtitle.isEmpty())
        body += u"<p align='center'>%1</p>"_s.arg(escaped(sheet.subtitle));
    const QString table = u"<table width='100%' cellpadding='4' cellspacing='0' border='1' "
                          "style='border-collapse:collapse;border-style:solid'>"_s;
    if (!sheet.facts.empty()) {
        body += table;
        for (const FormSheet::Fact& fact : sheet.facts)
            body += u"<tr><th width='22%' align='left'>%1</th><td>%2</td></tr>"_s.arg(
                escaped(fact.label), escaped(text(fact.value)));
        body += u"</table><p></p>"_s;
    }
    if (!sheet.columns.empty()) {
        body += table + headHtml(sheet);
        for (const FormSheet::Row& row : sheet.rows) {
            body += u"<tr>"_s;
            for (const TableCell& cell : row.cells)
                body += u"<td>%1</td>"_s.arg(escaped(text(cell)));
            body += u"</tr>"_s;
        }
        body += u"</table>"_s;
    }
    body += u"<p></p>"_s;
    for (const QString& place : sheet.signatures)
        body += u"<p>%1：____________________</p>"_s.arg(escaped(place));
    return u"<html><head><meta charset='utf-8'><title>%1</title></head><body>%2<p style='color:#555'>%3</p></body></html>"_s
        .arg(escaped(sheet.title), body, escaped(sheet.foot));
}

Result<void> writeForm(const FormSheet& sheet, const QString& path)
{
    if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive))
        return writeWorkbook(sheet, path);
    if (path.endsWith(".pdf"_L1, Qt::CaseInsensitive) || path.endsWith(".odt"_L1, Qt::CaseInsensitive))
        return writeDocument(formHtml(sheet), sheet.title, path);
    if (!path.endsWith(".html"_L1, Qt::CaseInsensitive))
        return Error{ErrorCode::InvalidInput,
                     FormFileWords::tr("文件名请以 .xlsx、.pdf、.odt 或 .html 结尾，现为“%1”。").arg(path)};
    QSaveFile file(path);
    const QByteArray bytes = formHtml(sheet).toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::StorageFailed,
                     FormFileWords::tr("不能写入“%1”（%2）。请换个位置再试。").arg(path, file.errorString())};
    return {};
}

} // namespace jiannuo
