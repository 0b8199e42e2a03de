// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/letters.h"
#include "exchange/zip_archive.h"

namespace jiannuo {

/// What an office document holds beside its body: page headers and footers, footnotes, comments, text boxes,
/// properties, names of sheets, pictures.
struct OfficeParts {
    QString mark; ///< of secrecy, wherever it stands, hidden and deleted text included; empty: none
    QList<ImportedLeftOut> leftOut;
};

Result<OfficeParts> readOfficeParts(ZipArchive& archive);

} // namespace jiannuo
