// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/id.h"
#include "domain/result.h"

#include <QObject>
#include <QQmlEngine>

namespace jiannuo {

/// How far a conversation with headquarters has come. Totals are 0 where they are not known yet.
struct SyncProgress;
/// How it ended: an error, or nothing of the kind.
struct SyncOutcome;

/// What a person enrols a device with.
struct GivenInvitation {
    QString text; ///< of its QR code
    QString code;
    Instant expires;
};

/// What somebody types or scans to make this tablet one of headquarters' (issue: enrolment by a code or its
/// QR).
struct EnrolmentRequest {
    QString address; ///< https://host:port
    QString code; ///< as normalizeCode() returned it
    QString fingerprint; ///< SHA-256 of the server's certificate, hex; confirmed by a person or from the QR
};

/// The conversation with headquarters as the window sees it: what it may ask for, what it is told. The engine
/// itself works on the ledger's thread; an implementation passes these calls over and emits its signals on
/// the thread that it lives on, the window's. It works by itself when a network appears, with back-off.
class SyncEngineHandle : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(SyncPhase)
    QML_UNCREATABLE("The program makes the one engine.")

public:
    enum Phase { NotEnrolled, Idle, Connecting, Sending, Receiving, Files, WaitingForNetwork, Failed };
    Q_ENUM(Phase)

    using QObject::QObject;

    /// Begins now, whatever the back-off says. Nothing where a conversation is under way.
    virtual void syncNow() = 0;
    /// Something new waits to be sent: begin soon.
    virtual void workWaits() = 0;
    /// Asks an address for its certificate, trusting nothing yet: certificateSeen() or lookUpFailed().
    virtual void lookUp(const QString& address) = 0;
    /// enrolled() or enrolmentFailed(). The ledger has its device and the first conversation has begun when
    /// enrolled() comes.
    virtual void enrol(const EnrolmentRequest& request) = 0;

    /// Whether photos and files are sent over a metered network, too.
    virtual void setFilesOnMetered(bool allowed) = 0;
    /// Hands over a bundle that another device made: relayed().
    virtual void relay(const QString& bundle) = 0;
    /// Fetches a file that a record names: fetched().
    virtual void fetch(const QByteArray& hash) = 0;
    /// Fetches the small copy of a picture, also over a metered network: fetched().
    virtual void fetchPreview(const QByteArray& hash) = 0;
    /// Fetches headquarters' receipt for an operation of this device; it stays with the ledger:
    /// receiptFetched().
    virtual void fetchReceipt(qint64 gseq) = 0;
    /// Asks headquarters for a code for another person's device: invited().
    virtual void invite(const Id& person) = 0;

Q_SIGNALS:
    void started();
    void progress(const jiannuo::SyncProgress& progress);
    void finished(const jiannuo::SyncOutcome& outcome);
    void onlineChanged(bool online);
    void meteredChanged(bool metered);
    void certificateSeen(const QString& address, const QString& fingerprint);
    void lookUpFailed(const jiannuo::Error& error);
    void enrolled();
    void enrolmentFailed(const jiannuo::Error& error);
    /// Headquarters' answer, for that device.
    void relayed(const jiannuo::Result<QByteArray>& answer);
    void fetched(const QByteArray& hash, const jiannuo::Result<void>& result);
    void receiptFetched(qint64 gseq, const jiannuo::Result<void>& result);
    void invited(const jiannuo::Id& person, const jiannuo::Result<jiannuo::GivenInvitation>& result);
};

struct SyncProgress {
    SyncEngineHandle::Phase phase = SyncEngineHandle::Connecting;
    qint64 bytesDone = 0;
    qint64 bytesTotal = 0;
    qint64 recordsDone = 0;
    qint64 recordsTotal = 0;
    bool rowsChanged = false; ///< pages should read anew
};

struct SyncOutcome {
    Result<void> result{};
    qint64 retryInMs = -1; ///< when it tries again by itself; -1: only when asked or when a network appears
};

} // namespace jiannuo

Q_DECLARE_METATYPE(jiannuo::SyncProgress)
Q_DECLARE_METATYPE(jiannuo::SyncOutcome)
Q_DECLARE_METATYPE(jiannuo::Error)
