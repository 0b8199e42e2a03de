// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/sync/sync_engine_handle.h"
#include "qml/workspace/workspace.h"

#include <QTimer>

namespace jiannuo {

enum class SendFiles;

/// The conversation with headquarters, on the ledger's thread, for the window. It begins by itself: at the
/// start, when a network appears, soon after something was recorded, now and then for news, and after a
/// failure with rising pauses.
class HeadquartersLink final : public SyncEngineHandle {
    Q_OBJECT

public:
    explicit HeadquartersLink(Workspace& workspace, QObject* parent = nullptr);
    ~HeadquartersLink() override;

    void syncNow() override;
    void workWaits() override;
    void lookUp(const QString& address) override;
    void enrol(const EnrolmentRequest& request) override;
    void setFilesOnMetered(bool allowed) override;
    void relay(const QString& bundle) override;
    void fetch(const QByteArray& hash) override;
    void fetchPreview(const QByteArray& hash) override;
    void fetchReceipt(qint64 gseq) override;
    void invite(const Id& person) override;

private:
    SendFiles filesNow() const;
    void tellFiles();
    class Worker;

    void fetchUpTo(const QByteArray& hash, qint64 most);
    void watchNetwork();
    void begin();
    void end(const Result<void>& result);
    /// Runs with the worker, on the ledger's thread.
    void post(std::function<void(Worker&)> work);

    Workspace& m_workspace;
    std::shared_ptr<Worker> m_worker; ///< lives and dies on the ledger's thread
    QTimer m_next;
    int m_failures = 0;
    bool m_metered = false;
    bool m_filesOnMetered = false;
    bool m_busy = false;
    bool m_again = false; ///< asked for while it was busy
};

} // namespace jiannuo
