// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/headquarters_figures.h"

#include "domain/china_time.h"
#include "domain/rules_in_force.h"
#include "ledger/inbox.h"
#include "qml/workspace/lights.h"

#include <QHash>
#include <QSet>

namespace jiannuo {

namespace {

constexpr int deepestTree = 32;

bool isResolved(RectificationState state)
{
    return state == RectificationState::Rechecked || state == RectificationState::Closed;
}

/// Every organisation with the class that counts for it and the unit that it belongs to.
struct Places {
    struct Place {
        Org org;
        OrgCategory category = OrgCategory::None;
        Id unit;
    };
    QHash<Id, Place> all;

    explicit Places(const Store& store)
    {
        store.each(kindOf<Org>(), [this](const Record& record) {
            all.insert(record.id, {record.as<Org>(), OrgCategory::None, {}});
        });
        for (auto at = all.begin(); at != all.end(); ++at) {
            Id above = at.key();
            for (int depth = 0; depth < deepestTree && all.contains(above); ++depth) {
                const Org& org = all.constFind(above)->org;
                if (at->category == OrgCategory::None)
                    at->category = org.category;
                if (at->unit.isNull() && org.kind == OrgKind::Unit)
                    at->unit = above;
                above = org.parent;
            }
        }
    }
};

void add(ProgressFigure& figure, const Assignment& assignment, QDate today)
{
    if (assignment.state == AssignmentState::Done)
        ++figure.done;
    else if (assignment.due.isValid() && assignment.due < today)
        ++figure.overdue;
    else
        ++figure.open;
}

void countAssignments(OverviewFigures& figures, const Store& store, const Places& places, QDate today)
{
    std::map<OrgCategory, ProgressFigure> classes;
    std::map<Id, ProgressFigure> inspectors;
    store.each(kindOf<Assignment>(), [&](const Record& record) {
        const auto assignment = record.as<Assignment>();
        if (assignment.state == AssignmentState::Cancelled)
            return;
        add(figures.all, assignment, today);
        add(classes[places.all.value(assignment.org).category], assignment, today);
        for (const Id& inspector : assignment.inspectors)
            add(inspectors[inspector], assignment, today);
    });
    for (const EnumEntry& entry : orgCategoryEntries) {
        const auto found = classes.find(static_cast<OrgCategory>(entry.number));
        if (found == classes.end())
            continue;
        found->second.name = enumInfo<OrgCategory>.label(entry.number);
        figures.byClass.push_back(found->second);
    }
    for (auto& [id, figure] : inspectors) {
        const auto person = store.get<Person>(id);
        figure.name = person ? person->name : QString();
        figures.byInspector.push_back(figure);
    }
    std::stable_sort(figures.byInspector.begin(), figures.byInspector.end(),
                     [](const ProgressFigure& a, const ProgressFigure& b) {
                         return QString::localeAwareCompare(a.name, b.name) < 0;
                     });
}

void countChecks(OverviewFigures& figures, const Store& store, const Places& places, const Period& period)
{
    Query query;
    if (period.from.isValid())
        query.where.push_back({fieldNumber(&SpotCheck::startedAt), Condition::Test::GreaterOrEqual,
                               chinaStartOfDay(period.from)});
    if (period.until.isValid())
        query.where.push_back(
            {fieldNumber(&SpotCheck::startedAt), Condition::Test::LessOrEqual, chinaEndOfDay(period.until)});
    QSet<Id> units;
    for (const Record& record : store.list(kindOf<SpotCheck>(), query)) {
        const auto check = record.as<SpotCheck>();
        if (check.state == SpotCheckState::Returned)
            continue;
        ++figures.checks;
        if (const Id unit = places.all.value(check.org).unit; !unit.isNull())
            units.insert(unit);
    }
    figures.unitsChecked = static_cast<int>(units.size());
    for (const Places::Place& place : places.all)
        figures.units += place.org.kind == OrgKind::Unit ? 1 : 0;
}

/// When the unit's last report reached headquarters; on this device, when it was written.
Instant reportedAt(const Store& store, const Id& rectification)
{
    Instant at;
    for (const HistoryEntry& entry : store.history(rectification)) {
        if (entry.verdict && entry.verdict->outcome != Outcome::Accepted)
            continue;
        for (const Change& change : entry.changes) {
            const Transition* transition = kindOf<Rectification>().transition(change.verb);
            if (transition && transition->to == static_cast<int>(RectificationState::Submitted))
                at = entry.verdict ? entry.verdict->received : entry.operation.at;
        }
    }
    return at;
}

} // namespace

Period quarterOf(QDate day)
{
    const int first = (day.month() - 1) / 3 * 3 + 1;
    const QDate from(day.year(), first, 1);
    return {from, from.addMonths(3).addDays(-1)};
}

std::vector<DecisionFigure> decisionFigures(const Store& store, const Id& person, Instant now)
{
    std::vector<DecisionFigure> figures;
    for (const Turn& turn : inbox(store, person, now)) {
        const auto known = std::find_if(figures.begin(), figures.end(), [&](const DecisionFigure& figure) {
            return figure.kind == turn.record.kind
                && QLatin1StringView(figure.step) == QLatin1StringView(turn.step->name);
        });
        if (known != figures.end())
            ++known->count;
        else
            figures.push_back({turn.record.kind, turn.step->name, turn.awaited->words, 1});
    }
    return figures;
}

RectificationFigure rectificationFigure(const Store& store, Instant now, const WorkingDayCalendar& calendar,
                                        const QString& region, const Id& org)
{
    RectificationFigure figure;
    const Roll roll = rollOf(rulesInForce(store, {}, chinaDate(now)));
    Query query;
    if (!org.isNull())
        query.orgs = {org};
    for (const Record& record : store.list(kindOf<Rectification>(), query)) {
        const auto rectification = record.as<Rectification>();
        ++figure.issued;
        if (isResolved(rectification.state)) {
            ++figure.resolved;
            const Instant at = reportedAt(store, record.id);
            figure.onTime +=
                at.ms != 0 && at <= lastMoment(rectification.due, calendar, region, roll) ? 1 : 0;
        } else if (rectification.state != RectificationState::Submitted
                   && lastMoment(rectification.due, calendar, region, roll) < now) {
            ++figure.overdueOpen;
        }
    }
    return figure;
}

Result<OverviewFigures> overviewFigures(const Store& store, const Id& person, Instant now,
                                        const Period& period, const WorkingDayCalendar& calendar,
                                        const QString& region)
{
    const QDate today = chinaDate(now);
    const Places places(store);
    OverviewFigures figures;
    countAssignments(figures, store, places, today);
    countChecks(figures, store, places, period);

    const auto states = store.countBy(kindOf<Finding>(), fieldNumber(&Finding::state), {});
    for (const EnumEntry& entry : findingStateEntries) {
        const auto found = std::find_if(states.begin(), states.end(), [&](const auto& state) {
            return state.first.template as<qint64>() == entry.number;
        });
        figures.findings.emplace_back(static_cast<FindingState>(entry.number),
                                      found == states.end() ? 0 : static_cast<int>(found->second));
    }
    figures.rectification = rectificationFigure(store, now, calendar, region);

    const CommitmentLights lights(now, calendar, region, lightRules(rulesInForce(store, {}, today)));
    for (std::size_t i = 0; i < figures.lights.size(); ++i) {
        Query query;
        query.where = lights.conditions(static_cast<StatusLight>(i));
        figures.lights[i] = static_cast<int>(store.count(kindOf<Commitment>(), query));
    }
    figures.decisions = decisionFigures(store, person, now);
    return figures;
}

StandingRules standingRules(const View& view, const Period& period, QDate today)
{
    const QDate day = period.until.isValid() ? std::min(period.until, today) : today;
    StandingRules rules = standingRules(rulesInForce(view, {}, day));
    rules.from = period.from;
    rules.until = period.until;
    return rules;
}

} // namespace jiannuo
