// SPDX-License-Identifier: Apache-2.0
#include "crypto/base64.h"

#include <openssl/crypto.h>

namespace jiannuo {

namespace {

constexpr auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

}

QByteArray toBase64Url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(options);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const QByteArray given = text.toByteArray();
    auto decoded = QByteArray::fromBase64Encoding(given, options | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64(options) != given)
        return std::nullopt;
    return std::move(decoded.decoded);
}

bool sameBytes(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size()
        && (a.isEmpty() || CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0);
}

} // namespace jiannuo
