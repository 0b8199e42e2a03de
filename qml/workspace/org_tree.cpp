// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/org_tree.h"

namespace jiannuo {

namespace {

constexpr int deepestTree = 32;

} // namespace

OrgTree::OrgTree(const Store& view)
{
    std::vector<Id> order;
    for (const Record& record : view.list(kindOf<Org>())) {
        m_nodes.insert(record.id, {record.id, record.as<Org>(), {}});
        order.push_back(record.id);
    }
    for (const Id& id : order) {
        const auto parent = m_nodes.find(m_nodes[id].org.parent);
        if (parent != m_nodes.end())
            parent->children.push_back(id);
        else
            m_roots.push_back(id);
    }
}

const OrgTree::Node* OrgTree::find(const Id& id) const
{
    const auto at = m_nodes.constFind(id);
    return at == m_nodes.constEnd() ? nullptr : &*at;
}

std::vector<Id> OrgTree::reachOf(const Store& view, const Id& person, QDate today) const
{
    std::vector<Id> reached;
    for (const auto& [id, appointment] : view.all(&Appointment::person, person)) {
        const bool over = appointment.revoked || (appointment.from.isValid() && today < appointment.from)
            || (appointment.until.isValid() && today > appointment.until);
        const bool again = std::find(reached.begin(), reached.end(), appointment.org) != reached.end();
        if (!over && !again && find(appointment.org))
            reached.push_back(appointment.org);
    }
    std::vector<Id> topmost;
    for (const Id& org : reached) {
        if (std::none_of(reached.begin(), reached.end(),
                         [&](const Id& other) { return other != org && isBelow(org, other); }))
            topmost.push_back(org);
    }
    return topmost.empty() ? m_roots : topmost;
}

std::vector<Id> OrgTree::subtree(const Id& root) const
{
    std::vector<Id> result;
    if (find(root))
        result.push_back(root);
    for (std::size_t i = 0; i < result.size() && i <= size(); ++i) {
        const auto& children = find(result[i])->children;
        result.insert(result.end(), children.begin(), children.end());
    }
    return result;
}

bool OrgTree::isBelow(const Id& org, const Id& root) const
{
    Id at = org;
    for (int depth = 0; depth < deepestTree; ++depth) {
        if (at == root)
            return true;
        const Node* node = find(at);
        if (!node)
            return false;
        at = node->org.parent;
    }
    return false;
}

QString OrgTree::nameOf(const Id& id) const
{
    const Node* node = find(id);
    return node ? node->org.name : QString();
}

QString OrgTree::pathOf(const Id& id) const
{
    QStringList names;
    const Node* node = find(id);
    for (int depth = 0; node && depth < deepestTree; ++depth) {
        node = find(node->org.parent);
        if (node && find(node->org.parent))
            names.prepend(node->org.name);
    }
    return names.join(QStringLiteral(" › "));
}

} // namespace jiannuo
