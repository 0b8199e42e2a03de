// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/county.h"

namespace jiannuo::simulation {

/// What must hold when the faults have stopped and everybody has talked to headquarters. A sentence for each
/// that does not.
QStringList violations(World& world, Office& office, const std::vector<std::unique_ptr<Tablet>>& tablets);

/// Whether a tablet's rows are those that follow from its own log and what waits there; a sentence where not.
std::optional<QString> rowsDoNotFollow(World& world, Tablet& tablet);

} // namespace jiannuo::simulation
