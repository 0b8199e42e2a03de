// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/bundle_exchange.h"
#include "crypto/certificate.h"
#include "crypto/random.h"
#include "server/api.h"
#include "server/bundle_desk.h"
#include "support/network_tablet.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>

namespace jiannuo::test {

/// Headquarters on a real socket with TLS.
class Town {
    // Outlive the server, which writes its log to the last.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QByteArrayList m_asked;

public:
    explicit Town(const QString& at)
        : folder(at)
    {
        const TlsIdentity tls =
            must(makeSelfSigned({QStringLiteral("test"), {QStringLiteral("127.0.0.1")}, 1}, clock));
        fingerprint = must(certificateFingerprint(tls.certificatePem));
        options.certificatePem = tls.certificatePem;
        options.keyPem = tls.keyPem;
        options.log = [this](const http::AccessRecord& record) {
            const std::scoped_lock lock(m_mutex);
            m_asked += record.path.sliced(record.path.lastIndexOf('/') + 1) + ' '
                + QByteArray::number(record.status);
            m_changed.notify_all();
        };
        start();
        administrator = must(headquarters->found(QStringLiteral("清溪县"), QStringLiteral("效能中心"),
                                                 QStringLiteral("管理员")));
    }

    void start()
    {
        headquarters = must(Headquarters::open(folder, clock, random));
        server = std::make_unique<http::HttpServer>(options, clock);
        if (isOld) {
            const auto add = [this](http::Route route) {
                if (route.pattern != protocol::path::connection)
                    server->add(std::move(route));
            };
            addRoutes(add, *headquarters);
        } else {
            addRoutes(*server, *headquarters);
        }
        must(server->start());
        options.listen.port = server->port(); // and the same the next time
    }

    void stop()
    {
        server.reset();
        headquarters.reset();
    }

    /// The folder as it is now, for another day.
    void backUp()
    {
        stop();
        copyOf(folder, folder + QStringLiteral("-backup"));
        start();
    }
    /// The machine is replaced by what was kept.
    void restore()
    {
        stop();
        copyOf(folder + QStringLiteral("-backup"), folder);
        start();
    }

    /// By headquarters itself.
    template <class T> Id make(T made)
    {
        const Id id = makeId(clock, random);
        run({creation(id, std::move(made))});
        return id;
    }
    void run(const std::vector<Change>& changes)
    {
        must(headquarters->sequencer().run([&](HeadquartersLedger& ledger) -> Result<void> {
            const auto verdict = ledger.record({{}, clock.now(), changes});
            return verdict ? Result<void>() : verdict.error();
        }));
    }
    void revoke(const Id& device)
    {
        const Record record = *must(
            headquarters->readers().with([&](const Readers::Connection& c) -> Result<std::optional<Record>> {
                return c.store.find(kindOf<Device>(), device);
            }));
        run({*transition(record, u"revoke")});
    }

    /// What the server was asked since the last time, with its status. Waits for the log: an answer may be
    /// read before its line is written.
    QByteArrayList asked(qsizetype count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(20), [&] { return m_asked.size() >= count; });
        return std::exchange(m_asked, {});
    }

    static void copyOf(const QString& from, const QString& to)
    {
        QDir(to).removeRecursively();
        for (QDirIterator each(from, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
            const QString copy = to + each.next().sliced(from.size());
            if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(each.filePath(), copy))
                qFatal("no copy of %s", qPrintable(each.filePath()));
        }
    }

    QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server->port())); }

    QString folder;
    http::ServerOptions options;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Headquarters> headquarters;
    std::unique_ptr<http::HttpServer> server;
    QString fingerprint;
    Id administrator;
    bool isOld = false; ///< a server that knows no short heads
};

struct Tablet : test::NetworkTablet {
    Tablet(Town& at, const QString& folder)
        : NetworkTablet(folder, at.clock, at.random, at.url(), at.fingerprint)
        , town(at)
    {
        transport.keepConnection(true); // as the app does; jiannuoctl, in its own tests, does not
    }

    /// The administrator's, in step with headquarters.
    void join()
    {
        must(enrol(must(town.headquarters->invite(town.administrator)).code));
        must(sync());
    }

    /// There and back with a bundle.
    void goByUsb()
    {
        QBuffer out;
        out.open(QIODevice::ReadWrite);
        must(writeBundle(*ledger, town.clock, out));
        out.seek(0);
        QBuffer answer;
        answer.open(QIODevice::ReadWrite);
        must(answerBundle(*town.headquarters, out, answer));
        answer.seek(0);
        must(readBundle(*ledger, answer));
    }

    Id home() const { return ledger->view().get<Person>(town.administrator)->org; }

    template <class T> void record(T made)
    {
        must(ledger->record(
            {town.administrator, {}, {creation(makeId(town.clock, town.random), std::move(made))}}));
    }

    void recordPhoto(const QByteArray& hash, const QByteArray& preview = {})
    {
        record(Evidence{
            .org = home(), .subject = home(), .hash = hash, .by = town.administrator, .preview = preview});
    }

    Town& town;
};

} // namespace jiannuo::test
