// SPDX-License-Identifier: Apache-2.0
#include "qml/importing/import_draft.h"

#include "domain/id_series.h"
#include "domain/names.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

Result<std::vector<Change>> ImportDraft::changesOf(const ImportedLetterForm& letter) const
{
    if (letter.isAccepted())
        return Error{ErrorCode::AlreadyExists, tr("这份承诺书已经登记，不能再次接受。")};
    if (!letter.hasOrg())
        return Error{ErrorCode::MissingField, tr("请先选择这是哪个单位的承诺书。")};
    for (const OutlineItem& item : letter.items) {
        if (item.text.trimmed().isEmpty())
            return Error{ErrorCode::MissingField, tr("第 %1 条没有文字，请填写或删除。").arg(item.no)};
    }
    const Store& view = m_workspace->view();
    const QString raw = m_form.page.rawText.mid(letter.read.span.start, letter.read.span.length);
    if (!letter.org.isNull() && !acceptedBefore(view, letter.org, raw).isNull())
        return Error{ErrorCode::AlreadyExists,
                     tr("“%1”已有原文相同的承诺书，先前已经导入，不能重复登记。").arg(orgTitle(letter))};
    LetterTarget target;
    target.org = letter.org;
    if (letter.org.isNull())
        target.newOrg = Org{.name = letter.newOrg, .parent = letter.newOrgParent};
    target.campaign = m_form.campaign;
    if (const auto campaign = view.get<Campaign>(m_form.campaign); campaign && campaign->start.isValid())
        target.year = campaign->start.year();
    target.source = m_form.medium;
    target.state = m_form.state;
    ImportedLetter corrected = toLetter(letter);
    // What was repaired and then confirmed is no inference any more.
    QList<Doubt> open;
    for (int i = 0; i < corrected.doubts.size(); ++i) {
        if (!letter.seen.contains(i))
            open.append(corrected.doubts.at(i));
    }
    corrected.doubts = open;
    return letterChanges(m_form.page, withoutFailedContacts(corrected), target, view,
                         idSeries(m_workspace->newId()));
}

/// What record() would say, before anybody presses.
QString ImportDraft::obstacleOf(const ImportedLetterForm& letter) const
{
    if (letter.isAccepted())
        return {};
    const auto changes = changesOf(letter);
    if (!changes)
        return changes.error().sentence;
    const auto allowed = m_workspace->check(*changes);
    return allowed ? QString() : allowed.error().sentence;
}

void ImportDraft::accept()
{
    if (m_accepting || !m_ready)
        return;
    if (isAccepted())
        return fail({ErrorCode::AlreadyExists, tr("这份承诺书已经登记，不能再次接受。")}, m_partTitle);
    if (!letter())
        return;
    m_queue = {m_places[static_cast<std::size_t>(m_current)].index};
    m_queued = 1;
    acceptNext();
}

void ImportDraft::acceptReady()
{
    if (m_accepting || !m_ready)
        return;
    m_queue.clear();
    for (qsizetype i = 0; i < m_form.letters.size(); ++i) {
        if (isReadyToAccept(m_form.letters.at(i)))
            m_queue.append(i);
    }
    m_queued = m_queue.size();
    if (!m_queue.isEmpty())
        acceptNext();
}

qreal ImportDraft::acceptProgress() const
{
    return m_queued > 0 ? 1.0 - static_cast<qreal>(m_queue.size()) / static_cast<qreal>(m_queued) : 0.0;
}

/// One letter after the other, each an operation of its own: one that is refused does not hold up the rest.
void ImportDraft::acceptNext()
{
    if (!m_accepting) {
        m_accepting = true;
        m_takenLetters = m_takenCommitments = m_refused = 0;
        fail({});
    }
    if (m_queue.isEmpty()) {
        m_accepting = false;
        // What is in the ledger cannot be taken back here.
        m_undo.clear();
        m_redo.clear();
        touched();
        save();
        Q_EMIT acceptedLetters(m_takenLetters, m_takenCommitments, m_refused);
        return;
    }
    const qsizetype index = m_queue.front();
    const auto refuse = [this, index](const Error& error) {
        ++m_refused;
        m_refusals.insert(index, error.sentence);
        if (m_queued == 1)
            fail(error, orgTitle(m_form.letters.at(index)));
        m_queue.removeFirst();
        // On the next turn: thousands of refusals are no deep call.
        QMetaObject::invokeMethod(
            this,
            [this, ticket = m_ticket] {
                if (ticket == m_ticket)
                    acceptNext();
            },
            Qt::QueuedConnection);
    };
    auto changes = changesOf(m_form.letters.at(index));
    if (!changes)
        return refuse(changes.error());
    Id letter;
    Id made; // the unit, where the letter makes one
    int commitments = 0;
    for (const Change& change : *changes) {
        if (change.kind == kinds::commitmentLetter)
            letter = change.record;
        if (change.kind == kinds::org)
            made = change.record;
        commitments += change.kind == kinds::commitment ? 1 : 0;
    }
    Q_EMIT changed();
    m_workspace->record(
        std::move(*changes), this,
        [this, refuse, index, letter, made, commitments, ticket = m_ticket](const Result<Operation>& result) {
            if (ticket != m_ticket)
                return;
            if (!result)
                return refuse(result.error());
            ImportedLetterForm& form = m_form.letters[index];
            form.accepted = letter;
            form.commitments = commitments;
            if (!made.isNull())
                isMade(form, made);
            m_refusals.remove(index);
            ++m_takenLetters;
            m_takenCommitments += commitments;
            // A kill before it is kept offers the letter again, as one that is in the ledger already.
            if (!m_saving.isActive())
                m_saving.start();
            m_queue.removeFirst();
            acceptNext();
        });
}

/// The unit that a letter named as a new one is here now: the other letters of that unit make no second one.
void ImportDraft::isMade(const ImportedLetterForm& letter, const Id& org)
{
    for (ImportedLetterForm& other : m_form.letters) {
        if (!other.isAccepted() && nameKey(other.newOrg) == nameKey(letter.newOrg)
            && other.newOrgParent == letter.newOrgParent) {
            other.org = org;
            other.newOrg.clear();
            other.newOrgParent = {};
        }
    }
}

QString ImportDraft::firstCommitment() const
{
    const ImportedLetterForm* shown = letter() && letter()->isAccepted() ? letter() : nullptr;
    for (qsizetype i = 0; i < m_form.letters.size() && !shown; ++i) {
        if (m_form.letters.at(i).isAccepted())
            shown = &m_form.letters.at(i);
    }
    if (!shown)
        return {};
    const auto all = m_workspace->view().all(&Commitment::letter, shown->accepted);
    return all.empty() ? QString() : idText(all.front().first);
}

} // namespace jiannuo
