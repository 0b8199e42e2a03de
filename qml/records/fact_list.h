// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/row_model.h"

namespace jiannuo {

struct FactRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString value MEMBER value)
    Q_PROPERTY(QString remark MEMBER remark)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(QString link MEMBER link)

public:
    QString key;
    QString label;
    QString value;
    QString remark;
    QString kind; ///< of the record that the value names
    QString link; ///< its id; empty: none is opened
};

/// Some properties of a record, each a label and its value.
class FactList : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a record.")

public:
    explicit FactList(QObject* parent = nullptr)
        : RowModel(FactRow::staticMetaObject, parent)
    {
    }
    void set(std::vector<FactRow> rows) { show(m_rows, std::move(rows)); }

private:
    std::vector<FactRow> m_rows;
};

} // namespace jiannuo
