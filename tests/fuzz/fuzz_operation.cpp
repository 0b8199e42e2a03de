// SPDX-License-Identifier: Apache-2.0
#include "domain/records.h"
#include "fuzz/target.h"
#include "fuzz/told.h"
#include "ledger/operation.h"
#include "support/random_records.h"

namespace jiannuo::fuzz {

namespace {

Operation sample(test::RandomRecords& random, const KindInfo& kind)
{
    Operation operation;
    operation.chain = {random.id(), 7};
    operation.dseq = 1 + random.below(1000);
    operation.previous = QByteArray(32, 'p');
    operation.actor = random.id();
    operation.at = {1'790'000'000'000};
    operation.changes.push_back({.kind = kind.number,
                                 .verb = verbCreate,
                                 .record = random.id(),
                                 .patch = random.fields(kind.fields)});
    seal(operation);
    return operation;
}

} // namespace

QList<QByteArray> seeds()
{
    test::RandomRecords random(1);
    QList<QByteArray> result;
    for (const KindInfo* kind : Kinds::all())
        result += sample(random, *kind).bytes;
    return result;
}

/// Whatever is read as an operation keeps its bytes, and its own form can be read again.
void run(const QByteArray& bytes)
{
    auto operation = readOperation(bytes);
    told(operation);
    if (!operation)
        return;
    if (operation->bytes != bytes || operation->hash.size() != 32 || operation->dseq < 1)
        qFatal("an operation that is not what was read");
    if (std::any_of(operation->changes.begin(), operation->changes.end(),
                    [](const Change& change) { return change.hasUnknown; }))
        return; // what this program does not know stands in the bytes only
    seal(*operation);
    const auto again = readOperation(operation->bytes);
    if (!again || again->hash != operation->hash)
        qFatal("an operation that cannot be read again");
}

} // namespace jiannuo::fuzz
