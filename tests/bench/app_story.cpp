// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_tree.h"
#include "stories.h"

#include "crypto/random.h"
#include "protocol/messages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <chrono>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int inPage = 2'000;
constexpr int settledOf10 = 7;
constexpr int starts = 3;
constexpr int patienceMs = 600'000;

/// Signed by headquarters, which does not hold these operations.
Attestation signedHead(County& county, const Page& page, merkle::Range& log)
{
    merkle::Range since(log.suite(), log.end());
    for (const Sequenced& entry : page.operations) {
        const Operation operation = SmallCounty::must(readOperation(entry.bytes));
        const QByteArray leaf = leafOf(log.suite(), operation, entry.verdict);
        since.append(leaf);
        log.append(leaf);
    }
    LogHead head{page.log, log.end(), county.clock.now(), log.root(), {}};
    head.signature = SmallCounty::must(county.ledger().key().sign(headText(head)));
    return {std::move(head), since.begin(), since.hashes()};
}

/// The county of an inspector's device, and commitments of years on top: as if it had pulled them, but
/// without a headquarters that would have had to judge them first.
void makeLedger(const QString& directory, County& county, int records)
{
    SystemRandom random;
    auto ledger = SmallCounty::must(DeviceLedger::open(directory, county.clock, random));
    const Inspector& inspector = county.inspectors().front();
    const auto key = SmallCounty::must(PrivateKey::generate(Suite::Ed25519Sha256, random));
    SmallCounty::must(ledger->keepKey(key)); // the app asks for what is sealed with it
    SmallCounty::must(ledger->enrol(inspector.device, county.ledger().key().publicKey()));
    const ScopedReader& reader = county.ledger().reader();
    const Scope scope = reader.scopeOf({inspector.person}, county.clock.now());
    Page page = SmallCounty::must(reader.page(scope, ledger->cursor(), {}, protocol::largestMessage));
    SmallCounty::must(ledger->apply(page));

    Wording wording(13);
    Operation operation;
    operation.chain = {county.newId(), 1};
    qint64 gseq = page.head;
    merkle::Range log = LogTree(county.ledger().view()).range(0, gseq);
    for (int made = 0; made < records;) {
        page.operations.clear();
        for (int i = 0; i < inPage && made < records; ++i, ++made) {
            const Unit& unit = county.units()[static_cast<std::size_t>(made) % county.units().size()];
            const Commitment commitment{.org = unit.id,
                                        .no = made % 10 + 1,
                                        .text = wording.sentence(50),
                                        .kind = static_cast<CommitmentKind>(made % 12 + 1),
                                        .goal = u"按期完成"_s,
                                        .due = QDate(2025, 1, 1).addDays(wording.number(1000)),
                                        .state = made % 10 < settledOf10 ? CommitmentState::Closed
                                                                         : CommitmentState::InProgress};
            county.clock.advance(1);
            ++operation.dseq;
            operation.previous = operation.hash;
            operation.at = county.clock.now();
            operation.changes = {creation(county.newId(), commitment)};
            seal(operation);
            page.operations.push_back({{Outcome::Accepted, ++gseq, county.clock.now(), {}},
                                       operation.chain,
                                       operation.dseq,
                                       operation.bytes,
                                       false});
        }
        page.after = page.through;
        page.mark = ledger->cursor().seen.mark;
        page.through = gseq;
        page.head = gseq;
        page.attestation = signedHead(county, page, log);
        SmallCounty::must(ledger->apply(page));
    }
}

QJsonObject probe(const QString& directory, const QString& page)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
    process.setProcessEnvironment(environment);
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
    process.start(QCoreApplication::applicationDirPath() + u"/jiannuo-bench-app"_s,
                  {u"--data"_s, directory, u"--page"_s, page, u"--since"_s, QString::number(now.count())});
    process.waitForFinished(patienceMs);
    const QJsonObject result = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (result.isEmpty())
        qFatal("the app did not run");
    return result;
}

double quantile(const QJsonObject& result, const QString& what, const char* q)
{
    return result[what].toObject()[QLatin1StringView(q)].toDouble();
}

} // namespace

void app(Bench& bench)
{
    const int records = bench.sizes.appRecords;
    Report::story(u"The app on %1 records"_s.arg(number(records)));
    County county(bench.fresh(u"app-headquarters"_s), 1);
    const QString empty = bench.fresh(u"app-empty"_s);
    makeLedger(empty, county, 0);
    const QString fullName = u"app-%1"_s.arg(records);
    QString full = bench.kept(fullName);
    QFile complete(full + u"/complete"_s);
    if (!complete.exists()) {
        full = bench.fresh(fullName);
        const Span made = measure([&] { makeLedger(full, county, records); });
        Report::rate(u"DeviceLedger::apply, commitments, texts made as well"_s, records, made);
        if (!complete.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(complete.fileName()));
    }
    county.close();

    Samples firstEmpty;
    Samples firstFull;
    QJsonObject restEmpty;
    QJsonObject restFull;
    for (int i = 0; i < starts; ++i) {
        restEmpty = probe(empty, u"Today"_s);
        restFull = probe(full, u"Today"_s);
        firstEmpty.add(restEmpty[u"first"_s].toDouble());
        firstFull.add(restFull[u"first"_s].toDouble());
    }
    const QJsonObject listEmpty = probe(empty, u"Ledger"_s);
    const QJsonObject listFull = probe(full, u"Ledger"_s);
    const auto megabytes = [](const QJsonValue& bytes) {
        return number(bytes.toDouble() / (1 << 20)) + u" MB"_s;
    };
    Report::note(u"first frame of the ledger's page"_s,
                 u"%1, empty %2"_s.arg(duration(listFull[u"first"_s].toDouble()),
                                       duration(listEmpty[u"first"_s].toDouble())));
    for (const QString& place : {u"top"_s, u"middle"_s, u"end"_s}) {
        const QString name = u"scroll_"_s + place;
        Report::note(u"a frame while scrolling at the %1"_s.arg(place),
                     u"p50 %1, p99 %2; the jump there %3"_s.arg(duration(quantile(listFull, name, "p50")),
                                                                duration(quantile(listFull, name, "p99")),
                                                                duration(quantile(listFull, name, "jump"))));
    }
    Report::note(u"search, p50"_s, duration(quantile(listFull, u"search"_s, "p50")));
    Report::note(
        u"memory after scrolling and searching"_s,
        u"%1, empty %2"_s.arg(megabytes(listFull[u"rssAfter"_s]), megabytes(listEmpty[u"rssAfter"_s])));

    const double first = firstFull.quantile(0.5) / firstEmpty.quantile(0.5);
    bench.report.add({u"app, first useful frame, %1 records"_s.arg(number(records)),
                      u"%1, %2 × empty"_s.arg(duration(firstFull.quantile(0.5)), number(first, 2)),
                      u"empty ledger %1"_s.arg(duration(firstEmpty.quantile(0.5))), u"≤ 1.3 ×"_s, first,
                      1.3});
    const double frame = quantile(listFull, u"scroll"_s, "p99");
    bench.report.add({u"app, a frame while scrolling %1 rows, p99"_s.arg(number(listFull[u"rows"_s].toInt())),
                      duration(frame),
                      u"empty ledger's frame %1"_s.arg(duration(quantile(listEmpty, u"scroll"_s, "p99"))),
                      u"≤ 16 ms"_s, frame, 16'000});
    const double search = quantile(listFull, u"search"_s, "p99");
    bench.report.add({u"app, two-character search, shown, p99"_s, duration(search),
                      u"on the empty ledger %1"_s.arg(duration(quantile(listEmpty, u"search"_s, "p99"))),
                      u"≤ 50 ms"_s, search, 50'000});
    const double memory = restFull[u"rss"_s].toDouble() / restEmpty[u"rss"_s].toDouble();
    bench.report.add({u"app, memory, %1 records"_s.arg(number(records)),
                      u"%1, %2 × empty"_s.arg(megabytes(restFull[u"rss"_s]), number(memory, 2)),
                      u"empty ledger %1"_s.arg(megabytes(restEmpty[u"rss"_s])), u"≤ 1.5 ×"_s, memory, 1.5});
}

} // namespace jiannuo::bench
