#include "protocol/printable.h"

namespace jiannuo {

namespace {

/// Controls (C0, DEL, C1), line and paragraph separators, and what turns the direction of writing.
bool isUnprintable(char16_t c)
{
    return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x061c || c == 0x200e || c == 0x200f
        || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

QString printable(const QString& text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool endsLine = c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if (isUnprintable(c.unicode()) && c != u'\n' && c != u'\t' && !endsLine)
            shown += QStringLiteral("\\u{%1}").arg(c.unicode(), 0, 16);
        else
            shown += c;
    }
    return shown;
}

QByteArray printableJson(const QByteArray& json)
{
    QString shown;
    for (const QChar c : QString::fromUtf8(json)) {
        // Below a blank, JSON itself has only its line breaks.
        if (c.unicode() >= 0x20 && isUnprintable(c.unicode()))
            shown += QStringLiteral("\\u%1").arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else
            shown += c;
    }
    return shown.toUtf8();
}

} // namespace jiannuo
