// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/findings.h"

#include <memory>

namespace jiannuo::demonstration {

/// Plans 120 spot checks by two inspectors each with what follows from them, bonuses, and the assignments of
/// the coming days. What it returns must live until the history has run.
std::shared_ptr<void> planChecks(History& history, County& county, EvidenceFiles& files, Dice dice);

} // namespace jiannuo::demonstration
