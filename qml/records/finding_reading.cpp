// SPDX-License-Identifier: Apache-2.0
#include "qml/records/finding_cases.h"

#include "domain/china_time.h"
#include "domain/rules.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/org_tree.h"

#include <QSet>

#include <map>

namespace jiannuo {

namespace {

using F = FindingState;
using R = RectificationState;

constexpr Roles insiders{Role::Administrator, Role::HeadquartersHead, Role::HeadquartersClerk,
                         Role::TeamLead,      Role::Inspector,        Role::DisciplineOffice,
                         Role::Auditor};
constexpr Roles confirmers{Role::HeadquartersHead, Role::HeadquartersClerk, Role::TeamLead};
constexpr Roles headquarters{Role::HeadquartersHead, Role::HeadquartersClerk};
constexpr Roles recheckers{Role::HeadquartersHead, Role::HeadquartersClerk, Role::TeamLead, Role::Inspector};
constexpr Roles unit{Role::OrgClerk, Role::OrgHead};

template <class Owner, class State>
Condition oneOf(State Owner::*member, bool (*wanted)(State), std::span<const EnumEntry> entries)
{
    Condition condition{fieldNumber(member), Condition::Test::OneOf, {}, {}};
    for (const EnumEntry& entry : entries) {
        if (wanted(static_cast<State>(entry.number)))
            condition.values.push_back(static_cast<qint64>(entry.number));
    }
    return condition;
}

/// What a person may do where. mayAct() for many organisations: the appointments are read once.
class Standing {
public:
    struct Here {
        bool insider = false;
        bool confirmer = false;
        bool headquarters = false;
        bool rechecker = false;
        bool unit = false;
        bool reader = false; ///< of what is not internal
    };

    Standing(const View& view, const Id& person, Instant now)
        : m_view(view)
        , m_person(person)
    {
        const auto found = view.get<Person>(person);
        m_home = found ? found->org : Id();
        m_own = ownOrgs(view, person, now);
        const QDate today = chinaDate(now);
        for (const auto& [id, appointment] : view.all(&Appointment::person, person)) {
            const bool over = appointment.revoked || (appointment.from.isValid() && today < appointment.from)
                || (appointment.until.isValid() && today > appointment.until);
            if (!over)
                m_appointments.push_back(appointment);
        }
    }
    const Here& at(const Id& org)
    {
        const auto known = m_here.constFind(org);
        if (known != m_here.constEnd())
            return *known;
        Here here;
        const auto line = ancestors(m_view, org);
        for (const Appointment& appointment : m_appointments) {
            if (std::find(line.begin(), line.end(), appointment.org) == line.end())
                continue;
            here.reader = true;
            here.insider |= insiders.has(appointment.role);
            here.confirmer |= confirmers.has(appointment.role);
            here.headquarters |= headquarters.has(appointment.role);
            here.rechecker |= recheckers.has(appointment.role);
            here.unit |= unit.has(appointment.role);
        }
        // What is internal about the own unit is not for its people, whatever else they are (audience.h).
        here.insider = here.insider && std::find(m_own.begin(), m_own.end(), org) == m_own.end();
        return *m_here.insert(org, here);
    }
    /// Whether a case waits for the person. What the rules would refuse him (his own report, his own unit's)
    /// waits for another.
    bool isTurn(const FindingCase& one, QDate today)
    {
        const Here& here = at(one.org);
        const bool bound = one.submittedBy == m_person || m_home == one.org;
        switch (one.group()) {
        case FindingGroup::ToConfirm:
        case FindingGroup::LookBack:
            return here.confirmer;
        case FindingGroup::ToNotify:
            return here.headquarters;
        case FindingGroup::Rectifying:
            return here.unit
                || (here.headquarters && one.isOverdue(today) && one.step != R::Expedited
                    && one.step != R::Escalated);
        case FindingGroup::ToRecheck:
            return here.rechecker && !bound;
        case FindingGroup::ToClose:
            return here.confirmer && (one.step != R::Rechecked || !bound);
        default:
            return false;
        }
    }

private:
    const View& m_view;
    Id m_person;
    std::vector<Id> m_own;
    Id m_home;
    std::vector<Appointment> m_appointments;
    QHash<Id, Here> m_here;
};

void follow(FindingCase& one, const Id& id, const Rectification& rectification)
{
    one.rectification = id;
    one.step = rectification.state;
    one.due = rectification.due;
    one.provisional = rectification.dueProvisional;
    one.submittedBy = rectification.submittedBy;
}

FindingCase caseOf(const Record& record, const Finding& finding)
{
    FindingCase one;
    one.id = record.id;
    one.readable = true;
    one.org = finding.org;
    one.text = finding.text;
    one.category = finding.category;
    one.severity = finding.severity;
    one.state = finding.state;
    one.due = finding.due;
    one.provisional = finding.dueProvisional;
    one.waiting = record.waiting;
    return one;
}

FindingCase caseOf(const Record& record, const Rectification& rectification)
{
    FindingCase one;
    one.id = rectification.finding;
    one.org = rectification.org;
    one.text = rectification.problem;
    one.waiting = record.waiting;
    follow(one, record.id, rectification);
    one.state = rectification.state == R::Closed ? F::Closed : F::NoticeIssued;
    return one;
}

/// The order of the list: what is expected of somebody by its date, then what has none, then what is done.
bool before(const FindingCase& a, const FindingCase& b)
{
    if (a.isPutRight() != b.isPutRight())
        return b.isPutRight();
    if (a.due.isValid() != b.due.isValid())
        return a.due.isValid();
    return a.due != b.due ? a.due < b.due : a.severity > b.severity;
}

class Reading {
public:
    Reading(const Store& view, const FindingReader& reader, const FindingFilter& filter)
        : m_view(view)
        , m_reader(reader)
        , m_filter(filter)
        , m_tree(view)
        , m_standing(view, reader.person, reader.now)
        , m_today(chinaDate(reader.now))
    {
    }

    FindingCases run()
    {
        findOrgs();
        readOpen();
        readNotices();
        FindingCases result;
        const bool settledWanted = m_filter.group == FindingGroup::Closed
            || m_filter.group == FindingGroup::Dismissed
            || (m_filter.group == FindingGroup::Open && !m_filter.text.isEmpty() && !m_filter.overdue
                && !m_filter.mine);
        for (const FindingCase& one : m_cases)
            count(result, one);
        std::stable_sort(result.rows.begin(), result.rows.end(), before);
        for (const F state : {F::Closed, F::Dismissed})
            readSettled(result, state, settledWanted);
        if (result.rows.size() > static_cast<std::size_t>(m_filter.limit))
            result.rows.resize(static_cast<std::size_t>(m_filter.limit));
        result.orgs = std::move(m_orgs);
        illuminate(result);
        return result;
    }

private:
    /// Which organisations have findings that the person may read, and which only notices.
    void findOrgs()
    {
        QSet<Id> wanted;
        const auto below = m_filter.org.isNull() ? std::vector<Id>() : m_tree.subtree(m_filter.org);
        const QSet<Id> within(below.begin(), below.end());
        const auto known = [&](const KindInfo& kind, int field, bool insider, std::vector<Id>& list) {
            for (const auto& [value, count] : m_view.countBy(kind, field, {})) {
                const Id org = value.as<Id>();
                const Standing::Here& here = m_standing.at(org);
                if (here.insider != insider || !here.reader)
                    continue;
                wanted.insert(org);
                if (m_filter.org.isNull() || within.contains(org) || org == m_filter.org)
                    list.push_back(org);
            }
        };
        known(kindOf<Finding>(), fieldNumber(&Finding::org), true, m_findingOrgs);
        known(kindOf<Rectification>(), fieldNumber(&Rectification::org), false, m_noticeOrgs);
        for (const Id& org : std::as_const(wanted))
            m_orgs.emplace_back(org, m_tree.nameOf(org));
        std::sort(m_orgs.begin(), m_orgs.end(),
                  [](const auto& a, const auto& b) { return a.second.localeAwareCompare(b.second) < 0; });
    }

    Query findings(const std::vector<Id>& orgs) const
    {
        Query query;
        query.orgs = orgs;
        if (m_filter.category != 0)
            query.where.push_back(
                {fieldNumber(&Finding::category), Condition::Test::Equal, qint64(m_filter.category), {}});
        if (m_filter.severity != 0)
            query.where.push_back(
                {fieldNumber(&Finding::severity), Condition::Test::Equal, qint64(m_filter.severity), {}});
        return query;
    }

    void readOpen()
    {
        if (m_findingOrgs.empty())
            return;
        // The newest notice of each, read in one go.
        Query open;
        open.orgs = m_findingOrgs;
        open.where = {oneOf<Rectification, R>(
            &Rectification::state, [](R state) { return state != R::Closed; }, rectificationStateEntries)};
        QHash<Id, Record> newest;
        for (const Record& record : m_view.list(kindOf<Rectification>(), open))
            newest.insert(record[fieldNumber(&Rectification::finding)].as<Id>(), record);
        const QSet<Id> found = m_filter.text.isEmpty() ? QSet<Id>() : noticesFound(m_findingOrgs);
        Query query = findings(m_findingOrgs);
        query.where.push_back(oneOf<Finding, F>(
            &Finding::state, [](F state) { return !isSettled(state); }, findingStateEntries));
        QSet<Id> matching;
        if (!m_filter.text.isEmpty()) {
            Query words = query;
            words.text = m_filter.text;
            for (const Record& record : m_view.list(kindOf<Finding>(), words))
                matching.insert(record.id);
        }
        for (const Record& record : m_view.list(kindOf<Finding>(), query)) {
            if (!m_filter.text.isEmpty() && !matching.contains(record.id) && !found.contains(record.id))
                continue;
            FindingCase one = caseOf(record, record.as<Finding>());
            if (one.state == F::NoticeIssued) {
                auto at = newest.constFind(record.id);
                std::optional<Record> closed;
                if (at == newest.constEnd())
                    closed = lastNotice(record.id);
                if (at != newest.constEnd() || closed) {
                    const Record& notice = closed ? *closed : *at;
                    follow(one, notice.id, notice.as<Rectification>());
                    one.waiting = one.waiting || notice.waiting;
                }
            }
            m_cases.push_back(std::move(one));
        }
    }

    std::optional<Record> lastNotice(const Id& finding) const
    {
        auto all = m_view.where(kindOf<Rectification>(), fieldNumber(&Rectification::finding), finding);
        return all.empty() ? std::nullopt : std::optional(std::move(all.back()));
    }

    QSet<Id> noticesFound(const std::vector<Id>& orgs) const
    {
        Query words;
        words.orgs = orgs;
        words.text = m_filter.text;
        QSet<Id> found;
        for (const Record& record : m_view.list(kindOf<Rectification>(), words))
            found.insert(record[fieldNumber(&Rectification::finding)].as<Id>());
        return found;
    }

    /// Where only the notices may be read: each finding by its newest.
    void readNotices()
    {
        if (m_noticeOrgs.empty() || m_filter.category != 0 || m_filter.severity != 0)
            return;
        Query query;
        query.orgs = m_noticeOrgs;
        const QSet<Id> found = m_filter.text.isEmpty() ? QSet<Id>() : noticesFound(m_noticeOrgs);
        std::map<Id, FindingCase> newest;
        for (const Record& record : m_view.list(kindOf<Rectification>(), query)) {
            const auto rectification = record.as<Rectification>();
            if (m_filter.text.isEmpty() || found.contains(rectification.finding))
                newest.insert_or_assign(rectification.finding, caseOf(record, rectification));
        }
        for (auto& [id, one] : newest)
            m_cases.push_back(std::move(one));
    }

    void count(FindingCases& result, const FindingCase& one)
    {
        const FindingGroup group = one.group();
        const bool overdue = one.isOverdue(m_today);
        const bool mine = m_standing.isTurn(one, m_today);
        const bool settled = isSettled(one.state);
        ++result.counts[static_cast<std::size_t>(group)];
        result.counts[0] += settled ? 0 : 1;
        result.overdue += overdue ? 1 : 0;
        result.mine += mine ? 1 : 0;
        const bool fits = m_filter.group == FindingGroup::Open ? !settled || !m_filter.text.isEmpty()
                                                               : m_filter.group == group;
        if (fits && (!m_filter.overdue || overdue) && (!m_filter.mine || mine)) {
            result.rows.push_back(one);
            ++result.total;
        }
    }

    /// Counted always, read only where they are wanted.
    void readSettled(FindingCases& result, F state, bool wanted)
    {
        if (m_findingOrgs.empty())
            return;
        Query query = findings(m_findingOrgs);
        query.text = m_filter.text;
        query.where.push_back(
            {fieldNumber(&Finding::state), Condition::Test::Equal, static_cast<qint64>(state), {}});
        const qint64 all = m_view.count(kindOf<Finding>(), query);
        const FindingGroup group = findingGroup(state, {});
        result.counts[static_cast<std::size_t>(group)] += all;
        if (!wanted || (m_filter.group != FindingGroup::Open && m_filter.group != group) || m_filter.overdue
            || m_filter.mine)
            return;
        query.descending = true;
        query.limit = std::max(0, m_filter.limit - static_cast<int>(result.rows.size()));
        const auto records = m_view.list(kindOf<Finding>(), query);
        for (const Record& record : records)
            result.rows.push_back(caseOf(record, record.as<Finding>()));
        // The index knows pairs of characters; what was read is what really holds the words.
        result.total += m_filter.text.isEmpty() ? all : static_cast<qint64>(records.size());
    }

    void illuminate(FindingCases& result) const
    {
        QHash<QDate, LightResult> known;
        for (const FindingCase& one : result.rows) {
            result.orgNames.insert(one.org, m_tree.nameOf(one.org));
            LightResult light{StatusLight::Grey, {}, false};
            if (!one.isPutRight()) {
                const auto at = known.constFind(one.due);
                light = at != known.constEnd()
                    ? *at
                    : *known.insert(one.due,
                                    dayLight(m_reader.now, one.due, false, m_reader.calendar, m_reader.region,
                                             m_reader.lights));
            }
            result.lights.push_back(light);
        }
    }

    const Store& m_view;
    const FindingReader& m_reader;
    const FindingFilter& m_filter;
    OrgTree m_tree;
    Standing m_standing;
    QDate m_today;
    std::vector<Id> m_findingOrgs;
    std::vector<Id> m_noticeOrgs;
    std::vector<std::pair<Id, QString>> m_orgs;
    std::vector<FindingCase> m_cases;
};

} // namespace

bool readsFindings(const View& view, const Id& person, const Id& org, Instant now)
{
    if (!mayAct(view, person, insiders, org, now))
        return false;
    const auto own = ownOrgs(view, person, now);
    return std::find(own.begin(), own.end(), org) == own.end();
}

FindingCases readFindings(const Store& view, const FindingReader& reader, const FindingFilter& filter)
{
    return Reading(view, reader, filter).run();
}

} // namespace jiannuo
