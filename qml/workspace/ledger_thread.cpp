// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/ledger_thread.h"

namespace jiannuo {

LedgerThread::~LedgerThread()
{
    if (!m_thread.isRunning())
        return;
    // Whatever was given before is still done; then the ledger closes where it lived.
    QMetaObject::invokeMethod(
        &m_context, [this] { m_ledger.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<void> LedgerThread::open(const QString& directory, const Clock& clock, Random& random)
{
    auto opened = DeviceLedger::open(directory, clock, random);
    if (!opened)
        return opened.error();
    m_ledger = std::move(*opened);
    m_context.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("ledger"));
    m_thread.start();
    return {};
}

} // namespace jiannuo
