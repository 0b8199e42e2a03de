// SPDX-License-Identifier: Apache-2.0
#include "support/programs.h"

#include <QDeadlineTimer>
#include <QRegularExpression>

#include <csignal>
#include <sys/prctl.h>

namespace jiannuo::test {

using namespace Qt::StringLiterals;

namespace {

void start(QProcess& process, const QStringList& arguments, const QByteArray& input)
{
    process.start(QStringLiteral(JIANNUOCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
}

QStringList atDevice(const QString& folder, const QStringList& arguments)
{
    return QStringList{u"--data"_s, folder, u"--json"_s} + arguments;
}

} // namespace

Ran ctl(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    start(process, arguments, input);
    return resultOf(process);
}

Ran ctlAt(const QString& folder, const QStringList& arguments, const QByteArray& input)
{
    return ctl(atDevice(folder, arguments), input);
}

void startCtlAt(QProcess& process, const QString& folder, const QStringList& arguments,
                const QByteArray& input)
{
    start(process, atDevice(folder, arguments), input);
}

Ran resultOf(QProcess& process, int ms)
{
    Ran ran;
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(ms)) {
        process.kill();
        process.waitForFinished();
        return ran;
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    if (process.exitStatus() != QProcess::NormalExit)
        return ran;
    ran.exit = process.exitCode();
    ran.json = QJsonDocument::fromJson(ran.out).object();
    return ran;
}

void ServerProcess::launch()
{
    m_printed.clear();
    m_process.setStandardErrorFile(m_log.isEmpty() ? QProcess::nullDevice() : m_log, QIODevice::Append);
    // It ends with the test, however that ends.
    m_process.setChildProcessModifier([modifier = m_modifier] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (modifier)
            modifier();
    });
    m_process.start(
        QStringLiteral(JIANNUO_SERVER),
        QStringList{u"--data"_s, m_folder, u"--listen"_s, u"127.0.0.1:0"_s, u"--county"_s, u"清溪县"_s}
            + m_options);
}

bool ServerProcess::waitUntilItListens(int ms)
{
    static const QRegularExpression address(u"https://127\\.0\\.0\\.1:(\\d+)\\n[^\\n]*([0-9a-f]{64})\\n"_s);
    static const QRegularExpression invitation(u"code=(\\S+?)&fp="_s);
    const QDeadlineTimer end(ms);
    QRegularExpressionMatch running;
    while (!running.hasMatch() || m_code.isEmpty()) {
        m_printed += m_process.readAllStandardOutput();
        const QString text = QString::fromUtf8(m_printed);
        running = address.match(text);
        if (m_code.isEmpty())
            m_code = invitation.match(text).captured(1);
        if ((!running.hasMatch() || m_code.isEmpty())
            && !m_process.waitForReadyRead(static_cast<int>(end.remainingTime())))
            return false;
    }
    m_port = running.captured(1).toUShort();
    m_fingerprint = running.captured(2);
    return true;
}

bool ServerProcess::waitUntilItSays(const QByteArray& words, int ms)
{
    const QDeadlineTimer end(ms);
    while (!(m_printed += m_process.readAllStandardOutput()).contains(words)) {
        if (!m_process.waitForReadyRead(static_cast<int>(end.remainingTime())))
            return false;
    }
    return true;
}

bool ServerProcess::stop()
{
    m_process.terminate();
    return waitUntilItEnds() && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void ServerProcess::kill()
{
    m_process.kill();
    waitUntilItEnds();
}

bool ServerProcess::waitUntilItEnds(int ms)
{
    // It may have been seen to end while something else was awaited.
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(ms);
}

} // namespace jiannuo::test
