// SPDX-License-Identifier: Apache-2.0
#include "ledger/secrets.h"

#include "ledger/durable.h"
#include "ledger/private_files.h"
#include "ledger/store.h"

#include <QCoreApplication>
#include <QDir>

namespace jiannuo {

namespace {

constexpr qint64 largestSecret = 64 * 1024;

struct SecretsWords {
    Q_DECLARE_TR_FUNCTIONS(Secrets)
};

Error notWritten(const QString& path, const QString& why)
{
    return {ErrorCode::StorageFailed, SecretsWords::tr("写不了“%1”（%2）。").arg(path, why)};
}

} // namespace

Secrets::Secrets(const QString& directory)
    : m_folder(QDir(directory).filePath(QStringLiteral("keys")))
{
}

QString Secrets::path(const char* name) const
{
    return QDir(m_folder).filePath(QLatin1StringView(name));
}

Result<QByteArray> Secrets::read(const char* name) const
{
    QFile file(path(name));
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::StorageFailed,
                     SecretsWords::tr("读不了“%1”（%2）。").arg(file.fileName(), file.errorString())};
    return file.read(largestSecret);
}

Result<QByteArray> Secrets::readOrMake(const char* name,
                                       const std::function<Result<QByteArray>()>& make) const
{
    auto content = read(name);
    if (!content || !content->isEmpty())
        return content;
    content = make();
    if (!content)
        return content;
    if (auto written = write(name, *content); !written)
        return written.error();
    return content;
}

Result<void> Secrets::write(const char* name, const QByteArray& content) const
{
    if (content.isEmpty()) {
        QFile file(path(name));
        if (file.exists() && (!file.remove() || !isDurable(m_folder)))
            return notWritten(file.fileName(), file.errorString());
        return {};
    }
    WholeFile file(path(name), WholeFile::Where::Anything);
    if (!keepPrivate(m_folder) || !file.open() || file.device().write(content) != content.size()
        || !file.commit())
        return notWritten(path(name), file.errorString());
    return {};
}

Result<void> Secrets::takeFrom(Store& store, const char* fact, const char* name) const
{
    const QByteArray kept = store.fact(fact);
    if (kept.isEmpty())
        return {};
    if (const auto there = readOrMake(name, [&]() -> Result<QByteArray> { return kept; }); !there)
        return there.error();
    Database& database = store.database();
    database.execute("PRAGMA secure_delete=ON");
    store.setFact(fact, {});
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    database.execute("PRAGMA secure_delete=OFF");
    return {};
}

Result<std::optional<PrivateKey>> Secrets::keyOfDevice() const
{
    const auto pem = read(deviceKey);
    if (!pem)
        return pem.error();
    if (pem->isEmpty())
        return std::optional<PrivateKey>();
    auto key = PrivateKey::fromPem(*pem);
    if (!key)
        return keyOfDeviceIsGone();
    return std::optional(std::move(*key));
}

Error Secrets::keyOfDeviceIsGone() const
{
    return {ErrorCode::Corrupt,
            SecretsWords::tr(
                "这台设备的密钥“%1”不在了或读不出来。请从备份恢复 keys 文件夹；没有备份，请管理员发新的"
                "登记码重新登记，没有送达的记录会一并送去。")
                .arg(path(deviceKey))};
}

} // namespace jiannuo
