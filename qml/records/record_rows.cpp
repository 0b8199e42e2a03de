// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_rows.h"

namespace jiannuo {

void RecordRows::ask(const KindInfo& kind, Query query)
{
    m_kind = &kind;
    m_query = std::move(query);
    m_count = -1;
    m_windows.clear();
    m_last.clear();
}

int RecordRows::count(const Store& store) const
{
    if (m_count < 0)
        m_count = m_kind ? static_cast<int>(store.count(*m_kind, m_query)) : 0;
    return m_count;
}

const Record* RecordRows::at(const Store& store, int row) const
{
    if (!m_kind || row < 0)
        return nullptr;
    const int first = row / windowSize * windowSize;
    const auto at = std::find_if(m_windows.begin(), m_windows.end(),
                                 [&](const Window& window) { return window.first == first; });
    if (at == m_windows.end()) {
        Query query = m_query;
        query.offset = first;
        query.limit = windowSize;
        // A search has its own order: nothing stands behind a row of it.
        const auto before = m_last.find(first - windowSize);
        if (m_query.text.isEmpty() && before != m_last.end())
            query.after = before->second;
        Window window{first, store.list(*m_kind, query)};
        if (window.records.size() == windowSize)
            m_last[first] = window.records.back().id;
        m_windows.push_front(std::move(window));
        if (m_windows.size() > mostWindows)
            m_windows.pop_back();
    } else if (at != m_windows.begin()) {
        m_windows.splice(m_windows.begin(), m_windows, at);
    }
    const auto& records = m_windows.front().records;
    const auto offset = static_cast<std::size_t>(row - first);
    return offset < records.size() ? &records[offset] : nullptr;
}

int RecordRows::rowOf(const Id& id) const
{
    for (const Window& window : m_windows) {
        const auto at = std::find_if(window.records.begin(), window.records.end(),
                                     [&](const Record& record) { return record.id == id; });
        if (at != window.records.end())
            return window.first + static_cast<int>(at - window.records.begin());
    }
    return -1;
}

} // namespace jiannuo
