// SPDX-License-Identifier: Apache-2.0
#include "qml/findings/finding_list_model.h"

#include "qml/workspace/coalescing.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

QStringList choices(const QString& all, const EnumInfo& info)
{
    QStringList labels{all};
    for (const EnumEntry& entry : info.entries)
        labels += info.label(entry.number);
    return labels;
}

} // namespace

FindingListModel::FindingListModel(QObject* parent)
    : RowModel(FindingRow::staticMetaObject, parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FindingListModel::refresh);
    if (Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, &FindingListModel::soon);
        m_soon.start(0);
    }
}

void FindingListModel::soon()
{
    if (!m_active)
        m_stale = true;
    else if (!m_soon.isActive())
        m_soon.start(coalesceMs);
}

void FindingListModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    if (active && std::exchange(m_stale, false))
        m_soon.start(0);
}

void FindingListModel::refresh()
{
    m_soon.stop();
    Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    FindingFilter filter;
    filter.group = static_cast<FindingGroup>(m_group);
    filter.category = m_category;
    filter.severity = m_severity;
    filter.org = idFrom(m_org);
    filter.overdue = m_overdueOnly;
    filter.mine = m_mineOnly;
    filter.text = m_text;
    filter.limit = mostRows;
    const FindingReader reader{workspace->person(), workspace->now(), workspace->calendar(),
                               workspace->calendarRegion(), workspace->lightRules()};
    workspace->ledger().run(
        this,
        [reader, filter](DeviceLedger& ledger) {
            return attempt(
                [&]() -> Result<FindingCases> { return readFindings(ledger.view(), reader, filter); });
        },
        [this, asked = ++m_asked](Result<FindingCases> cases) {
            if (asked != m_asked)
                return;
            m_problem = cases ? QString() : cases.error().sentence;
            if (cases)
                present(std::move(*cases));
            m_loaded = true;
            Q_EMIT refreshed();
        });
}

void FindingListModel::present(FindingCases cases)
{
    const QDate today = Workspace::instance()->today();
    m_cases = std::move(cases);
    std::vector<FindingRow> rows;
    for (std::size_t i = 0; i < m_cases.rows.size(); ++i)
        rows.push_back(rowFrom(m_cases.rows[i], m_cases.lights[i], today));
    show(m_rows, std::move(rows));
}

FindingRow FindingListModel::rowFrom(const FindingCase& one, const LightResult& light, QDate today) const
{
    FindingRow row;
    row.key = idText(one.id);
    row.title = one.text;
    QStringList kind{m_cases.orgNames.value(one.org)};
    if (one.readable)
        kind << labelOf(one.category) << labelOf(one.severity);
    row.subtitle = kind.join(QStringLiteral(" · "));
    row.badge = one.stateLabel();
    row.badgeTone = one.stateTone(today);
    row.light = themeLight(light.light);
    row.lightText = light.workingDaysLeft ? daysLeftText(*light.workingDaysLeft) : QString();
    row.overdue = light.light == StatusLight::Red;
    const bool near = row.overdue || light.light == StatusLight::Yellow;
    row.trailing = one.isPutRight() ? QString() : near ? row.lightText : dayText(one.due, today);
    row.trailingDetail = one.waiting           ? tr("待送出")
        : !one.isPutRight() && one.provisional ? tr("暂定")
                                               : QString();
    row.band = row.overdue                     ? tr("已逾期")
        : light.light == StatusLight::Yellow   ? tr("临近期限")
        : light.light == StatusLight::Green    ? tr("未到期限")
        : one.state == FindingState::Closed    ? tr("已销号")
        : one.state == FindingState::Dismissed ? tr("不予认定")
        : light.light == StatusLight::Grey     ? tr("已整改，待销号")
                                               : tr("没有期限");
    return row;
}

QList<int> FindingListModel::counts() const
{
    QList<int> result;
    for (const qint64 count : m_cases.counts)
        result += static_cast<int>(count);
    return result;
}

QStringList FindingListModel::orgChoices() const
{
    QStringList names{tr("全部单位")};
    for (const auto& [id, name] : m_cases.orgs)
        names += name;
    return names;
}

int FindingListModel::orgIndex() const
{
    const Id org = idFrom(m_org);
    for (std::size_t i = 0; i < m_cases.orgs.size(); ++i) {
        if (m_cases.orgs[i].first == org)
            return static_cast<int>(i) + 1;
    }
    return m_org.isEmpty() ? 0 : -1;
}

void FindingListModel::chooseOrg(int index)
{
    const auto at = static_cast<std::size_t>(index) - 1;
    setOrg(index > 0 && at < m_cases.orgs.size() ? idText(m_cases.orgs[at].first) : QString());
}

int FindingListModel::rowOf(const QString& key) const
{
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const FindingRow& row) { return row.key == key; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

FindingListModel::Group FindingListModel::groupOf(const QString& state)
{
    const EnumEntry* entry = enumInfo<FindingState>.byName(state);
    return entry ? static_cast<Group>(findingGroup(static_cast<FindingState>(entry->number), {})) : Open;
}

QString FindingListModel::groupLabel(Group group)
{
    return findingGroupLabel(static_cast<FindingGroup>(group));
}

QStringList FindingListModel::categoryChoices()
{
    return choices(tr("全部类别"), enumInfo<FindingCategory>);
}

QStringList FindingListModel::severityChoices()
{
    return choices(tr("全部程度"), enumInfo<Severity>);
}

} // namespace jiannuo
