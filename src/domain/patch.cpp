// SPDX-License-Identifier: Apache-2.0
#include "domain/patch.h"

namespace jiannuo {

namespace {

constexpr quint64 longestList = 10'000;
constexpr int maximumDepth = 16;
const QDate epoch(1970, 1, 1);

const FieldInfo* find(std::span<const FieldInfo> fields, qint64 number)
{
    for (const FieldInfo& field : fields) {
        if (field.number == number)
            return &field;
    }
    return nullptr;
}

void writeValue(cbor::Writer& writer, const TypeInfo& type, const Value& value)
{
    if (value.isNull()) {
        writer.null();
        return;
    }
    switch (type.type) {
    case FieldType::Boolean:
        writer.boolean(value.as<bool>());
        break;
    case FieldType::Integer:
    case FieldType::Enumeration:
        writer.integer(value.as<qint64>());
        break;
    case FieldType::Decimal:
        writer.integer(value.as<Decimal>().units());
        break;
    case FieldType::Text:
        writer.text(value.as<QString>());
        break;
    case FieldType::Bytes:
        writer.bytes(value.as<QByteArray>());
        break;
    case FieldType::Id:
        writer.bytes(value.as<Id>().toRfc4122());
        break;
    case FieldType::Date:
        writer.integer(epoch.daysTo(value.as<QDate>()));
        break;
    case FieldType::Instant:
        writer.integer(value.as<Instant>().ms);
        break;
    case FieldType::List: {
        const Values list = value.as<Values>();
        writer.array(list.size());
        for (const Value& element : list)
            writeValue(writer, *type.element, element);
        break;
    }
    case FieldType::Structure:
        writePatch(writer, type.structure(), value.as<Fields>());
        break;
    }
}

Fields readFields(cbor::Reader& reader, std::span<const FieldInfo> fields, bool* hasUnknown, int depth);

Value readValue(cbor::Reader& reader, const TypeInfo& type, bool* hasUnknown, int depth)
{
    if (reader.null())
        return {};
    switch (type.type) {
    case FieldType::Boolean:
        return reader.boolean();
    case FieldType::Integer:
    case FieldType::Enumeration:
        return reader.integer();
    case FieldType::Decimal:
        return Decimal::fromUnits(reader.integer());
    case FieldType::Text: {
        QString text = reader.text();
        if (text.size() > longestPatchText)
            reader.fail();
        return text.isEmpty() ? Value() : Value(std::move(text));
    }
    case FieldType::Bytes: {
        const QByteArrayView bytes = reader.bytes();
        return bytes.isEmpty() ? Value() : Value(bytes.toByteArray());
    }
    case FieldType::Id: {
        const QByteArrayView bytes = reader.bytes();
        if (bytes.size() != 16)
            reader.fail();
        const Id id = reader.failed() ? Id() : Id::fromRfc4122(bytes.toByteArray());
        return id.isNull() ? Value() : Value(id);
    }
    case FieldType::Date: {
        const qint64 days = reader.integer();
        if (days < -800'000 || days > 3'000'000)
            reader.fail();
        return reader.failed() ? Value() : Value(epoch.addDays(days));
    }
    case FieldType::Instant:
        return Instant{reader.integer()};
    case FieldType::List: {
        const quint64 count = reader.array();
        if (count > longestList || depth > maximumDepth) {
            reader.fail();
            return {};
        }
        Values list;
        list.reserve(static_cast<std::size_t>(count));
        for (quint64 i = 0; i < count && !reader.failed(); ++i)
            list.push_back(readValue(reader, *type.element, hasUnknown, depth + 1));
        return list.empty() ? Value() : Value(std::move(list));
    }
    case FieldType::Structure:
        return readFields(reader, type.structure(), hasUnknown, depth + 1);
    }
    return {};
}

Fields readFields(cbor::Reader& reader, std::span<const FieldInfo> fields, bool* hasUnknown, int depth)
{
    Fields patch;
    qint64 previous = -1;
    if (depth > maximumDepth)
        reader.fail();
    quint64 count = reader.map();
    patch.reserve(std::min(fields.size(), static_cast<std::size_t>(count)));
    for (; count > 0 && !reader.failed(); --count) {
        previous = reader.key(previous);
        if (const FieldInfo* field = find(fields, previous)) {
            patch.set(field->number, readValue(reader, *field->type, hasUnknown, depth));
        } else {
            reader.item();
            if (hasUnknown)
                *hasUnknown = true;
        }
    }
    return patch;
}

} // namespace

void writePatch(cbor::Writer& writer, std::span<const FieldInfo> fields, const Fields& patch)
{
    writer.map(patch.size());
    for (const auto& [number, value] : patch) {
        writer.key(static_cast<quint64>(number));
        if (const FieldInfo* field = find(fields, number))
            writeValue(writer, *field->type, value);
        else
            writer.null();
    }
}

Fields readPatch(cbor::Reader& reader, std::span<const FieldInfo> fields, bool* hasUnknown)
{
    return readFields(reader, fields, hasUnknown, 0);
}

QByteArray encodeValue(const TypeInfo& type, const Value& value)
{
    cbor::Writer writer;
    writeValue(writer, type, value);
    return writer.take();
}

Value decodeValue(const TypeInfo& type, QByteArrayView bytes)
{
    cbor::Reader reader(bytes);
    Value value = readValue(reader, type, nullptr, 0);
    return reader.failed() || !reader.atEnd() ? Value() : value;
}

QByteArray encodeFields(const KindInfo& kind, const Fields& fields)
{
    cbor::Writer writer;
    writePatch(writer, kind.fields, fields);
    return writer.take();
}

Result<Fields> decodeFields(const KindInfo& kind, QByteArrayView bytes)
{
    cbor::Reader reader(bytes);
    Fields fields = readPatch(reader, kind.fields, nullptr);
    if (reader.failed() || !reader.atEnd())
        return Error{ErrorCode::Corrupt, QCoreApplication::translate("Patch", "记录内容已损坏，无法读取。")};
    return fields;
}

} // namespace jiannuo
