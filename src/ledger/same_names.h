// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "ledger/store.h"

namespace jiannuo {

/// Every name that a unit answers to, as nameKey() gives it: its name, its short name, its former ones.
std::vector<QString> nameKeysOf(const Org& org);

/// What a kind's records of that name are: by the very name, else by the only key that fits (a blank, a
/// bracket, the width of letters aside; a unit's short and former names too). Several where it is not clear.
std::vector<Id> namedLike(const Store& store, const KindInfo& kind, const QString& name);

/// Sentences that ask an author, one for each change that gives a unit or a person a name which looks the
/// same as another's: whether really another one is meant. Sections, windows, stations and teams are compared
/// with their neighbours only, for every office has a 办公室; people with those of their unit, and with all
/// whose name is not written alike.
QStringList nameQuestions(const Store& store, const std::vector<Change>& changes);

} // namespace jiannuo
