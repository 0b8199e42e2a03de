// SPDX-License-Identifier: Apache-2.0
#include "crypto/pin.h"

#include "crypto/base64.h"
#include "crypto/handles.h"

#include <sodium.h>

#include <QRegularExpression>

#include <algorithm>

namespace jiannuo {

using namespace crypto_detail;
using namespace Qt::StringLiterals;

namespace {

/// RFC 9106: memory in KiB, passes over it. One lane, which is all that libsodium has.
struct Cost {
    uint memory = 65'536;
    uint passes = 3;
};

// A damaged or forged text must not make us take all memory, nor all time.
constexpr Cost lowest{8'192, 1};
constexpr Cost highest{262'144, 10};
constexpr qsizetype saltSize = crypto_pwhash_argon2id_SALTBYTES;
constexpr qsizetype hashSize = 32;

QByteArray plainDigits(QStringView pin)
{
    return pin.toString().normalized(QString::NormalizationForm_KC).toUtf8();
}

QByteArray derive(QByteArrayView pin, QByteArrayView salt, const Cost& cost)
{
    QByteArray out(hashSize, Qt::Uninitialized);
    if (sodium_init() < 0
        || crypto_pwhash_argon2id(bytesOf(out), static_cast<unsigned long long>(hashSize), pin.data(),
                                  static_cast<unsigned long long>(pin.size()), constBytes(salt), cost.passes,
                                  size_t(cost.memory) * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13)
            != 0)
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
    return u"$argon2id$v=19$m=%1,t=%2,p=1$%3$%4"_s.arg(
        QString::number(cost.memory), QString::number(cost.passes), QString::fromLatin1(toBase64Url(salt)),
        QString::fromLatin1(toBase64Url(derived)));
}

Result<void> verifyPin(QStringView pin, QStringView stored)
{
    static const QRegularExpression form(
        u"\\A\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,2}),p=1\\$([\\w-]{22})\\$([\\w-]{43})\\z"_s);
    const QRegularExpressionMatch match = form.match(stored.toString());
    const Cost cost{match.captured(1).toUInt(), match.captured(2).toUInt()};
    const auto salt = fromBase64Url(match.captured(3).toLatin1());
    const auto expected = fromBase64Url(match.captured(4).toLatin1());
    const bool sane = match.hasMatch() && salt && expected && cost.memory >= lowest.memory
        && cost.memory <= highest.memory && cost.passes >= lowest.passes && cost.passes <= highest.passes;
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
