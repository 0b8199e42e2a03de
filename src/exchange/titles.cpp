// SPDX-License-Identifier: Apache-2.0
#include "exchange/titles.h"

namespace jiannuo::letters {

namespace {

/// What a unit's name ends with.
const QString orgEnd = QStringLiteral(
    "(?:办公室|委员会|管委会|居委会|村委会|开发区|工业园区|园区|示范区|保护区|服务区|街道办|派出所|检察院|"
    "法院|医院|学院|卫生院|研究院|局|厅|部|委|办|院|所|站|队|会|中心|政府|银行|支行|分行|公司|大学|中学|小学|"
    "学校|高中|初中|一中|二中|幼儿园|馆|社|电视台|广播台|台|处|科|室|股|支部|党委|党组|总支|工委|纪委|街道|"
    "镇|"
    "乡|县|区|市|州|省|村|社区|机关|团委|妇联|工会|残联|侨联|工商联|科协|文联|社科联|集团|厂|场|段|窗口|基地|"
    "大厅|系统|[一二三四五六七八九十]组)");

/// Words between a unit's name and 承诺, which are no part of the name.
const QRegularExpression& titleWords()
{
    static const QRegularExpression rx(QStringLiteral(
        "(?:公开|服务|社会|效能|作风|建设|行政|行风|政风|纪律|为民|创先争优|优质|党员|干部|干部职工|职工|"
        "廉政|"
        "廉洁|自律|诚信|守信|践诺|践行|向|全|郑重|工作|年度|活动|主题|软环境|优化|发展|经济|营商|投资|环境|"
        "便民|"
        "高效|依法|文明|执法|行业|部门|单位|领导班子|班子|领导|关于|的|致|人民|群众|和|、|暨|及|与|社会各界|"
        "市民|开展|政务|首问负责|首问|限时|办结|质量|安全|责任|民主评议|评议|机关效能|机关作风|机关行政|"
        "机关服务|窗口服务|窗口单位|为民办好?实?事|办好?实事|民生实事|惠民实事|实事|民生|惠民|践诺|履诺|"
        "(?:19|20)\\d{2}年度?|(?:19|20)\\d{2}|[一二〇零○]{4}年度?|“[^“”]{0,30}”|\"[^\"]{0,30}\"|'[^']{0,30}'|"
        "《[^《》]{0,30}》|\\([^()]{0,20}\\)|[“\"'‘《]?[一二三四五六七八九十\\d]{1,3}[项条大个]|[ "
        ":“\"'‘《\\-])$"));
    return rx;
}

const QRegularExpression& letterTitle()
{
    static const QRegularExpression rx(
        QStringLiteral("(?:承诺(?:书|词|制度?|公告)?|承诺(?:书|事项|内容|服务|践诺|项目)?(?:公示|清单|一览表?"
                       "|目录|汇总)?表?的?(?:公示|公告|通告|公开)?|"
                       "责任状)[”\"'’》]?(?:\\([^()]{0,20}\\))?$"));
    return rx;
}

const QRegularExpression& articleTitle()
{
    static const QRegularExpression rx(
        QStringLiteral("(?:汇报|总结|讲话|讲话稿|报告|通知|方案|意见|办法|规定|制度|要点|简报|材料|致辞|发言|"
                       "发言稿|申报表|细则|公告|通报|倡议书|计划)(?:\\([^()]{0,20}\\))?$"));
    return rx;
}

/// 第四篇：, 【篇一】, 范文二
const QRegularExpression& articleNumber()
{
    static const QRegularExpression rx(
        QStringLiteral("(?:第[ ]?[一二三四五六七八九十\\d]{1,3}[ ]?篇|【?篇[一二三四五六七八九十\\d]{1,3}】?|"
                       "范文[一二三四五六七八九十\\d]{1,3})[:、.,\\- ]{0,3}"));
    return rx;
}

/// What follows a title directly: 一、 1. （一） 第一条
const QRegularExpression& firstMark()
{
    static const QRegularExpression rx(
        QStringLiteral("[ \\n]{0,200}(?:(?:一|1)[ ]?[、.,:](?!\\d)|\\((?:一|1)\\)|①|第一条)"));
    return rx;
}

bool startsLikeASentence(const QString& text)
{
    static const QRegularExpression rx(QStringLiteral(
        "(?:我|本|特|现|兹|为[^民]|在此|郑重|以上|上述|请|如|若|违|未|不|对|凡|并|将|要|各|全体|谨|"
        "敬|认真|严格|坚持|加强|履行|兑现|落实|实行|推行|公开承诺的|向|按)"));
    return matchAt(rx, text).hasMatch();
}

/// A character that may stand in a title within running text.
bool runsOn(QChar c)
{
    return isHan(c) || c == u'×' || c == u'X' || c == u'x' || c == u'○' || c == u'*' || c == u'“' || c == u'”'
        || c == u'·';
}

/// The title of a letter within running text, 承诺 standing at `word`. Null where there is none.
std::optional<TitleHit> inlineTitle(const SourceText& source, qsizetype word)
{
    const QString& text = source.norm();
    qsizetype end = word + 2;
    for (const QStringView tail : {QStringView(u"书"), QStringView(u"事项"), QStringView(u"词")}) {
        if (QStringView(text).mid(end).startsWith(tail)) {
            end += tail.size();
            break;
        }
    }
    qsizetype start = word;
    while (start > 0 && word - start < 60) {
        const QChar c = text.at(start - 1);
        if (runsOn(c)) {
            --start;
            continue;
        }
        static const QRegularExpression year(QStringLiteral("(?:19|20)\\d{2}"));
        if (c.isDigit() && start < text.size() && text.at(start) == u'年' && start >= 4
            && matchAt(year, text, start - 4).hasMatch()) {
            start -= 4;
            continue;
        }
        if (c == u' ' && start == word) { // 桂林市公安局 公开承诺 keeps its blank
            --start;
            continue;
        }
        break;
    }
    const bool afterValue = start > 0 && source.before(start) != QChar()
        && (source.before(start).isDigit()
            || (source.before(start).unicode() < 0x80 && source.before(start).isLetter()));
    if (afterValue) {
        // …16号桂林市公安局承诺: the address ends where the name begins.
        static const QRegularExpression houseEnd(QStringLiteral("(?:号院?|楼|室|层|幢|栋|号楼)"));
        const auto match = matchAt(houseEnd, text, start);
        if (match.hasMatch() && text.at(start - 1).isDigit())
            start = match.capturedEnd();
    }
    const Span span = source.trimmed(Span::between(start, end));
    const QString run = source.normOf(Span::between(span.start, word));
    if (run.size() < 3 || startsLikeASentence(run))
        return {};
    static const QRegularExpression colonMark(QStringLiteral("[ ]?:[ ]?(?:(?:一|1)[、.,]|\\((?:一|1)\\))"));
    static const QRegularExpression opening(
        QStringLiteral("[ ]{0,12}(?:为了?|根据|按照|我[局们单办委院中]|各位|尊敬|广大|全[县市省区州]|亲爱)"));
    const QChar last = source.before(start);
    const bool afterSentence = last.isNull() || last == u'。' || last == u'!' || last == u'.' || last == u':'
        || last.isDigit() || (start > 0 && isBlank(text.at(start - 1)));
    const bool mark = matchAt(firstMark(), text, end).hasMatch();
    const bool markBehindColon = !mark && matchAt(colonMark, text, end).hasMatch();
    // Behind a contact block of a flattened page no mark is needed: the first one may be lost.
    const bool behindContacts =
        source.flattened() && afterValue && (end >= text.size() || text.at(end) != u'.');
    const bool opens = text.at(end - 1) == u'书' && afterSentence && matchAt(opening, text, end).hasMatch();
    if (!mark && !markBehindColon && !behindContacts && !opens)
        return {};
    TitleHit hit;
    hit.span = span;
    hit.followedByMark = mark || markBehindColon;
    const auto org = orgIn(run);
    if (org && (mark || org->certain)) {
        hit.org = {span.start + org->span.start, org->span.length};
        hit.orgCertain = org->certain;
        return hit;
    }
    // 第三篇：公开承诺书 needs no unit.
    const qsizetype number = std::max<qsizetype>(0, span.start - 8);
    const auto before = matchFrom(articleNumber(), text.mid(number, span.start - number));
    if (before.hasMatch() && number + before.capturedEnd() == span.start)
        return hit;
    return {};
}

/// 桂林市财政局一.坚持…: a unit's name directly before the first mark, 承诺 lost.
std::optional<TitleHit> bareTitle(const SourceText& source, qsizetype mark)
{
    const QString& text = source.norm();
    qsizetype start = mark;
    while (start > 0 && mark - start < 40 && isHan(text.at(start - 1)))
        --start;
    const QChar last = source.before(start);
    if (start == mark || last.isNull() || !(last.isDigit() || (last.unicode() < 0x80 && last.isLetter())))
        return {};
    const Span span = Span::between(start, mark);
    if (span.length < 4 || !isOrgLine(source.normOf(span)))
        return {};
    TitleHit hit;
    hit.span = span;
    hit.org = span;
    hit.followedByMark = true;
    return hit;
}

/// 第一篇：…工作汇报一年来…: an article that begins within running text.
std::optional<TitleHit> inlineArticle(const SourceText& source, qsizetype from, qsizetype start)
{
    static const QRegularExpression rx(
        QStringLiteral("[^。,;!?:\\n]{2,50}?(?:工作汇报|情况汇报|汇报|工作总结|总结|讲话稿|讲话|报告|通知|"
                       "方案|意见|办法|规定|"
                       "制度|简报|致辞|发言稿|发言|倡议书)"));
    const auto match = matchAt(rx, source.norm(), from);
    if (!match.hasMatch() || match.capturedView().contains(u"承诺书"))
        return {};
    TitleHit hit;
    hit.kind = TitleKind::Article;
    hit.span = Span::between(start, match.capturedEnd());
    return hit;
}

std::optional<TitleHit> lineTitle(const SourceText& source, Span line, QChar lineBefore)
{
    if (line.length > 80)
        return {};
    // ★市水务局, 【市水务局】: ornaments are no part of a title.
    const Span whole = line;
    static constexpr QStringView ornaments = u"★☆●■◆▲△▼※◎□◇【】〖〗[]<>*•·#=~";
    const auto ornament = [&](qsizetype at) {
        const QChar c = source.norm().at(at);
        return c == u' ' || ornaments.contains(c);
    };
    while (!line.isEmpty() && ornament(line.start))
        line = Span::between(line.start + 1, line.end());
    while (!line.isEmpty() && ornament(line.end() - 1))
        --line.length;
    if (!source.normOf(line).contains(u'向') && line.length <= 40 && source.normOf(line).endsWith(u':'))
        --line.length;
    const QString text = source.normOf(line);
    const QString tight = squeezed(text);
    if (tight.size() < 2 || tight.size() > 60)
        return {};
    TitleHit hit;
    hit.line = true;
    hit.span = whole;
    static const QRegularExpression commentary(QStringLiteral(
        "[【\\[(]?(?:短评|评论|编后语?|本报评论员|评论员文章|记者手记|编辑点评|社论)[】\\])]?(?:[:：].*)?$"));
    if (matchAt(commentary, tight).hasMatch() && tight.size() <= 30) {
        hit.kind = TitleKind::Commentary;
        return hit;
    }
    static const QRegularExpression sentence(QStringLiteral("[。;!?,:]"));
    const auto number = matchAt(articleNumber(), text);
    QString rest = number.hasMatch() ? text.mid(number.capturedEnd()) : text;
    const qsizetype shift = text.size() - rest.size();
    static const QRegularExpression mark(QStringLiteral(
        "(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[ ]?[、.,:]|\\([一二三四五六七八九十\\d]{1,3}\\)"
        "|[①-⑳]|第[一二三四五六七八九十]{1,3}[条项章]"));
    if (!number.hasMatch() && matchAt(mark, text).hasMatch())
        return {};
    const bool endsInSentence = matchFrom(sentence, squeezed(rest)).hasMatch();
    // A wrapped line of a paragraph is no title.
    const bool wrapped = lineBefore == u',' || lineBefore == u'、' || lineBefore == u'(';
    if (wrapped)
        return {};
    const QString tightRest = squeezed(rest);
    if (!endsInSentence && matchFrom(letterTitle(), tightRest).hasMatch()) {
        static const QRegularExpression phrase(QStringLiteral("(?:特此|郑重|如下|以下|以上|作出|做出)承诺$"));
        if (startsLikeASentence(tightRest) || matchFrom(phrase, tightRest).hasMatch())
            return {};
        // 清 河 县 供 电 公 司 公 开 承 诺 书: the name is looked for without the blanks.
        QList<qsizetype> places;
        for (qsizetype i = 0; i < rest.size(); ++i) {
            if (!isBlank(rest.at(i)))
                places.append(line.start + shift + i);
        }
        const qsizetype promise = tightRest.lastIndexOf(u'承');
        const qsizetype word = promise >= 0 ? promise : tightRest.lastIndexOf(u'责');
        if (const auto org = orgIn(tightRest.left(word)); org && !org->span.isEmpty()) {
            hit.org = Span::between(places.at(org->span.start), places.at(org->span.end() - 1) + 1);
            hit.orgCertain = org->certain;
        }
        return hit;
    }
    if (number.hasMatch()) {
        hit.kind = TitleKind::Article;
        return hit;
    }
    if (endsInSentence)
        return {};
    if (tight.size() <= 45 && matchFrom(articleTitle(), tight).hasMatch()) {
        static const QRegularExpression formal(
            QStringLiteral("关于|(?:19|20)\\d{2}年|[一二〇○零]{4}年|上的(?:讲话|发言)"));
        const auto org = orgIn(tight);
        if (matchFrom(formal, tight).hasMatch() || (org && org->span.length >= 4 && org->span.start == 0)) {
            hit.kind = TitleKind::Article;
            return hit;
        }
    }
    if (isOrgLine(text)) {
        hit.kind = TitleKind::Org;
        hit.org = line;
        hit.orgCertain = true;
        return hit;
    }
    return {};
}

bool hasPlace(const QString& name)
{
    static const QRegularExpression place(QStringLiteral("[县市区省州旗镇乡]"));
    return matchFrom(place, name).hasMatch();
}

/// 清河县人力资源和社会 / 保障局公开承诺书: the name began on the line above, and was wrapped.
void withNameAbove(const SourceText& source, Span above, TitleHit& hit)
{
    static const QRegularExpression name(
        QStringLiteral("^[\\x{4E00}-\\x{9FFF}]{3,24}(?<![报刊版栏页示号])$"));
    if (hit.kind != TitleKind::Letter || hit.org.isEmpty() || above.isEmpty()
        || hit.org.start != hit.span.start || !source.blank(Span::between(above.end(), hit.span.start)))
        return;
    const QString line = squeezed(source.normOf(above));
    if (hasPlace(source.normOf(hit.org)) || !hasPlace(line) || !matchFrom(name, line).hasMatch()
        || startsLikeASentence(line) || line.contains(u"承诺"))
        return;
    hit.org = Span::between(above.start, hit.org.end());
    hit.span = Span::between(above.start, hit.span.end());
    hit.orgCertain = false;
}

/// Joins a unit's line with the title below or above it, and drops unit lines that head nothing.
QList<TitleHit> joined(const SourceText& source, const QList<TitleHit>& hits)
{
    QList<TitleHit> out;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        TitleHit hit = hits.at(i);
        static const QRegularExpression yearAlone(
            QStringLiteral("^(?:\\(?(?:(?:19|20)\\d{2}|[一二〇零○]{4})年?度?\\)?|关于)?$"));
        const auto touches = [&](qsizetype j) {
            if (j >= hits.size() || !hits.at(j).line || !hit.line)
                return false;
            const Span between = Span::between(hit.span.end(), hits.at(j).span.start);
            return between.length < 40 && matchFrom(yearAlone, squeezed(source.normOf(between))).hasMatch();
        };
        while (touches(i + 1)) {
            const TitleHit& next = hits.at(i + 1);
            // 中共清河县公路局 / 机关党总支公开承诺书: the name goes on.
            static const QRegularExpression part(
                QStringLiteral("(?:机关|直属|党|总支|支部|工会|团[委支]|妇联|驻|所属|下属|内设)"));
            const bool nameGoesOn = hit.kind == TitleKind::Org && next.kind == TitleKind::Letter
                && !next.org.isEmpty()
                && (matchAt(part, source.norm(), next.org.start).hasMatch()
                    || (!hasPlace(source.normOf(next.org)) && hasPlace(source.normOf(hit.org))));
            const bool orgThenTitle = nameGoesOn
                || (hit.kind == TitleKind::Org && next.kind == TitleKind::Letter && next.org.isEmpty());
            const bool titleThenOrg =
                hit.kind == TitleKind::Letter && next.kind == TitleKind::Org && hit.org.isEmpty();
            const bool numberThenTitle = hit.kind == TitleKind::Article && next.kind != TitleKind::Commentary
                && matchAt(articleNumber(), source.normOf(hit.span)).hasMatch();
            const bool twoLines = hit.kind == TitleKind::Letter && next.kind == TitleKind::Letter;
            if (!orgThenTitle && !titleThenOrg && !numberThenTitle && !twoLines)
                break;
            TitleHit merged = numberThenTitle ? next : hit;
            merged.kind = numberThenTitle ? next.kind : TitleKind::Letter;
            merged.span = Span::between(hit.span.start, next.span.end());
            if (nameGoesOn) {
                merged.org = Span::between(hit.org.start, next.org.end());
                merged.orgCertain = matchAt(part, source.norm(), next.org.start).hasMatch();
            }
            if (merged.org.isEmpty()) {
                merged.org = next.org;
                merged.orgCertain = next.orgCertain;
            }
            hit = merged;
            ++i;
        }
        if (hit.kind == TitleKind::Org) {
            // 县水务局 / 承诺事项：1.…
            static const QRegularExpression promises(
                QStringLiteral("[ \\n]{0,200}(?:公开|服务|践诺)?承诺(?:事项|内容|目标)?[ ]?:"));
            const bool heads = matchAt(firstMark(), source.norm(), hit.span.end()).hasMatch()
                || matchAt(promises, source.norm(), hit.span.end()).hasMatch();
            if (!heads)
                continue;
            hit.kind = TitleKind::Letter;
        }
        hit.followedByMark =
            hit.followedByMark || matchAt(firstMark(), source.norm(), hit.span.end()).hasMatch();
        out.append(hit);
    }
    return out;
}

} // namespace

std::optional<OrgHit> orgIn(const QString& title)
{
    qsizetype from = 0;
    static const QRegularExpression before(
        QStringLiteral("[ ]*(?:附件[一二三四五六七八九十\\d]{0,2}[:、. ]*|附[:、]|关于)?[ ]*"));
    from = matchAt(before, title).capturedEnd();
    QString rest = title.mid(from);
    while (!rest.isEmpty()) {
        const auto word = matchFrom(titleWords(), rest.right(40));
        if (!word.hasMatch())
            break;
        rest.chop(word.capturedLength());
    }
    static const QRegularExpression endsWithOrg(orgEnd + QStringLiteral("$"));
    static const QRegularExpression anonymous(QStringLiteral("(?:[×XxO○*]{2,}|某)"));
    const QString tight = squeezed(rest);
    if (tight.size() >= 3 && matchFrom(endsWithOrg, tight.right(8)).hasMatch())
        return OrgHit{{from, rest.size()}, true};
    if (tight.size() >= 3 && tight.size() <= 20 && matchAt(anonymous, tight).hasMatch())
        return OrgHit{{from, rest.size()}, false};
    // Otherwise the longest beginning that ends like a name.
    const QString whole = title.mid(from);
    static const QRegularExpression longest(QStringLiteral("^.{1,40}") + orgEnd);
    const auto match = matchFrom(longest, whole);
    if (match.hasMatch() && match.capturedLength() >= 3)
        return OrgHit{{from, match.capturedLength()}, false};
    return {};
}

bool isOrgLine(const QString& line)
{
    const QString tight = squeezed(line);
    if (tight.size() < 3 || tight.size() > 30)
        return false;
    static const QRegularExpression rx(QStringLiteral("^[\\x{4E00}-\\x{9FFF}×XxO○*·]{2,}") + orgEnd
                                       + QStringLiteral("(?:\\((?:盖?章|公章)\\))?$"));
    return matchFrom(rx, tight).hasMatch() && !startsLikeASentence(tight);
}

bool isDateLine(const QString& line)
{
    static const QRegularExpression rx(QStringLiteral(
        "^(?:(?:19|20)\\d{2}|[一二三四五六七八九〇○零0O]{4}|[×Xx*_ "
        "]{0,6})年[一二三四五六七八九十\\d×Xx*_]{0,3}月?"
        "(?:[一二三四五六七八九十\\d×Xx*_]{0,3}日)?$|^(?:19|20)\\d{2}[.\\-/]\\d{1,2}(?:[.\\-/]\\d{1,2})?$"));
    const QString tight = squeezed(line);
    return tight.size() <= 16 && matchFrom(rx, tight).hasMatch();
}

QList<TitleHit> findTitles(const SourceText& source)
{
    QList<TitleHit> lines;
    QChar before;
    Span above;
    for (const Span line : source.lines(source.all())) {
        auto hit = lineTitle(source, line, before);
        if (hit && (lines.isEmpty() || lines.last().span.end() <= above.start))
            withNameAbove(source, above, *hit);
        if (hit)
            lines.append(*hit);
        before = source.norm().at(line.end() - 1);
        above = line;
    }
    lines = joined(source, lines);

    QList<TitleHit> running;
    const QString& text = source.norm();
    static const QRegularExpression sign(
        QStringLiteral("承诺|一[.、]|第[一二三四五六七八九十\\d]{1,3}篇[:、 ]|(?:短[ ]{0,4}评|编[ ]{0,4}后[ "
                       "]{0,4}语?|本报评论员|评[ ]{0,4}论[ ]{0,4}员)"));
    eachMatch(sign, text, [&](const QRegularExpressionMatch& match) {
        const qsizetype at = match.capturedStart();
        std::optional<TitleHit> hit;
        if (match.capturedView() == u"承诺")
            hit = inlineTitle(source, at);
        else if (text.at(at) == u'一')
            hit = bareTitle(source, at);
        else if (text.at(at) == u'第')
            hit = inlineArticle(source, match.capturedEnd(), at);
        else {
            const QChar last = source.before(at);
            if (!last.isNull() && last.unicode() < 0x80 && last.isLetterOrNumber()) {
                hit.emplace();
                hit->kind = TitleKind::Commentary;
                hit->span = {at, match.capturedLength()};
            }
        }
        if (hit)
            running.append(*hit);
    });

    QList<TitleHit> all;
    qsizetype i = 0;
    for (const TitleHit& line : lines) {
        for (; i < running.size() && running.at(i).span.start < line.span.end(); ++i) {
            if (!running.at(i).span.overlaps(line.span)
                && (all.isEmpty() || !all.last().span.overlaps(running.at(i).span)))
                all.append(running.at(i));
        }
        all.append(line);
    }
    for (; i < running.size(); ++i) {
        if (all.isEmpty() || !all.last().span.overlaps(running.at(i).span))
            all.append(running.at(i));
    }
    return all;
}

} // namespace jiannuo::letters
