// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

struct OfficeKindRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString purpose MEMBER purpose)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(QString group MEMBER group)
    Q_PROPERTY(int count MEMBER number)

public:
    QString key; ///< the kind's name
    QString label;
    QString purpose;
    QString iconName;
    QString group; ///< the heading that it stands under
    int number = 0; ///< of its records, up to 9,999; one more stands for "and more"
};

/// What an office sets up and keeps: the kinds of the area `office`, each under its heading, with how many
/// there are.
class OfficeKinds : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT

public:
    static constexpr int mostCounted = 9'999;

    explicit OfficeKinds(QObject* parent = nullptr);

    /// Whether records of that kind are shown here.
    Q_INVOKABLE static bool shows(const QString& kind);
    void refresh();

private:
    std::vector<OfficeKindRow> m_rows;
    QTimer m_soon;
};

} // namespace jiannuo
