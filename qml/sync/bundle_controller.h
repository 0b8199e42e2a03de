// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "client/bundle_exchange.h"
#include "qml/sync/sync_engine_handle.h"
#include "qml/workspace/workspace.h"

#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>

namespace jiannuo {

/// Work that travels in files where there is no network, for the window. One per process; QML sees it as the
/// singleton `Bundles`. Making and opening is done on the ledger's thread.
class BundleController : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Bundles)
    QML_SINGLETON
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(bool failed READ hasFailed NOTIFY changed)
    Q_PROPERTY(QUrl answerFile READ answerFile NOTIFY changed)
    Q_PROPERTY(bool canDismiss READ canDismiss NOTIFY changed)

public:
    explicit BundleController(Workspace& workspace, QObject* parent = nullptr);
    ~BundleController() override;
    /// For the QML engine: the instance that main() made.
    static BundleController* create(QQmlEngine* engine, QJSEngine* scriptEngine);

    /// Hands over bundles of others. The engine outlives this object, or is taken away by nullptr.
    void setEngine(SyncEngineHandle* engine);

    bool isBusy() const { return m_busy; }
    /// What came of the last one, for people.
    QString message() const { return m_message; }
    bool hasFailed() const { return m_failed; }
    /// Where the answer for another device may go: beside its bundle. Empty where none waits to be saved.
    QUrl answerFile() const { return m_answer.isEmpty() ? QUrl() : m_answerFile; }

    /// What the message is about is nowhere else yet where this is false: an answer that nobody has taken.
    bool canDismiss() const { return m_answer.isEmpty() || m_answerShared; }

    /// `践诺-青山镇平板-20261127-0930.jnb`, among the documents.
    Q_INVOKABLE QUrl suggestedFile() const;
    /// Everything that waits, in files of at most so many MB (0: one file).
    Q_INVOKABLE void make(const QUrl& target, int partMb);
    /// Hands what was made last to another program; where it is gone, or something was recorded since, what
    /// waits now.
    Q_INVOKABLE void share(int partMb);
    /// Answers for this device, and work of others, which is handed over at once.
    Q_INVOKABLE void open(const QList<QUrl>& files);
    Q_INVOKABLE void saveAnswer(const QUrl& target);
    /// The answer stays until it is saved or dismissed: nobody knows whether the other program took it.
    Q_INVOKABLE void shareAnswer();
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void begin();
    void end(const QString& message, bool failed = false);
    void makeAt(const QString& path, int partMb, const std::function<void(const MadeBundle&)>& done);
    /// Moves with whatever is recorded, and whatever is settled.
    qint64 newestWaiting() const;
    /// A place for what other programs are to read; it stays there until the next.
    QString outgoing(const QString& name);
    void handOn(const QStringList& files, const QString& message);
    void openNext();
    void show(const OpenedBundle& opened);
    void endRelay(const Result<QByteArray>& answer);

    Workspace& m_workspace;
    QPointer<SyncEngineHandle> m_engine;
    QStringList m_made; ///< the files of the last bundle
    qint64 m_madeWith = 0; ///< newestWaiting() at that time
    QString m_content; ///< what is in it, for people
    std::unique_ptr<QTemporaryDir> m_outgoing;
    QStringList m_files; ///< still to be opened
    QString m_file;
    OpenedBundle m_carried; ///< on its way
    QByteArray m_answer;
    QUrl m_answerFile;
    bool m_answerShared = false;
    QString m_message;
    bool m_busy = false;
    bool m_failed = false;
};

} // namespace jiannuo
