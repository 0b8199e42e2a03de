// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/letters.h"

#include <QJsonArray>
#include <QJsonObject>

namespace jiannuo {

/// The page as `jiannuoctl import letters --dry-run --json` prints it; the form is specified in README.md.
QJsonObject toJson(const ImportedPage& page);

/// The parts of it that a real import prints too.
QJsonArray doubtsJson(const QList<Doubt>& doubts);
QJsonArray leftOutJson(const ImportedPage& page);

/// Stable names of the enumerations, as in JSON: `wd`, `day`, `hour`, `sameDay`; `exact`, `about`, `atLeast`.
QLatin1StringView unitName(ImportedUnit unit);
QLatin1StringView qualifierName(ImportedQualifier qualifier);

} // namespace jiannuo
