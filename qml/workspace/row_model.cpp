// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/row_model.h"

namespace jiannuo {

RowModel::RowModel(const QMetaObject& row, QObject* parent)
    : QAbstractListModel(parent)
    , m_meta(row)
{
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    const int property = role - Qt::UserRole;
    if (!index.isValid() || index.row() >= m_size || property < 0 || property >= m_meta.propertyCount())
        return {};
    return m_meta.property(property).readOnGadget(row(index.row()));
}

QHash<int, QByteArray> RowModel::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_meta.propertyCount(); ++i)
        names.insert(Qt::UserRole + i, m_meta.property(i).name());
    return names;
}

QVariant RowModel::value(int row, const char* role) const
{
    return data(index(row), Qt::UserRole + m_meta.indexOfProperty(role));
}

} // namespace jiannuo
