// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/session.h"

#include <functional>

namespace jiannuo::ctl {

/// The records that --where, --text and --order ask for.
struct Filter {
    const KindInfo* kind = nullptr;
    Query query; ///< what the store can do
    std::vector<std::function<bool(const Record&)>> also; ///< what is asked of each record
};

/// Reads --where (`field=value`, `!=`, `<`, `<=`, `>`, `>=`, `~`, an empty value for "not set"), --text and
/// --order (`field` or `-field`). An enumeration's value is its name, a reference an id or a name; `=` on a
/// list asks whether it holds the value; `waiting=true` is understood for every kind. InvalidInput says what
/// is wrong.
Result<Filter> parseFilter(const Store& store, const KindInfo& kind, const CommandLine& line);

/// At most `limit` (-1: all) of them behind the first `offset`.
std::vector<Record> select(const Store& store, const Filter& filter, qint64 offset, qint64 limit);

/// The kind of that name, or InvalidInput with all names.
Result<const KindInfo*> kindNamed(const QString& name);

} // namespace jiannuo::ctl
