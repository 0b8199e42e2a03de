// SPDX-License-Identifier: Apache-2.0
#include "domain/cbor.h"

#include <QStringDecoder>

#include <limits>

namespace jiannuo::cbor {

namespace {

constexpr int maximumDepth = 32;

} // namespace

void Writer::head(unsigned major, quint64 argument)
{
    const auto lead = static_cast<unsigned char>(major << 5U);
    const auto put = [this, argument](unsigned char first, int width) {
        m_out.append(static_cast<char>(first));
        for (int i = width - 1; i >= 0; --i)
            m_out.append(static_cast<char>((argument >> (8 * i)) & 0xFFU));
    };
    if (argument < 24)
        m_out.append(static_cast<char>(lead | argument));
    else if (argument <= 0xFF)
        put(lead | 24U, 1);
    else if (argument <= 0xFFFF)
        put(lead | 25U, 2);
    else if (argument <= 0xFFFF'FFFF)
        put(lead | 26U, 4);
    else
        put(lead | 27U, 8);
}

void Writer::integer(qint64 value)
{
    if (value >= 0)
        head(0, static_cast<quint64>(value));
    else
        head(1, ~static_cast<quint64>(value));
}

void Writer::bytes(QByteArrayView value)
{
    head(2, static_cast<quint64>(value.size()));
    m_out.append(value);
}

void Writer::text(QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    head(3, static_cast<quint64>(utf8.size()));
    m_out.append(utf8);
}

Type Reader::type() const
{
    if (m_failed || atEnd())
        return Type::End;
    const auto lead = static_cast<unsigned char>(m_data[m_position]);
    switch (lead >> 5U) {
    case 0:
    case 1:
        return Type::Integer;
    case 2:
        return Type::Bytes;
    case 3:
        return Type::Text;
    case 4:
        return Type::Array;
    case 5:
        return Type::Map;
    default:
        if (lead == 0xF4 || lead == 0xF5)
            return Type::Boolean;
        return lead == 0xF6 ? Type::Null : Type::End;
    }
}

Reader::Head Reader::head()
{
    if (m_failed || atEnd()) {
        m_failed = true;
        return {};
    }
    const unsigned lead = static_cast<unsigned char>(m_data[m_position]);
    const unsigned low = lead & 0x1FU;
    Head result{lead >> 5U, low};
    ++m_position;
    if (low < 24)
        return result;
    if (low > 27) {
        m_failed = true;
        return {};
    }
    const qsizetype width = qsizetype(1) << (low - 24U);
    if (m_data.size() - m_position < width) {
        m_failed = true;
        return {};
    }
    quint64 argument = 0;
    for (qsizetype i = 0; i < width; ++i)
        argument = (argument << 8U) | static_cast<unsigned char>(m_data[m_position + i]);
    m_position += width;
    constexpr quint64 leastFor[] = {24, 0x100, 0x1'0000, 0x1'0000'0000};
    if (argument < leastFor[low - 24U]) {
        m_failed = true; // a longer head than needed: another encoding of the same content
        return {};
    }
    result.argument = argument;
    return result;
}

qint64 Reader::integer()
{
    const Head h = head();
    if (m_failed || h.major > 1 || h.argument > static_cast<quint64>(std::numeric_limits<qint64>::max())) {
        m_failed = true;
        return 0;
    }
    return h.major == 0 ? static_cast<qint64>(h.argument) : static_cast<qint64>(~h.argument);
}

QByteArrayView Reader::string(unsigned major)
{
    const Head h = head();
    if (m_failed || h.major != major || h.argument > static_cast<quint64>(m_data.size() - m_position)) {
        m_failed = true;
        return {};
    }
    const QByteArrayView result = m_data.sliced(m_position, static_cast<qsizetype>(h.argument));
    m_position += result.size();
    return result;
}

QByteArrayView Reader::bytes()
{
    return string(2);
}

QString Reader::text()
{
    const QByteArrayView utf8 = string(3);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString result = decoder(utf8);
    if (decoder.hasError()) {
        m_failed = true;
        return {};
    }
    return result;
}

quint64 Reader::array()
{
    const Head h = head();
    // Each element takes at least one byte: a count beyond that is a lie.
    if (m_failed || h.major != 4 || h.argument > static_cast<quint64>(m_data.size() - m_position)) {
        m_failed = true;
        return 0;
    }
    return h.argument;
}

quint64 Reader::map()
{
    const Head h = head();
    if (m_failed || h.major != 5 || h.argument > static_cast<quint64>(m_data.size() - m_position) / 2) {
        m_failed = true;
        return 0;
    }
    return h.argument;
}

qint64 Reader::key(qint64 previous)
{
    const qint64 number = integer();
    if (m_failed || number <= previous) {
        m_failed = true;
        return 0;
    }
    return number;
}

bool Reader::boolean()
{
    if (type() != Type::Boolean) {
        m_failed = true;
        return false;
    }
    return static_cast<unsigned char>(m_data[m_position++]) == 0xF5;
}

bool Reader::null()
{
    if (type() != Type::Null)
        return false;
    ++m_position;
    return true;
}

void Reader::skip(int depth)
{
    if (depth > maximumDepth)
        m_failed = true;
    switch (type()) {
    case Type::Integer:
        integer();
        break;
    case Type::Bytes:
        bytes();
        break;
    case Type::Text:
        text();
        break;
    case Type::Array:
        for (quint64 n = array(); n > 0 && !m_failed; --n)
            skip(depth + 1);
        break;
    case Type::Map: {
        qint64 previous = -1;
        for (quint64 n = map(); n > 0 && !m_failed; --n) {
            previous = key(previous);
            skip(depth + 1);
        }
        break;
    }
    case Type::Boolean:
        boolean();
        break;
    case Type::Null:
        null();
        break;
    case Type::End:
        m_failed = true;
        break;
    }
}

QByteArrayView Reader::item()
{
    const qsizetype start = m_position;
    skip(0);
    return m_failed ? QByteArrayView() : m_data.sliced(start, m_position - start);
}

} // namespace jiannuo::cbor
