// SPDX-License-Identifier: Apache-2.0
#include "exchange/letter_outline.h"

#include "exchange/figures.h"

namespace jiannuo::outline {

namespace {

using namespace letters;

/// From the end of what stands before an item to its text: what was printed there, or at least its mark,
/// where the mark stands in another cell of a table.
QString prefixOf(const QString& rawText, qsizetype before, const ImportedItem& item)
{
    const Span between = Span::between(before, item.text.span.start);
    QString printed = rawText.mid(between.start, between.length);
    if (before <= item.text.span.start && printed.size() <= item.mark.text.size() + 40
        && !printed.contains(u'\t') && printed.contains(item.mark.text))
        return printed;
    return u'\n' + item.mark.text;
}

qsizetype addItems(Outline& outline, const QList<ImportedItem>& items, int depth, qsizetype before,
                   const QString& rawText)
{
    for (const ImportedItem& item : items) {
        const bool parted = !item.items.isEmpty() && !item.lead.span.isEmpty();
        const Piece& text = parted ? item.lead : item.text;
        outline.append({.depth = depth,
                        .no = item.no,
                        .noInferred = item.noInferred,
                        .prefix = prefixOf(rawText, before, item),
                        .mark = item.mark.text,
                        .text = parted || item.items.isEmpty() ? text.text : QString(),
                        .span = text.span,
                        .due = item.due.text,
                        .dueDate = item.dueDate,
                        .dueYearInferred = item.dueYearInferred,
                        .timeLimits = item.timeLimits,
                        .quantities = item.quantities,
                        .sums = item.sums,
                        .fields = item.fields,
                        .kind = item.kind});
        const qsizetype row = outline.size() - 1;
        const qsizetype start = parted || item.items.isEmpty() ? text.span.end() : item.text.span.start;
        before = addItems(outline, item.items, depth + 1, start, rawText);
        if (!item.items.isEmpty() && before < item.text.span.end()) {
            outline[row].tail = rawText.mid(before, item.text.span.end() - before);
            before = item.text.span.end();
        }
    }
    return before;
}

Span joined(Span first, Span second)
{
    return second.start >= first.end() ? Span::between(first.start, second.end()) : first;
}

void appendFigures(OutlineItem& to, const OutlineItem& from)
{
    const auto shift = static_cast<int>(to.quantities.size());
    for (ImportedSum sum : from.sums) {
        sum.total += shift;
        for (int& part : sum.parts)
            part += shift;
        to.sums.append(sum);
    }
    to.quantities += from.quantities;
    to.timeLimits += from.timeLimits;
    to.fields += from.fields;
}

/// No row lies more than one level below the one above it.
void settle(Outline& outline)
{
    int above = -1;
    for (OutlineItem& item : outline) {
        item.depth = std::min(item.depth, above + 1);
        above = item.depth;
    }
}

/// Divides what was read of the figures between the two halves of a text.
template <class Figure>
QList<Figure> takeBehind(QList<Figure>& figures, const QString& text, qsizetype offset, QList<int>* taken)
{
    QList<Figure> front;
    QList<Figure> behind;
    qsizetype from = 0;
    for (int i = 0; i < figures.size(); ++i) {
        const Figure& figure = figures.at(i);
        const qsizetype at = text.indexOf(figure.text.text, from);
        if (at >= 0)
            from = at + 1;
        const bool second = at >= offset;
        (second ? behind : front).append(figure);
        if (second && taken)
            taken->append(i);
    }
    figures = front;
    return behind;
}

} // namespace

Outline from(const QList<ImportedItem>& items, const QString& rawText)
{
    Outline outline;
    addItems(outline, items, 0, items.isEmpty() ? 0 : items.front().text.span.start, rawText);
    return outline;
}

QList<ImportedItem> toItems(const Outline& outline)
{
    QList<ImportedItem> top;
    for (qsizetype row = 0; row < outline.size();) {
        const qsizetype count = subtree(outline, row);
        const OutlineItem& one = outline.at(row);
        ImportedItem item;
        item.no = one.no;
        item.noInferred = one.noInferred;
        item.mark.text = one.mark;
        item.lead = {one.text, one.span};
        item.text = item.lead;
        item.due.text = one.due;
        item.dueDate = one.dueDate;
        item.dueYearInferred = one.dueYearInferred;
        item.timeLimits = one.timeLimits;
        item.quantities = one.quantities;
        item.sums = one.sums;
        item.fields = one.fields;
        item.kind = one.kind;
        const Outline below = outline.mid(row + 1, count - 1);
        item.items = toItems(below);
        qsizetype child = 0;
        for (const ImportedItem& sub : std::as_const(item.items)) {
            item.text.text += below.at(child).prefix + sub.text.text;
            child += subtree(below, child);
        }
        item.text.text += one.tail;
        top.append(item);
        row += count;
    }
    return top;
}

qsizetype subtree(const Outline& outline, qsizetype row)
{
    qsizetype end = row + 1;
    while (end < outline.size() && outline.at(end).depth > outline.at(row).depth)
        ++end;
    return end - row;
}

bool canPromote(const Outline& outline, qsizetype row)
{
    return row >= 0 && row < outline.size() && outline.at(row).depth > 0;
}

bool promote(Outline& outline, qsizetype row)
{
    if (!canPromote(outline, row))
        return false;
    const qsizetype end = row + subtree(outline, row);
    // A parent's tail stands behind all of its items, so it goes to the one that is now the last.
    qsizetype parent = row - 1;
    while (outline.at(parent).depth >= outline.at(row).depth)
        --parent;
    outline[row].tail += std::exchange(outline[parent].tail, {});
    for (qsizetype i = row; i < end; ++i)
        --outline[i].depth;
    return true;
}

bool canDemote(const Outline& outline, qsizetype row)
{
    if (row <= 0 || row >= outline.size() || outline.at(row - 1).depth < outline.at(row).depth)
        return false;
    const qsizetype end = row + subtree(outline, row);
    return std::all_of(outline.begin() + row, outline.begin() + end,
                       [](const OutlineItem& item) { return item.depth < deepest; });
}

bool demote(Outline& outline, qsizetype row)
{
    if (!canDemote(outline, row))
        return false;
    const qsizetype end = row + subtree(outline, row);
    for (qsizetype i = row; i < end; ++i)
        ++outline[i].depth;
    return true;
}

bool mergeWithPrevious(Outline& outline, qsizetype row)
{
    if (row <= 0 || row >= outline.size())
        return false;
    const OutlineItem item = outline.takeAt(row);
    OutlineItem& before = outline[row - 1];
    before.text += before.tail + item.prefix + item.text;
    before.tail = item.tail;
    before.edited = before.edited || item.edited;
    before.span = joined(before.span, item.span);
    appendFigures(before, item);
    settle(outline);
    return true;
}

bool split(Outline& outline, qsizetype row, qsizetype offset)
{
    if (row < 0 || row >= outline.size())
        return false;
    OutlineItem& first = outline[row];
    if (first.text.left(offset).trimmed().isEmpty() || first.text.mid(offset).trimmed().isEmpty())
        return false;
    OutlineItem second;
    second.depth = first.depth;
    second.no = first.no + 1;
    second.noInferred = true;
    second.text = first.text.mid(offset);
    second.edited = first.edited;
    // A mark that the reader did not take for one is usually why somebody divides here.
    static const QRegularExpression mark(
        QStringLiteral("^\\s*([(（]?[一二三四五六七八九十百\\d]{1,4}[)）]?[、.．，：:)）])\\s*(?=\\S)"));
    const auto found = mark.match(second.text);
    if (found.hasMatch()) {
        static const QRegularExpression digits(QStringLiteral("[一二三四五六七八九十百\\d]{1,4}"));
        const int number = numberOf(digits.match(found.captured(1)).captured());
        if (number > 0) {
            second.mark = found.captured(1);
            second.prefix = found.captured(0);
            second.no = number;
            second.noInferred = false;
            second.text = second.text.mid(found.capturedEnd(0));
        }
    }
    QList<int> moved;
    second.timeLimits = takeBehind(first.timeLimits, first.text, offset, nullptr);
    second.quantities = takeBehind(first.quantities, first.text, offset, &moved);
    if (!moved.isEmpty())
        first.sums.clear(); // which of them belonged to the total is not known any more
    const qsizetype behind = offset + second.prefix.size();
    second.span =
        first.edited ? Span{first.span.end(), 0} : Span::between(first.span.start + behind, first.span.end());
    first.span = first.edited ? first.span : Span{first.span.start, offset};
    first.text.truncate(offset);
    // What stood behind the sub-items stays behind them, and they go with the second half.
    second.tail = std::exchange(first.tail, {});
    outline.insert(row + 1, second);
    return true;
}

bool remove(Outline& outline, qsizetype row)
{
    if (row < 0 || row >= outline.size())
        return false;
    outline.remove(row, subtree(outline, row));
    return true;
}

bool setText(Outline& outline, qsizetype row, const QString& text)
{
    if (row < 0 || row >= outline.size() || outline.at(row).text == text)
        return false;
    OutlineItem& item = outline[row];
    const QString before = std::exchange(item.text, text);
    item.edited = true;
    // What the old words said and the new ones do not is gone; what they say anew is read. What came from
    // elsewhere (a table's column, a person) stays.
    QList<Doubt> unused;
    const SourceText source(text);
    const Figures now = readFigures(source, source.all(), unused);
    const auto follow = [&](auto& figures, const auto& read) {
        using List = std::decay_t<decltype(figures)>;
        List kept;
        for (const auto& figure : std::as_const(figures)) {
            if (text.contains(figure.text.text) || !before.contains(figure.text.text))
                kept.append(figure);
        }
        const bool same = kept.size() == figures.size();
        bool grown = false;
        for (auto figure : read) {
            if (before.contains(figure.text.text))
                continue;
            figure.text.span = item.span;
            kept.append(figure);
            grown = true;
        }
        figures = kept;
        return same && !grown;
    };
    follow(item.timeLimits, now.timeLimits);
    if (!follow(item.quantities, now.quantities))
        item.sums.clear();
    return true;
}

void removeQuantity(OutlineItem& item, qsizetype index)
{
    if (index < 0 || index >= item.quantities.size())
        return;
    item.quantities.removeAt(index);
    QList<ImportedSum> kept;
    for (ImportedSum sum : std::as_const(item.sums)) {
        if (sum.total == index || sum.parts.contains(static_cast<int>(index)))
            continue;
        const auto close = [index](int& at) { at -= at > index ? 1 : 0; };
        close(sum.total);
        for (int& part : sum.parts)
            close(part);
        kept.append(sum);
    }
    item.sums = kept;
}

} // namespace jiannuo::outline
