// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"

namespace jiannuo {

class Workspace;

/// Whether the person may make this check of that unit with those inspectors: role and recusal, by the rules
/// themselves. What a check cannot have yet when its unit is chosen is not asked for.
Result<void> mayVisit(const Workspace& workspace, const SpotCheck& check);

/// The checklist that a new check begins with: the one that was last used, else the first.
std::optional<Id> usualChecklist(const Workspace& workspace);

} // namespace jiannuo
