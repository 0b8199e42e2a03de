// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/intent.h"
#include "domain/records.h"
#include "domain/scoring.h"

namespace jiannuo {

/// A record that is being written, under the id that it will keep.
template <Declared T> struct Drafted {
    Id id;
    T record;
};

template <Declared T> struct Declaration<Drafted<T>> {
    static constexpr auto fields = std::tuple{
        field(1, "id", "编号", &Drafted<T>::id),
        field(2, "record", "记录", &Drafted<T>::record),
    };
};

/// One item's score as it is being written. What was taken off beside the checklist's own deductions is kept
/// apart until the check is submitted: its reason may still be missing.
struct ScoreEntry {
    Id id;
    Score record;
    Decimal otherPoints;
    QString otherReason;
};

template <> struct Declaration<ScoreEntry> {
    static constexpr auto fields = std::tuple{
        field(1, "id", "编号", &ScoreEntry::id),
        field(2, "record", "评分", &ScoreEntry::record),
        field(3, "other_points", "其他扣分", &ScoreEntry::otherPoints),
        field(4, "other_reason", "扣分理由", &ScoreEntry::otherReason),
    };
};

/// Where the person is in the form.
struct FormPlace {
    int page = 0;
    int section = 0;
    int scroll = 0; ///< of the section, in device-independent pixels
    Id finding; ///< open in the editor
    bool open = false; ///< not put aside: what the program goes on with when it begins again
};

template <> struct Declaration<FormPlace> {
    static constexpr auto fields = std::tuple{
        field(1, "page", "页", &FormPlace::page),       field(2, "section", "部分", &FormPlace::section),
        field(3, "scroll", "位置", &FormPlace::scroll), field(4, "finding", "问题", &FormPlace::finding),
        field(5, "open", "正在填写", &FormPlace::open),
    };
};

/// A spot check from its beginning to its submission: the records that it will become, and where the person
/// was. Stored as the declarations say, so a new field of a record is in the draft by itself.
///
/// A finding that was put right on the spot stands in its draft as FixedOnSite; submitted, it is recorded and
/// then taken there by its transition.
struct SpotCheckForm {
    Id owner; ///< whose draft it is: several people share a tablet
    Id id;
    SpotCheck check;
    std::vector<ScoreEntry> scores; ///< one for every item that is judged
    std::vector<Drafted<Comment>> comments; ///< at most one per item
    std::vector<Drafted<Finding>> findings;
    std::vector<Drafted<Evidence>> evidence; ///< subject: the check, or one of the findings
    FormPlace place;
    int made = 0; ///< parts that got an id so far: a companion of `id` each
    std::vector<Id> redacted; ///< photos on which something was made illegible
    /// Photos that show what was made illegible on a copy and stay on this device.
    std::vector<Id> withheld;
};

template <> struct Declaration<SpotCheckForm> {
    static constexpr auto fields = std::tuple{
        field(1, "owner", "检查人", &SpotCheckForm::owner),
        field(2, "id", "编号", &SpotCheckForm::id),
        field(3, "check", "抽查", &SpotCheckForm::check),
        field(4, "scores", "评分", &SpotCheckForm::scores),
        field(5, "comments", "说明", &SpotCheckForm::comments),
        field(6, "findings", "问题", &SpotCheckForm::findings),
        field(7, "evidence", "佐证", &SpotCheckForm::evidence),
        field(8, "place", "位置", &SpotCheckForm::place),
        field(9, "made", "已用编号", &SpotCheckForm::made),
        field(10, "redacted", "已遮挡", &SpotCheckForm::redacted),
        field(11, "withheld", "留在本机", &SpotCheckForm::withheld),
    };
};

QByteArray encodeForm(const SpotCheckForm& form);
Result<SpotCheckForm> decodeForm(QByteArrayView bytes);
/// Its key among the drafts; all of them begin with an empty id's.
QString draftKey(const QString& id = {});

/// Under which the device remembers the photo that stays here for the evidence that was sent in its place.
QString originalKey(const Id& sent);

/// A part of a record list by its id, or null.
template <class T> T* findById(std::vector<T>& list, const Id& id)
{
    const auto at = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.id == id; });
    return at == list.end() ? nullptr : &*at;
}
template <class T> const T* findById(const std::vector<T>& list, const Id& id)
{
    return findById(const_cast<std::vector<T>&>(list), id);
}
const ScoreEntry* scoreOf(const SpotCheckForm& form, int item);
ScoreEntry* scoreOf(SpotCheckForm& form, int item);
QString noteOf(const SpotCheckForm& form, int item);
const ChecklistItem* itemOf(const Checklist& checklist, int no);

/// The photo that a drafted one is a copy of, or itself.
Id originalOf(const Drafted<Evidence>& photo);
bool isRedacted(const SpotCheckForm& form, const Id& photo);
bool isWithheld(const SpotCheckForm& form, const Id& photo);
/// Whether the unredacted photos of the same original stay here, or go with the check as well.
void withhold(SpotCheckForm& form, const Id& original, bool stays);

/// What an item loses: its deductions and what was taken off beside them.
Decimal deductedFrom(const ScoreEntry& entry);
/// The item's points so far: never below zero.
Decimal obtainedIn(const ScoreEntry& entry);
/// The score as it will be recorded.
Score submittedScore(const ScoreEntry& entry);
/// The running total and how it came about.
Result<SpotCheckScore> totalOf(const SpotCheckForm& form, const Checklist& checklist,
                               const QString& inspector);

/// A part of the form that something is about.
enum class FormField {
    None,
    Org,
    Checklist,
    Inspectors,
    Item, ///< the item as such: it is not judged
    ItemReason, ///< the reason of what was taken off beside the checklist's deductions
    FindingText,
    FindingDue,
    Finding,
    Photo,
    Signature,
    Conclusion,
};

struct FormIssue {
    QString sentence;
    FormField field = FormField::None;
    int item = 0;
    Id record; ///< the finding or the photo
};

/// What is missing before the check can be submitted, in the order of the form.
std::vector<FormIssue> missingIn(const SpotCheckForm& form, const Checklist* checklist);

/// The whole check as one intent's changes, evidence first, and beside each change its part of the form.
struct FormChanges {
    std::vector<Change> changes;
    std::vector<FormIssue> parts; ///< without sentences
};
FormChanges changesOf(const SpotCheckForm& form, Instant endedAt);

} // namespace jiannuo
