// SPDX-License-Identifier: Apache-2.0
#include "raw_sqlite.h"
#include "stories.h"
#include "tablet.h"
#include "tls_client.h"

#include "protocol/compression.h"
#include "protocol/signed_answer.h"
#include "server/headquarters.h"

#include <zlib.h>
#include <zstd.h>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int bestGzip = 9;
constexpr int bestZstd = 19;
constexpr int many = 10'000;
constexpr int probes = 1'000;
constexpr int idleChecks = 20;
constexpr int sample = 2'000; // of what is only a note: level 19 takes its time

qsizetype gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, bestGzip, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))),
                   Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    const auto size = static_cast<qsizetype>(stream.total_out);
    deflateEnd(&stream);
    return size;
}

qsizetype zstandard(const QByteArray& bytes, int level)
{
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(bytes.size()))),
                   Qt::Uninitialized);
    return static_cast<qsizetype>(ZSTD_compress(out.data(), static_cast<size_t>(out.size()),
                                                bytes.constData(), static_cast<size_t>(bytes.size()), level));
}

/// What a device would put into its pushes: compressed as it does it, about 1 MiB each.
qint64 pushed(const std::vector<Operation>& operations, const Chain& chain)
{
    qint64 bytes = 0;
    protocol::PushRequest message{Chain::incarnation, {}, {chain.signature(), {}, {}}};
    qsizetype size = 0;
    const auto send = [&] {
        bytes += compressed(protocol::write(message)).size();
        message.operations.clear();
        size = 0;
    };
    for (const Operation& operation : operations) {
        if (size + operation.bytes.size() > protocol::pushBytes)
            send();
        size += operation.bytes.size();
        message.operations.push_back(operation.bytes);
    }
    send();
    return bytes;
}

/// Bodies of the pulls after `cursor` until so many operations have come: bytes an operation.
double pulled(TlsClient& client, const QByteArray& token, qint64 after, qint64 wanted)
{
    Cursor cursor;
    merkle::Range seen(Suite::Ed25519Sha256);
    qint64 bytes = 0;
    qint64 operations = 0;
    while (operations < wanted) {
        const TlsClient::Reply reply = client.ask(
            TlsClient::post(protocol::path::pull, protocol::write(protocol::PullRequest{cursor, 0}), token));
        const QByteArray message = reply.compressed
            ? SmallCounty::must(decompressed(reply.body, protocol::largestMessage))
            : reply.body;
        const auto answer = SmallCounty::must(protocol::readSignedAnswer(message));
        const Page page = SmallCounty::must(protocol::readPullReply(answer.message)).page;
        if (page.attestation) {
            SmallCounty::must(
                merkle::extend(seen, page.attestation->head.size, {}, page.attestation->between));
            cursor.seen = markOf(seen.end(), seen.root());
        }
        if (cursor.log.isEmpty()) {
            // The first tells log and scope; what is counted begins behind the county itself.
            cursor = {page.log, page.scope, after, cursor.seen};
            continue;
        }
        if (page.operations.empty())
            break;
        bytes += reply.body.size();
        operations += std::ssize(page.operations);
        cursor.gseq = page.through;
    }
    return static_cast<double>(bytes) / static_cast<double>(operations);
}

QString invite(const QString& directory, const Id& person)
{
    const SystemClock clock;
    SystemRandom random;
    return SmallCounty::must(SmallCounty::must(Headquarters::open(directory, clock, random))->invite(person))
        .code;
}

QString shown(const std::vector<Tablet::Exchange>& exchanges)
{
    QStringList parts;
    for (const Tablet::Exchange& exchange : exchanges)
        parts +=
            u"%1 %2 up, %3 down"_s.arg(exchange.path.section(u'/', -1)).arg(exchange.up).arg(exchange.down);
    return parts.join(u"; "_s);
}

qint64 version(const Database& database)
{
    return const_cast<Database&>(database).connection().execAndGet("PRAGMA data_version").getInt64();
}

void manyAtATime(Bench& bench)
{
    County& big = bench.bigCounty();
    // The same visits once more, for their JSON and their columns.
    County again(bench.fresh(u"wire-again"_s), static_cast<int>(big.inspectors().size()));
    Chain chain(again.inspectors().front());
    std::vector<Operation> operations;
    QByteArray json;
    std::vector<QByteArray> columns;
    const int records = std::min(many, bench.sizes.records);
    for (int i = 0; i < records; ++i) {
        Visit visit = again.visit(chain.inspector());
        json += visit.json;
        columns.resize(visit.columns.size());
        for (std::size_t c = 0; c < columns.size(); ++c)
            columns[c] += visit.columns[c];
        operations.push_back(chain.add(std::move(visit.changes), again.clock.now()));
    }
    const auto each = [&](auto bytes) { return static_cast<double>(bytes) / records; };
    qsizetype best = 0;
    qsizetype remarks = 0;
    for (const QByteArray& column : columns) {
        const qsizetype size = zstandard(column, bestZstd);
        best += size;
        if (column.endsWith('\n')) // a text (county.cpp)
            remarks += size;
    }
    const double gzip = each(gzipped(json));
    Report::note(u"JSON of a record"_s,
                 u"%1 B, gzip -9 %2 B, zstd -19 %3 B"_s.arg(number(each(json.size())), number(gzip),
                                                            number(each(zstandard(json, bestZstd)))));
    big.close();
    const ServerProcess server(big.directory());
    const SystemClock clock;
    TlsClient client(server.port());
    const QByteArray token = client.token(big.inspectors().front(), clock.now());
    const double down = pulled(client, token, big.founded(), records);
    const double up = each(pushed(operations, chain));

    // Where the bytes are: what cannot be compressed is hashes and ids.
    operations.resize(std::min(operations.size(), std::size_t(sample)));
    const auto tell = [&](const QString& what) {
        QByteArray all;
        for (const Operation& operation : operations)
            all += operation.bytes;
        const auto share = [&](auto bytes) {
            return number(static_cast<double>(bytes) / static_cast<double>(operations.size()));
        };
        Report::note(what,
                     u"%1 B, zstd -3 %2 B, zstd -19 %3 B"_s.arg(share(all.size()), share(zstandard(all, 3)),
                                                                share(zstandard(all, bestZstd))));
    };
    tell(u"a record as an operation"_s);
    for (Operation& operation : operations) {
        operation.previous.clear();
        seal(operation);
    }
    tell(u"… without the hash of the one before"_s);
    for (Operation& operation : operations) {
        for (std::size_t i = 1; i < operation.changes.size(); ++i)
            operation.changes[i].record = {};
        seal(operation);
    }
    tell(u"… and without the ids of all records but the check"_s);
    const QString limit = u"zstd -19 of the columns %1 B, of them the two remarks %2 B; gzip -9 %3 B"_s.arg(
        number(each(best)), number(each(remarks)), number(gzip));
    const auto add = [&](const QString& what, double bytes) {
        const double share = 100 * bytes / gzip;
        bench.report.add({what, u"%1 B, %2 % of gzip -9"_s.arg(number(bytes), number(share)), limit,
                          u"≤ 60 % of gzip -9"_s, share, 60});
    };
    add(u"bytes a record at %1, received (bodies)"_s.arg(number(records)), down);
    add(u"bytes a record at %1, sent (bodies)"_s.arg(number(records)), up);
}

void oneAtATime(Bench& bench)
{
    const QString directory = bench.fresh(u"wire-headquarters"_s);
    County county(directory, 2);
    county.close();
    const QString codeA = invite(directory, county.inspectors()[0].person);
    const QString codeB = invite(directory, county.inspectors()[1].person);
    const ServerProcess server(directory);
    const CountingProxy proxy(server.port());
    Tablet sender(bench.fresh(u"wire-sender"_s), server, codeA, &proxy);
    Tablet reader(bench.fresh(u"wire-reader"_s), server, codeB, &proxy);
    for (Tablet* tablet : {&sender, &reader}) {
        tablet->sync();
        tablet->sync();
    }

    // Nothing new, on a warm connection
    const Database atDevice(sender.ledger().directory() + u"/ledger.db"_s, Database::Access::ReadOnly);
    const Database atHeadquarters(directory + u"/headquarters.db"_s, Database::Access::ReadOnly);
    int byDevice = 0;
    int byHeadquarters = 0;
    for (int i = 0; i < idleChecks; ++i) {
        const qint64 device = version(atDevice);
        const qint64 headquarters = version(atHeadquarters);
        sender.sync();
        byDevice += version(atDevice) != device ? 1 : 0;
        byHeadquarters += version(atHeadquarters) != headquarters ? 1 : 0;
    }
    qint64 idle = 0;
    for (const Tablet::Exchange& exchange : sender.exchanges())
        idle += exchange.up + exchange.down;
    Report::note(u"nothing new, TLS records and HTTP heads included"_s, shown(sender.exchanges()));
    Report::note(u"databases written by %1 of those"_s.arg(idleChecks),
                 u"device %1 times, headquarters %2 times"_s.arg(byDevice).arg(byHeadquarters));

    // What the answer costs at headquarters, and what it would cost at least
    const Store store(const_cast<Database&>(atHeadquarters));
    const ScopedReader scoped(store);
    const Scope scope = scoped.scopeOf({county.inspectors()[0].person}, county.clock.now());
    Samples page;
    Samples probe;
    const Cursor cursor = sender.ledger().cursor();
    for (int i = 0; i < probes; ++i) {
        page.time([&] {
            SmallCounty::must(scoped.page(scope, cursor, sender.ledger().chain(), protocol::pageBytes));
        });
        probe.time([&] {
            auto query = store.database().prepare(
                "SELECT gseq FROM visible_to WHERE org=? AND audience=? AND gseq>? ORDER BY gseq LIMIT 1");
            bindBytes(query, 1, scope.readers.front().parts.front().org.toRfc4122());
            query.bind(2, 0);
            query.bind(3, static_cast<int64_t>(cursor.gseq));
            query.executeStep();
        });
    }
    {
        TlsClient client(server.port());
        const SystemClock clock;
        const QByteArray request = TlsClient::post(
            protocol::path::pull,
            protocol::write(protocol::PullRequest{cursor, sender.ledger().chain().incarnation}),
            client.token(county.inspectors()[0], clock.now()));
        Samples asked;
        const double before = cpuSecondsOf(server.pid());
        for (int i = 0; i < probes; ++i)
            asked.time([&] { client.content(request); });
        Report::note(u"asking over TLS, p50"_s,
                     u"%1, processor at headquarters %2"_s.arg(
                         duration(asked.quantile(0.5)),
                         duration((cpuSecondsOf(server.pid()) - before) * 1e6 / probes)));
    }
    bench.report.add({u"idle check for news (TLS, heads, both ways)"_s,
                      u"%1 B; headquarters looks for %2"_s.arg(idle).arg(duration(page.quantile(0.5))),
                      u"one indexed probe %1"_s.arg(duration(probe.quantile(0.5))), u"≤ 200 B"_s,
                      static_cast<double>(idle), 200});
    bench.report.add({u"idle check for news, databases written by %1"_s.arg(idleChecks),
                      u"the device's %1 times, headquarters' %2 times"_s.arg(byDevice).arg(byHeadquarters),
                      {},
                      u"0"_s,
                      static_cast<double>(byDevice + byHeadquarters),
                      0});

    // One record
    const Inspector& who = county.inspectors()[0];
    const Visit visit = county.visit(who);
    SmallCounty::must(sender.ledger().record({who.person, sender.clock().now(), visit.changes}));
    const qsizetype operation = sender.ledger().toPush(protocol::pushBytes).front().operation.bytes.size();
    sender.sync();
    Report::note(u"one record sent"_s, shown(sender.exchanges()));
    const Tablet::Exchange push = sender.exchanges().front();
    reader.sync();
    Report::note(u"one record received"_s, shown(reader.exchanges()));
    const Tablet::Exchange pull = reader.exchanges().front();
    const QString limit = u"zstd -19 of the operation's %1 B: %2 B"_s.arg(operation).arg([&] {
        Chain chain(who);
        return zstandard(chain.add(visit.changes, county.clock.now()).bytes, bestZstd);
    }());
    const auto add = [&](const QString& what, const Tablet::Exchange& exchange) {
        bench.report.add(
            {what,
             u"%1 B (%2 up, %3 down)"_s.arg(exchange.up + exchange.down).arg(exchange.up).arg(exchange.down),
             limit, u"≤ 300 B"_s, static_cast<double>(exchange.up + exchange.down), 300});
    };
    add(u"bytes of one record sent, warm (TLS, heads, both ways)"_s, push);
    add(u"bytes of one record received, warm (TLS, heads, both ways)"_s, pull);
}

} // namespace

void firstSync(Bench& bench)
{
    County& county = bench.bigCounty();
    Report::story(u"First sync of %1 records over loopback TLS"_s.arg(bench.sizes.records));
    county.close();
    const QString code = invite(county.directory(), county.inspectors()[1].person);
    const QString directory = bench.fresh(u"first-sync"_s);
    qint64 received = 0;
    qint64 operations = 0;
    qint64 through = 0;
    Span span;
    double server = 0;
    {
        const ServerProcess headquarters(county.directory());
        Tablet tablet(directory, headquarters, code);
        server = cpuSecondsOf(headquarters.pid());
        span = measure([&] { tablet.sync(); });
        server = cpuSecondsOf(headquarters.pid()) - server;
        received = tablet.progress().bytesReceived;
        operations = tablet.progress().recordsReceived;
        through = tablet.ledger().cursor().gseq;
    }
    Report::rate(u"SyncEngine::run, the device's half"_s, operations, span);
    Report::note(u"bodies, processor at headquarters"_s,
                 u"%1 MB, %2 s"_s.arg(number(static_cast<double>(received) / 1e6, 1), number(server, 2)));

    const TlsIdentity identity = loopbackIdentity(county.clock);
    const Span download = measure([&] { downloadNoise(identity, received); });
    const RawRows raw(directory + u"/ledger.db"_s, 0, through);
    const QString empty = emptyDevice(bench.fresh(u"first-sync-raw"_s), county.clock);
    const Span insert = measure([&] { raw.writeTo(empty); });
    Report::rate(u"raw insert of the same %1 rows, one transaction"_s.arg(raw.rows()), operations, insert);
    const double limit = download.wall + insert.wall;
    bench.report.add(
        {u"first sync of %1 spot checks (11 records each)"_s.arg(bench.sizes.records),
         u"%1 s (processor %2 s + %3 s at headquarters)"_s.arg(number(span.wall, 1), number(span.cpu, 1),
                                                               number(server, 1)),
         u"download %1 s + raw insert %2 s (processor %3 s)"_s.arg(
             number(download.wall, 2), number(insert.wall, 1), number(download.cpu + insert.cpu, 1)),
         u"≤ 2 ×"_s, span.wall / limit, 2});
}

void wire(Bench& bench)
{
    (void)bench.bigCounty();
    Report::story(u"Bytes on the wire"_s);
    manyAtATime(bench);
    oneAtATime(bench);
}

} // namespace jiannuo::bench
