// SPDX-License-Identifier: Apache-2.0
#include "exchange/letters.h"

#include "domain/secrecy.h"
#include "exchange/due_dates.h"
#include "exchange/figures.h"
#include "exchange/letter_reader.h"
#include "exchange/lost_titles.h"
#include "exchange/page_parts.h"

namespace jiannuo {

using namespace letters;

namespace {

constexpr qsizetype longestText = 1'000'000;
constexpr qsizetype mostLetters = 1'000;

/// Divides a page into preface, letters, other articles and commentary.
class PageReader {
public:
    PageReader(const SourceText& source, ImportedPage& page, const ReadOptions& options)
        : m_source(source)
        , m_page(page)
        , m_year(options.year)
        , m_otherwise(options.otherwise)
    {
    }

    void read();

private:
    QList<TitleHit> boundaries() const;
    void readPreface(Span span);
    void readLetters(const std::optional<TitleHit>& title, Span segment, bool last);
    void readArticle(const TitleHit& title, Span segment);
    void addCommentary(Span span);

    const SourceText& m_source;
    ImportedPage& m_page;
    int m_year;
    int m_otherwise;
};

bool isEditorsNote(const SourceText& source, qsizetype at)
{
    static const QRegularExpression rx(
        QStringLiteral("[ \\n【\\[(]{0,40}(?:编[ ]{0,4}者[ ]{0,4}按|编者的话|按[ ]{0,4}语|编[ "
                       "]{0,4}前|本报讯|引[ ]{0,4}言|前[ ]{0,4}言)"));
    return matchAt(rx, source.norm(), at).hasMatch();
}

/// The titles that really begin something.
QList<TitleHit> PageReader::boundaries() const
{
    const QList<TitleHit> hits = findTitles(m_source);
    QList<LetterSigns> signs;
    bool anyNumbered = false;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const qsizetype end = i + 1 < hits.size() ? hits.at(i + 1).span.start : m_source.raw().size();
        signs.append(hits.at(i).kind == TitleKind::Letter
                         ? lookForLetter(m_source, Span::between(hits.at(i).span.end(), end))
                         : LetterSigns{});
        anyNumbered = anyNumbered || signs.last().items || hits.at(i).followedByMark;
    }
    QList<TitleHit> kept;
    bool anyLetter = false;
    for (qsizetype i = 0; i < hits.size(); ++i) {
        const TitleHit& hit = hits.at(i);
        const LetterSigns& sign = signs.at(i);
        if (hit.kind == TitleKind::Commentary) {
            const LetterSigns before = anyLetter ? LetterSigns{true, true}
                                                 : lookForLetter(m_source, Span::between(0, hit.span.start));
            if (before.items && before.contacts)
                kept.append(hit);
            continue;
        }
        if (hit.kind == TitleKind::Article) {
            kept.append(hit);
            continue;
        }
        if (isEditorsNote(m_source, hit.span.end()))
            continue;
        const bool body = hit.followedByMark || sign.items || sign.contacts;
        if (!body && (anyNumbered || hit.org.isEmpty()))
            continue;
        if (hit.org.isEmpty() && anyLetter) {
            // 服务承诺 alone heads a part of the letter, 公开承诺书 a letter.
            const QString text = squeezed(m_source.normOf(hit.span));
            static const QRegularExpression whole(QStringLiteral("承诺书|公开承诺|责任状"));
            if (!matchFrom(whole, text).hasMatch())
                continue;
        }
        kept.append(hit);
        anyLetter = true;
    }
    return kept;
}

void PageReader::readPreface(Span span)
{
    const LetterSigns sign = lookForLetter(m_source, span);
    if (sign.items && sign.contacts) {
        readLetters({}, span, false);
        return;
    }
    const QList<Span> lines = m_source.lines(span);
    if (lines.isEmpty())
        return;
    static const QRegularExpression sentence(QStringLiteral("[。;!?:]|\\."));
    Span rest = m_source.trimmed(span);
    if (lines.first().length <= 45 && !matchFrom(sentence, m_source.normOf(lines.first())).hasMatch()
        && !isEditorsNote(m_source, lines.first().start)) {
        m_page.heading = m_source.piece(lines.first());
        if (const int year = yearIn(m_source.normOf(lines.first())); year > 0)
            m_year = year;
        rest = m_source.trimmed(Span::between(lines.first().end(), span.end()));
    }
    if (rest.isEmpty())
        return;
    m_page.preface = m_source.piece(rest);
    findLostTitles(m_source, rest, m_page.doubts);
}

void PageReader::addCommentary(Span span)
{
    span = m_source.trimmed(span);
    if (span.isEmpty())
        return;
    if (m_page.commentary.isEmpty())
        m_page.commentary = m_source.piece(span);
    else
        doubt(m_page.doubts, DoubtCode::TextLeftOver, span, 40,
              QCoreApplication::translate("Import", "还有一段文字不属于任何承诺书，没有导入，请核对。"));
}

void PageReader::readLetters(const std::optional<TitleHit>& title, Span segment, bool last)
{
    std::optional<TitleHit> next = title;
    for (int round = 0; round < 100; ++round) {
        if (m_page.letters.size() >= mostLetters) {
            doubt(m_page.doubts, DoubtCode::TooMany, segment, 20,
                  QCoreApplication::translate("Import", "一次最多导入1000份承诺书，其余没有导入。"));
            return;
        }
        ImportedLetter letter;
        const Span rest = readLetter(m_source, next, segment, letter);
        finishLetter(m_source, letter, m_year, m_otherwise);
        m_page.letters.append(letter);
        if (m_source.blank(rest))
            return;
        const LetterSigns sign = lookForLetter(m_source, rest);
        if (sign.items && (!last || sign.contacts)) {
            next.reset();
            segment = rest;
            continue;
        }
        const Span left = m_source.trimmed(rest);
        if (last) {
            addCommentary(left);
            doubt(m_page.doubts, DoubtCode::TextLeftOver, left, 60,
                  QCoreApplication::translate("Import", "最后一份承诺书之后的文字作为短评保存，请核对。"));
        } else {
            doubt(m_page.letters.last().doubts, DoubtCode::TextLeftOver, left, 40,
                  QCoreApplication::translate("Import",
                                              "联系方式之后的文字没有归入任何一部分，请核对是否需要。"));
        }
        return;
    }
    doubt(m_page.doubts, DoubtCode::TooMany, segment, 20,
          QCoreApplication::translate("Import", "没有标题的承诺书太多，这里以后没有导入，请分成几份导入。"));
}

void PageReader::readArticle(const TitleHit& title, Span segment)
{
    ImportedArticle article;
    article.title = m_source.trimmedPiece(title.span);
    const Span body = Span::between(title.span.end(), segment.end());
    article.text = m_source.trimmedPiece(body);
    article.quantities = readFigures(m_source, body, m_page.doubts).quantities;
    m_page.articles.append(article);
    doubt(m_page.doubts, DoubtCode::NotALetter, article.title.span, 70,
          QCoreApplication::translate("Import", "“%1”不是承诺书，没有作为承诺导入。")
              .arg(shortened(article.title.text, 60)));
}

void PageReader::read()
{
    const QList<TitleHit> starts = boundaries();
    const qsizetype end = m_source.raw().size();
    qsizetype lastLetter = -1;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        if (starts.at(i).kind == TitleKind::Letter)
            lastLetter = i;
    }
    if (lastLetter < 0) {
        const LetterSigns sign = lookForLetter(m_source, m_source.all());
        const bool onlyArticles = !starts.isEmpty();
        if (!onlyArticles && (sign.items || sign.contacts)) {
            readLetters({}, m_source.all(), true);
            return;
        }
    }
    readPreface(Span::between(0, starts.isEmpty() ? end : starts.first().span.start));
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const TitleHit& start = starts.at(i);
        const qsizetype until = i + 1 < starts.size() ? starts.at(i + 1).span.start : end;
        const Span segment = Span::between(start.span.start, until);
        if (start.kind == TitleKind::Letter)
            readLetters(start, segment, i == lastLetter && i + 1 == starts.size());
        else if (start.kind == TitleKind::Commentary)
            addCommentary(segment);
        else
            readArticle(start, segment);
    }
    if (m_page.letters.isEmpty())
        doubt(m_page.doubts, DoubtCode::NothingFound, {0, std::min<qsizetype>(end, 20)}, 30,
              QCoreApplication::translate("Import",
                                          "没有找到承诺书：需要单位名称、编号的承诺事项或监督联系方式。"));
}

} // namespace

Result<ImportedPage> readLetters(const QString& text, const ReadOptions& options)
{
    if (text.size() > longestText)
        return Error{ErrorCode::TooLarge,
                     QCoreApplication::translate("Import", "文本超过一百万字，请分成几份导入。")};
    const QString secret = secrecyMark(text);
    if (!secret.isEmpty())
        return Error{ErrorCode::RuleBroken,
                     QCoreApplication::translate(
                         "Import", "文本标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。")
                         .arg(secret)};
    const SourceText source(text);
    if (source.blank(source.all()))
        return Error{ErrorCode::MissingField, QCoreApplication::translate("Import", "没有文字可以导入。")};
    ImportedPage page;
    page.rawText = text;
    page.flattened = source.flattened();
    PageReader(source, page, options).read();
    dropRepeated(page);
    findLeftOut(source, page);
    return page;
}

QLatin1StringView doubtName(DoubtCode code)
{
    switch (code) {
    case DoubtCode::NothingFound:
        return QLatin1StringView("nothingFound");
    case DoubtCode::NotALetter:
        return QLatin1StringView("notALetter");
    case DoubtCode::OrgMissing:
        return QLatin1StringView("orgMissing");
    case DoubtCode::OrgInferred:
        return QLatin1StringView("orgInferred");
    case DoubtCode::Unnumbered:
        return QLatin1StringView("unnumbered");
    case DoubtCode::NumberGap:
        return QLatin1StringView("numberGap");
    case DoubtCode::NumberRepeated:
        return QLatin1StringView("numberRepeated");
    case DoubtCode::NumberRestarted:
        return QLatin1StringView("numberRestarted");
    case DoubtCode::MarkMissing:
        return QLatin1StringView("markMissing");
    case DoubtCode::MarkDifferent:
        return QLatin1StringView("markDifferent");
    case DoubtCode::ClosingInferred:
        return QLatin1StringView("closingInferred");
    case DoubtCode::NamedSet:
        return QLatin1StringView("namedSet");
    case DoubtCode::TitleLost:
        return QLatin1StringView("titleLost");
    case DoubtCode::LimitUnclear:
        return QLatin1StringView("limitUnclear");
    case DoubtCode::FigureUnclear:
        return QLatin1StringView("figureUnclear");
    case DoubtCode::SumMismatch:
        return QLatin1StringView("sumMismatch");
    case DoubtCode::RateMismatch:
        return QLatin1StringView("rateMismatch");
    case DoubtCode::PhoneUnclear:
        return QLatin1StringView("phoneUnclear");
    case DoubtCode::PhoneRepaired:
        return QLatin1StringView("phoneRepaired");
    case DoubtCode::EmailRepaired:
        return QLatin1StringView("emailRepaired");
    case DoubtCode::EmailUnclear:
        return QLatin1StringView("emailUnclear");
    case DoubtCode::PostcodeUnclear:
        return QLatin1StringView("postcodeUnclear");
    case DoubtCode::AddressUnclear:
        return QLatin1StringView("addressUnclear");
    case DoubtCode::Placeholder:
        return QLatin1StringView("placeholder");
    case DoubtCode::ContactMissing:
        return QLatin1StringView("contactMissing");
    case DoubtCode::ContactInText:
        return QLatin1StringView("contactInText");
    case DoubtCode::TextLeftOver:
        return QLatin1StringView("textLeftOver");
    case DoubtCode::ColumnUnknown:
        return QLatin1StringView("columnUnknown");
    case DoubtCode::TooMany:
        return QLatin1StringView("tooMany");
    case DoubtCode::NoItems:
        return QLatin1StringView("noItems");
    case DoubtCode::DueInferred:
        return QLatin1StringView("dueInferred");
    case DoubtCode::DueUnclear:
        return QLatin1StringView("dueUnclear");
    case DoubtCode::SameLetter:
        return QLatin1StringView("sameLetter");
    case DoubtCode::PersonalPhone:
        return QLatin1StringView("personalPhone");
    }
    return QLatin1StringView("unknown");
}

} // namespace jiannuo
