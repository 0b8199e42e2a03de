// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/dice.h"
#include "domain/calendar.h"
#include "ledger/headquarters_ledger.h"

#include <functional>
#include <map>

namespace jiannuo::demonstration {

/// A clock that history is told by.
class HistoryClock final : public Clock {
public:
    Instant now() const override { return m_now; }
    qint64 monotonicMs() const override { return m_now.ms - 1'700'000'000'000; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

/// A tablet whose operations reach headquarters some time after they were made.
struct Tablet {
    ChainKey chain;
    qint64 dseq = 0;
    QByteArray head;
    PrivateKey key;
};

/// What happened before today, one event after the other, each at its own time. What would happen after today
/// does not. The first thing that headquarters refuses ends the story: see error().
class History {
public:
    History(HeadquartersLedger& ledger, HistoryClock& clock, Dice dice, Instant today);

    Instant today() const { return m_today; }
    QDate todayDate() const;
    /// So many calendar days from today, or the working day before that.
    QDate day(int offset) const;
    /// So many working days after a date (before it for a negative number); none: the next one that is
    /// worked.
    QDate workday(QDate from, int count) const;
    QDate workday(int count) const { return workday(todayDate(), count); }
    /// A moment in office hours of that day.
    Instant officeHours(QDate day);

    void plan(Instant at, std::function<void()> event);
    void plan(QDate day, std::function<void()> event) { plan(officeHours(day), std::move(event)); }
    void run();

    Instant now() const { return m_clock.now(); }
    Id newId() { return makeId(m_clock, m_random); }
    const Store& view() const { return m_ledger.view(); }
    HeadquartersLedger& ledger() { return m_ledger; }
    const WorkingDayCalendar& calendar() const { return WorkingDayCalendar::builtIn(); }
    QString region() const { return m_region; }
    void setRegion(const QString& region) { m_region = region; }

    void record(const Id& actor, const std::vector<Change>& changes);
    /// By a tablet, made at `at`, arriving now. What became of it, where headquarters took it.
    std::optional<Verdict> push(Tablet& tablet, const Id& actor, Instant at,
                                const std::vector<Change>& changes);

    bool failed() const { return m_error.has_value(); }
    const std::optional<Error>& error() const { return m_error; }
    void fail(const Error& error);

private:
    HeadquartersLedger& m_ledger;
    HistoryClock& m_clock;
    Dice m_dice;
    DiceRandom m_random;
    Instant m_today;
    QString m_region;
    std::multimap<Instant, std::function<void()>> m_events;
    std::optional<Error> m_error;
};

/// One intent while it is being made: what a person does at once.
class Act {
public:
    Act(History& history, const Id& actor)
        : m_history(history)
        , m_actor(actor)
        , m_view(history.view())
    {
    }

    template <Declared T> Id create(const T& record) { return create(m_history.newId(), record); }
    template <Declared T> Id create(const Id& id, const T& record)
    {
        take(creation(id, record));
        return id;
    }
    template <Declared T, class F> void amend(const Id& id, F&& write)
    {
        if (const auto seen = find<T>(id)) {
            T next = seen->template as<T>();
            write(next);
            take(amendment(*seen, next));
        }
    }
    template <Declared T> void step(const Id& id, QStringView name)
    {
        step<T>(id, name, [](T&) {});
    }
    template <Declared T, class F> void step(const Id& id, QStringView name, F&& write)
    {
        const auto seen = find<T>(id);
        if (!seen)
            return;
        T next = seen->template as<T>();
        write(next);
        auto change = transition(*seen, name, difference(seen->fields, toFields(next)));
        if (change)
            take(*std::move(change));
        else
            m_history.fail(change.error());
    }
    template <Declared T> T get(const Id& id) { return m_view.get<T>(id).value_or(T{}); }

    const Id& actor() const { return m_actor; }
    bool isEmpty() const { return m_changes.empty(); }
    /// At headquarters' own desk.
    void record()
    {
        if (!isEmpty())
            m_history.record(m_actor, m_changes);
    }
    std::optional<Verdict> push(Tablet& tablet, Instant at)
    {
        return m_history.push(tablet, m_actor, at, m_changes);
    }

private:
    template <Declared T> std::optional<Record> find(const Id& id)
    {
        auto seen = m_view.find(kindOf<T>(), id);
        if (!seen)
            m_history.fail({ErrorCode::UnknownRecord, QString::fromUtf8(kindOf<T>().label)});
        return seen;
    }
    void take(Change change);

    History& m_history;
    Id m_actor;
    StagedView m_view;
    std::vector<Change> m_changes;
};

} // namespace jiannuo::demonstration
