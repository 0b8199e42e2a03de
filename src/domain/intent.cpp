// SPDX-License-Identifier: Apache-2.0
#include "domain/intent.h"

#include "domain/authority.h"

namespace jiannuo {

Fields difference(const Fields& base, const Fields& next)
{
    Fields patch;
    for (const auto& [number, value] : next) {
        if (base[number] != value)
            patch.set(number, value);
    }
    for (const auto& [number, value] : base) {
        if (next[number].isNull())
            patch.set(number, Value());
    }
    return patch;
}

Result<Change> transition(const Record& seen, QStringView name, Fields patch)
{
    const qint64 state = seen[seen.kind->stateField].as<qint64>();
    const Transition* transition = seen.kind->transition(name, state);
    if (!transition) {
        const FieldInfo* field = seen.kind->fieldByNumber(seen.kind->stateField);
        const QString label = field ? field->type->enumeration->label(state) : QString();
        return Error{ErrorCode::WrongState,
                     QCoreApplication::translate("Rules", "%1现在是“%2”，不能进行这一步。请刷新后再看。")
                         .arg(seen.kind->displayLabel(), label)};
    }
    return Change{seen.kind->number, transition->verb, seen.id, seen.gseq, std::move(patch), false};
}

Record applied(const Change& change, const Record* before, const Authorship& made)
{
    Record record;
    if (before) {
        record = *before;
    } else {
        record.id = change.record;
        record.kind = Kinds::byNumber(change.kind);
        if (record.kind)
            record.fields = record.kind->defaults;
    }
    for (const auto& [number, value] : change.patch) {
        if (value.isNull())
            record.fields.erase(number);
        else
            record.fields.set(number, value);
    }
    if (record.kind) {
        const int recordedBy = change.verb == verbCreate ? record.kind->recordedBy : 0;
        if (recordedBy != 0 && !change.patch.contains(recordedBy) && !made.actor.isNull())
            record.fields.set(recordedBy, made.actor);
        if (const Transition* step = record.kind->transition(change.verb)) {
            record.fields.set(record.kind->stateField, static_cast<qint64>(step->to));
            if (step->by != 0 && !made.actor.isNull())
                record.fields.set(step->by, made.actor);
            if (step->on != 0)
                record.fields.set(step->on, dayOf(made.at));
            if (step->counts != 0)
                record.fields.set(step->counts, record.fields[step->counts].as<qint64>() + 1);
        }
    }
    return record;
}

} // namespace jiannuo
