// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstddef>
#include <vector>

/// The columns themselves, of numbers or of contents, and the ids in front of them (columns.h).
namespace jiannuo::protocol {

inline constexpr qsizetype idBytes = 16;

/// What a column's numbers are counted from, whichever makes it shortest. FromLarge: the last large number
/// before it, for most instants of an operation lie near each other.
enum CountedFrom : std::size_t { FromZero, FromBefore, FromLarge, waysToCount };

// Columns come in the order in which they are first used, which is the same on both sides.

class ColumnWriter {
public:
    int add();
    int orAdd(int& column) { return column >= 0 ? column : column = add(); }
    void number(int column, quint64 value, quint64 large = 0);
    void content(int column, QByteArrayView bytes);
    void id(const QByteArray& id) { m_ids += id; }
    QByteArray take(quint64 count);

private:
    struct Column { // of numbers or of contents
        std::array<QByteArray, waysToCount> counted;
        quint64 before = 0;
        QByteArray content;
    };
    std::vector<Column> m_columns;
    QByteArray m_ids;
};

/// Of hostile bytes: where they do not fit, it has failed, and what it gives means nothing.
class ColumnReader {
public:
    explicit ColumnReader(QByteArrayView columns);

    quint64 count() const { return m_count; }
    bool failed() const { return m_failed; }
    void fail() { m_failed = true; }
    /// Everything was used.
    bool atEnd() const;

    int add();
    int orAdd(int& column) { return column >= 0 ? column : column = add(); }
    quint64 number(int column, quint64 large = 0);
    QByteArrayView content(int column, quint64 size);
    QByteArray id();

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

} // namespace jiannuo::protocol
