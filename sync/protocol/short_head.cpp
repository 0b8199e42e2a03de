// SPDX-License-Identifier: Apache-2.0
#include "protocol/short_head.h"

#include <QtEndian>

#include <limits>

namespace jiannuo::protocol {

namespace {

// The first byte: the number, and these.
constexpr unsigned numberBits = 0x07;
constexpr unsigned zstdBit = 0x08;
constexpr unsigned longBit = 0x10; ///< the length takes four bytes, not two

} // namespace

QByteArray write(const ShortHead& head)
{
    const bool isLong = head.length > std::numeric_limits<quint16>::max();
    QByteArray bytes(isLong ? 5 : 3, Qt::Uninitialized);
    bytes[0] = static_cast<char>((static_cast<unsigned>(head.number) & numberBits)
                                 | (head.zstd ? zstdBit : 0U) | (isLong ? longBit : 0U));
    if (isLong)
        qToBigEndian(static_cast<quint32>(head.length), bytes.data() + 1);
    else
        qToBigEndian(static_cast<quint16>(head.length), bytes.data() + 1);
    return bytes;
}

std::optional<ReadHead> readShortHead(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const auto first = static_cast<unsigned char>(bytes.front());
    const bool isLong = (first & longBit) != 0;
    ReadHead read{{static_cast<int>(first & numberBits), (first & zstdBit) != 0, 0}, isLong ? 5 : 3};
    if (bytes.size() < read.size)
        return {};
    const auto* const length = bytes.data() + 1;
    read.head.length = isLong ? qint64(qFromBigEndian<quint32>(length)) : qFromBigEndian<quint16>(length);
    return read;
}

} // namespace jiannuo::protocol
