// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"
#include "ledger/store.h"

namespace jiannuo {

/// A record on paper, as its page shows it: what it is and how it stands, its facts, what belongs to it, what
/// was said, and what was done with it, by whom and when. Internal remarks are left out, where the record
/// itself is not internal: the paper may go to the unit. HTML for QTextDocument.
QString recordHtml(const Store& store, const Record& record, Instant now);

/// Such a document as an A4 file: PDF, or ODT by the ending of the path.
Result<void> writeDocument(const QString& html, const QString& title, const QString& path);

} // namespace jiannuo
