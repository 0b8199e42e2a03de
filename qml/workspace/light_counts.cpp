// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/light_counts.h"

#include "qml/workspace/coalescing.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

LightCounts::LightCounts(QObject* parent)
    : QObject(parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &LightCounts::refresh);
    if (const Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start(coalesceMs);
        });
        m_soon.start(0);
    }
}

void LightCounts::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    const CommitmentLights lights(workspace->now(), workspace->calendar(), workspace->calendarRegion(),
                                  workspace->lightRules());
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        Query query;
        query.where = lights.conditions(static_cast<StatusLight>(i));
        m_counts[i] = static_cast<int>(workspace->view().count(kindOf<Commitment>(), query, mostCounted + 1));
    }
    Q_EMIT changed();
}

} // namespace jiannuo
