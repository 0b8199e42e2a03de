// SPDX-License-Identifier: Apache-2.0
#include "torture/county.h"
#include "torture/crowd.h"
#include "torture/small_disk.h"
#include "torture/torture.h"

#include <QFile>

#include <random>

using namespace Qt::StringLiterals;
using namespace jiannuo::test;

Q_DECLARE_METATYPE(SmallDisk::Kind)

/// The disk of a device, and that of headquarters, is full for a while.
class TestFullDisk : public QObject {
    Q_OBJECT

private:
    std::mt19937_64 m_chance{5};

    QByteArray noise(qsizetype size)
    {
        QByteArray bytes(size, '\0');
        for (char& c : bytes)
            c = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"[m_chance() & 63U];
        return bytes;
    }
    /// As many characters as that, in remarks that are no longer than a remark may be.
    QList<QByteArray> remarks(int number, int size)
    {
        QList<QByteArray> texts;
        for (int left = size; left > 0; left -= 3'900)
            texts += QByteArray::number(number) + '.' + QByteArray::number(texts.size()) + ' '
                + noise(std::min(left, 3'900));
        return texts;
    }
    static QStringList asRead(const QList<QByteArray>& texts)
    {
        QStringList result;
        for (const QByteArray& text : texts)
            result += QString::fromLatin1(text);
        return result;
    }
    QString picture(const County& county, int number)
    {
        const QString path = county.path(u"%1.bin"_s.arg(number));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(noise(200'000)) != 200'000)
            qFatal("no place for a picture");
        return path;
    }

    /// Clear: it says what, in a sentence, and does not blame anybody else.
    static void storageFailed(const Ran& ran)
    {
        QVERIFY2(ran.exit > 0, (QByteArray::number(ran.exit) + ran.out + ran.err).constData());
        QVERIFY2(ran.errorCode() == u"storage_failed", (ran.out + ran.err).constData());
        QVERIFY(!ran.json[u"error"_s][u"sentence"_s].toString().isEmpty());
    }

    /// Reads everything anew: headquarters has all of it, once, and nothing that was refused.
    static void archiveHas(County& county, QStringList texts)
    {
        VERIFY_EXIT(county.join(u"archive"_s), 0);
        VERIFY_EXIT(county.at(u"archive"_s, {u"doctor"_s}), 0);
        texts.sort();
        QCOMPARE(county.comments(u"archive"_s), texts);
        QVERIFY(county.server.stop());
        QCOMPARE(county.wrongWithDatabase(), QString());
    }

    static void kinds()
    {
        QTest::addColumn<SmallDisk::Kind>("kind");
        QTest::newRow("a small file system") << SmallDisk::Kind::FileSystem;
        QTest::newRow("a limit of every file") << SmallDisk::Kind::FileSize;
    }

private Q_SLOTS:
    void aDeviceIsFull_data() { kinds(); }
    void aDeviceIsFull()
    {
        QFETCH(SmallDisk::Kind, kind);
        County county;
        SmallDisk disk(kind, county.path(u"small"_s), 3 << 20);
        if (!disk.isThere())
            QSKIP("no right to mount a file system");
        QVERIFY(county.startServer());
        VERIFY_EXIT(county.join(u"office"_s), 0);
        const QString tablet = u"small/tablet"_s;
        VERIFY_EXIT(county.join(tablet), 0);
        const auto there = [&](const QStringList& arguments, const QByteArray& input = {}) {
            QProcess process;
            process.setChildProcessModifier(disk.modifier());
            startCtlAt(process, county.path(tablet), arguments, input);
            return resultOf(process);
        };

        // With pictures until there is no room, then words alone, then both again.
        QStringList acknowledged;
        int number = 0;
        for (const bool pictures : {true, false, true}) {
            Ran ran{0, {}, {}, {}};
            for (int i = 0; i < 400 && ran.exit == 0; ++i) {
                const auto texts = remarks(++number, 60'000);
                ran = there({u"record"_s, u"-"_s},
                            county.remarks(texts, pictures ? picture(county, number) : QString()));
                if (ran.exit == 0)
                    acknowledged += asRead(texts);
            }
            storageFailed(ran);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(acknowledged.size() > 3);

        // It can be read, and is whole; a conversation ends with a word, not with a loss.
        acknowledged.sort();
        QCOMPARE(county.comments(tablet), acknowledged);
        const Ran full = there({u"sync"_s});
        QVERIFY2(full.exit >= 0, full.err.constData());
        QCOMPARE(county.comments(tablet), acknowledged);

        disk.clear();
        const QByteArray text = "there is room again";
        VERIFY_EXIT(there({u"record"_s, u"-"_s}, county.comment(text, picture(county, ++number))), 0);
        acknowledged += QString::fromLatin1(text);
        const Ran synced = there({u"sync"_s});
        VERIFY_EXIT(synced, 0);
        QCOMPARE(synced.json[u"waiting"_s].toInt(), 0);
        QCOMPARE(synced.json[u"files"_s][u"waiting"_s].toInt(), 0);
        VERIFY_EXIT(there({u"doctor"_s}), 0);
        archiveHas(county, acknowledged);
    }

    void headquartersIsFull_data() { kinds(); }
    void headquartersIsFull()
    {
        QFETCH(SmallDisk::Kind, kind);
        County county(u"small/headquarters"_s);
        SmallDisk disk(kind, county.path(u"small"_s), 4 << 20);
        if (!disk.isThere())
            QSKIP("no right to mount a file system");
        county.server.setChildModifier(disk.modifier());
        QVERIFY2(county.startServer(), county.server.printed().constData());
        VERIFY_EXIT(county.join(u"office"_s), 0);
        VERIFY_EXIT(county.join(u"tablet"_s), 0);
        VERIFY_EXIT(county.join(u"reader"_s), 0);

        QStringList recorded;
        int number = 0;
        const auto write = [&](bool picture) {
            const auto texts = remarks(++number, 100'000);
            VERIFY_EXIT(county.at(u"tablet"_s, {u"record"_s, u"-"_s},
                                  county.remarks(texts, picture ? this->picture(county, number) : QString())),
                        0);
            recorded += asRead(texts);
        };
        Ran ran{0, {}, {}, {}};
        for (int i = 0; i < 300 && ran.exit == 0; ++i) {
            write(i % 2 == 0);
            ran = county.at(u"tablet"_s, {u"sync"_s});
        }
        storageFailed(ran);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(recorded.size() > 3);

        // It says so, and lets everybody read; what is not in its log waits where it was made.
        const auto saysFull = [&] {
            Caller health(county.server.port(), 0);
            QByteArray said;
            if (health.shakeHands() && health.send("GET /health HTTP/1.0\r\n\r\n")) {
                for (QByteArray more = health.receive(); !more.isEmpty(); more = health.receive())
                    said += more;
            }
            return said.startsWith("HTTP/1.1 200 ") && said.contains("\"disk_full\"");
        };
        QVERIFY(saysFull());
        VERIFY_EXIT(county.at(u"reader"_s, {u"sync"_s}), 0);
        write(false);
        ran = county.at(u"tablet"_s, {u"sync"_s});
        QVERIFY2(ran.exit > 0, (ran.out + ran.err).constData());
        VERIFY_EXIT(county.at(u"tablet"_s, {u"doctor"_s}), 0);

        // The power fails on top of it.
        county.wire.setTarget(0);
        county.server.kill();
        disk.clear();
        county.server.setChildModifier(disk.modifier());
        QVERIFY2(county.startServer(), county.server.printed().constData());
        const Ran synced = county.at(u"tablet"_s, {u"sync"_s});
        VERIFY_EXIT(synced, 0);
        QCOMPARE(synced.json[u"waiting"_s].toInt(), 0);
        QCOMPARE(synced.json[u"files"_s][u"waiting"_s].toInt(), 0);
        QVERIFY(!saysFull());
        archiveHas(county, recorded);
    }
};

TORTURE_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
