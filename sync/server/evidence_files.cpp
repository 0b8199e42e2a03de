// SPDX-License-Identifier: Apache-2.0
#include "server/evidence_files.h"

#include <QDir>
#include <QFileInfo>
#include <QtEndian>

#include <array>

namespace jiannuo {

namespace {

constexpr std::size_t mostMissing = 200; // files named in one answer
constexpr std::size_t mostLookedThrough = 2'000; // of the list, for one answer
constexpr qsizetype startBytes = 4; // of a mark, before the position
constexpr qint64 trustedMs = 10LL * 60 * 1000; // that a file is what it was when all of it was read
constexpr std::size_t mostLooked = 10'000;
constexpr int recordsAtOnce = 100;
constexpr qint64 partLifeMs = 31LL * 24 * 3600 * 1000;
constexpr qsizetype probeBytes = 64 * 1024;

struct EvidenceFilesWords {
    Q_DECLARE_TR_FUNCTIONS(EvidenceFiles)
};

Error notNamed()
{
    return {ErrorCode::UnknownRecord, EvidenceFilesWords::tr("没有登记这个文件，或不在您的范围内。")};
}

std::array<QByteArray, 2> filesOf(const Evidence& evidence)
{
    return {evidence.hash, evidence.preview};
}

/// The operation that made a record.
struct Making {
    qint64 gseq = 0;
    Id device;
};
std::optional<Making> makingOf(const Store& store, const Id& record)
{
    auto query = store.database().prepare("SELECT o.gseq, o.device FROM operation_record r JOIN operation o "
                                          "ON o.gseq=r.gseq WHERE r.record=? AND "
                                          "o.outcome=? ORDER BY o.gseq LIMIT 1");
    bindBytes(query, 1, record.toRfc4122());
    query.bind(2, static_cast<int>(Outcome::Accepted));
    if (!query.executeStep())
        return {};
    return Making{query.getColumn(0).getInt64(), Id::fromRfc4122(bytesOf(query.getColumn(1)))};
}

/// Who has brought all of it; one of them, or none.
std::set<QByteArray> sourcesOf(const Store& store, const QByteArray& hash)
{
    auto query = store.database().prepare("SELECT device FROM file_source WHERE hash=?");
    bindBytes(query, 1, hash);
    std::set<QByteArray> result;
    while (query.executeStep())
        result.insert(bytesOf(query.getColumn(0)));
    return result;
}

} // namespace

EvidenceFiles::EvidenceFiles(const QString& directory, Readers& readers, Sequencer& sequencer,
                             const Clock& clock, Random& random)
    : m_store(directory)
    , m_readers(readers)
    , m_sequencer(sequencer)
    , m_clock(clock)
    , m_start(random.bytes(startBytes))
{
}

/// A backup may be older than the photos that devices have handed over, and records do not tell. What is here
/// from before anybody noted who brought it, its first recorder has.
Result<void> EvidenceFiles::begin(const Store& view)
{
    std::vector<std::pair<QByteArray, Id>> unnoted;
    std::set<QByteArray> known;
    view.each(kindOf<Evidence>(), [&](const Record& record) {
        for (const QByteArray& hash : filesOf(record.as<Evidence>())) {
            if (!hash.isEmpty() && known.insert(hash).second)
                unnoted.emplace_back(hash, record.id);
        }
    });
    std::vector<std::pair<QByteArray, Id>> sources;
    for (const auto& [hash, record] : unnoted) {
        const bool isNoted = !sourcesOf(view, hash).empty();
        if (!m_store.has(hash)) {
            m_missing.push_back(hash);
            if (isNoted)
                m_lost.insert(hash);
        } else if (const auto making = isNoted ? std::nullopt : makingOf(view, record)) {
            sources.emplace_back(hash, making->device);
        }
    }
    if (sources.empty())
        return {};
    Transaction transaction(view.database());
    for (const auto& [hash, device] : sources) {
        auto insert = view.database().prepare("INSERT OR IGNORE INTO file_source(hash, device) VALUES(?,?)");
        bindBytes(insert, 1, hash);
        bindBytes(insert, 2, device.toRfc4122());
        insert.exec();
    }
    transaction.commit();
    return {};
}

EvidenceFiles::Access EvidenceFiles::accessIn(const Readers::Connection& c, const Caller& caller,
                                              const QByteArray& hash)
{
    Access access;
    const Scope scope = c.reader.scopeOf(caller.record.people, m_clock.now());
    const auto sources = sourcesOf(c.store, hash);
    access.isSource = sources.contains(caller.device.toRfc4122());
    std::optional<Making> first;
    bool readsFirst = false;
    for (const int field : {fieldNumber(&Evidence::hash), fieldNumber(&Evidence::preview)}) {
        for (const Record& record : c.store.where(kindOf<Evidence>(), field, hash)) {
            const auto making = makingOf(c.store, record.id);
            if (!making)
                continue;
            const bool sees = c.reader.mayRead(scope, record);
            access.recorded = access.recorded || making->device == caller.device;
            access.reads = access.reads || (sees && sources.contains(making->device.toRfc4122()));
            access.isNamed = access.isNamed || sees || making->device == caller.device;
            if (!first || making->gseq < first->gseq) {
                first = making;
                readsFirst = sees;
            } else if (making->gseq == first->gseq) {
                readsFirst = readsFirst || sees;
            }
        }
    }
    access.reads = access.reads || readsFirst;
    return access;
}

Result<EvidenceFiles::Access> EvidenceFiles::accessOf(const Caller& caller, const QByteArray& hash)
{
    if (caller.isRevoked())
        return Error{ErrorCode::Revoked, EvidenceFilesWords::tr("这台设备已停用，不能再收发文件。")};
    auto access = m_readers.with(
        [&](const Readers::Connection& c) -> Result<Access> { return accessIn(c, caller, hash); });
    if (access && !access->isNamed)
        return notNamed();
    return access;
}

Result<std::shared_ptr<QFile>> EvidenceFiles::open(const Caller& caller, const QByteArray& hash)
{
    const auto access = accessOf(caller, hash);
    if (!access)
        return access.error();
    if (!access->reads)
        return notNamed();
    const auto health = healthOf(hash);
    auto file = std::make_shared<QFile>(m_store.path(hash));
    if (health == FileStore::Health::Sound && file->open(QIODevice::ReadOnly))
        return file;
    notice(hash, health);
    const bool wasHere = [&] {
        const std::lock_guard lock(m_mutex);
        return health != FileStore::Health::Missing || m_lost.contains(hash);
    }();
    if (!wasHere)
        return Error{ErrorCode::UnknownRecord, EvidenceFilesWords::tr("文件还没有上传完。")};
    return Error{ErrorCode::Busy,
                 EvidenceFilesWords::tr("中心的这个文件已损坏或丢失，正在向有它的设备取回，请稍后再试。")};
}

Result<qint64> EvidenceFiles::offset(const Caller& caller, const QByteArray& hash)
{
    const auto access = accessOf(caller, hash);
    if (!access)
        return access.error();
    if (access->recorded && !access->isSource)
        return m_store.partOffset(hash, caller.device);
    if (access->reads || access->recorded)
        return m_store.offset(hash, caller.device);
    return notNamed();
}

Result<FileStore::Progress> EvidenceFiles::take(const Caller& caller, const QByteArray& hash, qint64 offset,
                                                qint64 length, const QByteArray& bytes)
{
    const auto access = accessOf(caller, hash);
    if (!access)
        return access.error();
    const bool isHere = m_store.has(hash);
    if (isHere && (access->isSource || (access->reads && !access->recorded)))
        return FileStore::Progress{QFileInfo(m_store.path(hash)).size(), true};
    if (!access->recorded && !access->reads)
        return notNamed();
    auto progress = m_store.append(hash, offset, length, bytes, caller.device);
    if (!progress && progress.error().code == ErrorCode::StorageFailed)
        m_failing = true;
    else if (progress && !bytes.isEmpty())
        m_failing = false;
    if (!progress || !progress->complete)
        return progress;
    if (auto kept = keepSource(hash, caller.device); !kept)
        return kept.error();
    const bool wasLost = [&] {
        const std::lock_guard lock(m_mutex);
        m_looked.erase(hash);
        return m_lost.erase(hash) > 0;
    }();
    if (wasLost && onTrouble)
        onTrouble(Trouble::Back, hash);
    return progress;
}

Result<void> EvidenceFiles::keepSource(const QByteArray& hash, const Id& device)
{
    return m_sequencer.run([&](HeadquartersLedger& ledger) {
        return attempt([&]() -> Result<void> {
            auto insert = ledger.store().database().prepare(
                "INSERT OR IGNORE INTO file_source(hash, device) VALUES(?,?)");
            bindBytes(insert, 1, hash);
            bindBytes(insert, 2, device.toRfc4122());
            insert.exec();
            return {};
        });
    });
}

/// Reads all of it, where that was not done a moment ago.
FileStore::Health EvidenceFiles::healthOf(const QByteArray& hash)
{
    const auto now = [&] {
        const QFileInfo info(m_store.path(hash));
        return Looked{info.size(), info.metadataChangeTime().toMSecsSinceEpoch(), m_clock.monotonicMs()};
    };
    const Looked before = now();
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_looked.find(hash);
        if (at != m_looked.end() && at->second.size == before.size && at->second.changed == before.changed
            && before.at - at->second.at < trustedMs && m_store.has(hash))
            return FileStore::Health::Sound;
    }
    const auto health = m_store.look(hash);
    const std::lock_guard lock(m_mutex);
    if (m_looked.size() >= mostLooked)
        m_looked.clear();
    if (health == FileStore::Health::Sound)
        m_looked[hash] = before;
    else
        m_looked.erase(hash);
    return health;
}

/// What is not as it should be is said, and asked for.
void EvidenceFiles::notice(const QByteArray& hash, FileStore::Health health)
{
    if (health == FileStore::Health::Damaged && m_store.setAside(hash)) {
        miss(hash);
        if (onTrouble)
            onTrouble(Trouble::Damaged, hash);
    } else if (health == FileStore::Health::Missing) {
        const auto was = m_readers.with(
            [&](const Readers::Connection& c) -> Result<bool> { return !sourcesOf(c.store, hash).empty(); });
        const bool isNew = [&] {
            const std::lock_guard lock(m_mutex);
            return was.valueOr(false) && !m_lost.contains(hash);
        }();
        if (!isNew)
            return; // it has not come yet, or it is known
        miss(hash);
        if (onTrouble)
            onTrouble(Trouble::Lost, hash);
    }
}

void EvidenceFiles::miss(const QByteArray& hash)
{
    const std::lock_guard lock(m_mutex);
    if (m_lost.insert(hash).second)
        m_missing.push_back(hash); // behind what everybody was told of
}

void EvidenceFiles::tellMissing(const Readers::Connection& connection, const Caller& caller,
                                const QByteArray& mark, protocol::PullReply& reply)
{
    std::size_t told = 0;
    if (mark.size() == startBytes + qsizetype(sizeof(quint32)) && mark.startsWith(m_start))
        told = qFromBigEndian<quint32>(mark.constData() + startBytes);
    std::vector<QByteArray> list;
    {
        const std::lock_guard lock(m_mutex);
        if (told >= m_missing.size())
            return;
        const auto from = m_missing.begin() + static_cast<std::ptrdiff_t>(told);
        const auto most = static_cast<std::ptrdiff_t>(mostLookedThrough);
        list.assign(from, from + std::min(most, m_missing.end() - from));
    }
    std::size_t through = told;
    for (const QByteArray& hash : list) {
        if (reply.missing.size() == mostMissing)
            break;
        ++through;
        if (m_store.has(hash))
            continue;
        const Access access = accessIn(connection, caller, hash);
        if (access.recorded || access.reads)
            reply.missing.push_back(hash);
    }
    reply.missingMark = m_start + QByteArray(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(through), reply.missingMark.data() + startBytes);
}

Result<bool> EvidenceFiles::check(qint64 bytes)
{
    std::optional<Id> next = [&] {
        const std::lock_guard lock(m_mutex);
        return m_next;
    }();
    bool isAtEnd = false;
    while (bytes > 0 && !isAtEnd) {
        std::vector<QByteArray> hashes;
        const auto read = m_readers.with([&](const Readers::Connection& c) -> Result<void> {
            Query query;
            query.limit = recordsAtOnce;
            query.after = next;
            const auto records = c.store.list(kindOf<Evidence>(), query);
            isAtEnd = std::ssize(records) < recordsAtOnce;
            for (const Record& record : records) {
                for (const QByteArray& hash : filesOf(record.as<Evidence>())) {
                    if (!hash.isEmpty())
                        hashes.push_back(hash);
                }
                next = record.id;
            }
            return {};
        });
        if (!read)
            return read.error();
        for (const QByteArray& hash : hashes) {
            bytes -= 4096 + QFileInfo(m_store.path(hash)).size(); // looking for one costs something too
            ++m_checked;
            notice(hash, m_store.look(hash));
        }
    }
    if (isAtEnd) {
        next.reset();
        m_store.dropPartsBefore(m_clock.now().ms - partLifeMs);
    }
    const std::lock_guard lock(m_mutex);
    m_next = next;
    return isAtEnd;
}

qint64 EvidenceFiles::lost()
{
    const std::lock_guard lock(m_mutex);
    return std::ssize(m_lost);
}

void EvidenceFiles::probe()
{
    QFile file(m_store.path("probe"));
    m_failing = !file.open(QIODevice::WriteOnly) || file.write(QByteArray(probeBytes, 'x')) != probeBytes
        || !file.flush();
    file.remove();
}

} // namespace jiannuo
