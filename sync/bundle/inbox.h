// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/id.h"
#include "domain/result.h"

#include <QIODevice>
#include <QStringList>

#include <vector>

/// Bundles come and go in files of a given size: a part says which bundle it belongs to, which part of how
/// many it is, and what it holds. README.md of this folder has the bytes.
namespace jiannuo::bundle {

inline constexpr qint64 smallestPart = 64 * 1024;
inline constexpr qint64 largestBundle = qint64(4) * 1024 * 1024 * 1024;
inline constexpr int mostParts = 65'536;

/// Writes the bundle in `whole` to `target`, or, where it is larger than `most` bytes, beside it as
/// NAME-1of3.jnb and so on. Returns the files in their order. Nothing that is there is overwritten.
Result<QStringList> split(const QString& whole, const QString& target, qint64 most);

/// Keeps parts until all of a bundle are there. They may come twice and in any order; what was written is
/// still there after a power cut.
class Inbox {
public:
    /// Holds `most` bytes; what has not become whole after a month makes room.
    Inbox(const QString& directory, const Clock& clock, qint64 most = largestBundle);

    struct Arrival {
        Id id;
        int parts = 0;
        std::vector<int> missing; ///< from 1
        QString whole; ///< the bundle's file, where none is missing
    };
    Result<Arrival> take(QIODevice& part);
    Result<Arrival> take(const QString& path);
    /// Forgets a bundle that was dealt with.
    void drop(const Arrival& arrival);

private:
    void tidy();
    qint64 size() const;

    QString m_directory;
    const Clock& m_clock;
    qint64 m_most;
};

} // namespace jiannuo::bundle
