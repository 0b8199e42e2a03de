// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>

namespace jiannuo {

/// Leads from one area of work to a record in another: from Today to a commitment, from a spot check to its
/// finding. The window brings the section into sight that shows the kind, then its page hears opened().
class Navigator : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// `kind` is a kind's name ("commitment", "finding"), or the name of something else that a section says
    /// it shows ("sync"). The id may be empty: then the section opens as it is.
    Q_INVOKABLE void open(const QString& kind, const QString& id = {})
    {
        Q_EMIT requested(kind);
        Q_EMIT opened(kind, id);
    }

Q_SIGNALS:
    /// For the window: bring the section into sight.
    void requested(const QString& kind);
    /// For the page: show that record.
    void opened(const QString& kind, const QString& id);
};

} // namespace jiannuo
