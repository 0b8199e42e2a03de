// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/scoring.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace jiannuo {

/// How a score came about, a line each: label, amount, detail.
class ScoreSteps : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It belongs to a score.")

public:
    enum Role { Label = Qt::UserRole + 1, Amount, Detail };

    using QAbstractListModel::QAbstractListModel;

    void set(std::vector<ScoreStep> steps)
    {
        if (steps == m_steps)
            return;
        beginResetModel();
        m_steps = std::move(steps);
        endResetModel();
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        const ScoreStep& step = m_steps.at(static_cast<std::size_t>(index.row()));
        switch (role) {
        case Label:
            return step.level > 0 ? QStringLiteral("　") + step.label : step.label;
        case Amount:
            return step.value;
        case Detail:
            return step.expression;
        default:
            return {};
        }
    }
    QHash<int, QByteArray> roleNames() const override
    {
        return {{Label, "label"}, {Amount, "amount"}, {Detail, "detail"}};
    }

private:
    std::vector<ScoreStep> m_steps;
};

} // namespace jiannuo
