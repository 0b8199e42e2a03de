// SPDX-License-Identifier: Apache-2.0
#include "domain/json.h"

#include "domain/china_time.h"

#include <QDateTime>
#include <QJsonArray>

namespace jiannuo {

namespace {

Error wrong(const QString& path, const QString& what)
{
    return {ErrorCode::InvalidInput, QCoreApplication::translate("Json", "“%1”不对：%2").arg(path, what)};
}

QJsonValue write(const TypeInfo& type, const Value& value)
{
    switch (type.type) {
    case FieldType::Boolean:
        return value.as<bool>();
    case FieldType::Integer:
        return value.as<qint64>();
    case FieldType::Enumeration: {
        const EnumEntry* entry = type.enumeration->byNumber(value.as<qint64>());
        return entry ? QJsonValue(QLatin1StringView(entry->name)) : QJsonValue(value.as<qint64>());
    }
    case FieldType::Decimal:
        return value.as<Decimal>().toString();
    case FieldType::Text:
        return value.as<QString>();
    case FieldType::Bytes:
        return QString::fromLatin1(value.as<QByteArray>().toHex());
    case FieldType::Id:
        return value.as<Id>().toString(QUuid::WithoutBraces);
    case FieldType::Date:
        return value.as<QDate>().toString(Qt::ISODate);
    case FieldType::Instant: {
        const auto moment = value.as<Instant>();
        return moment.isGiven()
            ? QJsonValue(QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).toString(Qt::ISODateWithMs))
            : QJsonValue();
    }
    case FieldType::List: {
        QJsonArray list;
        for (const Value& element : value.as<Values>())
            list.append(write(*type.element, element));
        return list;
    }
    case FieldType::Structure:
        return toJson(type.structure(), value.as<Fields>());
    }
    return {};
}

Result<Fields> readObject(std::span<const FieldInfo> fields, const QJsonObject& json, const QString& path);

QString allNames(const EnumInfo& info)
{
    QStringList names;
    for (const EnumEntry& entry : info.entries)
        names += QLatin1StringView(entry.name);
    return names.join(u", ");
}

Result<Value> read(const TypeInfo& type, const QJsonValue& json, const QString& path)
{
    const auto text = [&] { return json.toString(); };
    if (json.isNull())
        return Value();
    switch (type.type) {
    case FieldType::Boolean:
        if (!json.isBool())
            return wrong(path, QCoreApplication::translate("Json", "请写 true 或 false。"));
        return Value(json.toBool());
    case FieldType::Integer:
        if (!json.isDouble() || json.toDouble() != static_cast<double>(json.toInteger()))
            return wrong(path, QCoreApplication::translate("Json", "请写整数。"));
        return Value(json.toInteger());
    case FieldType::Enumeration: {
        const EnumEntry* entry = type.enumeration->byName(text());
        if (!entry)
            return wrong(
                path,
                QCoreApplication::translate("Json", "可以写的有：%1。").arg(allNames(*type.enumeration)));
        return Value(static_cast<qint64>(entry->number));
    }
    case FieldType::Decimal: {
        const auto number = Decimal::parse(
            json.isDouble() ? QString::number(json.toDouble(), 'f', QLocale::FloatingPointShortest) : text());
        if (!number)
            return wrong(path, number.error().sentence);
        return Value(*number);
    }
    case FieldType::Text:
        if (!json.isString())
            return wrong(path, QCoreApplication::translate("Json", "请写文字。"));
        return text().isEmpty() ? Value() : Value(text());
    case FieldType::Bytes: {
        const QByteArray bytes = QByteArray::fromHex(text().toLatin1());
        if (!json.isString() || bytes.toHex() != text().toLower().toLatin1())
            return wrong(path, QCoreApplication::translate("Json", "请写十六进制。"));
        return bytes.isEmpty() ? Value() : Value(bytes);
    }
    case FieldType::Id: {
        const Id id = Id::fromString(text());
        if (id.isNull())
            return wrong(path, QCoreApplication::translate("Json", "请写记录的编号（UUID）。"));
        return Value(id);
    }
    case FieldType::Date: {
        const QDate date = QDate::fromString(text(), Qt::ISODate);
        if (!date.isValid())
            return wrong(path, QCoreApplication::translate("Json", "请写日期，如 2026-08-31。"));
        return Value(date);
    }
    case FieldType::Instant: {
        const QDateTime moment = QDateTime::fromString(text(), Qt::ISODateWithMs);
        // Without a zone it is what the clock on the wall shows in China, wherever this program runs.
        const Instant at{moment.timeSpec() == Qt::LocalTime
                             ? chinaStartOfDay(moment.date()).ms + moment.time().msecsSinceStartOfDay()
                             : moment.toMSecsSinceEpoch()};
        if (!moment.isValid() || !at.isGiven())
            return wrong(path, QCoreApplication::translate("Json", "请写时间，如 2026-08-31T07:00:00Z。"));
        return Value(at);
    }
    case FieldType::List: {
        if (!json.isArray())
            return wrong(path, QCoreApplication::translate("Json", "请写列表。"));
        Values list;
        const QJsonArray elements = json.toArray();
        for (qsizetype i = 0; i < elements.size(); ++i) {
            auto element = read(*type.element, elements[i], u"%1[%2]"_qs.arg(path).arg(i));
            if (!element)
                return element.error();
            list.push_back(std::move(*element));
        }
        return list.empty() ? Value() : Value(std::move(list));
    }
    case FieldType::Structure: {
        if (!json.isObject())
            return wrong(path, QCoreApplication::translate("Json", "请写对象。"));
        auto content = readObject(type.structure(), json.toObject(), path + u'.');
        if (!content)
            return content.error();
        return Value(std::move(*content));
    }
    }
    return Value();
}

Result<Fields> readObject(std::span<const FieldInfo> fields, const QJsonObject& json, const QString& path)
{
    Fields result;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&](const FieldInfo& f) {
            return it.key() == QLatin1StringView(f.name);
        });
        if (field == fields.end())
            return wrong(path + it.key(), QCoreApplication::translate("Json", "没有这个字段。"));
        auto value = read(*field->type, it.value(), path + it.key());
        if (!value)
            return value.error();
        result.set(field->number, std::move(*value));
    }
    return result;
}

} // namespace

QJsonObject toJson(std::span<const FieldInfo> fields, const Fields& content)
{
    QJsonObject json;
    for (const FieldInfo& field : fields) {
        const Value& value = content[field.number];
        if (const QJsonValue written = value.isNull() ? QJsonValue() : write(*field.type, value);
            !written.isNull())
            json.insert(QLatin1StringView(field.name), written);
    }
    return json;
}

QJsonObject toJson(const KindInfo& kind, const Fields& fields)
{
    return toJson(kind.fields, fields);
}

Result<Fields> fromJson(const KindInfo& kind, const QJsonObject& json)
{
    return readObject(kind.fields, json, {});
}

Result<Fields> fromJson(std::span<const FieldInfo> fields, const QJsonObject& json)
{
    return readObject(fields, json, {});
}

QString displayText(const TypeInfo& type, const Value& value)
{
    if (value.isNull())
        return {};
    switch (type.type) {
    case FieldType::Boolean:
        return value.as<bool>() ? QCoreApplication::translate("Json", "是")
                                : QCoreApplication::translate("Json", "否");
    case FieldType::Enumeration:
        return type.enumeration->label(value.as<qint64>());
    case FieldType::List: {
        QStringList parts;
        for (const Value& element : value.as<Values>())
            parts += displayText(*type.element, element);
        return parts.join(u"；");
    }
    case FieldType::Structure: {
        QStringList parts;
        for (const FieldInfo& field : type.structure()) {
            if (const QString part = displayText(*field.type, value.as<Fields>()[field.number]);
                !part.isEmpty())
                parts += field.displayLabel() + u' ' + part;
        }
        return parts.join(u"，");
    }
    case FieldType::Instant:
        return value.as<Instant>().isGiven() ? chinaTimeText(value.as<Instant>()) : QString();
    case FieldType::Bytes:
        return QCoreApplication::translate("Json", "%n 字节", nullptr,
                                           static_cast<int>(value.as<QByteArray>().size()));
    default:
        return write(type, value).toVariant().toString();
    }
}

} // namespace jiannuo
