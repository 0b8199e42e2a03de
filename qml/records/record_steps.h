// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/calendar.h"
#include "domain/records.h"
#include "domain/rules.h"

#include <functional>
#include <map>

namespace jiannuo {

/// A field that a step asks the person for: of the record itself, or of the record that goes with the step.
struct StepField {
    KindNumber kind = 0;
    int field = 0;
    bool mandatory = false;
    int lines = 3; ///< of a text: 1 asks for a short one
    const char* heading = nullptr; ///< of the group that begins with it
};

/// Where a step is to be taken, and by whom.
struct StepContext {
    const View& view;
    const Record& record;
    Id person;
    Instant now;
    QDate today;
    std::function<Id()> newId;
};

/// What a person can do with a record beside the transition itself: what he is asked, and which other record
/// belongs to it (a closure's request, a notice, a review). Transitions without an entry in the table
/// ask for what they decide, or else for a remark.
struct Step {
    KindNumber kind = 0;
    const char* name = ""; ///< the transition's, or a name of its own where it is none
    std::vector<StepField> fields{};
    KindNumber companion = 0; ///< made with the step, or moved on by it where `companionTransition` is given
    int companionLink = 0; ///< the companion's field that names the record
    const char* companionTransition = nullptr;
    void (*prepare)(Fields& companion, const StepContext& context) = nullptr;
    void (*complete)(Fields& companion, const StepContext& context) = nullptr; ///< after the answers
    void (*propose)(Fields& record, const StepContext& context) = nullptr; ///< what the form begins with
    void (*own)(Fields& patch,
                const StepContext& context) = nullptr; ///< on the record itself, after the answers
    /// What the form proposes beside: the next number of a series. Looked up only when a form is opened.
    void (*suggest)(Fields& companion, const StepContext& context) = nullptr;
    /// What a person should know about an answer, in a few words.
    QString (*hint)(const StepField& ask, const Value& answer, const StepContext& context) = nullptr;
    /// Why an answer cannot be taken, a sentence; empty where it can.
    QString (*objection)(const StepField& ask, const Value& answer, const StepContext& context) = nullptr;
    /// What has to be looked at before the step is taken, shown beside its form: fields of the record, or of
    /// the companion that waits; and the files that belong to the record.
    std::vector<StepField> shows{};
    bool showsEvidence = false;
    /// Changes of other records that go with it, made upon what is seen when the step begins.
    Result<std::vector<Change>> (*carries)(const StepContext& context) = nullptr;
    std::optional<int> verb{}; ///< verbCreate or verbAmend, where it writes the record's fields at large
    const char* label = nullptr; ///< where it is no transition
    Roles roles{}; ///< likewise
    bool (*offered)(const Record& record) = nullptr; ///< likewise
    bool danger = false; ///< cannot be taken back
    bool primary = false; ///< what one mostly comes for
    bool (*primaryWhen)(const StepContext& context) = nullptr; ///< only then
};

template <class T, class M> void put(Fields& fields, M T::*member, const M& value)
{
    fields.set(fieldNumber(member), toValue(value));
}

/// A file that a step brings along as evidence.
struct StepFile {
    QByteArray hash; ///< SHA-256
    qint64 size = 0;
    QString name;
    QString mimeType;
    QByteArray preview; ///< SHA-256 of its small copy, where it is a picture
};

/// What the person answered, by kind and field.
struct StepAnswers {
    std::map<std::pair<KindNumber, int>, Value> values;
    std::vector<StepFile> files;
    /// carriedChanges(), as the step began.
    Result<std::vector<Change>> carried = std::vector<Change>();
};

/// The step of that name for a record, in the state that it is in; null where there is none. `amend` asks for
/// every field that may be changed there.
std::optional<Step> stepOf(const Record& record, QStringView name);
/// What makes a new record of that kind: it asks for the fields of its presentation, group by group.
std::optional<Step> creationStep(const KindInfo& kind);
/// All of them that the person's roles allow in general, in the order of the declarations.
std::vector<Step> stepsOf(const Record& record, const StepContext& context);
QString stepLabel(const Step& step, const Record& record);

/// The record as the step's form begins: as it is, with what the step proposes.
Fields ownDraft(const Step& step, const StepContext& context);
/// The companion as the step begins: what the form shows before anything is answered.
Fields companionDraft(const Step& step, const StepContext& context);
/// What the form shows beside: the label and the text of each.
std::vector<std::pair<QString, QString>> shownBeside(const Step& step, const StepContext& context);
/// Whether the answer is a file that becomes the person's own evidence.
bool asksForEvidence(const StepField& ask);
/// The changes of other records that the step brings along.
Result<std::vector<Change>> carriedChanges(const Step& step, const StepContext& context);
/// What the person's answers come to, in one intent.
Result<std::vector<Change>> stepChanges(const Step& step, const StepContext& context,
                                        const StepAnswers& answers);
/// Answers that leave out nothing: to ask the rules whether the step is possible at all.
StepAnswers sampleAnswers(const Step& step, const StepContext& context);

} // namespace jiannuo
