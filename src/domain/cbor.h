// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace jiannuo::cbor {

/// Deterministic CBOR (RFC 8949 §4.2.1): shortest heads, definite lengths, map keys in rising order. The same
/// content has one encoding only, and the reader refuses every other: a hash of the bytes is a hash of the
/// meaning. Qt's reader accepts all forms, which is why this small one stands here.
///
/// Used types: unsigned and negative integers, byte and text strings, arrays, maps with unsigned keys, false,
/// true, null. No tags, no floating point.
class Writer {
public:
    void integer(qint64 value);
    void bytes(QByteArrayView value);
    void text(QStringView value);
    void array(quint64 count) { head(4, count); }
    /// `count` pairs follow, their keys written with key() in rising order.
    void map(quint64 count) { head(5, count); }
    void key(quint64 number) { head(0, number); }
    void boolean(bool value) { m_out.append(value ? '\xf5' : '\xf4'); }
    void null() { m_out.append('\xf6'); }
    /// One complete item that was encoded before.
    void raw(QByteArrayView item) { m_out.append(item); }

    const QByteArray& out() const { return m_out; }
    QByteArray take() { return std::move(m_out); }
    void reserve(qsizetype size) { m_out.reserve(size); }

private:
    void head(unsigned major, quint64 argument);

    QByteArray m_out;
};

enum class Type { Integer, Bytes, Text, Array, Map, Boolean, Null, End };

/// Reads hostile bytes. The first thing that does not fit makes failed() true for good; every later read then
/// returns an empty value, so a caller may check once at the end. Lengths are checked against what is there
/// before anything is allocated.
class Reader {
public:
    explicit Reader(QByteArrayView data)
        : m_data(data)
    {
    }

    Type type() const;
    qint64 integer();
    QByteArrayView bytes();
    QString text();
    quint64 array();
    quint64 map();
    /// A map's key. Keys of one map must rise: pass the previous one, or -1 for the first.
    qint64 key(qint64 previous);
    bool boolean();
    /// True, and past it, where a null stands.
    bool null();
    /// Skips one item, checking its form, and returns its bytes.
    QByteArrayView item();

    bool atEnd() const { return m_position == m_data.size(); }
    bool failed() const { return m_failed; }
    qsizetype position() const { return m_position; }
    void fail() { m_failed = true; }

private:
    struct Head {
        unsigned major = 7;
        quint64 argument = 0;
    };
    Head head();
    QByteArrayView string(unsigned major);
    void skip(int depth);

    QByteArrayView m_data;
    qsizetype m_position = 0;
    bool m_failed = false;
};

} // namespace jiannuo::cbor
