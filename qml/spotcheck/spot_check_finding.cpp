// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_finding.h"

#include "qml/spotcheck/spot_check_draft.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

QStringList labels(const EnumInfo& info)
{
    QStringList result;
    for (const EnumEntry& entry : info.entries)
        result += info.label(entry.number);
    return result;
}

int indexOf(const std::vector<std::pair<Id, QString>>& list, const Id& id)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].first == id)
            return static_cast<int>(i);
    }
    return -1;
}

bool within(const std::vector<std::pair<Id, QString>>& list, int index)
{
    return index >= 0 && static_cast<std::size_t>(index) < list.size();
}

QStringList namesOf(const std::vector<std::pair<Id, QString>>& list)
{
    QStringList result;
    for (const auto& [id, name] : list)
        result += name;
    return result;
}

} // namespace

SpotCheckFinding::SpotCheckFinding(const Id& id, SpotCheckDraft* draft)
    : QObject(draft)
    , m_id(id)
    , m_draft(draft)
{
}

template <class Act> void SpotCheckFinding::editFinding(const QString& what, const QString& run, Act act)
{
    m_draft->edit(what, run.isEmpty() ? run : run + QLatin1Char('/') + findingId(), [&](SpotCheckForm& form) {
        if (auto* drafted = findById(form.findings, m_id))
            act(drafted->record);
    });
}

void SpotCheckFinding::setMember(QString Finding::*member, const QString& value, const QString& what)
{
    if (m_finding.*member == value)
        return;
    editFinding(what, QStringLiteral("finding%1").arg(fieldNumber(member)),
                [&](Finding& finding) { finding.*member = value; });
}

void SpotCheckFinding::setText(const QString& text)
{
    setMember(&Finding::text, text, tr("问题描述"));
}

void SpotCheckFinding::setAdvice(const QString& advice)
{
    setMember(&Finding::advice, advice, tr("整改建议"));
}

void SpotCheckFinding::setClause(const QString& clause)
{
    setMember(&Finding::clause, clause, tr("依据条款"));
}

void SpotCheckFinding::setPerson(const QString& person)
{
    setMember(&Finding::person, person, tr("责任人"));
}

void SpotCheckFinding::setFixedHow(const QString& how)
{
    setMember(&Finding::reason, how, tr("现场整改情况"));
}

QString SpotCheckFinding::itemTitle() const
{
    const ChecklistItem* item =
        m_draft->checklist() ? itemOf(*m_draft->checklist(), m_finding.item) : nullptr;
    return item ? item->title : QString();
}

void SpotCheckFinding::setCategory(int index)
{
    if (index >= 0 && index < static_cast<int>(std::size(findingCategoryEntries)) && index != category())
        editFinding(tr("问题类别"), {}, [&](Finding& finding) {
            finding.category = static_cast<FindingCategory>(findingCategoryEntries[index].number);
        });
}

/// The due date follows, unless it was set by hand.
void SpotCheckFinding::setSeverity(int index)
{
    if (index < 0 || index >= static_cast<int>(std::size(severityEntries)) || index == severity())
        return;
    const bool follow = isDueProposed() || !m_finding.due.isValid();
    editFinding(tr("严重程度"), {}, [&](Finding& finding) {
        finding.severity = static_cast<Severity>(severityEntries[index].number);
        if (follow)
            m_draft->propose(finding);
    });
}

int SpotCheckFinding::org() const
{
    return indexOf(m_orgs, m_finding.org);
}

void SpotCheckFinding::setOrg(int index)
{
    if (within(m_orgs, index) && index != org())
        editFinding(tr("责任单位"), {},
                    [&](Finding& finding) { finding.org = m_orgs[static_cast<std::size_t>(index)].first; });
}

int SpotCheckFinding::commitment() const
{
    return indexOf(m_commitments, m_finding.commitment);
}

void SpotCheckFinding::setCommitment(int index)
{
    if (!within(m_commitments, index) || index == commitment())
        return;
    editFinding(tr("承诺事项"), {}, [&](Finding& finding) {
        finding.commitment = m_commitments[static_cast<std::size_t>(index)].first;
        if (index > 0 && finding.category == FindingCategory::Other)
            finding.category = FindingCategory::Breach;
    });
}

QStringList SpotCheckFinding::categories() const
{
    return labels(enumInfo<FindingCategory>);
}

QStringList SpotCheckFinding::severities() const
{
    return labels(enumInfo<Severity>);
}

QStringList SpotCheckFinding::orgs() const
{
    return namesOf(m_orgs);
}

QStringList SpotCheckFinding::commitments() const
{
    return namesOf(m_commitments);
}

QString SpotCheckFinding::categoryText() const
{
    return enumInfo<FindingCategory>.label(static_cast<qint64>(m_finding.category));
}

QString SpotCheckFinding::severityText() const
{
    return enumInfo<Severity>.label(static_cast<qint64>(m_finding.severity));
}

QString SpotCheckFinding::orgText() const
{
    const int index = org();
    return index < 0 ? QString() : m_orgs[static_cast<std::size_t>(index)].second;
}

void SpotCheckFinding::setDue(const QString& due)
{
    const QDate date = QDate::fromString(due.trimmed(), Qt::ISODate);
    if (!date.isValid() || date == m_finding.due)
        return;
    editFinding(tr("整改期限"), {}, [&](Finding& finding) { m_draft->setDue(finding, date); });
}

void SpotCheckFinding::moveDue(int workingDays)
{
    const Workspace* workspace = Workspace::instance();
    const QDate from = m_finding.due.isValid() ? m_finding.due : workspace->today();
    if (const auto moved =
            workspace->calendar().addWorkingDays(from, workingDays, workspace->calendarRegion()))
        setDue(moved->date.toString(Qt::ISODate));
}

void SpotCheckFinding::proposeDue()
{
    if (!isDueProposed())
        editFinding(tr("整改期限"), {}, [&](Finding& finding) { m_draft->propose(finding); });
}

bool SpotCheckFinding::isDueProposed() const
{
    Finding proposed = m_finding;
    m_draft->propose(proposed);
    return m_finding.due.isValid() && proposed.due == m_finding.due;
}

QString SpotCheckFinding::dueExplanation() const
{
    if (!m_finding.due.isValid())
        return {};
    const Workspace* workspace = Workspace::instance();
    QString text = isDueProposed()
        ? tr("按“%1”的整改期限：%2")
              .arg(severityText(), limitText(m_draft->limits().proposal(m_finding.severity)))
        : tr("由检查人设定");
    if (!workspace->calendar().isWorkingDay(m_finding.due, workspace->calendarRegion()))
        text += tr("；当天不是工作日");
    if (m_finding.due < workspace->today())
        text += tr("；早于今天");
    if (m_finding.dueProvisional)
        text += tr("；该年度放假安排尚未公布，暂定");
    return text;
}

void SpotCheckFinding::setFixedOnSite(bool fixed)
{
    if (fixed != isFixedOnSite())
        editFinding(tr("立行立改"), {}, [&](Finding& finding) {
            finding.state = fixed ? FindingState::FixedOnSite : FindingState::Recorded;
        });
}

/// The unit and what lies below it; what they have promised.
void SpotCheckFinding::loadChoices()
{
    const Store& view = Workspace::instance()->view();
    m_orgs.clear();
    m_commitments = {{Id(), tr("（不涉及）")}};
    std::vector<Id> open{m_choicesOf};
    for (std::size_t i = 0; i < open.size() && open.size() < 200; ++i) {
        if (const auto org = view.get<Org>(open[i]))
            m_orgs.emplace_back(open[i], org->name);
        for (const auto& [id, below] : view.all(&Org::parent, open[i]))
            open.push_back(id);
    }
    Query query;
    query.orgs = open;
    query.orderBy = fieldNumber(&Commitment::no);
    for (const Record& record : view.list(kindOf<Commitment>(), query)) {
        const auto commitment = record.as<Commitment>();
        m_commitments.emplace_back(
            record.id,
            QStringLiteral("%1. %2")
                .arg(commitment.no)
                .arg(commitment.title.isEmpty() ? commitment.text.left(60) : commitment.title));
    }
}

void SpotCheckFinding::update(const SpotCheckForm& form, const QList<SpotCheckPhoto*>& photos)
{
    const auto* drafted = findById(form.findings, m_id);
    if (!drafted)
        return;
    if (m_choicesOf != form.check.org) {
        m_choicesOf = form.check.org;
        loadChoices();
        Q_EMIT choicesChanged();
    }
    const int number = static_cast<int>(drafted - form.findings.data()) + 1;
    if (number != m_number || toFields(drafted->record) != toFields(m_finding)) {
        m_number = number;
        m_finding = drafted->record;
        Q_EMIT changed();
    }
    QList<SpotCheckPhoto*> mine;
    for (SpotCheckPhoto* photo : photos) {
        if (photo->evidence().subject == m_id)
            mine += photo;
    }
    if (mine != m_photos) {
        m_photos = mine;
        Q_EMIT photosChanged();
    }
}

} // namespace jiannuo
