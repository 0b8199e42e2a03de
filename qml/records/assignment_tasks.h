// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records.h"
#include "domain/rules.h"

#include <optional>

namespace jiannuo {

/// A check that a person was given and still has to make.
struct AssignmentTask {
    Id id;
    Assignment assignment;
    /// What came of it was returned: it is to be made again.
    bool returned = false;
};

/// The person's, as far as this device knows: planned ones that the person has not made yet, and those whose
/// every check was returned.
std::vector<AssignmentTask> tasksOf(const View& view, const Id& person);

/// A check that was made of an assignment and was not returned: the one that the assignment names, else the
/// first. `except` is not looked at.
std::optional<std::pair<Id, SpotCheck>> checkMadeOf(const View& view, const Id& assignment,
                                                    const Id& except = {});

/// Who made it and when, and what it means for another one.
QString checkMadeText(const View& view, const SpotCheck& made, QDate today);

} // namespace jiannuo
