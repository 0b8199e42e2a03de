#include "server/demonstration/findings.h"

#include "domain/china_time.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

void FindingLives::planConflicts(std::vector<Tablet>& tablets)
{
    planConflict(tablets[0], -40, true);
    planConflict(tablets[1], -3, false);
}

/// In the morning an inspector rewrites his advice without a network; at noon headquarters writes another
/// one; the next working day the tablet comes home.
void FindingLives::planConflict(Tablet& tablet, int offset, bool settle)
{
    struct Offline {
        std::size_t life = 0;
        Instant at;
        std::vector<Change> changes;
    };
    auto offline = std::make_shared<Offline>();
    const QDate day = m_history.day(offset);
    on(day, [this, offline, &tablet, day] {
        const auto registered = m_history.view().get<Device>(tablet.chain.device);
        const auto mayUse = [&](const Id& person) {
            return std::find(registered->people.begin(), registered->people.end(), person)
                != registered->people.end();
        };
        for (std::size_t i = m_lives.size(); i-- > 0;) {
            const auto seen = m_history.view().find(kindOf<Finding>(), m_lives[i].id);
            if (!seen || !mayUse(m_lives[i].content.foundBy))
                continue;
            Finding next = seen->as<Finding>();
            if (next.state == FindingState::Closed || next.state == FindingState::Dismissed)
                continue;
            next.advice = u"建议增加一名顶岗人员，一周后由督查组再次现场核对。"_s;
            *offline = {i, m_history.now(), {amendment(*seen, next)}};
            break;
        }
        if (offline->changes.empty())
            return m_history.fail({ErrorCode::UnknownRecord, u"没有可供修改的问题"_s});
        m_history.plan(Instant{m_history.now().ms + 5'400'000}, [this, offline] {
            Act act(m_history, m_county.clerk.id);
            act.amend<Finding>(m_lives[offline->life].id, [](Finding& f) {
                f.advice = u"建议先由单位自查并书面报告，暂不增加人员。"_s;
            });
            act.record();
        });
    });
    on(m_history.workday(day, 1), [this, offline, &tablet] {
        const auto verdict =
            m_history.push(tablet, m_lives[offline->life].content.foundBy, offline->at, offline->changes);
        if (verdict && verdict->outcome != Outcome::Conflicting)
            m_history.fail({ErrorCode::RuleBroken, u"没有形成冲突"_s});
    });
    if (!settle)
        return;
    on(m_history.workday(day, 3), [this, offline] {
        const Id finding = m_lives[offline->life].id;
        Act act(m_history, m_county.lead.id);
        for (const auto& [id, conflict] : m_history.view().all(&Conflict::subject, finding)) {
            act.step<Conflict>(id, u"keep", [&](Conflict& c) {
                c.decidedBy = act.actor();
                c.reason = u"单位已提交自查报告，维持中心意见。"_s;
            });
        }
        act.record();
    });
}

} // namespace jiannuo::demonstration
