// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QQmlListProperty>

namespace jiannuo {

/// A list of objects for QML to read.
template <class T> QQmlListProperty<T> readOnlyList(QObject* owner, const QList<T*>* list)
{
    using List = QQmlListProperty<T>;
    return List(
        owner, const_cast<QList<T*>*>(list),
        [](List* l) { return static_cast<const QList<T*>*>(l->data)->size(); },
        [](List* l, qsizetype i) { return static_cast<const QList<T*>*>(l->data)->at(i); });
}

} // namespace jiannuo
