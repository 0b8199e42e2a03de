// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/merkle.h"
#include "ledger/operation.h"

#include <QByteArray>

/// Headquarters' log is a Merkle log (RFC 9162): the leaf of an operation holds its place, when it was
/// received, what was decided, and the hash of its bytes. Operation `gseq` is leaf `gseq` - 1. README.md of
/// this folder has the bytes.
namespace jiannuo {

/// How far headquarters' clock may be set back without a word. Times in the log do not go back by as much,
/// but at a ClockCorrection: otherwise work could be back-dated.
constexpr qint64 clockMayGoBackMs = 120'000;

/// What the log's tree holds of an operation, hashed.
QByteArray leafOf(Suite suite, const Operation& operation, const Verdict& verdict);

/// Headquarters' word on how its log stands: so many operations, and what they are. Everything that it ever
/// signed must fit together; two heads that do not are the proof that something was changed.
struct LogHead {
    QByteArray log; ///< the log's id
    qint64 size = 0;
    Instant time;
    QByteArray root;
    QByteArray signature; ///< over headText()

    bool operator==(const LogHead&) const = default;
};
QByteArray headText(const LogHead& head);
/// By how much a clock is behind what was signed by it, where that is more than an auditor takes; otherwise
/// 0.
qint64 clockBehindMs(const Clock& clock, Instant signedAt);
/// BadSignature where headquarters did not sign it.
Result<void> checkHead(const LogHead& head, const PublicKey& headquarters);

/// A head by its size and the beginning of its root: enough for headquarters to see whether it still holds
/// that history.
struct HeadMark {
    qint64 size = 0;
    QByteArray mark;
};
HeadMark markOf(qint64 size, const QByteArray& root);

/// A signed head, and what somebody who holds an earlier one needs to see that the log has only grown since.
struct Attestation {
    LogHead head; ///< its root is for the reader to compute
    qint64 since = 0; ///< the size of the head that the reader had seen
    std::vector<QByteArray> between; ///< what merkle::extend() wants
};

} // namespace jiannuo
