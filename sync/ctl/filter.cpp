// SPDX-License-Identifier: Apache-2.0
#include "ctl/filter.h"

#include "ctl/reply.h"
#include "domain/json.h"
#include "domain/names.h"

#include <QJsonArray>

#include <algorithm>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct FilterWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

struct Operator {
    QLatin1StringView sign;
    Condition::Test test;
};

/// Longer signs first.
constexpr Operator operators[]{
    {"!="_L1, Condition::Test::NotEqual},
    {"<="_L1, Condition::Test::LessOrEqual},
    {">="_L1, Condition::Test::GreaterOrEqual},
    {"="_L1, Condition::Test::Equal},
    {"<"_L1, Condition::Test::Less},
    {">"_L1, Condition::Test::Greater},
    {"~"_L1, Condition::Test::OneOf}, // here: contains
};

bool isOrdered(FieldType type)
{
    return type == FieldType::Integer || type == FieldType::Decimal || type == FieldType::Text
        || type == FieldType::Date || type == FieldType::Instant;
}

/// A value as written on the command line.
Result<Value> valueOf(const Store& store, const KindInfo& kind, const FieldInfo& field, const TypeInfo& type,
                      const QString& text)
{
    QJsonValue json = text;
    if (type.type == FieldType::Boolean && (text == u"true" || text == u"false")) {
        json = text == u"true";
    } else if (type.type == FieldType::Integer) {
        bool ok = false;
        const qint64 number = text.toLongLong(&ok);
        json = ok ? QJsonValue(number) : QJsonValue(text);
    } else if (type.type == FieldType::Id && field.refersTo != 0 && Id::fromString(text).isNull()) {
        const auto id = findByName(store, *Kinds::byNumber(field.refersTo), text);
        if (!id)
            return id.error();
        return Value(*id);
    }
    const QString name = QString::fromLatin1(field.name);
    const bool inList = field.type->type == FieldType::List;
    auto fields = fromJson(kind, {{name, inList ? QJsonValue(QJsonArray{json}) : json}});
    if (!fields)
        return fields.error();
    const Value& value = (*fields)[field.number];
    return inList ? value.as<Values>().at(0) : value;
}

Result<void> addCondition(const Store& store, Filter& filter, const QString& text)
{
    const auto isSign = [](QChar c) { return u"!<>=~"_s.contains(c); };
    const auto at = std::find_if(text.begin(), text.end(), isSign);
    const QString name = text.left(at - text.begin()).trimmed();
    const QString rest = text.mid(at - text.begin());
    const auto sign = std::find_if(std::begin(operators), std::end(operators),
                                   [&](const Operator& o) { return rest.startsWith(o.sign); });
    if (name.isEmpty() || sign == std::end(operators))
        return invalid(
            FilterWords::tr("条件“%1”看不懂。请写 字段=值、字段<值、字段~文字 等，如 state=recorded。")
                .arg(text));
    const QString value = rest.mid(sign->sign.size()).trimmed();
    const KindInfo& kind = *filter.kind;
    if (name == u"waiting" && sign->test == Condition::Test::Equal
        && (value == u"true" || value == u"false")) {
        const bool wanted = value == u"true";
        filter.also.push_back([wanted](const Record& record) { return record.waiting == wanted; });
        return {};
    }
    const FieldInfo* field = kind.fieldByName(name);
    if (!field) {
        QStringList names;
        for (const FieldInfo& each : kind.fields)
            names += QString::fromLatin1(each.name);
        return invalid(
            FilterWords::tr("%1没有字段“%2”。有：%3。").arg(kind.displayLabel(), name, names.join(u", "_s)));
    }
    const int number = field->number;
    if (sign->test == Condition::Test::OneOf) {
        const TypeInfo* type = field->type;
        filter.also.push_back([number, type, wanted = foldedText(value)](const Record& record) {
            return foldedText(displayText(*type, record[number])).contains(wanted);
        });
        return {};
    }
    const bool isEqual = sign->test == Condition::Test::Equal;
    const bool isNotEqual = sign->test == Condition::Test::NotEqual;
    if (value.isEmpty() && (isEqual || isNotEqual)) {
        filter.query.where.push_back(
            {number, isEqual ? Condition::Test::Null : Condition::Test::NotNull, {}, {}});
        return {};
    }
    const TypeInfo& type = field->type->type == FieldType::List ? *field->type->element : *field->type;
    const bool holdsStructures = type.type == FieldType::Structure;
    if (holdsStructures || (!isEqual && !isNotEqual && (!isOrdered(field->type->type))))
        return invalid(FilterWords::tr("字段“%1”不能这样比较。").arg(name));
    auto wanted = valueOf(store, kind, *field, type, value);
    if (!wanted)
        return wanted.error();
    if (field->type->type == FieldType::List) {
        filter.also.push_back([number, isEqual, wanted = *wanted](const Record& record) {
            const Values list = record[number].as<Values>();
            return (std::find(list.begin(), list.end(), wanted) != list.end()) == isEqual;
        });
        return {};
    }
    filter.query.where.push_back({number, sign->test, std::move(*wanted), {}});
    return {};
}

} // namespace

Result<const KindInfo*> kindNamed(const QString& name)
{
    if (const KindInfo* kind = Kinds::byName(name))
        return kind;
    QStringList names;
    for (const KindInfo* kind : Kinds::all())
        names += QString::fromLatin1(kind->name);
    return invalid(FilterWords::tr("没有“%1”这种记录。有：%2。").arg(name, names.join(u", "_s)));
}

Result<Filter> parseFilter(const Store& store, const KindInfo& kind, const CommandLine& line)
{
    Filter filter;
    filter.kind = &kind;
    for (const QString& condition : line.values(u"where"_s)) {
        if (auto ok = addCondition(store, filter, condition); !ok)
            return ok.error();
    }
    filter.query.text = line.value(u"text"_s);
    if (line.has(u"order"_s)) {
        QString name = line.value(u"order"_s);
        filter.query.descending = name.startsWith(u'-');
        if (filter.query.descending)
            name.remove(0, 1);
        const FieldInfo* field = kind.fieldByName(name);
        if (!field || field->type->type == FieldType::List || field->type->type == FieldType::Structure)
            return invalid(FilterWords::tr("%1不能按“%2”排序。").arg(kind.displayLabel(), name));
        filter.query.orderBy = field->number;
    }
    return filter;
}

std::vector<Record> select(const Store& store, const Filter& filter, qint64 offset, qint64 limit)
{
    constexpr int part = 1000;
    std::vector<Record> result;
    Query query = filter.query;
    query.limit = part;
    const qint64 total = store.count(*filter.kind, query);
    for (query.offset = 0; query.offset < total; query.offset += part) {
        for (Record& record : store.list(*filter.kind, query)) {
            if (!std::all_of(filter.also.begin(), filter.also.end(),
                             [&](const auto& asks) { return asks(record); }))
                continue;
            if (--offset >= 0)
                continue;
            if (limit >= 0 && std::ssize(result) >= limit)
                return result;
            result.push_back(std::move(record));
        }
    }
    return result;
}

} // namespace jiannuo::ctl
