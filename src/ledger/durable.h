// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QFile;

namespace jiannuo {

/// Whether what was written to it is on the disk.
bool isDurable(QFile& file);
/// The same for the names in a folder: a file that was made or renamed there is found again after a power
/// loss. True where the system has no such thing.
bool isDurable(const QString& folder);

} // namespace jiannuo
