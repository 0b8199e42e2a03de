// SPDX-License-Identifier: Apache-2.0
#include "domain/authority.h"

#include "domain/records.h"

#include <QDateTime>

#include <algorithm>

namespace jiannuo {

namespace {

constexpr Roles ofTheUnit{Role::OrgHead, Role::OrgClerk};

bool contains(const std::vector<Id>& ids, const Id& id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether a term that ends on `inner` lies inside of one that ends on `outer`; no day: it does not end.
bool endsWithin(const QDate& inner, const QDate& outer)
{
    return !outer.isValid() || (inner.isValid() && inner <= outer);
}

/// Calls `visit` with each appointment of the person that reaches the organisation, until one answers true.
template <class Visit>
bool anyInForce(const View& view, const Id& person, const Id& org, Instant at, Visit&& visit)
{
    const QDate day = dayOf(at);
    std::optional<std::vector<Id>> line;
    for (const auto& [id, appointment] : view.all(&Appointment::person, person)) {
        if (!isInForce(appointment, day) || !visit(appointment))
            continue;
        if (org.isNull() || appointment.org == org)
            return true;
        if (!line)
            line = ancestors(view, org);
        if (contains(*line, appointment.org))
            return true;
    }
    return false;
}

/// Whether an appointment of the giver covers this one, by role and reach; and its term, where asked.
bool isCovered(const View& view, const Id& giver, const Appointment& given, Instant at, bool withItsTerm)
{
    return anyInForce(view, giver, given.org, at, [&](const Appointment& own) {
        return mayGive(own.role, isRoot(view, own.org)).has(given.role)
            // The head of a unit appoints for the unit itself, not for what stands below it.
            && (own.role != Role::OrgHead || own.org == given.org)
            // The administrator of a part appoints an administrator below, never beside.
            && (given.role != Role::Administrator || isRoot(view, own.org) || own.org != given.org)
            && (!withItsTerm || endsWithin(given.until, own.until));
    });
}

} // namespace

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::OffsetFromUTC, 8 * 3600).date();
}

bool isInForce(const Appointment& appointment, const QDate& day)
{
    return !appointment.revoked && appointment.state == AppointmentState::InForce
        && !(day < appointment.from) // no first day lies before every day
        && !(appointment.until.isValid() && day > appointment.until);
}

std::vector<Id> ancestors(const View& view, const Id& org)
{
    std::vector<Id> line;
    const auto add = [&line](const Id& id) {
        if (!id.isNull() && !contains(line, id))
            line.push_back(id);
    };
    add(org);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (const auto found = view.find(kindOf<Org>(), line[i])) {
            add((*found)[fieldNumber(&Org::parent)].as<Id>());
            add((*found)[fieldNumber(&Org::system)].as<Id>());
        }
    }
    return line;
}

bool isRoot(const View& view, const Id& org)
{
    const auto found = view.find(kindOf<Org>(), org);
    return found && (*found)[fieldNumber(&Org::parent)].isNull()
        && (*found)[fieldNumber(&Org::system)].isNull();
}

bool mayAct(const View& view, const Id& person, Roles roles, const Id& org, Instant at)
{
    return anyInForce(view, person, org, at,
                      [roles](const Appointment& appointment) { return roles.has(appointment.role); });
}

bool mayActOver(const View& view, const Id& person, Roles roles, const Jurisdiction& where, Instant at)
{
    if (where.whole && !anyInForce(view, person, {}, at, [&](const Appointment& appointment) {
            return roles.has(appointment.role) && isRoot(view, appointment.org);
        }))
        return false;
    return (where.whole || !where.orgs.empty())
        && std::all_of(where.orgs.begin(), where.orgs.end(),
                       [&](const Id& org) { return !org.isNull() && mayAct(view, person, roles, org, at); });
}

Roles mayGive(Role giver, bool wholeLog)
{
    switch (giver) {
    case Role::Administrator:
        if (wholeLog)
            return {Role::Administrator,    Role::HeadquartersHead, Role::HeadquartersClerk,  Role::TeamLead,
                    Role::Inspector,        Role::OrgHead,          Role::OrgClerk,           Role::Reviewer,
                    Role::ComplaintOfficer, Role::DisciplineOffice, Role::ExternalSupervisor, Role::Auditor};
        return {Role::OrgHead, Role::OrgClerk, Role::Reviewer, Role::Administrator};
    case Role::HeadquartersHead:
        return {Role::HeadquartersClerk, Role::TeamLead, Role::Inspector, Role::ExternalSupervisor};
    case Role::OrgHead:
        return {Role::OrgClerk};
    default:
        return {};
    }
}

bool mayAppoint(const View& view, const Id& giver, const Appointment& appointment, Instant at)
{
    return isCovered(view, giver, appointment, at, false);
}

bool needsConfirmation(const View& view, const Id& giver, const Appointment& appointment, Instant at)
{
    return confirmedByAnother.has(appointment.role) || !isCovered(view, giver, appointment, at, true);
}

bool mayAppointAll(const View& view, const Id& giver, const Id& person, Instant at)
{
    const QDate day = dayOf(at);
    bool any = false;
    for (const auto& [id, appointment] : view.all(&Appointment::person, person)) {
        if (appointment.revoked || (appointment.until.isValid() && day > appointment.until))
            continue;
        any = true;
        if (!mayAppoint(view, giver, appointment, at))
            return false;
    }
    if (any)
        return true;
    // Who holds nothing yet is the administrator's of where he works.
    const auto found = view.get<Person>(person);
    return found && mayAct(view, giver, {Role::Administrator, Role::HeadquartersHead}, found->org, at);
}

std::vector<Id> ownOrgs(const View& view, const Id& person, Instant at)
{
    std::vector<Id> own;
    const auto add = [&](const Id& org) {
        for (const Id& id : ancestors(view, org)) {
            if (!contains(own, id))
                own.push_back(id);
        }
    };
    if (const auto found = view.get<Person>(person))
        add(found->org);
    const QDate day = dayOf(at);
    for (const auto& [id, appointment] : view.all(&Appointment::person, person)) {
        if (ofTheUnit.has(appointment.role) && isInForce(appointment, day))
            add(appointment.org);
    }
    return own;
}

bool isOwnMatter(const View& view, const Id& person, const Id& org, Instant at)
{
    if (org.isNull())
        return false;
    if (contains(ownOrgs(view, person, at), org))
        return true;
    const auto found = view.get<Person>(person);
    if (!found || found->avoid.empty())
        return false;
    const auto line = ancestors(view, org);
    return std::any_of(found->avoid.begin(), found->avoid.end(),
                       [&](const Id& avoided) { return contains(line, avoided); });
}

} // namespace jiannuo
