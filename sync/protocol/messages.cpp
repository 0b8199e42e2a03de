// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"

#include "protocol/columns.h"

#include "domain/printable.h"
#include "ledger/verdict_cbor.h"

#include <QUrl>
#include <QUrlQuery>

#include <limits>
#include <tuple>

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

// How each type stands in a message.

void put(cbor::Writer& writer, const QString& value)
{
    writer.text(value);
}
void get(cbor::Reader& reader, QString& value)
{
    value = reader.text();
}
void put(cbor::Writer& writer, const QByteArray& value)
{
    writer.bytes(value);
}
void get(cbor::Reader& reader, QByteArray& value)
{
    value = reader.bytes().toByteArray();
}
void put(cbor::Writer& writer, const Id& value)
{
    writeId(writer, value);
}
void get(cbor::Reader& reader, Id& value)
{
    const QByteArrayView bytes = reader.bytes();
    if (bytes.size() == 16)
        value = Id::fromRfc4122(bytes.toByteArray());
    else
        reader.fail();
}
void put(cbor::Writer& writer, const Instant& value)
{
    writer.integer(value.ms);
}
void get(cbor::Reader& reader, Instant& value)
{
    value.ms = reader.integer();
}
void put(cbor::Writer& writer, const bool& value)
{
    writer.boolean(value);
}
void get(cbor::Reader& reader, bool& value)
{
    value = reader.boolean();
}
void put(cbor::Writer& writer, const qint64& value)
{
    writer.integer(value);
}
void get(cbor::Reader& reader, qint64& value)
{
    value = reader.integer();
}
void put(cbor::Writer& writer, const int& value)
{
    writer.integer(value);
}
void get(cbor::Reader& reader, int& value)
{
    const qint64 number = reader.integer();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max())
        reader.fail();
    else
        value = static_cast<int>(number);
}
void put(cbor::Writer& writer, const PushFault& value)
{
    writer.integer(static_cast<qint64>(value));
}
void get(cbor::Reader& reader, PushFault& value)
{
    const qint64 fault = reader.integer();
    if (fault < 0 || fault > static_cast<qint64>(PushFault::OtherHistory))
        reader.fail();
    else
        value = static_cast<PushFault>(fault);
}

void put(cbor::Writer& writer, const LogHead& head);
void get(cbor::Reader& reader, LogHead& head);
void put(cbor::Writer& writer, const Attestation& attestation);
void get(cbor::Reader& reader, Attestation& attestation);
template <class T> void put(cbor::Writer& writer, const std::vector<T>& values);
template <class T> void get(cbor::Reader& reader, std::vector<T>& values);

template <class T> void put(cbor::Writer& writer, const std::optional<T>& value)
{
    if (value)
        put(writer, *value);
    else
        writer.null();
}
template <class T> void get(cbor::Reader& reader, std::optional<T>& value)
{
    if (!reader.null())
        get(reader, value.emplace());
}

/// An array of values that always come in this order.
template <class... Values> void putAll(cbor::Writer& writer, const Values&... values)
{
    writer.array(sizeof...(values));
    (put(writer, values), ...);
}
template <class... Values> void getAll(cbor::Reader& reader, Values&... values)
{
    if (reader.array() != sizeof...(values))
        reader.fail();
    (get(reader, values), ...);
}

void put(cbor::Writer& writer, const LogHead& head)
{
    putAll(writer, head.size, head.time, head.root, head.signature);
}
void get(cbor::Reader& reader, LogHead& head)
{
    getAll(reader, head.size, head.time, head.root, head.signature);
}

void put(cbor::Writer& writer, const Attestation& attestation)
{
    const LogHead& head = attestation.head;
    putAll(writer, head.log, head.size, head.time, head.signature, attestation.since, attestation.between);
}
void get(cbor::Reader& reader, Attestation& attestation)
{
    LogHead& head = attestation.head;
    getAll(reader, head.log, head.size, head.time, head.signature, attestation.since, attestation.between);
}

template <class T> void put(cbor::Writer& writer, const std::vector<T>& values)
{
    writer.array(values.size());
    for (const T& value : values)
        put(writer, value);
}
template <class T> void get(cbor::Reader& reader, std::vector<T>& values)
{
    const quint64 count = reader.array();
    if (count > mostEntries)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); ++i)
        get(reader, values.emplace_back());
}

/// The verdicts on what was pushed: without the chain, which the pusher knows.
template <class List> struct Answers {
    List& list;
};
template <class List> Answers(List&) -> Answers<List>;
template <class List> void put(cbor::Writer& writer, const Answers<List>& answers)
{
    writer.array(answers.list.size());
    for (const Sequenced& entry : answers.list) {
        writer.array(7);
        writer.integer(entry.dseq);
        writeVerdict(writer, entry.verdict);
    }
}
template <class List> void get(cbor::Reader& reader, Answers<List> answers)
{
    const quint64 count = reader.array();
    if (count > mostEntries)
        reader.fail();
    for (quint64 i = 0; i < count && !reader.failed(); ++i) {
        if (reader.array() != 7)
            reader.fail();
        Sequenced& entry = answers.list.emplace_back();
        entry.dseq = reader.integer();
        entry.verdict = readVerdict(reader);
    }
}

template <class List> bool isEmpty(const Answers<List>& answers)
{
    return answers.list.empty();
}

/// Operations side by side (columns.h).
template <class List> struct Columns {
    List& list;
};
template <class List> Columns(List&) -> Columns<List>;
template <class List> void put(cbor::Writer& writer, const Columns<List>& columns)
{
    writer.bytes(writeColumns(columns.list));
}
template <class List> void get(cbor::Reader& reader, Columns<List> columns)
{
    if (!readColumns(reader.bytes(), columns.list))
        reader.fail();
}
template <class List> bool isEmpty(const Columns<List>& columns)
{
    return columns.list.empty();
}
template <class T> bool isEmpty(const std::optional<T>& value)
{
    return !value;
}
template <class T> bool isEmpty(const std::vector<T>& values)
{
    return values.empty();
}
template <class T> bool isEmpty(const T& value)
{
    return value == T();
}

/// A field of a message: its key, and where it is kept.
template <class Place> struct Item {
    qint64 key;
    Place place;
};
template <class Place> Item(qint64, Place) -> Item<Place>;

/// What a message consists of, keys rising.
template <class T> struct Form;

template <> struct Form<EnrolRequest> {
    static constexpr auto items = std::tuple{Item{1, &EnrolRequest::code}, Item{2, &EnrolRequest::deviceName},
                                             Item{3, &EnrolRequest::suite}, Item{4, &EnrolRequest::publicKey},
                                             Item{5, &EnrolRequest::signature}};
};
template <> struct Form<EnrolAnswer> {
    static constexpr auto items = std::tuple{
        Item{1, &EnrolAnswer::device},   Item{2, &EnrolAnswer::person},       Item{3, &EnrolAnswer::token},
        Item{4, &EnrolAnswer::time},     Item{5, &EnrolAnswer::headquarters}, Item{6, &EnrolAnswer::logKey},
        Item{7, &EnrolAnswer::logSuite}, Item{8, &EnrolAnswer::certificate}};
};
template <> struct Form<TokenRequest> {
    static constexpr auto items =
        std::tuple{Item{1, &TokenRequest::device}, Item{2, &TokenRequest::time},
                   Item{3, &TokenRequest::signature}, Item{4, &TokenRequest::certificate}};
};
template <> struct Form<TokenAnswer> {
    static constexpr auto items = std::tuple{Item{1, &TokenAnswer::token}, Item{2, &TokenAnswer::expires},
                                             Item{3, &TokenAnswer::time}, Item{4, &TokenAnswer::certificate}};
};
template <> struct Form<PushRequest> {
    static constexpr auto items =
        std::tuple{Item{1, &PushRequest::incarnation},
                   Item{2, [](auto& m) { return Columns{m.operations}; }},
                   Item{3, [](auto& m) -> decltype(auto) { return (m.terms.signature); }},
                   Item{4, [](auto& m) -> decltype(auto) { return (m.terms.horizon); }},
                   Item{5, [](auto& m) -> decltype(auto) { return (m.terms.seen.size); }},
                   Item{6, [](auto& m) -> decltype(auto) { return (m.terms.seen.mark); }}};
};
template <> struct Form<PushReply> {
    static constexpr auto items =
        std::tuple{Item{1, [](auto& m) { return Answers{m.answer.verdicts}; }},
                   Item{2, [](auto& m) -> decltype(auto) { return (m.answer.fault); }},
                   Item{3, [](auto& m) -> decltype(auto) { return (m.answer.expected); }},
                   Item{4, [](auto& m) -> decltype(auto) { return (m.answer.sentence); }},
                   Item{5, [](auto& m) -> decltype(auto) { return (m.answer.attestation); }},
                   Item{6, [](auto& m) -> decltype(auto) { return (m.time); }},
                   Item{7, [](auto& m) -> decltype(auto) { return (m.answer.proofs); }},
                   Item{8, [](auto& m) -> decltype(auto) { return (m.answer.answering); }}};
};
template <> struct Form<PullRequest> {
    static constexpr auto items =
        std::tuple{Item{1, [](auto& m) -> decltype(auto) { return (m.cursor.log); }},
                   Item{2, [](auto& m) -> decltype(auto) { return (m.cursor.scope); }},
                   Item{3, [](auto& m) -> decltype(auto) { return (m.cursor.gseq); }},
                   Item{4, [](auto& m) -> decltype(auto) { return (m.incarnation); }},
                   Item{5, [](auto& m) -> decltype(auto) { return (m.most); }},
                   Item{6, [](auto& m) -> decltype(auto) { return (m.cursor.seen.size); }},
                   Item{7, [](auto& m) -> decltype(auto) { return (m.cursor.seen.mark); }},
                   Item{8, &PullRequest::missingMark}};
};
template <> struct Form<PullReply> {
    static constexpr auto items =
        std::tuple{Item{1, [](auto& m) -> decltype(auto) { return (m.page.log); }},
                   Item{2, [](auto& m) -> decltype(auto) { return (m.page.scope); }},
                   Item{3, [](auto& m) -> decltype(auto) { return (m.page.reset); }},
                   Item{4, [](auto& m) -> decltype(auto) { return (m.page.through); }},
                   Item{5, [](auto& m) -> decltype(auto) { return (m.page.head); }},
                   Item{6, [](auto& m) { return Columns{m.page.operations}; }},
                   Item{7, [](auto& m) -> decltype(auto) { return (m.time); }},
                   Item{8, [](auto& m) -> decltype(auto) { return (m.page.attestation); }},
                   Item{9, [](auto& m) -> decltype(auto) { return (m.page.after); }},
                   Item{10, [](auto& m) -> decltype(auto) { return (m.page.mark); }},
                   Item{11, &PullReply::missing},
                   Item{12, &PullReply::missingMark}};
};
template <> struct Form<HistoryRequest> {
    static constexpr auto items = std::tuple{Item{1, &HistoryRequest::log}, Item{2, &HistoryRequest::heads}};
};
template <> struct Form<HistoryAnswer> {
    static constexpr auto items =
        std::tuple{Item{1, [](auto& m) -> decltype(auto) { return (m.point.size); }},
                   Item{2, [](auto& m) -> decltype(auto) { return (m.point.hashes); }},
                   Item{3, [](auto& m) -> decltype(auto) { return (m.time); }}};
};
template <> struct Form<ReceiptRequest> {
    static constexpr auto items = std::tuple{Item{1, &ReceiptRequest::gseq}};
};
template <> struct Form<ReceiptAnswer> {
    static constexpr auto items = std::tuple{Item{1, &ReceiptAnswer::receipt}};
};
template <> struct Form<InviteRequest> {
    static constexpr auto items = std::tuple{Item{1, &InviteRequest::person}};
};
template <> struct Form<InviteAnswer> {
    static constexpr auto items = std::tuple{Item{1, &InviteAnswer::code}, Item{2, &InviteAnswer::expires}};
};

template <> struct Form<FileChunk> {
    static constexpr auto items = std::tuple{Item{1, &FileChunk::hash}, Item{2, &FileChunk::length},
                                             Item{3, &FileChunk::offset}, Item{4, &FileChunk::bytes}};
};
template <> struct Form<FileProgress> {
    static constexpr auto items = std::tuple{Item{1, &FileProgress::hash}, Item{2, &FileProgress::offset},
                                             Item{3, &FileProgress::code}, Item{4, &FileProgress::sentence}};
};
template <> struct Form<FileWishes> {
    static constexpr auto items = std::tuple{Item{1, &FileWishes::hashes}};
};
template <> struct Form<Refusal> {
    static constexpr auto items = std::tuple{Item{1, &Refusal::code}, Item{2, &Refusal::sentence}};
};

/// Keys of fields that are empty are left out.
template <class T> QByteArray written(const T& message)
{
    return std::apply(
        [&](const auto&... item) {
            cbor::Writer writer;
            writer.map((quint64(0) + ... + (isEmpty(std::invoke(item.place, message)) ? 0U : 1U)));
            const auto one = [&](const auto& each) {
                const auto& value = std::invoke(each.place, message);
                if (isEmpty(value))
                    return;
                writer.key(static_cast<quint64>(each.key));
                put(writer, value);
            };
            (one(item), ...);
            return writer.take();
        },
        Form<T>::items);
}

/// Fields that are missing stay empty; keys that we do not know are skipped: a newer program may send more.
template <class T> Result<T> read(const QByteArray& bytes)
{
    cbor::Reader reader(bytes);
    T message{};
    qint64 key = -1;
    for (quint64 count = reader.map(); count > 0 && !reader.failed(); --count) {
        key = reader.key(key);
        const bool known = std::apply(
            [&](const auto&... item) {
                return ((item.key == key && (get(reader, std::invoke(item.place, message)), true)) || ...);
            },
            Form<T>::items);
        if (!known)
            reader.item();
    }
    if (reader.failed() || !reader.atEnd())
        return corrupt();
    return message;
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

#define JIANNUO_MESSAGE(T)                                                                                   \
    QByteArray write(const T& message)                                                                       \
    {                                                                                                        \
        return written(message);                                                                             \
    }                                                                                                        \
    Result<T> read##T(const QByteArray& bytes)                                                               \
    {                                                                                                        \
        return read<T>(bytes);                                                                               \
    }

JIANNUO_MESSAGE(EnrolRequest)
JIANNUO_MESSAGE(EnrolAnswer)
JIANNUO_MESSAGE(TokenRequest)
JIANNUO_MESSAGE(TokenAnswer)
JIANNUO_MESSAGE(PushRequest)
JIANNUO_MESSAGE(PullRequest)
JIANNUO_MESSAGE(PullReply)
JIANNUO_MESSAGE(HistoryRequest)
JIANNUO_MESSAGE(HistoryAnswer)
JIANNUO_MESSAGE(ReceiptRequest)
JIANNUO_MESSAGE(ReceiptAnswer)
JIANNUO_MESSAGE(InviteRequest)
JIANNUO_MESSAGE(InviteAnswer)
JIANNUO_MESSAGE(FileChunk)
JIANNUO_MESSAGE(FileProgress)
JIANNUO_MESSAGE(FileWishes)
JIANNUO_MESSAGE(Refusal)

#undef JIANNUO_MESSAGE

QByteArray write(const PushReply& message)
{
    return written(message);
}

Result<PushReply> readPushReply(const QByteArray& bytes, const ChainKey& chain)
{
    auto reply = read<PushReply>(bytes);
    if (reply) {
        for (Sequenced& verdict : reply->answer.verdicts)
            verdict.chain = chain;
    }
    return reply;
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
    const QUrl url(unwrapped(text));
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
