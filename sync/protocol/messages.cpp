#include "protocol/messages.h"

#include "domain/cbor.h"

#include <QUrl>
#include <QUrlQuery>

namespace jiannuo::protocol {

namespace {

constexpr quint64 mostEntries = 100'000;

Error corrupt()
{
    return {ErrorCode::Corrupt, QCoreApplication::translate("Protocol", "收到的数据不合格式，已放弃。")};
}

void writeId(cbor::Writer& writer, const Id& id)
{
    writer.bytes(id.toRfc4122());
}

Id readId(cbor::Reader& reader)
{
    const QByteArrayView bytes = reader.bytes();
    if (bytes.size() != 16) {
        reader.fail();
        return {};
    }
    return Id::fromRfc4122(bytes.toByteArray());
}

/// A message's map: hands each known key to `field`, skips the others (a newer program may send more).
template <class T, class Field> Result<T> readMap(const QByteArray& bytes, Field&& field)
{
    cbor::Reader reader(bytes);
    T message;
    qint64 key = -1;
    for (quint64 count = reader.map(); count > 0 && !reader.failed(); --count) {
        key = reader.key(key);
        if (!field(reader, message, key))
            reader.item();
    }
    if (reader.failed() || !reader.atEnd())
        return corrupt();
    return message;
}

void writeVerdict(cbor::Writer& writer, const Verdict& verdict)
{
    writer.integer(static_cast<qint64>(verdict.outcome));
    writer.integer(verdict.gseq);
    writer.integer(verdict.received.ms);
    if (verdict.outcome == Outcome::Accepted) {
        writer.null();
        writer.null();
    } else {
        writer.text(QString(verdict.reason.name()));
        writer.text(verdict.reason.sentence);
    }
}

Verdict readVerdict(cbor::Reader& reader)
{
    Verdict verdict;
    const qint64 outcome = reader.integer();
    if (outcome < 1 || outcome > 3)
        reader.fail();
    verdict.outcome = static_cast<Outcome>(outcome);
    verdict.gseq = reader.integer();
    verdict.received.ms = reader.integer();
    if (!reader.null())
        verdict.reason.code = errorCode(reader.text());
    if (!reader.null())
        verdict.reason.sentence = reader.text();
    return verdict;
}

} // namespace

QByteArray enrolmentBytes(const QString& code, const QByteArray& publicKey)
{
    cbor::Writer writer;
    writer.array(3);
    writer.text(u"jiannuo enrol 1");
    writer.text(code);
    writer.bytes(publicKey);
    return writer.take();
}

QByteArray tokenBytes(const Id& device, Instant time)
{
    cbor::Writer writer;
    writer.array(3);
    writer.text(u"jiannuo token 1");
    writeId(writer, device);
    writer.integer(time.ms);
    return writer.take();
}

QByteArray headBytes(const ChainKey& chain, qint64 dseq, const QByteArray& hash)
{
    cbor::Writer writer;
    writer.array(5);
    writer.text(u"jiannuo head 1");
    writeId(writer, chain.device);
    writer.integer(chain.incarnation);
    writer.integer(dseq);
    writer.bytes(hash);
    return writer.take();
}

QByteArray receiptBytes(const ChainKey& chain, const std::vector<Sequenced>& verdicts)
{
    cbor::Writer writer;
    writer.array(4);
    writer.text(u"jiannuo receipt 1");
    writeId(writer, chain.device);
    writer.integer(chain.incarnation);
    writer.array(verdicts.size());
    for (const Sequenced& verdict : verdicts) {
        writer.array(6);
        writer.integer(verdict.dseq);
        writeVerdict(writer, verdict.verdict);
    }
    return writer.take();
}

QByteArray write(const EnrolRequest& message)
{
    cbor::Writer writer;
    writer.map(5);
    writer.key(1);
    writer.text(message.code);
    writer.key(2);
    writer.text(message.deviceName);
    writer.key(3);
    writer.integer(message.suite);
    writer.key(4);
    writer.bytes(message.publicKey);
    writer.key(5);
    writer.bytes(message.signature);
    return writer.take();
}

Result<EnrolRequest> readEnrolRequest(const QByteArray& bytes)
{
    return readMap<EnrolRequest>(bytes, [](cbor::Reader& reader, EnrolRequest& m, qint64 key) {
        switch (key) {
        case 1:
            m.code = reader.text();
            return true;
        case 2:
            m.deviceName = reader.text();
            return true;
        case 3:
            m.suite = static_cast<int>(reader.integer());
            return true;
        case 4:
            m.publicKey = reader.bytes().toByteArray();
            return true;
        case 5:
            m.signature = reader.bytes().toByteArray();
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const EnrolAnswer& message)
{
    cbor::Writer writer;
    writer.map(7);
    writer.key(1);
    writeId(writer, message.device);
    writer.key(2);
    writeId(writer, message.person);
    writer.key(3);
    writer.text(message.token);
    writer.key(4);
    writer.integer(message.time.ms);
    writer.key(5);
    writer.text(message.headquarters);
    writer.key(6);
    writer.bytes(message.receiptKey);
    writer.key(7);
    writer.integer(message.receiptSuite);
    return writer.take();
}

Result<EnrolAnswer> readEnrolAnswer(const QByteArray& bytes)
{
    return readMap<EnrolAnswer>(bytes, [](cbor::Reader& reader, EnrolAnswer& m, qint64 key) {
        switch (key) {
        case 1:
            m.device = readId(reader);
            return true;
        case 2:
            m.person = readId(reader);
            return true;
        case 3:
            m.token = reader.text();
            return true;
        case 4:
            m.time.ms = reader.integer();
            return true;
        case 5:
            m.headquarters = reader.text();
            return true;
        case 6:
            m.receiptKey = reader.bytes().toByteArray();
            return true;
        case 7:
            m.receiptSuite = static_cast<int>(reader.integer());
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const TokenRequest& message)
{
    cbor::Writer writer;
    writer.map(3);
    writer.key(1);
    writeId(writer, message.device);
    writer.key(2);
    writer.integer(message.time.ms);
    writer.key(3);
    writer.bytes(message.signature);
    return writer.take();
}

Result<TokenRequest> readTokenRequest(const QByteArray& bytes)
{
    return readMap<TokenRequest>(bytes, [](cbor::Reader& reader, TokenRequest& m, qint64 key) {
        switch (key) {
        case 1:
            m.device = readId(reader);
            return true;
        case 2:
            m.time.ms = reader.integer();
            return true;
        case 3:
            m.signature = reader.bytes().toByteArray();
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const TokenAnswer& message)
{
    cbor::Writer writer;
    writer.map(3);
    writer.key(1);
    writer.text(message.token);
    writer.key(2);
    writer.integer(message.expires.ms);
    writer.key(3);
    writer.integer(message.time.ms);
    return writer.take();
}

Result<TokenAnswer> readTokenAnswer(const QByteArray& bytes)
{
    return readMap<TokenAnswer>(bytes, [](cbor::Reader& reader, TokenAnswer& m, qint64 key) {
        switch (key) {
        case 1:
            m.token = reader.text();
            return true;
        case 2:
            m.expires.ms = reader.integer();
            return true;
        case 3:
            m.time.ms = reader.integer();
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const PushRequest& message)
{
    cbor::Writer writer;
    writer.map(3);
    writer.key(1);
    writer.integer(message.incarnation);
    writer.key(2);
    writer.array(message.operations.size());
    for (const QByteArray& operation : message.operations)
        writer.bytes(operation);
    writer.key(3);
    writer.bytes(message.signature);
    return writer.take();
}

Result<PushRequest> readPushRequest(const QByteArray& bytes)
{
    return readMap<PushRequest>(bytes, [](cbor::Reader& reader, PushRequest& m, qint64 key) {
        switch (key) {
        case 1:
            m.incarnation = reader.integer();
            return true;
        case 2: {
            const quint64 count = reader.array();
            if (count > mostEntries)
                reader.fail();
            for (quint64 i = 0; i < count && !reader.failed(); ++i)
                m.operations.push_back(reader.bytes().toByteArray());
            return true;
        }
        case 3:
            m.signature = reader.bytes().toByteArray();
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const PushReply& message)
{
    cbor::Writer writer;
    writer.map(6);
    writer.key(1);
    writer.array(message.answer.verdicts.size());
    for (const Sequenced& verdict : message.answer.verdicts) {
        writer.array(6);
        writer.integer(verdict.dseq);
        writeVerdict(writer, verdict.verdict);
    }
    writer.key(2);
    if (message.answer.fault)
        writer.integer(static_cast<qint64>(*message.answer.fault));
    else
        writer.null();
    writer.key(3);
    writer.integer(message.answer.expected);
    writer.key(4);
    writer.text(message.answer.sentence);
    writer.key(5);
    writer.bytes(message.receipt);
    writer.key(6);
    writer.integer(message.time.ms);
    return writer.take();
}

Result<PushReply> readPushReply(const QByteArray& bytes, const Id& device, qint64 incarnation)
{
    return readMap<PushReply>(bytes, [&](cbor::Reader& reader, PushReply& m, qint64 key) {
        switch (key) {
        case 1: {
            const quint64 count = reader.array();
            for (quint64 i = 0; i < count && !reader.failed(); ++i) {
                if (reader.array() != 6)
                    reader.fail();
                Sequenced verdict;
                verdict.chain = {device, incarnation};
                verdict.dseq = reader.integer();
                verdict.verdict = readVerdict(reader);
                m.answer.verdicts.push_back(std::move(verdict));
            }
            return true;
        }
        case 2:
            if (!reader.null()) {
                const qint64 fault = reader.integer();
                if (fault < 0 || fault > static_cast<qint64>(PushFault::WrongDevice))
                    reader.fail();
                m.answer.fault = static_cast<PushFault>(fault);
            }
            return true;
        case 3:
            m.answer.expected = reader.integer();
            return true;
        case 4:
            m.answer.sentence = reader.text();
            return true;
        case 5:
            m.receipt = reader.bytes().toByteArray();
            return true;
        case 6:
            m.time.ms = reader.integer();
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const PullRequest& message)
{
    cbor::Writer writer;
    writer.map(5);
    writer.key(1);
    writer.bytes(message.cursor.epoch);
    writer.key(2);
    writer.bytes(message.cursor.scope);
    writer.key(3);
    writer.integer(message.cursor.gseq);
    writer.key(4);
    writer.integer(message.incarnation);
    writer.key(5);
    writer.integer(message.most);
    return writer.take();
}

Result<PullRequest> readPullRequest(const QByteArray& bytes)
{
    return readMap<PullRequest>(bytes, [](cbor::Reader& reader, PullRequest& m, qint64 key) {
        switch (key) {
        case 1:
            m.cursor.epoch = reader.bytes().toByteArray();
            return true;
        case 2:
            m.cursor.scope = reader.bytes().toByteArray();
            return true;
        case 3:
            m.cursor.gseq = reader.integer();
            return true;
        case 4:
            m.incarnation = reader.integer();
            return true;
        case 5:
            m.most = reader.integer();
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const PullReply& message)
{
    const Page& page = message.page;
    cbor::Writer writer;
    writer.reserve(static_cast<qsizetype>(page.operations.size()) * 256 + 128);
    writer.map(7);
    writer.key(1);
    writer.bytes(page.epoch);
    writer.key(2);
    writer.bytes(page.scope);
    writer.key(3);
    writer.boolean(page.reset);
    writer.key(4);
    writer.integer(page.through);
    writer.key(5);
    writer.integer(page.head);
    writer.key(6);
    writer.array(page.operations.size());
    for (const Sequenced& entry : page.operations) {
        writer.array(10);
        writeVerdict(writer, entry.verdict);
        writeId(writer, entry.chain.device);
        writer.integer(entry.chain.incarnation);
        writer.integer(entry.dseq);
        writer.boolean(entry.extract);
        writer.bytes(entry.bytes);
    }
    writer.key(7);
    writer.integer(message.time.ms);
    return writer.take();
}

Result<PullReply> readPullReply(const QByteArray& bytes)
{
    return readMap<PullReply>(bytes, [](cbor::Reader& reader, PullReply& m, qint64 key) {
        switch (key) {
        case 1:
            m.page.epoch = reader.bytes().toByteArray();
            return true;
        case 2:
            m.page.scope = reader.bytes().toByteArray();
            return true;
        case 3:
            m.page.reset = reader.boolean();
            return true;
        case 4:
            m.page.through = reader.integer();
            return true;
        case 5:
            m.page.head = reader.integer();
            return true;
        case 6: {
            const quint64 count = reader.array();
            if (count > mostEntries)
                reader.fail();
            for (quint64 i = 0; i < count && !reader.failed(); ++i) {
                if (reader.array() != 10)
                    reader.fail();
                Sequenced entry;
                entry.verdict = readVerdict(reader);
                entry.chain.device = readId(reader);
                entry.chain.incarnation = reader.integer();
                entry.dseq = reader.integer();
                entry.extract = reader.boolean();
                entry.bytes = reader.bytes().toByteArray();
                m.page.operations.push_back(std::move(entry));
            }
            return true;
        }
        case 7:
            m.time.ms = reader.integer();
            return true;
        default:
            return false;
        }
    });
}

QByteArray write(const InviteRequest& message)
{
    cbor::Writer writer;
    writer.map(1);
    writer.key(1);
    writeId(writer, message.person);
    return writer.take();
}

Result<InviteRequest> readInviteRequest(const QByteArray& bytes)
{
    return readMap<InviteRequest>(bytes, [](cbor::Reader& reader, InviteRequest& m, qint64 key) {
        if (key != 1)
            return false;
        m.person = readId(reader);
        return true;
    });
}

QByteArray write(const InviteAnswer& message)
{
    cbor::Writer writer;
    writer.map(2);
    writer.key(1);
    writer.text(message.code);
    writer.key(2);
    writer.integer(message.expires.ms);
    return writer.take();
}

Result<InviteAnswer> readInviteAnswer(const QByteArray& bytes)
{
    return readMap<InviteAnswer>(bytes, [](cbor::Reader& reader, InviteAnswer& m, qint64 key) {
        switch (key) {
        case 1:
            m.code = reader.text();
            return true;
        case 2:
            m.expires.ms = reader.integer();
            return true;
        default:
            return false;
        }
    });
}

QString invitationText(const Invitation& invitation)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("url"), QString::fromLatin1(QUrl::toPercentEncoding(invitation.url)));
    query.addQueryItem(QStringLiteral("code"), invitation.code);
    query.addQueryItem(QStringLiteral("fp"), invitation.fingerprint);
    return QStringLiteral("jiannuo:enrol?") + query.toString(QUrl::FullyEncoded);
}

Result<Invitation> readInvitation(const QString& text)
{
    const QUrl url(text.trimmed());
    const QUrlQuery query(url);
    const Invitation invitation{query.queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded),
                                query.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded),
                                query.queryItemValue(QStringLiteral("fp"), QUrl::FullyDecoded).toLower()};
    const QUrl address(invitation.url, QUrl::StrictMode);
    if (url.scheme() != QStringLiteral("jiannuo") || url.path() != QStringLiteral("enrol")
        || invitation.code.isEmpty() || !address.isValid() || address.scheme() != QStringLiteral("https")
        || (!invitation.fingerprint.isEmpty() && invitation.fingerprint.size() != 64))
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate("Protocol", "这不是践诺的登记二维码，请向管理员索取新的登记码。")};
    return invitation;
}

} // namespace jiannuo::protocol
