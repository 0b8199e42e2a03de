// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/device_ledger.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

#include <functional>

namespace jiannuo {

/// The one writer: the device's ledger on a thread of its own, so that neither a slow disk nor a long page of
/// pulled operations stops the window. Work is done in the order in which it was given.
class LedgerThread {
public:
    LedgerThread() = default;
    ~LedgerThread();
    Q_DISABLE_COPY_MOVE(LedgerThread)

    /// Opens the ledger; blocks until it is open.
    Result<void> open(const QString& directory, const Clock& clock, Random& random);

    /// Runs `work` there. `done`, where given, gets its result here, on the calling thread's event loop,
    /// unless `context` has gone in the meantime.
    template <class Work> void run(Work work)
    {
        QMetaObject::invokeMethod(&m_context, [this, work = std::move(work)] { work(*m_ledger); });
    }
    /// The same, and waits for it: for what must be gone before its owner is.
    template <class Work> void runAndWait(Work work)
    {
        if (m_thread.isRunning())
            QMetaObject::invokeMethod(
                &m_context, [this, &work] { work(*m_ledger); }, Qt::BlockingQueuedConnection);
    }
    template <class Work, class Done> void run(QObject* context, Work work, Done done)
    {
        QMetaObject::invokeMethod(
            &m_context,
            [this, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
                auto result = work(*m_ledger);
                QMetaObject::invokeMethod(
                    qApp,
                    [guard, done, result = std::move(result)]() mutable {
                        if (guard)
                            done(std::move(result));
                    },
                    Qt::QueuedConnection);
            });
    }

    QThread& thread() { return m_thread; }

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<DeviceLedger> m_ledger;
};

} // namespace jiannuo
