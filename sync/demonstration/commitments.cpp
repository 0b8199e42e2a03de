// SPDX-License-Identifier: Apache-2.0
#include "demonstration/commitments.h"

#include "demonstration/commitment_lives.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

using enum Story;
using Kind = CommitmentKind;

std::vector<Story> stories(std::initializer_list<std::pair<Story, int>> counts, std::size_t all, Story rest,
                           Dice& dice)
{
    std::vector<Story> result;
    for (const auto& [story, count] : counts)
        result.insert(result.end(), static_cast<std::size_t>(count), story);
    result.resize(std::max(all, result.size()), rest);
    dice.shuffle(result);
    return result;
}

/// Chooses who promises what, and how it goes on.
class Casting {
public:
    Casting(History& history, const County& county, CommitmentLives& lives, Dice dice)
        : m_history(history)
        , m_county(county)
        , m_lives(lives)
        , m_dice(dice)
    {
        m_early = stories({{Closed, 84},
                           {ClosedAfterRejection, 6},
                           {ClosureRequested, 24},
                           {Rejected, 8},
                           {RejectedResumed, 6},
                           {LookBack, 10},
                           {Sustained, 16},
                           {Reopened, 6},
                           {ReopenedResumed, 5},
                           {Overdue, 21},
                           {OverdueRequested, 5},
                           {ChangeRequested, 7},
                           {ChangeConfirmed, 6},
                           {Breached, 3},
                           {BreachedOverdue, 3},
                           {BreachedClosed, 2},
                           {Cancelled, 7},
                           {RunningYellow, 26},
                           {RunningRed, 12}},
                          520, Running, m_dice);
        m_late = stories({{Drafted, 12},
                          {DraftedWithoutDue, 4},
                          {Submitted, 18},
                          {Returned, 8},
                          {ReturnedRevised, 4},
                          {Confirmed, 12}},
                         80, Published, m_dice);
    }

    void run()
    {
        const QString year = QString::number(m_history.todayDate().year());
        int number = 0;
        for (const UnitCast& unit : m_county.units)
            unitLetter(unit, year, number++);
        for (std::size_t i = 0; i < 3; ++i)
            headsLetter(m_county.units[i * 6], year);
        for (std::size_t i = 0; i < m_county.branches.size(); ++i)
            branchLetter(m_county.branches[i], year, i % 2 == 0);
        for (std::size_t i = 0; i < 20; ++i)
            deedsLetter(m_county.units[12 + i * 2], year);
        m_lives.planEntries();
    }

private:
    Story nextEarly()
    {
        const Story story = m_early.back();
        m_early.pop_back();
        return story;
    }
    Story nextLate()
    {
        const Story story = m_late.back();
        m_late.pop_back();
        return story;
    }

    QDate dueFor(Story story)
    {
        switch (story) {
        case RunningYellow:
            return m_history.workday(m_dice.between(0, 3));
        case RunningRed:
            return m_history.workday(-m_dice.between(1, 7));
        case Overdue:
        case BreachedOverdue:
            return m_history.workday(-m_dice.between(12, 28));
        case OverdueRequested:
            return m_history.workday(-m_dice.between(15, 20));
        case Closed:
        case ClosureRequested:
            return m_history.workday(m_dice.between(-3, 60));
        default:
            return m_history.workday(m_dice.between(6, 150));
        }
    }

    Life life(Kind kind, const Pledge& pledge, int service, Story story)
    {
        const QDate due = dueFor(story);
        Life result{.content = writeCommitment(kind, pledge, service, due, m_dice), .story = story};
        if (story == DraftedWithoutDue)
            result.content.due = {};
        return result;
    }

    static Pledge pledgeOf(const UnitCast& unit)
    {
        return {.shortName = unit.words.shortName,
                .services = unit.words.services,
                .projects = unit.words.projects,
                .window = unit.offices.front().name,
                .phone = unit.phone,
                .owner = unit.clerk,
                .leader = unit.head.name,
                .place = {}};
    }

    /// Nine items, the first batch. Every other unit tells its deed apart into two sub-commitments.
    void unitLetter(const UnitCast& unit, const QString& year, int number)
    {
        static constexpr Kind eighth[]{Kind::Accountability, Kind::Integrity, Kind::Disclosure,
                                       Kind::Training};
        static constexpr Kind ninth[]{Kind::Disclosure, Kind::Training, Kind::Other, Kind::Integrity};
        const Pledge pledge = pledgeOf(unit);
        Letter letter = letterOf(unit, u"%1%2年度公开承诺书"_s.arg(unit.name, year), u"第一批"_s,
                                 -122 + m_dice.below(14));
        const auto add = [&](Kind kind, int service) {
            letter.lives.push_back(m_lives.add(life(kind, pledge, service, nextEarly())));
        };
        add(Kind::Service, 0);
        add(Kind::LimitDuty, 1);
        add(Kind::OneTimeNotice, 2);
        add(Kind::FirstContactDuty, 3);
        add(Kind::Deed, 0);
        if (number % 2 == 0) {
            const std::size_t deed = letter.lives.back();
            for (Commitment& part : divideDeed(m_lives.at(deed).content)) {
                // A part runs under its deed: it is not due before today where the deed is not.
                const Story story = nextEarly();
                part.due = std::min(part.due, dueFor(story));
                letter.lives.push_back(
                    m_lives.add({.content = std::move(part), .story = story, .parent = deed}));
            }
        } else {
            add(Kind::LimitDuty, 0);
            add(Kind::Service, 2);
        }
        add(eighth[number % 4], number);
        add(ninth[number % 4], number + 1);
        m_lives.plan(std::move(letter));
    }

    void headsLetter(const UnitCast& unit, const QString& year)
    {
        Pledge pledge = pledgeOf(unit);
        pledge.owner = unit.head;
        Letter letter = letterOf(unit, u"%1主要负责人%2年践诺承诺书"_s.arg(unit.name, year), u"第一批"_s,
                                 -118 + m_dice.below(8));
        letter.pledger = unit.head.id;
        letter.lives.push_back(m_lives.add(life(Kind::Integrity, pledge, 1, nextEarly())));
        m_lives.plan(std::move(letter));
    }

    void deedsLetter(const UnitCast& unit, const QString& year)
    {
        const Pledge pledge = pledgeOf(unit);
        Letter letter = letterOf(unit, u"%1%2年第二批为民办实事承诺书"_s.arg(unit.name, year), u"第二批"_s,
                                 -15 + m_dice.below(4));
        letter.late = true;
        letter.lives.push_back(m_lives.add(life(Kind::Deed, pledge, 1, nextLate())));
        letter.lives.push_back(m_lives.add(life(Kind::Service, pledge, 3, nextLate())));
        m_lives.plan(std::move(letter));
    }

    void branchLetter(const BranchCast& branch, const QString& year, bool early)
    {
        static const std::vector<Project> works{{u"清理沟渠和池塘"_s, u"处"_s, 4, 12},
                                                {u"安装太阳能路灯"_s, u"盏"_s, 20, 60},
                                                {u"整修入户便道"_s, u"米"_s, 200, 900},
                                                {u"慰问孤寡老人"_s, u"人次"_s, 20, 70},
                                                {u"代办群众事项"_s, u"件"_s, 40, 120}};
        Pledge pledge{.shortName = branch.place,
                      .services = {},
                      .projects = {works[static_cast<std::size_t>(m_dice.below(5))]},
                      .window = u"党群服务站"_s,
                      .phone = branch.phone,
                      .owner = branch.member,
                      .leader = branch.secretary.name,
                      .place = branch.place};
        Letter letter{.org = branch.org,
                      .pledgerName = branch.name,
                      .clerk = branch.member,
                      .head = branch.secretary,
                      .title = u"%1%2年公开承诺书"_s.arg(branch.name, year),
                      .addressee = branch.sector == Sector::Rural ? u"全体村民"_s : u"党员和群众"_s,
                      .batch = early ? u"第一批"_s : u"第二批"_s,
                      .phone = branch.phone,
                      .start = early ? -118 + m_dice.below(12) : -16 + m_dice.below(4),
                      .late = !early};
        const auto next = [&] { return early ? nextEarly() : nextLate(); };
        letter.lives.push_back(m_lives.add(life(Kind::Post, pledge, 0, next())));
        letter.lives.push_back(
            m_lives.add(life(m_dice.chance(50) ? Kind::Baseline : Kind::Deed, pledge, 0, next())));
        m_lives.plan(std::move(letter));
    }

    static Letter letterOf(const UnitCast& unit, const QString& title, const QString& batch, int start)
    {
        return {.org = unit.org,
                .pledgerName = unit.name,
                .clerk = unit.clerk,
                .head = unit.head,
                .title = title,
                .addressee = u"全县群众和企业"_s,
                .batch = batch,
                .phone = unit.phone,
                .start = start};
    }

    History& m_history;
    const County& m_county;
    CommitmentLives& m_lives;
    Dice m_dice;
    std::vector<Story> m_early;
    std::vector<Story> m_late;
};

} // namespace

std::shared_ptr<void> planCommitments(History& history, const County& county, EvidenceFiles& files, Dice dice)
{
    auto lives = std::make_shared<CommitmentLives>(history, county, files, dice.branch(1));
    Casting(history, county, *lives, dice.branch(2)).run();
    return lives;
}

} // namespace jiannuo::demonstration
