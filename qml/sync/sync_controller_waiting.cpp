// SPDX-License-Identifier: Apache-2.0
#include "qml/sync/sync_controller.h"

#include "domain/china_time.h"
#include "domain/id_series.h"
#include "domain/presentation.h"
#include "domain/records.h"
#include "qml/workspace/wording.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>

namespace jiannuo {

const WaitingOperation* SyncController::find(qint64 dseq) const
{
    for (const WaitingOperation& operation : m_operations) {
        if (operation.operation.dseq == dseq)
            return &operation;
    }
    return nullptr;
}

void SyncController::dismiss(qlonglong dseq)
{
    m_workspace.ledger().run(
        this, [dseq](DeviceLedger& ledger) { return ledger.dismiss(dseq); },
        [this](const Result<void>& done) {
            if (!done)
                m_message = done.error().sentence;
            m_workspace.notifyChanged();
        });
}

void SyncController::resubmit(qlonglong dseq)
{
    const WaitingOperation* old = find(dseq);
    if (!old)
        return;
    auto changes =
        resubmission(old->operation, m_workspace.view(), m_workspace.person(), idSeries(m_workspace.newId()));
    if (!changes) {
        Q_EMIT resubmitted(dseq, changes.error().sentence);
        return;
    }
    m_workspace.record(std::move(*changes), this, [this, dseq](const Result<Operation>& result) {
        if (result)
            dismiss(dseq);
        Q_EMIT resubmitted(dseq, result ? QString() : result.error().sentence);
    });
}

void SyncController::copy(qlonglong dseq) const
{
    if (const WaitingOperation* operation = find(dseq)) {
        const auto words = describe(operation->operation, m_workspace.view(), m_workspace.today());
        QGuiApplication::clipboard()->setText(words.what + u'\n' + words.lines.join(u'\n'));
    }
}

void SyncController::show(std::vector<WaitingOperation> waiting, const std::vector<LocalFile>& files)
{
    const bool more = waiting.size() > m_operations.size();
    m_operations = std::move(waiting);
    std::vector<WaitingRow> open;
    std::vector<WaitingRow> judged;
    m_refusedCount = 0;
    m_conflictCount = 0;
    for (const WaitingOperation& operation : m_operations) {
        switch (operation.state) {
        case WaitingState::Waiting:
            open.push_back(rowOf(operation));
            break;
        case WaitingState::Accepted:
        case WaitingState::Done:
            break;
        case WaitingState::Refused:
            ++m_refusedCount;
            judged.push_back(rowOf(operation));
            break;
        case WaitingState::Conflicting:
            ++m_conflictCount;
            judged.push_back(rowOf(operation));
            break;
        }
    }
    std::vector<FileRow> rows;
    m_filesWaiting = 0;
    m_filesLost = 0;
    for (const LocalFile& file : files) {
        m_filesWaiting += file.state == LocalFile::State::Waiting ? 1 : 0;
        m_filesLost += file.state == LocalFile::State::Lost ? 1 : 0;
        rows.push_back(rowOf(file));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FileRow& a, const FileRow& b) {
        const auto rank = [](int state) {
            return state == FileModel::Refused || state == FileModel::Lost ? 0
                : state == FileModel::Waiting                              ? 1
                                                                           : 2;
        };
        return rank(a.state) < rank(b.state);
    });
    m_waiting.setRows(std::move(open));
    m_judged.setRows(std::move(judged));
    m_files.setRows(std::move(rows));
    if (more && m_engine)
        m_engine->workWaits();
    Q_EMIT waitingChanged();
    Q_EMIT stateChanged();
}

WaitingRow SyncController::rowOf(const WaitingOperation& waiting) const
{
    const auto words = describe(waiting.operation, m_workspace.view(), m_workspace.today());
    WaitingRow row;
    row.key = QStringLiteral("%1/%2").arg(waiting.operation.chain.incarnation).arg(waiting.operation.dseq);
    row.dseq = waiting.operation.dseq;
    row.what = words.what;
    row.org = words.org;
    row.author = words.author;
    row.time = timeText(waiting.operation.at, m_workspace.today());
    row.state = static_cast<int>(waiting.state);
    row.reason = waiting.verdict.reason.sentence;
    row.written = words.lines.join(u'\n');
    if (waiting.state == WaitingState::Conflicting && m_workspace.isHeadquarters()) {
        for (const Change& change : waiting.operation.changes) {
            for (const auto& [id, conflict] : m_workspace.view().all(&Conflict::subject, change.record)) {
                if (conflict.operation == waiting.verdict.gseq)
                    row.conflictId = idText(id);
            }
        }
    }
    if (waiting.state == WaitingState::Refused) {
        const auto again = resubmission(waiting.operation, m_workspace.view(), m_workspace.person(),
                                        idSeries(m_workspace.newId()));
        const auto taken = again ? m_workspace.check(*again) : Result<void>(again.error());
        row.canResubmit = taken.ok();
        row.resubmitHint = taken ? QString() : taken.error().sentence;
    }
    return row;
}

FileRow SyncController::rowOf(const LocalFile& file) const
{
    FileRow row;
    row.key = QString::fromLatin1(file.hash.toHex());
    row.state = static_cast<int>(file.state);
    row.reason = file.reason;
    row.fraction = file.state == LocalFile::State::Stored ? 1
        : file.size > 0 ? static_cast<double>(file.sent) / static_cast<double>(file.size)
                        : 0;
    row.amount = file.state == LocalFile::State::Stored
        ? bytesText(file.size)
        : bytesText(file.sent) + QStringLiteral(" / ") + bytesText(file.size);
    const auto evidence = m_workspace.view().all(&Evidence::hash, file.hash);
    if (evidence.empty()) {
        row.name = tr("尚未提交的文件");
        return row;
    }
    const Evidence& first = evidence.front().second;
    row.name = !first.caption.isEmpty() ? first.caption
        : !first.name.isEmpty()         ? first.name
                                        : labelOf(first.kind);
    if (const auto subject = m_workspace.view().findAny(first.subject)) {
        row.subject =
            subject->kind->displayLabel() + QStringLiteral(" · ") + recordTitle(m_workspace.view(), *subject);
    }
    if (first.kind == EvidenceKind::Photo || first.kind == EvidenceKind::Signature)
        row.source = QUrl::fromLocalFile(m_workspace.filePath(
            !first.preview.isEmpty() && QFile::exists(m_workspace.filePath(first.preview)) ? first.preview
                                                                                           : file.hash));
    return row;
}

} // namespace jiannuo
