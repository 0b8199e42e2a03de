// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/cutting_proxy.h"
#include "support/programs.h"

#include <QTemporaryDir>

namespace jiannuo::test {

/// Headquarters, a process behind a wire, and devices of its administrator, which are folders.
class County {
public:
    /// `headquarters`: its folder in that of the county.
    explicit County(const QString& headquarters = QStringLiteral("headquarters"));

    QString path(const QString& name) const { return m_folder.filePath(name); }
    bool startServer();
    /// A device of the administrator; the first one by the code of the first start.
    Ran join(const QString& device);
    Ran at(const QString& device, const QStringList& arguments, const QByteArray& input = {}) const
    {
        return ctlAt(path(device), arguments, input);
    }
    /// What `record` takes: a comment on the county, with a file if there is one.
    QByteArray comment(const QByteArray& text, const QString& file = {}) const
    {
        return remarks({text}, file);
    }
    /// The same with several, all in one operation.
    QByteArray remarks(const QList<QByteArray>& texts, const QString& file = {}) const;
    /// The texts of all comments there, sorted.
    QStringList comments(const QString& device) const;
    /// Empty where headquarters' database is whole; looks when the server does not run.
    QString wrongWithDatabase() const;

private:
    QTemporaryDir m_folder;

public:
    ServerProcess server;
    CuttingProxy wire;

private:
    QString m_first; ///< the first device
    QByteArray m_id;
};

} // namespace jiannuo::test
