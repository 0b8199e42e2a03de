// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/decimal.h"
#include "domain/id.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace jiannuo {

class Value;

using Values = std::vector<Value>;

/// A record's fields by number, rising. An absent field is a null. Copies share their content until one of
/// them is changed: rows are handed from view to rule to row far more often than they are written.
class Fields {
public:
    using Entry = std::pair<int, Value>;
    using Iterator = std::vector<Entry>::const_iterator;

    const Value& operator[](int number) const;
    void set(int number, Value value);
    void erase(int number);
    void reserve(std::size_t count);
    bool contains(int number) const;
    bool empty() const;
    std::size_t size() const;
    Iterator begin() const;
    Iterator end() const;
    bool operator==(const Fields&) const;

private:
    const std::vector<Entry>& entries() const;
    std::vector<Entry>& own();

    std::shared_ptr<std::vector<Entry>> m_entries; ///< null: none
};

/// One field's content without its C++ type: what the store, the wire and the rules work with. Enumerations
/// are integers, nested structures are Fields.
class Value : public std::variant<std::monostate, bool, qint64, Decimal, QString, QByteArray, Id, QDate,
                                  Instant, Values, Fields> {
public:
    using variant::variant;
    using variant::operator=;

    bool isNull() const { return index() == 0; }
    /// The content where it is a T, a default T where it is not.
    template <class T> T as() const
    {
        const T* content = std::get_if<T>(this);
        return content ? *content : T{};
    }
};

// Here, because a pair is complete only when a Value is.
inline const std::vector<Fields::Entry>& Fields::entries() const
{
    static const std::vector<Entry> none;
    return m_entries ? *m_entries : none;
}
inline bool Fields::empty() const
{
    return entries().empty();
}
inline std::size_t Fields::size() const
{
    return entries().size();
}
inline Fields::Iterator Fields::begin() const
{
    return entries().begin();
}
inline Fields::Iterator Fields::end() const
{
    return entries().end();
}

} // namespace jiannuo
