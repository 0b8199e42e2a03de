// SPDX-License-Identifier: Apache-2.0
#include "exchange/marks.h"

#include <algorithm>
#include <array>

namespace jiannuo::letters {

namespace {

/// Numbers that are one sign with their brackets, circle or dot.
struct Circles {
    char16_t first;
    char16_t last;
    MarkStyle style;
};
constexpr Circles circles[] = {
    {u'①', u'⑳', MarkStyle::Circled},   {u'❶', u'❿', MarkStyle::Circled},
    {u'➀', u'➉', MarkStyle::Circled},   {u'➊', u'➓', MarkStyle::Circled},
    {u'㊀', u'㊉', MarkStyle::Circled}, {u'⑴', u'⒇', MarkStyle::ArabicBracket},
    {u'⒈', u'⒛', MarkStyle::Arabic},    {u'㈠', u'㈩', MarkStyle::ChineseBracket},
};

/// Whether a mark may stand here: where a line, a sentence or a clause has just ended.
bool atBoundary(const SourceText& source, qsizetype at, qsizetype regionStart, bool spoken)
{
    if (at <= regionStart || source.atLineStart(at))
        return true;
    const QChar last = source.before(at);
    static constexpr QStringView ends = u"。;:!?…”\"')》】";
    if (ends.contains(last))
        return true;
    if (source.flattened() && last == u'.')
        return true;
    return spoken && (last == u',' || last == u'、');
}

std::optional<Mark> markAt(const SourceText& source, const QRegularExpressionMatch& match,
                           qsizetype regionStart)
{
    Mark mark;
    mark.span = Span::between(match.capturedStart(), match.capturedEnd());
    mark.lineStart = mark.span.start <= regionStart || source.atLineStart(mark.span.start);
    const auto number = [&](QStringView group) { return numberOf(match.capturedView(group)); };
    const auto has = [&](QStringView group) { return match.capturedStart(group) >= 0; };
    if (has(u"di")) {
        mark.style = MarkStyle::Article;
        mark.number = number(u"di");
    } else if (has(u"dash")) {
        // A scan takes 一 for a dash; only at the beginning of a line can that be told from a dash.
        if (!mark.lineStart)
            return {};
        mark.style = MarkStyle::Chinese;
        mark.number = 1;
    } else if (has(u"cn")) {
        mark.style = MarkStyle::Chinese;
        mark.number = number(u"cn");
        if (match.capturedView(u"cnsep").trimmed().isEmpty() && !mark.lineStart)
            return {};
    } else if (has(u"cnb")) {
        mark.style = MarkStyle::ChineseBracket;
        mark.number = number(u"cnb");
    } else if (has(u"ar")) {
        mark.style = MarkStyle::Arabic;
        mark.number = number(u"ar");
        if (match.capturedView(u"arsep").trimmed().isEmpty() && !mark.lineStart)
            return {};
        const qsizetype end = match.capturedEnd();
        mark.touching = match.capturedView(u"arsep") == u"." && end < source.norm().size()
            && source.norm().at(end).isDigit();
        // 1.5万亩 is a number, 2.60日内 an item that begins with one.
        static const QRegularExpression amount(
            QStringLiteral("\\d+(?:\\.\\d+)?[ ]?(?:[万亿%‰亩元吨米倍千百]|公里|公顷|平方|个百分点)"));
        if (mark.touching
            && (!(mark.lineStart || source.flattened()) || matchAt(amount, source.norm(), end).hasMatch()))
            return {};
    } else if (has(u"arb")) {
        mark.style = MarkStyle::ArabicBracket;
        mark.number = number(u"arb");
    } else if (has(u"circle")) {
        const char16_t sign = source.norm().at(match.capturedStart(u"circle")).unicode();
        for (const Circles& row : circles) {
            if (sign >= row.first && sign <= row.last) {
                mark.style = row.style;
                mark.number = sign - row.first + 1;
            }
        }
    } else {
        mark.style = MarkStyle::Spoken;
        mark.number = number(u"spoken");
    }
    // 110、119: numbers of three digits are marks only where a line begins.
    if (mark.number < 1 || mark.number > 999 || (mark.number > 99 && !mark.lineStart))
        return {};
    if (!atBoundary(source, mark.span.start, regionStart, mark.style == MarkStyle::Spoken))
        return {};
    return mark;
}

/// The kind of the outermost numbering: that which begins first among those with at least two numbers in a
/// row.
std::optional<MarkStyle> outermostStyle(const QList<Mark>& marks, bool outermost)
{
    struct Run {
        int count = 0;
        int last = 0;
        qsizetype first = -1;
    };
    std::array<Run, 7> runs;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        Run& run = runs[static_cast<size_t>(marks.at(i).style)];
        if (run.count == 0 && marks.at(i).number > 2)
            continue;
        if (run.count == 0 || marks.at(i).number > run.last) {
            if (run.count == 0)
                run.first = i;
            ++run.count;
            run.last = marks.at(i).number;
        }
    }
    std::optional<MarkStyle> best;
    for (size_t style = 0; style < runs.size(); ++style) {
        const Run& run = runs[style];
        if (run.count < 2)
            continue;
        const bool spoken = static_cast<MarkStyle>(style) == MarkStyle::Spoken;
        if (!best || (!spoken && run.first < runs[static_cast<size_t>(*best)].first))
            best = static_cast<MarkStyle>(style);
    }
    if (!best && outermost) {
        for (const Mark& mark : marks) {
            if (mark.number == 1 && mark.lineStart)
                return mark.style;
        }
    }
    return best;
}

} // namespace

QList<Mark> findMarks(const SourceText& source, Span region)
{
    static const QRegularExpression rx(
        QStringLiteral("第(?<di>[一二三四五六七八九十]{1,3}|\\d{1,2})条[ 、.,:]{0,3}"
                       "|(?<![一二三四五六七八九十百零\\d第])(?<cn>[一二三四五六七八九十]["
                       "一二三四五六七八九十百零]{0,4})(?<cnsep>[ "
                       "]?[、.,:][ ]?|[ ]{1,4})"
                       "|\\([ ]?(?<cnb>[一二三四五六七八九十]{1,3})[ ]?\\)[、.,: ]{0,2}"
                       "|\\([ ]?(?<arb>\\d{1,3})[ ]?\\)[、.,: ]{0,2}"
                       "|(?<!\\d)(?<!\\d[.\\-/])(?<!第)(?<ar>\\d{1,3})(?<arsep>[ "
                       "]?(?:、|:(?!\\d)|\\.|,(?!\\d)|\\))[ ]?|[ ]{1,4}(?=[\\x{4E00}-\\x{9FFF}]))"
                       "|(?<circle>[①-⑳❶-➓㊀-㊉⑴-⒇⒈-⒛㈠-㈩])[、. ]{0,2}"
                       "|(?<spoken>[一二三四五六七八九十]{1,2})(?:是|要(?!求|素|件))"
                       "|第(?:(?<ordinal>[一二三四五六七八九十]{1,2}))[,、:]"
                       "|(?<dash>-)[、.]"));
    QList<Mark> marks;
    region = source.trimmed(region);
    eachMatchIn(source, region, rx, [&](const QRegularExpressionMatch& match) {
        if (match.capturedStart(u"ordinal") >= 0) {
            Mark mark;
            mark.span = Span::between(match.capturedStart(), match.capturedEnd());
            mark.style = MarkStyle::Spoken;
            mark.number = numberOf(match.capturedView(u"ordinal"));
            mark.lineStart = source.atLineStart(mark.span.start);
            if (mark.number > 0 && atBoundary(source, mark.span.start, region.start, false))
                marks.append(mark);
        } else if (const auto mark = markAt(source, match, region.start)) {
            marks.append(*mark);
        }
        return marks.size() < 20'000;
    });
    return marks;
}

QList<Picked> pickSequence(const SourceText& source, const QList<Mark>& marks, bool outermost)
{
    const auto style = outermostStyle(marks, outermost);
    if (!style)
        return {};
    QList<Picked> picked;
    std::array<int, 7> inner{};
    int last = 0;
    int count = 0;
    const auto nextOfStyle = [&](qsizetype from) {
        for (qsizetype i = from; i < marks.size(); ++i) {
            if (marks.at(i).style == *style)
                return marks.at(i).number;
        }
        return 0;
    };
    const auto take = [&](Picked item) {
        last = item.mark.number;
        ++count;
        inner.fill(0);
        picked.append(item);
    };
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const Mark& mark = marks.at(i);
        const bool strong = mark.lineStart || source.flattened();
        Picked item;
        item.mark = mark;
        if (mark.touching && mark.number != last + 1
            && mark.number != inner[static_cast<size_t>(mark.style)] + 1)
            continue;
        if (mark.style == *style) {
            const int gap = mark.number - last - 1;
            if (gap == 0 || (mark.number == count + 1 && mark.number > last)) {
                take(item);
            } else if (gap > 0 && gap <= 9 && (strong || gap <= 1)) {
                item.gapBefore = mark.number == count + 1 ? 0 : gap;
                take(item);
            } else if (outermost && mark.number == 1 && last > 1 && strong) {
                item.restarted = true;
                take(item);
                count = 1;
            } else if (mark.number <= last && strong && last > 0 && outermost) {
                item.repeated = true;
                const int before = last;
                take(item);
                last = std::max(before, mark.number);
            }
            continue;
        }
        int& innerLast = inner[static_cast<size_t>(mark.style)];
        if (innerLast > 0 && mark.number == innerLast + 1) {
            innerLast = mark.number;
            continue;
        }
        const bool fits = mark.number == last + 1 && nextOfStyle(i + 1) != last + 1 && strong
            && mark.style != MarkStyle::Spoken;
        if (mark.number == 1) {
            // 1、 then 二、 三、: the first item has another kind of mark. Otherwise an inner numbering
            // begins.
            if (last == 0 && fits && nextOfStyle(i + 1) == 2) {
                item.different = true;
                take(item);
            } else {
                innerLast = 1;
            }
        } else if (fits && last > 0) {
            item.different = true;
            take(item);
        } else if (outermost && last > 0 && mark.lineStart && !source.flattened() && innerLast == 0
                   && mark.number > last + 1 && mark.number <= last + 3 && mark.style != MarkStyle::Spoken
                   && (nextOfStyle(i + 1) == 0 || nextOfStyle(i + 1) > mark.number)) {
            // 1、 2、 四、: another kind of mark, and one item lost before it.
            item.different = true;
            item.gapBefore = mark.number - last - 1;
            take(item);
        }
    }
    return picked;
}

} // namespace jiannuo::letters
