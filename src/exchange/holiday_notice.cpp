// SPDX-License-Identifier: Apache-2.0
#include "exchange/holiday_notice.h"

#include "domain/secrecy.h"
#include "exchange/holiday_words.h"
#include "exchange/source_text.h"

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;
using namespace notices;

struct HolidayNoticeWords {
    Q_DECLARE_TR_FUNCTIONS(HolidayNotice)
};

constexpr qsizetype longestNotice = 100'000;
constexpr qint64 longestHoliday = 31; ///< days; a longer one is a misprint
constexpr std::size_t mostDays = 400;
constexpr std::size_t mostHolidays = 60;
constexpr std::size_t mostDoubts = 200;

void insert(std::vector<QDate>& into, QDate date)
{
    const auto at = std::lower_bound(into.begin(), into.end(), date);
    if ((at == into.end() || *at != date) && into.size() < mostDays)
        into.insert(at, date);
}

bool contains(const std::vector<QDate>& dates, QDate date)
{
    return std::binary_search(dates.begin(), dates.end(), date);
}

QString dateText(QDate date)
{
    static constexpr char16_t weekdays[] = u"一二三四五六日";
    return HolidayNoticeWords::tr("%1（周%2）")
        .arg(date.toString(Qt::ISODate), QChar(weekdays[date.dayOfWeek() - 1]));
}

/// Goes through the sentences and keeps what they say.
class Reader {
public:
    explicit Reader(HolidayNotice& notice)
        : m_notice(notice)
    {
    }

    void read(const QStringList& sentences)
    {
        for (const QString& sentence : sentences) {
            if (m_notice.holidays.size() >= mostHolidays)
                break;
            const std::vector<Token> tokens = tokensOf(sentence);
            const bool dated = std::any_of(tokens.begin(), tokens.end(),
                                           [](const Token& token) { return token.kind == TokenKind::Date; });
            heading(sentence, dated);
            if (dated || m_section)
                say(sentence, tokens);
        }
        close();
    }

private:
    NoticeHoliday& section(const QString& name)
    {
        close();
        m_notice.holidays.push_back({name, {}, {}});
        m_last = {};
        m_section = m_notice.holidays.size();
        return m_notice.holidays.back();
    }

    /// "一、元旦：" and "春节1月28日…" begin a section; what follows without a name goes on with it.
    void heading(const QString& sentence, bool dated)
    {
        static const QRegularExpression label(u"^([^:,。\\d]{1,40}):"_s);
        static const QRegularExpression firstDate(
            u"(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日|\\d{1,2}日"_s);
        const auto marked = letters::matchFrom(headingMark(), sentence);
        const QString rest = sentence.mid(marked.hasMatch() ? marked.capturedEnd() : 0);
        const auto labelled = letters::matchFrom(label, rest);
        const auto first = letters::matchFrom(firstDate, rest);
        // What stands before the first date; of "各单位：元旦：" the last that is a name.
        QString name;
        for (const QString& part : rest.left(first.hasMatch() ? first.capturedStart() : 0).split(u':')) {
            const QString feasts = feastsIn(part);
            name = feasts.isEmpty() ? name : feasts;
        }
        if (!dated && labelled.hasMatch())
            name = feastsIn(labelled.captured(1));
        if (name.isEmpty() && labelled.hasMatch() && marked.hasMatch() && dated) {
            const QString own = labelled.captured(1);
            name = own.contains(u"安排") || own.contains(u"时间") ? QString() : own;
        }
        if (!name.isEmpty() && (dated || labelled.hasMatch()))
            section(name);
        else if (dated && !m_section)
            section(feastsIn(m_notice.source).isEmpty() ? u"放假"_s : feastsIn(m_notice.source));
    }

    /// The date that is meant: the year of the notice, or the nearest to the date before; around New Year the
    /// December before.
    QDate resolve(const WrittenDate& written, const QString& sentence)
    {
        const int month = written.month != 0 ? written.month : m_last.isValid() ? m_last.month() : 0;
        if (written.year != 0) {
            return checked(QDate(written.year, month, written.day), written, sentence);
        }
        QDate best;
        if (written.yearStep != 0) {
            const int year = m_last.isValid() && written.yearStep > 0 ? m_last.year() + 1
                                                                      : m_notice.year + written.yearStep;
            best = QDate(year, month, written.day);
        } else if (!m_last.isValid()) {
            const bool before = month == 12 && m_notice.holidays.back().name.startsWith(u"元旦");
            best = QDate(m_notice.year - (before ? 1 : 0), month, written.day);
        } else {
            for (const int year : {m_last.year(), m_last.year() - 1, m_last.year() + 1}) {
                const QDate one(year, month, written.day);
                if (one.isValid()
                    && (!best.isValid() || std::abs(one.daysTo(m_last)) < std::abs(best.daysTo(m_last))))
                    best = one;
            }
        }
        return checked(best, written, sentence);
    }

    QDate checked(QDate date, const WrittenDate& written, const QString& sentence)
    {
        if (!date.isValid() || std::abs(date.year() - m_notice.year) > 1) {
            doubt(HolidayNoticeWords::tr("%1月%2日不存在，或者不在 %3 年前后，没有计入。")
                      .arg(written.month)
                      .arg(written.day)
                      .arg(m_notice.year),
                  sentence);
            return {};
        }
        if (written.weekday != 0 && written.weekday != date.dayOfWeek()) {
            static constexpr char16_t weekdays[] = u"一二三四五六日";
            doubt(HolidayNoticeWords::tr("原文写的是星期%1，而这一天是 %2。")
                      .arg(QChar(weekdays[written.weekday - 1]))
                      .arg(dateText(date)),
                  sentence);
        }
        m_last = date;
        return date;
    }

    void say(const QString& sentence, const std::vector<Token>& tokens)
    {
        std::vector<QDate> pending;
        bool range = false;
        bool moved = false; // 公休日调至…: said again by what follows, or wrong
        bool skipped = false;
        bool spoken = false;
        std::optional<bool> ahead; // 放假时间：1月1日至3日. The verb stands before its days
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const Token& token = tokens[i];
            switch (token.kind) {
            case TokenKind::Encouraged:
                skipped = true;
                break;
            case TokenKind::To:
                range = !pending.empty() && i + 1 < tokens.size() && tokens[i + 1].kind == TokenKind::Date;
                continue;
            case TokenKind::Date:
                date(token.date, range ? pending.back() : QDate(), pending, sentence);
                break;
            case TokenKind::Off:
            case TokenKind::Worked:
                if (!pending.empty())
                    settle(token.kind == TokenKind::Worked, pending, sentence);
                else if (!spoken)
                    ahead = token.kind == TokenKind::Worked;
                spoken = true;
                moved = false;
                pending.clear();
                break;
            case TokenKind::From: // 2月3日起正常上班: a day as any other
                if (!pending.empty())
                    m_notice.leftOut += sentence;
                pending.clear();
                break;
            case TokenKind::Comma:
                if (moved) {
                    mention(pending);
                    pending.clear();
                    moved = false;
                }
                break;
            case TokenKind::Moved:
                mention(pending);
                moved = true;
                pending.clear();
                break;
            case TokenKind::Not:
                if (!pending.empty())
                    doubt(HolidayNoticeWords::tr("原文说这几天不放假或不调休，没有计入，请核对。"), sentence);
                pending.clear();
                break;
            case TokenKind::Count:
                m_counts.push_back({token.count, m_notice.holidays.back().off.size(), sentence});
                break;
            }
            range = false;
            if (skipped)
                break;
        }
        if (skipped) {
            if (std::any_of(tokens.begin(), tokens.end(),
                            [](const Token& t) { return t.kind == TokenKind::Date; }))
                m_notice.leftOut += sentence;
        } else if (moved) {
            mention(pending);
        } else if (!pending.empty() && ahead) {
            settle(*ahead, pending, sentence);
        } else if (!pending.empty()) {
            doubt(HolidayNoticeWords::tr("没有看出 %1 是放假还是上班，没有计入。")
                      .arg(dateText(pending.front())),
                  sentence);
        }
    }

    void date(const WrittenDate& written, QDate from, std::vector<QDate>& pending, const QString& sentence)
    {
        const QDate found = resolve(written, sentence);
        if (!found.isValid() || pending.size() >= mostDays)
            return;
        if (from.isValid() && (found <= from || from.daysTo(found) >= longestHoliday)) {
            doubt(HolidayNoticeWords::tr("%1 至 %2 前后颠倒或超过 %3 天，中间的日子没有计入。")
                      .arg(dateText(from), dateText(found))
                      .arg(longestHoliday),
                  sentence);
        } else if (from.isValid()) {
            for (QDate day = from.addDays(1); day < found; day = day.addDays(1))
                pending.push_back(day);
        }
        pending.push_back(found);
    }

    void settle(bool working, const std::vector<QDate>& dates, const QString& sentence)
    {
        NoticeHoliday& holiday = m_notice.holidays.back();
        for (const QDate& day : dates) {
            const std::vector<QDate>& other = working ? holiday.off : holiday.worked;
            if (contains(other, day)) {
                doubt(HolidayNoticeWords::tr("%1 前面说%2，这里说%3。")
                          .arg(dateText(day),
                               working ? HolidayNoticeWords::tr("放假") : HolidayNoticeWords::tr("上班"),
                               working ? HolidayNoticeWords::tr("上班") : HolidayNoticeWords::tr("放假")),
                      sentence);
                continue;
            }
            insert(working ? holiday.worked : holiday.off, day);
        }
    }

    /// Days that are explained (其中…为法定节假日): to be compared when the section is whole.
    void mention(const std::vector<QDate>& dates)
    {
        m_mentioned.insert(m_mentioned.end(), dates.begin(), dates.end());
    }

    /// Holds what a section says of itself against its days.
    void close()
    {
        if (!m_section)
            return;
        const NoticeHoliday& holiday = m_notice.holidays.back();
        for (const Count& count : m_counts) {
            if (!agrees(count, holiday))
                doubt(HolidayNoticeWords::tr("“%1”写的是 %2 天，读出的放假日是 %3 天。")
                          .arg(holiday.name)
                          .arg(count.days)
                          .arg(holiday.off.size()),
                      count.sentence);
        }
        for (const QDate& day : m_mentioned) {
            if (!contains(holiday.off, day) && !contains(holiday.worked, day))
                doubt(HolidayNoticeWords::tr("“%1”提到 %2，但没有说这一天放假还是上班。")
                          .arg(holiday.name, dateText(day)),
                      {});
        }
        if (holiday.off.empty() && holiday.worked.empty())
            m_notice.holidays.pop_back();
        m_counts.clear();
        m_mentioned.clear();
        m_section = 0;
    }

    struct Count {
        int days;
        std::size_t before; ///< how many days off were said when it was
        QString sentence;
    };

    /// 共3天 may mean the days said so far, all of the section, or with the weekend that adjoins
    /// (与周末连休).
    static bool agrees(const Count& count, const NoticeHoliday& holiday)
    {
        const auto days = static_cast<std::size_t>(std::max(0, count.days));
        if (days == holiday.off.size() || (count.before > 0 && days == count.before))
            return true;
        // Each stretch without work by itself.
        const auto free = [&](QDate day) {
            return contains(holiday.off, day) || (day.dayOfWeek() >= 6 && !contains(holiday.worked, day));
        };
        return std::any_of(holiday.off.begin(), holiday.off.end(), [&](QDate day) {
            qint64 run = 1;
            for (QDate at = day.addDays(-1); run < longestHoliday && free(at); at = at.addDays(-1))
                ++run;
            for (QDate at = day.addDays(1); run < longestHoliday && free(at); at = at.addDays(1))
                ++run;
            return run == count.days;
        });
    }

    void doubt(const QString& sentence, const QString& words)
    {
        if (m_notice.doubts.size() < mostDoubts)
            m_notice.doubts.push_back({sentence, words.left(300)});
    }

    HolidayNotice& m_notice;
    std::size_t m_section = 0; ///< 0: none is open
    QDate m_last; ///< the date before, of the same section
    std::vector<Count> m_counts;
    std::vector<QDate> m_mentioned;
};

/// Title and number, and the year that the title names.
void readHead(const QString& text, HolidayNotice& notice)
{
    QString flat = wholeCharacters(text.left(4'000));
    static const QRegularExpression blanks(u"[ \\t\\x{3000}\\x{A0}\\r]"_s);
    flat.remove(blanks);
    static const QRegularExpression titleRx(
        u"(?:^|\\n)([^\\n。]{0,60}(?:\\n[^\\n。]{0,40})?关于[^。]{0,80}?(\\d{4})年[^。]{0,80}?通知)"_s);
    static const QRegularExpression numberRx(
        u"([\\x{4e00}-\\x{9fff}]{1,12}[〔\\[（(【]\\d{4}[〕\\]）)】]\\d{1,4}号)"_s);
    static const QRegularExpression yearRx(u"(?<!\\d)(\\d{4})年(?!\\d{1,2}月)"_s);
    const auto title = letters::matchFrom(titleRx, flat);
    if (title.hasMatch()) {
        notice.source = title.captured(1).remove(u'\n');
        notice.year = notice.year != 0 ? notice.year : title.capturedView(2).toInt();
    }
    const auto number = letters::matchFrom(numberRx, flat);
    if (number.hasMatch())
        notice.source += notice.source.isEmpty() ? number.captured(1) : u"（%1）"_s.arg(number.captured(1));
    if (notice.year == 0)
        notice.year = letters::matchFrom(yearRx, flat).capturedView(1).toInt();
    notice.national = notice.source.contains(u"国务院") || notice.source.contains(u"国办发");
}

} // namespace

Result<HolidayNotice> readHolidayNotice(const QString& text, int year)
{
    if (text.size() > longestNotice)
        return Error{ErrorCode::TooLarge,
                     HolidayNoticeWords::tr("放假通知超过十万字，请检查是否选错了文件。")};
    if (const QString mark = secrecyMark(text); !mark.isEmpty())
        return Error{
            ErrorCode::RuleBroken,
            HolidayNoticeWords::tr("文字标有“%1”。本系统禁止处理涉密信息，没有导入，请按保密规定处理。")
                .arg(mark)};
    HolidayNotice notice;
    notice.year = year;
    readHead(text, notice);
    if (notice.year == 0)
        return Error{ErrorCode::MissingField,
                     HolidayNoticeWords::tr("没有找到通知是哪一年的，请连同标题一起粘贴，或者指明年份。")};
    if (notice.year < firstCalendarYear || notice.year > lastCalendarYear)
        return Error{ErrorCode::InvalidInput,
                     HolidayNoticeWords::tr("通知的年份 %1 不在 %2 与 %3 之间。")
                         .arg(notice.year)
                         .arg(firstCalendarYear)
                         .arg(lastCalendarYear)};
    Reader(notice).read(sentencesOf(text));
    const bool any = std::any_of(notice.holidays.begin(), notice.holidays.end(),
                                 [](const NoticeHoliday& holiday) { return !holiday.off.empty(); });
    if (!any)
        return Error{ErrorCode::MissingField,
                     HolidayNoticeWords::tr("没有读出放假的日子，请检查是不是放假安排的通知。")};
    return notice;
}

QString daysText(const std::vector<QDate>& days)
{
    QStringList parts;
    for (std::size_t i = 0; i < days.size();) {
        std::size_t next = i + 1;
        while (next < days.size() && days[next] == days[next - 1].addDays(1))
            ++next;
        parts += next == i + 1
            ? dateText(days[i])
            : HolidayNoticeWords::tr("%1至%2").arg(dateText(days[i]), dateText(days[next - 1]));
        i = next;
    }
    return parts.join(u'、');
}

} // namespace jiannuo
