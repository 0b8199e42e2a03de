// SPDX-License-Identifier: Apache-2.0
#include "protocol/enrolment_certificate.h"

#include "domain/cbor.h"

#include <QCoreApplication>

#include <limits>

namespace jiannuo::protocol {

namespace {

constexpr QStringView purpose = u"jiannuo enrolment 1";
constexpr quint64 mostPeople = 1'000;
constexpr quint64 items = 9;

Error notACertificate()
{
    return {ErrorCode::Corrupt,
            QCoreApplication::translate("Protocol", "登记证明不合格式，请向管理员索取新的登记码。")};
}

Id readIdIn(cbor::Reader& reader)
{
    const QByteArrayView bytes = reader.bytes();
    if (bytes.size() == 16)
        return Id::fromRfc4122(bytes.toByteArray());
    reader.fail();
    return {};
}

} // namespace

Result<QByteArray> signedCertificate(const EnrolmentCertificate& certificate, const PrivateKey& headquarters)
{
    cbor::Writer text;
    text.array(items);
    text.text(purpose);
    text.bytes(certificate.log);
    text.bytes(certificate.device.toRfc4122());
    text.integer(certificate.suite);
    text.bytes(certificate.key);
    text.text(certificate.name);
    text.array(certificate.people.size());
    for (const Id& person : certificate.people)
        text.bytes(person.toRfc4122());
    text.integer(certificate.at.ms);
    text.bytes(certificate.code);
    const auto signature = headquarters.sign(text.out());
    if (!signature)
        return signature.error();
    cbor::Writer whole;
    whole.array(2);
    whole.bytes(text.out());
    whole.bytes(*signature);
    return whole.take();
}

Result<EnrolmentCertificate> readCertificate(const QByteArray& bytes, const PublicKey& headquarters)
{
    cbor::Reader whole(bytes);
    const quint64 parts = whole.array();
    const QByteArray text = whole.bytes().toByteArray();
    const QByteArray signature = whole.bytes().toByteArray();
    if (whole.failed() || !whole.atEnd() || parts != 2)
        return notACertificate();
    if (!headquarters.verify(text, signature))
        return Error{
            ErrorCode::BadSignature,
            QCoreApplication::translate("Protocol", "登记证明不是本中心签发的，请向管理员索取新的登记码。")};
    cbor::Reader reader(text);
    EnrolmentCertificate certificate;
    const quint64 count = reader.array();
    const QString what = reader.text();
    certificate.log = reader.bytes().toByteArray();
    certificate.device = readIdIn(reader);
    const qint64 suite = reader.integer();
    certificate.key = reader.bytes().toByteArray();
    certificate.name = reader.text();
    const quint64 people = reader.array();
    if (people > mostPeople)
        reader.fail();
    for (quint64 i = 0; i < people && !reader.failed(); ++i)
        certificate.people.push_back(readIdIn(reader));
    certificate.at.ms = reader.integer();
    certificate.code = reader.bytes().toByteArray();
    if (reader.failed() || !reader.atEnd() || count != items || what != purpose
        || suite != std::clamp<qint64>(suite, 0, std::numeric_limits<int>::max()))
        return notACertificate();
    certificate.suite = static_cast<int>(suite);
    return certificate;
}

} // namespace jiannuo::protocol
