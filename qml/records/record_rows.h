// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/store.h"

#include <list>
#include <map>

namespace jiannuo {

/// The records that a query finds, however many: only a few windows of them are in memory, fetched as they
/// come into sight.
class RecordRows {
public:
    static constexpr int windowSize = 100;
    static constexpr int mostWindows = 6;

    /// Forgets what was read; nothing is read before it is asked for.
    void ask(const KindInfo& kind, Query query);
    int count(const Store& store) const;
    /// Null beyond the last one.
    const Record* at(const Store& store, int row) const;
    /// The row of that record among those in memory, or -1.
    int rowOf(const Id& id) const;

private:
    struct Window {
        int first = 0;
        std::vector<Record> records;
    };

    const KindInfo* m_kind = nullptr;
    Query m_query;
    mutable int m_count = -1;
    mutable std::list<Window> m_windows; ///< the last used first
    mutable std::map<int, Id> m_last; ///< of each window that was read: leads to the next
};

} // namespace jiannuo
