// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log_tree.h"

namespace jiannuo {

/// Headquarters' word that an operation stands in its log, with its place, its time and its verdict: for a
/// piece of paper or another device, to be checked without a network. It holds the hash of the operation,
/// nothing of its content.
struct Receipt {
    Verdict verdict;
    QByteArray digest; ///< hash of the operation's bytes, by the suite of the log
    std::vector<QByteArray> proof; ///< from its leaf to the root of the head
    LogHead head;
};

/// From headquarters' database. UnknownRecord where there is no such operation.
Result<Receipt> receiptOf(const Store& store, qint64 gseq);

/// As it stands in a QR code: `jiannuo:receipt?` and Base64 (RFC 4648 §5) of CBOR. README.md of this folder
/// has the bytes.
QString receiptText(const Receipt& receipt);
/// The reverse, also of what a message broke into lines.
Result<Receipt> readReceipt(const QString& text);

/// BadSignature where headquarters did not sign exactly this.
Result<void> checkReceipt(const Receipt& receipt, const PublicKey& headquarters);
/// Whether it is for that operation.
bool isFor(const Receipt& receipt, const Operation& operation, Suite logSuite);

// On a device
/// The newest operation on that record that the device recorded and headquarters has: what it may ask a
/// receipt for. Throws SQLite::Exception.
std::optional<HistoryEntry> newestOwn(const Store& view, const Id& record);

/// Receipts that were fetched stay with the ledger. One for that entry, as it stands in the log now.
QByteArray receiptFact(qint64 gseq);
std::optional<Receipt> keptReceipt(const Store& view, const HistoryEntry& entry);

/// A receipt that somebody shows, looked at with what this device knows, without a network.
struct ShownReceipt {
    Receipt receipt;
    std::optional<Operation> operation; ///< what it is for, where this device holds it in full
    /// This device holds another operation in that place: headquarters was put back to a backup since, or
    /// keeps two logs.
    bool displaced = false;
};
/// InvalidInput: no receipt. Unauthenticated: not enrolled. BadSignature: not signed by our headquarters.
Result<ShownReceipt> checkShown(const Store& view, const QString& text);

} // namespace jiannuo
