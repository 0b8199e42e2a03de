// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/checklists.h"
#include "demonstration/county.h"
#include "demonstration/evidence.h"

namespace jiannuo::demonstration {

/// How a finding fares until today, named by where it ends.
enum class FindingStory {
    Recorded,
    Confirmed,
    Dismissed,
    FixedOnSite,
    FixedClosed,
    Issued,
    Received,
    Rectifying,
    Submitted,
    Rechecked,
    Returned,
    ReturnedClosed,
    Extended,
    ExtendedClosed,
    Overdue,
    OverdueClosed,
    Expedited,
    Escalated,
    Closed,
    LookBack,
    LookBackClosed,
    Recurred,
    RecurredAgain,
    Reopened,
};

struct FindingLife {
    Id id;
    Finding content;
    const UnitCast* unit = nullptr;
    Office office;
    FindingStory story = FindingStory::Closed;
    Id rectification{};
};

/// Follows findings until they are put right, or are not.
class FindingLives {
public:
    FindingLives(History& history, const County& county, EvidenceFiles& files, Dice dice);

    /// A story that there is time for since `found`.
    FindingStory storyFor(QDate found);
    /// Plans what happens to a finding that headquarters received just now.
    void follow(FindingLife life);
    /// Two people write the same field while one of them is offline: one conflict long settled, one open.
    void planConflicts(std::vector<Tablet>& tablets);

private:
    void rectify(std::size_t life, QDate confirmed);
    void issue(std::size_t life);
    void submit(std::size_t life);
    void recheck(std::size_t life, bool pass);
    void close(std::size_t life);
    void extend(std::size_t life);
    void penalize(std::size_t life);
    void expedite(std::size_t life);
    void escalate(std::size_t life);
    void talk(std::size_t life, QDate from);
    void stepFinding(std::size_t life, const Id& actor, QStringView name, const QString& reason = {});
    void stepRectification(std::size_t life, const Id& actor, QStringView name);
    void planConflict(Tablet& tablet, int offset, bool settle);

    template <class F> void on(QDate day, F&& event) { m_history.plan(day, std::forward<F>(event)); }
    /// The first of several decks that fits the time since the finding; each is dealt until it is empty, then
    /// anew.
    FindingStory deal(int deck);

    History& m_history;
    const County& m_county;
    EvidenceFiles& m_files;
    Dice m_dice;
    std::vector<FindingLife> m_lives;
    std::vector<std::vector<FindingStory>> m_decks;
    int m_notices = 0;
};

} // namespace jiannuo::demonstration
