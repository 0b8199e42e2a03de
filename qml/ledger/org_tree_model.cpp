// SPDX-License-Identifier: Apache-2.0
#include "qml/ledger/org_tree_model.h"

#include "qml/workspace/coalescing.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

QString iconOf(OrgKind kind)
{
    switch (kind) {
    case OrgKind::Area:
        return QStringLiteral("globe");
    case OrgKind::Headquarters:
        return QStringLiteral("headquarters");
    case OrgKind::PartyOrg:
        return QStringLiteral("people");
    default:
        return QStringLiteral("org");
    }
}

} // namespace

OrgTreeModel::OrgTreeModel(QObject* parent)
    : RowModel(OrgRow::staticMetaObject, parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(coalesceMs);
    connect(&m_pause, &QTimer::timeout, this, &OrgTreeModel::refresh);
    if (Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, &m_pause, qOverload<>(&QTimer::start));
        refresh();
    }
}

void OrgTreeModel::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT textChanged();
    layOut();
}

QString OrgTreeModel::root() const
{
    return m_reach.size() == 1 ? idText(m_reach.front()) : QString();
}

void OrgTreeModel::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    const Store& view = workspace->view();
    m_tree = OrgTree(view);
    m_reach = m_tree.reachOf(view, workspace->person(), workspace->today());
    if (!m_opened && !m_reach.empty()) {
        m_opened = true;
        for (const Id& org : m_reach)
            m_expanded.insert(org);
    }

    const CommitmentLights lights(workspace->now(), workspace->calendar(), workspace->calendarRegion(),
                                  workspace->lightRules());
    const auto counts = [&](std::vector<Condition> where) {
        Query query;
        query.where = std::move(where);
        return view.countBy(kindOf<Commitment>(), fieldNumber(&Commitment::org), query);
    };
    QHash<Id, Sums> own;
    for (const auto& [org, count] : counts({}))
        own[org.as<Id>()].total = static_cast<int>(count);
    for (const auto& [org, count] : counts(lights.conditions(StatusLight::Red)))
        own[org.as<Id>()].red = static_cast<int>(count);
    for (const auto& [org, count] : counts(lights.conditions(StatusLight::Yellow)))
        own[org.as<Id>()].yellow = static_cast<int>(count);
    m_sums.clear();
    m_unitCount = 0;
    for (const Id& org : m_reach) {
        sum(org, own);
        for (const Id& below : m_tree.subtree(org)) {
            const OrgKind kind = m_tree.find(below)->org.kind;
            m_unitCount += kind != OrgKind::Area && kind != OrgKind::Headquarters ? 1 : 0;
        }
    }
    layOut();
    Q_EMIT refreshed();
}

OrgTreeModel::Sums OrgTreeModel::sum(const Id& org, QHash<Id, Sums>& own)
{
    // Entered before its children: a circle in damaged data ends here.
    if (m_sums.contains(org))
        return {};
    Sums sums = own.value(org);
    m_sums.insert(org, sums);
    for (const Id& child : m_tree.find(org)->children) {
        const Sums below = sum(child, own);
        sums.total += below.total;
        sums.red += below.red;
        sums.yellow += below.yellow;
    }
    m_sums.insert(org, sums);
    return sums;
}

OrgRow OrgTreeModel::rowOf(const OrgTree::Node& node, int depth) const
{
    const Sums sums = m_sums.value(node.id);
    OrgRow row;
    row.key = idText(node.id);
    row.name = node.org.shortName.isEmpty() || depth == 0 ? node.org.name : node.org.shortName;
    row.iconName = iconOf(node.org.kind);
    row.depth = depth;
    row.expandable = !node.children.empty();
    row.expanded = m_expanded.contains(node.id);
    row.total = sums.total;
    row.red = sums.red;
    row.yellow = sums.yellow;
    return row;
}

void OrgTreeModel::add(std::vector<OrgRow>& rows, const Id& org, int depth) const
{
    const OrgTree::Node& node = *m_tree.find(org);
    rows.push_back(rowOf(node, depth));
    if (!m_expanded.contains(org) || depth > 31)
        return;
    for (const Id& child : node.children)
        add(rows, child, depth + 1);
}

void OrgTreeModel::layOut()
{
    std::vector<OrgRow> rows;
    if (m_text.trimmed().isEmpty()) {
        for (const Id& org : m_reach)
            add(rows, org, 0);
    } else {
        for (const Id& root : m_reach) {
            for (const Id& org : m_tree.subtree(root)) {
                const OrgTree::Node& node = *m_tree.find(org);
                if (!node.org.name.contains(m_text.trimmed(), Qt::CaseInsensitive)
                    && !node.org.shortName.contains(m_text.trimmed(), Qt::CaseInsensitive))
                    continue;
                OrgRow row = rowOf(node, 0);
                row.expandable = false;
                row.path = m_tree.pathOf(org);
                rows.push_back(std::move(row));
            }
        }
    }
    show(m_rows, std::move(rows));
}

void OrgTreeModel::toggle(const QString& org)
{
    setExpanded(org, !m_expanded.contains(idFrom(org)));
}

void OrgTreeModel::setExpanded(const QString& org, bool expanded)
{
    const Id id = idFrom(org);
    if (m_expanded.contains(id) == expanded || !m_tree.find(id))
        return;
    if (expanded)
        m_expanded.insert(id);
    else
        m_expanded.remove(id);
    layOut();
}

int OrgTreeModel::reveal(const QString& org)
{
    const OrgTree::Node* node = m_tree.find(idFrom(org));
    for (int depth = 0; node && depth < 32; ++depth) {
        node = m_tree.find(node->org.parent);
        if (node)
            m_expanded.insert(node->id);
    }
    layOut();
    const auto at =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const OrgRow& row) { return row.key == org; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

QString OrgTreeModel::nameOf(const QString& org) const
{
    return m_tree.nameOf(idFrom(org));
}

} // namespace jiannuo
