// SPDX-License-Identifier: Apache-2.0
#include "ctl/numbers.h"

#include "domain/kind.h"

#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr auto numbersHeading =
    u"# Numbers on the wire\n"
    "\n"
    "What a second implementation needs beside [the protocol](README.md): the number of every kind, field,\n"
    "verb and value of an enumeration. They stand in every log that was ever signed: none is ever changed\n"
    "or given twice. How each type is written stands in `src/domain/README.md`.\n"
    "\n"
    "Made by `jiannuoctl kinds --numbers` (with `--json` for programs), not by hand: after a change of the\n"
    "declarations `cmake --build --preset debug --target numbers_page` writes it anew.\n"
    "\n"
    "Verb 0 creates and verb 1 amends a record of any kind; by verb 2 headquarters alone shows a record as "
    "it\n"
    "stands, all its fields, to those who may read it from now on. What a kind has beside them stands below "
    "it.\n"
    "A field `a.b` is field b of the structure that field a holds (or of each in its list), with a number "
    "of\n"
    "its own in there. `required`: a record without it is refused. `author`: whoever writes it writes\n"
    "himself. `= 3`: what a new record holds where its creation leaves the field out; without a word of it\n"
    "nothing, false or 0. `recorder`: where a creation leaves it out it holds the operation's actor.\n"
    "\n"
    "Under *follows* stand the fields that follow from a step by themselves: `7 actor` holds the "
    "operation's\n"
    "actor (unless that is headquarters itself), `8 day` the day of its time in China, `9 +1` counts up.\n"
    "They are not sent.\n";

QString typeText(const TypeInfo& type)
{
    switch (type.type) {
    case FieldType::Boolean:
        return u"boolean"_s;
    case FieldType::Integer:
        return u"integer"_s;
    case FieldType::Decimal:
        return u"decimal"_s;
    case FieldType::Text:
        return u"text"_s;
    case FieldType::Bytes:
        return u"bytes"_s;
    case FieldType::Id:
        return u"id"_s;
    case FieldType::Date:
        return u"date"_s;
    case FieldType::Instant:
        return u"instant"_s;
    case FieldType::Enumeration:
        return u"enumeration"_s;
    case FieldType::List:
        return u"list of "_s + typeText(*type.element);
    case FieldType::Structure:
        return u"structure"_s;
    }
    return {};
}

QString mergeText(Merge merge)
{
    switch (merge) {
    case Merge::InsertOnly:
        return u"insert-only"_s;
    case Merge::Checked:
        return u"checked"_s;
    case Merge::Transition:
        return u"transition"_s;
    }
    return {};
}

/// What a list's elements are, and a list of lists'.
const TypeInfo& innermost(const TypeInfo& type)
{
    return type.element ? innermost(*type.element) : type;
}

/// What a new record holds where nobody writes the field. Nothing where that is empty, false or 0.
QJsonValue defaultOf(const FieldInfo& field, const Fields& defaults)
{
    const Value& value = defaults[field.number];
    if (value.as<bool>())
        return true;
    if (const auto number = value.as<qint64>(); number != 0)
        return number;
    if (const auto units = value.as<Decimal>().units(); units != 0)
        return units;
    if (const auto text = value.as<QString>(); !text.isEmpty())
        return text;
    return {};
}

/// `defaults` of a record; a structure has none.
QJsonArray fieldNumbers(std::span<const FieldInfo> fields, const Fields* defaults, int recorder)
{
    QJsonArray result;
    for (const FieldInfo& field : fields) {
        const TypeInfo& inner = innermost(*field.type);
        QJsonObject json{{u"number"_s, field.number},
                         {u"name"_s, QLatin1StringView(field.name)},
                         {u"label"_s, QString::fromUtf8(field.label)},
                         {u"type"_s, typeText(*field.type)}};
        if (inner.enumeration) {
            QJsonArray values;
            for (const EnumEntry& entry : inner.enumeration->entries)
                values.append(QJsonObject{{u"number"_s, entry.number},
                                          {u"name"_s, QLatin1StringView(entry.name)},
                                          {u"label"_s, QString::fromUtf8(entry.label)}});
            json.insert(u"values"_s, values);
        }
        if (inner.structure)
            json.insert(u"fields"_s, fieldNumbers(inner.structure(), nullptr, 0));
        if (const KindInfo* target = Kinds::byNumber(field.refersTo))
            json.insert(u"refersTo"_s, QLatin1StringView(target->name));
        if (defaults) {
            if (const QJsonValue value = defaultOf(field, *defaults); !value.isNull())
                json.insert(u"default"_s, value);
            json.insert(u"merge"_s, mergeText(field.merge));
            json.insert(u"required"_s, field.is(Required));
            json.insert(u"author"_s, field.is(Author));
            json.insert(u"recorder"_s, field.number == recorder);
        }
        result.append(json);
    }
    return result;
}

QJsonObject kindNumbers(const KindInfo& kind)
{
    QJsonObject json{{u"number"_s, kind.number},
                     {u"name"_s, QLatin1StringView(kind.name)},
                     {u"label"_s, QString::fromUtf8(kind.label)},
                     {u"insertOnly"_s, kind.insertOnly},
                     {u"fields"_s, fieldNumbers(kind.fields, &kind.defaults, kind.recordedBy)}};
    const FieldInfo* state = kind.fieldByNumber(kind.stateField);
    if (!state)
        return json;
    QJsonArray verbs;
    for (const Transition& transition : kind.transitions) {
        QStringList follows;
        for (const auto& [field, what] : {std::pair{transition.by, u"actor"_s},
                                          {transition.on, u"day"_s},
                                          {transition.counts, u"+1"_s}}) {
            if (field != 0)
                follows += QString::number(field) + u' ' + what;
        }
        verbs.append(QJsonObject{{u"number"_s, transition.verb},
                                 {u"name"_s, QLatin1StringView(transition.name)},
                                 {u"label"_s, QString::fromUtf8(transition.label)},
                                 {u"from"_s, transition.from},
                                 {u"to"_s, transition.to},
                                 {u"follows"_s, follows.join(u", "_s)}});
    }
    json.insert(u"stateField"_s, state->number);
    json.insert(u"verbs"_s, verbs);
    return json;
}

QString tableRow(const QStringList& cells)
{
    return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
}

QString fieldRows(const QJsonArray& fields, const QString& number, const QString& name)
{
    QString text;
    for (const QJsonValue field : fields) {
        const QString ownNumber = number + QString::number(field[u"number"_s].toInt());
        const QString ownName = name + field[u"name"_s].toString();
        QStringList values;
        for (const QJsonValue value : field[u"values"_s].toArray())
            values +=
                u"%1 %2"_s.arg(QString::number(value[u"number"_s].toInt()), value[u"name"_s].toString());
        const QString target = field[u"refersTo"_s].toString();
        QStringList marks;
        if (const QJsonValue value = field[u"default"_s]; !value.isUndefined())
            marks += u"= "_s + value.toVariant().toString();
        if (const QString merge = field[u"merge"_s].toString(); !merge.isEmpty())
            marks += merge;
        if (field[u"required"_s].toBool())
            marks += u"required"_s;
        if (field[u"author"_s].toBool())
            marks += u"author"_s;
        if (field[u"recorder"_s].toBool())
            marks += u"recorder"_s;
        text += tableRow({ownNumber, ownName, field[u"type"_s].toString(),
                          target.isEmpty() ? values.join(u", "_s) : u"→ "_s + target, marks.join(u' '),
                          field[u"label"_s].toString()});
        text += fieldRows(field[u"fields"_s].toArray(), ownNumber + u'.', ownName + u'.');
    }
    return text;
}

QString kindSection(const QJsonObject& kind)
{
    QString text = u"\n## %1 %2 %3\n"_s.arg(QString::number(kind[u"number"_s].toInt()),
                                            kind[u"name"_s].toString(), kind[u"label"_s].toString());
    if (kind[u"insertOnly"_s].toBool())
        text += u"\nWritten once: no verb but 0.\n"_s;
    text += u"\n"_s
        + tableRow({u"field"_s, u"name"_s, u"type"_s, u"values, or whose id"_s, u"merge, and more"_s, u""_s})
        + u"|---|---|---|---|---|---|\n"_s + fieldRows(kind[u"fields"_s].toArray(), {}, {});
    const QJsonArray verbs = kind[u"verbs"_s].toArray();
    if (verbs.isEmpty())
        return text;
    text += u"\nVerbs, and what field %1 is before and after:\n\n"_s.arg(kind[u"stateField"_s].toInt())
        + tableRow({u"verb"_s, u"name"_s, u"from"_s, u"to"_s, u"follows"_s, u""_s})
        + u"|---|---|---|---|---|---|\n"_s;
    for (const QJsonValue verb : verbs)
        text += tableRow({QString::number(verb[u"number"_s].toInt()), verb[u"name"_s].toString(),
                          QString::number(verb[u"from"_s].toInt()), QString::number(verb[u"to"_s].toInt()),
                          verb[u"follows"_s].toString(), verb[u"label"_s].toString()});
    return text;
}

} // namespace

Reply numbers()
{
    Reply reply;
    QJsonArray kinds;
    reply.text = QString::fromUtf16(numbersHeading);
    for (const KindInfo* kind : Kinds::all()) {
        const QJsonObject json = kindNumbers(*kind);
        kinds.append(json);
        reply.text += kindSection(json);
    }
    reply.json = {{u"kinds"_s, kinds}};
    return reply;
}

} // namespace jiannuo::ctl
