// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"
#include "domain/intent.h"

#include <QByteArray>

namespace jiannuo {

/// The largest message of the protocol (sync/protocol), decompressed; all other bounds follow from it.
inline constexpr qsizetype largestMessage = 8 * 1024 * 1024;
/// A message holds one operation at least, with room for what comes along.
inline constexpr qsizetype largestOperation = largestMessage / 2;

/// A device's chain: a new incarnation begins where a device cannot go on with its old one (restored,
/// cloned).
struct ChainKey {
    Id device;
    qint64 incarnation = 0;
    auto operator<=>(const ChainKey& other) const
    {
        return std::pair(device.toRfc4122(), incarnation)
            <=> std::pair(other.device.toRfc4122(), other.incarnation);
    }
    bool operator==(const ChainKey&) const = default;
};

/// The number of a new incarnation: 47 bits of these eight bytes.
qint64 incarnationFrom(const QByteArray& bytes);

/// An intent as it stands in its device's chain: written once, sent verbatim, kept for ever. The byte format
/// is specified in this folder's README.md.
///
/// One operation carries all changes of one intent: atomic by construction, and a spot check with eight
/// scores pays for one header.
struct Operation {
    ChainKey chain;
    qint64 dseq = 0; ///< 1, 2, 3 … within the chain
    QByteArray previous; ///< hash of the one before; empty for the first
    Id actor; ///< null: headquarters itself
    Instant at; ///< by the device's clock
    qint64 monotonicMs = 0;
    qint64 offsetMs = 0; ///< headquarters' clock minus the device's, as last measured
    std::vector<Change> changes;
    Suite suite =
        Suite::Ed25519Sha256; ///< by whose hash the chain is linked, and with which the device signs

    QByteArray bytes; ///< as signed
    QByteArray hash; ///< of the bytes

    Intent intent() const { return {actor, at, changes}; }
    Authorship authorship() const { return {actor, at}; }
    /// Its author cannot have seen anything of today's log behind the horizon: see Verdict.
    void limitBases(const std::optional<qint64>& horizon);
};

/// What a device signs with every push: the head of its chain, and so everything before it.
QByteArray chainHeadText(const ChainKey& chain, qint64 dseq, const QByteArray& hash);

/// Fills bytes and hash.
void seal(Operation& operation);
/// Whether others will be able to read what was sealed. TooLarge, with what is too large: nothing that could
/// never be sent is recorded.
Result<void> checkSendable(const Operation& operation);
/// The same changes in their order, in as many parts as it takes so that each can be recorded and sent.
std::vector<std::vector<Change>> sendableParts(std::vector<Change> changes);
/// Corrupt where the bytes are not an operation. Kinds and fields that this program does not know are kept in
/// the bytes and marked in their change.
Result<Operation> readOperation(const QByteArray& bytes);

enum class Outcome { Accepted = 1, Conflicting = 2, Refused = 3 };

/// What headquarters decided about an operation. Every operation gets one.
struct Verdict {
    Outcome outcome = Outcome::Accepted;
    qint64 gseq = 0;
    Instant received;
    Error reason{}; ///< where it was not accepted
    /// Where it was made before headquarters was put back to a backup: the last number of today's log that
    /// its author can have seen. Its changes count as based on no later one.
    std::optional<qint64> horizon{};
};

/// An operation with its place in headquarters' order.
struct Sequenced {
    Verdict verdict;
    ChainKey chain;
    qint64 dseq = 0;
    /// Empty where the reader holds it himself: it is his own. Where the reader may not see all of its
    /// changes, an extract with the others left out.
    QByteArray bytes;
    bool extract = false;
};

} // namespace jiannuo
