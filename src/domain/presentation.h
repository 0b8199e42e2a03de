// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

namespace jiannuo {

/// Fields that are read and answered together: a card of the page and of the form.
struct FieldGroup {
    const char* label = ""; ///< for people (translated)
    std::vector<int> fields{};
};

/// Records of another kind that belong to a record and stand on its page.
struct Attached {
    KindNumber kind = 0;
    int link = 0; ///< its field that names the record
};

/// A step that a state waits for: the record stands in the inbox of who may take it.
struct Awaited {
    int verb = 0; ///< of the transition
    const char* words = ""; ///< how the state waits: "待认定" (translated)
    bool byGuard = false; ///< only where its guard lets: what that looks at are other records
};

/// How people see a kind: what the common list, page and form show of a record, and in which order. Declared
/// beside the kind, in presentations/; it knows no screen.
struct Presentation {
    const char* area = ""; ///< the area of the app that shows it, as the Navigator knows it
    const char* icon = "";
    const char* heading = ""; ///< under which its area lists the kind (translated)
    const char* create = ""; ///< what the button says that makes a new one (translated)
    const char* purpose =
        ""; ///< what such records are for, in a sentence: an empty list says it (translated)
    std::vector<int> title{}; ///< fields that are its name, one after the other
    std::vector<int> subtitle{}; ///< whose and which, in a list and under the name
    int due = 0; ///< the day that matters
    int ended = 0; ///< a Boolean: where it is true, nothing is expected of the record any more
    std::vector<int> filters{}; ///< enumerations by which a list is narrowed
    std::vector<int> longTexts{}; ///< texts that take several lines
    std::vector<FieldGroup> groups{}; ///< every field that a person reads or answers
    std::vector<Attached> attached{};
    /// The field that names the record on whose page people meet it, where it has no page of its own.
    int partOf = 0;
    std::vector<Awaited> awaited{}; ///< at most one of a state counts for a person: the first
};

/// The kinds that declare one, in the order in which people meet them: an office is set up that way.
const std::vector<KindNumber>& presentedKinds();

/// A kind without a declared one has what follows from its fields: its first searched text for a name, all
/// fields in one group.
const Presentation& presentationOf(const KindInfo& kind);

/// Whether a person answers the field when the record is made: not what headquarters gives, what a step
/// decides, nor who writes.
bool isAsked(const KindInfo& kind, const FieldInfo& field);
/// Whether the field may be amended in that state, by whoever may amend the record.
bool isAmended(const KindInfo& kind, const FieldInfo& field, qint64 state);

/// A value as people read it: labels, days and moments in China's time, the names of the records that it
/// points at, how many files. Empty where there is none.
QString fieldText(const View& view, const FieldInfo& field, const Value& value, QDate today);
/// The words by which people know a record. `without`: a field whose value the reader sees already, because
/// the record stands on its page.
QString recordTitle(const View& view, const Record& record, int without = 0);
/// Whose it is and which one, parts joined by " · ".
QString recordSubtitle(const View& view, const Record& record, int without = 0);
/// Its state's label and tone; empty and Neutral where it has none, or was ended.
QString stateText(const Record& record);
Tone stateTone(const Record& record);

} // namespace jiannuo
