// SPDX-License-Identifier: Apache-2.0
#include "demonstration/commitment_lives.h"

#include "domain/china_time.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

/// First months' progress, as days from today.
constexpr int entryDays[]{-92, -62, -34, -6};

QStringList questions()
{
    return {u"台账写已完成过半，现场看到的进度没有这么快，请核实。"_s,
            u"公示栏里这一项的电话打过两次没有人接，请检查值守安排。"_s,
            u"上月和本月台账文字几乎一样，请写清楚新做了什么。"_s,
            u"群众反映午间窗口只有一人，承诺里写的是不间断服务。"_s,
            u"这一项做得实，建议把流程图发给其他单位参考。"_s,
            u"分项数字加起来与总数一致，但缺少验收日期，请补上。"_s};
}

QStringList answers()
{
    return {u"已核实，统计口径按签约数填报，下月起按完工数填报。"_s,
            u"值守人员当天外出送件，已改为双人值守并公布备用号码。"_s,
            u"已补充本月新增内容和照片，谢谢提醒。"_s,
            u"已调整排班，午间安排两人在岗。"_s,
            u"流程图已整理好，随月报一并报送。"_s,
            u"验收日期和签字页已补齐。"_s};
}

QStringList thanks()
{
    return {u"收到，下次检查时再看现场。"_s, u"已电话复核，属实。"_s, u"好的，请保持。"_s};
}

} // namespace

void CommitmentLives::planStory(const Letter& letter, std::size_t life)
{
    const Id& headquarters = m_county.clerk.id;
    const auto day = [this](int least, int most) { return m_history.day(m_dice.between(least, most)); };
    const auto after = [this](QDate from, int days) { return m_history.workday(from, days); };
    const auto request = [&](QDate when) {
        on(when, [this, &letter, life] { requestClosure(letter, life); });
    };
    const auto decide = [&](QDate when, bool approve) {
        on(when, [this, life, approve] { decideClosure(life, approve); });
    };
    const auto step = [&](QDate when, const Id& actor, QStringView name) {
        on(when, [this, actor, life, name] { move(actor, life, name); });
    };
    const auto overdue = [&] { return after(m_lives[life].content.due, 1); };
    const auto closed = [&](QDate asked) {
        request(asked);
        const QDate decided = after(asked, 2);
        decide(decided, true);
        return decided;
    };

    switch (m_lives[life].story) {
    case Story::Drafted:
    case Story::DraftedWithoutDue:
    case Story::Submitted:
    case Story::Returned:
    case Story::Confirmed:
    case Story::Published:
    case Story::Running:
    case Story::RunningYellow:
    case Story::RunningRed:
    case Story::Overdue:
        break;
    case Story::ReturnedRevised:
        step(after(m_history.day(letter.start), 4), letter.clerk.id, u"revise");
        break;
    case Story::ClosureRequested:
        request(day(-5, -1));
        break;
    case Story::Closed:
        closed(day(-78, -7));
        break;
    case Story::ClosedAfterRejection: {
        const QDate asked = day(-60, -30);
        request(asked);
        decide(after(asked, 2), false);
        step(after(asked, 3), letter.clerk.id, u"resume");
        closed(after(asked, 8));
        break;
    }
    case Story::Rejected: {
        const QDate asked = day(-12, -6);
        request(asked);
        decide(after(asked, 2), false);
        break;
    }
    case Story::RejectedResumed: {
        const QDate asked = day(-40, -15);
        request(asked);
        decide(after(asked, 2), false);
        step(after(asked, 4), letter.head.id, u"resume");
        break;
    }
    case Story::LookBack:
        closed(day(-84, -74));
        step(day(-9, -2), headquarters, u"look_back");
        break;
    case Story::Sustained:
        closed(day(-86, -78));
        step(day(-18, -12), headquarters, u"look_back");
        step(day(-6, -2), headquarters, u"sustain");
        break;
    case Story::Reopened:
        closed(day(-84, -60));
        if (m_dice.chance(50)) {
            step(day(-12, -9), headquarters, u"look_back");
            step(day(-6, -2), headquarters, u"reopen");
        } else {
            step(day(-8, -2), headquarters, u"reopen");
        }
        break;
    case Story::ReopenedResumed:
        closed(day(-84, -60));
        step(day(-40, -30), headquarters, u"reopen");
        step(day(-28, -20), letter.clerk.id, u"resume");
        break;
    case Story::OverdueRequested:
        request(after(overdue(), 9));
        break;
    case Story::ChangeRequested: {
        const QDate asked = day(-5, -2);
        on(asked, [this, &letter, life] { requestChange(letter, life); });
        break;
    }
    case Story::ChangeConfirmed: {
        const QDate asked = day(-45, -25);
        on(asked, [this, &letter, life] { requestChange(letter, life); });
        on(after(asked, 3), [this, &letter, life] {
            Act act(m_history, reviewer().id);
            confirm(act, letter, m_lives[life]);
            act.record();
        });
        step(after(asked, 5), m_county.head.id, u"publish");
        step(after(asked, 6), letter.clerk.id, u"begin");
        break;
    }
    case Story::Breached:
        on(day(-20, -5), [this, life] { breach(life); });
        break;
    case Story::BreachedOverdue:
        on(after(overdue(), 7), [this, life] { breach(life); });
        break;
    case Story::BreachedClosed:
        closed(day(-80, -50));
        on(day(-20, -5), [this, life] { breach(life); });
        break;
    case Story::Cancelled:
        on(day(-50, -5), [this, life] { cancel(life); });
        break;
    }
}

/// Somebody asks, the unit answers.
void CommitmentLives::planTalk(const Letter& letter, std::size_t life)
{
    const QDate asked = m_history.day(m_dice.between(-85, -3));
    const int subject = m_dice.below(static_cast<int>(questions().size()));
    const Someone& who = m_dice.chance(50) ? m_dice.pick(m_county.inspectors) : m_county.clerk;
    auto question = std::make_shared<Id>();
    on(asked, [this, life, who, subject, question] {
        const CommitmentState now = state(life);
        if (now == CommitmentState::Draft || now == CommitmentState::Returned)
            return; // the unit's own until it is submitted
        Act act(m_history, who.id);
        *question = act.create(Comment{.org = m_lives[life].content.org,
                                       .subject = m_lives[life].id,
                                       .text = questions()[subject],
                                       .author = who.id});
        act.record();
    });
    const auto reply = [&](int days, const Someone& author, const QString& text) {
        on(m_history.workday(asked, days), [this, life, author, text, question] {
            if (question->isNull())
                return;
            Act act(m_history, author.id);
            act.create(Comment{.org = m_lives[life].content.org,
                               .subject = m_lives[life].id,
                               .replyTo = *question,
                               .text = text,
                               .author = author.id});
            act.record();
        });
    };
    if (m_dice.chance(80))
        reply(m_dice.between(1, 3), letter.clerk, answers()[subject]);
    if (m_dice.chance(40))
        reply(4, who, m_dice.pick(thanks()));
}

void CommitmentLives::planEntries()
{
    for (const auto& letter : m_letters) {
        if (letter->late)
            continue;
        for (int month = 0; month < static_cast<int>(std::size(entryDays)); ++month) {
            on(m_history.day(entryDays[month] - m_dice.below(4)),
               [this, &letter = *letter, month] { enter(letter, month); });
        }
    }
}

/// One letter's ledger of one month, as one piece of work.
void CommitmentLives::enter(const Letter& letter, int month)
{
    const QString period = chinaDate(m_history.now()).toString(u"yyyy-MM"_s);
    Act act(m_history, letter.clerk.id);
    for (const std::size_t number : letter.lives) {
        Life& life = m_lives[number];
        const CommitmentState now = state(number);
        if ((now != CommitmentState::InProgress && now != CommitmentState::Overdue) || m_dice.chance(22))
            continue;
        const bool slow = life.story == Story::Overdue || life.story == Story::RunningRed;
        life.progress =
            std::min(slow ? 70 : 96, life.progress + m_dice.between(slow ? 4 : 10, month == 0 ? 30 : 26));
        LedgerEntry entry = writeEntry(life.content, period, life.progress, m_dice);
        entry.commitment = life.id;
        entry.by = letter.clerk.id;
        act.create(entry);
    }
    act.record();
}

} // namespace jiannuo::demonstration
