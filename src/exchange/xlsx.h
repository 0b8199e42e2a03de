// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/documents.h"
#include "exchange/zip_archive.h"

namespace jiannuo {

inline constexpr int mostRows = 50'000;
inline constexpr int mostColumns = 256;

/// A workbook's visible sheets with cells, in order, and what was left out of it as a whole.
struct Workbook {
    QList<Table> sheets;
    QList<ImportedLeftOut> leftOut;
};
Result<Workbook> readXlsx(ZipArchive& archive);

} // namespace jiannuo
