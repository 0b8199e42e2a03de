// SPDX-License-Identifier: Apache-2.0
#include "torture/arrival.h"
#include "torture/torture.h"

#include <QElapsedTimer>
#include <QThread>

#include <chrono>
#include <csignal>
#include <random>
#include <set>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;
using namespace jiannuo::test;

namespace {

qint64 monotonicMs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

/// A moment after it was begun, a draft is kept; so late even where the machine has much else to do.
constexpr qint64 promisedMs = 1000;
constexpr qint64 leewayMs = 2000;

} // namespace

/// The app itself, an inspector at work in its window, killed at random moments. His form is there again as
/// he left it, but for what he wrote in the last second; what the app said was submitted is at headquarters
/// once.
class TestAppKillLoops : public QObject {
    Q_OBJECT

private:
    /// What was written into a form, and when.
    struct Written {
        QString text;
        qint64 at = 0;
    };
    struct Count {
        int kills = 0;
        int killedAtStart = 0;
        int killedInAForm = 0;
        int killedBeside = 0; ///< at the end of a visit, or between two
        int resumed = 0;
        int serverKilled = 0;
        qint64 longestLost = 0; ///< ms between a stroke that was lost and the kill
    };

    std::mt19937_64 m_chance;
    QString m_photo;
    QString m_form; ///< the one that was open when the app was killed; empty: none
    std::vector<Written> m_written; ///< into it, by the process that was killed
    QString m_found; ///< what stood in it before
    qint64 m_killedAt = 0;
    std::set<QString> m_visits; ///< of which the app said that they were submitted, or that are gone as forms
    std::set<QString> m_acknowledged;
    std::set<QString> m_tried;
    Count m_count;
    int m_number = 0;
    qint64 m_usual = 15'000; ///< a start and a visit

    qint64 upTo(qint64 most) { return std::uniform_int_distribution<qint64>(0, most)(m_chance); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }

    void set(County& county)
    {
        QVERIFY(county.startServer());
        VERIFY_EXIT(county.join(u"office"_s), 0);
        const QString center = county.at(u"office"_s, {u"list"_s, u"org"_s, u"--where"_s, u"name=效能中心"_s})
                                   .json[u"records"_s][0][u"id"_s]
                                   .toString();
        const QString area = county.at(u"office"_s, {u"list"_s, u"org"_s, u"--where"_s, u"name=清溪县"_s})
                                 .json[u"records"_s][0][u"id"_s]
                                 .toString();
        QByteArray commands = R"({"commands": [
            {"command": "org.create", "id": "$unit", "fields": {"name": "清溪县水务局", "parent": "AREA", "category": "public"}},
            {"command": "person.create", "id": "$inspector", "fields": {"name": "李雪", "org": "CENTER"}},
            {"command": "appointment.create", "fields": {"person": "$inspector", "role": "inspector", "org": "AREA"}},
            {"command": "checklist.create", "id": "$checklist", "fields": {"name": "窗口服务检查表", "sections": [
                {"title": "服务态度", "items": [
                    {"no": 1, "title": "挂牌上岗", "full": "10", "deductions": [{"reason": "未佩戴工作牌", "points": "2"}]},
                    {"no": 2, "title": "一次性告知", "full": "20", "deductions": [{"reason": "未书面告知", "points": "5"}]}]}]}}]})"_ba;
        commands.replace("AREA", area.toUtf8()).replace("CENTER", center.toUtf8());
        VERIFY_EXIT(county.at(u"office"_s, {u"record"_s, u"-"_s}, commands), 0);
        VERIFY_EXIT(county.at(u"office"_s, {u"sync"_s}), 0);
        const Ran invited = county.at(u"office"_s, {u"invite"_s, u"李雪"_s});
        VERIFY_EXIT(invited, 0);
        VERIFY_EXIT(county.at(u"tablet"_s,
                              {u"enrol"_s, county.wire.url(), invited.json[u"code"_s].toString(),
                               u"--fingerprint"_s, county.server.fingerprint()}),
                    0);
        VERIFY_EXIT(county.at(u"tablet"_s, {u"sync"_s}), 0);
        m_photo = county.path(u"window.png"_s);
        QVERIFY(QFile::copy(QStringLiteral(JIANNUO_PICTURE), m_photo));
    }

    static void launch(QProcess& app, const QString& program, const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"QT_QUICK_BACKEND"_s, u"software"_s);
        app.setProcessEnvironment(environment);
        app.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        app.setProcessChannelMode(QProcess::MergedChannels);
        app.start(program, arguments);
    }
    void launchVisits(QProcess& app, const County& county, int visits)
    {
        launch(app, QStringLiteral(JIANNUO_VISIT),
               {u"--data"_s, county.path(u"tablet"_s), u"--visits"_s, QString::number(visits), u"--number"_s,
                QString::number(m_number), u"--unit"_s, u"清溪县水务局"_s, u"--photo"_s, m_photo});
        m_number += 100'000;
    }

    /// The form of the process before is open again.
    void compare(const QString& id, const QString& text)
    {
        if (m_form.isEmpty()) {
            m_form = id; // begun in the moment of the kill
            return;
        }
        QCOMPARE(id, m_form);
        ++m_count.resumed;
        auto kept = std::find_if(m_written.rbegin(), m_written.rend(),
                                 [&](const Written& w) { return w.text == text; });
        QVERIFY2(kept != m_written.rend() || text == m_found,
                 qPrintable(u"nobody wrote “%1” into it"_s.arg(text)));
        const auto lost = kept.base(); // the first one that is not there
        if (lost != m_written.end() && kept != m_written.rend())
            noteLoss(lost->at);
        else if (kept == m_written.rend() && !m_written.empty())
            noteLoss(m_written.front().at);
    }
    void noteLoss(qint64 writtenAt)
    {
        m_count.longestLost = std::max(m_count.longestLost, m_killedAt - writtenAt);
        QVERIFY2(m_killedAt - writtenAt <= promisedMs + leewayMs,
                 qPrintable(u"written %1 ms before the kill, and lost"_s.arg(m_killedAt - writtenAt)));
    }
    /// No form is open any more: the visit was submitted, or nothing of it was old enough to be kept.
    void missed()
    {
        if (m_form.isEmpty())
            return;
        if (m_found.isEmpty()
            && (m_written.empty() || m_killedAt - m_written.front().at <= promisedMs + leewayMs))
            return; // headquarters will tell if it was submitted
        m_visits.insert(m_form);
    }

    /// What the app said, in its order. `first` of a process tells what the one before had left.
    void listen(const QByteArray& said)
    {
        bool first = true;
        for (const QByteArray& line : said.first(said.lastIndexOf('\n') + 1).split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            const QString text = QString::fromUtf8(words.mid(3).join(' ')).trimmed();
            QVERIFY2(words[0] != "FAILED", said.constData());
            if (words.size() < 3 || words[0] == "ok")
                continue;
            const QString id = QString::fromLatin1(words[1]);
            if (words[0] == "found" || words[0] == "began") {
                if (words[0] == "found")
                    compare(id, text);
                else if (first)
                    missed();
                m_form = id;
                m_found = text;
                m_written.clear();
                first = false;
            } else if (words[0] == "wrote") {
                QCOMPARE(id, m_form);
                m_tried.insert(text);
                m_written.push_back({text, words[2].toLongLong()});
            } else if (words[0] == "submitted") {
                QCOMPARE(id, m_form);
                m_visits.insert(id);
                m_acknowledged.insert(text);
                m_form.clear();
                m_found.clear();
                m_written.clear();
            }
            if (QTest::currentTestFailed())
                return;
        }
    }

    void playRound(County& county)
    {
        QProcess app;
        launchVisits(app, county, 1'000'000);
        QVERIFY(app.waitForStarted());
        QByteArray said;
        const auto hear = [&](qint64 ms, const QByteArray& until = {}) {
            const qint64 end = monotonicMs() + ms;
            while (monotonicMs() < end && app.state() == QProcess::Running
                   && (until.isEmpty() || !said.contains(until))) {
                app.waitForReadyRead(static_cast<int>(std::max<qint64>(1, end - monotonicMs())));
                said += app.readAll();
            }
        };
        // Anywhere; or after it has come to a form, for most of the time is spent on starting.
        if (oneIn(4)) {
            hear(upTo(m_usual));
        } else {
            QElapsedTimer since;
            since.start();
            hear(120'000, "wrote ");
            QVERIFY2(app.state() == QProcess::Running && said.contains("wrote "), said.constData());
            hear(upTo(std::max<qint64>(3000, m_usual / 2)));
            m_usual = (m_usual * 3 + since.elapsed() * 2) / 4;
        }
        QVERIFY2(app.state() == QProcess::Running, said.constData());
        const bool serverToo = oneIn(4);
        if (serverToo) {
            county.wire.setTarget(0);
            county.server.kill();
            ++m_count.serverKilled;
        }
        const qint64 killedAt = monotonicMs();
        app.kill();
        QVERIFY(app.waitForFinished());
        said += app.readAll();
        listen(said);
        if (QTest::currentTestFailed())
            return;
        ++m_count.kills;
        if (!said.contains("found ") && !said.contains("began ")) {
            ++m_count.killedAtStart;
        } else {
            m_killedAt = killedAt;
            ++(m_form.isEmpty() ? m_count.killedBeside : m_count.killedInAForm);
        }
        if (serverToo)
            QVERIFY2(county.startServer(), county.server.printed().constData());
    }

    /// Unharmed, it takes up what is left, hands it in, and ends.
    void playToTheEnd(const County& county)
    {
        QProcess app;
        launchVisits(app, county, 1);
        QVERIFY(app.waitForFinished(180'000));
        const QByteArray said = app.readAll();
        QVERIFY2(app.exitCode() == 0 && app.exitStatus() == QProcess::NormalExit, said.constData());
        listen(said);
        QVERIFY(m_form.isEmpty());
        // And so does the program that people start.
        launch(app, QStringLiteral(JIANNUO_APP),
               {u"--data"_s, county.path(u"tablet"_s), u"--screenshot"_s, county.path(u"today.png"_s)});
        QVERIFY(app.waitForFinished(180'000));
        QVERIFY2(app.exitCode() == 0 && app.exitStatus() == QProcess::NormalExit, app.readAll().constData());
    }

private Q_SLOTS:
    void theAppIsKilledAtRandomMoments()
    {
        m_chance.seed(static_cast<quint64>(Numbers::of(u"seed"_s, 1)));
        County county;
        set(county);
        if (QTest::currentTestFailed())
            return;
        QElapsedTimer running;
        running.start();
        const qint64 seconds = Numbers::of(u"seconds"_s, 0);
        while (running.elapsed() < seconds * 1000 || m_count.kills < 2) {
            playRound(county);
            if (QTest::currentTestFailed())
                return;
        }
        playToTheEnd(county);
        if (QTest::currentTestFailed())
            return;
        everythingHasArrived(county, {u"tablet"_s}, m_acknowledged, m_tried);
        if (QTest::currentTestFailed())
            return;
        const QJsonArray visits =
            county.at(u"archive"_s, {u"export"_s, u"spot_check"_s}).json[u"records"_s].toArray();
        std::set<QString> there;
        for (const QJsonValue& visit : visits)
            there.insert(visit[u"id"_s].toString());
        for (const QString& visit : m_visits)
            QVERIFY2(there.contains(visit), qPrintable(visit));
        qInfo("%d kills: %d at the start, %d in a form, %d beside; headquarters %d times; %d forms taken up "
              "again, of "
              "what was lost the oldest written %lld ms before the kill; %zu visits said to be submitted, "
              "%lld there",
              m_count.kills, m_count.killedAtStart, m_count.killedInAForm, m_count.killedBeside,
              m_count.serverKilled, m_count.resumed, static_cast<long long>(m_count.longestLost),
              m_visits.size(), static_cast<long long>(visits.size()));
    }
};

TORTURE_MAIN(TestAppKillLoops)
#include "tst_app_kill_loops.moc"
