// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/tablet.h"

namespace jiannuo::simulation {

/// Damages that are done on purpose after a run, to show that the checks find them.
QStringList plants();

/// Does it to the first machine that has what it takes; false where there is none.
bool plant(const QString& name, Office& office, const std::vector<std::unique_ptr<Tablet>>& tablets);

} // namespace jiannuo::simulation
