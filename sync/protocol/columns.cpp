// SPDX-License-Identifier: Apache-2.0
#include "protocol/columns.h"

#include "ledger/verdict_cbor.h"
#include "protocol/column_memory.h"
#include "protocol/messages.h"

#include <algorithm>

namespace jiannuo::protocol {

namespace {

/// How a byte string stands in its column; from NearId on, it is an id, and the number says which of the
/// operation's.
enum StringToken : quint64 { NoId, NewId, EarlierId, NearId };
constexpr std::ptrdiff_t mostNear = 64;

/// A change without its kind and verb: an array of three.
constexpr QByteArrayView changeHead("\x83", 1);

class Packer {
public:
    /// One item, deterministic CBOR.
    void item(QByteArrayView item, const QByteArray& prefix = {})
    {
        struct {
            std::vector<std::pair<qint64, QByteArrayView>> leaves;
            qint64 number(const QByteArray&, qint64 value)
            {
                leaves.emplace_back(value, QByteArrayView());
                return 0;
            }
            QByteArrayView string(const QByteArray&, QByteArrayView value)
            {
                leaves.emplace_back(0, value);
                return {};
            }
        } collect;
        cbor::Reader in(item);
        cbor::Writer form;
        QByteArray path;
        walkItem(in, form, path, collect);
        auto known = m_memory.shapeNumbers.constFind(prefix + form.out());
        if (known != m_memory.shapeNumbers.constEnd()) {
            m_columns.number(m_shapes, static_cast<quint64>(*known));
        } else {
            m_columns.number(m_shapes, m_memory.shapes.size());
            m_columns.number(m_sizes, static_cast<quint64>(form.out().size()));
            m_columns.content(m_forms, prefix + form.out());
            m_memory.addShape(prefix, form.out());
            known = m_memory.shapeNumbers.constFind(prefix + form.out());
        }
        const ItemShape& shape = m_memory.shapes[static_cast<std::size_t>(*known)];
        for (std::size_t i = 0; i < shape.leaves.size(); ++i) {
            ItemLeaf& leaf = m_memory.leaves[shape.leaves[i]];
            if (collect.leaves[i].second.isNull())
                number(leaf, collect.leaves[i].first);
            else
                string(leaf, collect.leaves[i].second.toByteArray());
        }
    }

    /// What is no operation goes in as it is. Null: there is none.
    std::optional<OperationHead> operation(const QByteArray& bytes)
    {
        cbor::Reader in(bytes);
        const OperationHead head = readHead(in, false);
        std::vector<std::pair<QByteArrayView, QByteArrayView>> changes;
        for (quint64 i = 0; i < head.changes && !in.failed(); ++i) {
            if (in.array() != 5)
                in.fail();
            const qsizetype start = in.position();
            in.integer();
            in.integer();
            const qsizetype rest = in.position();
            for (int part = 0; part < 3; ++part)
                in.item();
            if (!in.failed())
                changes.emplace_back(QByteArrayView(bytes).sliced(start, rest - start),
                                     QByteArrayView(bytes).sliced(rest, in.position() - rest));
        }
        cbor::Writer writer;
        if (in.failed() || !in.atEnd() || !head.previous) {
            bytes.isEmpty() ? writer.null() : writer.bytes(bytes);
            item(writer.out());
            return {};
        }
        write(writer, m_memory.counted(head), true);
        item(writer.out());
        for (const auto& [prefix, rest] : changes)
            item(changeHead.toByteArray().append(rest), prefix.toByteArray());
        m_memory.follow(head, bytes);
        return head;
    }

    void begin() { m_memory.near.clear(); }
    QByteArray take(std::size_t count) { return m_columns.take(count); }

private:
    void number(ItemLeaf& leaf, qint64 value)
    {
        m_columns.number(m_columns.orAdd(leaf.token), static_cast<quint64>(value), m_memory.large);
        m_memory.passed(value);
    }

    void string(ItemLeaf& leaf, const QByteArray& value)
    {
        const int token = m_columns.orAdd(leaf.token);
        if (value.size() != idBytes) {
            m_columns.number(token, NoId);
            m_columns.number(m_columns.orAdd(leaf.length), static_cast<quint64>(value.size()));
            m_columns.content(m_columns.orAdd(leaf.content), value);
            return;
        }
        const auto known = m_memory.stemNumbers.constFind(value.first(stemBytes));
        if (known == m_memory.stemNumbers.constEnd()) {
            m_columns.number(token, NewId);
            m_columns.id(value);
            m_memory.addStem(value);
            return;
        }
        const auto near = std::ranges::find(m_memory.near, *known);
        const auto place = near - m_memory.near.begin();
        if (near != m_memory.near.end() && place < mostNear) {
            m_columns.number(token, NearId + static_cast<quint64>(place));
        } else {
            m_columns.number(token, EarlierId);
            m_columns.number(m_columns.orAdd(leaf.earlier), static_cast<quint64>(*known));
            m_memory.near.push_back(*known);
        }
        const quint32 first = ColumnMemory::suffixOf(m_memory.stems[static_cast<std::size_t>(*known)]);
        const auto beside = static_cast<qint32>(ColumnMemory::suffixOf(value) - first);
        m_columns.number(m_columns.orAdd(leaf.suffix), static_cast<quint64>(qint64(beside)));
    }

    ColumnWriter m_columns;
    const int m_shapes = m_columns.add();
    const int m_sizes = m_columns.add();
    const int m_forms = m_columns.add();
    ColumnMemory m_memory;
};

class Unpacker {
public:
    explicit Unpacker(QByteArrayView columns)
        : m_columns(columns)
    {
    }

    quint64 count() const { return m_columns.count(); }
    bool failed() const { return m_columns.failed(); }
    void fail() { m_columns.fail(); }
    bool atEnd() const { return m_columns.atEnd(); }
    void begin() { m_memory.near.clear(); }

    /// One item, and what stands before it.
    QByteArray item(bool isChange, QByteArray* prefix = nullptr)
    {
        const quint64 number = m_columns.number(m_shapes);
        if (number == m_memory.shapes.size())
            newShape(isChange);
        if (failed() || number >= m_memory.shapes.size())
            return refuse();
        const ItemShape& shape = m_memory.shapes[number];
        if (prefix)
            *prefix = shape.prefix;
        struct {
            Unpacker& unpacker;
            const ItemShape& shape;
            std::size_t next = 0;
            QByteArray held;
            ItemLeaf& leaf() { return unpacker.m_memory.leaves[shape.leaves[next++]]; }
            qint64 number(const QByteArray&, qint64) { return unpacker.number(leaf()); }
            QByteArrayView string(const QByteArray&, QByteArrayView)
            {
                return held = unpacker.string(leaf());
            }
        } fill{*this, shape};
        cbor::Reader in(shape.form);
        cbor::Writer out;
        QByteArray path;
        walkItem(in, out, path, fill);
        m_left -= out.out().size();
        if (m_left < 0 || (isChange == shape.prefix.isEmpty()))
            return refuse();
        return out.take();
    }

    /// Its bytes; and what they say, where they are an operation.
    std::pair<QByteArray, std::optional<OperationHead>> operation()
    {
        const QByteArray first = item(false);
        cbor::Reader in(first);
        if (failed() || in.null())
            return {};
        if (in.type() == cbor::Type::Bytes)
            return {in.bytes().toByteArray(), {}};
        const OperationHead head = m_memory.uncounted(readHead(in, true));
        if (in.failed())
            return {refuse(), {}};
        cbor::Writer writer;
        write(writer, head, false);
        for (quint64 i = 0; i < head.changes && !failed(); ++i) {
            QByteArray prefix;
            const QByteArray rest = item(true, &prefix);
            if (!rest.startsWith(changeHead))
                return {refuse(), {}};
            writer.array(5);
            writer.raw(prefix);
            writer.raw(QByteArrayView(rest).sliced(changeHead.size()));
        }
        m_memory.follow(head, writer.out());
        return {writer.take(), head};
    }

private:
    QByteArray refuse()
    {
        fail();
        return {};
    }

    void newShape(bool isChange)
    {
        const quint64 size = m_columns.number(m_sizes);
        QByteArray prefix;
        if (isChange) {
            // Two numbers, which say themselves how long they are.
            for (int i = 0; i < 2 && !failed(); ++i) {
                const QByteArrayView first = m_columns.content(m_forms, 1);
                if (failed())
                    return;
                prefix += first;
                if (const unsigned low = static_cast<unsigned char>(first.front()) & 0x1FU; low >= 24)
                    prefix += m_columns.content(m_forms, quint64(1) << std::min(low - 24U, 3U));
            }
            cbor::Reader reader(prefix);
            reader.integer();
            reader.integer();
            if (reader.failed() || !reader.atEnd())
                fail();
        }
        const QByteArray form = m_columns.content(m_forms, size).toByteArray();
        if (failed() || !m_memory.addShape(prefix, form))
            fail();
    }

    qint64 number(ItemLeaf& leaf)
    {
        const auto value = static_cast<qint64>(m_columns.number(m_columns.orAdd(leaf.token), m_memory.large));
        m_memory.passed(value);
        return value;
    }

    QByteArray string(ItemLeaf& leaf)
    {
        const quint64 token = m_columns.number(m_columns.orAdd(leaf.token));
        if (token == NoId) {
            const quint64 size = m_columns.number(m_columns.orAdd(leaf.length));
            const int content = m_columns.orAdd(leaf.content);
            return failed() ? QByteArray() : m_columns.content(content, size).toByteArray();
        }
        if (token == NewId) {
            QByteArray id = m_columns.id();
            if (!failed())
                m_memory.addStem(id);
            return id;
        }
        quint64 stem = 0;
        if (token == EarlierId) {
            stem = m_columns.number(m_columns.orAdd(leaf.earlier));
            if (stem >= m_memory.stems.size())
                return refuse();
            m_memory.near.push_back(static_cast<int>(stem));
        } else if (token - NearId < m_memory.near.size()) {
            stem = static_cast<quint64>(m_memory.near[token - NearId]);
        } else {
            return refuse();
        }
        const auto suffix = static_cast<quint32>(m_columns.number(m_columns.orAdd(leaf.suffix)));
        if (failed())
            return {};
        QByteArray id = m_memory.stems[stem];
        qToBigEndian(ColumnMemory::suffixOf(id) + suffix, id.data() + stemBytes);
        return id;
    }

    ColumnReader m_columns;
    const int m_shapes = m_columns.add();
    const int m_sizes = m_columns.add();
    const int m_forms = m_columns.add();
    ColumnMemory m_memory;
    qsizetype m_left = largestMessage;
};

bool follows(const Sequenced& entry, const std::optional<OperationHead>& head)
{
    return head && head->device == entry.chain.device.toRfc4122()
        && head->incarnation == entry.chain.incarnation && head->dseq == entry.dseq;
}

} // namespace

QByteArray writeColumns(const std::vector<QByteArray>& operations)
{
    Packer packer;
    for (const QByteArray& operation : operations) {
        packer.begin();
        packer.operation(operation);
    }
    return packer.take(operations.size());
}

bool readColumns(QByteArrayView columns, std::vector<QByteArray>& operations)
{
    Unpacker unpacker(columns);
    for (quint64 i = 0; i < unpacker.count() && !unpacker.failed(); ++i) {
        unpacker.begin();
        operations.push_back(unpacker.operation().first);
    }
    return unpacker.atEnd();
}

QByteArray writeColumns(const std::vector<Sequenced>& entries)
{
    Packer packer;
    for (const Sequenced& entry : entries) {
        packer.begin();
        const std::optional<OperationHead> head = packer.operation(entry.bytes);
        cbor::Writer writer;
        writer.array(8);
        writeVerdict(writer, entry.verdict);
        writer.boolean(entry.extract);
        if (follows(entry, head)) {
            writer.null();
        } else {
            writer.array(3);
            writer.bytes(entry.chain.device.toRfc4122());
            writer.integer(entry.chain.incarnation);
            writer.integer(entry.dseq);
        }
        packer.item(writer.out());
    }
    return packer.take(entries.size());
}

bool readColumns(QByteArrayView columns, std::vector<Sequenced>& entries)
{
    Unpacker unpacker(columns);
    for (quint64 i = 0; i < unpacker.count() && !unpacker.failed(); ++i) {
        unpacker.begin();
        Sequenced& entry = entries.emplace_back();
        auto [bytes, head] = unpacker.operation();
        entry.bytes = std::move(bytes);
        const QByteArray item = unpacker.item(false);
        cbor::Reader reader(item);
        if (reader.array() != 8)
            reader.fail();
        entry.verdict = readVerdict(reader);
        entry.extract = reader.boolean();
        QByteArray device = head ? head->device : QByteArray();
        if (!reader.null()) {
            if (reader.array() != 3)
                reader.fail();
            device = reader.bytes().toByteArray();
            entry.chain.incarnation = reader.integer();
            entry.dseq = reader.integer();
        } else if (head) {
            entry.chain.incarnation = head->incarnation;
            entry.dseq = head->dseq;
        }
        if (reader.failed() || device.size() != idBytes)
            return false;
        entry.chain.device = Id::fromRfc4122(device);
    }
    return unpacker.atEnd();
}

} // namespace jiannuo::protocol
