// SPDX-License-Identifier: Apache-2.0
#include "server/settings.h"

#include <QCommandLineParser>

namespace jiannuo {

Result<ServerSettings> readSettings(const QCoreApplication& application)
{
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
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Server", "不认识“%1”。请看 --help。")
                         .arg(parser.positionalArguments().first())};

    const auto wantedSuite = suiteFromWord(parser.value(suite));
    if (!wantedSuite)
        return wantedSuite.error();
    if (parser.isSet(demonstration) && *wantedSuite != Suite::Ed25519Sha256)
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Server", "演示县只用 ed25519 签名。")};
    const auto address = http::parseListenAddress(parser.value(listen));
    if (!address)
        return address.error();
    ServerSettings settings;
    for (const auto& [option, limit] :
         {std::pair{&connections, &settings.limits.connections},
          std::pair{&connectionsPerPeer, &settings.limits.connectionsPerPeer}}) {
        bool isNumber = false;
        *limit = parser.value(*option).toInt(&isNumber);
        if (!isNumber || *limit < 1)
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("Server", "--%1 后面应是一个正整数。")
                             .arg(option->names().first())};
    }
    settings.folder = QDir(parser.value(data));
    settings.listen = *address;
    if (parser.isSet(suite))
        settings.suite = *wantedSuite;
    settings.county = parser.value(county);
    settings.center = parser.value(center);
    settings.demonstration = parser.isSet(demonstration);
    settings.doctor = parser.isSet(doctor);
    settings.clockCorrected = parser.isSet(clockCorrected);
    settings.exportTo = parser.value(exported);
    return settings;
}

} // namespace jiannuo
