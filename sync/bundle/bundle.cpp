// SPDX-License-Identifier: Apache-2.0
#include "bundle/bundle.h"

#include "domain/cbor.h"
#include "protocol/compression.h"

#include <QCoreApplication>
#include <QtEndian>

namespace jiannuo::bundle {

namespace {

constexpr qint64 largestHead = 4096;
constexpr qint64 largestSignature = 128;
constexpr qint64 hashedAtOnce = 1 << 20;
constexpr qsizetype worthCompressing = 256;
constexpr QByteArrayView magic("jiannuo bundle\n");

struct BundleWords {
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

Error corrupt()
{
    return {ErrorCode::Corrupt, BundleWords::tr("数据包不完整或已损坏，请重新拷贝一份。")};
}

QByteArray lengthBytes(qsizetype length)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(length), bytes.data());
    return bytes;
}

QByteArray headBytes(const Head& head, const QByteArray& opening)
{
    cbor::Writer writer;
    writer.array(10);
    writer.integer(version);
    writer.bytes(head.id.toRfc4122());
    writer.integer(static_cast<qint64>(head.direction));
    writer.bytes(head.device.toRfc4122());
    writer.bytes(head.log);
    writer.integer(static_cast<qint64>(head.suite));
    writer.bytes(head.sender);
    writer.integer(head.made.ms);
    writer.bytes(head.answers.toRfc4122());
    writer.bytes(opening);
    return writer.take();
}

Result<Head> readHead(const QByteArray& bytes, QByteArray& opening)
{
    cbor::Reader reader(bytes);
    const auto id = [&reader] {
        const QByteArrayView raw = reader.bytes();
        if (raw.size() != 16)
            reader.fail();
        return raw.size() == 16 ? Id::fromRfc4122(raw.toByteArray()) : Id();
    };
    const quint64 count = reader.array();
    const qint64 written = reader.integer();
    if (!reader.failed() && written > version)
        return Error{ErrorCode::Unsupported, BundleWords::tr("数据包由更新的程序制作，请先升级本程序。")};
    Head head;
    head.id = id();
    const qint64 direction = reader.integer();
    head.device = id();
    head.log = reader.bytes().toByteArray();
    const qint64 suite = reader.integer();
    head.sender = reader.bytes().toByteArray();
    head.made.ms = reader.integer();
    head.answers = id();
    opening = reader.bytes().toByteArray();
    if (reader.failed() || !reader.atEnd() || count != 10 || written != version || direction < 0
        || direction > 1)
        return corrupt();
    head.direction = static_cast<Direction>(direction);
    const auto known = suiteFromNumber(suite);
    if (!known)
        return known.error();
    head.suite = *known;
    return head;
}

QByteArray signedText(const QByteArray& hash)
{
    cbor::Writer writer;
    writer.array(2);
    writer.text(u"jiannuo bundle 1");
    writer.bytes(hash);
    return writer.take();
}

} // namespace

Writer::Writer(QIODevice& out, const PrivateKey& sender, StreamSealer stream)
    : m_out(&out)
    , m_sender(sender)
    , m_stream(std::move(stream))
    , m_hasher(Suite::Ed25519Sha256)
{
}

Result<Writer> Writer::begin(QIODevice& out, Head head, const PrivateKey& sender, const PublicKey& recipient)
{
    auto stream = StreamSealer::to(recipient);
    if (!stream)
        return stream.error();
    head.suite = sender.suite();
    head.sender = sender.publicKey().bytes();
    const QByteArray bytes = headBytes(head, stream->opening());
    Writer writer(out, sender, std::move(*stream));
    writer.m_beside = hash(Suite::Ed25519Sha256, bytes);
    if (auto ok = writer.put(magic); !ok)
        return ok.error();
    if (auto ok = writer.frame(bytes); !ok)
        return ok.error();
    return writer;
}

Result<void> Writer::put(QByteArrayView bytes)
{
    if (m_out->write(bytes.data(), bytes.size()) != bytes.size())
        return Error{
            ErrorCode::StorageFailed,
            BundleWords::tr("数据包没有写完（%1）。请换一个有空间的位置再试。").arg(m_out->errorString())};
    m_hasher.add(bytes);
    m_size += bytes.size();
    return {};
}

Result<void> Writer::frame(QByteArrayView sealed)
{
    if (auto ok = put(lengthBytes(sealed.size())); !ok)
        return ok;
    return put(sealed);
}

Result<void> Writer::add(ItemKind kind, const QByteArray& body)
{
    cbor::Writer writer;
    writer.array(3);
    writer.integer(static_cast<qint64>(kind));
    QByteArray smaller;
    if (kind != ItemKind::FileChunk && body.size() > worthCompressing)
        smaller = compressed(body);
    const bool helps = !smaller.isEmpty() && smaller.size() < body.size();
    writer.boolean(helps);
    writer.bytes(helps ? smaller : body);
    return frame(m_stream.seal(writer.out(), m_beside, false));
}

Result<void> Writer::finish()
{
    if (auto ok = frame(m_stream.seal({}, m_beside, true)); !ok)
        return ok;
    const auto signature = m_sender.sign(signedText(m_hasher.result()));
    if (!signature)
        return signature.error();
    if (auto ok = put(*signature); !ok)
        return ok;
    return put(lengthBytes(signature->size()));
}

Result<Reader> Reader::open(QIODevice& in)
{
    Reader reader(in);
    const qint64 size = in.size();
    const auto number = [&in](qint64 at) -> qint64 {
        if (at < 0 || at + 4 > in.size() || !in.seek(at))
            return -1;
        const QByteArray bytes = in.read(4);
        return bytes.size() == 4 ? qint64(qFromBigEndian<quint32>(bytes.constData())) : -1;
    };
    const qint64 signatureSize = number(size - 4);
    const qint64 headSize = number(magic.size());
    reader.m_end = size - 4 - signatureSize;
    if (signatureSize < 1 || signatureSize > largestSignature || headSize < 1 || headSize > largestHead
        || reader.m_end < magic.size() + 4 + headSize || !in.seek(0) || in.read(magic.size()) != magic)
        return corrupt();
    in.seek(magic.size() + 4);
    const QByteArray headText = in.read(headSize);
    auto head = readHead(headText, reader.m_opening);
    if (!head)
        return head.error();
    reader.m_head = std::move(*head);
    reader.m_beside = hash(Suite::Ed25519Sha256, headText);
    const auto sender = PublicKey::fromBytes(reader.m_head.suite, reader.m_head.sender);
    if (!sender)
        return corrupt();

    Hasher hasher(Suite::Ed25519Sha256);
    in.seek(0);
    for (qint64 left = reader.m_end; left > 0;) {
        const QByteArray part = in.read(qMin(left, hashedAtOnce));
        if (part.isEmpty())
            return corrupt();
        hasher.add(part);
        left -= part.size();
    }
    if (!sender->verify(signedText(hasher.result()), in.read(signatureSize)))
        return Error{ErrorCode::BadSignature,
                     BundleWords::tr("数据包在路上被改动过，或没有拷贝完整。请重新拷贝一份。")};
    in.seek(magic.size() + 4 + headSize);
    return reader;
}

Result<void> Reader::unlock(const PrivateKey& recipient)
{
    auto stream = StreamOpener::with(recipient, m_opening);
    if (!stream)
        return stream.error();
    m_stream.emplace(std::move(*stream));
    return {};
}

Result<QByteArray> Reader::frame()
{
    const QByteArray length = m_in->read(4);
    if (length.size() != 4)
        return corrupt();
    const qint64 size = qFromBigEndian<quint32>(length.constData());
    if (size > largestItem || m_in->pos() + size > m_end)
        return corrupt();
    QByteArray bytes = m_in->read(size);
    if (bytes.size() != size)
        return corrupt();
    return bytes;
}

Result<std::optional<Item>> Reader::next()
{
    if (!m_stream)
        return corrupt();
    if (m_stream->isOver())
        return std::optional<Item>();
    const auto sealed = frame();
    if (!sealed)
        return sealed.error();
    const auto piece = m_stream->open(*sealed, m_beside);
    if (!piece)
        return piece.error();
    if (m_stream->isOver())
        return m_in->pos() == m_end && piece->isEmpty() ? Result<std::optional<Item>>(std::optional<Item>())
                                                        : corrupt();
    cbor::Reader reader(*piece);
    const quint64 count = reader.array();
    const qint64 kind = reader.integer();
    const bool isCompressed = reader.boolean();
    QByteArray body = reader.bytes().toByteArray();
    if (reader.failed() || !reader.atEnd() || count != 3 || kind < 1)
        return corrupt();
    if (isCompressed) {
        auto whole = decompressed(body, largestItem);
        if (!whole)
            return whole.error();
        body = std::move(*whole);
    }
    return std::optional(Item{static_cast<ItemKind>(kind), std::move(body)});
}

} // namespace jiannuo::bundle
