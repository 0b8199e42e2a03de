// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/history.h"

#include "domain/records.h"

namespace jiannuo::demonstration {

/// A deduction with what an inspector would write about it.
struct Fault {
    const char16_t* reason;
    int points;
    bool perOccurrence;
    FindingCategory category;
    Severity severity;
    const char16_t* seen; ///< the finding's text, about {o}, the office
};

struct CheckedItem {
    const char16_t* section; ///< null: the same as the one before
    const char16_t* title;
    const char16_t* standard;
    int full;
    std::vector<Fault> faults;
};

/// A checklist with the words that findings about its items are told with.
struct CheckedList {
    QString name;
    std::vector<CheckedItem> items;
    QStringList quickPhrases;
    Id id{}; ///< once it is recorded
};

/// Three: the promise's procedure, ledger and minutes (S002-066); language, attitude, procedure and
/// timeliness at the counter (S004-016) with the four difficulties (S000-013); first contact and one-time
/// notice (S000-012, -039) with 五个一 (S004-007). 100 points each.
std::vector<CheckedList> checkedLists();
CheckedList procedureList();
CheckedList counterList();
CheckedList firstContactList();
Checklist checklistOf(const CheckedList& list, const Id& campaign);

/// A rule that was met, and its item's number.
struct Met {
    int item = 0;
    const Fault* fault = nullptr;
};

} // namespace jiannuo::demonstration
