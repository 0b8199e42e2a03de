// SPDX-License-Identifier: Apache-2.0
#include "domain/presentation.h"

#include "domain/china_time.h"
#include "domain/json.h"
#include "domain/presentations/presentations.h"

#include <map>

namespace jiannuo {

namespace {

struct PresentationWords {
    Q_DECLARE_TR_FUNCTIONS(Presentation)
};

struct DeclaredPresentation {
    KindNumber kind = 0;
    Presentation presentation;
};

const std::vector<DeclaredPresentation>& declared()
{
    namespace p = presentations;
    static const std::vector<DeclaredPresentation> all{
        {kinds::org, p::org()},
        {kinds::contact, p::contact()},
        {kinds::person, p::person()},
        {kinds::appointment, p::appointment()},
        {kinds::device, p::device()},
        {kinds::campaign, p::campaign()},
        {kinds::ruleSet, p::ruleSet()},
        {kinds::checklist, p::checklist()},
        {kinds::calendar, p::calendar()},
        {kinds::region, p::region()},
        {kinds::assignment, p::assignment()},
        {kinds::adjustment, p::adjustment()},
        {kinds::commitmentLetter, p::commitmentLetter()},
        {kinds::publication, p::publication()},
        {kinds::hearing, p::hearing()},
        {kinds::commitment, p::commitment()},
        {kinds::ledgerEntry, p::ledgerEntry()},
        {kinds::closure, p::closure()},
        {kinds::review, p::review()},
        {kinds::spotCheck, p::spotCheck()},
        {kinds::finding, p::finding()},
        {kinds::rectification, p::rectification()},
        {kinds::conflict, p::conflict()},
    };
    return all;
}

Presentation derived(const KindInfo& kind)
{
    Presentation presentation;
    FieldGroup group;
    for (const FieldInfo& field : kind.fields) {
        group.fields.push_back(field.number);
        if (presentation.title.empty() && field.is(Searched) && field.type->type == FieldType::Text)
            presentation.title = {field.number};
    }
    if (kind.orgField != 0)
        presentation.subtitle = {kind.orgField};
    presentation.groups = {std::move(group)};
    return presentation;
}

/// Names lead to names: a rule set's is its campaign's. No further than this.
constexpr int deepestName = 3;

struct Reading {
    const View& view;
    QDate today; ///< none: every day is shown with its year
    int depth = 0;
    int without = 0; ///< a field that is left out
};

QString titleAt(const Reading& reading, const Record& record);

QString referenceText(const Reading& reading, const FieldInfo& field, const Id& id)
{
    if (id.isNull() || reading.depth > deepestName)
        return {};
    const KindInfo* kind = Kinds::byNumber(field.refersTo);
    const auto record = kind ? reading.view.find(*kind, id) : reading.view.findAny(id);
    return record ? titleAt({reading.view, reading.today, reading.depth + 1, 0}, *record)
                  : PresentationWords::tr("（未同步的记录）");
}

QString textAt(const Reading& reading, const FieldInfo& field, const Value& value)
{
    if (value.isNull())
        return {};
    switch (field.type->type) {
    case FieldType::Id:
        return referenceText(reading, field, value.as<Id>());
    case FieldType::Date:
        return dayText(value.as<QDate>(), reading.today);
    case FieldType::Instant:
        return timeText(value.as<Instant>(), reading.today);
    case FieldType::List: {
        if (field.refersTo == kinds::evidence)
            return PresentationWords::tr("%n 个文件", nullptr, static_cast<int>(value.as<Values>().size()));
        QStringList parts;
        FieldInfo element = field;
        element.type = field.type->element;
        for (const Value& each : value.as<Values>())
            parts += textAt(reading, element, each);
        return parts.join(PresentationWords::tr("、"));
    }
    default:
        return displayText(*field.type, value);
    }
}

/// A number alone says nothing: with its label, 版本 2.
QString partAt(const Reading& reading, const Record& record, int number)
{
    const FieldInfo* field = record.kind->fieldByNumber(number);
    const QString text = textAt(reading, *field, record[number]).simplified();
    return !text.isEmpty() && field->type->type == FieldType::Integer
        ? PresentationWords::tr("%1 %2", "a label and its number").arg(field->displayLabel(), text)
        : text;
}

QString partsAt(const Reading& reading, const Record& record, const std::vector<int>& fields,
                const QString& between)
{
    QStringList parts;
    for (const int number : fields) {
        if (number == reading.without)
            continue;
        const QString part = partAt(reading, record, number);
        if (!part.isEmpty())
            parts += part;
    }
    return parts.join(between);
}

QString titleAt(const Reading& reading, const Record& record)
{
    QString title = partsAt(reading, record, presentationOf(*record.kind).title, QStringLiteral(" "));
    if (!title.isEmpty())
        return title;
    // What was recorded without a heading is known by its words.
    for (const FieldInfo& field : record.kind->fields) {
        if (field.is(Searched) && field.type->type == FieldType::Text && !record[field.number].isNull())
            return record[field.number].as<QString>().simplified();
    }
    return record.kind->displayLabel();
}

} // namespace

const std::vector<KindNumber>& presentedKinds()
{
    static const std::vector<KindNumber> kinds = [] {
        std::vector<KindNumber> all;
        for (const DeclaredPresentation& each : declared())
            all.push_back(each.kind);
        return all;
    }();
    return kinds;
}

const Presentation& presentationOf(const KindInfo& kind)
{
    static const std::map<KindNumber, Presentation> all = [] {
        std::map<KindNumber, Presentation> presentations;
        for (const DeclaredPresentation& each : declared())
            presentations.emplace(each.kind, each.presentation);
        for (const KindInfo* each : Kinds::all()) {
            if (!presentations.contains(each->number))
                presentations.emplace(each->number, derived(*each));
        }
        return presentations;
    }();
    return all.at(kind.number);
}

bool isAsked(const KindInfo& kind, const FieldInfo& field)
{
    return field.number != kind.stateField && field.number != kind.recordedBy && !field.is(Given)
        && !field.is(Author) && field.merge != Merge::Transition && field.type->type != FieldType::Bytes;
}

bool isAmended(const KindInfo& kind, const FieldInfo& field, qint64 state)
{
    return isAsked(kind, field) && field.merge == Merge::Checked
        && (field.is(Anytime) || kind.isAmendable(field, state));
}

QString fieldText(const View& view, const FieldInfo& field, const Value& value, QDate today)
{
    return textAt({view, today}, field, value);
}

QString recordTitle(const View& view, const Record& record, int without)
{
    return titleAt({view, {}, 0, without}, record);
}

QString recordSubtitle(const View& view, const Record& record, int without)
{
    return partsAt({view, {}, 0, without}, record, presentationOf(*record.kind).subtitle,
                   QStringLiteral(" · "));
}

QString stateText(const Record& record)
{
    const Presentation& presentation = presentationOf(*record.kind);
    if (presentation.ended != 0 && record[presentation.ended].as<bool>())
        return record.kind->fieldByNumber(presentation.ended)->displayLabel();
    const FieldInfo* state = record.kind->fieldByNumber(record.kind->stateField);
    return state ? state->type->enumeration->label(record[state->number].as<qint64>()) : QString();
}

Tone stateTone(const Record& record)
{
    const Presentation& presentation = presentationOf(*record.kind);
    if (presentation.ended != 0 && record[presentation.ended].as<bool>())
        return Neutral;
    const FieldInfo* state = record.kind->fieldByNumber(record.kind->stateField);
    return state ? state->type->enumeration->tone(record[state->number].as<qint64>()) : Neutral;
}

} // namespace jiannuo
