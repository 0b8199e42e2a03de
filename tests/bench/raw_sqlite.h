#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace jiannuo::bench {

/// The rows of some tables, taken out of a ledger, to be written again by the plainest loop there is: one
/// prepared INSERT per table, values bound as they are.
class RawRows {
public:
    /// Reads the tables of a ledger's database into memory. Rows of the search index are made of the given
    /// texts: it does not keep them.
    RawRows(const QString& database, const QString& kind);

    std::size_t rows() const { return m_rows.size(); }
    /// Writes everything into another ledger's (empty) database, `perCommit` rows of the kind a transaction.
    /// `all`: also the log, its index and the search index; otherwise the kind's rows only.
    void writeTo(const QString& database, std::size_t perCommit, bool all) const;

private:
    using Cell = std::variant<std::monostate, std::int64_t, QByteArray, std::string>;
    using Row = std::vector<Cell>;
    struct Source {
        std::string insert;
        std::vector<Row> rows;
    };

    std::vector<Row> m_rows;
    std::string m_insert;
    std::vector<Source> m_others;
};

} // namespace jiannuo::bench
