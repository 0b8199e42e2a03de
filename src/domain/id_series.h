// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/id.h"

#include <functional>

namespace jiannuo {

/// The n-th id beside another one, for records that one intent creates together: they lie side by side in
/// every index and cost next to nothing on the wire (sync/protocol/README.md). The last 32 bits are counted
/// on; time and the other random bits stay.
Id companionId(const Id& id, quint32 n);

/// Ids for what one intent creates: `first` and its companions. Copies go on with the same count.
std::function<Id()> idSeries(const Id& first);

} // namespace jiannuo
