// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"

#include <QStringList>

namespace jiannuo::demonstration {

/// What the demonstration county is told with. All of it is invented: places, houses, people.

/// Something a unit promises to do, with a number: "改造老旧供水管网" 8 … 30 "公里".
struct Project {
    QString what;
    QString unit;
    int least = 1;
    int most = 1;
    bool byTownship = false; ///< the number can be told apart by townships
};

struct SubOrg {
    OrgKind kind = OrgKind::Window;
    QString name; ///< without the unit's
};

struct UnitWords {
    QString name; ///< without the county's
    QString shortName;
    OrgCategory category = OrgCategory::None;
    Sector sector = Sector::Office;
    bool approval = false;
    bool keyDept = false;
    QStringList services; ///< what people come for
    std::vector<Project> projects;
    std::vector<SubOrg> subs;
};

QString countyName();
/// 53 units of all four categories.
std::vector<UnitWords> units();
std::vector<UnitWords> coordinationUnits();
std::vector<UnitWords> approvalUnits();
std::vector<UnitWords> publicUnits();
std::vector<UnitWords> institutions();

QStringList townships();
QStringList villages();
QStringList communities();
QStringList enterprises();
QStringList surnames();
QStringList givenNames();
QStringList streets();

} // namespace jiannuo::demonstration
