// SPDX-License-Identifier: Apache-2.0
#include "support/stories.h"

#include <QProcess>
#include <QTest>

/// The simulator itself: the same seed is the same world, in another process too, and its checks find what is
/// wrong.
class TestSimulation : public QObject {
    Q_OBJECT

private:
    struct Run {
        int code = -1;
        QByteArray output;
    };
    static Run simulate(const QStringList& options)
    {
        QProcess process;
        process.start(QStringLiteral(JIANNUO_SIMULATE), options);
        if (!process.waitForFinished(240'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput()};
    }
    static QByteArray traceOf(const QString& seed)
    {
        return simulate({QStringLiteral("--seed"), seed, QStringLiteral("--steps"), QStringLiteral("150")})
            .output.split('\n')
            .front();
    }

    static QStringList planted(const QString& plant)
    {
        return {
            QStringLiteral("--seed"),  QStringLiteral("3"),  QStringLiteral("--devices"), QStringLiteral("3"),
            QStringLiteral("--steps"), QStringLiteral("60"), QStringLiteral("--plant"),   plant};
    }

private Q_SLOTS:
    void theSameSeedIsTheSameWorld()
    {
        const QByteArray trace = traceOf(QStringLiteral("7"));
        QVERIFY2(trace.startsWith("trace ") && trace.size() == 70, trace.constData());
        QCOMPARE(traceOf(QStringLiteral("7")), trace);
        QVERIFY(traceOf(QStringLiteral("8")) != trace);
    }

    void whatIsWrongIsFound_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("lost-row") << QStringLiteral("does not show a");
        QTest::newRow("lost-operation") << QStringLiteral("the rows do not follow from the log");
        QTest::newRow("lost-verdict") << QStringLiteral("is at headquarters 0 times");
        QTest::newRow("changed-row") << QStringLiteral("is not what was written last");
    }
    void whatIsWrongIsFound()
    {
        QFETCH(const QString, sentence);
        const QString plant = QString::fromLatin1(QTest::currentDataTag());
        const Run run = simulate(planted(plant) + QStringList{QStringLiteral("--no-shrink")});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.output.contains(sentence.toUtf8()), run.output.constData());
    }

    void theShorterWayIsShortAndEndsThereToo()
    {
        const Run run = simulate(planted(QStringLiteral("lost-row")));
        QCOMPARE(run.code, 1);
        const QString shorter = QString::fromUtf8(run.output)
                                    .section(QStringLiteral("shorter: simulate "), 1)
                                    .section(u'\n', 0, 0);
        const int steps = shorter.section(QStringLiteral("--steps "), 1).section(u' ', 0, 0).toInt();
        QVERIFY2(!shorter.isEmpty() && steps < 60, run.output.constData());
        QStringList again = shorter.split(u' ');
        again.removeAll(QStringLiteral("--trace"));
        QCOMPARE(simulate(again + QStringList{QStringLiteral("--no-shrink")}).code, 1);
    }
};

JIANNUO_STORY(TestSimulation, QCoreApplication)
#include "tst_simulation.moc"
