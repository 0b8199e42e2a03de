// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QFile>
#include <QStringList>

#include <functional>
#include <memory>

class QLockFile;

/// What lies in a ledger's folder is for the account alone that the program runs under: files 0600, folders
/// 0700.
namespace jiannuo {

/// Everything that this process makes from now on. For a program's beginning.
void makePrivateFromNowOn();
/// The folder, and what is in it already; the folder is made where there is none. False where that failed.
bool keepPrivate(const QString& folder);
/// What others may read or write in the folder, the folder among it; at most so many.
QStringList openToOthers(const QString& folder, qsizetype most);
/// Of a file that is opened to be made.
inline constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

/// A file that is there with all of its content or not at all, for its owner alone. It is never written
/// through a symbolic link that somebody has laid in its place.
class WholeFile {
public:
    enum class Where {
        Nothing, ///< nothing is there before, or it fails
        Anything
    }; ///< what was there goes
    explicit WholeFile(const QString& path, Where where = Where::Nothing);
    /// Without commit() nothing is left.
    ~WholeFile();
    Q_DISABLE_COPY_MOVE(WholeFile)

    bool open();
    QIODevice& device() { return m_part; }
    /// Durable when it returns.
    bool commit();
    /// After a failure.
    QString errorString() const { return m_why.isEmpty() ? m_part.errorString() : m_why; }

private:
    bool isFree();

    QString m_path;
    Where m_where;
    QFile m_part;
    QString m_why;
    bool m_done = false;
};

/// Whoever holds it is the only one: another program's attempt fails while this one lives. It ends with the
/// process, however that ends.
class FolderLock {
public:
    /// Null where somebody holds it, or it cannot be made.
    static std::unique_ptr<FolderLock> take(const QString& path);
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

private:
    FolderLock() = default;

    int m_handle = -1;
    std::unique_ptr<QLockFile> m_file; ///< where the system knows nothing better
};

} // namespace jiannuo
