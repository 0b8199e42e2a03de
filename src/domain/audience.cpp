// SPDX-License-Identifier: Apache-2.0
#include "domain/audience.h"

#include "domain/conflict.h"
#include "domain/records.h"
#include "domain/rules.h"

#include <QCryptographicHash>

#include <algorithm>

namespace jiannuo {

namespace {

constexpr Roles everyRole{Role::Administrator,    Role::HeadquartersHead,   Role::HeadquartersClerk,
                          Role::TeamLead,         Role::Inspector,          Role::OrgHead,
                          Role::OrgClerk,         Role::Reviewer,           Role::ComplaintOfficer,
                          Role::DisciplineOffice, Role::ExternalSupervisor, Role::Auditor};
constexpr Roles drafting{Role::OrgClerk, Role::OrgHead, Role::Reviewer};
constexpr Roles supervising{Role::HeadquartersHead, Role::HeadquartersClerk, Role::TeamLead,
                            Role::Inspector,        Role::DisciplineOffice,  Role::Auditor};
constexpr int longestThread = 16; ///< comments on comments

Audience audienceIn(const KindInfo& kind, qint64 state)
{
    const auto at = std::find_if(kind.audiences.begin(), kind.audiences.end(),
                                 [state](const StateAudience& a) { return a.state == state; });
    return at != kind.audiences.end() ? at->audience : kind.audience;
}

/// Everybody's as soon as it was published; the unit's own while all of its promises are.
Audience audienceOfLetter(const View& view, const Id& letter)
{
    if (!view.where(kindOf<Publication>(), fieldNumber(&Publication::letter), letter).empty())
        return Audience::Published;
    const auto promises = view.where(kindOf<Commitment>(), fieldNumber(&Commitment::letter), letter);
    const auto state = fieldNumber(&Commitment::state);
    const bool isDraft = std::all_of(promises.begin(), promises.end(), [&](const Record& promise) {
        return audienceIn(*promise.kind, promise[state].as<qint64>()) == Audience::Draft;
    });
    return isDraft ? Audience::Draft : Audience::Org;
}

Audience ownAudience(const View& view, const Record& record)
{
    const KindInfo& kind = *record.kind;
    if (record[kind.internalField].as<bool>())
        return Audience::Internal;
    if (&kind == &kindOf<Assignment>()
        && record[fieldNumber(&Assignment::mode)] != toValue(VisitMode::Covert))
        return kind.audience;
    if (&kind == &kindOf<CommitmentLetter>())
        return audienceOfLetter(view, record.id);
    return audienceIn(kind, record[kind.stateField].as<qint64>());
}

/// Of two that bound one record, whoever reads by both. What is said in confidence about what only the unit
/// reads is for headquarters alone.
Audience narrower(Audience one, Audience other)
{
    if (readers(one).within(readers(other)))
        return one;
    return readers(other).within(readers(one)) ? other : Audience::Headquarters;
}

} // namespace

Roles readers(Audience audience)
{
    switch (audience) {
    case Audience::Common:
    case Audience::Published:
        return everyRole;
    case Audience::Org:
        return drafting | supervising;
    case Audience::Internal:
        return supervising;
    case Audience::Draft:
        return drafting;
    case Audience::Team:
        return {Role::HeadquartersHead, Role::TeamLead, Role::Inspector};
    case Audience::Headquarters:
        return {Role::HeadquartersHead, Role::HeadquartersClerk, Role::DisciplineOffice, Role::Auditor};
    case Audience::Complaint:
        return {Role::ComplaintOfficer, Role::DisciplineOffice};
    case Audience::Dispute:
        return {Role::HeadquartersHead, Role::HeadquartersClerk, Role::TeamLead,
                Role::Administrator,    Role::DisciplineOffice,  Role::Auditor};
    }
    return {};
}

Audiences Audiences::of(Role role)
{
    Audiences result;
    for (const Audience audience : audiences) {
        if (readers(audience).has(role))
            result.add(audience);
    }
    return result;
}

Audience audienceOf(const View& view, const Record& record)
{
    Audience result = ownAudience(view, record);
    std::optional<Record> subject;
    int depth = 0;
    for (const Record* said = &record; said->kind->aboutField != 0; said = &*subject) {
        const Id about = (*said)[said->kind->aboutField].as<Id>();
        if (++depth > longestThread)
            return Audience::Headquarters; // rather too few than those for whom what it is about is not meant
        subject = view.findAny(about);
        if (!subject)
            break;
        result = narrower(result, ownAudience(view, *subject));
    }
    return result;
}

QByteArray audienceFingerprint()
{
    QByteArray description;
    for (const Audience audience : audiences) {
        description += QByteArray::number(static_cast<int>(audience)) + ':';
        for (const EnumEntry& role : roleEntries)
            description += readers(audience).has(static_cast<Role>(role.number)) ? '1' : '0';
    }
    for (const KindInfo* kind : Kinds::all()) {
        description += kind->name + QByteArray::number(static_cast<int>(kind->audience));
        for (const StateAudience& state : kind->audiences)
            description += '/' + QByteArray::number(state.state) + '='
                + QByteArray::number(static_cast<int>(state.audience));
    }
    return QCryptographicHash::hash(description, QCryptographicHash::Sha256);
}

bool isAuthor(const Record& record, const Id& person)
{
    return std::any_of(record.kind->fields.begin(), record.kind->fields.end(), [&](const FieldInfo& field) {
        return field.is(Author) && record[field.number].as<Id>() == person;
    });
}

bool isOnTeam(const Record& record, const Id& person)
{
    const Values team = record[record.kind->teamField].as<Values>();
    return std::find(team.begin(), team.end(), Value(person)) != team.end();
}

bool mayRead(const View& view, const Id& person, const Record& record, Instant at)
{
    const Audience audience = audienceOf(view, record);
    if (audience == Audience::Common || isAuthor(record, person))
        return true;
    if (audience == Audience::Dispute) {
        if (record[fieldNumber(&Conflict::author)].as<Id>() == person)
            return true;
        // Both values are the subject's: they are for who decides, and reads it.
        const auto subject = disputed(view, record);
        if (subject && !mayRead(view, person, *subject, at))
            return false;
    }
    const Id org = orgOf(record);
    Roles roles = readers(audience);
    if (audience == Audience::Team && !isOnTeam(record, person))
        roles = {Role::HeadquartersHead, Role::TeamLead};
    const Jurisdiction where = org.isNull() ? Jurisdiction{true, {}} : Jurisdiction{false, {org}};
    if (!mayActOver(view, person, roles, where, at))
        return false;
    if (audience != Audience::Internal)
        return true;
    const auto own = ownOrgs(view, person, at);
    return std::find(own.begin(), own.end(), org) == own.end();
}

} // namespace jiannuo
