#pragma once

#include "app/fact_list.h"
#include "domain/rules.h"

namespace jiannuo {

/// How to reach an organisation, with what an import repaired and what nobody can call (S004-059).
std::vector<FactRow> contactFacts(const View& view, const Id& org);

} // namespace jiannuo
