// SPDX-License-Identifier: Apache-2.0
#include "exchange/holiday_words.h"

#include "exchange/source_text.h"

#include <array>

namespace jiannuo::notices {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestNotice = 200'000;
constexpr QStringView markPattern =
    u"(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)|\\(?\\d{1,2}[、.)](?!\\d)"
    "|第[一二三四五六七八九十]{1,3}[、条])";

/// The names by which a feast is known, and its own. The more particular first.
struct FeastName {
    const char16_t* written;
    const char16_t* name;
};
constexpr std::array feastNames{
    FeastName{u"元旦", u"元旦"},         FeastName{u"新年", u"元旦"},
    FeastName{u"春节", u"春节"},         FeastName{u"清明", u"清明节"},
    FeastName{u"劳动节", u"劳动节"},     FeastName{u"五一", u"劳动节"},
    FeastName{u"端午", u"端午节"},       FeastName{u"中秋", u"中秋节"},
    FeastName{u"国庆", u"国庆节"},       FeastName{u"十一”", u"国庆节"},
    FeastName{u"三月三", u"壮族三月三"}, FeastName{u"古尔邦", u"古尔邦节"},
    FeastName{u"开斋节", u"开斋节"},     FeastName{u"肉孜节", u"肉孜节"},
    FeastName{u"雪顿节", u"雪顿节"},     FeastName{u"藏历新年", u"藏历新年"},
};

int weekdayOf(QStringView text)
{
    static constexpr QStringView days = u"一二三四五六日";
    if (text.isEmpty())
        return 0;
    const qsizetype at = text == u"天" ? 6 : days.indexOf(text.front());
    return static_cast<int>(at + 1);
}

} // namespace

QString feastsIn(const QString& text)
{
    std::map<qsizetype, QString> found;
    for (const FeastName& feast : feastNames) {
        const qsizetype at = text.indexOf(QString::fromUtf16(feast.written));
        if (at >= 0)
            found.emplace(at, QString::fromUtf16(feast.name));
    }
    QStringList names;
    for (const auto& [at, name] : found)
        names += name;
    // 藏历新年 is no 元旦.
    if (names.contains(u"藏历新年"_s))
        names.removeAll(u"元旦"_s);
    names.removeDuplicates();
    return names.join(u'、');
}

QString wholeCharacters(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

const QRegularExpression& headingMark()
{
    static const QRegularExpression mark(u"^%1"_s.arg(markPattern));
    return mark;
}

QStringList sentencesOf(const QString& text)
{
    QString flat;
    flat.reserve(text.size());
    const QString half = wholeCharacters(text.normalized(QString::NormalizationForm_KC).left(longestNotice));
    for (const QChar c : half)
        flat += c == u'\r' ? QChar(u'\n') : c.isSpace() && c != u'\n' ? QChar(u' ') : c;
    flat.remove(u' ');
    static const QRegularExpression issued(
        u"(?:^|\\n)[^\\n。,;:月]{0,30}?\\d{4}年\\d{1,2}月\\d{1,2}日(?=\\n(?![至到~—\\-、,放上])|$)"_s); // below
                                                                                                        // the
                                                                                                        // text:
                                                                                                        // who,
                                                                                                        // when
    flat.replace(issued, u"\n"_s);
    static const QRegularExpression heading(u"\\n(?=%1)"_s.arg(markPattern));
    flat.replace(heading, u"。"_s);
    static const QRegularExpression title(u"(关于[^\\n。]{0,80}(?:\\n[^\\n。]{0,80})?通知)\\n"_s);
    flat.replace(title, u"\\1。"_s);
    flat.remove(u'\n');
    static const QRegularExpression ends(u"[。;!]"_s);
    return flat.split(ends, Qt::SkipEmptyParts);
}

std::vector<Token> tokensOf(const QString& sentence)
{
    static const QString number = u"(?:\\d{1,2}|[一二三四五六七八九十]{1,3})"_s;
    static const QString weekday = u"(?:星期|周|礼拜)([一二三四五六日天])"_s;
    static const QRegularExpression date(
        u"(?:(\\d{4}|[〇零一二三四五六七八九]{4})年|(次年|翌年|明年|上年|去年|当年|同年|今年))?(?:(%1)月)?(%1)日(?:\\(([^()]{0,40})\\)|%2)?"_s
            .arg(number, weekday));
    static const QRegularExpression weekdayIn(weekday);
    static const QRegularExpression count(u"(%1|两)天"_s.arg(number));
    // Longer words first: 调休上班 is work, 公休日调至 neither.
    static const std::vector<std::pair<QRegularExpression, TokenKind>> words{
        {QRegularExpression(u"鼓励|提倡|倡导|建议|可结合|有条件的|避免"_s), TokenKind::Encouraged},
        {QRegularExpression(u"不上班|不补班|不用上班"_s), TokenKind::Off},
        {QRegularExpression(u"不(?:再)?(?:放假|调休|补休|休息)"_s), TokenKind::Not},
        {QRegularExpression(u"起(?:正常|照常|恢复)?(?:上班|工作|办公)"_s), TokenKind::From},
        {QRegularExpression(
             u"(?:公休日?)?(?:调整?|移|挪)(?:至|到|为)|为?法定(?:节)?假日|(?:为|照常)公休日?|公休日"_s),
         TokenKind::Moved},
        {QRegularExpression(
             u"(?:调休|正常|照常|恢复)?(?:上班|补班)|(?:调休|正常|照常|恢复)(?:工作|办公|上课)"_s),
         TokenKind::Worked},
        {QRegularExpression(u"放假调休|调休放假|放假|补休|补假|休假|休息|调休"_s), TokenKind::Off},
        {QRegularExpression(u"[至到~〜—–―\\-]{1,2}"_s), TokenKind::To},
        {QRegularExpression(u","_s), TokenKind::Comma},
    };
    std::vector<Token> tokens;
    if (!sentence.contains(u'日') && !sentence.contains(u'号') && !sentence.contains(u'天'))
        return tokens;
    for (qsizetype at = 0; at < sentence.size();) {
        if (const auto match = letters::matchAt(count, sentence, at); match.hasMatch()) {
            tokens.push_back({TokenKind::Count, {}, letters::numberOf(match.capturedView(1))});
            at = match.capturedEnd();
            continue;
        }
        if (const auto match = letters::matchAt(date, sentence, at); match.hasMatch()) {
            WrittenDate found;
            found.year = match.capturedLength(1) > 0 ? letters::numberOf(match.capturedView(1)) : 0;
            const QStringView relative = match.capturedView(2);
            found.yearStep = relative == u"次年" || relative == u"翌年" || relative == u"明年" ? 1
                : relative == u"上年" || relative == u"去年"                                   ? -1
                                                                                               : 0;
            found.month = match.capturedLength(3) > 0 ? letters::numberOf(match.capturedView(3)) : 0;
            found.day = letters::numberOf(match.capturedView(4));
            const auto inside = letters::matchFrom(weekdayIn, match.captured(5));
            found.weekday = weekdayOf(inside.hasMatch() ? inside.capturedView(1) : match.capturedView(6));
            tokens.push_back({TokenKind::Date, found});
            at = match.capturedEnd();
            continue;
        }
        const auto word = std::find_if(words.begin(), words.end(), [&](const auto& one) {
            return letters::matchAt(one.first, sentence, at).hasMatch();
        });
        if (word == words.end()) {
            ++at;
            continue;
        }
        tokens.push_back({word->second, {}});
        at = letters::matchAt(word->first, sentence, at).capturedEnd();
    }
    return tokens;
}

} // namespace jiannuo::notices
