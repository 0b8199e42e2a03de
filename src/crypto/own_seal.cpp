// SPDX-License-Identifier: Apache-2.0
#include "crypto/own_seal.h"

#include "crypto/handles.h"

#include <sodium.h>

#include <QScopeGuard>

namespace jiannuo {

using namespace crypto_detail;

namespace {

constexpr qsizetype keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned long long length(QByteArrayView bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

QByteArray derived(const PrivateKey& key, QByteArrayView purpose)
{
    QByteArray secret = key.toPem();
    QByteArray out(keySize, Qt::Uninitialized);
    crypto_generichash_state state;
    const auto wipe = qScopeGuard([&] {
        sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
        sodium_memzero(&state, sizeof state);
    });
    if (sodium_init() < 0 || crypto_generichash_init(&state, nullptr, 0, size_t(keySize)) != 0)
        qFatal("libsodium does not start.");
    for (const QByteArrayView part :
         {QByteArrayView("jiannuo own seal 1\n"), purpose, QByteArrayView("\n"), QByteArrayView(secret)})
        crypto_generichash_update(&state, constBytes(part), length(part));
    crypto_generichash_final(&state, bytesOf(out), size_t(keySize));
    return out;
}

} // namespace

QByteArray sealForOneself(const PrivateKey& key, QByteArrayView purpose, QByteArrayView plain, Random& random)
{
    QByteArray secret = derived(key, purpose);
    const auto wipe =
        qScopeGuard([&secret] { sodium_memzero(secret.data(), static_cast<size_t>(secret.size())); });
    const QByteArray nonce = random.bytes(nonceSize);
    QByteArray sealed(plain.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, constBytes(plain), length(plain),
                                               nullptr, 0, nullptr, constBytes(nonce), constBytes(secret));
    return nonce + sealed;
}

Result<QByteArray> openOwn(const PrivateKey& key, QByteArrayView purpose, QByteArrayView sealed)
{
    const Error changed = failure(ErrorCode::Corrupt,
                                  QT_TRANSLATE_NOOP("Crypto", "这份内容不是本机封存的，或封存后被改动过。"));
    if (sealed.size() < nonceSize + tagSize)
        return changed;
    QByteArray secret = derived(key, purpose);
    const auto wipe =
        qScopeGuard([&secret] { sodium_memzero(secret.data(), static_cast<size_t>(secret.size())); });
    const QByteArrayView content = sealed.sliced(nonceSize);
    QByteArray plain(content.size() - tagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, constBytes(content),
                                                   length(content), nullptr, 0, constBytes(sealed),
                                                   constBytes(secret))
        != 0)
        return changed;
    return plain;
}

} // namespace jiannuo
