#include "ledger/file_store.h"

#include "ledger/durable.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace jiannuo {

namespace {

struct FileStoreWords {
    Q_DECLARE_TR_FUNCTIONS(FileStore)
};

} // namespace

FileStore::FileStore(const QString& directory)
    : m_directory(directory)
{
    QDir().mkpath(directory);
}

QString FileStore::path(const QByteArray& hash) const
{
    return m_directory + u'/' + QString::fromLatin1(hash.toHex());
}

QString FileStore::partPath(const QByteArray& hash) const
{
    return path(hash) + QStringLiteral(".part");
}

bool FileStore::has(const QByteArray& hash) const
{
    return QFile::exists(path(hash));
}

qint64 FileStore::offset(const QByteArray& hash) const
{
    return has(hash) ? QFileInfo(path(hash)).size() : QFileInfo(partPath(hash)).size();
}

Result<FileStore::Progress> FileStore::append(const QByteArray& hash, qint64 offset, qint64 length,
                                              const QByteArray& bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_writing.insert(hash).second)
            return Error{ErrorCode::Busy, FileStoreWords::tr("这个文件正在传送，请稍后再试。")};
    }
    const auto release = qScopeGuard([&] {
        const std::lock_guard lock(m_mutex);
        m_writing.erase(hash);
    });
    if (has(hash))
        return Progress{QFileInfo(path(hash)).size(), true};
    QFile part(partPath(hash));
    if (!part.open(QIODevice::ReadWrite))
        return Error{ErrorCode::StorageFailed, FileStoreWords::tr("暂时不能存放文件，请稍后再试。")};
    if (part.size() > length)
        part.resize(0); // begun by somebody who said another length
    if (part.size() != offset)
        return Error{ErrorCode::Conflicting, FileStoreWords::tr("传送的位置不对，请从已收到的位置继续。")};
    if (offset + bytes.size() > length)
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
    if (!QFile::rename(partPath(hash), path(hash)) || !isDurable(m_directory))
        return Error{ErrorCode::StorageFailed, FileStoreWords::tr("暂时不能存放文件，请稍后再试。")};
    return Progress{now, true};
}

} // namespace jiannuo
