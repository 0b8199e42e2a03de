// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

namespace jiannuo {

struct Appointment;

/// What a person may do follows from appointments alone, and one table says who may give which (model.md
/// §11). Days are China's calendar days of the given moment.

/// The China's calendar day of that moment.
QDate dayOf(Instant at);

/// Whether the appointment counts on that day: not revoked, not only proposed, begun and not over.
bool isInForce(const Appointment& appointment, const QDate& day);

/// The organisation and everything above it by territory and by line (系统), nearest first, each once.
std::vector<Id> ancestors(const View& view, const Id& org);

/// Whether nothing stands above it: who holds a role there holds it for the whole log.
bool isRoot(const View& view, const Id& org);

/// Whether the person holds one of the roles for that organisation on that day. A null organisation asks for
/// the role anywhere.
bool mayAct(const View& view, const Id& person, Roles roles, const Id& org, Instant at);

/// The same for everything that a jurisdiction names.
bool mayActOver(const View& view, const Id& person, Roles roles, const Jurisdiction& where, Instant at);

/// Which roles this one may give, for its whole reach or for a part of the log.
Roles mayGive(Role giver, bool wholeLog);

/// Roles that a second administrator of the whole log confirms before they count.
inline constexpr Roles confirmedByAnother{Role::HeadquartersHead, Role::ComplaintOfficer,
                                          Role::DisciplineOffice, Role::Auditor};

/// Whether the person may make or end that appointment, whatever its term.
bool mayAppoint(const View& view, const Id& giver, const Appointment& appointment, Instant at);

/// Whether it needs another person's confirmation: its role does, or it is longer than the giver's own.
bool needsConfirmation(const View& view, const Id& giver, const Appointment& appointment, Instant at);

/// Whether the person may appoint everything that the other one holds: for an invitation, a new PIN, another
/// device, another organisation.
bool mayAppointAll(const View& view, const Id& giver, const Id& person, Instant at);

/// The organisations whose matters are the person's own: where he works, where he answers for a unit, all
/// that stands above these (an inspector does not check his own superiors), by territory and by line.
std::vector<Id> ownOrgs(const View& view, const Id& person, Instant at);

/// Whether what concerns that organisation is the person's own matter, or one that he declared to avoid.
/// Who acts for others may not act there (model.md §11 "Own matters").
bool isOwnMatter(const View& view, const Id& person, const Id& org, Instant at);

} // namespace jiannuo
