// SPDX-License-Identifier: Apache-2.0
#include "ledger/same_names.h"

#include "domain/names.h"
#include "domain/rules.h"

namespace jiannuo {

namespace {

struct SameNamesWords {
    Q_DECLARE_TR_FUNCTIONS(SameNames)
};

bool isPartOfAnOffice(OrgKind kind)
{
    return kind == OrgKind::Section || kind == OrgKind::Window || kind == OrgKind::Station
        || kind == OrgKind::EnforcementTeam;
}

/// What is compared of a unit or of a person.
struct Named {
    Id id;
    QString name; ///< as it is written
    std::vector<QString> keys;
    Id above; ///< the unit that it lies in
    Id system;
    bool isOrg = false;
    bool amongNeighboursOnly = false;
};

std::optional<Named> namedOf(const Record& record)
{
    if (record.kind == &kindOf<Org>()) {
        const auto org = record.as<Org>();
        return Named{record.id,  org.name, nameKeysOf(org),           org.parent,
                     org.system, true,     isPartOfAnOffice(org.kind)};
    }
    if (record.kind == &kindOf<Person>()) {
        const auto person = record.as<Person>();
        return Named{record.id, person.name, {nameKey(person.name)}, person.org, {}, false, false};
    }
    return {};
}

bool looksTheSame(const Named& one, const Named& other)
{
    if (one.id == other.id || one.isOrg != other.isOrg
        || std::find_first_of(one.keys.begin(), one.keys.end(), other.keys.begin(), other.keys.end())
            == one.keys.end())
        return false;
    const bool neighbours = one.above == other.above || (!one.system.isNull() && one.system == other.system);
    if (!one.isOrg)
        return neighbours || one.name != other.name;
    return neighbours || !(one.amongNeighboursOnly && other.amongNeighboursOnly);
}

QString question(const Named& one, const Named& other, const View& view)
{
    const auto above = view.get<Org>(other.above);
    const QString where = above ? SameNamesWords::tr("（%1）").arg(above->name) : QString();
    return (one.isOrg ? SameNamesWords::tr("“%1”与已有的单位“%2”%3名称相同或只差空格、括号、全角半角。是同"
                                           "一个单位就不要再建；确是另一个单位，请确认后再登记。")
                      : SameNamesWords::tr("“%1”与已有的人员“%2”%3姓名相同或只差空格、全角半角。是同一个人"
                                           "就不要再建；确是另一个人，请确认后再登记。"))
        .arg(one.name, other.name, where);
}

} // namespace

std::vector<QString> nameKeysOf(const Org& org)
{
    std::vector<QString> keys;
    const auto add = [&keys](const QString& name) {
        if (const QString key = nameKey(name); !key.isEmpty())
            keys.push_back(key);
    };
    add(org.name);
    add(org.shortName);
    std::for_each(org.formerNames.begin(), org.formerNames.end(), add);
    return keys;
}

std::vector<Id> namedLike(const Store& store, const KindInfo& kind, const QString& name)
{
    std::vector<Id> found;
    const FieldInfo* field = kind.fieldByName(u"name");
    if (!field)
        return found;
    for (const Record& record : store.where(kind, field->number, name))
        found.push_back(record.id);
    const QString wanted = nameKey(name);
    if (!found.empty() || wanted.isEmpty())
        return found;
    const auto own = [&](const Record& record) {
        return std::vector<QString>{nameKey(record[field->number].as<QString>())};
    };
    std::vector<Id> byOthers; // short and former names, where no unit has that name now
    store.each(kind, [&](const Record& record) {
        const bool isOrg = record.kind == &kindOf<Org>();
        const std::vector<QString> keys = isOrg ? nameKeysOf(record.as<Org>()) : own(record);
        if (keys.empty())
            return;
        if (keys.front() == wanted)
            found.push_back(record.id);
        else if (std::find(keys.begin(), keys.end(), wanted) != keys.end())
            byOthers.push_back(record.id);
    });
    return found.empty() ? byOthers : found;
}

QStringList nameQuestions(const Store& store, const std::vector<Change>& changes)
{
    std::vector<Named> given;
    StagedView after(store);
    for (const Change& change : changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        if (kind != &kindOf<Org>() && kind != &kindOf<Person>())
            continue;
        const auto before = after.find(*kind, change.record);
        if (before && change.verb == verbCreate)
            continue; // sent again
        const Record row = applied(change, before ? &*before : nullptr, {});
        after.stage(row);
        auto now = namedOf(row);
        const auto then = before ? namedOf(*before) : std::nullopt;
        if (now && (!then || then->keys != now->keys))
            given.push_back(std::move(*now));
    }
    std::map<Id, std::pair<Named, Named>> alike; // one question for each
    const auto compare = [&](const Named& one, const Named& other) {
        if (looksTheSame(one, other))
            alike.try_emplace(one.id, one, other);
    };
    for (std::size_t i = 0; i < given.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            compare(given[i], given[j]);
    }
    for (const KindInfo* kind : {&kindOf<Org>(), &kindOf<Person>()}) {
        if (std::none_of(given.begin(), given.end(),
                         [&](const Named& one) { return one.isOrg == (kind == &kindOf<Org>()); }))
            continue;
        store.each(*kind, [&](const Record& record) {
            const auto other = namedOf(record);
            for (const Named& one : given)
                compare(one, *other);
        });
    }
    QStringList questions;
    for (const Named& one : given) {
        if (const auto at = alike.find(one.id); at != alike.end())
            questions += question(at->second.first, at->second.second, after);
    }
    return questions;
}

} // namespace jiannuo
