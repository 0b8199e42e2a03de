// SPDX-License-Identifier: Apache-2.0
#include "raw_sqlite.h"
#include "stories.h"

#include "crypto/random.h"
#include "ledger/log_tree.h"
#include "server/headquarters.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <latch>
#include <thread>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int visitsInPush = 10;
constexpr qint64 rawOperations = 10'000; // a transaction of the plain loop

/// The pages that an inspector's tablet pulls, until it holds so many operations.
std::vector<Page> pagesFor(County& county, const Inspector& inspector, qint64 operations)
{
    const ScopedReader& reader = county.ledger().reader();
    const Scope scope = reader.scopeOf({inspector.person}, county.clock.now());
    std::vector<Page> pages;
    Cursor cursor;
    cursor.seen = markOf(0, LogTree(county.ledger().view()).root(0)); // as a device that has seen nothing
    qint64 held = 0;
    do {
        pages.push_back(SmallCounty::must(reader.page(scope, cursor, {}, protocol::pageBytes)));
        const Page& page = pages.back();
        cursor = {page.log, page.scope, page.through, cursor.seen};
        if (page.attestation)
            cursor.seen = markOf(page.attestation->head.size, page.attestation->head.root);
        held += std::ssize(page.operations);
    } while (held < operations && cursor.gseq < pages.back().head);
    return pages;
}

} // namespace

void commitScores(Bench& bench)
{
    Report::story(u"Committing one score, durable when it returns"_s);
    County county(bench.fresh(u"commit-headquarters"_s), 1);
    const Inspector& inspector = county.inspectors().front();
    const QString directory = bench.fresh(u"commit"_s);
    SystemRandom random;
    auto tablet = SmallCounty::must(DeviceLedger::open(directory, county.clock, random));
    SmallCounty::must(tablet->enrol(inspector.device, county.ledger().key().publicKey()));
    for (const Page& page : pagesFor(county, inspector, county.founded()))
        SmallCounty::must(tablet->apply(page));

    Samples ours;
    Samples plain;
    qsizetype size = 0;
    Span spent;
    const int file = ::open(QFile::encodeName(directory + u"/fdatasync"_s).constData(),
                            O_CREAT | O_WRONLY | O_APPEND, 0600);
    int done = 0;
    while (done < bench.sizes.commits) {
        Visit visit = county.visit(inspector);
        const auto record = [&](Change change) {
            return SmallCounty::must(
                tablet->record({inspector.person, county.clock.now(), {std::move(change)}}));
        };
        record(visit.changes.front());
        for (std::size_t i = 1; i <= County::items && done < bench.sizes.commits; ++i, ++done) {
            QByteArray bytes;
            const Span one = measure([&] { bytes = record(visit.changes[i]).bytes; });
            ours.add(one.wall * 1e6);
            spent.cpu += one.cpu;
            size = bytes.size();
            // One after the other, so that both meet the same disk.
            plain.time([&] {
                if (::write(file, bytes.constData(), static_cast<size_t>(bytes.size())) < 0
                    || ::fdatasync(file) != 0)
                    qFatal("fdatasync failed");
            });
        }
    }
    ::close(file);
    Report::note(u"scores, bytes each, processor each"_s,
                 u"%1, %2, %3"_s.arg(done).arg(size).arg(duration(spent.cpu * 1e6 / done)));
    Report::note(u"p50"_s,
                 u"%1, fdatasync %2"_s.arg(duration(ours.quantile(0.5)), duration(plain.quantile(0.5))));
    const double p99 = ours.quantile(0.99);
    const double limit = plain.quantile(0.99);
    bench.report.add({u"commit of one score, p99"_s, duration(p99),
                      u"fdatasync of the same bytes %1"_s.arg(duration(limit)), u"≤ 2 ×"_s, p99 / limit, 2});
}

void ingest(Bench& bench)
{
    Report::story(u"Headquarters takes what many devices send, embedded"_s);
    constexpr int devices = 200;
    const QString directory = bench.fresh(u"ingest"_s);
    County county(directory, devices);
    struct Push {
        Headquarters::Caller caller;
        protocol::PushRequest request;
    };
    std::vector<Push> pushes;
    std::vector<Chain> chains(county.inspectors().begin(), county.inspectors().end());
    const HeadMark seen = county.seen();
    qint64 operations = 0;
    while (operations < bench.sizes.operations) {
        Chain& chain = chains[pushes.size() % chains.size()];
        const Id& device = chain.inspector().device;
        Push push{{device, *county.ledger().view().get<Device>(device)}, {Chain::incarnation, {}, {}}};
        for (int i = 0; i < visitsInPush; ++i) {
            for (Change& change : county.visit(chain.inspector()).changes)
                push.request.operations.push_back(chain.add({std::move(change)}, county.clock.now()).bytes);
        }
        push.request.terms = {chain.signature(), {}, seen};
        operations += std::ssize(push.request.operations);
        pushes.push_back(std::move(push));
    }
    const qint64 founded = county.founded();
    county.close();

    SystemRandom random;
    auto headquarters = SmallCounty::must(Headquarters::open(directory, county.clock, random));
    std::latch answered(std::ssize(pushes));
    std::atomic<qint64> accepted = 0;
    const Span span = measure([&] {
        const auto send = [&](std::size_t first) {
            // Neighbours are different devices: each thread has its own half of them.
            for (std::size_t i = first; i < pushes.size(); i += 2)
                headquarters->push(
                    pushes[i].caller, std::move(pushes[i].request),
                    [&](const Result<protocol::PushReply>& reply) {
                        if (reply)
                            accepted += std::count_if(
                                reply->answer.verdicts.begin(), reply->answer.verdicts.end(),
                                [](const Sequenced& s) { return s.verdict.outcome == Outcome::Accepted; });
                        answered.count_down();
                    });
        };
        std::thread other(send, 1);
        send(0);
        other.join();
        answered.wait();
    });
    if (accepted != operations)
        qFatal("headquarters accepted %lld of %lld", accepted.load(), operations);
    Report::rate(u"Headquarters::push, %1 operations a push"_s.arg(visitsInPush * County::recordsPerVisit),
                 operations, span);
    headquarters.reset();

    const RawRows raw(directory + u"/headquarters.db"_s, founded, founded + operations);
    const QString empty = emptyHeadquarters(bench.fresh(u"ingest-raw"_s), county.clock);
    const Span plain = measure([&] { raw.writeTo(empty, rawOperations); });
    Report::rate(
        u"raw loop, the same %1 rows, %2 operations a transaction"_s.arg(raw.rows()).arg(rawOperations),
        operations, plain);
    const double rate = static_cast<double>(operations) / span.wall;
    bench.report.add(
        {u"server ingest, embedded, %1 devices"_s.arg(devices),
         u"%1/s (%2/s of processor time)"_s.arg(number(rate),
                                                number(static_cast<double>(operations) / span.cpu)),
         u"raw loop %1/s (%2/s of processor time)"_s.arg(number(static_cast<double>(operations) / plain.wall),
                                                         number(static_cast<double>(operations) / plain.cpu)),
         u"≥ 30,000/s"_s, rate, 30'000, false});
}

void applyPulled(Bench& bench)
{
    County& county = bench.bigCounty();
    Report::story(u"Applying what is pulled"_s);
    const Inspector& inspector = county.inspectors().front();
    std::vector<Page> pages;
    const qint64 wanted = county.founded() + bench.sizes.records / 4;
    const Span cut = measure([&] { pages = pagesFor(county, inspector, wanted); });
    qint64 operations = 0;
    for (const Page& page : pages)
        operations += std::ssize(page.operations);
    Report::rate(u"headquarters cuts %1 pages"_s.arg(pages.size()), operations, cut);

    const QString directory = bench.fresh(u"apply"_s);
    SystemRandom random;
    auto tablet = SmallCounty::must(DeviceLedger::open(directory, county.clock, random));
    SmallCounty::must(tablet->enrol(inspector.device, county.ledger().key().publicKey()));
    const Span applied = measure([&] {
        for (const Page& page : pages)
            SmallCounty::must(tablet->apply(page));
    });
    tablet.reset();
    Report::rate(u"DeviceLedger::apply, spot checks"_s, operations, applied);
    const RawRows raw(directory + u"/ledger.db"_s, 0, pages.back().through);
    const QString empty = emptyDevice(bench.fresh(u"apply-raw"_s), county.clock);
    const Span plain = measure([&] { raw.writeTo(empty); });
    Report::rate(u"raw loop, the same %1 rows, one transaction"_s.arg(raw.rows()), operations, plain);
    const auto rate = [&](const Span& span) {
        return number(static_cast<double>(operations) / span.wall) + u"/s"_s;
    };
    const double share = 100 * plain.wall / applied.wall;
    bench.report.add({u"applying pulled spot checks (11 records each)"_s,
                      u"%1, %2 % of raw (of processor time %3 %)"_s.arg(
                          rate(applied), number(share), number(100 * plain.cpu / applied.cpu)),
                      u"raw loop %1"_s.arg(rate(plain)), u"≥ 50 %"_s, share, 50, false});
}

} // namespace jiannuo::bench
