// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace jiannuo {

/// Which meaning a person gave to which column's header, as a device keeps it (a draft by this key).
inline QString columnMemoryKey()
{
    return QStringLiteral("import-columns");
}

using ColumnChoices = QHash<QString, QString>; ///< headers as headerKey() writes them → columnMeanings()

QByteArray encodeColumns(const ColumnChoices& choices);
/// What cannot be read is forgotten.
ColumnChoices decodeColumns(const QByteArray& body);
/// Adds a choice; false where there is no such meaning.
bool chooseColumn(ColumnChoices& choices, const QString& header, const QString& meaning);

} // namespace jiannuo
