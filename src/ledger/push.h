// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/log_head.h"
#include "ledger/operation.h"

#include <QString>

#include <span>

namespace jiannuo {

/// A pushed operation's answer where there is no verdict.
enum class PushFault {
    Gap, ///< does not continue the chain: send from `expected`
    Fork, ///< another operation holds that number: quarantined, the device opens a new incarnation
    Unreadable,
    WrongDevice,
    OtherHistory, ///< headquarters does not hold what the device saw signed: agree on a common point first
};

/// What a device says about the operations that it pushes.
struct PushTerms {
    QByteArray signature; ///< by the device, over the head of its chain
    std::optional<qint64> horizon; ///< see Verdict::horizon
    HeadMark seen; ///< the last head that the device saw
};

/// A push's operations, read: on any thread, before their turn comes.
struct PushedChain {
    std::vector<Operation> operations; ///< each continues the one before
    std::optional<QString> unreadable; ///< why one of them could not be read
};
/// BadSignature where they do not hang together.
Result<PushedChain> readChain(std::span<const QByteArray> operations);

struct PushAnswer {
    std::vector<Sequenced> verdicts; ///< without bytes
    std::optional<PushFault> fault; ///< what stopped the rest
    qint64 expected = 0; ///< the next dseq of the chain
    QString sentence;
    /// Beginning of the hash of the last operation that it answers: an earlier answer, given again by
    /// something between, is not taken for it.
    QByteArray answering;
    /// The head that holds these verdicts: headquarters' receipt. The device computes the leaves of verdicts
    /// behind the head that it had seen.
    std::optional<Attestation> attestation;
    /// Of verdicts that lie before that head, in their order.
    std::vector<std::vector<QByteArray>> proofs;
};

inline QByteArray answeringMark(const Operation& last)
{
    return last.hash.first(8);
}

/// Where two histories of the log part.
struct CommonPoint {
    qint64 size = 0;
    std::vector<QByteArray> hashes; ///< of the range up to there
};

} // namespace jiannuo
