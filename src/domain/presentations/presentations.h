// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/presentation.h"
#include "domain/records.h"

/// One for each kind that people see; presentation.cpp names them all.
namespace jiannuo::presentations {

Presentation region();
Presentation org();
Presentation contact();
Presentation person();
Presentation appointment();
Presentation device();

Presentation calendar();
Presentation campaign();
Presentation ruleSet();
Presentation adjustment();

Presentation commitmentLetter();
Presentation commitment();
Presentation publication();
Presentation ledgerEntry();
Presentation closure();
Presentation review();

Presentation checklist();
Presentation assignment();
Presentation spotCheck();
Presentation finding();
Presentation rectification();
Presentation conflict();
Presentation hearing();

/// `numbers(&Org::name, &Org::shortName)`: the fields of these members.
template <class... M> std::vector<int> numbers(M... members)
{
    return {fieldNumber(members)...};
}

} // namespace jiannuo::presentations
