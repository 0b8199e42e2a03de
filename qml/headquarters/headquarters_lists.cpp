// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/headquarters_lists.h"

#include "domain/china_time.h"
#include "domain/presentation.h"
#include "ledger/inbox.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

bool isOver(FindingState state)
{
    return state == FindingState::Closed || state == FindingState::Dismissed;
}

std::vector<FindingState> openStates()
{
    std::vector<FindingState> states;
    for (const EnumEntry& entry : findingStateEntries) {
        if (!isOver(static_cast<FindingState>(entry.number)))
            states.push_back(static_cast<FindingState>(entry.number));
    }
    return states;
}

Condition oneOf(const std::vector<FindingState>& states)
{
    Condition condition{fieldNumber(&Finding::state), Condition::Test::OneOf, {}, {}};
    for (const FindingState state : states)
        condition.values.emplace_back(static_cast<qint64>(state));
    return condition;
}

template <class Model> void follow(Model* model, QTimer& pause)
{
    pause.setSingleShot(true);
    QObject::connect(&pause, &QTimer::timeout, model, &Model::refresh);
    if (Workspace* workspace = Workspace::instance())
        QObject::connect(workspace, &Workspace::changed, model, [&pause] {
            if (!pause.isActive())
                pause.start(coalesceMs);
        });
}

} // namespace

UnitListModel::UnitListModel(QObject* parent)
    : RowModel(UnitRow::staticMetaObject, parent)
{
    follow(this, m_pause);
    refresh();
}

void UnitListModel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    layOut();
}

void UnitListModel::refresh()
{
    m_pause.stop();
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    const Store& view = workspace->view();
    const OrgTree tree(view);
    Query open;
    open.where = {oneOf(openStates())};
    QHash<Id, int> findings;
    for (const auto& [org, count] : view.countBy(kindOf<Finding>(), fieldNumber(&Finding::org), open))
        findings.insert(org.as<Id>(), static_cast<int>(count));
    m_all.clear();
    m_names.clear();
    for (const Id& root : tree.reachOf(view, workspace->person(), workspace->today())) {
        for (const Id& id : tree.subtree(root)) {
            const Org& org = tree.find(id)->org;
            if (org.kind == OrgKind::Area || org.kind == OrgKind::Headquarters)
                continue;
            UnitRow row{idText(id), org.name};
            row.detail = org.category != OrgCategory::None ? labelOf(org.category) : tree.pathOf(id);
            row.openFindings = findings.value(id);
            m_all.push_back(std::move(row));
            m_names.push_back({org.name, org.shortName});
        }
    }
    layOut();
}

void UnitListModel::layOut()
{
    const QString wanted = m_text.trimmed();
    std::vector<UnitRow> rows;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const bool found = std::any_of(m_names[i].begin(), m_names[i].end(), [&](const QString& name) {
            return name.contains(wanted, Qt::CaseInsensitive);
        });
        if (wanted.isEmpty() || found)
            rows.push_back(m_all[i]);
    }
    show(m_rows, std::move(rows));
}

FindingRows::FindingRows(QObject* parent)
    : RowModel(WaitingLine::staticMetaObject, parent)
{
    follow(this, m_pause);
    m_pause.start(0);
}

void FindingRows::requestRefresh()
{
    Q_EMIT queryChanged();
    m_pause.start(0);
}

void FindingRows::setState(const QString& state)
{
    if (m_state == state)
        return;
    m_state = state;
    requestRefresh();
}

void FindingRows::setOrg(const QString& org)
{
    if (m_org == org)
        return;
    m_org = org;
    requestRefresh();
}

void FindingRows::setLimit(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    requestRefresh();
}

QString FindingRows::stateLabel() const
{
    const EnumEntry* entry = enumInfo<FindingState>.byName(m_state);
    return entry ? enumInfo<FindingState>.label(entry->number) : tr("未了结的问题");
}

void FindingRows::refresh()
{
    m_pause.stop();
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    const Store& view = workspace->view();
    const EnumEntry* entry = enumInfo<FindingState>.byName(m_state);
    Query query;
    query.where = {entry ? oneOf({static_cast<FindingState>(entry->number)}) : oneOf(openStates())};
    if (!m_org.isEmpty())
        query.orgs = {idFrom(m_org)};
    m_total = static_cast<int>(view.count(kindOf<Finding>(), query));
    query.orderBy = fieldNumber(&Finding::due);
    query.limit = m_limit;
    std::vector<WaitingLine> rows;
    for (const Record& record : view.list(kindOf<Finding>(), query)) {
        const auto finding = record.as<Finding>();
        WaitingLine row{idText(record.id), QStringLiteral("finding"), idText(record.id), finding.text};
        const auto org = view.get<Org>(finding.org);
        QStringList parts{m_org.isEmpty() && org ? org->name : QString(), labelOf(finding.category),
                          labelOf(finding.severity)};
        parts.removeAll(QString());
        row.subtitle = parts.join(QStringLiteral(" · "));
        if (m_state.isEmpty()) {
            row.badge = labelOf(finding.state);
            row.badgeTone = finding.severity >= Severity::Serious ? Danger : Info;
        }
        if (finding.due.isValid() && !isOver(finding.state)) {
            const LightResult light = dayLight(workspace->now(), finding.due, false, workspace->calendar(),
                                               workspace->calendarRegion(), workspace->lightRules());
            row.light = themeLight(light.light);
            row.lightText = light.workingDaysLeft ? daysLeftText(*light.workingDaysLeft) : QString();
            row.trailing = row.lightText;
        }
        rows.push_back(std::move(row));
    }
    show(m_rows, std::move(rows));
    Q_EMIT refreshed();
}

QString decisionKey(const DecisionFigure& figure)
{
    return QLatin1StringView(figure.kind->name) + u'.' + QLatin1StringView(figure.step);
}

QString decisionText(const QString& key)
{
    const KindInfo* kind = Kinds::byName(key.section(u'.', 0, 0));
    if (!kind)
        return {};
    for (const Awaited& awaited : presentationOf(*kind).awaited) {
        if (key.section(u'.', 1) == QLatin1StringView(kind->transition(awaited.verb)->name))
            return DecisionRows::tr("%1%2").arg(kind->displayLabel(),
                                                QCoreApplication::translate("Domain", awaited.words));
    }
    return kind->displayLabel();
}

DecisionRows::DecisionRows(QObject* parent)
    : RowModel(WaitingLine::staticMetaObject, parent)
{
    follow(this, m_pause);
}

void DecisionRows::setWhat(const QString& what)
{
    if (m_what == what)
        return;
    m_what = what;
    Q_EMIT whatChanged();
    m_pause.start(0);
}

QString DecisionRows::label() const
{
    return decisionText(m_what);
}

void DecisionRows::refresh()
{
    m_pause.stop();
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    const KindInfo* kind = Kinds::byName(m_what.section(u'.', 0, 0));
    std::vector<WaitingLine> rows;
    if (kind) {
        const Store& view = workspace->view();
        const int due = presentationOf(*kind).due;
        for (const Turn& turn : turnsOf(view, *kind, workspace->person(), workspace->now())) {
            if (m_what.section(u'.', 1) != QLatin1StringView(turn.step->name))
                continue;
            const Record page = pageOf(view, turn.record);
            WaitingLine row{idText(turn.record.id), QString::fromLatin1(page.kind->name), idText(page.id),
                            recordTitle(view, page)};
            row.subtitle = recordSubtitle(view, page);
            row.trailing = dayText(turn.record[due].as<QDate>(), workspace->today());
            rows.push_back(std::move(row));
        }
    }
    show(m_rows, std::move(rows));
}

} // namespace jiannuo
