// SPDX-License-Identifier: Apache-2.0
#include "ledger/schema.h"

#include "domain/patch.h"

namespace jiannuo {

std::string columnOf(const FieldInfo& field)
{
    return std::string("\"") + field.name + '"';
}

namespace {

constexpr int firstFieldColumn = 4; // after key, id, gseq, waiting
const QDate epoch(1970, 1, 1);

const char* sqlType(const TypeInfo& type)
{
    switch (type.type) {
    case FieldType::Text:
        return "TEXT";
    case FieldType::Bytes:
    case FieldType::Id:
    case FieldType::List:
    case FieldType::Structure:
        return "BLOB";
    default:
        return "INTEGER";
    }
}

/// What an index holds: the field, and where long lists are filtered or sorted by it, all that they ask for.
std::string indexedColumns(const KindInfo& kind, const FieldInfo& field)
{
    const auto name = [&kind](int number) { return columnOf(*kind.fieldByNumber(number)); };
    std::string columns = columnOf(field);
    if (kind.listedBy == 0)
        return columns;
    if (field.number == kind.listedBy)
        columns += ", _key, " + name(kind.stateField) + ", " + name(kind.orgField);
    else if (field.number == kind.stateField)
        columns += ", " + name(kind.listedBy);
    else if (field.number == kind.orgField)
        columns += ", " + name(kind.listedBy) + ", " + name(kind.stateField);
    return columns;
}

KindTable makeTable(const KindInfo& kind)
{
    KindTable table;
    table.kind = &kind;
    table.name = std::string("\"") + kind.name + '"';
    std::string definition;
    std::string columns;
    std::string places;
    std::string assignments;
    std::string texts;
    for (const FieldInfo& field : kind.fields) {
        const std::string column = columnOf(field);
        definition += ", " + column + ' ' + sqlType(*field.type);
        columns += ", " + column;
        places += ", ?";
        assignments += ", " + column + "=?";
        if (field.is(Indexed)) {
            const std::string index = std::string(kind.name) + '.' + field.name;
            table.indexes.emplace_back(index,
                                       "CREATE INDEX \"" + index + "\" ON " + table.name + '('
                                           + indexedColumns(kind, field) + ')');
        }
        if (field.is(Searched)) {
            table.searched.push_back(field.number);
            texts += ", " + column;
        }
    }
    table.create = "CREATE TABLE IF NOT EXISTS " + table.name
        + "(_key INTEGER PRIMARY KEY, _id BLOB NOT NULL UNIQUE, _gseq INTEGER NOT NULL, _waiting INTEGER NOT "
          "NULL"
        + definition + ");";
    table.select = "SELECT _key, _id, _gseq, _waiting" + columns + " FROM " + table.name;
    table.selectById = table.select + " WHERE _id=?";
    table.selectTexts = "SELECT _key" + texts + " FROM " + table.name + " WHERE _id=?";
    table.insert =
        "INSERT INTO " + table.name + "(_id, _gseq, _waiting" + columns + ") VALUES(?, ?, ?" + places + ')';
    table.update = "UPDATE " + table.name + " SET _id=?, _gseq=?, _waiting=?" + assignments + " WHERE _key=?";
    return table;
}

} // namespace

const KindTable& tableOf(const KindInfo& kind)
{
    static const QHash<KindNumber, KindTable> tables = [] {
        QHash<KindNumber, KindTable> result;
        for (const KindInfo* each : Kinds::all())
            result.insert(each->number, makeTable(*each));
        return result;
    }();
    return *tables.constFind(kind.number);
}

void bindValue(SQLite::Statement& statement, int index, const TypeInfo& type, const Value& value)
{
    if (value.isNull()) {
        statement.bind(index);
        return;
    }
    switch (type.type) {
    case FieldType::Boolean:
        statement.bind(index, value.as<bool>() ? 1 : 0);
        break;
    case FieldType::Integer:
    case FieldType::Enumeration:
        statement.bind(index, static_cast<int64_t>(value.as<qint64>()));
        break;
    case FieldType::Decimal:
        statement.bind(index, static_cast<int64_t>(value.as<Decimal>().units()));
        break;
    case FieldType::Text:
        bindText(statement, index, value.as<QString>());
        break;
    case FieldType::Bytes:
        bindBytes(statement, index, value.as<QByteArray>());
        break;
    case FieldType::Id:
        bindBytes(statement, index, value.as<Id>().toRfc4122());
        break;
    case FieldType::Date:
        statement.bind(index, static_cast<int64_t>(epoch.daysTo(value.as<QDate>())));
        break;
    case FieldType::Instant:
        statement.bind(index, static_cast<int64_t>(value.as<Instant>().ms));
        break;
    case FieldType::List:
    case FieldType::Structure:
        bindBytes(statement, index, encodeValue(type, value));
        break;
    }
}

Value columnValue(const SQLite::Column& column, const TypeInfo& type)
{
    if (column.isNull())
        return {};
    switch (type.type) {
    case FieldType::Boolean:
        return column.getInt() != 0;
    case FieldType::Integer:
    case FieldType::Enumeration:
        return static_cast<qint64>(column.getInt64());
    case FieldType::Decimal:
        return Decimal::fromUnits(column.getInt64());
    case FieldType::Text:
        return textOf(column);
    case FieldType::Bytes:
        return bytesOf(column);
    case FieldType::Id:
        return Id::fromRfc4122(bytesOf(column));
    case FieldType::Date:
        return epoch.addDays(column.getInt64());
    case FieldType::Instant:
        return Instant{column.getInt64()};
    case FieldType::List:
    case FieldType::Structure:
        return decodeValue(type, bytesOf(column));
    }
    return {};
}

Record readRow(SQLite::Statement& statement, const KindTable& table)
{
    Record record;
    record.kind = table.kind;
    record.id = Id::fromRfc4122(bytesOf(statement.getColumn(1)));
    record.gseq = statement.getColumn(2).getInt64();
    record.waiting = statement.getColumn(3).getInt() != 0;
    record.fields.reserve(table.kind->fields.size());
    int column = firstFieldColumn;
    for (const FieldInfo& field : table.kind->fields) {
        if (Value value = columnValue(statement.getColumn(column++), *field.type); !value.isNull())
            record.fields.set(field.number, std::move(value));
    }
    return record;
}

} // namespace jiannuo
