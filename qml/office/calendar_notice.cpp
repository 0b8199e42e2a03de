// SPDX-License-Identifier: Apache-2.0
#include "qml/office/calendar_notice.h"

#include "domain/record_calendar.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

/// How many days of its year are worked by that calendar.
int workingDays(const CalendarYear& year, WorkingDayCalendar calendar)
{
    calendar.add(year);
    const auto days =
        calendar.workingDaysBetween(QDate(year.year - 1, 12, 31), QDate(year.year, 12, 31), year.region);
    return days ? days->count : 0;
}

} // namespace

CalendarNotice::CalendarNotice(QObject* parent)
    : QObject(parent)
    , m_facts(this)
{
}

void CalendarNotice::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    read();
    Q_EMIT changed();
}

void CalendarNotice::read()
{
    m_source.clear();
    m_problem.clear();
    m_doubts.clear();
    m_leftOut.clear();
    m_made = {};
    std::vector<FactRow> rows;
    const Workspace* workspace = Workspace::instance();
    if (workspace && workspace->isOpen() && !m_text.trimmed().isEmpty()) {
        const auto notice = readHolidayNotice(m_text);
        if (!notice) {
            m_problem = notice.error().sentence;
        } else {
            m_source = notice->source;
            m_leftOut = notice->leftOut;
            for (const NoticeHoliday& holiday : notice->holidays)
                rows.push_back(
                    {holiday.name, holiday.name,
                     tr("放假 %1，共 %2 天").arg(daysText(holiday.off)).arg(holiday.off.size()),
                     holiday.worked.empty() ? QString() : tr("上班 %1").arg(daysText(holiday.worked))});
            m_made = noticeCalendars(*notice, workspace->calendar());
            for (const NoticeDoubt& doubt : m_made.doubts)
                m_doubts +=
                    doubt.words.isEmpty() ? doubt.sentence : doubt.sentence + tr("“%1”").arg(doubt.words);
        }
    }
    for (const CalendarYear& year : m_made.years) {
        if (const Result<void> right = checkCalendarYear(year); !right)
            m_problem = right.error().sentence;
        rows.push_back({QString::number(year.year), tr("%1 年日历").arg(year.year),
                        tr("全年 %1 个工作日").arg(workingDays(year, workspace->calendar())),
                        tr("版本 %1").arg(year.version)});
    }
    if (!m_problem.isEmpty())
        m_made = {};
    m_facts.set(std::move(rows));
}

void CalendarNotice::record()
{
    Workspace* workspace = Workspace::instance();
    if (!workspace || !isRecordable())
        return;
    std::vector<Change> changes;
    for (const CalendarYear& year : m_made.years)
        changes.push_back(creation(workspace->newId(), calendarRecord(year)));
    workspace->record(std::move(changes), this, [this](const Result<Operation>& result) {
        m_problem = result ? QString() : result.error().sentence;
        Q_EMIT changed();
        if (result)
            Q_EMIT recorded();
    });
}

} // namespace jiannuo
