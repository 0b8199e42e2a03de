// SPDX-License-Identifier: Apache-2.0
#include "domain/status_light.h"

#include "domain/deadline.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

const WorkingDayCalendar& calendar()
{
    return WorkingDayCalendar::builtIn();
}

Instant at(const char* text)
{
    return *parseChinaTime(QString::fromLatin1(text));
}

} // namespace

class TestStatusLight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesDayByDay_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<StatusLight>("light");
        QTest::addColumn<int>("left");
        using enum StatusLight;
        // Due at the end of Tuesday 13 October 2026; 1 to 7 October are off, Saturday 10 is worked.
        QTest::newRow("long before") << u"2026-09-30 09:00"_s << Green << 5;
        QTest::newRow("in the holiday") << u"2026-10-07 23:59"_s << Green << 5;
        QTest::newRow("four left") << u"2026-10-08 00:00"_s << Green << 4;
        QTest::newRow("three left") << u"2026-10-09 00:00"_s << Yellow << 3;
        QTest::newRow("over the Sunday") << u"2026-10-11 12:00"_s << Yellow << 2;
        QTest::newRow("the last day") << u"2026-10-13 23:59:59"_s << Yellow << 0;
        QTest::newRow("the first second after") << u"2026-10-14 00:00:00"_s << Red << -1;
        QTest::newRow("a week late") << u"2026-10-20 10:00"_s << Red << -5;
    }
    void changesDayByDay()
    {
        QFETCH(QString, now);
        QFETCH(StatusLight, light);
        QFETCH(int, left);
        const Instant due = chinaEndOfDay(QDate(2026, 10, 13));
        const LightResult result = statusLight(*parseChinaTime(now), due, false, calendar());
        QCOMPARE(result.light, light);
        QCOMPARE(result.workingDaysLeft, std::optional(left));
    }

    void isGreyOnceClosedAndNothingWithoutADueDate()
    {
        QCOMPARE(statusLight(at("2026-10-20"), at("2026-10-13"), true, calendar()).light, StatusLight::Grey);
        QCOMPARE(statusLight(at("2026-10-20"), {}, false, calendar()).light, StatusLight::None);
    }

    void isRedWithinADayForHours()
    {
        const Deadline hours = *deadline(at("2026-03-02 09:00"), {4, TimeUnit::Hour}, calendar());
        QCOMPARE(statusLight(at("2026-03-02 13:00"), hours.due, false, calendar()).light,
                 StatusLight::Yellow);
        const LightResult late = statusLight(at("2026-03-02 13:00:01"), hours.due, false, calendar());
        QCOMPARE(late.light, StatusLight::Red);
        QCOMPARE(late.workingDaysLeft, std::optional(0));
    }

    void warnsEarlierWhereTheRulesSaySo()
    {
        const LightRules rules{5, 10, 20};
        const Instant due = chinaEndOfDay(QDate(2026, 3, 13));
        QCOMPARE(statusLight(at("2026-03-06"), due, false, calendar(), {}, rules).light, StatusLight::Yellow);
        QCOMPARE(statusLight(at("2026-03-05"), due, false, calendar(), {}, rules).light, StatusLight::Green);
    }

    void saysThatItIsProvisional()
    {
        QVERIFY(statusLight(at("2026-12-30"), at("2027-01-20"), false, calendar()).provisional);
        QVERIFY(!statusLight(at("2026-12-01"), at("2026-12-20"), false, calendar()).provisional);
    }

    void comparesProgressWithThePlan()
    {
        QCOMPARE(progressLight(50, 50, false), StatusLight::Green);
        QCOMPARE(progressLight(50, *Decimal::parse(u"40.01"), false), StatusLight::Green);
        QCOMPARE(progressLight(50, 40, false), StatusLight::Yellow);
        QCOMPARE(progressLight(50, *Decimal::parse(u"30.01"), false), StatusLight::Yellow);
        QCOMPARE(progressLight(50, 30, false), StatusLight::Red);
        QCOMPARE(progressLight(50, 0, true), StatusLight::Grey);

        const QDate start(2026, 1, 1);
        const QDate last(2026, 4, 11); // a hundred days
        QCOMPARE(evenProgress(start, last, QDate(2026, 1, 31)), Decimal(30));
        QCOMPARE(evenProgress(start, last, QDate(2025, 1, 1)), Decimal(0));
        QCOMPARE(evenProgress(start, last, QDate(2027, 1, 1)), Decimal(100));
        QCOMPARE(evenProgress(start, QDate(2026, 1, 4), QDate(2026, 1, 2)).toString(2), u"33.33"_s);
        QCOMPARE(evenProgress(start, start, start), Decimal(100));
    }

    void putsTheWorstFirst()
    {
        QCOMPARE(worse(StatusLight::Green, StatusLight::Red), StatusLight::Red);
        QCOMPARE(worse(StatusLight::Yellow, StatusLight::Grey), StatusLight::Yellow);
        QCOMPARE(statusLightName(StatusLight::Yellow), "yellow"_L1);
    }
};

JIANNUO_STORY(TestStatusLight, QCoreApplication)
#include "tst_status_light.moc"
