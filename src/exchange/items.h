// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/contacts.h"
#include "exchange/marks.h"

namespace jiannuo::letters {

/// Splits the body of a letter into intro, items and closing clause, with their doubts.
///
/// `body` ends where the contact block begins; `marks` are those inside the body, of labels' numbers free.
void readItems(const SourceText& source, Span body, const QList<Mark>& marks, ImportedLetter& letter);

/// One item whose text is already bounded (a table's cell): its own mark, its sub-items, its figures.
ImportedItem readCell(const SourceText& source, Span cell, ImportedLetter& letter);

/// Whether a paragraph closes a letter (违反以上承诺…, 欢迎监督) and promises nothing by itself.
bool isClosing(const QString& paragraph);

} // namespace jiannuo::letters
