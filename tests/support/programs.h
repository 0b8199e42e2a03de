// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace jiannuo::test {

/// What the real program printed and returned.
struct Ran {
    int exit = -1; ///< -1: it did not end by itself
    QByteArray out;
    QByteArray err;
    QJsonObject json;

    QString errorCode() const { return json[QStringLiteral("error")][QStringLiteral("code")].toString(); }
};

Ran ctl(const QStringList& arguments, const QByteArray& input = {});
/// At a device, which is a folder; with JSON.
Ran ctlAt(const QString& folder, const QStringList& arguments, const QByteArray& input = {});

/// The same for a test that does something meanwhile: with the process, then with its result.
void startCtlAt(QProcess& process, const QString& folder, const QStringList& arguments,
                const QByteArray& input = {});
Ran resultOf(QProcess& process, int ms = 120'000);

/// Headquarters as a process of its own, on a free port of this machine.
class ServerProcess {
public:
    explicit ServerProcess(const QString& folder)
        : m_folder(folder)
    {
    }
    ~ServerProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(ServerProcess)

    /// Options that every start gets besides those that it needs.
    void setOptions(const QStringList& options) { m_options = options; }
    /// Its request log is appended there; otherwise it is dropped.
    void setLog(const QString& path) { m_log = path; }
    /// For limits of the new process; runs between fork and exec.
    void setChildModifier(const std::function<void()>& modifier) { m_modifier = modifier; }

    /// Starts it, and does not wait.
    void launch();
    /// Waits until it listens. False where it ended before; printed() says why.
    bool waitUntilItListens(int ms = 120'000);
    /// Waits until that stands on its output.
    bool waitUntilItSays(const QByteArray& words, int ms = 120'000);
    bool start()
    {
        launch();
        return waitUntilItListens();
    }
    /// Asks it to end, and waits. False unless it ended well.
    bool stop();
    /// SIGKILL, and waits.
    void kill();
    /// Whether it is gone; at most so long.
    bool waitUntilItEnds(int ms = 30'000);

    QString folder() const { return m_folder; }
    qint64 pid() const { return m_process.processId(); }
    quint16 port() const { return m_port; }
    QString url() const { return QStringLiteral("https://127.0.0.1:%1").arg(m_port); }
    /// The administrator's, of the first start.
    QString code() const { return m_code; }
    QString fingerprint() const { return m_fingerprint; }
    QByteArray printed() const { return m_printed; }

private:
    QString m_folder;
    QStringList m_options;
    QString m_log;
    std::function<void()> m_modifier;
    QProcess m_process;
    QByteArray m_printed;
    quint16 m_port = 0;
    QString m_code;
    QString m_fingerprint;
};

} // namespace jiannuo::test

/// Ran well, with JSON; otherwise the test says what the program printed.
#define VERIFY_EXIT(ran, code)                                                                               \
    do {                                                                                                     \
        const jiannuo::test::Ran once = (ran);                                                               \
        QVERIFY2(once.exit == (code),                                                                        \
                 (QByteArray::number(once.exit) + ' ' + once.out + once.err).constData());                   \
    } while (false)
