#pragma once

#include "exchange/letters.h"

#include <QJsonObject>

namespace jiannuo {

/// The page as `jiannuoctl import letters --dry-run --json` prints it; the form is specified in README.md.
QJsonObject toJson(const ImportedPage& page);

/// Stable names of the enumerations, as in JSON: `wd`, `day`, `hour`, `sameDay`; `exact`, `about`, `atLeast`.
QLatin1StringView unitName(ImportedUnit unit);
QLatin1StringView qualifierName(ImportedQualifier qualifier);

} // namespace jiannuo
