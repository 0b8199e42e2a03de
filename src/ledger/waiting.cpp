// SPDX-License-Identifier: Apache-2.0
#include "ledger/waiting.h"

#include "domain/records.h"

namespace jiannuo {

std::map<qint64, WaitingOperation> readWaiting(Database& database, int* unreadable)
{
    std::map<qint64, WaitingOperation> result;
    // An earlier program kept no hashes; the last of a chain has nothing else that would tell it from what
    // the disk made of it, and the device would sign that.
    const auto hashColumn = [&database] {
        auto hashes = database.prepare("SELECT 1 FROM pragma_table_info('waiting') WHERE name='hash'");
        return std::string(hashes.executeStep() ? "hash" : "NULL");
    };
    auto query = database.prepare("SELECT position, bytes, state, gseq, received, code, sentence, horizon, "
                                  + hashColumn() + " FROM waiting WHERE state<>4 ORDER BY position");
    while (query.executeStep()) {
        auto operation = readOperation(bytesOf(query.getColumn(1)));
        if (!operation || (!query.getColumn(8).isNull() && bytesOf(query.getColumn(8)) != operation->hash)) {
            if (unreadable)
                ++*unreadable;
            continue;
        }
        WaitingOperation waiting{
            std::move(*operation), static_cast<WaitingState>(query.getColumn(2).getInt()), {}, {}};
        waiting.verdict.gseq = query.getColumn(3).getInt64();
        waiting.verdict.received.ms = query.getColumn(4).getInt64();
        waiting.verdict.reason = {errorCode(textOf(query.getColumn(5))), textOf(query.getColumn(6))};
        waiting.verdict.outcome = waiting.state == WaitingState::Refused ? Outcome::Refused
            : waiting.state == WaitingState::Conflicting                 ? Outcome::Conflicting
                                                                         : Outcome::Accepted;
        if (!query.getColumn(7).isNull())
            waiting.horizon = query.getColumn(7).getInt64();
        result.emplace(query.getColumn(0).getInt64(), std::move(waiting));
    }
    return result;
}

qint64 lastWaiting(Database& database)
{
    auto query = database.prepare("SELECT max(position) FROM waiting WHERE state<>4");
    return query.executeStep() && !query.getColumn(0).isNull() ? query.getColumn(0).getInt64() : 0;
}

Result<PublicKey> trustedKey(const Store& store)
{
    const auto suite = suiteFromNumber(store.number("receipt suite"));
    if (!suite)
        return Error{
            ErrorCode::Unauthenticated,
            QCoreApplication::translate("DeviceLedger", "这台设备还没有登记，请先扫码或输入登记码。")};
    return PublicKey::fromBytes(*suite, store.fact("receipt key"));
}

std::vector<QByteArray> filesNamedBy(const Operation& operation)
{
    std::vector<QByteArray> result;
    for (const Change& change : operation.changes) {
        if (change.kind != kindOf<Evidence>().number)
            continue;
        for (const int field : {fieldNumber(&Evidence::hash), fieldNumber(&Evidence::preview)}) {
            if (QByteArray hash = change.patch[field].as<QByteArray>(); !hash.isEmpty())
                result.push_back(std::move(hash));
        }
    }
    return result;
}

std::vector<LogHead> readHeads(Database& database, const QByteArray& log, bool withLost)
{
    std::string sql = "SELECT size, time, root, signature FROM head ";
    if (withLost)
        sql += "UNION ALL SELECT size, time, root, signature FROM lost_head ";
    auto query = database.prepare(sql + "ORDER BY size DESC");
    std::vector<LogHead> result;
    while (query.executeStep())
        result.push_back({log,
                          query.getColumn(0).getInt64(),
                          {query.getColumn(1).getInt64()},
                          bytesOf(query.getColumn(2)),
                          bytesOf(query.getColumn(3))});
    return result;
}

std::vector<LocalFile> readFiles(Database& database)
{
    // An auditor's copy, made from an exported log, keeps no files.
    if (!database.connection().tableExists("file"))
        return {};
    auto query = database.prepare("SELECT hash, size, sent, state, reason FROM file ORDER BY added, hash");
    std::vector<LocalFile> result;
    while (query.executeStep())
        result.push_back(
            {bytesOf(query.getColumn(0)), query.getColumn(1).getInt64(), query.getColumn(2).getInt64(),
             static_cast<LocalFile::State>(query.getColumn(3).getInt()), textOf(query.getColumn(4))});
    return result;
}

std::vector<std::pair<LocalFile, QString>> readLostFiles(Database& database)
{
    std::vector<std::pair<LocalFile, QString>> result;
    for (LocalFile& file : readFiles(database)) {
        if (file.state != LocalFile::State::Lost)
            continue;
        const auto named = Store(database).where(kindOf<Evidence>(), fieldNumber(&Evidence::hash), file.hash);
        const QString name = named.empty() ? QString() : named.front().as<Evidence>().name;
        result.emplace_back(std::move(file), name);
    }
    return result;
}

std::set<QByteArray> readPreviews(Database& database)
{
    const KindInfo& kind = kindOf<Evidence>();
    auto query =
        database.prepare("SELECT f.hash FROM file f JOIN " + tableOf(kind).name + " e ON e."
                         + columnOf(*kind.fieldByNumber(fieldNumber(&Evidence::preview))) + "=f.hash");
    std::set<QByteArray> result;
    while (query.executeStep())
        result.insert(bytesOf(query.getColumn(0)));
    return result;
}

} // namespace jiannuo
