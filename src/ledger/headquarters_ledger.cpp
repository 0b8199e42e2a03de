#include "ledger/headquarters_ledger.h"

#include "domain/china_time.h"
#include "domain/records.h"

#include <QDir>
#include <QtEndian>

#include <map>
#include <set>

namespace jiannuo {

namespace {

constexpr const char* headquartersTables = R"(
CREATE TABLE IF NOT EXISTS chain(device BLOB NOT NULL, incarnation INTEGER NOT NULL, dseq INTEGER NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY(device, incarnation)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS reach(org BLOB NOT NULL, audience INTEGER NOT NULL, gseq INTEGER NOT NULL, PRIMARY KEY(org, audience, gseq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS signature(device BLOB NOT NULL, incarnation INTEGER NOT NULL, dseq INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY(device, incarnation, dseq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine(hash BLOB PRIMARY KEY, device BLOB NOT NULL, received INTEGER NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID;
)";

qint64 randomIncarnation(Random& random)
{
    return qFromBigEndian<qint64>(random.bytes(8).constData()) & 0x7FFF'FFFF'FFFF;
}

} // namespace

HeadquartersLedger::HeadquartersLedger(const QString& directory, const Clock& clock, Random& random)
    : m_directory(directory)
    , m_clock(clock)
    , m_random(random)
    , m_db(QDir(directory).filePath(u"headquarters.db"_qs), Database::Access::ReadWrite)
    , m_store(m_db, Store::Owner::Headquarters)
    , m_reader(m_store)
{
}

Result<std::unique_ptr<HeadquartersLedger>>
HeadquartersLedger::open(const QString& directory, const Clock& clock, Random& random, Suite suite)
{
    if (!QDir().mkpath(directory))
        return Error{
            ErrorCode::StorageFailed,
            QCoreApplication::translate("HeadquartersLedger", "不能在“%1”存放数据。").arg(directory)};
    return attempt([&]() -> Result<std::unique_ptr<HeadquartersLedger>> {
        std::unique_ptr<HeadquartersLedger> ledger(new HeadquartersLedger(directory, clock, random));
        ledger->prepare(suite);
        if (!ledger->m_key)
            return Error{ErrorCode::Corrupt,
                         QCoreApplication::translate("HeadquartersLedger", "中心的签名密钥读不出来。")};
        return ledger;
    });
}

void HeadquartersLedger::prepare(Suite suite)
{
    m_db.execute(headquartersTables);
    m_db.execute(LogTree::tables);
    const bool outdated = m_store.prepare();
    m_log = m_store.fact("log");
    if (m_log.isEmpty() && !m_store.fact("epoch").isEmpty()) {
        // From a program that signed no heads.
        Transaction transaction(m_db.connection());
        m_log = m_store.fact("epoch");
        m_store.setFact("log", m_log);
        m_store.setFact("log key", m_store.fact("receipt key"));
        transaction.commit();
    } else if (m_log.isEmpty()) {
        m_log = m_random.bytes(8);
        m_chain = ChainKey{makeId(m_clock, m_random), randomIncarnation(m_random)};
        Transaction transaction(m_db.connection());
        m_store.setFact("log", m_log);
        m_store.setNumber("log suite", static_cast<qint64>(suite));
        if (const auto made = PrivateKey::generate(suite, m_random))
            m_store.setFact("log key", made->toPem());
        m_store.setFact("device", m_chain.device.toRfc4122());
        m_store.setNumber("incarnation", m_chain.incarnation);
        transaction.commit();
    }
    m_chain.device = Id::fromRfc4122(m_store.fact("device"));
    m_chain.incarnation = m_store.number("incarnation");
    if (auto key = PrivateKey::fromPem(m_store.fact("log key")))
        m_key.emplace(std::move(*key));
    load();
    growTree();
    if (outdated)
        rebuild();
}

/// Over what is in the log and not in the tree: all of it, where an earlier program had no tree.
void HeadquartersLedger::growTree()
{
    if (m_signed == m_head || !m_key)
        return;
    Transaction transaction(m_db.connection());
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
    Transaction transaction(m_db.connection());
    m_store.eraseAllRows();
    qint64 after = 0;
    for (auto part = m_store.log(0, 1000); !part.empty(); part = m_store.log(after, 1000)) {
        for (const Sequenced& entry : part) {
            after = entry.verdict.gseq;
            auto operation = readOperation(entry.bytes);
            if (!operation || entry.verdict.outcome == Outcome::Refused)
                continue;
            operation->limitBases(entry.verdict.horizon);
            for (const Change& change : operation->changes) {
                const KindInfo* kind = Kinds::byNumber(change.kind);
                const auto before = kind ? m_store.find(*kind, change.record) : std::nullopt;
                if (!kind || (!before && change.verb != verbCreate))
                    continue;
                if (entry.verdict.outcome == Outcome::Conflicting) {
                    const auto conflict =
                        before ? conflictOf(change, *before, operation->intent(), after) : std::nullopt;
                    if (conflict)
                        m_store.write(*conflict);
                } else {
                    Record row = applied(change, before ? &*before : nullptr);
                    row.gseq = after;
                    m_store.write(row);
                }
            }
        }
    }
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
        return {};
    });
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

/// Gives a judged operation its number, and writes what follows. Inside a transaction.
Verdict HeadquartersLedger::decide(const Operation& operation, Judgement judged, Verdict verdict)
{
    std::vector<Record> rows;
    if (judged) {
        rows = std::move(*judged);
        for (Record& row : rows)
            row.gseq = verdict.gseq;
    } else {
        verdict.reason = judged.error();
        verdict.outcome =
            verdict.reason.code == ErrorCode::Conflicting ? Outcome::Conflicting : Outcome::Refused;
        if (verdict.outcome == Outcome::Conflicting) {
            for (const Change& change : operation.changes) {
                const KindInfo* kind = Kinds::byNumber(change.kind);
                const auto before = m_store.find(*kind, change.record);
                auto conflict =
                    before ? conflictOf(change, *before, operation.intent(), verdict.gseq) : std::nullopt;
                if (conflict)
                    rows.push_back(std::move(*conflict));
            }
        }
    }
    bool treeMoved = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Record& row = rows[i];
        m_changesDevices = m_changesDevices || row.kind == &kindOf<Device>();
        if (verdict.outcome == Outcome::Accepted && operation.changes[i].verb == verbCreate) {
            m_store.insert(row); // it was judged: there is none yet
            continue;
        }
        if (row.kind == &kindOf<Org>()) {
            const auto before = m_store.get<Org>(row.id);
            const Org after = row.as<Org>();
            treeMoved =
                treeMoved || (before && (before->parent != after.parent || before->system != after.system));
        }
        m_store.write(row);
    }
    append(operation, verdict);
    if (verdict.outcome != Outcome::Refused)
        index(rows, verdict.gseq);
    if (treeMoved)
        reindex();
    return verdict;
}

/// Who may read it: one row per organisation above each record, so that any subtree is one range scan.
void HeadquartersLedger::index(const std::vector<Record>& rows, qint64 gseq)
{
    std::set<std::pair<QByteArray, int>> marks;
    const auto mark = [&](const Record& row) {
        const Audience audience = audienceOf(row);
        if (audience == Audience::Common) {
            marks.emplace(everybody.toRfc4122(), 0);
            return;
        }
        for (const Id& org : ancestors(m_store, orgOf(row)))
            marks.emplace(org.toRfc4122(), static_cast<int>(audience));
    };
    std::for_each(rows.begin(), rows.end(), mark);
    for (const auto& [org, audience] : marks) {
        auto insert = m_db.prepare("INSERT OR IGNORE INTO reach(org, audience, gseq) VALUES(?,?,?)");
        bindBytes(insert, 1, org);
        insert.bind(2, audience);
        insert.bind(3, static_cast<int64_t>(gseq));
        insert.exec();
    }
}

/// A unit moved to another parent: the whole index is made anew, and every device reads anew (scopeMark
/// changes).
void HeadquartersLedger::reindex()
{
    m_db.execute("DELETE FROM reach");
    m_store.setNumber("tree", m_store.number("tree") + 1);
    std::map<qint64, std::vector<Record>> conflicts; // by the operation that they follow from
    m_store.each(kindOf<Conflict>(),
                 [&](const Record& record) { conflicts[record.as<Conflict>().operation].push_back(record); });
    qint64 after = 0;
    for (auto part = m_store.log(0, 1000); !part.empty(); part = m_store.log(after, 1000)) {
        for (const Sequenced& entry : part) {
            after = entry.verdict.gseq;
            const auto operation = readOperation(entry.bytes);
            if (!operation || entry.verdict.outcome == Outcome::Refused)
                continue;
            if (entry.verdict.outcome == Outcome::Conflicting) {
                // Whoever may not read the Conflict may not read what it follows from.
                index(conflicts[after], after);
                continue;
            }
            std::vector<Record> rows;
            for (const Change& change : operation->changes) {
                const KindInfo* kind = Kinds::byNumber(change.kind);
                if (auto row = kind ? m_store.find(*kind, change.record) : std::nullopt)
                    rows.push_back(std::move(*row));
            }
            index(rows, after);
        }
    }
}

Result<PushedChain> readChain(std::span<const QByteArray> operations)
{
    PushedChain pushed;
    pushed.operations.reserve(operations.size());
    for (const QByteArray& bytes : operations) {
        auto operation = readOperation(bytes);
        if (!operation) {
            pushed.unreadable = operation.error().sentence;
            return pushed;
        }
        // The signature is for the last one, and through the hashes for all: what does not hang together was
        // changed on the way.
        if (!pushed.operations.empty()) {
            const Operation& before = pushed.operations.back();
            if (operation->chain != before.chain || operation->suite != before.suite
                || operation->dseq != before.dseq + 1 || operation->previous != before.hash)
                return Error{ErrorCode::BadSignature,
                             QCoreApplication::translate("HeadquartersLedger",
                                                         "送交的记录彼此不相接，一条也没有接收。")};
        }
        pushed.operations.push_back(std::move(*operation));
    }
    return pushed;
}

Result<PushAnswer> HeadquartersLedger::sequence(const Id& device, std::span<const QByteArray> operations,
                                                const PushTerms& terms)
{
    auto pushed = readChain(operations);
    if (!pushed)
        return pushed.error();
    return sequence(device, *pushed, terms);
}

Result<PushAnswer> HeadquartersLedger::sequence(const Id& device, PushedChain& pushed, const PushTerms& terms)
{
    return attempt([&]() -> Result<PushAnswer> {
        PushAnswer answer;
        const auto stop = [&](PushFault fault, const QString& sentence) {
            answer.fault = fault;
            answer.sentence = sentence;
        };
        if (pushed.unreadable) {
            stop(PushFault::Unreadable, *pushed.unreadable);
            return answer;
        }
        std::vector<Operation>& chain = pushed.operations;
        if (chain.empty())
            return answer;
        const auto registered = m_store.get<Device>(device);
        answer.answering = answeringMark(chain.back());
        if (!tree().continues(terms.seen, m_head)) {
            stop(PushFault::OtherHistory,
                 QCoreApplication::translate("HeadquartersLedger",
                                             "中心不再有这台设备见过的全部记录，先核对再送交。"));
            return answer;
        }
        if (chain.front().chain.device != device || !registered
            || suiteName(chain.front().suite) != registered->suite) {
            stop(PushFault::WrongDevice,
                 QCoreApplication::translate("HeadquartersLedger", "操作不属于这台设备。"));
            return answer;
        }
        // What is here already has its verdict; the rest has to continue what is here.
        auto fresh = chain.begin();
        for (; fresh != chain.end(); ++fresh) {
            auto known = sequencedAs(*fresh);
            if (!known)
                break;
            answer.verdicts.push_back(std::move(*known));
            answer.expected = fresh->dseq + 1;
        }
        if (fresh == chain.end())
            return answer;
        const auto [last, lastHash] = chainEnd(fresh->chain);
        answer.expected = last + 1;
        if (fresh->dseq > last + 1) {
            stop(PushFault::Gap,
                 QCoreApplication::translate("HeadquartersLedger", "操作序号不连续，请从缺少的一条发起。"));
            return answer;
        }
        if (fresh->dseq <= last || fresh->previous != lastHash) {
            quarantine(*fresh);
            stop(PushFault::Fork,
                 QCoreApplication::translate("HeadquartersLedger",
                                             "同一序号已有另一条操作，本机将另起一链继续。"));
            return answer;
        }
        for (; fresh != chain.end(); ++fresh) {
            answer.verdicts.push_back(
                {judged(*fresh, *registered, terms.horizon), fresh->chain, fresh->dseq, {}, false});
            answer.expected = fresh->dseq + 1;
        }
        closeChain(chain.back(), terms.signature);
        return answer;
    });
}

/// The verdict on an operation that was given its place before.
std::optional<Sequenced> HeadquartersLedger::sequencedAs(const Operation& operation) const
{
    auto known = m_db.prepare("SELECT hash, gseq FROM operation WHERE device=? AND incarnation=? AND dseq=?");
    bindBytes(known, 1, operation.chain.device.toRfc4122());
    known.bind(2, static_cast<int64_t>(operation.chain.incarnation));
    known.bind(3, static_cast<int64_t>(operation.dseq));
    if (!known.executeStep() || bytesOf(known.getColumn(0)) != operation.hash)
        return {};
    auto entry = m_store.operationAt(known.getColumn(1).getInt64());
    if (entry)
        entry->bytes.clear();
    return entry;
}

/// The number and the hash of a chain's last operation; 0 and nothing where it has not begun.
std::pair<qint64, QByteArray> HeadquartersLedger::chainEnd(const ChainKey& chain) const
{
    auto head = m_db.prepare("SELECT dseq, hash FROM chain WHERE device=? AND incarnation=?");
    bindBytes(head, 1, chain.device.toRfc4122());
    head.bind(2, static_cast<int64_t>(chain.incarnation));
    if (!head.executeStep())
        return {};
    return {head.getColumn(0).getInt64(), bytesOf(head.getColumn(1))};
}

void HeadquartersLedger::quarantine(const Operation& operation)
{
    auto insert =
        m_db.prepare("INSERT OR IGNORE INTO quarantine(hash, device, received, bytes) VALUES(?,?,?,?)");
    bindBytes(insert, 1, operation.hash);
    bindBytes(insert, 2, operation.chain.device.toRfc4122());
    insert.bind(3, static_cast<int64_t>(m_clock.now().ms));
    bindBytes(insert, 4, operation.bytes);
    insert.exec();
}

/// Gives an operation of that device its place and its verdict.
Verdict HeadquartersLedger::judged(Operation& operation, const Device& device,
                                   const std::optional<qint64>& horizon)
{
    const Instant received = now();
    const bool revoked = device.state == DeviceState::Revoked;
    if (!revoked && !operation.actor.isNull()
        && std::find(device.people.begin(), device.people.end(), operation.actor) != device.people.end()) {
        const bool creates = !operation.changes.empty() && operation.changes.front().verb == verbCreate;
        const auto taken = creates ? std::nullopt : takenAs(operation);
        m_store.setAuthor(operation.chain);
        operation.limitBases(horizon);
        Judgement judgement = judge(operation.intent(), m_store, received);
        const bool exists = !judgement && judgement.error().code == ErrorCode::AlreadyExists;
        if (const auto before = exists ? takenAs(operation) : taken)
            judgement = Error{ErrorCode::AlreadyExists,
                              QCoreApplication::translate("HeadquartersLedger",
                                                          "这条记录已作为第 %1 号收下，没有重复登记。")
                                  .arg(*before)};
        return decide(operation, std::move(judgement),
                      {Outcome::Accepted, m_head + 1, received, {}, horizon});
    }
    const Error reason = revoked
        ? Error{ErrorCode::Revoked,
                QCoreApplication::translate("HeadquartersLedger",
                                            "设备已停用，这条记录已由中心留存，但没有生效。")}
        : Error{ErrorCode::NotAllowed,
                QCoreApplication::translate("HeadquartersLedger", "操作人没有登记在这台设备上。")};
    Verdict verdict{Outcome::Refused, m_head + 1, received, reason, horizon};
    append(operation, verdict);
    return verdict;
}

/// The same work of the same device under another number. Copies of a device part with a fork, and each goes
/// on under a number of its own; where headquarters is put back to a backup from before, something old of
/// theirs may come first then.
std::optional<qint64> HeadquartersLedger::takenAs(const Operation& operation) const
{
    if (operation.changes.empty())
        return {};
    auto others =
        m_db.prepare("SELECT o.gseq, o.bytes FROM operation_record r JOIN operation o ON o.gseq=r.gseq "
                     "WHERE r.record=? AND o.device=? AND o.outcome<>?");
    bindBytes(others, 1, operation.changes.front().record.toRfc4122());
    bindBytes(others, 2, operation.chain.device.toRfc4122());
    others.bind(3, static_cast<int>(Outcome::Refused));
    const auto content = [](Operation of) {
        of.chain.incarnation = 0;
        of.dseq = 0;
        of.previous.clear();
        seal(of);
        return of.hash;
    };
    const auto sealed = readOperation(operation.bytes); // as it came, whatever its bases are by now
    while (sealed && others.executeStep()) {
        const auto other = readOperation(bytesOf(others.getColumn(1)));
        if (other && other->at == operation.at && content(*other) == content(*sealed))
            return others.getColumn(0).getInt64();
    }
    return {};
}

/// A chain ends here now, and its device has signed that.
void HeadquartersLedger::closeChain(const Operation& last, const QByteArray& signature)
{
    const auto write = [&](const char* sql, const QByteArray& value) {
        auto statement = m_db.prepare(sql);
        bindBytes(statement, 1, last.chain.device.toRfc4122());
        statement.bind(2, static_cast<int64_t>(last.chain.incarnation));
        statement.bind(3, static_cast<int64_t>(last.dseq));
        bindBytes(statement, 4, value);
        statement.exec();
    };
    write("INSERT OR REPLACE INTO chain(device, incarnation, dseq, hash) VALUES(?,?,?,?)", last.hash);
    if (!signature.isEmpty())
        write("INSERT INTO signature(device, incarnation, dseq, bytes) VALUES(?,?,?,?)", signature);
}

Result<void> HeadquartersLedger::attest(PushAnswer& answer, const HeadMark& seen) const
{
    if (answer.verdicts.empty())
        return {};
    return attempt([&]() -> Result<void> {
        const LogTree log = tree();
        std::vector<qint64> leaves;
        for (const Sequenced& verdict : answer.verdicts)
            leaves.push_back(verdict.verdict.gseq - 1);
        std::sort(leaves.begin(), leaves.end());
        answer.attestation = log.attest(seen.size, leaves);
        if (!answer.attestation)
            return {};
        for (const Sequenced& verdict : answer.verdicts) {
            if (verdict.verdict.gseq <= seen.size)
                answer.proofs.push_back(
                    log.inclusionProof(verdict.verdict.gseq - 1, answer.attestation->head.size));
        }
        return {};
    });
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
        operation.actor = intent.actor;
        operation.at = intent.at.ms != 0 ? intent.at : now();
        operation.monotonicMs = m_clock.monotonicMs();
        operation.changes = intent.changes;
        seal(operation);
        m_store.setAuthor(m_chain);
        // What headquarters would refuse itself is not even written down.
        const Instant received = now();
        auto judged = judge(intent, m_store, received);
        if (!judged)
            return judged.error();
        const Verdict verdict =
            decide(operation, std::move(judged), {Outcome::Accepted, m_head + 1, received, {}, {}});
        m_store.setNumber("dseq", operation.dseq);
        m_store.setFact("head", operation.hash);
        return verdict;
    });
}

} // namespace jiannuo
