// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>

struct evp_md_ctx_st;
struct evp_pkey_st;

namespace jiannuo {

/// A signature with the hash that goes with it. The number stands in records, so it never changes; a record
/// that names another one is kept, and checked by a program that knows it.
enum class Suite : quint8 {
    Ed25519Sha256 = 1, ///< RFC 8032, FIPS 180-4
    Sm2Sm3 = 2, ///< GB/T 32918, GB/T 32905; the signer's id is the standard's default
};

/// "ed25519-sha256", "sm2-sm3".
QLatin1StringView suiteName(Suite suite);
/// Unsupported when this program does not speak it.
Result<Suite> suiteFromName(QStringView name);
Result<Suite> suiteFromNumber(qint64 number);
/// As people write it: "ed25519" or "sm2", or the whole name. InvalidInput otherwise.
Result<Suite> suiteFromWord(QStringView word);

/// 32 bytes, by either suite's hash.
QByteArray hash(Suite suite, QByteArrayView bytes);

/// hash() of what comes piece by piece.
class Hasher {
public:
    explicit Hasher(Suite suite);
    void add(QByteArrayView bytes);
    /// The hash of everything added; the hasher then starts again.
    QByteArray result();

private:
    Suite m_suite;
    std::shared_ptr<evp_md_ctx_st> m_context;
};

/// What proves a signature. A value; copying is cheap.
class PublicKey {
public:
    /// Ed25519: 32 bytes. SM2: 65 bytes, an uncompressed point (0x04, x, y) that lies on the curve. Anything
    /// else is refused: InvalidInput.
    static Result<PublicKey> fromBytes(Suite suite, QByteArrayView bytes);

    Suite suite() const { return m_suite; }
    const QByteArray& bytes() const { return m_bytes; }
    /// OpenSSL's object, for the other files of this folder.
    evp_pkey_st* handle() const { return m_key.get(); }
    /// BadSignature when `signature` was not made over exactly these bytes by the key's other half.
    Result<void> verify(QByteArrayView bytes, QByteArrayView signature) const;

    bool operator==(const PublicKey& other) const
    {
        return m_suite == other.m_suite && m_bytes == other.m_bytes;
    }

private:
    friend class PrivateKey;
    PublicKey(Suite suite, QByteArray bytes, std::shared_ptr<evp_pkey_st> key);

    Suite m_suite;
    QByteArray m_bytes;
    std::shared_ptr<evp_pkey_st> m_key;
};

/// What signs. A value; copying is cheap. Its memory is wiped by OpenSSL when the last copy goes.
class PrivateKey {
public:
    /// Ed25519 from `random`, SM2 from the system's cryptographic generator.
    static Result<PrivateKey> generate(Suite suite, Random& random);
    /// An Ed25519 key that follows from 32 bytes, so that a simulated device is the same in every run.
    static Result<PrivateKey> fromSeed(QByteArrayView seed);
    /// PKCS#8 in PEM, without a passphrase; the file's place and mode protect it.
    static Result<PrivateKey> fromPem(QByteArrayView pem);
    QByteArray toPem() const;

    Suite suite() const { return m_public.suite(); }
    const PublicKey& publicKey() const { return m_public; }
    evp_pkey_st* handle() const { return m_key.get(); }
    /// Ed25519: 64 bytes, always the same for the same bytes. SM2: DER, at most 72 bytes, new every time.
    Result<QByteArray> sign(QByteArrayView bytes) const;

private:
    PrivateKey(std::shared_ptr<evp_pkey_st> key, PublicKey publicKey);
    static Result<PrivateKey> fromKey(std::shared_ptr<evp_pkey_st> key);

    std::shared_ptr<evp_pkey_st> m_key;
    PublicKey m_public;
};

} // namespace jiannuo
