// SPDX-License-Identifier: Apache-2.0
#include "qml/spotcheck/spot_check_start.h"

#include "domain/china_time.h"
#include "domain/status_light.h"
#include "qml/records/assignment_tasks.h"
#include "qml/records/visit_rules.h"
#include "qml/spotcheck/spot_check_form.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/wording.h"

#include <QDir>

namespace jiannuo {

namespace {

QString textOf(const Id& id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// Where it lies and what it reports to: 城关镇 · 民政系统.
QString placeOf(const View& view, const Org& org)
{
    QStringList names;
    for (const Id& above : {org.parent, org.system}) {
        if (const auto found = view.get<Org>(above); found && !names.contains(found->name))
            names += found->name;
    }
    return names.join(QStringLiteral(" · "));
}

} // namespace

SpotCheckStart::SpotCheckStart(QObject* parent)
    : QObject(parent)
    , m_workspace(Workspace::instance())
{
    const auto follow = [this] {
        if (m_active)
            refresh();
    };
    connect(m_workspace, &Workspace::changed, this, follow);
    connect(m_workspace, &Workspace::personChanged, this, follow);
    refresh();
}

void SpotCheckStart::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    if (m_active)
        refresh();
}

void SpotCheckStart::clear(Rows& rows)
{
    m_gone += std::exchange(rows, {});
}

void SpotCheckStart::release()
{
    for (ChoiceRow* row : std::exchange(m_gone, {}))
        row->deleteLater();
}

ChoiceRow* SpotCheckStart::add(Rows& rows, const Id& id, const QString& title)
{
    auto* row = new ChoiceRow(this);
    row->recordId = textOf(id);
    row->title = title;
    rows += row;
    return row;
}

void SpotCheckStart::refresh()
{
    if (!m_workspace->isOpen())
        return;
    listAssignments();
    listRecent();
    listChecklists();
    listInspectors();
    Q_EMIT listsChanged();
    release();
    listUnits();
    refreshDrafts();
}

std::optional<DraftNote> spotCheckDraftNote(const Workspace& workspace, const QString& key,
                                            const QByteArray& body)
{
    const auto form = decodeForm(body);
    if (!form || form->owner != workspace.person())
        return {};
    const auto org = workspace.view().get<Org>(form->check.org);
    return DraftNote{QStringLiteral("spot_check_draft"), key.mid(draftKey().size()),
                     SpotCheckStart::tr("抽查：%1").arg(org ? org->name : QString()),
                     SpotCheckStart::tr("%1开始").arg(timeText(form->check.startedAt, workspace.today())),
                     QStringLiteral("spotcheck")};
}

void SpotCheckStart::refreshDrafts()
{
    m_workspace->drafts(draftKey(), this, [this](const Workspace::Drafts& drafts) {
        showDrafts(drafts);
        if (!std::exchange(m_tidied, true))
            removeLeftFiles(drafts);
    });
}

void SpotCheckStart::showDrafts(const Workspace::Drafts& drafts)
{
    clear(m_drafts);
    const Store& view = m_workspace->view();
    for (const auto& [key, body] : drafts) {
        const auto form = decodeForm(body);
        if (!form) {
            auto* row = add(m_drafts, Id(key.mid(draftKey().size())), tr("读不出来的草稿"));
            row->refusal = form.error().sentence;
            continue;
        }
        if (form->owner != m_workspace->person())
            continue;
        const auto org = view.get<Org>(form->check.org);
        const auto checklist = view.get<Checklist>(form->check.checklist);
        auto* row = add(m_drafts, form->id, org ? org->name : tr("还没有选单位"));
        int items = 0;
        for (const ChecklistSection& section :
             checklist ? checklist->sections : std::vector<ChecklistSection>())
            items += static_cast<int>(section.items.size());
        row->subtitle = checklist ? checklist->name : tr("还没有选检查表");
        row->trailing = tr("已评 %1 / %2 项").arg(form->scores.size()).arg(items);
        row->trailingDetail = chinaTimeText(form->check.startedAt);
    }
    Q_EMIT draftsChanged();
    release();
}

/// The files of drafts that were discarded, once, when no draft can be open yet.
void SpotCheckStart::removeLeftFiles(const Workspace::Drafts& drafts)
{
    QStringList kept;
    for (const auto& [key, body] : drafts)
        kept += key.mid(draftKey().size());
    m_workspace->ledger().run([kept, folder = m_workspace->draftFolder({})](DeviceLedger&) {
        const QDir all(folder);
        for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            // What a step's form has attached lies here too, under a name that is no id.
            if (!QUuid(name).isNull() && !kept.contains(name))
                QDir(all.filePath(name)).removeRecursively();
        }
    });
}

void SpotCheckStart::listAssignments()
{
    clear(m_assignments);
    const Store& view = m_workspace->view();
    for (const AssignmentTask& task : tasksOf(view, m_workspace->person())) {
        const Assignment& assignment = task.assignment;
        const auto org = view.get<Org>(assignment.org);
        auto* row = add(m_assignments, task.id, org ? org->name : QString());
        QStringList details{enumInfo<VisitMode>.label(static_cast<qint64>(assignment.mode))};
        if (const auto checklist = view.get<Checklist>(assignment.checklist))
            details += checklist->name;
        if (!assignment.note.isEmpty())
            details += assignment.note;
        row->subtitle = details.join(QStringLiteral(" · "));
        if (task.returned)
            row->badge = tr("已退回，请重查");
        if (assignment.due.isValid()) {
            const auto light = dayLight(m_workspace->now(), assignment.due, false, m_workspace->calendar(),
                                        m_workspace->calendarRegion(), m_workspace->lightRules());
            row->light = light.light == StatusLight::Red ? 3 : light.light == StatusLight::Yellow ? 2 : 1;
            row->trailing = assignment.due.toString(Qt::ISODate);
            if (const auto left = light.workingDaysLeft)
                row->trailingDetail = daysLeftText(*left);
        }
    }
}

void SpotCheckStart::listRecent()
{
    clear(m_recent);
    const Store& view = m_workspace->view();
    Query last;
    last.descending = true;
    last.limit = 20;
    for (const Record& record : view.list(kindOf<SpotCheck>(), last)) {
        const auto check = record.as<SpotCheck>();
        const auto org = view.get<Org>(check.org);
        auto* row = add(m_recent, record.id, org ? org->name : QString());
        row->subtitle = enumInfo<VisitMode>.label(static_cast<qint64>(check.mode));
        if (const auto checklist = view.get<Checklist>(check.checklist))
            row->subtitle += QStringLiteral(" · ") + checklist->name;
        row->trailingDetail = chinaTimeText(check.startedAt);
        row->badge =
            record.waiting ? tr("待送出") : enumInfo<SpotCheckState>.label(static_cast<qint64>(check.state));
    }
}

void SpotCheckStart::listChecklists()
{
    clear(m_checklists);
    for (const Record& record : m_workspace->view().list(kindOf<Checklist>())) {
        const auto checklist = record.as<Checklist>();
        if (!checklist.retired)
            add(m_checklists, record.id,
                checklist.version > 1 ? tr("%1（第 %2 版）").arg(checklist.name).arg(checklist.version)
                                      : checklist.name);
    }
}

int SpotCheckStart::checklistIndex(const QString& id) const
{
    const auto at = std::find_if(m_checklists.begin(), m_checklists.end(),
                                 [&](const ChoiceRow* row) { return row->recordId == id; });
    return at == m_checklists.end() ? -1 : static_cast<int>(at - m_checklists.begin());
}

void SpotCheckStart::listInspectors()
{
    clear(m_inspectors);
    const Store& view = m_workspace->view();
    std::vector<Id> seen{m_workspace->person()};
    for (const Role role : {Role::Inspector, Role::TeamLead}) {
        for (const auto& [id, appointment] : view.all(&Appointment::role, role)) {
            if (std::find(seen.begin(), seen.end(), appointment.person) != seen.end()
                || !mayAct(view, appointment.person, {role}, {}, m_workspace->now()))
                continue;
            seen.push_back(appointment.person);
            if (const auto person = view.get<Person>(appointment.person)) {
                auto* row = add(m_inspectors, appointment.person, person->name);
                if (const auto org = view.get<Org>(person->org))
                    row->subtitle = org->name;
            }
        }
    }
}

void SpotCheckStart::setUnitText(const QString& text)
{
    if (text == m_unitText)
        return;
    m_unitText = text;
    listUnits();
}

/// Whoever may not check a unit reads why before he has begun.
void SpotCheckStart::listUnits()
{
    clear(m_units);
    const Store& view = m_workspace->view();
    Query query;
    query.text = m_unitText.trimmed();
    query.limit = mostUnits + 20;
    m_moreUnits = false;
    for (const Record& record : view.list(kindOf<Org>(), query)) {
        const auto org = record.as<Org>();
        if (org.kind == OrgKind::Area || org.kind == OrgKind::Headquarters)
            continue;
        if (m_units.size() == mostUnits) {
            m_moreUnits = true;
            break;
        }
        auto* row = add(m_units, record.id, org.name);
        row->subtitle = placeOf(view, org);
        SpotCheck probe;
        probe.org = record.id;
        probe.inspectors = {m_workspace->person()};
        if (const auto may = mayVisit(*m_workspace, probe); !may)
            row->refusal = may.error().sentence;
    }
    Q_EMIT unitsChanged();
    release();
}

} // namespace jiannuo
