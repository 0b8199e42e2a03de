// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/sync/sync_engine_handle.h"

namespace jiannuo::test {

/// An engine that says what a test tells it to, and keeps what it was asked.
class FakeSyncEngine final : public SyncEngineHandle {
public:
    void syncNow() override { ++asked; }
    void workWaits() override { ++hints; }
    void lookUp(const QString& address) override { lookedUp = address; }
    void enrol(const EnrolmentRequest& given) override { request = given; }
    void setFilesOnMetered(bool allowed) override { filesOnMetered = allowed; }
    void relay(const QString& bundle) override { carried = bundle; }
    void fetch(const QByteArray& hash) override { wished += hash; }
    void fetchPreview(const QByteArray& hash) override { previews += hash; }
    void fetchReceipt(qint64 gseq) override { receipts += gseq; }
    void invite(const Id& person) override { invitations += person; }

    void begin()
    {
        Q_EMIT onlineChanged(true);
        Q_EMIT started();
    }
    void tell(const SyncProgress& how) { Q_EMIT progress(how); }
    void end(Result<void> result = {}) { Q_EMIT finished({std::move(result), -1}); }
    void showCertificate(const QString& fingerprint) { Q_EMIT certificateSeen(lookedUp, fingerprint); }
    void failLookUp(const Error& error) { Q_EMIT lookUpFailed(error); }
    void failEnrolment(const Error& error) { Q_EMIT enrolmentFailed(error); }

    int asked = 0;
    int hints = 0;
    QString lookedUp;
    bool filesOnMetered = false;
    QString carried;
    QList<QByteArray> wished;
    QList<QByteArray> previews;
    QList<qint64> receipts;
    QList<Id> invitations;
    std::optional<EnrolmentRequest> request;
};

} // namespace jiannuo::test
