// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/headquarters_overview.h"

#include "qml/headquarters/headquarters_lists.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

namespace {

int toneOf(FindingState state)
{
    switch (state) {
    case FindingState::Recorded:
    case FindingState::NoticeIssued:
        return Warning;
    case FindingState::Recurred:
        return Danger;
    case FindingState::FixedOnSite:
    case FindingState::Closed:
        return Success;
    case FindingState::Dismissed:
        return Neutral;
    default:
        return Info;
    }
}

std::vector<FigureRow> progressRows(const std::vector<ProgressFigure>& figures)
{
    std::vector<FigureRow> rows;
    for (const ProgressFigure& figure : figures) {
        FigureRow row{QString::number(rows.size()) + figure.name, figure.name};
        row.count = figure.planned();
        row.amount = QStringLiteral("%1 / %2").arg(figure.done).arg(figure.planned());
        row.detail =
            figure.overdue > 0 ? HeadquartersOverview::tr("逾期 %1 次").arg(figure.overdue) : QString();
        row.share = static_cast<double>(figure.done) / figure.planned();
        row.tone = figure.overdue > 0 ? int(Warning) : figure.open == 0 ? int(Success) : int(Info);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// The longest bar fills its width.
void scale(std::vector<FigureRow>& rows)
{
    int most = 0;
    for (const FigureRow& row : rows)
        most = std::max(most, row.count);
    for (FigureRow& row : rows)
        row.share = most == 0 ? 0 : static_cast<double>(row.count) / most;
}

} // namespace

QString rateText(int part, int whole)
{
    return whole == 0 ? QStringLiteral("—")
                      : Decimal::quotient(Decimal(part) * Decimal(100), Decimal(whole), 1).toString(1) + u'%';
}

QString quarterText(QDate day)
{
    const QString names[]{HeadquartersOverview::tr("第一季度"), HeadquartersOverview::tr("第二季度"),
                          HeadquartersOverview::tr("第三季度"), HeadquartersOverview::tr("第四季度")};
    return HeadquartersOverview::tr("%1年%2").arg(day.year()).arg(names[(day.month() - 1) / 3]);
}

HeadquartersOverview::HeadquartersOverview(QObject* parent)
    : QObject(parent)
    , m_classes(this)
    , m_inspectors(this)
    , m_findings(this)
    , m_lights(this)
    , m_decisions(this)
    , m_task(this, [this] { refresh(); })
{
    connect(&m_task, &LedgerTask::slowChanged, this, &HeadquartersOverview::slowChanged);
    refresh();
}

void HeadquartersOverview::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    m_quarter = quarterText(workspace->today());
    m_task.start(
        QString(),
        [person = workspace->person(), now = workspace->now(), quarter = quarterOf(workspace->today()),
         calendar = workspace->calendar(), region = workspace->calendarRegion()](const Store& store) {
            return overviewFigures(store, person, now, quarter, calendar, region);
        },
        [this](const Result<OverviewFigures>& figures) {
            m_problem = figures ? QString() : figures.error().sentence;
            m_ready = figures.ok();
            if (figures)
                present(*figures);
            Q_EMIT changed();
        });
}

void HeadquartersOverview::present(const OverviewFigures& figures)
{
    m_planned = figures.all.planned();
    m_done = figures.all.done;
    m_overdue = figures.all.overdue;
    m_doneRate = rateText(m_done, m_planned);
    m_checks = figures.checks;
    m_unitsChecked = figures.unitsChecked;
    m_units = figures.units;
    m_coverage = rateText(m_unitsChecked, m_units);
    m_classes.set(progressRows(figures.byClass));
    m_inspectors.set(progressRows(figures.byInspector));

    m_findingCount = 0;
    std::vector<FigureRow> findings;
    for (const auto& [state, count] : figures.findings) {
        const EnumEntry* entry = enumInfo<FindingState>.byNumber(static_cast<qint64>(state));
        FigureRow row{QString::fromLatin1(entry->name), enumInfo<FindingState>.label(entry->number)};
        row.count = count;
        row.amount = QString::number(count);
        row.tone = toneOf(state);
        m_findingCount += count;
        findings.push_back(std::move(row));
    }
    scale(findings);
    m_findings.set(std::move(findings));

    const RectificationFigure& r = figures.rectification;
    m_onTimeRate = rateText(r.onTime, r.resolved + r.overdueOpen);
    m_onTimeDetail = tr("下达 %1 件，复查合格 %2 件，其中按时报送 %3 件；逾期未报 %4 件")
                         .arg(r.issued)
                         .arg(r.resolved)
                         .arg(r.onTime)
                         .arg(r.overdueOpen);

    std::vector<FigureRow> lights;
    const std::pair<StatusLight, QString> shown[]{{StatusLight::Red, tr("逾期")},
                                                  {StatusLight::Yellow, tr("临期")},
                                                  {StatusLight::Green, tr("正常")},
                                                  {StatusLight::Grey, tr("已办结")},
                                                  {StatusLight::None, tr("无期限")}};
    for (const auto& [light, label] : shown) {
        FigureRow row{QString::number(themeLight(light)), label};
        row.count = figures.lights[static_cast<std::size_t>(light)];
        row.amount = QString::number(row.count);
        lights.push_back(std::move(row));
    }
    scale(lights);
    m_lights.set(std::move(lights));

    std::vector<FigureRow> decisions;
    for (const DecisionFigure& figure : figures.decisions) {
        FigureRow row{decisionKey(figure), decisionText(decisionKey(figure))};
        row.share = -1;
        row.count = figure.count;
        row.amount = QString::number(figure.count);
        decisions.push_back(std::move(row));
    }
    m_decisions.set(std::move(decisions));
}

HeadquartersDesk::HeadquartersDesk(QObject* parent)
    : QObject(parent)
    , m_task(this, [this] { refresh(); })
{
    refresh();
}

void HeadquartersDesk::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen() || !workspace->isHeadquarters())
        return show({});
    m_task.start(
        idText(workspace->person()),
        [person = workspace->person(), now = workspace->now()](const Store& store) {
            return Result<std::vector<DecisionFigure>>(decisionFigures(store, person, now));
        },
        [this](const Result<std::vector<DecisionFigure>>& figures) {
            if (figures)
                show(*figures);
        });
}

void HeadquartersDesk::show(const std::vector<DecisionFigure>& figures)
{
    int conflicts = 0;
    int waiting = 0;
    for (const DecisionFigure& figure : figures) {
        waiting += figure.count;
        conflicts += figure.kind->number == kinds::conflict ? figure.count : 0;
    }
    if (m_conflicts == conflicts && m_waiting == waiting)
        return;
    m_conflicts = conflicts;
    m_waiting = waiting;
    Q_EMIT changed();
}

} // namespace jiannuo
