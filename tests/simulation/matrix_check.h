// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/operation.h"

#include <QStringList>

#include <span>

namespace jiannuo::simulation {

/// Holds a log to the tables of model.md §3 and §11, without a rule of the domain: it folds the operations
/// that headquarters accepted, one after the other, and looks for an author who had no role there for what he
/// did, gave what he may not give, or decided in his own matter. What does not hold, in words.
QStringList againstTheMatrix(std::span<const Sequenced> entries, std::span<const Operation> operations);

} // namespace jiannuo::simulation
