// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_receipt.h"

#include "ledger/waiting.h"
#include "qml/workspace/remote_content.h"

namespace jiannuo {

using namespace Qt::StringLiterals;

RecordReceipt::RecordReceipt(QObject* parent)
    : CodeSheetHolder(parent)
    , m_workspace(Workspace::instance())
{
    if (m_workspace)
        connect(m_workspace, &Workspace::changed, this, &RecordReceipt::load);
    if (RemoteContent* remote = RemoteContent::instance())
        connect(remote, &RemoteContent::receiptFetched, this, [this](qint64 gseq, const QString& problem) {
            if (gseq != m_gseq)
                return;
            m_problem = problem;
            Q_EMIT changed();
        });
}

void RecordReceipt::setRecordId(const QString& id)
{
    if (Id(id) == m_id)
        return;
    m_id = Id(id);
    load();
}

void RecordReceipt::load()
{
    m_state = None;
    m_gseq = 0;
    if (m_workspace && m_workspace->isOpen() && !m_id.isNull()) {
        const auto done = attempt([this]() -> Result<void> {
            read();
            return {};
        });
        if (!done)
            qWarning("%s", qPrintable(done.error().sentence));
    }
    if (m_state != Held)
        hold({}, {});
    Q_EMIT changed();
}

void RecordReceipt::read()
{
    const Store& view = m_workspace->view();
    const auto own = newestOwn(view, m_id);
    if (own) {
        m_gseq = own->verdict->gseq;
        const auto receipt = keptReceipt(view, *own);
        m_state = receipt ? Held : Received;
        if (receipt)
            hold(receiptSheet(receiptText(*receipt), receiptFacts(*receipt, &own->operation, *m_workspace)),
                 tr("回执-%1.pdf").arg(m_gseq));
        return;
    }
    for (const auto& [position, waiting] : readWaiting(view.database())) {
        const auto& changes = waiting.operation.changes;
        if (waiting.state <= WaitingState::Accepted
            && std::any_of(changes.begin(), changes.end(),
                           [this](const Change& change) { return change.record == m_id; }))
            m_state = Waiting;
    }
}

void RecordReceipt::fetch()
{
    m_problem.clear();
    if (RemoteContent* remote = RemoteContent::instance(); remote && m_state == Received)
        remote->fetchReceipt(m_gseq);
    Q_EMIT changed();
}

} // namespace jiannuo
