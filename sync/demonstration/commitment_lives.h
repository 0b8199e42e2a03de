// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/evidence.h"
#include "demonstration/letters.h"

namespace jiannuo::demonstration {

/// How a commitment fares until today, named by where it ends.
enum class Story {
    Drafted,
    DraftedWithoutDue,
    Submitted,
    Returned,
    ReturnedRevised, ///< a draft again
    Confirmed,
    Published,
    Running,
    RunningYellow, ///< due in a few days
    RunningRed, ///< overdue since a few days, and nobody has said so yet
    ClosureRequested,
    Closed,
    ClosedAfterRejection,
    Rejected,
    RejectedResumed,
    LookBack,
    Sustained,
    Reopened,
    ReopenedResumed,
    Overdue,
    OverdueRequested,
    ChangeRequested,
    ChangeConfirmed,
    Breached,
    BreachedOverdue,
    BreachedClosed,
    Cancelled,
};

struct Life {
    Commitment content;
    Story story = Story::Running;
    std::optional<std::size_t> parent{}; ///< another life of the same letter
    Id id{};
    int progress = 0;
};

struct Letter {
    Id org;
    QString pledgerName;
    Id pledger{};
    Someone clerk;
    Someone head;
    QString title;
    QString addressee;
    QString batch;
    QString phone;
    int start = 0; ///< days from today
    bool late = false; ///< of these days: still on its way to publication
    std::vector<std::size_t> lives{};
    Id id{};
};

/// Lets commitments live: every step by the person whose it is, at its own time.
class CommitmentLives {
public:
    CommitmentLives(History& history, const County& county, EvidenceFiles& files, Dice dice);

    std::size_t add(Life life);
    const Life& at(std::size_t life) const { return m_lives[life]; }
    void plan(Letter letter);
    /// The months' ledger entries of all letters planned so far.
    void planEntries();

private:
    void create(Letter& letter);
    void submit(const Letter& letter);
    void review(const Letter& letter);
    void publish(const Letter& letter);
    void begin(const Letter& letter);
    void planStory(const Letter& letter, std::size_t life);
    void planTalk(const Letter& letter, std::size_t life);
    void enter(const Letter& letter, int month);
    void confirm(Act& act, const Letter& letter, const Life& life);

    void requestClosure(const Letter& letter, std::size_t life);
    void decideClosure(std::size_t life, bool approve);
    void requestChange(const Letter& letter, std::size_t life);
    void breach(std::size_t life);
    void cancel(std::size_t life);
    void move(const Id& actor, std::size_t life, QStringView name);
    const Someone& reviewer();

    template <class F> void on(QDate day, F&& event) { m_history.plan(day, std::forward<F>(event)); }
    CommitmentState state(std::size_t life) const;

    History& m_history;
    const County& m_county;
    EvidenceFiles& m_files;
    Dice m_dice;
    std::vector<Life> m_lives;
    std::vector<std::unique_ptr<Letter>> m_letters;
    int m_registered = 0;
    std::size_t m_reviews = 0;
};

} // namespace jiannuo::demonstration
