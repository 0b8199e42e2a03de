// SPDX-License-Identifier: Apache-2.0
#include "crypto/suite.h"

#include "crypto/handles.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <sodium.h>

#include <array>
#include <utility>

namespace jiannuo {

using namespace crypto_detail;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ed25519Size = 32;
constexpr qsizetype sm2Size = 65;
constexpr auto sm2Group = "SM2";
constexpr auto sm2DefaultId = "1234567812345678"; // GM/T 0009 §10

// Fetched once: looking an algorithm up costs more than hashing an operation.
const EVP_MD* digestOf(Suite suite)
{
    static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    static const EVP_MD* const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    const EVP_MD* digest = suite == Suite::Sm2Sm3 ? sm3 : sha256;
    if (!digest)
        qFatal("OpenSSL lacks a hash that records need.");
    return digest;
}

const char* digestName(Suite suite)
{
    return suite == Suite::Sm2Sm3 ? "SM3" : nullptr;
}

std::shared_ptr<EVP_PKEY> shared(PkeyHandle key)
{
    return {key.release(), EVP_PKEY_free};
}

// SM2 mixes the signer's id into the hash; both sides must name it. Behind the initialisation: as a parameter
// of it, OpenSSL 3.0.19 refuses the id.
bool nameSigner(Suite suite, EVP_PKEY_CTX* context)
{
    return suite != Suite::Sm2Sm3
        || EVP_PKEY_CTX_set1_id(context, sm2DefaultId,
                                static_cast<int>(std::char_traits<char>::length(sm2DefaultId)))
        == 1;
}

QByteArray publicBytes(EVP_PKEY* key, Suite suite)
{
    QByteArray bytes(suite == Suite::Sm2Sm3 ? sm2Size : ed25519Size, Qt::Uninitialized);
    size_t size = static_cast<size_t>(bytes.size());
    const int done = suite == Suite::Sm2Sm3
        ? EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, bytesOf(bytes), size, &size)
        : EVP_PKEY_get_raw_public_key(key, bytesOf(bytes), &size);
    if (done != 1 || size != static_cast<size_t>(bytes.size()))
        return {};
    return bytes;
}

PkeyHandle sm2PublicKey(QByteArrayView bytes)
{
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, const_cast<char*>(sm2Group), 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, const_cast<char*>(bytes.data()),
                                          static_cast<size_t>(bytes.size())),
        OSSL_PARAM_construct_end(),
    };
    const PkeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY* key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
        return {};
    PkeyHandle owned(key);
    const PkeyContextHandle check(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    if (!check || EVP_PKEY_public_check(check.get()) != 1)
        return {};
    return owned;
}

} // namespace

QLatin1StringView suiteName(Suite suite)
{
    return suite == Suite::Sm2Sm3 ? "sm2-sm3"_L1 : "ed25519-sha256"_L1;
}

Result<Suite> suiteFromName(QStringView name)
{
    for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
        if (suiteName(suite) == name)
            return suite;
    }
    return failure(ErrorCode::Unsupported,
                   QT_TRANSLATE_NOOP("Crypto", "本程序不认识这种签名算法，请升级程序。"));
}

Result<Suite> suiteFromWord(QStringView word)
{
    for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
        const QLatin1StringView name = suiteName(suite);
        if (word == name || word == name.first(name.indexOf('-'_L1)))
            return suite;
    }
    return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Crypto", "签名算法请写 ed25519 或 sm2。"));
}

Result<Suite> suiteFromNumber(qint64 number)
{
    for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
        if (qint64(suite) == number)
            return suite;
    }
    return failure(ErrorCode::Unsupported,
                   QT_TRANSLATE_NOOP("Crypto", "本程序不认识这种签名算法，请升级程序。"));
}

QByteArray hash(Suite suite, QByteArrayView bytes)
{
    QByteArray out(32, Qt::Uninitialized);
    if (EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()), bytesOf(out), nullptr, digestOf(suite),
                   nullptr)
        != 1)
        qFatal("OpenSSL could not hash.");
    return out;
}

Hasher::Hasher(Suite suite)
    : m_suite(suite)
    , m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
{
    if (EVP_DigestInit_ex2(m_context.get(), digestOf(suite), nullptr) != 1)
        qFatal("OpenSSL could not start to hash.");
}

void Hasher::add(QByteArrayView bytes)
{
    if (EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size())) != 1)
        qFatal("OpenSSL could not hash.");
}

QByteArray Hasher::result()
{
    QByteArray out(32, Qt::Uninitialized);
    if (EVP_DigestFinal_ex(m_context.get(), bytesOf(out), nullptr) != 1
        || EVP_DigestInit_ex2(m_context.get(), digestOf(m_suite), nullptr) != 1)
        qFatal("OpenSSL could not hash.");
    return out;
}

PublicKey::PublicKey(Suite suite, QByteArray bytes, std::shared_ptr<evp_pkey_st> key)
    : m_suite(suite)
    , m_bytes(std::move(bytes))
    , m_key(std::move(key))
{
}

Result<PublicKey> PublicKey::fromBytes(Suite suite, QByteArrayView bytes)
{
    PkeyHandle key;
    // A point of small order is nobody's key: signatures fit it that no private key has made.
    if (suite == Suite::Ed25519Sha256 && bytes.size() == ed25519Size
        && crypto_core_ed25519_is_valid_point(constBytes(bytes)) == 1) {
        key.reset(EVP_PKEY_new_raw_public_key_ex(nullptr, "ED25519", nullptr, constBytes(bytes),
                                                 static_cast<size_t>(bytes.size())));
    } else if (suite == Suite::Sm2Sm3 && bytes.size() == sm2Size && bytes.front() == '\x04') {
        key = sm2PublicKey(bytes);
    }
    if (!key)
        return failure(ErrorCode::InvalidInput,
                       QT_TRANSLATE_NOOP("Crypto", "公钥的内容不对，请重新登记这台设备。"));
    return PublicKey(suite, bytes.toByteArray(), shared(std::move(key)));
}

Result<void> PublicKey::verify(QByteArrayView bytes, QByteArrayView signature) const
{
    const DigestContextHandle context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* signer = nullptr;
    if (!context
        || EVP_DigestVerifyInit_ex(context.get(), &signer, digestName(m_suite), nullptr, nullptr, m_key.get(),
                                   nullptr)
            != 1
        || !nameSigner(m_suite, signer)
        || EVP_DigestVerify(context.get(), constBytes(signature), static_cast<size_t>(signature.size()),
                            constBytes(bytes), static_cast<size_t>(bytes.size()))
            != 1)
        return failure(ErrorCode::BadSignature,
                       QT_TRANSLATE_NOOP("Crypto", "签名与内容不符：内容可能被改动过，或不是这台设备签的。"));
    return {};
}

PrivateKey::PrivateKey(std::shared_ptr<evp_pkey_st> key, PublicKey publicKey)
    : m_key(std::move(key))
    , m_public(std::move(publicKey))
{
}

Result<PrivateKey> PrivateKey::fromKey(std::shared_ptr<evp_pkey_st> key)
{
    if (key) {
        const bool sm2 = EVP_PKEY_is_a(key.get(), "SM2") == 1;
        if (sm2 || EVP_PKEY_is_a(key.get(), "ED25519") == 1) {
            const Suite suite = sm2 ? Suite::Sm2Sm3 : Suite::Ed25519Sha256;
            Result<PublicKey> publicKey = PublicKey::fromBytes(suite, publicBytes(key.get(), suite));
            if (publicKey)
                return PrivateKey(std::move(key), *std::move(publicKey));
        }
    }
    return failure(ErrorCode::Corrupt,
                   QT_TRANSLATE_NOOP("Crypto", "设备密钥读不出来或种类不对，请重新登记这台设备。"));
}

Result<PrivateKey> PrivateKey::generate(Suite suite, Random& random)
{
    if (suite == Suite::Ed25519Sha256)
        return fromSeed(random.bytes(ed25519Size));
    const PkeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    EVP_PKEY* key = nullptr;
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1 || EVP_PKEY_generate(context.get(), &key) != 1)
        return failure(ErrorCode::Unsupported,
                       QT_TRANSLATE_NOOP("Crypto", "系统的密码库不能生成这种密钥，请检查 OpenSSL 的安装。"));
    return fromKey(shared(PkeyHandle(key)));
}

Result<PrivateKey> PrivateKey::fromSeed(QByteArrayView seed)
{
    if (seed.size() != ed25519Size)
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Crypto", "种子必须是 32 个字节。"));
    return fromKey(shared(PkeyHandle(
        EVP_PKEY_new_raw_private_key_ex(nullptr, "ED25519", nullptr, constBytes(seed), ed25519Size))));
}

Result<PrivateKey> PrivateKey::fromPem(QByteArrayView pem)
{
    const BioHandle bio = readerOf(pem);
    // Without a callback OpenSSL would ask for a passphrase on the terminal.
    const auto noPassphrase = [](char*, int, int, void*) { return -1; };
    return fromKey(shared(PkeyHandle(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, nullptr))));
}

QByteArray PrivateKey::toPem() const
{
    const BioHandle bio(BIO_new(BIO_s_secmem()));
    if (!bio
        || PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    return contentOf(bio.get());
}

Result<QByteArray> PrivateKey::sign(QByteArrayView bytes) const
{
    const DigestContextHandle context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* signer = nullptr;
    size_t size = 0;
    if (context
        && EVP_DigestSignInit_ex(context.get(), &signer, digestName(suite()), nullptr, nullptr, m_key.get(),
                                 nullptr)
            == 1
        && nameSigner(suite(), signer)
        && EVP_DigestSign(context.get(), nullptr, &size, constBytes(bytes), static_cast<size_t>(bytes.size()))
            == 1) {
        QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
        if (EVP_DigestSign(context.get(), bytesOf(signature), &size, constBytes(bytes),
                           static_cast<size_t>(bytes.size()))
            == 1) {
            signature.truncate(static_cast<qsizetype>(size));
            return signature;
        }
    }
    return failure(ErrorCode::StorageFailed,
                   QT_TRANSLATE_NOOP("Crypto", "设备密钥不能签名，请重新启动后再试。"));
}

} // namespace jiannuo
