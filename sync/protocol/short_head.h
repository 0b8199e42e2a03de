// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// On a connection that was upgraded (README.md, "Short heads") a request to one of a few paths, and its
/// usual answer, have a head of three bytes. Whatever has an ordinary head may stand between them.
namespace jiannuo::protocol {

inline constexpr const char* shortHeads = "jiannuo-short"; ///< the name for Upgrade (RFC 9110 §7.8)

struct ShortHead {
    int number = 0; ///< of the path, 0 to 7; 0 in an answer
    bool zstd = false; ///< the body is compressed
    qint64 length = 0; ///< of the body, below 2^32

    bool operator==(const ShortHead&) const = default;
};

/// No head of HTTP begins with such a byte.
constexpr bool beginsShortHead(char first)
{
    return static_cast<unsigned char>(first) < 0x20;
}

QByteArray write(const ShortHead& head);

struct ReadHead {
    ShortHead head;
    qsizetype size = 0; ///< of the head itself
};
/// Nothing where bytes are missing. `bytes` begin a short head.
std::optional<ReadHead> readShortHead(QByteArrayView bytes);

} // namespace jiannuo::protocol
