#pragma once

#include "app/workspace.h"

#include <QTimer>

namespace jiannuo {

/// A computation over many rows, done on the ledger's thread for a page that shows its outcome: the last wish
/// counts, and after a second the page may say that it is still being computed.
class LedgerTask : public QObject {
    Q_OBJECT

public:
    static constexpr int slowMs = 1000;

    explicit LedgerTask(QObject* owner)
        : QObject(owner)
    {
        m_patience.setSingleShot(true);
        m_patience.setInterval(slowMs);
        connect(&m_patience, &QTimer::timeout, this, [this] { setSlow(true); });
    }

    bool isSlow() const { return m_slow; }

    /// `work` gets the ledger's rows and returns a Result; `done` gets it here, unless another was wished for
    /// since.
    template <class Work, class Done> void start(Work work, Done done)
    {
        Workspace* workspace = Workspace::instance();
        if (!workspace || !workspace->isOpen())
            return;
        const int wish = ++m_wish;
        if (!m_patience.isActive() && !m_slow)
            m_patience.start();
        using Answer = std::invoke_result_t<Work, const Store&>;
        workspace->ledger().run(
            this,
            [work = std::move(work)](DeviceLedger& ledger) {
                return attempt([&]() -> Answer { return work(ledger.view()); });
            },
            [this, wish, done = std::move(done)](Answer answer) {
                if (wish != m_wish)
                    return;
                m_patience.stop();
                setSlow(false);
                done(std::move(answer));
            });
    }

Q_SIGNALS:
    void slowChanged();

private:
    void setSlow(bool slow)
    {
        if (m_slow == slow)
            return;
        m_slow = slow;
        Q_EMIT slowChanged();
    }

    QTimer m_patience;
    int m_wish = 0;
    bool m_slow = false;
};

} // namespace jiannuo
