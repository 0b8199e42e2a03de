// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/ranking_model.h"

#include "qml/headquarters/headquarters_overview.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

namespace {

constexpr int mostQuarters = 8;

struct Standings {
    StandingRules rules;
    std::vector<ClassStanding> classes;
};

} // namespace

QString hiddenClassText(const ClassStanding& standing, const StandingRules& rules)
{
    const auto scored = std::count_if(standing.units.begin(), standing.units.end(),
                                      [](const UnitStanding& unit) { return unit.result.score.has_value(); });
    return RankingModel::tr("本类有得分的单位只有 %1 个，不足 %2 个，不排名：排名会指向具体单位。")
        .arg(scored)
        .arg(rules.smallestClass);
}

QString standingText(const std::optional<Decimal>& score)
{
    return score ? score->toString(2) : QStringLiteral("—");
}

RankingModel::RankingModel(QObject* parent)
    : RowModel(RankRow::staticMetaObject, parent)
    , m_task(this, [this] { refresh(); })
{
    connect(&m_task, &LedgerTask::slowChanged, this, &RankingModel::slowChanged);
    refresh();
}

QStringList RankingModel::periods() const
{
    QStringList labels;
    for (const Choice& choice : m_periods)
        labels += choice.label;
    return labels;
}

Period RankingModel::chosen() const
{
    return m_period < static_cast<int>(m_periods.size())
        ? m_periods[static_cast<std::size_t>(m_period)].period
        : Period{};
}

void RankingModel::setPeriod(int period)
{
    if (period == m_period || period < 0 || period >= static_cast<int>(m_periods.size()))
        return;
    m_period = period;
    m_ready = false;
    Q_EMIT periodChanged();
    refresh();
}

void RankingModel::setCategory(int category)
{
    if (category == m_category)
        return;
    m_category = category;
    Q_EMIT categoryChanged();
    layOut();
}

QStringList RankingModel::categories()
{
    QStringList labels{tr("全部类别")};
    for (const EnumEntry& entry : orgCategoryEntries) {
        if (entry.number != 0)
            labels += enumInfo<OrgCategory>.label(entry.number);
    }
    return labels;
}

/// The quarters since the first campaign began, the present one first, then the year and everything.
void RankingModel::readPeriods()
{
    const Workspace& workspace = *Workspace::instance();
    const QDate today = workspace.today();
    QDate begin = quarterOf(today).from;
    workspace.view().each(kindOf<Campaign>(), [&](const Record& record) {
        begin = std::min(begin, record.as<Campaign>().start);
    });
    std::vector<Choice> choices;
    for (QDate day = today; quarterOf(day).until >= begin && choices.size() < mostQuarters;
         day = quarterOf(day).from.addDays(-1))
        choices.push_back({quarterText(day), quarterOf(day)});
    choices.push_back(
        {tr("%1年全年").arg(today.year()), {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)}});
    choices.push_back({tr("全部时间"), {}});
    const bool same = std::equal(choices.begin(), choices.end(), m_periods.begin(), m_periods.end(),
                                 [](const Choice& a, const Choice& b) { return a.label == b.label; });
    if (same)
        return;
    m_periods = std::move(choices);
    m_period = std::min(m_period, static_cast<int>(m_periods.size()) - 1);
    Q_EMIT periodsChanged();
    Q_EMIT periodChanged();
}

void RankingModel::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    readPeriods();
    m_task.start(
        from() + u'/' + until(),
        [period = chosen(), today = workspace->today()](const Store& store) -> Result<Standings> {
            Standings standings{standingRules(store, period, today), {}};
            auto classes = classStandings(store, standings.rules);
            if (!classes)
                return classes.error();
            standings.classes = std::move(*classes);
            return standings;
        },
        [this](Result<Standings> standings) {
            m_problem = standings ? QString() : standings.error().sentence;
            m_rules = standings ? standings->rules : StandingRules{};
            m_classes = standings ? std::move(standings->classes) : std::vector<ClassStanding>();
            m_ready = true;
            layOut();
            Q_EMIT refreshed();
        });
}

void RankingModel::layOut()
{
    std::vector<RankRow> rows;
    for (const ClassStanding& standing : m_classes) {
        const int number = static_cast<int>(standing.category);
        if (m_category != 0 && m_category != number)
            continue;
        const QString group = labelOf(standing.category);
        if (standing.hidden) {
            RankRow row{QStringLiteral("hidden%1").arg(number), {}, group};
            row.note = hiddenClassText(standing, m_rules);
            rows.push_back(std::move(row));
            continue;
        }
        for (const UnitStanding& unit : standing.units) {
            RankRow row{idText(unit.org), idText(unit.org), group};
            row.rank = unit.rank ? QString::number(*unit.rank) : QStringLiteral("—");
            row.tied = unit.rank
                && std::count_if(standing.units.begin(), standing.units.end(),
                                 [&](const UnitStanding& other) { return other.rank == unit.rank; })
                    > 1;
            row.name = unit.name;
            row.score = standingText(unit.result.score);
            row.checks = static_cast<int>(unit.checks.size());
            row.apart = static_cast<int>(unit.apart.size());
            rows.push_back(std::move(row));
        }
    }
    show(m_rows, std::move(rows));
}

} // namespace jiannuo
