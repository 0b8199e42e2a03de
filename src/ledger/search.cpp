// SPDX-License-Identifier: Apache-2.0
#include "ledger/search.h"

#include "domain/names.h"

#include <QStringList>

#include <algorithm>

namespace jiannuo {

namespace {

bool isIdeograph(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF)
        || (c >= 0x3040 && c <= 0x30FF);
}

/// The code point at `i`, and how many units it takes.
std::pair<char32_t, qsizetype> pointAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
        return {QChar::surrogateToUcs4(text[i], text[i + 1]), 2};
    return {text[i].unicode(), 1};
}

/// Runs of ideographs and runs of letters or digits, in order, as they stand in the text.
template <class Ideographs, class Word> void eachRun(QStringView text, Ideographs&& ideographs, Word&& word)
{
    qsizetype i = 0;
    while (i < text.size()) {
        const qsizetype start = i;
        const auto [first, length] = pointAt(text, i);
        i += length;
        const bool ideographic = isIdeograph(first);
        if (!ideographic && !QChar::isLetterOrNumber(first))
            continue;
        while (i < text.size()) {
            const auto [point, units] = pointAt(text, i);
            if (isIdeograph(point) != ideographic || !(ideographic || QChar::isLetterOrNumber(point)))
                break;
            i += units;
        }
        if (ideographic)
            ideographs(text.sliced(start, i - start));
        else
            word(text.sliced(start, i - start));
    }
}

/// Every two neighbours of a run, then its last one alone.
template <class Pair, class Last> void eachPair(QStringView run, Pair&& pair, Last&& last)
{
    qsizetype at = 0;
    qsizetype length = pointAt(run, 0).second;
    while (at + length < run.size()) {
        const qsizetype next = pointAt(run, at + length).second;
        pair(run.sliced(at, length + next));
        at += length;
        length = next;
    }
    last(run.sliced(at));
}

} // namespace

QByteArray searchVersion()
{
    return foldingVersion();
}

QString searchTokens(QStringView text)
{
    const QString folded = foldedText(text);
    QString tokens;
    tokens.reserve(folded.size() * 3);
    const auto add = [&](QStringView token) {
        if (!tokens.isEmpty())
            tokens += u' ';
        tokens += token;
    };
    eachRun(
        folded, [&](QStringView run) { eachPair(run, add, add); }, add);
    return tokens;
}

QString searchQuery(QStringView typed)
{
    QStringList terms;
    const auto term = [&](QStringView token, bool prefix) {
        terms += u'"' + token.toString() + u'"' + (prefix ? u"*"_qs : QString());
    };
    eachRun(
        foldedText(typed),
        [&](QStringView run) {
            bool alone = true;
            eachPair(
                run,
                [&](QStringView pair) {
                    alone = false;
                    term(pair, false);
                },
                [&](QStringView last) {
                    if (alone)
                        term(last, true);
                });
        },
        [&](QStringView word) { term(word, true); });
    return terms.join(u" AND ");
}

bool searchMatches(QStringView text, QStringView typed)
{
    const QStringList parts = foldedText(typed).simplified().split(u' ', Qt::SkipEmptyParts);
    const QString folded = parts.isEmpty() ? QString() : foldedText(text);
    return std::all_of(parts.begin(), parts.end(),
                       [&](const QString& part) { return folded.contains(part); });
}

} // namespace jiannuo
