// SPDX-License-Identifier: Apache-2.0
#include "server/doctor.h"
#include "support/stories.h"
#include "town.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::must;
using test::Tablet;
using test::Town;

namespace {

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The names of the parts in which something is wrong.
QStringList wrong(const std::vector<DoctorPart>& parts)
{
    QStringList names;
    for (const DoctorPart& part : parts) {
        if (!part.ok())
            names += part.name;
    }
    return names;
}

} // namespace

/// What an administrator is told of headquarters' folder.
class TestDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_town.reset();
        m_clock.offset = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_town = std::make_unique<Town>(m_folder->filePath(u"headquarters"_s));
        Tablet tablet(*m_town, m_folder->filePath(u"tablet"_s));
        tablet.join();
        m_hash = must(tablet.ledger->addFile(m_town->random.bytes(5'000)));
        tablet.recordPhoto(m_hash);
        tablet.recordPhoto(m_town->random.bytes(32)); // on its way
        must(tablet.sync());
        // In the program these lie beside.
        write(path(u"certificate.pem"_s), m_town->options.certificatePem);
        write(path(u"key.pem"_s), m_town->options.keyPem);
        for (const QString& file : {u"certificate.pem"_s, u"key.pem"_s})
            QVERIFY(QFile::setPermissions(path(file), QFile::ReadOwner | QFile::WriteOwner));
    }

    void allIsWell()
    {
        const auto parts = look(); // while it runs
        QCOMPARE(wrong(parts), withoutRoom());
        QStringList names;
        for (const DoctorPart& part : parts)
            names += part.name;
        QCOMPARE(names,
                 (QStringList{u"permissions"_s, u"disk"_s, u"certificate"_s, u"keys"_s, u"clock"_s,
                              u"database"_s, u"log"_s, u"files"_s, u"backup"_s}));
        QVERIFY(doctorText(parts).contains(u"last-backup"_s)); // advice, nothing wrong
    }

    void eachThingThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("part");
        for (const char* part :
             {"permissions", "certificate", "keys", "clock", "database", "log", "files", "backup"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }
    void eachThingThatIsWrongIsNamed()
    {
        QFETCH(QString, part);
        m_town->stop();
        if (part == u"permissions") {
            QVERIFY(QFile::setPermissions(path(u"headquarters.db"_s),
                                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        } else if (part == u"certificate") {
            write(path(u"certificate.pem"_s), "no certificate");
        } else if (part == u"keys") {
            QVERIFY(QFile::remove(path(u"keys/log-key.pem"_s)));
        } else if (part == u"clock") {
            m_clock.set(QDate(2020, 1, 1));
        } else if (part == u"database") {
            write(path(u"headquarters.db"_s), "no database");
        } else if (part == u"log") {
            Database database(path(u"headquarters.db"_s), Database::Access::ReadWrite);
            database.execute("UPDATE operation SET received=received+1 WHERE gseq=2");
        } else if (part == u"files") {
            QFile file(path(u"files/"_s) + QString::fromLatin1(m_hash.toHex()));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5) && file.putChar('x')
                    && file.putChar('y'));
        } else {
            write(path(u"last-backup"_s), {});
            QVERIFY(QFile::setPermissions(path(u"last-backup"_s), QFile::ReadOwner | QFile::WriteOwner));
            m_clock.set(QDate::currentDate().addDays(30));
        }
        const auto parts = look();
        QCOMPARE(wrong(parts), QStringList(part) + withoutRoom());
        for (const DoctorPart& each : parts) {
            if (each.name == part)
                QVERIFY2(doctorText(parts).contains(u"✗ "_s + part + u' ')
                             || doctorText(parts).contains(u"✗ "_s + part + u'\n'),
                         qPrintable(doctorText(parts)));
        }
    }

private:
    QString path(const QString& name) const { return m_folder->filePath(u"headquarters/"_s + name); }
    std::vector<DoctorPart> look()
    {
        return lookAtHeadquarters(QDir(m_folder->filePath(u"headquarters"_s)), m_clock);
    }
    /// The machine that runs this may be short of it.
    QStringList withoutRoom()
    {
        const auto parts = look();
        return wrong(parts).contains(u"disk"_s) ? QStringList{u"disk"_s} : QStringList();
    }

    /// Today, where a test has not set another.
    struct TestClock final : Clock {
        Instant now() const override { return {QDateTime::currentMSecsSinceEpoch() + offset}; }
        qint64 monotonicMs() const override { return 0; }
        void set(const QDate& day)
        {
            offset = day.startOfDay(Qt::UTC).toMSecsSinceEpoch() - QDateTime::currentMSecsSinceEpoch();
        }
        qint64 offset = 0;
    };
    TestClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Town> m_town;
    QByteArray m_hash;
};

JIANNUO_STORY(TestDoctor, QCoreApplication)
#include "tst_doctor.moc"
