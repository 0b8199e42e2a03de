#include "crypto/pin.h"

#include "crypto/base64.h"
#include "crypto/handles.h"

#include <openssl/core_names.h>
#include <openssl/err.h>

#include <QRegularExpression>

#include <algorithm>

namespace jiannuo {

using namespace crypto_detail;
using namespace Qt::StringLiterals;

namespace {

struct Cost {
    uint logN = 15;
    uint r = 8;
    uint p = 1;
};

// A damaged or forged text must not make us take all memory: 128·r·2^ln bytes is 256 MiB at most.
constexpr Cost highest{18, 8, 4};
constexpr qsizetype saltSize = 16;
constexpr qsizetype hashSize = 32;

QByteArray plainDigits(QStringView pin)
{
    return pin.toString().normalized(QString::NormalizationForm_KC).toUtf8();
}

QByteArray derive(QByteArrayView pin, QByteArrayView salt, const Cost& cost)
{
    const KdfHandle kdf(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const KdfContextHandle context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    uint64_t n = uint64_t(1) << cost.logN;
    uint32_t r = cost.r;
    uint32_t p = cost.p;
    uint64_t most = uint64_t(1) << 30;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, const_cast<char*>(pin.data()),
                                          static_cast<size_t>(pin.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char*>(salt.data()),
                                          static_cast<size_t>(salt.size())),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &most),
        OSSL_PARAM_construct_end(),
    };
    QByteArray out(hashSize, Qt::Uninitialized);
    if (!context || EVP_KDF_derive(context.get(), bytesOf(out), size_t(hashSize), parameters) != 1)
        return {};
    return out;
}

} // namespace

Result<void> checkPin(QStringView pin)
{
    const QByteArray digits = plainDigits(pin);
    if (digits.size() < 6 || digits.size() > 12
        || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return failure(ErrorCode::InvalidInput, QT_TRANSLATE_NOOP("Crypto", "口令须为 6 至 12 位数字。"));
    bool same = true;
    bool rising = true;
    bool falling = true;
    for (qsizetype i = 1; i < digits.size(); ++i) {
        const int step = digits[i] - digits[i - 1];
        same = same && step == 0;
        rising = rising && (step == 1 || step == -9);
        falling = falling && (step == -1 || step == 9);
    }
    if (same || rising || falling)
        return failure(
            ErrorCode::InvalidInput,
            QT_TRANSLATE_NOOP("Crypto", "口令太容易猜到：不要用同一个数字或连续的数字，请换一个。"));
    return {};
}

Result<QString> hashPin(QStringView pin, Random& random)
{
    if (Result<void> usable = checkPin(pin); !usable)
        return usable.error();
    const Cost cost;
    const QByteArray salt = random.bytes(saltSize);
    const QByteArray derived = derive(plainDigits(pin), salt, cost);
    if (derived.isEmpty())
        return failure(ErrorCode::StorageFailed,
                       QT_TRANSLATE_NOOP("Crypto", "内存不足，口令没有保存，请关闭其他程序后再试。"));
    return u"$scrypt$ln=%1,r=%2,p=%3$%4$%5"_s.arg(
        QString::number(cost.logN), QString::number(cost.r), QString::number(cost.p),
        QString::fromLatin1(toBase64Url(salt)), QString::fromLatin1(toBase64Url(derived)));
}

Result<void> verifyPin(QStringView pin, QStringView stored)
{
    static const QRegularExpression form(
        u"\\A\\$scrypt\\$ln=([0-9]{1,2}),r=([0-9]{1,2}),p=([0-9])\\$([\\w-]{22})\\$([\\w-]{43})\\z"_s);
    const QRegularExpressionMatch match = form.match(stored.toString());
    const Cost cost{match.captured(1).toUInt(), match.captured(2).toUInt(), match.captured(3).toUInt()};
    const auto salt = fromBase64Url(match.captured(4).toLatin1());
    const auto expected = fromBase64Url(match.captured(5).toLatin1());
    const bool sane = match.hasMatch() && salt && expected && cost.logN >= 10 && cost.logN <= highest.logN
        && cost.r >= 1 && cost.r <= highest.r && cost.p >= 1 && cost.p <= highest.p;
    if (!sane)
        return failure(ErrorCode::Corrupt,
                       QT_TRANSLATE_NOOP("Crypto", "保存的口令已损坏，请管理员重新设置口令。"));
    const QByteArray derived = derive(plainDigits(pin), *salt, cost);
    if (derived.isEmpty())
        return failure(ErrorCode::StorageFailed,
                       QT_TRANSLATE_NOOP("Crypto", "内存不足，口令没有核对，请关闭其他程序后再试。"));
    if (!sameBytes(derived, *expected))
        return failure(ErrorCode::Unauthenticated, QT_TRANSLATE_NOOP("Crypto", "口令不对，请重新输入。"));
    return {};
}

} // namespace jiannuo
