// SPDX-License-Identifier: Apache-2.0
#include "server_process.h"

#include "crypto/random.h"
#include "server/api.h"

#include <QCoreApplication>

#include <cstdio>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int startMs = 60'000;
constexpr int mostConnections = 15'000;

} // namespace

TlsIdentity loopbackIdentity(const Clock& clock)
{
    return SmallCounty::must(makeSelfSigned({u"bench"_s, {u"127.0.0.1"_s}, 1}, clock));
}

ServerProcess::ServerProcess(const QString& directory)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s, directory});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(startMs))
            qFatal("headquarters did not start");
    }
    const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
    m_port = words.value(0).toUShort();
    m_fingerprint = QString::fromLatin1(words.value(1));
}

ServerProcess::~ServerProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(startMs))
        m_process.kill();
}

int serve(const QString& directory)
{
    const SystemClock clock;
    SystemRandom random;
    const auto headquarters = SmallCounty::must(Headquarters::open(directory, clock, random));
    const TlsIdentity tls = loopbackIdentity(clock);
    http::ServerOptions options;
    options.certificatePem = tls.certificatePem;
    options.keyPem = tls.keyPem;
    options.limits.connections = mostConnections;
    options.limits.connectionsPerPeer = mostConnections;
    options.limits.idleTime = std::chrono::hours(1);
    // The line is written, as jiannuo-server does it, only to nowhere.
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> log(std::fopen("/dev/null", "w"), std::fclose);
    options.log = [&log](const http::AccessRecord& record) {
        const QByteArray line = http::toJsonLine(record) + '\n';
        std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), log.get());
        std::fflush(log.get());
    };
    http::HttpServer server(options, clock);
    addRoutes(server, *headquarters);
    SmallCounty::must(server.start());
    std::printf("%u %s\n", unsigned(server.port()),
                qPrintable(SmallCounty::must(certificateFingerprint(tls.certificatePem))));
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    server.stop(std::chrono::seconds(10));
    return 0;
}

} // namespace jiannuo::bench
