// SPDX-License-Identifier: Apache-2.0
#include "exchange/xlsx_formats.h"

#include <QList>
#include <QStringList>
#include <QTime>

#include <array>
#include <cmath>

namespace jiannuo {

namespace {

struct Token {
    enum Kind { Literal, Digit, Point, Comma, Percent, DatePart, Half, Text, Exponent, Slash } kind = Literal;
    QString text;
};

QString general(double value)
{
    if (std::abs(value) < 9e15 && value == std::floor(value))
        return QString::number(static_cast<qint64>(value));
    // The file keeps 0.1 as 0.10000000000000001; people wrote 0.1.
    return QString::number(value, 'g', 15);
}

/// The part of a code for positive, negative, zero; divided by `;` outside of quotes.
QStringList sectionsOf(const QString& code)
{
    QStringList sections{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i);
        if (c == u'"')
            quoted = !quoted;
        if (!quoted && c == u';') {
            sections.append(QString());
            continue;
        }
        sections.last() += c;
        if (!quoted && c == u'\\' && i + 1 < code.size())
            sections.last() += code.at(++i);
    }
    return sections;
}

QList<Token> tokensOf(const QString& section)
{
    QList<Token> tokens;
    const auto literal = [&](const QString& text) { tokens.append(Token{Token::Literal, text}); };
    for (qsizetype i = 0; i < section.size(); ++i) {
        const QChar c = section.at(i);
        const QChar lower = c.toLower();
        const QStringView rest = QStringView(section).mid(i);
        if (c == u'"') {
            const qsizetype end = section.indexOf(u'"', i + 1);
            literal(section.mid(i + 1, (end < 0 ? section.size() : end) - i - 1));
            i = end < 0 ? section.size() : end;
        } else if ((c == u'\\' || c == u'!') && i + 1 < section.size()) {
            literal(section.mid(++i, 1));
        } else if (c == u'_' || c == u'*') {
            ++i; // a gap as wide as the next sign; a filling
        } else if (c == u'[') {
            const qsizetype end = section.indexOf(u']', i);
            const QString inside = section.mid(i + 1, (end < 0 ? section.size() : end) - i - 1).toLower();
            if (!inside.isEmpty() && inside.count(inside.at(0)) == inside.size()
                && QStringLiteral("hms").contains(inside.at(0)))
                tokens.append(Token{Token::DatePart, inside});
            else if (inside.startsWith(u'$') && inside.indexOf(u'-') > 1)
                literal(inside.mid(1, inside.indexOf(u'-') - 1)); // a currency
            i = end < 0 ? section.size() : end;
        } else if (rest.startsWith(u"General", Qt::CaseInsensitive) || rest.startsWith(u"G/通用格式")) {
            tokens.append(Token{Token::Text, {}});
            i += rest.startsWith(u'G') && rest.startsWith(u"G/") ? 5 : 6;
        } else if (rest.startsWith(u"AM/PM", Qt::CaseInsensitive) || rest.startsWith(u"上午/下午")) {
            tokens.append(
                Token{Token::Half, rest.startsWith(u'上') ? QStringLiteral("上") : QStringLiteral("A")});
            i += 4;
        } else if (c == u'0' || c == u'#' || c == u'?') {
            tokens.append(Token{Token::Digit, QString(c)});
        } else if (c == u'.') {
            tokens.append(Token{Token::Point, QString(c)});
        } else if (c == u',') {
            tokens.append(Token{Token::Comma, {}});
        } else if (c == u'%') {
            tokens.append(Token{Token::Percent, QString(c)});
        } else if (c == u'@') {
            tokens.append(Token{Token::Text, {}});
        } else if ((c == u'E' || c == u'e') && i + 1 < section.size()
                   && (section.at(i + 1) == u'+' || section.at(i + 1) == u'-')) {
            tokens.append(Token{Token::Exponent, {}});
        } else if (c == u'/' && !tokens.isEmpty() && tokens.last().kind == Token::Digit) {
            tokens.append(Token{Token::Slash, {}});
        } else if (QStringLiteral("ymdhsae").contains(lower)) {
            QString run(lower);
            while (i + 1 < section.size() && section.at(i + 1).toLower() == lower) {
                run += lower;
                ++i;
            }
            tokens.append(Token{Token::DatePart, run});
        } else {
            literal(QString(c));
        }
    }
    return tokens;
}

QString padded(int value, qsizetype digits)
{
    return QString::number(value).rightJustified(digits, u'0');
}

/// One part of a date or a time. `minutes`: an m that stands between hours and seconds.
QString datePart(const QString& part, bool minutes, bool twelve, const QDate& date, const QTime& time)
{
    static const std::array<const char*, 12> months{"January",   "February", "March",    "April",
                                                    "May",       "June",     "July",     "August",
                                                    "September", "October",  "November", "December"};
    static const std::array<const char*, 7> days{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                 "Friday", "Saturday", "Sunday"};
    static constexpr QStringView weekdays = u"一二三四五六日";
    const auto monthName = QLatin1StringView(months[static_cast<size_t>(date.month() - 1)]);
    const auto dayName = QLatin1StringView(days[static_cast<size_t>(date.dayOfWeek() - 1)]);
    const qsizetype size = part.size();
    switch (part.at(0).unicode()) {
    case u'y':
        return size <= 2 ? padded(date.year() % 100, 2) : padded(date.year(), 4);
    case u'e':
        return padded(date.year(), 4);
    case u'm':
        if (minutes)
            return padded(time.minute(), size);
        return size == 3 ? QString(monthName.left(3))
            : size == 4  ? QString(monthName)
            : size == 5  ? QString(monthName.left(1))
                         : padded(date.month(), size);
    case u'd':
        return size == 3 ? QString(dayName.left(3)) : size >= 4 ? QString(dayName) : padded(date.day(), size);
    case u'a':
        return (size >= 4 ? QStringLiteral("星期") : QString()) + weekdays.at(date.dayOfWeek() - 1);
    case u'h': {
        const int hour = twelve ? (time.hour() % 12 == 0 ? 12 : time.hour() % 12) : time.hour();
        return padded(hour, std::min<qsizetype>(size, 2));
    }
    case u's':
        return padded(time.second(), std::min<qsizetype>(size, 2));
    default:
        return {};
    }
}

ShownNumber shownDate(double value, const QList<Token>& tokens, bool from1904)
{
    const QDate epoch = from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    double days = std::floor(value);
    qint64 seconds = std::llround((value - days) * 86'400);
    if (seconds >= 86'400) {
        days += 1;
        seconds -= 86'400;
    }
    const QDate date = epoch.addDays(static_cast<qint64>(days));
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds));
    ShownNumber shown;
    bool twelve = false;
    bool calendar = false;
    for (const Token& token : tokens)
        twelve = twelve || token.kind == Token::Half;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens.at(i);
        if (token.kind == Token::Half) {
            const bool morning = time.hour() < 12;
            shown.text += token.text == u"上" ? (morning ? QStringLiteral("上午") : QStringLiteral("下午"))
                                              : (morning ? QStringLiteral("AM") : QStringLiteral("PM"));
            continue;
        }
        if (token.kind != Token::DatePart) {
            shown.text += token.kind == Token::Comma ? QStringLiteral(",")
                : token.kind == Token::Slash         ? QStringLiteral("/")
                                                     : token.text;
            continue;
        }
        const auto neighbour = [&](qsizetype step) {
            for (qsizetype j = i + step; j >= 0 && j < tokens.size(); j += step) {
                if (tokens.at(j).kind == Token::DatePart)
                    return tokens.at(j).text.at(0);
            }
            return QChar();
        };
        const bool minutes = token.text.at(0) == u'm' && (neighbour(-1) == u'h' || neighbour(1) == u's');
        calendar = calendar || (token.text.at(0) != u'h' && token.text.at(0) != u's' && !minutes);
        shown.text += datePart(token.text, minutes, twelve, date, time);
    }
    if (calendar)
        shown.date = date;
    return shown;
}

QString shownDigits(double value, const QList<Token>& tokens)
{
    int percents = 0;
    int decimals = 0;
    int optional = 0;
    qsizetype point = -1;
    qsizetype lastDigit = -1;
    qsizetype firstDigit = -1;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens.at(i);
        percents += token.kind == Token::Percent;
        if (token.kind == Token::Point && point < 0)
            point = i;
        if (token.kind == Token::Digit) {
            firstDigit = firstDigit < 0 ? i : firstDigit;
            lastDigit = i;
            decimals += point >= 0;
            optional += point >= 0 && token.text != u"0";
        }
    }
    const qsizetype integerEnd = point >= 0 ? point : lastDigit + 1;
    bool grouped = false;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (tokens.at(i).kind != Token::Comma)
            continue;
        if (i > firstDigit && i < integerEnd && firstDigit >= 0 && i < lastDigit)
            grouped = true;
        else if (i > lastDigit && lastDigit >= 0)
            value /= 1000; // 0, shows thousands
    }
    for (int i = 0; i < std::min(percents, 4); ++i)
        value *= 100;
    QString number = QString::number(std::abs(value), 'f', std::min(decimals, 15));
    QString fraction;
    if (const qsizetype dot = number.indexOf(u'.'); dot >= 0) {
        fraction = number.mid(dot + 1);
        number.truncate(dot);
    }
    for (; optional > 0 && fraction.endsWith(u'0'); --optional)
        fraction.chop(1);
    // Digits are dealt out from the right; the first place takes all that are left.
    QString integer;
    qsizetype next = number.size() - 1;
    int dealt = 0;
    for (qsizetype i = integerEnd - 1; i >= 0; --i) {
        const Token& token = tokens.at(i);
        if (token.kind == Token::Literal) {
            integer.prepend(token.text);
        } else if (token.kind == Token::Percent) {
            integer.prepend(token.text);
        } else if (token.kind == Token::Digit) {
            const auto deal = [&](QChar digit) {
                if (grouped && dealt > 0 && dealt % 3 == 0)
                    integer.prepend(u',');
                integer.prepend(digit);
                ++dealt;
            };
            const bool zero = next < 0 || (next == 0 && number == u"0");
            if (!zero)
                deal(number.at(next--));
            else if (token.text == u"0") {
                deal(u'0');
                next = -1;
            }
            if (i == firstDigit) {
                while (next >= 0 && number != u"0")
                    deal(number.at(next--));
            }
        }
    }
    if (!fraction.isEmpty())
        integer += u'.' + fraction;
    for (qsizetype i = std::max(integerEnd, lastDigit + 1); i < tokens.size(); ++i) {
        if (tokens.at(i).kind == Token::Literal || tokens.at(i).kind == Token::Percent)
            integer += tokens.at(i).text;
    }
    return integer;
}

} // namespace

QString builtInFormat(int id)
{
    switch (id) {
    case 1:
        return QStringLiteral("0");
    case 2:
        return QStringLiteral("0.00");
    case 3:
    case 37:
    case 38:
        return QStringLiteral("#,##0");
    case 4:
    case 39:
    case 40:
        return QStringLiteral("#,##0.00");
    case 9:
        return QStringLiteral("0%");
    case 10:
        return QStringLiteral("0.00%");
    case 14:
    case 15:
    case 30:
        return QStringLiteral("yyyy-mm-dd");
    case 16:
        return QStringLiteral("d-mmm");
    case 17:
        return QStringLiteral("mmm-yy");
    case 18:
    case 20:
    case 32:
        return QStringLiteral("h:mm");
    case 19:
    case 21:
    case 33:
        return QStringLiteral("h:mm:ss");
    case 22:
        return QStringLiteral("yyyy-mm-dd h:mm");
    case 28:
    case 29:
    case 51:
    case 53:
    case 54:
    case 58:
        return QStringLiteral("m\"月\"d\"日\"");
    case 31:
        return QStringLiteral("yyyy\"年\"m\"月\"d\"日\"");
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return QStringLiteral("yyyy\"年\"m\"月\"");
    default:
        return {};
    }
}

ShownNumber shownNumber(double value, const QString& code, bool from1904)
{
    if (code.isEmpty() || code.size() > 500 || !std::isfinite(value))
        return {general(value), {}};
    const QStringList sections = sectionsOf(code);
    const bool negative = value < 0 && sections.size() > 1;
    const QString& section = negative       ? sections.at(1)
        : value == 0 && sections.size() > 2 ? sections.at(2)
                                            : sections.at(0);
    const QList<Token> tokens = tokensOf(section);
    const auto has = [&](Token::Kind kind) {
        for (const Token& token : tokens) {
            if (token.kind == kind)
                return true;
        }
        return false;
    };
    if (has(Token::DatePart) && value >= 0 && value < 2'958'466)
        return shownDate(value, tokens, from1904);
    if (has(Token::Text) || has(Token::Exponent) || has(Token::Slash) || has(Token::DatePart)
        || !has(Token::Digit)) {
        QString text;
        bool said = false;
        for (const Token& token : tokens) {
            if (token.kind == Token::Literal)
                text += token.text;
            else if (!said && (token.kind == Token::Text || token.kind == Token::Digit)) {
                text += general(value);
                said = true;
            }
        }
        return {said ? text : general(value), {}};
    }
    const QString text = shownDigits(value, tokens);
    return {value < 0 && !negative ? u'-' + text : text, {}};
}

} // namespace jiannuo
