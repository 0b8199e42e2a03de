#include "ledger/search.h"

#include <QStringList>

#include <algorithm>

namespace jiannuo {

namespace {

bool isIdeograph(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF)
        || (c >= 0x3040 && c <= 0x30FF);
}

/// Runs of ideographs and runs of letters or digits, in order.
template <class Ideographs, class Word> void eachRun(QStringView text, Ideographs&& ideographs, Word&& word)
{
    const QList<uint> points = text.toUcs4();
    qsizetype i = 0;
    while (i < points.size()) {
        const qsizetype start = i;
        if (isIdeograph(points[i])) {
            while (i < points.size() && isIdeograph(points[i]))
                ++i;
            ideographs(QList<uint>(points.begin() + start, points.begin() + i));
        } else if (QChar::isLetterOrNumber(points[i])) {
            while (i < points.size() && QChar::isLetterOrNumber(points[i]) && !isIdeograph(points[i]))
                ++i;
            word(QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData() + start), i - start)
                     .toLower());
        } else {
            ++i;
        }
    }
}

QString slice(const QList<uint>& points, qsizetype start, qsizetype length)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData() + start), length);
}

} // namespace

QString searchTokens(QStringView text)
{
    QStringList tokens;
    eachRun(
        text,
        [&](const QList<uint>& run) {
            for (qsizetype i = 0; i + 1 < run.size(); ++i)
                tokens += slice(run, i, 2);
            tokens += slice(run, run.size() - 1, 1);
        },
        [&](const QString& word) { tokens += word; });
    return tokens.join(u' ');
}

QString searchQuery(QStringView typed)
{
    QStringList terms;
    const auto term = [&](const QString& token, bool prefix) {
        terms += u'"' + token + u'"' + (prefix ? u"*"_qs : QString());
    };
    eachRun(
        typed,
        [&](const QList<uint>& run) {
            for (qsizetype i = 0; i + 1 < run.size(); ++i)
                term(slice(run, i, 2), false);
            if (run.size() == 1)
                term(slice(run, 0, 1), true);
        },
        [&](const QString& word) { term(word, true); });
    return terms.join(u" AND ");
}

bool searchMatches(QStringView text, QStringView typed)
{
    const auto parts = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(parts.begin(), parts.end(),
                       [&](QStringView part) { return text.contains(part, Qt::CaseInsensitive); });
}

} // namespace jiannuo
