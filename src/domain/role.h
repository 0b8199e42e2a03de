// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field.h"

#include <initializer_list>

namespace jiannuo {

/// What a person may be appointed as, for an organisation and everything below it (model.md §3).
enum class Role {
    System = 0, ///< headquarters' server itself
    Administrator = 1, ///< accounts and devices; sees neither sealed identities nor ballots
    HeadquartersHead = 2,
    HeadquartersClerk = 3,
    TeamLead = 4,
    Inspector = 5,
    OrgHead = 6,
    OrgClerk = 7,
    Reviewer = 8, ///< the superior or the branch that reviews letters and closures
    ComplaintOfficer = 9,
    DisciplineOffice = 10,
    ExternalSupervisor = 11,
    Auditor = 12,
};

inline constexpr EnumEntry roleEntries[]{
    {0, "system", "系统"},
    {1, "administrator", "管理员"},
    {2, "headquarters_head", "中心负责人"},
    {3, "headquarters_clerk", "中心工作人员"},
    {4, "team_lead", "督查组长"},
    {5, "inspector", "督查员"},
    {6, "org_head", "单位负责人"},
    {7, "org_clerk", "填报员"},
    {8, "reviewer", "审核人"},
    {9, "complaint_officer", "投诉受理员"},
    {10, "discipline_office", "纪检监察"},
    {11, "external_supervisor", "效能监督员"},
    {12, "auditor", "审计员"},
};
template <> inline constexpr EnumInfo enumInfo<Role>{roleEntries};

/// A set of roles.
class Roles {
public:
    constexpr Roles() = default;
    constexpr Roles(std::initializer_list<Role> roles)
    {
        for (const Role role : roles)
            m_bits |= bit(role);
    }
    constexpr bool has(Role role) const { return (m_bits & bit(role)) != 0; }
    constexpr Roles operator|(Roles other) const
    {
        other.m_bits |= m_bits;
        return other;
    }

    /// Whether all of these are among the others.
    constexpr bool within(Roles others) const { return (m_bits & ~others.m_bits) == 0; }
    constexpr bool operator==(const Roles&) const = default;

private:
    static constexpr quint32 bit(Role role) { return quint32(1) << static_cast<unsigned>(role); }
    quint32 m_bits = 0;
};

namespace roles {
inline constexpr Roles headquarters{Role::System, Role::HeadquartersHead, Role::HeadquartersClerk};
inline constexpr Roles deciders{Role::System, Role::HeadquartersHead, Role::HeadquartersClerk,
                                Role::Reviewer};
inline constexpr Roles checkers{Role::System, Role::Inspector, Role::TeamLead, Role::HeadquartersClerk,
                                Role::HeadquartersHead};
inline constexpr Roles confirmers = headquarters | Roles{Role::TeamLead};
inline constexpr Roles unit{Role::System, Role::OrgClerk, Role::OrgHead};
inline constexpr Roles administration{Role::System, Role::Administrator};
inline constexpr Roles everyone{
    Role::System,   Role::Administrator,    Role::HeadquartersHead, Role::HeadquartersClerk,
    Role::TeamLead, Role::Inspector,        Role::OrgHead,          Role::OrgClerk,
    Role::Reviewer, Role::ComplaintOfficer, Role::DisciplineOffice};
} // namespace roles

} // namespace jiannuo
