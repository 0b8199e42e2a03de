// SPDX-License-Identifier: Apache-2.0
#include "exchange/due_dates.h"

#include <QCoreApplication>

namespace jiannuo::letters {

namespace {

using Kind = DueWords::Kind;

/// A date in words or digits, in whole or in part. 2026年6月底, 12-31, 第三季度, 年内.
const QRegularExpression& dateRx()
{
    static const QRegularExpression rx(QStringLiteral(
        "(?:(?<y>(?<!\\d)(?:19|20)\\d{2}|二[〇○零一二三四五六七八九]{3})[ ]?(?:年度?|(?=[.\\-/]\\d))"
        "|(?<ry>今年|本年度?|当年|明年|次年|来年))?[ ]?的?"
        "(?:[.\\-/]?(?<!\\d)(?<m>\\d{1,2}|十[一二]?|[一二三四五六七八九])[ "
        "]?(?:月份?|(?<sep>[.\\-/](?=\\d))|$)[ ]?"
        "(?:(?<d>\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[ "
        "]?(?:[日号]|(?=[ ]?(?:$|之?前|以前|为?止|[,;。)(至到~\\-])))"
        "|(?<part>上旬|中旬|下旬|底|末|初|中(?!小|心|学|考|国|央)))?"
        "|第?[ ]?(?<q>[一二三四1-4])季度(?:末|底)?"
        "|(?<h>上半年|下半年)"
        "|(?<e>年?底|年末|末|年度?内|以?内|岁末|全年)"
        "|(?(<y>)(?=[^.\\-/\\d]|$)|(?(<ry>)(?=[^.\\-/\\d]|$)|(?!))))"));
    return rx;
}

int chineseYear(QStringView text)
{
    int year = 0;
    static constexpr QStringView digits = u"零一二三四五六七八九";
    for (const QChar c : text) {
        const auto digit = c == u'〇' || c == u'○' ? 0 : digits.indexOf(c);
        year = year * 10 + static_cast<int>(std::max<qsizetype>(digit, 0));
    }
    return year;
}

struct Found {
    Kind kind = Kind::Unclear;
    QDate date;
    bool yearWritten = false;
    bool yearInferred = false;
    bool rough = false;
    bool onlyYear = false;
    bool bounded = false; ///< 底, 内: says by itself that it is an end
};

QDate lastOf(int year, int month)
{
    const QDate first(year, month, 1);
    return first.isValid() ? first.addDays(first.daysInMonth() - 1) : QDate();
}

/// One match as a date; nothing where it names none. `written` is the last year that the text wrote.
/// In running text 3-5 is no date.
std::optional<Found> dateOf(const QRegularExpressionMatch& match, const QString& text, int& written,
                            int campaign, bool running)
{
    const auto has = [&](QStringView group) { return match.capturedStart(group) >= 0; };
    if (match.capturedLength() == 0)
        return {};
    Found found;
    int year = 0;
    if (has(u"y")) {
        const QStringView digits = match.capturedView(u"y");
        year = digits.front().isDigit() ? digits.toInt() : chineseYear(digits);
        found.yearWritten = true;
        written = year;
    } else if (has(u"ry")) {
        const QStringView word = match.capturedView(u"ry");
        const bool next = word.startsWith(u'明') || word.startsWith(u'次') || word.startsWith(u'来');
        year = campaign > 0 ? campaign + (next ? 1 : 0) : 0;
        found.yearInferred = true;
    } else {
        year = written > 0 ? written : campaign;
        found.yearInferred = written <= 0;
    }
    if (has(u"m")) {
        const bool bare = !has(u"y") && !has(u"ry") && !match.capturedView().contains(u'月')
            && (running || !has(u"sep") || !has(u"d"));
        const int month = numberOf(match.capturedView(u"m"));
        if (bare || month < 1 || (month > 12 && !match.capturedView().contains(u'月') && !has(u"d")))
            return {};
        const QStringView part = match.capturedView(u"part");
        found.bounded = part == u"底" || part == u"末";
        if (year <= 0) {
            found.kind = Kind::NeedsYear;
            return found;
        }
        found.kind = Kind::Date;
        if (has(u"d")) {
            found.date = QDate(year, month, numberOf(match.capturedView(u"d")));
        } else if (part == u"上旬" || part == u"初" || part == u"中旬" || part == u"中") {
            found.date = QDate(year, month, part == u"上旬" || part == u"初" ? 10 : 20);
            found.rough = true;
        } else {
            found.date = lastOf(year, month);
            // 6月前: before June begins, or before it ends?
            found.rough =
                part.isEmpty() && QStringView(text).mid(match.capturedEnd()).trimmed().startsWith(u'前');
        }
        if (!found.date.isValid())
            found.kind = Kind::Impossible;
        return found;
    }
    const QStringView end = match.capturedView(u"e");
    const bool yearNamed = has(u"y") || has(u"ry");
    if (has(u"e") && !yearNamed && !end.startsWith(u'年') && end != u"岁末" && end != u"全年")
        return {}; // 内, 底 alone say nothing of a year
    if (!yearNamed && !has(u"e") && !has(u"q") && !has(u"h"))
        return {};
    found.onlyYear = !has(u"e") && !has(u"q") && !has(u"h");
    found.bounded = has(u"e") && end != u"全年";
    if (found.onlyYear && QStringView(text).mid(match.capturedEnd()).trimmed().startsWith(u'前'))
        return found; // 2026年前: of which day nobody knows
    if (year <= 0) {
        found.kind = Kind::NeedsYear;
        return found;
    }
    int month = 12;
    if (has(u"q"))
        month = 3 * numberOf(match.capturedView(u"q"));
    else if (has(u"h"))
        month = match.capturedView(u"h") == u"上半年" ? 6 : 12;
    found.kind = Kind::Date;
    found.date = lastOf(year, month);
    return found;
}

/// 2026年1月1日起 begins, it does not end.
bool isBeginning(const QString& text, qsizetype end)
{
    static const QRegularExpression rx(
        QStringLiteral("[ ]?(?:起(?!草)|开始|以来|至今|以后|之后|后|施行|实施的|印发|发布|颁布|出台)"));
    static const QRegularExpression goesOn(QStringLiteral("[ ]?(?:起|开始)?[ ]?(?:至|到|-|~|～)"));
    return matchAt(rx, text, end).hasMatch() && !matchAt(goesOn, text, end).hasMatch();
}

const QRegularExpression& recurring()
{
    static const QRegularExpression rx(
        QStringLiteral("每(?:年|月|季|周|天|日|半年|个|旬)|逐(?:年|月|季)|长期|常年|持续|坚持|经常|随时|日常|"
                       "常态|永久|永远|定期|"
                       "按[季月年周]|全年|全天|实时|适时|无期限|不限期"));
    return rx;
}

const QRegularExpression& relative()
{
    static const QRegularExpression rx(QStringLiteral("(?<![每第\\d])(?:[一二两三四五六七八九十半]{1,3}|\\d{"
                                                      "1,3})[ ]?个?(?:半)?(?:年|月|季度|周|星期|天|日|工作日)"
                                                      "(?:之内|以内|内|后|左右)"));
    return rx;
}

void say(QList<Doubt>& doubts, DoubtCode code, Span span, int confidence, const QString& sentence)
{
    doubt(doubts, code, span, confidence, sentence);
}

/// What is doubtful about a date that was read.
void sayDate(const DueWords& due, const Piece& words, QList<Doubt>& doubts)
{
    const QString text = shortened(words.text.simplified(), 40);
    const QString date = due.date.toString(Qt::ISODate);
    switch (due.kind) {
    case Kind::Date:
        if (due.several)
            say(doubts, DoubtCode::DueInferred, words.span, 60,
                QCoreApplication::translate("Import",
                                            "“%1”里有不止一个日期，按最后的%2登记完成时限，请核对。")
                    .arg(text, date));
        else if (due.yearInferred)
            say(doubts, DoubtCode::DueInferred, words.span, 75,
                QCoreApplication::translate("Import", "“%1”没有写年份，按%2理解，请核对。").arg(text, date));
        else if (due.rough)
            say(doubts, DoubtCode::DueInferred, words.span, 60,
                QCoreApplication::translate("Import", "“%1”没有写明是哪一天，按%2理解，请核对。")
                    .arg(text, date));
        break;
    case Kind::NeedsYear:
        say(doubts, DoubtCode::DueUnclear, words.span, 40,
            QCoreApplication::translate("Import", "“%1”没有写年份，请选定活动或填写完成时限。").arg(text));
        break;
    case Kind::Impossible:
        say(doubts, DoubtCode::DueUnclear, words.span, 20,
            QCoreApplication::translate("Import", "“%1”不是存在的日期，没有登记完成时限，请核对原件。")
                .arg(text));
        break;
    case Kind::Recurring:
        say(doubts, DoubtCode::DueUnclear, words.span, 80,
            QCoreApplication::translate("Import", "“%1”没有最后一天，没有登记完成时限，原话保留。")
                .arg(text));
        break;
    case Kind::Relative:
        say(doubts, DoubtCode::DueUnclear, words.span, 40,
            QCoreApplication::translate("Import", "“%1”要看从哪一天起算，没有登记完成时限，请填写日期。")
                .arg(text));
        break;
    case Kind::Unclear:
        say(doubts, DoubtCode::DueUnclear, words.span, 30,
            QCoreApplication::translate("Import", "“%1”看不出是哪一天，没有登记完成时限，请填写日期。")
                .arg(text));
        break;
    }
}

/// Looks for 6月底前, 10月1日前, 年内 in running text.
void findDue(const SourceText& source, ImportedItem& item, int year, QList<Doubt>& doubts)
{
    const QString text = source.normOf(item.lead.span);
    static const QRegularExpression label(QStringLiteral(
        "(?:完成|办结|整改|落实|实施|计划|时间|起止)?(?:时限|时间|期限|日期)[ ]?(?::|为|是)[ ]?$"));
    static const QRegularExpression before(
        QStringLiteral("(?:于|在|到|至|截至|截止|确保|力争|争取|计划|预计|保证)[ ]?$"));
    static const QRegularExpression until(
        QStringLiteral("[ ]?(?:底|末)?(?:之前|以前|前(?!期|来|后|提|述|往)|为止|止(?!于)|之内|以内|内)"));
    static const QRegularExpression done(QStringLiteral(
        "[ ]?(?:底|末)?[ "
        ",]?(?:全面|全部|基本|如期|按期|顺利)?(?:完成|建成|竣工|完工|投入使用|投用|交付|通车|通水|开通|启用|"
        "办结|到位|实现|整改)"));
    static const QRegularExpression each(
        QStringLiteral("(?:每|逐|历)[ ]?[一个]?[ ]?(?:年|月|季|季度|周)?[ ]?$"));
    static const QRegularExpression count(QStringLiteral("[\\d一二两三四五六七八九十几半去上前历][ ]?$"));
    int written = 0;
    int found = 0;
    qsizetype lastEnd = 0;
    std::optional<Span> where;
    DueWords due;
    eachMatch(dateRx(), text, [&](const QRegularExpressionMatch& match) {
        // 2026年3月开工,6月底前完工: the year holds for what stands close behind it.
        if (match.capturedStart() - lastEnd > 12)
            written = 0;
        const auto one = dateOf(match, text, written, year, true);
        if (!one || one->kind == Kind::Unclear)
            return;
        lastEnd = match.capturedEnd();
        const QString ahead = text.mid(std::max<qsizetype>(0, match.capturedStart() - 12),
                                       std::min<qsizetype>(12, match.capturedStart()));
        const auto end = matchAt(until, text, match.capturedEnd());
        const bool named = match.capturedStart(u"y") >= 0 || match.capturedStart(u"ry") >= 0;
        const bool bounded = one->bounded || (end.hasMatch() && !one->onlyYear)
            || matchFrom(label, ahead).hasMatch() || (end.hasMatch() && named)
            || ((matchFrom(before, ahead).hasMatch() || !one->onlyYear)
                && matchAt(done, text, match.capturedEnd()).hasMatch());
        const bool counted = !named && one->bounded && matchFrom(count, ahead).hasMatch(); // 两年内
        if (!bounded || counted || matchFrom(each, ahead).hasMatch()
            || isBeginning(text, match.capturedEnd()))
            return;
        const Span span =
            Span::between(item.lead.span.start + match.capturedStart(),
                          item.lead.span.start + (end.hasMatch() ? end.capturedEnd() : match.capturedEnd()));
        ++found;
        if (where && due.kind == Kind::Date && one->kind == Kind::Date && one->date < due.date)
            return;
        where = source.trimmed(span);
        due = DueWords{one->kind, one->date, one->yearInferred, one->rough, false};
    });
    if (where) {
        due.several = found > 1;
        item.due = source.piece(*where);
        item.dueDate = due.kind == Kind::Date ? due.date : QDate();
        item.dueYearInferred = due.yearInferred;
        sayDate(due, item.due, doubts);
        return;
    }
    // 两年内完成: the months and days are limits, and are said there.
    static const QRegularExpression years(QStringLiteral(
        "(?<![每第\\d近前])(?:[一二两三四五六七八九十半]{1,3}|\\d{1,2})[ ]?个?年(?:之内|以内|内)"));
    const auto later = matchFrom(years, text);
    if (later.hasMatch()) {
        item.due = source.piece({item.lead.span.start + later.capturedStart(), later.capturedLength()});
        sayDate(DueWords{Kind::Relative, {}, false, false, false}, item.due, doubts);
    }
}

} // namespace

DueWords dueIn(const QString& text, int year)
{
    DueWords due;
    static const QRegularExpression every(
        QStringLiteral("每(?:年|月|季|周|天|日|半年|个|旬)|逐(?:年|月|季)"));
    static const QRegularExpression compact(QStringLiteral("^[ ]*(20\\d{2})(\\d{2})(\\d{2})[ ]*(?:之?前)?$"));
    if (const auto match = matchFrom(compact, text); match.hasMatch()) {
        due.date = QDate(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
                         match.capturedView(3).toInt());
        due.kind = due.date.isValid() ? Kind::Date : Kind::Impossible;
        return due;
    }
    if (matchFrom(every, text).hasMatch()) {
        due.kind = Kind::Recurring;
        return due;
    }
    int written = 0;
    int count = 0;
    qsizetype lastEnd = -1;
    static const QRegularExpression range(QStringLiteral("^[ ]?(?:起|开始)?[ ]?(?:至|到|-|--|~|～)[ ]?$"));
    const bool counted = matchFrom(relative(), text).hasMatch();
    eachMatch(dateRx(), text, [&](const QRegularExpressionMatch& match) {
        if (match.capturedView(u"e") == u"全年" && match.capturedStart(u"y") < 0)
            return;
        const auto one = dateOf(match, text, written, year, false);
        // 2026年春节前 names another day than the year's last.
        static const QRegularExpression alone(QStringLiteral(
            "[ ]?(?:$|[^\\x{4E00}-\\x{9FFF}]|[至到起]|之?内|以内|完成|建成|办结|竣工|实现|全部|全面)"));
        if (one && one->onlyYear && !matchAt(alone, text, match.capturedEnd()).hasMatch())
            return;
        if (!one || (counted && !one->yearWritten && match.capturedStart(u"m") < 0)
            || isBeginning(text, match.capturedEnd()))
            return;
        const bool joins =
            lastEnd >= 0 && matchFrom(range, text.mid(lastEnd, match.capturedStart() - lastEnd)).hasMatch();
        lastEnd = match.capturedEnd();
        const bool worse = due.kind == Kind::Date && (one->kind != Kind::Date || one->date < due.date);
        count += joins ? 0 : 1;
        if (worse && one->kind != Kind::Impossible)
            return;
        due =
            DueWords{one->kind, one->date, one->yearInferred, one->rough || (one->onlyYear && !joins), false};
    });
    due.several = count > 1;
    if (due.kind == Kind::Unclear) {
        if (counted)
            due.kind = Kind::Relative;
        else if (matchFrom(recurring(), text).hasMatch())
            due.kind = Kind::Recurring;
    }
    if (due.kind != Kind::Date)
        due.date = {};
    return due;
}

int yearIn(const QString& text)
{
    static const QRegularExpression rx(QStringLiteral(
        "(?<!\\d)((?:19|20)\\d{2})[ ]?(?:年|(?=[\\x{4E00}-\\x{9FFF}]))|(二[〇○零一二三四五六七八九]{3})年"));
    const auto match = matchFrom(rx, text);
    if (!match.hasMatch())
        return 0;
    return match.capturedStart(1) >= 0 ? match.capturedView(1).toInt() : chineseYear(match.capturedView(2));
}

void resolveDue(ImportedItem& item, const QString& text, int year, QList<Doubt>& doubts)
{
    const DueWords due = dueIn(text, year);
    item.dueDate = due.date;
    item.dueYearInferred = due.yearInferred;
    sayDate(due, item.due, doubts);
}

void readDues(const SourceText& source, ImportedItem& item, int year, QList<Doubt>& doubts)
{
    if (item.due.isEmpty())
        findDue(source, item, year, doubts);
    else if (!item.dueDate.isValid())
        resolveDue(item, source.normOf(item.due.span), year, doubts);
    for (ImportedItem& sub : item.items)
        readDues(source, sub, year, doubts);
}

} // namespace jiannuo::letters
