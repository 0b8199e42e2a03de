// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_stream.h"

#include "crypto/handles.h"

#include <sodium.h>

namespace jiannuo {

using namespace crypto_detail;

namespace {

using Stream = crypto_secretstream_xchacha20poly1305_state;
static_assert(sizeof(Stream) <= 52 && alignof(Stream) == 1);
static_assert(StreamSealer::overhead == crypto_secretstream_xchacha20poly1305_ABYTES);

constexpr qsizetype headerBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype keyBytes = crypto_secretstream_xchacha20poly1305_KEYBYTES;

bool ready()
{
    static const bool done = sodium_init() >= 0;
    return done;
}

Stream* streamOf(std::array<unsigned char, 52>& state)
{
    return reinterpret_cast<Stream*>(state.data());
}

Error notForUs()
{
    return crypto_detail::failure(
        ErrorCode::BadSignature,
        QT_TRANSLATE_NOOP("Crypto", "这份内容不是给本机的，或在路上被改动过，打不开。"));
}

Error cannotSeal()
{
    return crypto_detail::failure(ErrorCode::Unsupported,
                                  QT_TRANSLATE_NOOP("Crypto", "这把密钥不能用来加密。"));
}

/// The same operation in both directions, by OpenSSL.
template <class Init, class Work>
QByteArray bySm2(evp_pkey_st* key, QByteArrayView bytes, Init init, Work work)
{
    const PkeyContextHandle context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    size_t size = 0;
    const auto length = static_cast<size_t>(bytes.size());
    if (!context || init(context.get()) != 1
        || work(context.get(), nullptr, &size, constBytes(bytes), length) != 1)
        return {};
    QByteArray result(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (work(context.get(), bytesOf(result), &size, constBytes(bytes), length) != 1)
        return {};
    result.truncate(static_cast<qsizetype>(size));
    return result;
}

} // namespace

Result<QByteArray> sealFor(const PublicKey& recipient, QByteArrayView secret)
{
    QByteArray sealed;
    if (recipient.suite() == Suite::Sm2Sm3) {
        sealed = bySm2(recipient.handle(), secret, EVP_PKEY_encrypt_init, EVP_PKEY_encrypt);
    } else {
        std::array<unsigned char, crypto_box_PUBLICKEYBYTES> key{};
        sealed.resize(secret.size() + qsizetype(crypto_box_SEALBYTES));
        if (!ready() || crypto_sign_ed25519_pk_to_curve25519(key.data(), constBytes(recipient.bytes())) != 0
            || crypto_box_seal(bytesOf(sealed), constBytes(secret),
                               static_cast<unsigned long long>(secret.size()), key.data())
                != 0)
            sealed.clear();
    }
    if (sealed.isEmpty())
        return cannotSeal();
    return sealed;
}

Result<QByteArray> unseal(const PrivateKey& recipient, QByteArrayView sealed)
{
    QByteArray secret;
    if (recipient.suite() == Suite::Sm2Sm3) {
        secret = bySm2(recipient.handle(), sealed, EVP_PKEY_decrypt_init, EVP_PKEY_decrypt);
    } else if (ready() && sealed.size() > qsizetype(crypto_box_SEALBYTES)) {
        std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
        std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> signing{};
        std::array<unsigned char, crypto_sign_SECRETKEYBYTES> whole{};
        std::array<unsigned char, crypto_box_PUBLICKEYBYTES> theirs{};
        std::array<unsigned char, crypto_box_SECRETKEYBYTES> ours{};
        size_t size = seed.size();
        secret.resize(sealed.size() - qsizetype(crypto_box_SEALBYTES));
        if (EVP_PKEY_get_raw_private_key(recipient.handle(), seed.data(), &size) != 1
            || crypto_sign_seed_keypair(signing.data(), whole.data(), seed.data()) != 0
            || crypto_sign_ed25519_pk_to_curve25519(theirs.data(), signing.data()) != 0
            || crypto_sign_ed25519_sk_to_curve25519(ours.data(), whole.data()) != 0
            || crypto_box_seal_open(bytesOf(secret), constBytes(sealed),
                                    static_cast<unsigned long long>(sealed.size()), theirs.data(),
                                    ours.data())
                != 0)
            secret.clear();
        sodium_memzero(seed.data(), seed.size());
        sodium_memzero(whole.data(), whole.size());
        sodium_memzero(ours.data(), ours.size());
    }
    if (secret.isEmpty())
        return notForUs();
    return secret;
}

StreamState::~StreamState()
{
    sodium_memzero(m_state.data(), m_state.size());
}

Result<StreamSealer> StreamSealer::to(const PublicKey& recipient)
{
    if (!ready())
        return cannotSeal();
    std::array<unsigned char, keyBytes> key{};
    crypto_secretstream_xchacha20poly1305_keygen(key.data());
    const auto wipe = qScopeGuard([&key] { sodium_memzero(key.data(), key.size()); });
    const auto sealed =
        sealFor(recipient, QByteArrayView(reinterpret_cast<const char*>(key.data()), keyBytes));
    if (!sealed)
        return sealed.error();
    StreamSealer result;
    result.m_opening.resize(headerBytes);
    if (crypto_secretstream_xchacha20poly1305_init_push(streamOf(result.m_state), bytesOf(result.m_opening),
                                                        key.data())
        != 0)
        return cannotSeal();
    result.m_opening += *sealed;
    return result;
}

QByteArray StreamSealer::seal(QByteArrayView piece, QByteArrayView beside, bool last)
{
    QByteArray sealed(piece.size() + overhead, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(streamOf(m_state), bytesOf(sealed), nullptr, constBytes(piece),
                                               static_cast<unsigned long long>(piece.size()),
                                               constBytes(beside),
                                               static_cast<unsigned long long>(beside.size()),
                                               last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                    : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return sealed;
}

Result<StreamOpener> StreamOpener::with(const PrivateKey& recipient, QByteArrayView opening)
{
    if (opening.size() <= headerBytes)
        return notForUs();
    auto key = unseal(recipient, opening.sliced(headerBytes));
    if (!key)
        return key.error();
    const auto wipe = qScopeGuard([&key] { sodium_memzero(key->data(), static_cast<size_t>(key->size())); });
    StreamOpener result;
    if (key->size() != keyBytes
        || crypto_secretstream_xchacha20poly1305_init_pull(streamOf(result.m_state), constBytes(opening),
                                                           constBytes(*key))
            != 0)
        return notForUs();
    return result;
}

Result<QByteArray> StreamOpener::open(QByteArrayView sealed, QByteArrayView beside)
{
    if (m_over || sealed.size() < StreamSealer::overhead)
        return notForUs();
    QByteArray piece(sealed.size() - StreamSealer::overhead, Qt::Uninitialized);
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(
            streamOf(m_state), bytesOf(piece), nullptr, &tag, constBytes(sealed),
            static_cast<unsigned long long>(sealed.size()), constBytes(beside),
            static_cast<unsigned long long>(beside.size()))
        != 0)
        return notForUs();
    m_over = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    return piece;
}

} // namespace jiannuo
