// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jiannuo {

/// Pages of pulled operations come one after the other: a list reads anew when it was quiet for so long.
inline constexpr int coalesceMs = 250;

} // namespace jiannuo
