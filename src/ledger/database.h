// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QByteArrayView>

#include <memory>
#include <optional>
#include <unordered_map>

namespace jiannuo {

/// A prepared statement while somebody uses it. It is reset at the end: a statement that was not read to its
/// last row would hold its snapshot of the database, and its reader would never see anything new again.
class Use {
public:
    explicit Use(SQLite::Statement& statement)
        : m_statement(statement)
    {
    }
    ~Use() { m_statement.tryReset(); }
    Q_DISABLE_COPY_MOVE(Use)

    template <class... Arguments> void bind(Arguments&&... arguments)
    {
        m_statement.bind(std::forward<Arguments>(arguments)...);
    }
    bool executeStep() { return m_statement.executeStep(); }
    int exec() { return m_statement.exec(); }
    void reset() { m_statement.reset(); }
    SQLite::Column getColumn(int index) { return m_statement.getColumn(index); }
    operator SQLite::Statement&() { return m_statement; }

private:
    SQLite::Statement& m_statement;
};

/// One SQLite connection with its prepared statements, for one thread at a time: it has no lock of its own.
/// Throws SQLite::Exception inside; attempt() turns that into an Error at the ledger's edge.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// WAL, durable commits. One connection writes and checkpoints, readers never do: SQLite below 3.51.3 can
    /// lose a WAL reset between connections otherwise.
    Database(const QString& path, Access access);

    /// A prepared statement, reset, ready to bind. Valid until the next call with the same text.
    Use prepare(const std::string& sql);
    void execute(const std::string& sql) { m_db.exec(sql); }
    /// Where a table was made before it had that column.
    void addColumn(const char* table, const char* column, const char* type);
    /// Where a table was made under an earlier name. False where both are there, because an earlier program
    /// came back for a while: then the earlier one is dropped, and what the table holds has to be made anew.
    bool renameTable(const char* earlier, const char* name);
    bool isInTransaction() const;
    /// How many rows were ever written on this connection.
    qint64 changes() const;
    /// After a commit that failed: SQLite may have written all of it to the journal before the disk refused,
    /// and would take it for committed at the next start. Something else is written over it.
    void supersedeFailedCommit() noexcept;
    SQLite::Database& connection() { return m_db; }

private:
    SQLite::Database m_db;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// A transaction that rolls back unless it is committed.
class Transaction {
public:
    explicit Transaction(Database& database)
        : m_database(database)
        , m_open(std::in_place, database.connection())
    {
    }

    /// Throws where it cannot be committed: then nothing of it is there, now or at the next start.
    void commit();

private:
    Database& m_database;
    std::optional<SQLite::Transaction> m_open;
};

Error storageError(const SQLite::Exception& exception);

/// Runs what may throw, and turns a throw into StorageFailed (or Corrupt).
template <class F> auto attempt(F&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& exception) {
        return storageError(exception);
    }
}

void bindBytes(SQLite::Statement& statement, int index, QByteArrayView bytes);
void bindText(SQLite::Statement& statement, int index, QStringView text);
QByteArray bytesOf(const SQLite::Column& column);
QString textOf(const SQLite::Column& column);

} // namespace jiannuo
