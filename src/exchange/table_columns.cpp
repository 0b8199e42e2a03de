// SPDX-License-Identifier: Apache-2.0
#include "exchange/table_columns.h"

#include "exchange/source_text.h"

#include <algorithm>
#include <array>

namespace jiannuo {

using namespace letters;

namespace letters {

namespace {

constexpr qsizetype mostHeadRows = 20;

struct Meaning {
    Column column;
    const char* name;
};
constexpr std::array meanings{
    Meaning{Column::Org, "org"},           Meaning{Column::No, "no"},
    Meaning{Column::Text, "promise"},      Meaning{Column::Title, "title"},
    Meaning{Column::Limit, "due"},         Meaning{Column::Statutory, "statutory"},
    Meaning{Column::Target, "target"},     Meaning{Column::Measures, "measures"},
    Meaning{Column::Project, "project"},   Meaning{Column::Leader, "leader"},
    Meaning{Column::Owner, "owner"},       Meaning{Column::Office, "office"},
    Meaning{Column::Contact, "contact"},   Meaning{Column::ContactPhone, "contactPhone"},
    Meaning{Column::Phone, "phone"},       Meaning{Column::Fax, "fax"},
    Meaning{Column::Email, "email"},       Meaning{Column::Address, "address"},
    Meaning{Column::Postcode, "postcode"}, Meaning{Column::Reception, "reception"},
    Meaning{Column::Section, "section"},   Meaning{Column::RegNo, "regNo"},
    Meaning{Column::Remark, "remark"},     Meaning{Column::Field, "field"},
    Meaning{Column::Skip, "skip"},
};

struct HeaderWords {
    Column column;
    bool weak;
    QRegularExpression rx;
};

const QList<HeaderWords>& knownWords()
{
    static const QList<HeaderWords> words = [] {
        QList<HeaderWords> list;
        const auto add = [&](Column column, const char* pattern, bool weak = false) {
            list.append(HeaderWords{column, weak,
                                    QRegularExpression(QStringLiteral("^(?:") + QString::fromUtf8(pattern)
                                                       + QStringLiteral(")$"))});
        };
        add(Column::Org,
            "(?:承诺|填报|公示|申报|报送)?(?:单位|部门|主体|机关)(?:名称|全称)?|(?:所在)?党组织(?:名称)?|"
            "组织名称|机关名称|"
            "(?:所在|所属)?(?:党)?支部(?:名称)?|所在单位|县直单位|市直单位|乡镇|乡镇街道");
        add(Column::No, "序号|编号|项号|号|No\\.?|NO\\.?|no\\.?|项次|顺序号?");
        add(Column::RegNo, "登记号|承诺登记号|承诺编号|台账号|备案号|文号");
        add(Column::Text,
            "(?:公开|服务|具体|主要|践诺|年度)?承诺(?:的|服务)?(?:事项|内容|条款|项目|目标)?(?:及|和|与)?(?:"
            "内容|事项|标准)?|"
            "具体内容|主要内容|事项内容|内容");
        add(Column::Text,
            "(?:为民办?|民生|惠民|办)?实事(?:名称|事项|项目|内容)?|(?:服务|办理|工作|重点|民生|办事|审批|"
            "任务|"
            "实施|具体|公开|便民|"
            "惠民)?(?:事项|任务|工作)(?:名称|内容)?|(?:服务|工作|任务|建设|实施|办理|办事|项目)(?:内容|项目)|"
            "(?:重点|民生|惠民)"
            "(?:工作|项目|工程)(?:名称|内容)?|项目名称|建设内容(?:及|和)规模|做什么|承办事项",
            true);
        add(Column::Statutory, ".{0,2}(?:法定|规定|法律规定|原).{0,4}(?:时限|期限|时间|工作日|天数)");
        add(Column::Limit,
            ".{0,6}(?:时限|期限)(?:要求)?|.{0,4}(?:完成|办结|起止|实施|计划|整改|落实)(?:的)?(?:时间|日期|"
            "节点)|时间(?:安排|节点|要求|"
            "进度)|进度安排|进度要求|承诺天数|办理天数|什么时候完成|完成时间节点");
        add(Column::Target,
            "(?:具体|工作|量化|年度|预期|考核)?(?:目标|指标)(?:值|任务|要求)?|目标任务|任务目标|预期效果");
        add(Column::Measures, ".{0,4}(?:措施|举措)|怎么做");
        add(Column::Project, "所属项目|项目");
        add(Column::Leader, ".{0,4}(?:责任|分管|包联|牵头|主管|主要|挂点|联系)领导|领导|书记");
        add(Column::Owner, ".{0,4}(?:责任|负责|承办|经办|承诺|践诺)人(?:员|姓名)?|姓名|责任人及职务|职务");
        add(Column::Office,
            "(?:责任|承办|牵头|主办|配合|协办|办理|实施|落实|具体|分管)(?:单位|部门|科室|股室|处室|窗口|机构|"
            "主体|股|科)(?:及责任人)?|科室|"
            "股室|处室|岗位|窗口");
        add(Column::Contact,
            "(?:业务)?联系人(?:员|姓名)?|联络人|联络员|联系人(?:及|和|、|与)?(?:联系)?(?:电话|方式|手机)");
        add(Column::Remark, "备注|说明|注|其他|其它|附注");
        add(Column::Section, "类别|类型|分类|领域|事项类型|承诺类别|板块");
        add(Column::Field,
            "(?:完成|落实|进展|办理|践诺|整改|兑现)(?:情况|进度|状态|结果)|是否完成|进度|依据|.{0,6}依据|"
            "服务对象|受理条件|办理流程|"
            "收费标准|资金.{0,6}|投资.{0,6}|(?:建设|实施|项目|活动|服务|办理)(?:地点|地址|规模)|得分|评分|"
            "评定.{0,4}|性别|年龄|"
            "政治面貌|填写日期|日期|.{0,6}签[字名章](?:.{0,4})?");
        add(Column::Fax, ".{0,8}传真(?:号码|电话)?");
        add(Column::Email, ".{0,8}(?:邮箱|信箱|邮件|[Ee]-?[Mm][Aa][Ii][Ll])(?:地址)?");
        add(Column::Phone, ".{0,8}(?:电话|热线|联系方式)(?:号码)?");
        add(Column::ContactPhone,
            ".{0,4}手机(?:号码?|电话)?|(?:联系人|责任人|负责人|经办人|承办人)(?:联系)?(?:电话|方式|号码)");
        add(Column::Address, ".{0,6}(?:地址|地点)");
        add(Column::Postcode, "邮编|邮政编码");
        add(Column::Reception, ".{0,4}(?:接待|受理|投诉)(?:部门|科室|单位|机构)");
        return list;
    }();
    return words;
}

bool isPerson(Column column)
{
    return column == Column::Contact || column == Column::Owner || column == Column::Leader;
}

/// 供水股, 办公室, 一组: a section inside a unit.
bool isSection(const QString& value)
{
    static const QRegularExpression rx(QStringLiteral("(?:股|科|处|室|组|岗|窗口|班|队|中心|站|所)$"));
    static const QRegularExpression unit(QStringLiteral("[县市区省州旗镇乡].{1,}(?:中心|队|站|所|处|室)$"));
    const QString name = squeezed(value);
    return matchFrom(rx, name).hasMatch() && !matchFrom(unit, name).hasMatch();
}

/// The words above a column in a row of the header: also those of a cell that reaches over it.
QString headCell(const Table& table, qsizetype row, qsizetype column)
{
    const QString own = table.rows.at(row).value(column);
    if (!own.trimmed().isEmpty())
        return own;
    for (const Table::Merge& merge : table.merges) {
        if (row >= merge.row && row < merge.row + merge.rows && column >= merge.column
            && column < merge.column + merge.columns)
            return table.rows.value(merge.row).value(merge.column);
    }
    return {};
}

qsizetype widthOf(const Table& table, qsizetype first, qsizetype rows)
{
    qsizetype width = 0;
    for (qsizetype row = first; row < std::min(first + rows, table.rows.size()); ++row)
        width = std::max(width, table.rows.at(row).size());
    for (const Table::Merge& merge : table.merges) {
        if (merge.row >= first && merge.row < first + rows)
            width = std::max(width, merge.column + merge.columns);
    }
    return std::min<qsizetype>(width, 256);
}

/// Names and meanings of the columns, were the header these rows.
Header headerAt(const Table& table, qsizetype first, qsizetype rows, const ReadOptions& options)
{
    Header header;
    header.first = first;
    header.rows = rows;
    const qsizetype width = widthOf(table, first, rows);
    QList<bool> weak;
    for (qsizetype column = 0; column < width; ++column) {
        QStringList parts;
        for (qsizetype row = first; row < first + rows; ++row) {
            const QString part = headCell(table, row, column).trimmed();
            if (!part.isEmpty() && (parts.isEmpty() || parts.last() != part))
                parts.append(part);
        }
        bool isWeak = false;
        Column meaning = Column::Unknown;
        QString name = parts.isEmpty() ? QString() : parts.last();
        const QString all = parts.join(QString());
        for (const QString& words : {name, all, parts.value(0)}) {
            if (const auto chosen = options.columns.constFind(headerKey(words));
                chosen != options.columns.cend())
                meaning = columnNamed(*chosen);
            if (meaning != Column::Unknown)
                break;
        }
        for (const QString& words : {name, all, parts.value(0)}) {
            if (meaning == Column::Unknown && !words.isEmpty())
                meaning = columnOf(words, &isWeak);
        }
        header.names.append(name);
        header.columns.append(meaning);
        weak.append(isWeak);
    }
    // One column of promises: the plain words for it before those that may mean something else.
    const auto strong = [&] {
        for (qsizetype i = 0; i < width; ++i) {
            if (header.columns.at(i) == Column::Text && !weak.at(i))
                return true;
        }
        return false;
    }();
    bool taken = false;
    for (qsizetype i = 0; i < width; ++i) {
        if (header.columns.at(i) != Column::Text)
            continue;
        // 承诺事项 beside 承诺内容 is its title.
        const bool content = headerKey(header.names.at(i)).endsWith(u"内容");
        const bool later = std::any_of(header.columns.cbegin() + i + 1, header.columns.cend(),
                                       [](Column column) { return column == Column::Text; });
        if ((strong && weak.at(i)) || taken)
            header.columns[i] = taken ? Column::Field : Column::Title;
        else if (!content && later && headerKey(header.names.at(i)).endsWith(u"事项")) {
            bool contentLater = false;
            for (qsizetype j = i + 1; j < width; ++j)
                contentLater = contentLater
                    || (header.columns.at(j) == Column::Text && weak.at(j) == weak.at(i)
                        && headerKey(header.names.at(j)).endsWith(u"内容"));
            if (contentLater)
                header.columns[i] = Column::Title;
            else
                taken = true;
        } else {
            taken = true;
        }
    }
    const bool people = std::any_of(header.columns.cbegin(), header.columns.cend(), isPerson);
    for (qsizetype i = 0; i < width; ++i) {
        static const QRegularExpression plain(QStringLiteral("^(?:联系)?(?:电话|方式|号码)(?:号码)?$"));
        if (header.columns.at(i) == Column::Phone && i > 0 && isPerson(header.columns.at(i - 1))
            && matchFrom(plain, headerKey(header.names.at(i))).hasMatch())
            header.columns[i] = Column::ContactPhone;
        else if (header.columns.at(i) == Column::ContactPhone && !people
                 && !headerKey(header.names.at(i)).contains(u'人'))
            header.columns[i] = Column::Phone;
    }
    return header;
}

/// Without a column of its own the responsible unit is the one that promises; sections of one unit are not.
void chooseOrg(const Table& table, Header& header)
{
    if (header.columns.contains(Column::Org))
        return;
    for (const QStringView word : {QStringView(u"责任"), QStringView(u"牵头"), QStringView(u"承办"),
                                   QStringView(u"主办"), QStringView(u"实施")}) {
        for (qsizetype i = 0; i < header.columns.size(); ++i) {
            const QString name = headerKey(header.names.at(i));
            if (header.columns.at(i) != Column::Office || !name.startsWith(word)
                || !(name.contains(u"单位") || name.contains(u"部门") || name.contains(u"主体")))
                continue;
            int units = 0;
            int sections = 0;
            for (qsizetype row = header.first + header.rows;
                 row < table.rows.size() && row < header.first + 500; ++row) {
                const QString value = table.rows.at(row).value(i).trimmed();
                if (!value.isEmpty())
                    ++(isSection(value) ? sections : units);
            }
            if (units > sections)
                header.columns[i] = Column::Org;
            return;
        }
    }
}

int knownIn(const Header& header)
{
    return static_cast<int>(std::count_if(header.columns.cbegin(), header.columns.cend(),
                                          [](Column column) { return column != Column::Unknown; }));
}

/// How many rows the header has: as far as its cells reach, or one more where the next row only names
/// columns.
qsizetype depthOf(const Table& table, qsizetype first)
{
    qsizetype depth = 1;
    for (const Table::Merge& merge : table.merges) {
        if (merge.row == first && merge.rows <= 4)
            depth = std::max(depth, merge.rows);
    }
    int above = 0;
    for (const QString& cell : table.rows.at(first))
        above += cell.size() <= 16 && columnOf(cell) != Column::Unknown;
    const bool gaps = above >= 2 && table.rows.at(first).contains(QString());
    for (; depth < 4 && first + depth < table.rows.size(); ++depth) {
        const QStringList& next = table.rows.at(first + depth);
        int named = 0;
        bool only = true;
        for (const QString& cell : next) {
            if (cell.trimmed().isEmpty())
                continue;
            const bool known = cell.size() <= 16 && columnOf(cell) != Column::Unknown;
            named += known;
            only = only && known;
        }
        if (!(only && named >= 1 && (gaps || depth > 1)))
            break;
    }
    return std::min(depth, table.rows.size() - first);
}

} // namespace

QString headerKey(const QString& header)
{
    static const QRegularExpression around(QStringLiteral("[:：*＊]|[（(][^）)]*[）)]$"));
    // Normalised like a source: half a character would make the patterns fail.
    return squeezed(SourceText(header).norm()).remove(around);
}

QString meaningOf(Column column)
{
    for (const Meaning& meaning : meanings) {
        if (meaning.column == column)
            return QString::fromLatin1(meaning.name);
    }
    return {};
}

Column columnNamed(const QString& meaning)
{
    for (const Meaning& entry : meanings) {
        if (meaning == QLatin1StringView(entry.name))
            return entry.column;
    }
    return meaning == u"limit" ? Column::Limit : Column::Unknown;
}

Column columnOf(const QString& header, bool* weak)
{
    if (header.size() > 60)
        return Column::Unknown;
    const QString name = headerKey(header);
    for (const HeaderWords& words : knownWords()) {
        if (!matchFrom(words.rx, name).hasMatch())
            continue;
        if (weak)
            *weak = words.weak;
        return words.column;
    }
    return Column::Unknown;
}

bool isForm(const Table& table)
{
    int pairs = 0;
    bool promise = false;
    for (qsizetype row = 0; row < table.rows.size() && row < 60; ++row) {
        QStringList cells = table.rows.at(row);
        cells.removeAll(QString());
        for (qsizetype i = 0; i + 1 < cells.size(); i += 2) {
            const Column label = cells.at(i).size() <= 16 ? columnOf(cells.at(i)) : Column::Unknown;
            const bool content = cells.at(i + 1).size() > 16 || columnOf(cells.at(i + 1)) == Column::Unknown;
            if (label == Column::Unknown || !content)
                break;
            ++pairs;
            if (label == Column::Text) {
                // Below a ledger's heading stand more promises, below a form's label another label.
                const qsizetype column = table.rows.at(row).indexOf(cells.at(i));
                const QString below = table.rows.value(row + 1).value(column).trimmed();
                promise = promise
                    || ((below.isEmpty() || (below.size() <= 16 && columnOf(below) != Column::Unknown))
                        && (i > 0 || cells.size() <= 4));
            }
        }
    }
    return promise && pairs >= 2;
}

Header findHeader(const Table& whole, const ReadOptions& options)
{
    // What may be a header is at the top; a hostile sheet has merges without end.
    Table table{whole.name, whole.rows.mid(0, 3 * mostHeadRows)};
    for (const Table::Merge& merge : whole.merges) {
        if (merge.row < table.rows.size() && table.merges.size() < 1000)
            table.merges.append(merge);
    }
    for (qsizetype row = 0; row < table.rows.size() && row < mostHeadRows; ++row) {
        const qsizetype depth = depthOf(table, row);
        Header header = headerAt(table, row, depth, options);
        if (!header.columns.contains(Column::Text) && depth > 1)
            header = headerAt(table, row, 1, options);
        const bool chosen = options.columns.values().contains(QStringLiteral("promise"));
        if (!header.columns.contains(Column::Text)
            || (knownIn(header) < 2 && header.columns.size() != 1 && !chosen))
            continue;
        chooseOrg(whole, header);
        return header;
    }
    return {};
}

Header likelyHeader(const Table& table)
{
    qsizetype best = -1;
    qsizetype most = 1;
    for (qsizetype row = 0; row + 1 < table.rows.size() && row < mostHeadRows; ++row) {
        qsizetype names = 0;
        for (const QString& cell : table.rows.at(row))
            names += !cell.trimmed().isEmpty() && cell.size() <= 20;
        if (names > most) {
            most = names;
            best = row;
        }
    }
    return best < 0 ? Header{} : headerAt(table, best, 1, {});
}

} // namespace letters

QStringList columnMeanings()
{
    QStringList names;
    for (const letters::Meaning& meaning : letters::meanings)
        names.append(QString::fromLatin1(meaning.name));
    return names;
}

} // namespace jiannuo
