// SPDX-License-Identifier: Apache-2.0
#include "server/first_start.h"

#include "ledger/private_files.h"

#include <QFile>
#include <QSysInfo>

namespace jiannuo {

namespace {

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

} // namespace

Result<TlsIdentity> tlsIdentity(const QDir& folder, const Clock& clock, const QByteArray& address)
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

} // namespace jiannuo
