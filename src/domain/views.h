// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

#include <map>

namespace jiannuo {

/// A view with changes on top that are not stored: an intent's earlier changes, a draft.
class StagedView final : public View {
public:
    explicit StagedView(const View& base)
        : m_base(base)
    {
    }
    void stage(Record record);

    std::optional<Record> find(const KindInfo& kind, const Id& id) const override;
    std::vector<Record> where(const KindInfo& kind, int field, const Value& value) const override;
    bool exists(const KindInfo& kind, const Wanted& fields) const override;
    std::vector<Fields> patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const override;
    std::optional<Record> findAny(const Id& id) const override;

private:
    const View& m_base;
    std::map<std::pair<KindNumber, Id>, Record> m_staged;
    std::map<Id, KindNumber> m_kinds; ///< of what is staged
};

/// A view that asks the one below only once. An intent's changes lead to the same organisation, person and
/// checklist again and again, and while it is judged nothing changes below.
class RememberingView final : public View {
public:
    explicit RememberingView(const View& base)
        : m_base(base)
    {
    }

    std::optional<Record> find(const KindInfo& kind, const Id& id) const override;
    std::vector<Record> where(const KindInfo& kind, int field, const Value& value) const override;
    bool exists(const KindInfo& kind, const Wanted& fields) const override;
    std::vector<Fields> patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const override;
    std::optional<Record> findAny(const Id& id) const override;

private:
    struct List {
        KindNumber kind = 0;
        int field = 0;
        Value value;
        std::vector<Record> records;
    };

    const View& m_base;
    mutable std::map<std::pair<KindNumber, Id>, std::optional<Record>> m_found;
    mutable std::vector<List> m_lists;
    mutable std::vector<List> m_asked; ///< by exists(), once
};

} // namespace jiannuo
