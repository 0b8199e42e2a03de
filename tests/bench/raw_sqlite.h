// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace jiannuo::bench {

/// The rows that operations left in a ledger's database (the log, its indexes, the kinds' rows, the search
/// index), to be written again by the plainest loop there is: one prepared INSERT per table, values bound as
/// they are, in the order in which they were made.
class RawRows {
public:
    /// Reads into memory what operations after `after`, up to `through`, left there.
    RawRows(const QString& database, qint64 after, qint64 through);

    std::size_t rows() const { return m_entries.size(); }
    qint64 bytes() const { return m_cells.size(); }
    /// Writes everything into another ledger's database, `operations` of them a transaction; 0: all in one.
    void writeTo(const QString& database, qint64 operations = 0) const;

private:
    struct Entry {
        qint64 gseq = 0;
        qsizetype at = 0; ///< in m_cells
        int table = 0;
    };

    std::vector<std::string> m_inserts;
    std::vector<int> m_columns;
    std::vector<Entry> m_entries;
    QByteArray m_cells; ///< of each: its SQLite type, its size, its bytes
};

} // namespace jiannuo::bench
