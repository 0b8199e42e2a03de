// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

/// One line of a short list to choose from: a unit, a checklist, an assignment, a draft.
class ChoiceRow : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a list.")
    Q_PROPERTY(QString recordId MEMBER recordId CONSTANT)
    Q_PROPERTY(QString title MEMBER title CONSTANT)
    Q_PROPERTY(QString subtitle MEMBER subtitle CONSTANT)
    Q_PROPERTY(QString trailing MEMBER trailing CONSTANT)
    Q_PROPERTY(QString trailingDetail MEMBER trailingDetail CONSTANT)
    Q_PROPERTY(QString badge MEMBER badge CONSTANT)
    /// What it stands under, where a list has parts.
    Q_PROPERTY(QString group MEMBER group CONSTANT)
    Q_PROPERTY(int light MEMBER light CONSTANT)
    /// Why it cannot be chosen; empty where it can.
    Q_PROPERTY(QString refusal MEMBER refusal CONSTANT)

public:
    using QObject::QObject;

    QString recordId;
    QString title;
    QString subtitle;
    QString trailing;
    QString trailingDetail;
    QString badge;
    QString group;
    int light = -1;
    QString refusal;
};

} // namespace jiannuo
