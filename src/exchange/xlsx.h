#pragma once

#include "exchange/documents.h"
#include "exchange/zip_archive.h"

namespace jiannuo {

inline constexpr int mostRows = 50'000;
inline constexpr int mostColumns = 256;

/// The first visible sheet with cells.
Result<Table> readXlsx(ZipArchive& archive);

} // namespace jiannuo
