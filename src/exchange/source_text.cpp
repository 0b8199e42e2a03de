// SPDX-License-Identifier: Apache-2.0
#include "exchange/source_text.h"

#include "domain/simplified.h"

namespace jiannuo::letters {

namespace {

QChar normalised(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E)
        return QChar(static_cast<char16_t>(u - 0xFEE0));
    switch (u) {
    case u'\t':
    case u'\r':
    case 0x00A0:
    case 0x3000:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0xFEFF:
    case 0x202F:
        return u' ';
    case 0x000B:
    case 0x000C:
    case 0x0085:
    case 0x2028:
    case 0x2029:
        return u'\n';
    case 0x2014:
    case 0x2015:
    case 0x2013:
    case 0x2212:
        return u'-';
    case 0xFE52:
        return u'.';
    default:
        break;
    }
    if (c.isSurrogate())
        return QChar(QChar::ReplacementCharacter);
    if (u < 0x20 && u != u'\n')
        return u' ';
    if (u >= 0x2000 && u <= 0x200A)
        return u' ';
    return c;
}

/// Stands in the twin for each half of a rare character.
constexpr char16_t rareHan = 0x9FFE;

/// A scan that lost its punctuation leaves `.` between Chinese characters and hardly anything else.
bool looksFlattened(const QString& norm)
{
    qsizetype dots = 0;
    qsizetype marks = 0;
    for (qsizetype i = 0; i < norm.size(); ++i) {
        const QChar c = norm.at(i);
        if (c == u'.') {
            const bool left = i > 0 && isHan(norm.at(i - 1));
            const bool right = i + 1 < norm.size() && isHan(norm.at(i + 1));
            if (left && (right || i + 1 == norm.size() || norm.at(i + 1) == u'\''))
                ++dots;
        } else if (c == u'。' || c == u'、' || c == u',' || c == u';') {
            ++marks;
        }
    }
    return dots >= 8 && dots > 2 * marks;
}

} // namespace

bool isHan(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x4E00 && u <= 0x9FFF) || (u >= 0x3400 && u <= 0x4DBF) || u == 0x3007;
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\n';
}

SourceText::SourceText(QString raw)
    : m_raw(std::move(raw))
    , m_norm(m_raw)
{
    for (qsizetype i = 0; i < m_norm.size(); ++i) {
        const QChar c = m_raw.at(i);
        // A lone carriage return ends a line; one before a line feed is a blank.
        const bool loneReturn = c == u'\r' && (i + 1 == m_raw.size() || m_raw.at(i + 1) != u'\n');
        if (c.isHighSurrogate() && i + 1 < m_raw.size() && m_raw.at(i + 1).isLowSurrogate()) {
            // 𠮷 is a character of a name like any other, an emoji is none.
            const char32_t whole = QChar::surrogateToUcs4(c, m_raw.at(i + 1));
            const QChar twin(whole >= 0x20000 && whole <= 0x3FFFF ? rareHan
                                                                  : char16_t(QChar::ReplacementCharacter));
            m_norm[i] = twin;
            m_norm[++i] = twin;
            continue;
        }
        m_norm[i] = loneReturn ? QChar(u'\n') : QChar(simplified(normalised(c).unicode()));
    }
    m_flattened = looksFlattened(m_norm);
}

Span SourceText::trimmed(Span span) const
{
    qsizetype from = span.start;
    qsizetype to = span.end();
    while (from < to && isBlank(m_norm.at(from)))
        ++from;
    while (to > from && isBlank(m_norm.at(to - 1)))
        --to;
    return Span::between(from, to);
}

qsizetype SourceText::lineEnd(qsizetype at, qsizetype limit) const
{
    limit = std::min(limit, m_norm.size());
    while (at < limit && m_norm.at(at) != u'\n')
        ++at;
    return at;
}

bool SourceText::atLineStart(qsizetype at) const
{
    while (at > 0 && m_norm.at(at - 1) == u' ')
        --at;
    return at == 0 || m_norm.at(at - 1) == u'\n';
}

QChar SourceText::before(qsizetype at) const
{
    while (at > 0 && isBlank(m_norm.at(at - 1)))
        --at;
    return at > 0 ? m_norm.at(at - 1) : QChar();
}

QList<Span> SourceText::lines(Span span) const
{
    QList<Span> found;
    for (qsizetype from = span.start; from < span.end();) {
        const qsizetype to = lineEnd(from, span.end());
        const Span line = trimmed(Span::between(from, to));
        if (!line.isEmpty())
            found.append(line);
        from = to + 1;
    }
    return found;
}

QRegularExpressionMatch matchFrom(const QRegularExpression& rx, const QString& subject, qsizetype from)
{
    return rx.match(subject, from, QRegularExpression::NormalMatch,
                    QRegularExpression::DontCheckSubjectStringMatchOption);
}

QRegularExpressionMatch matchAt(const QRegularExpression& rx, const QString& subject, qsizetype at)
{
    return rx.match(subject, at, QRegularExpression::NormalMatch,
                    QRegularExpression::AnchorAtOffsetMatchOption
                        | QRegularExpression::DontCheckSubjectStringMatchOption);
}

bool continuesNumber(const SourceText& source, Span region, qsizetype at)
{
    const QString& text = source.norm();
    if (at > region.start && text.at(at - 1).isDigit())
        return true;
    return at > region.start + 1 && text.at(at - 1) == u'.' && text.at(at - 2).isDigit();
}

int numberOf(QStringView text)
{
    if (text.isEmpty() || text.size() > 9)
        return -1;
    bool arabic = false;
    const int plain = text.toInt(&arabic);
    if (arabic)
        return plain >= 0 && plain <= 9999 ? plain : -1;
    static constexpr QStringView digits = u"零一二三四五六七八九";
    int total = 0;
    int digit = -1;
    bool placed = false;
    bool digitByDigit = false;
    for (const QChar c : text) {
        int value = static_cast<int>(digits.indexOf(c));
        if (c == u'〇' || c == u'○')
            value = 0;
        if (c == u'两')
            value = 2;
        const int place = c == u'十' ? 10 : c == u'百' ? 100 : c == u'千' ? 1000 : 0;
        if (value >= 0) {
            // 二〇一一 is read digit by digit, 二十一 by place.
            digitByDigit = digitByDigit || (digit > 0 && !placed);
            digit = digit > 0 && !placed ? digit * 10 + value : value;
            placed = false;
            if (digit > 9999)
                return -1;
        } else if (place > 0) {
            total += (digit < 0 ? 1 : digit) * place;
            digit = -1;
            placed = true;
        } else {
            return -1;
        }
        if (total > 9999)
            return -1;
    }
    if (digitByDigit && (text.size() < 3 || total > 0))
        return -1; // 三五个 is no 35
    return total + (digit < 0 ? 0 : digit);
}

QString nameIn(const SourceText& source, Span span)
{
    QString name;
    for (qsizetype i = span.start; i < span.end(); ++i) {
        const QChar norm = source.norm().at(i);
        if (!isBlank(norm))
            name += norm.unicode() < 0x80 ? norm : source.raw().at(i);
    }
    return name;
}

QString shortened(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

QString spaced(QStringView word)
{
    QString pattern;
    for (const QChar c : word) {
        if (!pattern.isEmpty())
            pattern += QStringLiteral("[ ]{0,4}");
        pattern += QRegularExpression::escape(QString(c));
    }
    return pattern;
}

QString squeezed(const QString& text)
{
    QString out;
    for (const QChar c : text) {
        if (!isBlank(c) && c != u'\t' && c != u'\u3000' && c != u'\u00A0' && c != u'\r')
            out += c;
    }
    return out;
}

void doubt(QList<Doubt>& doubts, DoubtCode code, Span span, int confidence, const QString& sentence)
{
    doubts.append({code, sentence, span, confidence});
}

} // namespace jiannuo::letters
