// SPDX-License-Identifier: Apache-2.0
#include "demonstration/findings.h"

#include "demonstration/letters.h"
#include "domain/china_time.h"
#include "domain/deadline.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

using enum FindingStory;

/// Stories by the time that they need: more than 60 days, 25, 13, 6 days ago, and since.
const std::vector<FindingStory> decks[]{
    {Closed, LookBack, LookBackClosed, Recurred, RecurredAgain, Reopened, ExtendedClosed, OverdueClosed,
     ReturnedClosed, Dismissed, FixedClosed, FixedClosed, Escalated, Closed, Closed, Closed},
    {Closed, Overdue, Expedited, Escalated, ReturnedClosed, FixedClosed, Dismissed, OverdueClosed, Closed,
     Closed, Closed, FixedClosed},
    {Submitted, Rechecked, Returned, Extended, Overdue, Rectifying, Closed, FixedClosed, Dismissed, Closed},
    {Issued, Received, Rectifying, FixedOnSite, Confirmed, Received},
    {Recorded, FixedOnSite, Recorded},
};
constexpr int needed[]{60, 25, 13, 6};

QString measuresFor(FindingCategory category)
{
    switch (category) {
    case FindingCategory::Ledger:
    case FindingCategory::Minutes:
        return u"指定专人管理台账和会议记录，每月25日由分管负责人签字核对。"_s;
    case FindingCategory::Language:
    case FindingCategory::Attitude:
        return u"召开股室会议通报，组织服务礼仪培训一次，实行每日班前提醒。"_s;
    case FindingCategory::Timeliness:
        return u"建立办件预警表，剩余一天的由股室负责人督办，延期须书面告知。"_s;
    case FindingCategory::Attendance:
        return u"修订请销假和顶岗办法，窗口设去向牌，值班长每日巡岗两次。"_s;
    case FindingCategory::Disclosure:
        return u"逐项核对公示内容，统一更换公示牌，明确更新责任人。"_s;
    case FindingCategory::Integrity:
    case FindingCategory::Fees:
        return u"停止有关人员窗口工作，退还多收费用，开展警示教育并公布举报电话。"_s;
    case FindingCategory::Breach:
        return u"如实更正进度，约谈填报人，对全部承诺事项重新核对一遍。"_s;
    default:
        return u"对照办事流程逐项补齐手续，由分管负责人每周抽查十件。"_s;
    }
}

const QStringList& results()
{
    static const QStringList list{u"已全部整改，近两周自查未再发生，资料附后。"_s,
                                  u"相关手续已补齐，并向当事群众说明，群众表示理解。"_s,
                                  u"制度已修订上墙，责任人已在股室会议上作检查。"_s,
                                  u"已完成整改，附整改前后照片和签收表。"_s};
    return list;
}

} // namespace

FindingLives::FindingLives(History& history, const County& county, EvidenceFiles& files, Dice dice)
    : m_history(history)
    , m_county(county)
    , m_files(files)
    , m_dice(dice)
    , m_decks(std::size(decks))
{
}

FindingStory FindingLives::storyFor(QDate found)
{
    const qint64 ago = found.daysTo(m_history.todayDate());
    int deck = 0;
    while (deck < static_cast<int>(std::size(needed)) && ago < needed[deck])
        ++deck;
    return deal(deck);
}

FindingStory FindingLives::deal(int deck)
{
    auto& cards = m_decks[static_cast<std::size_t>(deck)];
    if (cards.empty())
        cards.assign(decks[deck].rbegin(), decks[deck].rend());
    const FindingStory story = cards.back();
    cards.pop_back();
    return story;
}

void FindingLives::follow(FindingLife made)
{
    const std::size_t life = m_lives.size();
    m_lives.push_back(std::move(made));
    const FindingLife& it = m_lives[life];
    const QDate received = chinaDate(m_history.now());
    const QDate decided = m_history.workday(received, 1);
    const Id& lead = m_county.lead.id;
    const auto step = [&](QDate when, QStringView name, const QString& reason = {}) {
        on(when, [this, life, lead, name, reason] { stepFinding(life, lead, name, reason); });
    };
    switch (it.story) {
    case Recorded:
    case FixedOnSite:
        return;
    case FixedClosed:
        step(decided, u"close");
        return;
    case Dismissed:
        step(decided, u"dismiss",
             m_dice.pick(QStringList{u"经核对监控，当时该人员正在为另一群众办理，不属于空岗。"_s,
                                     u"该事项不属于本次检查范围，转业务科室处理。"_s,
                                     u"单位当场提供了原始记录，情况不属实。"_s,
                                     u"与上月已登记的问题重复，不再另行认定。"_s}));
        return;
    case Confirmed:
        step(decided, u"confirm");
        return;
    default:
        break;
    }
    step(decided, u"confirm");
    rectify(life, decided);
    if (m_dice.chance(45))
        talk(life, decided);
}

void FindingLives::rectify(std::size_t life, QDate confirmed)
{
    const FindingLife& it = m_lives[life];
    const FindingStory story = it.story;
    const QDate issued = m_history.workday(confirmed, 1);
    on(issued, [this, life] { issue(life); });
    if (story == Issued)
        return;
    const auto at = [&](int days) { return m_history.workday(issued, days); };
    const auto step = [&](QDate when, const Id& actor, QStringView name) {
        on(when, [this, life, actor, name] { stepRectification(life, actor, name); });
    };
    const auto finding = [&](QDate when, QStringView name, const QString& reason = {}) {
        on(when, [this, life, name, reason] { stepFinding(life, m_county.lead.id, name, reason); });
    };
    const auto finish = [&](QDate from) {
        on(from, [this, life] { submit(life); });
        on(m_history.workday(from, 2), [this, life] { recheck(life, true); });
        const QDate end = m_history.workday(from, 3);
        on(end, [this, life] { close(life); });
        return end;
    };
    step(at(1), it.unit->clerk.id, u"receive");
    if (story == Received)
        return;
    step(at(2), it.unit->head.id, u"begin");
    switch (story) {
    case Submitted:
        on(at(4), [this, life] { submit(life); });
        break;
    case Rechecked:
        on(at(3), [this, life] { submit(life); });
        on(at(5), [this, life] { recheck(life, true); });
        break;
    case Returned:
        on(at(3), [this, life] { submit(life); });
        on(at(5), [this, life] { recheck(life, false); });
        break;
    case ReturnedClosed:
        on(at(3), [this, life] { submit(life); });
        on(at(4), [this, life] { recheck(life, false); });
        finish(at(6));
        break;
    case Extended:
        on(at(3), [this, life] { extend(life); });
        break;
    case ExtendedClosed:
        on(at(3), [this, life] { extend(life); });
        finish(at(8));
        break;
    case Overdue:
    case OverdueClosed:
    case Expedited:
    case Escalated: {
        // The notice's own term: see issue().
        const QDate marked = at(it.content.severity == Severity::Falsification ? 32
                                    : it.content.severity == Severity::Serious ? 12
                                                                               : 7);
        on(marked, [this, life] { penalize(life); });
        if (story == OverdueClosed)
            finish(m_history.workday(marked, 2));
        if (story == Expedited || story == Escalated)
            on(m_history.workday(marked, 2), [this, life] { expedite(life); });
        if (story == Escalated)
            on(m_history.workday(marked, 4), [this, life] { escalate(life); });
        break;
    }
    case Closed:
        finish(at(m_dice.between(3, 4)));
        break;
    case LookBack:
        finish(at(3));
        finding(m_history.day(-4), u"look_back");
        break;
    case LookBackClosed:
        finish(at(3));
        finding(m_history.day(-9), u"look_back");
        finding(m_history.day(-5), u"close");
        break;
    case Recurred:
    case RecurredAgain:
        finish(at(3));
        finding(m_history.day(-16), u"look_back");
        finding(m_history.day(-13), u"recur");
        if (story == RecurredAgain)
            on(m_history.day(-10), [this, life] { issue(life); });
        break;
    case Reopened: {
        const QDate end = finish(at(3));
        finding(m_history.workday(end, 15), u"reopen", u"群众再次反映同类情况，重新打开核查。"_s);
        break;
    }
    default:
        break;
    }
}

void FindingLives::stepFinding(std::size_t life, const Id& actor, QStringView name, const QString& reason)
{
    const FindingLife& it = m_lives[life];
    Act act(m_history, actor);
    act.step<Finding>(it.id, name, [&](Finding& f) {
        if (!reason.isEmpty())
            f.reason = reason;
    });
    if (name == u"confirm" && it.content.severity == Severity::Falsification) {
        act.record();
        Act penalty(m_history, m_county.clerk.id);
        penalty.create(Adjustment{.org = it.unit->org,
                                  .campaign = m_county.campaign,
                                  .points = 5,
                                  .reason = u"台账弄虚作假，经督查认定。"_s,
                                  .rule = u"弄虚作假扣5分，不得评为优秀"_s,
                                  .on = chinaDate(m_history.now()),
                                  .by = penalty.actor(),
                                  .source = it.id});
        penalty.record();
        return;
    }
    act.record();
}

void FindingLives::stepRectification(std::size_t life, const Id& actor, QStringView name)
{
    Act act(m_history, actor);
    act.step<Rectification>(m_lives[life].rectification, name);
    act.record();
}

void FindingLives::issue(std::size_t life)
{
    FindingLife& it = m_lives[life];
    const Severity severity =
        it.content.severity == Severity::Slight ? Severity::Ordinary : it.content.severity;
    const auto due =
        rectificationDeadline(m_history.now(), severity, m_history.calendar(), m_history.region());
    if (!due)
        return m_history.fail(due.error());
    Act act(m_history, m_county.clerk.id);
    it.rectification = act.create(
        Rectification{.org = it.office.org,
                      .finding = it.id,
                      .noticeNo = u"岚效整〔%1〕%2号"_s.arg(m_history.todayDate().year()).arg(++m_notices),
                      .issuedBy = act.actor(),
                      .problem = it.content.text,
                      .requirement = u"请于%1前完成整改，举一反三查找同类问题，并报送整改情况和佐证。"_s.arg(
                          due->date.toString(u"M月d日"_s)),
                      .due = due->date,
                      .dueCalendar = due->calendarVersion,
                      .dueProvisional = due->provisional});
    act.step<Finding>(it.id, u"issue_notice");
    act.record();
}

void FindingLives::submit(std::size_t life)
{
    const FindingLife& it = m_lives[life];
    Act act(m_history, it.unit->clerk.id);
    const EvidenceFile& file = m_dice.chance(50)
        ? m_files.picture(u"整改后现场"_s, static_cast<quint64>(100 + m_dice.below(20)))
        : m_files.account(u"整改情况说明"_s, it.content.text + u'\n' + measuresFor(it.content.category));
    const Id evidence = act.create(
        Evidence{.org = it.office.org,
                 .subject = it.rectification,
                 .kind = file.mimeType == u"image/png" ? EvidenceKind::Photo : EvidenceKind::Document,
                 .hash = file.hash,
                 .size = file.content.size(),
                 .name = file.name,
                 .mimeType = file.mimeType,
                 .takenAt = m_history.now(),
                 .by = act.actor()});
    act.step<Rectification>(it.rectification, u"submit", [&](Rectification& r) {
        r.measures = measuresFor(it.content.category);
        r.result = m_dice.pick(results());
        r.evidence.push_back(evidence);
        r.submittedBy = act.actor();
    });
    act.record();
}

/// Another inspector than the one who found it.
void FindingLives::recheck(std::size_t life, bool pass)
{
    const FindingLife& it = m_lives[life];
    const auto& inspectors = m_county.inspectors;
    std::size_t who = life % inspectors.size();
    if (inspectors[who].id == it.content.foundBy)
        who = (who + 1) % inspectors.size();
    Act act(m_history, inspectors[who].id);
    act.step<Rectification>(it.rectification, pass ? u"pass" : u"return", [&](Rectification& r) {
        r.recheckedBy = act.actor();
        r.recheckNote = pass ? u"现场复查，问题已纠正，制度已落实，合格。"_s
                             : u"复查发现措施只停在文件上，窗口没有执行，退回继续整改。"_s;
    });
    act.record();
}

void FindingLives::close(std::size_t life)
{
    const FindingLife& it = m_lives[life];
    Act act(m_history, m_county.lead.id);
    act.step<Rectification>(it.rectification, u"close");
    act.step<Finding>(it.id, u"close");
    act.record();
}

void FindingLives::extend(std::size_t life)
{
    const FindingLife& it = m_lives[life];
    Act act(m_history, m_county.clerk.id);
    act.step<Rectification>(it.rectification, u"extend", [&](Rectification& r) {
        r.firstDue = r.due;
        r.due = m_history.workday(r.due, 10);
        r.extensionReason = u"公示牌制作和系统调整需要时间，单位在期限内书面申请延期。"_s;
        r.dueCalendar = m_history.calendar().trace(r.firstDue, r.due, m_history.region()).version;
    });
    act.record();
}

void FindingLives::penalize(std::size_t life)
{
    const FindingLife& it = m_lives[life];
    Act act(m_history, m_county.clerk.id);
    act.create(Adjustment{.org = it.unit->org,
                          .campaign = m_county.campaign,
                          .points = 1,
                          .reason = u"限期整改逾期未报送结果。"_s,
                          .rule = u"整改逾期每次扣1分"_s,
                          .on = chinaDate(m_history.now()),
                          .by = act.actor(),
                          .source = it.rectification});
    act.record();
}

void FindingLives::expedite(std::size_t life)
{
    Act act(m_history, m_county.clerk.id);
    act.step<Rectification>(m_lives[life].rectification, u"expedite", [](Rectification& r) {
        r.expedite = r.expedite == ExpediteLevel::None ? ExpediteLevel::Yellow : ExpediteLevel::Red;
    });
    act.record();
}

void FindingLives::escalate(std::size_t life)
{
    const FindingLife& it = m_lives[life];
    Act act(m_history, m_county.head.id);
    act.step<Rectification>(it.rectification, u"escalate");
    act.create(Comment{.org = it.office.org,
                       .subject = it.rectification,
                       .text = u"督办后仍未完成整改，约谈单位主要负责人，在全县通报。"_s,
                       .author = act.actor()});
    act.record();
}

/// Inspectors among themselves about the finding, the unit and its inspector about the notice.
void FindingLives::talk(std::size_t life, QDate from)
{
    static const QStringList inside{u"同类问题上季度也出现过，建议复查时重点看。"_s,
                                    u"单位负责人态度积极，当天就到现场。"_s,
                                    u"请附上现场照片原件，便于认定。"_s};
    static const QStringList unit{u"通知已收到，正在逐项整改，预计本周完成。"_s,
                                  u"涉及外包人员，已约谈承包单位，恳请指导。"_s,
                                  u"已组织全体窗口人员学习，整改材料随后报送。"_s};
    const auto say = [&](QDate when, const Id& author, const QString& text, bool internal) {
        on(when, [this, life, author, text, internal] {
            const FindingLife& it = m_lives[life];
            Act act(m_history, author);
            act.create(Comment{.org = it.office.org,
                               .subject = internal ? it.id : it.rectification,
                               .text = text,
                               .author = author,
                               .internal = internal});
            act.record();
        });
    };
    say(m_history.workday(from, 1), m_county.inspectors[life % 4].id, m_dice.pick(inside), true);
    if (m_lives[life].story != Issued)
        say(m_history.workday(from, 3), m_lives[life].unit->clerk.id, m_dice.pick(unit), false);
}

} // namespace jiannuo::demonstration
