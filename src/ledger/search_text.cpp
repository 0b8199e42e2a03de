// SPDX-License-Identifier: Apache-2.0
#include "ledger/search_text.h"

#include "ledger/search.h"

namespace jiannuo {

void addText(QString& text, const Value& value)
{
    if (const auto* plain = std::get_if<QString>(&value)) {
        text += *plain;
        text += u'\n';
    } else if (const auto* list = std::get_if<Values>(&value)) {
        for (const Value& element : *list)
            addText(text, element);
    }
}

/// What the search index knows of a record.
QString searchText(const KindTable& table, const Record& record)
{
    QString text;
    for (const int number : table.searched)
        addText(text, record[number]);
    return text;
}

} // namespace jiannuo
