// SPDX-License-Identifier: Apache-2.0
#include "demonstration/hearings.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

struct Question {
    std::size_t unit = 0;
    int askedDay = 0; ///< from today
    QString question;
    QString answer; ///< empty: not yet
    QString sentBack; ///< why the first answer was
    bool published = false;
};

std::vector<Question> questions()
{
    return {{18, -2, u"公示栏写的咨询电话中午打不通，午间到底有没有人接？"_s, {}, {}, false},
            {3,
             -9,
             u"公示的收费项目和窗口收的不一样，以哪个为准？"_s,
             u"以公示为准。窗口多收的两笔已退还。"_s,
             {},
             false},
            {7,
             -30,
             u"承诺五个工作日办结，我的申请过了八天才有结果。"_s,
             u"材料补正两次，时限从补齐之日起算；今后一次告知。"_s,
             {},
             true},
            {11, -24, u"公示说每季度公开一次账目，上季度的在哪里看？"_s,
             u"上季度账目已贴在政务公开栏第二栏，并附明细。"_s, u"没有说明在哪里、哪天公开，请补充。"_s,
             true}};
}

} // namespace

void planHearings(History& history, const County& county)
{
    for (const Question& asked : questions()) {
        const UnitCast& unit = county.units[asked.unit % county.units.size()];
        const QDate day = history.day(asked.askedDay);
        const auto id = std::make_shared<Id>();
        const auto answer = [&history, &unit, id](const QString& text) {
            Act act(history, unit.clerk.id);
            act.step<Hearing>(*id, u"answer", [&](Hearing& hearing) { hearing.answer = text; });
            act.record();
        };
        history.plan(day, [&history, &county, &unit, id, asked, day] {
            Act act(history, county.clerk.id);
            *id = act.create(Hearing{
                .org = unit.org, .question = asked.question, .askedOn = day, .due = history.workday(day, 8)});
            act.record();
        });
        if (asked.answer.isEmpty())
            continue;
        QDate next = history.workday(day, 2);
        if (!asked.sentBack.isEmpty()) {
            history.plan(next, [answer] { answer(u"已按要求公开。"_s); });
            next = history.workday(next, 1);
            history.plan(next, [&history, &county, id, asked] {
                Act act(history, county.clerk.id);
                act.step<Hearing>(*id, u"return", [&](Hearing& hearing) { hearing.reason = asked.sentBack; });
                act.record();
            });
            next = history.workday(next, 2);
        }
        history.plan(next, [answer, asked] { answer(asked.answer); });
        if (asked.published)
            history.plan(history.workday(next, 2), [&history, &county, id] {
                Act act(history, county.head.id);
                act.step<Hearing>(*id, u"publish");
                act.record();
            });
    }
}

} // namespace jiannuo::demonstration
