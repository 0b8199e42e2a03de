// SPDX-License-Identifier: Apache-2.0
#include "protocol/column_memory.h"

namespace jiannuo::protocol {

namespace {

constexpr quint64 largeNumber = quint64(1) << 32U; // an instant, most likely

qint64 sum(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

qint64 difference(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}

} // namespace

bool isText(QByteArrayView string)
{
    return static_cast<unsigned char>(string.front()) >> 5U == 3;
}

QByteArrayView contentOf(QByteArrayView string)
{
    const unsigned low = static_cast<unsigned char>(string.front()) & 0x1FU;
    return string.sliced(low < 24 ? 1 : 1 + (qsizetype(1) << (low - 24U)));
}

void putString(cbor::Writer& out, QByteArrayView value, bool text)
{
    cbor::Writer string;
    string.bytes(value);
    QByteArray item = string.take();
    if (text)
        item[0] = static_cast<char>(static_cast<unsigned char>(item[0]) | 0x20U);
    out.raw(item);
}

void write(cbor::Writer& writer, const OperationHead& head, bool counted)
{
    const auto perhaps = [&](const std::optional<QByteArray>& bytes) {
        bytes ? writer.bytes(*bytes) : writer.null();
    };
    writer.array(10);
    writer.integer(static_cast<qint64>(head.suite));
    writer.bytes(head.device);
    writer.integer(head.incarnation);
    writer.integer(head.dseq);
    perhaps(head.previous);
    perhaps(head.actor);
    writer.integer(head.at);
    writer.integer(head.monotonicMs);
    writer.integer(head.offsetMs);
    if (counted)
        writer.integer(static_cast<qint64>(head.changes));
    else
        writer.array(head.changes);
}

OperationHead readHead(cbor::Reader& reader, bool counted)
{
    const auto perhaps = [&]() -> std::optional<QByteArray> {
        if (reader.null())
            return {};
        return reader.bytes().toByteArray();
    };
    OperationHead head;
    if (reader.array() != 10)
        reader.fail();
    if (const auto suite = suiteFromNumber(reader.integer()))
        head.suite = *suite;
    else
        reader.fail();
    head.device = reader.bytes().toByteArray();
    head.incarnation = reader.integer();
    head.dseq = reader.integer();
    head.previous = perhaps();
    head.actor = perhaps();
    head.at = reader.integer();
    head.monotonicMs = reader.integer();
    head.offsetMs = reader.integer();
    head.changes = counted ? static_cast<quint64>(reader.integer()) : reader.array();
    return head;
}

bool ColumnMemory::addShape(const QByteArray& prefix, const QByteArray& form)
{
    ItemShape shape{prefix, form, {}};
    struct {
        ColumnMemory& memory;
        std::vector<std::size_t>& leaves;
        qint64 number(const QByteArray& path, qint64)
        {
            leaves.push_back(memory.leaf(path));
            return 0;
        }
        QByteArrayView string(const QByteArray& path, QByteArrayView)
        {
            leaves.push_back(memory.leaf(path));
            return {};
        }
    } collect{*this, shape.leaves};
    cbor::Reader in(form);
    cbor::Writer out;
    QByteArray path = prefix + form.left(1);
    walkItem(in, out, path, collect);
    if (in.failed() || !in.atEnd() || out.out() != form)
        return false;
    shapeNumbers.insert(prefix + form, std::ssize(shapes));
    shapes.push_back(std::move(shape));
    return true;
}

void ColumnMemory::addStem(const QByteArray& id)
{
    stemNumbers.insert(id.first(stemBytes), static_cast<int>(stems.size()));
    near.push_back(static_cast<int>(stems.size()));
    stems.push_back(id);
}

void ColumnMemory::passed(qint64 number)
{
    const auto value = static_cast<quint64>(number);
    if (number >= 0 && value >= largeNumber)
        large = value;
}

OperationHead ColumnMemory::counted(OperationHead head)
{
    Device& device = devices[head.device];
    const Chain& chain = device.chains[head.incarnation];
    const OperationHead& last = chain.head;
    head.incarnation = difference(head.incarnation, device.incarnation);
    head.dseq = difference(head.dseq, last.dseq);
    if (head.previous == chain.hash)
        head.previous.reset();
    head.monotonicMs =
        difference(difference(head.monotonicMs, last.monotonicMs), difference(head.at, last.at));
    head.offsetMs = difference(head.offsetMs, last.offsetMs);
    return head;
}

OperationHead ColumnMemory::uncounted(OperationHead head)
{
    Device& device = devices[head.device];
    head.incarnation = sum(head.incarnation, device.incarnation);
    const Chain& chain = device.chains[head.incarnation];
    const OperationHead& last = chain.head;
    head.dseq = sum(head.dseq, last.dseq);
    if (!head.previous)
        head.previous = chain.hash;
    head.monotonicMs = sum(sum(head.monotonicMs, last.monotonicMs), difference(head.at, last.at));
    head.offsetMs = sum(head.offsetMs, last.offsetMs);
    return head;
}

void ColumnMemory::follow(const OperationHead& head, QByteArrayView bytes)
{
    Device& device = devices[head.device];
    device.incarnation = head.incarnation;
    device.chains[head.incarnation] = {head, hash(head.suite, bytes)};
}

std::size_t ColumnMemory::leaf(const QByteArray& path)
{
    const auto known = m_leafNumbers.constFind(path);
    if (known != m_leafNumbers.constEnd())
        return *known;
    m_leafNumbers.insert(path, leaves.size());
    leaves.emplace_back();
    return leaves.size() - 1;
}

} // namespace jiannuo::protocol
