// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

namespace jiannuo {

/// One record's part in what a person did: fields, never whole rows, so that a program that does not know a
/// field cannot erase it.
struct Change {
    KindNumber kind = 0;
    int verb = verbCreate;
    Id record;
    qint64 base = 0; ///< the record's gseq that the author saw
    Fields patch; ///< a null erases
    bool hasUnknown = false; ///< fields that this program does not know were left out of `patch`

    bool operator==(const Change&) const = default;
};

/// By whom, and when: an operation says it once for all of its changes.
struct Authorship {
    Id actor; ///< null: headquarters' server itself
    Instant at; ///< by the device
};

/// What a person did, as one: all of its changes count, or none.
struct Intent {
    Id actor; ///< null: headquarters' server itself
    Instant at; ///< by the device
    std::vector<Change> changes;

    Authorship authorship() const { return {actor, at}; }
};

/// The fields of `next` that differ from `base`, as a patch: removed ones as nulls.
Fields difference(const Fields& base, const Fields& next);

/// A change that makes a new record.
template <Declared T> Change creation(const Id& id, const T& record)
{
    return {kindOf<T>().number, verbCreate, id, 0, difference(kindOf<T>().defaults, toFields(record)), false};
}

/// A change from what was seen to what it shall be. The patch is empty where nothing differs.
template <Declared T> Change amendment(const Record& seen, const T& next)
{
    return {
        kindOf<T>().number, verbAmend, seen.id, seen.gseq, difference(seen.fields, toFields(next)), false};
}

/// The transition of that name out of the state that was seen; WrongState where there is none.
Result<Change> transition(const Record& seen, QStringView name, Fields patch = {});

/// The record after a change. Who took a step and on which day, and who recorded it where nothing else is
/// said, follow from the operation: nobody writes that about himself. Never judges: see judge().
Record applied(const Change& change, const Record* before, const Authorship& made);

} // namespace jiannuo
