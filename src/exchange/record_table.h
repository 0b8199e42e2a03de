// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/presentation.h"
#include "exchange/table_writer.h"
#include "ledger/store.h"

#include <functional>

namespace jiannuo {

/// Records of a kind as a table that people read: the fields of its presentation in their order, the state in
/// words, names instead of ids; days, moments and figures as what they are.
class RecordTable {
public:
    RecordTable(const View& view, const KindInfo& kind);

    const std::vector<TableColumn>& columns() const { return m_columns; }
    std::vector<TableCell> row(const Record& record) const;

private:
    const View& m_view;
    std::vector<const FieldInfo*> m_fields;
    std::vector<TableColumn> m_columns;
};

/// A value as it stands in a table.
TableCell tableCell(const View& view, const FieldInfo& field, const Value& value);

/// Writes all records that the query finds, however many; how many they were. `goesOn` is told how many are
/// written and ends it by saying false: then nothing is left, and the error is Cancelled. Throws
/// SQLite::Exception.
Result<qint64> writeRecords(const Store& store, const KindInfo& kind, Query query, TableWriter& writer,
                            const std::function<bool(qint64 written)>& goesOn = {});

} // namespace jiannuo
