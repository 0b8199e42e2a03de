// SPDX-License-Identifier: Apache-2.0
#include "ledger/inbox.h"

#include "domain/rules.h"

#include <set>

namespace jiannuo {

namespace {

/// Whether the guard lets the step be taken as the record stands: what it looks at are other records.
bool isReady(const View& view, const Id& person, const Record& record, const Transition& step, Instant at)
{
    return !step.guard || step.guard({view, person, at, at, &record, record, &step}).ok();
}

} // namespace

Record pageOf(const View& view, const Record& record)
{
    const int field = presentationOf(*record.kind).partOf;
    const KindInfo* kind =
        field != 0 ? Kinds::byNumber(record.kind->fieldByNumber(field)->refersTo) : nullptr;
    const auto whole = kind ? view.find(*kind, record[field].as<Id>()) : std::nullopt;
    return whole.value_or(record);
}

std::vector<Turn> turnsOf(const Store& store, const KindInfo& kind, const Id& person, Instant at)
{
    const RememberingView view(store);
    const Presentation& presentation = presentationOf(kind);
    std::vector<Turn> turns;
    std::set<Id> seen;
    for (const Awaited& awaited : presentation.awaited) {
        const Transition* step = kind.transition(awaited.verb);
        // Who holds the role nowhere is spared a look at every record.
        if (!step || !mayAct(view, person, step->roles, {}, at))
            continue;
        Query query;
        query.where = {{kind.stateField, Condition::Test::Equal, Value(qint64(step->from)), {}}};
        for (Record& record : store.list(kind, query)) {
            if (!mayTake(view, person, record, *step, at)
                || (awaited.byGuard && !isReady(view, person, record, *step, at))
                || !seen.insert(record.id).second)
                continue;
            turns.push_back({std::move(record), step, &awaited});
        }
    }
    const auto due = [&](const Turn& turn) { return turn.record[presentation.due].as<QDate>(); };
    std::stable_sort(turns.begin(), turns.end(), [&](const Turn& a, const Turn& b) {
        return due(a).isValid() != due(b).isValid() ? due(a).isValid() : due(a) < due(b);
    });
    return turns;
}

std::vector<Turn> inbox(const Store& store, const Id& person, Instant at)
{
    std::vector<Turn> all;
    for (const KindNumber number : presentedKinds()) {
        for (Turn& turn : turnsOf(store, *Kinds::byNumber(number), person, at))
            all.push_back(std::move(turn));
    }
    return all;
}

} // namespace jiannuo
