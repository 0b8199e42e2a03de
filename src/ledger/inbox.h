// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/presentation.h"
#include "ledger/store.h"

namespace jiannuo {

/// A record whose state waits for a step, and the person may take it.
struct Turn {
    Record record;
    const Transition* step = nullptr;
    const Awaited* awaited = nullptr;
};

/// The record whose page shows it: itself, or the one that it is part of.
Record pageOf(const View& view, const Record& record);

/// Whose turn it is, computed from transitions, roles and guards: 今日, the badges, headquarters' lists and
/// `jiannuoctl inbox` all ask here. What of a kind waits for this person, the nearest due first, what has no
/// day last. Throws SQLite::Exception.
std::vector<Turn> turnsOf(const Store& store, const KindInfo& kind, const Id& person, Instant at);

/// The same of all kinds, one after the other in the order of presentedKinds().
std::vector<Turn> inbox(const Store& store, const Id& person, Instant at);

} // namespace jiannuo
