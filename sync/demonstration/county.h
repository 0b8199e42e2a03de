// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/history.h"
#include "demonstration/words.h"

namespace jiannuo::demonstration {

struct Someone {
    Id id;
    QString name;
};

/// An office below a unit: window, station, section, enforcement team.
struct Office {
    Id org;
    QString name;
    OrgKind kind = OrgKind::Window;
};

struct UnitCast {
    Id org;
    QString name; ///< with the county's
    UnitWords words;
    Someone head;
    Someone clerk;
    QString phone;
    std::vector<Office> offices;
};

struct BranchCast {
    Id org;
    QString name;
    QString place; ///< village, community, enterprise or unit
    Sector sector = Sector::Rural;
    Someone secretary;
    Someone member;
    QString phone;
};

/// The county and everybody in it, as the stories need them.
struct County {
    Id org;
    Id headquarters;
    Id campaign;
    Someone administrator, head, clerk, lead, complaints, discipline, supervisor, auditor;
    std::vector<Someone> reviewers; ///< 2
    std::vector<Someone> inspectors; ///< 4: the first is the demonstration's
    std::vector<UnitCast> units;
    std::vector<BranchCast> branches;
    std::vector<Tablet> tablets; ///< 2, for two inspectors each
    Id retiredTablet;
};

/// Regions, organisations, people with their appointments, the campaign with its rules, the tablets.
County makeCounty(History& history, Dice dice);

} // namespace jiannuo::demonstration
