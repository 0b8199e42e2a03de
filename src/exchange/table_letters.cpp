#include "exchange/documents.h"
#include "exchange/figures.h"
#include "exchange/items.h"
#include "exchange/letter_reader.h"
#include "domain/secrecy.h"
#include "exchange/titles.h"

#include <QHash>

namespace jiannuo {

using namespace letters;

namespace {

enum class Column {
    Unknown,
    Org,
    No,
    Text,
    Limit,
    Target,
    Field,
    Phone,
    Fax,
    Email,
    Address,
    Postcode,
    Reception
};

Column columnOf(const QString& header)
{
    const QString name =
        squeezed(header).remove(QRegularExpression(QStringLiteral("[:：*]|[（(][^）)]*[）)]$")));
    const auto is = [&](const char* pattern) {
        return QRegularExpression(QStringLiteral("^(?:") + QString::fromUtf8(pattern) + QStringLiteral(")$"))
            .match(name)
            .hasMatch();
    };
    if (is("(?:承诺)?(?:单位|部门|主体)(?:名称|全称)?|党组织(?:名称)?|组织名称|机关名称"))
        return Column::Org;
    if (is("序号|编号|项号|号|No\\.?|NO\\.?"))
        return Column::No;
    if (is("(?:公开|服务|具体|主要)?承诺(?:的)?(?:事项|内容|条款)?(?:内容)?|事项(?:名称|内容)?"))
        return Column::Text;
    if (is(".{0,6}时限|.{0,4}完成时间|.{0,4}期限|.{0,4}办结时间"))
        return Column::Limit;
    if (is("(?:具体|工作|量化)?(?:目标|指标)(?:值)?|目标任务"))
        return Column::Target;
    if (is(".{0,4}措施|.{0,4}责任人|负责人|责任领导|分管领导|责任单位|责任科室|备注|登记号|类别|联系人|书记"))
        return Column::Field;
    if (is(".{0,8}传真(?:号码|电话)?"))
        return Column::Fax;
    if (is(".{0,8}(?:邮箱|信箱|邮件|[Ee]-?[Mm][Aa][Ii][Ll])(?:地址)?"))
        return Column::Email;
    if (is(".{0,8}(?:电话|热线|联系方式|手机)(?:号码)?"))
        return Column::Phone;
    if (is(".{0,6}(?:地址|地点)"))
        return Column::Address;
    if (is("邮编|邮政编码"))
        return Column::Postcode;
    if (is(".{0,4}(?:接待|受理)(?:部门|科室|单位|机构)"))
        return Column::Reception;
    return Column::Unknown;
}

/// The table as text, with the place of every cell.
struct Layout {
    QString text;
    QList<QList<Span>> cells;
};

Layout layoutOf(const Table& table)
{
    Layout layout;
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

/// 3个工作日, 5天内, 当日; or a bare number under 时限（工作日）.
std::optional<ImportedTimeLimit> limitOf(const SourceText& source, Span cell, const QString& header)
{
    static const QRegularExpression rx(
        QStringLiteral("^[^\\d一二两三四五六七八九十]{0,8}(\\d{1,4}|[一二两三四五六七八九十百]{1,5})[ "
                       "]?(?:个)?[ ]?(工作[日天]|自然日|天|日|小时)?[ ]?"
                       "(?:内|以内|之内)?(?:办结|完成|答复)?$"));
    const QString text = source.normOf(source.trimmed(cell));
    ImportedTimeLimit limit;
    limit.text = source.trimmedPiece(cell);
    if (text == u"当天" || text == u"当日" || text == u"当日办结" || text == u"当天办结") {
        limit.unit = ImportedUnit::SameDay;
        return limit;
    }
    const auto match = matchFrom(rx, text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2).isEmpty() ? squeezed(header) : match.captured(2);
    if (unit.contains(u"工作日") || unit.contains(u"工作天"))
        limit.unit = ImportedUnit::WorkingDay;
    else if (unit.contains(u"小时"))
        limit.unit = ImportedUnit::Hour;
    else if (unit.contains(u'天') || unit.contains(u'日'))
        limit.unit = ImportedUnit::Day;
    else
        return {};
    limit.normal = numberOf(match.captured(1));
    return limit.normal > 0 ? std::optional(limit) : std::nullopt;
}

class TableReader {
public:
    TableReader(const Table& table, const SourceText& source, const Layout& layout, ImportedPage& page)
        : m_table(table)
        , m_source(source)
        , m_layout(layout)
        , m_page(page)
    {
    }

    bool read();

private:
    bool findHeader();
    void readHeading();
    void readRow(qsizetype row);
    Span cell(qsizetype row, qsizetype column) const;
    Span cellOf(qsizetype row, Column column) const;
    ImportedLetter& letterOf(qsizetype row);
    void readNumber(qsizetype row, ImportedItem& item, ImportedLetter& letter);

    const Table& m_table;
    const SourceText& m_source;
    const Layout& m_layout;
    ImportedPage& m_page;
    QList<Column> m_columns;
    QStringList m_headers;
    qsizetype m_headerRow = -1;
    QString m_org;
    Piece m_orgText;
    QHash<QString, qsizetype> m_letters;
    int m_lastNo = 0;
};

Span TableReader::cell(qsizetype row, qsizetype column) const
{
    const QList<Span>& cells = m_layout.cells.at(row);
    return column < cells.size() ? m_source.trimmed(cells.at(column)) : Span{};
}

Span TableReader::cellOf(qsizetype row, Column column) const
{
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i) == column && !cell(row, i).isEmpty())
            return cell(row, i);
    }
    return {};
}

bool TableReader::findHeader()
{
    for (qsizetype row = 0; row < m_table.rows.size() && row < 20; ++row) {
        QList<Column> columns;
        int known = 0;
        bool text = false;
        for (const QString& header : m_table.rows.at(row)) {
            columns.append(columnOf(header));
            known += columns.last() != Column::Unknown;
            text = text || columns.last() == Column::Text;
        }
        if (text && (known >= 2 || columns.size() == 1)) {
            m_headerRow = row;
            m_columns = columns;
            m_headers = m_table.rows.at(row);
            // Without a column of its own the responsible unit is the one that promises.
            for (qsizetype i = 0; i < columns.size() && !columns.contains(Column::Org); ++i) {
                if (squeezed(m_headers.at(i)).contains(u"责任单位"))
                    m_columns[i] = Column::Org;
            }
            return true;
        }
    }
    return false;
}

void TableReader::readHeading()
{
    if (m_headerRow == 0)
        return;
    const Span above = m_source.trimmed(Span::between(0, m_layout.cells.at(m_headerRow).first().start));
    m_page.heading = m_source.piece(above);
    // 清水县教育局公开承诺事项表: the unit of a table without a column for it.
    for (qsizetype row = 0; row < m_headerRow; ++row) {
        const Span first = cell(row, 0);
        const QString title = m_source.normOf(first);
        const qsizetype word = title.indexOf(u"承诺");
        if (const auto org = orgIn(word > 0 ? title.left(word) : title);
            org && org->certain && m_org.isEmpty()) {
            m_orgText = m_source.piece({first.start + org->span.start, org->span.length});
            m_org = squeezed(m_orgText.text);
        }
    }
}

ImportedLetter& TableReader::letterOf(qsizetype row)
{
    const Span org = cellOf(row, Column::Org);
    if (!org.isEmpty()) {
        m_orgText = m_source.piece(org);
        m_org = squeezed(m_orgText.text);
    }
    const auto known = m_letters.constFind(m_org);
    if (known != m_letters.cend())
        return m_page.letters[*known];
    ImportedLetter letter;
    letter.org = m_org;
    letter.orgText = m_orgText;
    const QList<Span>& cells = m_layout.cells.at(row);
    letter.span = Span::between(cells.first().start, cells.last().end());
    m_letters.insert(m_org, m_page.letters.size());
    m_page.letters.append(letter);
    return m_page.letters.last();
}

void TableReader::readNumber(qsizetype row, ImportedItem& item, ImportedLetter& letter)
{
    const Span span = cellOf(row, Column::No);
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

void TableReader::readRow(qsizetype row)
{
    const Span text = cellOf(row, Column::Text);
    const QList<Span>& cells = m_layout.cells.at(row);
    const Span whole = Span::between(cells.first().start, cells.last().end());
    const bool contacts = !cellOf(row, Column::Phone).isEmpty() || !cellOf(row, Column::Email).isEmpty()
        || !cellOf(row, Column::Address).isEmpty();
    if (text.isEmpty() && (cellOf(row, Column::Org).isEmpty() || !contacts)) {
        if (!m_source.blank(whole))
            doubt(m_page.doubts, DoubtCode::TextLeftOver, m_source.trimmed(whole), 50,
                  QCoreApplication::translate("Import", "这一行没有承诺事项，没有导入，请核对。"));
        return;
    }
    ImportedLetter& letter = letterOf(row);
    letter.span =
        Span::between(std::min(letter.span.start, whole.start), std::max(letter.span.end(), whole.end()));
    if (!text.isEmpty() && letter.items.size() < 2000) {
        ImportedItem item = readCell(m_source, text, letter);
        readNumber(row, item, letter);
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const Span value = cell(row, i);
            if (value.isEmpty())
                continue;
            if (m_columns.at(i) == Column::Limit) {
                QList<Span> taken;
                if (const auto limit = limitOf(m_source, value, m_headers.at(i)))
                    item.timeLimits.append(*limit);
                else if (const auto limits = readTimeLimits(m_source, value, taken, letter.doubts);
                         !limits.isEmpty())
                    item.timeLimits.append(limits);
                else
                    item.due = m_source.piece(value);
            } else if (m_columns.at(i) == Column::Target || m_columns.at(i) == Column::Field) {
                item.fields.append({m_source.piece(cell(m_headerRow, i)), m_source.piece(value)});
                if (m_columns.at(i) == Column::Target)
                    item.quantities.append(readFigures(m_source, value, letter.doubts).quantities);
            }
        }
        letter.items.append(item);
    }
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Span value = cell(row, i);
        if (value.isEmpty())
            continue;
        switch (m_columns.at(i)) {
        case Column::Phone:
            readPhones(m_source, value, false, letter);
            break;
        case Column::Fax:
            readPhones(m_source, value, true, letter);
            break;
        case Column::Email:
            readEmails(m_source, value, letter);
            break;
        case Column::Address:
            readAddress(m_source, value, letter);
            break;
        case Column::Postcode:
            readPostcode(m_source, value, letter);
            break;
        case Column::Reception:
            if (letter.receptionOffice.isEmpty())
                letter.receptionOffice = m_source.piece(value);
            break;
        default:
            break;
        }
    }
}

bool TableReader::read()
{
    if (!findHeader())
        return false;
    readHeading();
    for (qsizetype row = m_headerRow + 1; row < m_table.rows.size(); ++row) {
        if (m_page.letters.size() >= 5000) {
            doubt(m_page.doubts, DoubtCode::TooMany, m_layout.cells.at(row).first(), 20,
                  QCoreApplication::translate("Import", "一次最多导入5000个单位，其余没有导入。"));
            break;
        }
        if (!m_table.rows.at(row).isEmpty())
            readRow(row);
    }
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i) == Column::Unknown && !cell(m_headerRow, i).isEmpty())
            doubt(m_page.doubts, DoubtCode::ColumnUnknown, cell(m_headerRow, i), 50,
                  QCoreApplication::translate("Import", "不认识“%1”这一列，没有导入。")
                      .arg(m_headers.at(i).trimmed()));
    }
    for (ImportedLetter& letter : m_page.letters)
        finishLetter(letter);
    if (m_page.letters.isEmpty())
        doubt(m_page.doubts, DoubtCode::NothingFound, cell(m_headerRow, 0), 30,
              QCoreApplication::translate("Import", "表头下面没有承诺事项。"));
    return true;
}

} // namespace

Result<ImportedPage> lettersFromTable(const Table& table)
{
    const Layout layout = layoutOf(table);
    if (const QString mark = secrecyMark(layout.text); !mark.isEmpty())
        return Error{ErrorCode::RuleBroken,
                     QCoreApplication::translate(
                         "Import", "表格标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。")
                         .arg(mark)};
    const SourceText source(layout.text);
    ImportedPage page;
    page.rawText = layout.text;
    if (!TableReader(table, source, layout, page).read())
        return Error{ErrorCode::MissingField,
                     QCoreApplication::translate("Import",
                                                 "没有找到表头：第一行应有“单位、序号、承诺事项、完成时限、监"
                                                 "督电话”等列名，其中“承诺事项”必不可少。")};
    return page;
}

} // namespace jiannuo
