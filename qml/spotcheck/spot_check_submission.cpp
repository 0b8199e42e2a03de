// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_draft.h"

#include "ledger/durable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <map>

namespace jiannuo {

using namespace Qt::StringLiterals;

namespace {

/// The first change that the rules do not take, where the whole is refused.
std::size_t refusedAt(const Workspace& workspace, const std::vector<Change>& changes)
{
    std::vector<Change> some;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        some.push_back(changes[i]);
        if (!workspace.check(some))
            return i;
    }
    return changes.empty() ? 0 : changes.size() - 1;
}

QString hashOf(const QByteArray& content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

/// What is not sent is kept beside the log, and found again by what was sent in its place.
Result<void> keepOriginals(DeviceLedger& ledger, const Id& sent, const QByteArrayList& hashes,
                           const QString& from, const QString& to)
{
    for (const QByteArray& hash : hashes) {
        const QString name = QString::fromLatin1(hash.toHex());
        QFile file(from + u'/' + name);
        const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        QSaveFile copy(to + u'/' + name);
        if (hashOf(content) != name || !QDir().mkpath(to) || !copy.open(QIODevice::WriteOnly)
            || copy.write(content) != content.size() || !copy.commit() || !isDurable(to))
            return Error{ErrorCode::StorageFailed,
                         SpotCheckDraft::tr("原照片没有留存下来（%1），没有提交。请清理空间后再试。")
                             .arg(copy.errorString())};
    }
    return ledger.saveDraft(originalKey(sent), hashes.join());
}

const char* controlOf(FormField field)
{
    switch (field) {
    case FormField::None:
        break;
    case FormField::Org:
        return "org";
    case FormField::Checklist:
        return "checklist";
    case FormField::Inspectors:
        return "inspectors";
    case FormField::Item:
        return "item";
    case FormField::ItemReason:
        return "reason";
    case FormField::FindingText:
    case FormField::FindingDue:
    case FormField::Finding:
        return "finding";
    case FormField::Photo:
        return "photo";
    case FormField::Signature:
        return "signature";
    case FormField::Conclusion:
        return "conclusion";
    }
    return "";
}

} // namespace

bool SpotCheckDraft::checkNow()
{
    const auto gone = std::exchange(m_issues, {});
    for (FormIssue& issue : missingIn(m_form, m_checklist ? &*m_checklist : nullptr))
        m_issues += new SpotCheckIssue(std::move(issue), this);
    if (m_issues.isEmpty()) {
        FormChanges all = changesOf(m_form, m_workspace->now());
        if (const auto ok = m_workspace->check(all.changes); !ok) {
            FormIssue issue = all.parts.at(refusedAt(*m_workspace, all.changes));
            issue.sentence = ok.error().sentence;
            m_issues += new SpotCheckIssue(std::move(issue), this);
        }
    }
    Q_EMIT issuesChanged();
    for (SpotCheckIssue* issue : gone)
        issue->deleteLater();
    return m_issues.isEmpty();
}

void SpotCheckDraft::reveal(SpotCheckIssue* issue)
{
    if (!issue)
        return;
    const FormIssue where = issue->issue();
    switch (where.field) {
    case FormField::Org:
    case FormField::Checklist:
    case FormField::Inspectors:
        setPage(Setup);
        break;
    case FormField::Signature:
    case FormField::Conclusion:
    case FormField::None:
        setPage(Review);
        break;
    default:
        for (int i = 0; m_checklist && i < m_sections.size(); ++i) {
            for (const SpotCheckItem* item : m_sections[i]->all()) {
                if (item->no() == where.item)
                    setSection(i);
            }
        }
        setPage(Scoring);
        if (findById(m_form.findings, where.record))
            openFinding(where.record.toString(QUuid::WithoutBraces));
        break;
    }
    Q_EMIT revealed(QString::fromLatin1(controlOf(where.field)), where.item);
}

/// The check is one operation. That its assignment is done is a second one right after it: where two
/// inspectors do the same assignment offline, or headquarters has cancelled it in the meantime, only that
/// small step may be refused, never the visit.
void SpotCheckDraft::submit()
{
    if (!isReady() || isBusy() || !checkNow())
        return;
    save();
    m_submitting = true;
    Q_EMIT busyChanged();

    const Intent intent{m_workspace->person(), m_workspace->clock().now(),
                        changesOf(m_form, m_workspace->now()).changes};
    std::optional<Intent> completion;
    const auto assignment = m_workspace->view().find(kindOf<Assignment>(), m_form.check.assignment);
    if (assignment) {
        Fields patch;
        patch.set(fieldNumber(&Assignment::spotCheck), m_form.id);
        if (auto change = transition(*assignment, u"complete", std::move(patch)))
            completion = Intent{intent.actor, intent.at, {std::move(*change)}};
    }
    const QString folder = m_workspace->draftFolder(draftId());
    QStringList files;
    // By the evidence that is sent in their place: what of it stays here, the original first.
    std::map<Id, QByteArrayList> originals;
    for (const auto& [id, evidence] : m_form.evidence) {
        if (isRedacted(m_form, id) && isWithheld(m_form, evidence.copyOf)) {
            for (const auto& photo : m_form.evidence) {
                if (isWithheld(m_form, photo.id) && originalOf(photo) == evidence.copyOf)
                    originals[id] += photo.record.hash;
            }
        }
        if (isWithheld(m_form, id))
            continue;
        for (const QByteArray& hash : {evidence.preview, evidence.hash}) {
            if (!hash.isEmpty())
                files += folder + u'/' + QString::fromLatin1(hash.toHex());
        }
    }

    m_workspace->ledger().run(
        this,
        [intent, completion, files, originals, folder, keptIn = m_workspace->originalsFolder(),
         key = draftKey(draftId())](DeviceLedger& ledger) {
            for (const auto& [id, hashes] : originals) {
                if (auto kept = keepOriginals(ledger, id, hashes, folder, keptIn); !kept)
                    return Result<Operation>(kept.error());
            }
            for (const QString& path : files) {
                QFile file(path);
                const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
                if (hashOf(content) != QFileInfo(path).fileName())
                    return Result<Operation>(
                        Error{ErrorCode::StorageFailed,
                              tr("照片的文件不见了或已损坏（%1），没有提交。请删除这张照片后重新添加。")
                                  .arg(path)});
                if (auto added = ledger.addFile(content); !added)
                    return Result<Operation>(added.error());
            }
            auto recorded = ledger.record(intent);
            if (!recorded)
                return recorded;
            if (completion)
                (void)ledger.record(*completion);
            (void)ledger.dropDraft(key);
            QDir(folder).removeRecursively();
            return recorded;
        },
        [this](const Result<Operation>& result) { recorded(result); });
}

void SpotCheckDraft::recorded(const Result<Operation>& result)
{
    m_submitting = false;
    const QString id = draftId();
    if (result) {
        m_saving.stop();
        setProblem({});
        reset();
        m_workspace->notifyChanged();
    } else {
        setProblem(result.error().sentence);
    }
    Q_EMIT busyChanged();
    if (result)
        Q_EMIT submitted(id);
}

} // namespace jiannuo
