// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/random.h"
#include "qml/sync/bundle_controller.h"
#include "qml/sync/headquarters_link.h"
#include "qml/sync/sync_controller.h"
#include "qml/workspace/preferences.h"
#include "qml/workspace/session.h"
#include "qml/workspace/workspace.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace jiannuo {

/// The app in one piece: the ledger, who works on it, the conversation with headquarters, the window. For
/// main() and for whoever drives the same app from a test.
class Application {
public:
    struct Options {
        QString directory;
        QString page = QStringLiteral("Today"); ///< the section to begin with
        QString record; ///< what to show in it: "commitment/ID"; empty: nothing
        QSize size{1280, 800};
        QString language; ///< "zh", "en"; empty: as the person chose, else as the system
        QString scheme; ///< "light", "dark"; empty: as the person chose
        double textScale = 0; ///< 0: as the person chose
        bool still = false; ///< no animation, for pictures
    };

    explicit Application(const Options& options);

    /// Null where the window could not be made.
    QQuickWindow* window() const { return m_window; }
    Workspace& workspace() { return m_workspace; }
    SyncController& sync() { return m_sync; }
    QQmlApplicationEngine& engine() { return m_engine; }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    Preferences m_preferences;
    Workspace m_workspace;
    Session m_session;
    SyncController m_sync;
    BundleController m_bundles;
    std::unique_ptr<HeadquartersLink> m_link;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr;
};

} // namespace jiannuo
