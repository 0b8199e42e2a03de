// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/documents.h"
#include "exchange/zip_archive.h"

namespace jiannuo {

/// A stretch of a document: paragraphs, a line each, or a table.
struct DocumentBlock {
    QString text;
    std::optional<Table> table;
};

/// A document's body in its order, and what was left out of it.
struct BlockDocument {
    QList<DocumentBlock> blocks;
    QList<ImportedLeftOut> leftOut;
};

/// The body of a Word document without what is struck out, hidden or deleted. A table inside a table's cell
/// follows that table.
Result<BlockDocument> readDocx(ZipArchive& archive);

} // namespace jiannuo
