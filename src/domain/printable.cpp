// SPDX-License-Identifier: Apache-2.0
#include "domain/printable.h"

#include <QChar>

namespace jiannuo {

namespace {

constexpr char16_t pictures = 0x2400; ///< ␀, and behind it a picture for every control character of ASCII
constexpr char16_t pictureOfDelete = 0x2421;
constexpr char32_t joiners[]{0x200C, 0x200D}; ///< inside of words and emoji, harmless

QString shown(QStringView text, bool linesStay)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t point = text[i].unicode();
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            point = QChar::surrogateToUcs4(text[i], text[i + 1]);
        const bool breaksLine = point == u'\n' || text.sliced(i).startsWith(u"\r\n");
        if (isPrintable(point) || (linesStay && (breaksLine || point == u'\t')))
            result += text.sliced(i, pair ? 2 : 1);
        else if (point < 0x20)
            result += QChar(static_cast<char16_t>(pictures + point));
        else if (point == 0x7F)
            result += QChar(pictureOfDelete);
        else
            result += QStringLiteral("<U+%1>").arg(
                QString::number(static_cast<uint>(point), 16).toUpper().rightJustified(4, u'0'));
        i += pair ? 1 : 0;
    }
    return result;
}

} // namespace

bool isPrintable(char32_t point)
{
    switch (QChar::category(point)) {
    case QChar::Other_Format:
        return point == joiners[0] || point == joiners[1];
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        // Unicode's fillers are letters that nobody sees.
        return point != 0x115F && point != 0x1160 && point != 0x3164 && point != 0xFFA0;
    }
}

QString printable(QStringView text)
{
    return shown(text, false);
}

QString printableLines(QStringView text)
{
    return shown(text, true);
}

QByteArray printableJson(const QByteArray& json)
{
    const QString text = QString::fromUtf8(json);
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate(); // UTF-8 knows no half of one
        const char32_t point =
            pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        const QStringView units = QStringView(text).sliced(i, pair ? 2 : 1);
        i += pair ? 1 : 0;
        if (point == u'\n' || isPrintable(point)) {
            result += units;
            continue;
        }
        for (const QChar unit : units)
            result +=
                QStringLiteral("\\u%1").arg(QString::number(unit.unicode(), 16).rightJustified(4, u'0'));
    }
    return result.toUtf8();
}

QString unwrapped(QStringView text)
{
    QString whole;
    whole.reserve(text.size());
    for (const QChar c : text) {
        const QChar::Category category = c.category();
        if (!c.isSpace() && category != QChar::Other_Control && category != QChar::Other_Format)
            whole += c;
    }
    return whole;
}

} // namespace jiannuo
