// SPDX-License-Identifier: Apache-2.0
#include "demonstration/findings.h"

#include "domain/china_time.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

void FindingLives::planConflicts(std::vector<Tablet>& tablets)
{
    planConflict(tablets[0], -40, true);
    planConflict(tablets[1], -3, false);
}

/// In the morning an inspector records a finding, and rewrites the advice without a network; at noon
/// headquarters writes another one; the next working day the tablet comes home.
void FindingLives::planConflict(Tablet& tablet, int offset, bool settle)
{
    struct Offline {
        Id finding;
        Id inspector;
        Instant at;
        std::vector<Change> changes;
    };
    auto offline = std::make_shared<Offline>();
    const QDate day = m_history.day(offset);
    on(day, [this, offline, &tablet] {
        const auto registered = m_history.view().get<Device>(tablet.chain.device);
        const auto& people = registered->people;
        const auto mine = std::find_if(m_lives.rbegin(), m_lives.rend(), [&](const FindingLife& life) {
            return std::find(people.begin(), people.end(), life.content.foundBy) != people.end();
        });
        if (mine == m_lives.rend())
            return m_history.fail({ErrorCode::UnknownRecord, u"没有可供修改的问题"_s});
        offline->inspector = mine->content.foundBy;
        offline->at = m_history.now();
        Act morning(m_history, offline->inspector);
        offline->finding = morning.create(Finding{.org = mine->office.org,
                                                  .source = FindingSource::Report,
                                                  .category = FindingCategory::Attendance,
                                                  .text = u"午间窗口只有一人值守，群众排队等候。"_s,
                                                  .advice = u"建议调整午间排班。"_s,
                                                  .foundBy = offline->inspector,
                                                  .foundAt = m_history.now()});
        morning.record();
        const auto seen = m_history.view().find(kindOf<Finding>(), offline->finding);
        if (!seen)
            return;
        Finding next = seen->as<Finding>();
        next.advice = u"建议增加一名顶岗人员，一周后由督查组再次现场核对。"_s;
        offline->changes = {amendment(*seen, next)};
        m_history.plan(Instant{m_history.now().ms + 5'400'000}, [this, offline] {
            Act act(m_history, m_county.lead.id);
            act.amend<Finding>(offline->finding, [](Finding& f) {
                f.advice = u"建议先由单位自查并书面报告，暂不增加人员。"_s;
            });
            act.record();
        });
    });
    on(m_history.workday(day, 1), [this, offline, &tablet] {
        const auto verdict = m_history.push(tablet, offline->inspector, offline->at, offline->changes);
        if (verdict && verdict->outcome != Outcome::Conflicting)
            m_history.fail({ErrorCode::RuleBroken, u"没有形成冲突"_s});
    });
    if (!settle)
        return;
    on(m_history.workday(day, 3), [this, offline] {
        Act act(m_history, m_county.head.id);
        for (const auto& [id, conflict] : m_history.view().all(&Conflict::subject, offline->finding)) {
            act.step<Conflict>(id, u"keep", [&](Conflict& c) {
                c.decidedBy = act.actor();
                c.reason = u"单位已提交自查报告，维持中心意见。"_s;
            });
        }
        act.record();
        Act after(m_history, m_county.lead.id);
        after.step<Finding>(offline->finding, u"dismiss",
                            [](Finding& f) { f.reason = u"单位自查后已补足人员，不予认定。"_s; });
        after.record();
    });
}

} // namespace jiannuo::demonstration
