// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/unit_detail.h"

#include "domain/china_time.h"
#include "domain/rules_in_force.h"
#include "domain/spot_check_score.h"
#include "qml/headquarters/headquarters_overview.h"
#include "qml/headquarters/ranking_model.h"
#include "qml/records/contact_facts.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/org_tree.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

/// What the ledger's thread reads; everything that needs words of the page is made of it here.
struct UnitDetail::Figures {
    struct Check {
        Id id;
        SpotCheck check;
        std::optional<Decimal> score;
        QStringList inspectors;
    };
    Org org;
    QString path;
    UnitStanding standing;
    std::optional<ClassStanding> ranking;
    StandingRules rules;
    std::vector<Check> checks; ///< of the period, the newest first
    std::vector<FactRow> contacts;
    RectificationFigure rectification;
    std::array<int, 5> lights{};
};

UnitDetail::UnitDetail(QObject* parent)
    : QObject(parent)
    , m_checks(this)
    , m_task(this, [this] { refresh(); })
{
    connect(&m_task, &LedgerTask::slowChanged, this, &UnitDetail::slowChanged);
}

void UnitDetail::setRecordId(const QString& id)
{
    if (m_recordId == id)
        return;
    m_recordId = id;
    m_ready = false;
    // Its name at once, the figures when they are computed.
    const Workspace* workspace = Workspace::instance();
    const auto org = workspace && workspace->isOpen() ? workspace->view().get<Org>(idFrom(id)) : std::nullopt;
    m_name = org ? org->name : QString();
    m_category.clear();
    m_path.clear();
    m_found = false;
    Q_EMIT changed();
    Q_EMIT recordIdChanged();
    m_task.soon();
}

void UnitDetail::setFrom(const QString& from)
{
    if (m_from == from)
        return;
    m_from = from;
    Q_EMIT periodChanged();
    m_task.soon();
}

void UnitDetail::setUntil(const QString& until)
{
    if (m_until == until)
        return;
    m_until = until;
    Q_EMIT periodChanged();
    m_task.soon();
}

Result<UnitDetail::Figures> UnitDetail::compute(const Store& store, const Id& org, const Period& period,
                                                Instant now, const WorkingDayCalendar& calendar,
                                                const QString& region)
{
    Figures figures;
    const OrgTree tree(store);
    const OrgTree::Node* node = tree.find(org);
    if (!node)
        return Error{ErrorCode::UnknownRecord,
                     tr("这个单位不在本机。它可能不在您的范围内，或者还没有同步。")};
    figures.org = node->org;
    figures.path = tree.pathOf(org);
    figures.rules = standingRules(store, period, chinaDate(now));
    auto standing = unitStanding(store, org, figures.rules);
    if (!standing)
        return standing.error();
    figures.standing = std::move(*standing);
    if (figures.org.category != OrgCategory::None) {
        auto ranking = classStanding(store, figures.org.category, figures.rules);
        if (!ranking)
            return ranking.error();
        figures.ranking = std::move(*ranking);
    }
    for (const auto& [id, check] : store.all(&SpotCheck::org, org)) {
        if (!period.contains(chinaDate(check.startedAt)))
            continue;
        const auto score = spotCheckScore(store, id);
        Figures::Check row{id, check, score ? score->score : std::nullopt, {}};
        for (const Id& inspector : check.inspectors) {
            if (const auto person = store.get<Person>(inspector))
                row.inspectors += person->name;
        }
        figures.checks.push_back(std::move(row));
    }
    std::stable_sort(figures.checks.begin(), figures.checks.end(),
                     [](const auto& a, const auto& b) { return a.check.startedAt > b.check.startedAt; });
    figures.contacts = contactFacts(store, org);
    figures.rectification = rectificationFigure(store, now, calendar, region, org);
    const CommitmentLights lights(now, calendar, region, lightRules(rulesInForce(store, {}, chinaDate(now))));
    for (std::size_t i = 0; i < figures.lights.size(); ++i) {
        Query query;
        query.where = lights.conditions(static_cast<StatusLight>(i));
        query.orgs = tree.subtree(org);
        figures.lights[i] = static_cast<int>(store.count(kindOf<Commitment>(), query));
    }
    return figures;
}

void UnitDetail::refresh()
{
    const Workspace* workspace = Workspace::instance();
    const Id org = idFrom(m_recordId);
    if (!workspace || !workspace->isOpen() || org.isNull()) {
        m_found = false;
        Q_EMIT changed();
        return;
    }
    const Period period{QDate::fromString(m_from, Qt::ISODate), QDate::fromString(m_until, Qt::ISODate)};
    m_task.start(
        m_recordId + m_from + m_until,
        [org, period, now = workspace->now(), calendar = workspace->calendar(),
         region = workspace->calendarRegion()](const Store& store) {
            return compute(store, org, period, now, calendar, region);
        },
        [this](const Result<Figures>& figures) {
            m_ready = true;
            m_found = figures.ok();
            m_problem = figures ? QString() : figures.error().sentence;
            if (figures)
                present(*figures);
            Q_EMIT changed();
        });
}

void UnitDetail::present(const Figures& figures)
{
    const QDate today = Workspace::instance()->today();
    m_name = figures.org.name;
    m_path = figures.path;
    m_category = figures.org.category == OrgCategory::None ? tr("未分类") : labelOf(figures.org.category);
    m_score = standingText(figures.standing.result.score);
    m_checkCount = static_cast<int>(figures.standing.checks.size());
    m_rank.clear();
    if (!figures.ranking) {
        m_rankNote = tr("没有考评类别，不参加排名");
    } else if (figures.ranking->hidden) {
        m_rankNote = hiddenClassText(*figures.ranking, figures.rules);
    } else {
        const auto& units = figures.ranking->units;
        const auto self = std::find_if(units.begin(), units.end(), [&](const UnitStanding& unit) {
            return unit.org == figures.standing.org;
        });
        const auto ranked = std::count_if(units.begin(), units.end(),
                                          [](const UnitStanding& unit) { return unit.rank.has_value(); });
        if (self != units.end() && self->rank)
            m_rank = QString::number(*self->rank);
        m_rankNote = m_rank.isEmpty() ? figures.standing.apart.empty()
                ? tr("这段时间没有计分的抽查，没有名次")
                : tr("这段时间的抽查还没有认定，没有名次")
                                      : tr("本类有得分的单位共 %1 个").arg(ranked);
    }
    m_steps.set(figures.standing.steps);
    std::vector<UnitCheckRow> checks;
    for (const Figures::Check& each : figures.checks) {
        UnitCheckRow row{idText(each.id)};
        row.title = timeText(each.check.startedAt, today);
        QStringList parts{labelOf(each.check.mode), labelOf(each.check.style)};
        parts += each.inspectors.join(tr("、"));
        row.subtitle = parts.join(QStringLiteral(" · "));
        row.score = standingText(each.score);
        const bool self = each.check.side == VisitSide::Self;
        const auto& left = figures.standing.apart;
        const auto apart = std::find_if(
            left.begin(), left.end(), [&](const CheckFigure& figure) { return figure.spotCheck == each.id; });
        row.badge = self          ? tr("自查，不计入")
            : apart != left.end() ? apart->apart
                                  : labelOf(each.check.state);
        row.badgeTone = self      ? int(Neutral)
            : apart != left.end() ? int(Warning)
                                  : int(toneOf(each.check.state));
        checks.push_back(std::move(row));
    }
    m_checks.set(std::move(checks));
    m_contacts.set(figures.contacts);
    const RectificationFigure& r = figures.rectification;
    m_rates.set({{QStringLiteral("rate"), tr("整改率"), rateText(r.resolved, r.issued),
                  tr("下达 %1 件，复查合格 %2 件").arg(r.issued).arg(r.resolved)},
                 {QStringLiteral("ontime"), tr("按时整改率"), rateText(r.onTime, r.resolved + r.overdueOpen),
                  tr("按时报送 %1 件，逾期未报 %2 件").arg(r.onTime).arg(r.overdueOpen)}});
    m_noDue = figures.lights[0];
    m_grey = figures.lights[1];
    m_green = figures.lights[2];
    m_yellow = figures.lights[3];
    m_red = figures.lights[4];
}

} // namespace jiannuo
