// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/authority.h"

#include <initializer_list>

namespace jiannuo {

/// Who may read what (model.md §11): one table, for what a device pulls, for the app, jiannuoctl and the
/// public site.

/// Every audience, in the order of their numbers.
inline constexpr Audience audiences[]{Audience::Common,    Audience::Org,       Audience::Internal,
                                      Audience::Draft,     Audience::Team,      Audience::Headquarters,
                                      Audience::Complaint, Audience::Published, Audience::Dispute};

/// The roles that read it inside their reach.
Roles readers(Audience audience);

/// A set of audiences.
class Audiences {
public:
    constexpr Audiences() = default;
    /// All that a role reads.
    static Audiences of(Role role);
    static constexpr Audiences ofBits(quint32 bits)
    {
        Audiences result;
        result.m_bits = bits;
        return result;
    }

    constexpr bool has(Audience audience) const { return (m_bits & bit(audience)) != 0; }
    constexpr void add(Audience audience) { m_bits |= bit(audience); }
    constexpr Audiences operator|(Audiences other) const
    {
        other.m_bits |= m_bits;
        return other;
    }
    constexpr Audiences operator&(Audiences other) const
    {
        other.m_bits &= m_bits;
        return other;
    }
    static constexpr Audiences all() { return ofBits(~quint32(0)); }
    constexpr quint32 bits() const { return m_bits; }
    constexpr bool operator==(const Audiences&) const = default;

private:
    static constexpr quint32 bit(Audience audience) { return quint32(1) << static_cast<unsigned>(audience); }
    quint32 m_bits = 0;
};

/// A record's audience as it stands: its kind's, its state's, and never a wider one than that of what it is
/// about.
Audience audienceOf(const View& view, const Record& record);

/// Changes whenever the table or a declaration's audience does: an index made under another one is made anew.
QByteArray audienceFingerprint();

/// Whether the person's roles there, this one's name on the team's list, or his authorship let him read the
/// record. Never a unit's own people what is internal about it.
bool mayRead(const View& view, const Id& person, const Record& record, Instant at);

/// Whether the person wrote it: stands in one of its author's fields.
bool isAuthor(const Record& record, const Id& person);

/// Who must stand by name in a record of Audience::Team: an inspector of the round. Team leads and the head
/// of headquarters need not.
bool isOnTeam(const Record& record, const Id& person);

} // namespace jiannuo
