// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/contacts.h"
#include "exchange/table_columns.h"
#include "exchange/table_letters.h"

#include <QHash>
#include <QSet>

namespace jiannuo::letters {

/// Reads the rows of a ledger. Its own files only use it.
class TableReader {
public:
    TableReader(const Table& table, const SourceText& source, const TableLayout& layout, const Header& header,
                ImportedPage& page)
        : m_table(table)
        , m_source(source)
        , m_layout(layout)
        , m_header(header)
        , m_page(page)
    {
    }

    void read(const ReadOptions& options);

private:
    struct Cell {
        Span span;
        qsizetype row = 0; ///< where it really stands: above, where cells are merged
    };

    void indexMerges();
    void readHeading();
    void readAbove(const QString& text, Span span);
    void describeColumns();
    bool isNoPromise(qsizetype row);
    void readRow(qsizetype row);
    void readColumn(qsizetype row, qsizetype column, ImportedItem& item, ImportedLetter& letter);
    void readLimit(Cell cell, qsizetype column, ImportedItem& item, ImportedLetter& letter);
    void readContact(Column column, Span value, ImportedLetter& letter);
    Cell cell(qsizetype row, qsizetype column) const;
    Cell cellOf(qsizetype row, Column column) const;
    QList<Span> ownCells(qsizetype row) const;
    Span wholeRow(qsizetype row) const;
    ImportedLetter& letterOf(qsizetype row);
    void readNumber(qsizetype row, ImportedItem& item, ImportedLetter& letter);
    void leftOver(Span span, int confidence, const QString& sentence);

    const Table& m_table;
    const SourceText& m_source;
    const TableLayout& m_layout;
    const Header& m_header;
    ImportedPage& m_page;
    QHash<qsizetype, QList<Table::Merge>> m_down; ///< merges over several rows, by their first column
    QSet<qsizetype> m_across; ///< rows with a cell over three columns and more
    QString m_org;
    Piece m_orgText;
    bool m_orgInferred = false;
    Piece m_section;
    QList<LabelHit> m_labels; ///< of the table as a whole: 监督电话：… above or below it
    Piece m_signedAt;
    QHash<QString, qsizetype> m_letters;
    QHash<qsizetype, qsizetype> m_itemRows; ///< row of a promise → its place in its letter
    QList<Span> m_covered;
    int m_lastNo = 0;
    int m_year = 0;
};

} // namespace jiannuo::letters
