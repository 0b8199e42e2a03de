// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_draft.h"

#include "domain/china_time.h"
#include "domain/rules_in_force.h"
#include "qml/records/visit_rules.h"

namespace jiannuo {

namespace {

/// Makes the objects follow the records: kept by id, in the records' order. What is left over comes back, to
/// be deleted when nobody looks at it any more.
template <class Object, class Wanted, class Make>
QList<Object*> follow(QList<Object*>& objects, const Wanted& wanted, Make make)
{
    QList<Object*> old = std::exchange(objects, {});
    for (const auto& drafted : wanted) {
        const auto at = std::find_if(old.begin(), old.end(),
                                     [&](const Object* object) { return object->id() == drafted.id; });
        objects += at == old.end() ? make(drafted) : *at;
        if (at != old.end())
            old.erase(at);
    }
    return old;
}

template <class Object> void release(const QList<Object*>& objects)
{
    for (Object* object : objects)
        object->deleteLater();
}

/// A section that is named like a category is about it.
FindingCategory categoryOf(const Checklist* checklist, int item)
{
    for (const ChecklistSection& section :
         checklist ? checklist->sections : decltype(checklist->sections)()) {
        const bool here = std::any_of(section.items.begin(), section.items.end(),
                                      [&](const ChecklistItem& candidate) { return candidate.no == item; });
        for (const EnumEntry& entry : findingCategoryEntries) {
            if (here && section.title.contains(QString::fromUtf8(entry.label)))
                return static_cast<FindingCategory>(entry.number);
        }
    }
    return FindingCategory::Other;
}

QString reasonsOf(const ScoreEntry* entry)
{
    QStringList reasons;
    for (const Deduction& deduction : entry ? submittedScore(*entry).deductions : std::vector<Deduction>()) {
        if (!deduction.reason.isEmpty())
            reasons += deduction.count > 1
                ? SpotCheckDraft::tr("%1（%2 次）").arg(deduction.reason).arg(deduction.count)
                : deduction.reason;
    }
    return reasons.join(QStringLiteral("；"));
}

} // namespace

/// Everything that QML shows follows the form: what has not changed says nothing.
void SpotCheckDraft::refresh()
{
    refreshChecklist();
    if (m_shownOrg != m_form.check.org) {
        m_shownOrg = m_form.check.org;
        const auto org = isReady() ? m_workspace->view().get<Org>(m_shownOrg) : std::nullopt;
        m_orgName = org ? org->name : QString();
    }
    if (m_shownInspectors != m_form.check.inspectors) {
        m_shownInspectors = m_form.check.inspectors;
        const auto gone = std::exchange(m_inspectors, {});
        for (const Id& id : m_shownInspectors) {
            auto* row = new ChoiceRow(this);
            row->recordId = id.toString(QUuid::WithoutBraces);
            if (const auto person = m_workspace->view().get<Person>(id))
                row->title = person->name;
            m_inspectors += row;
        }
        Q_EMIT inspectorsChanged();
        release(gone);
    }
    refreshParts();

    m_total = {};
    if (m_checklist) {
        if (auto total = totalOf(m_form, *m_checklist, m_workspace->personName()))
            m_total = std::move(*total);
    }
    m_steps.set(m_total.steps);
    Q_EMIT totalChanged();
    if (!m_issues.isEmpty()) {
        const auto gone = std::exchange(m_issues, {});
        Q_EMIT issuesChanged();
        release(gone);
    }
    Q_EMIT formChanged();
}

void SpotCheckDraft::refreshChecklist()
{
    if (m_shownChecklist == m_form.check.checklist)
        return;
    m_shownChecklist = m_form.check.checklist;
    m_checklist = isReady() ? m_workspace->view().get<Checklist>(m_shownChecklist) : std::nullopt;
    m_limits = m_checklist
        ? limitsOf(rulesInForce(m_workspace->view(), m_checklist->campaign, m_workspace->today()))
        : RectificationLimits();
    const auto gone = std::exchange(m_sections, {});
    if (m_checklist) {
        for (const ChecklistSection& section : m_checklist->sections)
            m_sections += new SpotCheckSection(section, this);
    }
    // Undoing a change of the checklist brings a section back that the other one may not have.
    m_form.place.section =
        std::clamp(m_form.place.section, 0, std::max(0, static_cast<int>(m_sections.size()) - 1));
    Q_EMIT checklistChanged();
    release(gone);
}

int SpotCheckDraft::itemCount() const
{
    int count = 0;
    for (const SpotCheckSection* section : m_sections)
        count += section->itemCount();
    return count;
}

void SpotCheckDraft::refreshParts()
{
    std::vector<Drafted<Evidence>> photos;
    for (const auto& evidence : m_form.evidence) {
        if (evidence.record.kind == EvidenceKind::Photo)
            photos.push_back(evidence);
    }
    const auto photosBefore = m_photos;
    const auto gonePhotos =
        follow(m_photos, photos, [&](const auto& drafted) { return new SpotCheckPhoto(drafted, this); });
    for (SpotCheckPhoto* photo : std::as_const(m_photos))
        photo->update(m_form);
    const auto findingsBefore = m_findings;
    const auto goneFindings = follow(m_findings, m_form.findings, [&](const auto& drafted) {
        return new SpotCheckFinding(drafted.id, this);
    });
    for (SpotCheckFinding* finding : std::as_const(m_findings))
        finding->update(m_form, m_photos);
    for (SpotCheckSection* section : std::as_const(m_sections))
        section->update(m_form, m_photos);
    if (m_findings != findingsBefore)
        Q_EMIT findingsChanged();
    if (m_photos != photosBefore)
        Q_EMIT photosChanged();
    release(goneFindings);
    release(gonePhotos);
}

SpotCheckFinding* SpotCheckDraft::finding() const
{
    for (SpotCheckFinding* finding : m_findings) {
        if (finding->id() == m_form.place.finding)
            return finding;
    }
    return nullptr;
}

void SpotCheckDraft::addFinding(int item)
{
    const Id id = newId();
    edit(tr("新问题"), {}, [&](SpotCheckForm& form) {
        Finding finding;
        finding.org = form.check.org;
        finding.category = categoryOf(m_checklist ? &*m_checklist : nullptr, item);
        finding.text = reasonsOf(scoreOf(std::as_const(form), item));
        finding.foundBy = form.owner;
        finding.foundAt = m_workspace->now();
        finding.item = item;
        propose(finding);
        form.findings.push_back({id, std::move(finding)});
        form.place.finding = id;
    });
    Q_EMIT placeChanged();
}

void SpotCheckDraft::openFinding(const QString& finding)
{
    if (m_form.place.finding == Id(finding))
        return;
    m_form.place.finding = Id(finding);
    touch();
    Q_EMIT placeChanged();
}

/// One that was opened by mistake, with nothing in it, goes.
void SpotCheckDraft::closeFinding()
{
    const Id id = m_form.place.finding;
    m_form.place.finding = {};
    touch();
    const auto* drafted = findById(m_form.findings, id);
    const bool photos = std::any_of(m_form.evidence.begin(), m_form.evidence.end(),
                                    [&](const auto& evidence) { return evidence.record.subject == id; });
    if (drafted && !photos) {
        const Finding& finding = drafted->record;
        if ((finding.text + finding.advice + finding.clause + finding.person).trimmed().isEmpty())
            removeFinding(id.toString(QUuid::WithoutBraces));
    }
    Q_EMIT placeChanged();
}

void SpotCheckDraft::removeFinding(const QString& finding)
{
    const Id id(finding);
    edit(tr("删除问题"), {}, [&](SpotCheckForm& form) {
        std::erase_if(form.findings, [&](const auto& drafted) { return drafted.id == id; });
        std::erase_if(form.evidence, [&](const auto& evidence) { return evidence.record.subject == id; });
        if (form.place.finding == id)
            form.place.finding = {};
    });
    Q_EMIT placeChanged();
}

void SpotCheckDraft::propose(Finding& finding) const
{
    const Instant from = finding.foundAt.ms != 0 ? finding.foundAt : m_workspace->now();
    const auto proposal = rectificationDeadline(from, finding.severity, m_workspace->calendar(),
                                                m_workspace->calendarRegion(), m_limits);
    if (!proposal)
        return;
    finding.due = proposal->date;
    finding.dueCalendar = proposal->calendarVersion;
    finding.dueProvisional = proposal->provisional;
}

void SpotCheckDraft::setDue(Finding& finding, const QDate& date) const
{
    const CalendarTrace asked = m_workspace->calendar().trace(date, date, m_workspace->calendarRegion());
    finding.due = date;
    finding.dueCalendar = asked.version;
    finding.dueProvisional = asked.provisional;
}

} // namespace jiannuo
