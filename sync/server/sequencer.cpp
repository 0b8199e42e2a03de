// SPDX-License-Identifier: Apache-2.0
#include "server/sequencer.h"

#include <future>

namespace jiannuo {

namespace {

constexpr std::size_t largestGroup = 256;

} // namespace

Sequencer::Sequencer(HeadquartersLedger& ledger, Drive drive)
    : m_ledger(ledger)
{
    if (drive == Drive::Thread)
        m_thread = std::thread([this] { work(); });
}

Sequencer::~Sequencer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Sequencer::post(Job job, After after)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back({std::move(job), std::move(after)});
    }
    m_wake.notify_one();
}

void Sequencer::settle()
{
    while (!m_thread.joinable() && step()) { }
}

Result<void> Sequencer::run(Job job)
{
    std::promise<Result<void>> promise;
    auto future = promise.get_future();
    post(std::move(job), [&promise](Result<void> result) { promise.set_value(std::move(result)); });
    settle();
    return future.get();
}

/// With the lock held.
std::vector<Sequencer::Entry> Sequencer::takeGroup()
{
    std::vector<Entry> group;
    while (!m_queue.empty() && group.size() < largestGroup) {
        group.push_back(std::move(m_queue.front()));
        m_queue.pop_front();
    }
    return group;
}

/// Where one of them fails after it has written, none is kept, and each is run again in a transaction of its
/// own: that is seldom, and spares all others a savepoint for every job.
void Sequencer::commit(std::vector<Entry> group)
{
    const qint64 before = m_ledger.store().database().changes();
    Result<void> durable = m_ledger.begin();
    std::vector<Result<void>> results;
    for (const Entry& entry : group) {
        results.push_back(durable ? m_ledger.run([&] { return entry.job(m_ledger); }) : durable);
        if (durable && m_ledger.isSpoiled())
            break;
    }
    if (durable && m_ledger.isSpoiled()) {
        m_ledger.rollback();
        note(durable, results, before);
        if (group.size() == 1) {
            group.front().after(results.front());
            return;
        }
        for (Entry& entry : group) {
            std::vector<Entry> alone;
            alone.push_back(std::move(entry));
            commit(std::move(alone));
        }
        return;
    }
    if (durable)
        durable = m_ledger.commit();
    note(durable, results, before);
    for (std::size_t i = 0; i < group.size(); ++i)
        group[i].after(durable ? results[i] : durable);
}

/// A group that wrote nothing says nothing about the disk.
void Sequencer::note(const Result<void>& durable, const std::vector<Result<void>>& results, qint64 before)
{
    const auto failed = [](const Result<void>& result) {
        return !result && result.error().code == ErrorCode::StorageFailed;
    };
    if (failed(durable) || std::any_of(results.begin(), results.end(), failed))
        m_failing = true;
    else if (durable && m_ledger.store().database().changes() > before)
        m_failing = false;
}

bool Sequencer::step()
{
    std::vector<Entry> group;
    {
        const std::lock_guard lock(m_mutex);
        group = takeGroup();
    }
    if (group.empty())
        return false;
    commit(std::move(group));
    return true;
}

void Sequencer::work()
{
    for (;;) {
        std::vector<Entry> group;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            group = takeGroup();
        }
        if (group.empty())
            return;
        commit(std::move(group));
    }
}

} // namespace jiannuo
