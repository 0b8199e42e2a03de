// SPDX-License-Identifier: Apache-2.0
#include "exchange/holiday_notice.h"

#include "domain/calendar_statutory.h"
#include "support/stories.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

QDate day(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

QString list(const std::vector<QDate>& dates)
{
    QStringList texts;
    for (const QDate& date : dates)
        texts += date.toString(u"yyyyMMdd");
    return texts.join(u' ');
}

QString list(const CalendarYear& year, bool working)
{
    std::vector<QDate> dates;
    for (const CalendarDay& one : year.days) {
        if (one.working == working)
            dates.push_back(one.date);
    }
    return list(dates);
}

QString sentences(const std::vector<NoticeDoubt>& doubts)
{
    QStringList all;
    for (const NoticeDoubt& doubt : doubts)
        all += doubt.sentence + u" | "_s + doubt.words;
    return all.join(u'\n');
}

const WorkingDayCalendar& known()
{
    return WorkingDayCalendar::builtIn();
}

/// What a notice of 2027 may say; nobody has announced it.
const QString whole = uR"(国务院办公厅关于2027年
部分节假日安排的通知
国办发明电〔2026〕99号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周五）至3日（周日）放假，共3天。
　　二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。2月13日（周六）上班。
　　三、清明节：4月3日（周六）至5日（周一）放假，共3天。
　　四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
　　五、端午节：6月9日（周三）放假1天，不调休。
　　六、中秋节：9月15日（周三）放假1天，不调休。
　　七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
　　鼓励各单位结合带薪年休假等制度，安排职工在2月4日休息。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，确保人民群众祥和平安度过节日假期。

国务院办公厅
2026年11月30日
（此件公开发布）
)"_s;

/// A notice in the usual wording, from the days of a year that is known.
QString written(int year)
{
    struct Part {
        QString name;
        QStringList off;
        QStringList worked;
    };
    std::vector<Part> parts;
    const auto one = [](QDate date, bool withYear) {
        static constexpr char16_t weekdays[] = u"一二三四五六日";
        return (withYear ? u"%1年"_s.arg(date.year()) : QString())
            + u"%1月%2日（星期%3）"_s.arg(date.month())
                  .arg(date.day())
                  .arg(QChar(weekdays[date.dayOfWeek() - 1]));
    };
    const auto add = [&](const CalendarYear& from, auto takes) {
        for (std::size_t i = 0; i < from.days.size();) {
            const CalendarDay& first = from.days[i];
            std::size_t next = i + 1;
            while (next < from.days.size() && from.days[next].name == first.name
                   && from.days[next].working == first.working
                   && from.days[next].date == from.days[next - 1].date.addDays(1))
                ++next;
            const QString name = takes(first.name);
            if (!name.isEmpty()) {
                auto part =
                    std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.name == name; });
                if (part == parts.end())
                    part = parts.insert(parts.end(), {name, {}, {}});
                const bool foreign = from.year != year;
                QString text = one(first.date, foreign);
                if (next > i + 1)
                    text += u"至"_s + one(from.days[next - 1].date, foreign);
                (first.working ? part->worked : part->off) += text;
            }
            i = next;
        }
    };
    const QString coming = u"%1年"_s.arg(year);
    const QString after = u"%1年"_s.arg(year + 1);
    add(*known().find(year - 1),
        [&](const QString& name) { return name.startsWith(coming) ? u"元旦"_s : QString(); });
    add(*known().find(year), [&](const QString& name) { return name.startsWith(after) ? QString() : name; });
    QString text = u"国务院办公厅关于%1年部分节假日安排的通知\n各市：现通知如下。\n"_s.arg(year);
    static constexpr char16_t numbers[] = u"一二三四五六七八九十";
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text += u"%1、%2：%3放假调休。"_s.arg(QChar(numbers[i])).arg(parts[i].name, parts[i].off.join(u'、'));
        if (!parts[i].worked.isEmpty())
            text += parts[i].worked.join(u'、') + u"上班。"_s;
        text += u'\n';
    }
    return text;
}

} // namespace

class TestHolidayNotice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAWholeNotice()
    {
        const Result<HolidayNotice> notice = readHolidayNotice(whole);
        QVERIFY(notice.ok());
        QCOMPARE(notice->year, 2027);
        QCOMPARE(notice->source, u"国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕99号）"_s);
        QVERIFY(notice->national);
        QCOMPARE(sentences(notice->doubts), QString());
        QCOMPARE(notice->leftOut.size(), 1);
        QVERIFY(notice->leftOut.front().contains(u"2月4日"));
        QStringList names;
        for (const NoticeHoliday& holiday : notice->holidays)
            names += holiday.name;
        QCOMPARE(names.join(u' '), u"元旦 春节 清明节 劳动节 端午节 中秋节 国庆节"_s);
        QCOMPARE(list(notice->holidays[1].off),
                 u"20270205 20270206 20270207 20270208 20270209 20270210 20270211"_s);
        QCOMPARE(list(notice->holidays[1].worked), u"20270213"_s);
        QCOMPARE(list(notice->holidays[6].worked), u"20270926 20271009"_s);

        const NoticeCalendars made = noticeCalendars(*notice, known());
        QCOMPARE(sentences(made.doubts), QString());
        QCOMPARE(made.years.size(), std::size_t(1));
        const CalendarYear& year = made.years.front();
        QCOMPARE(year.year, 2027);
        QCOMPARE(year.version, u"2027.1"_s);
        QCOMPARE(year.source, notice->source);
        QCOMPARE(year.day(day("2027-02-05"))->name, u"春节"_s);
        QVERIFY(!year.day(day("2027-02-04")));
        QVERIFY(checkCalendarYear(year).ok());
        WorkingDayCalendar calendar = known();
        calendar.add(year);
        QCOMPARE(calendar.workingDaysBetween(day("2026-12-31"), day("2027-12-31"))->count, 248);
        // Said again, it says nothing new.
        QVERIFY(noticeCalendars(*notice, calendar).years.empty());
    }

    void readsEveryYearThatIsKnown()
    {
        for (int year = 2008; year <= 2026; ++year) {
            WorkingDayCalendar before;
            for (int at = 2007; at < year; ++at) {
                CalendarYear earlier = *known().find(at);
                std::erase_if(earlier.days, [&](const CalendarDay& one) {
                    return one.name.startsWith(u"%1年"_s.arg(year));
                });
                before.add(earlier);
            }
            const Result<HolidayNotice> notice = readHolidayNotice(written(year));
            QVERIFY2(notice.ok(), qPrintable(written(year)));
            const NoticeCalendars made = noticeCalendars(*notice, before);
            QCOMPARE(sentences(made.doubts), QString());
            for (const CalendarYear& one : made.years)
                before.add(one);
            QVERIFY(before.isKnown(year));
            for (QDate date(year - 1, 12, 1); date <= QDate(year, 12, 25); date = date.addDays(1))
                QVERIFY2(before.isWorkingDay(date) == known().isWorkingDay(date),
                         qPrintable(date.toString(Qt::ISODate)));
        }
    }

    void understandsHowItIsSaid_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("off");
        QTest::addColumn<QString>("worked");
        const auto row = [](const char* title, const QString& words, const QString& name, const QString& off,
                            const QString& worked = {}) {
            QTest::newRow(title) << words << name << off << worked;
        };
        row("blanks and full width", u"一、 元 旦 ： １ 月 １ 日（星期五）至 ３ 日 放假，共 ３ 天 。"_s,
            u"元旦"_s, u"20270101 20270102 20270103"_s);
        row("with the weekend", u"五、端午节：6月11日放假，与周末连休，共3天。"_s, u"端午节"_s,
            u"20270611"_s);
        row("one day, made up for on another", u"三、清明节：4月4日放假，4月5日（星期一）补休。"_s,
            u"清明节"_s, u"20270404 20270405"_s);
        row("over the end of a month", u"二、春节：1月29日至2月4日放假调休，共7天。"_s, u"春节"_s,
            u"20270129 20270130 20270131 20270201 20270202 20270203 20270204"_s);
        row("over the end of the year", u"一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。"_s,
            u"元旦"_s, u"20261231 20270101 20270102"_s);
        row("the same without years, and December worked",
            u"一、元旦：12月31日（周四）至1月2日放假，共3天。12月27日（周日）上班。"_s, u"元旦"_s,
            u"20261231 20270101 20270102"_s, u"20261227"_s);
        row("into the next year", u"七、国庆节：10月1日至7日放假。2027年12月31日至次年1月1日放假。"_s,
            u"国庆节"_s,
            u"20271001 20271002 20271003 20271004 20271005 20271006 20271007 20271231 20280101"_s);
        row("days one by one", u"国庆节：10月1日、2日和3日放假。"_s, u"国庆节"_s,
            u"20271001 20271002 20271003"_s);
        row("each by itself",
            u"四、劳动节：5月1日至5日放假调休。4月25日（星期日）、5月8日（星期六）分别照常上班。"_s,
            u"劳动节"_s, u"20270501 20270502 20270503 20270504 20270505"_s, u"20270425 20270508"_s);
        row("worked by another word",
            u"四、劳动节：5月1日至5日放假。5月8日（周六）调休上班，4月25日（周日）补班。"_s, u"劳动节"_s,
            u"20270501 20270502 20270503 20270504 20270505"_s, u"20270425 20270508"_s);
        row("dashes", u"国庆节：10月1日—7日放假，共7天；9月26日、10月9日正常上班"_s, u"国庆节"_s,
            u"20271001 20271002 20271003 20271004 20271005 20271006 20271007"_s, u"20270926 20271009"_s);
        row("a tilde", u"国庆节：10月1日～10月3日放假三天"_s, u"国庆节"_s, u"20271001 20271002 20271003"_s);
        row("broken lines", u"六、中秋节：9月13日至\n15日放假，\n共3天。9月18日\n（星期六）上班。\n"_s,
            u"中秋节"_s, u"20270913 20270914 20270915"_s, u"20270918"_s);
        row("the verb before its days", u"五、端午节放假时间：6月9日至11日，共3天。"_s, u"端午节"_s,
            u"20270609 20270610 20270611"_s);
        row("numbers in characters", u"元旦：一月一日至三日放假，共三天。"_s, u"元旦"_s,
            u"20270101 20270102 20270103"_s);
        row("no colon", u"国庆节10月1日至3日放假。"_s, u"国庆节"_s, u"20271001 20271002 20271003"_s);
        row("a bracketed number", u"（三）“五一”国际劳动节：5月1日至3日放假。"_s, u"劳动节"_s,
            u"20270501 20270502 20270503"_s);
        row("two feasts", u"六、国庆节、中秋节：10月1日至8日放假调休，共8天。"_s, u"国庆节、中秋节"_s,
            u"20271001 20271002 20271003 20271004 20271005 20271006 20271007 20271008"_s);
        row("rest that is only encouraged",
            u"二、春节：2月6日至8日放假。鼓励安排职工在除夕（2月5日）休息。"_s, u"春节"_s,
            u"20270206 20270207 20270208"_s);
        row("explained day by day",
            u"一、元旦：1月1日至3日放假，共3天。其中，1月1日（星期五、元旦当天）为法定节假日，1月2日（星期六"
            u"）照常公休，"
            "1月3日（星期日）公休日。"_s,
            u"元旦"_s, u"20270101 20270102 20270103"_s);
        row("weekends that are moved",
            u"四、劳动节：5月1日至5日放假。将4月24日（星期六）、25日（星期日）两个公休日调至5月4日（星期二）、5日（星期三），4月24日、25日上班。"_s,
            u"劳动节"_s, u"20270501 20270502 20270503 20270504 20270505"_s, u"20270424 20270425"_s);
        row("from then on as usual", u"七、国庆节：10月1日至7日放假。10月8日（星期五）起正常上班。"_s,
            u"国庆节"_s, u"20271001 20271002 20271003 20271004 20271005 20271006 20271007"_s);
        row("a feast of their own", u"八、建县纪念日：3月3日放假1天。"_s, u"建县纪念日"_s, u"20270303"_s);
    }
    void understandsHowItIsSaid()
    {
        QFETCH(QString, words);
        QFETCH(QString, name);
        QFETCH(QString, off);
        QFETCH(QString, worked);
        const Result<HolidayNotice> notice = readHolidayNotice(u"关于2027年部分节假日安排的通知\n各单位：\n"_s
                                                               + words + u"\n办公室\n2026年11月30日\n"_s);
        QVERIFY2(notice.ok(), qPrintable(notice.ok() ? QString() : notice.error().sentence));
        QCOMPARE(sentences(notice->doubts), QString());
        QCOMPARE(notice->holidays.size(), std::size_t(1));
        QCOMPARE(notice->holidays.front().name, name);
        QCOMPARE(list(notice->holidays.front().off), off);
        QCOMPARE(list(notice->holidays.front().worked), worked);
    }

    void doubtsWhatDoesNotAgree_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("doubt");
        const auto row = [](const char* title, const QString& from, const QString& to, const QString& doubt) {
            QTest::newRow(title) << from << to << doubt;
        };
        row("another weekday", u"6月9日（周三）"_s, u"6月9日（周四）"_s, u"星期四"_s);
        row("another weekday at the end of a range", u"5日（周三）放假调休"_s, u"5日（周二）放假调休"_s,
            u"2027-05-05"_s);
        row("another count", u"放假调休，共5天"_s, u"放假调休，共6天"_s, u"6 天"_s);
        row("a workday worked", u"5月8日（周六）上班"_s, u"5月7日（周五）上班"_s, u"本来就是工作日"_s);
        row("off and worked", u"5月8日（周六）上班"_s, u"5月2日（周日）上班"_s, u"前面说放假"_s);
        row("no such day", u"5月8日（周六）上班"_s, u"6月31日上班"_s, u"不存在"_s);
        row("a range backwards", u"5月1日（周六）至5日（周三）放假调休，共5天"_s, u"5月5日至1日放假调休"_s,
            u"颠倒"_s);
        row("a range without end", u"5月1日（周六）至5日（周三）放假调休，共5天"_s,
            u"5月1日至7月5日放假调休"_s, u"31 天"_s);
        row("no verb", u"5月8日（周六）上班"_s, u"5月8日（周六）照旧"_s, u"没有看出"_s);
        row("not off", u"五、端午节：6月9日（周三）放假1天，不调休"_s, u"五、端午节：6月9日（周三）不放假"_s,
            u"不放假"_s);
        row("a statutory day left out", u"10月1日（周五）至7日（周四）放假调休，共7天"_s,
            u"10月2日至7日放假调休，共6天"_s, u"2027-10-01 是法定节假日"_s);
        row("a statutory day worked", u"9月26日（周日）、"_s, u"9月26日（周日）、5月2日、"_s,
            u"2027-05-02"_s);
        row("a feast left out", u"五、端午节：6月9日（周三）放假1天，不调休。"_s, QString(),
            u"没有提到端午节"_s);
        row("a weekend day forgotten", u"9月26日（周日）、"_s, QString(), u"相差应为 13 天"_s);
        row("a moved day that is never said", u"5月8日（周六）上班"_s, u"5月9日公休日调至5月6日（周四）"_s,
            u"2027-05-06"_s);
        row("not by the State Council", u"国务院办公厅关于"_s, u"清河县人民政府办公室关于"_s,
            u"行政区划代码"_s);
        row("a year that is not known", u"1月1日（周五）至3日"_s, u"2028年1月1日放假。1月1日（周五）至3日"_s,
            u"没有 2028 年的日历"_s);
    }
    void doubtsWhatDoesNotAgree()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, doubt);
        QVERIFY(whole.contains(from));
        const QString changed =
            QString(whole).replace(from, to).replace(u"国办发明电〔2026〕99号"_s, QString());
        const Result<HolidayNotice> notice = readHolidayNotice(changed);
        QVERIFY(notice.ok());
        const NoticeCalendars made = noticeCalendars(*notice, known());
        QVERIFY2(sentences(made.doubts).contains(doubt), qPrintable(sentences(made.doubts)));
        // Whatever it says: no statutory day becomes a workday, and what comes of it can be counted with.
        for (const CalendarYear& year : made.years) {
            QVERIFY(checkCalendarYear(year).ok());
            WorkingDayCalendar calendar = known();
            calendar.add(year);
            for (const CalendarDay& feast : statutoryYear(2027).days)
                QVERIFY(!calendar.isWorkingDay(feast.date));
        }
    }

    void aDecemberDayChangesTheYearBefore()
    {
        const QString text = QString(whole).replace(
            u"1月1日（周五）至3日（周日）放假，共3天"_s,
            u"2026年12月31日（周四）至2027年1月3日（周日）放假调休，共4天。2026年12月27日（周日）上班"_s);
        const NoticeCalendars made = noticeCalendars(*readHolidayNotice(text), known());
        QCOMPARE(sentences(made.doubts), QString());
        QCOMPARE(made.years.size(), std::size_t(2));
        const CalendarYear& before = made.years.front();
        QCOMPARE(before.year, 2026);
        QCOMPARE(before.version, u"2026.2"_s);
        QVERIFY(!before.day(day("2026-12-31"))->working);
        QVERIFY(before.day(day("2026-12-27"))->working);
        QCOMPARE(before.days.size(), known().find(2026)->days.size() + 2);
        // The notice of 2026, read again, does not take them back.
        WorkingDayCalendar calendar = known();
        calendar.add(before);
        QVERIFY(noticeCalendars(*readHolidayNotice(written(2026)), calendar).years.empty());
    }

    void aNoticeAboutOneHolidayChangesThatAlone()
    {
        const QString text =
            u"国务院办公厅关于调整2026年劳动节假期安排的通知\n"
            "一、2026年5月1日至4日放假调休，共4天。4月26日（星期日）上班。\n二、请妥善安排。\n"_s;
        const NoticeCalendars made = noticeCalendars(*readHolidayNotice(text), known());
        QCOMPARE(sentences(made.doubts), QString());
        QCOMPARE(made.years.size(), std::size_t(1));
        WorkingDayCalendar calendar = known();
        calendar.add(made.years.front());
        QCOMPARE(made.years.front().version, u"2026.2"_s);
        for (QDate date(2026, 1, 1); date.year() == 2026; date = date.addDays(1)) {
            const bool changed =
                date == day("2026-05-05") || date == day("2026-05-09") || date == day("2026-04-26");
            QCOMPARE(calendar.isWorkingDay(date) != known().isWorkingDay(date), changed);
        }
    }

    void aRegionsNoticeIsAnOverlay()
    {
        const QString text =
            u"广西壮族自治区人民政府办公厅关于2027年“壮族三月三”放假的通知\n"
            "“壮族三月三”：4月9日（星期五）至10日（星期六）放假2天，与周末连休3天。4月12日（星期一）正常上班。\n"_s;
        const Result<HolidayNotice> notice = readHolidayNotice(text);
        QCOMPARE(sentences(notice->doubts), QString());
        QVERIFY(!notice->national);
        const NoticeCalendars made = noticeCalendars(*notice, known(), u"450000"_s);
        QCOMPARE(sentences(made.doubts), QString());
        QCOMPARE(made.years.size(), std::size_t(1));
        const CalendarYear& year = made.years.front();
        QCOMPARE(year.region, u"45"_s);
        QCOMPARE(year.version, u"45-2027.1"_s);
        QCOMPARE(list(year, false), u"20270409 20270410"_s);
        QCOMPARE(list(year, true), u"20270412"_s);
        QCOMPARE(year.day(day("2027-04-09"))->name, u"壮族三月三"_s);
        QVERIFY(checkCalendarYear(year).ok());
    }

    void refusesWhatIsNoNotice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("year");
        QTest::addColumn<ErrorCode>("code");
        using enum ErrorCode;
        QTest::newRow("nothing") << QString() << 0 << MissingField;
        QTest::newRow("no year") << u"一、元旦：1月1日放假。"_s << 0 << MissingField;
        QTest::newRow("no day") << u"关于2027年部分节假日安排的通知\n节日愉快。"_s << 0 << MissingField;
        QTest::newRow("a year far away") << u"一、元旦：1月1日放假。"_s << 3000 << InvalidInput;
        QTest::newRow("a mark of secrecy") << u"机密★1年\n"_s + whole << 0 << RuleBroken;
        QTest::newRow("huge") << QString(200'000, u'一') << 2027 << TooLarge;
    }
    void refusesWhatIsNoNotice()
    {
        QFETCH(QString, text);
        QFETCH(int, year);
        QFETCH(ErrorCode, code);
        const Result<HolidayNotice> notice = readHolidayNotice(text, year);
        QVERIFY(!notice.ok());
        QCOMPARE(notice.error().code, code);
        QVERIFY(!notice.error().sentence.isEmpty());
        QVERIFY(readHolidayNotice(u"一、元旦：1月1日放假。"_s, 2027).ok());
    }

    void survivesAnyText()
    {
        QRandomGenerator random(20270101);
        const QStringList parts{u"1月1日"_s,
                                u"至"_s,
                                u"31日"_s,
                                u"放假"_s,
                                u"上班"_s,
                                u"，"_s,
                                u"。"_s,
                                u"（周六）"_s,
                                u"2028年"_s,
                                u"次年"_s,
                                u"公休日调至"_s,
                                u"\n一、"_s,
                                u"春节："_s,
                                u"99天"_s,
                                u"（"_s,
                                u"十二月"_s,
                                QString(QChar(0xd800)),
                                u"13月32日"_s};
        for (int round = 0; round < 1'000; ++round) {
            QString text = whole;
            for (int i = random.bounded(1, 12); i > 0; --i)
                text.insert(random.bounded(text.size() + 1), parts[random.bounded(parts.size())]);
            text.remove(random.bounded(text.size()), random.bounded(200));
            const Result<HolidayNotice> notice = readHolidayNotice(text, 2027);
            if (!notice)
                continue;
            for (const CalendarYear& year : noticeCalendars(*notice, known()).years)
                QVERIFY(checkCalendarYear(year).ok());
        }
    }
};

JIANNUO_STORY(TestHolidayNotice, QCoreApplication)
#include "tst_holiday_notice.moc"
