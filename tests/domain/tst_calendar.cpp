// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar.h"
#include "domain/calendar_statutory.h"
#include "domain/record_calendar.h"
#include "support/stories.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

QDate day(const char* iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

/// The plain way: one day after the other.
int countedOneByOne(const WorkingDayCalendar& calendar, QDate from, QDate to, QStringView region)
{
    const int step = from < to ? 1 : -1;
    int count = 0;
    for (QDate at = from; at != to;) {
        at = at.addDays(step);
        count += calendar.isWorkingDay(at, region) ? step : 0;
    }
    return count;
}

QByteArray file(const QString& text)
{
    return text.toUtf8();
}

const QString good = uR"({"format":"jiannuo-calendar-1","year":2027,"region":"","version":"2027.1",
    "source":"测试","off":[{"name":"元旦","from":"2027-01-01","to":"2027-01-03"}],
    "worked":[{"name":"元旦","from":"2027-01-09"}]})"_s;

} // namespace

class TestCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFileInTheFolderIsBuiltIn()
    {
        const QDir folder(u":/jiannuo/domain/calendars"_s);
        const QStringList names = folder.entryList({u"*.json"_s});
        QVERIFY(names.size() >= 22);
        for (const QString& name : names) {
            QFile opened(folder.filePath(name));
            QVERIFY(opened.open(QIODevice::ReadOnly));
            const Result<CalendarYear> year = parseCalendarYear(opened.readAll());
            QVERIFY2(year.ok(), qPrintable(name));
            const CalendarYear* known = WorkingDayCalendar::builtIn().find(year->year, year->region);
            QVERIFY(known);
            QCOMPARE(*known, *year);
        }
        QCOMPARE(qsizetype(WorkingDayCalendar::builtIn().years().size()), names.size());
    }

    void hasTheOfficialNumberOfWorkingDays_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("count");
        constexpr int counts[]{249, 251, 250, 250, 250, 249, 250, 250, 249, 250,
                               249, 250, 250, 249, 250, 249, 249, 251, 248, 248};
        for (int i = 0; i < 20; ++i)
            QTest::addRow("%d", 2007 + i) << 2007 + i << QString() << counts[i];
        QTest::newRow("2024 Guilin") << 2024 << u"450300"_s << 249;
        QTest::newRow("2025 Guangxi") << 2025 << u"45"_s << 246;
        QTest::newRow("2024 Jiangsu") << 2024 << u"320000"_s << 251;
    }
    void hasTheOfficialNumberOfWorkingDays()
    {
        QFETCH(int, year);
        QFETCH(QString, region);
        QFETCH(int, count);
        const auto days = WorkingDayCalendar::builtIn().workingDaysBetween(QDate(year - 1, 12, 31),
                                                                           QDate(year, 12, 31), region);
        QVERIFY(days.ok());
        QCOMPARE(days->count, count);
        QVERIFY(!days->trace.provisional);
    }

    void knowsSingleDays_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("region");
        QTest::addColumn<bool>("working");
        QTest::newRow("2011-04-30 was a holiday") << day("2011-04-30") << QString() << false;
        QTest::newRow("2007-12-29, by the next year's notice") << day("2007-12-29") << QString() << true;
        QTest::newRow("2008-09-28, a worked Sunday") << day("2008-09-28") << QString() << true;
        QTest::newRow("2015-09-03, once only") << day("2015-09-03") << QString() << false;
        QTest::newRow("2020-01-31, put on later") << day("2020-01-31") << QString() << false;
        QTest::newRow("2020-02-01, no longer worked") << day("2020-02-01") << QString() << false;
        QTest::newRow("2020-02-03, an ordinary Monday") << day("2020-02-03") << QString() << true;
        QTest::newRow("2022-12-31, by the next year's notice") << day("2022-12-31") << QString() << false;
        QTest::newRow("2011-12-31, by the next year's notice") << day("2011-12-31") << QString() << true;
        QTest::newRow("2014-09-28, a worked Sunday") << day("2014-09-28") << QString() << true;
        QTest::newRow("2024-02-09, New Year's Eve") << day("2024-02-09") << QString() << true;
        QTest::newRow("2025-10-08") << day("2025-10-08") << QString() << false;
        QTest::newRow("2026-01-02, a Friday") << day("2026-01-02") << QString() << false;
        QTest::newRow("2026-01-04, a worked Sunday") << day("2026-01-04") << QString() << true;
        QTest::newRow("2026-10-10, a worked Saturday") << day("2026-10-10") << QString() << true;
        QTest::newRow("三月三 in the country") << day("2024-04-11") << QString() << true;
        QTest::newRow("三月三 in Guilin") << day("2024-04-11") << u"450300"_s << false;
        QTest::newRow("三月三 in a village of Guangxi") << day("2024-04-12") << u"450305001201"_s << false;
        QTest::newRow("an ordinary Saturday") << day("2026-03-07") << QString() << false;
        QTest::newRow("no date") << QDate() << QString() << false;
    }
    void knowsSingleDays()
    {
        QFETCH(QDate, date);
        QFETCH(QString, region);
        QFETCH(bool, working);
        QCOMPARE(WorkingDayCalendar::builtIn().isWorkingDay(date, region), working);
    }

    void namesTheHoliday()
    {
        const DayKind kind = WorkingDayCalendar::builtIn().day(day("2026-02-17"));
        QCOMPARE(kind.name, u"春节"_s);
        QVERIFY(kind.known);
        QVERIFY(WorkingDayCalendar::builtIn().day(day("2026-03-07")).name.isEmpty());
    }

    void doesNotCountTheFirstDay()
    {
        const WorkingDayCalendar& calendar = WorkingDayCalendar::builtIn();
        // Friday before Spring Festival 2026: Saturday 14 is worked, 15 to 23 are off.
        QCOMPARE(calendar.addWorkingDays(day("2026-02-13"), 1)->date, day("2026-02-14"));
        QCOMPARE(calendar.addWorkingDays(day("2026-02-13"), 2)->date, day("2026-02-24"));
        QCOMPARE(calendar.addWorkingDays(day("2026-02-24"), -2)->date, day("2026-02-13"));
        QCOMPARE(calendar.addWorkingDays(day("2026-02-15"), 0)->date, day("2026-02-15"));
        QCOMPARE(calendar.workingDaysBetween(day("2026-02-13"), day("2026-02-24"))->count, 2);
        QCOMPARE(calendar.workingDaysBetween(day("2026-02-24"), day("2026-02-13"))->count, -2);
        QCOMPARE(calendar.workingDaysBetween(day("2026-02-15"), day("2026-02-15"))->count, 0);
    }

    void isProvisionalWhereTheYearIsNotKnown()
    {
        const WorkingDayCalendar& calendar = WorkingDayCalendar::builtIn();
        QVERIFY(!calendar.isKnown(2027));
        const auto last = calendar.addWorkingDays(day("2026-12-30"), 1);
        QCOMPARE(last->date, day("2026-12-31"));
        QVERIFY(!last->trace.provisional);
        QCOMPARE(last->trace.version, u"2026.1"_s);
        const auto over = calendar.addWorkingDays(day("2026-12-30"), 2);
        QCOMPARE(over->date, day("2027-01-04")); // 1 January is off by law, whatever will be announced
        QVERIFY(over->trace.provisional);
        QCOMPARE(over->trace.unknownYears, std::vector{2027});
        QCOMPARE(over->trace.version, u"2026.1"_s);
        // The first day does not count, so its year is not asked.
        QVERIFY(!calendar.addWorkingDays(day("2023-12-31"), 1)->trace.provisional);

        WorkingDayCalendar later = calendar;
        later.add(*parseCalendarYear(file(good)));
        const auto again = later.addWorkingDays(day("2026-12-30"), 2);
        QCOMPARE(again->date, day("2027-01-04"));
        QVERIFY(!again->trace.provisional);
        QVERIFY(again->trace.unknownYears.empty());
        QCOMPARE(again->trace.version, u"2026.1+2027.1"_s);
        QVERIFY(!calendar.isKnown(2027)); // a value: the other copy is as it was
    }

    void knowsTheDaysThatAreOffByLaw_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("days");
        // The lunar ones by the almanac; where ICU's calendar is a day off (2027, 2030), and where a leap
        // month misleads (2033).
        QTest::newRow("2027") << 2027
                              << u"0101 0205 0206 0207 0208 0405 0501 0502 0609 0915 1001 1002 1003"_s;
        QTest::newRow("2028, 中秋 within 国庆")
            << 2028 << u"0101 0125 0126 0127 0128 0404 0501 0502 0528 1001 1002 1003"_s;
        QTest::newRow("2030") << 2030
                              << u"0101 0202 0203 0204 0205 0405 0501 0502 0605 0912 1001 1002 1003"_s;
        QTest::newRow("2033") << 2033
                              << u"0101 0130 0131 0201 0202 0404 0501 0502 0601 0908 1001 1002 1003"_s;
        QTest::newRow("2100, the last with a moon")
            << 2100 << u"0101 0208 0209 0210 0211 0405 0501 0502 0612 0918 1001 1002 1003"_s;
        QTest::newRow("2101") << 2101 << u"0101 0501 0502 1001 1002 1003"_s;
        QTest::newRow("before the revision") << 2006 << u"0101 0501 1001 1002"_s;
        QTest::newRow("no calendar's year") << 1900 << QString();
        QTest::newRow("nor this one") << 2200 << QString();
    }
    void knowsTheDaysThatAreOffByLaw()
    {
        QFETCH(int, year);
        QFETCH(QString, days);
        QStringList found;
        for (const CalendarDay& feast : statutoryYear(year).days) {
            QVERIFY(!feast.working);
            QVERIFY(!feast.name.isEmpty());
            found += feast.date.toString(u"MMdd");
        }
        QCOMPARE(found.join(u' '), days);
    }

    void theLawAgreesWithWhatWasAnnounced()
    {
        for (const CalendarYear& year : WorkingDayCalendar::builtIn().years()) {
            for (const CalendarDay& feast : statutoryYear(year.year).days)
                QVERIFY2(!WorkingDayCalendar::builtIn().isWorkingDay(feast.date),
                         qPrintable(feast.date.toString(Qt::ISODate)));
        }
        QCOMPARE(statutoryYear(2028).day(day("2028-10-03"))->name, u"国庆节、中秋节"_s);
    }

    void neverCountsAStatutoryDayNorForgetsThatItGuesses()
    {
        const WorkingDayCalendar& calendar = WorkingDayCalendar::builtIn();
        for (int year = 2027; year <= 2199; ++year) {
            QVERIFY(!calendar.isKnown(year));
            for (const CalendarDay& feast : statutoryYear(year).days) {
                QVERIFY(!calendar.isWorkingDay(feast.date, u"450300"));
                QVERIFY(!calendar.day(feast.date).known);
            }
        }
        QCOMPARE(calendar.day(day("2027-02-05")).name, u"春节"_s);
        QVERIFY(calendar.day(day("2026-02-17")).known);
        // Years that are over are known without a gap; what lies before them is a guess.
        for (int year = firstAnnouncedYear; year <= 2026; ++year)
            QVERIFY(calendar.isKnown(year));
        const auto old = calendar.workingDaysBetween(day("2005-12-31"), day("2007-01-31"));
        QCOMPARE(old->trace.unknownYears, std::vector{2006});
        QVERIFY(!calendar.isWorkingDay(day("2006-10-02")));
        QVERIFY(calendar.isWorkingDay(day("2006-10-04"))); // a guess: it was the golden week
        QCOMPARE(calendar.workingDaysBetween(day("2026-12-31"), day("2027-12-31"))->count, 254);
    }

    void letsARegionSpeakInAYearThatIsNotKnown()
    {
        WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
        calendar.add({2027, u"45"_s, u"45-2027.1"_s, {}, {{day("2027-04-09"), false, u"壮族三月三"_s}}});
        QVERIFY(!calendar.isWorkingDay(day("2027-04-09"), u"450300"));
        QVERIFY(!calendar.isWorkingDay(day("2027-02-08"), u"450300"));
        const auto days = calendar.workingDaysBetween(day("2026-12-31"), day("2027-12-31"), u"450300");
        QCOMPARE(days->count, 253);
        QCOMPARE(days->trace.unknownYears, std::vector{2027});
        QCOMPARE(days->trace.version, u"45-2027.1"_s);
    }

    void readsARecordAsWhatItAnnounces()
    {
        const Calendar record{2027,
                              u"450000"_s,
                              u"45-2027.1"_s,
                              u"通知"_s,
                              {day("2027-01-03"), day("2027-01-01"), day("2027-01-02"), day("2027-04-09")},
                              {day("2027-01-09"), day("2026-01-09"), day("2027-01-02")}};
        const CalendarYear year = calendarYear(record);
        QCOMPARE(year.region, u"45"_s);
        QCOMPARE(year.version, u"45-2027.1"_s);
        QCOMPARE(year.source, u"通知"_s);
        const std::vector<CalendarDay> days{{day("2027-01-01"), false, u"元旦"_s},
                                            {day("2027-01-02"), false, u"元旦"_s},
                                            {day("2027-01-03"), false, u"元旦"_s},
                                            {day("2027-01-09"), true, u"调休"_s},
                                            {day("2027-04-09"), false, u"放假"_s}};
        QVERIFY(year.days == days); // another year's day is left out, a day said twice is off
        QCOMPARE(checkCalendar(record).error().code, ErrorCode::InvalidInput);
        const Calendar back = calendarRecord(year);
        QVERIFY(checkCalendar(back).ok());
        QVERIFY(calendarYear(back) == year);
    }

    void checksARecord_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a year far away") << 0;
        QTest::newRow("a region with letters") << 1;
        QTest::newRow("no version") << 2;
        QTest::newRow("a version that would break the list") << 3;
        QTest::newRow("a day of another year") << 4;
        QTest::newRow("no day") << 5;
        QTest::newRow("off twice") << 6;
        QTest::newRow("off and worked") << 7;
        QTest::newRow("a worked weekday of the country") << 8;
    }
    void checksARecord()
    {
        QFETCH(int, what);
        const Calendar right{2027, {}, u"2027.1"_s, {}, {day("2027-01-01")}, {day("2027-01-09")}};
        QVERIFY(checkCalendar(right).ok());
        Calendar region = right;
        region.region = u"45"_s;
        region.daysWorked.push_back(day("2027-04-09")); // a region may work where the country does not
        QVERIFY(checkCalendar(region).ok());
        Calendar wrong = right;
        switch (what) {
        case 0:
            wrong.year = 12027;
            break;
        case 1:
            wrong.region = u"广西"_s;
            break;
        case 2:
            wrong.version.clear();
            break;
        case 3:
            wrong.version = u"2027+1"_s;
            break;
        case 4:
            wrong.daysOff.push_back(day("2028-01-01"));
            break;
        case 5:
            wrong.daysOff.push_back({});
            break;
        case 6:
            wrong.daysOff.push_back(day("2027-01-01"));
            break;
        case 7:
            wrong.daysOff.push_back(day("2027-01-09"));
            break;
        case 8:
            wrong.daysWorked.push_back(day("2027-01-11"));
            break;
        }
        const Result<void> checked = checkCalendar(wrong);
        QVERIFY(!checked.ok());
        QCOMPARE(checked.error().code, ErrorCode::InvalidInput);
        QVERIFY(!checked.error().sentence.isEmpty());
    }

    void saysWhichOverlayItUsed()
    {
        const auto days = WorkingDayCalendar::builtIn().workingDaysBetween(day("2024-04-10"),
                                                                           day("2025-04-10"), u"450300"_s);
        QCOMPARE(days->trace.version, u"2024.1+2025.1+45-2024.1+45-2025.1"_s);
    }

    void letsTheMoreParticularRegionSpeakLast()
    {
        WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
        CalendarYear county{2024, u"4503"_s, u"g1"_s, {}, {{day("2024-04-11"), true, u"三月三值班"_s}}};
        calendar.add(county);
        QVERIFY(calendar.isWorkingDay(day("2024-04-11"), u"450305"_s));
        QVERIFY(!calendar.isWorkingDay(day("2024-04-11"), u"450100"_s));
        QCOMPARE(calendar.workingDaysBetween(day("2023-12-31"), day("2024-12-31"), u"450305"_s)->count, 250);
    }

    void countsAndAddsAlike()
    {
        QRandomGenerator random(20260815);
        const WorkingDayCalendar& calendar = WorkingDayCalendar::builtIn();
        const QString regions[] = {QString(), u"450300"_s, u"320831"_s};
        const QDate first(2010, 6, 1);
        for (int round = 0; round < 1'500; ++round) {
            const QString& region = regions[random.bounded(3)];
            const QDate from = first.addDays(random.bounded(6'500));
            const QDate to = from.addDays(random.bounded(-400, 400));
            const int between = calendar.workingDaysBetween(from, to, region)->count;
            QCOMPARE(between, countedOneByOne(calendar, from, to, region));

            const int count = random.bounded(-120, 121);
            const QDate end = calendar.addWorkingDays(from, count, region)->date;
            QCOMPARE(calendar.workingDaysBetween(from, end, region)->count, count);
            if (count != 0)
                QVERIFY(calendar.isWorkingDay(end, region));
            if (count > 1)
                QVERIFY(calendar.addWorkingDays(from, count - 1, region)->date < end);
        }
    }

    void refusesWhatItCannotCount()
    {
        const WorkingDayCalendar& calendar = WorkingDayCalendar::builtIn();
        QCOMPARE(calendar.addWorkingDays(QDate(), 1).error().code, ErrorCode::InvalidInput);
        QCOMPARE(calendar.addWorkingDays(day("2026-01-01"), 2'000'000'000).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(calendar.addWorkingDays(QDate(2199, 12, 30), 5).error().code, ErrorCode::InvalidInput);
        QCOMPARE(calendar.workingDaysBetween(day("2026-01-01"), QDate(9'999, 1, 1)).error().code,
                 ErrorCode::InvalidInput);
        QVERIFY(!calendar.nearestWorkingDay(QDate(), 1).ok());
    }

    void readsWhatItWrites()
    {
        for (const CalendarYear& year : WorkingDayCalendar::builtIn().years())
            QCOMPARE(*parseCalendarYear(calendarYearJson(year)), year);
        QCOMPARE(
            parseCalendarYear(file(QString(good).replace(u"\"region\":\"\""_s, u"\"region\":\"450000\""_s)))
                ->region,
            u"45"_s);
    }

    void refusesAFileThatIsWrong_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, const QString& from, const QString& to,
                            ErrorCode code = ErrorCode::InvalidInput) {
            QTest::newRow(name) << from << to << code;
        };
        row("not JSON", u"{\"format\""_s, u"{format"_s);
        row("another format", u"calendar-1"_s, u"calendar-2"_s, ErrorCode::Unsupported);
        row("a misspelled key", u"\"off\""_s, u"\"offs\""_s);
        row("a missing version", u"2027.1"_s, QString());
        row("a version that would break the list", u"2027.1"_s, u"2027+1"_s);
        row("a date of another year", u"2027-01-09"_s, u"2028-01-09"_s);
        row("a date that does not exist", u"2027-01-09"_s, u"2027-02-30"_s);
        row("a range backwards", u"2027-01-03"_s, u"2026-12-31"_s);
        row("a worked weekday", u"2027-01-09"_s, u"2027-01-11"_s);
        row("a day twice", u"2027-01-09"_s, u"2027-01-02"_s);
        row("a region with letters", u"\"region\":\"\""_s, u"\"region\":\"gx\""_s);
        row("a year far away", u"\"year\":2027"_s, u"\"year\":12027"_s);
        row("a list that is none", u"\"worked\":["_s, u"\"worked\":1,\"x\":["_s);
    }
    void refusesAFileThatIsWrong()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(ErrorCode, code);
        QVERIFY(good.contains(from));
        const Result<CalendarYear> read = parseCalendarYear(file(QString(good).replace(from, to)));
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, code);
        QVERIFY(!read.error().sentence.isEmpty());
    }

    void refusesAHugeFile()
    {
        QCOMPARE(parseCalendarYear(QByteArray(300 * 1024, ' ')).error().code, ErrorCode::TooLarge);
    }

    void survivesDamagedFiles()
    {
        QRandomGenerator random(7);
        const QByteArray whole = file(good);
        for (int round = 0; round < 2'000; ++round) {
            QByteArray damaged = whole;
            for (int i = random.bounded(1, 4); i > 0; --i)
                damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
            if (const Result<CalendarYear> read = parseCalendarYear(damaged)) {
                for (const CalendarDay& special : read->days)
                    QCOMPARE(special.date.year(), read->year);
            }
        }
    }
};

JIANNUO_STORY(TestCalendar, QCoreApplication)
#include "tst_calendar.moc"
