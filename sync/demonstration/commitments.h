// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/evidence.h"
#include "demonstration/letters.h"

#include <memory>

namespace jiannuo::demonstration {

/// Plans the 600 commitments' lives: letters, reviews, publications, months of ledger entries, closures, and
/// whatever else happens to a promise. What it returns must live until the history has run.
std::shared_ptr<void> planCommitments(History& history, const County& county, EvidenceFiles& files,
                                      Dice dice);

} // namespace jiannuo::demonstration
