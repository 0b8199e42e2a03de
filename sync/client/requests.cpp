// SPDX-License-Identifier: Apache-2.0
#include "client/requests.h"

namespace jiannuo {

Result<protocol::PushRequest> pushRequest(const DeviceLedger& ledger,
                                          const std::vector<WaitingOperation>& operations)
{
    const auto key = ledger.key();
    if (!key)
        return key.error();
    protocol::PushRequest message;
    const Operation& last = operations.back().operation;
    message.incarnation = last.chain.incarnation;
    for (const WaitingOperation& waiting : operations)
        message.operations.push_back(waiting.operation.bytes);
    auto signature = key->sign(chainHeadText(last.chain, last.dseq, last.hash));
    if (!signature)
        return signature.error();
    message.terms.signature = std::move(*signature);
    message.terms.horizon = operations.front().horizon;
    message.terms.seen = ledger.cursor().seen;
    return message;
}

protocol::PullRequest pullRequest(const DeviceLedger& ledger, bool inFull)
{
    protocol::PullRequest message;
    message.cursor = ledger.cursor();
    message.incarnation = inFull ? 0 : ledger.chain().incarnation;
    message.missingMark = ledger.fact(DeviceLedger::missingMarkFact);
    return message;
}

} // namespace jiannuo
