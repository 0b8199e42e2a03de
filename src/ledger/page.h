// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log_head.h"
#include "ledger/operation.h"

namespace jiannuo {

/// How far a device has read: headquarters' log, the scope that it read under, the last sequence number that
/// it holds, and the last head that it saw signed.
struct Cursor {
    QByteArray log;
    QByteArray scope;
    qint64 gseq = 0;
    HeadMark seen{};
};

/// A piece of headquarters' order: whole operations, rising. Rows and cursor are stored together.
struct Page {
    QByteArray log;
    QByteArray scope;
    /// What it continues, as the device had asked: a page that was for another moment is not taken for it.
    qint64 after = 0;
    QByteArray mark;
    bool reset = false; ///< log or scope changed: forget all confirmed rows, this page begins anew
    std::vector<Sequenced> operations;
    qint64 through = 0; ///< the cursor after this page
    qint64 head = 0; ///< headquarters' last sequence number: more to come where it is beyond `through`
    std::optional<Attestation> attestation; ///< where the log has grown

    /// Whether it says anything to a device that has read so far.
    bool isNews(const Cursor& asked) const
    {
        return !operations.empty() || reset || attestation || through != asked.gseq || log != asked.log
            || scope != asked.scope;
    }
};

} // namespace jiannuo
