// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "torture/county.h"

#include <set>

namespace jiannuo::test {

/// Sends what still waits and stops headquarters. Every comment that was acknowledged is there, once, and
/// none that was never asked for; so are the files; devices, database and log are whole.
void everythingHasArrived(County& county, const QStringList& devices, const std::set<QString>& acknowledged,
                          const std::set<QString>& tried);

} // namespace jiannuo::test
