// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/tablet.h"

namespace jiannuo::simulation {

/// Who works in the simulated county: made at headquarters, before anything can go wrong.
struct County {
    Id county, center;
    std::vector<Id> units;
    Id head, clerk; ///< headquarters
    std::vector<Id> inspectors;
    std::vector<Id> unitClerks; ///< of units[i]
    std::vector<Id> strangers; ///< of any role and reach
    std::vector<Id> appointments; ///< of the inspectors
    Id checklist;
    std::vector<Id> commitments;
};

/// Makes it through headquarters' own hand.
County makeCounty(World& world, Office& office);

/// Something that a person at that tablet might do now; nothing where there is nothing to do it to. Many of
/// these are against some rule, as people try things.
std::vector<Change> someWork(World& world, const County& county, Tablet& tablet);

} // namespace jiannuo::simulation
