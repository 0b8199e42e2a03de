// SPDX-License-Identifier: Apache-2.0
#include "exchange/column_memory.h"

#include "exchange/table_columns.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace jiannuo {

QByteArray encodeColumns(const ColumnChoices& choices)
{
    QJsonObject object;
    for (auto it = choices.cbegin(); it != choices.cend(); ++it)
        object.insert(it.key(), *it);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

ColumnChoices decodeColumns(const QByteArray& body)
{
    ColumnChoices choices;
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    for (auto it = object.constBegin(); it != object.constEnd() && choices.size() < 1000; ++it) {
        if (letters::columnNamed(it.value().toString()) != letters::Column::Unknown)
            choices.insert(it.key(), it.value().toString());
    }
    return choices;
}

bool chooseColumn(ColumnChoices& choices, const QString& header, const QString& meaning)
{
    const QString key = letters::headerKey(header);
    if (key.isEmpty() || letters::columnNamed(meaning) == letters::Column::Unknown)
        return false;
    choices.insert(key, meaning);
    return true;
}

} // namespace jiannuo
