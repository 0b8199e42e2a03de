// SPDX-License-Identifier: Apache-2.0
#include "qml/today/today_model.h"

#include "domain/china_time.h"
#include "domain/presentation.h"
#include "ledger/inbox.h"
#include "ledger/waiting.h"
#include "qml/records/assignment_tasks.h"
#include "qml/records/finding_cases.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

QString orgName(const Store& view, const Id& id)
{
    const auto org = view.get<Org>(id);
    return org ? org->name : QString();
}

void setDue(TodayRow& row, const Workspace& workspace, QDate due)
{
    if (!due.isValid())
        return;
    const LightResult light = dayLight(workspace.now(), due, false, workspace.calendar(),
                                       workspace.calendarRegion(), workspace.lightRules());
    row.due = due;
    row.light = themeLight(light.light);
    row.lightText = light.workingDaysLeft ? daysLeftText(*light.workingDaysLeft) : QString();
    row.trailing = row.lightText.isEmpty() ? dayText(due, workspace.today()) : row.lightText;
}

} // namespace

TodayModel::TodayModel(QObject* parent)
    : RowModel(TodayRow::staticMetaObject, parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TodayModel::refresh);
    if (Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, [this] {
            if (!m_pause.isActive())
                m_pause.start(coalesceMs);
        });
        m_pause.start(0);
    }
}

void TodayModel::setPart(Part part)
{
    if (m_part == part)
        return;
    m_part = part;
    Q_EMIT partChanged();
    m_pause.start(0);
}

void TodayModel::setLimit(int limit)
{
    if (m_limit == limit)
        return;
    m_limit = limit;
    Q_EMIT partChanged();
    m_pause.start(0);
}

void TodayModel::refresh()
{
    m_pause.stop();
    Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen() || workspace->person().isNull())
        return present({});
    switch (m_part) {
    case Assignments:
        return present(assignments(*workspace));
    case Rechecks:
    case Decisions:
    case Rectifications:
        return presentTurns(*workspace);
    case Deadlines:
        return presentDeadlines(*workspace);
    case Drafts:
        return readDrafts(*workspace);
    case Waiting:
        return present(waiting(*workspace));
    }
}

void TodayModel::present(std::vector<TodayRow> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const TodayRow& a, const TodayRow& b) {
        return a.due.isValid() != b.due.isValid() ? a.due.isValid() : a.due < b.due;
    });
    m_total = static_cast<int>(rows.size());
    m_overdue = static_cast<int>(std::count_if(rows.begin(), rows.end(), [](const TodayRow& row) {
        return row.light == themeLight(StatusLight::Red);
    }));
    if (m_total > m_limit)
        rows.resize(static_cast<std::size_t>(m_limit));
    show(m_rows, std::move(rows));
    Q_EMIT refreshed();
}

std::vector<TodayRow> TodayModel::assignments(const Workspace& workspace) const
{
    std::vector<TodayRow> rows;
    for (const AssignmentTask& task : tasksOf(workspace.view(), workspace.person())) {
        const Assignment& assignment = task.assignment;
        TodayRow row{idText(task.id), u"assignment"_s, idText(task.id)};
        row.title = orgName(workspace.view(), assignment.org);
        const auto checklist = workspace.view().get<Checklist>(assignment.checklist);
        row.subtitle = (checklist ? checklist->name : QString())
            + (assignment.note.isEmpty() ? QString() : u" · "_s + assignment.note);
        row.badge = task.returned ? tr("已退回，请重查") : labelOf(assignment.mode);
        row.badgeTone = task.returned ? Warning : Neutral;
        setDue(row, workspace, assignment.due);
        rows.push_back(std::move(row));
    }
    return rows;
}

/// What waits for the person, by the part that shows it: the unit's own rectifications, those to be verified,
/// and everything else that is to be decided or done. Only what is shown is put into words.
void TodayModel::presentTurns(const Workspace& workspace)
{
    const auto part = [](const Turn& turn) {
        if (turn.record.kind->number != kinds::rectification)
            return Decisions;
        const auto state = turn.record.as<Rectification>().state;
        return state == RectificationState::Submitted ? Rechecks
            : state == RectificationState::Rechecked  ? Decisions
                                                      : Rectifications;
    };
    const auto due = [](const Turn& turn) {
        return turn.record[presentationOf(*turn.record.kind).due].as<QDate>();
    };
    const Store& view = workspace.view();
    std::vector<Turn> turns = m_part == Decisions
        ? inbox(view, workspace.person(), workspace.now())
        : turnsOf(view, kindOf<Rectification>(), workspace.person(), workspace.now());
    std::erase_if(turns, [&](const Turn& turn) { return part(turn) != m_part; });
    std::stable_sort(turns.begin(), turns.end(), [&](const Turn& a, const Turn& b) {
        return due(a).isValid() != due(b).isValid() ? due(a).isValid() : due(a) < due(b);
    });
    const int total = static_cast<int>(turns.size());
    const int overdue = static_cast<int>(std::count_if(turns.begin(), turns.end(), [&](const Turn& turn) {
        return due(turn).isValid() && due(turn) < workspace.today();
    }));
    if (total > m_limit)
        turns.erase(turns.begin() + m_limit, turns.end());
    std::vector<TodayRow> rows;
    for (const Turn& turn : turns) {
        const KindInfo& kind = *turn.record.kind;
        const Record page = pageOf(view, turn.record);
        TodayRow row{idText(turn.record.id), QString::fromLatin1(page.kind->name), idText(page.id)};
        row.title = recordTitle(view, page);
        row.subtitle = recordSubtitle(view, page);
        const QString waits = QCoreApplication::translate("Domain", turn.awaited->words);
        row.badge = m_part == Decisions ? tr("%1%2").arg(kind.displayLabel(), waits) : waits;
        row.badgeTone = due(turn).isValid() && due(turn) < workspace.today() ? Danger : Warning;
        setDue(row, workspace, due(turn));
        rows.push_back(std::move(row));
    }
    show(m_rows, std::move(rows));
    m_total = total;
    m_overdue = overdue;
    Q_EMIT refreshed();
}

/// Overdue ones first, then near ones: the order of their dates.
void TodayModel::presentDeadlines(const Workspace& workspace)
{
    const CommitmentLights lights(workspace.now(), workspace.calendar(), workspace.calendarRegion(),
                                  workspace.lightRules());
    std::vector<TodayRow> rows;
    int total = 0;
    int red = 0;
    for (const StatusLight light : {StatusLight::Red, StatusLight::Yellow}) {
        Query query;
        query.where = lights.conditions(light);
        query.orderBy = fieldNumber(&Commitment::due);
        const int count = static_cast<int>(workspace.view().count(kindOf<Commitment>(), query));
        total += count;
        red += light == StatusLight::Red ? count : 0;
        query.limit = m_limit - static_cast<int>(rows.size());
        for (const Record& record : workspace.view().list(kindOf<Commitment>(), query)) {
            const auto commitment = record.as<Commitment>();
            TodayRow row{idText(record.id), u"commitment"_s, idText(record.id)};
            row.title = commitment.title.isEmpty() ? commitment.text : commitment.title;
            row.subtitle = orgName(workspace.view(), commitment.org);
            setDue(row, workspace, commitment.due);
            rows.push_back(std::move(row));
        }
    }
    show(m_rows, std::move(rows));
    m_total = total;
    m_overdue = red;
    Q_EMIT refreshed();
}

void TodayModel::readDrafts(Workspace& workspace)
{
    workspace.drafts({}, this, [this](const Workspace::Drafts& drafts) {
        std::vector<TodayRow> rows;
        for (const auto& [key, body] : drafts) {
            const auto note = Workspace::instance()->draftNote(key, body);
            if (!note)
                continue;
            TodayRow row{key, note->kind, note->id, note->title, note->subtitle};
            row.iconName = note->iconName;
            rows.push_back(std::move(row));
        }
        present(std::move(rows));
    });
}

void TodayModel::dropDraft(const QString& key)
{
    if (Workspace* workspace = Workspace::instance())
        workspace->dropDraft(key);
    refresh();
}

std::vector<TodayRow> TodayModel::waiting(const Workspace& workspace) const
{
    int unsent = 0;
    int refused = 0;
    int conflicting = 0;
    for (const auto& [position, waiting] : readWaiting(workspace.view().database())) {
        unsent += waiting.state == WaitingState::Waiting ? 1 : 0;
        refused += waiting.state == WaitingState::Refused ? 1 : 0;
        conflicting += waiting.state == WaitingState::Conflicting ? 1 : 0;
    }
    int files = 0;
    int lost = 0;
    qint64 bytes = 0;
    const auto previews = readPreviews(workspace.view().database()); // they go with their photos
    for (const LocalFile& file : readFiles(workspace.view().database())) {
        if (file.state == LocalFile::State::Waiting && !previews.contains(file.hash)) {
            ++files;
            bytes += file.size - file.sent;
        }
        lost += file.state == LocalFile::State::Lost ? 1 : 0;
    }
    std::vector<TodayRow> rows;
    const auto add = [&rows](const char* key, const QString& title, const QString& icon, int tone,
                             const QString& badge, const QString& trailing = {}) {
        TodayRow row{QString::fromLatin1(key), u"sync"_s, {}, title};
        row.iconName = icon;
        row.badge = badge;
        row.badgeTone = tone;
        row.trailing = trailing;
        rows.push_back(std::move(row));
    };
    if (refused > 0)
        add("refused", tr("%n 条记录未被接受", nullptr, refused), u"refused"_s, Danger, tr("请处理"));
    if (conflicting > 0)
        add("conflict", tr("%n 条记录与他人的修改冲突", nullptr, conflicting), u"conflict"_s, Warning,
            tr("等待裁定"));
    if (lost > 0)
        add("lost", tr("%n 个文件在送出前遗失", nullptr, lost), u"photo"_s, Danger, tr("请查看"));
    if (unsent > 0)
        add("unsent", tr("%n 条记录待送出", nullptr, unsent), u"upload"_s, Neutral, {});
    if (files > 0)
        add("files", tr("%n 个文件待上传", nullptr, files), u"photo"_s, Neutral, {}, bytesText(bytes));
    return rows;
}

} // namespace jiannuo
