// SPDX-License-Identifier: Apache-2.0
#include "raw_sqlite.h"

#include "domain/kind.h"
#include "ledger/search.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace jiannuo::bench {

namespace {

struct Closer {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

void must(int code, sqlite3* database)
{
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
        qFatal("%s", sqlite3_errmsg(database));
}

Connection open(const QString& path)
{
    sqlite3* database = nullptr;
    const int code = sqlite3_open(path.toUtf8().constData(), &database);
    Connection connection(database);
    must(code, database);
    for (const char* pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                               "PRAGMA wal_autocheckpoint=4000", "PRAGMA cache_size=-16000"})
        must(sqlite3_exec(database, pragma, nullptr, nullptr, nullptr), database);
    return connection;
}

Statement prepare(const Connection& connection, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    must(sqlite3_prepare_v2(connection.get(), sql.c_str(), -1, &statement, nullptr), connection.get());
    return Statement(statement);
}

/// A cell is its type, its size and its bytes.
void add(QByteArray& cells, int type, const void* bytes, int size)
{
    cells += static_cast<char>(type);
    cells.append(reinterpret_cast<const char*>(&size), sizeof size);
    cells.append(static_cast<const char*>(bytes), size);
}

void addColumn(QByteArray& cells, sqlite3_stmt* row, int column)
{
    const int type = sqlite3_column_type(row, column);
    if (type == SQLITE_INTEGER) {
        const sqlite3_int64 number = sqlite3_column_int64(row, column);
        add(cells, type, &number, sizeof number);
    } else if (type == SQLITE_NULL) {
        add(cells, type, nullptr, 0);
    } else {
        const void* bytes = sqlite3_column_blob(row, column);
        add(cells, type, bytes, sqlite3_column_bytes(row, column));
    }
}

const char* bind(sqlite3_stmt* statement, int index, const char* cell)
{
    const int type = *cell++;
    int size = 0;
    std::memcpy(&size, cell, sizeof size);
    cell += sizeof size;
    if (type == SQLITE_INTEGER) {
        sqlite3_int64 number = 0;
        std::memcpy(&number, cell, sizeof number);
        sqlite3_bind_int64(statement, index, number);
    } else if (type == SQLITE_TEXT) {
        sqlite3_bind_text(statement, index, cell, size, SQLITE_STATIC);
    } else if (type == SQLITE_BLOB) {
        sqlite3_bind_blob(statement, index, cell, size, SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, index);
    }
    return cell + size;
}

} // namespace

RawRows::RawRows(const QString& database, qint64 after, qint64 through)
{
    const Connection connection = open(database);
    const auto isThere = [&](const std::string& table, const std::string& column) {
        return sqlite3_table_column_metadata(connection.get(), nullptr, table.c_str(), column.c_str(),
                                             nullptr, nullptr, nullptr, nullptr, nullptr)
            == SQLITE_OK;
    };
    const bool isSearched = isThere("search_data", "block"); // of a virtual table nothing is known yet
    const auto read = [&](const std::string& table, const std::string& gseq) {
        if (!isThere(table, gseq))
            return; // a table of the other side
        const Statement rows = prepare(connection,
                                       "SELECT *, " + gseq + " FROM \"" + table + "\" WHERE " + gseq
                                           + ">? AND " + gseq + "<=? ORDER BY " + gseq);
        sqlite3_bind_int64(rows.get(), 1, after);
        sqlite3_bind_int64(rows.get(), 2, through);
        const int columns = sqlite3_column_count(rows.get()) - 1;
        std::string places;
        for (int i = 0; i < columns; ++i)
            places += i == 0 ? "?" : ",?";
        while (sqlite3_step(rows.get()) == SQLITE_ROW) {
            m_entries.push_back({sqlite3_column_int64(rows.get(), columns), m_cells.size(),
                                 static_cast<int>(m_inserts.size())});
            for (int i = 0; i < columns; ++i)
                addColumn(m_cells, rows.get(), i);
        }
        m_inserts.push_back("INSERT INTO \"" + table + "\" VALUES(" + places + ')');
        m_columns.push_back(columns);
    };
    for (const char* table : {"operation", "operation_record", "visible_to"})
        read(table, "gseq");
    for (const KindInfo* kind : Kinds::all()) {
        read(kind->name, "_gseq");
        std::string texts;
        for (const FieldInfo& field : kind->fields) {
            if (field.is(Searched) && field.type->type == FieldType::Text)
                texts += std::string(texts.empty() ? "" : ", ") + '"' + field.name + '"';
        }
        if (texts.empty() || !isSearched)
            continue;
        // The search index does not keep its texts: they are made again of the row's.
        const Statement rows = prepare(connection,
                                       "SELECT _key, _gseq, " + texts + " FROM \"" + kind->name
                                           + "\" WHERE _gseq>? AND _gseq<=? ORDER BY _gseq");
        sqlite3_bind_int64(rows.get(), 1, after);
        sqlite3_bind_int64(rows.get(), 2, through);
        while (sqlite3_step(rows.get()) == SQLITE_ROW) {
            QString text;
            for (int i = 2; i < sqlite3_column_count(rows.get()); ++i) {
                text += QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(rows.get(), i)),
                                          sqlite3_column_bytes(rows.get(), i));
                text += u'\n';
            }
            const QByteArray tokens = searchTokens(text).toUtf8();
            if (tokens.isEmpty())
                continue;
            const sqlite3_int64 rowid = sqlite3_column_int64(rows.get(), 0) * 256 + kind->number;
            m_entries.push_back(
                {sqlite3_column_int64(rows.get(), 1), m_cells.size(), static_cast<int>(m_inserts.size())});
            add(m_cells, SQLITE_INTEGER, &rowid, sizeof rowid);
            add(m_cells, SQLITE_TEXT, tokens.constData(), static_cast<int>(tokens.size()));
        }
        m_inserts.emplace_back("INSERT INTO search(rowid, text) VALUES(?,?)");
        m_columns.push_back(2);
    }
    std::stable_sort(m_entries.begin(), m_entries.end(),
                     [](const Entry& a, const Entry& b) { return a.gseq < b.gseq; });
}

void RawRows::writeTo(const QString& database, qint64 operations) const
{
    const Connection connection = open(database);
    std::vector<Statement> statements;
    for (const std::string& insert : m_inserts)
        statements.push_back(prepare(connection, insert));
    const auto execute = [&](const char* sql) {
        must(sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr), connection.get());
    };
    execute("BEGIN IMMEDIATE");
    qint64 first = m_entries.empty() ? 0 : m_entries.front().gseq;
    for (const Entry& entry : m_entries) {
        if (operations > 0 && entry.gseq >= first + operations) {
            execute("COMMIT");
            execute("BEGIN IMMEDIATE");
            first = entry.gseq;
        }
        sqlite3_stmt* statement = statements[static_cast<std::size_t>(entry.table)].get();
        const char* cell = m_cells.constData() + entry.at;
        for (int i = 1; i <= m_columns[static_cast<std::size_t>(entry.table)]; ++i)
            cell = bind(statement, i, cell);
        must(sqlite3_step(statement), connection.get());
        sqlite3_reset(statement);
    }
    execute("COMMIT");
}

} // namespace jiannuo::bench
