// SPDX-License-Identifier: Apache-2.0

// What lies beside a device's log: drafts, files, small facts.

#include "ledger/device_ledger.h"

#include "domain/records.h"
#include "ledger/private_files.h"

#include <QCryptographicHash>

namespace jiannuo {

namespace {

Error tooLarge()
{
    return {ErrorCode::TooLarge,
            QCoreApplication::translate("DeviceLedger", "文件超过 200 MB，没有存下来。请压缩后再试。")};
}

} // namespace

Result<void> DeviceLedger::saveDraft(const QString& key, const QByteArray& body)
{
    return attempt([&]() -> Result<void> {
        auto insert = m_db.prepare("INSERT INTO draft(key, body, updated) VALUES(?,?,?) ON CONFLICT(key) DO "
                                   "UPDATE SET body=excluded.body, updated=excluded.updated");
        bindText(insert, 1, key);
        bindBytes(insert, 2, body);
        insert.bind(3, static_cast<int64_t>(m_clock.now().ms));
        insert.exec();
        return {};
    });
}

Result<void> DeviceLedger::dropDraft(const QString& key)
{
    return attempt([&]() -> Result<void> {
        auto drop = m_db.prepare("DELETE FROM draft WHERE key=?");
        bindText(drop, 1, key);
        drop.exec();
        return {};
    });
}

std::optional<QByteArray> DeviceLedger::draft(const QString& key) const
{
    using Body = std::optional<QByteArray>;
    return attempt([&]() -> Result<Body> {
               auto query = m_db.prepare("SELECT body FROM draft WHERE key=?");
               bindText(query, 1, key);
               return query.executeStep() ? Body(bytesOf(query.getColumn(0))) : Body();
           })
        .valueOr({});
}

std::vector<QString> DeviceLedger::drafts(const QString& prefix) const
{
    return attempt([&]() -> Result<std::vector<QString>> {
               auto query = m_db.prepare(
                   "SELECT key FROM draft WHERE substr(key, 1, length(?1))=?1 ORDER BY updated DESC");
               bindText(query, 1, prefix);
               std::vector<QString> result;
               while (query.executeStep())
                   result.push_back(textOf(query.getColumn(0)));
               return result;
           })
        .valueOr({});
}

Result<QByteArray> DeviceLedger::addFile(const QByteArray& content)
{
    if (content.size() > largestFile)
        return tooLarge();
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    WholeFile file(filePath(hash), WholeFile::Where::Anything);
    if (!file.open() || file.device().write(content) != content.size() || !file.commit())
        return Error{ErrorCode::StorageFailed,
                     QCoreApplication::translate("DeviceLedger", "文件没有存下来（%1）。请清理空间后再试。")
                         .arg(file.errorString())};
    if (auto noted = noteFile(hash, content.size()); !noted)
        return noted.error();
    return hash;
}

Result<void> DeviceLedger::noteFile(const QByteArray& hash, qint64 size)
{
    return attempt([&]() -> Result<void> {
        auto insert =
            m_db.prepare("INSERT OR IGNORE INTO file(hash, size, sent, state, added) VALUES(?,?,0,0,?)");
        bindBytes(insert, 1, hash);
        insert.bind(2, static_cast<int64_t>(size));
        insert.bind(3, static_cast<int64_t>(m_clock.now().ms));
        insert.exec();
        auto again = m_db.prepare("UPDATE file SET sent=0, state=0, reason=NULL WHERE hash=? AND state=3");
        bindBytes(again, 1, hash);
        again.exec();
        return {};
    });
}

qint64 DeviceLedger::fetched(const QByteArray& hash) const
{
    return m_files.offset(hash);
}

Result<bool> DeviceLedger::addPiece(const QByteArray& hash, qint64 offset, qint64 length,
                                    const QByteArray& bytes)
{
    if (length > largestFile)
        return tooLarge();
    const auto progress = m_files.append(hash, offset, length, bytes);
    if (!progress)
        return progress.error();
    if (!progress->complete)
        return false;
    // Headquarters has it: nothing to send.
    auto done = noteFile(hash, progress->offset);
    if (done)
        done = setFileProgress(hash, progress->offset, LocalFile::State::Stored);
    if (!done)
        return done.error();
    return true;
}

/// Headquarters may have refused a file that no record named yet.
void DeviceLedger::offerFiles(const Operation& operation)
{
    for (const QByteArray& hash : filesNamedBy(operation)) {
        auto offer = m_db.prepare("UPDATE file SET state=0 WHERE hash=? AND state=2");
        bindBytes(offer, 1, hash);
        offer.exec();
    }
}

Result<void> DeviceLedger::offerAgain(const std::vector<QByteArray>& files, const QByteArray& mark)
{
    if (files.empty() && mark.isEmpty())
        return {};
    return attempt([&]() -> Result<void> {
        Transaction transaction(m_db);
        for (const QByteArray& hash : files) {
            if (!m_files.has(hash))
                continue;
            auto offer = m_db.prepare("UPDATE file SET state=0, sent=0 WHERE hash=? AND state=1");
            bindBytes(offer, 1, hash);
            offer.exec();
        }
        if (!mark.isEmpty())
            m_store.setFact(missingMarkFact, mark);
        transaction.commit();
        return {};
    });
}

QString DeviceLedger::filePath(const QByteArray& hash) const
{
    return m_directory + u"/files/"_qs + QString::fromLatin1(hash.toHex());
}

std::vector<LocalFile> DeviceLedger::files() const
{
    return attempt([&]() -> Result<std::vector<LocalFile>> { return readFiles(m_db); }).valueOr({});
}

std::set<QByteArray> DeviceLedger::previews() const
{
    return attempt([&]() -> Result<std::set<QByteArray>> { return readPreviews(m_db); }).valueOr({});
}

std::set<QByteArray> DeviceLedger::unjudgedFiles() const
{
    std::set<QByteArray> result;
    for (const auto& [position, waiting] : m_waiting) {
        if (waiting.state != WaitingState::Waiting)
            continue;
        for (QByteArray& hash : filesNamedBy(waiting.operation))
            result.insert(std::move(hash));
    }
    return result;
}

std::optional<LocalFile> DeviceLedger::nextUpload(bool previewsAlone) const
{
    const auto unjudged = unjudgedFiles();
    const auto small = previews();
    std::optional<LocalFile> next;
    for (LocalFile& file : files()) {
        if (file.state != LocalFile::State::Waiting || unjudged.contains(file.hash))
            continue;
        if (small.contains(file.hash))
            return std::move(file);
        if (!next && !previewsAlone)
            next = std::move(file);
    }
    return next;
}

Result<void> DeviceLedger::setFileProgress(const QByteArray& hash, qint64 sent, LocalFile::State state,
                                           const QString& reason)
{
    return attempt([&]() -> Result<void> {
        auto update = m_db.prepare("UPDATE file SET sent=?, state=?, reason=? WHERE hash=?");
        update.bind(1, static_cast<int64_t>(sent));
        update.bind(2, static_cast<int>(state));
        bindText(update, 3, reason);
        bindBytes(update, 4, hash);
        update.exec();
        return {};
    });
}

Result<void> DeviceLedger::loseFile(const QByteArray& hash, const QString& reason)
{
    if (previews().contains(hash)
        && m_store.where(kindOf<Evidence>(), fieldNumber(&Evidence::hash), hash).empty())
        return setFileProgress(hash, 0, LocalFile::State::Refused, reason);
    if (auto kept = setFileProgress(hash, 0, LocalFile::State::Lost, reason); !kept)
        return kept;
    return attempt([&]() -> Result<void> {
        tellOfLoss(hash, reason);
        return {};
    });
}

Result<void> DeviceLedger::noticeLostFiles(bool wholly)
{
    for (const LocalFile& file : files()) {
        if (file.state != LocalFile::State::Waiting)
            continue;
        QFile content(filePath(file.hash));
        QString why;
        if (!content.open(QIODevice::ReadOnly))
            why = QCoreApplication::translate("DeviceLedger", "本机的文件已不在或读不出来。");
        else if (QCryptographicHash hash(QCryptographicHash::Sha256); content.size() != file.size
                 || (wholly && (!hash.addData(&content) || hash.result() != file.hash)))
            why = QCoreApplication::translate("DeviceLedger", "本机的文件已改变，与登记时不同，没有送出。");
        if (why.isEmpty())
            continue;
        if (auto said = loseFile(file.hash, why); !said)
            return said;
    }
    return {};
}

/// Where the rules do not let the person say it any more, the device goes on saying it here.
void DeviceLedger::tellOfLoss(const QByteArray& hash, const QString& reason)
{
    const auto device = m_store.get<Device>(m_own.chain.device);
    const std::vector<Id> people = device ? device->people : std::vector<Id>();
    for (const auto& [id, evidence] : m_store.all(&Evidence::hash, hash)) {
        const bool isOwn = std::find(people.begin(), people.end(), evidence.by) != people.end();
        if (!isOwn || fileLossOf(m_store, id))
            continue;
        const FileLoss loss{evidence.org, id, hash, reason, evidence.by, evidence.internal};
        (void)record({evidence.by, m_clock.now(), {creation(makeId(m_clock, m_random), loss)}});
    }
}

QByteArray DeviceLedger::fact(const char* name) const
{
    return attempt([&]() -> Result<QByteArray> { return m_store.fact(name); }).valueOr({});
}

Result<void> DeviceLedger::setFact(const char* name, const QByteArray& value)
{
    return attempt([&]() -> Result<void> {
        m_store.setFact(name, value);
        return {};
    });
}

Result<PrivateKey> DeviceLedger::key() const
{
    auto key = m_secrets.keyOfDevice();
    if (key && *key)
        return std::move(**key);
    if (!key)
        return key.error();
    if (device().isNull())
        return Error{ErrorCode::Unauthenticated,
                     QCoreApplication::translate("DeviceLedger", "这台设备还没有登记。")};
    return m_secrets.keyOfDeviceIsGone();
}

Result<void> DeviceLedger::keepKey(const PrivateKey& key)
{
    return m_secrets.write(Secrets::deviceKey, key.toPem());
}

QByteArray DeviceLedger::token() const
{
    return m_secrets.read(Secrets::token).valueOr({});
}

Result<void> DeviceLedger::keepToken(const QByteArray& token)
{
    return m_secrets.write(Secrets::token, token);
}

Result<void> DeviceLedger::startOver()
{
    const auto all = files();
    const auto unsent = waitingCount()
        + static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const LocalFile& file) {
                            return file.state == LocalFile::State::Waiting;
                        }));
    // Without its key nothing could be sent ever: it goes with the next enrolment.
    if (unsent > 0 && key())
        return Error{ErrorCode::WrongState,
                     QCoreApplication::translate("DeviceLedger",
                                                 "还有 %1 项内容没有送达中心。请先同步，或做成数据包送去，再"
                                                 "重新登记这台设备。")
                         .arg(unsent)};
    return change([&]() -> Result<void> {
        // First what another device's key would be taken for: without it, this can be asked for once more.
        for (const char* secret : {Secrets::deviceKey, Secrets::token}) {
            if (auto gone = m_secrets.write(secret, {}); !gone)
                return gone;
        }
        Transaction transaction(m_db);
        for (const char* name : {"device", "person"})
            m_store.setFact(name, {});
        transaction.commit();
        load();
        return {};
    });
}

} // namespace jiannuo
