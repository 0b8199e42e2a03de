// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/letters.h"

#include <QRegularExpression>

namespace jiannuo::letters {

/// A source and its normalised twin of the same length: full-width digits, letters and punctuation become
/// ASCII, every blank becomes a space, traditional characters become simplified ones. What is found in the
/// twin stands at the same place in the source.
class SourceText {
public:
    explicit SourceText(QString raw);

    const QString& raw() const { return m_raw; }
    const QString& norm() const { return m_norm; }
    /// Whether a scan turned the punctuation into `.`
    bool flattened() const { return m_flattened; }
    Span all() const { return {0, m_raw.size()}; }

    Piece piece(Span span) const { return {m_raw.mid(span.start, span.length), span}; }
    Piece trimmedPiece(Span span) const { return piece(trimmed(span)); }
    QString normOf(Span span) const { return m_norm.mid(span.start, span.length); }
    /// Without blanks and line ends at both ends.
    Span trimmed(Span span) const;
    bool blank(Span span) const { return trimmed(span).isEmpty(); }
    /// Where the line ends in which `at` stands (the place of the line end itself, at most `limit`).
    qsizetype lineEnd(qsizetype at, qsizetype limit) const;
    /// Whether only blanks stand before `at` in its line.
    bool atLineStart(qsizetype at) const;
    /// The last character before `at` that is neither blank nor line end, or null.
    QChar before(qsizetype at) const;
    /// The non-empty lines of a span, trimmed.
    QList<Span> lines(Span span) const;

private:
    QString m_raw;
    QString m_norm;
    bool m_flattened = false;
};

bool isHan(QChar c);
bool isBlank(QChar c);

/// First match at or behind `from`. The subject comes from a SourceText, whose characters need no checking.
QRegularExpressionMatch matchFrom(const QRegularExpression& rx, const QString& subject, qsizetype from = 0);
/// Match exactly at `at`.
QRegularExpressionMatch matchAt(const QRegularExpression& rx, const QString& subject, qsizetype at = 0);

/// Calls `visit(match)` for each match of the subject.
template <class Visit> void eachMatch(const QRegularExpression& rx, const QString& subject, Visit visit)
{
    qsizetype from = 0;
    while (from <= subject.size()) {
        const QRegularExpressionMatch match = matchFrom(rx, subject, from);
        if (!match.hasMatch())
            return;
        visit(match);
        from = match.capturedLength() > 0 ? match.capturedEnd() : match.capturedEnd() + 1;
    }
}

/// Calls `visit(match)` for each match inside a region of the source until it returns false. What stands
/// around the region counts for the pattern, but the search never runs beyond it.
template <class Visit>
void eachMatchIn(const SourceText& source, Span region, const QRegularExpression& rx, Visit visit)
{
    const QString local = source.normOf(region);
    for (qsizetype from = 0; from < local.size();) {
        const QRegularExpressionMatch near = matchFrom(rx, local, from);
        if (!near.hasMatch())
            return;
        const QRegularExpressionMatch match = matchAt(rx, source.norm(), region.start + near.capturedStart());
        if (!match.hasMatch() || match.capturedEnd() > region.end()) {
            from = near.capturedStart() + 1;
            continue;
        }
        if (!visit(match))
            return;
        from = std::max(match.capturedEnd() - region.start, near.capturedStart() + 1);
    }
}

/// Whether the number at `at` is only the rest of one that began before it (587.06), within the region.
bool continuesNumber(const SourceText& source, Span region, qsizetype at);

/// 0 … 9999 in Chinese or Arabic digits (十五, 两, 二〇, 15); -1 for anything else.
int numberOf(QStringView text);

/// A pattern that matches `word` with blanks between its characters (单 位 地 址).
QString spaced(QStringView word);

/// Without the blanks that were put between characters of a name.
QString squeezed(const QString& text);

/// A name as the source writes it (traditional and rare characters too), without blanks.
QString nameIn(const SourceText& source, Span span);

/// At most so many UTF-16 units, never half a character.
QString shortened(const QString& text, qsizetype most);

void doubt(QList<Doubt>& doubts, DoubtCode code, Span span, int confidence, const QString& sentence);

} // namespace jiannuo::letters
