#include "ledger/headquarters_ledger.h"

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
    , m_store(m_db)
    , m_reader(m_store)
{
}

Result<std::unique_ptr<HeadquartersLedger>> HeadquartersLedger::open(const QString& directory,
                                                                     const Clock& clock, Random& random)
{
    if (!QDir().mkpath(directory))
        return Error{
            ErrorCode::StorageFailed,
            QCoreApplication::translate("HeadquartersLedger", "不能在“%1”存放数据。").arg(directory)};
    return attempt([&]() -> Result<std::unique_ptr<HeadquartersLedger>> {
        std::unique_ptr<HeadquartersLedger> ledger(new HeadquartersLedger(directory, clock, random));
        ledger->prepare();
        return ledger;
    });
}

void HeadquartersLedger::prepare()
{
    m_db.execute(headquartersTables);
    const bool outdated = m_store.prepare();
    m_epoch = m_store.fact("epoch");
    if (m_epoch.isEmpty()) {
        m_epoch = m_random.bytes(8);
        m_chain = ChainKey{makeId(m_clock, m_random), randomIncarnation(m_random)};
        Transaction transaction(m_db.connection());
        m_store.setFact("epoch", m_epoch);
        m_store.setFact("device", m_chain.device.toRfc4122());
        m_store.setNumber("incarnation", m_chain.incarnation);
        transaction.commit();
    }
    m_chain.device = Id::fromRfc4122(m_store.fact("device"));
    m_chain.incarnation = m_store.number("incarnation");
    m_head = m_store.lastGseq();
    if (outdated)
        rebuild();
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
            const auto operation = readOperation(entry.bytes);
            if (!operation || entry.verdict.outcome == Outcome::Refused)
                continue;
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
    transaction.commit();
}

Result<void> HeadquartersLedger::begin()
{
    return attempt([&]() -> Result<void> {
        m_transaction =
            std::make_unique<SQLite::Transaction>(m_db.connection(), SQLite::TransactionBehavior::IMMEDIATE);
        return {};
    });
}

Result<void> HeadquartersLedger::commit()
{
    auto result = attempt([&]() -> Result<void> {
        m_transaction->commit();
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
    if (const auto head = attempt([&]() -> Result<qint64> { return m_store.lastGseq(); }))
        m_head = *head;
}

Result<void> HeadquartersLedger::contained(const std::function<Result<void>()>& job)
{
    return attempt([&]() -> Result<void> {
        const qint64 head = m_head;
        m_db.execute("SAVEPOINT job");
        Result<void> result = job();
        if (!result) {
            m_db.execute("ROLLBACK TO job");
            m_head = head;
        }
        m_db.execute("RELEASE job");
        return result;
    });
}

/// Gives a judged operation its number, and writes what follows. Inside a transaction.
Verdict HeadquartersLedger::decide(const Operation& operation, Judgement judged, Instant received)
{
    Verdict verdict;
    verdict.received = received;
    verdict.gseq = m_head + 1;
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
    for (const Record& row : rows) {
        if (row.kind == &kindOf<Org>()) {
            const auto before = m_store.get<Org>(row.id);
            const Org after = row.as<Org>();
            treeMoved =
                treeMoved || (before && (before->parent != after.parent || before->system != after.system));
        }
        m_store.write(row);
    }
    m_store.append(operation, verdict);
    m_head = verdict.gseq;
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

Result<PushAnswer> HeadquartersLedger::sequence(const Id& device, std::span<const QByteArray> operations)
{
    return attempt([&]() -> Result<PushAnswer> {
        PushAnswer answer;
        const auto registered = m_store.get<Device>(device);
        const auto stop = [&](PushFault fault, const char* sentence) {
            answer.fault = fault;
            answer.sentence = QCoreApplication::translate("HeadquartersLedger", sentence);
        };
        for (const QByteArray& bytes : operations) {
            const auto operation = readOperation(bytes);
            if (!operation) {
                answer.fault = PushFault::Unreadable;
                answer.sentence = operation.error().sentence;
                break;
            }
            const ChainKey& chain = operation->chain;
            if (chain.device != device || !registered) {
                stop(PushFault::WrongDevice, "操作不属于这台设备。");
                break;
            }
            auto known =
                m_db.prepare("SELECT hash, gseq FROM operation WHERE device=? AND incarnation=? AND dseq=?");
            bindBytes(known, 1, device.toRfc4122());
            known.bind(2, static_cast<int64_t>(chain.incarnation));
            known.bind(3, static_cast<int64_t>(operation->dseq));
            if (known.executeStep()) {
                if (bytesOf(known.getColumn(0)) == operation->hash) {
                    Sequenced verdict = *m_store.operationAt(known.getColumn(1).getInt64());
                    verdict.bytes.clear();
                    answer.verdicts.push_back(std::move(verdict));
                    answer.expected = operation->dseq + 1;
                    continue;
                }
                auto quarantine = m_db.prepare(
                    "INSERT OR IGNORE INTO quarantine(hash, device, received, bytes) VALUES(?,?,?,?)");
                bindBytes(quarantine, 1, operation->hash);
                bindBytes(quarantine, 2, device.toRfc4122());
                quarantine.bind(3, static_cast<int64_t>(m_clock.now().ms));
                bindBytes(quarantine, 4, bytes);
                quarantine.exec();
                stop(PushFault::Fork, "同一序号已有另一条操作，本机将另起一链继续。");
                break;
            }
            auto head = m_db.prepare("SELECT dseq, hash FROM chain WHERE device=? AND incarnation=?");
            bindBytes(head, 1, device.toRfc4122());
            head.bind(2, static_cast<int64_t>(chain.incarnation));
            const bool begun = head.executeStep();
            const qint64 last = begun ? head.getColumn(0).getInt64() : 0;
            const QByteArray lastHash = begun ? bytesOf(head.getColumn(1)) : QByteArray();
            head.reset();
            answer.expected = last + 1;
            if (operation->dseq != last + 1) {
                stop(PushFault::Gap, "操作序号不连续，请从缺少的一条发起。");
                break;
            }
            if (operation->previous != lastHash) {
                stop(PushFault::Fork, "操作与前一条不相接，本机将另起一链继续。");
                break;
            }
            Sequenced verdict{{}, chain, operation->dseq, {}, false};
            const auto& people = registered->people;
            const bool revoked = registered->state == DeviceState::Revoked;
            if (revoked || operation->actor.isNull()
                || std::find(people.begin(), people.end(), operation->actor) == people.end()) {
                const Error reason = revoked
                    ? Error{ErrorCode::Revoked,
                            QCoreApplication::translate("HeadquartersLedger",
                                                        "设备已停用，这条记录已由中心留存，但没有生效。")}
                    : Error{
                        ErrorCode::NotAllowed,
                        QCoreApplication::translate("HeadquartersLedger", "操作人没有登记在这台设备上。")};
                verdict.verdict = {Outcome::Refused, ++m_head, m_clock.now(), reason};
                m_store.append(*operation, verdict.verdict);
            } else {
                m_store.setAuthor(chain);
                const Instant received = m_clock.now();
                verdict.verdict = decide(*operation, judge(operation->intent(), m_store, received), received);
            }
            auto advance =
                m_db.prepare("INSERT OR REPLACE INTO chain(device, incarnation, dseq, hash) VALUES(?,?,?,?)");
            bindBytes(advance, 1, device.toRfc4122());
            advance.bind(2, static_cast<int64_t>(chain.incarnation));
            advance.bind(3, static_cast<int64_t>(operation->dseq));
            bindBytes(advance, 4, operation->hash);
            advance.exec();
            answer.verdicts.push_back(std::move(verdict));
            answer.expected = operation->dseq + 1;
        }
        return answer;
    });
}

Result<Verdict> HeadquartersLedger::record(const Intent& intent)
{
    const bool own = !m_transaction;
    if (own) {
        if (auto ok = begin(); !ok)
            return ok.error();
    }
    auto result = attempt([&]() -> Result<Verdict> {
        Operation operation;
        operation.chain = m_chain;
        operation.dseq = m_store.number("dseq") + 1;
        operation.previous = m_store.fact("head");
        operation.actor = intent.actor;
        operation.at = intent.at.ms != 0 ? intent.at : m_clock.now();
        operation.monotonicMs = m_clock.monotonicMs();
        operation.changes = intent.changes;
        seal(operation);
        m_store.setAuthor(m_chain);
        // What headquarters would refuse itself is not even written down.
        const Instant received = m_clock.now();
        auto judged = judge(intent, m_store, received);
        if (!judged)
            return judged.error();
        const Verdict verdict = decide(operation, std::move(judged), received);
        m_store.setNumber("dseq", operation.dseq);
        m_store.setFact("head", operation.hash);
        return verdict;
    });
    if (!own)
        return result;
    if (!result) {
        rollback();
        return result;
    }
    if (auto ok = commit(); !ok)
        return ok.error();
    return result;
}

} // namespace jiannuo
