// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/documents.h"

namespace jiannuo::letters {

/// A ledger: a row per promise below a header. Nothing where no column holds promises.
std::optional<ImportedPage> readLedger(const Table& table, const ReadOptions& options);

/// A form that one unit or person fills in: labels and contents side by side (isForm()).
ImportedPage readForm(const Table& table, const ReadOptions& options);

/// The table as text, a row a line.
QString tableText(const Table& table);

/// The table as text, with the place of every cell.
struct TableLayout {
    QString text;
    QList<QList<Span>> cells;
};
TableLayout layoutOf(const Table& table);

} // namespace jiannuo::letters
