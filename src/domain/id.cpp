// SPDX-License-Identifier: Apache-2.0
#include "domain/id.h"

#include <QCryptographicHash>

namespace jiannuo {

namespace {

Id stamped(QByteArray bytes, unsigned version)
{
    bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | (version << 4U));
    bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
    return Id::fromRfc4122(bytes);
}

} // namespace

Id makeId(const Clock& clock, Random& random)
{
    const qint64 ms = clock.now().ms;
    QByteArray bytes = random.bytes(16);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>((ms >> (8 * (5 - i))) & 0xFF);
    return stamped(std::move(bytes), 7);
}

Id derivedId(const QByteArray& name)
{
    return stamped(QCryptographicHash::hash(name, QCryptographicHash::Sha256).first(16), 8);
}

} // namespace jiannuo
