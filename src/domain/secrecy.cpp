// SPDX-License-Identifier: Apache-2.0
#include "domain/secrecy.h"

#include <QRegularExpression>

namespace jiannuo {

namespace {

const QString blanks = QStringLiteral("[ \\t\\x{3000}\\x{A0}]{0,6}");
const QString mark = QStringLiteral("(?<mark>[绝絕]") + blanks + QStringLiteral("密|[机機]") + blanks
    + QStringLiteral("密|[秘祕]") + blanks + QStringLiteral("密)(?:") + blanks + QStringLiteral("[级級])?");

/// Half characters would make the search fail, and signs without width hide a mark: neither may let a marked
/// text slip through.
QString searchable(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const bool invisible = u == 0xAD || (u >= 0x200B && u <= 0x200F) || (u >= 0x2060 && u <= 0x2064)
            || u == 0xFEFF || u == 0;
        if (!invisible)
            plain += c.isSurrogate() ? QChar(QChar::ReplacementCharacter) : c;
    }
    return plain;
}

/// 机密, however it was written.
QString plainMark(const QString& captured)
{
    if (captured.isEmpty())
        return {};
    const QChar first = captured.front();
    if (first == u'绝' || first == u'絕')
        return QStringLiteral("绝密");
    return first == u'机' || first == u'機' ? QStringLiteral("机密") : QStringLiteral("秘密");
}

QString found(const QRegularExpression& rx, const QString& text)
{
    return plainMark(rx.match(text).captured(QStringLiteral("mark")));
}

} // namespace

QString secrecyMark(const QString& text)
{
    static const QRegularExpression alone(
        QStringLiteral("(?:^|[\\t\\r\\x{0B}\\x{0C}\\x{2028}])[ \\x{3000}\\x{A0}]{0,80}[\\[【〔(（]?") + mark
            + QStringLiteral("[\\]】〕)）]?[ \\x{3000}\\x{A0}]{0,6}(?:[★☆*＊][^\\t\\r\\n]{0,24}|[:：]?[ ]?"
                             "(?:长期|\\d{1,2}[ ]?(?:年|个?月)))?[\\]】〕)）]?"
                             "[ \\x{3000}\\x{A0}]{0,80}(?:$|[\\t\\r\\x{0B}\\x{0C}\\x{2028}])"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression bracketed(QStringLiteral("^[ \\x{3000}\\x{A0}\\t]{0,80}[\\[【〔(（]")
                                                  + mark
                                                  + QStringLiteral("[^\\]】〕)）\\n]{0,14}[\\]】〕)）]"),
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression level(
        QStringLiteral("密[ \\x{3000}]{0,6}[级級][ \\x{3000}]{0,6}[:：\\t ][ "
                       "\\t\\x{3000}]{0,6}[\\[【(（]?")
        + mark);
    static const QRegularExpression starred(mark + blanks + QStringLiteral("[\\]】〕)）]?") + blanks
                                            + QStringLiteral("★"));
    const QString plain = searchable(text);
    for (const QRegularExpression* rx : {&alone, &bracketed, &level, &starred}) {
        if (const QString word = found(*rx, plain); !word.isEmpty())
            return word;
    }
    return {};
}

QString secrecyMarkOfName(const QString& name)
{
    static const QRegularExpression between(QStringLiteral("(?:^|[\\[【〔(（_\\-—. /\\\\])") + mark
                                            + QStringLiteral("(?:[\\]】〕)）_\\-—. ★☆*\\d]|$)"));
    // 机密文件清单.docx; 秘密 alone begins too many harmless words.
    static const QRegularExpression beginning(QStringLiteral(
        "^(?<mark>[绝絕機机]密)(?:[级級]|[文档檔附]?件|资料|資料|材料|名单|名單|会议|會議|数据)"));
    const QString plain = searchable(name);
    const QString word = found(between, plain);
    return word.isEmpty() ? found(beginning, plain) : word;
}

QString secrecyMarkOfWords(const QString& words)
{
    const QString word = secrecyMark(words);
    return word.isEmpty() ? secrecyMarkOfName(words) : word;
}

} // namespace jiannuo
