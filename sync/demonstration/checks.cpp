// SPDX-License-Identifier: Apache-2.0
#include "demonstration/checks.h"

#include "demonstration/letters.h"
#include "domain/china_time.h"
#include "domain/deadline.h"

#include <numeric>

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

constexpr int checkCount = 120;
constexpr int firstCheck = -112; ///< days from today

/// One visit, from its assignment to the team lead's word.
struct Visit {
    Id id{};
    const UnitCast* unit = nullptr;
    Office office{}; ///< the unit itself, or one below it
    const CheckedList* list = nullptr;
    std::array<Someone, 2> inspectors{};
    Tablet* tablet = nullptr;
    VisitMode mode = VisitMode::Announced;
    Instant began{};
    Instant ended{};
    Id assignment{};
    std::vector<Score> scores{}; ///< the first inspector's
};

class Checks {
public:
    Checks(History& history, County& county, EvidenceFiles& files, Dice dice)
        : m_history(history)
        , m_county(county)
        , m_files(files)
        , m_dice(dice.branch(1))
        , m_findings(history, county, files, dice.branch(2))
        , m_lists(checkedLists())
    {
    }

    void plan()
    {
        lists();
        m_order.resize(m_county.units.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        m_dice.shuffle(m_order);
        const Person careful = m_history.view().get<Person>(m_county.inspectors[3].id).value_or(Person{});
        for (const UnitCast& unit : m_county.units) {
            if (std::find(careful.avoid.begin(), careful.avoid.end(), unit.org) != careful.avoid.end())
                m_avoided = &unit;
        }
        for (int i = 0; i < checkCount; ++i)
            planVisit(i);
        planAssignments();
        planOtherSources();
        planBonuses();
        m_findings.planConflicts(m_county.tablets);
    }

private:
    void lists()
    {
        Act act(m_history, m_county.clerk.id);
        for (CheckedList& list : m_lists)
            list.id = act.create(checklistOf(list, m_county.campaign));
        act.record();
    }

    /// Every unit in turn: the house itself first, later mostly one of its windows or stations.
    void chooseOffice(Visit& visit, bool procedure)
    {
        const std::size_t count = m_county.units.size();
        const UnitCast* unit = nullptr;
        do {
            unit = &m_county.units[m_order[m_next++ % count]];
        } while (unit == m_avoided && visit.inspectors[1].id == m_county.inspectors[3].id);
        visit.unit = unit;
        if (procedure || m_next <= count || m_dice.chance(25))
            visit.office = {unit->org, unit->words.shortName, OrgKind::Unit};
        else
            visit.office = m_dice.pick(unit->offices);
    }

    void planVisit(int number)
    {
        auto visit = std::make_shared<Visit>();
        const std::size_t team = static_cast<std::size_t>(number % 2);
        visit->inspectors = {m_county.inspectors[team * 2], m_county.inspectors[team * 2 + 1]};
        visit->tablet = &m_county.tablets[team];
        const std::size_t list = static_cast<std::size_t>(m_dice.below(3));
        visit->list = &m_lists[list];
        chooseOffice(*visit, list == 0);
        visit->mode = list != 0 && m_dice.chance(35) ? VisitMode::Covert : VisitMode::Announced;
        const QDate day = m_history.day(firstCheck + number * (-firstCheck - 1) / (checkCount - 1));
        visit->began = {chinaStartOfDay(day).ms + m_dice.between(510, 960) * 60'000LL};
        visit->ended = {visit->began.ms + m_dice.between(35, 85) * 60'000LL};
        if (m_dice.chance(60)) {
            m_history.plan(m_history.workday(day, -m_dice.between(2, 4)), [this, visit, day] {
                Act act(m_history, m_county.lead.id);
                visit->assignment =
                    act.create(Assignment{.org = visit->office.org,
                                          .checklist = visit->list->id,
                                          .inspectors = {visit->inspectors[0].id, visit->inspectors[1].id},
                                          .mode = visit->mode,
                                          .due = m_history.workday(day, 1)});
                act.record();
            });
        }
        // Most tablets come home in the evening; some stay out for a night or two.
        const qint64 hours = m_dice.chance(75) ? m_dice.between(1, 6)
            : m_dice.chance(70)                ? m_dice.between(15, 22)
                                               : m_dice.between(40, 60);
        m_history.plan(Instant{visit->ended.ms + hours * 3'600'000}, [this, visit, number] {
            first(*visit);
            second(*visit);
            planWord(*visit, number);
        });
    }

    std::vector<Score> scoresOf(const Visit& visit, std::vector<Met>& met)
    {
        std::vector<Score> scores;
        int no = 0;
        for (const CheckedItem& item : visit.list->items) {
            Score score{.org = visit.office.org,
                        .spotCheck = visit.id,
                        .item = ++no,
                        .inspector = visit.inspectors[0].id,
                        .full = item.full};
            if (m_dice.chance(6)) {
                score.notApplicable = true;
                score.note = u"该窗口不涉及此项。"_s;
            } else if (m_dice.chance(visit.unit->words.keyDept ? 14 : 20)) {
                const Fault& fault = m_dice.pick(item.faults);
                if (fault.severity == Severity::Falsification && m_dice.chance(70)) {
                    scores.push_back(score);
                    continue;
                }
                score.deductions.push_back({QString::fromUtf16(fault.reason), fault.points,
                                            fault.perOccurrence ? m_dice.between(1, 2) : 1});
                met.push_back({no, &fault});
            }
            scores.push_back(score);
        }
        return scores;
    }

    /// The first inspector records the check with his scores, comments and findings.
    void first(Visit& visit)
    {
        Act act(m_history, visit.inspectors[0].id);
        visit.id = m_history.newId();
        std::vector<Met> met;
        visit.scores = scoresOf(visit, met);
        SpotCheck check{.org = visit.office.org,
                        .assignment = visit.assignment,
                        .checklist = visit.list->id,
                        .mode = visit.mode,
                        .timing = m_dice.chance(40) ? VisitTiming::Scheduled : VisitTiming::Unscheduled,
                        .side = VisitSide::Other,
                        .style = visit.mode == VisitMode::Covert || m_dice.chance(30) ? VisitStyle::Surprise
                                                                                      : VisitStyle::Routine,
                        .inspectors = {visit.inspectors[0].id, visit.inspectors[1].id},
                        .startedAt = visit.began,
                        .endedAt = visit.ended,
                        .place = visit.office.name,
                        .conclusion = conclusion(met.size())};
        if (visit.mode == VisitMode::Covert) {
            check.refusal = u"暗访未表明身份，不需单位签字。"_s;
        } else {
            check.representative = m_dice.chance(70) ? visit.unit->clerk.name : visit.unit->head.name;
            if (m_dice.chance(8)) {
                check.refusal = u"单位代表认为扣分偏重，拒绝签字，已告知可以申诉。"_s;
            } else {
                const EvidenceFile& file = m_files.signature(static_cast<quint64>(m_dice.below(12)));
                check.signature = evidence(act, visit, EvidenceKind::Signature, file, 0, {});
            }
        }
        act.create(visit.id, check);
        for (const Score& score : visit.scores)
            act.create(score);
        if (m_dice.chance(55))
            comment(act, visit, 0, m_dice.pick(visit.list->quickPhrases));
        std::vector<FindingLife> found = findings(act, visit, met);
        if (!visit.assignment.isNull())
            act.step<Assignment>(visit.assignment, u"complete",
                                 [&](Assignment& a) { a.spotCheck = visit.id; });
        act.push(*visit.tablet, visit.ended);
        for (FindingLife& life : found)
            m_findings.follow(std::move(life));
    }

    /// The second scores for himself, mostly the same.
    void second(const Visit& visit)
    {
        Act act(m_history, visit.inspectors[1].id);
        for (Score score : visit.scores) {
            score.inspector = visit.inspectors[1].id;
            if (score.notApplicable && m_dice.chance(20)) {
                score.notApplicable = false;
                score.note.clear();
            } else if (!score.deductions.empty() && m_dice.chance(20)) {
                score.deductions.clear();
                score.note = u"现场已改正，本人不扣分。"_s;
            } else if (score.deductions.empty() && !score.notApplicable && m_dice.chance(4)) {
                const CheckedItem& item = visit.list->items[static_cast<std::size_t>(score.item - 1)];
                const Fault& fault = item.faults.back();
                score.deductions.push_back({QString::fromUtf16(fault.reason), fault.points, 1});
            }
            act.create(score);
        }
        if (m_dice.chance(15))
            comment(act, visit, m_dice.between(1, static_cast<int>(visit.list->items.size())),
                    u"与组员看法有差异，请组长合议。"_s);
        act.push(*visit.tablet, {visit.ended.ms + 240'000});
    }

    std::vector<FindingLife> findings(Act& act, const Visit& visit, const std::vector<Met>& met)
    {
        std::vector<FindingLife> result;
        for (const auto& [item, fault] : met) {
            if (result.size() == 3 || (fault->severity == Severity::Slight && m_dice.chance(50)))
                continue;
            const QDate day = chinaDate(visit.ended);
            FindingLife life{.id = m_history.newId(),
                             .unit = visit.unit,
                             .office = visit.office,
                             .story = m_findings.storyFor(day)};
            const auto due =
                rectificationDeadline(visit.ended, fault->severity, m_history.calendar(), m_history.region());
            const CheckedItem& checked = visit.list->items[static_cast<std::size_t>(item - 1)];
            life.content = {.org = visit.office.org,
                            .spotCheck = visit.id,
                            .source = FindingSource::SpotCheck,
                            .category = fault->category,
                            .severity = fault->severity,
                            .text = fill(QString::fromUtf16(fault->seen), {{"o", visit.office.name}}),
                            .clause = u"%1第%2项：%3"_s.arg(visit.list->name)
                                          .arg(item)
                                          .arg(QString::fromUtf16(checked.standard)),
                            .person = m_dice.chance(40) ? visit.unit->clerk.name : QString(),
                            .due = due ? due->date : QDate(),
                            .dueCalendar = due ? due->calendarVersion : QString(),
                            .dueProvisional = due && due->provisional,
                            .advice =
                                m_dice.chance(50) ? u"请分管负责人当面提醒，并在例会上通报。"_s : QString(),
                            .foundBy = act.actor(),
                            .foundAt = visit.ended,
                            .item = item};
            act.create(life.id, life.content);
            if (life.story == FindingStory::FixedOnSite || life.story == FindingStory::FixedClosed)
                act.step<Finding>(life.id, u"fix_on_site");
            if (m_dice.chance(50)) {
                const EvidenceFile& file =
                    m_files.picture(u"检查现场"_s, static_cast<quint64>(200 + m_dice.below(24)));
                evidence(act, visit, EvidenceKind::Photo, file, item, life.id);
            }
            result.push_back(std::move(life));
        }
        return result;
    }

    Id evidence(Act& act, const Visit& visit, EvidenceKind kind, const EvidenceFile& file, int item,
                const Id& finding)
    {
        return act.create(Evidence{.org = visit.office.org,
                                   .subject = finding.isNull() ? visit.id : finding,
                                   .kind = kind,
                                   .hash = file.hash,
                                   .size = file.content.size(),
                                   .name = file.name,
                                   .mimeType = file.mimeType,
                                   .takenAt = visit.ended,
                                   .item = item,
                                   .by = act.actor(),
                                   .internal = true});
    }

    static void comment(Act& act, const Visit& visit, int item, const QString& text)
    {
        act.create(Comment{.org = visit.office.org,
                           .subject = visit.id,
                           .text = text,
                           .author = act.actor(),
                           .item = item,
                           .internal = true});
    }

    QString conclusion(std::size_t faults)
    {
        if (faults == 0)
            return u"各项要求落实到位，未发现问题。"_s;
        if (faults < 3)
            return u"总体较好，发现%1个问题，已当面反馈。"_s.arg(faults);
        return u"发现%1个问题，需要限期整改，建议列入重点复查对象。"_s.arg(faults);
    }

    void planWord(const Visit& visit, int number)
    {
        const bool returned = number % 19 == 7;
        m_history.plan(m_history.workday(chinaDate(m_history.now()), 2), [this, id = visit.id, returned] {
            Act act(m_history, m_county.lead.id);
            act.step<SpotCheck>(id, returned ? u"return" : u"confirm", [returned](SpotCheck& c) {
                if (returned)
                    c.decision = u"缺少现场照片的说明，请补充结论后重新提交。"_s;
            });
            act.record();
        });
    }

    /// What the demonstration's inspector finds on his tablet this morning.
    void planAssignments()
    {
        m_history.plan(m_history.workday(-1), [this] {
            Act act(m_history, m_county.lead.id);
            for (int i = 0; i < 12; ++i) {
                const std::size_t team = i < 8 ? 0 : 1;
                Visit visit;
                visit.inspectors = {m_county.inspectors[team * 2], m_county.inspectors[team * 2 + 1]};
                const std::size_t list = static_cast<std::size_t>((i + 1) % 3);
                chooseOffice(visit, list == 0);
                static const QStringList notes{u"重点看午间值守和一次性告知单。"_s,
                                               u"上次扣分较多，请复查同类问题。"_s,
                                               u"群众来电反映等候时间长，请留意。"_s, QString()};
                act.create(Assignment{.org = visit.office.org,
                                      .checklist = m_lists[list].id,
                                      .inspectors = {visit.inspectors[0].id, visit.inspectors[1].id},
                                      .mode = i % 4 == 3 ? VisitMode::Covert : VisitMode::Announced,
                                      .due = m_history.workday(i % 8),
                                      .note = notes[i % 4]});
            }
            Visit dropped;
            dropped.inspectors = {m_county.inspectors[0], m_county.inspectors[1]};
            chooseOffice(dropped, false);
            const Id cancelled = act.create(Assignment{.org = dropped.office.org,
                                                       .checklist = m_lists[1].id,
                                                       .inspectors = {m_county.inspectors[0].id},
                                                       .due = m_history.workday(2),
                                                       .note = u"大厅搬迁停办，改期。"_s});
            act.step<Assignment>(cancelled, u"cancel");
            act.record();
        });
    }

    /// Findings that no check made: complaints, tip-offs, reports, the units' own, looks back.
    void planOtherSources()
    {
        struct Other {
            FindingSource source;
            FindingCategory category;
            Severity severity;
            const char16_t* text;
        };
        static constexpr Other others[]{
            {FindingSource::Complaint, FindingCategory::Attitude, Severity::Ordinary,
             u"群众来电反映在{o}办事两次被要求改天再来，经核实属实。"},
            {FindingSource::Complaint, FindingCategory::Timeliness, Severity::Serious,
             u"企业反映向{o}提交的申请超过承诺时限未答复，经核实属实。"},
            {FindingSource::TipOff, FindingCategory::Fees, Severity::Serious,
             u"来信反映{o}收取资料费，经核查多收两户共六十元。"},
            {FindingSource::Report, FindingCategory::Ledger, Severity::Slight,
             u"{o}月报数字与台账不一致，相差两件。"},
            {FindingSource::SelfCheck, FindingCategory::Procedure, Severity::Slight,
             u"{o}自查发现两份告知单没有签名，主动报告。"},
            {FindingSource::LookBack, FindingCategory::Breach, Severity::Ordinary,
             u"回头看发现{o}销号后有一处设施损坏未修。"},
        };
        for (int i = 0; i < 18; ++i) {
            const Other& other = others[i % 6];
            m_history.plan(m_history.day(-100 + i * 5), [this, &other] {
                const UnitCast& unit = m_dice.pick(m_county.units);
                const Office office{unit.org, unit.words.shortName, OrgKind::Unit};
                const bool complaint =
                    other.source == FindingSource::Complaint || other.source == FindingSource::TipOff;
                Act act(m_history, complaint ? m_county.complaints.id : m_county.clerk.id);
                FindingLife life{.id = m_history.newId(),
                                 .unit = &unit,
                                 .office = office,
                                 .story = m_findings.storyFor(chinaDate(m_history.now()))};
                if (complaint
                    && (life.story == FindingStory::FixedOnSite || life.story == FindingStory::FixedClosed))
                    life.story = FindingStory::Closed; // nobody was on site
                life.content = {.org = unit.org,
                                .source = other.source,
                                .category = other.category,
                                .severity = other.severity,
                                .text = fill(QString::fromUtf16(other.text), {{"o", office.name}}),
                                .foundBy = act.actor(),
                                .foundAt = m_history.now()};
                act.create(life.id, life.content);
                if (life.story == FindingStory::FixedOnSite || life.story == FindingStory::FixedClosed)
                    act.step<Finding>(life.id, u"fix_on_site");
                act.record();
                m_findings.follow(std::move(life));
            });
        }
    }

    void planBonuses()
    {
        struct Bonus {
            const char16_t* reason;
            const char16_t* points;
            const char16_t* rule;
        };
        static constexpr Bonus bonuses[]{
            {u"经验做法被县级简报采用。", u"0.2", u"信息采用每篇加0.2分"},
            {u"窗口获评月度“流动红旗”。", u"0.5", u"流动红旗每次加0.5分"},
            {u"受到县级通报表扬。", u"1", u"县级表彰加1分"},
            {u"为民服务事例入选季度十佳。", u"1", u"入选十佳加1分"},
        };
        for (int i = 0; i < 22; ++i) {
            m_history.plan(m_history.day(-105 + i * 5), [this, i] {
                const Bonus& bonus = bonuses[i % 4];
                Act act(m_history, m_county.clerk.id);
                act.create(Adjustment{.org = m_dice.pick(m_county.units).org,
                                      .campaign = m_county.campaign,
                                      .kind = AdjustmentKind::Bonus,
                                      .points = Decimal::parse(QString::fromUtf16(bonus.points)).valueOr(0),
                                      .reason = QString::fromUtf16(bonus.reason),
                                      .rule = QString::fromUtf16(bonus.rule),
                                      .on = chinaDate(m_history.now()),
                                      .by = act.actor()});
                act.record();
            });
        }
    }

    History& m_history;
    County& m_county;
    EvidenceFiles& m_files;
    Dice m_dice;
    FindingLives m_findings;
    std::vector<CheckedList> m_lists;
    std::vector<std::size_t> m_order;
    std::size_t m_next = 0;
    const UnitCast* m_avoided = nullptr; ///< the fourth inspector keeps away from it
};

} // namespace

std::shared_ptr<void> planChecks(History& history, County& county, EvidenceFiles& files, Dice dice)
{
    auto checks = std::make_shared<Checks>(history, county, files, dice);
    checks->plan();
    return checks;
}

} // namespace jiannuo::demonstration
