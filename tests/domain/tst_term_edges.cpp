// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar_statutory.h"
#include "domain/deadline.h"
#include "domain/record_calendar.h"
#include "domain/status_light.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// Terms, calendars and lights on the line itself: the first and the last day, the largest limit, the very
/// moment.
class TestTermEdges : public QObject {
    Q_OBJECT

private:
    static const WorkingDayCalendar& calendar() { return WorkingDayCalendar::builtIn(); }

    static Instant at(const char* text) { return *parseChinaTime(QString::fromLatin1(text)); }

    static QString told(const Result<Deadline>& deadline)
    {
        return deadline                                        ? deadline->date.toString(Qt::ISODate)
            : deadline.error().code == ErrorCode::InvalidInput ? u"invalid"_s
            : deadline.error().code == ErrorCode::RuleBroken   ? u"broken"_s
                                                               : u"?"_s;
    }

    /// A year with that many weekdays off in a row of weeks, all of one name.
    static WorkingDayCalendar withDaysOff(int year, int count, const QString& name)
    {
        WorkingDayCalendar result = calendar();
        CalendarYear one{year, {}, u"%1.1"_s.arg(year), {}, {}};
        for (QDate date(year, 3, 1); count > 0; date = date.addDays(1)) {
            if (date.dayOfWeek() > 5)
                continue;
            one.days.push_back({date, false, name});
            --count;
        }
        result.add(one);
        return result;
    }

    /// Nobody works in the last days of the last year.
    static WorkingDayCalendar withoutAnEnd()
    {
        WorkingDayCalendar result = calendar();
        CalendarYear last{lastCalendarYear, {}, u"2199.1"_s, {}, {}};
        for (QDate date(lastCalendarYear, 12, 20); date.year() == lastCalendarYear; date = date.addDays(1))
            last.days.push_back({date, false, u"休"_s});
        result.add(last);
        return result;
    }

private Q_SLOTS:
    void theFirstAndTheLastYear()
    {
        const QDate first(firstCalendarYear, 1, 1);
        const QDate last(lastCalendarYear, 12, 31);
        const auto onDate = [](QDate date) { return told(deadlineOnDate(date, calendar(), {}, Roll::None)); };
        QCOMPARE(onDate(first), u"1949-01-01"_s);
        QCOMPARE(onDate(last), u"2199-12-31"_s);
        QCOMPARE(onDate(first.addDays(-1)), u"invalid"_s);
        QCOMPARE(onDate(last.addDays(1)), u"invalid"_s);

        const auto within = [](const char* start, LimitSpan limit) {
            return told(deadline(at(start), limit, calendar(), {}, Roll::None));
        };
        QCOMPARE(within("1948-12-31 23:00", {2, TimeUnit::Hour}), u"invalid"_s);
        QCOMPARE(within("2199-12-31 21:00", {2, TimeUnit::Hour}), u"2199-12-31"_s);
        QCOMPARE(within("2199-12-31 23:00", {2, TimeUnit::Hour}), u"invalid"_s);
        QCOMPARE(within("2199-12-30", {1, TimeUnit::Day}), u"2199-12-31"_s);
        QCOMPARE(within("2199-12-31", {1, TimeUnit::Day}), u"invalid"_s);
        QCOMPARE(within("2199-12-30", {1, TimeUnit::WorkingDay}), u"2199-12-31"_s);
        QCOMPARE(within("2199-12-30", {2, TimeUnit::WorkingDay}), u"invalid"_s);
        // Where no working day is left, nothing rolls.
        const WorkingDayCalendar endless = withoutAnEnd();
        QCOMPARE(told(deadlineOnDate(QDate(2199, 12, 20), endless)), u"invalid"_s);
        QCOMPARE(told(deadlineOnDate(QDate(2199, 12, 19), endless)), u"2199-12-19"_s);
        QCOMPARE(told(deadline(at("2199-12-19"), {1, TimeUnit::Day}, endless)), u"invalid"_s);
        QVERIFY(endless.nearestWorkingDay(QDate(2199, 12, 25), -1).ok());
        QVERIFY(!endless.nearestWorkingDay(QDate(2199, 12, 25), 1).ok());
        const Deadline current = *deadlineOnDate(QDate(2199, 12, 19), endless);
        QCOMPARE(told(extendedDeadline(current, 1, false, at("2199-12-01"), endless)), u"invalid"_s);

        QCOMPARE(calendar().addWorkingDays(last.addDays(-1), 1)->date, last);
        QVERIFY(calendar().addWorkingDays(first, 20'000).ok());
        QVERIFY(!calendar().addWorkingDays(first, 20'001).ok());
        QVERIFY(calendar().addWorkingDays(last, -20'000).ok());
        QVERIFY(!calendar().addWorkingDays(last, -20'001).ok());
        QVERIFY(!calendar().addWorkingDays(first.addDays(-1), 1).ok());
        QVERIFY(calendar().workingDaysBetween(first, last).ok());
        QVERIFY(!calendar().workingDaysBetween(first.addDays(-1), last).ok());
        QVERIFY(!calendar().workingDaysBetween(first, last.addDays(1)).ok());
        QCOMPARE(statutoryYear(1949).days.size(), std::size_t(4));
        QCOMPARE(statutoryYear(2199).days.size(), std::size_t(6));
        QVERIFY(statutoryYear(1948).days.empty());
        QVERIFY(calendar().workingDaysBetween(QDate(2198, 12, 31), last)->trace.provisional);
    }

    void theYearOfTheRevision()
    {
        QCOMPARE(statutoryYear(2024).days.size(), std::size_t(4));
        QCOMPARE(statutoryYear(2025).days.size(), std::size_t(13));
        QVERIFY(statutoryYear(2025).day(QDate(2025, 5, 2)));
        QVERIFY(statutoryYear(2025).day(QDate(2025, 10, 6)));
        QCOMPARE(statutoryYear(2025).day(QDate(2025, 10, 3))->name, u"国庆节"_s);
    }

    void theMostThatALimitMayBe_data()
    {
        QTest::addColumn<TimeUnit>("unit");
        QTest::addColumn<int>("most");
        QTest::newRow("working days") << TimeUnit::WorkingDay << 5'000;
        QTest::newRow("days") << TimeUnit::Day << 20'000;
        QTest::newRow("hours") << TimeUnit::Hour << 200'000;
    }
    void theMostThatALimitMayBe()
    {
        QFETCH(TimeUnit, unit);
        QFETCH(int, most);
        QVERIFY(checkLimit(LimitSpan{1, unit}).ok());
        QVERIFY(checkLimit(LimitSpan{most, unit}).ok());
        QVERIFY(!checkLimit(LimitSpan{0, unit}).ok());
        QVERIFY(!checkLimit(LimitSpan{most + 1, unit}).ok());
        QVERIFY(checkLimit(LimitSpan{-1, TimeUnit::SameDay}).ok());
    }

    void aMaximumBesideTheNormalLimit()
    {
        using enum TimeUnit;
        const auto code = [](const LimitRange& range) {
            const Result<void> checked = checkLimit(range);
            return checked ? ErrorCode::Cancelled : checked.error().code;
        };
        QCOMPARE(code({{3, WorkingDay}, LimitSpan{3, WorkingDay}}), ErrorCode::Cancelled);
        QCOMPARE(code({{3, WorkingDay}, LimitSpan{2, WorkingDay}}), ErrorCode::RuleBroken);
        QCOMPARE(code({{3, WorkingDay}, LimitSpan{2, Day}}), ErrorCode::Cancelled); // only the dates can tell
        QCOMPARE(code({{5, SameDay}, LimitSpan{0, SameDay}}), ErrorCode::Cancelled);
        QCOMPARE(code({{0, WorkingDay}, LimitSpan{3, Day}}), ErrorCode::InvalidInput);
        QCOMPARE(code({{0, WorkingDay}, {}}), ErrorCode::InvalidInput);
        QCOMPARE(code({{3, WorkingDay}, LimitSpan{0, WorkingDay}}), ErrorCode::InvalidInput);
        QCOMPARE(code({{3, WorkingDay}, {}}), ErrorCode::Cancelled);

        const auto both = [](const char* start, const LimitRange& limit) {
            return deadlines(at(start), limit, calendar());
        };
        // The same day by both is no contradiction: Monday and Tuesday.
        QVERIFY(both("2026-03-02", {{1, WorkingDay}, LimitSpan{1, Day}}).ok());
        const auto turned = both("2026-03-02", {{7, WorkingDay}, LimitSpan{3, WorkingDay}});
        QVERIFY(turned.error().sentence.contains(u"短于"_s)); // seen before any date is computed
        QVERIFY(!both("1900-03-02", {{1, Day}, {}}).ok());
        QVERIFY(!both("2199-12-20", {{1, Day}, LimitSpan{30, Day}}).ok());
        QVERIFY(!both("2026-03-02", {{1, Day}, {}})->maximum);
    }

    void noWayAsksNoCalendar()
    {
        const QDate day(2027, 3, 1);
        const auto added = calendar().addWorkingDays(day, 0);
        QCOMPARE(added->date, day);
        QVERIFY(added->trace.version.isEmpty() && !added->trace.provisional);
        const auto between = calendar().workingDaysBetween(day, day);
        QCOMPARE(between->count, 0);
        QVERIFY(between->trace.version.isEmpty() && !between->trace.provisional);
    }

    void daysOfAMonthAndAQuarter()
    {
        QCOMPARE(dayOfMonth(2026, 2, 1), QDate(2026, 2, 1));
        QVERIFY(!dayOfMonth(2026, 2, 0).isValid());
        QVERIFY(!dayOfMonth(2026, 0, 1).isValid());
        QCOMPARE(dayOfQuarter(2026, 1, 20), QDate(2026, 3, 20));
        QCOMPARE(dayOfQuarter(2026, 4, 31), QDate(2026, 12, 31));
        QVERIFY(!dayOfQuarter(2026, 0, 20).isValid());
        QVERIFY(!dayOfQuarter(2026, 5, 20).isValid());
    }

    void whatAnExtensionKeeps()
    {
        const Instant asked = at("2026-03-05");
        Deadline current = *rectificationDeadline(at("2026-03-02"), Severity::Ordinary, calendar());
        QCOMPARE(told(extendedDeadline(current, 1, false, current.due, calendar())), u"2026-03-10"_s);
        QCOMPARE(told(extendedDeadline(current, 1, false, {current.due.ms + 1}, calendar())), u"broken"_s);
        QCOMPARE(told(extendedDeadline(current, 0, false, asked, calendar())), u"broken"_s);
        QCOMPARE(told(extendedDeadline(current, 10, false, asked, calendar())), u"2026-03-23"_s);
        QCOMPARE(told(extendedDeadline(current, 11, false, asked, calendar())), u"broken"_s);
        Deadline longer = *extendedDeadline(current, 1, false, asked, calendar());
        QVERIFY(!longer.provisional);
        QCOMPARE(longer.calendarVersion, u"2026.1"_s);
        current.provisional = true;
        current.calendarVersion = u"2025.1"_s;
        longer = *extendedDeadline(current, 1, false, asked, calendar());
        QVERIFY(longer.provisional);
        QCOMPARE(longer.calendarVersion, u"2025.1+2026.1"_s);
        current.calendarVersion.clear();
        QCOMPARE(extendedDeadline(current, 1, false, asked, calendar())->calendarVersion, u"2026.1"_s);
    }

    void whatIsToldOfTheWay()
    {
        const auto steps = [](const char* start, LimitSpan limit, const WorkingDayCalendar& by,
                              Roll roll = Roll::NextWorkingDay) {
            return deadline(at(start), limit, by, {}, roll)->steps.join(u'\n');
        };
        using enum TimeUnit;
        QVERIFY(steps("2026-09-30", {3, WorkingDay}, calendar()).contains(u"2026-10-02"_s)); // a Friday
        QVERIFY(!steps("2026-03-02", {3, WorkingDay}, calendar()).contains(u"其间"_s));
        QVERIFY(steps("2026-03-02", {0, SameDay}, calendar()).contains(u"当日办结"_s));
        QVERIFY(steps("2026-03-02", {3, Day}, calendar()).contains(u"不计入"_s));
        QVERIFY(!steps("2026-03-02", {3, Day}, calendar()).contains(u"最后一日"_s)); // a Thursday stays
        QVERIFY(!steps("2026-03-02", {3, Hour}, calendar()).contains(u"版本"_s));
        QVERIFY(steps("2026-03-05", {2, Day}, calendar()).contains(u"为周末，顺延"_s));
        QVERIFY(steps("2026-04-30", {1, Day}, calendar()).contains(u"为劳动节，顺延"_s));
        QVERIFY(steps("2026-03-02", {5, Day}, calendar(), Roll::PreviousWorkingDay).contains(u"提前"_s));
        QVERIFY(
            steps("2026-05-02", {1, Day}, calendar(), Roll::PreviousWorkingDay).contains(u"期限不提前"_s));
        // A long way names its first 31 days off.
        const QString all = steps("2027-02-28", {1, WorkingDay}, withDaysOff(2027, 31, u"汛期"_s));
        QVERIFY(all.contains(u"汛期"_s) && !all.contains(u" 等"_s));
        QVERIFY(
            steps("2027-02-28", {1, WorkingDay}, withDaysOff(2027, 32, u"汛期"_s)).contains(u" 等32天"_s));
        QVERIFY(!steps("2027-02-28", {1, WorkingDay}, withDaysOff(2027, 3, {})).contains(u"其间"_s));
        // Which years are missing, and why: 2007 could have been known.
        const QString nothing = steps("2006-12-30", {3, WorkingDay}, WorkingDayCalendar());
        QVERIFY(nothing.contains(u"没有收录 2006 年"_s));
        QVERIFY(nothing.contains(u"没有 2007 年的放假安排"_s));
    }

    void whatARegionAddsIsStillKnown()
    {
        QVERIFY(calendar().day(QDate(2024, 4, 11), u"450300").known);
        QVERIFY(!calendar().trace(QDate(2024, 4, 11), QDate(2024, 4, 12), u"450300").provisional);
        // From the later day to the earlier one it is the same way.
        const CalendarTrace back = calendar().trace(QDate(2027, 1, 1), QDate(2025, 1, 1), u"450300");
        QCOMPARE(back.unknownYears, std::vector{2027});
        QCOMPARE(back.version, u"2025.1+2026.1+45-2025.1"_s);
    }

    void aLightAtTheVeryMoment()
    {
        const Instant due = at("2026-03-02 13:00");
        const auto light = [&](Instant now) { return statusLight(now, due, false, calendar()).light; };
        QCOMPARE(light({due.ms - 1}), StatusLight::Yellow);
        QCOMPARE(light(due), StatusLight::Yellow);
        QCOMPARE(light({due.ms + 1}), StatusLight::Red);
        const LightResult closed = statusLight(at("2026-10-20"), {}, true, calendar());
        QCOMPARE(closed.light, StatusLight::Grey);
        QVERIFY(!closed.workingDaysLeft);
        // A clock that stands outside the calendar's years still tells early from late.
        const LightResult far = statusLight(at("2250-01-01"), due, false, calendar());
        QCOMPARE(far.light, StatusLight::Red);
        QVERIFY(!far.workingDaysLeft);
        const QDate day(2026, 1, 1);
        QCOMPARE(evenProgress(day, day, day.addDays(-1)), Decimal(0));
        QCOMPARE(evenProgress(day, day, day.addDays(1)), Decimal(100));
        QCOMPARE(evenProgress(day, day.addDays(2), day.addDays(1)), Decimal(50));
        QCOMPARE(evenProgress(day, day.addDays(1), day), Decimal(0));
    }

    void namesEveryLight()
    {
        QStringList names;
        for (int light = 0; light <= 5; ++light)
            names += statusLightName(static_cast<StatusLight>(light));
        QCOMPARE(names.join(u' '), u"none grey green yellow red none"_s);
    }

    void aMomentIsReadWhole()
    {
        for (const char* wrong : {"2026-03-02T", "2026-03-02x17:30", "2026-03-02 17:3", "2026-03-02 17:30:5",
                                  "2026-02-30 17:30", "2026-02-30T17:30"})
            QVERIFY(!parseChinaTime(QString::fromLatin1(wrong)).ok());
        QCOMPARE(parseChinaTime(u" 2026-03-02 ")->ms, at("2026-03-02 00:00").ms);
        QCOMPARE(chinaDate({-8 * 3'600'000LL}), QDate(1970, 1, 1));
        QCOMPARE(chinaMsOfDay({-8 * 3'600'000LL}), 0);
        QCOMPARE(chinaMsOfDay({-8 * 3'600'000LL - 1}), 86'399'999);
        QCOMPARE(chinaStartOfDay(QDate()).ms, -8 * 3'600'000LL);
    }

    void theYearsOfALedgersCalendars()
    {
        SmallCounty county;
        for (const int year : {2027, 2028, 2029, 2030})
            county.make(Calendar{.year = year,
                                 .version = u"%1.1"_s.arg(year),
                                 .daysOff = {QDate(year, 1, 1), QDate(year, 8, 8)}});
        const View& view = county.headquarters().view();
        const auto known = [&](int from, int to) {
            const WorkingDayCalendar found = calendarOf(view, from, to);
            QStringList years;
            for (int year = 2026; year <= 2031; ++year) {
                if (found.isKnown(year))
                    years += QString::number(year);
            }
            return years.join(u' ');
        };
        QCOMPARE(known(2026, 2026), u"2026"_s);
        QCOMPARE(known(2027, 2027), u"2026 2027"_s);
        QCOMPARE(known(2027, 2028), u"2026 2027 2028"_s);
        QCOMPARE(known(2027, 2040),
                 u"2026 2027 2028 2029"_s); // a mistyped year does not read the whole ledger
        QCOMPARE(calendarOf(view, 2027, 2027).day(QDate(2027, 1, 1)).name, u"元旦"_s);

        QCOMPARE(regionOf(view, county.waterUnit), QString());
        const Id region = county.make(Region{.code = u"450324"_s, .name = u"清溪县"_s});
        const Id town = county.make(Org{.name = u"柳林镇"_s, .region = region, .parent = county.county});
        const Id village = county.make(Org{.name = u"青山村"_s, .parent = town});
        QCOMPARE(regionOf(view, village), u"450324"_s);
        QCOMPARE(regionOf(view, county.waterUnit), QString());
        QCOMPARE(regionOf(view, county.newId()), QString());
    }

    void daysInARowBelongTogether()
    {
        const CalendarYear year = calendarYear({2027,
                                                {},
                                                u"2027.1"_s,
                                                {},
                                                {QDate(2027, 1, 1), QDate(2027, 1, 3), QDate(2027, 1, 8)},
                                                {QDate(2027, 1, 9), QDate(2027, 5, 2)}});
        QStringList names;
        for (const CalendarDay& day : year.days)
            names += day.name;
        // 3 January does not adjoin the feast; 9 January is worked; 2 May would be a feast were it off.
        QCOMPARE(names.join(u' '), u"元旦 放假 放假 调休 调休"_s);
    }
};

JIANNUO_STORY(TestTermEdges, QCoreApplication)
#include "tst_term_edges.moc"
