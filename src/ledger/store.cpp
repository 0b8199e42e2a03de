// SPDX-License-Identifier: Apache-2.0
#include "ledger/store.h"

#include "domain/records/set_aside.h"
#include "domain/rules.h"
#include "ledger/search.h"
#include "ledger/search_text.h"

namespace jiannuo {

namespace {

/// A record's row in the search index: its key and its kind in one number.
qint64 searchRow(qint64 key, const KindInfo& kind)
{
    return key * 256 + kind.number;
}

constexpr const char* logTables = R"(
CREATE TABLE IF NOT EXISTS fact(name TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS operation(gseq INTEGER PRIMARY KEY, device BLOB NOT NULL, incarnation INTEGER NOT NULL,
    dseq INTEGER NOT NULL, hash BLOB NOT NULL, outcome INTEGER NOT NULL, code TEXT, sentence TEXT,
    received INTEGER NOT NULL, extract INTEGER NOT NULL, bytes BLOB NOT NULL, horizon INTEGER);
CREATE UNIQUE INDEX IF NOT EXISTS operation_chain ON operation(device, incarnation, dseq);
CREATE TABLE IF NOT EXISTS operation_record(record BLOB NOT NULL, gseq INTEGER NOT NULL, PRIMARY KEY(record, gseq)) WITHOUT ROWID;
)";
constexpr const char* searchTable =
    "CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(text, content='', detail=none, columnsize=0)";

constexpr const char* searchFact = "search"; ///< searchVersion() of what the index holds

constexpr const char* addToSearch = "INSERT INTO search(rowid, text) VALUES(?, ?)";
constexpr const char* dropFromSearch = "INSERT INTO search(search, rowid, text) VALUES('delete', ?, ?)";

constexpr const char* operationColumns = "SELECT gseq, device, incarnation, dseq, outcome, code, sentence, "
                                         "received, extract, bytes, horizon FROM operation ";

Sequenced readSequenced(SQLite::Statement& row)
{
    Sequenced s;
    s.verdict.gseq = row.getColumn(0).getInt64();
    s.chain.device = Id::fromRfc4122(bytesOf(row.getColumn(1)));
    s.chain.incarnation = row.getColumn(2).getInt64();
    s.dseq = row.getColumn(3).getInt64();
    s.verdict.outcome = static_cast<Outcome>(row.getColumn(4).getInt());
    s.verdict.received.ms = row.getColumn(7).getInt64();
    if (s.verdict.outcome != Outcome::Accepted)
        s.verdict.reason = {errorCode(textOf(row.getColumn(5))), textOf(row.getColumn(6))};
    s.extract = row.getColumn(8).getInt() != 0;
    s.bytes = bytesOf(row.getColumn(9));
    if (!row.getColumn(10).isNull())
        s.verdict.horizon = row.getColumn(10).getInt64();
    return s;
}

} // namespace

bool Store::prepare()
{
    Transaction transaction(m_db);
    m_db.execute(logTables);
    // Headquarters had one as well, once.
    m_db.execute(m_owner == Owner::Device ? searchTable : "DROP TABLE IF EXISTS search");
    m_db.addColumn("operation", "horizon", "INTEGER");
    const QByteArray stored = fact("declarations");
    const bool outdated = !stored.isEmpty() && stored != Kinds::fingerprint();
    if (outdated) {
        for (const KindInfo* kind : Kinds::all())
            m_db.execute("DROP TABLE IF EXISTS " + tableOf(*kind).name);
        if (m_owner == Owner::Device)
            m_db.execute("INSERT INTO search(search) VALUES('delete-all')");
    }
    for (const KindInfo* kind : Kinds::all())
        m_db.execute(tableOf(*kind).create);
    prepareIndexes();
    if (!outdated) {
        if (m_owner == Owner::Device && fact(searchFact) != searchVersion())
            indexAgain();
        rowsAreCurrent();
    }
    transaction.commit();
    return outdated;
}

void Store::rowsAreCurrent()
{
    setFact("declarations", Kinds::fingerprint());
    if (m_owner == Owner::Device)
        setFact(searchFact, searchVersion());
}

bool Store::isCurrent() const
{
    return fact("declarations") == Kinds::fingerprint()
        && (m_owner != Owner::Device || fact(searchFact) == searchVersion());
}

/// An earlier program folded words in another way. The rows stay as they are.
void Store::indexAgain()
{
    m_db.execute("INSERT INTO search(search) VALUES('delete-all')");
    for (const KindInfo* kind : Kinds::all()) {
        const KindTable& table = tableOf(*kind);
        if (!isSearched(table))
            continue;
        auto rows = m_db.prepare(table.select);
        while (rows.executeStep()) {
            const QString text = searchText(table, readRow(rows, table));
            if (!text.isEmpty())
                tellSearch(addToSearch, searchRow(rows.getColumn(0).getInt64(), *kind), text);
        }
    }
}

/// Makes the indexes that the declarations ask for. One that an earlier program made in another way is made
/// anew; the rows stay as they are.
void Store::prepareIndexes()
{
    const auto textOfIndex = [this](const std::string& name) {
        auto query = m_db.prepare("SELECT sql FROM sqlite_master WHERE type='index' AND name=?");
        query.bind(1, name);
        return query.executeStep() ? query.getColumn(0).getString() : std::string();
    };
    for (const KindInfo* kind : Kinds::all()) {
        for (const auto& [name, create] : tableOf(*kind).indexes) {
            const std::string there = textOfIndex(name);
            if (there == create)
                continue;
            if (!there.empty())
                m_db.execute("DROP INDEX \"" + name + '"');
            m_db.execute(create);
        }
    }
}

/// Before anything is written of that kind. What follows from it is not worked out: such kinds change seldom.
void Store::changes(const KindInfo& kind)
{
    if (remembers(kind))
        m_remembered.clear();
}

std::vector<std::pair<Value, qint64>> Store::countBy(const KindInfo& kind, int field,
                                                     const Query& query) const
{
    const FieldInfo* info = kind.fieldByNumber(field);
    if (!info)
        return {};
    auto [sql, bindings] = filter(kind, query);
    auto statement = m_db.prepare("SELECT " + columnOf(*info) + ", count(*) FROM " + tableOf(kind).name + sql
                                  + " GROUP BY 1 ORDER BY 1");
    int index = 0;
    for (const auto& [type, value] : bindings)
        bindValue(statement, ++index, *type, value);
    std::vector<std::pair<Value, qint64>> result;
    while (statement.executeStep())
        result.emplace_back(columnValue(statement.getColumn(0), *info->type),
                            statement.getColumn(1).getInt64());
    return result;
}

std::optional<Sequenced> Store::operationAt(qint64 gseq) const
{
    auto query = m_db.prepare(std::string(operationColumns) + "WHERE gseq=?");
    query.bind(1, static_cast<int64_t>(gseq));
    if (!query.executeStep())
        return {};
    return readSequenced(query);
}

std::vector<Sequenced> Store::log(qint64 after, int limit) const
{
    auto query = m_db.prepare(std::string(operationColumns) + "WHERE gseq>? ORDER BY gseq LIMIT ?");
    query.bind(1, static_cast<int64_t>(after));
    query.bind(2, limit);
    std::vector<Sequenced> result;
    while (query.executeStep())
        result.push_back(readSequenced(query));
    return result;
}

qint64 Store::behindNewest(int count) const
{
    auto query = m_db.prepare("SELECT gseq FROM operation ORDER BY gseq DESC LIMIT 1 OFFSET ?");
    query.bind(1, count);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

qint64 Store::lastGseq() const
{
    auto query = m_db.prepare("SELECT coalesce(max(gseq), 0) FROM operation");
    query.executeStep();
    return query.getColumn(0).getInt64();
}

void Store::write(const Record& record)
{
    const KindTable& table = tableOf(*record.kind);
    bool exists = false;
    qint64 key = 0;
    QString oldText;
    {
        auto before = m_db.prepare(table.selectTexts);
        bindBytes(before, 1, record.id.toRfc4122());
        exists = before.executeStep();
        key = exists ? before.getColumn(0).getInt64() : 0;
        int column = 0;
        for (const int number : table.searched) {
            if (exists)
                addText(oldText,
                        columnValue(before.getColumn(++column), *record.kind->fieldByNumber(number)->type));
        }
    }
    put(table, record, exists ? std::optional(key) : std::nullopt, oldText);
}

void Store::insert(const Record& record)
{
    put(tableOf(*record.kind), record, std::nullopt, {});
}

/// Over the row with that key, or as a new one; `oldText` is what the search index knows of the row.
void Store::put(const KindTable& table, const Record& record, std::optional<qint64> key,
                const QString& oldText)
{
    changes(*record.kind);
    auto statement = m_db.prepare(key ? table.update : table.insert);
    int index = 0;
    bindBytes(statement, ++index, record.id.toRfc4122());
    statement.bind(++index, static_cast<int64_t>(record.gseq));
    statement.bind(++index, record.waiting ? 1 : 0);
    for (const FieldInfo& field : record.kind->fields)
        bindValue(statement, ++index, *field.type, record[field.number]);
    if (key)
        statement.bind(++index, static_cast<int64_t>(*key));
    statement.exec();

    if (!isSearched(table))
        return;
    const QString newText = searchText(table, record);
    if (oldText == newText)
        return;
    const qint64 row = searchRow(key ? *key : m_db.connection().getLastInsertRowid(), *record.kind);
    if (!oldText.isEmpty())
        tellSearch(dropFromSearch, row, oldText);
    if (!newText.isEmpty())
        tellSearch(addToSearch, row, newText);
}

/// FTS5 (3.40.1, and later ones too) counts its rows and words in memory. Where it could not read the figures
/// it takes zeros for them, and where SQLite has rolled back by itself meanwhile, it keeps the zeros and
/// writes them with the next transaction: every 'delete' is "malformed" from then on. A rollback of its own
/// makes it forget them.
void Store::tellSearch(const char* sql, qint64 row, const QString& text)
{
    if (m_searchFailed)
        m_db.execute("SAVEPOINT search; DELETE FROM search WHERE 0; ROLLBACK TO search; RELEASE search");
    m_searchFailed = true;
    auto statement = m_db.prepare(sql);
    statement.bind(1, static_cast<int64_t>(row));
    bindText(statement, 2, searchTokens(text));
    statement.exec();
    m_searchFailed = false;
}

void Store::erase(const KindInfo& kind, const Id& id)
{
    const KindTable& table = tableOf(kind);
    auto before = m_db.prepare(table.selectById);
    bindBytes(before, 1, id.toRfc4122());
    if (!before.executeStep())
        return;
    const qint64 key = before.getColumn(0).getInt64();
    const QString text = isSearched(table) ? searchText(table, readRow(before, table)) : QString();
    before.reset();
    changes(kind);
    auto drop = m_db.prepare("DELETE FROM " + table.name + " WHERE _key=?");
    drop.bind(1, static_cast<int64_t>(key));
    drop.exec();
    if (!text.isEmpty())
        tellSearch(dropFromSearch, searchRow(key, kind), text);
}

void Store::eraseAllRows()
{
    forget();
    for (const KindInfo* kind : Kinds::all())
        m_db.execute("DELETE FROM " + tableOf(*kind).name);
    if (m_owner == Owner::Device)
        m_db.execute("INSERT INTO search(search) VALUES('delete-all')");
}

void Store::append(const Operation& operation, const Verdict& verdict, bool extract)
{
    auto insert = m_db.prepare("INSERT INTO operation(gseq, device, incarnation, dseq, hash, "
                               "outcome, code, sentence, received, extract, bytes, horizon) "
                               "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(1, static_cast<int64_t>(verdict.gseq));
    bindBytes(insert, 2, operation.chain.device.toRfc4122());
    insert.bind(3, static_cast<int64_t>(operation.chain.incarnation));
    insert.bind(4, static_cast<int64_t>(operation.dseq));
    bindBytes(insert, 5, operation.hash);
    insert.bind(6, static_cast<int>(verdict.outcome));
    if (verdict.outcome != Outcome::Accepted) {
        bindText(insert, 7, QString(verdict.reason.name()));
        bindText(insert, 8, verdict.reason.sentence);
    }
    insert.bind(9, static_cast<int64_t>(verdict.received.ms));
    insert.bind(10, extract ? 1 : 0);
    bindBytes(insert, 11, operation.bytes);
    if (verdict.horizon)
        insert.bind(12, static_cast<int64_t>(*verdict.horizon));
    insert.exec();
    if (verdict.outcome == Outcome::Refused)
        return;
    for (const Change& change : operation.changes) {
        auto touch = m_db.prepare("INSERT OR IGNORE INTO operation_record(record, gseq) VALUES(?,?)");
        bindBytes(touch, 1, change.record.toRfc4122());
        touch.bind(2, static_cast<int64_t>(verdict.gseq));
        touch.exec();
    }
}

QByteArray Store::fact(const char* name) const
{
    auto query = m_db.prepare("SELECT value FROM fact WHERE name=?");
    query.bind(1, name);
    return query.executeStep() ? bytesOf(query.getColumn(0)) : QByteArray();
}

qint64 Store::number(const char* name) const
{
    return fact(name).toLongLong();
}

void Store::setFact(const char* name, const QByteArray& value)
{
    auto statement = m_db.prepare(
        "INSERT INTO fact(name, value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET value=excluded.value");
    statement.bind(1, name);
    bindBytes(statement, 2, value);
    statement.exec();
}

void Store::setNumber(const char* name, qint64 value)
{
    setFact(name, QByteArray::number(value));
}

std::vector<HistoryEntry> Store::history(const Id& record) const
{
    auto query =
        m_db.prepare(std::string(operationColumns)
                     + "WHERE gseq IN (SELECT gseq FROM operation_record WHERE record=?) ORDER BY gseq");
    bindBytes(query, 1, record.toRfc4122());
    std::vector<HistoryEntry> result;
    while (query.executeStep()) {
        const Sequenced s = readSequenced(query);
        auto operation = readOperation(s.bytes);
        if (!operation)
            continue;
        HistoryEntry entry{std::move(*operation), s.verdict, {}};
        for (const Change& change : entry.operation.changes) {
            if (change.record == record && change.verb != verbReveal)
                entry.changes.push_back(change);
        }
        if (!entry.changes.empty())
            result.push_back(std::move(entry));
    }
    return result;
}

} // namespace jiannuo
