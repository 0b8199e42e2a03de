// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/attached_models.h"

namespace jiannuo {

struct MilestoneRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString who MEMBER who)
    Q_PROPERTY(QString when MEMBER when)
    Q_PROPERTY(QString verdict MEMBER verdict)
    Q_PROPERTY(int tone MEMBER tone)
    Q_PROPERTY(QString detail MEMBER detail)

public:
    QString key;
    QString what;
    QString who;
    QString when;
    QString verdict;
    int tone = 0;
    QString detail;
    Instant at{}; ///< for the order
};

/// What was decided about a commitment and how it was made public: its reviews, its publications, every
/// request for its closure and the answer to it. The last first.
class MilestoneModel : public jiannuo::AttachedModel {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit MilestoneModel(QObject* parent = nullptr);
    void refresh() override;

private:
    std::vector<MilestoneRow> m_rows;
};

} // namespace jiannuo
