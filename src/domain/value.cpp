// SPDX-License-Identifier: Apache-2.0
#include "domain/value.h"

#include <algorithm>

namespace jiannuo {

namespace {

auto lowerBound(auto& entries, int number)
{
    return std::lower_bound(entries.begin(), entries.end(), number,
                            [](const Fields::Entry& entry, int wanted) { return entry.first < wanted; });
}

} // namespace

/// To be changed: nobody else sees it.
std::vector<Fields::Entry>& Fields::own()
{
    if (!m_entries)
        m_entries = std::make_shared<std::vector<Entry>>();
    else if (m_entries.use_count() > 1)
        m_entries = std::make_shared<std::vector<Entry>>(*m_entries);
    return *m_entries;
}

void Fields::reserve(std::size_t count)
{
    own().reserve(count);
}

const Value& Fields::operator[](int number) const
{
    static const Value none;
    const auto& all = entries();
    const auto at = lowerBound(all, number);
    return at != all.end() && at->first == number ? at->second : none;
}

void Fields::set(int number, Value value)
{
    auto& all = own();
    // Rows and patches are read in rising order.
    if (all.empty() || all.back().first < number) {
        all.emplace_back(number, std::move(value));
        return;
    }
    const auto at = lowerBound(all, number);
    if (at != all.end() && at->first == number)
        at->second = std::move(value);
    else
        all.insert(at, {number, std::move(value)});
}

void Fields::erase(int number)
{
    if (!contains(number))
        return;
    auto& all = own();
    all.erase(lowerBound(all, number));
}

bool Fields::contains(int number) const
{
    const auto& all = entries();
    const auto at = lowerBound(all, number);
    return at != all.end() && at->first == number;
}

bool Fields::operator==(const Fields& other) const
{
    return m_entries == other.m_entries || entries() == other.entries();
}

} // namespace jiannuo
