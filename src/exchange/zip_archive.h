// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

struct zip;

namespace jiannuo {

/// Read-only view of a zip in memory (docx, xlsx), with caps against archives made to exhaust the reader:
/// entries, size of one entry and of all that is read, and the ratio of inflated to stored size.
class ZipArchive {
public:
    static bool looksLikeZip(const QByteArray& bytes);
    /// Keeps a reference to `bytes`. Corrupt or TooLarge.
    static Result<ZipArchive> open(const QByteArray& bytes);

    bool contains(const QString& name) const;
    QStringList names() const;
    /// The inflated content. UnknownRecord where there is no such entry.
    Result<QByteArray> read(const QString& name);

private:
    struct Close {
        void operator()(struct ::zip* archive) const;
    };

    QByteArray m_bytes;
    std::unique_ptr<struct ::zip, Close> m_archive;
    qint64 m_budget = 0; ///< bytes that may still be inflated
    QHash<QString, QByteArray> m_read; ///< what was inflated already
};

} // namespace jiannuo
