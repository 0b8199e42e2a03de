// SPDX-License-Identifier: Apache-2.0
#include "ledger/database.h"

#include <sqlite3.h>

#include <QFile>

namespace jiannuo {

namespace {

/// The name for SQLite, before it is asked for the first time: nobody wants to know how much memory it takes,
/// and counting it is a lock at every allocation.
std::string fileName(const QString& path)
{
    [[maybe_unused]] static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return QFile::encodeName(path).toStdString();
}

} // namespace

Database::Database(const QString& path, Access access)
    : m_db(fileName(path),
           SQLite::OPEN_NOMUTEX
               | (access == Access::ReadOnly ? SQLite::OPEN_READONLY
                                             : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE),
           10'000)
{
    if (access == Access::ReadOnly) {
        m_db.exec("PRAGMA query_only=1");
    } else {
        m_db.exec("PRAGMA journal_mode=WAL");
        m_db.exec("PRAGMA synchronous=FULL");
        m_db.exec("PRAGMA wal_autocheckpoint=4000");
    }
    m_db.exec("PRAGMA cache_size=-16000");
    m_db.exec("PRAGMA temp_store=MEMORY");
    m_db.exec("PRAGMA trusted_schema=0");
}

void Database::addColumn(const char* table, const char* column, const char* type)
{
    auto query = prepare("SELECT 1 FROM pragma_table_info(?) WHERE name=?");
    query.bind(1, table);
    query.bind(2, column);
    const bool exists = query.executeStep();
    query.reset();
    if (!exists)
        execute(std::string("ALTER TABLE ") + table + " ADD COLUMN " + column + ' ' + type);
}

bool Database::renameTable(const char* earlier, const char* name)
{
    if (!m_db.tableExists(earlier))
        return true;
    const bool isMixed = m_db.tableExists(name);
    execute(isMixed ? std::string("DROP TABLE ") + earlier
                    : std::string("ALTER TABLE ") + earlier + " RENAME TO " + name);
    return !isMixed;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_db.getHandle()) == 0;
}

qint64 Database::changes() const
{
    return sqlite3_total_changes64(m_db.getHandle());
}

/// The smallest change of the database's own that there is. That it is written is enough: its frame lies
/// where the failed commit's first one lay, so that nothing behind it counts.
void Database::supersedeFailedCommit() noexcept
{
    try {
        const int times = m_db.execAndGet("PRAGMA user_version").getInt();
        m_db.exec("PRAGMA user_version=" + std::to_string(times % 1'000'000 + 1));
    } catch (const SQLite::Exception&) {
        // The next commit lies over both.
    }
}

void Transaction::commit()
{
    try {
        m_open->commit();
    } catch (const SQLite::Exception&) {
        m_open.reset(); // rolls back
        m_database.supersedeFailedCommit();
        throw;
    }
}

Use Database::prepare(const std::string& sql)
{
    auto& statement = m_statements[sql];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_db, sql);
    statement->reset();
    statement->clearBindings();
    return Use(*statement);
}

Error storageError(const SQLite::Exception& exception)
{
    const QString detail = QString::fromUtf8(exception.what());
    switch (exception.getErrorCode()) {
    case SQLITE_FULL:
        return {ErrorCode::StorageFailed,
                QCoreApplication::translate("Database",
                                            "存储空间已满。请清理空间后再试，已登记的内容没有丢失。")};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {
            ErrorCode::Corrupt,
            QCoreApplication::translate("Database", "数据文件已损坏（%1）。请联系管理员恢复。").arg(detail)};
    default:
        return {ErrorCode::StorageFailed,
                QCoreApplication::translate("Database", "读写数据失败（%1）。请稍后再试。").arg(detail)};
    }
}

void bindBytes(SQLite::Statement& statement, int index, QByteArrayView bytes)
{
    statement.bind(index, static_cast<const void*>(bytes.data()), static_cast<int>(bytes.size()));
}

void bindText(SQLite::Statement& statement, int index, QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    statement.bind(index, std::string(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

QByteArray bytesOf(const SQLite::Column& column)
{
    const int size = column.getBytes();
    return size > 0 ? QByteArray(static_cast<const char*>(column.getBlob()), size) : QByteArray();
}

QString textOf(const SQLite::Column& column)
{
    return column.isNull() ? QString() : QString::fromUtf8(column.getText(), column.getBytes());
}

} // namespace jiannuo
