#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <mutex>
#include <set>

namespace jiannuo {

/// Files by the SHA-256 of their bytes. A part grows at its end only, by bytes that are on the disk before
/// they are confirmed; it becomes a file when all of it has the right hash, and is begun anew when it has
/// not.
class FileStore {
public:
    explicit FileStore(const QString& directory);

    /// Whole file, or nothing.
    bool has(const QByteArray& hash) const;
    QString path(const QByteArray& hash) const;
    /// How many bytes of it are durable here. Where that is all of it, and has() is false, nobody has looked
    /// yet whether they are right: append() with no bytes does.
    qint64 offset(const QByteArray& hash) const;

    struct Progress {
        qint64 offset = 0;
        bool complete = false;
    };
    /// Conflicting where `offset` is not the end of what is here: ask again for it (a part longer than
    /// `length` is begun anew). Corrupt where the whole does not have the hash: send it again from the start.
    /// Busy where another upload of the same file is writing.
    Result<Progress> append(const QByteArray& hash, qint64 offset, qint64 length, const QByteArray& bytes);

private:
    QString partPath(const QByteArray& hash) const;

    QString m_directory;
    std::mutex m_mutex;
    std::set<QByteArray> m_writing;
};

} // namespace jiannuo
