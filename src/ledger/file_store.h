// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/id.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <mutex>
#include <set>

namespace jiannuo {

/// Files by the SHA-256 of their bytes. A part grows at its end only, by bytes that are on the disk before
/// they are confirmed; it becomes a file when all of it has the right hash, and is begun anew when it has
/// not. Every device that brings a file has a part of its own, so that nobody spoils another's.
class FileStore {
public:
    explicit FileStore(const QString& directory);

    /// Whole file, or nothing.
    bool has(const QByteArray& hash) const;
    QString path(const QByteArray& hash) const;
    /// How many bytes of it are durable here: of the whole, or of this device's part. Where that is all of
    /// it, and has() is false, nobody has looked yet whether they are right: append() with no bytes does.
    qint64 offset(const QByteArray& hash, const Id& by = {}) const;
    /// Of its part alone.
    qint64 partOffset(const QByteArray& hash, const Id& by) const;

    struct Progress {
        qint64 offset = 0;
        bool complete = false;
    };
    /// Conflicting where `offset` is not the end of what is here: ask again for it (a part longer than
    /// `length` is begun anew). Corrupt where the whole does not have the hash: send it again from the start.
    /// Busy where another upload of that part is writing. `by`: who brings it, also where it is here already;
    /// null: the store's own device, for which it is complete then.
    Result<Progress> append(const QByteArray& hash, qint64 offset, qint64 length, const QByteArray& bytes,
                            const Id& by = {});

    enum class Health { Sound, Missing, Damaged, Unreadable };
    /// Reads all of it.
    Health look(const QByteArray& hash) const { return look(path(hash), hash); }
    /// The same for who has no store and changes nothing.
    static Health look(const QString& path, const QByteArray& hash);
    /// A damaged one, out of the way: it is missing then, and what is left of it is kept beside.
    bool setAside(const QByteArray& hash);
    /// Parts that nobody has gone on with for so long.
    void dropPartsBefore(qint64 ms);

private:
    QString partPath(const QByteArray& hash, const Id& by) const;

    QString m_directory;
    std::mutex m_mutex;
    std::set<QString> m_writing;
};

} // namespace jiannuo
