// SPDX-License-Identifier: Apache-2.0
#include "protocol/column_io.h"

#include <algorithm>

namespace jiannuo::protocol {

namespace {

constexpr quint64 mostOperations = 100'000;

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

} // namespace

int ColumnWriter::add()
{
    m_columns.emplace_back();
    return static_cast<int>(m_columns.size()) - 1;
}

void ColumnWriter::number(int column, quint64 value, quint64 large)
{
    Column& to = m_columns[static_cast<std::size_t>(column)];
    const std::array<quint64, waysToCount> counted{value, value - to.before, value - large};
    for (std::size_t way = 0; way < waysToCount; ++way)
        putVarint(to.counted[way], folded(counted[way]));
    to.before = value;
}

void ColumnWriter::content(int column, QByteArrayView bytes)
{
    m_columns[static_cast<std::size_t>(column)].content += bytes;
}

/// Ids: all their first bytes, then all their second ones, and so on.
QByteArray ColumnWriter::take(quint64 count)
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

ColumnReader::ColumnReader(QByteArrayView columns)
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

bool ColumnReader::atEnd() const
{
    return !m_failed && m_used == m_columns.size() && m_id * idBytes == m_ids.size()
        && std::ranges::all_of(m_columns, [](const Column& column) { return column.left.isEmpty(); });
}

int ColumnReader::add()
{
    if (m_used < m_columns.size())
        return static_cast<int>(m_used++);
    m_failed = true;
    return -1;
}

quint64 ColumnReader::number(int column, quint64 large)
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

QByteArrayView ColumnReader::content(int column, quint64 size)
{
    QByteArrayView piece;
    m_failed = m_failed || !takePiece(m_columns[static_cast<std::size_t>(column)].left, size, piece);
    return piece;
}

QByteArray ColumnReader::id()
{
    const qsizetype ids = m_ids.size() / idBytes;
    QByteArray id(idBytes, 0);
    m_failed = m_failed || m_id >= ids;
    for (qsizetype i = 0; i < idBytes && !m_failed; ++i)
        id[i] = m_ids[i * ids + m_id];
    ++m_id;
    return id;
}

} // namespace jiannuo::protocol
