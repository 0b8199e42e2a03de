// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/small_county.h"

namespace jiannuo::test {

/// The small county with more of its people, who act: each act is an intent that headquarters judges.
struct Office : SmallCounty {
    Office()
    {
        root = person(QStringLiteral("管理员"), center, Role::Administrator, county);
        secondRoot = person(QStringLiteral("第二管理员"), center, Role::Administrator, county);
        waterAdmin = person(QStringLiteral("水务管理员"), waterUnit, Role::Administrator, waterUnit);
        waterHead = person(QStringLiteral("水务局长"), waterUnit, Role::OrgHead, waterUnit);
        reviewer = person(QStringLiteral("审核员"), county, Role::Reviewer, county);
    }

    Result<Verdict> act(const Id& who, const std::vector<Change>& changes)
    {
        return headquarters().record({who, clock.now(), changes});
    }
    void done(const Id& who, const std::vector<Change>& changes) { must(act(who, changes)); }

    /// Why it is refused; nothing where it is not.
    std::optional<ErrorCode> refusal(const Id& who, const std::vector<Change>& changes)
    {
        const auto judged = judge({who, clock.now(), changes}, headquarters().view(), clock.now());
        return judged ? std::nullopt : std::optional(judged.error().code);
    }

    template <Declared T> T now(const Id& id) { return *headquarters().view().get<T>(id); }

    template <Declared T, class F> Change step(const Id& id, QStringView name, F&& write)
    {
        const Record seen = *headquarters().view().find(kindOf<T>(), id);
        T next = seen.as<T>();
        write(next);
        return must(transition(seen, name, difference(seen.fields, toFields(next))));
    }
    template <Declared T> Change step(const Id& id, QStringView name)
    {
        return step<T>(id, name, [](T&) {});
    }
    template <Declared T, class F> Change amended(const Id& id, F&& write)
    {
        const Record seen = *headquarters().view().find(kindOf<T>(), id);
        T next = seen.as<T>();
        write(next);
        return amendment(seen, next);
    }

    Id root, secondRoot; ///< administrators of the whole log
    Id waterAdmin, waterHead;
    Id reviewer; ///< of the county
};

} // namespace jiannuo::test
