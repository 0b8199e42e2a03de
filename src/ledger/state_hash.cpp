// SPDX-License-Identifier: Apache-2.0
#include "ledger/state_hash.h"

#include "domain/patch.h"

#include <QCryptographicHash>

namespace jiannuo {

QByteArray stateHash(const Store& store, const KindInfo& kind)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    store.each(kind, [&](const Record& record) {
        hash.addData(record.id.toRfc4122());
        hash.addData(QByteArray::number(record.gseq) + (record.waiting ? 'w' : 'c'));
        hash.addData(encodeFields(kind, record.fields));
    });
    return hash.result();
}

QByteArray stateHash(const Store& store)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const KindInfo* kind : Kinds::all())
        hash.addData(stateHash(store, *kind));
    return hash.result();
}

} // namespace jiannuo
