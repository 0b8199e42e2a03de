// SPDX-License-Identifier: Apache-2.0
#include "ledger/headquarters_ledger.h"

#include "domain/audience.h"
#include "domain/china_time.h"
#include "domain/records.h"
#include "ledger/private_files.h"
#include "ledger/secrets.h"

#include <QDir>

namespace jiannuo {

namespace {

constexpr const char* headquartersTables = R"(
CREATE TABLE IF NOT EXISTS chain(device BLOB NOT NULL, incarnation INTEGER NOT NULL, dseq INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY(device, incarnation)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS visible_to(org BLOB NOT NULL, audience INTEGER NOT NULL, gseq INTEGER NOT NULL, PRIMARY KEY(org, audience, gseq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS part(gseq INTEGER NOT NULL, place INTEGER NOT NULL, audiences INTEGER NOT NULL, PRIMARY KEY(gseq, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS signature(device BLOB NOT NULL, incarnation INTEGER NOT NULL, dseq INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY(device, incarnation, dseq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refusal(day INTEGER NOT NULL, device BLOB NOT NULL, operations INTEGER NOT NULL, bytes INTEGER NOT NULL,
    PRIMARY KEY(day, device)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine(hash BLOB PRIMARY KEY, device BLOB NOT NULL, received INTEGER NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID;
)";

constexpr const char* publicKeyFact = "log public key"; // in its suite's raw form

} // namespace

HeadquartersLedger::HeadquartersLedger(const QString& directory, std::unique_ptr<FolderLock> lock,
                                       const Clock& clock, Random& random)
    : m_directory(directory)
    , m_lock(std::move(lock))
    , m_clock(clock)
    , m_random(random)
    , m_db(QDir(directory).filePath(u"headquarters.db"_qs), Database::Access::ReadWrite)
    , m_store(m_db, Store::Owner::Headquarters)
    , m_reader(m_store)
{
}

HeadquartersLedger::~HeadquartersLedger() = default;

Result<std::unique_ptr<HeadquartersLedger>>
HeadquartersLedger::open(const QString& directory, const Clock& clock, Random& random, Suite suite)
{
    if (!keepPrivate(directory))
        return Error{
            ErrorCode::StorageFailed,
            QCoreApplication::translate("HeadquartersLedger", "不能在“%1”存放数据。").arg(directory)};
    auto lock = FolderLock::take(QDir(directory).filePath(u"headquarters.lock"_qs));
    if (!lock)
        return Error{ErrorCode::Busy,
                     QCoreApplication::translate(
                         "HeadquartersLedger",
                         "另一个中心服务正在使用“%1”。一个数据文件夹只能由一个服务使用，请先停止另一个。")
                         .arg(directory)};
    return attempt([&]() -> Result<std::unique_ptr<HeadquartersLedger>> {
        std::unique_ptr<HeadquartersLedger> ledger(
            new HeadquartersLedger(directory, std::move(lock), clock, random));
        for (const QString& file :
             {u"headquarters.db"_qs, u"headquarters.db-wal"_qs, u"headquarters.db-shm"_qs})
            QFile::setPermissions(QDir(directory).filePath(file), ownerOnly);
        if (auto ok = ledger->prepare(suite); !ok)
            return ok.error();
        return ledger;
    });
}

Result<void> HeadquartersLedger::prepare(Suite suite)
{
    m_rules = rulesFingerprint();
    const bool isIndexed = m_db.renameTable("reach", "visible_to");
    m_db.execute(headquartersTables);
    m_db.execute(LogTree::tables);
    const bool outdated = m_store.prepare();
    m_log = m_store.fact("log");
    if (m_log.isEmpty() && !m_store.fact("epoch").isEmpty()) {
        // From a program that signed no heads.
        Transaction transaction(m_db);
        m_log = m_store.fact("epoch");
        m_store.setFact("log", m_log);
        m_store.setFact("log key", m_store.fact("receipt key"));
        m_store.setFact("receipt key", {});
        transaction.commit();
    }
    if (auto ok = prepareKey(suite); !ok)
        return ok;
    if (m_log.isEmpty()) {
        m_log = m_random.bytes(8);
        m_chain = ChainKey{makeId(m_clock, m_random), incarnationFrom(m_random.bytes(8))};
        Transaction transaction(m_db);
        m_store.setFact("log", m_log);
        m_store.setNumber("log suite", static_cast<qint64>(m_key->suite()));
        m_store.setFact(publicKeyFact, m_key->publicKey().bytes());
        m_store.setFact("device", m_chain.device.toRfc4122());
        m_store.setNumber("incarnation", m_chain.incarnation);
        transaction.commit();
    }
    m_chain.device = Id::fromRfc4122(m_store.fact("device"));
    m_chain.incarnation = m_store.number("incarnation");
    load();
    growTree();
    if (outdated || !isIndexed || m_store.fact("audiences") != audienceFingerprint())
        rebuild();
    return {};
}

/// The key lies in a file of its own. A program before this one kept it in the database: it is moved.
Result<void> HeadquartersLedger::prepareKey(Suite suite)
{
    const Secrets secrets(m_directory);
    const auto lost = [&secrets] {
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate(
                         "HeadquartersLedger",
                         "中心的签名密钥“%1”不在了、读不出来，或属于另一个中心。请从备份恢复 keys 文件夹。")
                         .arg(secrets.path(Secrets::logKey))};
    };
    if (auto moved = secrets.takeFrom(m_store, "log key", Secrets::logKey); !moved)
        return moved;
    const auto pem = secrets.readOrMake(Secrets::logKey, [&]() -> Result<QByteArray> {
        if (!m_log.isEmpty())
            return lost();
        const auto made = PrivateKey::generate(suite, m_random);
        return made ? Result<QByteArray>(made->toPem()) : made.error();
    });
    if (!pem)
        return pem.error();
    auto key = PrivateKey::fromPem(*pem);
    if (!key)
        return lost();
    m_key.emplace(std::move(*key));
    const QByteArray known = m_store.fact(publicKeyFact);
    if (known.isEmpty() && !m_log.isEmpty())
        m_store.setFact(publicKeyFact, m_key->publicKey().bytes());
    else if (!known.isEmpty() && known != m_key->publicKey().bytes())
        return lost();
    return {};
}

/// Over what is in the log and not in the tree: all of it, where an earlier program had no tree.
void HeadquartersLedger::growTree()
{
    if (m_signed == m_head || !m_key)
        return;
    Transaction transaction(m_db);
    for (auto part = m_store.log(m_tree.end(), 1000); !part.empty(); part = m_store.log(m_tree.end(), 1000)) {
        for (const Sequenced& entry : part) {
            if (const auto operation = readOperation(entry.bytes))
                grow(*operation, entry.verdict);
        }
    }
    if (!signHead())
        return; // stale: nothing is recorded on a log that is not signed
    transaction.commit();
    m_stale = false;
}

void HeadquartersLedger::grow(const Operation& operation, const Verdict& verdict)
{
    LogTree kept = tree();
    m_tree.append(
        leafOf(m_tree.suite(), operation, verdict),
        [&kept](const merkle::Subtree& subtree, const QByteArray& hash) { kept.keep(subtree, hash); });
}

/// The declarations have changed: rows are computed anew from the log, by the verdicts that were given then.
void HeadquartersLedger::rebuild()
{
    Transaction transaction(m_db);
    m_store.eraseAllRows();
    ShownTo shown;
    qint64 after = 0;
    for (auto part = m_store.log(0, 1000); !part.empty(); part = m_store.log(after, 1000)) {
        for (const Sequenced& entry : part) {
            after = entry.verdict.gseq;
            auto operation = readOperation(entry.bytes);
            if (!operation || entry.verdict.outcome == Outcome::Refused)
                continue;
            operation->limitBases(entry.verdict.horizon);
            std::vector<Audiences>& readers = shown[after];
            readers.resize(operation->changes.size());
            std::vector<std::pair<std::size_t, Record>> written;
            for (std::size_t i = 0; i < operation->changes.size(); ++i) {
                const Change& change = operation->changes[i];
                const KindInfo* kind = Kinds::byNumber(change.kind);
                const auto before = kind ? m_store.find(*kind, change.record) : std::nullopt;
                if (!kind || (!before && change.verb != verbCreate))
                    continue;
                if (entry.verdict.outcome == Outcome::Conflicting) {
                    const auto conflict =
                        before ? conflictOf(change, *before, operation->intent(), after) : std::nullopt;
                    if (conflict) {
                        m_store.write(*conflict);
                        readers.front().add(Audience::Dispute);
                    }
                } else {
                    if (before)
                        readers[i].add(audienceOf(m_store, *before));
                    Record row = applied(change, before ? &*before : nullptr, operation->authorship());
                    row.gseq = after;
                    m_store.write(row);
                    written.emplace_back(i, std::move(row));
                }
            }
            // A letter is for whom its promises are: they may come after it.
            for (const auto& [i, row] : written)
                readers[i].add(audienceOf(m_store, row));
        }
    }
    reindex(shown);
    m_store.setFact("audiences", audienceFingerprint());
    m_store.rowsAreCurrent();
    transaction.commit();
}

Result<void> HeadquartersLedger::begin()
{
    if (m_stale)
        follow();
    if (m_stale)
        return Error{ErrorCode::StorageFailed,
                     QCoreApplication::translate("HeadquartersLedger", "读不了账本，请稍后再试。")};
    if (clockBehindMs(m_clock, m_signedAt) > 0)
        return Error{ErrorCode::Busy,
                     QCoreApplication::translate(
                         "HeadquartersLedger",
                         "中心的时钟是 %1，账本却已签到 %2。请管理员校准时钟；若当时的时钟才是错的，"
                         "用 --clock-corrected 重新启动中心。记录仍在各设备，没有丢失。")
                         .arg(chinaTimeText(m_clock.now()), chinaTimeText(m_signedAt))};
    return attempt([&]() -> Result<void> {
        m_transaction =
            std::make_unique<SQLite::Transaction>(m_db.connection(), SQLite::TransactionBehavior::IMMEDIATE);
        m_spoiled = false;
        m_changesDevices = false;
        if (auto stated = stateRules(); !stated) {
            m_transaction.reset();
            return stated;
        }
        return {};
    });
}

/// Before the first operation that this program judges: who judges the log again has to know by which rules.
Result<void> HeadquartersLedger::stateRules()
{
    if (m_store.fact("judging rules") == m_rules)
        return {};
    // A correction of the clock goes first: before it, no auditor takes a time that goes back.
    if (const auto newest = LogTree(m_store).newestHead(); newest && m_signedAt < newest->time)
        return {};
    m_store.setFact("judging rules", m_rules);
    const JudgingRules rules{rulesVersion, m_rules};
    const auto verdict = record({{}, now(), {creation(makeId(m_clock, m_random), rules)}});
    return verdict ? Result<void>() : verdict.error();
}

Result<void> HeadquartersLedger::commit()
{
    auto result = attempt([&]() -> Result<void> {
        if (m_spoiled || !m_db.isInTransaction())
            return lost();
        if (auto ok = signHead(); !ok)
            return ok;
        m_transaction->commit();
        if (m_changesDevices)
            ++m_devicesVersion;
        return {};
    });
    m_transaction.reset();
    if (!result)
        rollback();
    return result;
}

void HeadquartersLedger::rollback()
{
    m_transaction.reset();
    m_store.forget();
    m_widened.clear();
    m_nodes.clear();
    ++m_devicesVersion; // nobody knows what a commit that failed has left
    m_stale = true;
    follow();
}

/// What is kept in memory, as the database has it.
void HeadquartersLedger::load()
{
    m_head = m_store.lastGseq();
    const LogTree tree(m_store);
    const auto newest = tree.newestHead();
    m_signed = newest ? newest->size : 0;
    m_signedAt = newest ? newest->time : Instant();
    m_tree = tree.range(0, m_signed);
    m_stale = m_signed != m_head || m_tree.end() != m_head;
}

/// Stays stale where it cannot be read.
void HeadquartersLedger::follow()
{
    (void)attempt([&]() -> Result<void> {
        load();
        return {};
    });
}

/// After some failures SQLite has ended the transaction by itself; what came now would stand alone.
Error HeadquartersLedger::lost()
{
    return {ErrorCode::StorageFailed,
            QCoreApplication::translate("HeadquartersLedger", "这一批没有存下来，请稍后再送。")};
}

/// Never before what was signed for already.
Instant HeadquartersLedger::now() const
{
    return std::max(m_clock.now(), m_signedAt);
}

Result<Verdict> HeadquartersLedger::correctClock()
{
    if (clockBehindMs(m_clock, m_signedAt) == 0)
        return Error{ErrorCode::RuleBroken,
                     QCoreApplication::translate("HeadquartersLedger", "时钟没有落后于账本，不需要更正。")};
    const ClockCorrection correction{m_clock.now(), m_signedAt};
    m_signedAt = correction.at;
    auto verdict = record({{}, correction.at, {creation(makeId(m_clock, m_random), correction)}});
    if (!verdict)
        m_signedAt = correction.before;
    return verdict;
}

/// Everything that is durable is signed for: no head, no commit.
Result<void> HeadquartersLedger::signHead()
{
    if (m_head == m_signed)
        return {};
    LogHead head{m_log, m_head, now(), m_tree.root(), {}};
    auto signature = m_key->sign(headText(head));
    if (!signature)
        return signature.error();
    head.signature = std::move(*signature);
    tree().keep(head);
    m_signed = m_head;
    m_signedAt = head.time;
    return {};
}

void HeadquartersLedger::append(const Operation& operation, const Verdict& verdict)
{
    m_store.append(operation, verdict);
    grow(operation, verdict);
    m_head = verdict.gseq;
}

/// No savepoint: SQLite would copy every page that a job touches.
Result<void> HeadquartersLedger::run(const std::function<Result<void>()>& job)
{
    if (m_spoiled || !m_db.isInTransaction())
        return lost();
    const qint64 before = m_db.changes();
    auto result = attempt([&] { return job(); });
    if (!result) {
        // After a failure of the storage nobody knows what was written.
        const ErrorCode code = result.error().code;
        m_spoiled = m_db.changes() != before || code == ErrorCode::StorageFailed || code == ErrorCode::Corrupt
            || !m_db.isInTransaction();
    }
    return result;
}

/// In the caller's transaction, or in one of its own.
template <class Job> auto HeadquartersLedger::inTransaction(Job&& job) -> decltype(job())
{
    if (m_transaction)
        return attempt(std::forward<Job>(job));
    if (auto ok = begin(); !ok)
        return ok.error();
    auto result = attempt(std::forward<Job>(job));
    if (!result) {
        rollback();
        return result;
    }
    if (auto ok = commit(); !ok)
        return ok.error();
    return result;
}

Result<CommonPoint> HeadquartersLedger::commonPoint(std::span<const LogHead> heads)
{
    return inTransaction([&]() -> Result<CommonPoint> {
        const LogTree tree(m_store, m_tree.suite());
        CommonPoint point;
        const LogHead* lost = nullptr;
        for (const LogHead& head : heads) {
            // Nobody else's word counts: not even on where to begin.
            if (head.log != m_log || head.size < 1 || !checkHead(head, m_key->publicKey()))
                return Error{ErrorCode::BadSignature,
                             QCoreApplication::translate("HeadquartersLedger",
                                                         "这不是本中心签名的账本摘要，没有采用。")};
            if (head.size <= m_head && tree.root(head.size) == head.root)
                point.size = std::max(point.size, head.size);
            else if (!lost || head.size > lost->size)
                lost = &head;
        }
        for (const QByteArray& hash : tree.range(0, point.size).hashes())
            point.hashes.push_back(hash);
        if (lost
            && m_store.where(kindOf<Restoration>(), fieldNumber(&Restoration::root), lost->root).empty()) {
            const Restoration found{now(), point.size, lost->size, lost->root};
            if (auto noted = record({{}, found.at, {creation(makeId(m_clock, m_random), found)}}); !noted)
                return noted.error();
        }
        return point;
    });
}

Result<Verdict> HeadquartersLedger::record(const Intent& intent)
{
    return inTransaction([&]() -> Result<Verdict> {
        Operation operation;
        operation.chain = m_chain;
        operation.dseq = m_store.number("dseq") + 1;
        operation.previous = m_store.fact("head");
        const Instant received = now();
        const Intent made{intent.actor, intent.at.ms != 0 ? intent.at : received, intent.changes};
        operation.actor = made.actor;
        operation.at = made.at;
        operation.monotonicMs = m_clock.monotonicMs();
        operation.changes = made.changes;
        seal(operation);
        m_store.setAuthor(m_chain);
        // What headquarters would refuse itself is not even written down.
        auto judged = judge(made, m_store, received);
        if (!judged)
            return judged.error();
        if (auto ok = checkSendable(operation); !ok)
            return ok.error();
        const Verdict verdict =
            decide(operation, std::move(judged), {Outcome::Accepted, m_head + 1, received, {}, {}});
        m_store.setNumber("dseq", operation.dseq);
        m_store.setFact("head", operation.hash);
        reveal();
        return verdict;
    });
}

} // namespace jiannuo
