// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_reader.h"

#include "domain/secrecy.h"
#include "exchange/due_dates.h"
#include "exchange/figures.h"
#include "exchange/items.h"
#include "exchange/letter_reader.h"
#include "exchange/page_parts.h"

#include <algorithm>

namespace jiannuo {

using namespace letters;

namespace letters {

namespace {

/// 3个工作日, 5天内, 当日, 3-5个工作日; or a bare number under 时限（工作日）.
std::optional<ImportedTimeLimit> limitOf(const SourceText& source, Span cell, const QString& header,
                                         QList<Doubt>& doubts)
{
    static const QRegularExpression rx(
        QStringLiteral("^[^\\d一二两三四五六七八九十]{0,8}(?:(\\d{1,4}|[一二两三四五六七八九十百]{1,5})[ "
                       "]?(?:个?工作日|天|日|小时)?[ "
                       "]?(?:-{1,2}|~|～|至|到)[ ]?)?(\\d{1,4}|[一二两三四五六七八九十百]{1,5})[ ]?(?:个)?[ "
                       "]?(工作[日天]|自然日|天|日(?:[ ]?\\((?:个)?工作日\\))?|小时)?[ "
                       "]?(?:之?内|以内)?(?:办结|完成|答复|送达|到场|办理)?$"));
    const QString text = source.normOf(source.trimmed(cell));
    ImportedTimeLimit limit;
    limit.text = source.trimmedPiece(cell);
    static const QRegularExpression sameDay(
        QStringLiteral("^(?:当[天日]|当场|现场)(?:办结|办理|完成|答复)?$"));
    static const QRegularExpression atOnce(
        QStringLiteral("^(?:即[办时](?:办结|件)?|立即(?:办结|办理)?|立等可取|随到随办|马上就?办)$"));
    if (matchFrom(sameDay, text).hasMatch() || matchFrom(atOnce, text).hasMatch()) {
        limit.unit = ImportedUnit::SameDay;
        if (matchFrom(atOnce, text).hasMatch())
            doubt(doubts, DoubtCode::LimitUnclear, limit.text.span, 60,
                  QCoreApplication::translate("Import", "“%1”按当天办结理解，请核对。").arg(limit.text.text));
        return limit;
    }
    const auto match = matchFrom(rx, text);
    if (!match.hasMatch())
        return {};
    // 时限（工作日） names the unit of all its cells, 完成日期 none.
    static const QRegularExpression named(
        QStringLiteral("[(（](?:单位[:：])?个?(工作[日天]|天|日|小时)[)）]|(工作日|天)数$"));
    const auto head = matchFrom(named, squeezed(SourceText(header).norm()));
    const QString unit =
        match.captured(3).isEmpty() ? head.captured(1) + head.captured(2) : match.captured(3);
    if (unit.contains(u"工作日") || unit.contains(u"工作天"))
        limit.unit = ImportedUnit::WorkingDay;
    else if (unit.contains(u"小时"))
        limit.unit = ImportedUnit::Hour;
    else if (unit.contains(u'天') || unit.contains(u'日'))
        limit.unit = ImportedUnit::Day;
    else
        return {};
    limit.normal = numberOf(match.captured(2));
    if (match.capturedLength(1) > 0) {
        const int low = numberOf(match.captured(1));
        if (low < 1 || low >= limit.normal)
            return {};
        limit.maximum = limit.normal;
        limit.normal = low;
    }
    return limit.normal > 0 ? std::optional(limit) : std::nullopt;
}

} // namespace

void TableReader::indexMerges()
{
    for (const Table::Merge& merge : m_table.merges) {
        if (merge.rows > 1)
            m_down[merge.column].append(merge);
        if (merge.columns >= 3)
            m_across.insert(merge.row);
    }
    for (QList<Table::Merge>& list : m_down)
        std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
}

TableReader::Cell TableReader::cell(qsizetype row, qsizetype column) const
{
    const QList<Span>& cells = m_layout.cells.at(row);
    const Span own = column < cells.size() ? m_source.trimmed(cells.at(column)) : Span{};
    if (!own.isEmpty())
        return {own, row};
    const auto found = m_down.constFind(column);
    if (found == m_down.cend())
        return {{}, row};
    const auto after =
        std::upper_bound(found->cbegin(), found->cend(), row,
                         [](qsizetype at, const Table::Merge& merge) { return at < merge.row; });
    if (after == found->cbegin())
        return {{}, row};
    const Table::Merge& merge = *(after - 1);
    // What the header spans is no content.
    if (row >= merge.row + merge.rows || merge.row < m_header.first + m_header.rows)
        return {{}, row};
    return {m_source.trimmed(m_layout.cells.at(merge.row).value(column)), merge.row};
}

TableReader::Cell TableReader::cellOf(qsizetype row, Column column) const
{
    for (qsizetype i = 0; i < m_header.columns.size(); ++i) {
        if (m_header.columns.at(i) != column)
            continue;
        if (const Cell found = cell(row, i); !found.span.isEmpty())
            return found;
    }
    return {{}, row};
}

QList<Span> TableReader::ownCells(qsizetype row) const
{
    QList<Span> own;
    for (const Span& span : m_layout.cells.at(row)) {
        if (!m_source.blank(span))
            own.append(m_source.trimmed(span));
    }
    return own;
}

Span TableReader::wholeRow(qsizetype row) const
{
    const QList<Span>& cells = m_layout.cells.at(row);
    return cells.isEmpty() ? Span{} : Span::between(cells.first().start, cells.last().end());
}

ImportedLetter& TableReader::letterOf(qsizetype row)
{
    const Span org = cellOf(row, Column::Org).span;
    if (!org.isEmpty()) {
        m_orgText = m_source.piece(org);
        m_org = nameIn(m_source, org).remove(QRegularExpression(QStringLiteral("\\((?:盖?章|公章)\\)$")));
        m_orgInferred = false;
    }
    const auto known = m_letters.constFind(m_org);
    if (known != m_letters.cend())
        return m_page.letters[*known];
    ImportedLetter letter;
    letter.org = m_org;
    letter.orgText = m_orgText;
    letter.span = wholeRow(row);
    if (m_orgInferred && !m_org.isEmpty())
        doubt(letter.doubts, DoubtCode::OrgInferred, m_orgText.span, 40,
              QCoreApplication::translate("Import", "单位名称“%1”是从标题里推断的，请核对。").arg(m_org));
    m_letters.insert(m_org, m_page.letters.size());
    m_page.letters.append(letter);
    return m_page.letters.last();
}

void TableReader::readNumber(qsizetype row, ImportedItem& item, ImportedLetter& letter)
{
    const Span span = cellOf(row, Column::No).span;
    static const QRegularExpression rx(QStringLiteral("\\d{1,4}|[一二三四五六七八九十]{1,4}"));
    const auto match = matchFrom(rx, m_source.normOf(span));
    const int number = match.hasMatch() ? numberOf(match.captured()) : -1;
    const int last = letter.items.isEmpty() ? 0 : letter.items.last().no;
    if (number > 0) {
        item.no = number;
        item.noInferred = false;
        item.mark = m_source.piece(span);
        // Numbers run through the sheet, or begin anew with every unit.
        if (number == last && last > 0)
            doubt(letter.doubts, DoubtCode::NumberRepeated, span, 50,
                  QCoreApplication::translate("Import", "序号“%1”重复，请核对。").arg(number));
        else if (number != last + 1 && number != m_lastNo + 1 && number != 1)
            doubt(letter.doubts, DoubtCode::NumberGap, span, 50,
                  QCoreApplication::translate("Import", "序号“%1”与上一项不连续，请核对是否漏了行。")
                      .arg(number));
        m_lastNo = number;
    } else if (item.no < 1) {
        item.no = last + 1;
        item.noInferred = true;
    }
}

void TableReader::readLimit(Cell cell, qsizetype column, ImportedItem& item, ImportedLetter& letter)
{
    const QDate date = m_table.dates.value({cell.row, column});
    if (date.isValid()) {
        item.due = m_source.piece(cell.span);
        item.dueDate = date;
        return;
    }
    // The promise may say the same limit as the column.
    const auto addLimits = [&](const QList<ImportedTimeLimit>& limits) {
        for (const ImportedTimeLimit& limit : limits) {
            const bool said = std::any_of(item.timeLimits.cbegin(), item.timeLimits.cend(),
                                          [&](const ImportedTimeLimit& known) {
                                              return known.unit == limit.unit && known.normal == limit.normal
                                                  && known.maximum == limit.maximum;
                                          });
            if (!said)
                item.timeLimits.append(limit);
        }
    };
    QList<Span> taken;
    const QString& header = m_header.names.at(column);
    if (const auto limit = limitOf(m_source, cell.span, header, letter.doubts))
        return addLimits({*limit});
    if (const auto limits = readTimeLimits(m_source, cell.span, taken, letter.doubts); !limits.isEmpty())
        return addLimits(limits);
    // A second column of dates: the first that says one stays.
    const Piece words = m_source.piece(cell.span);
    static const QRegularExpression span(
        QStringLiteral("^[^年\\d]{0,6}(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})[ "
                       "]?(?:个半?月|周|个?星期|个季度|年)(?:之?内|以内)?$"));
    if (matchFrom(span, m_source.normOf(cell.span)).hasMatch()
        && !m_source.normOf(cell.span).contains(u'底')) {
        doubt(letter.doubts, DoubtCode::LimitUnclear, cell.span, 50,
              QCoreApplication::translate("Import", "“%1”不是按工作日、天或小时写的时限，请人工换算填写。")
                  .arg(words.text));
        item.fields.append(ImportedField{m_source.piece(cellOf(m_header.first, Column::Limit).span), words,
                                         QStringLiteral("remark")});
        return;
    }
    if (item.due.isEmpty())
        item.due = words;
    else
        item.fields.append(ImportedField{Piece{header, {}}, words, QStringLiteral("remark")});
}

void TableReader::readColumn(qsizetype row, qsizetype column, ImportedItem& item, ImportedLetter& letter)
{
    const Cell found = cell(row, column);
    const Span value = found.span;
    if (value.isEmpty())
        return;
    const Column meaning = m_header.columns.at(column);
    const Span head = m_source.trimmed(m_layout.cells.at(m_header.first + m_header.rows - 1).value(column));
    const Piece label =
        head.isEmpty() ? m_source.piece(cell(m_header.first, column).span) : m_source.piece(head);
    switch (meaning) {
    case Column::Limit:
        return readLimit(found, column, item, letter);
    case Column::Target:
        item.quantities.append(readFigures(m_source, value, letter.doubts).quantities);
        break;
    case Column::ContactPhone:
        doubt(letter.doubts, DoubtCode::PersonalPhone, value, 80,
              QCoreApplication::translate("Import", "“%1”是联系人的电话，没有作为单位的监督电话，请核对。")
                  .arg(shortened(m_source.piece(value).text, 40)));
        break;
    case Column::RegNo:
        doubt(letter.doubts, DoubtCode::TextLeftOver, value, 80,
              QCoreApplication::translate("Import", "登记号由中心编发，“%1”记在备注里，请核对。")
                  .arg(shortened(m_source.piece(value).text, 40)));
        break;
    case Column::Measures:
    case Column::Project:
    case Column::Title:
    case Column::Leader:
    case Column::Owner:
    case Column::Office:
    case Column::Contact:
    case Column::Remark:
    case Column::Section:
    case Column::Field:
        break;
    case Column::Unknown:
    case Column::Skip:
        m_covered.append(value); // the column is said as a whole
        return;
    default:
        return;
    }
    item.fields.append(ImportedField{label, m_source.piece(value), meaningOf(meaning)});
}

void TableReader::readContact(Column column, Span value, ImportedLetter& letter)
{
    switch (column) {
    case Column::Phone:
        return readPhones(m_source, value, false, letter);
    case Column::Fax:
        return readPhones(m_source, value, true, letter);
    case Column::Email:
        return readEmails(m_source, value, letter);
    case Column::Address:
        return readAddress(m_source, value, letter);
    case Column::Postcode:
        return readPostcode(m_source, value, letter);
    case Column::Reception:
        if (letter.receptionOffice.isEmpty())
            letter.receptionOffice = m_source.piece(value);
        return;
    default:
        return;
    }
}

void TableReader::readRow(qsizetype row)
{
    if (isNoPromise(row))
        return;
    const Cell text = cellOf(row, Column::Text);
    const Span whole = wholeRow(row);
    const bool contacts = !cellOf(row, Column::Phone).span.isEmpty()
        || !cellOf(row, Column::Email).span.isEmpty() || !cellOf(row, Column::Address).span.isEmpty();
    if (text.span.isEmpty() && (cellOf(row, Column::Org).span.isEmpty() || !contacts)) {
        if (!m_source.blank(whole))
            leftOver(whole, 50,
                     QCoreApplication::translate("Import", "这一行没有承诺事项，没有导入，请核对。"));
        return;
    }
    ImportedLetter& letter = letterOf(row);
    letter.span =
        Span::between(std::min(letter.span.start, whole.start), std::max(letter.span.end(), whole.end()));
    for (const Column column : {Column::Org, Column::No})
        m_covered.append(cellOf(row, column).span);
    const auto above = text.row < row ? m_itemRows.constFind(text.row) : m_itemRows.cend();
    if (above != m_itemRows.cend() && *above < letter.items.size()) {
        // One promise over several rows: what else the row says belongs to it.
        for (qsizetype i = 0; i < m_header.columns.size(); ++i) {
            if (cell(row, i).row == row)
                readColumn(row, i, letter.items[*above], letter);
        }
    } else if (!text.span.isEmpty() && letter.items.size() < 2000) {
        ImportedItem item = readCell(m_source, text.span, letter);
        readNumber(row, item, letter);
        for (qsizetype i = 0; i < m_header.columns.size(); ++i)
            readColumn(row, i, item, letter);
        if (!m_section.isEmpty())
            item.fields.append(ImportedField{m_section, m_section, meaningOf(Column::Section)});
        // 法定时限 beside 承诺时限: one limit with both.
        for (qsizetype i = 0; i < m_header.columns.size(); ++i) {
            const Cell found = cell(row, i);
            if (m_header.columns.at(i) != Column::Statutory || found.span.isEmpty())
                continue;
            const auto limit = limitOf(m_source, found.span, m_header.names.at(i), letter.doubts);
            if (limit && limit->normal > 0 && !item.timeLimits.isEmpty()) {
                item.timeLimits.first().statutory = limit->maximum.value_or(limit->normal);
                item.timeLimits.first().statutoryUnit = limit->unit;
                m_covered.append(found.span);
            } else {
                doubt(letter.doubts, DoubtCode::LimitUnclear, found.span, 50,
                      QCoreApplication::translate(
                          "Import", "法定时限“%1”旁边没有看懂的承诺时限，没有作为承诺，请核对。")
                          .arg(shortened(m_source.piece(found.span).text, 40)));
            }
        }
        m_itemRows.insert(row, letter.items.size());
        letter.items.append(item);
    } else if (!text.span.isEmpty()) {
        doubt(letter.doubts, DoubtCode::TooMany, text.span, 20,
              QCoreApplication::translate("Import", "一个单位最多导入2000项，这一项没有导入。"));
    }
    for (qsizetype i = 0; i < m_header.columns.size(); ++i) {
        const Cell found = cell(row, i);
        if (found.span.isEmpty())
            continue;
        readContact(m_header.columns.at(i), found.span, letter);
        const Column meaning = m_header.columns.at(i);
        if (meaning >= Column::Phone && meaning <= Column::Reception)
            m_covered.append(found.span);
    }
}

void TableReader::read(const ReadOptions& options)
{
    m_year = options.year;
    indexMerges();
    if (m_year <= 0)
        m_year = yearIn(SourceText(m_table.name).norm());
    // A sheet named after its unit.
    if (isOrgLine(SourceText(m_table.name).norm())) {
        m_org = squeezed(m_table.name);
        m_orgInferred = true;
    }
    readHeading();
    describeColumns();
    for (qsizetype row = m_header.first + m_header.rows; row < m_table.rows.size(); ++row) {
        if (m_page.letters.size() >= 5000) {
            doubt(m_page.doubts, DoubtCode::TooMany, wholeRow(row), 20,
                  QCoreApplication::translate("Import", "一次最多导入5000个单位，其余没有导入。"));
            break;
        }
        if (!m_table.rows.at(row).isEmpty())
            readRow(row);
    }
    if (m_year <= 0) {
        // All other dates of the table name one year: it counts for those that name none.
        for (const ImportedLetter& letter : std::as_const(m_page.letters)) {
            for (const ImportedItem& item : letter.items) {
                const int year =
                    item.dueDate.isValid() ? item.dueDate.year() : yearIn(m_source.normOf(item.due.span));
                m_year = std::max(m_year, year);
            }
        }
    }
    for (ImportedLetter& letter : m_page.letters) {
        if (letter.signedAt.isEmpty())
            letter.signedAt = m_signedAt;
        ImportedLetter common;
        readContacts(m_source, m_labels, common);
        if (letter.phones.isEmpty())
            letter.phones = common.phones;
        if (letter.emails.isEmpty())
            letter.emails = common.emails;
        if (letter.address.isEmpty())
            letter.address = common.address;
        if (letter.postcode.isEmpty())
            letter.postcode = common.postcode;
        letter.otherFields.append(common.otherFields);
        letter.doubts.append(common.doubts);
        finishLetter(m_source, letter, m_year, options.otherwise);
    }
    if (m_page.letters.isEmpty())
        doubt(m_page.doubts, DoubtCode::NothingFound, cell(m_header.first, 0).span, 30,
              QCoreApplication::translate("Import", "表头下面没有承诺事项。"));
    findLeftOut(m_source, m_page, m_covered);
}

TableLayout layoutOf(const Table& table)
{
    TableLayout layout;
    for (const QStringList& row : table.rows) {
        QList<Span> spans;
        for (const QString& cell : row) {
            if (!spans.isEmpty())
                layout.text += u'\t';
            spans.append({layout.text.size(), cell.size()});
            layout.text += cell;
        }
        layout.text += u'\n';
        layout.cells.append(spans);
    }
    return layout;
}

QString tableText(const Table& table)
{
    QString text;
    for (const QStringList& row : table.rows)
        text += row.join(u'\t') + u'\n';
    return text;
}

std::optional<ImportedPage> readLedger(const Table& table, const ReadOptions& options)
{
    const Header header = findHeader(table, options);
    if (!header.found())
        return {};
    const TableLayout layout = layoutOf(table);
    const SourceText source(layout.text);
    ImportedPage page;
    page.rawText = layout.text;
    TableReader(table, source, layout, header, page).read(options);
    return page;
}

} // namespace letters

Result<ImportedPage> lettersFromTable(const Table& table, const ReadOptions& options)
{
    if (const QString mark = secrecyMark(tableText(table)); !mark.isEmpty())
        return Error{ErrorCode::RuleBroken,
                     QCoreApplication::translate(
                         "Import", "表格标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。")
                         .arg(mark)};
    auto page = readLedger(table, options);
    if (!page)
        return Error{ErrorCode::MissingField,
                     QCoreApplication::translate("Import",
                                                 "没有找到表头：第一行应有“单位、序号、承诺事项、完成时限、监"
                                                 "督电话”等列名，其中“承诺事项”必不可少。")};
    dropRepeated(*page);
    return *page;
}

} // namespace jiannuo
