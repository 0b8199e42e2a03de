// SPDX-License-Identifier: Apache-2.0

// What devices push: it gets its place and its verdict, and whoever may read it will.

#include "ledger/headquarters_ledger.h"

#include "domain/records.h"
#include "ledger/log_judge.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace jiannuo {

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
    std::vector<Audiences> shown(rows.size());
    std::vector<ReadSoFar> before;
    for (const Record& row : rows)
        noteLetter(row, before);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Record& row = rows[i];
        m_changesDevices = m_changesDevices || row.kind == &kindOf<Device>();
        if (verdict.outcome == Outcome::Accepted && operation.changes[i].verb == verbCreate) {
            m_store.insert(row); // it was judged: there is none yet
            continue;
        }
        // Who could read it until now reads of its change too.
        const auto was = row.kind == &kindOf<Org>() || !row.kind->audiences.empty()
            ? m_store.find(*row.kind, row.id)
            : std::nullopt;
        if (was && row.kind == &kindOf<Org>()) {
            const Org then = was->as<Org>();
            const Org after = row.as<Org>();
            treeMoved = treeMoved || then.parent != after.parent || then.system != after.system;
        } else if (was) {
            before.push_back({row.kind, row.id, audienceOf(m_store, *was)});
            shown[i].add(before.back().audience);
        }
        m_store.write(row);
    }
    append(operation, verdict);
    if (verdict.outcome != Outcome::Refused) {
        // What a row is about was mostly written with it: it is at hand.
        StagedView written(m_store);
        for (const Record& row : rows)
            written.stage(row);
        for (std::size_t i = 0; i < rows.size(); ++i)
            shown[i].add(audienceOf(written, rows[i]));
        index(rows, shown, verdict.gseq);
        noteWidened(before);
    }
    if (treeMoved)
        reindex(shownSoFar());
    return verdict;
}

/// Remembers who could read a letter: its promises and its publication decide who reads it next.
void HeadquartersLedger::noteLetter(const Record& row, std::vector<ReadSoFar>& before) const
{
    const int field = row.kind == &kindOf<Commitment>() ? fieldNumber(&Commitment::letter)
        : row.kind == &kindOf<Publication>()            ? fieldNumber(&Publication::letter)
                                                        : 0;
    const Id letter = field != 0 ? row[field].as<Id>() : Id();
    const bool known = std::any_of(before.begin(), before.end(),
                                   [&](const ReadSoFar& other) { return other.record == letter; });
    if (letter.isNull() || known)
        return;
    if (const auto was = m_store.find(kindOf<CommitmentLetter>(), letter))
        before.push_back({was->kind, letter, audienceOf(m_store, *was)});
}

/// Remembers what others than before may read from now on: a record, and what is said about it.
void HeadquartersLedger::noteWidened(const std::vector<ReadSoFar>& before)
{
    for (const ReadSoFar& one : before) {
        const auto row = m_store.find(*one.kind, one.record);
        if (!row || readers(audienceOf(m_store, *row)).within(readers(one.audience)))
            continue;
        m_widened.emplace_back(one.kind, one.record);
        for (const KindInfo* kind : {&kindOf<Comment>(), &kindOf<Evidence>()}) {
            for (const Record& said : m_store.where(*kind, kind->aboutField, one.record))
                m_widened.emplace_back(kind, said.id);
        }
    }
}

/// Shows records as they stand to those who may read them from now on: one operation of headquarters' own,
/// which begins their history for the new readers. What a draft said before stays where it was.
void HeadquartersLedger::reveal()
{
    if (m_widened.empty())
        return;
    Intent intent{{}, now(), {}};
    for (const auto& [kind, id] : std::exchange(m_widened, {})) {
        const auto row = m_store.find(*kind, id);
        if (!row)
            continue;
        Change change{kind->number, verbReveal, id, row->gseq, {}, false};
        for (const FieldInfo& field : kind->fields)
            change.patch.set(field.number, (*row)[field.number]);
        intent.changes.push_back(std::move(change));
    }
    if (!intent.changes.empty())
        (void)record(intent);
}

/// Who may read it: one row per organisation above each record, so that any subtree is one range scan. Where
/// its changes were not for the same readers, each keeps for whom it was: what a draft said in the same
/// breath stays with its unit also when the record is read by others.
void HeadquartersLedger::index(const std::vector<Record>& rows, const std::vector<Audiences>& shown,
                               qint64 gseq)
{
    std::set<std::pair<QByteArray, int>> marks;
    std::optional<Id> lineOf; // an intent's rows are mostly of one organisation
    std::vector<Id> line;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Record& row = rows[i];
        if (const Id org = orgOf(row); org != lineOf) {
            lineOf = org;
            line = org.isNull() ? std::vector<Id>{everybody} : ancestors(m_store, org);
        }
        for (const Audience audience : audiences) {
            if (!shown[i].has(audience))
                continue;
            if (audience == Audience::Common) {
                marks.emplace(everybody.toRfc4122(), static_cast<int>(audience));
                continue;
            }
            for (const Id& above : line)
                marks.emplace(above.toRfc4122(), static_cast<int>(audience));
        }
        // Whose value came second reads of the dispute wherever he stands.
        if (row.kind == &kindOf<Conflict>())
            marks.emplace(row[fieldNumber(&Conflict::author)].as<Id>().toRfc4122(),
                          static_cast<int>(Audience::Dispute));
    }
    for (const auto& [org, audience] : marks) {
        auto insert = m_db.prepare("INSERT OR IGNORE INTO visible_to(org, audience, gseq) VALUES(?,?,?)");
        bindBytes(insert, 1, org);
        insert.bind(2, audience);
        insert.bind(3, static_cast<int64_t>(gseq));
        insert.exec();
    }
    if (std::adjacent_find(shown.begin(), shown.end(), std::not_equal_to()) == shown.end())
        return;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto insert = m_db.prepare("INSERT OR REPLACE INTO part(gseq, place, audiences) VALUES(?,?,?)");
        insert.bind(1, static_cast<int64_t>(gseq));
        insert.bind(2, static_cast<int>(i));
        insert.bind(3, static_cast<int64_t>(shown[i].bits()));
        insert.exec();
    }
}

HeadquartersLedger::ShownTo HeadquartersLedger::shownSoFar() const
{
    ShownTo shown;
    auto query = m_db.prepare("SELECT DISTINCT gseq, audience FROM visible_to");
    while (query.executeStep()) {
        auto& all = shown[query.getColumn(0).getInt64()];
        all.resize(1);
        all.front().add(static_cast<Audience>(query.getColumn(1).getInt()));
    }
    auto parts = m_db.prepare("SELECT gseq, audiences FROM part ORDER BY gseq, place");
    qint64 last = 0;
    while (parts.executeStep()) {
        auto& all = shown[parts.getColumn(0).getInt64()];
        if (std::exchange(last, parts.getColumn(0).getInt64()) != last)
            all.clear();
        all.push_back(Audiences::ofBits(static_cast<quint32>(parts.getColumn(1).getInt64())));
    }
    return shown;
}

/// A unit moved to another parent: the whole index is made anew, for those who could read each change then,
/// and every device reads anew (scopeMark changes).
void HeadquartersLedger::reindex(const ShownTo& shown)
{
    m_db.execute("DELETE FROM visible_to");
    m_db.execute("DELETE FROM part");
    m_store.setNumber("tree", m_store.number("tree") + 1);
    std::map<qint64, std::vector<Record>> conflicts; // by the operation that they follow from
    m_store.each(kindOf<Conflict>(),
                 [&](const Record& record) { conflicts[record.as<Conflict>().operation].push_back(record); });
    qint64 after = 0;
    for (auto part = m_store.log(0, 1000); !part.empty(); part = m_store.log(after, 1000)) {
        for (const Sequenced& entry : part) {
            after = entry.verdict.gseq;
            const auto operation = readOperation(entry.bytes);
            const auto found = shown.find(after);
            if (!operation || entry.verdict.outcome == Outcome::Refused || found == shown.end())
                continue;
            const auto then = [&all = found->second](std::size_t place) {
                return place < all.size() ? all[place] : all.front();
            };
            if (entry.verdict.outcome == Outcome::Conflicting) {
                // Whoever may not read the Conflict may not read what it follows from.
                const auto& rows = conflicts[after];
                index(rows, std::vector<Audiences>(rows.size(), then(0)), after);
                continue;
            }
            std::vector<Record> rows;
            std::vector<Audiences> audiencesOf;
            for (std::size_t i = 0; i < operation->changes.size(); ++i) {
                const Change& change = operation->changes[i];
                const KindInfo* kind = Kinds::byNumber(change.kind);
                // A kind that this program does not know keeps its place.
                const auto row = kind ? m_store.find(*kind, change.record) : std::nullopt;
                rows.push_back(row ? *row
                                   : Record{change.record, kind ? kind : &kindOf<Org>(), {}, 0, false});
                audiencesOf.push_back(row ? then(i) : Audiences());
            }
            index(rows, audiencesOf, after);
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
            stop(PushFault::Fork,
                 quarantine(*fresh)
                     ? QCoreApplication::translate("HeadquartersLedger",
                                                   "同一序号已有另一条操作，本机将另起一链继续。")
                     : QCoreApplication::translate(
                         "HeadquartersLedger",
                         "同一序号已有另一条操作，本机将另起一链继续。这样的操作太多，这一条没有留存。"));
            return answer;
        }
        if (auto may = mayBeRefused(device, registered->state == DeviceState::Revoked); !may)
            return may.error();
        for (; fresh != chain.end(); ++fresh) {
            answer.verdicts.push_back(
                {judged(*fresh, *registered, terms.horizon), fresh->chain, fresh->dseq, {}, false});
            answer.expected = fresh->dseq + 1;
            reveal();
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

/// Gives an operation of that device its place and its verdict.
Verdict HeadquartersLedger::judged(Operation& operation, const Device& device,
                                   const std::optional<qint64>& horizon)
{
    const Instant received = now();
    operation.limitBases(horizon);
    Verdict verdict = decide(operation, judgementOf(m_store, operation, device, received),
                             {Outcome::Accepted, m_head + 1, received, {}, horizon});
    if (verdict.outcome == Outcome::Refused)
        noteRefusal(operation, device.state == DeviceState::Revoked, received);
    return verdict;
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

} // namespace jiannuo
