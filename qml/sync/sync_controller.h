// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/sync/sync_engine_handle.h"
#include "qml/sync/sync_models.h"
#include "qml/workspace/remote_content.h"
#include "qml/workspace/workspace.h"

#include <QSet>
#include <QTimer>

namespace jiannuo {

/// Syncing as people see it: how far it is, what waits, what was refused and why. One per process; QML sees
/// it as the singleton `SyncController`. It holds no state of its own that a restart would lose: what waits
/// is read from the ledger, the rest is told by the engine.
class SyncController : public jiannuo::RemoteContent {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(jiannuo::SyncEngineHandle::Phase phase READ phase NOTIFY stateChanged)
    Q_PROPERTY(bool online READ isOnline NOTIFY stateChanged)
    Q_PROPERTY(bool working READ isWorking NOTIFY stateChanged)
    Q_PROPERTY(QString message READ message NOTIFY stateChanged)
    Q_PROPERTY(QString lastSuccess READ lastSuccess NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY stateChanged)
    Q_PROPERTY(qlonglong bytesDone READ bytesDone NOTIFY stateChanged)
    Q_PROPERTY(qlonglong bytesTotal READ bytesTotal NOTIFY stateChanged)
    Q_PROPERTY(qlonglong recordsDone READ recordsDone NOTIFY stateChanged)
    Q_PROPERTY(qlonglong recordsTotal READ recordsTotal NOTIFY stateChanged)
    Q_PROPERTY(QString amounts READ amounts NOTIFY stateChanged)
    Q_PROPERTY(QString summary READ summary NOTIFY stateChanged)
    Q_PROPERTY(QString restoration READ restoration NOTIFY waitingChanged)
    Q_PROPERTY(QString clockCorrection READ clockCorrection NOTIFY waitingChanged)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY waitingChanged)
    Q_PROPERTY(int refusedCount READ refusedCount NOTIFY waitingChanged)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY waitingChanged)
    Q_PROPERTY(int filesWaiting READ filesWaiting NOTIFY waitingChanged)
    Q_PROPERTY(bool metered READ isMetered NOTIFY stateChanged)
    Q_PROPERTY(bool filesOnMetered READ filesOnMetered WRITE setFilesOnMetered NOTIFY stateChanged)
    Q_PROPERTY(jiannuo::WaitingModel* waiting READ waiting CONSTANT)
    Q_PROPERTY(jiannuo::WaitingModel* judged READ judged CONSTANT)
    Q_PROPERTY(jiannuo::FileModel* files READ files CONSTANT)
    Q_PROPERTY(bool enrolling READ isEnrolling NOTIFY enrolmentChanged)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY enrolmentChanged)
    Q_PROPERTY(bool fingerprintKnown READ isFingerprintKnown NOTIFY enrolmentChanged)
    Q_PROPERTY(QString enrolmentError READ enrolmentError NOTIFY enrolmentChanged)

public:
    explicit SyncController(Workspace& workspace, QObject* parent = nullptr);
    ~SyncController() override;
    /// For the QML engine: the instance that main() made.
    static SyncController* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    /// The engine outlives this object, or is taken away by nullptr.
    void setEngine(SyncEngineHandle* engine);

    SyncEngineHandle::Phase phase() const { return m_progress.phase; }
    bool isOnline() const { return m_online; }
    bool isWorking() const;
    /// Why the last conversation failed; empty where it did not.
    QString message() const { return m_message; }
    QString lastSuccess() const;
    /// 0 … 1, or -1 where it is not known.
    double progress() const;
    qlonglong bytesDone() const { return m_progress.bytesDone; }
    qlonglong bytesTotal() const { return m_progress.bytesTotal; }
    qlonglong recordsDone() const { return m_progress.recordsDone; }
    qlonglong recordsTotal() const { return m_progress.recordsTotal; }
    /// `120/2,300 条 · 1.2 MB/5.0 MB`
    QString amounts() const;
    /// The strip's one sentence.
    QString summary() const;

    /// When headquarters was put back to a backup, and what that means here; empty where it was not, or long
    /// ago.
    QString restoration() const { return m_restoration; }
    QString clockCorrection() const { return m_clockCorrection; }
    /// Whether the network costs by volume; files then wait for another one, unless somebody wants them sent.
    bool isMetered() const { return m_metered; }
    bool filesOnMetered() const;
    void setFilesOnMetered(bool allowed);
    int waitingCount() const { return m_waiting.count(); }
    int refusedCount() const { return m_refusedCount; }
    int conflictCount() const { return m_conflictCount; }
    int filesWaiting() const { return m_filesWaiting; }
    WaitingModel* waiting() { return &m_waiting; }
    WaitingModel* judged() { return &m_judged; }
    FileModel* files() { return &m_files; }

    bool isEnrolling() const { return m_enrolling; }
    /// Of the certificate that the typed address shows, in groups to compare; empty before lookUp() has
    /// succeeded.
    QString fingerprint() const { return m_fingerprint; }
    /// The QR code named the same one: nobody needs to compare.
    bool isFingerprintKnown() const
    {
        return !m_fingerprint.isEmpty() && m_fingerprint == m_expectedFingerprint;
    }
    QString enrolmentError() const { return m_enrolmentError; }

    void fetch(const QString& hash) override;
    void fetchPreview(const QByteArray& hash) override;
    void fetchReceipt(qint64 gseq) override;
    void invite(const QString& person) override;
    Q_INVOKABLE void syncNow();
    /// The author has seen what headquarters decided about it.
    Q_INVOKABLE void dismiss(qlonglong dseq);
    /// The same again upon what is true now; dismisses the old one. Answers by resubmitted().
    Q_INVOKABLE void resubmit(qlonglong dseq);
    /// Everything that it wrote, to the clipboard: nothing that was typed is lost.
    Q_INVOKABLE void copy(qlonglong dseq) const;
    /// Asks the address for its certificate: `fingerprint` or `enrolmentError` follow.
    Q_INVOKABLE void lookUp(const QString& address, const QString& code);
    /// Enrols at the address that was looked up, under the fingerprint shown.
    Q_INVOKABLE void enrol(const QString& address, const QString& code);
    /// Reads the text of a QR code (`jiannuo:enrol?url=…&code=…&fp=…`); enrolmentRead() follows. False where
    /// it is none.
    Q_INVOKABLE bool readEnrolment(const QString& text);
    /// Forgets what was looked up: the address was changed.
    Q_INVOKABLE void forgetLookUp();

Q_SIGNALS:
    void stateChanged();
    void waitingChanged();
    void enrolmentChanged();
    void enrolled();
    void enrolmentRead(const QString& address, const QString& code);
    /// `problem` is empty where it was recorded.
    void resubmitted(qlonglong dseq, const QString& problem);

private:
    void refresh();
    void fetchNextPreview();
    bool endPreview(const QByteArray& hash, const Result<void>& result);
    template <class T> std::optional<T> newest() const;
    QString newestRestoration() const;
    QString newestClockCorrection() const;
    void show(std::vector<WaitingOperation> waiting, const std::vector<LocalFile>& files);
    WaitingRow rowOf(const WaitingOperation& operation) const;
    FileRow rowOf(const LocalFile& file) const;
    const WaitingOperation* find(qint64 dseq) const;
    void showProgress(const SyncProgress& progress);
    void showFinished(const SyncOutcome& outcome);
    void failEnrolment(const Error& error);

    Workspace& m_workspace;
    SyncEngineHandle* m_engine = nullptr;
    SyncProgress m_progress;
    bool m_online = false;
    bool m_metered = false;
    QString m_message;
    Instant m_lastSuccess; ///< since the app was started
    std::vector<WaitingOperation> m_operations;
    WaitingModel m_waiting;
    WaitingModel m_judged; ///< refused and conflicting
    FileModel m_files;
    int m_refusedCount = 0;
    int m_conflictCount = 0;
    int m_filesWaiting = 0;
    int m_filesLost = 0;
    QString m_restoration;
    QString m_clockCorrection;
    QList<QByteArray> m_previews; ///< still to be fetched
    QSet<QByteArray> m_previewsAsked; ///< since the last conversation: headquarters may not have them yet
    QByteArray m_previewUnderWay;
    QTimer m_refresh; ///< many changes at once are read once
    QTimer m_rows;
    bool m_enrolling = false;
    QString m_fingerprint;
    QString m_expectedFingerprint; ///< from the QR
    QString m_enrolmentError;
};

/// `12ab 34cd …`, small letters, in groups of four: as headquarters prints it.
QString fingerprintText(const QString& hex);

} // namespace jiannuo
