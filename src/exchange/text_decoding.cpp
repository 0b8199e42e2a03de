// SPDX-License-Identifier: Apache-2.0
#include "exchange/text_decoding.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <memory>
#include <optional>

namespace jiannuo {

namespace {

std::optional<QString> decoded(QStringConverter::Encoding encoding, const QByteArray& bytes)
{
    QStringDecoder decoder(encoding);
    QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return {};
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    return text;
}

/// Strictly, by ICU: a byte that the encoding does not know makes it fail.
std::optional<QString> decodedByIcu(const char* encoding, const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter*)> converter(ucnv_open(encoding, &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status))
        return {};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    // No character of these encodings becomes more than one UTF-16 unit per byte.
    QString text(bytes.size() + 1, Qt::Uninitialized);
    const int32_t length = ucnv_toUChars(converter.get(), reinterpret_cast<UChar*>(text.data()),
                                         static_cast<int32_t>(text.size()), bytes.constData(),
                                         static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status) || length < 0)
        return {};
    text.truncate(length);
    return text;
}

/// Text does not hold these; a picture or a program does.
bool looksLikeText(const QString& text)
{
    qsizetype odd = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (u == 0)
            return false;
        odd += (u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f' && u != 0x0B && u != 0x1A)
            || (u >= 0xE000 && u <= 0xF8FF) || u == 0xFFFD;
    }
    return odd * 50 <= text.size();
}

std::optional<QString> detected(const QByteArray& bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, void (*)(UCharsetDetector*)> detector(ucsdet_open(&status),
                                                                                  &ucsdet_close);
    if (U_FAILURE(status))
        return {};
    const QByteArray sample = bytes.left(64 * 1024);
    ucsdet_setText(detector.get(), sample.constData(), static_cast<int32_t>(sample.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || !match || ucsdet_getConfidence(match, &status) < 40)
        return {};
    const QByteArray name = ucsdet_getName(match, &status);
    // Single-byte encodings fit anything; only those of Chinese text and UTF-16/32 count.
    static constexpr const char* known[] = {"Big5",     "UTF-16LE", "UTF-16BE",
                                            "UTF-32LE", "UTF-32BE", "GB18030"};
    for (const char* encoding : known) {
        if (name == encoding)
            return decodedByIcu(encoding, bytes);
    }
    return {};
}

} // namespace

Result<QString> decodeText(const QByteArray& bytes)
{
    std::optional<QString> text;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        text = decoded(QStringConverter::Utf8, bytes);
    else if (bytes.startsWith("\xFF\xFE"))
        text = decoded(QStringConverter::Utf16LE, bytes);
    else if (bytes.startsWith("\xFE\xFF"))
        text = decoded(QStringConverter::Utf16BE, bytes);
    else {
        text = decoded(QStringConverter::Utf8, bytes);
        if (!text || !looksLikeText(*text))
            text = decodedByIcu("GB18030", bytes);
        if (!text || !looksLikeText(*text))
            text = detected(bytes);
    }
    if (!text || !looksLikeText(*text))
        return Error{ErrorCode::Unsupported,
                     QCoreApplication::translate(
                         "Documents", "认不出文件的文字编码。请另存为 UTF-8 编码的文本文件后再导入。")};
    return *text;
}

} // namespace jiannuo
