// SPDX-License-Identifier: Apache-2.0
#include "ledger/private_files.h"

#include "ledger/durable.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

#include <filesystem>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace jiannuo {

namespace {

constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
constexpr QFile::Permissions ownFolder = ownerOnly | QFile::ExeOwner;

struct PrivateWords {
    Q_DECLARE_TR_FUNCTIONS(PrivateFiles)
};

bool isOpen(const QString& path)
{
    return (QFile::permissions(path) & others) != 0;
}

/// Everything below, links left alone; until `visit` has had enough.
void eachBelow(const QString& folder, const std::function<bool(const QString&, bool isFolder)>& visit)
{
    for (QDirIterator each(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
         each.hasNext();) {
        const QString path = each.next();
        const QFileInfo info = each.fileInfo();
        if (!info.isSymLink() && !visit(path, info.isDir()))
            return;
    }
}

} // namespace

void makePrivateFromNowOn()
{
#ifndef Q_OS_WIN
    ::umask(0077);
#endif
}

bool keepPrivate(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return false;
#ifndef Q_OS_WIN
    if (!isOpen(folder))
        return true; // nobody else gets at what is in it
    bool done = true;
    eachBelow(folder, [&done](const QString& path, bool isFolder) {
        done = (!isOpen(path) || QFile::setPermissions(path, isFolder ? ownFolder : ownerOnly)) && done;
        return true;
    });
    return QFile::setPermissions(folder, ownFolder) && done;
#else
    return true; // a user's folder is that user's there
#endif
}

QStringList openToOthers(const QString& folder, qsizetype most)
{
    QStringList open;
#ifndef Q_OS_WIN
    if (isOpen(folder))
        open += folder;
    eachBelow(folder, [&](const QString& path, bool) {
        if (open.size() < most && isOpen(path))
            open += path;
        return open.size() < most;
    });
#endif
    return open;
}

WholeFile::WholeFile(const QString& path, Where where)
    : m_path(path)
    , m_where(where)
    , m_part(QFileInfo(path).path() + QStringLiteral("/.")
             + QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".part"))
{
}

WholeFile::~WholeFile()
{
    if (!m_done && m_part.isOpen())
        m_part.remove();
}

/// Whether it may be written there.
bool WholeFile::isFree()
{
    const QFileInfo there(m_path);
    if (there.isSymLink())
        m_why = PrivateWords::tr("“%1”是一个链接，没有写入").arg(m_path);
    else if (m_where == Where::Nothing && there.exists())
        m_why = PrivateWords::tr("“%1”已经存在，请换一个名称").arg(m_path);
    return m_why.isEmpty();
}

bool WholeFile::open()
{
    // NewOnly follows no link and takes no file that is there.
    return isFree() && m_part.open(QIODevice::ReadWrite | QIODevice::NewOnly, ownerOnly);
}

bool WholeFile::commit()
{
    if (!isDurable(m_part) || !isFree())
        return false;
    if (m_where == Where::Nothing) {
        QFile place(m_path);
        if (!place.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerOnly)) {
            m_why = place.errorString();
            return false;
        }
    }
    m_part.close();
    std::error_code error;
    // A link that was laid there meanwhile is replaced, not followed.
    std::filesystem::rename(m_part.filesystemFileName(), QFileInfo(m_path).filesystemFilePath(), error);
    if (error) {
        m_why = QString::fromStdString(error.message());
        if (m_where == Where::Nothing)
            QFile::remove(m_path);
        m_part.remove();
        return false;
    }
    m_done = true;
    return isDurable(QFileInfo(m_path).path());
}

std::unique_ptr<FolderLock> FolderLock::take(const QString& path)
{
    std::unique_ptr<FolderLock> lock(new FolderLock);
#ifdef Q_OS_WIN
    lock->m_file = std::make_unique<QLockFile>(path);
    lock->m_file->setStaleLockTime(0);
    return lock->m_file->tryLock(0) ? std::move(lock) : nullptr;
#else
    // Its process' end is all that ends it: a number of a process may be another's by then.
    lock->m_handle =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    return lock->m_handle >= 0 && ::flock(lock->m_handle, LOCK_EX | LOCK_NB) == 0 ? std::move(lock) : nullptr;
#endif
}

FolderLock::~FolderLock()
{
#ifndef Q_OS_WIN
    if (m_handle >= 0)
        ::close(m_handle);
#endif
}

} // namespace jiannuo
