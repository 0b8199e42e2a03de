#include "ledger/log_head.h"

#include "domain/cbor.h"

namespace jiannuo {

namespace {

constexpr qsizetype markSize = 8;

} // namespace

QByteArray leafOf(Suite suite, const Operation& operation, const Verdict& verdict)
{
    cbor::Writer writer;
    writer.reserve(64);
    writer.array(7);
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
    writer.bytes(operation.suite == suite ? operation.hash : hash(suite, operation.bytes));
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

Result<void> checkHead(const LogHead& head, const PublicKey& headquarters)
{
    return headquarters.verify(headText(head), head.signature);
}

HeadMark markOf(qint64 size, const QByteArray& root)
{
    return {size, root.first(std::min(markSize, root.size()))};
}

} // namespace jiannuo
