// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QDir>
#include <QStringList>

#include <vector>

namespace jiannuo {

/// One thing that was looked at in headquarters' folder.
struct DoctorPart {
    QString name; ///< stable: permissions, keys, certificate, disk, clock, database, log, files, backup
    QString detail; ///< what was looked at
    QStringList problems; ///< what is wrong and what to do, a sentence each; at most 20
    QStringList advice; ///< what is not wrong, and should be better
    bool ok() const { return problems.isEmpty(); }
};

/// Looks whether everything that headquarters needs is there and whole. Changes nothing: it only reads, so
/// that the service may go on meanwhile.
std::vector<DoctorPart> lookAtHeadquarters(const QDir& folder, const Clock& clock);

/// For people.
QString doctorText(const std::vector<DoctorPart>& parts);

} // namespace jiannuo
