// SPDX-License-Identifier: Apache-2.0
#include "domain/records.h"
#include "fuzz/target.h"
#include "protocol/columns.h"

namespace jiannuo::fuzz {

using namespace protocol;

namespace {

QByteArray operation(qint64 dseq, const QByteArray& previous)
{
    const Id id = derivedId(QByteArray::number(dseq));
    Operation result;
    result.chain = {derivedId("device"), 3};
    result.dseq = dseq;
    result.previous = previous;
    result.actor = derivedId("person");
    result.at = {1'790'000'000'000};
    result.changes = {creation(id, SpotCheck{.org = derivedId("org"), .startedAt = {1'790'000'000'000}}),
                      creation(derivedId("comment"),
                               Comment{.subject = id, .text = QStringLiteral("窗口无人"), .author = id})};
    seal(result);
    return result.bytes;
}

std::vector<QByteArray> operations()
{
    const QByteArray first = operation(1, {});
    return {first, operation(2, hash(Suite::Ed25519Sha256, first)), "no operation", {}};
}

void sameAgain(const std::vector<QByteArray>& given)
{
    std::vector<QByteArray> read;
    if (!readColumns(writeColumns(given), read) || read != given)
        qFatal("not what went in");
}

} // namespace

QList<QByteArray> seeds()
{
    std::vector<Sequenced> entries;
    for (const QByteArray& bytes : operations()) {
        Sequenced& entry = entries.emplace_back();
        entry.verdict = {Outcome::Refused, std::ssize(entries), {1}, {ErrorCode::RuleBroken, {}}, 1};
        entry.chain = {derivedId("device"), 3};
        entry.dseq = std::ssize(entries);
        entry.bytes = bytes;
    }
    QList<QByteArray> result{'\x00' + writeColumns(operations()), '\x01' + writeColumns(entries)};
    for (const QByteArray& bytes : operations())
        result.append('\x02' + bytes);
    return result;
}

/// The first byte says what comes: operations side by side, a page's entries, or an operation to be put
/// there.
void run(const QByteArray& input)
{
    if (input.isEmpty())
        return;
    const QByteArray bytes = input.sliced(1);
    switch (static_cast<quint8>(input[0]) % 3) {
    case 0:
        if (std::vector<QByteArray> read; readColumns(bytes, read))
            sameAgain(read);
        return;
    case 1:
        if (std::vector<Sequenced> read; readColumns(bytes, read)) {
            std::vector<Sequenced> again;
            if (!readColumns(writeColumns(read), again) || again.size() != read.size())
                qFatal("not what went in");
            for (std::size_t i = 0; i < read.size(); ++i) {
                if (again[i].bytes != read[i].bytes || !(again[i].chain == read[i].chain)
                    || again[i].dseq != read[i].dseq || again[i].verdict.gseq != read[i].verdict.gseq)
                    qFatal("not what went in");
            }
        }
        return;
    default:
        return sameAgain({operation(1, {}), bytes, bytes});
    }
}

} // namespace jiannuo::fuzz
