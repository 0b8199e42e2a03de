// SPDX-License-Identifier: Apache-2.0
#include "raw_sqlite.h"
#include "server_process.h"
#include "stories.h"
#include "tls_client.h"

#include "crypto/random.h"
#include "protocol/short_head.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

#include <thread>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int connections = 32;
constexpr int flushes = 200;
constexpr int connectThreads = 4;

/// How often a second so many bytes can be appended and flushed.
double flushRate(const QString& path, qsizetype bytes)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    const QByteArray piece(bytes, 'x');
    const Span span = measure([&] {
        for (int i = 0; i < flushes; ++i) {
            if (::write(file, piece.constData(), static_cast<size_t>(piece.size())) < 0
                || ::fdatasync(file) != 0)
                qFatal("fdatasync failed");
        }
    });
    ::close(file);
    return flushes / span.wall;
}

QByteArray askForNews(const Cursor& cursor, const QByteArray& token)
{
    return TlsClient::post(protocol::path::pull,
                           protocol::write(protocol::PullRequest{cursor, Chain::incarnation}), token);
}

} // namespace

void requests(Bench& bench)
{
    Report::story(u"One spot check a request, on %1 connections"_s.arg(connections));
    const QString directory = bench.fresh(u"requests"_s);
    County county(directory, connections);
    const int each = std::max(1, bench.sizes.requests / connections);
    const HeadMark seen = county.seen();
    const SystemClock clock;
    struct Device {
        std::vector<protocol::PushRequest> pushes;
        std::vector<QByteArray> requests;
        Samples answered;
    };
    std::vector<Device> devices(connections);
    std::vector<Chain> chains(county.inspectors().begin(), county.inspectors().end());
    for (int i = 0; i < each; ++i) { // all of them are at work at the same time
        for (std::size_t d = 0; d < devices.size(); ++d) {
            Chain& chain = chains[d];
            const Operation operation =
                chain.add(county.visit(chain.inspector()).changes, county.clock.now());
            devices[d].pushes.push_back(
                {Chain::incarnation, {operation.bytes}, {chain.signature(), {}, seen}});
        }
    }
    const qint64 founded = county.founded();
    county.close();
    const double group = connections * static_cast<double>(devices[0].pushes[0].operations[0].size());
    const auto flush = [&] { return flushRate(directory + u"/fdatasync"_s, static_cast<qsizetype>(group)); };
    double flushed = flush();

    auto server = std::make_unique<ServerProcess>(directory);
    std::vector<TlsClient> clients;
    for (std::size_t d = 0; d < devices.size(); ++d) {
        clients.emplace_back(server->port());
        const QByteArray token = clients.back().token(county.inspectors()[d], clock.now());
        for (const protocol::PushRequest& push : devices[d].pushes)
            devices[d].requests.push_back(
                TlsClient::post(protocol::path::push, protocol::write(push), token));
    }
    const double before = cpuSecondsOf(server->pid());
    const Span span = measure([&] {
        std::vector<std::thread> threads;
        for (std::size_t d = 0; d < devices.size(); ++d)
            threads.emplace_back([&, d] {
                for (const QByteArray& request : devices[d].requests)
                    devices[d].answered.time([&] {
                        const auto reply = SmallCounty::must(
                            protocol::readPushReply(clients[d].content(request),
                                                    {county.inspectors()[d].device, Chain::incarnation}));
                        if (reply.answer.verdicts.size() != 1
                            || reply.answer.verdicts.front().verdict.outcome != Outcome::Accepted)
                            qFatal("headquarters did not accept a visit");
                    });
            });
        for (std::thread& thread : threads)
            thread.join();
    });
    const double cpu = cpuSecondsOf(server->pid()) - before;
    clients.clear();
    server.reset();
    flushed = (flushed + flush()) / 2; // others use the disk as well: before and after
    const qint64 count = qint64(each) * connections;
    Report::rate(u"pushes answered (processor: the clients')"_s, count, span);
    Report::note(u"processor at headquarters, each"_s, duration(cpu * 1e6 / static_cast<double>(count)));
    Report::note(u"p50, p99 of the first device"_s,
                 u"%1, %2"_s.arg(duration(devices[0].answered.quantile(0.5)),
                                 duration(devices[0].answered.quantile(0.99))));
    // Where as many as there are connections share a transaction.
    const RawRows raw(directory + u"/headquarters.db"_s, founded, founded + count);
    const QString empty = emptyHeadquarters(bench.fresh(u"requests-raw"_s), clock);
    const Span plain = measure([&] { raw.writeTo(empty, connections); });
    Report::rate(
        u"raw loop, the same %1 rows, %2 spot checks a transaction"_s.arg(raw.rows()).arg(connections), count,
        plain);
    const double rate = static_cast<double>(count) / span.wall;
    bench.report.add(
        {u"server, a spot check a request, %1 connections, TLS, durable"_s.arg(connections),
         u"%1/s (processor %2 each at headquarters, %3 at the clients)"_s.arg(
             number(rate), duration(cpu * 1e6 / static_cast<double>(count)),
             duration(span.cpu * 1e6 / static_cast<double>(count))),
         u"raw loop of the same rows, %1 a transaction, %2/s (processor %3 each); fdatasync %4/s × %1 = %5/s"_s
             .arg(connections)
             .arg(number(static_cast<double>(count) / plain.wall),
                  duration(plain.cpu * 1e6 / static_cast<double>(count)), number(flushed),
                  number(flushed * connections)),
         u"≥ 5,000/s"_s, rate, 5'000, false});
}

void waiting(Bench& bench)
{
    Report::story(u"%1 devices that only wait"_s.arg(bench.sizes.waiting));
    const QString directory = bench.fresh(u"waiting"_s);
    County county(directory, 1);
    const Inspector& inspector = county.inspectors().front();
    const Scope scope = county.ledger().reader().scopeOf({inspector.person}, county.clock.now());
    const Cursor cursor{county.ledger().log(), county.ledger().reader().scopeMark(scope),
                        county.ledger().head(), county.seen()};
    county.close();
    const ServerProcess server(directory);
    const SystemClock clock;
    TlsClient first(server.port());
    const QByteArray token = first.token(inspector, clock.now());
    const QByteArray request = askForNews(cursor, token);
    const QByteArray upgrade = QByteArray("GET ") + protocol::path::connection
        + " HTTP/1.1\r\nHost: bench\r\nConnection: Upgrade\r\nUpgrade: " + protocol::shortHeads
        + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    for (int i = 0; i < 1'000; ++i) // what the server allocates once is there before
        first.content(request);
    const QString pid = QString::number(server.pid());
    const qint64 before = memoryOf(pid, "VmRSS");
    std::vector<std::vector<TlsClient>> clients(connectThreads);
    const Span span = measure([&] {
        std::vector<std::thread> threads;
        for (std::vector<TlsClient>& mine : clients)
            threads.emplace_back([&] {
                for (int i = 0; i < bench.sizes.waiting / connectThreads; ++i) {
                    mine.emplace_back(server.port());
                    mine.back().content(request);
                    if (mine.back().ask(upgrade).status != 101)
                        qFatal("headquarters does not keep a connection");
                }
            });
        for (std::thread& thread : threads)
            thread.join();
    });
    Report::rate(u"handshakes, each with one check for news"_s, bench.sizes.waiting, span);
    const double each = static_cast<double>(memoryOf(pid, "VmRSS") - before) / bench.sizes.waiting;
    bench.report.add({u"%1 idle devices, memory at headquarters"_s.arg(number(bench.sizes.waiting)),
                      u"%1 KB each"_s.arg(number(each / 1024, 1)),
                      {},
                      u"≤ 20 KB each"_s,
                      each / 1024,
                      20});
}

} // namespace jiannuo::bench
