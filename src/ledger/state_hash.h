// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/store.h"

namespace jiannuo {

/// SHA-256 of every row of a kind (id, gseq, waiting, fields), in the order of their ids: two ledgers that
/// show the same have the same hash, however they came by it.
QByteArray stateHash(const Store& store, const KindInfo& kind);
/// Of all kinds.
QByteArray stateHash(const Store& store);

} // namespace jiannuo
