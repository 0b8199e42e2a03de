// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/row_model.h"

#include <QTimer>

namespace jiannuo {

struct SetupStepRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString subtitle MEMBER subtitle)
    Q_PROPERTY(bool done MEMBER done)

public:
    QString key; ///< the kind that the step leads to
    QString title;
    QString subtitle; ///< why it is needed, or how far it is
    bool done = false;
};

/// What a new office still needs before its first check: computed from what is there, so that nobody ticks
/// anything.
class SetupSteps : public jiannuo::RowModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int doneCount READ doneCount NOTIFY refreshed)

public:
    explicit SetupSteps(QObject* parent = nullptr);

    int doneCount() const;
    void refresh();

Q_SIGNALS:
    void refreshed();

private:
    std::vector<SetupStepRow> m_rows;
    QTimer m_soon;
};

} // namespace jiannuo
