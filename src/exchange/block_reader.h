// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/docx.h"

namespace jiannuo {

/// Reads a document's blocks: ledgers and forms as tables, everything else as text.
class BlockReader {
public:
    explicit BlockReader(const ReadOptions& options)
        : m_options(options)
    {
    }

    void add(const DocumentBlock& block);
    Result<ImportedPage> page();

private:
    void addTable(Table table);
    void endTable();
    Result<void> readText();

    const ReadOptions& m_options;
    QString m_text;
    std::optional<Table> m_table;
    bool m_ledger = false;
    QList<ImportedPage> m_pages;
    std::optional<Error> m_error;
};

} // namespace jiannuo
