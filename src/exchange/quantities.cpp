// SPDX-License-Identifier: Apache-2.0
#include "exchange/figures.h"

using namespace Qt::StringLiterals;

namespace jiannuo::letters {

namespace {

const QRegularExpression& quantityRx()
{
    // Longer words and units first. 个 does not count months, hours and working days.
    static const QRegularExpression rx(QStringLiteral(
        "(?<![第A-Za-z])"
        "(?<pre>约|大约|近|将近|接近|不少于|不低于|不下于?|不小于|至少|不(?:能|得|会|准|应|可|宜)?超过|"
        "不多于|不高于|"
        "不大于|不足|低于|少于|小于|至多|最多|控制在|超过|突破|逾|多于|高于|大于|达到|达|≥|≤|>=|<=|>|<)?[ ]?"
        "(?:(?<pc>百分之)(?<pcv>\\d+(?:\\.\\d+)?|[一二三四五六七八九十百]{1,4})"
        "|(?:(?<![\\d\\-])(?<low>\\d{1,9}(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3})[ "
        "]?(?<lowscale>[百千]?[万亿])?"
        "(?:[%个次元户人件亩项场期])?[ ]?(?:-{1,2}|~|～|至|到)[ ]?)?"
        "(?<num>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d+)?|[一二两三四五六七八九]?[十百千]["
        "一二两三四五六"
        "七八九十百千零]{0,7}|[一二两三四五六七八九](?=[ ]?[多余几]?[ "
        "]?[万亿])|(?<=至|到|-|~)[一二两三四五六七八九])"
        "[ ]?(?<more>多|余|来|几)?[ ]?(?<scale>百万|千万|万亿|万|亿|千|百)?"
        "(?<tail>(?<=[万亿])(?:(?:\\d{1,4}(?:\\.\\d+)?(?:千万|百万|[万千百])){1,3}|\\d{1,4}|["
        "一二两三四五六七八九][一二两三"
        "四五六七八九十百千零]{0,7}万?))?[ ]?(?<more2>多|余)?[ ]?"
        "(?<unit>平方公里|平方千米|平方米|立方米|公里|千米|公顷|公斤|千克|千瓦时|千瓦|兆瓦|"
        "个百分点|人次|件次|台次|户次|"
        "个(?!工作|月|半月|小时|自然日|钟头|星期|百分)|亩|座|户|名|人(?!民|大|代)|米|件|起|份|"
        "次|家|所|处|台|辆|艘|吨|元|场|"
        "期|篇|本(?!着|局|单)|册|张|套|间|栋|幢|口|株|棵|头|只|批|宗|例|盏|块|条|项|对|组|支|"
        "部(?!门|委)|种|类|位|盘|卷|门|%|‰))"
        "(?<post>[ ]?(?:以上|以下|以内|之内|左右|上下))?"));
    return rx;
}

int factorOf(QStringView scale)
{
    return scale == u"百"  ? 100
        : scale == u"千"   ? 1'000
        : scale == u"万"   ? 10'000
        : scale == u"百万" ? 1'000'000
        : scale == u"千万" ? 10'000'000
        : scale == u"亿"   ? 100'000'000
                           : 1;
}

/// Digits or Chinese numerals.
std::optional<Decimal> plainValue(QString digits)
{
    digits.remove(u',');
    if (digits.isEmpty())
        return {};
    if (!digits.at(0).isDigit()) {
        const int spoken = numberOf(digits);
        return spoken < 0 ? std::nullopt : std::optional<Decimal>(Decimal(spoken));
    }
    const Result<Decimal> parsed = Decimal::parse(digits);
    return parsed ? std::optional<Decimal>(*parsed) : std::nullopt;
}

/// Arithmetic saturates at the end of the range; such a number is not taken.
std::optional<Decimal> bounded(Decimal value)
{
    return value >= Decimal::fromUnits(std::numeric_limits<qint64>::max()) ? std::nullopt
                                                                           : std::optional<Decimal>(value);
}

/// 5千, 2000万, 二千: what stands behind 万 or 亿 of a compound number.
std::optional<Decimal> tailValue(const QString& tail, int before)
{
    if (!tail.at(0).isDigit()) {
        const bool tens = tail.endsWith(u'万');
        const auto value = plainValue(tens ? tail.chopped(1) : tail);
        // 一万二 is 12000.
        if (value && !tens && tail.size() == 1)
            return *value * Decimal(before / 10);
        return value ? std::optional<Decimal>(*value * Decimal(tens ? 10'000 : 1)) : std::nullopt;
    }
    static const QRegularExpression part(QStringLiteral("(\\d{1,4}(?:\\.\\d+)?)(千万|百万|[万千百])?"));
    Decimal sum;
    bool ok = true;
    eachMatch(part, tail, [&](const QRegularExpressionMatch& match) {
        const auto value = plainValue(match.captured(1));
        ok = ok && value;
        // 2万5 is 25000.
        const int factor = match.capturedLength(2) > 0 ? factorOf(match.capturedView(2))
            : tail.size() == 1                         ? before / 10
                                                       : 1;
        if (value)
            sum += *value * Decimal(factor);
    });
    return ok ? std::optional<Decimal>(sum) : std::nullopt;
}

std::optional<Decimal> valueOf(const QRegularExpressionMatch& match)
{
    const bool percent = match.capturedStart(u"pc") >= 0;
    const auto value = plainValue(percent ? match.captured(u"pcv") : match.captured(u"num"));
    if (!value)
        return {};
    const QString scale = match.captured(u"scale");
    const int factor = factorOf(scale);
    Decimal whole = *value * Decimal(factor);
    if (scale == u"万亿")
        whole = *value * Decimal(10'000) * Decimal(100'000'000);
    const QString tail = match.captured(u"tail");
    if (!tail.isEmpty()) {
        const auto rest = tailValue(tail, factor);
        if (!rest || *rest >= Decimal(factor))
            return {};
        whole += *rest;
    }
    return bounded(whole);
}

/// The lower end of 10-15万元; the scale counts for both.
std::optional<Decimal> lowerOf(const QRegularExpressionMatch& match)
{
    if (match.capturedStart(u"low") < 0)
        return {};
    const auto value = plainValue(match.captured(u"low"));
    const QString own = match.captured(u"lowscale");
    return value ? bounded(*value * Decimal(factorOf(own.isEmpty() ? match.captured(u"scale") : own)))
                 : std::nullopt;
}

ImportedQualifier qualifierOf(const QRegularExpressionMatch& match)
{
    const QString pre = match.captured(u"pre");
    const QString post = match.captured(u"post").trimmed();
    const QString more = match.captured(u"more") + match.captured(u"more2");
    if (post == u"左右" || post == u"上下" || pre == u"约" || pre == u"大约" || pre.endsWith(u'近')
        || more.contains(u'来') || more.contains(u'几'))
        return ImportedQualifier::About;
    static const QStringList atMost{u"不多于"_s, u"不高于"_s, u"不大于"_s, u"不足"_s, u"低于"_s, u"少于"_s,
                                    u"小于"_s,   u"至多"_s,   u"最多"_s,   u"≤"_s,    u"<="_s,   u"<"_s};
    if (post == u"以下" || post == u"以内" || post == u"之内" || atMost.contains(pre)
        || (pre.startsWith(u'不') && pre.endsWith(u"超过")))
        return ImportedQualifier::AtMost;
    static const QStringList atLeast{u"超过"_s,   u"突破"_s, u"逾"_s,     u"不少于"_s, u"不低于"_s,
                                     u"不小于"_s, u"不下"_s, u"不下于"_s, u"至少"_s,   u"多于"_s,
                                     u"高于"_s,   u"大于"_s, u"≥"_s,      u">="_s,     u">"_s};
    if (post == u"以上" || !more.isEmpty() || atLeast.contains(pre))
        return ImportedQualifier::AtLeast;
    return ImportedQualifier::Exact;
}

bool endsName(const SourceText& source, qsizetype at)
{
    const QChar c = source.norm().at(at);
    return c == u'.' || c == u'。' || c == u',' || c == u';' || c == u'\n' || c == u'!' || c == u':'
        || c == u'、' || c == u'(' || c == u')';
}

/// What the clause says before the number, or where that is only a verb, behind it.
Piece nameOf(const SourceText& source, Span core, Span region, qsizetype previousEnd)
{
    qsizetype from = core.start;
    const qsizetype lowest = std::max({region.start, previousEnd, core.start - 30});
    while (from > lowest && !endsName(source, from - 1))
        --from;
    Span before = source.trimmed(Span::between(from, core.start));
    static const QRegularExpression tail(QStringLiteral(
        "(?:共计|合计|总计|总共|累计|共有|共|总|达到|达|为|约|有|是|了|的|至|到|控制在|保持在)$"));
    QString text = source.normOf(before);
    for (auto match = matchFrom(tail, text); match.hasMatch() && match.capturedLength() > 0;
         match = matchFrom(tail, text)) {
        text.chop(match.capturedLength());
        before.length = text.size();
    }
    before = source.trimmed(before);
    static const QRegularExpression verb(QStringLiteral(
        "^(?:解决|完成|扶持|帮助|扶助|实现|新建|组织|共|为|办好|办|做好|开展|建设|新增|其中|全年|每年|"
        "力争|确保|受理|有|落实|培训|举办|建成|[、和及与对]|已)?$"));
    if (!matchFrom(verb, source.normOf(before)).hasMatch())
        return source.piece(before);
    qsizetype to = core.end();
    while (to < region.end() && to - core.end() < 16 && !endsName(source, to)
           && !source.norm().at(to).isDigit())
        ++to;
    const Span behind = source.trimmed(Span::between(core.end(), to));
    return source.piece(behind.isEmpty() ? before : behind);
}

bool isTotal(const SourceText& source, Span core, Span region)
{
    const qsizetype from = std::max(region.start, core.start - 8);
    static const QRegularExpression rx(QStringLiteral("(?:共计|合计|总计|总共|共有|共|总数为?|总)$"));
    return matchFrom(rx, source.norm().mid(from, core.start - from)).hasMatch();
}

/// 公路里程共587.06公里 and its parts; or the parts first, 共216项 behind them.
void findSums(const SourceText& source, Span region, Figures& figures, QList<Doubt>& doubts)
{
    const QList<ImportedQuantity>& all = figures.quantities;
    QList<bool> total(all.size(), false);
    for (qsizetype i = 0; i < all.size(); ++i) {
        total[i] = isTotal(source, all.at(i).text.span, region);
        // 共4个大类别、216项职权: the word holds for both.
        if (!total.at(i) && i > 0 && total.at(i - 1)) {
            const QString between =
                source.normOf(Span::between(all.at(i - 1).text.span.end(), all.at(i).text.span.start));
            total[i] = between.size() <= 10 && between.endsWith(u'、');
        }
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!total.at(i) || all.at(i).unit == u"%")
            continue;
        const auto collect = [&](qsizetype from, qsizetype step) {
            QList<int> parts;
            for (qsizetype j = from; j >= 0 && j < all.size(); j += step) {
                if (all.at(j).unit != all.at(i).unit)
                    continue;
                if (total.at(j))
                    break;
                const Span between = step > 0
                    ? Span::between(all.at(i).text.span.end(), all.at(j).text.span.start)
                    : Span::between(all.at(j).text.span.end(), all.at(i).text.span.start);
                const QString text = source.normOf(between);
                if (text.contains(u'\n') || (!source.flattened() && text.contains(u'。')))
                    break;
                parts.append(static_cast<int>(j));
            }
            return parts;
        };
        QList<int> parts = collect(i + 1, 1);
        if (parts.size() < 2)
            parts = collect(i - 1, -1);
        if (parts.size() < 2)
            continue;
        std::sort(parts.begin(), parts.end());
        ImportedSum sum;
        sum.total = static_cast<int>(i);
        sum.parts = parts;
        for (const int part : std::as_const(parts))
            sum.sum += all.at(part).value;
        sum.agrees = sum.sum == all.at(i).value;
        if (!sum.agrees)
            doubt(doubts, DoubtCode::SumMismatch, all.at(i).text.span, 60,
                  QCoreApplication::translate("Import", "分项之和是%1%2，与总数“%3”不一致，请核对原件。")
                      .arg(sum.sum.toString(), all.at(i).unit, all.at(i).text.text));
        figures.sums.append(sum);
    }
}

/// 交办2694件，办结2586件，办结率96%: the printed rate is recomputed from the printed numbers.
void checkRates(const Figures& figures, QList<Doubt>& doubts)
{
    const ImportedQuantity* resolved = nullptr;
    const ImportedQuantity* assigned = nullptr;
    for (const ImportedQuantity& quantity : figures.quantities) {
        const QString& name = quantity.name.text;
        if (quantity.unit == u"%" && name.contains(u"办结率") && !name.contains(u"按时") && resolved
            && assigned) {
            if (assigned->value <= Decimal(0) || quantity.qualifier != ImportedQualifier::Exact
                || resolved->qualifier != ImportedQualifier::Exact
                || assigned->qualifier != ImportedQualifier::Exact)
                continue;
            const qsizetype dot = quantity.text.text.indexOf(u'.');
            const int places =
                dot < 0 ? 0 : static_cast<int>(std::min<qsizetype>(2, quantity.text.text.size() - dot - 2));
            const Decimal rate = Decimal::quotient(resolved->value * Decimal(100), assigned->value, places);
            if (rate != quantity.value)
                doubt(doubts, DoubtCode::RateMismatch, quantity.text.span, 70,
                      QCoreApplication::translate("Import",
                                                  "按原文的数字计算，办结率应为%1%，原文是“%2”，请核对。")
                          .arg(rate.toString(), quantity.text.text));
        } else if (quantity.unit != u"%") {
            if (name.endsWith(u"办结"))
                resolved = &quantity;
            else if (name.endsWith(u"交办") || name.endsWith(u"受理"))
                assigned = &quantity;
        }
    }
}

} // namespace

void readQuantities(const SourceText& source, Span region, const QList<Span>& taken, Figures& figures,
                    QList<Doubt>& doubts)
{
    const QString& text = source.norm();
    qsizetype previousEnd = region.start;
    qsizetype nextTaken = 0;
    QList<Span> busy = taken;
    std::sort(busy.begin(), busy.end(), [](Span a, Span b) { return a.start < b.start; });
    const auto take = [&](const QRegularExpressionMatch& match) {
        Span core = Span::between(match.capturedStart(), match.capturedEnd());
        while (nextTaken < busy.size() && busy.at(nextTaken).end() <= core.start)
            ++nextTaken;
        if (nextTaken < busy.size() && busy.at(nextTaken).overlaps(core))
            return;
        const QString number = match.captured(u"num");
        const bool more = match.capturedLength(u"more") > 0;
        if (!number.isEmpty() && !number.at(0).isDigit() && number.size() < 2 && !more
            && match.captured(u"scale").isEmpty() && match.captured(u"low").isEmpty())
            return; // 十项, 百件: a way of speaking
        const QChar before = core.start > region.start ? text.at(core.start - 1) : QChar();
        if (before == u'\'' || before == u'‘' || before == u'“' || before == u'"') {
            if (!number.isEmpty() && !number.at(0).isDigit())
                return; // '八件实事' is a name
        }
        const auto value = valueOf(match);
        if (!value) {
            doubt(doubts, DoubtCode::FigureUnclear, core, 40,
                  QCoreApplication::translate("Import", "数字“%1”超出可以记录的范围或位数，请人工填写。")
                      .arg(shortened(source.piece(core).text, 40)));
            return;
        }
        ImportedQuantity quantity;
        quantity.value = *value;
        const auto lower = lowerOf(match);
        if (lower && *lower < *value) {
            quantity.value = *lower;
            quantity.maximum = *value;
        }
        quantity.unit = match.capturedStart(u"pc") >= 0 ? QStringLiteral("%") : match.captured(u"unit");
        quantity.qualifier = qualifierOf(match);
        if (quantity.maximum) {
            quantity.qualifier = ImportedQualifier::AtLeast;
            doubt(doubts, DoubtCode::FigureUnclear, core, 60,
                  QCoreApplication::translate("Import", "“%1”是一个范围，按不少于%2登记，请核对。")
                      .arg(shortened(source.piece(core).text, 40), lower->toString()));
        }
        const QString pre = match.captured(u"pre");
        if (pre == u"达" || pre == u"达到" || pre == u"控制在") {
            const qsizetype shift = match.capturedEnd(u"pre") - core.start;
            core = source.trimmed(Span::between(core.start + shift, core.end()));
        }
        quantity.text = source.piece(core);
        quantity.name = nameOf(source, core, region, previousEnd);
        previousEnd = core.end();
        figures.quantities.append(quantity);
    };
    eachMatchIn(source, region, quantityRx(), [&](const QRegularExpressionMatch& match) {
        if (!continuesNumber(source, region, match.capturedStart()))
            take(match);
        return figures.quantities.size() < 2000;
    });
    if (figures.quantities.size() >= 2000)
        doubt(doubts, DoubtCode::TooMany, figures.quantities.last().text.span, 20,
              QCoreApplication::translate("Import",
                                          "一段文字最多识别2000个数量，其后的没有识别，文字都保留。"));
    findSums(source, region, figures, doubts);
    checkRates(figures, doubts);
}

} // namespace jiannuo::letters
