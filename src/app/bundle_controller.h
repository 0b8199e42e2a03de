#pragma once

#include "app/sync_engine_handle.h"
#include "app/workspace.h"
#include "client/bundle_exchange.h"

#include <QUrl>

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

    /// `践诺-青山镇平板-20261127-0930.jnb`, among the documents.
    Q_INVOKABLE QUrl suggestedFile() const;
    /// Everything that waits, in files of at most so many MB (0: one file).
    Q_INVOKABLE void make(const QUrl& target, int partMb);
    /// Answers for this device, and work of others, which is handed over at once.
    Q_INVOKABLE void open(const QList<QUrl>& files);
    Q_INVOKABLE void saveAnswer(const QUrl& target);
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();

private:
    void begin();
    void end(const QString& message, bool failed = false);
    void openNext();
    void show(const OpenedBundle& opened);
    void endRelay(const Result<QByteArray>& answer);

    Workspace& m_workspace;
    QPointer<SyncEngineHandle> m_engine;
    QStringList m_files; ///< still to be opened
    QString m_file;
    OpenedBundle m_carried; ///< on its way
    QByteArray m_answer;
    QUrl m_answerFile;
    QString m_message;
    bool m_busy = false;
    bool m_failed = false;
};

} // namespace jiannuo
