#include "domain/secrecy.h"

#include <QRegularExpression>

namespace jiannuo {

namespace {

const QString mark =
    QStringLiteral("(?<mark>绝[ \\t\\x{3000}]{0,6}密|机[ \\t\\x{3000}]{0,6}密|秘[ \\t\\x{3000}]{0,6}密)");

/// Half characters would make the search fail; a marked text must not slip through by one.
QString whole(QString text)
{
    for (QChar& c : text) {
        if (c.isSurrogate())
            c = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString found(const QRegularExpression& rx, const QString& text)
{
    const auto match = rx.match(whole(text));
    if (!match.hasMatch())
        return {};
    QString word = match.captured(QStringLiteral("mark"));
    word.remove(QRegularExpression(QStringLiteral("[ \\t\\x{3000}]")));
    return word;
}

} // namespace

QString secrecyMark(const QString& text)
{
    static const QRegularExpression rx(
        QStringLiteral("(?:^|[\\t\\x{0B}])[ \\x{3000}\\x{A0}]{0,80}[\\[【(（]?") + mark
            + QStringLiteral("[\\]】)）]?[ \\x{3000}]{0,6}(?:[★☆*＊][^\\t\\r\\n]{0,12}|[:：]?[ "
                             "]?(?:长期|\\d{1,2}[ ]?(?:年|个?月)))?"
                             "[ \\x{3000}\\x{A0}]{0,80}(?:$|[\\t\\r])"
                             "|密[ \\x{3000}]{0,6}级[ \\x{3000}]{0,6}[:：\\t ][ \\t\\x{3000}]{0,6}")
            + QStringLiteral("(?<mark2>绝密|机密|秘密)")
            + QStringLiteral("|(?<mark3>绝密|机密|秘密)[ \\x{3000}]{0,4}★"),
        QRegularExpression::MultilineOption);
    const auto match = rx.match(whole(text));
    if (!match.hasMatch())
        return {};
    for (const QString& group : {QStringLiteral("mark"), QStringLiteral("mark2"), QStringLiteral("mark3")}) {
        QString word = match.captured(group);
        word.remove(QRegularExpression(QStringLiteral("[ \\t\\x{3000}]")));
        if (!word.isEmpty())
            return word;
    }
    return {};
}

QString secrecyMarkOfName(const QString& fileName)
{
    static const QRegularExpression rx(QStringLiteral("(?:^|[\\[【(（_\\- /\\\\])") + mark
                                       + QStringLiteral("(?:[\\]】)）_\\- .★]|$)"));
    return found(rx, fileName);
}

} // namespace jiannuo
