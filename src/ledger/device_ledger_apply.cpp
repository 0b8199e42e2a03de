// SPDX-License-Identifier: Apache-2.0

// What headquarters says: its verdicts on what waits here, and its order.

#include "ledger/device_ledger.h"

#include "domain/audience.h"
#include "domain/records.h"
#include "domain/rules.h"

namespace jiannuo {

Result<void> DeviceLedger::settle(const PushAnswer& answer)
{
    return change([&]() -> Result<void> {
        if (answer.verdicts.empty())
            return {};
        merkle::Range seen = m_seen;
        const auto head = received(answer, seen);
        if (!head)
            return head.error();
        Transaction transaction(m_db);
        std::vector<RecordKey> touched;
        for (const Sequenced& verdict : answer.verdicts) {
            for (auto& [position, waiting] : m_waiting) {
                if (waiting.operation.chain != verdict.chain || waiting.operation.dseq != verdict.dseq
                    || waiting.state != WaitingState::Waiting)
                    continue;
                const Outcome outcome = verdict.verdict.outcome;
                setWaitingState(position,
                                outcome == Outcome::Accepted      ? WaitingState::Accepted
                                    : outcome == Outcome::Refused ? WaitingState::Refused
                                                                  : WaitingState::Conflicting,
                                verdict.verdict);
                if (outcome != Outcome::Accepted) {
                    forgetWaiting(position);
                    for (const Change& change : waiting.operation.changes)
                        touched.emplace_back(change.kind, change.record.toRfc4122());
                }
            }
        }
        for (const RecordKey& key : touched)
            refresh(key);
        pin(*head, seen);
        transaction.commit();
        remember(seen);
        return {};
    });
}

/// One operation of headquarters' order onto the confirmed rows.
void DeviceLedger::applyOne(const Operation& operation, const Verdict& verdict,
                            std::vector<RecordKey>& touched)
{
    if (verdict.outcome == Outcome::Refused)
        return;
    for (const Change& change : operation.changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        if (!kind)
            continue; // kept in the log, shown after an upgrade
        const auto before = confirmed(*kind, change.record);
        if (!before && change.verb != verbCreate && change.verb != verbReveal)
            continue; // made before our scope began
        if (verdict.outcome == Outcome::Conflicting) {
            if (before) {
                if (const auto conflict = conflictOf(change, *before, operation.intent(), verdict.gseq)) {
                    writeConfirmed(*conflict, !confirmed(*conflict->kind, conflict->id));
                    touched.emplace_back(conflict->kind->number, conflict->id.toRfc4122());
                }
            }
            continue;
        }
        Record after = applied(change, before ? &*before : nullptr, operation.authorship());
        after.gseq = verdict.gseq;
        after.waiting = false;
        writeConfirmed(after, !before);
        if (waitsOn(*kind, change.record))
            touched.emplace_back(change.kind, change.record.toRfc4122());
        else if (before && !kind->audiences.empty()
                 && audienceOf(m_store, *before) != audienceOf(m_store, after) && !isForThisDevice(after))
            m_store.erase(*kind, change.record); // it was returned, and is the unit's own again
    }
}

/// Whether one of the people at this device may read the record as it stands now.
bool DeviceLedger::isForThisDevice(const Record& record) const
{
    const auto device = m_store.get<Device>(m_own.chain.device);
    return !device || std::any_of(device->people.begin(), device->people.end(), [&](const Id& person) {
        return mayRead(m_store, person, record, m_clock.now());
    });
}

Result<void> DeviceLedger::apply(const Page& page)
{
    return change([&]() -> Result<void> {
        const Cursor& here = m_cursor;
        const bool otherLog = !here.log.isEmpty() && page.log != here.log;
        const bool otherScope = here.gseq > 0 && page.scope != here.scope;
        if ((!page.reset && (page.through < here.gseq || otherLog || otherScope)) || page.after != here.gseq
            || page.mark != here.seen.mark || (!otherLog && page.head < m_seen.end()))
            return Error{
                ErrorCode::Corrupt,
                QCoreApplication::translate("DeviceLedger", "收到的数据与本机的进度不符，已放弃这一页。")};
        merkle::Range seen = otherLog ? merkle::Range(m_seen.suite()) : m_seen;
        std::optional<LogHead> head;
        if (page.attestation) {
            auto signedHead = extended(seen, *page.attestation, page.log, {});
            if (!signedHead)
                return signedHead.error();
            head = std::move(*signedHead);
        }
        if (seen.end() < page.through)
            return unsignedLog();
        Transaction transaction(m_db);
        std::vector<RecordKey> touched;
        if (otherLog)
            forgetLog();
        const bool anew = page.reset || here.gseq == 0;
        if (page.reset) {
            m_store.eraseAllRows();
            m_db.execute("DELETE FROM operation");
            m_db.execute("DELETE FROM operation_record");
            m_db.execute("UPDATE shadow SET gseq=NULL, body=NULL");
            for (const auto& [key, positions] : m_waitingOf)
                touched.push_back(key);
        }
        qint64 last = page.reset ? 0 : here.gseq;
        for (const Sequenced& entry : page.operations) {
            if (entry.verdict.gseq <= last || entry.verdict.gseq > page.through)
                return Error{
                    ErrorCode::Corrupt,
                    QCoreApplication::translate("DeviceLedger", "收到的数据次序不对，已放弃这一页。")};
            last = entry.verdict.gseq;
            // By its bytes, or by the number that the push was told: a copy of this device may have sent
            // another operation under ours.
            const auto own = std::find_if(m_waiting.begin(), m_waiting.end(), [&](const auto& w) {
                const bool told =
                    w.second.state != WaitingState::Waiting && w.second.verdict.gseq == entry.verdict.gseq;
                return w.second.operation.dseq == entry.dseq && w.second.operation.chain == entry.chain
                    && (told || w.second.operation.bytes == entry.bytes);
            });
            QByteArray bytes = entry.bytes;
            if (bytes.isEmpty())
                bytes = own != m_waiting.end() ? own->second.operation.bytes : doneBytes(entry);
            if (bytes.isEmpty())
                return Error{
                    ErrorCode::UnknownRecord,
                    QCoreApplication::translate("DeviceLedger", "中心引用了本机没有的记录，将重新下载。")};
            auto operation = readOperation(bytes);
            if (!operation)
                return operation.error();
            operation->limitBases(entry.verdict.horizon);
            m_store.append(*operation, entry.verdict, entry.extract);
            applyOne(*operation, entry.verdict, touched);
            if (own == m_waiting.end())
                continue;
            for (const Change& change : own->second.operation.changes)
                touched.emplace_back(change.kind, change.record.toRfc4122());
            forgetWaiting(own->first);
            if (entry.verdict.outcome == Outcome::Accepted) {
                own->second.verdict = entry.verdict;
                finishWaiting(own->first);
            } else {
                setWaitingState(own->first,
                                entry.verdict.outcome == Outcome::Refused ? WaitingState::Refused
                                                                          : WaitingState::Conflicting,
                                entry.verdict);
            }
        }
        // Accepted, and not in what has come: outside of what this device may read now.
        for (auto waiting = m_waiting.begin(); waiting != m_waiting.end();) {
            const auto here = waiting++;
            if (here->second.state != WaitingState::Accepted || here->second.verdict.gseq > page.through)
                continue;
            for (const Change& change : here->second.operation.changes)
                touched.emplace_back(change.kind, change.record.toRfc4122());
            forgetWaiting(here->first);
            finishWaiting(here->first);
        }
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
        for (const RecordKey& key : touched)
            refresh(key);
        m_store.setFact("log", page.log);
        m_store.setFact("scope", page.scope);
        m_store.setNumber("cursor", page.through);
        if (anew)
            m_store.setFact("horizon", {});
        if (head)
            pin(*head, seen);
        transaction.commit();
        m_cursor = {page.log, page.scope, page.through, m_cursor.seen};
        if (anew)
            m_horizon.reset();
        remember(seen);
        return {};
    });
}

} // namespace jiannuo
