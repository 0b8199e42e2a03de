// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/authority.h"
#include "domain/intent.h"
#include "domain/views.h"

namespace jiannuo {

/// The rows that an accepted intent leaves, or why it is not accepted: code Conflicting where somebody wrote
/// the same field in between (a Conflict is made of it), any other code where it is refused.
using Judgement = Result<std::vector<Record>>;

/// The one place where rules are enforced: the device asks before it records, headquarters before it
/// confirms. `at` is the judge's time: headquarters' when it decides (model.md §6).
Judgement judge(const Intent& intent, const View& view, Instant at);

/// Whether the person may take that step as the record stands: role, reach, own matter, another person,
/// another day. What the step brings along is judged when it is taken.
Result<void> mayTake(const View& view, const Id& person, const Record& record, const Transition& step,
                     Instant at);

/// How long work counts that was done under an appointment which had ended when it reached headquarters.
inline constexpr qint64 latestArrivalMs = 30LL * 24 * 3600 * 1000;

/// Whether an accepted intent counts by the day of its work alone: the author's appointment had ended when
/// headquarters received it. Shown beside it.
bool isLate(const Intent& intent, const View& view, Instant at);

/// The organisation that a record belongs to; null where it is common to all.
Id orgOf(const Record& record);

/// The Conflict that an operation with that verdict makes of one of its changes; none of a change that stands
/// in nobody's way. `gseq` is the operation's. Follows from the row alone, so that every replay makes the
/// same.
std::optional<Record> conflictOf(const Change& change, const Record& confirmed, const Intent& intent,
                                 qint64 gseq);

/// The organisation whose matter it is: the one it belongs to; an organisation's own record is its own.
Id matterOf(const Record& record);

/// Over what a role must be held to write it.
Jurisdiction jurisdictionOf(const View& view, const Record& record);

} // namespace jiannuo
