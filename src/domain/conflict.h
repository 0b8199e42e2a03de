// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/intent.h"

namespace jiannuo {

struct Conflict;

/// Whether a decision for the proposed values brings this field with it: what one may amend, and not who
/// wrote it.
bool mayAdopt(const FieldInfo& field);

/// The amendment that a decision for a conflict's proposed values carries, upon what the view holds: all of
/// them and nothing else. UnknownRecord where the record cannot be read, RuleBroken where nothing of it may
/// be amended.
Result<Change> adoption(const View& view, const Conflict& conflict);

/// Whether an intent that takes this decision does to the record in dispute what the decision says: the
/// proposed values and no others for "replace", nothing at all for "keep". A value that stood there already,
/// or that comes with others, would be nobody's decision.
Result<void> decisionCarried(const View& view, const Intent& intent, const Conflict& decided);

/// The record that a Conflict is about; none where it cannot be read.
std::optional<Record> disputed(const View& view, const Record& conflict);

} // namespace jiannuo
