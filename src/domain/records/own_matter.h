// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

namespace jiannuo {

/// An inspection is recorded within a year of the day on which it was made.
inline constexpr qint64 oldestCheckMs = 366LL * 24 * 3600 * 1000;

/// Says which person may not inspect there, because it is his own matter (authority.h).
Error ownMatter(const View& view, const Id& person);

} // namespace jiannuo
