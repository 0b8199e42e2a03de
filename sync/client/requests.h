// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/device_ledger.h"
#include "protocol/messages.h"

/// What a device asks headquarters, over a network or in a bundle.
namespace jiannuo {

/// Hands over what toPush() gave.
Result<protocol::PushRequest> pushRequest(const DeviceLedger& ledger,
                                          const std::vector<WaitingOperation>& operations);
/// What follows the cursor.
protocol::PullRequest pullRequest(const DeviceLedger& ledger, bool inFull);

} // namespace jiannuo
