#include <QProcess>
#include <QTest>

/// The simulator itself: the same seed is the same world, in another process too.
class TestSimulation : public QObject {
    Q_OBJECT

private:
    static QByteArray traceOf(const QString& seed)
    {
        QProcess process;
        process.start(QStringLiteral(JIANNUO_SIMULATE),
                      {QStringLiteral("--seed"), seed, QStringLiteral("--steps"), QStringLiteral("150")});
        return process.waitForFinished(240'000) ? process.readAllStandardOutput().split('\n').front()
                                                : QByteArray();
    }

private Q_SLOTS:
    void theSameSeedIsTheSameWorld()
    {
        const QByteArray trace = traceOf(QStringLiteral("7"));
        QVERIFY2(trace.startsWith("trace ") && trace.size() == 70, trace.constData());
        QCOMPARE(traceOf(QStringLiteral("7")), trace);
        QVERIFY(traceOf(QStringLiteral("8")) != trace);
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
