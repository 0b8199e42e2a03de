// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/code_sheet.h"

namespace jiannuo {

/// The code by which one person enrols a device, asked of headquarters: it counts once and for some days.
class Invitation : public jiannuo::CodeSheetHolder {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString person MEMBER m_person NOTIFY changed)
    Q_PROPERTY(bool given READ isGiven NOTIFY changed)
    /// Why there is none; empty while it is asked for.
    Q_PROPERTY(QString problem MEMBER m_problem NOTIFY changed)

public:
    explicit Invitation(QObject* parent = nullptr);

    bool isGiven() const { return !text().isEmpty(); }
    Q_INVOKABLE void ask(const QString& person);

Q_SIGNALS:
    void changed();

private:
    void show(const QString& text, const QString& code, const QString& until);

    QString m_person;
    QString m_problem;
};

} // namespace jiannuo
