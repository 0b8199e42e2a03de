// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_token.h"

#include "crypto/base64.h"
#include "crypto/handles.h"
#include "domain/cbor.h"

#include <openssl/hmac.h>

#include <utility>

namespace jiannuo {

namespace {

constexpr QByteArrayView prefix = "jn1.";
constexpr qsizetype longest = 120;
constexpr qsizetype secretSize = 32;

Error refused(const char* sentence)
{
    return {ErrorCode::Unauthenticated, QCoreApplication::translate("Crypto", sentence)};
}

QByteArray macOf(QByteArrayView text, QByteArrayView secret)
{
    QByteArray out(32, Qt::Uninitialized);
    if (!HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), crypto_detail::constBytes(text),
              static_cast<size_t>(text.size()), crypto_detail::bytesOf(out), nullptr))
        qFatal("OpenSSL could not hash.");
    return out;
}

} // namespace

TokenSigner::TokenSigner(QByteArray secret, QByteArray previous)
    : m_secret(std::move(secret))
    , m_previous(std::move(previous))
{
}

Result<TokenSigner> TokenSigner::create(QByteArray secret, QByteArray previous)
{
    if (secret.size() < secretSize || (!previous.isEmpty() && previous.size() < secretSize))
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Crypto", "服务器的令牌密钥太短，须有 32 个字节以上。")};
    return TokenSigner(std::move(secret), std::move(previous));
}

QByteArray TokenSigner::issue(const Token& token) const
{
    cbor::Writer writer;
    writer.map(3);
    writer.key(1);
    writer.bytes(token.device.toRfc4122());
    writer.key(2);
    writer.integer(token.issued.ms);
    writer.key(3);
    writer.integer(token.expires.ms);
    QByteArray text = prefix.toByteArray() + toBase64Url(writer.out());
    return text + '.' + toBase64Url(macOf(text, m_secret));
}

Result<Token> TokenSigner::verify(QByteArrayView text, Instant now) const
{
    constexpr auto notOurs = QT_TRANSLATE_NOOP("Crypto", "登录凭证无效，请用登记码重新登记这台设备。");
    const qsizetype dot = text.lastIndexOf('.');
    if (text.size() > longest || !text.startsWith(prefix) || dot < prefix.size())
        return refused(notOurs);
    const auto mac = fromBase64Url(text.sliced(dot + 1));
    const QByteArrayView signedPart = text.first(dot);
    const bool genuine = mac
        && (sameBytes(*mac, macOf(signedPart, m_secret))
            || (!m_previous.isEmpty() && sameBytes(*mac, macOf(signedPart, m_previous))));
    const auto payload = fromBase64Url(signedPart.sliced(prefix.size()));
    if (!genuine || !payload)
        return refused(notOurs);

    cbor::Reader reader(*payload);
    Token token;
    if (reader.map() != 3)
        return refused(notOurs);
    qint64 key = reader.key(-1);
    token.device = Id::fromRfc4122(reader.bytes());
    key = reader.key(key);
    token.issued.ms = reader.integer();
    key = reader.key(key);
    token.expires.ms = reader.integer();
    if (reader.failed() || !reader.atEnd() || key != 3 || token.device.isNull())
        return refused(notOurs);
    if (now >= token.expires)
        return refused(
            QT_TRANSLATE_NOOP("Crypto", "登录凭证已过期，设备会自动换新；若一直不成功，请联系管理员。"));
    return token;
}

} // namespace jiannuo
