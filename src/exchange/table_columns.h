// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/documents.h"

namespace jiannuo::letters {

/// What a column of a ledger holds.
enum class Column {
    Unknown,
    Org,
    No,
    Text,
    Limit, ///< a limit or a due date: 3个工作日, 2026年6月底前
    Statutory, ///< 法定时限
    Target,
    Measures,
    Project,
    Title, ///< a short name beside the promise
    Leader,
    Owner,
    Office, ///< the section that does it
    Contact,
    ContactPhone, ///< of a person
    Remark,
    RegNo,
    Section, ///< 类别
    Field, ///< understood, and kept with the item
    Phone,
    Fax,
    Email,
    Address,
    Postcode,
    Reception,
    Skip ///< left out because a person said so
};

/// The stable name of a meaning (`promise`), and back; Unknown for a name that there is not.
QString meaningOf(Column column);
Column columnNamed(const QString& meaning);

/// By the header's words. `weak`: the words could mean a promise where no other column does (项目名称).
Column columnOf(const QString& header, bool* weak = nullptr);

/// A header's words without blanks and brackets, by which a chosen meaning is remembered.
QString headerKey(const QString& header);

/// Where a table's header stands, and what its columns are.
struct Header {
    qsizetype first = -1; ///< its first row
    qsizetype rows = 1;
    QStringList names; ///< the lowest words of each column
    QList<Column> columns;

    bool found() const { return first >= 0; }
};

/// The header with a column of promises among the first rows; where `options` give a column that meaning,
/// with that one.
Header findHeader(const Table& table, const ReadOptions& options);
/// The row that looks most like a header, for a person to say which column holds the promises.
Header likelyHeader(const Table& table);

/// Label and content side by side, as in a form that one person fills in.
bool isForm(const Table& table);

} // namespace jiannuo::letters
