// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_steps.h"

#include "domain/audience.h"
#include "domain/json.h"
#include "domain/presentation.h"
#include "qml/records/step_table.h"

namespace jiannuo {

namespace {

const FieldInfo* fieldOf(const StepField& ask)
{
    return Kinds::byNumber(ask.kind)->fieldByNumber(ask.field);
}

bool asksForFiles(const StepField& ask)
{
    const FieldInfo* field = fieldOf(ask);
    return field->refersTo == kinds::evidence && field->type->type == FieldType::List;
}

/// The companion that is there already and waits for its transition: the last one made.
std::optional<Record> waitingCompanion(const Step& step, const StepContext& context)
{
    const KindInfo* kind = Kinds::byNumber(step.companion);
    std::optional<Record> found;
    for (Record& record : context.view.where(*kind, step.companionLink, context.record.id)) {
        const auto state = record[kind->stateField].as<qint64>();
        if (kind->transition(QString::fromLatin1(step.companionTransition), state))
            found = std::move(record);
    }
    return found;
}

Fields answered(const StepAnswers& answers, KindNumber kind, Fields fields)
{
    for (const auto& [key, value] : answers.values) {
        if (key.first == kind)
            fields.set(key.second, value);
    }
    return fields;
}

/// The fields of the presentation that fit, group by group.
std::vector<StepField> fieldsOf(const KindInfo& kind, const std::function<bool(const FieldInfo&)>& fits)
{
    std::vector<StepField> asks;
    const auto& longTexts = presentationOf(kind).longTexts;
    for (const FieldGroup& group : presentationOf(kind).groups) {
        const char* heading = group.label;
        for (const int number : group.fields) {
            const FieldInfo& field = *kind.fieldByNumber(number);
            if (!fits(field))
                continue;
            const bool isLong = std::find(longTexts.begin(), longTexts.end(), number) != longTexts.end();
            asks.push_back({kind.number, number, field.is(Required), isLong ? 3 : 1, heading});
            heading = nullptr;
        }
    }
    return asks;
}

std::optional<Step> amendmentStep(const Record& record)
{
    const KindInfo& kind = *record.kind;
    const qint64 state = kind.stateField != 0 ? record[kind.stateField].as<qint64>() : 0;
    Step step{.kind = kind.number,
              .name = "amend",
              .fields = fieldsOf(kind, [&](const FieldInfo& field) { return isAmended(kind, field, state); }),
              .verb = verbAmend,
              .label = QT_TRANSLATE_NOOP("Steps", "修改"),
              .roles = kind.amenders};
    return step.fields.empty() || kind.amenders == Roles() ? std::nullopt : std::optional(std::move(step));
}

/// A step without an entry in the table asks for what it decides, or else for a remark.
std::vector<StepField> fieldsOf(const KindInfo& kind, const Transition& transition)
{
    const auto among = [](std::span<const int> fields, int number) {
        return std::find(fields.begin(), fields.end(), number) != fields.end();
    };
    std::vector<StepField> asks =
        fieldsOf(kind, [&](const FieldInfo& field) { return among(transition.decides, field.number); });
    for (StepField& ask : asks)
        ask.mandatory = among(transition.demands, ask.field);
    return asks.empty() ? std::vector<StepField>{remarkField} : asks;
}

} // namespace

std::optional<Step> creationStep(const KindInfo& kind)
{
    Step step{.kind = kind.number,
              .name = "create",
              .fields = fieldsOf(kind, [&](const FieldInfo& field) { return isAsked(kind, field); }),
              .verb = verbCreate,
              .label = presentationOf(kind).create,
              .roles = kind.creators};
    return step.fields.empty() ? std::nullopt : std::optional(std::move(step));
}

std::optional<Step> stepOf(const Record& record, QStringView name)
{
    const KindInfo& kind = *record.kind;
    if (name == u"amend")
        return amendmentStep(record);
    const auto known = std::find_if(stepTable().begin(), stepTable().end(), [&](const Step& step) {
        return step.kind == kind.number && QLatin1StringView(step.name) == name;
    });
    if (known != stepTable().end() && known->label)
        return known->offered(record) ? std::optional(*known) : std::nullopt;
    const qint64 state = kind.stateField != 0 ? record[kind.stateField].as<qint64>() : 0;
    const Transition* transition = kind.transition(name, state);
    if (!transition)
        return {};
    Step step = known != stepTable().end()
        ? *known
        : Step{.kind = kind.number, .name = transition->name, .fields = fieldsOf(kind, *transition)};
    step.roles = transition->roles;
    // The review of a letter is not the review of a change to it.
    if (kind.number == kinds::commitment && state == static_cast<qint64>(CommitmentState::ChangeRequested)
        && step.companion == kinds::review)
        step.fields = {{kinds::review, fieldNumber(&Review::opinion)}};
    return step;
}

std::vector<Step> stepsOf(const Record& record, const StepContext& context)
{
    std::vector<Step> result;
    const auto add = [&](const char* name) {
        auto step = stepOf(record, QString::fromLatin1(name));
        if (step && step->primaryWhen)
            step->primary = step->primaryWhen(context);
        // What a rule forbids stays there, grey, with the reason.
        const bool open = step
            && mayActOver(context.view, context.person, step->roles, jurisdictionOf(context.view, record),
                          context.now);
        if (open)
            result.push_back(*step);
    };
    for (const Step& step : stepTable()) {
        if (step.kind == record.kind->number && step.label)
            add(step.name);
    }
    const qint64 state = record.kind->stateField != 0 ? record[record.kind->stateField].as<qint64>() : 0;
    for (const Transition& transition : record.kind->transitions) {
        // Overdue follows from the date: nobody sets it.
        if (transition.from == state
            && QLatin1StringView(transition.name) != QLatin1StringView("mark_overdue"))
            add(transition.name);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Step& a, const Step& b) { return a.primary > b.primary; });
    return result;
}

QString stepLabel(const Step& step, const Record& record)
{
    if (step.label)
        return QCoreApplication::translate(step.verb == verbCreate ? "Domain" : "Steps", step.label);
    const qint64 state = record[record.kind->stateField].as<qint64>();
    const Transition* transition = record.kind->transition(QString::fromLatin1(step.name), state);
    return transition ? QCoreApplication::translate("Domain", transition->label) : QString();
}

Fields ownDraft(const Step& step, const StepContext& context)
{
    Fields fields = context.record.fields;
    if (step.propose)
        step.propose(fields, context);
    return fields;
}

Fields companionDraft(const Step& step, const StepContext& context)
{
    if (step.companion == 0)
        return {};
    const KindInfo* kind = Kinds::byNumber(step.companion);
    Fields fields;
    if (!step.companionTransition) {
        fields = kind->defaults;
        fields.set(kind->orgField, orgOf(context.record));
        fields.set(step.companionLink, context.record.id);
    }
    if (step.prepare)
        step.prepare(fields, context);
    return fields;
}

std::vector<std::pair<QString, QString>> shownBeside(const Step& step, const StepContext& context)
{
    std::vector<std::pair<QString, QString>> shown;
    const auto companion = step.companionTransition ? waitingCompanion(step, context) : std::nullopt;
    for (const StepField& show : step.shows) {
        const Record* from = show.kind == step.kind ? &context.record : companion ? &*companion : nullptr;
        const QString text = from ? displayText(*fieldOf(show)->type, (*from)[show.field]) : QString();
        if (!text.isEmpty())
            shown.emplace_back(fieldOf(show)->displayLabel(), text);
    }
    return shown;
}

bool asksForEvidence(const StepField& ask)
{
    return ask.kind == kinds::evidence || asksForFiles(ask);
}

Result<std::vector<Change>> carriedChanges(const Step& step, const StepContext& context)
{
    return step.carries ? step.carries(context) : std::vector<Change>();
}

Result<std::vector<Change>> stepChanges(const Step& step, const StepContext& context,
                                        const StepAnswers& answers)
{
    if (!answers.carried)
        return answers.carried.error();
    std::vector<Change> changes = *answers.carried;
    Values evidence;
    for (const StepFile& file : answers.files) {
        const Id id = context.newId();
        Evidence record;
        record.org = orgOf(context.record);
        record.subject = context.record.id;
        record.kind = file.mimeType.startsWith(QLatin1StringView("image/")) ? EvidenceKind::Photo
                                                                            : EvidenceKind::Document;
        record.hash = file.hash;
        record.size = file.size;
        record.name = file.name;
        record.mimeType = file.mimeType;
        record.preview = file.preview;
        record.takenAt = context.now;
        record.by = context.person;
        record.internal = audienceOf(context.view, context.record) == Audience::Internal;
        changes.push_back(creation(id, record));
        evidence.push_back(id);
    }
    StepAnswers all = answers;
    for (const StepField& ask : step.fields) {
        if (!evidence.empty() && asksForFiles(ask)) {
            Values list =
                ask.kind == context.record.kind->number ? context.record[ask.field].as<Values>() : Values();
            list.insert(list.end(), evidence.begin(), evidence.end());
            all.values[{ask.kind, ask.field}] = std::move(list);
        }
    }

    if (step.companion != 0) {
        Fields fields = answered(all, step.companion, companionDraft(step, context));
        if (step.complete)
            step.complete(fields, context);
        if (step.companionTransition) {
            const auto waiting = waitingCompanion(step, context);
            if (!waiting)
                return Error{ErrorCode::UnknownRecord,
                             QCoreApplication::translate("Steps", "没有等待审批的%1。")
                                 .arg(Kinds::byNumber(step.companion)->displayLabel())};
            auto change = transition(*waiting, QString::fromLatin1(step.companionTransition), fields);
            if (!change)
                return change.error();
            changes.push_back(std::move(*change));
        } else {
            const KindInfo* kind = Kinds::byNumber(step.companion);
            changes.push_back(
                {step.companion, verbCreate, context.newId(), 0, difference(kind->defaults, fields), false});
        }
    }

    Fields patch = answered(all, step.kind, {});
    if (step.own)
        step.own(patch, context);
    if (step.verb == verbCreate) {
        Fields content = context.record.fields;
        for (const auto& [number, value] : patch)
            content.set(number, value);
        changes.push_back({step.kind, verbCreate, context.record.id, 0,
                           difference(context.record.kind->defaults, content), false});
        return changes;
    }
    Fields changed;
    for (const auto& [number, value] : patch) {
        if (context.record[number] != value)
            changed.set(number, value);
    }
    if (step.verb == verbAmend) {
        if (changed.empty())
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("Steps", "没有改动，不用记录。")};
        changes.push_back({step.kind, verbAmend, context.record.id, context.record.gseq, changed, false});
    } else if (!step.label) {
        auto change = transition(context.record, QString::fromLatin1(step.name), std::move(changed));
        if (!change)
            return change.error();
        changes.push_back(std::move(*change));
    }

    const auto text = all.values.find({remarkField.kind, remarkField.field});
    if (text != all.values.end() && !text->second.isNull()) {
        changes.push_back(
            creation(context.newId(),
                     Comment{.org = orgOf(context.record),
                             .subject = context.record.id,
                             .text = text->second.as<QString>(),
                             .author = context.person,
                             .internal = audienceOf(context.view, context.record) == Audience::Internal}));
    }
    return changes;
}

StepAnswers sampleAnswers(const Step& step, const StepContext& context)
{
    StepAnswers answers;
    answers.carried = carriedChanges(step, context);
    const Fields draft = companionDraft(step, context);
    const Fields own = ownDraft(step, context);
    for (const StepField& ask : step.fields) {
        if (!ask.mandatory)
            continue;
        const FieldInfo* field = fieldOf(ask);
        if (ask.kind == context.record.kind->number && own[ask.field] != context.record[ask.field]) {
            answers.values[{ask.kind, ask.field}] = own[ask.field];
            continue;
        }
        if (asksForFiles(ask)) {
            answers.files.push_back({QByteArray(32, '\0'), 1, QStringLiteral("-"), {}});
            continue;
        }
        const Value& before =
            ask.kind == context.record.kind->number ? context.record[ask.field] : draft[ask.field];
        if (field->type->type == FieldType::Text && before.as<QString>().isEmpty())
            answers.values[{ask.kind, ask.field}] = QStringLiteral("-");
        else if (field->type->type == FieldType::Date)
            answers.values[{ask.kind, ask.field}] = std::max(before.as<QDate>(), context.today).addDays(1);
    }
    return answers;
}

} // namespace jiannuo
