// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"
#include "ledger/database.h"

namespace jiannuo {

/// The SQL that follows from the declarations. Nobody writes an INSERT for a kind by hand.
///
/// A kind's table holds `_key INTEGER PRIMARY KEY, _id BLOB UNIQUE, _gseq, _waiting` and one column per
/// field: dates as days since 1970, instants as milliseconds, decimals as ten-thousandths, lists and
/// structures as their CBOR.
struct KindTable {
    const KindInfo* kind = nullptr;
    std::string name;
    std::string select; ///< "SELECT _key, _id, _gseq, _waiting, … FROM …"
    std::string selectById;
    std::string selectTexts; ///< the key and the searched fields, by id
    std::string insert;
    std::string update;
    std::string create; ///< the table
    std::vector<std::pair<std::string, std::string>> indexes; ///< name, and CREATE INDEX … as SQLite keeps it
    std::vector<int> searched;
};

const KindTable& tableOf(const KindInfo& kind);

/// Column of a field, quoted.
std::string columnOf(const FieldInfo& field);

void bindValue(SQLite::Statement& statement, int index, const TypeInfo& type, const Value& value);
Value columnValue(const SQLite::Column& column, const TypeInfo& type);
/// Reads a row of `select`.
Record readRow(SQLite::Statement& statement, const KindTable& table);

} // namespace jiannuo
