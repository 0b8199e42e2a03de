// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_columns.h"
#include "exchange/table_letters.h"

#include "exchange/due_dates.h"
#include "exchange/figures.h"
#include "exchange/items.h"
#include "exchange/letter_reader.h"
#include "exchange/page_parts.h"

namespace jiannuo::letters {

namespace {

class FormReader {
public:
    FormReader(const Table& table, const SourceText& source, const TableLayout& layout)
        : m_table(table)
        , m_source(source)
        , m_layout(layout)
    {
    }

    ImportedPage read(const ReadOptions& options);

private:
    void take(Column column, Span label, Span value);
    void readPromises(Span value);

    const Table& m_table;
    const SourceText& m_source;
    const TableLayout& m_layout;
    ImportedPage m_page;
    ImportedLetter m_letter;
    QList<Span> m_covered;
};

/// 1.带头学习。2.联系困难户: each number is an item; without numbers every line is one.
void FormReader::readPromises(Span value)
{
    const QList<Mark> marks = findMarks(m_source, value);
    const QList<ImportedItem> before = std::exchange(m_letter.items, {});
    const Piece intro = m_letter.intro;
    readItems(m_source, value, marks, m_letter);
    if (!m_letter.intro.isEmpty() && m_letter.items.isEmpty())
        m_letter.items.append(readCell(m_source, value, m_letter));
    else if (!m_letter.intro.isEmpty() && m_letter.intro.text != intro.text)
        m_letter.otherFields.append(ImportedField{Piece{}, m_letter.intro, {}});
    m_letter.intro = intro;
    m_letter.items = before + m_letter.items;
    for (qsizetype i = 0; i < m_letter.items.size(); ++i) {
        if (m_letter.items.at(i).no < 1)
            m_letter.items[i].no = static_cast<int>(i) + 1;
    }
}

void FormReader::take(Column column, Span label, Span value)
{
    m_covered.append(label);
    if (value.isEmpty())
        return;
    const QString name = headerKey(m_source.normOf(label));
    switch (column) {
    case Column::Org:
        if (m_letter.org.isEmpty()) {
            m_letter.orgText = m_source.piece(value);
            m_letter.org = nameIn(m_source, value);
            return;
        }
        break;
    case Column::Text:
        return readPromises(value);
    case Column::Limit:
        if (m_letter.due.isEmpty()) {
            m_letter.due = m_source.piece(value);
            return;
        }
        break;
    case Column::Phone:
        return readPhones(m_source, value, false, m_letter);
    case Column::Fax:
        return readPhones(m_source, value, true, m_letter);
    case Column::Email:
        return readEmails(m_source, value, m_letter);
    case Column::Address:
        return readAddress(m_source, value, m_letter);
    case Column::Postcode:
        return readPostcode(m_source, value, m_letter);
    case Column::ContactPhone:
        doubt(m_letter.doubts, DoubtCode::PersonalPhone, value, 80,
              QCoreApplication::translate("Import", "“%1”是联系人的电话，没有作为单位的监督电话，请核对。")
                  .arg(shortened(m_source.piece(value).text, 40)));
        break;
    case Column::Field:
        if ((name.endsWith(u"日期") || name.endsWith(u"时间")) && m_letter.signedAt.isEmpty()) {
            m_letter.signedAt = m_source.piece(value);
            return;
        }
        break;
    default:
        break;
    }
    m_letter.otherFields.append(
        ImportedField{m_source.piece(label), m_source.piece(value), meaningOf(column)});
}

ImportedPage FormReader::read(const ReadOptions& options)
{
    m_page.rawText = m_layout.text;
    bool labels = false;
    for (qsizetype row = 0; row < m_table.rows.size(); ++row) {
        QList<Span> cells;
        for (const Span& cell : m_layout.cells.at(row)) {
            if (!m_source.blank(cell))
                cells.append(m_source.trimmed(cell));
        }
        const auto columnAt = [&](qsizetype i) {
            return cells.at(i).length <= 16 ? columnOf(m_source.normOf(cells.at(i))) : Column::Unknown;
        };
        if (cells.size() == 1 && !labels && columnAt(0) == Column::Unknown) {
            // The title above the form.
            const Span line = cells.first();
            const QString text = m_source.normOf(line);
            if (m_letter.title.isEmpty() && text.contains(u"承诺")) {
                m_letter.title = m_source.piece(line);
                const auto org = orgIn(text.left(text.indexOf(u"承诺")));
                if (org && org->certain) {
                    m_letter.orgText = m_source.piece({line.start + org->span.start, org->span.length});
                    m_letter.org = nameIn(m_source, m_letter.orgText.span);
                }
            }
            continue;
        }
        for (qsizetype i = 0; i < cells.size();) {
            const Column column = columnAt(i);
            if (column == Column::Unknown) {
                // 承诺人签字： and the like, or a line of the form's own.
                ++i;
                continue;
            }
            labels = true;
            const bool content =
                i + 1 < cells.size() && (cells.at(i + 1).length > 16 || columnAt(i + 1) == Column::Unknown);
            take(column, cells.at(i), content ? cells.at(i + 1) : Span{cells.at(i).end(), 0});
            i += content ? 2 : 1;
        }
    }
    if (!m_layout.cells.isEmpty())
        m_letter.span = m_source.trimmed(m_source.all());
    finishLetter(m_source, m_letter, options.year, options.otherwise);
    m_page.letters.append(m_letter);
    findLeftOut(m_source, m_page, m_covered);
    return m_page;
}

} // namespace

ImportedPage readForm(const Table& table, const ReadOptions& options)
{
    const TableLayout layout = layoutOf(table);
    const SourceText source(layout.text);
    return FormReader(table, source, layout).read(options);
}

} // namespace jiannuo::letters
