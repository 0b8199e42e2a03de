// SPDX-License-Identifier: Apache-2.0
#include "domain/limits.h"

#include "support/office.h"
#include "support/stories.h"

#include <QTest>

#include <limits>

using namespace jiannuo;
using test::Office;

/// What is recorded can never be undone, so that every limit is judged before.
class TestLimits : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        Story()
        {
            check = newId();
            done(inspector, {creation(check, visit())});
        }
        SpotCheck visit()
        {
            return {.org = waterUnit,
                    .checklist = checklist,
                    .inspectors = {inspector},
                    .startedAt = clock.now(),
                    .endedAt = clock.now()};
        }
        std::optional<ErrorCode> deduct(Decimal points, int count)
        {
            return refusal(inspector,
                           {creation(newId(),
                                     Score{.org = waterUnit,
                                           .spotCheck = check,
                                           .item = 1,
                                           .inspector = inspector,
                                           .full = 10,
                                           .deductions = {{QStringLiteral("迟到"), points, count}}})});
        }
        std::optional<ErrorCode> startedAt(Instant at)
        {
            SpotCheck check = visit();
            check.startedAt = at;
            check.endedAt = at;
            return refusal(inspector, {creation(newId(), check)});
        }
        std::optional<ErrorCode> adjust(Decimal points)
        {
            return refusal(
                clerk,
                {creation(newId(),
                          Adjustment{.org = waterUnit, .points = points, .reason = QStringLiteral("迟报")})});
        }
        static Instant day(int year) { return {QDate(year, 8, 3).startOfDay(Qt::UTC).toMSecsSinceEpoch()}; }

        Id check;
    };

private Q_SLOTS:
    void deductions()
    {
        Story story;
        QCOMPARE(story.deduct(0, 1), std::nullopt);
        QCOMPARE(story.deduct(1'000, 100), std::nullopt);
        QCOMPARE(story.deduct(-5, 1), ErrorCode::InvalidInput);
        QCOMPARE(story.deduct(1'001, 1), ErrorCode::InvalidInput);
        QCOMPARE(story.deduct(Decimal::fromUnits(std::numeric_limits<qint64>::max()), 1),
                 ErrorCode::InvalidInput);
        QCOMPARE(story.deduct(2, 0), ErrorCode::InvalidInput);
        QCOMPARE(story.deduct(2, 101), ErrorCode::InvalidInput);
        QCOMPARE(story.deduct(2, 10'001), ErrorCode::InvalidInput);
    }

    void adjustments()
    {
        Story story;
        QCOMPARE(story.adjust(1), std::nullopt);
        QCOMPARE(story.adjust(100), std::nullopt);
        QCOMPARE(story.adjust(0), ErrorCode::RuleBroken);
        QCOMPARE(story.adjust(-5), ErrorCode::InvalidInput);
        QCOMPARE(story.adjust(101), ErrorCode::InvalidInput);
    }

    void timesOfAVisit()
    {
        Story story;
        const Instant now = story.clock.now();
        QCOMPARE(story.startedAt(now), std::nullopt);
        QCOMPARE(story.startedAt({now.ms + clockAheadMs}), std::nullopt);
        QCOMPARE(story.startedAt({now.ms + clockAheadMs + 1}), ErrorCode::InvalidInput);
        QCOMPARE(story.startedAt({}), ErrorCode::RuleBroken); // never given
        for (const int year : {1970, 1999, 2027, 2030})
            QCOMPARE(story.startedAt(Story::day(year)), ErrorCode::InvalidInput);
        QCOMPARE(story.startedAt(Story::day(2024)), ErrorCode::RuleBroken);
        for (const qint64 ms : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()})
            QCOMPARE(story.startedAt({ms}), ErrorCode::InvalidInput);
    }

    void theDevicesOwnTime()
    {
        Story story;
        const auto at = [&](qint64 ms) {
            return judge({story.inspector, {ms}, {creation(story.newId(), story.visit())}},
                         story.headquarters().view(), story.clock.now())
                .ok();
        };
        QVERIFY(at(story.clock.now().ms));
        QVERIFY(at(0)); // a battery that was flat
        QVERIFY(!at(-1));
        QVERIFY(!at(std::numeric_limits<qint64>::max()));
    }

    void textsAreLettersAndNotTooMany()
    {
        Story story;
        const auto said = [&](const QString& text) {
            return story.refusal(
                story.lead,
                {creation(story.newId(),
                          Comment{.org = story.waterUnit, .subject = story.check, .text = text})});
        };
        QCOMPARE(said(QStringLiteral("第一行\n第二行\t完")), std::nullopt);
        QCOMPARE(said(QStringLiteral("𠮷村")), std::nullopt);
        QCOMPARE(said(QString(4'000, u'好')), std::nullopt);
        QCOMPARE(said(QString(4'001, u'好')), ErrorCode::TooLarge);
        for (const char16_t c : {u'\x0', u'\x1b', u'\x9b', u'\xd842', u'\xdfb7'})
            QCOMPARE(said(QStringLiteral("前") + QChar(c) + QStringLiteral("后")), ErrorCode::InvalidInput);
        QCOMPARE(said(QStringLiteral("末尾") + QChar(u'\xd842')), ErrorCode::InvalidInput);
    }

    void whatIsMarkedSecretStaysOut()
    {
        Story story;
        const auto comment = [&](const QString& text) {
            return story.refusal(
                story.lead,
                {creation(story.newId(),
                          Comment{.org = story.waterUnit, .subject = story.check, .text = text})});
        };
        QCOMPARE(comment(QStringLiteral("机密★5年\n名单见附件")), ErrorCode::RuleBroken);
        QCOMPARE(comment(QStringLiteral("窗口不得泄露群众的秘密。")), std::nullopt);
        const auto photo = [&](const QString& name, const QString& caption) {
            return story.refusal(story.lead,
                                 {creation(story.newId(),
                                           Evidence{.org = story.waterUnit,
                                                    .subject = story.check,
                                                    .hash = QByteArray(32, 'h'),
                                                    .size = 1,
                                                    .name = name,
                                                    .caption = caption})});
        };
        QCOMPARE(photo(QStringLiteral("公示栏.jpg"), {}), std::nullopt);
        QCOMPARE(photo(QStringLiteral("【机密】名单.jpg"), {}), ErrorCode::RuleBroken);
        QCOMPARE(photo(QStringLiteral("公示栏.jpg"), QStringLiteral("绝密★1年")), ErrorCode::RuleBroken);
    }

    void datesAreOnesThatACalendarKnows()
    {
        Story story;
        const auto due = [&](const QDate& day) {
            return story.refusal(
                story.waterClerk,
                {creation(
                    story.newId(),
                    Commitment{.org = story.waterUnit, .text = QStringLiteral("接报即到"), .due = day})});
        };
        QCOMPARE(due(QDate(2026, 12, 31)), std::nullopt);
        QCOMPARE(due(earliestDay()), std::nullopt);
        QCOMPARE(due(earliestDay().addDays(-1)), ErrorCode::InvalidInput);
        QCOMPARE(due(latestDay()), std::nullopt);
        QCOMPARE(due(latestDay().addDays(1)), ErrorCode::InvalidInput);
    }

    void aFindingIsOfTheLastYearAndItsTermAhead()
    {
        Story story;
        const auto found = [&](Instant at, const QDate& due) {
            return story.refusal(story.inspector,
                                 {creation(story.newId(),
                                           Finding{.org = story.waterUnit,
                                                   .text = QStringLiteral("窗口无人"),
                                                   .due = due,
                                                   .foundBy = story.inspector,
                                                   .foundAt = at})});
        };
        const Instant now = story.clock.now();
        QCOMPARE(found(now, QDate(2026, 8, 10)), std::nullopt);
        QCOMPARE(found(now, {}), std::nullopt);
        QCOMPARE(found(now, QDate(2026, 8, 3)), std::nullopt); // at once
        QCOMPARE(found(now, QDate(2026, 8, 2)), ErrorCode::RuleBroken);
        QCOMPARE(found(now, QDate(2020, 1, 1)), ErrorCode::RuleBroken);
        QCOMPARE(found(Story::day(2030), {}), ErrorCode::InvalidInput);
        QCOMPARE(found(Story::day(2024), {}), ErrorCode::RuleBroken);
    }

    void aHashIsAHash()
    {
        Story story;
        const auto named = [&](const QByteArray& hash, const QByteArray& preview) {
            return story.refusal(story.lead,
                                 {creation(story.newId(),
                                           Evidence{.org = story.waterUnit,
                                                    .subject = story.check,
                                                    .hash = hash,
                                                    .size = 1,
                                                    .preview = preview})});
        };
        QCOMPARE(named(QByteArray(32, 'h'), {}), std::nullopt);
        QCOMPARE(named(QByteArray(32, 'h'), QByteArray(32, 'p')), std::nullopt);
        QCOMPARE(named(QByteArray(31, 'h'), {}), ErrorCode::RuleBroken);
        QCOMPARE(named(QByteArray(33, 'h'), {}), ErrorCode::TooLarge);
        QCOMPARE(named(QByteArray(32, 'h'), QByteArray(8, 'p')), ErrorCode::RuleBroken);
    }

    void anAbsentTimeIsAbsent()
    {
        const Fields fields = toFields(Evidence{.hash = QByteArray(32, 'h')});
        QVERIFY(fields[fieldNumber(&Evidence::takenAt)].isNull());
        QCOMPARE(fromFields<Evidence>(fields).takenAt, Instant());
    }
};

JIANNUO_STORY(TestLimits, QCoreApplication)
#include "tst_limits.moc"
