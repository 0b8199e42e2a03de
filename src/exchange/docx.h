#pragma once

#include "exchange/zip_archive.h"

namespace jiannuo {

/// The text of a Word document's body, and of its page headers (where a mark of secrecy may stand).
struct DocxText {
    QString body;
    QString headers;
};

Result<DocxText> readDocx(ZipArchive& archive);

} // namespace jiannuo
