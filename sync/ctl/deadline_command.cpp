// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/session.h"

#include "domain/china_time.h"
#include "domain/deadline.h"
#include "domain/rules_in_force.h"
#include "ledger/calendars.h"

#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct DeadlineCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QJsonObject json(const Deadline& deadline)
{
    return {{u"date"_s, deadline.date.toString(Qt::ISODate)},
            {u"due"_s, instantText(deadline.due)},
            {u"dueInChina"_s, chinaTimeText(deadline.due)},
            {u"provisional"_s, deadline.provisional},
            {u"calendarVersion"_s, deadline.calendarVersion},
            {u"steps"_s, QJsonArray::fromStringList(deadline.steps)}};
}

QString text(const Deadline& deadline)
{
    return deadline.steps.join(u'\n') + u'\n' + chinaTimeText(deadline.due)
        + (deadline.provisional ? DeadlineCommandWords::tr("（暂定：有的年份没有放假安排）") : QString())
        + u'\n';
}

} // namespace

Reply runDeadline(const Context& context)
{
    const CommandLine& line = context.line;
    const auto start = parseChinaTime(line.arguments.front());
    if (!start)
        return badInput(start.error());
    const QString unitName = line.value(u"unit"_s, u"wd"_s);
    const auto unit = timeUnit(unitName);
    if (!unit)
        return badInput(
            DeadlineCommandWords::tr("没有单位“%1”；可以写 wd、day、hour、sameDay。").arg(unitName));
    if (!line.has(u"plus"_s) && *unit != TimeUnit::SameDay)
        return badInput(DeadlineCommandWords::tr("请用 --plus 写明多少。"));
    const auto amount = numberOption(line, u"plus"_s, 0);
    const auto most = numberOption(line, u"max"_s, 0);
    if (!amount || !most)
        return badInput(amount ? most.error() : amount.error());
    // Calendars that headquarters has added count where there is a ledger, and the campaign's rules.
    WorkingDayCalendar calendar = WorkingDayCalendar::builtIn();
    RuleSet rules;
    if (auto reading = openReading(context)) {
        calendar = storedCalendar(reading->view());
        rules = rulesInForce(reading->view(), {}, chinaDate(*start));
    } else if (line.dataGiven) {
        return badInput(reading.error());
    }
    const auto roll = rollOf(line.value(u"roll"_s, rules.roll));
    if (!roll)
        return badInput(DeadlineCommandWords::tr("--roll 可以写 none、next、previous。"));

    LimitRange limit{{*amount, *unit}, {}};
    if (line.has(u"max"_s))
        limit.maximum = LimitSpan{*most, *unit};
    const auto result = deadlines(*start, limit, calendar, line.value(u"region"_s), *roll);
    if (!result)
        return badInput(result.error());
    Reply reply;
    reply.json = json(result->normal);
    reply.json.insert(u"start"_s, instantText(*start));
    reply.json.insert(u"limit"_s, limitText(limit));
    reply.text = text(result->normal);
    if (result->maximum) {
        reply.json.insert(u"maximum"_s, json(*result->maximum));
        reply.text += DeadlineCommandWords::tr("最长：") + u'\n' + text(*result->maximum);
    }
    return reply;
}

} // namespace jiannuo::ctl
