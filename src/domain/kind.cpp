// SPDX-License-Identifier: Apache-2.0
#include "domain/kind.h"

#include "domain/older_program.h"
#include "domain/records.h"

#include <QCryptographicHash>

namespace jiannuo {

namespace {

/// How operations become rows, beside what declarations say: raised when applied() changes.
constexpr const char* foldVersion = "2";

template <class... T> std::vector<const KindInfo*> listed(TypeList<T...>)
{
    return {&kindOf<T>()...};
}

void describe(QByteArray& out, const FieldInfo& field)
{
    out += QByteArray::number(field.number) + field.name
        + QByteArray::number(static_cast<int>(field.type->type)) + QByteArray::number(field.flags) + ';';
}

} // namespace

const EnumEntry* EnumInfo::byNumber(qint64 number) const
{
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [number](const EnumEntry& e) { return e.number == number; });
    return at != entries.end() ? &*at : nullptr;
}

const EnumEntry* EnumInfo::byName(QStringView name) const
{
    const auto at = std::find_if(entries.begin(), entries.end(),
                                 [name](const EnumEntry& e) { return QLatin1StringView(e.name) == name; });
    return at != entries.end() ? &*at : nullptr;
}

QString EnumInfo::label(qint64 number) const
{
    const EnumEntry* entry = byNumber(number);
    return entry ? QCoreApplication::translate("Domain", entry->label) : QString::number(number);
}

Tone EnumInfo::tone(qint64 number) const
{
    const EnumEntry* entry = byNumber(number);
    return entry ? entry->tone : Neutral;
}

bool EnumInfo::settles(qint64 number) const
{
    const EnumEntry* entry = byNumber(number);
    return entry && entry->settles;
}

bool View::exists(const KindInfo& kind, const Wanted& fields) const
{
    const auto found = where(kind, fields.front().first, fields.front().second);
    return std::any_of(found.begin(), found.end(), [&](const Record& record) {
        return std::all_of(fields.begin(), fields.end(),
                           [&](const auto& wanted) { return record[wanted.first] == wanted.second; });
    });
}

const FieldInfo* KindInfo::fieldByNumber(int wanted) const
{
    const auto at = std::lower_bound(fields.begin(), fields.end(), wanted,
                                     [](const FieldInfo& f, int value) { return f.number < value; });
    return at != fields.end() && at->number == wanted ? &*at : nullptr;
}

const FieldInfo* KindInfo::fieldByName(QStringView wanted) const
{
    const auto at = std::find_if(fields.begin(), fields.end(), [wanted](const FieldInfo& f) {
        return QLatin1StringView(f.name) == wanted;
    });
    return at != fields.end() ? &*at : nullptr;
}

const Transition* KindInfo::transition(int verb) const
{
    const auto at = std::find_if(transitions.begin(), transitions.end(),
                                 [verb](const Transition& t) { return t.verb == verb; });
    return at != transitions.end() ? &*at : nullptr;
}

const Transition* KindInfo::transition(QStringView wanted, qint64 from) const
{
    const auto at = std::find_if(transitions.begin(), transitions.end(), [&](const Transition& t) {
        return t.from == from && QLatin1StringView(t.name) == wanted;
    });
    return at != transitions.end() ? &*at : nullptr;
}

const Entry* KindInfo::entry(qint64 state) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [state](const Entry& e) { return e.state == state; });
    return found == entries.end() ? nullptr : &*found;
}

bool KindInfo::isAmendable(const FieldInfo& field, qint64 state) const
{
    return stateField == 0 || field.is(Anytime)
        || std::find(amendableIn.begin(), amendableIn.end(), static_cast<int>(state)) != amendableIn.end();
}

bool KindInfo::hasTransition(QStringView wanted) const
{
    return std::any_of(transitions.begin(), transitions.end(),
                       [&](const Transition& t) { return QLatin1StringView(t.name) == wanted; });
}

const std::vector<const KindInfo*>& Kinds::all()
{
    static const std::vector<const KindInfo*> kinds = listed(AllRecords{});
    return kinds;
}

const KindInfo* Kinds::byNumber(KindNumber number)
{
    static const QHash<KindNumber, const KindInfo*> index = [] {
        QHash<KindNumber, const KindInfo*> result;
        for (const KindInfo* kind : all())
            result.insert(kind->number, kind);
        return result;
    }();
    const OlderProgram* older = ReadingAs::current();
    return older && older->unknownKinds.contains(number) ? nullptr : index.value(number);
}

const KindInfo* Kinds::byName(QStringView name)
{
    const auto& kinds = all();
    const auto at = std::find_if(kinds.begin(), kinds.end(),
                                 [name](const KindInfo* k) { return QLatin1StringView(k->name) == name; });
    return at != kinds.end() ? *at : nullptr;
}

QByteArray Kinds::fingerprint()
{
    QByteArray description = foldVersion;
    for (const KindInfo* kind : all()) {
        description += kind->name;
        for (const FieldInfo& field : kind->fields)
            describe(description, field);
    }
    if (const OlderProgram* older = ReadingAs::current()) {
        for (const KindNumber kind : older->unknownKinds)
            description += QByteArray::number(kind) + '-';
        for (const auto& [kind, field] : older->unknownFields)
            description += QByteArray::number(kind) + '.' + QByteArray::number(field) + '-';
    }
    return QCryptographicHash::hash(description, QCryptographicHash::Sha256);
}

} // namespace jiannuo
