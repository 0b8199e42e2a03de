// SPDX-License-Identifier: Apache-2.0
#include "qml/ledger/commitment_list_model.h"

#include "qml/workspace/coalescing.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

CommitmentListModel::CommitmentListModel(QObject* parent)
    : QAbstractListModel(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CommitmentListModel::refresh);
    if (Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, [this] {
            m_recount = true;
            if (!m_soon.isActive())
                m_soon.start(coalesceMs);
        });
        m_soon.start(0);
    }
}

QHash<int, QByteArray> CommitmentListModel::roleNames() const
{
    return {{RecordId, "recordId"},       {Title, "title"},           {OrgName, "orgName"},
            {KindLabel, "kindLabel"},     {StateLabel, "stateLabel"}, {StateTone, "stateTone"},
            {LightValue, "lightValue"},   {LightText, "lightText"},   {Due, "due"},
            {Provisional, "provisional"}, {Waiting, "waiting"}};
}

int CommitmentListModel::rowCount(const QModelIndex& parent) const
{
    if (!m_listed) {
        m_listed = true;
        m_count = countRows();
    }
    return parent.isValid() ? 0 : m_count;
}

/// Nothing before somebody wants the list: some pages want the counts alone.
int CommitmentListModel::countRows() const
{
    if (m_searching)
        return static_cast<int>(m_found.size());
    const Workspace* workspace = Workspace::instance();
    if (!m_listed || !m_lights || !workspace || !workspace->isOpen())
        return 0;
    return static_cast<int>(workspace->view().count(kindOf<Commitment>(), m_query));
}

Query CommitmentListModel::query(int light) const
{
    using Test = Condition::Test;
    Query query;
    if (light == AnyOpen)
        query.where.push_back(CommitmentLights::open());
    else if (light != All)
        query.where = m_lights->conditions(fromThemeLight(light));
    if (m_state != 0)
        query.where.push_back({fieldNumber(&Commitment::state), Test::Equal, static_cast<qint64>(m_state)});
    if (m_kind != 0)
        query.where.push_back({fieldNumber(&Commitment::kind), Test::Equal, static_cast<qint64>(m_kind)});
    const QDate from = QDate::fromString(m_dueFrom, Qt::ISODate);
    const QDate to = QDate::fromString(m_dueTo, Qt::ISODate);
    if (from.isValid())
        query.where.push_back({fieldNumber(&Commitment::due), Test::GreaterOrEqual, from});
    if (to.isValid())
        query.where.push_back({fieldNumber(&Commitment::due), Test::LessOrEqual, to});
    if (const Id org = idFrom(m_org); !org.isNull()) {
        auto below = m_tree.subtree(org);
        // The whole tree needs no condition.
        if (below.size() < m_tree.size())
            query.orgs = std::move(below);
        if (query.orgs.empty() && !m_tree.find(org))
            query.orgs = {org};
    }
    query.text = m_text;
    query.orderBy = fieldNumber(&Commitment::due);
    query.descending = light == themeLight(StatusLight::Grey);
    return query;
}

void CommitmentListModel::refresh()
{
    m_soon.stop();
    m_soon.setInterval(0);
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    const Store& view = workspace->view();
    m_tree = OrgTree(view);
    m_lights.emplace(workspace->now(), workspace->calendar(), workspace->calendarRegion(),
                     workspace->lightRules());

    m_query = query(m_light == AnyOpen && (!m_text.isEmpty() || m_state != 0) ? int(All) : m_light);
    m_searching = !m_text.isEmpty();
    m_truncated = false;
    m_found.clear();
    if (m_searching)
        search(m_query);
    m_windows.clear();
    m_last.clear();
    // Never a reset: the view would make every row in sight anew, which takes longer than finding them.
    const int before = m_count;
    const int count = countRows();
    if (count > before)
        beginInsertRows({}, before, count - 1);
    else if (count < before)
        beginRemoveRows({}, count, before - 1);
    m_count = count;
    if (count > before)
        endInsertRows();
    else if (count < before)
        endRemoveRows();
    if (std::min(before, count) > 0)
        Q_EMIT dataChanged(index(0), index(std::min(before, count) - 1));
    if (std::exchange(m_others, false))
        Q_EMIT otherRows();
    Q_EMIT countChanged();

    const QDate today = workspace->today();
    for (std::size_t i = 0; (m_recount || m_countedOn != today) && i < m_counts.size(); ++i) {
        Query one = query(themeLight(static_cast<StatusLight>(i)));
        one.text.clear();
        m_counts[i] = static_cast<int>(view.count(kindOf<Commitment>(), one, MostCounted + 1));
    }
    m_recount = false;
    m_countedOn = today;
    Q_EMIT countsChanged();
}

void CommitmentListModel::search(const Query& wanted)
{
    Query query = wanted;
    query.orderBy = 0;
    query.limit = mostFound + 1;
    for (const Record& record : Workspace::instance()->view().list(kindOf<Commitment>(), query))
        m_found.push_back(rowFrom(record));
    m_truncated = m_found.size() > mostFound;
    if (m_truncated)
        m_found.resize(mostFound);
    std::stable_sort(m_found.begin(), m_found.end(), [](const Row& a, const Row& b) {
        const bool settledA = a.light.light == StatusLight::Grey;
        const bool settledB = b.light.light == StatusLight::Grey;
        if (settledA != settledB)
            return settledB;
        if (a.commitment.due.isValid() != b.commitment.due.isValid())
            return a.commitment.due.isValid();
        return a.commitment.due < b.commitment.due;
    });
}

CommitmentListModel::Row CommitmentListModel::rowFrom(const Record& record) const
{
    Row row{record.id, record.as<Commitment>(), {}, record.waiting};
    row.light = m_lights->of(row.commitment);
    return row;
}

const CommitmentListModel::Row* CommitmentListModel::row(int number) const
{
    const Workspace* workspace = Workspace::instance();
    if (number < 0 || number >= m_count || !workspace)
        return nullptr;
    if (m_searching) // fewer than m_count, while the view is being told that rows go
        return number < std::ssize(m_found) ? &m_found[static_cast<std::size_t>(number)] : nullptr;
    const int first = number / windowSize * windowSize;
    auto at = std::find_if(m_windows.begin(), m_windows.end(),
                           [&](const Window& window) { return window.first == first; });
    if (at == m_windows.end()) {
        Window window{first, {}};
        Query query = m_query;
        query.offset = first;
        query.limit = windowSize;
        if (const auto before = m_last.find(first - windowSize); before != m_last.end())
            query.after = before->second;
        for (const Record& record : workspace->view().list(kindOf<Commitment>(), query))
            window.rows.push_back(rowFrom(record));
        if (window.rows.size() == windowSize)
            m_last[first] = window.rows.back().id;
        m_windows.push_front(std::move(window));
        if (m_windows.size() > mostWindows)
            m_windows.pop_back();
    } else if (at != m_windows.begin()) {
        m_windows.splice(m_windows.begin(), m_windows, at);
    }
    const auto& rows = m_windows.front().rows;
    const auto offset = static_cast<std::size_t>(number - first);
    return offset < rows.size() ? &rows[offset] : nullptr;
}

QVariant CommitmentListModel::data(const QModelIndex& index, int role) const
{
    const Row* found = row(index.row());
    if (!found)
        return {};
    const Commitment& commitment = found->commitment;
    switch (role) {
    case RecordId:
        return idText(found->id);
    case Qt::DisplayRole:
    case Title:
        return commitment.title.isEmpty() ? commitment.text : commitment.title;
    case OrgName:
        return m_tree.nameOf(commitment.org);
    case KindLabel:
        return labelOf(commitment.kind);
    case StateLabel:
        return labelOf(commitment.state);
    case StateTone:
        return int(toneOf(commitment.state));
    case LightValue:
        return themeLight(found->light.light);
    case LightText:
        return found->light.workingDaysLeft ? daysLeftText(*found->light.workingDaysLeft) : QString();
    case Due:
        return dayText(commitment.due, Workspace::instance()->today());
    case Provisional:
        return found->light.provisional;
    case Waiting:
        return found->waiting;
    default:
        return {};
    }
}

int CommitmentListModel::rowOf(const QString& recordId) const
{
    const Id id = idFrom(recordId);
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        if (m_found[i].id == id)
            return static_cast<int>(i);
    }
    for (const Window& window : m_windows) {
        for (std::size_t i = 0; i < window.rows.size(); ++i) {
            if (window.rows[i].id == id)
                return window.first + static_cast<int>(i);
        }
    }
    return -1;
}

QString CommitmentListModel::recordIdAt(int number) const
{
    const Row* found = row(number);
    return found ? idText(found->id) : QString();
}

QStringList CommitmentListModel::stateChoices()
{
    QStringList labels{tr("全部")};
    for (const EnumEntry& entry : commitmentStateEntries)
        labels += enumInfo<CommitmentState>.label(entry.number);
    return labels;
}

QStringList CommitmentListModel::kindChoices()
{
    QStringList labels{tr("全部")};
    for (const EnumEntry& entry : commitmentKindEntries)
        labels += enumInfo<CommitmentKind>.label(entry.number);
    return labels;
}

} // namespace jiannuo
