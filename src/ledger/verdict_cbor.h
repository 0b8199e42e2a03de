// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cbor.h"
#include "ledger/operation.h"

/// A verdict as it stands on the wire, in the tree's leaves, in an exported log and in a receipt.
namespace jiannuo {

/// `gseq, received ms, outcome, code or null, sentence or null, horizon or null`: six values of an array.
void writeVerdict(cbor::Writer& writer, const Verdict& verdict);
Verdict readVerdict(cbor::Reader& reader);

/// `[verdict …, hash of the operation]`: what a leaf of the log's tree is the hash of.
void writeLeaf(cbor::Writer& writer, const Verdict& verdict, const QByteArray& digest);
/// By the hash of the log's suite, whatever its device links its own chain with.
QByteArray digestOf(Suite suite, const Operation& operation);

} // namespace jiannuo
