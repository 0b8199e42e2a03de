// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/workspace/workspace.h"

#include <QTimer>

namespace jiannuo {

/// A computation over many rows, done on the ledger's thread for a page that shows its outcome. One at a
/// time: what is wished meanwhile waits, only the last wish counts, and a page that nobody looks at computes
/// nothing, so that a long pull is not held up by figures. After a second the page may say that it computes.
class LedgerTask : public QObject {
    Q_OBJECT

public:
    static constexpr int slowMs = 1000;
    static constexpr int gatherMs = 500; ///< pages of pulled operations come one after the other

    /// `refresh` is called soon after the ledger changed, or when soon() asks for it.
    LedgerTask(QObject* owner, std::function<void()> refresh)
        : QObject(owner)
        , m_refresh(std::move(refresh))
    {
        m_patience.setSingleShot(true);
        m_patience.setInterval(slowMs);
        connect(&m_patience, &QTimer::timeout, this, [this] { setSlow(true); });
        m_gather.setSingleShot(true);
        connect(&m_gather, &QTimer::timeout, this, [this] {
            m_outdated = !m_active;
            if (m_active)
                m_refresh();
        });
        if (Workspace* workspace = Workspace::instance())
            connect(workspace, &Workspace::changed, this, [this] {
                if (!m_gather.isActive())
                    m_gather.start(gatherMs);
            });
    }

    bool isSlow() const { return m_slow; }
    /// Whether somebody looks. What changed in the meantime is computed as soon as somebody does.
    bool isActive() const { return m_active; }
    void setActive(bool active)
    {
        m_active = active;
        if (m_active && m_outdated)
            soon();
    }
    /// On the next turn of the event loop, however often it is asked.
    void soon() { m_gather.start(0); }

    /// `work` gets the ledger's rows and returns a Result; `done` gets it here, unless something else than
    /// `what` was wished for since.
    template <class Work, class Done> void start(const QString& what, Work work, Done done)
    {
        Workspace* workspace = Workspace::instance();
        if (!workspace || !workspace->isOpen())
            return;
        m_gather.stop();
        m_what = what;
        std::function<void()> begin = [this, what, work = std::move(work), done = std::move(done)] {
            run(what, work, done);
        };
        if (m_running)
            m_next = std::move(begin);
        else
            begin();
    }

Q_SIGNALS:
    void slowChanged();

private:
    template <class Work, class Done> void run(const QString& what, Work work, Done done)
    {
        Workspace* workspace = Workspace::instance();
        if (!workspace)
            return;
        using Answer = std::invoke_result_t<Work, const Store&>;
        m_running = true;
        if (!m_patience.isActive() && !m_slow)
            m_patience.start();
        workspace->ledger().run(
            this,
            [work = std::move(work)](DeviceLedger& ledger) {
                return attempt([&]() -> Answer { return work(ledger.view()); });
            },
            [this, what, done = std::move(done)](Answer answer) {
                m_running = false;
                if (const auto next = std::exchange(m_next, {})) {
                    next();
                } else {
                    m_patience.stop();
                    setSlow(false);
                }
                if (what == m_what)
                    done(std::move(answer));
            });
    }
    void setSlow(bool slow)
    {
        if (m_slow == slow)
            return;
        m_slow = slow;
        Q_EMIT slowChanged();
    }

    std::function<void()> m_refresh;
    std::function<void()> m_next;
    QString m_what;
    QTimer m_gather;
    QTimer m_patience;
    bool m_running = false;
    bool m_slow = false;
    bool m_active = true;
    bool m_outdated = false;
};

} // namespace jiannuo
