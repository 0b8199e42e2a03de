// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QStringList>

#include <vector>

namespace jiannuo {

/// One thing that was looked at in a device's ledger.
struct CheckupPart {
    QString name; ///< stable: database, log, chain, waiting, rows, files
    QString detail; ///< how much was looked at
    QStringList problems; ///< what is wrong, a sentence each; at most 20
    bool ok() const { return problems.isEmpty(); }
};

/// Looks whether a device's ledger is whole: the database's own check, the log's hashes and chains, what
/// waits, the rows against a fresh fold of the log, the files against their names. Changes nothing: works on
/// a copy of the database in the system's temporary folder, so that the app may go on meanwhile.
Result<std::vector<CheckupPart>> checkUp(const QString& directory, const Clock& clock, Random& random);

} // namespace jiannuo
