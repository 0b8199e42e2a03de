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
Result<Receipt> readReceipt(const QString& text);

/// BadSignature where headquarters did not sign exactly this.
Result<void> checkReceipt(const Receipt& receipt, const PublicKey& headquarters);
/// Whether it is for that operation.
bool isFor(const Receipt& receipt, const Operation& operation, Suite logSuite);

} // namespace jiannuo
