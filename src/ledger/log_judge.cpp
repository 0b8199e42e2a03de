// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_judge.h"

#include "domain/records.h"

#include <cstdlib>

namespace jiannuo {

namespace {

struct LogJudgeWords {
    Q_DECLARE_TR_FUNCTIONS(LogJudge)
};

constexpr qint64 latestClockMs = 4'133'865'600'000; // in 2101; what an offset may be too

/// The same work of the same device under another number: a copy of the device brought it before.
std::optional<qint64> takenBefore(const Store& store, const Operation& operation)
{
    if (operation.changes.empty())
        return {};
    auto others = store.database().prepare(
        "SELECT o.gseq, o.bytes FROM operation_record r JOIN operation o ON o.gseq=r.gseq "
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

Outcome outcomeOf(const Judgement& judgement)
{
    if (judgement)
        return Outcome::Accepted;
    return judgement.error().code == ErrorCode::Conflicting ? Outcome::Conflicting : Outcome::Refused;
}

} // namespace

Judgement judgementOf(Store& store, const Operation& operation, const std::optional<Device>& device,
                      Instant received)
{
    if (!device || device->state == DeviceState::Revoked)
        return Error{ErrorCode::Revoked, LogJudgeWords::tr("设备已停用，这条记录已由中心留存，但没有生效。")};
    const auto& people = device->people;
    if (operation.actor.isNull() || std::find(people.begin(), people.end(), operation.actor) == people.end())
        return Error{ErrorCode::NotAllowed, LogJudgeWords::tr("操作人没有登记在这台设备上。")};
    if (std::abs(operation.offsetMs) > latestClockMs || operation.monotonicMs < 0
        || operation.monotonicMs > latestClockMs)
        return Error{ErrorCode::InvalidInput, LogJudgeWords::tr("设备的时间不可用，请校准时钟。")};
    const bool creates = !operation.changes.empty() && operation.changes.front().verb == verbCreate;
    const auto taken = creates ? std::nullopt : takenBefore(store, operation);
    store.setAuthor(operation.chain);
    Judgement judgement = judge(operation.intent(), store, received);
    const bool exists = !judgement && judgement.error().code == ErrorCode::AlreadyExists;
    if (const auto before = exists ? takenBefore(store, operation) : taken)
        return Error{ErrorCode::AlreadyExists,
                     LogJudgeWords::tr("这条记录已作为第 %1 号收下，没有重复登记。").arg(*before)};
    return judgement;
}

void LogJudge::take(const Operation& operation, const Sequenced& entry, const Id& headquarters)
{
    const Verdict& verdict = entry.verdict;
    noteRules(operation, verdict, headquarters);
    m_store.setAuthor(operation.chain);
    const Judgement judgement = operation.chain.device == headquarters
        ? judge(operation.intent(), m_store, verdict.received)
        : judgementOf(m_store, operation, m_store.get<Device>(operation.chain.device), verdict.received);
    m_byOtherRules += m_sameRules ? 0 : 1;
    if (const Outcome expected = outcomeOf(judgement); expected != verdict.outcome)
        m_otherwise.push_back({verdict.gseq, verdict.outcome, expected,
                               judgement ? QString() : judgement.error().sentence, m_version, !m_sameRules});
    fold(operation, verdict);
    m_store.append(operation, verdict);
}

/// By which rules headquarters judges from here on, by its own word.
void LogJudge::noteRules(const Operation& operation, const Verdict& verdict, const Id& headquarters)
{
    if (operation.chain.device != headquarters || verdict.outcome != Outcome::Accepted)
        return;
    for (const Change& change : operation.changes) {
        if (change.kind != kinds::judgingRules || change.verb != verbCreate)
            continue;
        const auto rules = fromFields<JudgingRules>(change.patch);
        m_version = rules.version;
        m_sameRules = rules.fingerprint == rulesFingerprint();
    }
}

void LogJudge::fold(const Operation& operation, const Verdict& verdict)
{
    if (verdict.outcome == Outcome::Refused)
        return;
    for (const Change& change : operation.changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        const auto before = kind ? m_store.find(*kind, change.record) : std::nullopt;
        if (!kind || (!before && change.verb != verbCreate))
            continue;
        std::optional<Record> row;
        if (verdict.outcome == Outcome::Conflicting) {
            row = before ? conflictOf(change, *before, operation.intent(), verdict.gseq) : std::nullopt;
        } else {
            row = applied(change, before ? &*before : nullptr, operation.authorship());
            row->gseq = verdict.gseq;
        }
        if (row)
            m_store.write(*row);
    }
}

} // namespace jiannuo
