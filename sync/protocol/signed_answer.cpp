#include "protocol/signed_answer.h"

#include "domain/cbor.h"

#include <QCoreApplication>

namespace jiannuo::protocol {

QByteArray write(const SignedAnswer& answer)
{
    if (answer.signature.isEmpty())
        return answer.message;
    cbor::Writer writer;
    writer.bytes(answer.signature);
    return answer.message + writer.take();
}

Result<SignedAnswer> readSignedAnswer(const QByteArray& bytes)
{
    cbor::Reader reader(bytes);
    SignedAnswer answer;
    answer.message = reader.item().toByteArray();
    if (!reader.failed() && !reader.atEnd())
        answer.signature = reader.bytes().toByteArray();
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
