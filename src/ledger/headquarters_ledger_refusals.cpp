// SPDX-License-Identifier: Apache-2.0

// What headquarters keeps of work that it refused, and how much of it.

#include "ledger/headquarters_ledger.h"

#include "domain/records.h"
#include "ledger/log_judge.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

namespace jiannuo {

namespace {

constexpr qint64 wholeTime = -1; // instead of a day
constexpr qint64 msOfDay = 24LL * 3600 * 1000;
const QByteArray everyDevice("", 0); // instead of a device

} // namespace

/// False where there are too many already: it is not kept then.
bool HeadquartersLedger::quarantine(const Operation& operation)
{
    const QByteArray device = operation.chain.device.toRfc4122();
    auto count =
        m_db.prepare("SELECT count(*), ifnull(sum(device=?1), 0), ifnull(sum(hash=?2), 0) FROM quarantine");
    bindBytes(count, 1, device);
    bindBytes(count, 2, operation.hash);
    count.executeStep();
    if (count.getColumn(2).getInt64() > 0)
        return true; // once more
    if (count.getColumn(0).getInt64() >= m_limits.forksOfAll
        || count.getColumn(1).getInt64() >= m_limits.forks)
        return false;
    auto insert =
        m_db.prepare("INSERT OR IGNORE INTO quarantine(hash, device, received, bytes) VALUES(?,?,?,?)");
    bindBytes(insert, 1, operation.hash);
    bindBytes(insert, 2, device);
    insert.bind(3, static_cast<int64_t>(m_clock.now().ms));
    const bool isSmall = operation.bytes.size() <= m_limits.forkBytes;
    bindBytes(insert, 4, isSmall ? QByteArrayView(operation.bytes) : QByteArrayView("", qsizetype(0)));
    insert.exec();
    return true;
}

HeadquartersLedger::Refusals HeadquartersLedger::refusals(const QByteArray& device, qint64 day) const
{
    auto query = m_db.prepare("SELECT operations, bytes FROM refusal WHERE day=? AND device=?");
    query.bind(1, static_cast<int64_t>(day));
    bindBytes(query, 2, device);
    if (!query.executeStep())
        return {};
    return {query.getColumn(0).getInt64(), query.getColumn(1).getInt64()};
}

/// Whether there is still room for what may be refused.
Result<void> HeadquartersLedger::mayBeRefused(const Id& device, bool isRevoked) const
{
    const QByteArray own = device.toRfc4122();
    if (isRevoked) {
        const Refusals kept = refusals(own, wholeTime);
        if (kept.operations >= m_limits.operationsOfRevoked || kept.bytes >= m_limits.bytesOfRevoked)
            return Error{ErrorCode::Revoked,
                         QCoreApplication::translate(
                             "HeadquartersLedger",
                             "这台设备已停用，中心留存的它的记录已到上限，不再接收。请把设备交给管理员。")};
        return {};
    }
    const qint64 day = now().ms / msOfDay;
    const Refusals today = refusals(own, day);
    const Refusals ofAll = refusals(everyDevice, day);
    const bool isOwn = today.operations >= m_limits.operations || today.bytes >= m_limits.bytes;
    const bool isOfAll = today.operations >= m_limits.fewOperations
        && (ofAll.operations >= m_limits.operationsOfAll || ofAll.bytes >= m_limits.bytesOfAll);
    if (isOwn || isOfAll)
        return Error{ErrorCode::Busy,
                     QCoreApplication::translate("HeadquartersLedger",
                                                 "这台设备今天被拒收的记录太多（%1 条），其余明天再送。"
                                                 "记录都在本机；请先查看拒收的原因，或联系管理员。")
                         .arg(today.operations)};
    return {};
}

void HeadquartersLedger::noteRefusal(const Operation& operation, bool isRevoked, Instant received)
{
    const auto note = [&](qint64 day, const QByteArray& device) {
        auto add = m_db.prepare(
            "INSERT INTO refusal(day, device, operations, bytes) VALUES(?,?,1,?) ON CONFLICT(day, "
            "device) DO UPDATE SET operations=operations+1, bytes=bytes+excluded.bytes");
        add.bind(1, static_cast<int64_t>(day));
        bindBytes(add, 2, device);
        add.bind(3, static_cast<int64_t>(operation.bytes.size()));
        add.exec();
    };
    const QByteArray device = operation.chain.device.toRfc4122();
    if (isRevoked) {
        note(wholeTime, device);
        return;
    }
    const qint64 day = received.ms / msOfDay;
    note(day, device);
    note(day, everyDevice);
    auto forget = m_db.prepare("DELETE FROM refusal WHERE day>? AND day<?");
    forget.bind(1, static_cast<int64_t>(wholeTime));
    forget.bind(2, static_cast<int64_t>(day));
    forget.exec();
}

} // namespace jiannuo
