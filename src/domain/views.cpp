// SPDX-License-Identifier: Apache-2.0
#include "domain/views.h"

namespace jiannuo {

void StagedView::stage(Record record)
{
    m_kinds.insert_or_assign(record.id, record.kind->number);
    m_staged.insert_or_assign({record.kind->number, record.id}, std::move(record));
}

std::optional<Record> StagedView::findAny(const Id& id) const
{
    const auto at = m_kinds.find(id);
    return at != m_kinds.end() ? std::optional<Record>(m_staged.at({at->second, id})) : m_base.findAny(id);
}

std::optional<Record> StagedView::find(const KindInfo& kind, const Id& id) const
{
    const auto at = m_staged.find({kind.number, id});
    return at != m_staged.end() ? std::optional<Record>(at->second) : m_base.find(kind, id);
}

std::vector<Record> StagedView::where(const KindInfo& kind, int field, const Value& value) const
{
    std::vector<Record> result;
    for (Record& record : m_base.where(kind, field, value)) {
        if (!m_staged.contains({kind.number, record.id}))
            result.push_back(std::move(record));
    }
    for (const auto& [key, record] : m_staged) {
        if (key.first == kind.number && record[field] == value)
            result.push_back(record);
    }
    return result;
}

bool StagedView::exists(const KindInfo& kind, const Wanted& fields) const
{
    bool hidden = false; // a staged record may stand for one below that has other values
    for (const auto& [key, record] : m_staged) {
        if (key.first != kind.number)
            continue;
        if (std::all_of(fields.begin(), fields.end(), [&, record = &record](const auto& wanted) {
                return (*record)[wanted.first] == wanted.second;
            }))
            return true;
        hidden = hidden || !kind.insertOnly;
    }
    return hidden ? View::exists(kind, fields) : m_base.exists(kind, fields);
}

std::vector<Fields> StagedView::patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const
{
    return m_base.patchesSince(kind, id, gseq);
}

std::optional<Record> RememberingView::find(const KindInfo& kind, const Id& id) const
{
    const auto [at, isNew] = m_found.try_emplace({kind.number, id});
    if (isNew)
        at->second = m_base.find(kind, id);
    return at->second;
}

std::vector<Record> RememberingView::where(const KindInfo& kind, int field, const Value& value) const
{
    for (const List& list : m_lists) {
        if (list.kind == kind.number && list.field == field && list.value == value)
            return list.records;
    }
    m_lists.push_back({kind.number, field, value, m_base.where(kind, field, value)});
    return m_lists.back().records;
}

/// Who asks a second time under the same first value mostly asks of something new: where nothing at all has
/// that value, it is remembered.
bool RememberingView::exists(const KindInfo& kind, const Wanted& fields) const
{
    const auto& [field, value] = fields.front();
    const auto same = [&, field = field, value = &value](const List& list) {
        return list.kind == kind.number && list.field == field && list.value == *value;
    };
    if (std::any_of(m_lists.begin(), m_lists.end(), same))
        return View::exists(kind, fields);
    if (std::none_of(m_asked.begin(), m_asked.end(), same)) {
        m_asked.push_back({kind.number, field, value, {}});
        return m_base.exists(kind, fields);
    }
    if (m_base.exists(kind, {fields.front()}))
        return m_base.exists(kind, fields);
    m_lists.push_back({kind.number, field, value, {}});
    return false;
}

std::vector<Fields> RememberingView::patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const
{
    return m_base.patchesSince(kind, id, gseq);
}

std::optional<Record> RememberingView::findAny(const Id& id) const
{
    return m_base.findAny(id);
}

} // namespace jiannuo
