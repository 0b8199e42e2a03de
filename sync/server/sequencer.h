// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/headquarters_ledger.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace jiannuo {

/// The one who writes. Jobs that arrive while a transaction is being made durable share the next one
/// (group commit): one flush of the disk for all of them, and no answer before it.
class Sequencer {
public:
    /// Runs inside the transaction. After an Error what it wrote is undone; the others of its group are not
    /// touched. Runs a second time, from the same state, where another of its group has failed: what it
    /// leaves elsewhere is overwritten then.
    using Job = std::function<Result<void>(HeadquartersLedger&)>;
    /// Runs after the commit, or with what made it fail. Not on the caller's thread.
    using After = std::function<void(Result<void>)>;

    /// A thread of its own, or whoever calls step(): a simulation, where nothing happens beside.
    enum class Drive { Thread, Caller };

    explicit Sequencer(HeadquartersLedger& ledger, Drive drive = Drive::Thread);
    /// The thread finishes what was given before.
    ~Sequencer();
    Q_DISABLE_COPY_MOVE(Sequencer)

    void post(Job job, After after);
    /// Drive::Caller: works until nothing waits; nothing otherwise.
    void settle();
    /// Posts and waits.
    Result<void> run(Job job);
    /// Drive::Caller: one transaction with what has come so far. False where nothing has.
    bool step();
    /// Whether the disk did not take what was to be written last. Any thread.
    bool isFailing() const { return m_failing; }

private:
    struct Entry {
        Job job;
        After after;
    };
    void work();
    std::vector<Entry> takeGroup();
    void commit(std::vector<Entry> group);
    void note(const Result<void>& durable, const std::vector<Result<void>>& results, qint64 before);

    HeadquartersLedger& m_ledger;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Entry> m_queue;
    bool m_stopping = false;
    std::atomic<bool> m_failing = false;
    std::thread m_thread;
};

} // namespace jiannuo
