// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "ledger/store.h"

#include <QHash>

namespace jiannuo {

/// All organisations by territory, read in one go: some thousands at the most.
class OrgTree {
public:
    struct Node {
        Id id;
        Org org;
        std::vector<Id> children; ///< in the order of their making
    };

    OrgTree() = default;
    explicit OrgTree(const Store& view);

    const Node* find(const Id& id) const;
    /// Those without a superior.
    const std::vector<Id>& roots() const { return m_roots; }
    /// The topmost organisations that the person's appointments reach on that day; all roots without any.
    std::vector<Id> reachOf(const Store& view, const Id& person, QDate today) const;
    /// The organisation and everything below it.
    std::vector<Id> subtree(const Id& root) const;
    bool isBelow(const Id& org, const Id& root) const;
    QString nameOf(const Id& id) const;
    /// 清溪县 › 水务局: the superiors' names, without the topmost.
    QString pathOf(const Id& id) const;
    std::size_t size() const { return static_cast<std::size_t>(m_nodes.size()); }

private:
    QHash<Id, Node> m_nodes;
    std::vector<Id> m_roots;
};

} // namespace jiannuo
