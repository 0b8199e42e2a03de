#pragma once

#include "county.h"

namespace jiannuo::bench {

/// What a tablet pulls for the first time, against a plain loop that writes the same rows.
/// Leaves the filled ledger in `directory`.
void applyPulled(BigCounty& county, const QString& directory);
/// One score at a time, durable, against the same bytes and an fdatasync.
void commitScores(BigCounty& county, const QString& directory, int count);
/// The app's start: the ledger, a first page of commitments, two-character searches.
void openLedger(BigCounty& county, const QString& directory, int times);

} // namespace jiannuo::bench
