// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "domain/printable.h"
#include "ledger/log_export.h"
#include "ledger/private_files.h"
#include "server/api.h"
#include "server/demonstration_start.h"
#include "server/doctor.h"
#include "server/first_start.h"
#include "server/open_files.h"
#include "server/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTextStream>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <exception>
#include <pthread.h>

using namespace jiannuo;

namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int badUsage = 2;
constexpr std::chrono::seconds checkEvery{10};
constexpr qint64 checkedBytes = 20LL * 1024 * 1024;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

int complain(const Error& error, int code)
{
    QTextStream(stderr) << printableLines(error.sentence) << Qt::endl;
    return code;
}

/// While the service runs, too: it only reads.
int exportTo(const QString& path, const QDir& folder)
{
    WholeFile file(path, WholeFile::Where::Anything);
    const auto unwritten = [&] {
        return Error{
            ErrorCode::StorageFailed,
            QCoreApplication::translate("Server", "写不了“%1”（%2）。").arg(path, file.errorString())};
    };
    if (!file.open())
        return complain(unwritten(), badUsage);
    const auto count = attempt([&]() -> Result<qint64> {
        Database database(folder.filePath(QStringLiteral("headquarters.db")), Database::Access::ReadOnly);
        const Transaction moment(database);
        return exportLog(Store(database), file.device());
    });
    if (!count)
        return complain(count.error(), failed);
    if (!file.commit())
        return complain(unwritten(), failed);
    out() << QCoreApplication::translate("Server", "已导出 %1 条操作。").arg(*count) << Qt::endl;
    return done;
}

/// Left in a service's command, the option does nothing at later starts.
Result<void> correctClock(const QDir& folder, const Clock& clock, Random& random, Suite suite)
{
    auto ledger = HeadquartersLedger::open(folder.path(), clock, random, suite);
    if (!ledger)
        return ledger.error();
    const auto corrected = (*ledger)->correctClock();
    if (!corrected && corrected.error().code != ErrorCode::RuleBroken)
        return corrected.error();
    out() << (corrected ? QCoreApplication::translate("Server", "时钟的更正已作为第 %1 号登记在账本中。")
                              .arg(corrected->gseq)
                        : corrected.error().sentence)
          << Qt::endl;
    return {};
}

void announce(const QString& who, const protocol::InviteAnswer& invitation, const QString& address,
              const QString& fingerprint)
{
    out() << QCoreApplication::translate("Server", "%1的登记码：%2").arg(who, invitation.code) << Qt::endl
          << protocol::invitationText({address, invitation.code, fingerprint}) << Qt::endl;
}

/// A line of the log, of what nobody has asked for.
void writeLine(const QByteArray& json)
{
    const QByteArray line = json + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

void report(const Clock& clock, EvidenceFiles::Trouble trouble, const QByteArray& hash)
{
    static constexpr std::array events{"file_damaged", "file_lost", "file_back"};
    const QJsonObject json{
        {QStringLiteral("time"),
         QDateTime::fromMSecsSinceEpoch(clock.now().ms, Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("event"), QLatin1StringView(events[static_cast<std::size_t>(trouble)])},
        {QStringLiteral("file"), QString::fromLatin1(hash.toHex())}};
    writeLine(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

/// Looks at the files that lie here, a few at a time, over and over: about 2 MB a second.
void keepChecking(http::HttpServer& server, Headquarters& headquarters, const std::atomic<bool>& ends)
{
    server.runAfter(checkEvery, [&server, &headquarters, &ends] {
        if (ends)
            return;
        (void)headquarters.evidence().check(checkedBytes);
        keepChecking(server, headquarters, ends);
    });
}

int lookOver(const QDir& folder, const Clock& clock)
{
    const auto parts = lookAtHeadquarters(folder, clock);
    out() << printableLines(doctorText(parts)) << Qt::flush;
    return std::all_of(parts.begin(), parts.end(), [](const DoctorPart& part) { return part.ok(); }) ? done
                                                                                                     : failed;
}

/// As many connections as the system has files for.
http::Limits within(http::Limits limits)
{
    const int possible = connectionsWithin(limits.connections);
    if (possible < limits.connections)
        QTextStream(stderr) << QCoreApplication::translate(
                                   "Server", "系统允许打开的文件不够（ulimit -n），同时的连接减为 %1 个。")
                                   .arg(possible)
                            << Qt::endl;
    limits.connections = possible;
    return limits;
}

/// The folder's ledger, with what is done before it opens: the demonstration's people, the clock's
/// correction.
struct Opened {
    std::unique_ptr<Headquarters> headquarters;
    DemonstrationPeople people;
};
Result<Opened> openHeadquarters(const ServerSettings& settings, const Clock& clock, Random& random)
{
    const Suite wanted = settings.suite.value_or(Suite::Ed25519Sha256);
    Opened opened;
    if (settings.demonstration) {
        auto people = demonstrationIn(settings.folder, clock);
        if (!people)
            return people.error();
        opened.people = std::move(*people);
    }
    if (settings.clockCorrected) {
        if (auto ok = correctClock(settings.folder, clock, random, wanted); !ok)
            return ok.error();
    }
    auto headquarters =
        Headquarters::open(settings.folder.path(), clock, random, Sequencer::Drive::Thread, wanted);
    if (!headquarters)
        return headquarters.error();
    if (const Suite own = (*headquarters)->key().suite(); settings.suite && own != wanted)
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate(
                         "Server", "这个中心已经用 %1 签名，算法不能更换；不写 --suite 即可启动。")
                         .arg(suiteName(own))};
    opened.headquarters = std::move(*headquarters);
    return opened;
}

/// Where tablets find the server.
QString addressOf(const http::ListenAddress& listen, quint16 port)
{
    const bool everywhere = listen.address == "0.0.0.0" || listen.address == "::";
    return QStringLiteral("https://%1:%2")
        .arg(everywhere ? QSysInfo::machineHostName() : QString::fromLatin1(listen.address))
        .arg(port);
}

/// An empty ledger gets its county, and who enrols first a code.
Result<void> welcome(const ServerSettings& settings, Opened& opened, const QString& url,
                     const QString& fingerprint)
{
    Headquarters& headquarters = *opened.headquarters;
    const auto empty = headquarters.isEmpty();
    if (!empty)
        return empty.error();
    if (*empty) {
        if (const auto founded = headquarters.found(settings.county, settings.center,
                                                    QCoreApplication::translate("Server", "管理员"));
            !founded)
            return founded.error();
    }
    const auto first = opened.people.empty() ? firstToEnrol(headquarters) : Result<Id>(Id());
    if (!first)
        return first.error();
    if (!first->isNull()) {
        const auto invitation = headquarters.invite(*first);
        if (!invitation)
            return invitation.error();
        announce(QCoreApplication::translate("Server", "管理员"), *invitation, url, fingerprint);
    }
    return settings.demonstration
        ? inviteDemonstration(settings.folder, headquarters, opened.people, url, fingerprint)
        : Result<void>();
}

/// Until a signal comes.
Result<void> run(const ServerSettings& settings, const Clock& clock, Random& random, const sigset_t& signals)
{
    const auto tls = tlsIdentity(settings.folder, clock, settings.listen.address);
    if (!tls)
        return tls.error();
    const auto fingerprint = certificateFingerprint(tls->certificatePem);
    if (!fingerprint)
        return fingerprint.error();
    auto opened = openHeadquarters(settings, clock, random);
    if (!opened)
        return opened.error();
    Headquarters& headquarters = *opened->headquarters;

    http::ServerOptions options;
    options.listen = settings.listen;
    options.limits = within(settings.limits);
    options.certificatePem = tls->certificatePem;
    options.keyPem = tls->keyPem;
    options.log = [](const http::AccessRecord& record) { writeLine(http::toJsonLine(record)); };
    headquarters.evidence().onTrouble = [&clock](EvidenceFiles::Trouble trouble, const QByteArray& hash) {
        report(clock, trouble, hash);
    };
    std::atomic<bool> ends = false; // outlives the server, and what it runs later
    http::HttpServer server(options, clock);
    addRoutes(server, headquarters);
    const auto ending = qScopeGuard([&ends] { ends = true; });
    if (auto started = server.start(); !started)
        return started;
    keepChecking(server, headquarters, ends);

    const QString url = addressOf(settings.listen, server.port());
    out() << QCoreApplication::translate("Server", "践诺中心已启动：%1").arg(url) << Qt::endl
          << QCoreApplication::translate("Server", "证书指纹（SHA-256）：%1").arg(*fingerprint) << Qt::endl;
    if (auto ok = welcome(settings, *opened, url, *fingerprint); !ok)
        return ok;

    int signal = 0;
    sigwait(&signals, &signal);
    out() << QCoreApplication::translate("Server", "正在停止：等进行中的请求完成。") << Qt::endl;
    ends = true; // what waits for its time runs at once
    server.stop(std::chrono::seconds(20));
    return {};
}

/// Signals are waited for; every thread that starts from here on leaves them alone.
sigset_t heldSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signals;
}

int serve(int argc, char* argv[])
{
    makePrivateFromNowOn();
    const sigset_t signals = heldSignals();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jiannuo-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JIANNUO_VERSION));

    const auto settings = readSettings(application);
    if (!settings)
        return complain(settings.error(), badUsage);
    const SystemClock clock;
    if (settings->doctor)
        return lookOver(settings->folder, clock);
    if (!settings->folder.mkpath(QStringLiteral(".")))
        return complain(
            {ErrorCode::StorageFailed,
             QCoreApplication::translate("Server", "不能在“%1”存放数据。").arg(settings->folder.path())},
            failed);
    if (!settings->exportTo.isEmpty())
        return exportTo(settings->exportTo, settings->folder);
    SystemRandom random;
    const auto served = run(*settings, clock, random, signals);
    return served
        ? done
        : complain(served.error(), served.error().code == ErrorCode::InvalidInput ? badUsage : failed);
}

} // namespace

int main(int argc, char* argv[])
{
    try {
        return serve(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return failed;
    }
}
