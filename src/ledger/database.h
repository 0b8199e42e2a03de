#pragma once

#include "domain/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QByteArrayView>

#include <memory>
#include <unordered_map>

namespace jiannuo {

/// One SQLite connection with its prepared statements. Throws SQLite::Exception inside; attempt() turns that
/// into an Error at the ledger's edge.
class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    /// WAL, durable commits. One connection writes and checkpoints, readers never do: SQLite below 3.51.3 can
    /// lose a WAL reset between connections otherwise.
    Database(const QString& path, Access access);

    /// A prepared statement, reset, ready to bind. Valid until the next call with the same text.
    SQLite::Statement& prepare(const std::string& sql);
    void execute(const std::string& sql) { m_db.exec(sql); }
    SQLite::Database& connection() { return m_db; }

private:
    SQLite::Database m_db;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
};

/// A transaction that rolls back unless it is committed.
using Transaction = SQLite::Transaction;

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
