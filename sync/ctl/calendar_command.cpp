// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/session.h"

#include "domain/record_calendar.h"
#include "exchange/documents.h"
#include "exchange/holiday_notice.h"
#include "ledger/calendars.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct CalendarCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

Result<QString> readText(const QString& path)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::InvalidInput,
                     CalendarCommandWords::tr("不能读取“%1”（%2）。").arg(path, file.errorString())};
    return readDocument(file.readAll(), path == u"-" ? u"-.txt"_s : QFileInfo(path).fileName());
}

QJsonArray json(const std::vector<QDate>& days)
{
    QJsonArray array;
    for (const QDate& day : days)
        array.append(day.toString(Qt::ISODate));
    return array;
}

/// How many days of its year are worked by that calendar.
int workingDays(const CalendarYear& year, WorkingDayCalendar calendar)
{
    calendar.add(year);
    const auto days =
        calendar.workingDaysBetween(QDate(year.year - 1, 12, 31), QDate(year.year, 12, 31), year.region);
    return days ? days->count : 0;
}

Reply preview(const HolidayNotice& notice, const NoticeCalendars& made, const WorkingDayCalendar& known)
{
    QJsonArray holidays;
    QJsonArray doubts;
    QJsonArray calendars;
    QString text = u"%1\n"_s.arg(notice.source);
    for (const NoticeHoliday& holiday : notice.holidays) {
        holidays.append(QJsonObject{
            {u"name"_s, holiday.name}, {u"off"_s, json(holiday.off)}, {u"worked"_s, json(holiday.worked)}});
        text += CalendarCommandWords::tr("  %1：放假 %2，共 %3 天")
                    .arg(holiday.name, daysText(holiday.off))
                    .arg(holiday.off.size());
        if (!holiday.worked.empty())
            text += CalendarCommandWords::tr("；上班 %1").arg(daysText(holiday.worked));
        text += u'\n';
    }
    for (const QString& sentence : notice.leftOut)
        text += CalendarCommandWords::tr("  没有采用：%1").arg(sentence) + u'\n';
    for (const CalendarYear& year : made.years) {
        const int count = workingDays(year, known);
        QJsonObject one = QJsonDocument::fromJson(calendarYearJson(year)).object();
        one.insert(u"workingDays"_s, count);
        calendars.append(one);
        text += CalendarCommandWords::tr("  %1 年日历（版本 %2）：全年 %3 个工作日")
                    .arg(year.year)
                    .arg(year.version)
                    .arg(count)
            + u'\n';
    }
    if (made.years.empty())
        text += CalendarCommandWords::tr("  与本机已有的日历相同，没有要登记的。") + u'\n';
    for (const NoticeDoubt& doubt : made.doubts) {
        doubts.append(QJsonObject{{u"sentence"_s, doubt.sentence}, {u"words"_s, doubt.words}});
        text += u"  ! %1\n"_s.arg(doubt.words.isEmpty() ? doubt.sentence
                                                        : doubt.sentence + u" “%1”"_s.arg(doubt.words));
    }
    Reply reply;
    reply.json = {{u"year"_s, notice.year},  {u"source"_s, notice.source},
                  {u"holidays"_s, holidays}, {u"leftOut"_s, QJsonArray::fromStringList(notice.leftOut)},
                  {u"doubts"_s, doubts},     {u"calendars"_s, calendars}};
    reply.text = text;
    return reply;
}

Reply recordAll(const NoticeCalendars& made, const Context& context)
{
    if (!made.doubts.empty() && !context.line.has(u"accept-doubts"_s)) {
        QStringList sentences;
        for (const NoticeDoubt& doubt : made.doubts)
            sentences += doubt.sentence;
        return refused(invalid(
            CalendarCommandWords::tr(
                "有 %1 处疑点，没有登记：%2 请用 --dry-run 对照原文核对，确认无误后加 --accept-doubts。")
                .arg(made.doubts.size())
                .arg(sentences.join(u' '))));
    }
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    DeviceLedger& ledger = **opened;
    const auto person = actor(ledger.view(), ledger.device(), context.line.as);
    if (!person)
        return badInput(person.error());
    std::vector<Change> changes;
    QJsonArray recorded;
    for (const CalendarYear& year : made.years) {
        const Id id = makeId(context.clock, context.random);
        changes.push_back(creation(id, calendarRecord(year)));
        recorded.append(QJsonObject{{u"id"_s, idText(id)},
                                    {u"year"_s, year.year},
                                    {u"region"_s, year.region},
                                    {u"version"_s, year.version}});
    }
    Reply reply;
    reply.json.insert(u"recorded"_s, recorded);
    if (changes.empty()) {
        reply.text = CalendarCommandWords::tr("与本机已有的日历相同，没有登记。");
        return reply;
    }
    const auto operation = ledger.record({*person, context.clock.now(), changes});
    if (!operation)
        return refused(operation.error());
    reply.json.insert(u"dseq"_s, operation->dseq);
    QStringList versions;
    for (const CalendarYear& year : made.years)
        versions += year.version;
    reply.text = CalendarCommandWords::tr("已登记工作日历 %1，等待同步。").arg(versions.join(u'、'));
    return reply;
}

} // namespace

Reply runCalendar(const Context& context)
{
    const CommandLine& line = context.line;
    if (line.arguments.front() != u"import")
        return badInput(CalendarCommandWords::tr("calendar 后面可以写 import。"));
    const auto text = readText(line.arguments.back());
    const auto year = numberOption(line, u"year"_s, 0);
    if (!text || !year) {
        const Error error = text ? year.error() : text.error();
        return error.code == ErrorCode::RuleBroken ? refused(error) : badInput(error);
    }
    const auto notice = readHolidayNotice(*text, *year);
    if (!notice)
        return notice.error().code == ErrorCode::RuleBroken ? refused(notice.error())
                                                            : badInput(notice.error());

    // What the ledger holds already counts where there is one.
    WorkingDayCalendar known = WorkingDayCalendar::builtIn();
    if (auto reading = openReading(context))
        known = storedCalendar(reading->view());
    else if (line.dataGiven)
        return badInput(reading.error());
    const NoticeCalendars made = noticeCalendars(*notice, known, line.value(u"region"_s));
    for (const CalendarYear& one : made.years) {
        if (const Result<void> right = checkCalendarYear(one); !right)
            return badInput(right.error());
    }
    return line.has(u"dry-run"_s) ? preview(*notice, made, known) : recordAll(made, context);
}

} // namespace jiannuo::ctl
