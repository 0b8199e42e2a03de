// SPDX-License-Identifier: Apache-2.0
#include "ledger/device_ledger.h"

#include "domain/patch.h"
#include "domain/rules.h"
#include "ledger/pins.h"
#include "ledger/private_files.h"

#include <QDir>
#include <QtEndian>

namespace jiannuo {

std::vector<WaitingOperation> DeviceLedger::waiting() const
{
    std::vector<WaitingOperation> result;
    for (const auto& [position, waiting] : m_waiting)
        result.push_back(waiting);
    return result;
}

std::size_t DeviceLedger::waitingCount() const
{
    return static_cast<std::size_t>(std::count_if(m_waiting.begin(), m_waiting.end(), [](const auto& w) {
        return w.second.state == WaitingState::Waiting;
    }));
}

std::vector<WaitingOperation> DeviceLedger::toPush(qsizetype most, std::size_t skipped) const
{
    std::vector<WaitingOperation> result;
    if (m_stale)
        return result;
    qsizetype size = 0;
    for (const auto& [position, waiting] : m_waiting) {
        if (waiting.state != WaitingState::Waiting)
            continue;
        if (skipped > 0) {
            --skipped;
            continue;
        }
        size += waiting.operation.bytes.size();
        // One between may have its verdict already: a page brought it.
        if (!result.empty()
            && (size > most || waiting.operation.chain != result.front().operation.chain
                || waiting.operation.dseq != result.back().operation.dseq + 1
                || waiting.horizon != result.front().horizon))
            break;
        result.push_back(waiting);
    }
    return result;
}

void DeviceLedger::setWaitingState(qint64 position, WaitingState state, const Verdict& verdict)
{
    auto update =
        m_db.prepare("UPDATE waiting SET state=?, gseq=?, received=?, code=?, sentence=? WHERE position=?");
    update.bind(1, static_cast<int>(state));
    update.bind(2, static_cast<int64_t>(verdict.gseq));
    update.bind(3, static_cast<int64_t>(verdict.received.ms));
    bindText(update, 4, QString(verdict.reason.name()));
    bindText(update, 5, verdict.reason.sentence);
    update.bind(6, static_cast<int64_t>(position));
    update.exec();
    WaitingOperation& waiting = m_waiting.at(position);
    waiting.state = state;
    waiting.verdict = verdict;
}

/// Takes an operation out of what shows; the caller refreshes its records.
void DeviceLedger::forgetWaiting(qint64 position)
{
    for (const Change& change : m_waiting.at(position).operation.changes) {
        const auto at = m_waitingOf.find({change.kind, change.record.toRfc4122()});
        if (at != m_waitingOf.end())
            std::erase(at->second, position);
    }
}

/// Nothing is left to say about it. It stays, for headquarters may lose it.
void DeviceLedger::finishWaiting(qint64 position)
{
    setWaitingState(position, WaitingState::Done, m_waiting.at(position).verdict);
    m_waiting.erase(position);
}

Result<void> DeviceLedger::reincarnate(const ChainKey& chain)
{
    return change([&]() -> Result<void> {
        Transaction transaction(m_db);
        const ChainEnd next = sealAnew(
            positionsOf([&](const WaitingOperation& w) { return w.operation.chain == chain; }), chain);
        const bool isCurrent = chain == m_own.chain;
        if (isCurrent)
            goOnWith(next);
        transaction.commit();
        if (isCurrent)
            m_own = next;
        return {};
    });
}

/// Of what waits, in the order of its recording.
std::vector<qint64> DeviceLedger::positionsOf(const std::function<bool(const WaitingOperation&)>& which) const
{
    std::vector<qint64> positions;
    for (const auto& [position, waiting] : m_waiting) {
        if (waiting.state == WaitingState::Waiting && which(waiting))
            positions.push_back(position);
    }
    return positions;
}

/// The same content as a chain of its own, after `before`. Its incarnation follows from what is in it: copies
/// of this device that come to the same fork seal the same operations, and headquarters takes them once.
DeviceLedger::ChainEnd DeviceLedger::sealAnew(const std::vector<qint64>& positions, const ChainKey& before)
{
    QByteArray origin = QByteArray::number(before.incarnation);
    if (!positions.empty())
        origin += m_waiting.at(positions.front()).operation.hash;
    ChainEnd end{{m_own.chain.device, incarnationFrom(hash(m_suite, origin))}, 0, {}};
    for (const qint64 position : positions) {
        Operation operation = m_waiting.at(position).operation;
        operation.chain = end.chain;
        operation.dseq = ++end.dseq;
        operation.previous = end.head;
        operation.suite = m_suite;
        seal(operation);
        end.head = operation.hash;
        auto update =
            m_db.prepare("UPDATE waiting SET incarnation=?, dseq=?, bytes=?, hash=? WHERE position=?");
        update.bind(1, static_cast<int64_t>(end.chain.incarnation));
        update.bind(2, static_cast<int64_t>(end.dseq));
        bindBytes(update, 3, operation.bytes);
        bindBytes(update, 4, operation.hash);
        update.bind(5, static_cast<int64_t>(position));
        update.exec();
        m_waiting.at(position).operation = std::move(operation);
    }
    return end;
}

Result<void> DeviceLedger::dismiss(qint64 dseq)
{
    return change([&]() -> Result<void> {
        const auto at = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto& w) {
            return w.second.operation.dseq == dseq && !showsOnRows(w.second.state);
        });
        if (at == m_waiting.end())
            return Error{ErrorCode::UnknownRecord,
                         QCoreApplication::translate("DeviceLedger", "没有这条待确认的记录。")};
        Transaction transaction(m_db);
        finishWaiting(at->first);
        transaction.commit();
        return {};
    });
}

} // namespace jiannuo
