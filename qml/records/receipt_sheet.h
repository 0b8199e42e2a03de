// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/receipt.h"
#include "qml/records/fact_list.h"
#include "qml/workspace/workspace.h"

#include <QImage>

namespace jiannuo {

/// What a receipt says, a line each; with what the operation says where that is known here.
std::vector<FactRow> receiptFacts(const Receipt& receipt, const Operation* operation,
                                  const Workspace& workspace);

/// A receipt to print or to hand on: its code, and the same in words.
struct ReceiptSheet {
    QString text; ///< receiptText()
    std::vector<FactRow> facts;

    QImage picture() const;
    /// By the file's suffix: a page of PDF, else a picture.
    Result<void> save(const QString& path) const;
};

} // namespace jiannuo
