#include "domain/calendar.h"
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
        QVERIFY(names.size() >= 7);
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
        QTest::newRow("2011") << 2011 << QString() << 250;
        QTest::newRow("2014") << 2014 << QString() << 250;
        QTest::newRow("2024") << 2024 << QString() << 251;
        QTest::newRow("2025") << 2025 << QString() << 248;
        QTest::newRow("2026") << 2026 << QString() << 248;
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
        QCOMPARE(over->date, day("2027-01-01")); // a Friday: nobody has said yet that it is a holiday
        QVERIFY(over->trace.provisional);
        // The first day does not count, so its year is not asked.
        QVERIFY(!calendar.addWorkingDays(day("2023-12-31"), 1)->trace.provisional);

        WorkingDayCalendar later = calendar;
        later.add(*parseCalendarYear(file(good)));
        const auto again = later.addWorkingDays(day("2026-12-30"), 2);
        QCOMPARE(again->date, day("2027-01-04"));
        QVERIFY(!again->trace.provisional);
        QCOMPARE(again->trace.version, u"2026.1+2027.1"_s);
        QVERIFY(!calendar.isKnown(2027)); // a value: the other copy is as it was
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
