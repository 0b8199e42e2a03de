// SPDX-License-Identifier: Apache-2.0
#include "protocol/signed_answer.h"

#include "domain/cbor.h"

#include <QCoreApplication>

namespace jiannuo::protocol {

namespace {

constexpr qint64 signatureKey = 23; // the largest of one byte: whatever else is added stands before it

} // namespace

/// A map of fewer than 23 entries says their number in its first byte.
QByteArray write(const SignedAnswer& answer)
{
    if (answer.signature.isEmpty())
        return answer.message;
    cbor::Writer writer;
    writer.key(signatureKey);
    writer.bytes(answer.signature);
    QByteArray bytes = answer.message + writer.take();
    bytes[0] = static_cast<char>(bytes[0] + 1);
    return bytes;
}

Result<SignedAnswer> readSignedAnswer(const QByteArray& bytes)
{
    cbor::Reader reader(bytes);
    SignedAnswer answer{bytes, {}};
    qint64 key = -1;
    for (quint64 count = reader.map(); count > 0 && !reader.failed(); --count) {
        const qsizetype end = reader.position();
        key = reader.key(key);
        if (key != signatureKey) {
            reader.item();
            continue;
        }
        answer.signature = reader.bytes().toByteArray();
        answer.message = bytes.first(end);
        answer.message[0] = static_cast<char>(bytes[0] - 1);
    }
    if (reader.failed() || !reader.atEnd())
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate("Protocol", "收到的数据不合格式，已放弃。")};
    return answer;
}

QByteArray answerText(const Id& device, Suite suite, QByteArrayView message)
{
    cbor::Writer writer;
    writer.array(3);
    writer.text(u"jiannuo answer 1");
    writer.bytes(device.toRfc4122());
    writer.bytes(hash(suite, message));
    return writer.take();
}

} // namespace jiannuo::protocol
