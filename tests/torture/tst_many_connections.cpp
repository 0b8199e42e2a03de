// SPDX-License-Identifier: Apache-2.0
#include "support/process_memory.h"
#include "support/small_county.h"
#include "torture/county.h"
#include "torture/crowd.h"
#include "torture/torture.h"

#include "crypto/random.h"

#include <QElapsedTimer>

#include <array>
#include <atomic>
#include <csignal>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace jiannuo;
using namespace jiannuo::test;

namespace {

constexpr int perPeer = 100;
constexpr qint64 promptMs = 3'000; ///< on a machine that is busy with the flood itself

// Under the sanitizers memory is several times as much, and kept when it is freed.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 memoryFactor = 8;
#else
constexpr qint64 memoryFactor = 1;
#endif

/// Asks for health while something else happens, each time as somebody new.
class Prober {
public:
    explicit Prober(quint16 port)
        : m_thread([this, port] {
            while (!m_done) {
                QElapsedTimer timer;
                timer.start();
                Caller caller(port, 0);
                const bool well = caller.shakeHands() && caller.ask(healthRequest) == 200;
                m_times.push_back(well ? timer.elapsed() : 1'000'000);
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
            }
        })
    {
    }
    ~Prober() { finish(); }
    Q_DISABLE_COPY_MOVE(Prober)

    void finish()
    {
        if (!m_thread.joinable())
            return;
        m_done = true;
        m_thread.join();
        std::sort(m_times.begin(), m_times.end());
    }
    qint64 middle() const { return m_times[m_times.size() / 2]; }
    qint64 longest() const { return m_times.back(); }

private:
    std::atomic<bool> m_done = false;
    std::vector<qint64> m_times;
    std::thread m_thread; // after what it uses
};

} // namespace

/// Headquarters, the real program, under more connections than it can like: idle, slow, and floods.
class TestManyConnections : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    SystemRandom m_random;
    County m_county;
    int m_idle = 0;
    int m_said = 0;
    QByteArray m_token;
    QByteArray m_large; ///< path of a file at headquarters

    quint16 port() const { return m_county.server.port(); }
    qint64 resident() const { return processMemoryKiB(m_county.server.pid()); }

    qint64 metric(const char* name) const
    {
        Caller caller(port(), 0);
        if (!caller.shakeHands() || !caller.send("GET /metrics HTTP/1.0\r\n\r\n"))
            return -1;
        QByteArray text;
        for (QByteArray more = caller.receive(); !more.isEmpty(); more = caller.receive())
            text += more;
        const qsizetype at = text.indexOf('\n' + QByteArray(name) + ' ');
        const qsizetype from = at + 2 + static_cast<qsizetype>(qstrlen(name));
        return at < 0 ? -1 : text.mid(from, text.indexOf('\n', from) - from).toLongLong();
    }
    qint64 open() const { return metric("jiannuo_http_connections"); }

    /// Whether all but so many have gone. Whoever counts them is one himself.
    bool onlyOpen(int count) const
    {
        return QTest::qWaitFor([&] { return open() == count; }, 120'000);
    }

    /// Another device records something and sends it.
    void aDeviceIsServed()
    {
        VERIFY_EXIT(m_county.at(u"tablet"_s, {u"record"_s, u"-"_s},
                                m_county.comment("no. " + QByteArray::number(++m_said))),
                    0);
        const Ran synced = m_county.at(u"tablet"_s, {u"sync"_s});
        VERIFY_EXIT(synced, 0);
        QCOMPARE(synced.json[u"sent"_s].toInt(), 1);
    }

    void healthIsPrompt(Prober& prober, const char* meanwhile)
    {
        prober.finish();
        qInfo("%s: health within %lld ms, %lld at the most", meanwhile,
              static_cast<long long>(prober.middle()), static_cast<long long>(prober.longest()));
        QVERIFY(prober.longest() < promptMs * memoryFactor);
    }

    /// The next flood lives in what the first one had.
    static void isFlat(qint64 first, qint64 next)
    {
        QVERIFY2(next < first * 108 / 100 + 2048 * memoryFactor,
                 qPrintable(u"%1 KiB, then %2"_s.arg(first).arg(next)));
    }

    /// What one of many does who means no good. How many connections or requests it came to.
    int rush(int kind, const QByteArray& garbage) const
    {
        const QDeadlineTimer end(30'000);
        Caller caller(port(), 10 + kind);
        switch (kind) {
        case 0:
            caller.send(garbage, end);
            return 1;
        case 1:
            return caller.shakeHands(end) && caller.ask(garbage + "\r\n\r\n", end) == 400 ? 1 : 0;
        case 2: {
            int served = 0;
            if (caller.shakeHands(end) && caller.send(healthRequest.repeated(50), end)) {
                while (served < 50 && caller.answer(end) == 200)
                    ++served;
            }
            return served;
        }
        case 3:
            return caller.shakeHands(end)
                    && caller.ask("POST /sync/v1/push HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer x\r\n"
                                  "Content-Type: application/cbor\r\nContent-Length: 3000\r\n\r\n"
                                      + garbage,
                                  end)
                        == 401
                ? 1
                : 0;
        default:
            caller.shakeHands(end);
            caller.send(healthRequest.chopped(2), end);
            return 1;
        }
    }

    bool startServer(const QStringList& options)
    {
        m_county.server.setOptions(options);
        return m_county.startServer();
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN);
        // Freed memory shall be given back, so that what is measured is what is held.
        qputenv("ASAN_OPTIONS", qgetenv("ASAN_OPTIONS") + ":quarantine_size_mb=4");
        m_idle = static_cast<int>(Numbers::of(u"connections"_s, 500));
        const qint64 files = raiseOpenFiles(m_idle + 1000);
        QVERIFY2(files >= m_idle + 1000, qPrintable(u"only %1 files may be open"_s.arg(files)));
        m_county.server.setLog({});
        QVERIFY2(startServer({u"--connections"_s, QString::number(m_idle + 500)}),
                 m_county.server.printed().constData());
        VERIFY_EXIT(m_county.join(u"office"_s), 0);
        VERIFY_EXIT(m_county.join(u"tablet"_s), 0);

        QFile large(m_county.path(u"large.bin"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QCOMPARE(large.write(QByteArray(8 << 20, 'x')), qint64(8 << 20));
        large.close();
        VERIFY_EXIT(m_county.at(u"office"_s, {u"record"_s, u"-"_s},
                                m_county.comment("with a film", large.fileName())),
                    0);
        VERIFY_EXIT(m_county.at(u"office"_s, {u"sync"_s}), 0);
        const auto office =
            SmallCounty::must(DeviceLedger::open(m_county.path(u"office"_s), m_clock, m_random));
        m_token = office->token();
        m_large = "/sync/v1/files/" + office->files().front().hash.toHex();
    }

    void idleConnectionsCostLittle()
    {
        // What the first ones leave behind is not theirs.
        Crowd first(port(), perPeer);
        QCOMPARE(first.grow(50), 50);
        first.leave();
        aDeviceIsServed();
        QVERIFY(onlyOpen(1));
        const qint64 before = resident();
        qint64 top[2]{};
        for (qint64& most : top) {
            Crowd crowd(port(), perPeer);
            Prober prober(port());
            QCOMPARE(crowd.grow(m_idle), m_idle);
            QCOMPARE(crowd.askAll(), m_idle); // everybody is still there, and has been silent for no time
            QCOMPARE(crowd.ended(), 0);
            QVERIFY(open() > m_idle);
            most = resident();
            aDeviceIsServed();
            healthIsPrompt(prober, "idle connections");
            crowd.leave();
            QVERIFY(onlyOpen(1));
            qInfo("%d idle connections: %.1f MiB, %.1f KiB each; %.1f MiB when they have gone", m_idle,
                  double(most) / 1024, double(most - before) / m_idle, double(resident()) / 1024);
        }
        QVERIFY(top[0] - before < m_idle * 24 * memoryFactor + 4096);
        isFlat(top[0], top[1]);
    }

    void slowOnesCostLittleAndHoldNobodyUp()
    {
        const qint64 before = resident();
        // Whoever asks for a large file, again and again, and does not read it.
        std::vector<std::unique_ptr<Caller>> readers;
        for (int i = 0; i < 20; ++i) {
            readers.push_back(std::make_unique<Caller>(port(), 1, 4096));
            QVERIFY(readers.back()->shakeHands());
            QVERIFY(readers.back()->send(
                ("GET " + m_large + " HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + m_token + "\r\n\r\n")
                    .repeated(5)));
        }
        // Whoever is never done: with the head of a request, or with its body.
        std::vector<std::unique_ptr<Caller>> heads;
        std::vector<std::unique_ptr<Caller>> bodies;
        for (int i = 0; i < 20; ++i) {
            heads.push_back(std::make_unique<Caller>(port(), 2));
            QVERIFY(heads.back()->shakeHands() && heads.back()->send("GET /health HTTP/1.1\r\nX-"));
            bodies.push_back(std::make_unique<Caller>(port(), 3));
            QVERIFY(bodies.back()->shakeHands()
                    && bodies.back()->send("POST /sync/v1/push HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer "
                                           + m_token
                                           + "\r\nContent-Type: application/cbor\r\nContent-Length: "
                                             "4000000\r\n\r\n"));
        }
        Prober prober(port());
        QElapsedTimer since;
        since.start();
        qint64 most = 0;
        // A byte at a time, as long as anybody takes one. A head has ten seconds.
        while (!heads.empty() && since.elapsed() < 60'000) {
            for (auto* slow : {&heads, &bodies})
                std::erase_if(*slow,
                              [](const auto& caller) { return caller->isEnded() || !caller->send("x"); });
            most = std::max(most, resident());
            if (!heads.empty())
                heads.front()->endsWithin(200);
        }
        QVERIFY(heads.empty());
        QVERIFY(since.elapsed() > 5'000);
        aDeviceIsServed();
        if (Numbers::of(u"seconds"_s, 0) >= 30) { // it takes a minute
            QElapsedTimer patience;
            patience.start();
            while (!bodies.empty() && patience.elapsed() < 120'000) {
                std::erase_if(bodies,
                              [](const auto& caller) { return caller->isEnded() || !caller->send("x"); });
                if (!bodies.empty())
                    bodies.front()->endsWithin(200);
            }
            QVERIFY(bodies.empty());
            QVERIFY(onlyOpen(2)); // the prober and whoever asks this
        }
        healthIsPrompt(prober, "slow ones");
        qInfo("20 slow readers, 40 slow writers: %.1f MiB more", double(most - before) / 1024);
        QVERIFY(most - before < 16 * 1024 * memoryFactor);
    }

    void floodsPass()
    {
        aDeviceIsServed();
        qint64 after[3]{};
        for (qint64& then : after) {
            std::atomic<bool> over = false;
            std::array<std::atomic<int>, 5> count{};
            Prober prober(port());
            std::thread flood([&] {
                onThreads(5, [&](int kind) {
                    std::mt19937_64 chance(static_cast<quint64>(kind));
                    QByteArray garbage(3'000, '\0');
                    while (!over) {
                        for (char& c : garbage)
                            c = static_cast<char>(chance() & 0xFFU);
                        count[static_cast<std::size_t>(kind)] += rush(kind, garbage);
                    }
                });
            });
            const qint64 seconds = Numbers::of(u"seconds"_s, 1);
            QElapsedTimer running;
            running.start();
            do
                aDeviceIsServed();
            while (running.elapsed() < seconds * 1000 && !QTest::currentTestFailed());
            over = true;
            flood.join();
            healthIsPrompt(prober, "floods");
            QVERIFY(onlyOpen(1));
            then = resident();
            qInfo("%d connections with garbage, %d encrypted, %d requests, %d bodies from strangers, %d who "
                  "vanished; then %.1f MiB",
                  count[0].load(), count[1].load(), count[2].load(), count[3].load(), count[4].load(),
                  double(then) / 1024);
            for (const auto& kind : count)
                QVERIFY(kind > 0);
        }
        isFlat(after[1], after[2]);
    }

    void oneAddressTakesItsShareOnly()
    {
        Crowd neighbours(port(), 1000);
        QCOMPARE(neighbours.grow(150), 150); // each of them, when it came
        QVERIFY(QTest::qWaitFor([this] { return open() <= 128; }));
        QVERIFY(neighbours.ended() >= 22);
        aDeviceIsServed();
    }

    /// They hold a few places, and a device that comes from the same address finds one.
    void silentOnesOfTheSameAddressLockNoDeviceOut()
    {
        std::vector<std::unique_ptr<Caller>> silent;
        for (int i = 0; i < 300; ++i)
            silent.push_back(std::make_unique<Caller>(port(), 0));
        aDeviceIsServed();
        std::vector<std::unique_ptr<Caller>> slow;
        for (int i = 0; i < 200; ++i) {
            slow.push_back(std::make_unique<Caller>(port(), 0));
            QVERIFY(slow.back()->shakeHands() && slow.back()->send("GET /health HTTP/1.1\r\nX-"));
            silent.push_back(std::make_unique<Caller>(port(), 0));
        }
        aDeviceIsServed();
        QVERIFY(open() <= 64);
    }

    void whoeverComesWhenAllPlacesAreTakenIsServed()
    {
        QVERIFY(m_county.server.stop());
        QVERIFY(startServer({u"--connections"_s, u"100"_s}));
        Crowd crowd(port(), perPeer);
        QCOMPARE(crowd.grow(300), 300); // each of them, when it came
        QVERIFY(QTest::qWaitFor([this] { return open() <= 100; }));
        QVERIFY(crowd.ended() >= 200);
        aDeviceIsServed();
        QVERIFY(m_county.server.stop());
        QCOMPARE(m_county.wrongWithDatabase(), QString());
    }
};

TORTURE_MAIN(TestManyConnections)
#include "tst_many_connections.moc"
