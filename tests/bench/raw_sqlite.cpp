#include "raw_sqlite.h"

#include "ledger/search.h"

#include <sqlite3.h>

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

template <class Row> Row readRow(sqlite3_stmt* statement)
{
    Row row;
    for (int i = 0; i < sqlite3_column_count(statement); ++i) {
        const int size = sqlite3_column_bytes(statement, i);
        switch (sqlite3_column_type(statement, i)) {
        case SQLITE_INTEGER:
            row.emplace_back(static_cast<std::int64_t>(sqlite3_column_int64(statement, i)));
            break;
        case SQLITE_TEXT:
            row.emplace_back(std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, i)),
                                         static_cast<std::size_t>(size)));
            break;
        case SQLITE_BLOB:
            row.emplace_back(QByteArray(static_cast<const char*>(sqlite3_column_blob(statement, i)), size));
            break;
        default:
            row.emplace_back();
        }
    }
    return row;
}

template <class Row>
std::pair<std::string, std::vector<Row>> readTable(const Connection& connection, const std::string& table,
                                                   const std::string& order)
{
    const Statement select = prepare(connection, "SELECT * FROM " + table + " ORDER BY " + order);
    std::string places;
    for (int i = 0; i < sqlite3_column_count(select.get()); ++i)
        places += i == 0 ? "?" : ",?";
    std::vector<Row> rows;
    while (sqlite3_step(select.get()) == SQLITE_ROW)
        rows.push_back(readRow<Row>(select.get()));
    return {"INSERT INTO " + table + " VALUES(" + places + ")", std::move(rows)};
}

template <class Row> void insert(const Connection& connection, const Statement& statement, const Row& row)
{
    int index = 0;
    for (const auto& cell : row) {
        ++index;
        if (const auto* number = std::get_if<std::int64_t>(&cell))
            sqlite3_bind_int64(statement.get(), index, *number);
        else if (const auto* bytes = std::get_if<QByteArray>(&cell))
            sqlite3_bind_blob(statement.get(), index, bytes->constData(), static_cast<int>(bytes->size()),
                              SQLITE_STATIC);
        else if (const auto* text = std::get_if<std::string>(&cell))
            sqlite3_bind_text(statement.get(), index, text->data(), static_cast<int>(text->size()),
                              SQLITE_STATIC);
        else
            sqlite3_bind_null(statement.get(), index);
    }
    must(sqlite3_step(statement.get()), connection.get());
    sqlite3_reset(statement.get());
}

} // namespace

RawRows::RawRows(const QString& database, const QString& kind)
{
    const Connection connection = open(database);
    const std::string table = '"' + kind.toStdString() + '"';
    std::tie(m_insert, m_rows) = readTable<Row>(connection, table, "_key");
    for (const auto& [name, order] :
         {std::pair{"operation", "gseq"}, std::pair{"operation_record", "gseq"}}) {
        auto [sql, rows] = readTable<Row>(connection, name, order);
        m_others.push_back({std::move(sql), std::move(rows)});
    }
    Source search{"INSERT INTO search(rowid, text) VALUES(?, ?)", {}};
    const Statement texts =
        prepare(connection, "SELECT _key, \"text\", \"goal\" FROM " + table + " ORDER BY _key");
    while (sqlite3_step(texts.get()) == SQLITE_ROW) {
        const auto cell = [&](int column) {
            return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(texts.get(), column)));
        };
        const std::int64_t rowid = sqlite3_column_int64(texts.get(), 0) * 256;
        search.rows.push_back(
            {Cell(rowid), Cell(searchTokens(QString(cell(1) + u'\n' + cell(2))).toStdString())});
    }
    m_others.push_back(std::move(search));
}

void RawRows::writeTo(const QString& database, std::size_t perCommit, bool all) const
{
    const Connection connection = open(database);
    const Statement own = prepare(connection, m_insert);
    std::vector<Statement> statements;
    for (const Source& source : m_others)
        statements.push_back(prepare(connection, source.insert));
    const auto execute = [&](const char* sql) {
        must(sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr), connection.get());
    };
    for (std::size_t from = 0; from < m_rows.size(); from += perCommit) {
        execute("BEGIN IMMEDIATE");
        const std::size_t to = std::min(m_rows.size(), from + perCommit);
        for (std::size_t i = from; i < to; ++i) {
            insert(connection, own, m_rows[i]);
            for (std::size_t s = 0; all && s < m_others.size(); ++s) {
                // The log begins with the county's other records; what matters is as many rows.
                const auto& rows = m_others[s].rows;
                const std::size_t at = rows.size() - m_rows.size() + i;
                insert(connection, statements[s], rows[at]);
            }
        }
        execute("COMMIT");
    }
}

} // namespace jiannuo::bench
