// SPDX-License-Identifier: Apache-2.0
#include "exchange/items.h"

#include "exchange/figures.h"
#include "exchange/lost_titles.h"
#include "exchange/named_sets.h"

#include <algorithm>

namespace jiannuo::letters {

namespace {

constexpr int deepest = 4;
constexpr qsizetype mostItems = 500;

QList<Mark> marksIn(const QList<Mark>& marks, Span span)
{
    const auto from = std::lower_bound(marks.begin(), marks.end(), span.start,
                                       [](const Mark& mark, qsizetype at) { return mark.span.start < at; });
    QList<Mark> inside;
    for (auto it = from; it != marks.end() && it->span.end() <= span.end(); ++it)
        inside.append(*it);
    return inside;
}

bool startsWithMark(const QList<Mark>& marks, Span line)
{
    const auto it = std::lower_bound(marks.begin(), marks.end(), line.start,
                                     [](const Mark& mark, qsizetype at) { return mark.span.start < at; });
    return it != marks.end() && it->span.start == line.start;
}

/// 如有违反…, 凡不遵守以上各项承诺…: where a closing clause begins inside the last item, or -1.
qsizetype closingInside(const SourceText& source, Span text)
{
    static const QRegularExpression clause(QStringLiteral(
        "(?:(?:对于?|凡是?|如果?|若|倘若|一旦)[^.。,;\\n]{0,12}?)?[\\x{4E00}-\\x{9FFF}]{0,12}?"
        "(?:不遵守|违反|违背|未[按经能]?[\\x{4E00}-\\x{9FFF}]{0,6}兑现|未履行|不履行|不兑现|没有兑现|达不到)"
        "[\\x{4E00}-\\x{9FFF}]{0,8}承诺|(?:以上|上述)[\\x{4E00}-\\x{9FFF}]{0,6}承诺|[\\x{4E00}-\\x{9FFF}]{0,"
        "10}(?:有诺不践|违诺的)"));
    static const QRegularExpression duty(
        QStringLiteral("(?:坚决|严肃|严格|严厉|加大|认真|切实|查处|杜绝|建立|完善|加强|依法|及时|发现)"));
    static const QRegularExpression consequence(
        QStringLiteral("处理|追究|处分|批评|监督|责任|处罚|道歉|通报|告诫|问责|赔偿|投诉"));
    const QString& norm = source.norm();
    for (qsizetype at = text.start; at < text.end(); ++at) {
        const QChar c = norm.at(at);
        const bool clauseEnd = c == u'。' || c == u'!' || c == u';' || (source.flattened() && c == u'.');
        if (!clauseEnd)
            continue;
        qsizetype next = at + 1;
        while (next < text.end() && isBlank(norm.at(next)))
            ++next;
        if (next >= text.end())
            break;
        if (matchAt(duty, norm, next).hasMatch())
            continue;
        const auto match = matchAt(clause, norm, next);
        if (!match.hasMatch() || match.capturedEnd() > text.end())
            continue;
        if (matchFrom(consequence, norm.mid(match.capturedEnd(), text.end() - match.capturedEnd()))
                .hasMatch())
            return next;
    }
    return -1;
}

/// — 1 —, 第2页 共3页
bool isPageNumber(const QString& line)
{
    static const QRegularExpression rx(
        QStringLiteral("^[ \\-·~]*第?[ ]?\\d{1,4}[ ]?页?(?:[ ]?[/,共]{1,2}[ ]?\\d{1,4}[ ]?页)?[ \\-·~]*$"));
    return matchFrom(rx, line).hasMatch();
}

/// A line that heads what follows: short, no sentence, behind a sentence that has ended.
bool isHeading(const QString& line, QChar lineBefore)
{
    static const QRegularExpression rx(QStringLiteral("^[\\x{4E00}-\\x{9FFF}\\w\\- ()“”]{2,20}$"));
    static const QRegularExpression word(QStringLiteral("(?:服务|方面|类|篇|部分|建设|管理|业务|事项)$"));
    static constexpr QStringView ends = u"。;!?.";
    return matchFrom(rx, line).hasMatch() && (ends.contains(lineBefore) || matchFrom(word, line).hasMatch());
}

/// Without the headings and page numbers at its end, which belong to no item.
Span withoutHeadings(const SourceText& source, Span text, QList<Doubt>& doubts)
{
    QList<Span> lines = source.flattened() ? QList<Span>() : source.lines(text);
    while (lines.size() > 1) {
        const Span line = lines.last();
        const QString words = source.normOf(line);
        const QChar before = source.norm().at(lines.at(lines.size() - 2).end() - 1);
        const bool page = isPageNumber(words);
        if (!page && !isHeading(words, before))
            break;
        doubt(doubts, DoubtCode::TextLeftOver, line, page ? 90 : 60,
              (page ? QCoreApplication::translate("Import", "“%1”像页码，没有归入任何一项。")
                    : QCoreApplication::translate("Import", "“%1”像小标题，没有归入任何一项，请核对。"))
                  .arg(source.piece(line).text));
        lines.removeLast();
        text = Span::between(text.start, lines.last().end());
    }
    return text;
}

void readItemText(const SourceText& source, ImportedItem& item, QList<Doubt>& doubts)
{
    const Figures figures = readFigures(source, item.lead.span, doubts);
    item.timeLimits = figures.timeLimits;
    item.quantities = figures.quantities;
    item.sums = figures.sums;
    findLostTitles(source, item.lead.span, doubts);
    readNamedSet(source, item, doubts);
}

class Reader {
public:
    Reader(const SourceText& source, const QList<Mark>& marks, ImportedLetter& letter)
        : m_source(source)
        , m_marks(marks)
        , m_letter(letter)
    {
    }

    void read(Span body);
    ImportedItem item(const Picked& picked, Span text, int depth);

private:
    void readUnnumbered(Span body);
    bool readMarkedLines(const QList<Span>& lines, Span body);
    void addUnnumbered(const QList<Span>& texts, const QList<Span>& bullets);
    QList<Picked> completed(const QList<Picked>& picked, Span body);
    QList<Picked> recovered(Span text, int first, int count) const;
    qsizetype closingStart(Span lastText, bool& certain) const;
    void doubtMark(const Picked& picked, int previous, Span text);

    const SourceText& m_source;
    const QList<Mark>& m_marks;
    ImportedLetter& m_letter;
};

/// Looks for items whose mark is lost between two others: a number without its 、, or a paragraph of its own.
QList<Picked> Reader::recovered(Span text, int first, int count) const
{
    QList<Picked> found;
    static constexpr QStringView digits = u"一二三四五六七八九";
    const QList<Span> lines = m_source.lines(text);
    // 三加强…: the number stands there, what separated it is gone.
    static const QRegularExpression word(
        QStringLiteral("(?:项|个|件|种|条|是|次|年|月|日|天|要|不|者|方|级|大|位|名|家|农|资|公|讲|严|实|切|"
                       "直|定|律|旦|线|把|类|"
                       "步|届|产|难|乱|表|卡|证|审|包|好|优|改|网|站|化|一|二|三|四|五|六|七|八|九|十)"));
    for (int number = first; number < first + count && number <= 9; ++number) {
        const QChar cn = digits.at(number - 1);
        for (qsizetype at = text.start; at + 1 < text.end(); ++at) {
            const QChar c = m_source.norm().at(at);
            if (c != cn && c != QChar(u'0' + number))
                continue;
            const bool boundary = m_source.atLineStart(at)
                || (m_source.flattened() && at > 0 && m_source.norm().at(at - 1) == u'.');
            if (!boundary || !isHan(m_source.norm().at(at + 1))
                || matchAt(word, m_source.norm(), at + 1).hasMatch())
                continue;
            Picked picked;
            picked.mark = {{at, 1}, MarkStyle::Chinese, number, true};
            picked.different = true;
            found.append(picked);
            break;
        }
    }
    if (found.size() == count)
        return found;
    if (m_source.flattened())
        return {};
    QList<Span> spare;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!startsWithMark(m_marks, lines.at(i)))
            spare.append(lines.at(i));
    }
    if (spare.size() != count)
        return {};
    found.clear();
    for (int i = 0; i < count; ++i) {
        Picked picked;
        picked.mark = {{spare.at(i).start, 0}, MarkStyle::Chinese, first + i, true};
        picked.missing = true;
        found.append(picked);
    }
    return found;
}

/// The sequence with the items put in whose marks are lost.
QList<Picked> Reader::completed(const QList<Picked>& picked, Span body)
{
    QList<Picked> out;
    for (qsizetype i = 0; i < picked.size(); ++i) {
        Picked next = picked.at(i);
        if (next.gapBefore > 0) {
            const int first = next.mark.number - next.gapBefore;
            QList<Picked> between;
            if (i > 0) {
                const Span text = Span::between(picked.at(i - 1).mark.span.end(), next.mark.span.start);
                between = recovered(text, first, next.gapBefore);
            } else if (next.gapBefore == 1) {
                // The first mark is lost: its item is the last paragraph before 二、
                const Span text = Span::between(body.start, next.mark.span.start);
                const QList<Span> lines = m_source.lines(text);
                if (!lines.isEmpty()) {
                    const Span last = lines.last();
                    const QString plain = m_source.normOf(last);
                    static const QRegularExpression opening(QStringLiteral("[:]$|如下|以下"));
                    if (!matchFrom(opening, plain).hasMatch()) {
                        Picked missing;
                        missing.mark = {{last.start, 0}, next.mark.style, 1, true};
                        missing.missing = true;
                        between.append(missing);
                    }
                }
            }
            if (between.size() == next.gapBefore)
                next.gapBefore = 0;
            out.append(between);
        }
        out.append(next);
    }
    return out;
}

qsizetype Reader::closingStart(Span lastText, bool& certain) const
{
    const QList<Span> lines = m_source.lines(lastText);
    certain = true;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!startsWithMark(m_marks, lines.at(i)) && isClosing(m_source.normOf(lines.at(i))))
            return lines.at(i).start;
    }
    certain = !m_source.flattened();
    return closingInside(m_source, lastText);
}

void Reader::doubtMark(const Picked& picked, int previous, Span text)
{
    const Span at = picked.mark.span.isEmpty() ? Span{text.start, std::min<qsizetype>(text.length, 12)}
                                               : picked.mark.span;
    const auto add = [&](DoubtCode code, int confidence, const QString& sentence) {
        doubt(m_letter.doubts, code, at, confidence, sentence);
    };
    if (picked.missing)
        add(DoubtCode::MarkMissing, 60,
            QCoreApplication::translate("Import", "这一段没有序号，按第%1项处理，请核对。")
                .arg(picked.mark.number));
    if (picked.different)
        add(DoubtCode::MarkDifferent, 75,
            QCoreApplication::translate("Import", "第%1项的序号写法与其他各项不同，请核对。")
                .arg(picked.mark.number));
    if (picked.repeated)
        add(DoubtCode::NumberRepeated, 50,
            QCoreApplication::translate("Import", "序号“%1”重复或次序颠倒，请核对原件。")
                .arg(picked.mark.number));
    if (picked.restarted)
        add(DoubtCode::NumberRestarted, 40,
            QCoreApplication::translate("Import", "序号在第%1项之后又从头开始，可能是另一份承诺书，请核对。")
                .arg(previous));
    if (picked.gapBefore > 0)
        add(DoubtCode::NumberGap, 50,
            QCoreApplication::translate("Import", "序号从%1跳到%2，中间可能漏了%3项，请对照原件。")
                .arg(previous)
                .arg(picked.mark.number)
                .arg(picked.gapBefore));
}

ImportedItem Reader::item(const Picked& picked, Span text, int depth)
{
    ImportedItem item;
    item.no = picked.mark.number;
    item.noInferred = picked.missing;
    item.mark = m_source.trimmedPiece(picked.mark.span);
    item.text = m_source.trimmedPiece(text);
    item.lead = item.text;
    if (depth < deepest) {
        const QList<Picked> inner = pickSequence(m_source, marksIn(m_marks, text), false);
        if (inner.size() >= 2 && inner.first().mark.number == 1) {
            item.lead = m_source.trimmedPiece(Span::between(text.start, inner.first().mark.span.start));
            int previous = 0;
            for (qsizetype i = 0; i < inner.size(); ++i) {
                const qsizetype end = i + 1 < inner.size() ? inner.at(i + 1).mark.span.start : text.end();
                const Span part = Span::between(inner.at(i).mark.span.end(), end);
                doubtMark(inner.at(i), previous, part);
                previous = inner.at(i).mark.number;
                item.items.append(this->item(inner.at(i), part, depth + 1));
            }
        }
    }
    readItemText(m_source, item, m_letter.doubts);
    return item;
}

/// A letter whose paragraphs carry no marks: each paragraph is taken for an item.
void Reader::readUnnumbered(Span body)
{
    QList<Span> lines = m_source.lines(body);
    if (lines.isEmpty() || readMarkedLines(lines, body))
        return;
    qsizetype first = 0;
    static const QRegularExpression opening(QStringLiteral("[:]$|如下[^。]{0,6}$"));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (matchFrom(opening, m_source.normOf(lines.at(i))).hasMatch())
            first = i + 1;
    }
    qsizetype last = lines.size();
    while (last > first && isClosing(m_source.normOf(lines.at(last - 1))))
        --last;
    if (first > 0)
        m_letter.intro = m_source.trimmedPiece(Span::between(body.start, lines.at(first - 1).end()));
    if (last < lines.size())
        m_letter.closing = m_source.trimmedPiece(Span::between(lines.at(last).start, body.end()));
    if (first >= last)
        return;
    doubt(m_letter.doubts, DoubtCode::Unnumbered,
          Span::between(lines.at(first).start, lines.at(last - 1).end()), 40,
          QCoreApplication::translate("Import", "承诺事项没有序号，每一自然段作为一项，请核对。"));
    addUnnumbered(lines.mid(first, last - first), {});
}

void Reader::addUnnumbered(const QList<Span>& texts, const QList<Span>& bullets)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i >= mostItems) {
            doubt(m_letter.doubts, DoubtCode::TooMany, Span::between(texts.at(i).start, texts.last().end()),
                  20, QCoreApplication::translate("Import", "一份承诺书最多导入500项，其余没有导入。"));
            return;
        }
        Picked picked;
        picked.mark = {bullets.isEmpty() ? Span{texts.at(i).start, 0} : bullets.at(i), MarkStyle::Chinese,
                       static_cast<int>(i) + 1, true};
        picked.missing = true;
        m_letter.items.append(item(picked, texts.at(i), 0));
    }
}

/// Lines that begin with a bullet, or paragraphs below headings that end with a colon.
bool Reader::readMarkedLines(const QList<Span>& lines, Span body)
{
    static const QRegularExpression bullet(
        QStringLiteral("^[●○•·◆◇■□▪▫▶►★☆※◎▲△✓✔√➢➤*\\-]{1,2}[ ]{0,4}(?=[^ ])"));
    static const QRegularExpression heading(QStringLiteral("^[^。,;:]{2,14}:$"));
    static const QRegularExpression opening(
        QStringLiteral("承诺|如下|以下|我[们局单办委院校]|同志|公民|市民|群众|朋友"));
    QList<Span> starts; // of each item, with its bullet or heading
    QList<Span> bullets;
    for (const Span line : lines) {
        const auto match = matchFrom(bullet, m_source.normOf(line));
        if (match.hasMatch()) {
            starts.append(line);
            bullets.append({line.start, match.capturedLength()});
        }
    }
    if (starts.size() < 2) {
        starts.clear();
        bullets.clear();
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const QString text = m_source.normOf(lines.at(i));
            const bool heads = matchFrom(heading, text).hasMatch() && !matchFrom(opening, text).hasMatch()
                && !matchFrom(heading, m_source.normOf(lines.at(i + 1))).hasMatch();
            if (heads)
                starts.append(lines.at(i));
        }
        if (starts.size() < 2)
            return false;
    }
    qsizetype last = lines.size();
    while (lines.at(last - 1).start > starts.last().start && isClosing(m_source.normOf(lines.at(last - 1))))
        --last;
    m_letter.intro = m_source.trimmedPiece(Span::between(body.start, starts.first().start));
    if (last < lines.size())
        m_letter.closing = m_source.trimmedPiece(Span::between(lines.at(last).start, body.end()));
    QList<Span> texts;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype from = bullets.isEmpty() ? starts.at(i).start : bullets.at(i).end();
        const qsizetype to = i + 1 < starts.size() ? starts.at(i + 1).start : lines.at(last - 1).end();
        texts.append(m_source.trimmed(Span::between(from, to)));
    }
    doubt(m_letter.doubts, DoubtCode::Unnumbered, Span::between(texts.first().start, texts.last().end()), 60,
          bullets.isEmpty()
              ? QCoreApplication::translate("Import", "承诺事项没有序号，每个小标题作为一项，请核对。")
              : QCoreApplication::translate("Import", "承诺事项没有序号，每个项目符号作为一项，请核对。"));
    addUnnumbered(texts, bullets);
    return true;
}

void Reader::read(Span body)
{
    QList<Picked> picked = completed(pickSequence(m_source, m_marks, true), body);
    if (picked.isEmpty()) {
        readUnnumbered(body);
        return;
    }
    m_letter.intro = m_source.trimmedPiece(Span::between(body.start, picked.first().mark.span.start));
    Span lastText = Span::between(picked.last().mark.span.end(), body.end());
    bool certain = true;
    const qsizetype closing = closingStart(lastText, certain);
    if (closing >= 0) {
        m_letter.closing = m_source.trimmedPiece(Span::between(closing, body.end()));
        lastText = Span::between(lastText.start, closing);
        if (!certain)
            doubt(m_letter.doubts, DoubtCode::ClosingInferred, m_letter.closing.span, 80,
                  QCoreApplication::translate("Import", "从这里起作为违诺责任条款，不算在第%1项内，请核对。")
                      .arg(picked.last().mark.number));
    }
    // The last mark is lost: one paragraph more than every other item has.
    const QList<Span> tail = m_source.lines(lastText);
    if (!m_source.flattened() && picked.size() >= 2 && tail.size() == 2
        && !startsWithMark(m_marks, tail.at(1))) {
        bool single = true;
        for (qsizetype i = 0; i + 1 < picked.size(); ++i)
            single = single
                && m_source
                        .lines(Span::between(picked.at(i).mark.span.end(), picked.at(i + 1).mark.span.start))
                        .size()
                    == 1;
        if (single && tail.at(0).length >= 8) {
            Picked missing;
            missing.mark = {
                {tail.at(1).start, 0}, picked.last().mark.style, picked.last().mark.number + 1, true};
            missing.missing = true;
            picked.append(missing);
        }
    }
    int previous = 0;
    for (qsizetype i = 0; i < picked.size(); ++i) {
        const qsizetype end = i + 1 < picked.size() ? picked.at(i + 1).mark.span.start : lastText.end();
        const Span text =
            withoutHeadings(m_source, Span::between(picked.at(i).mark.span.end(), end), m_letter.doubts);
        doubtMark(picked.at(i), previous, text);
        previous = picked.at(i).mark.number;
        if (m_letter.items.size() >= mostItems) {
            doubt(m_letter.doubts, DoubtCode::TooMany, Span::between(text.start, lastText.end()), 20,
                  QCoreApplication::translate("Import", "一份承诺书最多导入500项，其余没有导入。"));
            break;
        }
        m_letter.items.append(item(picked.at(i), text, 0));
    }
}

} // namespace

bool isClosing(const QString& paragraph)
{
    static const QRegularExpression rx(
        QStringLiteral("(?:以上|上述|本|公开|所作)[^。;\\n]{0,10}承诺|(?:违反|违背|不遵守|未[^。;\\n]{0,8}"
                       "兑现|未履行|不履行|不兑现)[^。;\\n]{0,16}承诺"
                       "|如有违[反诺背]|如违|(?:敬请|恳请|欢迎|诚请|请)[^。\\n]{0,30}(?:监督|批评|指正)|"
                       "特此承诺|接受[^。;\\n]{0,30}监督[。!]?$"));
    static const QRegularExpression farewell(
        QStringLiteral("^(?:我们|我局|我单位|让我们|总之|最后|真诚|诚挚|敬请|恳请|欢迎|希望|特此|谨此|此致|"
                       "敬礼|以上|上述|郑重)"));
    static const QRegularExpression consequence(
        QStringLiteral("^(?:如|若|凡|对)[^。\\n]{0,30}(?:违反|违背|违诺|不遵守|未履行|不履行|不兑现)"
                       "[^。\\n]{0,20}承诺"));
    const bool brief = paragraph.size() <= 120;
    return (brief && matchFrom(rx, paragraph).hasMatch()) || matchFrom(farewell, paragraph).hasMatch()
        || matchFrom(consequence, paragraph).hasMatch();
}

ImportedItem readCell(const SourceText& source, Span cell, ImportedLetter& letter)
{
    const Span text = source.trimmed(cell);
    const QList<Mark> marks = findMarks(source, text);
    Picked picked;
    picked.missing = true;
    picked.mark = {{text.start, 0}, MarkStyle::Chinese, 0, true};
    Span rest = text;
    // 一、热情服务 in one cell; 一、…二、… is a list inside the cell.
    const bool own = !marks.isEmpty() && marks.first().span.start == text.start
        && pickSequence(source, marks, false).size() < 2;
    if (own) {
        picked.missing = false;
        picked.mark = marks.first();
        rest = Span::between(marks.first().span.end(), text.end());
    }
    return Reader(source, marks, letter).item(picked, rest, 0);
}

void readItems(const SourceText& source, Span body, const QList<Mark>& marks, ImportedLetter& letter)
{
    Reader(source, marks, letter).read(body);
}

} // namespace jiannuo::letters
