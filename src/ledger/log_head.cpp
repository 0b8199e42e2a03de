// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_head.h"

#include "ledger/verdict_cbor.h"

namespace jiannuo {

namespace {

constexpr qsizetype markSize = 8;

} // namespace

QByteArray leafOf(Suite suite, const Operation& operation, const Verdict& verdict)
{
    cbor::Writer writer;
    writer.reserve(64);
    writeLeaf(writer, verdict, digestOf(suite, operation));
    return merkle::leafHash(suite, writer.out());
}

QByteArray headText(const LogHead& head)
{
    cbor::Writer writer;
    writer.array(5);
    writer.text(u"jiannuo log head 1");
    writer.bytes(head.log);
    writer.integer(head.size);
    writer.integer(head.time.ms);
    writer.bytes(head.root);
    return writer.take();
}

qint64 clockBehindMs(const Clock& clock, Instant signedAt)
{
    const qint64 behind = signedAt.ms - clock.now().ms;
    return behind > clockMayGoBackMs ? behind : 0;
}

Result<void> checkHead(const LogHead& head, const PublicKey& headquarters)
{
    return headquarters.verify(headText(head), head.signature);
}

HeadMark markOf(qint64 size, const QByteArray& root)
{
    return {size, root.first(std::min(markSize, root.size()))};
}

} // namespace jiannuo
