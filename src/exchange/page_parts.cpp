// SPDX-License-Identifier: Apache-2.0
#include "exchange/page_parts.h"

#include "domain/names.h"
#include "exchange/contacts.h"

#include <QCoreApplication>
#include <QSet>

#include <vector>

namespace jiannuo::letters {

namespace {

constexpr qsizetype mostLeftOut = 500;
constexpr qsizetype longestLeftOut = 200;

/// Calls `visit(Span&)` for every place in a page. Doubts count as places where `doubts` is set.
template <class Visit> class Places {
public:
    explicit Places(Visit visit)
        : m_visit(visit)
    {
    }

    void operator()(ImportedPage& page)
    {
        all(page.heading, page.preface, page.commentary);
        for (ImportedArticle& article : page.articles) {
            all(article.title, article.text);
            figures(article.quantities);
        }
        for (ImportedLetter& letter : page.letters)
            inLetter(letter);
        for (Doubt& doubt : page.doubts)
            m_visit(doubt.span);
    }

private:
    void inLetter(ImportedLetter& letter)
    {
        m_visit(letter.span);
        all(letter.orgText, letter.title, letter.intro, letter.closing, letter.address, letter.postcode,
            letter.receptionOffice, letter.signedAt, letter.due);
        for (ImportedPhone& phone : letter.phones)
            m_visit(phone.original.span);
        for (ImportedPhone& fax : letter.faxes)
            m_visit(fax.original.span);
        for (ImportedEmail& email : letter.emails)
            m_visit(email.original.span);
        figures(letter.quantities);
        fields(letter.otherFields);
        for (ImportedItem& item : letter.items)
            inItem(item);
        for (Doubt& doubt : letter.doubts)
            m_visit(doubt.span);
    }
    void inItem(ImportedItem& item)
    {
        all(item.mark, item.text, item.lead, item.due);
        for (ImportedTimeLimit& limit : item.timeLimits)
            all(limit.text, limit.startEvent);
        figures(item.quantities);
        fields(item.fields);
        for (ImportedItem& sub : item.items)
            inItem(sub);
    }
    void figures(QList<ImportedQuantity>& quantities)
    {
        for (ImportedQuantity& quantity : quantities)
            all(quantity.text, quantity.name);
    }
    void fields(QList<ImportedField>& list)
    {
        for (ImportedField& field : list)
            all(field.label, field.value);
    }
    template <class... Pieces> void all(Pieces&... pieces) { (m_visit(pieces.span), ...); }

    Visit m_visit;
};

template <class Visit> void eachPlace(ImportedPage& page, Visit visit)
{
    Places<Visit>{visit}(page);
}

} // namespace

void addLeftOut(QList<ImportedLeftOut>& list, const QString& text, const QString& reason)
{
    const QString words = text.simplified();
    if (words.isEmpty())
        return;
    if (list.size() < mostLeftOut)
        list.append(ImportedLeftOut{
            words.size() > longestLeftOut ? shortened(words, longestLeftOut) + u'…' : words, reason});
    else if (list.size() == mostLeftOut)
        list.append(ImportedLeftOut{
            QCoreApplication::translate("Import", "还有更多"),
            QCoreApplication::translate("Import", "没有导入的内容太多，其余没有逐条列出，请对照原件")});
}

ImportedPage joined(const QList<ImportedPage>& pages)
{
    ImportedPage whole;
    for (ImportedPage page : pages) {
        if (!whole.rawText.isEmpty() && !whole.rawText.endsWith(u'\n'))
            whole.rawText += u'\n';
        const qsizetype offset = whole.rawText.size();
        eachPlace(page, [offset](Span& span) {
            if (span.start > 0 || span.length > 0 || offset == 0)
                span.start += offset;
        });
        whole.rawText += page.rawText;
        for (Piece* piece : {&page.heading, &page.preface, &page.commentary}) {
            Piece& into = piece == &page.heading ? whole.heading
                : piece == &page.preface         ? whole.preface
                                                 : whole.commentary;
            if (into.isEmpty())
                into = *piece;
            else if (!piece->isEmpty())
                addLeftOut(whole.leftOut, piece->text,
                           QCoreApplication::translate("Import", "承诺书之外的文字"));
        }
        whole.flattened = whole.flattened || page.flattened;
        whole.letters.append(page.letters);
        whole.articles.append(page.articles);
        whole.doubts.append(page.doubts);
        for (const ImportedLeftOut& one : std::as_const(page.leftOut))
            addLeftOut(whole.leftOut, one.text, one.reason);
        for (const ImportedColumn& column : std::as_const(page.columns)) {
            if (!whole.columns.contains(column))
                whole.columns.append(column);
        }
    }
    return whole;
}

void findLeftOut(const SourceText& source, ImportedPage& page, const QList<Span>& covered)
{
    const qsizetype size = source.raw().size();
    std::vector<bool> known(static_cast<size_t>(size), false);
    const auto cover = [&](const Span& span) {
        for (qsizetype i = std::max<qsizetype>(0, span.start); i < std::min(size, span.end()); ++i)
            known[static_cast<size_t>(i)] = true;
    };
    // A letter's span is where it stands, not what was understood of it.
    QList<Span> whole;
    for (ImportedLetter& letter : page.letters)
        whole.append(std::exchange(letter.span, {}));
    eachPlace(page, [&](Span& span) { cover(span); });
    for (qsizetype i = 0; i < whole.size(); ++i)
        page.letters[i].span = whole.at(i);
    for (const Span& span : covered)
        cover(span);
    for (const LabelHit& label : findLabels(source, source.all()))
        cover(label.kind == LabelKind::Org || label.kind == LabelKind::Other
                      || label.kind == LabelKind::Person || label.kind == LabelKind::Due
                  ? label.label
                  : label.whole()); // the same phone twice is kept once
    const QRegularExpression around(QStringLiteral("\\((?:盖?章|公章)\\)$"));
    for (const Span line : source.lines(source.all())) {
        qsizetype from = line.start;
        while (from < line.end()) {
            if (known[static_cast<size_t>(from)]) {
                ++from;
                continue;
            }
            qsizetype to = from;
            int words = 0;
            while (to < line.end() && !known[static_cast<size_t>(to)]) {
                words += isHan(source.norm().at(to)) || source.norm().at(to).isLetterOrNumber();
                ++to;
            }
            static const QRegularExpression seal(QStringLiteral("^[ ()]*(?:盖?章|公章|签章|签字)[ ():]*$"));
            Span span = source.trimmed(Span::between(from, to));
            while (!span.isEmpty() && source.norm().at(span.start) == u':')
                span = source.trimmed(Span::between(span.start + 1, span.end()));
            // The unit's name once more, as a signature.
            const QString name = nameIn(source, span).remove(around);
            const bool signature =
                std::any_of(page.letters.cbegin(), page.letters.cend(),
                            [&](const ImportedLetter& letter) { return letter.org == name; });
            if (words > 1 && !signature && !matchFrom(seal, source.normOf(span)).hasMatch())
                addLeftOut(page.leftOut, source.piece(span).text,
                           QCoreApplication::translate("Import", "没有归入任何一部分"));
            from = to;
        }
    }
}

void dropRepeated(ImportedPage& page)
{
    QSet<QString> seen;
    QList<ImportedLetter> kept;
    for (const ImportedLetter& letter : std::as_const(page.letters)) {
        const QString text =
            squeezed(page.rawText.mid(letter.span.start, letter.span.length)).remove(u'\t').remove(u'\r');
        const QString key = nameKey(letter.org) + u'\n' + text;
        if (text.isEmpty() || letter.items.isEmpty() || !seen.contains(key)) {
            seen.insert(key);
            kept.append(letter);
            continue;
        }
        doubt(page.doubts, DoubtCode::SameLetter, letter.span, 90,
              QCoreApplication::translate("Import", "“%1”的承诺书在文件里重复出现，内容相同，只取一份。")
                  .arg(letter.org.isEmpty() ? shortened(letter.title.text, 40) : letter.org));
    }
    page.letters = kept;
}

} // namespace jiannuo::letters
