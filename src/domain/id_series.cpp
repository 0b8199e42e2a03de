// SPDX-License-Identifier: Apache-2.0
#include "domain/id_series.h"

#include <QtEndian>

#include <memory>

namespace jiannuo {

Id companionId(const Id& id, quint32 n)
{
    QByteArray bytes = id.toRfc4122();
    char* const last = bytes.data() + bytes.size() - sizeof n;
    qToBigEndian(qFromBigEndian<quint32>(last) + n, last);
    return Id::fromRfc4122(bytes);
}

std::function<Id()> idSeries(const Id& first)
{
    return [first, made = std::make_shared<quint32>(0)] { return companionId(first, (*made)++); };
}

} // namespace jiannuo
