// SPDX-License-Identifier: Apache-2.0
#include "support/desk.h"

#include <QElapsedTimer>

namespace jiannuo::test {

Desk::Desk(SmallCounty& county, const std::vector<Id>& people)
    : m_county(county)
    , m_random(qHash(county.newId())) // no two desks name their records alike
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

void Desk::sync()
{
    onLedger([this](DeviceLedger& ledger) { m_county.sync(ledger); });
}

void Desk::push()
{
    onLedger([this](DeviceLedger& ledger) { m_county.push(ledger); });
}

void Desk::settle()
{
    onLedger([](DeviceLedger&) {});
}

Result<Operation> Desk::record(std::vector<Change> changes)
{
    std::optional<Result<Operation>> answer;
    workspace.record(std::move(changes), &workspace,
                     [&](Result<Operation> result) { answer = std::move(result); });
    waitFor([&] { return answer.has_value(); });
    settle();
    return *answer;
}

void Desk::waitFor(const std::function<bool()>& done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done() && timer.elapsed() < 30'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
}

void Desk::onLedger(const std::function<void(DeviceLedger&)>& work)
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

} // namespace jiannuo::test
