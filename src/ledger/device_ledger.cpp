// SPDX-License-Identifier: Apache-2.0
#include "ledger/device_ledger.h"

#include "domain/patch.h"
#include "domain/rules.h"
#include "ledger/pins.h"
#include "ledger/private_files.h"

#include <QDir>

namespace jiannuo {

namespace {

constexpr const char* deviceTables = R"(
CREATE TABLE IF NOT EXISTS waiting(position INTEGER PRIMARY KEY AUTOINCREMENT, incarnation INTEGER NOT NULL, dseq INTEGER NOT NULL,
    bytes BLOB NOT NULL, state INTEGER NOT NULL, gseq INTEGER, received INTEGER, code TEXT, sentence TEXT, horizon INTEGER);
CREATE INDEX IF NOT EXISTS waiting_chain ON waiting(incarnation, dseq);
CREATE TABLE IF NOT EXISTS head(size INTEGER PRIMARY KEY, time INTEGER NOT NULL, root BLOB NOT NULL, signature BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS lost_head(size INTEGER NOT NULL, time INTEGER NOT NULL, root BLOB PRIMARY KEY, signature BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shadow(kind INTEGER NOT NULL, record BLOB NOT NULL, gseq INTEGER, body BLOB, PRIMARY KEY(kind, record)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS draft(key TEXT PRIMARY KEY, body BLOB NOT NULL, updated INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS file(hash BLOB PRIMARY KEY, size INTEGER NOT NULL, sent INTEGER NOT NULL, state INTEGER NOT NULL, reason TEXT, added INTEGER NOT NULL);
)";

} // namespace

DeviceLedger::DeviceLedger(const QString& directory, std::unique_ptr<QLockFile> lock, const Clock& clock,
                           Random& random)
    : m_directory(directory)
    , m_lock(std::move(lock))
    , m_clock(clock)
    , m_random(random)
    , m_db(QDir(directory).filePath(u"ledger.db"_qs), Database::Access::ReadWrite)
    , m_store(m_db)
    , m_files(QDir(directory).filePath(u"files"_qs))
    , m_secrets(directory)
{
}

Result<std::unique_ptr<DeviceLedger>> DeviceLedger::open(const QString& directory, const Clock& clock,
                                                         Random& random)
{
    if (!keepPrivate(directory) || !QDir().mkpath(directory + u"/files"_qs))
        return Error{ErrorCode::StorageFailed,
                     QCoreApplication::translate("DeviceLedger", "不能在“%1”存放数据。").arg(directory)};
    auto lock = std::make_unique<QLockFile>(directory + u"/ledger.lock"_qs);
    lock->setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    if (!lock->tryLock(2'000))
        return Error{ErrorCode::Busy,
                     QCoreApplication::translate("DeviceLedger", "另一个程序正在使用“%1”的数据，请先关闭它。")
                         .arg(directory)};
    return attempt([&]() -> Result<std::unique_ptr<DeviceLedger>> {
        std::unique_ptr<DeviceLedger> ledger(new DeviceLedger(directory, std::move(lock), clock, random));
        for (const QString& file :
             {u"ledger.db"_qs, u"ledger.db-wal"_qs, u"ledger.db-shm"_qs, u"ledger.lock"_qs})
            QFile::setPermissions(directory + u'/' + file, ownerOnly);
        if (auto ok = ledger->prepare(); !ok)
            return ok.error();
        return ledger;
    });
}

Result<void> DeviceLedger::prepare()
{
    m_db.execute(deviceTables);
    m_db.addColumn("waiting", "horizon", "INTEGER");
    m_db.addColumn("waiting", "hash", "BLOB");
    const bool outdated = m_store.prepare();
    for (const auto& [fact, name] :
         {std::pair{"key", Secrets::deviceKey}, std::pair{"token", Secrets::token}}) {
        if (auto moved = m_secrets.takeFrom(m_store, fact, name); !moved)
            return moved;
    }
    load();
    if (outdated)
        rebuild();
    return {};
}

/// What is kept in memory, from the database.
void DeviceLedger::load()
{
    m_own = {{Id::fromRfc4122(m_store.fact("device")), m_store.number("incarnation")},
             m_store.number("dseq"),
             m_store.fact("head")};
    m_suite = suiteFromNumber(m_store.number("suite")).valueOr(Suite::Ed25519Sha256);
    m_offsetMs = m_store.number("offset");
    m_cursor = {m_store.fact("log"), m_store.fact("scope"), m_store.number("cursor"), {}};
    const QByteArray horizon = m_store.fact("horizon");
    m_horizon = horizon.isEmpty() ? std::nullopt : std::optional(horizon.toLongLong());
    loadSeen();
    loadWaiting();
}

void DeviceLedger::loadWaiting()
{
    m_waiting = readWaiting(m_db);
    m_waitingOf.clear();
    for (const auto& [position, waiting] : m_waiting) {
        if (!showsOnRows(waiting.state))
            continue;
        for (const Change& change : waiting.operation.changes)
            m_waitingOf[{change.kind, change.record.toRfc4122()}].push_back(position);
    }
}

/// Where a failure may have set memory and database apart.
Result<void> DeviceLedger::followDatabase()
{
    if (!m_stale)
        return {};
    return attempt([&]() -> Result<void> {
        load();
        m_stale = false;
        return {};
    });
}

/// The declarations have changed: every row is computed anew from the log.
void DeviceLedger::rebuild()
{
    Transaction transaction(m_db);
    m_store.eraseAllRows();
    m_db.execute("UPDATE shadow SET gseq=NULL, body=NULL");
    std::vector<RecordKey> touched;
    qint64 after = 0;
    for (auto part = m_store.log(0, 1000); !part.empty(); part = m_store.log(after, 1000)) {
        for (const Sequenced& entry : part) {
            if (auto operation = readOperation(entry.bytes)) {
                operation->limitBases(entry.verdict.horizon);
                applyOne(*operation, entry.verdict, touched);
            }
            after = entry.verdict.gseq;
        }
    }
    for (const auto& [key, positions] : m_waitingOf)
        refresh(key);
    m_store.rowsAreCurrent();
    transaction.commit();
}

Result<void> DeviceLedger::enrol(const Id& device, const PublicKey& headquarters, Suite suite)
{
    return change([&]() -> Result<void> {
        Transaction transaction(m_db);
        const QByteArray before = m_store.fact("receipt key");
        const bool elsewhere = !before.isEmpty() && before != headquarters.bytes();
        if (elsewhere)
            forgetLog();
        m_store.setFact("receipt key", headquarters.bytes());
        m_store.setNumber("receipt suite", static_cast<qint64>(headquarters.suite()));
        m_store.setNumber("suite", static_cast<qint64>(suite));
        m_store.setFact("device", device.toRfc4122());
        m_suite = suite;
        m_own = {{device, incarnationFrom(m_random.bytes(8))}, 0, {}};
        const auto waiting = positionsOf([](const WaitingOperation&) { return true; });
        goOnWith(waiting.empty() ? m_own : sealAnew(waiting, m_own.chain));
        if (auto begun = Pins::begin(*this, device); !begun)
            return begun;
        transaction.commit();
        load();
        return {};
    });
}

void DeviceLedger::goOnWith(const ChainEnd& end)
{
    m_store.setNumber("incarnation", end.chain.incarnation);
    m_store.setNumber("dseq", end.dseq);
    m_store.setFact("head", end.head);
}

Result<void> DeviceLedger::check(const Intent& intent) const
{
    return attempt([&]() -> Result<void> {
        const Intent made{intent.actor, m_clock.now(), intent.changes};
        const auto judged = judge(made, m_store, now());
        return judged ? checkSendable(sealed(made)) : judged.error();
    });
}

Result<void> DeviceLedger::check(std::span<const Intent> intents) const
{
    return attempt([&]() -> Result<void> {
        StagedView view(m_store);
        for (const Intent& intent : intents) {
            auto judged = judge(intent, view, now());
            if (!judged)
                return judged.error();
            if (auto ok = checkSendable(sealed(intent)); !ok)
                return ok;
            for (Record& row : *judged)
                view.stage(std::move(row));
        }
        return {};
    });
}

/// As the next operation of this device's chain.
Operation DeviceLedger::sealed(const Intent& intent) const
{
    Operation operation;
    operation.chain = m_own.chain;
    operation.dseq = m_own.dseq + 1;
    operation.previous = m_own.head;
    operation.actor = intent.actor;
    operation.at = intent.at;
    operation.monotonicMs = m_clock.monotonicMs();
    operation.offsetMs = m_offsetMs;
    operation.changes = intent.changes;
    operation.suite = m_suite;
    seal(operation);
    return operation;
}

Result<Operation> DeviceLedger::record(const Intent& intent)
{
    if (m_own.chain.device.isNull())
        return Error{
            ErrorCode::Unauthenticated,
            QCoreApplication::translate("DeviceLedger", "这台设备还没有登记，请先扫码或输入登记码。")};
    if (auto ok = followDatabase(); !ok)
        return ok.error();
    auto result = attempt([&]() -> Result<Operation> {
        const Intent made{intent.actor, m_clock.now(), intent.changes};
        const auto rows = judge(made, m_store, now());
        if (!rows)
            return rows.error();
        const Operation operation = sealed(made);
        if (auto ok = checkSendable(operation); !ok)
            return ok.error();

        Transaction transaction(m_db);
        auto insert = m_db.prepare(
            "INSERT INTO waiting(incarnation, dseq, bytes, state, horizon, hash) VALUES(?,?,?,0,?,?)");
        insert.bind(1, static_cast<int64_t>(m_own.chain.incarnation));
        insert.bind(2, static_cast<int64_t>(operation.dseq));
        bindBytes(insert, 3, operation.bytes);
        if (m_horizon)
            insert.bind(4, static_cast<int64_t>(*m_horizon));
        bindBytes(insert, 5, operation.hash);
        insert.exec();
        const qint64 position = m_db.connection().getLastInsertRowid();
        offerFiles(operation);
        touch(operation);
        for (Record row : *rows) {
            row.waiting = true;
            m_store.write(row);
        }
        m_store.setNumber("dseq", operation.dseq);
        m_store.setFact("head", operation.hash);
        transaction.commit();

        m_own.dseq = operation.dseq;
        m_own.head = operation.hash;
        for (const Change& change : operation.changes)
            m_waitingOf[{change.kind, change.record.toRfc4122()}].push_back(position);
        m_waiting.emplace(position, WaitingOperation{operation, WaitingState::Waiting, {}, m_horizon});
        return operation;
    });
    if (!result && result.error().code == ErrorCode::StorageFailed) {
        // A commit that failed may be durable all the same.
        m_stale = true;
        (void)followDatabase();
    }
    return result;
}

/// Puts the confirmed rows aside before a waiting operation shows on them.
void DeviceLedger::touch(const Operation& operation)
{
    for (const Change& change : operation.changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        if (!kind)
            continue;
        const auto row = m_store.find(*kind, change.record);
        if (row && row->waiting)
            continue; // its shadow is there already
        auto insert = m_db.prepare("INSERT OR IGNORE INTO shadow(kind, record, gseq, body) VALUES(?,?,?,?)");
        insert.bind(1, change.kind);
        bindBytes(insert, 2, change.record.toRfc4122());
        if (row) {
            insert.bind(3, static_cast<int64_t>(row->gseq));
            bindBytes(insert, 4, encodeFields(*kind, row->fields));
        }
        insert.exec();
    }
}

/// Whether the record has a shadow; `row` is its content, empty where nothing is confirmed yet.
bool DeviceLedger::shadow(const KindInfo& kind, const Id& id, std::optional<Record>& row) const
{
    auto query = m_db.prepare("SELECT gseq, body FROM shadow WHERE kind=? AND record=?");
    query.bind(1, kind.number);
    bindBytes(query, 2, id.toRfc4122());
    if (!query.executeStep())
        return false;
    row.reset();
    if (!query.getColumn(1).isNull())
        row = Record{id, &kind, decodeFields(kind, bytesOf(query.getColumn(1))).valueOr({}),
                     query.getColumn(0).getInt64(), false};
    return true;
}

/// Whether work that headquarters has not confirmed shows on the record.
bool DeviceLedger::waitsOn(const KindInfo& kind, const Id& id) const
{
    return !m_waitingOf.empty() && m_waitingOf.contains({kind.number, id.toRfc4122()});
}

std::optional<Record> DeviceLedger::confirmed(const KindInfo& kind, const Id& id) const
{
    std::optional<Record> row;
    if (waitsOn(kind, id) && shadow(kind, id, row))
        return row;
    return m_store.find(kind, id);
}

/// `isNew`: confirmed() has found nothing of it.
void DeviceLedger::writeConfirmed(const Record& record, bool isNew)
{
    if (!waitsOn(*record.kind, record.id)) {
        if (isNew)
            m_store.insert(record);
        else
            m_store.write(record);
        return;
    }
    auto insert = m_db.prepare("INSERT OR REPLACE INTO shadow(kind, record, gseq, body) VALUES(?,?,?,?)");
    insert.bind(1, record.kind->number);
    bindBytes(insert, 2, record.id.toRfc4122());
    insert.bind(3, static_cast<int64_t>(record.gseq));
    bindBytes(insert, 4, encodeFields(*record.kind, record.fields));
    insert.exec();
}

/// Shows a record anew: its shadow with what waits on top. Where nothing waits any more, the shadow becomes
/// the row.
void DeviceLedger::refresh(const RecordKey& key)
{
    const KindInfo* kind = Kinds::byNumber(key.first);
    const Id id = Id::fromRfc4122(key.second);
    std::optional<Record> row;
    if (!kind || !shadow(*kind, id, row))
        return;
    const auto positions = m_waitingOf.find(key);
    if (positions == m_waitingOf.end() || positions->second.empty()) {
        m_waitingOf.erase(key);
        auto drop = m_db.prepare("DELETE FROM shadow WHERE kind=? AND record=?");
        drop.bind(1, key.first);
        bindBytes(drop, 2, key.second);
        drop.exec();
    } else {
        for (const qint64 position : positions->second) {
            const Operation& operation = m_waiting.at(position).operation;
            for (const Change& change : operation.changes) {
                if (change.kind != key.first || change.record != id || (!row && change.verb != verbCreate))
                    continue;
                row = applied(change, row ? &*row : nullptr, operation.authorship());
                row->waiting = true;
            }
        }
    }
    if (row)
        m_store.write(*row);
    else
        m_store.erase(*kind, id);
}

Result<void> DeviceLedger::wipe()
{
    return attempt([&]() -> Result<void> {
        Transaction transaction(m_db);
        m_store.eraseAllRows();
        for (const char* table : {"operation", "operation_record", "waiting", "shadow", "draft", "file",
                                  "head", "lost_head", "fact"})
            m_db.execute(std::string("DELETE FROM ") + table);
        m_store.rowsAreCurrent();
        transaction.commit();
        m_db.execute("VACUUM");
        const QDir files(m_directory + u"/files"_qs);
        for (const QString& name : files.entryList(QDir::Files))
            QFile::remove(files.filePath(name));
        QDir(m_directory + u"/drafts"_qs).removeRecursively(); // the files of drafts
        QFile::remove(Pins::path(m_directory));
        for (const char* secret : {Secrets::deviceKey, Secrets::token}) {
            if (auto gone = m_secrets.write(secret, {}); !gone)
                return gone;
        }
        m_own = {};
        m_cursor = {};
        m_horizon.reset();
        m_seen = merkle::Range(Suite::Ed25519Sha256);
        m_waiting.clear();
        m_waitingOf.clear();
        return {};
    });
}

} // namespace jiannuo
