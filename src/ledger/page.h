#pragma once

#include "ledger/operation.h"

namespace jiannuo {

/// How far a device has read: headquarters' epoch (another one after a restore), the scope that it read
/// under, and the last sequence number that it holds.
struct Cursor {
    QByteArray epoch;
    QByteArray scope;
    qint64 gseq = 0;
};

/// A piece of headquarters' order: whole operations, rising. Rows and cursor are stored together.
struct Page {
    QByteArray epoch;
    QByteArray scope;
    bool reset = false; ///< epoch or scope changed: forget all confirmed rows, this page begins anew
    std::vector<Sequenced> operations;
    qint64 through = 0; ///< the cursor after this page
    qint64 head = 0; ///< headquarters' last sequence number: more to come where it is beyond `through`
};

} // namespace jiannuo
