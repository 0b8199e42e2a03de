// SPDX-License-Identifier: Apache-2.0
#include "ledger/file_store.h"

#include "ledger/durable.h"
#include "ledger/private_files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <filesystem>

namespace jiannuo {

namespace {

struct FileStoreWords {
    Q_DECLARE_TR_FUNCTIONS(FileStore)
};

} // namespace

FileStore::FileStore(const QString& directory)
    : m_directory(directory)
{
    keepPrivate(directory);
}

QString FileStore::path(const QByteArray& hash) const
{
    return m_directory + u'/' + QString::fromLatin1(hash.toHex());
}

QString FileStore::partPath(const QByteArray& hash, const Id& by) const
{
    const QString whose = by.isNull() ? QString() : u'-' + by.toString(QUuid::Id128);
    return path(hash) + whose + QStringLiteral(".part");
}

bool FileStore::has(const QByteArray& hash) const
{
    return QFile::exists(path(hash));
}

qint64 FileStore::offset(const QByteArray& hash, const Id& by) const
{
    return has(hash) ? QFileInfo(path(hash)).size() : partOffset(hash, by);
}

qint64 FileStore::partOffset(const QByteArray& hash, const Id& by) const
{
    return QFileInfo(partPath(hash, by)).size();
}

Result<FileStore::Progress> FileStore::append(const QByteArray& hash, qint64 offset, qint64 length,
                                              const QByteArray& bytes, const Id& by)
{
    const QString place = partPath(hash, by);
    {
        const std::lock_guard lock(m_mutex);
        if (!m_writing.insert(place).second)
            return Error{ErrorCode::Busy, FileStoreWords::tr("这个文件正在传送，请稍后再试。")};
    }
    const auto release = qScopeGuard([&] {
        const std::lock_guard lock(m_mutex);
        m_writing.erase(place);
    });
    if (by.isNull() && has(hash))
        return Progress{QFileInfo(path(hash)).size(), true};
    QFile part(place);
    if (!part.open(QIODevice::ReadWrite, ownerOnly))
        return Error{ErrorCode::StorageFailed, FileStoreWords::tr("暂时不能存放文件，请稍后再试。")};
    if (part.size() > length)
        part.resize(0); // begun with another length
    if (part.size() != offset)
        return Error{ErrorCode::Conflicting, FileStoreWords::tr("传送的位置不对，请从已收到的位置继续。")};
    if (bytes.size() > length - offset)
        return Error{ErrorCode::InvalidInput, FileStoreWords::tr("文件超出声明的大小。")};
    part.seek(offset);
    if (part.write(bytes) != bytes.size() || !isDurable(part) || (offset == 0 && !isDurable(m_directory))) {
        part.resize(offset);
        return Error{ErrorCode::StorageFailed, FileStoreWords::tr("存储空间不足，请稍后再试。")};
    }
    const qint64 now = offset + bytes.size();
    if (now < length)
        return Progress{now, false};
    QCryptographicHash check(QCryptographicHash::Sha256);
    part.seek(0);
    if (!check.addData(&part) || check.result() != hash) {
        part.resize(0);
        return Error{ErrorCode::Corrupt, FileStoreWords::tr("文件内容与登记的摘要不符，请从头重新传送。")};
    }
    part.close();
    // In the place of what is there already, which nobody may have looked at for long.
    std::error_code error;
    std::filesystem::rename(QFileInfo(place).filesystemFilePath(), QFileInfo(path(hash)).filesystemFilePath(),
                            error);
    if (error || !isDurable(m_directory))
        return Error{ErrorCode::StorageFailed, FileStoreWords::tr("暂时不能存放文件，请稍后再试。")};
    return Progress{now, true};
}

FileStore::Health FileStore::look(const QString& path, const QByteArray& hash)
{
    QFile file(path);
    if (!file.exists())
        return Health::Missing;
    QCryptographicHash check(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly))
        return Health::Unreadable;
    // What the disk does not give is as good as another's bytes.
    return check.addData(&file) && check.result() == hash ? Health::Sound : Health::Damaged;
}

bool FileStore::setAside(const QByteArray& hash)
{
    std::error_code error;
    std::filesystem::rename(QFileInfo(path(hash)).filesystemFilePath(),
                            QFileInfo(path(hash) + QStringLiteral(".damaged")).filesystemFilePath(), error);
    return !error && isDurable(m_directory);
}

void FileStore::dropPartsBefore(qint64 ms)
{
    const std::lock_guard lock(m_mutex);
    for (const QFileInfo& part : QDir(m_directory).entryInfoList({QStringLiteral("*.part")}, QDir::Files)) {
        if (part.lastModified().toMSecsSinceEpoch() < ms && !m_writing.contains(part.filePath()))
            QFile::remove(part.filePath());
    }
}

} // namespace jiannuo
