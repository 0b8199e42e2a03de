// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_reader.h"

#include "exchange/due_dates.h"
#include "exchange/page_parts.h"
#include "exchange/titles.h"

#include <QCoreApplication>

namespace jiannuo::letters {

void TableReader::leftOver(Span span, int confidence, const QString& sentence)
{
    doubt(m_page.doubts, DoubtCode::TextLeftOver, m_source.trimmed(span), confidence, sentence);
}

/// 填报单位：清河县水务局, 监督电话：…, 2026年1月: what is said of the whole table.
void TableReader::readAbove(const QString& text, Span span)
{
    static const QRegularExpression org(
        QStringLiteral("^(?:填报|承诺|报送|公示|申报|编制|责任)?单位(?:名称)?(?:\\((?:盖?章|公章)\\))?[ ]?:[ "
                       "]*(.{2,40}?)[ ]*(?:\\((?:盖?章|公章)\\))?$"));
    const auto named = matchFrom(org, text);
    if (named.hasMatch()) {
        m_orgText = m_source.trimmedPiece({span.start + named.capturedStart(1), named.capturedLength(1)});
        m_org = nameIn(m_source, m_orgText.span);
        m_orgInferred = false;
        m_covered.append(span);
        return;
    }
    for (const LabelHit& label : findLabels(m_source, span)) {
        m_labels.append(label);
        m_covered.append(label.whole());
    }
    if (isDateLine(text) && m_signedAt.isEmpty())
        m_signedAt = m_source.piece(span);
}

void TableReader::readHeading()
{
    if (m_header.first == 0)
        return;
    const Span above = m_source.trimmed(Span::between(0, m_layout.cells.at(m_header.first).first().start));
    m_page.heading = m_source.piece(above);
    if (const int year = yearIn(m_source.normOf(above)); year > 0)
        m_year = year;
    QString inferred;
    Piece inferredText;
    for (qsizetype row = 0; row < m_header.first; ++row) {
        const QList<Span> cells = ownCells(row);
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString text = m_source.normOf(cells.at(i));
            // 填报单位： | 清河县水务局 in two cells.
            if (i + 1 < cells.size() && text.endsWith(u':')) {
                const Span both = Span::between(cells.at(i).start, cells.at(i + 1).end());
                readAbove(m_source.normOf(both).replace(u'\t', u' '), both);
                ++i;
                continue;
            }
            readAbove(text, cells.at(i));
        }
        // 清水县教育局公开承诺事项表: the unit of a table without a column for it.
        if (cells.isEmpty())
            continue;
        const QString title = m_source.normOf(cells.first());
        const qsizetype word = title.indexOf(u"承诺");
        const auto org = orgIn(word > 0 ? title.left(word) : title);
        static const QRegularExpression region(QStringLiteral("[县区市州省旗]$"));
        if (!org || !org->certain || !inferred.isEmpty())
            continue;
        inferredText = m_source.piece({cells.first().start + org->span.start, org->span.length});
        inferred = nameIn(m_source, inferredText.span);
        m_orgInferred = matchFrom(region, inferred).hasMatch();
    }
    if (m_org.isEmpty()) {
        m_org = inferred;
        m_orgText = inferredText;
    } else {
        m_orgInferred = false;
    }
}

void TableReader::describeColumns()
{
    for (qsizetype row = m_header.first; row < m_header.first + m_header.rows; ++row)
        m_covered.append(wholeRow(row));
    for (qsizetype i = 0; i < m_header.columns.size(); ++i) {
        const QString& name = m_header.names.at(i);
        QString example;
        for (qsizetype row = m_header.first + m_header.rows; row < m_table.rows.size() && example.isEmpty();
             ++row)
            example = shortened(m_table.rows.at(row).value(i).simplified(), 60);
        if (name.isEmpty() && example.isEmpty())
            continue;
        m_page.columns.append(ImportedColumn{name, meaningOf(m_header.columns.at(i)), example});
        Span head = cell(m_header.first, i).span;
        for (qsizetype row = m_header.first; row < m_header.first + m_header.rows; ++row) {
            const Span own = m_source.trimmed(m_layout.cells.at(row).value(i));
            head = own.isEmpty() ? head : own;
        }
        const QString shown =
            name.isEmpty() ? QCoreApplication::translate("Import", "第%1列").arg(i + 1) : name.trimmed();
        if (m_header.columns.at(i) == Column::Unknown)
            doubt(m_page.doubts, DoubtCode::ColumnUnknown, head, 50,
                  QCoreApplication::translate("Import", "不认识“%1”这一列，没有导入。").arg(shown));
        else if (m_header.columns.at(i) == Column::Skip)
            addLeftOut(m_page.leftOut, shown, QCoreApplication::translate("Import", "选定不导入的列"));
    }
}

/// A repeated header, a sum, a section's heading, a signature: rows that promise nothing.
bool TableReader::isNoPromise(qsizetype row)
{
    const QList<Span> own = ownCells(row);
    if (own.isEmpty())
        return true;
    const QStringList& cells = m_table.rows.at(row);
    bool repeated = true;
    for (qsizetype i = 0; i < cells.size() && repeated; ++i)
        repeated =
            cells.at(i).trimmed().isEmpty() || headerKey(cells.at(i)) == headerKey(m_header.names.value(i));
    const QString first = squeezed(m_source.normOf(own.first()));
    if (repeated && own.size() > 1) {
        m_covered.append(wholeRow(row));
        return true;
    }
    static const QRegularExpression sum(
        QStringLiteral("^(?:合计|总计|小计|共计|总数|汇总)(?:[:：(（\\d].*)?$"));
    if (matchFrom(sum, first).hasMatch()) {
        leftOver(wholeRow(row), 80,
                 QCoreApplication::translate("Import", "“%1”是合计行，没有作为承诺导入。")
                     .arg(shortened(first, 20)));
        return true;
    }
    static const QRegularExpression signature(
        QStringLiteral("^(?:填表|制表|填报|审核|审批|复核|经办|单位|主要|分管|部门|联系|报送|监督|投诉|举报)["
                       "^:]{0,10}:|^(?:注|备注|说明|附注)[ ]?[:.、]"));
    static const QRegularExpression note(QStringLiteral("^(?:注|备注|说明|附注)[ ]?[:.、]"));
    const bool numbered = !cellOf(row, Column::No).span.isEmpty() && cellOf(row, Column::No).row == row
        && own.size() > 1 && !matchFrom(signature, m_source.normOf(own.first())).hasMatch();
    if (!numbered && matchFrom(signature, m_source.normOf(own.first())).hasMatch()) {
        const qsizetype before = m_labels.size();
        for (const Span& span : own)
            readAbove(m_source.normOf(span), span);
        if (m_labels.size() == before || matchFrom(note, m_source.normOf(own.first())).hasMatch())
            leftOver(wholeRow(row), 60,
                     QCoreApplication::translate("Import", "“%1”不是承诺事项，没有导入，请核对。")
                         .arg(shortened(m_source.piece(own.first()).text, 40)));
        return true;
    }
    if (own.size() > 1 || m_header.columns.size() < 3)
        return false;
    // One cell across the table heads what follows.
    const Span text = cellOf(row, Column::Text).span;
    const bool across = m_across.contains(row);
    if (text == own.first() && !across && cellOf(row, Column::Text).row == row)
        return false;
    if (cells.size() > 1 && !across && m_source.trimmed(m_layout.cells.at(row).first()).isEmpty())
        return false;
    if (isDateLine(m_source.normOf(own.first()))) {
        m_signedAt = m_source.piece(own.first());
    } else if (isOrgLine(m_source.normOf(own.first())) && !m_header.columns.contains(Column::Org)) {
        m_orgText = m_source.piece(own.first());
        m_org = nameIn(m_source, own.first());
        m_orgInferred = false;
    } else if (across || !m_header.columns.contains(Column::Org)
               || cellOf(row, Column::Org).span != own.first()) {
        m_section = m_source.piece(own.first());
    } else {
        return false;
    }
    return true;
}

} // namespace jiannuo::letters
