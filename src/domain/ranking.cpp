// SPDX-License-Identifier: Apache-2.0
#include "domain/ranking.h"

#include <algorithm>

namespace jiannuo {

namespace {

/// Whether a stands before b; equal entries are neither before the other.
bool better(const RankingEntry& a, const RankingEntry& b, bool useTieBreakers)
{
    if (a.score != b.score)
        return a.score > b.score; // an absent score is less than any
    return useTieBreakers && a.score && a.tieBreakers > b.tieBreakers;
}

Ranking rank(std::vector<const RankingEntry*>& members, const RankingRules& rules)
{
    std::sort(members.begin(), members.end(), [&](const RankingEntry* a, const RankingEntry* b) {
        if (better(*a, *b, rules.useTieBreakers))
            return true;
        return !better(*b, *a, rules.useTieBreakers) && a->key < b->key;
    });
    Ranking result;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const RankingEntry& member = *members[i];
        RankedEntry entry{member.key, {}, false, member.score};
        if (member.score) {
            entry.rank = static_cast<int>(i) + 1;
            if (i > 0 && !better(*members[i - 1], member, rules.useTieBreakers)) {
                entry.rank = result.entries.back().rank;
                entry.tied = result.entries.back().tied = true;
            }
            ++result.ranked;
        }
        result.entries.push_back(std::move(entry));
    }
    result.hidden = result.ranked < rules.hideBelow;
    return result;
}

} // namespace

std::map<QString, Ranking> rankByClass(const std::vector<RankingEntry>& entries, const RankingRules& rules)
{
    std::map<QString, std::vector<const RankingEntry*>> classes;
    for (const RankingEntry& entry : entries)
        classes[entry.classKey].push_back(&entry);
    std::map<QString, Ranking> result;
    for (auto& [key, members] : classes)
        result.emplace(key, rank(members, rules));
    return result;
}

} // namespace jiannuo
