// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/session.h"

namespace jiannuo::ctl {

/// Records as a spreadsheet shows them (RFC 4180): the labels of the fields above, names instead of ids,
/// China's time, labels of enumerations. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front; what is invisible is shown.
QString csvForPeople(const Store& store, const KindInfo& kind, const std::vector<Record>& records);

/// The same for programs: names of the fields above, values as in JSON (lists and structures as JSON),
/// nothing added.
QString csvForPrograms(const KindInfo& kind, const std::vector<Record>& records);

} // namespace jiannuo::ctl
