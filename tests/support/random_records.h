// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

#include <random>

namespace jiannuo::test {

/// Contents for any record, made from its declaration: every type, empty and long texts, signs outside the
/// basic plane, the ends of the ranges. The same seed makes the same.
class RandomRecords {
public:
    explicit RandomRecords(quint32 seed)
        : m_engine(seed)
    {
    }

    Id id()
    {
        QByteArray bytes(16, Qt::Uninitialized);
        for (char& c : bytes)
            c = static_cast<char>(m_engine() & 0xFFU);
        return Id::fromRfc4122(bytes);
    }

    /// About two thirds of the fields.
    Fields fields(std::span<const FieldInfo> infos)
    {
        Fields result;
        for (const FieldInfo& field : infos) {
            if (below(3) != 0) {
                if (Value content = value(*field.type); !content.isNull())
                    result.set(field.number, std::move(content));
            }
        }
        return result;
    }

    quint32 below(quint32 limit) { return static_cast<quint32>(m_engine()) % limit; }

private:
    Value value(const TypeInfo& type)
    {
        switch (type.type) {
        case FieldType::Boolean:
            return below(2) == 1;
        case FieldType::Integer:
            return integer(std::numeric_limits<int>::max());
        case FieldType::Decimal:
            return Decimal::fromUnits(integer(std::numeric_limits<qint64>::max()));
        case FieldType::Text:
            return text();
        case FieldType::Bytes:
            return id().toRfc4122().repeated(static_cast<int>(1 + below(4)));
        case FieldType::Id:
            return id();
        case FieldType::Date:
            return QDate(1970, 1, 1).addDays(below(40'000));
        case FieldType::Instant:
            return Instant{static_cast<qint64>(below(2'000'000'000)) * 1000 + below(1000)};
        case FieldType::Enumeration:
            return static_cast<qint64>(
                type.enumeration->entries[below(static_cast<quint32>(type.enumeration->entries.size()))]
                    .number);
        case FieldType::List: {
            Values list;
            for (quint32 i = 1 + below(3); i > 0; --i) {
                if (Value element = value(*type.element); !element.isNull())
                    list.push_back(std::move(element));
            }
            return list.empty() ? Value() : Value(std::move(list));
        }
        case FieldType::Structure:
            return fields(type.structure());
        }
        return {};
    }

    qint64 integer(qint64 most)
    {
        switch (below(4)) {
        case 0:
            return 0;
        case 1:
            return most;
        default:
            return static_cast<qint64>(below(100'000));
        }
    }

    Value text()
    {
        static const QStringList parts{QStringLiteral("整改"), QStringLiteral("a\"b'"),
                                       QStringLiteral("《》"), QStringLiteral("\n\t"),
                                       QStringLiteral("𠮷"),   QStringLiteral("%_")};
        QString result;
        for (quint32 i = 1 + below(12); i > 0; --i)
            result += parts[below(static_cast<quint32>(parts.size()))];
        return result;
    }

    std::mt19937 m_engine;
};

} // namespace jiannuo::test
