// SPDX-License-Identifier: Apache-2.0
#include "support/cutting_proxy.h"
#include "support/programs.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <random>

using namespace Qt::StringLiterals;
using jiannuo::test::ctlAt;
using jiannuo::test::CuttingProxy;
using jiannuo::test::Ran;
using jiannuo::test::ServerProcess;

/// The real programs: headquarters, an inspector's tablet that is the app driven through its window, a desk
/// that is a command line. Both work without a network, one of them is killed in the middle of a form,
/// headquarters in the middle of what it is sent; in the end all three show the same.
class TestEndToEnd : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    CuttingProxy m_wire;
    ServerProcess m_server{m_folder.filePath(u"headquarters"_s)};
    QHash<QString, QString> m_ids; ///< of what was recorded, by name

    Ran at(const QString& device, const QStringList& arguments, const QByteArray& input = {}) const
    {
        return ctlAt(m_folder.filePath(device), arguments, input);
    }
    /// Records it there; words in capitals stand for ids that were recorded before.
    Ran record(const QString& device, QByteArray json)
    {
        for (auto id = m_ids.cbegin(); id != m_ids.cend(); ++id)
            json.replace('<' + id.key().toUtf8() + '>', id.value().toUtf8());
        const Ran ran = at(device, {u"record"_s, u"-"_s}, json);
        const QJsonObject ids = ran.json[u"ids"_s].toObject();
        for (auto id = ids.begin(); id != ids.end(); ++id)
            m_ids.insert(id.key(), id.value().toString());
        return ran;
    }
    /// Every record of a kind by its id; what waits is not there.
    QJsonObject all(const QString& device, const QString& kind) const
    {
        QJsonObject result;
        const QJsonArray records = at(device, {u"export"_s, kind}).json[u"records"_s].toArray();
        for (const QJsonValue& record : records)
            result.insert(record[u"id"_s].toString(), record);
        return result;
    }
    static QStringList texts(const QJsonObject& records, const QString& field)
    {
        QStringList result;
        for (const QJsonValue& record : records)
            result += record[u"fields"_s][field].toString();
        result.sort();
        return result;
    }
    QString idOf(const QString& device, const QString& kind, const QString& name) const
    {
        return at(device, {u"list"_s, kind, u"--where"_s, u"name="_s + name})
            .json[u"records"_s][0][u"id"_s]
            .toString();
    }

    void startServer()
    {
        QVERIFY2(m_server.start(), m_server.printed().constData());
        m_wire.setTarget(m_server.port());
    }
    void stopServer()
    {
        m_wire.setTarget(0);
        QVERIFY(m_server.stop());
    }
    /// Pulls the plug of headquarters when so many bytes of one conversation have reached it.
    void killServerAfter(qint64 bytes)
    {
        m_wire.actAfter(bytes, [this, pid = m_server.pid()] {
            m_wire.setTarget(0);
            ::kill(static_cast<pid_t>(pid), SIGKILL);
        });
    }

    void enrol(const QString& device, const QString& code)
    {
        VERIFY_EXIT(at(device, {u"enrol"_s, m_wire.url(), code, u"--fingerprint"_s, m_server.fingerprint()}),
                    0);
    }
    void enrolPerson(const QString& device, const QString& person)
    {
        const Ran invited = at(u"office"_s, {u"invite"_s, person});
        VERIFY_EXIT(invited, 0);
        enrol(device, invited.json[u"code"_s].toString());
    }

    /// The app at the tablet's ledger, driven through its window.
    void startApp(QProcess& app, const QStringList& arguments) const
    {
        app.setProcessChannelMode(QProcess::MergedChannels);
        app.start(QStringLiteral(JIANNUO_VISIT),
                  QStringList{u"--data"_s, m_folder.filePath(u"tablet"_s)} + arguments);
    }

    /// A picture that does not compress: 5 MB and more, as a tablet's camera makes it.
    QString photo() const
    {
        QImage image(2600, 2000, QImage::Format_RGB32);
        std::mt19937 noise(11);
        for (int y = 0; y < image.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x)
                line[x] = 0xFF000000U | (noise() & 0xFFFFFFU);
        }
        const QString path = m_folder.filePath(u"window.jpg"_s);
        return image.save(path, "JPG", 96) ? path : QString();
    }

private Q_SLOTS:
    void cleanup() { m_server.kill(); }

    void twoDevicesAndHeadquartersComeToShowTheSame()
    {
        const QString picture = photo();
        QVERIFY(QFileInfo(picture).size() > 5'000'000);

        // A county is set up: the desk of the head, the tablet of an inspector.
        startServer();
        enrol(u"office"_s, m_server.code());
        m_ids = {{u"county"_s, idOf(u"office"_s, u"org"_s, u"清溪县"_s)},
                 {u"center"_s, idOf(u"office"_s, u"org"_s, u"效能中心"_s)}};
        VERIFY_EXIT(record(u"office"_s, R"({"commands": [
            {"command": "org.create", "id": "$unit", "fields": {"name": "清溪县水务局", "parent": "<county>", "category": "public"}},
            {"command": "person.create", "id": "$head", "fields": {"name": "周明", "org": "<center>"}},
            {"command": "appointment.create", "fields": {"person": "$head", "role": "team_lead", "org": "<county>"}},
            {"command": "person.create", "id": "$inspector", "fields": {"name": "李雪", "org": "<center>"}},
            {"command": "appointment.create", "fields": {"person": "$inspector", "role": "inspector", "org": "<county>"}},
            {"command": "checklist.create", "id": "$checklist", "fields": {"name": "窗口服务检查表", "sections": [
                {"title": "服务态度", "items": [
                    {"no": 1, "title": "挂牌上岗", "full": "10", "deductions": [{"reason": "未佩戴工作牌", "points": "2", "per_occurrence": true}]},
                    {"no": 2, "title": "一次性告知", "full": "20", "deductions": [{"reason": "未书面告知", "points": "5"}]}]}]}},
            {"command": "assignment.create", "fields": {"org": "$unit", "checklist": "$checklist", "inspectors": ["$inspector"]}},
            {"command": "commitment.create", "id": "$commitment", "fields": {"org": "$unit", "no": 1, "text": "供水管道漏水接报后两小时到场，当天修复。"}}]})"_ba),
                    0);
        VERIFY_EXIT(at(u"office"_s, {u"sync"_s}), 0);
        enrolPerson(u"desk"_s, u"周明"_s);
        enrolPerson(u"tablet"_s, u"李雪"_s);
        VERIFY_EXIT(record(u"tablet"_s, R"({"command": "finding.create", "id": "$finding", "fields": {
            "org": "<unit>", "category": "disclosure", "text": "公开栏没有更新", "found_at": "$now"}})"_ba),
                    0);
        VERIFY_EXIT(at(u"tablet"_s, {u"sync"_s}), 0);
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);

        // Without a network: both write the same field, and much else.
        stopServer();
        const auto words = [&](const QString& device, const QByteArray& text) {
            return record(
                device,
                R"({"command": "finding.amend", "id": "<finding>", "fields": {"text": "TEXT"}})"_ba.replace(
                    "TEXT", text));
        };
        VERIFY_EXIT(words(u"desk"_s, "公开栏停在上半年"), 0);
        VERIFY_EXIT(words(u"tablet"_s, "公开栏缺收费标准"), 0);
        std::mt19937_64 letters(5);
        QByteArray comments;
        for (int i = 0; i < 80; ++i) {
            QByteArray text = QByteArray::number(i) + ' ';
            for (int j = 0; j < 40; ++j)
                text += QByteArray::number(static_cast<qulonglong>(letters()), 36);
            comments += (comments.isEmpty() ? "" : ",")
                + R"({"command": "comment.create", "fields": {"org": "<unit>", "subject": "<unit>", "text": "TEXT"}})"_ba
                      .replace("TEXT", text);
        }
        VERIFY_EXIT(record(u"tablet"_s, "{\"commands\": [" + comments + "]}"), 0);
        VERIFY_EXIT(record(u"desk"_s, R"({"command": "comment.create", "fields": {
            "org": "<unit>", "subject": "<unit>", "text": "请各窗口自查"}})"_ba),
                    0);
        VERIFY_EXIT(at(u"tablet"_s, {u"sync"_s}), 3);

        // The visit: the app dies in the middle of the form, and goes on where it was.
        {
            QProcess app;
            startApp(app, {u"--photo"_s, picture, u"--stop"_s});
            QByteArray said;
            QTRY_VERIFY2_WITH_TIMEOUT((said += app.readAll()).contains("waiting")
                                          || app.state() == QProcess::NotRunning,
                                      said.constData(), 180'000);
            QVERIFY2(said.contains("waiting"), said.constData());
            app.kill();
            QVERIFY(app.waitForFinished());
            QVERIFY(all(u"tablet"_s, u"spot_check"_s).isEmpty()); // a form, nobody's record yet
            startApp(app, {u"--resume"_s, u"--offline"_s});
            QVERIFY(app.waitForFinished(180'000));
            QVERIFY2(app.exitCode() == 0, app.readAll().constData());
        }
        QCOMPARE(all(u"tablet"_s, u"spot_check"_s).size(), 1);

        // The network is back. Headquarters dies in the middle of a push, then in the middle of the photo.
        startServer();
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);
        killServerAfter(12'000);
        VERIFY_EXIT(at(u"tablet"_s, {u"sync"_s}), 3);
        QVERIFY(m_wire.hasActed());
        QVERIFY(m_server.waitUntilItEnds());
        startServer();
        killServerAfter(2'500'000);
        {
            QProcess app;
            startApp(app, {u"--send"_s});
            QTRY_VERIFY_WITH_TIMEOUT(m_wire.hasActed(), 120'000);
            QVERIFY(m_server.waitUntilItEnds());
            QCOMPARE(app.state(), QProcess::Running);
            startServer();
            QTRY_VERIFY2_WITH_TIMEOUT(app.state() == QProcess::NotRunning, app.readAll().constData(),
                                      180'000);
            QVERIFY2(app.exitCode() == 0, app.readAll().constData());
        }
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);
        const Ran last = at(u"tablet"_s, {u"sync"_s});
        QVERIFY2(last.exit == 0 || last.exit == 1, (last.out + last.err).constData());
        QCOMPARE(last.json[u"waiting"_s].toInt(), 0);
        QCOMPARE(last.json[u"files"_s][u"waiting"_s].toInt(), 0);

        // Nothing is missing, nothing is there twice.
        enrolPerson(u"archive"_s, u"周明"_s); // reads everything anew: what headquarters itself holds
        VERIFY_EXIT(at(u"archive"_s, {u"sync"_s}), 0);
        VERIFY_EXIT(at(u"desk"_s, {u"sync"_s}), 0);
        QCOMPARE(all(u"archive"_s, u"spot_check"_s).size(), 1);
        QCOMPARE(all(u"archive"_s, u"score"_s).size(), 2);
        QCOMPARE(all(u"archive"_s, u"finding"_s).size(), 2);
        QCOMPARE(all(u"archive"_s, u"comment"_s).size(), 81);
        QCOMPARE(texts(all(u"archive"_s, u"finding"_s), u"text"_s).join(u'|'),
                 u"公开栏停在上半年|未佩戴工作牌窗口工作人员未按要求挂牌上岗"_s);
        const QJsonObject evidence = all(u"archive"_s, u"evidence"_s);
        QCOMPARE(evidence.size(), 1);
        const QString hash = evidence.begin().value()[u"fields"_s][u"hash"_s].toString();
        QDirIterator files(m_folder.filePath(u"headquarters"_s), {hash}, QDir::Files,
                           QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QFile arrived(files.next());
        QVERIFY(arrived.open(QIODevice::ReadOnly));
        const QByteArray bytes = arrived.readAll();
        QCOMPARE(bytes.size(), evidence.begin().value()[u"fields"_s][u"size"_s].toInteger());
        QVERIFY(bytes.size() > 4'000'000);
        QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()),
                 hash);

        // The conflict: one value in force, both kept, shown to its author and to who decides.
        const QString contested = m_ids.value(u"finding"_s);
        for (const char* device : {"tablet", "desk", "archive"}) {
            const QJsonObject conflicts = all(QString::fromLatin1(device), u"conflict"_s);
            QCOMPARE(conflicts.size(), 1);
            const QJsonValue conflict = conflicts.begin().value()[u"fields"_s];
            QCOMPARE(conflict[u"subject"_s].toString(), contested);
            QCOMPARE(conflict[u"author"_s].toString(), m_ids.value(u"inspector"_s));
            QCOMPARE(
                all(QString::fromLatin1(device), u"finding"_s)[contested][u"fields"_s][u"text"_s].toString(),
                u"公开栏停在上半年"_s);
        }
        const QJsonArray log = at(u"tablet"_s, {u"log"_s, contested}).json[u"operations"_s].toArray();
        QVERIFY(std::any_of(log.begin(), log.end(), [](const QJsonValue& operation) {
            return operation[u"verdict"_s].toString() == u"conflicting"_s;
        }));

        // The head decides; the inspector reads it.
        m_ids.insert(u"conflict"_s, all(u"desk"_s, u"conflict"_s).begin().key());
        VERIFY_EXIT(record(u"desk"_s, R"({"command": "conflict.keep", "id": "<conflict>", "fields": {
            "decided_by": "$me", "reason": "以局里核对的时间为准"}})"_ba),
                    0);
        for (const char* device : {"desk", "tablet", "archive"})
            VERIFY_EXIT(at(QString::fromLatin1(device), {u"sync"_s}), 0);
        const QJsonArray kinds = at(u"desk"_s, {u"kinds"_s}).json[u"kinds"_s].toArray();
        QVERIFY(!kinds.isEmpty());
        for (const QJsonValue& kind : kinds) {
            const QString name = kind[u"name"_s].toString();
            const QJsonObject there = all(u"archive"_s, name);
            for (const char* device : {"desk", "tablet"}) {
                const QJsonObject here = all(QString::fromLatin1(device), name);
                QVERIFY2(here == there, qPrintable(QString::fromLatin1(device) + u' ' + name));
            }
        }
        QCOMPARE(all(u"tablet"_s, u"conflict"_s).begin().value()[u"fields"_s][u"state"_s].toString(),
                 u"kept"_s);
        for (const char* device : {"desk", "tablet", "archive", "office"})
            VERIFY_EXIT(at(QString::fromLatin1(device), {u"doctor"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(TestEndToEnd)
#include "tst_end_to_end.moc"
