// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/spotcheck/spot_check_form.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

/// What stands in the way of submitting a spot check, and where: SpotCheckDraft.reveal() leads there.
class SpotCheckIssue : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a spot check.")
    Q_PROPERTY(QString sentence READ sentence CONSTANT)

public:
    SpotCheckIssue(FormIssue issue, QObject* parent)
        : QObject(parent)
        , m_issue(std::move(issue))
    {
    }
    QString sentence() const { return m_issue.sentence; }
    const FormIssue& issue() const { return m_issue; }

private:
    FormIssue m_issue;
};

} // namespace jiannuo
