// SPDX-License-Identifier: Apache-2.0
#include "ledger/verdict_cbor.h"

namespace jiannuo {

void writeVerdict(cbor::Writer& writer, const Verdict& verdict)
{
    writer.integer(verdict.gseq);
    writer.integer(verdict.received.ms);
    writer.integer(static_cast<qint64>(verdict.outcome));
    if (verdict.outcome == Outcome::Accepted) {
        writer.null();
        writer.null();
    } else {
        writer.text(QString(verdict.reason.name()));
        writer.text(verdict.reason.sentence);
    }
    if (verdict.horizon)
        writer.integer(*verdict.horizon);
    else
        writer.null();
}

Verdict readVerdict(cbor::Reader& reader)
{
    Verdict verdict;
    verdict.gseq = reader.integer();
    verdict.received.ms = reader.integer();
    const qint64 outcome = reader.integer();
    if (outcome < 1 || outcome > 3)
        reader.fail();
    verdict.outcome = static_cast<Outcome>(outcome);
    if (!reader.null())
        verdict.reason.code = errorCode(reader.text());
    if (!reader.null())
        verdict.reason.sentence = reader.text();
    if (!reader.null())
        verdict.horizon = reader.integer();
    return verdict;
}

void writeLeaf(cbor::Writer& writer, const Verdict& verdict, const QByteArray& digest)
{
    writer.array(7);
    writeVerdict(writer, verdict);
    writer.bytes(digest);
}

QByteArray digestOf(Suite suite, const Operation& operation)
{
    return operation.suite == suite ? operation.hash : hash(suite, operation.bytes);
}

} // namespace jiannuo
