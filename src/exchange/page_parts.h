// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/source_text.h"

namespace jiannuo::letters {

/// Pages that were read apart (sheets, tables and the text between them) as one, in their order.
ImportedPage joined(const QList<ImportedPage>& pages);

/// Lists the words of the source that stand in no part and no doubt. `covered`: places that were understood
/// but are kept nowhere, such as a table's header.
void findLeftOut(const SourceText& source, ImportedPage& page, const QList<Span>& covered = {});

/// A letter that stands twice in a file is taken once, and said.
void dropRepeated(ImportedPage& page);

/// At most so many are listed; then how many more there are.
void addLeftOut(QList<ImportedLeftOut>& list, const QString& text, const QString& reason);

} // namespace jiannuo::letters
