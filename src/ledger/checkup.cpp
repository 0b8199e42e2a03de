// SPDX-License-Identifier: Apache-2.0
#include "ledger/checkup.h"

#include "domain/records.h"
#include "ledger/device_ledger.h"
#include "ledger/state_hash.h"

#include <SQLiteCpp/Backup.h>

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>

namespace jiannuo {

namespace {

struct CheckupWords {
    Q_DECLARE_TR_FUNCTIONS(Checkup)
};

constexpr qsizetype mostProblems = 20;

class Part {
public:
    explicit Part(const char* name) { m_part.name = QString::fromLatin1(name); }
    void problem(const QString& sentence)
    {
        if (m_part.problems.size() < mostProblems)
            m_part.problems += sentence;
        else if (m_part.problems.size() == mostProblems)
            m_part.problems += CheckupWords::tr("……还有更多。");
    }
    CheckupPart done(const QString& detail)
    {
        m_part.detail = detail;
        return std::move(m_part);
    }

private:
    CheckupPart m_part;
};

QString shortHash(const QByteArray& hash)
{
    return QString::fromLatin1(hash.toHex().first(std::min<qsizetype>(12, hash.size() * 2)));
}

void copyDatabase(Database& from, const QString& to)
{
    SQLite::Database target(QFile::encodeName(to).toStdString(),
                            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, from.connection());
    backup.executeStep();
}

CheckupPart checkDatabase(Database& database)
{
    Part part("database");
    auto check = database.prepare("PRAGMA integrity_check");
    while (check.executeStep()) {
        if (const QString line = textOf(check.getColumn(0)); line != u"ok")
            part.problem(CheckupWords::tr("数据库：%1").arg(line));
    }
    auto pages = database.prepare("PRAGMA page_count");
    pages.executeStep();
    const qint64 count = pages.getColumn(0).getInt64();
    return part.done(CheckupWords::tr("%1 页").arg(count));
}

/// Hashes of operations that are held in full, by chain and number.
using ChainHashes = std::map<std::pair<ChainKey, qint64>, QByteArray>;

void checkLink(Part& part, const ChainHashes& hashes, const Operation& operation)
{
    const auto before = hashes.find({operation.chain, operation.dseq - 1});
    const bool first = operation.dseq == 1;
    if (first ? !operation.previous.isEmpty()
              : before != hashes.end() && before->second != operation.previous)
        part.problem(CheckupWords::tr("设备 %1 的第 %2 条操作与前一条不相接。")
                         .arg(operation.chain.device.toString(QUuid::WithoutBraces))
                         .arg(operation.dseq));
}

/// Every operation's bytes give its hash, and names the hash of the one before it.
CheckupPart checkLog(Database& database, const Store& store, ChainHashes& hashes)
{
    Part part("log");
    qint64 last = 0;
    qint64 count = 0;
    auto query = database.prepare("SELECT gseq, hash, bytes, extract FROM operation ORDER BY gseq");
    while (query.executeStep()) {
        last = query.getColumn(0).getInt64();
        ++count;
        const QByteArray bytes = bytesOf(query.getColumn(2));
        const auto operation = readOperation(bytes);
        if (!operation || operation->hash != bytesOf(query.getColumn(1))) {
            part.problem(CheckupWords::tr("第 %1 号操作的内容与它的摘要不符。").arg(last));
            continue;
        }
        checkLink(part, hashes, *operation);
        if (query.getColumn(3).getInt() == 0)
            hashes[{operation->chain, operation->dseq}] = operation->hash;
    }
    if (const auto key = trustedKey(store)) {
        for (const LogHead& head : readHeads(database, store.fact("log"), false)) {
            if (!checkHead(head, *key))
                part.problem(CheckupWords::tr("中心对前 %1 条操作的签名与保存的不符。").arg(head.size));
        }
    }
    if (last > store.number("cursor"))
        part.problem(
            CheckupWords::tr("记录的进度 %1 落后于最后一条操作 %2。").arg(store.number("cursor")).arg(last));
    return part.done(CheckupWords::tr("%1 条操作").arg(count));
}

/// What waits continues the chain, and the chain's head is what was recorded last.
CheckupPart checkWaiting(Database& database, const Store& store, ChainHashes& hashes)
{
    Part part("waiting");
    int unreadable = 0;
    const auto waiting = readWaiting(database, &unreadable);
    if (unreadable > 0)
        part.problem(CheckupWords::tr("%1 条待发送的操作无法读取。").arg(unreadable));
    for (const auto& [position, entry] : waiting) {
        const Operation& operation = entry.operation;
        checkLink(part, hashes, operation);
        hashes[{operation.chain, operation.dseq}] = operation.hash;
        if (entry.state == WaitingState::Refused || entry.state == WaitingState::Conflicting)
            continue;
        for (const Change& change : operation.changes) {
            auto shadow = database.prepare("SELECT 1 FROM shadow WHERE kind=? AND record=?");
            shadow.bind(1, change.kind);
            bindBytes(shadow, 2, change.record.toRfc4122());
            if (!shadow.executeStep())
                part.problem(CheckupWords::tr("记录 %1 有待发送的内容，但没有保留它的原状。")
                                 .arg(change.record.toString(QUuid::WithoutBraces)));
        }
    }
    const ChainKey chain{Id::fromRfc4122(store.fact("device")), store.number("incarnation")};
    const auto head = hashes.find({chain, store.number("dseq")});
    if (head != hashes.end() && head->second != store.fact("head"))
        part.problem(CheckupWords::tr("本机操作链的末端与最后一条操作不符。"));
    return part.done(CheckupWords::tr("%1 条").arg(waiting.size()));
}

void compareRows(Part& part, const KindInfo& kind, const Store& stored, const Store& folded)
{
    if (stateHash(stored, kind) == stateHash(folded, kind))
        return;
    int different = 0;
    stored.each(kind, [&](const Record& record) {
        const auto other = folded.find(kind, record.id);
        if (other && other->fields == record.fields && other->gseq == record.gseq
            && other->waiting == record.waiting)
            return;
        ++different;
        part.problem(CheckupWords::tr("%1 %2 与操作记录推算的不一致。")
                         .arg(kind.displayLabel(), record.id.toString(QUuid::WithoutBraces)));
    });
    folded.each(kind, [&](const Record& record) {
        if (stored.find(kind, record.id))
            return;
        ++different;
        part.problem(CheckupWords::tr("缺少%1 %2。")
                         .arg(kind.displayLabel(), record.id.toString(QUuid::WithoutBraces)));
    });
    if (different == 0)
        part.problem(CheckupWords::tr("%1的内容与操作记录推算的不一致。").arg(kind.displayLabel()));
}

/// The rows are what the log and the waiting operations make of them.
CheckupPart checkRows(Database& copy, const Store& store, const QString& folder, const Clock& clock,
                      Random& random)
{
    Part part("rows");
    if (!store.isCurrent()) {
        part.problem(CheckupWords::tr("数据由另一个版本的程序写成，打开应用后会重新整理。"));
        return part.done({});
    }
    QDir().mkpath(folder);
    const QString path = QDir(folder).filePath(u"ledger.db"_qs);
    copyDatabase(copy, path);
    {
        // Other declarations make the ledger compute all rows anew.
        Database again(path, Database::Access::ReadWrite);
        Store(again).setFact("declarations", "checkup");
    }
    auto ledger = DeviceLedger::open(folder, clock, random);
    if (!ledger) {
        part.problem(CheckupWords::tr("不能从操作记录重新推算：%1").arg(ledger.error().sentence));
        return part.done({});
    }
    qint64 count = 0;
    for (const KindInfo* kind : Kinds::all()) {
        count += store.count(*kind, {});
        compareRows(part, *kind, store, (*ledger)->view());
    }
    return part.done(CheckupWords::tr("%1 条记录，状态摘要 %2").arg(count).arg(shortHash(stateHash(store))));
}

QByteArray hashOfFile(QFile& file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) ? hash.result() : QByteArray();
}

/// Every file that is not at headquarters yet is here and whole; so is every other that is still here.
CheckupPart checkFiles(Database& database, const QString& directory)
{
    Part part("files");
    const auto files = readFiles(database);
    std::vector<QByteArray> known;
    for (const LocalFile& local : files) {
        known.push_back(local.hash);
        QFile file(directory + u"/files/"_qs + QString::fromLatin1(local.hash.toHex()));
        if (!file.open(QIODevice::ReadOnly)) {
            if (local.state != LocalFile::State::Stored)
                part.problem(
                    CheckupWords::tr("文件 %1 还没有送达中心，本机却找不到了。").arg(shortHash(local.hash)));
        } else if (file.size() != local.size || hashOfFile(file) != local.hash) {
            part.problem(CheckupWords::tr("文件 %1 的内容已损坏。").arg(shortHash(local.hash)));
        }
    }
    for (const auto& [position, entry] : readWaiting(database)) {
        for (const Change& change : entry.operation.changes) {
            if (change.kind != kinds::evidence || change.verb != verbCreate)
                continue;
            const auto gone = [&](int field) {
                const auto hash = change.patch[field].as<QByteArray>();
                return !hash.isEmpty() && std::find(known.begin(), known.end(), hash) == known.end();
            };
            if (gone(fieldNumber(&Evidence::hash)) || gone(fieldNumber(&Evidence::preview)))
                part.problem(CheckupWords::tr("佐证 %1 的文件不在本机。")
                                 .arg(change.record.toString(QUuid::WithoutBraces)));
        }
    }
    return part.done(CheckupWords::tr("%1 个文件").arg(files.size()));
}

} // namespace

Result<std::vector<CheckupPart>> checkUp(const QString& directory, const Clock& clock, Random& random)
{
    return attempt([&]() -> Result<std::vector<CheckupPart>> {
        QTemporaryDir folder;
        if (!folder.isValid())
            return Error{ErrorCode::StorageFailed,
                         CheckupWords::tr("没有地方存放检查用的副本（%1）。").arg(folder.errorString())};
        const QString path = folder.filePath(u"copy.db"_qs);
        std::vector<CheckupPart> parts;
        {
            Database original(QDir(directory).filePath(u"ledger.db"_qs), Database::Access::ReadOnly);
            parts.push_back(checkDatabase(original));
            copyDatabase(original, path);
        }
        Database copy(path, Database::Access::ReadOnly);
        const Store store(copy);
        ChainHashes hashes;
        parts.push_back(checkLog(copy, store, hashes));
        parts.push_back(checkWaiting(copy, store, hashes));
        parts.push_back(checkRows(copy, store, folder.filePath(u"fold"_qs), clock, random));
        parts.push_back(checkFiles(copy, directory));
        return parts;
    });
}

} // namespace jiannuo
