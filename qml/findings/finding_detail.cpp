// SPDX-License-Identifier: Apache-2.0
#include "qml/findings/finding_detail.h"

#include "qml/records/attached_models.h"
#include "qml/records/record_actions.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

namespace {

/// By which calendar a date was computed, and whether it may still move.
QString calendarRemark(const QString& version, bool provisional)
{
    if (provisional)
        return FindingDetail::tr("暂定：该年度的放假安排尚未公布，公布后重新计算");
    return version.isEmpty() ? QString() : FindingDetail::tr("按工作日历 %1").arg(version);
}

int expediteTone(ExpediteLevel level)
{
    switch (level) {
    case ExpediteLevel::Blue:
        return Info;
    case ExpediteLevel::Yellow:
        return Warning;
    case ExpediteLevel::Red:
        return Danger;
    default:
        return Neutral;
    }
}

} // namespace

FindingDetail::FindingDetail(QObject* parent)
    : QObject(parent)
{
    if (Workspace* workspace = Workspace::instance())
        connect(workspace, &Workspace::changed, this, &FindingDetail::refresh);
}

void FindingDetail::setRecordId(const QString& id)
{
    if (m_recordId == id)
        return;
    m_recordId = id;
    Q_EMIT recordIdChanged();
    refresh();
}

QString FindingDetail::findingOf(const QString& rectificationId)
{
    const Workspace* workspace = Workspace::instance();
    const auto record =
        workspace ? recordOf(*workspace, QStringLiteral("rectification"), rectificationId) : std::nullopt;
    return record ? idText(record->as<Rectification>().finding) : QString();
}

void FindingDetail::refresh()
{
    const Workspace* workspace = Workspace::instance();
    const Id id = idFrom(m_recordId);
    std::optional<Record> record;
    std::vector<Record> notices;
    if (workspace && workspace->isOpen() && !id.isNull()) {
        record = workspace->view().find(kindOf<Finding>(), id);
        notices = workspace->view().where(kindOf<Rectification>(), fieldNumber(&Rectification::finding), id);
        // On a shared tablet there is more than this person may read.
        if (record
            && !readsFindings(workspace->view(), workspace->person(), orgOf(*record), workspace->now()))
            record.reset();
    }
    m_readable = record.has_value();
    m_found = m_readable || !notices.empty();
    if (m_found)
        describe(record, notices);
    Q_EMIT changed();
}

void FindingDetail::describe(const std::optional<Record>& record, const std::vector<Record>& notices)
{
    const Workspace& workspace = *Workspace::instance();
    const Store& view = workspace.view();
    const auto newest = notices.empty() ? std::nullopt : std::optional(notices.back().as<Rectification>());
    FindingCase one;
    Finding finding;
    if (record) {
        finding = record->as<Finding>();
        one.state = finding.state;
        one.due = finding.due;
        one.provisional = finding.dueProvisional;
        one.text = finding.text;
        one.org = finding.org;
        one.waiting = record->waiting;
    } else {
        one.state =
            newest->state == RectificationState::Closed ? FindingState::Closed : FindingState::NoticeIssued;
        one.text = newest->problem;
        one.org = newest->org;
        one.waiting = notices.back().waiting;
    }
    if (newest && one.state == FindingState::NoticeIssued) {
        one.step = newest->state;
        one.due = newest->due;
        one.provisional = newest->dueProvisional;
    }
    const auto org = view.get<Org>(one.org);
    const LightResult light = dayLight(workspace.now(), one.due, one.isPutRight(), workspace.calendar(),
                                       workspace.calendarRegion(), workspace.lightRules());
    m_heading = one.text;
    m_orgName = org ? org->name : QString();
    m_categoryLabel = record ? labelOf(finding.category) : QString();
    m_severityLabel = record ? labelOf(finding.severity) : QString();
    m_severityTone = finding.severity >= Severity::Serious ? Danger : Neutral;
    m_stateLabel = one.stateLabel();
    m_stateTone = one.stateTone(workspace.today());
    m_light = themeLight(light.light);
    m_lightText = light.workingDaysLeft ? daysLeftText(*light.workingDaysLeft) : QString();
    m_due = dayText(one.due, workspace.today());
    m_provisional = one.provisional && !one.isPutRight();
    m_waiting = one.waiting;
    m_awaits =
        findingAwaits(one.state, one.step, one.step && isOverdue(*one.step, one.due, workspace.today()));

    const auto check = record ? view.get<SpotCheck>(finding.spotCheck) : std::nullopt;
    m_spotCheckId = check ? idText(finding.spotCheck) : QString();
    m_spotCheckText = check
        ? tr("%1，%2").arg(timeText(check->startedAt, workspace.today()), labelOf(check->mode))
        : QString();
    const auto commitment = record ? view.get<Commitment>(finding.commitment) : std::nullopt;
    m_commitmentId = commitment ? idText(finding.commitment) : QString();
    m_commitmentText = !commitment    ? QString()
        : commitment->title.isEmpty() ? commitment->text
                                      : commitment->title;
    if (record)
        describeFacts(finding);
    else
        m_facts.set({});

    std::vector<RectificationRow> rows;
    for (auto at = notices.rbegin(); at != notices.rend(); ++at)
        rows.push_back(rowFrom(*at));
    if (rows.size() > 1) {
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].heading = tr("第 %1 次 · %2").arg(rows.size() - i).arg(rows[i].heading);
    }
    for (RectificationRow& row : rows) {
        if (row.problem == m_heading)
            row.problem.clear();
    }
    m_rectifications.set(std::move(rows));
}

void FindingDetail::describeFacts(const Finding& finding)
{
    const Workspace& workspace = *Workspace::instance();
    std::vector<FactRow> facts;
    const auto fact = [&facts](const QString& label, const QString& value, const QString& remark = {}) {
        if (!value.isEmpty())
            facts.push_back({label, label, value, remark});
    };
    fact(tr("责任单位"), m_orgName);
    fact(tr("责任人"), finding.person);
    fact(tr("类别"), m_categoryLabel);
    fact(tr("严重程度"), m_severityLabel);
    fact(tr("依据条款"), finding.clause);
    fact(tr("来源"), labelOf(finding.source));
    fact(tr("发现人"), personName(workspace.view(), finding.foundBy),
         timeText(finding.foundAt, workspace.today()));
    fact(tr("整改期限"), dayText(finding.due, workspace.today()),
         calendarRemark(finding.dueCalendar, finding.dueProvisional));
    fact(tr("整改建议"), finding.advice);
    fact(finding.state == FindingState::FixedOnSite ? tr("现场整改") : tr("认定意见"), finding.reason);
    m_facts.set(std::move(facts));
}

RectificationRow FindingDetail::rowFrom(const Record& record) const
{
    const Workspace& workspace = *Workspace::instance();
    const Store& view = workspace.view();
    const auto notice = record.as<Rectification>();
    const QDate today = workspace.today();
    RectificationRow row;
    row.key = idText(record.id);
    row.heading = notice.noticeNo.isEmpty() ? tr("限期整改通知") : tr("整改通知 %1").arg(notice.noticeNo);
    const QString issuer = personName(view, notice.issuedBy);
    const QString when = timeText(madeAt(record.id), today);
    row.issued = issuer.isEmpty() ? tr("%1 下达").arg(when) : tr("%1，%2 下达").arg(when, issuer);
    row.stateLabel = labelOf(notice.state);
    row.overdue = isOverdue(notice.state, notice.due, today);
    row.stateTone = rectificationTone(notice.state, false);
    const bool done =
        notice.state == RectificationState::Closed || notice.state == RectificationState::Rechecked;
    const LightResult light = dayLight(workspace.now(), notice.due, done, workspace.calendar(),
                                       workspace.calendarRegion(), workspace.lightRules());
    row.light = themeLight(light.light);
    row.lightText = light.workingDaysLeft ? daysLeftText(*light.workingDaysLeft) : QString();
    row.due = dayText(notice.due, today);
    row.dueRemark = calendarRemark(notice.dueCalendar, notice.dueProvisional);
    if (notice.firstDue.isValid())
        row.extension = tr("原定 %1，延期至 %2：%3")
                            .arg(dayText(notice.firstDue, today), row.due, notice.extensionReason);
    row.problem = notice.problem;
    row.requirement = notice.requirement;
    row.measures = notice.measures;
    row.result = notice.result;
    row.submittedBy = personName(view, notice.submittedBy);
    row.recheckedBy = personName(view, notice.recheckedBy);
    row.recheckNote = notice.recheckNote;
    if (notice.expedite != ExpediteLevel::None) {
        row.expedite = labelOf(notice.expedite);
        row.expediteTone = expediteTone(notice.expedite);
    }
    row.waiting = record.waiting;
    return row;
}

} // namespace jiannuo
