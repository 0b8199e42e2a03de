// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log_head.h"

#include <vector>

/// Heads as they are published for everybody (sync/protocol/README.md, Witnesses), and as whoever kept them
/// brings them back.
namespace jiannuo {

/// `{"log", "suite", "key", "heads": [{"size", "time", "root", "signature"}]}`
QByteArray headsJson(const QByteArray& log, const PublicKey& key, const std::vector<LogHead>& heads);
/// InvalidInput where it is not that. Says nothing of the signatures: whose key counts is for the caller.
Result<std::vector<LogHead>> readHeadsJson(const QByteArray& json);

} // namespace jiannuo
