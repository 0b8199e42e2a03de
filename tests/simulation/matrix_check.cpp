// SPDX-License-Identifier: Apache-2.0
#include "simulation/matrix_check.h"

#include "domain/records.h"

#include <QDateTime>

#include <map>
#include <set>

namespace jiannuo::simulation {

namespace {

/// The log's rows as they stood, and who holds what there.
class Past {
public:
    const Record* find(KindNumber kind, const Id& id) const
    {
        const auto at = m_rows.find({kind, id});
        return at != m_rows.end() ? &at->second : nullptr;
    }
    void put(const Record& record) { m_rows.insert_or_assign({record.kind->number, record.id}, record); }

    std::set<Id> above(const Id& org) const
    {
        std::set<Id> line;
        std::vector<Id> next{org};
        while (!next.empty()) {
            const Id id = next.back();
            next.pop_back();
            const Record* found = id.isNull() || line.contains(id) ? nullptr : find(kinds::org, id);
            if (!found)
                continue;
            line.insert(id);
            next.push_back((*found)[fieldNumber(&Org::parent)].as<Id>());
            next.push_back((*found)[fieldNumber(&Org::system)].as<Id>());
        }
        return line;
    }

    bool isTop(const Id& org) const { return above(org).size() == 1; }

    /// Calls `accept` with each appointment of the person that counts on that day.
    template <class Accept> bool any(const Id& person, QDate day, Accept&& accept) const
    {
        return std::any_of(m_rows.begin(), m_rows.end(), [&](const auto& row) {
            if (row.first.first != kinds::appointment)
                return false;
            const auto held = row.second.template as<Appointment>();
            return held.person == person && !held.revoked && held.state == AppointmentState::InForce
                && !(held.from.isValid() && day < held.from) && !(held.until.isValid() && day > held.until)
                && accept(held);
        });
    }

    bool holds(const Id& person, Roles roles, const Id& org, QDate day) const
    {
        const auto line = above(org);
        return any(person, day, [&](const Appointment& held) {
            return roles.has(held.role) && (org.isNull() ? isTop(held.org) : line.contains(held.org));
        });
    }

private:
    std::map<std::pair<KindNumber, Id>, Record> m_rows;
};

QDate dayIn(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::OffsetFromUTC, 8 * 3600).date();
}

/// model.md §11, "Who may appoint whom".
bool mayGive(const Past& past, const Id& giver, const Appointment& given, QDate day)
{
    const auto line = past.above(given.org);
    return given.role != Role::System && past.any(giver, day, [&](const Appointment& own) {
        if (!line.contains(own.org))
            return false;
        if (own.role == Role::Administrator)
            return past.isTop(own.org)
                || Roles{Role::OrgHead, Role::OrgClerk, Role::Reviewer, Role::Administrator}.has(given.role);
        if (own.role == Role::HeadquartersHead)
            return Roles{Role::HeadquartersClerk, Role::TeamLead, Role::Inspector, Role::ExternalSupervisor}
                .has(given.role);
        return own.role == Role::OrgHead && given.role == Role::OrgClerk && own.org == given.org;
    });
}

/// What reaches several organisations, or none: any appointment with the role gives it.
bool isOfNoOneOrg(KindNumber kind)
{
    return kind == kinds::person || kind == kinds::device || kind == kinds::ruleSet
        || kind == kinds::checklist || kind == kinds::org;
}

/// A dispute without an organisation belongs where the record in dispute does.
KindNumber kindOfPlace(const Record& record, const Id& org)
{
    return record.kind->number == kinds::conflict && org.isNull() ? record.as<Conflict>().subjectKind
                                                                  : record.kind->number;
}

QString wrongIn(const Past& past, const Operation& operation, const Change& change, const Record& after,
                QDate day)
{
    const KindInfo& kind = *after.kind;
    const Transition* step = change.verb >= 16 ? kind.transition(change.verb) : nullptr;
    const bool settles =
        std::any_of(operation.changes.begin(), operation.changes.end(),
                    [](const Change& other) { return other.kind == kinds::conflict && other.verb >= 16; });
    const Roles arbiters{Role::HeadquartersHead, Role::HeadquartersClerk, Role::TeamLead, Role::Administrator,
                         Role::DisciplineOffice};
    Roles wanted = step ? step->roles : change.verb == verbCreate ? kind.creators : kind.amenders;
    if (settles && change.verb == verbAmend)
        wanted = wanted | arbiters;
    if (kind.number == kinds::appointment && !mayGive(past, operation.actor, after.as<Appointment>(), day))
        return QStringLiteral("gave what was not to be given");
    const Id org = kind.orgField != 0 ? after[kind.orgField].as<Id>() : Id();
    const bool held = isOfNoOneOrg(kindOfPlace(after, org))
        ? past.any(operation.actor, day, [&](const Appointment& a) { return wanted.has(a.role); })
        : past.holds(operation.actor, wanted, org, day);
    if (!held)
        return QStringLiteral("had no role for it");
    const Record* person = past.find(kinds::person, operation.actor);
    const Id home = person ? (*person)[fieldNumber(&Person::org)].as<Id>() : Id();
    if (!org.isNull() && (step ? step->impartial : change.verb == verbCreate && kind.impartial)
        && past.above(home).contains(org))
        return QStringLiteral("decided in the own matter");
    return {};
}

} // namespace

QStringList againstTheMatrix(std::span<const Sequenced> entries, std::span<const Operation> operations)
{
    QStringList wrong;
    Past past;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].verdict.outcome != Outcome::Accepted)
            continue;
        const Operation& operation = operations[i];
        std::vector<std::pair<const Change*, Record>> rows;
        for (const Change& change : operation.changes) {
            if (Kinds::byNumber(change.kind))
                rows.emplace_back(
                    &change, applied(change, past.find(change.kind, change.record), operation.authorship()));
        }
        if (!operation.actor.isNull()) {
            const QDate received = dayIn(entries[i].verdict.received);
            for (const auto& [change, after] : rows) {
                const QString now = wrongIn(past, operation, *change, after, received);
                // What was done under an appointment that ended on the way counts.
                if (!now.isEmpty()
                    && !wrongIn(past, operation, *change, after, dayIn(operation.at)).isEmpty())
                    wrong += QStringLiteral("operation %1: its author %2 (%3, verb %4)")
                                 .arg(entries[i].verdict.gseq)
                                 .arg(now, QString::fromLatin1(after.kind->name))
                                 .arg(change->verb);
            }
        }
        for (const auto& [change, after] : rows)
            past.put(after);
    }
    return wrong;
}

} // namespace jiannuo::simulation
