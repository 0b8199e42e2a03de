#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace jiannuo::test {

/// What the real program printed and returned.
struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json;

    QString errorCode() const { return json[QStringLiteral("error")][QStringLiteral("code")].toString(); }
};

inline Ran ctl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral(JIANNUOCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    Ran ran;
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return ran;
    }
    ran.exit = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    ran.json = QJsonDocument::fromJson(ran.out).object();
    return ran;
}

} // namespace jiannuo::test

/// Ran well, with JSON; otherwise the test says what the program printed.
#define VERIFY_EXIT(ran, code)                                                                               \
    do {                                                                                                     \
        const jiannuo::test::Ran once = (ran);                                                               \
        QVERIFY2(once.exit == (code), (once.out + once.err).constData());                                    \
    } while (false)
