// SPDX-License-Identifier: Apache-2.0
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Office;

/// What a campaign, its rules and what is added to or taken off a score may say: each condition where it
/// alone decides.
class TestCampaignGuards : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        explicit Story(CampaignState state = CampaignState::Running)
        {
            Campaign year = plan(QDate(2026, 1, 1), QDate(2026, 12, 31));
            year.state = state;
            campaign = make(year);
        }
        Campaign plan(const QDate& start, const QDate& end) const
        {
            return {.name = u"公开承诺活动"_s, .start = start, .end = end, .org = county};
        }
        /// Why it is refused, in words; empty where it is not.
        QString said(const Id& who, const std::vector<Change>& changes)
        {
            const auto judged = judge({who, clock.now(), changes}, headquarters().view(), clock.now());
            return judged ? QString() : judged.error().sentence;
        }
        RuleSet rules(int version, const QDate& from = {}) const
        {
            return {.campaign = campaign, .version = version, .from = from, .reason = u"县委会议决定"_s};
        }
        QString made(const RuleSet& set) { return said(head, {creation(newId(), set)}); }
        template <class F> QString changed(const Id& id, F&& write)
        {
            return said(head, {amended<RuleSet>(id, write)});
        }

        Id campaign;
    };

private Q_SLOTS:
    void aCampaignEndsNotBeforeItBegins()
    {
        Story story;
        const auto planned = [&](const QDate& end) {
            return story.said(story.head, {creation(story.newId(), story.plan(QDate(2027, 3, 1), end))});
        };
        QCOMPARE(planned(QDate(2027, 3, 2)), QString());
        QCOMPARE(planned(QDate(2027, 3, 1)), QString()); // a single day
        QCOMPARE(planned(QDate(2027, 2, 28)), u"活动的结束日期早于开始日期。"_s);
    }

    void atMostTenGradesFromAllToNothing()
    {
        Story story(CampaignState::Planned);
        const auto taken = [&](int count, Decimal first) {
            RuleSet set = story.rules(1);
            for (int i = 0; i < count; ++i)
                set.cutoffs.push_back({u"第%1等"_s.arg(i + 1), first - Decimal(i)});
            return story.made(set);
        };
        const QString wrong = u"等次线须在 0 至 100 之间，从高到低，每个等次都有名称，最多 10 个。"_s;
        QCOMPARE(taken(10, 100), QString());
        QCOMPARE(taken(11, 100), wrong);
        QCOMPARE(taken(1, 0), QString());
        QCOMPARE(taken(1, Decimal(100) + Decimal::fromUnits(1)), wrong);
        // Nor does the server bring in what a person could not write.
        RuleSet below = story.rules(1);
        below.cutoffs = {{u"好"_s, 0}, {u"差"_s, -1}};
        QCOMPARE(story.said({}, {creation(story.newId(), below)}), wrong);
        RuleSet negative = story.rules(1);
        negative.bonusCap = Decimal::fromUnits(-1);
        QCOMPARE(story.said({}, {creation(story.newId(), negative)}), u"加分上限须在 0 至 100 分之间。"_s);
    }

    void asManyInspectorsAsAVisitHolds()
    {
        Story story(CampaignState::Planned);
        const auto taken = [&](int least, int most) {
            RuleSet set = story.rules(1);
            set.inspectorsLeast = least;
            set.inspectorsMost = most;
            return story.made(set);
        };
        const QString wrong = u"检查人数须在 1 至 10 之间，最少不多于最多。"_s;
        QCOMPARE(taken(1, 1), QString());
        QCOMPARE(taken(1, 10), QString());
        QCOMPARE(taken(10, 10), QString());
        QCOMPARE(taken(0, 10), wrong);
        QCOMPARE(taken(3, 2), wrong);
        QCOMPARE(taken(1, 11), wrong);
        QCOMPARE(taken(11, 11), wrong);
    }

    void everyParameterNamesItsOwnRange_data()
    {
        QTest::addColumn<int>("parameter");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, auto member, const QString& sentence) {
            QTest::newRow(name) << fieldNumber(member) << sentence;
        };
        row("weight", &RuleSet::weightPeer, u"四个来源的权重须在 0 至 100 之间。"_s);
        row("bonus", &RuleSet::bonusCap, u"加分上限须在 0 至 100 分之间。"_s);
        row("sample", &RuleSet::minSample, u"最少样本须在 1 至 1000 之间。"_s);
        row("term", &RuleSet::limitSerious, u"整改期限须在 1 至 90 个工作日之间。"_s);
        row("extension", &RuleSet::extensionMaximum, u"延期上限须在 0 至 30 个工作日之间。"_s);
        row("yellow", &RuleSet::yellowFrom, u"黄灯提前须在 0 至 30 个工作日之间。"_s);
        row("class", &RuleSet::smallestClass, u"排名最少单位数须在 1 至 50 之间。"_s);
    }
    void everyParameterNamesItsOwnRange()
    {
        QFETCH(int, parameter);
        QFETCH(QString, sentence);
        Story story(CampaignState::Planned);
        const bool isDecimal = kindOf<RuleSet>().fieldByNumber(parameter)->type->type == FieldType::Decimal;
        Change change = creation(story.newId(), story.rules(1));
        change.patch.set(parameter, isDecimal ? Value(Decimal(2'000)) : Value(qint64(2'000)));
        QCOMPARE(story.said(story.head, {change}), sentence);
    }

    void oneSourceThatWeighsIsEnough()
    {
        Story story(CampaignState::Planned);
        RuleSet set = story.rules(1);
        set.weightSelf = set.weightPeer = set.weightOrg = 0;
        set.weightPublic = Decimal::fromUnits(1);
        QCOMPARE(story.made(set), QString());
        set.weightPublic = 0;
        QCOMPARE(story.made(set), u"四个来源的权重不能都是 0。"_s);
    }

    void aSetKeepsItsCampaignAndItsVersion()
    {
        Story story(CampaignState::Planned);
        const Id next = story.make(story.plan(QDate(2027, 1, 1), QDate(2027, 12, 31)));
        const Id id = story.make(story.rules(1));
        const QString wrong = u"规则集的活动和版本号不能改，请另登记一个版本。"_s;
        QCOMPARE(story.changed(id, [](RuleSet& r) { r.bonusCap = 9; }), QString());
        QCOMPARE(story.changed(id, [](RuleSet& r) { r.version = 2; }), wrong);
        QCOMPARE(story.changed(id, [&](RuleSet& r) { r.campaign = next; }), wrong);
    }

    void versionsBeginWithOneAndRise()
    {
        Story story(CampaignState::Planned);
        QCOMPARE(story.made(story.rules(0)), u"规则集的版本号从 1 开始。"_s);
        QCOMPARE(story.made(story.rules(1)), QString());
        story.make(story.rules(3));
        const QString taken = u"规则集的版本号须大于此前的各个版本，不能重复。"_s;
        QCOMPARE(story.made(story.rules(2)), taken);
        QCOMPARE(story.made(story.rules(3)), taken);
        QCOMPARE(story.made(story.rules(4)), QString());
        // Another campaign counts by itself.
        RuleSet other = story.rules(1);
        other.campaign = story.make(story.plan(QDate(2027, 1, 1), QDate(2027, 12, 31)));
        QCOMPARE(story.made(other), QString());
    }

    void underWayAChangeBeginsAfterTodayAndSaysWhy()
    {
        for (const CampaignState state : {CampaignState::Running, CampaignState::Ended}) {
            Story story(state);
            story.clock.set(QDate(2026, 10, 1)); // the first day of a quarter
            const QString later =
                u"活动已经启动，新的规则集须从以后某个季度的第一天起适用，请填写“适用起”。"_s;
            QCOMPARE(story.made(story.rules(1)), later);
            QCOMPARE(story.made(story.rules(1, QDate(2026, 7, 1))), later);
            QCOMPARE(story.made(story.rules(1, QDate(2026, 10, 1))), later);
            QCOMPARE(story.made(story.rules(1, QDate(2027, 1, 1))), QString());
            RuleSet unexplained = story.rules(1, QDate(2027, 1, 1));
            unexplained.reason = u" "_s;
            QCOMPARE(story.made(unexplained), u"活动已经启动，修改规则须写明理由。"_s);

            const Id pending = story.make(story.rules(1, QDate(2027, 1, 1)));
            const auto mended = [](RuleSet& r) { r.bonusCap = 9; };
            QCOMPARE(story.changed(pending, mended), QString());
            const QString inForce =
                u"活动已经启动，适用中的规则集不能再改。请登记下一个版本，从以后的季度起适用。"_s;
            story.clock.set(QDate(2027, 1, 1));
            QCOMPARE(story.changed(pending, mended), inForce);
            // Headquarters' server founds a ledger with campaigns that run already.
            QCOMPARE(story.said({}, {story.amended<RuleSet>(pending, mended)}), QString());
            QCOMPARE(
                story.said({}, {creation(story.newId(), RuleSet{.campaign = story.campaign, .version = 2})}),
                QString());
        }
    }

    void beforeTheStartRulesAreWrittenFreely()
    {
        Story story(CampaignState::Planned);
        RuleSet set = story.rules(1);
        set.reason.clear();
        QCOMPARE(story.made(set), QString());
        set.from = QDate(2026, 4, 1);
        QCOMPARE(story.made(set), QString());
        set.from = QDate(2026, 4, 2);
        QVERIFY(story.made(set).contains(u"一个季度的第一天"_s));
    }

    void pointsAreAddedOrTakenForWhatHappenedWithinTwoYears()
    {
        Story story; // on 3 August 2026
        const auto taken = [&](Decimal points, const QDate& on) {
            return story.said(
                story.clerk,
                {creation(story.newId(),
                          Adjustment{
                              .org = story.waterUnit, .points = points, .reason = u"投诉查实"_s, .on = on})});
        };
        QCOMPARE(taken(Decimal::fromUnits(1), QDate(2026, 8, 3)), QString());
        QCOMPARE(taken(0, QDate(2026, 8, 3)), u"加扣分的分值须大于 0；加分还是扣分由类别决定。"_s);
        QCOMPARE(taken(1, {}), QString()); // without a day
        QCOMPARE(taken(1, QDate(2026, 8, 4)), u"加扣分的日期还没有到。"_s);
        QCOMPARE(taken(1, QDate(2024, 8, 3)), QString());
        QCOMPARE(taken(1, QDate(2024, 8, 2)), u"加扣分的日期在两年以前。"_s);
    }
};

JIANNUO_STORY(TestCampaignGuards, QCoreApplication)
#include "tst_campaign_guards.moc"
