// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/value.h"

#include <QLatin1StringView>

#include <optional>
#include <span>
#include <tuple>
#include <type_traits>

namespace jiannuo {

/// A record's number in the declarations, on the wire and in the store. Never given twice.
using KindNumber = int;

/// What happens when two people write.
enum class Merge {
    InsertOnly, ///< written once, with the record: comments, scores, evidence. Never conflicts
    Checked, ///< another value written since the one that was seen makes a Conflict, which keeps both
    Transition, ///< changed only by a transition that names the state it leaves and decides this field
};

enum class FieldType {
    Boolean,
    Integer,
    Decimal,
    Text,
    Bytes,
    Id,
    Date,
    Instant,
    Enumeration,
    List,
    Structure
};

/// How good or how urgent a state is, at a glance: its badge's colour and shape.
enum Tone { Neutral, Info, Success, Warning, Danger };

/// One value of an enumeration: its number for ever, its name in JSON, its label for people (translated).
struct EnumEntry {
    int number = 0;
    const char* name = "";
    const char* label = "";
    Tone tone = Neutral; ///< of a state
    bool settles = false; ///< nothing is expected of a record in this state any more
};

struct EnumInfo {
    std::span<const EnumEntry> entries;

    const EnumEntry* byNumber(qint64 number) const;
    const EnumEntry* byName(QStringView name) const;
    /// The label in the user's language; the number where a newer program's value is not known.
    QString label(qint64 number) const;
    Tone tone(qint64 number) const;
    bool settles(qint64 number) const;
};

/// Specialised beside each enumeration.
template <class E> inline constexpr EnumInfo enumInfo{};

template <class E> Tone toneOf(E state)
{
    return enumInfo<E>.tone(static_cast<qint64>(state));
}
/// Whether nothing is expected any more of a record in that state.
template <class E> bool isSettled(E state)
{
    return enumInfo<E>.settles(static_cast<qint64>(state));
}

struct FieldInfo;

struct TypeInfo {
    FieldType type = FieldType::Text;
    const EnumInfo* enumeration = nullptr; ///< Enumeration
    const TypeInfo* element = nullptr; ///< List
    std::span<const FieldInfo> (*structure)() = nullptr; ///< Structure
};

enum FieldFlag : unsigned {
    NoFlags = 0,
    Required = 1U << 0U, ///< a record without it is refused
    Searched = 1U << 1U, ///< its text is in the search index
    Indexed = 1U << 2U, ///< it has an index, so View::where() may ask for it
    Author = 1U << 3U, ///< whoever writes it writes himself
    Given = 1U << 4U, ///< headquarters' server alone writes it
    Numbered = 1U << 5U, ///< headquarters' people alone write it: numbers of a register
    Anytime = 1U << 6U, ///< is amended in every state, later by headquarters alone: who answers for it, not
                        ///< what was promised
    Unordered = 1U << 7U, ///< a list in which everything stands once
};

/// What a field may hold; judged when it is recorded, because nothing that is recorded can be undone.
struct FieldLimits {
    qint64 least = 0; ///< Integer; Decimal
    qint64 most = 1'000'000'000;
    int longest = 4'000; ///< Text: characters; Bytes
    int elements = 500; ///< List
};

struct FieldInfo {
    int number = 0;
    const char* name = ""; ///< in SQL and JSON
    const char* label = ""; ///< for people (translated)
    const TypeInfo* type = nullptr;
    Merge merge = Merge::Checked;
    unsigned flags = NoFlags;
    KindNumber refersTo = 0; ///< the kind that an Id (or a list of them) points at; 0: any
    FieldLimits limits{};

    bool is(FieldFlag flag) const { return (flags & flag) != 0; }
    QString displayLabel() const { return QCoreApplication::translate("Domain", label); }
};

/// A field as declared: which member, under which number and name.
template <class Owner, class Member> struct Field {
    Member Owner::*member;
    FieldInfo info;

    /// Whoever writes it: see Merge. Checked unless said otherwise.
    constexpr Field merged(Merge merge) const
    {
        return with([merge](FieldInfo& i) { i.merge = merge; });
    }
    constexpr Field required() const
    {
        return with([](FieldInfo& i) { i.flags |= Required; });
    }
    constexpr Field searched() const
    {
        return with([](FieldInfo& i) { i.flags |= Searched; });
    }
    constexpr Field indexed() const
    {
        return with([](FieldInfo& i) { i.flags |= Indexed; });
    }
    constexpr Field author() const
    {
        return with([](FieldInfo& i) { i.flags |= Author; });
    }
    constexpr Field given() const
    {
        return with([](FieldInfo& i) { i.flags |= Given; });
    }
    constexpr Field numbered() const
    {
        return with([](FieldInfo& i) { i.flags |= Numbered; });
    }
    constexpr Field anytime() const
    {
        return with([](FieldInfo& i) { i.flags |= Anytime; });
    }
    constexpr Field unordered() const
    {
        return with([](FieldInfo& i) { i.flags |= Unordered; });
    }
    constexpr Field within(qint64 least, qint64 most) const
    {
        return with([=](FieldInfo& i) {
            i.limits.least = least;
            i.limits.most = most;
        });
    }
    constexpr Field longest(int characters) const
    {
        return with([=](FieldInfo& i) { i.limits.longest = characters; });
    }
    constexpr Field atMost(int elements) const
    {
        return with([=](FieldInfo& i) { i.limits.elements = elements; });
    }
    constexpr Field to(KindNumber kind) const
    {
        return with([kind](FieldInfo& i) { i.refersTo = kind; });
    }

private:
    template <class F> constexpr Field with(F&& change) const
    {
        Field copy = *this;
        change(copy.info);
        return copy;
    }
};

/// Specialised for every record and every nested structure: `static constexpr auto fields = std::tuple {…}`.
template <class T> struct Declaration;

template <class T>
concept Declared = requires
{
    Declaration<T>::fields;
};

namespace detail {

template <class T> struct TypeOf;

template <FieldType type> struct PlainType {
    static constexpr TypeInfo info{type, nullptr, nullptr, nullptr};
};

template <> struct TypeOf<bool> : PlainType<FieldType::Boolean> {
};
template <> struct TypeOf<int> : PlainType<FieldType::Integer> {
};
template <> struct TypeOf<qint64> : PlainType<FieldType::Integer> {
};
template <> struct TypeOf<Decimal> : PlainType<FieldType::Decimal> {
};
template <> struct TypeOf<QString> : PlainType<FieldType::Text> {
};
template <> struct TypeOf<QByteArray> : PlainType<FieldType::Bytes> {
};
template <> struct TypeOf<Id> : PlainType<FieldType::Id> {
};
template <> struct TypeOf<QDate> : PlainType<FieldType::Date> {
};
template <> struct TypeOf<Instant> : PlainType<FieldType::Instant> {
};
template <class E>
requires std::is_enum_v<E>
struct TypeOf<E> {
    static constexpr TypeInfo info{FieldType::Enumeration, &enumInfo<E>, nullptr, nullptr};
};
template <class T> struct TypeOf<std::optional<T>> : TypeOf<T> {
};
template <class T> struct TypeOf<std::vector<T>> {
    static constexpr TypeInfo info{FieldType::List, nullptr, &TypeOf<T>::info, nullptr};
};
/// The field list of a nested structure; defined below, where the lists can be read.
template <class T> std::span<const FieldInfo> structureFields();
template <class T>
requires Declared<T>
struct TypeOf<T> {
    static constexpr TypeInfo info{FieldType::Structure, nullptr, nullptr, &structureFields<T>};
};

} // namespace detail

template <class Owner, class Member>
constexpr Field<Owner, Member> field(int number, const char* name, const char* label, Member Owner::*member)
{
    return {member, {number, name, label, &detail::TypeOf<Member>::info}};
}

template <Declared T> std::vector<FieldInfo> fieldInfos()
{
    return std::apply([](const auto&... f) { return std::vector<FieldInfo>{f.info...}; },
                      Declaration<T>::fields);
}

template <class T> std::span<const FieldInfo> detail::structureFields()
{
    static const std::vector<FieldInfo> infos = fieldInfos<T>();
    return infos;
}

// From C++ values to Values and back. What has no content (an empty text, a null id, an absent optional, a
// moment that nobody gave) is a null.

template <Declared T> Fields toFields(const T& record);
template <Declared T> T fromFields(const Fields& fields);

template <class T> Value toValue(const T& content)
{
    if constexpr (std::is_enum_v<T>)
        return static_cast<qint64>(content);
    else if constexpr (std::is_same_v<T, int>)
        return static_cast<qint64>(content);
    else if constexpr (Declared<T>)
        return toFields(content);
    else if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, QByteArray>)
        return content.isEmpty() ? Value() : Value(content);
    else if constexpr (std::is_same_v<T, Id>)
        return content.isNull() ? Value() : Value(content);
    else if constexpr (std::is_same_v<T, QDate>)
        return content.isValid() ? Value(content) : Value();
    else if constexpr (std::is_same_v<T, Instant>)
        return content.isGiven() ? Value(content) : Value();
    else
        return content;
}

template <class T> Value toValue(const std::optional<T>& content)
{
    return content ? toValue(*content) : Value();
}

template <class T> Value toValue(const std::vector<T>& content)
{
    if (content.empty())
        return {};
    Values list;
    list.reserve(content.size());
    for (const T& element : content)
        list.push_back(toValue(element));
    return list;
}

template <class T> void fromValue(const Value& value, T& content)
{
    if constexpr (std::is_enum_v<T> || std::is_same_v<T, int>) {
        if (!value.isNull())
            content = static_cast<T>(value.as<qint64>());
    } else if constexpr (Declared<T>) {
        content = fromFields<T>(value.as<Fields>());
    } else {
        content = value.as<T>();
    }
}

template <class T> void fromValue(const Value& value, std::optional<T>& content)
{
    content.reset();
    if (!value.isNull())
        fromValue(value, content.emplace());
}

template <class T> void fromValue(const Value& value, std::vector<T>& content)
{
    content.clear();
    const Values* list = std::get_if<Values>(&value);
    if (!list)
        return;
    content.reserve(list->size());
    for (const Value& element : *list)
        fromValue(element, content.emplace_back());
}

template <Declared T> Fields toFields(const T& record)
{
    Fields result;
    const auto put = [&](const auto& f) {
        if (Value value = toValue(record.*(f.member)); !value.isNull())
            result.set(f.info.number, std::move(value));
    };
    std::apply([&](const auto&... f) { (put(f), ...); }, Declaration<T>::fields);
    return result;
}

template <Declared T> T fromFields(const Fields& fields)
{
    T record;
    std::apply([&](const auto&... f) { (fromValue(fields[f.info.number], record.*(f.member)), ...); },
               Declaration<T>::fields);
    return record;
}

// The conversions of a declared type are compiled once: OUTSIDE stands below its declaration, INSIDE in the
// source file that has its rules.
#define JIANNUO_STRUCTURE_OUTSIDE(T)                                                                         \
    extern template std::vector<FieldInfo> fieldInfos<T>();                                                  \
    extern template Fields toFields<T>(const T&);                                                            \
    extern template T fromFields<T>(const Fields&);
#define JIANNUO_STRUCTURE_INSIDE(T)                                                                          \
    template std::vector<FieldInfo> fieldInfos<T>();                                                         \
    template Fields toFields<T>(const T&);                                                                   \
    template T fromFields<T>(const Fields&);

} // namespace jiannuo
