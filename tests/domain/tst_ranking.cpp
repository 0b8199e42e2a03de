// SPDX-License-Identifier: Apache-2.0
#include "domain/ranking.h"
#include "support/stories.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

/// "甲1 乙2 丙2 丁—"
QString told(const Ranking& ranking)
{
    QStringList parts;
    for (const RankedEntry& entry : ranking.entries)
        parts += entry.key + (entry.rank ? QString::number(*entry.rank) : u"—"_s);
    return parts.join(u' ');
}

} // namespace

class TestRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesRanksAndSkipsTheNext()
    {
        const Ranking ranking = rankByClass({{u"d"_s, {}, 80, {}},
                                             {u"c"_s, {}, 90, {}},
                                             {u"a"_s, {}, 95, {}},
                                             {u"b"_s, {}, 90, {}},
                                             {u"e"_s, {}, {}, {}}})[QString()];
        QCOMPARE(told(ranking), u"a1 b2 c2 d4 e—"_s);
        QCOMPARE(ranking.ranked, 4);
        QVERIFY(ranking.entries[1].tied && ranking.entries[2].tied);
        QVERIFY(!ranking.entries[0].tied && !ranking.entries[3].tied);
    }

    void comparesOnlyWithinAClass()
    {
        const auto rankings = rankByClass({{u"局甲"_s, u"审批较多"_s, 70, {}},
                                           {u"局乙"_s, u"审批较多"_s, 80, {}},
                                           {u"局丙"_s, u"审批较多"_s, 60, {}},
                                           {u"院"_s, u"事业单位"_s, 99, {}}});
        QCOMPARE(told(rankings.at(u"审批较多"_s)), u"局乙1 局甲2 局丙3"_s);
        QVERIFY(!rankings.at(u"审批较多"_s).hidden);
        QCOMPARE(told(rankings.at(u"事业单位"_s)), u"院1"_s);
        QVERIFY(rankings.at(u"事业单位"_s).hidden); // fewer than three point at somebody
    }

    void hidesByThoseWhoHaveARank()
    {
        const std::vector<RankingEntry> entries{
            {u"a"_s, {}, 1, {}}, {u"b"_s, {}, 2, {}}, {u"c"_s, {}, {}, {}}};
        QVERIFY(rankByClass(entries)[QString()].hidden);
        QVERIFY(!rankByClass(entries, {false, 2})[QString()].hidden);
    }

    void breaksTiesOnlyWhereTheRulesSay()
    {
        const std::vector<RankingEntry> entries{{u"a"_s, {}, 90, {5, 1}},
                                                {u"b"_s, {}, 90, {5, 2}},
                                                {u"c"_s, {}, 90, {7}},
                                                {u"d"_s, {}, 90, {5, 1}}};
        QCOMPARE(told(rankByClass(entries)[QString()]), u"a1 b1 c1 d1"_s);
        QCOMPARE(told(rankByClass(entries, {true, 3})[QString()]), u"c1 b2 a3 d3"_s);
    }

    void doesNotDependOnTheOrderOfTheInput()
    {
        QRandomGenerator random(17);
        for (int round = 0; round < 200; ++round) {
            std::vector<RankingEntry> entries;
            for (int i = random.bounded(1, 40); i > 0; --i) {
                RankingEntry entry{
                    QString::number(i), QString::number(random.bounded(3)), {}, {random.bounded(3)}};
                if (random.bounded(8) != 0)
                    entry.score = random.bounded(10);
                entries.push_back(entry);
            }
            const RankingRules rules{random.bounded(2) == 1, 3};
            const auto rankings = rankByClass(entries, rules);
            std::shuffle(entries.begin(), entries.end(), random);
            const auto again = rankByClass(entries, rules);
            QCOMPARE(rankings.size(), again.size());
            for (const auto& [key, ranking] : rankings) {
                QCOMPARE(told(again.at(key)), told(ranking));
                // A rank is one more than the number of those who are better.
                for (const RankedEntry& entry : ranking.entries) {
                    if (!entry.rank || rules.useTieBreakers)
                        continue;
                    const auto better =
                        std::count_if(ranking.entries.begin(), ranking.entries.end(),
                                      [&](const RankedEntry& other) { return other.score > entry.score; });
                    QCOMPARE(*entry.rank, static_cast<int>(better) + 1);
                }
            }
        }
    }
};

JIANNUO_STORY(TestRanking, QCoreApplication)
#include "tst_ranking.moc"
