// SPDX-License-Identifier: Apache-2.0
#include "demonstration/demonstration.h"

#include "demonstration/checks.h"
#include "demonstration/commitments.h"
#include "demonstration/hearings.h"
#include "domain/china_time.h"

#include <QCryptographicHash>

namespace jiannuo::demonstration {

namespace {

constexpr int daysOfHistory = 122;

Instant beginning(Instant today)
{
    const QDate first = chinaDate(today).addDays(-daysOfHistory - 2);
    return {chinaStartOfDay(first).ms + 9 * 3'600'000};
}

DemoPerson personOf(const Store& view, const Someone& someone)
{
    const auto person = view.get<Person>(someone.id);
    return {someone.id, someone.name, person ? person->post : QString()};
}

QByteArray hashOf(const Store& view)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 after = 0;
    for (auto part = view.log(0, 1000); !part.empty(); part = view.log(after, 1000)) {
        for (const Sequenced& entry : part) {
            hash.addData(QCryptographicHash::hash(entry.bytes, QCryptographicHash::Sha256));
            after = entry.verdict.gseq;
        }
    }
    return hash.result();
}

} // namespace

Result<Demonstration> makeDemonstration(HeadquartersLedger& ledger, HistoryClock& clock,
                                        const Options& options)
{
    if (ledger.head() != 0)
        return Error{ErrorCode::AlreadyExists,
                     QCoreApplication::translate(
                         "Demonstration", "这里已有数据，演示县只能建在空的数据目录里。请换一个目录。")};
    if (auto ok = ledger.begin(); !ok)
        return ok.error();
    clock.set(beginning(options.today));
    const Dice dice(options.seed);
    History history(ledger, clock, dice.branch(1), options.today);
    EvidenceFiles files;
    County county = makeCounty(history, dice.branch(2));
    const auto lives = planCommitments(history, county, files, dice.branch(3));
    const auto checks = planChecks(history, county, files, dice.branch(4));
    planHearings(history, county);
    history.run();
    clock.set(options.today);
    if (history.failed()) {
        ledger.rollback();
        return *history.error();
    }

    const Store& view = ledger.view();
    Demonstration result;
    result.county = county.org;
    result.headquarters = county.headquarters;
    result.campaign = county.campaign;
    result.inspector = personOf(view, county.inspectors[0]);
    result.secondInspector = personOf(view, county.inspectors[1]);
    result.teamLead = personOf(view, county.lead);
    result.headquartersClerk = personOf(view, county.clerk);
    result.headquartersHead = personOf(view, county.head);
    result.administrator = personOf(view, county.administrator);
    result.reviewer = personOf(view, county.reviewers[0]);
    const UnitCast& unit = county.units[18];
    result.unitClerk = personOf(view, unit.clerk);
    result.unitHead = personOf(view, unit.head);
    result.unit = unit.org;
    result.unitName = unit.name;
    result.files = files.take();
    result.logHash = hashOf(view);
    if (auto ok = ledger.commit(); !ok)
        return ok.error();
    return result;
}

Result<Demonstration> makeDemonstration(const QString& directory, const Options& options)
{
    HistoryClock clock;
    clock.set(beginning(options.today));
    // Another day is another county: its epoch differs, so no tablet takes the one for the other.
    DiceRandom random(Dice(options.seed ^ static_cast<quint64>(options.today.ms)));
    auto ledger = HeadquartersLedger::open(directory, clock, random);
    if (!ledger)
        return ledger.error();
    return makeDemonstration(**ledger, clock, options);
}

} // namespace jiannuo::demonstration
