// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/filter.h"
#include "ctl/numbers.h"
#include "domain/labels.h"
#include "exchange/forms/form.h"

#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

QJsonArray fieldsJson(std::span<const FieldInfo> fields, bool ofRecord);

QLatin1StringView typeName(FieldType type)
{
    switch (type) {
    case FieldType::Boolean:
        return "boolean"_L1;
    case FieldType::Integer:
        return "integer"_L1;
    case FieldType::Decimal:
        return "decimal"_L1;
    case FieldType::Text:
        return "text"_L1;
    case FieldType::Bytes:
        return "bytes"_L1;
    case FieldType::Id:
        return "id"_L1;
    case FieldType::Date:
        return "date"_L1;
    case FieldType::Instant:
        return "instant"_L1;
    case FieldType::Enumeration:
        return "enumeration"_L1;
    case FieldType::List:
        return "list"_L1;
    case FieldType::Structure:
        return "structure"_L1;
    }
    return {};
}

QJsonArray valuesJson(const EnumInfo& info)
{
    QJsonArray values;
    for (const EnumEntry& entry : info.entries)
        values.append(QJsonObject{{u"name"_s, QLatin1StringView(entry.name)},
                                  {u"number"_s, entry.number},
                                  {u"label"_s, info.label(entry.number)}});
    return values;
}

QJsonObject typeJson(const TypeInfo& type)
{
    QJsonObject json{{u"type"_s, typeName(type.type)}};
    if (type.enumeration)
        json.insert(u"values"_s, valuesJson(*type.enumeration));
    if (type.element)
        json.insert(u"element"_s, typeJson(*type.element));
    if (type.structure)
        json.insert(u"fields"_s, fieldsJson(type.structure(), false));
    return json;
}

QLatin1StringView mergeName(Merge merge)
{
    switch (merge) {
    case Merge::InsertOnly:
        return "insertOnly"_L1;
    case Merge::Checked:
        return "checked"_L1;
    case Merge::Transition:
        return "transition"_L1;
    }
    return {};
}

QJsonArray fieldsJson(std::span<const FieldInfo> fields, bool ofRecord)
{
    QJsonArray result;
    for (const FieldInfo& field : fields) {
        QJsonObject json = typeJson(*field.type);
        json.insert(u"name"_s, QLatin1StringView(field.name));
        json.insert(u"label"_s, field.displayLabel());
        json.insert(u"number"_s, field.number);
        if (const KindInfo* target = Kinds::byNumber(field.refersTo))
            json.insert(u"refersTo"_s, QLatin1StringView(target->name));
        if (ofRecord) {
            json.insert(u"merge"_s, mergeName(field.merge));
            json.insert(u"required"_s, field.is(Required));
            json.insert(u"searched"_s, field.is(Searched));
            json.insert(u"indexed"_s, field.is(Indexed));
            json.insert(u"author"_s, field.is(Author));
        }
        result.append(json);
    }
    return result;
}

QJsonArray rolesJson(Roles roles)
{
    QJsonArray names;
    for (const EnumEntry& entry : roleEntries) {
        if (roles.has(static_cast<Role>(entry.number)))
            names.append(QLatin1StringView(entry.name));
    }
    return names;
}

QLatin1StringView audienceName(Audience audience)
{
    static constexpr QLatin1StringView names[]{"common"_L1,    "org"_L1,       "internal"_L1,
                                               "draft"_L1,     "team"_L1,      "headquarters"_L1,
                                               "complaint"_L1, "published"_L1, "dispute"_L1};
    return names[static_cast<std::size_t>(audience)];
}

QJsonObject kindJson(const KindInfo& kind)
{
    QJsonObject json{{u"name"_s, QLatin1StringView(kind.name)}, {u"number"_s, kind.number},
                     {u"label"_s, kind.displayLabel()},         {u"audience"_s, audienceName(kind.audience)},
                     {u"insertOnly"_s, kind.insertOnly},        {u"creators"_s, rolesJson(kind.creators)},
                     {u"amenders"_s, rolesJson(kind.amenders)}, {u"fields"_s, fieldsJson(kind.fields, true)}};
    const FieldInfo* state = kind.fieldByNumber(kind.stateField);
    if (!state)
        return json;
    const auto stateName = [&](int number) {
        return QLatin1StringView(state->type->enumeration->byNumber(number)->name);
    };
    QJsonArray transitions;
    for (const Transition& transition : kind.transitions)
        transitions.append(QJsonObject{{u"name"_s, QLatin1StringView(transition.name)},
                                       {u"verb"_s, transition.verb},
                                       {u"label"_s, QCoreApplication::translate("Domain", transition.label)},
                                       {u"from"_s, stateName(transition.from)},
                                       {u"to"_s, stateName(transition.to)},
                                       {u"roles"_s, rolesJson(transition.roles)},
                                       {u"guarded"_s, transition.guard != nullptr}});
    json.insert(u"stateField"_s, QLatin1StringView(state->name));
    json.insert(u"transitions"_s, transitions);
    return json;
}

QString kindText(const QJsonObject& json)
{
    QString text = u"%1 %2\n"_s.arg(json[u"name"_s].toString(), json[u"label"_s].toString());
    for (const QJsonValue& field : json[u"fields"_s].toArray()) {
        QString type = field[u"type"_s].toString();
        if (const QJsonValue element = field[u"element"_s]; element.isObject())
            type += u" of "_s + element[u"type"_s].toString();
        QStringList values;
        for (const QJsonValue& value : field[u"values"_s].toArray())
            values += value[u"name"_s].toString();
        if (!values.isEmpty())
            type = values.join(u'|');
        if (const QString target = field[u"refersTo"_s].toString(); !target.isEmpty())
            type += u" → "_s + target;
        text += u"    %1%2: %3  %4\n"_s.arg(field[u"name"_s].toString(),
                                            field[u"required"_s].toBool() ? u"*"_s : QString(), type,
                                            field[u"label"_s].toString());
    }
    for (const QJsonValue& transition : json[u"transitions"_s].toArray())
        text += u"    .%1: %2 → %3  %4\n"_s.arg(
            transition[u"name"_s].toString(), transition[u"from"_s].toString(),
            transition[u"to"_s].toString(), transition[u"label"_s].toString());
    return text;
}

/// For lupdate: the declarations themselves it does not understand.
Reply labels()
{
    Reply reply;
    QJsonArray words;
    reply.text = u"const char* const labels[]{\n"_s;
    std::vector<QByteArray> all = labelWords();
    for (const QByteArray& word : formWords())
        all.push_back(word);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (const QByteArray& word : all) {
        words.append(QString::fromUtf8(word));
        reply.text += u"    QT_TRANSLATE_NOOP(\"Domain\", \"%1\"),\n"_s.arg(QString::fromUtf8(word));
    }
    reply.text += u"};\n"_s;
    reply.json = {{u"labels"_s, words}};
    return reply;
}

} // namespace

Reply runKinds(const Context& context)
{
    if (context.line.has(u"numbers"_s))
        return numbers();
    if (context.line.has(u"labels"_s))
        return labels();
    std::vector<const KindInfo*> wanted = Kinds::all();
    if (!context.line.arguments.isEmpty()) {
        const auto kind = kindNamed(context.line.arguments.front());
        if (!kind)
            return badInput(kind.error());
        wanted = {*kind};
    }
    Reply reply;
    QJsonArray kinds;
    for (const KindInfo* kind : wanted) {
        const QJsonObject json = kindJson(*kind);
        kinds.append(json);
        reply.text += kindText(json);
    }
    reply.json = {{u"kinds"_s, kinds}};
    return reply;
}

} // namespace jiannuo::ctl
