// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules.h"
#include "qml/records/fact_list.h"

namespace jiannuo {

/// How to reach an organisation, with what an import repaired and what nobody can call (S004-059).
std::vector<FactRow> contactFacts(const View& view, const Id& org);

} // namespace jiannuo
