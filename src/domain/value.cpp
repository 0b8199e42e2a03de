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

const Value& Fields::operator[](int number) const
{
    static const Value none;
    const auto at = lowerBound(m_entries, number);
    return at != m_entries.end() && at->first == number ? at->second : none;
}

void Fields::set(int number, Value value)
{
    // Rows and patches are read in rising order.
    if (m_entries.empty() || m_entries.back().first < number) {
        m_entries.emplace_back(number, std::move(value));
        return;
    }
    const auto at = lowerBound(m_entries, number);
    if (at != m_entries.end() && at->first == number)
        at->second = std::move(value);
    else
        m_entries.insert(at, {number, std::move(value)});
}

void Fields::erase(int number)
{
    const auto at = lowerBound(m_entries, number);
    if (at != m_entries.end() && at->first == number)
        m_entries.erase(at);
}

bool Fields::contains(int number) const
{
    const auto at = lowerBound(m_entries, number);
    return at != m_entries.end() && at->first == number;
}

bool Fields::operator==(const Fields& other) const
{
    return m_entries == other.m_entries;
}

} // namespace jiannuo
