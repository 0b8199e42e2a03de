// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"
#include "crypto/random.h"
#include "domain/printable.h"
#include "ledger/log_export.h"
#include "ledger/private_files.h"
#include "server/api.h"
#include "server/demonstration_start.h"
#include "server/doctor.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
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
#include <sys/resource.h>

using namespace jiannuo;

namespace {

constexpr int done = 0;
constexpr int failed = 1;
constexpr int badUsage = 2;
constexpr std::chrono::seconds checkEvery{10};
constexpr qint64 checkedBytes = 20LL * 1024 * 1024;
constexpr int otherFiles = 350; ///< open besides connections: databases, uploads, libraries

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

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::StorageFailed,
                     QCoreApplication::translate("Server", "读不了“%1”。").arg(path)};
    return file.readAll();
}

Result<void> writeSecret(const QString& path, const QByteArray& content)
{
    WholeFile file(path, WholeFile::Where::Anything);
    if (!file.open() || file.device().write(content) != content.size() || !file.commit())
        return Error{
            ErrorCode::StorageFailed,
            QCoreApplication::translate("Server", "写不了“%1”（%2）。").arg(path, file.errorString())};
    return {};
}

/// The certificate of the folder; made at the first start.
Result<TlsIdentity> identity(const QDir& folder, const Clock& clock, const QByteArray& address)
{
    const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
    const QString key = folder.filePath(QStringLiteral("key.pem"));
    if (!QFile::exists(certificate) || !QFile::exists(key)) {
        QStringList hosts{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"),
                          QSysInfo::machineHostName()};
        if (const QString own = QString::fromLatin1(address);
            !hosts.contains(own) && own != QStringLiteral("0.0.0.0") && own != QStringLiteral("::"))
            hosts += own;
        const auto made = makeSelfSigned({QStringLiteral("Jiannuo"), hosts, 10}, clock);
        if (!made)
            return made.error();
        if (auto ok = writeSecret(key, made->keyPem); !ok)
            return ok.error();
        if (auto ok = writeSecret(certificate, made->certificatePem); !ok)
            return ok.error();
    }
    const auto certificatePem = readFile(certificate);
    const auto keyPem = readFile(key);
    if (!certificatePem || !keyPem)
        return (certificatePem ? keyPem : certificatePem).error();
    return TlsIdentity{*certificatePem, *keyPem};
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
        const Transaction moment(database.connection());
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

/// How many connections there can be: every one is an open file, of which systems allow 1024 by default and
/// more to whoever asks.
int connectionsWithin(int wanted)
{
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return wanted;
    const auto enough = static_cast<rlim_t>(wanted) + otherFiles;
    if (files.rlim_cur < enough) {
        const rlimit more{enough, qMax(files.rlim_max, enough)}; // root may raise the limit itself
        const rlimit most{qMin(files.rlim_max, enough), files.rlim_max};
        if (setrlimit(RLIMIT_NOFILE, &more) != 0)
            setrlimit(RLIMIT_NOFILE, &most);
        getrlimit(RLIMIT_NOFILE, &files);
    }
    if (files.rlim_cur >= enough)
        return wanted;
    return qMax(1, static_cast<int>(files.rlim_cur) - otherFiles);
}

/// The administrator of a county without any device, or nobody: a code that an earlier start made may have
/// been lost with its process.
Result<Id> firstToEnrol(Headquarters& headquarters)
{
    return headquarters.readers().with([](const Readers::Connection& connection) -> Result<Id> {
        if (connection.store.count(kindOf<Device>(), {}) > 0)
            return Id();
        for (const Record& record : connection.store.list(kindOf<Appointment>())) {
            const auto appointment = record.as<Appointment>();
            if (appointment.role == Role::Administrator && !appointment.revoked)
                return appointment.person;
        }
        return Id();
    });
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

int serve(int argc, char* argv[])
{
    makePrivateFromNowOn();
    // Signals are waited for, below; every thread that starts from here on leaves them alone.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("jiannuo-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JIANNUO_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("Server", "践诺中心服务：汇总、排序、裁定各设备送来的记录。"));
    const QCommandLineOption data(QStringLiteral("data"),
                                  QCoreApplication::translate("Server", "数据所在的文件夹"),
                                  QStringLiteral("DIR"), QStringLiteral("."));
    const QCommandLineOption listen(QStringLiteral("listen"),
                                    QCoreApplication::translate("Server", "监听的地址和端口"),
                                    QStringLiteral("HOST:PORT"), QStringLiteral(":8443"));
    const QCommandLineOption county(QStringLiteral("county"),
                                    QCoreApplication::translate("Server", "首次启动时的地区名称"),
                                    QStringLiteral("NAME"), QStringLiteral("本县"));
    const QCommandLineOption center(QStringLiteral("headquarters"),
                                    QCoreApplication::translate("Server", "首次启动时的中心名称"),
                                    QStringLiteral("NAME"), QStringLiteral("效能中心"));
    const QCommandLineOption demonstration(
        QStringLiteral("demonstration"),
        QCoreApplication::translate("Server",
                                    "空的数据文件夹里放入一个虚构的演示县，并为其中的人员发放登记码"));
    const QCommandLineOption exported(
        QStringLiteral("export"),
        QCoreApplication::translate("Server", "把整本账本写入文件（供 jiannuoctl verify 核验）后退出"),
        QStringLiteral("FILE"));
    const QCommandLineOption doctor(
        QStringLiteral("doctor"),
        QCoreApplication::translate(
            "Server",
            "检查权限、密钥、证书、磁盘、时钟、账本、证据文件和备份，说明问题和办法；有问题时退出码为 1"));
    const QCommandLineOption suite(
        QStringLiteral("suite"),
        QCoreApplication::translate(
            "Server", "新建的中心用哪种算法签名：ed25519（默认，SHA-256）或 sm2（SM3）；以后不能更换"),
        QStringLiteral("SUITE"), QStringLiteral("ed25519"));
    const QCommandLineOption clockCorrected(
        QStringLiteral("clock-corrected"),
        QCoreApplication::translate(
            "Server",
            "本机的时钟曾经快了，现在已经校准：在账本中登记这次更正，此后的时间可以早于先前签过的"));
    const http::Limits usual;
    const QCommandLineOption connections(
        QStringLiteral("connections"),
        QCoreApplication::translate("Server", "同时最多保持的连接（默认 %1）；满了以后，先断开最久没有请求的")
            .arg(usual.connections),
        QStringLiteral("N"), QString::number(usual.connections));
    const QCommandLineOption connectionsPerPeer(
        QStringLiteral("connections-per-peer"),
        QCoreApplication::translate("Server", "其中来自同一个地址的（默认 %1）；许多设备可能共用一个地址")
            .arg(usual.connectionsPerPeer),
        QStringLiteral("N"), QString::number(usual.connectionsPerPeer));
    parser.addOptions({data, listen, county, center, suite, demonstration, exported, doctor, clockCorrected,
                       connections, connectionsPerPeer});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    if (!parser.positionalArguments().isEmpty())
        return complain({ErrorCode::InvalidInput,
                         QCoreApplication::translate("Server", "不认识“%1”。请看 --help。")
                             .arg(parser.positionalArguments().first())},
                        badUsage);

    const auto wantedSuite = suiteFromWord(parser.value(suite));
    if (!wantedSuite)
        return complain(wantedSuite.error(), badUsage);
    if (parser.isSet(demonstration) && *wantedSuite != Suite::Ed25519Sha256)
        return complain(
            {ErrorCode::InvalidInput, QCoreApplication::translate("Server", "演示县只用 ed25519 签名。")},
            badUsage);
    const auto address = http::parseListenAddress(parser.value(listen));
    if (!address)
        return complain(address.error(), badUsage);
    http::ServerOptions options;
    for (const auto& [option, limit] : {std::pair{&connections, &options.limits.connections},
                                        std::pair{&connectionsPerPeer, &options.limits.connectionsPerPeer}}) {
        bool isNumber = false;
        *limit = parser.value(*option).toInt(&isNumber);
        if (!isNumber || *limit < 1)
            return complain({ErrorCode::InvalidInput,
                             QCoreApplication::translate("Server", "--%1 后面应是一个正整数。")
                                 .arg(option->names().first())},
                            badUsage);
    }
    const int possible = connectionsWithin(options.limits.connections);
    if (possible < options.limits.connections)
        QTextStream(stderr) << QCoreApplication::translate(
                                   "Server", "系统允许打开的文件不够（ulimit -n），同时的连接减为 %1 个。")
                                   .arg(possible)
                            << Qt::endl;
    options.limits.connections = possible;
    const QDir folder(parser.value(data));
    const SystemClock clock;
    if (parser.isSet(doctor)) {
        const auto parts = lookAtHeadquarters(folder, clock);
        out() << printableLines(doctorText(parts)) << Qt::flush;
        return std::all_of(parts.begin(), parts.end(), [](const DoctorPart& part) { return part.ok(); })
            ? done
            : failed;
    }
    if (!folder.mkpath(QStringLiteral(".")))
        return complain({ErrorCode::StorageFailed,
                         QCoreApplication::translate("Server", "不能在“%1”存放数据。").arg(folder.path())},
                        failed);
    if (parser.isSet(exported))
        return exportTo(parser.value(exported), folder);
    SystemRandom random;
    const auto tls = identity(folder, clock, address->address);
    if (!tls)
        return complain(tls.error(), failed);
    const auto fingerprint = certificateFingerprint(tls->certificatePem);
    if (!fingerprint)
        return complain(fingerprint.error(), failed);
    Result<DemonstrationPeople> people = DemonstrationPeople{};
    if (parser.isSet(demonstration)) {
        people = demonstrationIn(folder, clock);
        if (!people)
            return complain(people.error(), failed);
    }
    if (parser.isSet(clockCorrected)) {
        if (auto ok = correctClock(folder, clock, random, *wantedSuite); !ok)
            return complain(ok.error(), failed);
    }
    auto headquarters =
        Headquarters::open(folder.path(), clock, random, Sequencer::Drive::Thread, *wantedSuite);
    if (!headquarters)
        return complain(headquarters.error(), failed);
    if (const Suite own = (*headquarters)->key().suite(); parser.isSet(suite) && own != *wantedSuite)
        return complain({ErrorCode::InvalidInput,
                         QCoreApplication::translate(
                             "Server", "这个中心已经用 %1 签名，算法不能更换；不写 --suite 即可启动。")
                             .arg(suiteName(own))},
                        badUsage);

    options.listen = *address;
    options.certificatePem = tls->certificatePem;
    options.keyPem = tls->keyPem;
    options.log = [](const http::AccessRecord& record) { writeLine(http::toJsonLine(record)); };
    (*headquarters)->evidence().onTrouble = [&clock](EvidenceFiles::Trouble trouble, const QByteArray& hash) {
        report(clock, trouble, hash);
    };
    std::atomic<bool> ends = false; // outlives the server, and what it runs later
    http::HttpServer server(options, clock);
    addRoutes(server, **headquarters);
    const auto ending = qScopeGuard([&ends] { ends = true; });
    if (auto started = server.start(); !started)
        return complain(started.error(), failed);
    keepChecking(server, **headquarters, ends);

    const bool everywhere = address->address == "0.0.0.0" || address->address == "::";
    const QString url =
        QStringLiteral("https://%1:%2")
            .arg(everywhere ? QSysInfo::machineHostName() : QString::fromLatin1(address->address))
            .arg(server.port());
    out() << QCoreApplication::translate("Server", "践诺中心已启动：%1").arg(url) << Qt::endl
          << QCoreApplication::translate("Server", "证书指纹（SHA-256）：%1").arg(*fingerprint) << Qt::endl;
    const auto empty = (*headquarters)->isEmpty();
    if (!empty)
        return complain(empty.error(), failed);
    if (*empty) {
        const auto founded = (*headquarters)
                                 ->found(parser.value(county), parser.value(center),
                                         QCoreApplication::translate("Server", "管理员"));
        if (!founded)
            return complain(founded.error(), failed);
    }
    const auto first = people->empty() ? firstToEnrol(**headquarters) : Result<Id>(Id());
    if (!first)
        return complain(first.error(), failed);
    if (!first->isNull()) {
        const auto invitation = (*headquarters)->invite(*first);
        if (!invitation)
            return complain(invitation.error(), failed);
        announce(QCoreApplication::translate("Server", "管理员"), *invitation, url, *fingerprint);
    }

    if (parser.isSet(demonstration)) {
        if (auto ok = inviteDemonstration(folder, **headquarters, *people, url, *fingerprint); !ok)
            return complain(ok.error(), failed);
    }

    int signal = 0;
    sigwait(&signals, &signal);
    out() << QCoreApplication::translate("Server", "正在停止：等进行中的请求完成。") << Qt::endl;
    ends = true; // what waits for its time runs at once
    server.stop(std::chrono::seconds(20));
    return done;
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
