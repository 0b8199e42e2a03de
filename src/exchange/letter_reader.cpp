// SPDX-License-Identifier: Apache-2.0
#include "exchange/letter_reader.h"

#include "exchange/contacts.h"
#include "exchange/due_dates.h"
#include "exchange/figures.h"
#include "exchange/items.h"
#include "exchange/lost_titles.h"

#include <algorithm>

namespace jiannuo::letters {

namespace {

/// Labels that stand close together.
struct Cluster {
    QList<LabelHit> labels;

    qsizetype start() const { return labels.first().label.start; }
    qsizetype end() const { return labels.last().whole().end(); }
};

qsizetype solidCharacters(const SourceText& source, Span span)
{
    qsizetype count = 0;
    for (qsizetype i = span.start; i < span.end(); ++i) {
        const QChar c = source.norm().at(i);
        count += !isBlank(c) && c != u'.' && c != u',' && c != u';' && c != u'。' && c != u'、';
    }
    return count;
}

bool hasMarkBetween(const QList<Mark>& marks, qsizetype from, qsizetype to)
{
    const auto it = std::lower_bound(marks.begin(), marks.end(), from,
                                     [](const Mark& mark, qsizetype at) { return mark.span.start < at; });
    return it != marks.end() && it->span.start < to;
}

/// 设立监督电话：2811100，来电3个工作日内回话: the sentence promises something about the phone.
bool promisesMore(const SourceText& source, const LabelHit& label)
{
    if (source.flattened() || label.lineStart || label.kind != LabelKind::Phone)
        return false;
    static const QRegularExpression rx(
        QStringLiteral("\\d[)）]?[,;。 "
                       "]{0,3}[^\\d]{0,20}(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})?[^\\d]{0,8}(?:工作日|"
                       "小时内|日内|天内|当[天日]|答复|回[话复访]|"
                       "办结|处[理置]|必[接复]|受理)"));
    return matchFrom(rx, source.normOf(label.value)).hasMatch();
}

/// 报修电话：2811100，24小时有人接听: a phone that a sentence tells, not one to complain to.
bool isInProse(const SourceText& source, const LabelHit& label)
{
    if (promisesMore(source, label))
        return true;
    if (source.flattened() || label.lineStart || label.kind != LabelKind::Phone)
        return false;
    static const QRegularExpression complaint(QStringLiteral("监[ ]{0,4}督|投[ ]{0,4}诉|举[ ]{0,4}报"));
    static const QRegularExpression behind(
        QStringLiteral("\\d[^\\d]{0,3}(?:24小时)?[\\x{4E00}-\\x{9FFF}]{4,}[^\\d]*$"));
    return !matchFrom(complaint, source.normOf(label.label)).hasMatch()
        && matchFrom(behind, source.normOf(label.value)).hasMatch();
}

QList<Cluster> clustersOf(const SourceText& source, const QList<LabelHit>& labels, const QList<Mark>& marks)
{
    QList<Cluster> clusters;
    const qsizetype nearby = source.flattened() ? 3 : 60;
    for (const LabelHit& label : labels) {
        const bool joins = !clusters.isEmpty() && !isInProse(source, label)
            && !isInProse(source, clusters.last().labels.last())
            && solidCharacters(source, Span::between(clusters.last().end(), label.label.start)) <= nearby
            && !hasMarkBetween(marks, clusters.last().end(), label.label.start);
        if (!joins)
            clusters.append(Cluster{});
        clusters.last().labels.append(label);
    }
    return clusters;
}

/// Numbers before labels (八、监督电话：…) belong to the label; numbers inside values are none.
void separate(const SourceText& source, QList<Mark>& marks, QList<LabelHit>& labels)
{
    QList<Mark> kept;
    qsizetype next = 0;
    for (const Mark& mark : marks) {
        while (next < labels.size() && labels.at(next).whole().end() <= mark.span.start)
            ++next;
        if (next < labels.size() && mark.span.end() == labels.at(next).label.start
            && !promisesMore(source, labels.at(next))) {
            LabelHit& label = labels[next];
            label.label = Span::between(mark.span.start, label.label.end());
            label.lineStart = label.lineStart || mark.lineStart;
            continue;
        }
        const bool inside = next < labels.size() && labels.at(next).whole().contains(mark.span);
        if (!inside)
            kept.append(mark);
    }
    marks = kept;
}

void setOrg(const SourceText& source, Span span, ImportedLetter& letter)
{
    static const QRegularExpression seal(QStringLiteral("\\((?:盖?章|公章)\\)$"));
    letter.orgText = source.trimmedPiece(span);
    letter.org = nameIn(source, span).remove(seal);
}

/// Lines without a label in or behind the contact block: signature, date, closing line; the rest is left
/// over.
void readLooseLine(const SourceText& source, Span line, ImportedLetter& letter)
{
    const QString text = source.normOf(line);
    if (isDateLine(text)) {
        letter.signedAt = source.piece(line);
    } else if (isOrgLine(text)) {
        if (letter.org.isEmpty())
            setOrg(source, line, letter);
    } else if (isClosing(text) && letter.closing.isEmpty()) {
        letter.closing = source.piece(line);
    } else if (solidCharacters(source, line) > 1) {
        static const QRegularExpression blankForm(
            QStringLiteral("^[(\\[]?(?:单位名称|单位全称|承诺单位|盖章|填写单位)[)\\]]?$"));
        if (matchFrom(blankForm, text).hasMatch()) {
            doubt(letter.doubts, DoubtCode::Placeholder, line, 95,
                  QCoreApplication::translate("Import", "“%1”是模板里的空位，请填写承诺单位的名称。")
                      .arg(source.piece(line).text));
            return;
        }
        static const QRegularExpression pure(QStringLiteral("^[\\-=_*~ ·.…]+$"));
        if (!matchFrom(pure, text).hasMatch())
            doubt(letter.doubts, DoubtCode::TextLeftOver, line, 40,
                  QCoreApplication::translate("Import", "“%1”没有归入任何一部分，请核对是否需要。")
                      .arg(shortened(source.piece(line).text, 60)));
    }
}

/// Takes the signature off the end of a body: unit and date on lines of their own. Returns the new end.
qsizetype withoutSignature(const SourceText& source, Span body, ImportedLetter& letter)
{
    if (source.flattened())
        return body.end();
    QList<Span> lines = source.lines(body);
    qsizetype end = body.end();
    while (lines.size() > 1) {
        const Span line = lines.last();
        const QString text = source.normOf(line);
        static const QRegularExpression both(
            QStringLiteral("^(.{3,30}?)[ ]{1,20}((?:19|20)\\d{2}[年.\\-/].{1,12})$"));
        const auto pair = matchFrom(both, text);
        if (isDateLine(text)) {
            letter.signedAt = source.piece(line);
        } else if (isOrgLine(text)) {
            if (letter.org.isEmpty())
                setOrg(source, line, letter);
        } else if (pair.hasMatch() && isOrgLine(pair.captured(1)) && isDateLine(pair.captured(2))) {
            if (letter.org.isEmpty())
                setOrg(source, {line.start, pair.capturedLength(1)}, letter);
            letter.signedAt = source.piece({line.start + pair.capturedStart(2), pair.capturedLength(2)});
        } else {
            break;
        }
        end = line.start;
        lines.removeLast();
    }
    return end;
}

class LetterReader {
public:
    LetterReader(const SourceText& source, ImportedLetter& letter)
        : m_source(source)
        , m_letter(letter)
    {
    }

    Span read(const std::optional<TitleHit>& title, Span segment);

private:
    int blockAmong(const QList<Cluster>& clusters, qsizetype segmentEnd) const;
    Span readBehind(qsizetype from, qsizetype to, const QList<LabelHit>& labels);

    const SourceText& m_source;
    ImportedLetter& m_letter;
    QList<Mark> m_marks;
    QList<Picked> m_picked;
};

/// Which cluster is the letter's contact block; -1 for none. Contacts between two items are part of the text.
int LetterReader::blockAmong(const QList<Cluster>& clusters, qsizetype segmentEnd) const
{
    for (int i = 0; i < clusters.size(); ++i) {
        const Cluster& cluster = clusters.at(i);
        int before = 0;
        bool goesOn = false;
        for (const Picked& picked : m_picked) {
            if (picked.mark.span.start < cluster.start())
                before = picked.mark.number;
            else if (picked.mark.number == before + 1 && !picked.restarted && before > 0)
                goesOn = true;
        }
        if (goesOn || (before == 0 && !m_picked.isEmpty()) || isInProse(m_source, cluster.labels.first()))
            continue;
        const bool reachesEnd = segmentEnd - cluster.end() < 400
            && solidCharacters(m_source, Span::between(cluster.end(), segmentEnd)) <= 40;
        const bool ownLine = cluster.labels.first().lineStart && !m_source.flattened();
        if (cluster.labels.size() >= 2 || ownLine || reachesEnd)
            return i;
    }
    return -1;
}

/// The text behind the items: further labels, loose lines, and where something else begins, that.
Span LetterReader::readBehind(qsizetype from, qsizetype to, const QList<LabelHit>& labels)
{
    qsizetype at = from;
    QList<LabelHit> read;
    Span rest{to, 0};
    const auto gap = [&](qsizetype until) {
        if (m_source.flattened())
            return;
        for (const Span line : m_source.lines(Span::between(at, until)))
            readLooseLine(m_source, line, m_letter);
    };
    for (const LabelHit& label : labels) {
        if (label.label.start < from || label.label.start >= to)
            continue;
        if (label.label.start > at)
            gap(label.label.start);
        at = std::max(at, label.whole().end());
        read.append(label);
    }
    readContacts(m_source, read, m_letter);
    if (m_source.flattened())
        rest = Span::between(at, to);
    else
        gap(to);
    return rest;
}

Span LetterReader::read(const std::optional<TitleHit>& title, Span segment)
{
    qsizetype bodyStart = segment.start;
    if (title) {
        bodyStart = title->span.end();
        m_letter.title = m_source.trimmedPiece(title->span);
        if (!title->org.isEmpty())
            setOrg(m_source, title->org, m_letter);
    }
    const Span body = Span::between(bodyStart, segment.end());
    m_marks = findMarks(m_source, body);
    QList<LabelHit> labels = findLabels(m_source, body);
    separate(m_source, m_marks, labels);
    m_picked = pickSequence(m_source, m_marks, true);
    const QList<Cluster> clusters = clustersOf(m_source, labels, m_marks);
    const int block = blockAmong(clusters, segment.end());

    qsizetype itemsEnd = block >= 0 ? clusters.at(block).start() : segment.end();
    qsizetype letterEnd = segment.end();
    Span rest{segment.end(), 0};
    QList<LabelHit> head; // a contact block above the items
    for (int i = 0; i < clusters.size(); ++i) {
        if (block >= 0 && i >= block)
            break;
        const Cluster& cluster = clusters.at(i);
        const bool aboveItems = !m_picked.isEmpty() && cluster.end() <= m_picked.first().mark.span.start;
        if (aboveItems) {
            head.append(cluster.labels);
            continue;
        }
        for (const LabelHit& label : cluster.labels) {
            if ((label.kind == LabelKind::Phone || label.kind == LabelKind::Email) && !label.value.isEmpty())
                doubt(m_letter.doubts, DoubtCode::ContactInText, label.whole(), 50,
                      QCoreApplication::translate(
                          "Import", "“%1”在承诺事项的正文里，没有作为单位的监督联系方式，请核对。")
                          .arg(shortened(m_source.piece(label.whole()).text, 60)));
        }
    }
    if (block >= 0) {
        // A new 一、 behind the contacts begins a letter whose title is lost.
        QList<Mark> behind;
        for (const Mark& mark : std::as_const(m_marks)) {
            if (mark.span.start >= clusters.at(block).end())
                behind.append(mark);
        }
        const QList<Picked> again = pickSequence(m_source, behind, true);
        const bool sameKind = !again.isEmpty() && !m_picked.isEmpty()
            && again.first().mark.style == m_picked.first().mark.style;
        const bool hasContacts = !again.isEmpty()
            && std::any_of(clusters.begin() + block + 1, clusters.end(),
                           [&](const Cluster& c) { return c.start() > again.first().mark.span.start; });
        const bool restarts = again.size() >= 2 && again.first().mark.number == 1 && !m_picked.isEmpty()
            && (sameKind || hasContacts) && again.first().mark.span.start > m_picked.first().mark.span.start;
        if (restarts) {
            qsizetype end = clusters.at(block).end();
            for (const Cluster& cluster : clusters) {
                if (cluster.end() <= again.first().mark.span.start)
                    end = std::max(end, cluster.end());
            }
            // Signature and date still belong to this letter.
            for (const Span line : m_source.lines(Span::between(end, again.first().mark.span.start))) {
                const QString text = m_source.normOf(line);
                if (m_source.flattened()
                    || !(isDateLine(text) || (isOrgLine(text) && m_letter.org.isEmpty())))
                    break;
                end = line.end();
            }
            letterEnd = end;
        }
        rest = readBehind(itemsEnd, letterEnd, labels);
        // 若违反上述承诺，请拨打投诉电话：…: the sentence stays whole, the phone is read all the same.
        const qsizetype lineEnd = m_source.lineEnd(itemsEnd, letterEnd);
        qsizetype lineStart = itemsEnd;
        while (lineStart > bodyStart && itemsEnd - lineStart < 120
               && m_source.norm().at(lineStart - 1) != u'\n')
            --lineStart;
        const Span line = m_source.trimmed(Span::between(lineStart, lineEnd));
        if (!m_source.flattened() && line.start < itemsEnd && m_source.atLineStart(line.start)
            && !hasMarkBetween(m_marks, line.start, lineEnd) && isClosing(m_source.normOf(line)))
            itemsEnd = lineEnd;
        if (restarts)
            rest = Span::between(letterEnd, segment.end());
    } else {
        itemsEnd = withoutSignature(m_source, Span::between(bodyStart, itemsEnd), m_letter);
    }
    readContacts(m_source, head, m_letter);

    QList<Mark> inside;
    for (const Mark& mark : std::as_const(m_marks)) {
        if (mark.span.end() <= itemsEnd)
            inside.append(mark);
    }
    const Piece closing = m_letter.closing;
    readItems(m_source, Span::between(bodyStart, itemsEnd), inside, m_letter);
    if (m_letter.closing.isEmpty())
        m_letter.closing = closing;
    else if (!closing.isEmpty() && closing.text != m_letter.closing.text)
        readLooseLine(m_source, closing.span, m_letter);

    for (const Piece& piece : {m_letter.intro, m_letter.closing}) {
        if (!piece.isEmpty()) {
            m_letter.quantities.append(readFigures(m_source, piece.span, m_letter.doubts).quantities);
            findLostTitles(m_source, piece.span, m_letter.doubts);
        }
    }
    if (m_letter.phones.isEmpty() && block < 0 && !m_letter.items.isEmpty())
        readPhoneInText(m_source, Span::between(m_letter.items.last().text.span.start, itemsEnd), m_letter);
    m_letter.span = m_source.trimmed(Span::between(segment.start, rest.isEmpty() ? letterEnd : rest.start));
    return rest;
}

} // namespace

Span readLetter(const SourceText& source, const std::optional<TitleHit>& title, Span segment,
                ImportedLetter& letter)
{
    const Span rest = LetterReader(source, letter).read(title, segment);
    if (title && !title->org.isEmpty() && !title->orgCertain) {
        // 承诺单位：… says it better than a guess from the title.
        for (const LabelHit& label : findLabels(source, letter.span)) {
            if (label.kind == LabelKind::Org && !label.value.isEmpty()
                && isOrgLine(source.normOf(label.value))) {
                setOrg(source, label.value, letter);
                return rest;
            }
        }
        doubt(
            letter.doubts, DoubtCode::OrgInferred, letter.orgText.span, 60,
            QCoreApplication::translate("Import", "单位名称“%1”是从标题里推断的，请核对。").arg(letter.org));
    }
    return rest;
}

LetterSigns lookForLetter(const SourceText& source, Span segment)
{
    LetterSigns signs;
    QList<Mark> marks = findMarks(source, segment);
    QList<LabelHit> labels = findLabels(source, segment);
    separate(source, marks, labels);
    signs.items = !pickSequence(source, marks, true).isEmpty();
    for (const LabelHit& label : labels)
        signs.contacts = signs.contacts
            || (label.kind != LabelKind::Other && label.kind != LabelKind::Person
                && label.kind != LabelKind::Due);
    return signs;
}

namespace {

/// 完成时限：2026年12月 below the items holds for all that name none of their own.
void spreadDue(const SourceText& source, ImportedLetter& letter)
{
    if (letter.due.isEmpty())
        return;
    QList<Span> taken;
    const QList<ImportedTimeLimit> limits = readTimeLimits(source, letter.due.span, taken, letter.doubts);
    for (ImportedItem& item : letter.items) {
        if (!limits.isEmpty() && item.timeLimits.isEmpty())
            item.timeLimits = limits;
        else if (limits.isEmpty() && item.due.isEmpty())
            item.due = letter.due;
    }
}

} // namespace

void finishLetter(const SourceText& source, ImportedLetter& letter, int year, int otherwise)
{
    if (const int own = yearIn(source.normOf(letter.title.span)); own > 0)
        year = own;
    else if (year <= 0)
        year = yearIn(source.normOf(letter.signedAt.span));
    if (year <= 0)
        year = otherwise;
    for (ImportedItem& item : letter.items)
        readDues(source, item, year, letter.doubts);
    spreadDue(source, letter);
    QList<Doubt> dueDoubts; // once for all items
    for (ImportedItem& item : letter.items) {
        if (item.due == letter.due && !item.due.isEmpty() && !item.dueDate.isValid()) {
            QList<Doubt> own;
            resolveDue(item, source.normOf(item.due.span), year, own);
            dueDoubts = own;
        }
    }
    letter.doubts.append(dueDoubts);
    const Span at = !letter.title.isEmpty()
        ? letter.title.span
        : Span{letter.span.start, std::min<qsizetype>(letter.span.length, 20)};
    if (letter.org.isEmpty())
        doubt(letter.doubts, DoubtCode::OrgMissing, at, 30,
              QCoreApplication::translate("Import", "没有找到承诺单位的名称，请填写。"));
    if (letter.items.isEmpty())
        doubt(letter.doubts, DoubtCode::NoItems, at, 20,
              QCoreApplication::translate("Import", "没有找到承诺事项，请核对原件，或人工补充。"));
    bool reachable = false;
    for (const ImportedPhone& phone : std::as_const(letter.phones))
        reachable = reachable || !phone.placeholder;
    const bool said = std::any_of(letter.doubts.begin(), letter.doubts.end(),
                                  [](const Doubt& known) { return known.code == DoubtCode::Placeholder; });
    if (!reachable && !said)
        doubt(letter.doubts, DoubtCode::ContactMissing, at, 70,
              QCoreApplication::translate("Import", "没有找到监督投诉电话，补上后才能公示。"));
    std::stable_sort(letter.doubts.begin(), letter.doubts.end(),
                     [](const Doubt& a, const Doubt& b) { return a.span.start < b.span.start; });
}

} // namespace jiannuo::letters
