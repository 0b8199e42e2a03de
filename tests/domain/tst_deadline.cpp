// SPDX-License-Identifier: Apache-2.0
#include "domain/deadline.h"
#include "support/stories.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(jiannuo::LimitSpan)

namespace {

const WorkingDayCalendar& calendar()
{
    return WorkingDayCalendar::builtIn();
}

Instant at(const char* text)
{
    return *parseChinaTime(QString::fromLatin1(text));
}

QString lastDay(const Result<Deadline>& deadline)
{
    return deadline ? deadline->date.toString(Qt::ISODate) : deadline.error().sentence;
}

} // namespace

class TestDeadline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsTheTimeInChina()
    {
        QCOMPARE(at("2026-03-02").ms,
                 QDateTime(QDate(2026, 3, 1), QTime(16, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(chinaDate({0}), QDate(1970, 1, 1));
        QCOMPARE(chinaMsOfDay({0}), 8 * 3'600'000);
        QCOMPARE(chinaDate({-8 * 3'600'000LL - 1}), QDate(1969, 12, 31));
        QCOMPARE(chinaTimeText(at("2026-03-02 17:30:05")), u"2026-03-02 17:30"_s);
        QCOMPARE(at("2026-03-02T17:30").ms, at("2026-03-02 17:30:00").ms);
        QCOMPARE(chinaEndOfDay(QDate(2026, 3, 2)).ms + 1, chinaStartOfDay(QDate(2026, 3, 3)).ms);
        for (const QString& wrong :
             {u""_s, u"2026-02-30"_s, u"2026-03-02T25:00"_s, u"2026-03-02x"_s, u"明天"_s})
            QCOMPARE(parseChinaTime(wrong).error().code, ErrorCode::InvalidInput);
        QRandomGenerator random(3);
        for (int i = 0; i < 1'000; ++i) {
            const Instant moment{random.bounded(qint64(4'000'000'000'000)) - 1'000'000'000'000};
            QCOMPARE(chinaStartOfDay(chinaDate(moment)).ms + chinaMsOfDay(moment), moment.ms);
        }
        // What no clock should say does not overflow either.
        QVERIFY(chinaDate({std::numeric_limits<qint64>::max()}).isValid());
        QVERIFY(chinaDate({std::numeric_limits<qint64>::min()}).isValid());
    }

    void findsTheLastDay_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<LimitSpan>("limit");
        QTest::addColumn<Roll>("roll");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* name, const QString& start, LimitSpan limit, const QString& last,
                            Roll roll = Roll::NextWorkingDay) {
            QTest::newRow(name) << start << limit << roll << last;
        };
        using enum TimeUnit;
        row("general complaint: 3 wd (S000-030)", u"2026-03-02 09:00"_s, {3, WorkingDay}, u"2026-03-05"_s);
        row("received in the last minute of the day", u"2026-03-02 23:59"_s, {3, WorkingDay},
            u"2026-03-05"_s);
        row("received in the first minute of the next", u"2026-03-03 00:00"_s, {3, WorkingDay},
            u"2026-03-06"_s);
        row("over a weekend", u"2026-03-05"_s, {3, WorkingDay}, u"2026-03-10"_s);
        row("over the National Day and a worked Saturday", u"2026-09-30"_s, {3, WorkingDay}, u"2026-10-10"_s);
        row("15 wd (S004-008)", u"2026-04-20"_s, {15, WorkingDay}, u"2026-05-13"_s);
        row("from a Sunday that is worked", u"2026-01-04"_s, {1, WorkingDay}, u"2026-01-05"_s);
        row("30 days (S000-049)", u"2026-03-02"_s, {30, Day}, u"2026-04-01"_s);
        row("10 days that end on a holiday", u"2026-04-24"_s, {10, Day}, u"2026-05-06"_s);
        row("the same, not rolled", u"2026-04-24"_s, {10, Day}, u"2026-05-04"_s, Roll::None);
        row("the same, rolled back", u"2026-04-24"_s, {10, Day}, u"2026-04-30"_s, Roll::PreviousWorkingDay);
        row("days that end on a worked Saturday stay", u"2026-05-08"_s, {1, Day}, u"2026-05-09"_s);
        row("never back before the start", u"2026-05-02"_s, {1, Day}, u"2026-05-03"_s,
            Roll::PreviousWorkingDay);
        row("back to the day it began, if that is worked", u"2026-03-06"_s, {1, Day}, u"2026-03-06"_s,
            Roll::PreviousWorkingDay);
        row("the same day", u"2026-03-02 16:00"_s, {0, SameDay}, u"2026-03-02"_s);
        row("the same day on a Saturday", u"2026-03-07 16:00"_s, {0, SameDay}, u"2026-03-09"_s);
        row("a leap day", u"2024-02-28"_s, {1, Day}, u"2024-02-29"_s);
        row("2011, over the worked Saturday of April", u"2011-04-01"_s, {2, WorkingDay}, u"2011-04-06"_s);
        row("2009, 国庆 and 中秋", u"2009-09-30"_s, {1, WorkingDay}, u"2009-10-09"_s);
        row("2007, a worked Saturday of the next year's notice", u"2007-12-28"_s, {1, WorkingDay},
            u"2007-12-29"_s);
        row("2008, a worked weekend", u"2008-09-26"_s, {2, WorkingDay}, u"2008-09-28"_s);
        row("2020, a holiday that was put on later", u"2020-01-23"_s, {1, WorkingDay}, u"2020-02-03"_s);
        row("2014, over the Spring Festival", u"2014-01-30"_s, {2, WorkingDay}, u"2014-02-08"_s);
    }
    void findsTheLastDay()
    {
        QFETCH(QString, start);
        QFETCH(LimitSpan, limit);
        QFETCH(Roll, roll);
        QFETCH(QString, last);
        const Result<Deadline> found = deadline(*parseChinaTime(start), limit, calendar(), {}, roll);
        QCOMPARE(lastDay(found), last);
        QCOMPARE(found->due, chinaEndOfDay(found->date));
        QVERIFY(!found->provisional);
        QVERIFY(found->steps.size() >= 2);
    }

    void isInTimeUntilMidnight()
    {
        const Deadline found = *deadline(at("2026-03-02 09:00"), {3, TimeUnit::WorkingDay}, calendar());
        QVERIFY(!found.isMissed(at("2026-03-05 23:59:59")));
        QVERIFY(!found.isMissed({at("2026-03-06").ms - 1}));
        QVERIFY(found.isMissed(at("2026-03-06")));
        QCOMPARE(found.calendarVersion, u"2026.1"_s);
    }

    void countsHoursByTheClock()
    {
        const Deadline found = *deadline(at("2026-02-13 17:45"), {24, TimeUnit::Hour}, calendar());
        QCOMPARE(chinaTimeText(found.due), u"2026-02-14 17:45"_s);
        QCOMPARE(found.date, QDate(2026, 2, 14));
        QVERIFY(found.calendarVersion.isEmpty());
        QVERIFY(!found.isMissed(at("2026-02-14 17:45")));
        QVERIFY(found.isMissed(at("2026-02-14 17:45:01")));
    }

    void explainsTheWayThere()
    {
        const Deadline found = *deadline(at("2026-09-30"), {3, TimeUnit::WorkingDay}, calendar());
        const QString all = found.steps.join(u'\n');
        QVERIFY(all.contains(u"不计入"_s));
        QVERIFY(all.contains(u"2026-10-01（国庆节）"_s));
        QVERIFY(!all.contains(u"2026-10-03"_s)); // a Saturday: nobody would have counted it
        QVERIFY(all.contains(u"调休上班，计入：2026-10-10"_s));
        QVERIFY(all.contains(u"截止：2026-10-10（周六） 24 时"_s));
        QVERIFY(all.contains(u"2026.1"_s));
    }

    void knowsRegionalHolidays()
    {
        QCOMPARE(lastDay(deadline(at("2024-04-10"), {1, TimeUnit::WorkingDay}, calendar())), u"2024-04-11"_s);
        const Deadline guilin =
            *deadline(at("2024-04-10"), {1, TimeUnit::WorkingDay}, calendar(), u"450300"_s);
        QCOMPARE(guilin.date, QDate(2024, 4, 15));
        QCOMPARE(guilin.calendarVersion, u"2024.1+45-2024.1"_s);
    }

    void isProvisionalBeyondThePublishedYears()
    {
        const Deadline wd = *deadline(at("2026-12-30"), {2, TimeUnit::WorkingDay}, calendar());
        QVERIFY(wd.provisional);
        QCOMPARE(wd.date, QDate(2027, 1, 4));
        const QString steps = wd.steps.join(u'\n');
        QVERIFY(steps.contains(u"2027-01-01（元旦）"_s));
        QVERIFY(steps.contains(u"没有 2027 年的放假安排（尚未公布或尚未导入）"_s));
        QVERIFY(steps.contains(u"暂定"_s));
        QCOMPARE(deadline(at("2026-12-31"), {1, TimeUnit::Day}, calendar())->date, QDate(2027, 1, 4));
        const Deadline rolled = *deadline(at("2026-12-30"), {3, TimeUnit::Day}, calendar());
        QCOMPARE(rolled.date, QDate(2027, 1, 4));
        QVERIFY(rolled.provisional);
        // Calendar days that nobody rolls do not depend on any calendar.
        QVERIFY(!deadline(at("2026-12-30"), {3, TimeUnit::Day}, calendar(), {}, Roll::None)->provisional);
        QVERIFY(!deadline(at("2026-12-30"), {72, TimeUnit::Hour}, calendar())->provisional);
    }

    void neverCallsThePastUnpublished()
    {
        const Deadline old = *deadline(at("2006-12-29"), {1, TimeUnit::WorkingDay}, calendar());
        QCOMPARE(old.date, QDate(2007, 1, 4)); // 2007's notice gave 1 to 3 January off
        QVERIFY(old.provisional); // 30 and 31 December 2006 were guessed
        const QString steps = old.steps.join(u'\n');
        QVERIFY(steps.contains(u"没有收录 2006 年的放假安排"_s));
        QVERIFY(!steps.contains(u"公布"_s));
        for (int year = 2007; year <= 2026; ++year) {
            const Instant start = chinaStartOfDay(QDate(year, 1, 1));
            const Deadline known = *deadline(start, {200, TimeUnit::WorkingDay}, calendar());
            QVERIFY(!known.provisional);
        }
    }

    void takesADateAsTheLastDay()
    {
        // "3月20日前" (S003-014): 20 March 2014 was a Thursday and counts itself.
        QCOMPARE(lastDay(deadlineOnDate(QDate(2014, 3, 20), calendar())), u"2014-03-20"_s);
        // The quarter's results (S003-015): 20 September 2014 was a Saturday, 20 September 2026 a worked
        // Sunday.
        QCOMPARE(lastDay(deadlineOnDate(dayOfQuarter(2014, 3, 20), calendar())), u"2014-09-22"_s);
        QCOMPARE(lastDay(deadlineOnDate(dayOfQuarter(2014, 3, 20), calendar(), {}, Roll::PreviousWorkingDay)),
                 u"2014-09-19"_s);
        QCOMPARE(lastDay(deadlineOnDate(dayOfQuarter(2026, 3, 20), calendar())), u"2026-09-20"_s);
        // "4月底前" of 2011 (S002-064) ended in the Labour Day holiday.
        QCOMPARE(dayOfMonth(2011, 4, 31), QDate(2011, 4, 30));
        QCOMPARE(lastDay(deadlineOnDate(dayOfMonth(2011, 4, 31), calendar())), u"2011-05-03"_s);
        QCOMPARE(lastDay(deadlineOnDate(dayOfMonth(2011, 4, 31), calendar(), {}, Roll::PreviousWorkingDay)),
                 u"2011-04-29"_s);
        QCOMPARE(dayOfMonth(2024, 2, 31), QDate(2024, 2, 29));
        QVERIFY(!dayOfMonth(2024, 13, 1).isValid());
        QVERIFY(!dayOfQuarter(2024, 5, 20).isValid());
        QVERIFY(!deadlineOnDate(QDate(), calendar()).ok());
    }

    void givesNormalAndMaximum()
    {
        // S000-014: "征求意见 3个工作日，最长不超过7个工作日"
        const LimitRange limit{{3, TimeUnit::WorkingDay}, LimitSpan{7, TimeUnit::WorkingDay}};
        const DeadlineRange found = *deadlines(at("2026-03-02"), limit, calendar());
        QCOMPARE(found.normal.date, QDate(2026, 3, 5));
        QCOMPARE(found.maximum->date, QDate(2026, 3, 11));
        QCOMPARE(limitText(limit), u"3个工作日，最长7个工作日"_s);

        const LimitRange turned{{7, TimeUnit::WorkingDay}, LimitSpan{3, TimeUnit::WorkingDay}};
        QCOMPARE(deadlines(at("2026-03-02"), turned, calendar()).error().code, ErrorCode::RuleBroken);
        const LimitRange mixed{{10, TimeUnit::WorkingDay}, LimitSpan{10, TimeUnit::Day}};
        QVERIFY(checkLimit(mixed).ok()); // only the dates can tell
        QCOMPARE(deadlines(at("2026-03-02"), mixed, calendar()).error().code, ErrorCode::RuleBroken);
    }

    void refusesSenselessLimits()
    {
        for (const LimitSpan wrong :
             {LimitSpan{0, TimeUnit::WorkingDay}, LimitSpan{-3, TimeUnit::Day},
              LimitSpan{2'000'000'000, TimeUnit::Hour}, LimitSpan{1, static_cast<TimeUnit>(9)}})
            QCOMPARE(deadline(at("2026-03-02"), wrong, calendar()).error().code, ErrorCode::InvalidInput);
        QVERIFY(!deadline({std::numeric_limits<qint64>::max()}, {1, TimeUnit::Hour}, calendar()).ok());
        QVERIFY(!deadline({std::numeric_limits<qint64>::min()}, {1, TimeUnit::SameDay}, calendar()).ok());
    }

    void namesItsUnits()
    {
        for (const TimeUnit unit : {TimeUnit::WorkingDay, TimeUnit::Day, TimeUnit::Hour, TimeUnit::SameDay})
            QCOMPARE(timeUnit(QString(timeUnitName(unit))), unit);
        QCOMPARE(timeUnit(u"wd"), TimeUnit::WorkingDay);
        QVERIFY(!timeUnit(u"week"));
    }

    void proposesTheTimeToPutThingsRight()
    {
        const Instant recorded = at("2026-03-07 10:00"); // a Saturday
        QCOMPARE(lastDay(rectificationDeadline(recorded, Severity::Slight, calendar())), u"2026-03-07"_s);
        QCOMPARE(lastDay(rectificationDeadline(recorded, Severity::Ordinary, calendar())), u"2026-03-13"_s);
        QCOMPARE(lastDay(rectificationDeadline(recorded, Severity::Serious, calendar())), u"2026-03-20"_s);
        QCOMPARE(lastDay(rectificationDeadline(recorded, Severity::Falsification, calendar())),
                 u"2026-03-13"_s);
    }

    void extendsOnceAndInTime()
    {
        const Deadline current = *rectificationDeadline(at("2026-03-02"), Severity::Ordinary, calendar());
        QCOMPARE(current.date, QDate(2026, 3, 9));
        const Deadline longer = *extendedDeadline(current, 10, false, at("2026-03-09 20:00"), calendar());
        QCOMPARE(longer.date, QDate(2026, 3, 23));
        QCOMPARE(extendedDeadline(current, 1, true, at("2026-03-05"), calendar()).error().code,
                 ErrorCode::RuleBroken);
        QCOMPARE(extendedDeadline(current, 1, false, at("2026-03-10"), calendar()).error().code,
                 ErrorCode::RuleBroken);
        QCOMPARE(extendedDeadline(current, 11, false, at("2026-03-05"), calendar()).error().code,
                 ErrorCode::RuleBroken);
        QCOMPARE(extendedDeadline(current, 0, false, at("2026-03-05"), calendar()).error().code,
                 ErrorCode::RuleBroken);
        // An extension into the next year keeps both versions and the doubt.
        const Deadline late = *rectificationDeadline(at("2026-12-22"), Severity::Ordinary, calendar());
        const Deadline over = *extendedDeadline(late, 5, false, at("2026-12-23"), calendar());
        QVERIFY(over.provisional);
        QCOMPARE(over.calendarVersion, u"2026.1"_s);
    }

    void neverEndsBeforeItBeganNorOnADayOff()
    {
        QRandomGenerator random(99);
        const Instant first = at("2023-11-01");
        for (int round = 0; round < 1'500; ++round) {
            const Instant start{first.ms + random.bounded(qint64(1'000) * 86'400'000)};
            const LimitSpan limit{random.bounded(1, 60), static_cast<TimeUnit>(random.bounded(1, 5))};
            const Roll roll = static_cast<Roll>(random.bounded(3));
            const Result<Deadline> found = deadline(start, limit, calendar(), u"450300"_s, roll);
            QVERIFY(found.ok());
            QVERIFY(!found->isMissed(start));
            QCOMPARE(chinaDate(found->due), found->date);
            if (limit.unit == TimeUnit::WorkingDay
                || (limit.unit != TimeUnit::Hour && roll == Roll::NextWorkingDay))
                QVERIFY(calendar().isWorkingDay(found->date, u"450300"));
            const LimitSpan longer{limit.amount + 1, limit.unit};
            QVERIFY(deadline(start, longer, calendar(), u"450300"_s, roll)->due >= found->due);
        }
    }
};

JIANNUO_STORY(TestDeadline, QCoreApplication)
#include "tst_deadline.moc"
