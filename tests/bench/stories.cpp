#include "stories.h"

#include "measure.h"
#include "raw_sqlite.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

/// A ledger of a device that headquarters knows, in a directory of our choice.
std::unique_ptr<DeviceLedger> newTablet(BigCounty& county, const QString& directory, Random& random)
{
    SmallCounty& small = county.small();
    auto ledger = SmallCounty::must(DeviceLedger::open(directory, small.clock, random));
    SmallCounty::must(ledger->enrol(small.make(Device{.name = u"平板"_s,
                                                      .key = QByteArray(32, 'k'),
                                                      .suite = u"ed25519-sha256"_s,
                                                      .people = {small.inspector}}),
                                    small.headquarters().key().publicKey()));
    return ledger;
}

/// An empty database with the ledger's tables, for the plain loop.
QString emptyLedger(BigCounty& county, const QString& directory, Random& random)
{
    SmallCounty::must(DeviceLedger::open(directory, county.small().clock, random));
    return directory + u"/ledger.db"_s;
}

} // namespace

void applyPulled(BigCounty& county, const QString& directory)
{
    test::SeededBytes random(17);
    auto tablet = newTablet(county, directory, random);
    std::vector<Page> pages;
    Table table(u"Applying what is pulled"_s);
    const Span made = measure([&] { pages = county.pagesFor(*tablet); });
    qint64 operations = 0;
    for (const Page& page : pages)
        operations += std::ssize(page.operations);
    table.rate(u"headquarters cuts pages of 1 MiB (%1)"_s.arg(pages.size()), operations, made);
    const Span applied = measure([&] {
        for (const Page& page : pages)
            SmallCounty::must(tablet->apply(page));
    });
    tablet.reset();
    const RawRows raw(directory + u"/ledger.db"_s, u"commitment"_s);
    const std::size_t perCommit = raw.rows() / pages.size() + 1;
    const QString everything = emptyLedger(county, directory + u"-raw-all"_s, random);
    const Span all = measure([&] { raw.writeTo(everything, perCommit, true); });
    const QString rowsOnly = emptyLedger(county, directory + u"-raw-rows"_s, random);
    const Span rows = measure([&] { raw.writeTo(rowsOnly, perCommit, false); });
    const auto count = static_cast<qint64>(raw.rows());
    table.rate(u"raw loop, the kind's rows only"_s, count, rows);
    table.rate(u"raw loop, rows, log, index and search"_s, count, all);
    table.rate(u"DeviceLedger::apply"_s, operations, applied, &all);
}

void commitScores(BigCounty& county, const QString& directory, int count)
{
    SmallCounty& small = county.small();
    test::SeededBytes random(18);
    auto tablet = SmallCounty::must(DeviceLedger::open(directory, small.clock, random));
    const auto record = [&](const Change& change) {
        return SmallCounty::must(tablet->record({small.inspector, small.clock.now(), {change}}));
    };
    Samples ours;
    std::vector<QByteArray> bytes;
    Id check;
    for (int i = 0; i < count; ++i) {
        if (i % BigCounty::items == 0) {
            check = small.newId();
            record(creation(check,
                            SpotCheck{.org = small.waterUnit,
                                      .checklist = county.longChecklist,
                                      .inspectors = {small.inspector},
                                      .startedAt = small.clock.now(),
                                      .endedAt = small.clock.now()}));
        }
        const Change change = creation(small.newId(),
                                       Score{.org = small.waterUnit,
                                             .spotCheck = check,
                                             .item = i % BigCounty::items + 1,
                                             .inspector = small.inspector,
                                             .full = 5,
                                             .deductions = {{u"不符合"_s, 1, 2}},
                                             .note = u"现场两处不符合"_s});
        ours.time([&] { bytes.push_back(record(change).bytes); });
    }
    Samples plain;
    const int file = ::open(QFile::encodeName(directory + u"/fdatasync"_s).constData(),
                            O_CREAT | O_WRONLY | O_APPEND, 0600);
    for (const QByteArray& operation : bytes) {
        plain.time([&] {
            if (::write(file, operation.constData(), static_cast<size_t>(operation.size())) < 0
                || ::fdatasync(file) != 0)
                qFatal("fdatasync failed");
        });
    }
    ::close(file);
    Table table(
        u"Committing one score, durable (%1 times, %2 bytes each)"_s.arg(count).arg(bytes.front().size()));
    table.quantiles(u"append and fdatasync of the same bytes"_s, plain);
    table.quantiles(u"DeviceLedger::record"_s, ours);
    table.row(u"p50 of record ÷ p50 of fdatasync"_s,
              QString::number(ours.quantile(0.5) / plain.quantile(0.5), 'f', 2));
}

void openLedger(BigCounty& county, const QString& directory, int times)
{
    test::SeededBytes random(19);
    Samples open;
    Samples reader;
    Samples page;
    Samples rare;
    Samples common;
    Samples raw;
    std::size_t rareHits = 0;
    std::size_t commonHits = 0;
    for (int i = 0; i < times; ++i) {
        std::unique_ptr<DeviceLedger> ledger;
        open.time(
            [&] { ledger = SmallCounty::must(DeviceLedger::open(directory, county.small().clock, random)); });
        std::unique_ptr<Database> database;
        reader.time([&] {
            database = std::make_unique<Database>(directory + u"/ledger.db"_s, Database::Access::ReadOnly);
        });
        const Store store(*database);
        Query first;
        first.limit = 100;
        page.time([&] { (void)store.list(kindOf<Commitment>(), first); });
        raw.time([&] {
            SQLite::Statement select(database->connection(),
                                     "SELECT * FROM commitment ORDER BY _key LIMIT 100");
            while (select.executeStep())
                (void)select.getColumn(2);
        });
        Query search = first;
        search.text = u"挂号"_s;
        rare.time([&] { rareHits = store.list(kindOf<Commitment>(), search).size(); });
        search.text = u"监督"_s;
        common.time([&] { commonHits = store.list(kindOf<Commitment>(), search).size(); });
    }
    Table table(u"Opening a full ledger (%1 times)"_s.arg(times));
    table.quantiles(u"DeviceLedger::open"_s, open);
    table.quantiles(u"the window's own connection"_s, reader);
    table.quantiles(u"raw SELECT of 100 rows"_s, raw);
    table.quantiles(u"first page: 100 commitments"_s, page);
    table.quantiles(u"search 挂号 (one in eight), %1 shown"_s.arg(rareHits), rare);
    table.quantiles(u"search 监督 (all of them), %1 shown"_s.arg(commonHits), common);
}

} // namespace jiannuo::bench
