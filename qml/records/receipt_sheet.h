// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/receipt.h"
#include "qml/records/code_sheet.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

/// What a receipt says, a line each; with what the operation says where that is known here.
std::vector<FactRow> receiptFacts(const Receipt& receipt, const Operation* operation,
                                  const Workspace& workspace);

/// A receipt to print or to hand on; `text` is receiptText().
CodeSheet receiptSheet(const QString& text, std::vector<FactRow> facts);

} // namespace jiannuo
