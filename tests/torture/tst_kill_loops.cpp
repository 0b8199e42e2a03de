// SPDX-License-Identifier: Apache-2.0
#include "torture/arrival.h"
#include "torture/torture.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QThread>

#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace jiannuo::test;

/// The real programs, killed at random moments. Whatever was acknowledged is at headquarters once.
class TestKillLoops : public QObject {
    Q_OBJECT

private:
    /// What a device was asked to do, until it has done it or was killed.
    struct Task {
        enum class What { Record, Sync };
        What what = What::Record;
        QString device;
        QByteArray text;
        std::unique_ptr<QProcess> process = std::make_unique<QProcess>();
        QElapsedTimer since;
    };
    struct Count {
        int rounds = 0;
        int killedRecording = 0;
        int killedSyncing = 0;
        int serverKilled = 0;
        int serverKilledAtStart = 0;
        int cutOff = 0; ///< conversations that ended because headquarters had died
    };

    std::mt19937_64 m_chance;
    std::set<QString> m_acknowledged;
    std::set<QString> m_tried;
    Count m_count;
    bool m_serverRuns = false;
    // How long things take when nobody kills them: a random moment lies before that.
    qint64 m_usual[2]{1'000'000, 1'000'000};
    qint64 m_usualStart = 1'000'000;

    qint64 upTo(qint64 most) { return std::uniform_int_distribution<qint64>(0, most)(m_chance); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }

    Task begin(const County& county, int device, int number)
    {
        Task task;
        task.device = u"tablet-%1"_s.arg(device);
        task.what = oneIn(3) ? Task::What::Sync : Task::What::Record;
        task.since.start();
        if (task.what == Task::What::Sync) {
            startCtlAt(*task.process, county.path(task.device), {u"sync"_s});
            return task;
        }
        task.text = "no. " + QByteArray::number(number);
        m_tried.insert(QString::fromLatin1(task.text));
        QString picture;
        if (oneIn(4)) {
            picture = county.path(u"%1.bin"_s.arg(number));
            QFile file(picture);
            QByteArray noise(static_cast<qsizetype>(upTo(300'000) + 1), '\0');
            for (char& c : noise)
                c = static_cast<char>(m_chance() & 0xFFU);
            if (!file.open(QIODevice::WriteOnly) || file.write(noise) != noise.size())
                qFatal("no place for a picture");
        }
        startCtlAt(*task.process, county.path(task.device), {u"record"_s, u"-"_s},
                   county.comment(task.text, picture));
        return task;
    }

    void end(Task& task, bool killed)
    {
        if (killed)
            task.process->kill();
        const Ran ran = resultOf(*task.process);
        qint64& usual = m_usual[static_cast<int>(task.what)];
        if (ran.exit == -1) {
            QVERIFY2(killed, "it did not end by itself");
            ++(task.what == Task::What::Sync ? m_count.killedSyncing : m_count.killedRecording);
            return;
        }
        usual = (usual * 3 + task.since.nsecsElapsed() / 1000) / 4;
        if (task.what == Task::What::Sync) {
            m_count.cutOff += ran.exit == 3 ? 1 : 0;
            // Headquarters may be away; nothing may be refused or wrong.
            QVERIFY2(ran.exit == 0 || ran.exit == 3, (ran.out + ran.err).constData());
            return;
        }
        QVERIFY2(ran.exit == 0, (ran.out + ran.err).constData());
        m_acknowledged.insert(QString::fromLatin1(task.text));
    }

    void startServer(County& county)
    {
        while (oneIn(3)) {
            county.server.launch();
            QThread::usleep(static_cast<unsigned long>(upTo(m_usualStart)));
            county.server.kill();
            ++m_count.serverKilledAtStart;
        }
        QElapsedTimer since;
        since.start();
        QVERIFY2(county.startServer(), county.server.printed().constData());
        m_serverRuns = true;
        m_usualStart = (m_usualStart * 3 + since.nsecsElapsed() / 1000) / 4;
    }

    void playRound(County& county)
    {
        if (m_serverRuns)
            QVERIFY2(!county.server.waitUntilItEnds(0), "headquarters ended by itself");
        else if (!oneIn(3))
            startServer(county);
        std::vector<Task> tasks;
        for (int device = 0; device < 2; ++device)
            tasks.push_back(begin(county, device, 2 * m_count.rounds + device));
        const int victim = static_cast<int>(upTo(3)); // 2: headquarters, 3: nobody
        QThread::usleep(static_cast<unsigned long>(upTo(std::max(m_usual[0], m_usual[1]))));
        if (victim == 2 && m_serverRuns) {
            county.wire.setTarget(0);
            county.server.kill();
            m_serverRuns = false;
            ++m_count.serverKilled;
        }
        for (std::size_t i = 0; i < tasks.size(); ++i)
            end(tasks[i], static_cast<int>(i) == victim);
        ++m_count.rounds;
    }

private Q_SLOTS:
    void init()
    {
        m_chance.seed(static_cast<quint64>(Numbers::of(u"seed"_s, 1)));
        m_acknowledged.clear();
        m_tried.clear();
        m_serverRuns = false;
    }

    void theServerAndJiannuoctlAreKilledAtRandomMoments()
    {
        County county;
        QVERIFY(county.startServer());
        m_serverRuns = true;
        VERIFY_EXIT(county.join(u"office"_s), 0);
        for (const auto& device : {u"tablet-0"_s, u"tablet-1"_s})
            VERIFY_EXIT(county.join(device), 0);

        QElapsedTimer running;
        running.start();
        const qint64 seconds = Numbers::of(u"seconds"_s, 8);
        // On a slow machine nothing may have been killed by then.
        const auto isTried = [&] {
            return m_count.killedRecording > 0 && m_count.serverKilled > 0 && !m_acknowledged.empty();
        };
        while (running.elapsed() < seconds * 1000 || (!isTried() && m_count.rounds < 100)) {
            playRound(county);
            if (QTest::currentTestFailed())
                return;
        }
        if (!m_serverRuns)
            QVERIFY2(county.startServer(), county.server.printed().constData());
        everythingHasArrived(county, {u"tablet-0"_s, u"tablet-1"_s}, m_acknowledged, m_tried);
        if (QTest::currentTestFailed())
            return;
        qInfo("%d rounds; killed: %d recording, %d in a conversation, headquarters %d times running and %d "
              "times "
              "starting; %d conversations cut off; %zu acknowledged of %zu tried",
              m_count.rounds, m_count.killedRecording, m_count.killedSyncing, m_count.serverKilled,
              m_count.serverKilledAtStart, m_count.cutOff, m_acknowledged.size(), m_tried.size());
        QVERIFY(isTried());
    }

    void theFirstStartMayBeInterrupted()
    {
        const qint64 times = std::max<qint64>(2, Numbers::of(u"seconds"_s, 0) / 10);
        for (qint64 i = 0; i < times; ++i) {
            County county;
            for (int kills = 0; kills < 3; ++kills) {
                county.server.launch();
                if (kills == 0) {
                    QThread::usleep(static_cast<unsigned long>(upTo(m_usualStart)));
                } else {
                    // It listens; whether it has made the code that nobody reads is chance.
                    QVERIFY(county.server.waitUntilItSays("https://"));
                    QThread::usleep(static_cast<unsigned long>(upTo(30'000)));
                }
                county.server.kill();
            }
            QVERIFY2(county.startServer(), county.server.printed().constData());
            VERIFY_EXIT(county.join(u"office"_s), 0);
            VERIFY_EXIT(county.at(u"office"_s, {u"record"_s, u"-"_s}, county.comment("the first")), 0);
            VERIFY_EXIT(county.at(u"office"_s, {u"sync"_s}), 0);
            QVERIFY(county.server.stop());
            QCOMPARE(county.wrongWithDatabase(), QString());
        }
    }
};

TORTURE_MAIN(TestKillLoops)
#include "tst_kill_loops.moc"
