// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/county.h"

namespace jiannuo::demonstration {

/// What citizens asked about the letters that hang in the halls: one waits for its answer, one was sent back
/// and answered anew, one waits to be published, one is.
void planHearings(History& history, const County& county);

} // namespace jiannuo::demonstration
