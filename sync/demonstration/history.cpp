// SPDX-License-Identifier: Apache-2.0
#include "demonstration/history.h"

#include "domain/china_time.h"
#include "domain/records.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

History::History(HeadquartersLedger& ledger, HistoryClock& clock, Dice dice, Instant today)
    : m_ledger(ledger)
    , m_clock(clock)
    , m_dice(dice.branch(1))
    , m_random(dice.branch(2))
    , m_today(today)
{
}

QDate History::todayDate() const
{
    return chinaDate(m_today);
}

QDate History::day(int offset) const
{
    const QDate wanted = todayDate().addDays(offset);
    const auto found = calendar().nearestWorkingDay(wanted, -1, m_region);
    return found ? found->date : wanted;
}

QDate History::workday(QDate from, int count) const
{
    const auto found = count == 0 ? calendar().nearestWorkingDay(from, 1, m_region)
                                  : calendar().addWorkingDays(from, count, m_region);
    return found ? found->date : from.addDays(count);
}

Instant History::officeHours(QDate day)
{
    // 8:30 … 17:30, never in the lunch break.
    int minute = m_dice.between(0, 450);
    minute += minute < 210 ? 510 : 600;
    return {chinaStartOfDay(day).ms + minute * 60'000LL + m_dice.below(60'000)};
}

void History::plan(Instant at, std::function<void()> event)
{
    if (at <= m_today)
        m_events.emplace(std::max(at, m_clock.now()), std::move(event));
}

void History::run()
{
    while (!m_events.empty() && !m_error) {
        const auto next = m_events.extract(m_events.begin());
        m_clock.set(next.key());
        next.mapped()();
    }
}

void History::record(const Id& actor, const std::vector<Change>& changes)
{
    if (m_error)
        return;
    if (const auto verdict = m_ledger.record({actor, m_clock.now(), changes}); !verdict)
        fail(verdict.error());
}

std::optional<Verdict> History::push(Tablet& tablet, const Id& actor, Instant at,
                                     const std::vector<Change>& changes)
{
    if (m_error || changes.empty())
        return {};
    Operation operation;
    operation.chain = tablet.chain;
    operation.dseq = tablet.dseq + 1;
    operation.previous = tablet.head;
    operation.actor = actor;
    operation.at = at;
    operation.monotonicMs = at.ms - 1'700'000'000'000;
    operation.offsetMs = m_dice.between(-900, 900);
    operation.changes = changes;
    seal(operation);
    const std::vector<QByteArray> bytes{operation.bytes};
    PushTerms terms;
    if (const auto signature =
            tablet.key.sign(chainHeadText(operation.chain, operation.dseq, operation.hash)))
        terms.signature = *signature;
    const auto answer = m_ledger.sequence(tablet.chain.device, bytes, terms);
    if (!answer) {
        fail(answer.error());
        return {};
    }
    if (answer->verdicts.empty()) {
        fail({ErrorCode::BrokenChain, answer->sentence});
        return {};
    }
    tablet.dseq = operation.dseq;
    tablet.head = operation.hash;
    const Verdict verdict = answer->verdicts.front().verdict;
    if (verdict.outcome == Outcome::Refused)
        fail(verdict.reason);
    return verdict;
}

void History::fail(const Error& error)
{
    if (!m_error)
        m_error = Error{error.code, u"%1：%2"_s.arg(chinaTimeText(m_clock.now()), error.sentence)};
}

void Act::take(Change change)
{
    if (change.verb == verbAmend && change.patch.empty())
        return;
    const KindInfo& kind = *Kinds::byNumber(change.kind);
    const auto before = m_view.find(kind, change.record);
    m_view.stage(applied(change, before ? &*before : nullptr, {m_actor, {}}));
    m_changes.push_back(std::move(change));
}

} // namespace jiannuo::demonstration
