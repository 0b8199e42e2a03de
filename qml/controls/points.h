// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

/// Exact points for the controls, as text in and out: what a score is must not pass through floating point.
/// What is not a number gives the empty string (or false), never zero.
class Points : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    Q_INVOKABLE bool valid(const QString& text) const;
    /// As stored: without blanks and trailing zeros; full-width digits of a Chinese keyboard are understood.
    Q_INVOKABLE QString normalized(const QString& text) const;
    Q_INVOKABLE QString add(const QString& a, const QString& b) const;
    Q_INVOKABLE QString subtract(const QString& a, const QString& b) const;
    Q_INVOKABLE QString times(const QString& points, int count) const;
    Q_INVOKABLE QString sum(const QStringList& points) const;
    /// The nearest value within from … to; an empty bound is none.
    Q_INVOKABLE QString clamped(const QString& value, const QString& from, const QString& to) const;
    /// Below zero, zero or above as a is less than, equal to or more than b. Both must be valid.
    Q_INVOKABLE int compare(const QString& a, const QString& b) const;
};

} // namespace jiannuo
