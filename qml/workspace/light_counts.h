// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include <array>

namespace jiannuo {

/// How many commitments in the person's reach show each light, up to 9,999; one more stands for "and more".
class LightCounts : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int red READ red NOTIFY changed)
    Q_PROPERTY(int yellow READ yellow NOTIFY changed)
    Q_PROPERTY(int green READ green NOTIFY changed)
    Q_PROPERTY(int grey READ grey NOTIFY changed)

public:
    static constexpr int mostCounted = 9'999;

    explicit LightCounts(QObject* parent = nullptr);

    int red() const { return m_counts[4]; }
    int yellow() const { return m_counts[3]; }
    int green() const { return m_counts[2]; }
    int grey() const { return m_counts[1]; }
    void refresh();

Q_SIGNALS:
    void changed();

private:
    std::array<int, 5> m_counts{}; ///< by StatusLight
    QTimer m_soon;
};

} // namespace jiannuo
