#include "protocol/columns.h"

#include "ledger/verdict_cbor.h"
#include "protocol/messages.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <deque>

namespace jiannuo::protocol {

namespace {

constexpr qsizetype idBytes = 16;
constexpr qsizetype stemBytes = 12; // what companions share (domain/id.h)
constexpr int mostDepth = 32;
constexpr quint64 mostOperations = 100'000;
constexpr quint64 largeNumber = quint64(1) << 32U; // an instant, most likely

// Numbers, short where they are near 0, on either side

quint64 folded(quint64 value)
{
    return (value << 1U) ^ (value >> 63U ? ~quint64(0) : quint64(0));
}

quint64 unfolded(quint64 value)
{
    return (value >> 1U) ^ (value & 1U ? ~quint64(0) : quint64(0));
}

void putVarint(QByteArray& out, quint64 value)
{
    for (; value >= 0x80U; value >>= 7U)
        out.append(static_cast<char>(value | 0x80U));
    out.append(static_cast<char>(value));
}

bool takeVarint(QByteArrayView& from, quint64& value)
{
    value = 0;
    for (unsigned shift = 0; shift < 64 && !from.isEmpty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(from.front());
        from = from.sliced(1);
        value |= static_cast<quint64>(byte & 0x7FU) << shift;
        if (byte < 0x80U)
            return true;
    }
    return false;
}

bool takePiece(QByteArrayView& from, quint64 size, QByteArrayView& piece)
{
    if (size > static_cast<quint64>(from.size()))
        return false;
    piece = from.first(static_cast<qsizetype>(size));
    from = from.sliced(piece.size());
    return true;
}

/// What a column's numbers are counted from, whichever makes it shortest. FromLarge: the last large number
/// before it, for most instants of an operation lie near each other.
enum CountedFrom : std::size_t { FromZero, FromBefore, FromLarge, waysToCount };

/// How a byte string stands in its column; from NearId on, it is an id, and the number says which of the
/// operation's.
enum StringToken : quint64 { NoId, NewId, EarlierId, NearId };
constexpr std::ptrdiff_t mostNear = 64;

/// A change without its kind and verb: an array of three.
constexpr QByteArrayView changeHead("\x83", 1);

// An item is any deterministic CBOR. Its shape is the same with every number 0 and every string empty; what
// was there, its leaves, goes into columns.

/// The columns of one place, as soon as they are used.
struct Leaf {
    int token = -1; ///< or the number itself, where it is one
    int earlier = -1;
    int suffix = -1;
    int length = -1;
    int content = -1;
};

struct Shape {
    QByteArray prefix; ///< two numbers in front of the item: a change's kind and verb
    QByteArray form;
    std::vector<std::size_t> leaves;
};

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

/// Copies an item; `visit` says what stands there instead of each number and string. `path` names the place.
template <class Visit>
void walk(cbor::Reader& in, cbor::Writer& out, QByteArray& path, Visit& visit, int depth = 0)
{
    if (depth > mostDepth)
        in.fail();
    const qsizetype length = path.size();
    switch (in.type()) {
    case cbor::Type::Integer:
        out.integer(visit.number(path, in.integer()));
        break;
    case cbor::Type::Bytes:
    case cbor::Type::Text:
        if (const QByteArrayView item = in.item(); !item.isEmpty())
            putString(out, visit.string(path, contentOf(item)), isText(item));
        break;
    case cbor::Type::Array: {
        const quint64 count = in.array();
        out.array(count);
        for (quint64 i = 0; i < count && !in.failed(); ++i) {
            // The elements of a list are alike, those of the outermost array are not.
            path += depth == 0 ? static_cast<char>('a' + i) : '[';
            walk(in, out, path, visit, depth + 1);
            path.truncate(length);
        }
        break;
    }
    case cbor::Type::Map: {
        const quint64 count = in.map();
        out.map(count);
        qint64 key = -1;
        for (quint64 i = 0; i < count && !in.failed(); ++i) {
            key = in.key(key);
            out.key(static_cast<quint64>(key));
            path += '{' + QByteArray::number(key);
            walk(in, out, path, visit, depth + 1);
            path.truncate(length);
        }
        break;
    }
    case cbor::Type::Boolean:
        out.boolean(in.boolean());
        break;
    case cbor::Type::Null:
        in.null();
        out.null();
        break;
    case cbor::Type::End:
        in.fail();
        break;
    }
}

/// An operation (src/ledger/README.md) up to its changes.
struct Head {
    Suite suite = Suite::Ed25519Sha256;
    QByteArray device;
    qint64 incarnation = 0;
    qint64 dseq = 0;
    std::optional<QByteArray> previous; ///< none: the hash of the chain's operation before this one
    std::optional<QByteArray> actor;
    qint64 at = 0;
    qint64 monotonicMs = 0;
    qint64 offsetMs = 0;
    quint64 changes = 0;
};

void write(cbor::Writer& writer, const Head& head, bool counted)
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

Head readHead(cbor::Reader& reader, bool counted)
{
    const auto perhaps = [&]() -> std::optional<QByteArray> {
        if (reader.null())
            return {};
        return reader.bytes().toByteArray();
    };
    Head head;
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

qint64 sum(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) + static_cast<quint64>(b));
}

qint64 difference(qint64 a, qint64 b)
{
    return static_cast<qint64>(static_cast<quint64>(a) - static_cast<quint64>(b));
}

/// What the writer and the reader remember alike.
class Memory {
public:
    /// The chain's last operation, from which the next one is counted.
    struct Chain {
        Head head;
        QByteArray hash;
    };
    struct Device {
        qint64 incarnation = 0;
        QHash<qint64, Chain> chains;
    };

    std::deque<Shape> shapes;
    QHash<QByteArray, qint64> shapeNumbers;
    std::vector<Leaf> leaves;
    QHash<QByteArray, int> stemNumbers;
    std::vector<QByteArray> stems; ///< the first id of each
    std::vector<int> near; ///< stems of the operation at hand, in their order
    quint64 large = 0;
    QHash<QByteArray, Device> devices;

    /// False where it is none.
    bool addShape(const QByteArray& prefix, const QByteArray& form)
    {
        Shape shape{prefix, form, {}};
        struct {
            Memory& memory;
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
        walk(in, out, path, collect);
        if (in.failed() || !in.atEnd() || out.out() != form)
            return false;
        shapeNumbers.insert(prefix + form, std::ssize(shapes));
        shapes.push_back(std::move(shape));
        return true;
    }

    void addStem(const QByteArray& id)
    {
        stemNumbers.insert(id.first(stemBytes), static_cast<int>(stems.size()));
        near.push_back(static_cast<int>(stems.size()));
        stems.push_back(id);
    }
    static quint32 suffixOf(const QByteArray& id)
    {
        return qFromBigEndian<quint32>(id.constData() + stemBytes);
    }

    /// One more number of a leaf went by.
    void passed(qint64 number)
    {
        const auto value = static_cast<quint64>(number);
        if (number >= 0 && value >= largeNumber)
            large = value;
    }

    /// By how much it differs from what the chain's last operation lets one expect.
    Head counted(Head head)
    {
        Device& device = devices[head.device];
        const Chain& chain = device.chains[head.incarnation];
        const Head& last = chain.head;
        head.incarnation = difference(head.incarnation, device.incarnation);
        head.dseq = difference(head.dseq, last.dseq);
        if (head.previous == chain.hash)
            head.previous.reset();
        head.monotonicMs =
            difference(difference(head.monotonicMs, last.monotonicMs), difference(head.at, last.at));
        head.offsetMs = difference(head.offsetMs, last.offsetMs);
        return head;
    }
    Head uncounted(Head head)
    {
        Device& device = devices[head.device];
        head.incarnation = sum(head.incarnation, device.incarnation);
        const Chain& chain = device.chains[head.incarnation];
        const Head& last = chain.head;
        head.dseq = sum(head.dseq, last.dseq);
        if (!head.previous)
            head.previous = chain.hash;
        head.monotonicMs = sum(sum(head.monotonicMs, last.monotonicMs), difference(head.at, last.at));
        head.offsetMs = sum(head.offsetMs, last.offsetMs);
        return head;
    }
    void follow(const Head& head, QByteArrayView bytes)
    {
        Device& device = devices[head.device];
        device.incarnation = head.incarnation;
        device.chains[head.incarnation] = {head, hash(head.suite, bytes)};
    }

private:
    std::size_t leaf(const QByteArray& path)
    {
        const auto known = m_leafNumbers.constFind(path);
        if (known != m_leafNumbers.constEnd())
            return *known;
        m_leafNumbers.insert(path, leaves.size());
        leaves.emplace_back();
        return leaves.size() - 1;
    }

    QHash<QByteArray, std::size_t> m_leafNumbers;
};

// Columns come in the order in which they are first used, which is the same on both sides.

class ColumnWriter {
public:
    int add()
    {
        m_columns.emplace_back();
        return static_cast<int>(m_columns.size()) - 1;
    }
    int orAdd(int& column) { return column >= 0 ? column : column = add(); }
    void number(int column, quint64 value, quint64 large = 0)
    {
        Column& to = m_columns[static_cast<std::size_t>(column)];
        const std::array<quint64, waysToCount> counted{value, value - to.before, value - large};
        for (std::size_t way = 0; way < waysToCount; ++way)
            putVarint(to.counted[way], folded(counted[way]));
        to.before = value;
    }
    void content(int column, QByteArrayView bytes)
    {
        m_columns[static_cast<std::size_t>(column)].content += bytes;
    }
    /// Ids: all their first bytes, then all their second ones, and so on.
    void id(const QByteArray& id) { m_ids += id; }

    QByteArray take(quint64 count)
    {
        const qsizetype ids = m_ids.size() / idBytes;
        QByteArray turned(m_ids.size(), Qt::Uninitialized);
        for (qsizetype i = 0; i < m_ids.size(); ++i)
            turned[(i % idBytes) * ids + i / idBytes] = m_ids[i];
        QByteArray out;
        putVarint(out, count);
        putVarint(out, static_cast<quint64>(ids));
        putVarint(out, m_columns.size());
        QByteArray all = turned;
        for (Column& column : m_columns) {
            QByteArray& numbers = *std::ranges::min_element(column.counted, {}, &QByteArray::size);
            if (!numbers.isEmpty())
                numbers.prepend(static_cast<char>(&numbers - column.counted.data()));
            numbers += column.content;
            putVarint(out, static_cast<quint64>(numbers.size()));
            all += numbers;
        }
        return out + all;
    }

private:
    struct Column { // of numbers or of contents
        std::array<QByteArray, waysToCount> counted;
        quint64 before = 0;
        QByteArray content;
    };
    std::vector<Column> m_columns;
    QByteArray m_ids;
};

class ColumnReader {
public:
    explicit ColumnReader(QByteArrayView columns)
    {
        quint64 ids = 0;
        quint64 count = 0;
        m_failed = !takeVarint(columns, m_count) || !takeVarint(columns, ids) || !takeVarint(columns, count)
            || m_count > mostOperations || ids > static_cast<quint64>(columns.size())
            || count > static_cast<quint64>(columns.size());
        std::vector<quint64> sizes(m_failed ? 0 : count);
        for (quint64& size : sizes)
            m_failed = m_failed || !takeVarint(columns, size);
        m_failed = m_failed || !takePiece(columns, ids * idBytes, m_ids);
        for (const quint64 size : sizes) {
            m_columns.emplace_back();
            m_failed = m_failed || !takePiece(columns, size, m_columns.back().left);
        }
        m_failed = m_failed || !columns.isEmpty();
    }

    quint64 count() const { return m_count; }
    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    bool atEnd() const
    {
        return !m_failed && m_used == m_columns.size() && m_id * idBytes == m_ids.size()
            && std::ranges::all_of(m_columns, [](const Column& column) { return column.left.isEmpty(); });
    }

    int add()
    {
        if (m_used < m_columns.size())
            return static_cast<int>(m_used++);
        m_failed = true;
        return -1;
    }
    int orAdd(int& column) { return column >= 0 ? column : column = add(); }
    quint64 number(int column, quint64 large = 0)
    {
        if (m_failed)
            return 0;
        Column& from = m_columns[static_cast<std::size_t>(column)];
        if (!from.begun && !from.left.isEmpty()) {
            from.way = static_cast<unsigned char>(from.left.front());
            from.left = from.left.sliced(1);
            from.begun = true;
        }
        quint64 value = 0;
        m_failed = !takeVarint(from.left, value) || from.way >= waysToCount;
        value = unfolded(value);
        if (from.way == FromBefore)
            value += from.before;
        else if (from.way == FromLarge)
            value += large;
        from.before = value;
        return value;
    }
    QByteArrayView content(int column, quint64 size)
    {
        QByteArrayView piece;
        m_failed = m_failed || !takePiece(m_columns[static_cast<std::size_t>(column)].left, size, piece);
        return piece;
    }
    QByteArray id()
    {
        const qsizetype ids = m_ids.size() / idBytes;
        QByteArray id(idBytes, 0);
        m_failed = m_failed || m_id >= ids;
        for (qsizetype i = 0; i < idBytes && !m_failed; ++i)
            id[i] = m_ids[i * ids + m_id];
        ++m_id;
        return id;
    }

private:
    struct Column {
        QByteArrayView left;
        bool begun = false;
        std::size_t way = FromZero;
        quint64 before = 0;
    };
    quint64 m_count = 0;
    QByteArrayView m_ids;
    qsizetype m_id = 0;
    std::vector<Column> m_columns;
    std::size_t m_used = 0;
    bool m_failed = false;
};

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
        walk(in, form, path, collect);
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
        const Shape& shape = m_memory.shapes[static_cast<std::size_t>(*known)];
        for (std::size_t i = 0; i < shape.leaves.size(); ++i) {
            Leaf& leaf = m_memory.leaves[shape.leaves[i]];
            if (collect.leaves[i].second.isNull())
                number(leaf, collect.leaves[i].first);
            else
                string(leaf, collect.leaves[i].second.toByteArray());
        }
    }

    /// What is no operation goes in as it is. Null: there is none.
    std::optional<Head> operation(const QByteArray& bytes)
    {
        cbor::Reader in(bytes);
        const Head head = readHead(in, false);
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
    void number(Leaf& leaf, qint64 value)
    {
        m_columns.number(m_columns.orAdd(leaf.token), static_cast<quint64>(value), m_memory.large);
        m_memory.passed(value);
    }

    void string(Leaf& leaf, const QByteArray& value)
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
        const quint32 first = Memory::suffixOf(m_memory.stems[static_cast<std::size_t>(*known)]);
        const auto beside = static_cast<qint32>(Memory::suffixOf(value) - first);
        m_columns.number(m_columns.orAdd(leaf.suffix), static_cast<quint64>(qint64(beside)));
    }

    ColumnWriter m_columns;
    const int m_shapes = m_columns.add();
    const int m_sizes = m_columns.add();
    const int m_forms = m_columns.add();
    Memory m_memory;
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
        const Shape& shape = m_memory.shapes[number];
        if (prefix)
            *prefix = shape.prefix;
        struct {
            Unpacker& unpacker;
            const Shape& shape;
            std::size_t next = 0;
            QByteArray held;
            Leaf& leaf() { return unpacker.m_memory.leaves[shape.leaves[next++]]; }
            qint64 number(const QByteArray&, qint64) { return unpacker.number(leaf()); }
            QByteArrayView string(const QByteArray&, QByteArrayView)
            {
                return held = unpacker.string(leaf());
            }
        } fill{*this, shape};
        cbor::Reader in(shape.form);
        cbor::Writer out;
        QByteArray path;
        walk(in, out, path, fill);
        m_left -= out.out().size();
        if (m_left < 0 || (isChange == shape.prefix.isEmpty()))
            return refuse();
        return out.take();
    }

    /// Its bytes; and what they say, where they are an operation.
    std::pair<QByteArray, std::optional<Head>> operation()
    {
        const QByteArray first = item(false);
        cbor::Reader in(first);
        if (failed() || in.null())
            return {};
        if (in.type() == cbor::Type::Bytes)
            return {in.bytes().toByteArray(), {}};
        const Head head = m_memory.uncounted(readHead(in, true));
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

    qint64 number(Leaf& leaf)
    {
        const auto value = static_cast<qint64>(m_columns.number(m_columns.orAdd(leaf.token), m_memory.large));
        m_memory.passed(value);
        return value;
    }

    QByteArray string(Leaf& leaf)
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
        qToBigEndian(Memory::suffixOf(id) + suffix, id.data() + stemBytes);
        return id;
    }

    ColumnReader m_columns;
    const int m_shapes = m_columns.add();
    const int m_sizes = m_columns.add();
    const int m_forms = m_columns.add();
    Memory m_memory;
    qsizetype m_left = largestMessage;
};

bool follows(const Sequenced& entry, const std::optional<Head>& head)
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
        const std::optional<Head> head = packer.operation(entry.bytes);
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
