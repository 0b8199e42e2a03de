#pragma once

#include "app/workspace.h"
#include "support/small_county.h"

#include <QElapsedTimer>

namespace jiannuo::test {

/// A tablet of the small county with the app's workspace on it, and its conversation with headquarters.
class Desk {
public:
    Desk(SmallCounty& county, const std::vector<Id>& people)
        : m_county(county)
        , m_random(11)
        , workspace(county.clock, m_random)
    {
        auto tablet = county.tablet(people);
        county.sync(*tablet);
        const QString directory = tablet->directory();
        tablet.reset();
        SmallCounty::must(workspace.open(directory));
        workspace.setPerson(people.front());
        settle();
    }

    /// One whole conversation; pages have read anew when it returns.
    void sync()
    {
        onLedger([this](DeviceLedger& ledger) { m_county.sync(ledger); });
    }
    /// Only the first half: verdicts have come, headquarters' order has not.
    void push()
    {
        onLedger([this](DeviceLedger& ledger) { m_county.push(ledger); });
    }
    /// Everything that was given to the ledger's thread is done, and so is what follows from it here.
    void settle()
    {
        onLedger([](DeviceLedger&) {});
    }
    Result<Operation> record(std::vector<Change> changes)
    {
        std::optional<Result<Operation>> answer;
        workspace.record(std::move(changes), &workspace,
                         [&](Result<Operation> result) { answer = std::move(result); });
        waitFor([&] { return answer.has_value(); });
        settle();
        return *answer;
    }
    template <class Done> static void waitFor(Done done)
    {
        QElapsedTimer timer;
        timer.start();
        while (!done() && timer.elapsed() < 30'000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }

private:
    template <class Work> void onLedger(Work work)
    {
        bool ready = false;
        workspace.ledger().run(
            &workspace,
            [work](DeviceLedger& ledger) {
                work(ledger);
                return true;
            },
            [&](bool) { ready = true; });
        waitFor([&] { return ready; });
        workspace.notifyChanged();
        // Models that gather changes read on the next turn, through the ledger's thread and back.
        bool again = false;
        QCoreApplication::processEvents();
        workspace.ledger().run(
            &workspace, [](DeviceLedger&) { return true; }, [&](bool) { again = true; });
        waitFor([&] { return again; });
    }

    SmallCounty& m_county;
    SeededBytes m_random;

public:
    Workspace workspace;
};

} // namespace jiannuo::test
