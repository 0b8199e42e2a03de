// SPDX-License-Identifier: Apache-2.0
#include "crypto/code.h"

#include "crypto/handles.h"

#include <openssl/hmac.h>

#include <string_view>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype symbols = 12;
constexpr qsizetype groupSize = 4;

// The check symbol makes c0·x^11 + … + c11 zero in GF(32) = GF(2)[x]/(x^5 + x^2 + 1). x generates all 31
// units, so no power up to 30 repeats: one wrong symbol, or two exchanged, never sum to zero.
unsigned timesX(unsigned value)
{
    const unsigned shifted = value << 1;
    return (shifted & 0x20) ? (shifted ^ 0x25) : shifted;
}

unsigned remainder(const QList<unsigned>& values)
{
    unsigned sum = 0;
    for (const unsigned value : values)
        sum = timesX(sum) ^ value;
    return sum;
}

QString written(const QList<unsigned>& values)
{
    QString text;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            text += u'-';
        text += QLatin1Char(alphabet[values[i]]);
    }
    return text;
}

Error failure(const QString& sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

} // namespace

QString makeCode(Random& random)
{
    QList<unsigned> values;
    for (const char byte : random.bytes(symbols - 1))
        values.append(static_cast<unsigned char>(byte) & 31u); // 256 is a multiple of 32: no bias
    values.append(timesX(remainder(values)));
    return written(values);
}

Result<QString> normalizeCode(QStringView typed)
{
    QList<unsigned> values;
    if (typed.size() > 100)
        return failure(QCoreApplication::translate("Crypto", "登记码太长，请只输入 12 位登记码。"));
    const QString text = typed.toString().normalized(QString::NormalizationForm_KC).toUpper();
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        // U+2212 minus, U+30FC long vowel mark and U+4E00 一 are what input methods make of a dash.
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash || u == 0x2212 || u == 0x30fc
            || u == 0x4e00 || u == '_' || u == '.')
            continue;
        const char symbol = u == 'O' ? '0' : (u == 'I' || u == 'L') ? '1' : u < 0x80 ? char(u) : '?';
        const size_t value = alphabet.find(symbol);
        if (value == std::string_view::npos)
            return failure(
                QCoreApplication::translate("Crypto", "登记码里不会有“%1”，请对照原码再看一遍。").arg(c));
        values.append(static_cast<unsigned>(value));
    }
    if (values.size() != symbols)
        return failure(
            QCoreApplication::translate("Crypto", "登记码应有 12 位，现在是 %1 位，请补全或删去多余的。")
                .arg(values.size()));
    if (remainder(values) != 0)
        return failure(
            QCoreApplication::translate("Crypto", "登记码有一处输错了（校验不符），请逐位核对后再试。"));
    return written(values);
}

QByteArray codeHash(QStringView code, QByteArrayView serverSecret)
{
    const QByteArray text = "jiannuo enrolment code\n" + code.toUtf8();
    QByteArray out(32, Qt::Uninitialized);
    if (!HMAC(EVP_sha256(), serverSecret.data(), static_cast<int>(serverSecret.size()),
              crypto_detail::constBytes(text), static_cast<size_t>(text.size()), crypto_detail::bytesOf(out),
              nullptr))
        qFatal("OpenSSL could not hash.");
    return out;
}

} // namespace jiannuo
