// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/schema.h"

namespace jiannuo {

/// Adds what of a value is searched: its texts, one behind the other.
void addText(QString& text, const Value& value);
/// What the search knows of a record: all its searched fields.
QString searchText(const KindTable& table, const Record& record);

} // namespace jiannuo
